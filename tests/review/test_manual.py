"""The reviewer's own edits: each does what it promises, nothing else moves, and any order of reading gives the same."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from model.strategies import PROFILE, edit_lists, page_texts
from review.manual_operations import OPERATIONS, Done, order_of, texts_of
from zhengban.model.document import Document
from zhengban.model.edit import Join, MoveBlock, OwnedEdit, SetRole, StartArticle
from zhengban.model.page import Page
from zhengban.model.rebuild import rebuild
from zhengban.model.role import Role
from zhengban.model.span import Span
from zhengban.review.manual_articles import merge_articles, move_article, start_article, to_photo, unplace
from zhengban.review.manual_blocks import (
    merge,
    move_block,
    move_down,
    move_to_article,
    move_up,
    set_role,
    split,
)
from zhengban.review.manual_text import retype
from zhengban.review.page_review import review_page
from zhengban.review.plan import Plan
from zhengban.review.repainting import HeadlineFate
from zhengban.review.trial import block_at, edits_of, unit_with, with_edits

Operation = Callable[[Document, Random], Done]


@pytest.fixture(scope="module")
def document(seed_plan: Plan) -> Document:
    """Return the seed page as it is proposed."""
    return review_page(seed_plan, ()).document


def article(document: Document, number: int) -> list[int]:
    """Return the blocks of an article, counted from 1."""
    return [block.start for block in document.articles[number - 1].blocks]


@pytest.mark.parametrize("operation", OPERATIONS)
def test_an_operation_does_what_it_promises_on_the_seed_page(
    document: Document, operation: Operation
) -> None:
    for number in range(8):
        operation(document, Random(number))


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """Draw a document with edits of all kinds on; joins inside a line, which a cut would wake, are none of ours."""
    text = draw(page_texts())
    document = rebuild(Page(text), draw(edit_lists(text, outside=False)))
    idle = [o.edit.edit for o in document.outcomes if o.state == "idle"]
    assume(document.units and not any(isinstance(edit, Join) for edit in idle))
    return document


@pytest.mark.parametrize("operation", OPERATIONS)
@settings(PROFILE, max_examples=PROFILE.max_examples // 6)
@given(documents(), st.integers(0, 1_000_000))
def test_an_operation_does_what_it_promises_on_any_page(
    operation: Operation, document: Document, number: int
) -> None:
    operation(document, Random(number))


@pytest.mark.slow
@pytest.mark.parametrize("number", range(8))
def test_a_long_review_conserves_every_character_in_any_order(document: Document, number: int) -> None:
    """Each of 21 operations keeps its promise on what the others left, whatever else was rejected."""
    random = Random(number)
    findings = sorted({owned.owner for owned in edits_of(document)})
    rejected = set(random.sample(findings, random.randint(0, 20)))
    edits = [owned for owned in edits_of(document) if owned.owner not in rejected]
    reviewed = rebuild(document.page, edits)
    for strength in range(1, 22):
        done = random.choice(OPERATIONS)(reviewed, random)
        edits += [OwnedEdit(edit, f"op{strength}", strength) for edit in done.edits]
        reviewed = rebuild(document.page, edits)
        assert order_of(reviewed) == order_of(done.after)
        assert texts_of(reviewed) == texts_of(done.after)
    shuffled = list(edits)
    random.shuffle(shuffled)
    assert rebuild(document.page, shuffled) == reviewed
    for _ in range(5):
        later = set(random.sample(findings, random.randint(0, 20)))
        rebuild(document.page, [owned for owned in edits if owned.owner not in later])


def test_a_lead_below_the_first_paragraph_leaves_the_headline_on_top(document: Document) -> None:
    lead, paragraph = 64, 201
    edits = move_down(document, lead)
    assert {StartArticle(lead, False), StartArticle(paragraph)} <= set(edits)
    after = with_edits(document, edits)
    assert article(after, 1)[:3] == [6170, paragraph, lead]
    assert order_of(after)[1:] == order_of(document)[1:]
    assert order_of(with_edits(after, move_up(after, lead))) == order_of(document)


def test_at_the_edge_of_an_article_there_is_no_step(document: Document) -> None:
    assert move_up(document, 6170) == ()
    assert move_down(document, 1847) == ()


def test_a_caption_goes_to_the_end_of_an_article_with_its_credit(document: Document) -> None:
    after = with_edits(document, move_to_article(document, 6112, 2))
    assert article(after, 2)[-3:] == [3348, 6112, 6134]
    assert article(after, 7)[-2:] == [6100, 6152]


def test_a_standalone_photo_goes_to_an_article(document: Document) -> None:
    after = with_edits(document, move_to_article(document, 5169, 1))
    assert article(after, 1)[-2:] == [5169, 5302]
    assert len(after.photos) == len(document.photos) - 1


@pytest.mark.parametrize(
    ("role", "place"),
    [(Role.KICKER, 0), (Role.HEADLINE, 0), (Role.DECK, 1), (Role.LEAD, 1), (Role.SUBHEADING, 13)],
)
def test_a_heading_goes_to_its_place_in_the_head(document: Document, role: Role, place: int) -> None:
    changed = with_edits(document, set_role(document, 3518, role))
    after = with_edits(changed, move_to_article(changed, 3518, 1))
    assert article(after, 1).index(3518) == place


def test_a_paragraph_goes_behind_the_text_and_in_front_of_the_captions(document: Document) -> None:
    after = with_edits(document, move_to_article(document, 201, 7))
    assert article(after, 7)[4:8] == [5862, 6026, 201, 6100]


def test_there_is_no_article_of_that_number(document: Document) -> None:
    for number in (0, 8):
        with pytest.raises(IndexError):
            move_to_article(document, 201, number)


def test_the_first_block_of_an_article_leaves_it_without_its_headline(document: Document) -> None:
    after = with_edits(document, move_block(document, 2015, 3572, "after"))
    assert article(after, 2) == [3518, 2250, 2435, 2820, 3242, 3348]
    assert article(after, 3)[:3] == [6190, 3572, 2015]


def test_a_block_in_front_of_the_first_one_belongs_to_the_article(document: Document) -> None:
    after = with_edits(document, move_block(document, 2015, 4245, "before"))
    assert article(after, 4)[:2] == [2015, 4245]


def test_verse_is_one_edit_and_back_it_is_one_paragraph(document: Document) -> None:
    edits = set_role(document, 2250, Role.VERSE)
    assert edits == (SetRole(Span(2250, 2433), Role.VERSE),)
    verse = with_edits(document, edits)
    assert block_at(verse, 2250).text.count("\n") == 11
    back = with_edits(verse, set_role(verse, 2250, Role.PARAGRAPH))
    assert block_at(back, 2250).text == block_at(document, 2250).text


def test_a_byline_only_marks(document: Document) -> None:
    after = with_edits(document, set_role(document, 2250, Role.BYLINE))
    assert block_at(after, 2250).role is Role.PARAGRAPH
    assert {mark.role for mark in block_at(after, 2250).marks} == {Role.BYLINE}


def test_a_first_paragraph_made_a_caption_does_not_make_a_photo(document: Document) -> None:
    after = with_edits(document, set_role(document, 2015, Role.CAPTION))
    assert order_of(after) == order_of(document)
    assert len(after.photos) == len(document.photos)


def test_a_photo_whose_caption_is_made_a_paragraph_is_no_photo(document: Document) -> None:
    after = with_edits(document, set_role(document, 5169, Role.PARAGRAPH))
    assert article(after, 6)[-2:] == [5169, 5302]


def test_a_paragraph_is_split_in_a_line_and_between_lines(document: Document) -> None:
    assert split(document, 201, 217) == (Join(214, 217, None),)
    assert split(document, 201, 230) == (Join(229, 230, None),)
    assert split(document, 201, 201) == ()


def test_the_second_part_of_a_moved_block_follows_the_first(document: Document) -> None:
    moved = with_edits(document, move_to_article(document, 201, 3))
    after = with_edits(moved, split(moved, 201, 217))
    assert article(after, 3)[-2:] == [201, 217]


def test_a_merge_takes_the_role_of_the_first_and_is_undone_by_a_split(document: Document) -> None:
    after = with_edits(document, merge(document, 424, 447))
    assert block_at(after, 424).role is Role.SUBHEADING
    assert block_at(after, 424).text == block_at(document, 424).text + block_at(document, 447).text
    apart = with_edits(after, split(after, 424, 447))
    assert order_of(apart) == order_of(document)


@pytest.mark.parametrize("fate", [Role.SUBHEADING, Role.UNPLACED])
def test_a_merge_across_articles_asks_what_becomes_of_the_headline(
    document: Document, fate: HeadlineFate
) -> None:
    after = with_edits(document, merge(document, 1847, 2015, fate))
    assert block_at(after, 3518).role is fate
    assert (3518 in article(after, 1)) == (fate is Role.SUBHEADING)
    assert article(after, 1)[-5:] == [2250, 2435, 2820, 3242, 3348]


def test_an_article_starts_with_the_heading_above_the_block(document: Document) -> None:
    inside = with_edits(document, set_role(document, 916, Role.HEADLINE))
    after = with_edits(inside, start_article(inside, 939))
    assert article(after, 2)[:2] == [916, 939]
    assert start_article(after, 939) == ()


def test_a_far_article_is_merged_behind_the_first(document: Document) -> None:
    after = with_edits(document, merge_articles(document, 64, 4890, Role.UNPLACED))
    assert article(after, 1)[-3:] == [1847, 4890, 4994]
    assert [block.start for block in after.unplaced] == [5146]


def test_an_article_moved_before_the_first_does_not_follow_it(document: Document) -> None:
    """Article 7 is put before article 1, then article 1 dragged down: 7 stays where it is."""
    first = with_edits(document, move_article(document, 5573, 64, "before"))
    after = with_edits(first, move_article(first, 64, 4890, "after"))
    assert [unit.start for unit in after.articles] == [5573, 2015, 3572, 4245, 4528, 4890, 64]


def test_a_photo_of_its_own_leaves_the_other_captions_in_the_article(document: Document) -> None:
    after = with_edits(document, to_photo(document, 6112))
    assert article(after, 7)[-2:] == [6100, 6152]
    assert [block.start for block in after.photos[-1].blocks] == [6112, 6134]


def test_text_is_taken_out_and_put_back_with_the_role_that_it_had(document: Document) -> None:
    out = with_edits(document, unplace(document, 3518))
    assert [block.start for block in out.unplaced] == [3518]
    back = with_edits(out, move_to_article(out, 3518, 2))
    assert block_at(back, 3518).role is Role.HEADLINE
    assert order_of(back) == order_of(document)


def test_an_unplaced_lead_leaves_the_headline_with_the_article(document: Document) -> None:
    after = with_edits(document, unplace(document, 64))
    assert article(after, 1)[:2] == [6170, 201]


def test_furniture_may_begin_an_article(document: Document) -> None:
    after = with_edits(document, start_article(document, 29))
    unit = unit_with(after, 29)
    assert unit is not None
    assert (unit.kind, unit.blocks[0].start) == ("article", 29)


def test_a_start_inside_a_line_that_is_taken_back_leaves_the_block() -> None:
    document = rebuild(Page("甲\n乙丙\n丁"), [OwnedEdit(StartArticle(3), "f1", -1)])
    after = with_edits(document, move_block(document, 3, 0, "before"))
    assert [block.text for block in after.homeless][:2] == ["丙", "甲"]
    assert unit_with(after, 5) is not None


def test_a_move_names_the_block_by_its_first_character(document: Document) -> None:
    moves = [edit for edit in move_to_article(document, 201, 3) if isinstance(edit, MoveBlock)]
    assert moves == [MoveBlock(Span(201, 202), 4089, "after")]


def test_a_cut_leaves_what_follows_a_line_behind_it() -> None:
    """The join names the first character of the line, which the cut leaves with the first part."""
    document = rebuild(Page("甲乙丙\n丁\n戊"), [OwnedEdit(Join(0, 6), "f1", -1)])
    after = with_edits(document, split(document, 0, 1))
    assert [block.text for block in after.homeless] == ["甲", "乙丙戊", "丁"]
    typed = with_edits(document, retype(document, 0, "甲\n乙丙戊"))
    assert [block.text for block in typed.homeless] == ["甲", "乙丙戊", "丁"]


def test_a_join_that_another_role_has_kept_off_stays_off() -> None:
    document = rebuild(
        Page("甲\n乙\n丙"),
        [
            OwnedEdit(SetRole(Span(2, 3), Role.HEADLINE), "f1", -1),
            OwnedEdit(Join(2, 4), "f2", -2),
            OwnedEdit(StartArticle(0), "f3", -3),
        ],
    )
    after = with_edits(document, set_role(document, 2, Role.PARAGRAPH))
    assert [block.text for block in after.articles[0].blocks] == ["甲", "乙", "丙"]
