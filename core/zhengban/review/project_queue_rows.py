"""What a project's file says of each page, as rows of a queue: read with a connection of its own, page by page."""

from __future__ import annotations

import json
import os
import sqlite3
import zlib
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple, cast

from zhengban.review.log import OperationLog
from zhengban.review.operation import Deed, Operation
from zhengban.review.page_review import OPEN_STATES
from zhengban.review.project_database import ProjectDatabase
from zhengban.review.project_operations import operations_in
from zhengban.review.project_pages import first_line
from zhengban.review.project_state import counts_in

BINS = 20  # of the histogram of confidence in a run's account, from 0 to 1
_PREFIX = (
    1 << 13
)  # bytes of a packed plan that nearly always hold its first line: a plan is ten times as long
_JUDGED = {Deed.ACCEPT: True, Deed.REJECT: False, Deed.AMEND: False}
_NO_BINS = (0,) * BINS


ByKind = Mapping[str, tuple[int, int]]  # two numbers by the name of a kind


class QueueFacts(NamedTuple):
    """What is known of a page without its review.

    ``below`` counts findings under the line from which the policy asks, ``doubted`` those that a person doubts.
    ``is_made`` tells that a batch wrote its results, ``reason`` is why it could not. ``is_outdated`` tells that
    something was decided since then. ``kinds`` holds by kind all findings that are shown and those that still need a
    person, ``judged`` how many a person accepted as they were and how many not: rejected or amended.
    """

    page: int
    name: str
    path: str
    number: int
    open: int
    doubted: int
    below: int
    is_settled: bool
    is_made: bool
    is_outdated: bool
    reason: str
    fault: str
    kinds: ByKind
    confidence: Sequence[int]
    judged: ByKind


class _Row(NamedTuple):
    page: int
    name: str
    path: bytes
    number: int
    touched: int
    through: int | None
    counts: str | None
    is_settled: int | None
    reason: str | None
    account: str | None
    output: str | None
    has_plan: int


_QUERY = (
    "SELECT id, name, path, number, touched, through, counts.body, is_settled, reason, runs.body,"
    " (SELECT run_outputs.name FROM run_outputs WHERE page = id ORDER BY rowid LIMIT 1),"
    " EXISTS (SELECT 1 FROM plans WHERE page = id)"
    " FROM pages LEFT JOIN counts ON counts.page = id LEFT JOIN runs ON runs.page = id"
)


def queue_facts(database: ProjectDatabase, pages: Collection[int] | None = None) -> Iterator[QueueFacts]:
    """Yield the facts of the pages in the project's order; None stands for all of them.

    A page costs some ten microseconds. Raises ``InputError`` when the project is damaged.
    """
    with database.reading() as connection:
        rows = [_Row(*row) for row in _rows(connection, pages)]
        history = _History(database, rows)
        for row in rows:
            yield _facts(connection, row, history)


def _rows(connection: sqlite3.Connection, pages: Collection[int] | None) -> Iterable[Any]:
    if pages is None:
        return connection.execute(f"{_QUERY} ORDER BY sort_key, number")
    wanted = json.dumps(sorted(pages))
    return connection.execute(f"{_QUERY} WHERE id IN (SELECT value FROM json_each(?))", (wanted,))


def _facts(connection: sqlite3.Connection, row: _Row, history: _History) -> QueueFacts:
    told = _account(row.account)
    account = {} if row.reason else told
    sketches = _sketches(connection, row) if history.wants_sketches(row) or not account else None
    counts = _counts(row, sketches or (), history)
    below = _below(connection, row) if sketches is None else sum(word == "hidden" for *_, word in sketches)
    return QueueFacts(
        row.page,
        row.name,
        os.fsdecode(row.path),
        row.number,
        sum(counts.get(state, 0) for state in OPEN_STATES),
        counts.get("doubt", 0),
        below,
        history.is_settled(row),
        row.reason == "",
        history.is_outdated(row, account.get("deeds", [])),
        row.reason or "",
        str(told.get("fault", "")) if row.reason else "",
        _kinds_of_account(account) if account else _kinds_of_sketches(sketches or ()),
        _bins_of_account(account),
        history.judged(row, sketches or ()),
    )


def _counts(row: _Row, sketches: Iterable[_Sketch], history: _History) -> Mapping[str, int]:
    """Return how many findings are in each open state.

    Counts that are older than what was decided, as when the program was killed, are made up from plan and decisions.
    """
    if row.touched <= (row.through or 0):
        return cast("Mapping[str, int]", counts_in(row.counts) or {})
    verdicts = history.verdicts(row)
    asked = [identity for identity, _, word in sketches if word == "ask" and identity not in verdicts]
    doubted = [identity for identity, _, _ in sketches if verdicts.get(identity) is Deed.DOUBT]
    return {"waiting": len(asked), "doubt": len(doubted)}


# What a plan says without being read: its first line names each finding, its shape and what the policy makes of it.

_Sketch = tuple[str, str, str]


def _below(connection: sqlite3.Connection, row: _Row) -> int:
    return _first_line(connection, row.page).count(b', "hidden"]') if row.has_plan else 0


def _sketches(connection: sqlite3.Connection, row: _Row) -> list[_Sketch]:
    try:
        return json.loads(_first_line(connection, row.page)) if row.has_plan else []
    except ValueError:
        return []  # of a plan that cannot be read, nothing is shown until it is made anew


def _first_line(connection: sqlite3.Connection, page: int) -> bytes:
    try:
        with connection.blobopen("plans", "body", page, readonly=True) as body:
            beginning = first_line(body.read(_PREFIX))
            if beginning.endswith(b"]]") or len(body) <= _PREFIX:
                return beginning
            body.seek(0)
            return first_line(body.read())
    except (zlib.error, sqlite3.OperationalError):  # damaged, or no blob at all
        return b""


def _kinds_of_sketches(sketches: Iterable[_Sketch]) -> ByKind:
    found: dict[str, tuple[int, int]] = {}
    for _, shape, word in sketches:
        if word != "hidden":
            kind = shape.partition(":")[0]
            every, waiting = found.get(kind, (0, 0))
            found[kind] = (every + 1, waiting + (word == "ask"))
    return found


def _account(told: str | None) -> Mapping[str, Any]:
    try:
        account = json.loads(told or "{}")
    except ValueError:
        return {}
    return account if isinstance(account, dict) else {}


def _kinds_of_account(account: Mapping[str, Any]) -> ByKind:
    return {kind: (every, waiting) for kind, (every, _, waiting) in account.get("kinds", {}).items()}


def _bins_of_account(account: Mapping[str, Any]) -> Sequence[int]:
    bins = account.get("confidence")
    return bins if isinstance(bins, list) and len(bins) == BINS else _NO_BINS


class _History:
    """What was decided, as far as rows were touched: read only when one of them was."""

    def __init__(self, database: ProjectDatabase, rows: Sequence[_Row]) -> None:
        is_touched = any(row.touched for row in rows)
        operations = operations_in(database) if is_touched else ()
        self._of_page = _by_page(operations, frozenset(row.page for row in rows if row.touched))

    def wants_sketches(self, row: _Row) -> bool:
        """Tell whether decisions have to be sorted by the kinds of their findings."""
        return bool(row.touched)

    def is_outdated(self, row: _Row, made_of: object) -> bool:
        """Tell whether other deeds are in force on the page than its results were ``made_of``, by their numbers.

        Files that are gone follow from nothing. Their times say nothing: whoever copies files makes them new.
        """
        if row.reason != "" or not row.touched or not row.output:
            return False
        return not os.path.exists(row.output) or made_of != [deed.number for deed in self._in_force(row)]

    def is_settled(self, row: _Row) -> bool:
        """Tell whether somebody marked the page as reviewed."""
        if row.touched <= (row.through or 0):
            return bool(row.is_settled)
        return any(deed.deed is Deed.SETTLE for deed in self._in_force(row))

    def verdicts(self, row: _Row) -> Mapping[str, Deed]:
        """Return what was decided last on each finding of the page that is not open again."""
        found: dict[str, Deed] = {}
        for deed in self._in_force(row):
            found |= {target.finding: deed.deed for target in deed.targets if target.page == row.page}
        return {finding: deed for finding, deed in found.items() if deed is not Deed.REOPEN}

    def _in_force(self, row: _Row) -> Sequence[Operation]:
        return OperationLog(self._of_page[row.page]).on_page(row.page) if row.touched else ()

    def judged(self, row: _Row, sketches: Iterable[_Sketch]) -> ByKind:
        """Return by kind how many findings were accepted as they were, and how many were not."""
        verdicts = self.verdicts(row)
        found: dict[str, tuple[int, int]] = {}
        for identity, shape, _ in sketches:
            if (is_right := _JUDGED.get(verdicts.get(identity, Deed.DOUBT))) is not None:
                right, wrong = found.get(kind := shape.partition(":")[0], (0, 0))
                found[kind] = (right + is_right, wrong + (not is_right))
        return found


def _by_page(operations: Iterable[Operation], pages: frozenset[int]) -> Mapping[int, list[Operation]]:
    """Return the operations that change each page, each as far as it is about that page.

    An undo is one of those of the deeds that it switches.
    """
    found: defaultdict[int, list[Operation]] = defaultdict(list)
    deeds: dict[int, Mapping[int, Operation]] = {}
    for operation in operations:
        deeds[operation.number] = parts = operation.by_page()
        switched = (deeds.get(number, {}) for number in (*operation.undoes, *operation.restores))
        for page in pages.intersection({*parts}.union(*switched)):
            found[page].append(parts.get(page, operation))
    return found
