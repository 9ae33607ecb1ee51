"""The quiet list of what decisions left behind."""

from __future__ import annotations

from zhengban.model.finding import Kind
from zhengban.model.role import Role
from zhengban.review.loose_ends import loose_ends
from zhengban.review.manual_articles import merge_articles, unplace
from zhengban.review.manual_blocks import move_to_article, set_role
from zhengban.review.page_review import review_page
from zhengban.review.plan import Plan
from zhengban.review.session import ReviewSession
from zhengban.review.trial import with_edits


def test_the_seed_page_as_proposed_has_none(seed_plan: Plan) -> None:
    assert loose_ends(review_page(seed_plan, ()).document) == ()


def test_a_headline_given_to_another_article_leaves_two_and_none(seed_plan: Plan) -> None:
    document = review_page(seed_plan, ()).document
    found = loose_ends(with_edits(document, move_to_article(document, 3518, 1)))
    assert [(end.kind, end.blocks) for end in found] == [
        ("two_headlines", (3518, 6170)),
        ("no_headline", (2015,)),
    ]


def test_a_merge_leaves_none(seed_plan: Plan) -> None:
    document = review_page(seed_plan, ()).document
    assert loose_ends(with_edits(document, merge_articles(document, 64, 2015))) == ()


def test_text_that_is_taken_out_is_in_no_article(seed_plan: Plan) -> None:
    document = review_page(seed_plan, ()).document
    (end,) = loose_ends(with_edits(document, unplace(document, 4354)))
    assert (end.kind, end.blocks) == ("no_article", (4354,))
    assert end.text.startswith("“头鱼头鱼")


def test_a_rejected_start_leaves_two_headlines(seed_plan: Plan) -> None:
    session = ReviewSession()
    session.set_plan(1, seed_plan)
    (start,) = (
        entry
        for entry in session.review(1).entries
        if entry.finding.kind is Kind.ARTICLE_STRUCTURE
        and entry.finding.spans[0].start == 2015
        and "StartArticle" in str(entry.edits)
    )
    session.reject(1, [start.id])
    assert [end.kind for end in loose_ends(session.review(1).document)] == ["two_headlines"]


def test_an_article_whose_headline_is_a_subheading_has_none(seed_plan: Plan) -> None:
    document = review_page(seed_plan, ()).document
    (end,) = loose_ends(with_edits(document, set_role(document, 4245, Role.SUBHEADING)))
    assert (end.kind, end.blocks) == ("no_headline", (4245,))
