"""Chains pieces to blocks: one follower and one forerunner each, no ring, equal roles, no article in between."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import NamedTuple

from zhengban.model.edit import Glue, Join
from zhengban.model.rebuild.order import Ranked, Sorted
from zhengban.model.role import LINE_KEEPING_ROLES, Role


class Links(NamedTuple):
    """By piece: the piece that follows and the one before (-1 for none), and the glue in front of a follower."""

    following: list[int]
    preceding: list[int]
    glue: list[str]


class _Wish(NamedTuple):
    """A join (or, glue None, its ban) between two pieces; ``ranked`` is None where a role implies it."""

    strength: int
    left: int
    right: int
    glue: Glue | None
    ranked: Ranked[Join] | None


def link(
    starts: list[int], first_in_line: list[bool], roles: list[Role], begins: list[bool], by_kind: Sorted
) -> Links:
    """Return the chains that the joins and the line-keeping roles give, the strongest heard first."""
    wishes = [*_asked(starts, by_kind), *_implied(starts, first_in_line, roles, by_kind)]
    # The sort is stable, so wishes of one strength keep an order that content alone decides.
    wishes.sort(key=lambda wish: -wish.strength)
    return _Linker(len(starts), roles, begins).run(wishes)


def _asked(starts: list[int], by_kind: Sorted) -> list[_Wish]:
    wishes: list[_Wish] = []
    for ranked in by_kind.joins:
        if ranked.state != "applied":
            continue
        left = bisect_right(starts, ranked.edit.left) - 1
        right = bisect_right(starts, ranked.edit.right) - 1
        if left == right:
            if not ranked.guards:
                ranked.off("idle", "both characters stand in one piece")
        else:
            wishes.append(_Wish(ranked.owned.strength, left, right, ranked.edit.glue, ranked))
    return wishes


def _implied(starts: list[int], first_in_line: list[bool], roles: list[Role], by_kind: Sorted) -> list[_Wish]:
    """A role that keeps lines also joins its lines, at its own strength."""
    wishes: list[_Wish] = []
    for ranked in by_kind.roles:
        role = ranked.edit.role
        if ranked.state != "applied" or role not in LINE_KEEPING_ROLES:
            continue
        span = ranked.edit.span
        begin = max(bisect_right(starts, span.start) - 1, 0)
        for piece in range(begin + 1, bisect_left(starts, span.end)):
            if first_in_line[piece] and roles[piece - 1] == role == roles[piece]:
                wishes.append(_Wish(ranked.owned.strength, piece - 1, piece, "\n", None))
    return wishes


class _Linker:
    """Hears wishes one after the other and keeps what the rules allow."""

    def __init__(self, count: int, roles: list[Role], begins: list[bool]) -> None:
        self.links = Links([-1] * count, [-1] * count, [""] * count)
        self._roles, self._begins = roles, begins
        # By the last piece of a chain its first one, and by the first its last.
        self._first, self._last = list(range(count)), list(range(count))
        self._banned: set[tuple[int, int]] = set()

    def run(self, wishes: list[_Wish]) -> Links:
        for wish in wishes:
            reason = self._hear(wish)
            if reason and wish.ranked is not None:
                wish.ranked.off("lost", reason)
        return self.links

    def _hear(self, wish: _Wish) -> str:
        left, right = wish.left, wish.right
        following, preceding, glue = self.links
        if wish.glue is None:
            if following[left] == right:
                return "a stronger join holds these two together"
            self._banned.add((left, right))
            return ""
        if following[left] == right:
            return "" if glue[right] == wish.glue else "joined otherwise by a stronger edit"
        reason = self._obstacle(left, right)
        if not reason:
            following[left], preceding[right], glue[right] = right, left, wish.glue
            first, last = self._first[left], self._last[right]
            self._first[last], self._last[first] = first, last
        return reason

    def _obstacle(self, left: int, right: int) -> str:
        if (left, right) in self._banned:
            return "a stronger edit keeps these two apart"
        if self._roles[left] != self._roles[right]:
            return "the two have different roles"
        if self._begins[right]:
            return "an article begins there"
        if self.links.following[left] >= 0 or self.links.preceding[right] >= 0:
            return "a stronger join already uses one of the two"
        return "it would close a ring" if self._first[left] == right else ""
