"""Which blocks have another role than the plain reading of the page gives them, and which one that was."""

from __future__ import annotations

from collections.abc import Iterable

from zhengban.model.document import Outcome
from zhengban.model.edit import SetRole
from zhengban.model.finding import Kind
from zhengban.model.role import INLINE_ROLES, Role
from zhengban_gui.diff.inputs import DiffInput


class RoleChanges:
    """The roles that the reviewer or a finding gave; those of the page's structure are where a reading begins."""

    def __init__(self, shown: DiffInput) -> None:
        structure = {finding.id for finding in shown.findings if finding.kind == Kind.ARTICLE_STRUCTURE}
        given = [
            outcome
            for outcome in shown.document.outcomes
            if isinstance(outcome.edit.edit, SetRole) and outcome.edit.edit.role not in INLINE_ROLES
        ]
        self._by_hand = _painted(one for one in given if one.edit.strength > 0)
        self._found = _painted(
            one for one in given if one.edit.strength <= 0 and one.edit.owner not in structure
        )
        self._read = _painted(one for one in given if one.edit.owner in structure)

    def former(self, start: int, role: Role) -> Role | None:
        """Return the role that the block with its first character at ``start`` had, None when it is the same one."""
        read, found, by_hand = (_role_at(one, start) for one in (self._read, self._found, self._by_hand))
        layers = [one for one in (by_hand, found, read or Role.PARAGRAPH) if one is not None]
        return next((one for one in layers if one is not role), None)


_Painted = tuple[tuple[SetRole, bool], ...]


def _painted(outcomes: Iterable[Outcome]) -> _Painted:
    return tuple(
        (outcome.edit.edit, outcome.state == "applied")
        for outcome in outcomes
        if isinstance(outcome.edit.edit, SetRole)
    )


def _role_at(painted: _Painted, start: int) -> Role | None:
    """Return the role given at a place; one that was overruled is still what stood there before."""
    here = [pair for pair in painted if pair[0].span.start <= start < pair[0].span.end]
    best = max(here, key=lambda pair: pair[1], default=None)
    return best[0].role if best else None
