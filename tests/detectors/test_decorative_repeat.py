"""Ornament: the cases of ``decorative_repeat.yml``, the seed page, and what must hold for any text."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from zhengban.detectors.decorative_repeat import DETECTOR, detect
from zhengban.model.draft import Draft
from zhengban.model.edit import OwnedEdit, ReplaceText
from zhengban.model.finding import Finding
from zhengban.model.page import Page

AUTOMATIC = 0.95
CASES: dict[str, list[dict[str, Any]]] = yaml.safe_load(
    (Path(__file__).parents[1] / "cases" / "decorative_repeat.yml").read_text(encoding="utf-8")
)


def page_of(case: dict[str, Any]) -> Page:
    text = "\n".join(case["lines"])
    return Page(re.sub(r"\{(.)×(\d+)\}", lambda match: match.group(1) * int(match.group(2)), text))


def repaired(page: Page) -> list[str]:
    edits = [
        OwnedEdit(edit, str(number), -number)
        for number, finding in enumerate(detect(Draft(page)), 1)
        if finding.confidence >= AUTOMATIC
        for edit in finding.edits
    ]
    return [line.text for line in Draft(page, tuple(edits)).lines]


@pytest.mark.parametrize("case", CASES["mended"], ids=lambda case: case["name"])
def test_mended(case: dict[str, Any]) -> None:
    assert repaired(page_of(case)) == case["becomes"]


@pytest.mark.parametrize("case", CASES["mended"], ids=lambda case: case["name"])
def test_mended_text_is_left_alone(case: dict[str, Any]) -> None:
    assert not list(detect(Draft(Page("\n".join(case["becomes"])))))


@pytest.mark.parametrize("case", CASES["asked"], ids=lambda case: case["name"])
def test_asked(case: dict[str, Any]) -> None:
    (finding,) = detect(Draft(page_of(case)))
    assert 0.3 <= finding.confidence < AUTOMATIC


@pytest.mark.parametrize("case", CASES["untouched"], ids=lambda case: case["name"])
def test_untouched(case: dict[str, Any]) -> None:
    assert not list(detect(Draft(page_of(case))))


def test_seed_page(seed_text: str, seed_gold: dict[str, Any]) -> None:
    """The 31 quotes go, and nothing else."""
    (finding,) = detect(Draft(Page(seed_text)))
    (fix,) = [fix for fix in seed_gold["fixes"] if fix["kind"] == "decorative_repeat"]
    assert [edit.span for edit in finding.edits if isinstance(edit, ReplaceText)] == [
        (fix["start"], fix["end"])
    ]
    assert finding.confidence >= AUTOMATIC


def test_balance_is_among_the_reasons() -> None:
    (finding,) = detect(Draft(Page("“" * 31 + "城南区围绕“办好实事”的要求")))
    assert [evidence.code for evidence in finding.evidence] == ["row", "quote_balance"]


def test_the_other_choice_is_an_alternative() -> None:
    text = "“" * 20 + "湿地公园”开园迎客"
    (finding,) = detect(Draft(Page(text)))
    (alternative,) = finding.alternatives
    assert deleted(finding) == 19
    assert sum(edit.span.length for edit in alternative.edits if isinstance(edit, ReplaceText)) == 20


def deleted(finding: Finding) -> int:
    return sum(edit.span.length for edit in finding.edits if isinstance(edit, ReplaceText))


def test_explanation_is_the_module_text() -> None:
    assert DETECTOR.explanation.startswith("Ornament")


@given(st.lists(st.text("湿地“”■—…！_ ", max_size=20), max_size=6))
def test_only_ornament_is_ever_deleted(lines: list[str]) -> None:
    page = Page("\n".join(lines))
    for finding in detect(Draft(page)):
        for edit in finding.edits:
            assert isinstance(edit, ReplaceText)
            gone = page.text[slice(*edit.span)]
            assert len(set(gone)) == 1
            assert gone[0] in "“”■—"
