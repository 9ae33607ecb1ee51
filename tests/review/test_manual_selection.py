"""Several blocks at once: a poem becomes one block, what goes to an article keeps its order, and all is one step."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhengban.model.document import Document
from zhengban.model.edit import Edit, OwnedEdit, SetRole, Side, StartArticle
from zhengban.model.page import Page
from zhengban.model.rebuild import rebuild
from zhengban.model.role import Role
from zhengban.model.span import Span
from zhengban.review.manual_blocks import move_block, move_down, move_to_unit, move_up, set_role
from zhengban.review.manual_selection import (
    move_all_beside,
    move_all_down,
    move_all_to_unit,
    move_all_up,
    set_roles,
    together,
)
from zhengban.review.trial import with_edits

POEM = ("江流宛转绕芳甸", "月照花林皆似霰", "空里流霜不觉飞", "汀上白沙看不见")
LINES = (
    "渡口新桥通车",
    "渡口新桥昨日正式通车。",
    "两岸居民不再绕行。",
    *POEM,
    "乡村书屋开门",
    "村里的书屋昨日开门。",
    "孩子们围坐读书。",
)
HEADLINES = (LINES[0], LINES[7])


def document_of(lines: tuple[str, ...] = LINES, between: str = "\n") -> Document:
    """Return the document in which the two headlines begin articles."""
    text = between.join(lines)
    edits: list[Edit] = []
    for headline in HEADLINES:
        start = text.index(headline)
        edits += [SetRole(Span(start, start + len(headline)), Role.HEADLINE), StartArticle(start)]
    page = Page(text)
    return rebuild(page, [OwnedEdit(edit, "plan", -place) for place, edit in enumerate(edits, 1)])


def at(document: Document, *texts: str) -> list[int]:
    """Return where texts begin."""
    return [document.page.text.index(text) for text in texts]


def printed(document: Document) -> list[list[tuple[Role, str]]]:
    """Return role and text of each block, article by article."""
    return [[(block.role, block.text) for block in unit.blocks] for unit in document.articles]


def test_the_lines_of_a_poem_become_one_block() -> None:
    document = document_of()
    done = with_edits(document, set_roles(document, at(document, *POEM), Role.VERSE))
    assert printed(done)[0][3:] == [(Role.VERSE, "\n".join(POEM))]
    assert printed(done)[1] == printed(document)[1]


def test_an_empty_line_of_the_source_parts_stanzas() -> None:
    lines = (*LINES[:5], "", *LINES[5:])
    document = document_of(lines)
    done = with_edits(document, set_roles(document, at(document, *POEM), Role.VERSE))
    assert [text for role, text in printed(done)[0] if role is Role.VERSE] == [
        "\n".join(POEM[:2]),
        "\n".join(POEM[2:]),
    ]


def test_a_role_that_keeps_no_lines_leaves_blocks_apart() -> None:
    document = document_of()
    done = with_edits(document, set_roles(document, at(document, *POEM), Role.SUBHEADING))
    assert printed(done)[0][3:] == [(Role.SUBHEADING, line) for line in POEM]


def test_blocks_that_are_apart_stay_apart() -> None:
    document = document_of()
    done = with_edits(document, set_roles(document, at(document, POEM[0], POEM[2]), Role.VERSE))
    assert [text for role, text in printed(done)[0] if role is Role.VERSE] == [POEM[0], POEM[2]]


def test_blocks_keep_their_order_in_the_article_they_go_to() -> None:
    document = document_of()
    home = document.articles[1].start
    done = with_edits(document, move_all_to_unit(document, at(document, LINES[1], POEM[0], POEM[1]), home))
    assert [text for _, text in printed(done)[1]] == [*LINES[7:], LINES[1], POEM[0], POEM[1]]


def test_a_whole_article_can_go_to_another() -> None:
    document = document_of()
    home = document.articles[1].start
    done = with_edits(document, move_all_to_unit(document, at(document, *LINES[1:7]), home))
    assert [text for _, text in printed(done)[1]] == [*LINES[7:], *LINES[1:7]]


def test_what_is_there_already_stays_and_an_unknown_article_is_refused() -> None:
    document = document_of()
    home = document.articles[1].start
    assert move_all_to_unit(document, at(document, *LINES[7:]), home) == ()
    with pytest.raises(KeyError):
        move_all_to_unit(document, [0], home + 1)


def test_several_blocks_step_as_one() -> None:
    document = document_of()
    down = with_edits(document, move_all_down(document, at(document, LINES[1], LINES[2])))
    assert [text for _, text in printed(down)[0]] == [LINES[0], POEM[0], LINES[1], LINES[2], *POEM[1:]]
    up = with_edits(down, move_all_up(down, at(down, LINES[1], LINES[2])))
    assert printed(up) == printed(document)
    assert move_all_up(document, [0, *at(document, LINES[1])]) == ()
    assert move_all_down(document, at(document, POEM[2], POEM[3])) == ()


SELECTIONS = st.lists(
    st.sampled_from([line for line in LINES if line not in HEADLINES]), min_size=1, unique=True
)


@given(selection=SELECTIONS, role=st.sampled_from([Role.SUBHEADING, Role.CAPTION, Role.UNPLACED, Role.NOTE]))
def test_one_operation_does_what_the_single_ones_do(selection: list[str], role: Role) -> None:
    document = document_of()
    starts = sorted(at(document, *selection))
    alone = document
    for start in starts:
        alone = with_edits(alone, set_role(alone, start, role))
    assert printed(with_edits(document, set_roles(document, starts, role))) == printed(alone)


@given(selection=SELECTIONS)
def test_stepping_together_is_stepping_one_after_the_other(selection: list[str]) -> None:
    document = document_of()
    starts = sorted(at(document, *selection))
    up = down = document
    if move_up(document, starts[0]):
        for start in starts:
            up = with_edits(up, move_up(up, start))
    if move_down(document, starts[-1]):
        for start in starts[::-1]:
            down = with_edits(down, move_down(down, start))
    assert printed(with_edits(document, move_all_up(document, starts))) == printed(up)
    assert printed(with_edits(document, move_all_down(document, starts))) == printed(down)


@given(selection=SELECTIONS, anchor=st.sampled_from(LINES), side=st.sampled_from(["before", "after"]))
def test_dropping_together_is_dropping_one_after_the_other(
    selection: list[str], anchor: str, side: Side
) -> None:
    document = document_of()
    (beside,) = at(document, anchor)
    starts = [start for start in sorted(at(document, *selection)) if start != beside]
    alone = document
    for start in starts if side == "before" else starts[::-1]:
        alone = with_edits(alone, move_block(alone, start, beside, side))
    assert printed(with_edits(document, move_all_beside(document, starts, beside, side))) == printed(alone)


@pytest.mark.parametrize(
    "deed",
    [
        lambda document, starts: set_roles(document, starts, Role.NOTE),
        lambda document, starts: set_roles(document, starts, Role.VERSE),
        lambda document, starts: move_all_to_unit(document, starts, document.articles[0].start),
        move_all_up,
    ],
    ids=["role", "verse", "article", "up"],
)
def test_a_page_is_not_laid_out_anew_for_each_block(
    deed: Callable[[Document, list[int]], Sequence[Edit]], monkeypatch: pytest.MonkeyPatch
) -> None:
    count = 0

    def counted(page: Page, edits: Iterable[OwnedEdit]) -> Document:
        nonlocal count
        count += 1
        return rebuild(page, edits)

    lines = [*LINES, *(f"第{number}个孩子读完了一本书。" for number in range(30))]
    document = document_of(tuple(lines))
    monkeypatch.setattr("zhengban.review.trial.rebuild", counted)
    assert deed(document, at(document, *lines[-20:]))
    assert 0 < count < 10


@given(selection=SELECTIONS)
def test_moving_together_is_moving_one_after_the_other(selection: list[str]) -> None:
    document = document_of()
    starts, home = sorted(at(document, *selection)), document.articles[1].start
    alone = document
    for start in starts:
        alone = with_edits(alone, move_to_unit(alone, start, home))
    assert printed(with_edits(document, move_all_to_unit(document, starts, home))) == printed(alone)


def test_the_last_word_on_the_same_text_counts() -> None:
    document = document_of()
    (start,) = at(document, POEM[0])
    edits = together(
        document,
        (
            lambda trial: set_role(trial, start, Role.SUBHEADING),
            lambda trial: set_role(trial, start, Role.NOTE),
        ),
    )
    assert [role for role, text in printed(with_edits(document, edits))[0] if text == POEM[0]] == [Role.NOTE]
