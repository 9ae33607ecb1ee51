"""Stray script variants: the table, and what must hold for any text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from support.text_cases import CASES_OF, applied, automatic
from zhengban.detectors.script_variant import DETECTOR, detect
from zhengban.evidence.lookalikes import pairs
from zhengban.model.draft import Draft
from zhengban.model.edit import ReplaceText
from zhengban.model.page import Page
from zhengban.resources import load_table

CASES = CASES_OF["script_variant"]
TEXT = st.text(alphabet="农業业发發展环環後后鍾著，。“”《》\n", max_size=60)
PAGE = CASES.table["pages"]["simplified"]


def test_the_seed_page_has_none(seed_text: str) -> None:
    assert list(detect(Draft(Page(seed_text)))) == []


def test_the_explanation_is_the_docstring() -> None:
    assert DETECTOR.explanation.startswith("Stray characters of the other script")


def test_no_character_tells_both_scripts() -> None:
    table = load_table("script_variants")
    traditional, simplified = pairs(table["traditional"]), pairs(table["simplified"])
    assert traditional.keys().isdisjoint(simplified)
    assert not set("著乾后里云於") & (traditional.keys() | simplified.keys())


@given(TEXT)
def test_every_character_stands_for_one(text: str) -> None:
    draft = Draft(Page(PAGE + text))
    for finding in detect(draft):
        for edit in finding.edits:
            assert isinstance(edit, ReplaceText)
            assert edit.span.length == len(edit.text) == 1


@given(TEXT)
def test_what_was_done_is_not_done_again(text: str) -> None:
    draft = Draft(Page(PAGE + text))
    done = applied(draft, automatic(draft, detect))
    places = {span for finding in automatic(draft, detect) for span in finding.spans}
    assert places.isdisjoint(span for finding in detect(done) for span in finding.spans)
