"""Folding: settled stretches of both sides become one bar, so that what waits stands close together."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from zhengban.model.role import FURNITURE_ROLES, HEAD_ROLES, Role
from zhengban_gui.diff.layout import DiffLayout
from zhengban_gui.diff.marks import DELETIONS, MarkKind

# Headlines in place stay in sight: between folded bars they tell where on the page one is.
_STAY = frozenset(HEAD_ROLES) - {Role.LEAD}
_WORTH = 60  # code points; a bar in the place of less saves no room
_TEXT_CHANGES = DELETIONS | {MarkKind.CARET, MarkKind.SUBSTITUTED}


class Stretch(NamedTuple):
    """Neighbouring display blocks, places ``[start, end)``, on both sides, and what is in them.

    ``key`` is the source offset at which it begins; ``changes`` counts what was done to characters. A ``moved``
    stretch is folded on the source side only: its text stands elsewhere on the right, places ``right``.
    """

    key: int
    left: tuple[int, int]
    right: tuple[int, int]
    paragraphs: int
    furniture: int
    others: int
    joins: int
    changes: int
    moved: bool = False
    photos: int = 0


class _Pair(NamedTuple):
    """An unmoved pair, as half-open ranges of places on both sides."""

    left: int
    left_end: int
    right: int
    right_end: int


class Row(NamedTuple):
    """One paragraph of a pane: the display block at ``place``, or the bar of a folded stretch."""

    place: int
    stretch: Stretch | None = None


@dataclass(frozen=True)
class DiffRows:
    """The rows of both panes, and the pairs of rows that stand on one baseline."""

    left: tuple[Row, ...]
    right: tuple[Row, ...]
    pairs: tuple[tuple[int, int], ...]


def stretches(layout: DiffLayout, busy: Collection[str]) -> tuple[Stretch, ...]:
    """Return what may be folded: neighbours that did not move and hold nothing of the ``busy`` findings."""
    found: list[Stretch] = []
    run: list[_Pair] = []
    for pair in _pairs(layout):
        settled = _is_settled(layout, pair, busy)
        if run and not (settled and _goes_on(layout, run[-1], pair)):
            found += _fold(layout, run)
            run = []
        if settled:
            run.append(pair)
    return (*found, *_fold(layout, run))


def moved_stretches(layout: DiffLayout, busy: Collection[str]) -> tuple[Stretch, ...]:
    """Return the runs of the source that moved as one, and of which nothing is ``busy``: they fold on the left."""
    found: list[Stretch] = []
    start = 0
    while start < len(layout.left):
        end = _end_of_move(layout, start, busy)
        blocks = layout.left[start:end]
        if len(blocks) > 1 and sum(len(one.text) for one in blocks) >= _WORTH:
            found.append(_moved_stretch(layout, start, end))
        start = max(end, start + 1)
    return tuple(found)


def _end_of_move(layout: DiffLayout, start: int, busy: Collection[str]) -> int:
    """Return the place behind the run of moved blocks that begins at ``start`` and is one on the right, too."""
    end = start
    while end < len(layout.left):
        one = layout.left[end]
        if not one.is_moved or one.is_locked or not one.findings.isdisjoint(busy):
            break
        if end > start and one.block - max(layout.left[end - 1].blocks) not in {0, 1}:
            break
        end += 1
    return end


def _moved_stretch(layout: DiffLayout, start: int, end: int) -> Stretch:
    first, last = layout.left[start].block, max(layout.left[end - 1].blocks)
    units = {one.unit for one in layout.right[first : last + 1] if one.unit and one.unit.kind == "photo"}
    stretch = _stretch(layout, (start, end), (first, last + 1))
    return stretch._replace(moved=True, photos=len(units))


def rows(layout: DiffLayout, folded: Sequence[Stretch]) -> DiffRows:
    """Return the rows that both panes show when these stretches are folded."""
    ordered = sorted(folded, key=lambda one: one.left)
    left = tuple(_side_rows(len(layout.left), [(one.left, one) for one in ordered]))
    right = tuple(_side_rows(len(layout.right), [(one.right, one) for one in ordered if not one.moved]))
    right_place = {row.place: n for n, row in enumerate(right)}
    paired = layout.paired
    pairs = (
        (n, right_place[paired[row.place]])
        for n, row in enumerate(left)
        if row.place in paired and paired[row.place] in right_place
    )
    return DiffRows(left, right, tuple(pairs))


def _side_rows(count: int, folded: Sequence[tuple[tuple[int, int], Stretch]]) -> Iterator[Row]:
    cursor = 0
    for (start, end), stretch in folded:
        yield from (Row(place) for place in range(cursor, start))
        yield Row(start, stretch)
        cursor = end
    yield from (Row(place) for place in range(cursor, count))


def _pairs(layout: DiffLayout) -> Iterator[_Pair]:
    """Yield the unmoved pairs with all that goes with them: a printed block has many lines, a line many blocks."""
    for left, right in layout.pairs:
        end = left + 1
        while end < len(layout.left) and not layout.left[end].begins and layout.left[end].block == right:
            end += 1
        last = max(block for one in layout.left[left:end] for block in one.blocks)
        yield _Pair(left, end, right, max(last, right) + 1)


def _is_settled(layout: DiffLayout, pair: _Pair, busy: Collection[str]) -> bool:
    left = layout.left[pair.left : pair.left_end]
    right = layout.right[pair.right : pair.right_end]
    return all(
        one.findings.isdisjoint(busy) and not one.is_moved and not one.is_locked for one in (*left, *right)
    ) and not any(one.role in _STAY or (one.unit and one.unit.kind == "unplaced") for one in right)


def _goes_on(layout: DiffLayout, last: _Pair, pair: _Pair) -> bool:
    adjacent = last.left_end == pair.left and last.right_end == pair.right
    return adjacent and not layout.right[pair.right].starts_unit


def _fold(layout: DiffLayout, run: Sequence[_Pair]) -> Iterator[Stretch]:
    if not run:
        return
    left, right = (run[0].left, run[-1].left_end), (run[0].right, run[-1].right_end)
    blocks = layout.right[slice(*right)]
    if len(blocks) > 1 or len(blocks[0].text) >= _WORTH:
        yield _stretch(layout, left, right)


def _stretch(layout: DiffLayout, left: tuple[int, int], right: tuple[int, int]) -> Stretch:
    blocks = layout.left[slice(*left)]
    roles = [one.role for one in layout.right[slice(*right)]]
    furniture = sum(role in FURNITURE_ROLES for role in roles)
    paragraphs = roles.count(Role.PARAGRAPH)
    kinds = [mark.kind for one in blocks for mark in one.marks]
    return Stretch(
        key=blocks[0].source_start,
        left=left,
        right=right,
        paragraphs=paragraphs,
        furniture=furniture,
        others=len(roles) - furniture - paragraphs,
        joins=kinds.count(MarkKind.JOINED),
        changes=sum(kind in _TEXT_CHANGES for kind in kinds),
    )
