"""Where blocks are printed: each beside its anchor, which may itself be moved; blocks and articles alike."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from typing import NamedTuple

from zhengban.model.edit import MoveBlock
from zhengban.model.rebuild.order import Ranked
from zhengban.model.rebuild.paint import Stroke, paint


class Places(NamedTuple):
    """By item number: what is printed in front of it and behind it (outermost first, nearest first)."""

    before: dict[int, list[int]]
    after: dict[int, list[int]]
    moved: dict[int, int]


def place(
    starts: Sequence[int],
    moves: list[Ranked[MoveBlock]],
    item_at: Callable[[int], int],
    closeness: Callable[[int], int],
) -> Places:
    """Return where the items (their first characters ascending in ``starts``) are printed.

    ``item_at`` gives the item of an anchor's character, -1 for none. ``closeness`` orders items beside one anchor:
    the least stands outermost in front of it. Of a ring the weakest move is off, then all is assigned again.
    """
    anchors = {number: item_at(ranked.edit.anchor) for number, ranked in enumerate(moves)}
    for number, ranked in enumerate(moves):
        if anchors[number] < 0:
            ranked.off("idle", "no anchor there")
    while True:
        chosen = _assign(starts, moves)
        rings = _weakest_of_rings(chosen, anchors)
        if not rings:
            break
        for number in rings:
            moves[number].off("lost", "it would move the block beside itself")
    _settle(starts, moves, chosen)
    return _beside(starts, moves, chosen, anchors, closeness)


def _assign(starts: Sequence[int], moves: list[Ranked[MoveBlock]]) -> dict[int, int]:
    """Return the move that counts for each item: the innermost span, then the strongest."""
    strokes = [
        Stroke(ranked.edit.span.start, ranked.edit.span.end, (ranked.edit.span.length, number), number)
        for number, ranked in enumerate(moves)
        if ranked.state == "applied" and ranked.edit.span.length > 0
    ]
    chosen: dict[int, int] = {}
    for stretch in paint(strokes):
        for item in range(bisect_left(starts, stretch.start), bisect_left(starts, stretch.end)):
            chosen[item] = stretch.number
    return chosen


def _weakest_of_rings(chosen: dict[int, int], anchors: dict[int, int]) -> set[int]:
    """Return the weakest move of each ring; a move's number grows as its strength falls."""
    weakest: set[int] = set()
    seen: dict[int, int] = {}
    for beginning in chosen:
        path: list[int] = []
        item = beginning
        while item in chosen and item not in seen:
            seen[item] = beginning
            path.append(item)
            item = anchors[chosen[item]]
        if item in chosen and seen[item] == beginning:
            weakest.add(max(chosen[step] for step in path[path.index(item) :]))
    return weakest


def _settle(starts: Sequence[int], moves: list[Ranked[MoveBlock]], chosen: dict[int, int]) -> None:
    used = set(chosen.values())
    for number, ranked in enumerate(moves):
        if ranked.state == "applied" and number not in used:
            span = ranked.edit.span
            covers = bisect_left(starts, span.start) < bisect_left(starts, span.end)
            if covers:
                ranked.off("lost", "other moves have all its blocks")
            else:
                ranked.off("idle", "nothing begins in its span")


def _beside(
    starts: Sequence[int],
    moves: list[Ranked[MoveBlock]],
    chosen: dict[int, int],
    anchors: dict[int, int],
    closeness: Callable[[int], int],
) -> Places:
    places = Places({}, {}, {})

    def key(item: int) -> tuple[int, int, int]:
        # A block with an article of its own stays outermost; then a reviewer's move is nearest, the latest of all.
        strength = max(moves[chosen[item]].owned.strength, 0)
        rank = closeness(item)
        return (rank if rank == 0 or not strength else 100, strength, starts[item])

    def key_after(item: int) -> tuple[int, int, int]:
        rank, strength, start = key(item)
        return ({0: 100, 100: 0}.get(rank, rank), -strength, start)

    for item, number in chosen.items():
        side = places.before if moves[number].edit.side == "before" else places.after
        side.setdefault(anchors[number], []).append(item)
        places.moved[item] = anchors[number]
    for items in places.before.values():
        items.sort(key=key)
    for items in places.after.values():
        items.sort(key=key_after)
    return places
