"""Lays the two sides of the diff: the source in its own order, the rebuilt page in printed order."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from zhengban.model.document import Block, Document
from zhengban.model.page import Page
from zhengban.writers.report_layout import longest_rise
from zhengban_gui.diff.inputs import DiffInput
from zhengban_gui.diff.kept_blocks import KeptBlocks
from zhengban_gui.diff.marks import source_marks
from zhengban_gui.diff.pieces import Piece, reach_of, source_pieces
from zhengban_gui.diff.rebuilt_side import rebuilt_side
from zhengban_gui.diff.role_changes import RoleChanges, role_changes
from zhengban_gui.diff.side import NO_BLOCK, DisplayBlock, UnitStart
from zhengban_gui.diff.source_side import flowed_side, printed_side
from zhengban_gui.diff.touching import Touches

SourceMode = Literal["flowed", "printed"]


@dataclass(frozen=True)
class DiffLayout:
    """Both sides, and the pairs of places (left, right) that did not move: they stand on one baseline."""

    left: tuple[DisplayBlock, ...]
    right: tuple[DisplayBlock, ...]
    pairs: tuple[tuple[int, int], ...]
    blocks: tuple[Block, ...]
    articles: int
    photos: int

    @cached_property
    def paired(self) -> dict[int, int]:
        """Return the pairs by the place on the left."""
        return dict(self.pairs)


def lay_out(shown: DiffInput, mode: SourceMode = "flowed") -> DiffLayout:
    """Return both sides of the diff. Pure, and linear in page and findings but for sorting."""
    return Layouter().lay_out(shown, mode)


class Layouter:
    """Lays a page out again and again: what a decision did not touch is taken from the layout before."""

    def __init__(self) -> None:
        self._forget(None)

    def _forget(self, about: tuple[Page, SourceMode] | None) -> None:
        """Begin anew, with another page or in another mode."""
        self._about = about
        self._left, self._right = KeptBlocks(), KeptBlocks()
        self._touches: Touches | None = None
        self._roles: RoleChanges | None = None

    def lay_out(self, shown: DiffInput, mode: SourceMode = "flowed") -> DiffLayout:
        """Return what ``lay_out`` returns; blocks in which nothing differs are the same objects as the last time."""
        if self._about != (shown.page, mode):
            self._forget((shown.page, mode))
        document = shown.document
        printed = list(printed_blocks(document))
        blocks = tuple(block for block, _ in printed)
        pieces = source_pieces(document, blocks)
        marks = source_marks(shown)
        lay_source = flowed_side if mode == "flowed" else printed_side
        left = lay_source(document, blocks, pieces, marks, self._left)
        right = rebuilt_side(printed, marks, document.page, reach_of(pieces), self._right)
        steady = _steady(pieces)
        left, right = self._finish(shown, left, right, steady)
        self._left.turn([one.source_start for one in left], left)
        self._right.turn([block.start for block in blocks], right)
        return DiffLayout(
            tuple(left),
            tuple(right),
            tuple((n, one.block) for n, one in enumerate(left) if one.is_leader and one.block in steady),
            blocks,
            len(document.articles),
            len(document.photos),
        )

    def _finish(
        self,
        shown: DiffInput,
        left: Sequence[DisplayBlock],
        right: Sequence[DisplayBlock],
        steady: frozenset[int],
    ) -> tuple[list[DisplayBlock], list[DisplayBlock]]:
        """Tell the blocks of both sides how they stand to each other, and whose they are."""
        if self._touches is None or not self._touches.fits(shown.findings):
            self._touches = Touches(shown.findings)
        self._roles = role_changes(shown, self._roles)
        locked = frozenset(finding.id for finding in shown.findings if finding.state == "locked")
        counterparts = [one.blocks for one in left], _right_counterparts(left, right)
        known = self._touches, self._roles, locked
        return (
            list(_finished(left, counterparts[0], steady, *known)),
            list(_finished(right, counterparts[1], steady, *known)),
        )


def printed_blocks(document: Document) -> Iterator[tuple[Block, UnitStart]]:
    """Yield the blocks that show text in the order of the right side, each with the unit that it stands in.

    Furniture comes first, then the articles, the standalone photos, and what has no place yet.
    """
    yield from _showing(document.furniture, UnitStart("furniture", 0))
    for number, article in enumerate(document.articles, 1):
        yield from _showing(article.blocks, UnitStart("article", number))
    for number, photo in enumerate(document.photos, 1):
        yield from _showing(photo.blocks, UnitStart("photo", number))
    yield from _showing(document.homeless, UnitStart("unplaced", 0))


def _showing(blocks: Sequence[Block], unit: UnitStart) -> Iterator[tuple[Block, UnitStart]]:
    yield from ((block, unit) for block in blocks if block.text.strip())


def _steady(pieces: Sequence[Piece]) -> frozenset[int]:
    """Return the blocks that did not move: the longest run that has the same order on both sides."""
    order = [piece.block for piece in pieces if piece.number == 0]
    return frozenset(order[place] for place in longest_rise(order))


def _right_counterparts(left: Sequence[DisplayBlock], right: Sequence[DisplayBlock]) -> list[tuple[int, ...]]:
    found: list[list[int]] = [[] for _ in right]
    for place, one in enumerate(left):
        for block in one.blocks:
            # The beginning of the block comes first, wherever else parts of it stand.
            found[block].insert(0 if block in one.begins else len(found[block]), place)
    return [tuple(places) for places in found]


def _finished(
    side: Sequence[DisplayBlock],
    counterparts: Sequence[tuple[int, ...]],
    steady: frozenset[int],
    touches: Touches,
    roles: RoleChanges,
    locked: frozenset[str],
) -> Iterator[DisplayBlock]:
    starts = _Starts(side)
    for place, (one, is_moved) in enumerate(zip(side, _moves(side, steady), strict=True)):
        findings = touches.of(one.extents, starts)
        yield one.placed(
            counterparts=counterparts[place],
            findings=findings,
            is_moved=is_moved,
            is_locked=not findings.isdisjoint(locked),
            former_role=roles.former(one.source_start, one.role) if one.is_leader and one.role else None,
        )


class _Starts(Container[int]):
    """The source offsets at which the extents of a side begin; few blocks ask for them."""

    def __init__(self, side: Sequence[DisplayBlock]) -> None:
        self._side = side

    def __contains__(self, place: object) -> bool:
        return place in self._starts

    @cached_property
    def _starts(self) -> frozenset[int]:
        return frozenset(extent.start for one in self._side for extent in one.extents)


def _moves(side: Sequence[DisplayBlock], steady: frozenset[int]) -> Iterator[bool]:
    """Tell of each place whether it is printed elsewhere, or goes on far from the beginning of its block."""
    last, last_moved = NO_BLOCK, False
    for one in side:
        moved = one.block != NO_BLOCK and one.block not in steady
        if one.block in steady and not one.is_leader:
            moved = one.block != last or last_moved
        yield moved
        last, last_moved = one.block, moved
