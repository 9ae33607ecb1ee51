"""Lays the two sides of the diff: the source in its own order, the rebuilt page in printed order."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

from zhengban.model.document import Block, Document
from zhengban.model.span import Span
from zhengban.writers.report_layout import longest_rise
from zhengban_gui.diff.inputs import DiffInput, ShownFinding
from zhengban_gui.diff.marks import source_marks, touched
from zhengban_gui.diff.pieces import Piece, reach_of, source_pieces
from zhengban_gui.diff.rebuilt_side import rebuilt_side
from zhengban_gui.diff.role_changes import RoleChanges
from zhengban_gui.diff.side import NO_BLOCK, DisplayBlock, UnitStart
from zhengban_gui.diff.source_side import flowed_side, printed_side

SourceMode = Literal["flowed", "printed"]
Touching = tuple[ShownFinding, tuple[Span, ...]]


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
    document = shown.document
    printed = list(printed_blocks(document))
    blocks = tuple(block for block, _ in printed)
    pieces = source_pieces(document, blocks)
    marks = source_marks(shown)
    lay_source = flowed_side if mode == "flowed" else printed_side
    left = lay_source(document, blocks, pieces, marks)
    right = rebuilt_side(printed, marks, document.page, reach_of(pieces))
    steady = _steady(pieces)
    touching = [(finding, _merged(touched(finding))) for finding in shown.findings]
    roles = RoleChanges(shown)
    return DiffLayout(
        tuple(_finished(left, [one.blocks for one in left], steady, touching, roles)),
        tuple(_finished(right, _right_counterparts(left, right), steady, touching, roles)),
        tuple((n, one.block) for n, one in enumerate(left) if one.is_leader and one.block in steady),
        blocks,
        len(document.articles),
        len(document.photos),
    )


def _merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return spans without those that lie in others: the joins of a paragraph all lie in the paragraph."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return tuple(merged)


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
    touching: Sequence[Touching],
    roles: RoleChanges,
) -> Iterator[DisplayBlock]:
    owners, locked = _owners(side, touching)
    for place, (one, is_moved) in enumerate(zip(side, _moves(side, steady), strict=True)):
        yield replace(
            one,
            counterparts=counterparts[place],
            findings=frozenset(owners[place]),
            is_moved=is_moved,
            is_locked=place in locked,
            former_role=roles.former(one.source_start, one.role) if one.is_leader and one.role else None,
        )


def _moves(side: Sequence[DisplayBlock], steady: frozenset[int]) -> Iterator[bool]:
    """Tell of each place whether it is printed elsewhere, or goes on far from the beginning of its block."""
    last, last_moved = NO_BLOCK, False
    for one in side:
        moved = one.block != NO_BLOCK and one.block not in steady
        if one.block in steady and not one.is_leader:
            moved = one.block != last or last_moved
        yield moved
        last, last_moved = one.block, moved


def _owners(side: Sequence[DisplayBlock], touching: Sequence[Touching]) -> tuple[list[set[str]], set[int]]:
    """Return, for each display block, the findings that touch it; and the places that are locked."""
    ranges = sorted((span, place) for place, one in enumerate(side) for span in one.extents)
    starts = [span.start for span, _ in ranges]
    owners: list[set[str]] = [set() for _ in side]
    locked: set[int] = set()
    for finding, spans in touching:
        for span in spans:
            for extent, place in ranges[
                _first(starts, span) : bisect_left(starts, max(span.end, span.start + 1))
            ]:
                if extent.end > span.start or (span.start == span.end == extent.end):
                    owners[place].add(finding.id)
                    if finding.state == "locked":
                        locked.add(place)
    return owners, locked


def _first(starts: Sequence[int], span: Span) -> int:
    return max(bisect_right(starts, span.start) - 1, 0)
