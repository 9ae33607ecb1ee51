"""What holds of every page and every set of edits (``ZHENGBAN_PROFILE=thorough``: longer, and elsewhere)."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from itertools import pairwise
from random import Random

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from model.strategies import CROWDED, PROFILE, crowded, edit_lists, page_texts
from zhengban.errors import ConservationError
from zhengban.model.conservation import check
from zhengban.model.document import Block, Document, Outcome, Unit
from zhengban.model.draft import Draft
from zhengban.model.edit import (
    Join,
    OwnedEdit,
    ReplaceText,
    SetRole,
    StartArticle,
    edit_as_json,
    edit_from_json,
)
from zhengban.model.page import Page
from zhengban.model.rebuild import rebuild
from zhengban.model.role import INLINE_ROLES, Role
from zhengban.model.span import Span

Case = tuple[Page, list[OwnedEdit]]


@st.composite
def cases(draw: st.DrawFn, kinds: str = "tjrms") -> Case:
    """Draw a page and the edits that are on."""
    text = draw(page_texts())
    return Page(text), draw(edit_lists(text, kinds=kinds))


def apart_from(document: Document, *edits: OwnedEdit) -> tuple[Document, Counter[Outcome]]:
    """Return the document, and the outcomes of all other edits; one that only takes back may be idle or not.

    A start taken back, or a join that keeps a split off, acts on a loser: without that it has nothing to do.
    """
    outcomes = (outcome for outcome in document.outcomes if outcome.edit not in edits)
    compared = (o._replace(state="applied", reason="") if takes_back(o) else o for o in outcomes)
    return replace(document, outcomes=()), Counter(compared)


def takes_back(outcome: Outcome) -> bool:
    """Tell whether the edit can have nothing else to do than to keep a weaker one off."""
    edit = outcome.edit.edit
    able = isinstance(edit, Join) or (isinstance(edit, StartArticle) and not edit.on)
    return able and outcome.state != "lost"


def dense(text: str) -> str:
    """Return the text without its white space."""
    return "".join(text.split())


def plain(page: Page, span: Span) -> Block:
    """Return the block of a line that nothing was done to."""
    (block,) = rebuild(Page(page.text[: span.end][span.start :]), []).blocks()
    return replace(
        block,
        start=span.start,
        pieces=(span,),
        runs=(block.runs[0]._replace(start=span.start, end=span.end),),
    )


@PROFILE
@given(cases())
def test_no_character_is_lost_and_every_edit_has_its_outcome(case: Case) -> None:
    page, edits = case
    document = rebuild(page, edits)
    assert Counter(outcome.edit for outcome in document.outcomes) == Counter(edits)
    result = check(document)
    assert result.source == len(dense(page.text))
    assert len(dense("".join(block.text for block in document.blocks()))) == result.kept + result.inserted


@PROFILE
@given(cases(), st.data())
def test_the_check_notices_a_run_that_is_missing(case: Case, data: st.DataObject) -> None:
    document = rebuild(*case)
    printed = [(block, number, run) for block in document.blocks() for number, run in enumerate(block.runs)]
    speaking = [(block, number) for block, number, run in printed if run.text.strip()]
    assume(speaking)
    block, number = data.draw(st.sampled_from(speaking))
    broken = replace(block, runs=block.runs[:number] + block.runs[number + 1 :])
    blocks = tuple(broken if other is block else other for other in document.blocks())
    unit = Unit("front", -1, blocks)
    with pytest.raises(ConservationError):
        check(replace(document, units=(unit,), furniture=(), unplaced=()))


@PROFILE
@given(page_texts())
def test_without_edits_every_line_stands_trimmed_and_unplaced(text: str) -> None:
    document = rebuild(Page(text), [])
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    assert [block.text for block in document.homeless] == lines
    assert document.homeless == document.blocks()
    assert {block.role for block in document.blocks()} <= {Role.PARAGRAPH}


@PROFILE
@given(cases(), st.randoms(use_true_random=False))
def test_the_order_of_reading_does_not_matter(case: Case, random: Random) -> None:
    page, edits = case
    shuffled = list(edits)
    random.shuffle(shuffled)
    assert rebuild(page, shuffled) == rebuild(page, edits)


@PROFILE
@given(cases())
def test_an_edit_that_is_off_is_as_if_absent(case: Case) -> None:
    page, edits = case
    document = rebuild(page, edits)
    unused = [outcome.edit for outcome in document.outcomes if outcome.state != "applied"]
    for edit in unused:
        absent = rebuild(page, [other for other in edits if other != edit])
        assert apart_from(absent) == apart_from(document, edit)
    absent = rebuild(page, [edit for edit in edits if edit not in unused])
    assert apart_from(absent) == apart_from(document, *unused)


@PROFILE
@given(st.one_of(crowded("m"), crowded("ms"), crowded("jrs"), crowded("jt"), crowded("tjrms")))
def test_among_many_at_one_place_too_an_edit_that_is_off_is_as_if_absent(edits: list[OwnedEdit]) -> None:
    page = Page(CROWDED)
    document = rebuild(page, edits)
    check(document)
    for edit in [outcome.edit for outcome in document.outcomes if outcome.state != "applied"]:
        absent = rebuild(page, [other for other in edits if other != edit])
        assert apart_from(absent) == apart_from(document, edit)


@PROFILE
@given(cases(), st.randoms(use_true_random=False))
def test_undo_in_any_order_leads_back_to_the_source(case: Case, random: Random) -> None:
    page, edits = case
    left = list(edits)
    random.shuffle(left)
    while left:
        check(rebuild(page, left))
        left.pop()
    assert rebuild(page, left) == rebuild(page, [])


@PROFILE
@given(cases(), st.data())
def test_a_weaker_equal_edit_changes_nothing(case: Case, data: st.DataObject) -> None:
    page, edits = case
    assume(edits)
    edit, _, strength = data.draw(st.sampled_from(edits))
    weaker = OwnedEdit(edit, "another", data.draw(st.integers(-12, strength - 1).filter(bool)))
    assume(weaker not in edits)
    document, agreed = rebuild(page, edits), rebuild(page, [*edits, weaker])
    assert apart_from(agreed, weaker) == apart_from(document)
    states = {outcome.edit: outcome.state for outcome in agreed.outcomes}
    strongest = max(other.strength for other in edits if other.edit == edit)
    assert {states[weaker]} == {
        states[other] for other in edits if other.edit == edit and other.strength == strongest
    }


@PROFILE
@given(st.data())
def test_what_no_edit_touches_stays_as_it_is(data: st.DataObject) -> None:
    text, rest = data.draw(page_texts()), data.draw(page_texts(max_lines=3))
    edits = data.draw(edit_lists(text, outside=False))
    page, border = Page(text + "\n" + rest), len(text) + 1
    blocks = rebuild(page, edits).blocks()
    assert [block for block in blocks if block.start >= border] == [
        plain(page, line) for line in page.lines if line.start >= border
    ]
    assert tuple(block for block in blocks if block.start < border) == rebuild(Page(text), edits).blocks()


@PROFILE
@given(cases())
def test_edits_survive_json(case: Case) -> None:
    for edit, _, _ in case[1]:
        assert edit_from_json(json.loads(json.dumps(edit_as_json(edit)))) == edit


@PROFILE
@given(cases(kinds="t"))
def test_replacements_read_like_plain_splicing(case: Case) -> None:
    page, edits = case
    document = rebuild(page, edits)
    spliced = page.text
    applied = {outcome.edit.edit for outcome in document.outcomes if outcome.state == "applied"}
    replacements = [edit for edit in applied if isinstance(edit, ReplaceText)]
    for edit in sorted(replacements, key=lambda edit: edit.span, reverse=True):
        spliced = spliced[: edit.span.start] + edit.text + spliced[edit.span.end :]
    assert dense("".join(block.text for block in document.blocks())) == dense(spliced)
    assert [block.start for block in document.blocks()] == sorted(block.start for block in document.blocks())


@PROFILE
@given(cases())
def test_every_character_has_the_strongest_role_that_was_painted_on_it(case: Case) -> None:
    page, edits = case
    painted = [(edit.strength, edit.edit) for edit in edits if isinstance(edit.edit, SetRole)]
    assume(len({strength for strength, _ in painted}) == len(painted))
    roles = dict.fromkeys(range(len(page.text)), Role.PARAGRAPH)
    for _, edit in sorted(painted, key=lambda pair: pair[0]):
        if edit.role not in INLINE_ROLES and edit.span.start >= 0 and edit.span.end <= len(page.text):
            roles.update(dict.fromkeys(range(*edit.span), edit.role))
    for block in rebuild(page, edits).blocks():
        for offset in (offset for piece in block.pieces for offset in range(*piece)):
            assert page.text[offset].isspace() or roles[offset] == block.role


@PROFILE
@given(cases())
def test_what_was_joined_stands_together_and_what_was_split_apart(case: Case) -> None:
    document = rebuild(*case)
    places = {
        offset: (number, place)
        for number, block in enumerate(document.blocks())
        for place, piece in enumerate(block.pieces)
        for offset in range(*piece)
    }
    for (edit, _, _), state, _ in document.outcomes:
        if state == "applied" and isinstance(edit, Join) and edit.left in places and edit.right in places:
            block, place = places[edit.left]
            assert (places[edit.right] == (block, place + 1)) == (edit.glue is not None)


@PROFILE
@given(cases())
def test_units_begin_where_articles_were_started(case: Case) -> None:
    document = rebuild(*case)
    started = {
        outcome.edit.edit.at
        for outcome in document.outcomes
        if outcome.state == "applied" and isinstance(outcome.edit.edit, StartArticle) and outcome.edit.edit.on
    }
    kinds = [unit.kind for unit in document.units]
    assert "front" not in kinds[1:]
    assert {unit.start for unit in document.units} - started <= {-1}
    assert all((unit.kind == "front") == (unit.start == -1) and unit.blocks for unit in document.units)


@PROFILE
@given(cases())
def test_a_draft_shows_the_characters_of_its_document(case: Case) -> None:
    draft = Draft(case[0], tuple(case[1]))
    shown = [
        pair
        for line in draft.lines
        for pair in zip(line.offsets, line.text, strict=True)
        if not pair[1].isspace()
    ]
    printed: list[tuple[int, str]] = []
    for run in (run for block in draft.document.blocks() for run in block.runs):
        offsets = range(run.start, run.end) if run.end > run.start else [run.start] * len(run.text)
        printed += [pair for pair in zip(offsets, run.text, strict=True) if not pair[1].isspace()]
    assert sorted(shown) == sorted(printed)
    assert all(line.text == line.text.strip() != "" for line in draft.lines)
    sources = [line.source for line in draft.lines]
    assert all(first.end <= second.start for first, second in pairwise(sources))
