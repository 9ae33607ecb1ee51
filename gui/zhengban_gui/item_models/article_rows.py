"""The rows of the article tree, made from a page under review: articles with their blocks, then the bins. No Qt."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from zhengban.model.document import Block, Unit
from zhengban.model.role import Role
from zhengban.model.span import Span
from zhengban.review.page_review import PageReview, State
from zhengban.writers.parts import heads, one_line, printed

RowKind = Literal["article", "photo", "block", "paragraphs", "photos", "furniture", "unplaced"]

BINS: tuple[RowKind, ...] = ("photos", "furniture", "unplaced")
NOWHERE = -1
_SEPARATOR = " · "
_EXCERPT = 60  # code points; no row is wide enough for more

# From what needs a person most to what needs none. A rejection is no fault of the text: it only shows where nothing
# else was done.
_WORST_FIRST: tuple[State, ...] = (
    "conflict",
    "confirm",
    "doubt",
    "waiting",
    "locked",
    "amended",
    "settled_by_hand",
    "accepted",
    "automatic",
    "rejected",
)
_RANK = {state: rank for rank, state in enumerate(_WORST_FIRST)}


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """A row of the tree.

    ``start`` is ``Unit.start`` or ``Block.start``, ``NOWHERE`` for bins; ``last`` is the start of the last block of
    a row that stands for several *paragraphs*, ``members`` are the starts of all of them. ``number`` counts articles
    from 1, ``count`` blocks or, in a bin, what lies in it; ``characters`` are those that are no white space. ``state``
    is the worst of the findings that touch the row, None when none does.
    """

    kind: RowKind
    start: int
    text: str
    state: State | None = None
    number: int = 0
    role: Role | None = None
    last: int = NOWHERE
    count: int = 0
    characters: int = 0
    is_locked: bool = False
    roles: tuple[Role, ...] = ()
    members: tuple[int, ...] = ()
    children: tuple[ArticleRow, ...] = ()

    @property
    def key(self) -> tuple[str, int]:
        """Return what names the row as long as its first block is there, however the rows are collapsed."""
        return ("block" if self.kind == "paragraphs" else self.kind, self.start)

    @property
    def is_block(self) -> bool:
        """Return whether the row is one block."""
        return self.kind == "block"


StateOf = Callable[[Block], "State | None"]


def article_rows(review: PageReview, collapsed: bool = False) -> tuple[ArticleRow, ...]:
    """Return the rows of the page; ``collapsed`` puts neighbouring paragraphs into one row."""
    document = review.document
    state_of = _states(review)
    lay = _Layer(state_of, review.locks, collapsed)
    articles = [lay.unit(unit, number) for number, unit in enumerate(document.articles, 1)]
    photos = [lay.unit(unit, number) for number, unit in enumerate(document.photos, 1)]
    furniture = lay.blocks(document.furniture, collapsed=False)
    unplaced = lay.blocks(document.homeless, collapsed=False)
    return (
        *articles,
        _bin("photos", photos, _SEPARATOR.join(row.text for row in photos)),
        _bin("furniture", furniture, ""),
        _bin("unplaced", unplaced, _SEPARATOR.join(row.text for row in unplaced)),
    )


def worst(states: Iterable[State | None]) -> State | None:
    """Return the state that needs a person most."""
    known = [state for state in states if state is not None]
    return min(known, key=_RANK.__getitem__, default=None)


def _bin(kind: RowKind, children: Sequence[ArticleRow], text: str) -> ArticleRow:
    return ArticleRow(
        kind,
        NOWHERE,
        text[:_EXCERPT],
        worst(row.state for row in children),
        count=len(children),
        roles=tuple(dict.fromkeys(row.role for row in children if row.role)),
        children=tuple(children),
    )


class _Layer:
    """Makes rows of units and blocks."""

    def __init__(self, state_of: StateOf, locks: Sequence[Span], collapsed: bool) -> None:
        self._state_of = state_of
        self._locks = locks
        self._collapsed = collapsed

    def unit(self, unit: Unit, number: int) -> ArticleRow:
        """Return the row of an article or a standalone photo with those of its blocks."""
        children = self.blocks(unit.blocks, self._collapsed)
        return ArticleRow(
            "photo" if unit.kind == "photo" else "article",
            unit.start,
            unit_title(unit)[:_EXCERPT],
            worst(row.state for row in children),
            number=number,
            role=children[0].role if children else None,
            count=len(children),
            characters=sum(row.characters for row in children),
            is_locked=bool(children) and all(row.is_locked for row in children),
            children=tuple(children),
        )

    def blocks(self, blocks: Iterable[Block], collapsed: bool) -> list[ArticleRow]:
        """Return the rows of the blocks that show something."""
        rows = [self._block(block) for block in printed(blocks)]
        if not collapsed:
            return rows
        grouped = [(role, list(group)) for role, group in groupby(rows, key=lambda row: row.role)]
        return [
            row
            for role, group in grouped
            for row in ([_collapsed(group)] if role is Role.PARAGRAPH and len(group) > 1 else group)
        ]

    def _block(self, block: Block) -> ArticleRow:
        is_locked = any(lock.overlaps(piece) for lock in self._locks for piece in block.pieces)
        return ArticleRow(
            "block",
            block.start,
            one_line(block.text)[:_EXCERPT],
            "locked" if is_locked else self._state_of(block),
            role=block.role,
            last=block.start,
            count=1,
            characters=characters_in(block),
            is_locked=is_locked,
        )


def unit_title(unit: Unit) -> str:
    """Return the headline of an article, the title or credit of a photo, or else the first words."""
    blocks = list(printed(unit.blocks))
    by_role = {block.role: block for block in reversed(blocks)}
    head = heads(blocks).get(Role.HEADLINE) or by_role.get(Role.PHOTO_TITLE)
    if head is None and unit.kind == "photo":
        # Captions begin alike (近日, 近年来); who took the picture tells them apart.
        head = by_role.get(Role.CREDIT)
    return one_line((head or blocks[0]).text) if blocks else ""


def characters_in(block: Block) -> int:
    """Return the number of characters of the printed text that are no white space."""
    return sum(not character.isspace() for character in block.text)


def _collapsed(rows: Sequence[ArticleRow]) -> ArticleRow:
    return ArticleRow(
        "paragraphs",
        rows[0].start,
        rows[0].text,
        worst(row.state for row in rows),
        role=Role.PARAGRAPH,
        last=rows[-1].start,
        count=len(rows),
        characters=sum(row.characters for row in rows),
        is_locked=any(row.is_locked for row in rows),
        members=tuple(row.start for row in rows),
    )


def _states(review: PageReview) -> StateOf:
    """Return a function that gives the worst state of the findings touching a block; pieces never overlap."""
    pieces = sorted(
        (piece.start, piece.end, block.start) for block in review.document.blocks() for piece in block.pieces
    )
    starts = [start for start, _, _ in pieces]
    found: dict[int, list[State]] = {}
    for entry in review.entries:
        touched: set[int] = set()
        for span in entry.finding.spans:
            first = max(bisect_right(starts, span.start) - 1, 0)
            last = bisect_left(starts, max(span.end, span.start + 1))
            touched.update(block for _, end, block in pieces[first:last] if end > span.start)
        for block_start in touched:
            found.setdefault(block_start, []).append(entry.state)
    return lambda block: worst(found.get(block.start, ()))
