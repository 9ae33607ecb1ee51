"""One thing that a reviewer did: what the log holds, and all that it holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any, Literal, NamedTuple

from zhengban.model.edit import Edit, edit_as_json, edit_from_json
from zhengban.model.span import Span

Scope = Literal["one", "series", "bulk"]


class Deed(StrEnum):
    """The kinds of operations.

    *Accept*, *reject*, *doubt* decide findings and *reopen* takes a decision back; *amend* puts other edits in the
    place of a finding's own; *edit* is an edit of the reviewer's; *lock* prints spans as in the source; *describe*
    sets a field of the page's metadata; *settle* marks a page as reviewed; *dismiss* says that decisions which fit
    nothing any more need not be looked at. *Reread* says that the page has another text
    from here on; nothing takes that back. *Undo* and *redo* switch earlier deeds off and on again; nothing is ever
    taken out of the log.
    """

    ACCEPT = "accept"
    REJECT = "reject"
    DOUBT = "doubt"
    REOPEN = "reopen"
    AMEND = "amend"
    EDIT = "edit"
    LOCK = "lock"
    UNLOCK = "unlock"
    DESCRIBE = "describe"
    SETTLE = "settle"
    DISMISS = "dismiss"
    REREAD = "reread"
    UNDO = "undo"
    REDO = "redo"


class Target(NamedTuple):
    """A finding that was decided, as it was then: ``edits`` and their fingerprint tell if it is still the same."""

    page: int
    finding: str
    fingerprint: str
    edits: tuple[Edit, ...] = ()


@dataclass(frozen=True, slots=True)
class Operation:
    """An entry of the log. ``number`` counts from 1 and is the strength of the operation's own edits.

    ``page`` is the project's number of the page, 0 for operations on several; ``time`` is ISO 8601 in UTC.
    ``edits`` belong to *amend* and *edit*. ``spans`` (code points) belong to *lock* and *unlock*; those of an *edit*
    are the characters of the blocks whose role or place it is about. ``undoes`` and ``restores`` number the deeds that
    an *undo* or *redo* switches off and on.
    ``text`` is the note of a doubt, the first words of what was edited or locked, the value of a metadata ``field``,
    the sha256 of a file that was read anew, or the numbers of the operations that a *dismiss* is about. The ``field``
    of an edit says what was done (``edit_names``).
    """

    number: int
    deed: Deed
    page: int = 0
    targets: tuple[Target, ...] = ()
    edits: tuple[Edit, ...] = ()
    spans: tuple[Span, ...] = ()
    undoes: tuple[int, ...] = ()
    restores: tuple[int, ...] = ()
    field: str = ""
    text: str = ""
    scope: Scope = "one"
    reviewer: str = ""
    time: str = ""

    @property
    def pages(self) -> frozenset[int]:
        """Return the pages that a deed touches; an undo touches those of what it switches."""
        return frozenset(target.page for target in self.targets) | ({self.page} if self.page else frozenset())

    def by_page(self) -> Mapping[int, Operation]:
        """Return the deed as far as it is about each page: one on a whole project names more than a page can carry."""
        if self.page:
            return dict.fromkeys(self.pages, self)
        targets: dict[int, list[Target]] = {}
        for target in self.targets:
            targets.setdefault(target.page, []).append(target)
        return {page: replace(self, targets=tuple(found)) for page, found in targets.items()}

    @property
    def owner(self) -> str:
        """Return the name under which the operation's edits stand in a document."""
        return f"op{self.number}"


def time_now() -> str:
    """Return the time of an operation that is done now."""
    return datetime.now(UTC).isoformat(timespec="milliseconds")


def operation_as_json(operation: Operation) -> dict[str, Any]:
    """Return the operation as plain values, without what is empty."""
    value: dict[str, Any] = {"number": operation.number, "deed": str(operation.deed), "page": operation.page}
    value["targets"] = [_target_as_json(target) for target in operation.targets]
    value["edits"] = [edit_as_json(edit) for edit in operation.edits]
    value["spans"] = [list(span) for span in operation.spans]
    value["undoes"] = list(operation.undoes)
    value["restores"] = list(operation.restores)
    for name in ("field", "text", "scope", "reviewer", "time"):
        value[name] = getattr(operation, name)
    return {name: entry for name, entry in value.items() if entry or name in ("number", "deed")}


def operation_from_json(value: dict[str, Any]) -> Operation:
    """Return the operation that was written; raises ``KeyError`` or ``ValueError`` on anything else."""
    return Operation(
        number=value["number"],
        deed=Deed(value["deed"]),
        page=value.get("page", 0),
        targets=tuple(_target_from_json(target) for target in value.get("targets", ())),
        edits=tuple(edit_from_json(edit) for edit in value.get("edits", ())),
        spans=tuple(Span(*span) for span in value.get("spans", ())),
        undoes=tuple(value.get("undoes", ())),
        restores=tuple(value.get("restores", ())),
        **{name: value[name] for name in ("field", "text", "scope", "reviewer", "time") if name in value},
    )


def _target_as_json(target: Target) -> dict[str, Any]:
    value: dict[str, Any] = {
        "page": target.page,
        "finding": target.finding,
        "fingerprint": target.fingerprint,
    }
    return {**value, "edits": [edit_as_json(edit) for edit in target.edits]} if target.edits else value


def _target_from_json(value: dict[str, Any]) -> Target:
    edits = tuple(edit_from_json(edit) for edit in value.get("edits", ()))
    return Target(value["page"], value["finding"], value["fingerprint"], edits)
