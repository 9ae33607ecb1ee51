"""Brings edits into one order that does not depend on how they were read: strongest first, then by content."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Any, Generic, TypeVar

from zhengban.model.document import Outcome, OutcomeState
from zhengban.model.edit import Join, MoveBlock, OwnedEdit, ReplaceText, SetRole, StartArticle

T = TypeVar("T")


@dataclass(slots=True)
class Ranked(Generic[T]):
    """An edit on its way through the builder; ``state`` is decided by exactly one stage.

    ``guards`` is set for a join inside one piece that keeps a weaker split off: it has an effect by that alone.
    """

    edit: T
    owned: OwnedEdit
    state: OutcomeState = "applied"
    reason: str = ""
    guards: bool = False

    def off(self, state: OutcomeState, reason: str) -> None:
        """Note that the edit lost, or found nothing to act on, and why."""
        self.state, self.reason = state, reason


@dataclass(slots=True)
class Sorted:
    """The edits by kind, each list strongest first; ``equals`` are (weaker, stronger) pairs of the same edit."""

    texts: list[Ranked[ReplaceText]] = field(default_factory=list)
    joins: list[Ranked[Join]] = field(default_factory=list)
    roles: list[Ranked[SetRole]] = field(default_factory=list)
    moves: list[Ranked[MoveBlock]] = field(default_factory=list)
    starts: list[Ranked[StartArticle]] = field(default_factory=list)
    equals: list[tuple[OwnedEdit, Ranked[Any]]] = field(default_factory=list)

    def outcomes(self) -> tuple[Outcome, ...]:
        """Return what became of every edit; an equal, weaker one shares the fate of the stronger."""
        ranked: list[Ranked[Any]] = [*self.texts, *self.roles, *self.starts, *self.joins, *self.moves]
        found = [Outcome(r.owned, r.state, r.reason) for r in ranked]
        return (*found, *(Outcome(owned, r.state, r.reason) for owned, r in self.equals))


_CONTENTS: dict[type, Callable[[Any], tuple[Any, ...]]] = {
    ReplaceText: attrgetter("span", "text"),
    Join: lambda edit: (edit.left, edit.right, edit.glue or "", edit.glue is None),
    SetRole: attrgetter("span", "role"),
    MoveBlock: attrgetter("span", "anchor", "side", "rank"),
    StartArticle: attrgetter("at", "on"),
}
# Minus the strength, the content and the owner, which decide the order, and the edit.
_Keyed = tuple[int, tuple[Any, ...], str, OwnedEdit]


def sort_edits(edits: Iterable[OwnedEdit]) -> Sorted:
    """Return the edits by kind, strongest first, equal ones taken together."""
    buckets: dict[type, list[_Keyed]] = {kind: [] for kind in _CONTENTS}
    for owned in edits:
        edit, owner, strength = owned
        kind = type(edit)
        buckets[kind].append((-strength, _CONTENTS[kind](edit), owner, owned))
    result = Sorted()
    targets: dict[type, list[Any]] = {
        ReplaceText: result.texts,
        Join: result.joins,
        SetRole: result.roles,
        MoveBlock: result.moves,
        StartArticle: result.starts,
    }
    for kind, bucket in buckets.items():
        bucket.sort()
        _take_together(bucket, targets[kind], result.equals)
    return result


def _take_together(bucket: list[_Keyed], into: list[Any], equals: list[Any]) -> None:
    seen: dict[tuple[Any, ...], Ranked[Any]] = {}
    for _, content, _, owned in bucket:
        stronger = seen.get(content)
        if stronger is None:
            seen[content] = ranked = Ranked(owned.edit, owned)
            into.append(ranked)
        else:
            equals.append((owned, stronger))
