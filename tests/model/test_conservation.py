"""The check of conservation, on one small document made by hand and broken in every way there is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from zhengban.errors import ConservationError
from zhengban.model.conservation import Conservation, account, check
from zhengban.model.document import Block, Change, Document, Outcome, Run, Unit
from zhengban.model.edit import OwnedEdit, ReplaceText
from zhengban.model.page import Page
from zhengban.model.role import Role
from zhengban.model.span import Span

PAGE = Page("甲乙 丙\n丁戊", name="例.txt", number=3)
DELETION = OwnedEdit(ReplaceText(Span(0, 2), "甲"), "deleter", -1)
SUBSTITUTION = OwnedEdit(ReplaceText(Span(5, 6), "己"), "changer", -2)
INSERTION = OwnedEdit(ReplaceText(Span(7, 7), "庚"), "adder", -3)
LOSER = OwnedEdit(ReplaceText(Span(3, 4), ""), "loser", -4)

KEPT, KEPT_TOO, GLUE = Run("keep", 0, 1, "甲"), Run("keep", 2, 4, " 丙"), Run("glue", 5, 5, "\n")
CHANGED, KEPT_LAST, ADDED = (
    Run("substitute", 5, 6, "己", "changer"),
    Run("keep", 6, 7, "戊"),
    Run("insert", 7, 7, "庚", "adder"),
)
DELETED = Change(Span(1, 2), "乙", "deleter")
INSERTED = Change(Span(7, 7), "庚", "adder")
SUBSTITUTED = Change(Span(5, 6), "己", "changer")


def block_of(*runs: Run) -> Block:
    """Return a paragraph that prints these runs."""
    return Block(Role.PARAGRAPH, runs[0].start, (), runs)


def document_of(*runs: Run) -> Document:
    """Return the example document with these runs in one block of its front."""
    outcomes = [Outcome(edit, "applied") for edit in (DELETION, SUBSTITUTION, INSERTION)]
    return Document(
        page=PAGE,
        units=(Unit("front", -1, (block_of(*runs),)),),
        furniture=(),
        unplaced=(),
        deleted=(DELETED,),
        inserted=(INSERTED,),
        substituted=(SUBSTITUTED,),
        outcomes=(*outcomes, Outcome(LOSER, "lost", "a stronger edit")),
    )


GOOD = document_of(KEPT, KEPT_TOO, GLUE, CHANGED, KEPT_LAST, ADDED)


def with_run(old: Run, *new: Run) -> Document:
    """Return the example document with one run exchanged for others (or dropped)."""
    return document_of(
        *(run for has in GOOD.units[0].blocks[0].runs for run in (new if has == old else (has,)))
    )


def test_a_sound_document_passes() -> None:
    assert (
        check(GOOD) == account(GOOD) == Conservation(source=5, kept=4, substituted=1, deleted=1, inserted=1)
    )


def test_the_order_of_printing_is_free() -> None:
    moved = replace(document_of(CHANGED, KEPT_LAST, ADDED), furniture=(block_of(KEPT_TOO),))
    assert check(replace(moved, unplaced=(block_of(KEPT),))) == check(GOOD)


def test_white_space_may_be_dropped_and_is_not_counted() -> None:
    assert check(with_run(KEPT_TOO, Run("keep", 3, 4, "丙"))) == check(GOOD)


def test_an_empty_page_passes() -> None:
    empty = Document(Page(" \n　"), (), (), (), (), (), (), ())
    assert check(empty) == Conservation(0, 0, 0, 0, 0)


BROKEN: dict[str, tuple[Callable[[], Document], int, str]] = {
    "lost at the front": (lambda: with_run(KEPT), 0, "'甲' (U+7532) stands nowhere"),
    "lost in the middle": (lambda: with_run(KEPT_TOO), 3, "'丙' (U+4E19) stands nowhere"),
    "lost at the end": (lambda: with_run(KEPT_LAST), 6, "'戊' (U+620A) stands nowhere"),
    "substitute lost": (lambda: with_run(CHANGED), 5, "stands nowhere"),
    "deletion not listed": (lambda: replace(GOOD, deleted=()), 1, "'乙' (U+4E59) stands nowhere"),
    "printed twice": (lambda: with_run(KEPT, KEPT, KEPT), 0, "stands twice"),
    "printed in two blocks": (lambda: replace(GOOD, unplaced=(block_of(KEPT_LAST),)), 6, "stands twice"),
    "printed in overlapping runs": (lambda: with_run(KEPT_LAST, CHANGED, KEPT_LAST), 5, "stands twice"),
    "printed and deleted": (lambda: with_run(KEPT, Run("keep", 0, 2, "甲乙")), 1, "stands twice"),
    "deleted twice": (lambda: replace(GOOD, deleted=(DELETED, DELETED)), 1, "stands twice"),
    "altered": (lambda: with_run(KEPT_LAST, Run("keep", 6, 7, "戍")), 6, "printed as '戍'"),
    "white space altered": (lambda: with_run(KEPT_TOO, Run("keep", 2, 4, "　丙")), 2, "printed as"),
    "longer than its source": (
        lambda: with_run(KEPT_LAST, Run("keep", 6, 7, "戊戊")),
        6,
        "printed as '戊戊'",
    ),
    "outside of the source": (lambda: with_run(KEPT_LAST, KEPT_LAST, Run("keep", 7, 8, "")), 7, "the end"),
    "empty stretch": (lambda: with_run(KEPT, KEPT, Run("keep", 1, 1, "")), 1, "empty or outside"),
    "one by two": (lambda: with_run(CHANGED, CHANGED._replace(text="己巳")), 5, "not one character for one"),
    "two by one": (lambda: with_run(CHANGED, CHANGED._replace(end=7)), 5, "not one character for one"),
    "one by white space": (
        lambda: with_run(CHANGED, CHANGED._replace(text=" ")),
        5,
        "not one character for one",
    ),
    "white space by one": (
        lambda: with_run(KEPT_TOO, Run("substitute", 2, 3, "己", "changer"), Run("keep", 3, 4, "丙")),
        2,
        "not one character for one",
    ),
    "one by itself": (lambda: with_run(CHANGED, CHANGED._replace(text="丁")), 5, "by itself"),
    "substitute not listed": (lambda: replace(GOOD, substituted=()), 5, "not printed as often as listed"),
    "substitute of another owner": (
        lambda: with_run(CHANGED, CHANGED._replace(owner="adder")),
        5,
        "not printed as often as listed",
    ),
    "insertion not listed": (lambda: replace(GOOD, inserted=()), 7, "'庚' beside it that is not printed"),
    "insertion not printed": (lambda: with_run(ADDED), 7, "'庚' beside it that is not printed"),
    "insertion printed twice": (lambda: with_run(ADDED, ADDED, ADDED), 7, "not printed as often as listed"),
    "insertion other than listed": (lambda: with_run(ADDED, ADDED._replace(text="辛")), 7, "not printed"),
    "insertion of nobody": (lambda: with_run(ADDED, ADDED._replace(owner="")), 7, "has a source or no owner"),
    "insertion with a source": (lambda: with_run(ADDED, ADDED._replace(start=6)), 6, "has a source or no"),
    "glue that says something": (lambda: with_run(GLUE, GLUE._replace(text="、")), 5, "has glue '、'"),
    "glue with a source": (lambda: with_run(GLUE, GLUE._replace(start=4)), 4, "has glue"),
    "deletion by nobody": (lambda: replace(GOOD, deleted=(DELETED._replace(owner="x"),)), 1, "by no edit"),
    "deletion by another's edit": (
        lambda: replace(GOOD, deleted=(DELETED._replace(owner="changer"),)),
        1,
        "by no edit that was applied",
    ),
    "deletion by a loser": (
        lambda: replace(with_run(KEPT_TOO), deleted=(DELETED, Change(Span(3, 4), "丙", "loser"))),
        3,
        "by no edit that was applied",
    ),
    "deletion beyond its edit": (
        lambda: replace(with_run(KEPT_TOO), deleted=(Change(Span(1, 4), "乙 丙", "deleter"),)),
        1,
        "by no edit that was applied",
    ),
    "insertion far from its edit": (
        lambda: replace(
            with_run(ADDED, ADDED._replace(start=6, end=6)), inserted=(INSERTED._replace(span=Span(6, 6)),)
        ),
        6,
        "by no edit that was applied",
    ),
}


@pytest.mark.parametrize("case", BROKEN)
def test_a_broken_document_is_refused(case: str) -> None:
    make, offset, words = BROKEN[case]
    with pytest.raises(ConservationError) as caught:
        check(make())
    message = str(caught.value)
    assert words in message
    assert message.endswith(f"(例.txt, page 3, offset {offset})")
    assert "\n" not in message


def test_a_line_break_in_the_message_is_escaped() -> None:
    page = Page("甲\n")
    broken = replace(GOOD, page=page, units=(Unit("front", -1, (block_of(Run("keep", 1, 2, "x")),)),))
    with pytest.raises(ConservationError, match=r"'\\n' \(U\+000A\) is printed as 'x'"):
        check(broken)
