"""A page under review: states, locks, what changed since it was decided, and that it is a pure function."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.strategies import PROFILE
from support.review_samples import TEXT, sample_plan, sample_session
from zhengban.model.document import Document
from zhengban.model.edit import Join, ReplaceText
from zhengban.model.page import Page
from zhengban.model.span import Span
from zhengban.review.operation import Deed, Operation, Target
from zhengban.review.page_review import PageReview, review_page
from zhengban.review.plan import Plan, fingerprint, make_plan
from zhengban.review.session import ReviewSession


def _states(review: PageReview) -> dict[str, str]:
    return {entry.id: entry.state for entry in review.entries}


def _text(document: Document) -> str:
    return "\n".join(block.text for block in document.blocks() if block.text)


def test_without_decisions_the_policy_counts() -> None:
    review = review_page(sample_plan(), ())
    assert _states(review) == {
        "double": "automatic",
        "comma": "waiting",
        "wrap": "automatic",
        "paper": "automatic",
        "headline": "automatic",
    }
    assert review.open_count == 1
    assert "，,记者" in _text(review.document)
    assert "，记者" in _text(review.document_as_proposed)


def test_each_deed_gives_its_state() -> None:
    session = sample_session()
    session.accept(1, ["comma"])
    session.reject(1, ["double"])
    session.doubt(1, ["wrap"], "再查")
    session.take(1, "headline", 0)
    review = session.review(1)
    assert _states(review) == {
        "double": "rejected",
        "comma": "accepted",
        "wrap": "doubt",
        "paper": "automatic",
        "headline": "amended",
    }
    assert [entry.is_on for entry in review.entries] == [False, True, False, True, True]
    assert review.by_id["headline"].edits == sample_plan().findings[4].alternatives[0].edits
    session.reopen(1, ["comma", "double", "wrap", "headline"])
    assert _states(session.review(1)) == _states(review_page(sample_plan(), ()))


def test_a_finding_that_does_something_else_now_has_to_be_confirmed() -> None:
    session = sample_session()
    session.accept(1, ["double"])
    plan = sample_plan()
    longer = replace(plan.findings[0], edits=(ReplaceText(Span(63, 75), ""),))
    session.set_plan(1, replace(plan, findings=(longer, *plan.findings[1:])))
    assert _states(session.review(1))["double"] == "confirm"
    assert not session.review(1).by_id["double"].is_on


def test_a_decision_that_fits_nothing_is_told() -> None:
    session = sample_session()
    session.reject(1, ["double"])
    plan = sample_plan()
    session.set_plan(1, replace(plan, findings=plan.findings[1:]))
    assert [target.finding for target in session.review(1).unmatched] == ["double"]


def test_decisions_on_other_pages_do_not_count_here() -> None:
    """A series decides findings of several pages at once, and pages may share ids of findings."""
    session = sample_session()
    session.set_plan(2, sample_plan())
    session.decide(Deed.REJECT, {1: ["double"], 2: ["wrap"]}, "series")
    assert _states(session.review(1))["wrap"] == "automatic"
    assert _states(session.review(2))["double"] == "automatic"
    session.accept(2, ["double"])
    session.reopen(2, ["wrap"])
    assert set(session.rejections(1)) == {"double"}
    assert session.rejections(2) == {}
    assert session.review(1).unmatched == session.review(2).unmatched == ()


def test_a_hidden_finding_is_there_once_it_was_decided() -> None:
    target = Target(1, "faint", fingerprint(sample_plan().findings[5]))
    review = review_page(sample_plan(), (Operation(1, Deed.ACCEPT, 1, (target,)),), 1)
    assert _states(review)["faint"] == "accepted"
    assert "李强 摄" in _text(review.document)


def test_a_weaker_edit_is_in_conflict_and_says_with_what() -> None:
    session = sample_session()
    start = TEXT.index("孩子们")
    session.amend(1, "wrap", [ReplaceText(Span(start, start + 22), "孩子们在看书。")])
    entry = session.review(1).by_id["double"]
    assert entry.state == "conflict"
    assert entry.is_on
    assert entry.reason


def test_what_the_reviewer_typed_over_is_amended_and_no_conflict() -> None:
    session = sample_session()
    start = TEXT.index("孩子们")
    session.edit(1, [ReplaceText(Span(start, start + 22), "孩子们在看书。")])
    assert _states(session.review(1))["double"] == "amended"


def test_a_lock_turns_off_what_would_change_it() -> None:
    session = sample_session()
    start = TEXT.index("孩子们")
    session.lock(1, [Span(start + 14, start + 16)])
    assert _states(session.review(1))["double"] == "locked"
    assert TEXT[start : start + 22] in _text(session.review(1).document)
    session.accept(1, ["double"])
    assert _states(session.review(1))["double"] == "locked"
    session.unlock(1, [Span(start + 15, start + 30)])
    assert _states(session.review(1))["double"] == "accepted"
    assert session.review(1).locks == ()


def test_metadata_and_settling() -> None:
    session = sample_session()
    session.describe(1, "date", "2023-09-20")
    session.describe(1, "paper", "湖城日报")
    session.describe(1, "date", "2023-09-21")
    session.settle(1)
    assert session.review(1).described == {"date": "2023-09-21", "paper": "湖城日报"}
    assert session.review(1).is_settled
    session.undo()
    session.undo()
    assert session.review(1).described["date"] == "2023-09-20"
    assert not session.review(1).is_settled


IDS = ("double", "comma", "wrap", "paper", "headline")
_some = st.lists(st.sampled_from(IDS), min_size=1, max_size=3, unique=True)
_spans = st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))).map(lambda pair: Span(*sorted(pair)))
deeds = st.one_of(
    st.tuples(st.just("accept"), _some),
    st.tuples(st.just("reject"), _some),
    st.tuples(st.just("doubt"), _some),
    st.tuples(st.just("reopen"), _some),
    st.tuples(st.just("lock"), _spans),
    st.tuples(st.just("unlock"), _spans),
    st.tuples(st.just("edit"), _spans),
    st.tuples(st.sampled_from(("take", "undo", "redo", "settle")), st.none()),
    st.tuples(st.just("go_to"), st.integers(0, 20)),
)


def _do(session: ReviewSession, name: str, what: object) -> None:
    match name, what:
        case (("accept" | "reject" | "doubt" | "reopen"), list(ids)):
            getattr(session, name)(1, ids)
        case (("lock" | "unlock"), Span() as span):
            getattr(session, name)(1, [span])
        case "edit", Span(start, end):
            session.edit(1, [ReplaceText(Span(start, end), "改"), Join(start, end, None)])
        case "take", _:
            session.take(1, "headline", 0)
        case "go_to", int(number):
            session.go_to(min(number, len(session.log.operations)))
        case "settle", _:
            session.settle(1)
        case _:
            getattr(session, name)()


@PROFILE
@given(st.lists(deeds, max_size=15))
def test_a_review_follows_from_the_plan_and_the_log_alone(steps: list[tuple[str, object]]) -> None:
    """Looked at after every step, or never until the end: the page is the same."""
    watched, blind = sample_session(), sample_session()
    for name, what in steps:
        _do(watched, name, what)
        watched.review(1)
        _do(blind, name, what)
    again = review_page(sample_plan(), blind.log.on_page(1), 1)
    assert blind.review(1) == again
    assert _without_times(blind.review(1)) == _without_times(watched.review(1))
    assert blind.review(1).document == watched.review(1).document == again.document


def _without_times(review: PageReview) -> list[object]:
    return [
        (entry.id, entry.state, entry.edits, entry.reason, entry.decided and replace(entry.decided, time=""))
        for entry in review.entries
    ]


@PROFILE
@given(st.lists(deeds, max_size=15))
def test_undoing_everything_leaves_what_was_proposed(steps: list[tuple[str, object]]) -> None:
    session = sample_session()
    for name, what in steps:
        _do(session, name, what)
    while session.undo():
        pass
    assert session.review(1) == review_page(sample_plan(), ())


@PROFILE
@given(st.lists(deeds.filter(lambda deed: deed[0] not in ("edit", "unlock", "take")), max_size=12))
def test_a_locked_span_is_printed_exactly(steps: list[tuple[str, object]]) -> None:
    session = sample_session()
    for name, what in steps:
        _do(session, name, what)
    assert_locks_hold(session.review(1))


def assert_locks_hold(review: PageReview) -> None:
    """Every line of a lock stands in one block, character by character as in the source."""
    text = review.plan.page.text
    for lock, line in product(review.locks, review.plan.page.lines):
        start, end = max(lock.start, line.start), min(lock.end, line.end)
        locked = text[start:end].strip()
        if locked:
            start += text[start:end].index(locked)
            (holder,) = [block for block in review.document.blocks() if _holds(block.spans, start)]
            assert any(span.start <= start and start + len(locked) <= span.end for span in holder.spans)
            assert locked in holder.text


def _holds(spans: tuple[Span, ...], offset: int) -> bool:
    return any(span.start <= offset < span.end for span in spans)


@pytest.fixture(scope="module")
def seed_plan(seed_text: str) -> Plan:
    """Return the plan of the seed page."""
    return make_plan(Page(seed_text))


def test_locks_hold_on_the_seed_page(seed_plan: Plan) -> None:
    """A lock on every line in turn, with everything accepted."""
    session = ReviewSession()
    session.set_plan(1, seed_plan)
    session.accept(1, [entry.id for entry in session.review(1).entries if entry.state == "waiting"])
    for line in seed_plan.page.lines[::7]:
        session.lock(1, [line])
        assert_locks_hold(session.review(1))
        session.undo()
