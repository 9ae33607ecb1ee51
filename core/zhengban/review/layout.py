"""Where the blocks of a document shall stand, and the edits that bring them there.

A move or a start of an article takes along whatever hangs on the block. So a manual edit says how the page shall stand
afterwards; what would stand elsewhere is anchored anew in the same operation.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from itertools import pairwise
from typing import NamedTuple

from zhengban.model.document import Document
from zhengban.model.edit import Edit, Join, MoveBlock, Rank, StartArticle
from zhengban.review.trial import head, is_photo, last_before, moved_blocks, opens_line, with_edits

_ROUNDS = 8  # each anchors more blocks by themselves, so that in the end nothing hangs on anything else
FRONT = -1


class Shelf(NamedTuple):
    """A unit that is wanted: its name (its start in the document), the block that carries it, and its blocks."""

    name: int
    carrier: int
    blocks: tuple[int, ...]


@dataclass(frozen=True)
class Layout:
    """The wanted order of a document; blocks that it does not name may stand anywhere.

    ``displaced`` are the blocks that leave their place: they are anchored in any case and carry no unit.
    """

    document: Document
    shelves: tuple[Shelf, ...]
    displaced: frozenset[int] = frozenset()

    @staticmethod
    def of(document: Document) -> Layout:
        """Return the order as it is."""
        return Layout(
            document,
            tuple(
                Shelf(unit.start, unit.start, tuple(block.start for block in unit.blocks))
                for unit in document.units
            ),
        )

    def shelf(self, name: int) -> Shelf:
        """Return the unit of that name; raises ``KeyError`` when there is none."""
        for shelf in self.shelves:
            if shelf.name == name:
                return shelf
        raise KeyError(name)

    def taken(self, blocks: Collection[int]) -> Layout:
        """Return the layout in which the blocks may stand anywhere."""
        shelves = tuple(
            shelf._replace(blocks=tuple(block for block in shelf.blocks if block not in blocks))
            for shelf in self.shelves
        )
        return replace(self, shelves=shelves)

    def without(self, blocks: Collection[int]) -> Layout:
        """Return the layout in which the blocks leave their place: they may stand anywhere, and carry no unit."""
        return replace(self.taken(blocks), displaced=self.displaced | frozenset(blocks))

    def with_blocks(self, name: int, place: int, blocks: Sequence[int]) -> Layout:
        """Return the layout with the blocks in the unit of that name, the first at ``place``."""
        shelves = tuple(
            shelf._replace(blocks=(*shelf.blocks[:place], *blocks, *shelf.blocks[place:]))
            if shelf.name == name
            else shelf
            for shelf in self.shelves
        )
        return replace(self, shelves=shelves)

    def beside(self, anchor: int, after: bool, blocks: Sequence[int]) -> Layout:
        """Return the layout with the blocks beside another one; raises ``KeyError`` when no unit holds that."""
        for shelf in self.shelves:
            if anchor in shelf.blocks:
                return self.with_blocks(shelf.name, shelf.blocks.index(anchor) + after, blocks)
        raise KeyError(anchor)

    def without_unit(self, name: int) -> Layout:
        """Return the layout without a unit; where its blocks go is left open."""
        return replace(self, shelves=tuple(shelf for shelf in self.shelves if shelf.name != name))

    def with_unit(self, blocks: Sequence[int], carrier: int, behind: int) -> Layout:
        """Return the layout with the blocks in a unit of their own, behind the one named ``behind``."""
        layout = self.taken(blocks)
        shelves: list[Shelf] = []
        for shelf in layout.shelves:
            shelves.append(shelf)
            if shelf.name == behind:
                shelves.append(Shelf(carrier, carrier, tuple(blocks)))
        return replace(layout, shelves=tuple(shelves))

    def with_unit_moved(self, name: int, beside: int, after: bool) -> Layout:
        """Return the layout with a unit in front of or behind another one."""
        others = [shelf for shelf in self.shelves if shelf.name != name]
        place = next(number for number, shelf in enumerate(others) if shelf.name == beside) + after
        return replace(self, shelves=(*others[:place], self.shelf(name), *others[place:]))

    def carried(self) -> Layout:
        """Return the layout in which each unit is carried by a block that stays where it is."""
        return replace(self, shelves=tuple(self._with_carrier(shelf) for shelf in self.shelves))

    def _with_carrier(self, shelf: Shelf) -> Shelf:
        if shelf.carrier not in self.displaced or not shelf.blocks:
            return shelf
        # A start on the text of a photo would make a photo of it, and one on a moved block would go where that goes.
        hung = moved_blocks(self.document)
        photos = {block.start for block in self.document.blocks() if is_photo(block.role)}
        ranked = sorted(
            shelf.blocks, key=lambda block: (block in self.displaced, block in photos, block in hung)
        )
        return shelf._replace(carrier=ranked[0])


def reach(edits: Iterable[Edit], layout: Layout) -> tuple[Edit, ...]:
    """Return the edits together with the starts and moves after which the document stands as the layout says."""
    layout = layout.carried()
    edits = tuple(edits)
    joined = {(edit.left, edit.right) for edit in edits if isinstance(edit, Join)}
    wanted: tuple[Edit, ...] = (*dict.fromkeys((*edits, *_starts(layout, joined))),)
    moves: _Moves = dict(_released(layout))
    left_out = layout.displaced  # anchored in any case, so that nothing moves in their stead
    for _ in range(_ROUNDS):
        trial = with_edits(layout.document, (*wanted, *_made(moves)))
        if woken := _woken(trial, layout):
            wanted += woken
            continue
        missing = _missing(trial, layout, left_out)
        left_out = frozenset()
        if moves == {**moves, **missing}:
            break
        moves.update(missing)
    return (*wanted, *_made(moves))


def _woken(trial: Document, layout: Layout) -> tuple[Edit, ...]:
    """Return what keeps blocks apart that a join has put behind another one: it had lost to what is changed now."""
    printed = {block.start for block in trial.blocks()}
    gone = {start for shelf in layout.shelves for start in shelf.blocks} - printed
    return tuple(
        Join(left.end - 1, right.start, None)
        for block in (trial.blocks() if gone else ())
        for left, right in pairwise(block.pieces)
        if right.start in gone
    )


# By block and rank the move that it needs, None where it must stand where it stands by itself.
_Moves = dict[tuple[int, Rank], MoveBlock | None]


def _made(moves: _Moves) -> list[MoveBlock]:
    return [move for move in moves.values() if move is not None]


def _released(layout: Layout) -> Iterator[tuple[tuple[int, Rank], MoveBlock]]:
    """Yield moves for blocks that carry a unit from now on and hang on another block: no unit hangs on another.

    Such a block is anchored behind the unit before, or else in front of the next one.
    """
    hung = moved_blocks(layout.document)
    filled = [shelf for shelf in layout.shelves if shelf.blocks]
    for number, shelf in enumerate(filled):
        if shelf.carrier == shelf.name or shelf.carrier not in hung:
            continue
        if number:
            move = MoveBlock(head(shelf.carrier), filled[number - 1].blocks[-1], "after")
        elif len(filled) > 1:
            move = MoveBlock(head(shelf.carrier), filled[1].blocks[0], "before")
        else:
            continue
        yield (shelf.carrier, "block"), move


def _starts(layout: Layout, joined: Collection[tuple[int, int]]) -> list[Edit]:
    """Return the starts to take back and to make; ``joined`` are the characters that are joined anyway."""
    before = {unit.start for unit in layout.document.units if unit.start != FRONT}
    after = {shelf.carrier for shelf in layout.shelves if shelf.blocks and shelf.carrier != FRONT}
    edits: list[Edit] = []
    for start in sorted(before - after):
        edits.append(StartArticle(start, False))
        left = last_before(layout.document, start)
        if not opens_line(layout.document, start) and (left, start) not in joined:
            # Inside a line the start was also what cut the block off.
            edits.append(Join(left, start, None))
    return [*edits, *(StartArticle(start) for start in sorted(after - before))]


def _missing(trial: Document, layout: Layout, displaced: Collection[int]) -> _Moves:
    """Return a move for each block that stands elsewhere, or, when all stand right, for each unit that does."""
    shown = {unit.start: tuple(block.start for block in unit.blocks) for unit in trial.units}
    moves: _Moves = {}
    for shelf in layout.shelves:
        stands = [block for block in shown.get(shelf.carrier, ()) if block not in displaced]
        if shelf.blocks and tuple(stands) != shelf.blocks:
            moves.update(_anchored(shelf.blocks, stands, shelf.carrier, "block"))
    if moves:
        return moves
    old = {unit.start for unit in layout.document.units} - {FRONT}
    order = [shelf.carrier for shelf in layout.shelves if shelf.blocks and shelf.name in old]
    stands = [unit.start for unit in trial.units if unit.start in set(order)]
    return _anchored(order, stands, FRONT, "article") if stands != order else {}


def _anchored(wanted: Sequence[int], stands: Sequence[int], root: int, rank: Rank) -> _Moves:
    """Return moves for all that do not yet stand in the wanted order, each beside its neighbour towards the root."""
    kept = _in_order(wanted, stands, root)
    inner = [number for number, item in enumerate(wanted) if item in kept]
    centre = wanted.index(root) if root in wanted else inner[0] if inner else 0
    moves: _Moves = {}
    if root == FRONT and rank == "block" and wanted[centre] not in kept:
        moves[wanted[centre], rank] = None
    for number, item in enumerate(wanted):
        if item in kept or item == root:
            continue
        if number < centre:
            moves[item, rank] = MoveBlock(head(item), wanted[number + 1], "before", rank)
        elif number > centre:
            moves[item, rank] = MoveBlock(head(item), wanted[number - 1], "after", rank)
        elif root != FRONT:
            # What carries the unit is not printed: everything in it was deleted.
            moves[item, rank] = MoveBlock(head(item), root, "after", rank)
    return moves


def _in_order(wanted: Sequence[int], stands: Sequence[int], root: int) -> set[int]:
    """Return the items that already stand in the wanted order, the root among them."""
    if root in wanted and root in stands:
        here, there = wanted.index(root), stands.index(root)
        halves = [(wanted[:here], stands[:there]), (wanted[here + 1 :], stands[there + 1 :])]
        return {root}.union(*(_in_order(*half, FRONT) for half in halves))
    matcher = SequenceMatcher(None, wanted, stands, autojunk=False)
    return {
        item for match in matcher.get_matching_blocks() for item in wanted[match.a : match.a + match.size]
    }
