"""Stray spaces: the seed page, and what must hold for any text."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from support.text_cases import CASES_OF, applied, automatic
from zhengban.detectors.spacing import DETECTOR, detect
from zhengban.model.draft import Draft
from zhengban.model.edit import ReplaceText
from zhengban.model.page import Page

CASES = CASES_OF["spacing"]
TEXT = st.text(alphabet="全市年月日名第约记者摄0123456789  　,.%，。；（）“”A\n", max_size=200)
PAGE = CASES.table["pages"]["tight"]


def test_the_seed_page(seed_text: str, seed_gold: dict[str, Any]) -> None:
    removed = {
        edit.span.start
        for finding in automatic(Draft(Page(seed_text)), detect)
        for edit in finding.edits
        if isinstance(edit, ReplaceText)
    }
    assert removed == {fix["start"] for fix in seed_gold["fixes"] if fix["kind"] == "cjk_spacing"}
    spaces = seed_gold["spaces"]
    assert removed.isdisjoint(space["at"] for space in (*spaces["kept"], *spaces["separators"]))


def test_a_finding_says_what_it_changes_and_why() -> None:
    (finding,) = automatic(CASES.draft(CASES.table["found"][0]), detect)
    assert (finding.before, finding.after) == (
        "目前，该县 328 名网格员已全部上",
        "目前，该县328名网格员已全部上",
    )
    assert [one.code for one in finding.evidence] == ["both_sides", "page_style"]
    assert all(one.spans for one in finding.evidence)


def test_the_explanation_is_the_docstring() -> None:
    assert DETECTOR.explanation.startswith("Stray spaces")


@given(TEXT)
def test_only_spaces_are_ever_removed(text: str) -> None:
    draft = Draft(Page(PAGE + text))
    for finding in detect(draft):
        assert list(finding.spans) == sorted(finding.spans)
        for edit in finding.edits:
            assert isinstance(edit, ReplaceText)
            assert edit.text == ""
            assert draft.page.text[edit.span.start : edit.span.end] == " "


@given(TEXT)
def test_what_was_done_is_not_done_again(text: str) -> None:
    draft = Draft(Page(PAGE + text))
    done = applied(draft, automatic(draft, detect))
    places = {span for finding in automatic(draft, detect) for span in finding.spans}
    assert places.isdisjoint(span for finding in detect(done) for span in finding.spans)
