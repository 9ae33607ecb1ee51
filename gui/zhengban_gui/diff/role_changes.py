"""Which blocks have another role than the plain reading of the page gives them, and which one that was."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from zhengban.model.edit import SetRole
from zhengban.model.finding import Kind
from zhengban.model.role import INLINE_ROLES, Role
from zhengban_gui.diff.inputs import DiffInput
from zhengban_gui.diff.intervals import Intervals


class _Given(NamedTuple):
    """A role that somebody gave to a stretch, and whether it counts."""

    start: int
    end: int
    role: Role
    counts: bool


class _Layers(NamedTuple):
    """The roles that the reviewer gave, those of findings, and those of the page's structure."""

    by_hand: list[_Given]
    found: list[_Given]
    read: list[_Given]


class RoleChanges:
    """The roles that the reviewer or a finding gave; those of the page's structure are where a reading begins."""

    def __init__(self, given: _Layers) -> None:
        self.given = given
        self._by_hand, self._found, self._read = map(_painted, given)
        self._known: dict[tuple[int, Role], Role | None] = {}

    def former(self, start: int, role: Role) -> Role | None:
        """Return the role that the block with its first character at ``start`` had, None when it is the same one."""
        key = start, role
        if key not in self._known:
            self._known[key] = self._look_up(start, role)
        return self._known[key]

    def _look_up(self, start: int, role: Role) -> Role | None:
        read, found, by_hand = (_role_at(one, start) for one in (self._read, self._found, self._by_hand))
        layers = [one for one in (by_hand, found, read or Role.PARAGRAPH) if one is not None]
        return next((one for one in layers if one is not role), None)


def role_changes(shown: DiffInput, before: RoleChanges | None = None) -> RoleChanges:
    """Return what is known of the roles of a page: what was known ``before``, where they are the same."""
    given = _given(shown)
    return before if before is not None and before.given == given else RoleChanges(given)


def _given(shown: DiffInput) -> _Layers:
    structure = {finding.id for finding in shown.findings if finding.kind == Kind.ARTICLE_STRUCTURE}
    layers = _Layers([], [], [])
    for (edit, owner, strength), state, _ in shown.document.outcomes:
        if isinstance(edit, SetRole) and edit.role not in INLINE_ROLES:
            one = _Given(*edit.span, edit.role, state == "applied")
            if strength > 0:
                layers.by_hand.append(one)
            if owner in structure:
                layers.read.append(one)
            elif strength <= 0:
                layers.found.append(one)
    return layers


_Painted = Intervals[tuple[int, _Given]]


def _painted(given: Iterable[_Given]) -> _Painted:
    return Intervals((one.start, one.end, (place, one)) for place, one in enumerate(given))


def _role_at(painted: _Painted, start: int) -> Role | None:
    """Return the role given at a place; one that was overruled is still what stood there before."""
    here = [
        (not one.counts, place, one.role) for place, one in painted.touching(start, start) if one.end > start
    ]
    return min(here)[2] if here else None
