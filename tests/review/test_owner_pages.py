"""Owners on pages of other papers: the right article is offered, also one that the reviewer has only just started."""

from __future__ import annotations

from collections import Counter

import pytest

from support.owner_cases import offered
from support.reviewed_pages import asked, block, plan_of, reviewed, unit
from support.spec_pages import SPECS, spec_pages
from zhengban.model.edit import MoveBlock
from zhengban.model.role import HEAD_ROLES, PHOTO_ROLES, Role
from zhengban.review.loose_ends import loose_ends
from zhengban.review.manual_articles import start_article, unplace
from zhengban.review.manual_blocks import move_to_article, set_role
from zhengban.review.owners import MOST_OWNERS, OWNED_KINDS, owners, owners_of_block
from zhengban.review.session import ReviewSession

COUNTY = "county_paper · drawing order"
PAGES = tuple(f"{path.stem} · ordered" for path in sorted(SPECS.glob("*.yml")))


def test_the_right_owner_is_nearly_always_offered_and_mostly_first() -> None:
    """Well below what is measured (tests/measure/measure_owners.py), far above guessing among six articles."""
    places: Counter[int] = Counter()
    for name in PAGES:
        places.update(one.place for one in offered(plan_of(name), spec_pages()[name](0).truth))
    cases = places.total()
    assert cases > 150
    assert places[0] <= 0.03 * cases
    assert places[1] >= 0.85 * cases


@pytest.mark.parametrize("name", PAGES)
def test_nothing_absurd_is_offered(name: str) -> None:
    """No photo for a headline, nothing twice, for a block never the article that it stands in."""
    session = reviewed(name)
    review = session.review(1)
    for entry in review.entries:
        found = owners(review, entry.id)
        assert len({owner.unit for owner in found}) == len(found) <= MOST_OWNERS
        assert bool(found) == (entry.finding.kind in OWNED_KINDS and bool(entry.finding.edits))
        if any(getattr(edit, "role", None) in HEAD_ROLES for edit in entry.finding.edits):
            assert all(owner.article for owner in found)
    for article in review.document.articles:
        for one in article.blocks:
            found = owners_of_block(review, one.start)
            assert article.start not in [owner.unit for owner in found]
            assert one.role in PHOTO_ROLES or all(owner.article for owner in found)
            assert [o.confidence for o in found] == sorted((o.confidence for o in found), reverse=True)


def test_an_article_that_was_just_started_is_offered_for_a_headline_that_waits() -> None:
    session = reviewed(COUNTY)
    session.edit(1, start_article(session.review(1).document, block(session, "邵一民")))
    started = unit(session, "邵一民").start
    found = owners(session.review(1), asked(session, "让路").id)
    assert started in [owner.unit for owner in found]
    chosen = next(owner for owner in found if owner.unit == started)
    session.amend(1, asked(session, "让路").id, chosen.edits)
    assert unit(session, "让路") == unit(session, "邵一民")
    assert unit(session, "让路").blocks[0].text == "让路"


@pytest.fixture
def apart() -> ReviewSession:
    """Return a page with a headline that stands in an article of its own, and its text in one without a headline."""
    session = reviewed("county_paper · ordered")
    start = block(session, "校车停靠点")
    session.edit(1, unplace(session.review(1).document, start))
    session.edit(1, start_article(session.review(1).document, start))
    session.edit(1, set_role(session.review(1).document, start, Role.HEADLINE))
    return session


def test_a_headline_without_a_text_and_a_text_without_a_headline_are_loose(apart: ReviewSession) -> None:
    body = next(end for end in loose_ends(apart.review(1).document) if end.kind == "no_headline")
    headline = next(end for end in loose_ends(apart.review(1).document) if end.kind == "no_text")
    assert body.text.startswith("本报讯（记者 应丹")
    assert headline.blocks == (block(apart, "校车停靠点"),)


@pytest.mark.parametrize("text", ["校车停靠点", "本报讯（记者 应丹"])
def test_a_headline_and_a_text_without_one_find_each_other_first(apart: ReviewSession, text: str) -> None:
    first = owners_of_block(apart.review(1), block(apart, text))[0]
    apart.edit(1, first.edits)
    article = unit(apart, "本报讯（记者 应丹")
    assert article.blocks[0].start == block(apart, "校车停靠点")
    kinds = [end.kind for end in loose_ends(apart.review(1).document)]
    assert kinds == []


def test_a_headline_that_was_taken_out_is_offered_to_the_text_that_lacks_it() -> None:
    session = reviewed("county_paper · ordered")
    session.edit(1, unplace(session.review(1).document, block(session, "校车停靠点")))
    first = owners_of_block(session.review(1), block(session, "本报讯（记者 应丹"))[0]
    assert first.label == "校车停靠点搬到了家门口"
    session.edit(1, first.edits)
    assert loose_ends(session.review(1).document) == ()


def test_loose_ends_after_a_start_and_a_move() -> None:
    session = reviewed("county_paper · ordered")
    session.edit(1, start_article(session.review(1).document, block(session, "新线路本月起")))
    assert [(end.kind, end.blocks) for end in loose_ends(session.review(1).document)] == [
        ("no_headline", (block(session, "新线路本月起"),))
    ]
    moved = block(session, "双尖乡百亩")
    number = session.review(1).document.articles.index(unit(session, "新线路本月起")) + 1
    session.edit(1, move_to_article(session.review(1).document, moved, number))
    assert [(end.kind, end.text[:4]) for end in loose_ends(session.review(1).document)] == [
        ("no_headline", "本报讯（")
    ]


def test_the_confidence_of_a_clear_owner_is_that_of_the_engine() -> None:
    session = reviewed(COUNTY)
    review = session.review(1)
    clear = [
        (entry, owners(review, entry.id)[0])
        for entry in review.entries
        if entry.finding.kind in OWNED_KINDS and entry.finding.edits and entry.state == "automatic"
    ]
    assert clear
    for entry, first in clear:
        assert first.confidence == entry.finding.confidence
        assert first.edits == entry.finding.edits


def test_an_owner_that_the_reviewer_has_taken_away_is_not_offered() -> None:
    """The text that the headline was to go in front of is taken out: it is no photo for want of an article."""
    session = reviewed("hong_kong · drawing order")
    finding = asked(session, "巴士司機高歌十年")
    (anchor,) = (edit.anchor for edit in finding.edits if isinstance(edit, MoveBlock))
    session.edit(1, unplace(session.review(1).document, anchor))
    found = owners(session.review(1), finding.id)
    assert found
    assert all(owner.article for owner in found)
