"""Punctuation: the seed page, and what must hold for any text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from support.text_cases import CASES_OF, applied, automatic
from zhengban.detectors.punctuation import DETECTOR, detect
from zhengban.evidence.mark_balance import imbalances
from zhengban.model.draft import Draft
from zhengban.model.edit import ReplaceText
from zhengban.model.page import Page
from zhengban.model.span import Span

CASES = CASES_OF["punctuation"]
TEXT = st.text(alphabet='城南书12 a,;:!?()，；：！？（）“”‘’《》。、"\n', max_size=120)
PAGE = CASES.table["pages"]["full"]


def test_the_seed_page(seed_text: str) -> None:
    (finding,) = automatic(Draft(Page(seed_text)), detect)
    comma = seed_text.index("置, 着") + 1
    assert finding.edits == (ReplaceText(Span(comma, comma + 2), "，"),)


def test_a_page_full_of_odd_marks_gets_one_report() -> None:
    draft = Draft(Page("\n".join(f"第{place}段的话（没有说完。" for place in range(40))))
    (finding,) = detect(draft)
    assert len(finding.spans) == 40
    assert finding.edits == ()


def test_ornament_is_no_quotation() -> None:
    assert imbalances("“““““““城南区紧紧围绕“办好实事”的要求") == []


def test_the_explanation_is_the_docstring() -> None:
    assert DETECTOR.explanation.startswith("Punctuation")


@given(TEXT)
def test_unasked_only_marks_are_substituted(text: str) -> None:
    draft = Draft(Page(PAGE + text))
    for finding in automatic(draft, detect):
        for edit in finding.edits:
            assert isinstance(edit, ReplaceText)
            was = draft.page.text[edit.span.start : edit.span.end]
            assert was.strip() in ",;:!"
            assert len(was.strip()) == len(edit.text) == 1


@given(TEXT)
def test_nothing_is_left_to_do_unasked(text: str) -> None:
    draft = Draft(Page(PAGE + text))
    done = applied(draft, automatic(draft, detect))
    assert automatic(done, detect) == []


@given(TEXT)
def test_faults_are_marks_in_order(text: str) -> None:
    faults = imbalances(text)
    assert [fault.position for fault in faults] == sorted({fault.position for fault in faults})
    assert all(text[fault.position] == fault.mark for fault in faults)
