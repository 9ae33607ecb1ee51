"""The places where a paragraph may be broken or joined wrongly, and that choosing one toggles it."""

from __future__ import annotations

from zhengban.model.edit import Edit, Join, SetRole
from zhengban.model.page import Page
from zhengban.model.role import Role
from zhengban.model.span import Span
from zhengban.review.page_review import PageReview, review_page
from zhengban.review.paragraph_breaks import MOST_BREAKS, breaks
from zhengban.review.plan import Plan
from zhengban.review.session import ReviewSession
from zhengban.review.trial import block_at, with_edits

# Twelve characters a line; the second line ends a sentence and its column both.
COLUMN = "\n".join(
    ["一二三四五六七八九十甲乙", "一二三四五六七八九十甲。", "一二三四五六七八九十甲乙", "一二三四五六七八。"]
)


def joined(text: str) -> PageReview:
    """Return the review of a page whose lines are one paragraph by hand."""
    page = Page(text)
    session = ReviewSession()
    session.set_plan(1, Plan(page, (), {}))
    edits: list[Edit] = [
        Join(left.end - 1, right.start) for left, right in zip(page.lines, page.lines[1:], strict=False)
    ]
    session.edit(1, edits)
    return session.review(1)


def test_the_end_of_a_sentence_at_the_end_of_a_line_comes_first() -> None:
    (choice, *_) = breaks(joined(COLUMN), 0)
    assert (choice.is_broken, choice.before[-1], choice.after[0], choice.offset) == (False, "。", "一", 26)


def test_choosing_a_place_toggles_it_and_choosing_again_toggles_it_back() -> None:
    review = joined(COLUMN)
    document = with_edits(review.document, breaks(review, 0)[0].edits)
    assert [block.start for block in document.blocks()] == [0, 26]
    session = ReviewSession()
    session.set_plan(1, review.plan)
    session.edit(1, [owned.edit for owned in review.manual])
    session.edit(1, breaks(session.review(1), 0)[0].edits)
    again = next(choice for choice in breaks(session.review(1), 0) if choice.offset == 26)
    assert again.is_broken
    session.edit(1, again.edits)
    assert session.review(1).document.blocks() == review.document.blocks()


def test_a_line_with_room_to_spare_is_more_doubtful_than_a_full_one() -> None:
    short = COLUMN.replace("九十甲。", "九。")
    assert breaks(joined(short), 0)[0].doubt > breaks(joined(COLUMN), 0)[0].doubt


def test_what_a_finding_asks_about_comes_first(seed_plan: Plan) -> None:
    review = review_page(seed_plan, ())
    (asked,) = (entry for entry in review.entries if entry.state == "waiting")
    first = breaks(review, asked.id)[0]
    assert (first.is_broken, first.offset) == (True, asked.finding.spans[1].start)
    assert set(asked.finding.edits) <= set(first.edits)


def test_each_choice_of_the_seed_page_does_what_it_says(seed_plan: Plan) -> None:
    review = review_page(seed_plan, ())
    starts = {block.start for block in review.document.blocks()}
    for block in review.document.blocks():
        choices = breaks(review, block.start)
        assert len(choices) <= MOST_BREAKS
        assert [choice.doubt for choice in choices] == sorted((c.doubt for c in choices), reverse=True)
        for choice in choices:
            after = {other.start for other in with_edits(review.document, choice.edits).blocks()}
            changed = after ^ starts
            assert changed == {choice.offset}
            assert (choice.offset in starts) == choice.is_broken


def test_the_text_of_pictures_between_two_parts_of_a_paragraph_is_passed_over(seed_plan: Plan) -> None:
    review = review_page(seed_plan, ())
    last = block_at(review.document, 6026)
    assert all(choice.offset <= last.start for choice in breaks(review, last.start) if choice.is_broken)


def test_a_deck_that_went_into_a_headline_can_be_broken_off() -> None:
    page = Page("农村工作会议召开\n周怀山讲话\n")
    session = ReviewSession()
    session.set_plan(1, Plan(page, (), {}))
    first, second = page.lines
    painted = SetRole(Span(first.start, second.end), Role.HEADLINE)
    session.edit(1, [painted, Join(first.end - 1, second.start)])
    review = session.review(1)
    assert [(block.role, block.text) for block in review.document.blocks()] == [
        (Role.HEADLINE, "农村工作会议召开周怀山讲话")
    ]
    (choice,) = breaks(review, 0)
    assert (choice.is_broken, choice.offset) == (False, second.start)
    session.edit(1, choice.edits)
    assert [block.text for block in session.review(1).document.blocks()] == ["农村工作会议召开", "周怀山讲话"]
