"""The structure of small whole pages: what is joined, moved and called what, and what must stay as it is.

Cases stand in ``tests/cases/<kind>.yml``. ``text`` is the page. ``reads`` is the document with the automatic
edits on: a line ``article`` or ``photo`` in front of each unit, then ``role: text`` for each block; ``~``
stands for any text. ``blocks`` are some blocks of the document only. ``asked`` are the results that findings
of the kind ask about. ``stays`` are blocks that the document prints one by one, in this order; with
``silent`` no finding of the kind asks to join or move them either. ``known_failure``: ``reads`` is right but
not reached, for the ``reason`` given.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from zhengban.detectors.plan import PLAN
from zhengban.model.document import Document
from zhengban.model.edit import Join, MoveBlock, ReplaceText
from zhengban.model.finding import Kind
from zhengban.model.page import Page
from zhengban.propose import Proposal, propose

KINDS = (
    Kind.LINE_WRAP,
    Kind.COLUMN_FRAGMENT,
    Kind.MISPLACED_TEXT,
    Kind.DETACHED_HEADLINE,
    Kind.MISATTACHED_CAPTION,
    Kind.ARTICLE_STRUCTURE,
)
CASES = Path(__file__).parents[1] / "cases"


def cases(section: str) -> pytest.MarkDecorator:
    """Return the cases of a section of all kinds as parameters, known failures as strict ones."""
    return pytest.mark.parametrize(("kind", "case"), list(_parameters(section)))


def _parameters(section: str) -> Iterator[Any]:
    for kind in KINDS:
        table = yaml.safe_load((CASES / f"{kind}.yml").read_text(encoding="utf-8"))
        for case in table.get(section, []):
            failing = section == "known_failure"
            marks = [pytest.mark.xfail(reason=case["reason"], strict=True)] if failing else []
            yield pytest.param(kind, case, id=f"{kind}: {case['label']}", marks=marks)


@cache
def proposal_of(text: str) -> Proposal:
    """Return what is proposed for a page of this text."""
    return propose(Page(text))


def reading(document: Document) -> list[str]:
    """Return the units and blocks of the document, as ``reads`` writes them."""
    lines = [f"{block.role}: {block.text}" for block in document.furniture]
    for unit in document.units:
        lines.append(unit.kind)
        lines += [f"{block.role}: {block.text}" for block in unit.blocks]
    return [*lines, *(f"{block.role}: {block.text}" for block in document.unplaced)]


def check_reading(case: dict[str, Any]) -> None:
    """The document reads as the case says."""
    actual = reading(proposal_of(case["text"]).document)
    expected = case["reads"]
    assert len(actual) == len(expected), actual
    pairs = zip(expected, actual, strict=True)
    assert [pair for pair in pairs if not _matches(*pair)] == []


def _matches(expected: str, actual: str) -> bool:
    pattern = ".*".join(map(re.escape, expected.split("~")))
    return re.fullmatch(pattern, actual, re.DOTALL) is not None


@cases("found")
def test_found(kind: Kind, case: dict[str, Any]) -> None:
    proposal = proposal_of(case["text"])
    if "reads" in case:
        check_reading(case)
    printed = [block.text for block in proposal.document.blocks()]
    for block in case.get("blocks", []):
        assert any(_matches(block, text) for text in printed), printed
    found = [finding for finding in proposal.findings if finding.kind is kind]
    asked = [finding.after for finding in found if proposal.decisions[finding.id] == "ask"]
    for result in case.get("asked", []):
        assert any(_matches(result, after) for after in asked), asked
    assert "asked" in case or any(proposal.decisions[finding.id] == "auto" for finding in found)


@cases("must_not_change")
def test_must_not_change(kind: Kind, case: dict[str, Any]) -> None:
    proposal = proposal_of(case["text"])
    printed = "\n".join(block.text for block in proposal.document.blocks())
    stays = case["stays"].strip()
    assert f"\n{stays}\n" in f"\n{printed}\n"
    if "reads" in case:
        check_reading(case)
    if case.get("silent"):
        touched = _places(case["text"], stays)
        edits = [
            edit
            for finding in proposal.findings
            if finding.kind is kind and any(span.start in touched for span in finding.spans)
            for edit in finding.edits
        ]
        assert [edit for edit in edits if isinstance(edit, Join | MoveBlock | ReplaceText)] == []


def _places(text: str, wanted: str) -> range:
    """Return where a text stands in another, white space aside, from its first offset to behind its last."""
    offsets = [place for place, mark in enumerate(text) if not mark.isspace()]
    bare = "".join(wanted.split())
    start = "".join(text.split()).index(bare)
    return range(offsets[start], offsets[start + len(bare) - 1] + 1)


@cases("known_failure")
def test_known_failure(kind: Kind, case: dict[str, Any]) -> None:
    check_reading(case)


@pytest.mark.parametrize("kind", KINDS)
def test_a_finding_of_structure_says_why(kind: Kind) -> None:
    """Every finding of the kind on its own cases has reasons, a before and an after, and ascending spans."""
    table = yaml.safe_load((CASES / f"{kind}.yml").read_text(encoding="utf-8"))
    texts = [case["text"] for case in table["found"]]
    found = [finding for text in texts for finding in proposal_of(text).findings if finding.kind is kind]
    assert found
    for finding in found:
        assert finding.evidence
        assert all(reason.text for reason in finding.evidence)
        assert finding.before
        assert finding.after
        assert list(finding.spans) == sorted(finding.spans)
        assert 0 < finding.confidence <= 1


@pytest.mark.parametrize("kind", KINDS)
def test_the_explanation_is_the_docstring(kind: Kind) -> None:
    explanations = [one.explanation for stage in PLAN for one in stage if one.kind is kind]
    assert explanations
    assert all("may be confused with" in explanation for explanation in explanations)
