"""Headings moved by hand: what stands with them goes along, and they are printed at the head of their article."""

from __future__ import annotations

import pytest

from support.reviewed_pages import block, reviewed, told, unit
from zhengban.model.role import HEAD_ROLES, Role
from zhengban.review.export import export_page
from zhengban.review.manual_articles import start_article, unplace
from zhengban.review.manual_blocks import move_block, move_down, move_to_unit, move_up, set_role, split
from zhengban.review.owners import owners_of_block
from zhengban.review.session import ReviewSession
from zhengban.review.trial import block_at, group_of

COUNTY = "county_paper · ordered"
KICKER, HEADLINE, BODY = "县法院公开审理", "假种子坑苦", "本报讯（通讯员 方法文"
OTHER, LAST = "双尖乡百亩茶园开采", "据乡农办统计"


@pytest.fixture
def session() -> ReviewSession:
    """Return the county paper, with the kicker above one of the headlines told apart by hand."""
    session = reviewed(COUNTY)
    both = block(session, KICKER)
    offset = session.review(1).plan.page.text.index(HEADLINE)
    session.edit(1, split(session.review(1).document, both, offset))
    session.edit(1, set_role(session.review(1).document, both, Role.KICKER))
    assert told(unit(session, HEADLINE))[:2] == [(Role.KICKER, "县法院公"), (Role.HEADLINE, "假种子坑")]
    return session


def give(session: ReviewSession, text: str, target: str) -> None:
    """Give a block to the article that another one stands in."""
    document = session.review(1).document
    session.edit(1, move_to_unit(document, block(session, text), unit(session, target).start))


def test_a_kicker_follows_its_headline_in_one_step(session: ReviewSession) -> None:
    before = session.review(1).document
    give(session, HEADLINE, OTHER)
    assert told(unit(session, OTHER))[:3] == [
        (Role.KICKER, "县法院公"),
        (Role.HEADLINE, "假种子坑"),
        (Role.HEADLINE, "双尖乡百"),
    ]
    assert unit(session, BODY).blocks[0].start == block(session, BODY)
    session.undo()
    assert session.review(1).document == before


def test_a_deck_follows_its_headline_and_another_headline_stays(session: ReviewSession) -> None:
    """The first line of the text is made a deck; the headline of the article that it is given to keeps its place."""
    session.edit(1, set_role(session.review(1).document, block(session, BODY), Role.DECK))
    give(session, HEADLINE, OTHER)
    roles = [role for role, _ in told(unit(session, OTHER))[:4]]
    assert roles == [Role.KICKER, Role.HEADLINE, Role.DECK, Role.HEADLINE]


def test_a_kicker_goes_alone(session: ReviewSession) -> None:
    give(session, KICKER, OTHER)
    assert told(unit(session, OTHER))[0] == (Role.KICKER, "县法院公")
    assert told(unit(session, HEADLINE))[0] == (Role.HEADLINE, "假种子坑")


def test_what_is_taken_out_leaves_the_kicker(session: ReviewSession) -> None:
    session.edit(1, unplace(session.review(1).document, block(session, HEADLINE)))
    assert told(unit(session, BODY))[0] == (Role.KICKER, "县法院公")


def test_an_owner_that_is_taken_takes_the_kicker_too(session: ReviewSession) -> None:
    start = block(session, HEADLINE)
    owner = owners_of_block(session.review(1), start)[0]
    session.edit(1, owner.edits)
    here = unit(session, HEADLINE)
    assert here.start == owner.unit
    assert told(here)[:2] == [(Role.KICKER, "县法院公"), (Role.HEADLINE, "假种子坑")]


@pytest.mark.parametrize("role", [Role.KICKER, Role.HEADLINE, Role.DECK])
def test_a_heading_that_is_moved_under_a_text_is_printed_at_the_head(
    session: ReviewSession, role: Role
) -> None:
    start = block(session, OTHER)
    session.edit(1, set_role(session.review(1).document, start, role))
    target = block(session, "经过三个多小时的调解")
    session.edit(1, move_block(session.review(1).document, start, target, "after"))
    blocks = unit(session, HEADLINE).blocks
    place = [one.start for one in blocks].index(start)
    assert all(one.role in HEAD_ROLES for one in blocks[: place + 1])
    text = str(export_page(session.review(1), ("txt",))["txt"])
    assert text.index(OTHER) < text.index(BODY)


def test_a_heading_does_not_step_down_into_its_text(session: ReviewSession) -> None:
    document = session.review(1).document
    assert move_down(document, block(session, HEADLINE)) == ()
    assert move_down(document, block(session, OTHER)) == ()


def test_a_kicker_steps_below_its_headline_and_back(session: ReviewSession) -> None:
    before = told(unit(session, HEADLINE))
    session.edit(1, move_down(session.review(1).document, block(session, KICKER)))
    assert [text for _, text in told(unit(session, HEADLINE))[:2]] == ["假种子坑", "县法院公"]
    session.edit(1, move_up(session.review(1).document, block(session, KICKER)))
    assert told(unit(session, HEADLINE)) == before


def test_text_that_was_given_to_an_article_and_then_made_a_heading_goes_to_the_head(
    session: ReviewSession,
) -> None:
    give(session, LAST, HEADLINE)
    assert told(unit(session, HEADLINE))[-1] == (Role.PARAGRAPH, "据乡农办")
    session.edit(1, set_role(session.review(1).document, block(session, LAST), Role.DECK))
    assert told(unit(session, HEADLINE))[:3] == [
        (Role.KICKER, "县法院公"),
        (Role.HEADLINE, "假种子坑"),
        (Role.DECK, "据乡农办"),
    ]


def test_a_line_in_a_text_stays_where_it_is_made_a_headline(session: ReviewSession) -> None:
    """An article may be started with it next."""
    place = [text for _, text in told(unit(session, LAST))].index("据乡农办")
    session.edit(1, set_role(session.review(1).document, block(session, LAST), Role.HEADLINE))
    assert told(unit(session, LAST))[place] == (Role.HEADLINE, "据乡农办")
    session.edit(1, start_article(session.review(1).document, block(session, LAST)))
    assert told(unit(session, LAST))[0] == (Role.HEADLINE, "据乡农办")


def test_a_heading_inside_a_text_goes_to_the_head_when_it_is_given_to_that_article(
    session: ReviewSession,
) -> None:
    session.edit(1, set_role(session.review(1).document, block(session, LAST), Role.DECK))
    give(session, LAST, OTHER)
    assert told(unit(session, OTHER))[:2] == [(Role.HEADLINE, "双尖乡百"), (Role.DECK, "据乡农办")]
    document = session.review(1).document
    assert move_to_unit(document, block(session, LAST), unit(session, OTHER).start) == ()


@pytest.mark.parametrize("target", [OTHER, HEADLINE])
def test_a_credit_follows_its_caption(session: ReviewSession, target: str) -> None:
    caption = block(session, "台下观众看得入神")
    group = group_of(session.review(1).document, caption)
    assert len(group) == 2
    give(session, "台下观众看得入神", target)
    held = [one.start for one in unit(session, target).blocks]
    assert tuple(held[-2:]) == group
    assert block_at(session.review(1).document, group[1]).role is Role.CREDIT
    session.undo()
    for owner in owners_of_block(session.review(1), caption):
        session.edit(1, owner.edits)
        starts = [one.start for one in unit(session, "台下观众看得入神").blocks]
        assert starts[starts.index(caption) + 1] == group[1]
        session.undo()
