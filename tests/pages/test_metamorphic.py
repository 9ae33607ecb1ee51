"""The seed page in other clothes: nineteen out of twenty fields come out whatever it wears.

What does not come out is listed in ``known_failures.yml``, field by field, with the reason; a field that
fails and is not listed, or is listed and does not fail, fails the test. ``tests/measure/measure_pages.py
--record`` writes the list.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from support.engine import changes_unasked, fix_text
from support.results import SEEDS, reason_of, run_page
from support.scorer import FieldResult, pass_rate
from support.transformations import transformations
from support.truth import Truth
from zhengban.model.edit import Join
from zhengban.model.finding import Finding
from zhengban.model.span import Span
from zhengban.propose import Proposal
from zhengban.writers.plain_text import write_text

NAMES = sorted(transformations())
REQUIRED = 0.95
KNOWN = Path(__file__).with_name("known_failures.yml")


# Below the mark, with the reason; the fields themselves are in known_failures.yml.
BELOW = {
    "rewrapped, flush paragraphs": "93 %: without indents a full line that ends a sentence asks, so paragraphs stay cut",
    "rewrapped, no blank lines in bodies": "91 %: what is learnt of lines parts captions at a full line that ends a "
    "sentence, so that their credits are lost",
}


def _required() -> list[Any]:
    return [
        pytest.param(name, marks=[pytest.mark.xfail(reason=BELOW[name], strict=True)])
        if name in BELOW
        else name
        for name in NAMES
    ]


@pytest.mark.parametrize("name", _required())
def test_fields(name: str, page_results: dict[str, list[FieldResult]]) -> None:
    results = [result for seed in SEEDS for result in run_page(name, seed).results]
    page_results[name] = results
    assert pass_rate(results) >= REQUIRED


@pytest.mark.parametrize("name", NAMES)
def test_failures_are_known(name: str) -> None:
    listed = (yaml.safe_load(KNOWN.read_text(encoding="utf-8")) or {}).get(name, {})
    known = {(seed, field, reason) for seed, fields in listed.items() for field, reason in fields.items()}
    failed = {
        (seed, result.name, reason_of(result))
        for seed in SEEDS
        for result in run_page(name, seed).results
        if result.counted and not result.ok
    }
    assert failed == known


@pytest.mark.parametrize("name", NAMES)
def test_hidden_breaks_are_asked(name: str) -> None:
    unasked = [
        (seed, place)
        for seed in SEEDS
        for place in hidden_breaks(run_page(name, seed).sample.text, run_page(name, seed).sample.truth)
        if not is_asked(run_page(name, seed).fixed.proposal, place)
    ]
    assert unasked == []


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("seed", [0, 1])
def test_its_own_text_needs_no_more_edits(name: str, seed: int) -> None:
    again = fix_text(write_text(run_page(name, seed).fixed.proposal.draft.document)).proposal
    assert changes_unasked(again) == []


def hidden_breaks(text: str, truth: Truth) -> Iterator[Span]:
    """Yield the place of every break that the dump cannot show, from the last character before to the first
    after.
    """
    places = [at for at, mark in enumerate(text) if not mark.isspace()]
    bare = "".join(text[at] for at in places)
    for article in truth.articles:
        for number, block in enumerate(article.body):
            if block.hidden:
                before = "".join(article.body[number - 1].text.text.split())[-20:]
                found = bare.find(before + "".join(block.text.text.split())[:20])
                if found >= 0:
                    at = found + len(before)
                    yield Span(places[at - 1], places[at] + 1)


def is_asked(proposal: Proposal, place: Span) -> bool:
    """Tell whether a finding that is asked is about both sides of the place."""
    return any(
        _covers(finding, place) for finding in proposal.findings if proposal.decisions[finding.id] == "ask"
    )


def _covers(finding: Finding, place: Span) -> bool:
    joins = (edit.left for edit in finding.edits if isinstance(edit, Join))
    inside = any(span.start <= place.start and place.end <= span.end for span in finding.spans)
    return inside or place.start in joins
