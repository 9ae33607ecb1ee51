"""What the reviewer has settled by hand does not wait any more; taken back, it waits again."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from support.reviewed_pages import asked, block, reviewed
from zhengban.model.document import Document
from zhengban.model.edit import Edit, Join
from zhengban.model.finding import Kind
from zhengban.model.role import Role
from zhengban.review.export import export_page, pre_flight
from zhengban.review.manual_articles import merge_articles, start_article, unplace
from zhengban.review.manual_blocks import merge, move_block, move_to_article, set_role, split
from zhengban.review.manual_text import retype
from zhengban.review.owners import owners
from zhengban.review.session import ReviewSession

COUNTY, FRONT, POEMS = (
    "county_paper · drawing order",
    "party_front_page · drawing order",
    "literary_supplement · drawing order",
)
Deed = Callable[[Document, int], tuple[Edit, ...]]


def do(session: ReviewSession, deed: Deed, text: str) -> int:
    """Do something with the block that begins like this and return the operation's number."""
    start = block(session, text)
    return session.edit(1, deed(session.review(1).document, start)).number


# Page, the text that a waiting finding asks about, and what a reviewer does with it.
ANSWERS: tuple[tuple[str, str, Deed], ...] = (
    (COUNTY, "邵一民", start_article),
    (COUNTY, "让路", lambda document, start: set_role(document, start, Role.HEADLINE)),
    (COUNTY, "让路", lambda document, start: move_to_article(document, start, 2)),
    (COUNTY, "让路", start_article),
    (FRONT, "值班室里的半块月饼", unplace),
    (FRONT, "值班室里的半块月饼", lambda document, start: set_role(document, start, Role.COLUMN_TITLE)),
    (FRONT, "值班室里的半块月饼", lambda document, start: move_to_article(document, start, 2)),
    (POEMS, "外公的算盘", lambda document, start: move_to_article(document, start, 1)),
)


@pytest.mark.parametrize(("page", "text", "deed"), ANSWERS)
def test_an_answer_by_hand_settles_what_was_asked(page: str, text: str, deed: Deed) -> None:
    session = reviewed(page)
    before = session.review(1)
    identity = asked(session, text).id
    assert asked(session, text).state == "waiting"
    number = do(session, deed, text)
    review = session.review(1)
    settled = review.by_id[identity]
    assert (settled.state, settled.settled_by, settled.is_on, settled.is_open) == (
        "settled_by_hand",
        number,
        False,
        False,
    )
    assert review.counts["settled_by_hand"] >= 1
    assert (
        pre_flight([review]).waiting
        == review.counts["waiting"]
        == before.counts["waiting"] - review.counts["settled_by_hand"]
    )
    session.undo()
    assert session.review(1) == before
    session.redo()
    assert session.review(1).by_id[identity].state == "settled_by_hand"


@pytest.mark.parametrize(("page", "text", "deed"), ANSWERS)
def test_what_is_settled_by_hand_is_not_exported_as_proposed(page: str, text: str, deed: Deed) -> None:
    session = reviewed(page)
    identity = asked(session, text).id
    do(session, deed, text)
    as_proposed = export_page(session.review(1), ("txt",), as_proposed=True)
    session.reject(1, [identity])
    assert export_page(session.review(1), ("txt",), as_proposed=True) == as_proposed


def test_a_page_of_waiting_findings_is_settled_block_by_block() -> None:
    """Whatever asks for a role or a place is answered by a move of all its blocks, and by nothing before the last."""
    session = reviewed(COUNTY)
    question = asked(session, "溪口戏迷过足瘾")
    starts = [
        b.start
        for b in session.review(1).document.blocks()
        if any(s.start <= b.start < s.end for s in question.finding.spans)
    ]
    assert len(starts) > 1
    for number, start in enumerate(starts, 1):
        session.edit(1, move_to_article(session.review(1).document, start, 1))
        is_last = number == len(starts)
        assert session.review(1).by_id[question.id].state == ("settled_by_hand" if is_last else "waiting")


def test_what_is_only_anchored_anew_is_not_settled() -> None:
    """The headline that is asked about is anchored on a paragraph that the reviewer moves away."""
    session = reviewed(COUNTY)
    question = asked(session, "让路").id
    session.edit(1, move_to_article(session.review(1).document, block(session, "让路"), 2))
    first = session.review(1).document.articles[1].blocks[1].start
    other = asked(session, "溪口戏迷过足瘾")
    session.reopen(1, [question])
    session.edit(1, move_to_article(session.review(1).document, first, 4))
    assert session.review(1).by_id[question].state == "waiting"
    assert session.review(1).by_id[other.id].state == "waiting"


def test_edits_elsewhere_and_of_other_things_settle_nothing() -> None:
    session = reviewed(COUNTY)
    before = session.review(1).counts["waiting"]
    document = session.review(1).document
    session.edit(1, move_to_article(document, block(session, "校车停靠点"), 1))
    session.edit(1, retype(session.review(1).document, block(session, "让路"), "让路了"))
    first, second, *_ = document.articles
    session.edit(1, merge_articles(session.review(1).document, first.start, second.start))
    assert session.review(1).counts["waiting"] == before
    assert "settled_by_hand" not in session.review(1).counts


def test_an_owner_settles_every_question_of_place_on_the_same_block() -> None:
    session = reviewed(FRONT)
    caption = asked(session, "9月11日，果农")
    chosen = next(owner for owner in owners(session.review(1), caption.id) if owner.article)
    session.edit(
        1, move_block(session.review(1).document, block(session, "9月11日，果农"), chosen.unit, "after")
    )
    states = [
        e.state
        for e in session.review(1).entries
        if e.finding.kind is Kind.MISATTACHED_CAPTION and e.finding.before.startswith("9月11日")
    ]
    assert "waiting" not in states
    assert "settled_by_hand" in states


def test_a_line_end_that_was_joined_or_cut_by_hand_is_settled() -> None:
    session = reviewed(COUNTY)
    waiting = [
        e
        for e in session.review(1).entries
        if e.state == "waiting" and e.finding.kind is Kind.LINE_WRAP and len(e.edits) == 1
    ]
    seam = waiting[0].edits[0]
    assert isinstance(seam, Join)
    holder = next(
        b for b in session.review(1).document.blocks() if any(p.start <= seam.left < p.end for p in b.pieces)
    )
    follower = next(
        b for b in session.review(1).document.blocks() if any(p.start <= seam.right < p.end for p in b.pieces)
    )
    document = session.review(1).document
    edits = (
        split(document, holder.start, seam.right)
        if holder is follower
        else merge(document, holder.start, follower.start)
    )
    number = session.edit(1, edits).number
    assert session.review(1).by_id[waiting[0].id].settled_by == number


def test_what_is_asked_anew_waits_although_the_edit_stays() -> None:
    session = reviewed(COUNTY)
    identity = asked(session, "让路").id
    do(session, lambda document, start: set_role(document, start, Role.HEADLINE), "让路")
    session.reopen(1, [identity])
    assert session.review(1).by_id[identity].state == "waiting"
    do(session, lambda document, start: move_to_article(document, start, 2), "让路")
    assert session.review(1).by_id[identity].state == "settled_by_hand"
    session.accept(1, [identity])
    assert session.review(1).by_id[identity].is_on
