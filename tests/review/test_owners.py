"""Owners: taking one really gives the block to it, and taking the first one back restores the page."""

from __future__ import annotations

import pytest

from zhengban.model.document import Block, Document
from zhengban.model.edit import Join, StartArticle
from zhengban.model.finding import Finding, Kind
from zhengban.model.page import Page
from zhengban.model.role import Role
from zhengban.model.span import Span
from zhengban.review.owners import MOST_OWNERS, OWNED_KINDS, owners, owners_of_block
from zhengban.review.plan import Plan
from zhengban.review.session import ReviewSession
from zhengban.review.trial import unit_with, with_edits


@pytest.fixture
def session(seed_plan: Plan) -> ReviewSession:
    """Return a session with the seed page as it is proposed."""
    session = ReviewSession()
    session.set_plan(1, seed_plan)
    return session


def printed(document: Document) -> list[list[tuple[str, str]]]:
    """Return what each unit prints."""
    return [[(block.role, block.text) for block in unit.blocks] for unit in document.units]


def concerned(document: Document, finding: Finding) -> list[Block]:
    """Return the blocks that begin in the finding's text."""
    spans = finding.spans
    return [b for b in document.blocks() if any(span.start <= b.start < span.end for span in spans)]


def test_every_owner_of_every_finding_can_be_taken_and_given_back(session: ReviewSession) -> None:
    before = session.review(1).document
    tried = 0
    for entry in session.review(1).entries:
        for owner in owners(session.review(1), entry.id):
            session.amend(1, entry.id, owner.edits, owner.label)
            review = session.review(1)
            for block in concerned(before, entry.finding):
                unit = unit_with(review.document, block.start)
                assert unit is not None
                assert (unit.kind == "article") == (owner.article > 0)
                assert not owner.article or review.document.articles[owner.article - 1] is unit
            assert [other.unit for other in owners(review, entry.id) if other.is_present] == [owner.unit]
            (back,) = (other for other in owners(review, entry.id) if other.edits == entry.finding.edits)
            session.amend(1, entry.id, back.edits)
            assert printed(session.review(1).document) == printed(before)
            session.reopen(1, [entry.id])
            tried += 1
    assert tried >= 3 * 9


def test_owners_are_at_most_three_the_best_first(session: ReviewSession) -> None:
    review = session.review(1)
    for entry in review.entries:
        found = owners(review, entry.id)
        assert bool(found) == (entry.finding.kind in OWNED_KINDS)
        assert len(found) <= MOST_OWNERS
        assert [owner.confidence for owner in found] == sorted((o.confidence for o in found), reverse=True)
        assert all(owner.margin == round(found[0].confidence - owner.confidence, 4) for owner in found)
        assert sum(owner.is_present for owner in found) == bool(found)


def test_an_owner_goes_by_the_headline_of_its_article(session: ReviewSession) -> None:
    review = session.review(1)
    (caption,) = (entry for entry in review.entries if entry.finding.before.startswith("→学生"))
    assert owners(review, caption.id)[0].label == "武强：打造乡村振兴“文化粮仓”238个村全部建起农家书屋"


def test_an_article_whose_headline_is_asked_about_goes_by_its_first_words(session: ReviewSession) -> None:
    review = session.review(1)
    (headline,) = (
        entry for entry in review.entries if entry.finding.before == "冀州：数字赋能提升城市管理水平"
    )
    assert owners(review, headline.id)[0].label == "本报讯（通讯员樊加伟 王永双）“小区内运"


def test_a_photo_of_its_own_has_no_label_and_its_credit_follows(session: ReviewSession) -> None:
    review = session.review(1)
    (photo,) = (entry for entry in review.entries if entry.finding.before.startswith("近年来，高新区"))
    own, *others = owners(review, photo.id)
    assert (own.label, own.article, own.is_present) == ("", 0, True)
    session.amend(1, photo.id, others[1].edits)
    blocks = session.review(1).document.articles[others[1].article - 1].blocks
    assert [block.role for block in blocks[-2:]] == [Role.CAPTION, Role.CREDIT]


def test_a_reviewers_choice_is_the_present_owner(session: ReviewSession) -> None:
    (headline,) = (e for e in session.review(1).entries if e.finding.before.startswith("冀州：数字"))
    chosen = owners(session.review(1), headline.id)[1]
    session.amend(1, headline.id, chosen.edits)
    again = owners(session.review(1), headline.id)
    assert [owner.is_present for owner in again] == [owner.unit == chosen.unit for owner in again]


def test_a_block_without_a_finding_has_owners_by_words(session: ReviewSession) -> None:
    review = session.review(1)
    here = unit_with(review.document, 447)
    assert here is not None
    found = owners_of_block(review, 447)
    assert len(found) == MOST_OWNERS
    for owner in found:
        assert owner.unit != here.start
        unit = unit_with(with_edits(review.document, owner.edits), 447)
        assert unit is not None
        assert unit.start == owner.unit


def test_where_no_word_is_shared_the_nearest_article_comes_first() -> None:
    text = "甲甲甲甲\n乙乙乙乙\n丙丙丙丙\n丁丁丁丁"
    session = ReviewSession()
    session.set_plan(1, Plan(Page(text), (), {}))
    starts = [0, 5, 10]
    session.edit(1, [StartArticle(at) for at in starts])
    assert [owner.unit for owner in owners_of_block(session.review(1), 15)] == [5, 0]


def test_a_text_flow_that_was_joined_may_belong_elsewhere() -> None:
    page = Page("甲乙丙丁戊己\n子丑寅卯辰巳")
    finding = Finding(
        Kind.MISPLACED_TEXT, (Span(0, 6), Span(7, 13)), (Join(5, 7),), 0.96, before="", after="", id="f"
    )
    session = ReviewSession()
    session.set_plan(1, Plan(page, (finding,), {"f": "auto"}))
    (owner,) = owners(session.review(1), "f")
    assert (owner.is_present, owner.edits) == (True, (Join(5, 7),))


def test_other_kinds_have_no_owners(session: ReviewSession) -> None:
    review = session.review(1)
    (spaces, *_) = (entry for entry in review.entries if entry.finding.kind is Kind.SPACING)
    assert owners(review, spaces.id) == ()
    with pytest.raises(KeyError):
        owners(review, "unknown")
    with pytest.raises(KeyError):
        owners_of_block(review, 0)
