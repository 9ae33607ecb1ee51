"""Look-alikes: the tables, and what must hold for any text."""

from __future__ import annotations

import unicodedata
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.text_cases import applied, automatic
from zhengban.detectors.lookalike_character import DETECTOR, detect
from zhengban.evidence.lookalikes import compatibility_ideographs, fold_lookalikes, radicals
from zhengban.model.draft import Draft
from zhengban.model.edit import ReplaceText
from zhengban.model.page import Page

TEXT = st.text(
    alphabet="孩这们部首⼦⽔⺠⺡\uf963\ufa12︐﹁﹂０Ａ0A二〇○年\u0412\u200b\ue000\ufffd“”，\n", max_size=80
)


def test_the_seed_page_has_none(seed_text: str) -> None:
    assert list(detect(Draft(Page(seed_text)))) == []


def test_an_unknown_character_is_reported_once_with_all_its_places() -> None:
    (finding,) = detect(Draft(Page("滴\ue82f，又是\ue82f。\n还有\ue82f。")))
    assert len(finding.spans) == 3
    assert finding.edits == ()


def test_the_explanation_is_the_docstring() -> None:
    assert DETECTOR.explanation.startswith("Characters that look right")


@pytest.mark.parametrize("known", [radicals(), compatibility_ideographs()], ids=["radicals", "compatibility"])
def test_the_tables_lead_to_characters_and_no_further(known: dict[str, Any]) -> None:
    for lookalike, (character, _) in known.items():
        assert len(lookalike) == len(character) == 1
        assert character not in known
        assert unicodedata.name(character).startswith("CJK UNIFIED")


def test_folding_is_for_comparison() -> None:
    assert fold_lookalikes("⺠⽣⼦⼥ abc") == "民生子女 abc"


@given(TEXT)
def test_folding_keeps_the_length(text: str) -> None:
    assert len(fold_lookalikes(text)) == len(text)


@given(TEXT)
def test_unasked_every_character_stands_for_one(text: str) -> None:
    draft = Draft(Page(text))
    for finding in automatic(draft, detect):
        for edit in finding.edits:
            assert isinstance(edit, ReplaceText)
            assert edit.span.length == len(edit.text) == 1


@given(TEXT)
def test_nothing_is_left_to_do_unasked(text: str) -> None:
    draft = Draft(Page(text))
    done = applied(draft, automatic(draft, detect))
    places = {span for finding in automatic(draft, detect) for span in finding.spans}
    assert places.isdisjoint(span for finding in automatic(done, detect) for span in finding.spans)
