"""Where blocks are printed: each beside its anchor, which may itself be moved; blocks and articles alike."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from zhengban.model.edit import MoveBlock
from zhengban.model.rebuild.order import Ranked


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
    the least stands outermost in front of it.
    """
    anchors = {number: item_at(ranked.edit.anchor) for number, ranked in enumerate(moves)}
    for number, ranked in enumerate(moves):
        if anchors[number] < 0:
            ranked.off("idle", "no anchor there")
    chosen = _choose(starts, moves, anchors)
    _settle(starts, moves, chosen)
    return _beside(starts, moves, chosen, anchors, closeness)


def _choose(starts: Sequence[int], moves: list[Ranked[MoveBlock]], anchors: dict[int, int]) -> dict[int, int]:
    """Return the move that counts for each item: the innermost span, then the strongest.

    Heard in that order, each move takes the items that are still free, and is off where it would close a ring. So a
    move that is off never changed what others got: it is exactly as if absent, which dropping the weakest of each
    ring afterwards does not give.
    """
    chosen: dict[int, int] = {}
    above, free = _Forest(len(starts)), _Forest(len(starts) + 1)
    for number in sorted(range(len(moves)), key=lambda n: (moves[n].edit.span.length, n)):
        ranked = moves[number]
        if ranked.state != "applied":
            continue
        span = ranked.edit.span
        items = list(_free_items(free, bisect_left(starts, span.start), bisect_left(starts, span.end)))
        if above.root(anchors[number]) in set(items):
            ranked.off("lost", "it would move the block beside itself")
            continue
        for item in items:
            chosen[item] = number
            above.hang(item, anchors[number])
            free.hang(item, item + 1)
    return chosen


def _free_items(free: _Forest, start: int, end: int) -> Iterator[int]:
    item = free.root(start)
    while item < end:
        yield item
        item = free.root(item + 1)


class _Forest:
    """Items hung below each other; finding the root flattens the way to it."""

    def __init__(self, count: int) -> None:
        self._parent = list(range(count))

    def root(self, item: int) -> int:
        """Return the item that everything above the item hangs from."""
        parent = self._parent
        while parent[item] != item:
            parent[item] = parent[parent[item]]
            item = parent[item]
        return item

    def hang(self, item: int, below: int) -> None:
        """Hang a root below another item."""
        self._parent[item] = below


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
