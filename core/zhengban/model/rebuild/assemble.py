"""Prints the blocks in order and gathers them to articles, photos, furniture and what has no place."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator
from typing import NamedTuple

from zhengban.model.document import Block, Document, Mark, Run, Unit, UnitKind
from zhengban.model.rebuild.anatomy import Anatomy
from zhengban.model.rebuild.moves import Places, place
from zhengban.model.role import FURNITURE_ROLES, HEAD_ROLES, LIFTED_ROLES, PHOTO_ROLES
from zhengban.model.span import Span


class _Step(NamedTuple):
    """One step of the walk: the mark at which a block's own unit begins, or the block itself."""

    mark: bool
    head: int


class _Open(NamedTuple):
    """A unit in the making."""

    kind: UnitKind
    head: int
    blocks: list[Block]


def assemble(anatomy: Anatomy) -> Document:
    """Return the document: moves are settled here, then the blocks are walked in printed order."""
    heads = [piece for piece, before in enumerate(anatomy.links.preceding) if before < 0]
    head_of = _heads(anatomy, heads)
    starts = [anatomy.starts[head] for head in heads]
    numbers = {head: number for number, head in enumerate(heads)}

    def block_at(offset: int) -> int:
        piece = bisect_right(anatomy.starts, offset) - 1
        if piece < 0 or offset >= anatomy.pieces[piece].end or anatomy.page.text[offset].isspace():
            return -1
        return numbers[head_of[piece]]

    block_moves = [ranked for ranked in anatomy.sorted.moves if ranked.edit.rank == "block"]
    places = place(starts, block_moves, block_at, lambda number: _closeness(anatomy, heads[number]))
    gathered = _Gatherer(anatomy)
    for step in _walk(len(heads), places, lambda number: anatomy.begins[heads[number]]):
        gathered.take(step._replace(head=heads[step.head]))
    units = _order_units(anatomy, gathered, block_at, heads)
    return Document(
        anatomy.page,
        tuple(Unit(u.kind, _start(anatomy, u), tuple(u.blocks)) for u in units if u.blocks),
        tuple(gathered.furniture),
        tuple(gathered.unplaced),
        anatomy.texts.deleted,
        anatomy.texts.inserted,
        anatomy.texts.substituted,
        anatomy.sorted.outcomes(),
    )


def _start(anatomy: Anatomy, unit: _Open) -> int:
    return anatomy.starts[unit.head] if unit.head >= 0 else -1


def _heads(anatomy: Anatomy, heads: list[int]) -> list[int]:
    """Return the first piece of the block that each piece belongs to."""
    head_of = [0] * len(anatomy.pieces)
    for head in heads:
        piece = head
        while piece >= 0:
            head_of[piece] = head
            piece = anatomy.links.following[piece]
    return head_of


_CLOSENESS = {role: number for number, role in enumerate(HEAD_ROLES, 1)}


def _closeness(anatomy: Anatomy, head: int) -> int:
    """Return the order beside an anchor: own articles outermost, kicker to lead, then all others."""
    return 0 if anatomy.begins[head] else _CLOSENESS.get(anatomy.roles[head], len(HEAD_ROLES) + 1)


_EXPAND, _PRINT, _MARK = range(3)


def _walk(count: int, places: Places, begins: Callable[[int], bool]) -> Iterator[_Step]:
    """Yield marks and blocks in printed order; a stack, not recursion, since chains of anchors may be deep."""
    for top in range(count):
        stack = [] if top in places.moved else [(top, _EXPAND)]
        while stack:
            number, phase = stack.pop()
            if phase != _EXPAND:
                yield _Step(phase == _MARK, number)
                continue
            before, after = places.before.get(number, []), places.after.get(number, [])
            stack.extend((item, _EXPAND) for item in reversed(after))
            stack.append((number, _PRINT))
            # The mark goes in front of what was moved before the first block, but behind other articles.
            own = begins(number)
            stack.extend((item, _EXPAND) for item in reversed(before) if not (own and begins(item)))
            if own:
                stack.append((number, _MARK))
                stack.extend((item, _EXPAND) for item in reversed(before) if begins(item))


class _Gatherer:
    """Takes the steps of the walk one by one and fills the units."""

    def __init__(self, anatomy: Anatomy) -> None:
        self.anatomy = anatomy
        self.units = [_Open("front", -1, [])]
        self.furniture: list[Block] = []
        self.unplaced: list[Block] = []
        self.unit_of: dict[int, _Open] = {}
        self._article = self.units[0]
        self._photo: _Open | None = None
        self._awaited = -1

    def take(self, step: _Step) -> None:
        if step.mark:
            self._begin(step.head)
            return
        role = self.anatomy.roles[step.head]
        block = _block(self.anatomy, step.head)
        if role in LIFTED_ROLES:
            if block is not None:
                (self.furniture if role in FURNITURE_ROLES else self.unplaced).append(block)
            return
        if self._photo is not None and role not in PHOTO_ROLES and block is not None and self._awaited < 0:
            self._photo = None
        if step.head == self._awaited:
            self._awaited = -1
        unit = self._photo or self._article
        self.unit_of[step.head] = unit
        if block is not None:
            unit.blocks.append(block)

    def _begin(self, head: int) -> None:
        if self.anatomy.roles[head] in PHOTO_ROLES:
            # Until the block itself comes, what was moved in front of it belongs to the photo too.
            self._photo, self._awaited = _Open("photo", head, []), head
            self.units.append(self._photo)
        else:
            self._article, self._photo, self._awaited = _Open("article", head, []), None, -1
            self.units.append(self._article)


def _block(anatomy: Anatomy, head: int) -> Block | None:
    """Return the block that begins at this piece, or None when nothing of it is left."""
    runs: list[Run] = []
    pieces: list[Span] = []
    piece = head
    while piece >= 0:
        found = anatomy.runs(piece)
        glue = anatomy.links.glue[piece]
        if glue and runs and found:
            at = anatomy.starts[piece]
            runs.append(Run("glue", at, at, glue))
        runs.extend(found)
        pieces.append(anatomy.pieces[piece])
        piece = anatomy.links.following[piece]
    if not runs:
        return None
    role = anatomy.roles[head]
    return Block(role, anatomy.starts[head], tuple(pieces), tuple(runs), _marks(anatomy, pieces))


def _marks(anatomy: Anatomy, pieces: list[Span]) -> tuple[Mark, ...]:
    inline = anatomy.inline
    if not inline.stretches:
        return ()
    return tuple(
        Mark(Span(max(stretch.start, piece.start), min(stretch.end, piece.end)), inline.role(stretch.start))
        for piece in pieces
        for stretch in inline.within(piece)
    )


def _order_units(
    anatomy: Anatomy, gathered: _Gatherer, block_at: Callable[[int], int], heads: list[int]
) -> list[_Open]:
    """Return the units with the whole articles moved that moves of rank ``article`` name."""
    moves = [ranked for ranked in anatomy.sorted.moves if ranked.edit.rank == "article"]
    units = gathered.units
    if not moves:
        return units
    movable = sorted((unit for unit in units if unit.head >= 0), key=lambda unit: unit.head)
    index = {unit.head: number for number, unit in enumerate(movable)}

    def unit_at(offset: int) -> int:
        number = block_at(offset) if 0 <= offset < len(anatomy.page.text) else -1
        unit = gathered.unit_of.get(heads[number]) if number >= 0 else None
        return index.get(unit.head, -1) if unit else -1

    places = place([_start(anatomy, unit) for unit in movable], moves, unit_at, lambda _: 1)
    result = units[:1]
    for unit in units[1:]:
        if index[unit.head] not in places.moved:
            result.extend(movable[number] for number in _expand(index[unit.head], places))
    return result


def _expand(number: int, places: Places) -> Iterator[int]:
    stack = [(number, False)]
    while stack:
        item, settled = stack.pop()
        if settled:
            yield item
            continue
        stack.extend((other, False) for other in reversed(places.after.get(item, [])))
        stack.append((item, True))
        stack.extend((other, False) for other in reversed(places.before.get(item, [])))
