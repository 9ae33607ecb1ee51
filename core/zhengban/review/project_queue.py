"""The pages of a project as a queue: an index in memory that SQLite sorts and filters, however many there are.

The index is read from the project's file and never written to it, so that who has the project open matters not.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from threading import RLock
from typing import Any, NamedTuple

from zhengban.model.finding import Kind
from zhengban.review.project_database import ProjectDatabase
from zhengban.review.project_queue_rows import BINS, QueueFacts, queue_facts

_KINDS = tuple(Kind)
_CHUNK = 500  # rows written at a time, so that a reader in another thread waits for one chunk at most


class Condition(StrEnum):
    """Where a page stands, in the order of the queue: whatever needs a person comes first.

    *Doubtful* has findings that are too unsure to be asked about, or that a person doubts; *review* has findings that
    the policy asks about; *outdated* results are older than what was decided; *waiting* was not made yet.
    """

    DOUBTFUL = "doubtful"
    REVIEW = "review"
    FAILED = "failed"
    RUNNING = "running"
    OUTDATED = "outdated"
    DONE = "done"
    WAITING = "waiting"


_CONDITIONS = tuple(Condition)
_RANK = {condition: rank for rank, condition in enumerate(_CONDITIONS)}


class KindCount(NamedTuple):
    """Findings of one kind: all that are shown, and those that still need a person."""

    all: int
    open: int


class QueuePage(NamedTuple):
    """A page as the queue shows it; ``seconds`` is how long it took in this session, None when it was not made in it.

    ``is_outdated`` is told of every page, whatever else its condition is.
    """

    page: int
    condition: Condition
    is_outdated: bool
    name: str
    path: str
    number: int
    open: int
    doubtful: int
    seconds: float | None
    reason: str
    fault: str
    kinds: Mapping[Kind, KindCount]


@dataclass(frozen=True)
class QueueFilter:
    """What is wanted: conditions (none for all; *outdated* lets through whatever is), and a part of name or folder."""

    conditions: frozenset[Condition] = frozenset()
    text: str = ""


@dataclass(frozen=True)
class QueueOrder:
    """By what the pages stand: a name of ``COLUMNS`` or a kind; empty for the order of the queue."""

    column: str = ""
    is_descending: bool = False


@dataclass(frozen=True)
class QueueTotals:
    """Sums over all pages. ``conditions`` count each page once, ``made`` and ``outdated`` those with results besides.

    ``kinds`` holds findings by kind, ``confidence`` how sure they are in bins from 0 to 1, ``judged`` by kind how many
    a person accepted as they were, and how many not.
    """

    pages: int = 0
    made: int = 0
    conditions: Mapping[Condition, int] = field(default_factory=dict)
    outdated: int = 0
    kinds: Mapping[Kind, KindCount] = field(default_factory=dict)
    confidence: tuple[int, ...] = (0,) * BINS
    judged: Mapping[Kind, tuple[int, int]] = field(default_factory=dict)


COLUMNS = {
    "name": "place",
    "condition": "condition",
    "doubtful": "doubtful",
    "open": "open",
    "seconds": "seconds",
    "reason": "reason",
}
_KIND_COLUMNS = [f"{part}_{kind}" for kind in _KINDS for part in ("all", "open", "right", "wrong")]
_PLACES = {str(kind): 4 * place for place, kind in enumerate(_KINDS)}
_BIN_COLUMNS = [f"bin_{number}" for number in range(BINS)]
_NUMBERS = ", ".join(f"{name} INTEGER" for name in (*_KIND_COLUMNS, *_BIN_COLUMNS))
_TABLE = (
    "CREATE TABLE queue (page INTEGER PRIMARY KEY, place INTEGER, name TEXT, path TEXT, words TEXT, number INTEGER,"
    " resting INTEGER, condition INTEGER, is_made INTEGER, is_outdated INTEGER, open INTEGER, doubtful INTEGER, seconds REAL,"
    f" reason TEXT, fault TEXT, {_NUMBERS})"
)
_RESTING = 15  # columns before the numbers of kinds
_SHOWN = "page, condition, is_outdated, name, path, number, open, doubtful, seconds, reason, fault"


class ProjectQueue:
    """The queue of one project; any thread may use it. Everything that reads raises ``InputError``."""

    def __init__(self) -> None:
        self._turn = RLock()
        self._index = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
        self._index.execute(_TABLE)
        self._running: set[int] = set()
        self._seconds: dict[int, float] = {}
        self._sums = self._summed([])

    def read(self, path: Path) -> None:
        """Read all pages of the project; those of another one are forgotten."""
        with _looked_at(path) as database:
            self._put(queue_facts(database), is_whole=True)

    def read_pages(self, path: Path, pages: Collection[int], are_finished: bool = False) -> None:
        """Read some pages anew, after they were decided on; *finished* ones are not being made any more."""
        with _looked_at(path) as database:
            facts = list(queue_facts(database, pages))
        with self._turn:
            if are_finished:
                self._running -= set(pages)
            self._put(facts, is_whole=False)

    def set_running(self, pages: Iterable[int]) -> None:
        """Say which pages are being made now."""
        running = set(pages)
        with self._turn:
            changed = self._running ^ running
            self._running = running
            self._index.executemany(
                "UPDATE queue SET condition = iif(?, ?, resting) WHERE page = ?",
                [(page in running, _RANK[Condition.RUNNING], page) for page in changed],
            )

    def set_seconds(self, page: int, seconds: float) -> None:
        """Say how long a page took."""
        with self._turn:
            self._seconds[page] = seconds
            self._index.execute("UPDATE queue SET seconds = ? WHERE page = ?", (seconds, page))

    def ids(self, wanted: QueueFilter = QueueFilter(), order: QueueOrder = QueueOrder()) -> list[int]:
        """Return the pages that are wanted, in order; equal ones stand as in the project."""
        condition, values = _where(wanted)
        query = f"SELECT page FROM queue WHERE {condition} ORDER BY {_sorted_by(order)}"
        with self._turn:
            return [page for (page,) in self._index.execute(query, values)]

    def pages(self, ids: Sequence[int]) -> list[QueuePage]:
        """Return some pages in the order that is asked for; those that are gone are left out."""
        query = (
            f"SELECT {_SHOWN}, {', '.join(_KIND_COLUMNS)} FROM queue"
            " JOIN (SELECT key, value AS wanted FROM json_each(?)) ON page = wanted ORDER BY key"
        )
        with self._turn:
            return [_page(row) for row in self._index.execute(query, (json.dumps(list(ids)),))]

    def totals(self) -> QueueTotals:
        """Return the sums over all pages."""
        with self._turn:
            by_rank = dict(self._index.execute("SELECT condition, count(*) FROM queue GROUP BY condition"))
            pages, made, outdated, *numbers = self._sums
        conditions = {condition: by_rank.get(rank, 0) for condition, rank in _RANK.items()}
        kinds, judged = _by_kind(numbers)
        bins = tuple(numbers[len(_KIND_COLUMNS) :])
        return QueueTotals(pages, made, conditions, outdated, kinds, bins, judged)

    def _put(self, facts: Iterable[QueueFacts], is_whole: bool) -> None:
        rows = [self._row(place, fact) for place, fact in enumerate(facts)]
        holders = ", ".join("?" * (_RESTING + len(_KIND_COLUMNS) + BINS))
        # A page that is read anew keeps its place.
        place = "?" if is_whole else "ifnull((SELECT place FROM queue WHERE page = ?1), ?)"
        statement = f"REPLACE INTO queue VALUES (?, {place}{holders[4:]})"
        if is_whole:
            with self._turn:
                self._index.execute("DELETE FROM queue")
                self._sums = self._summed([])
        for start in range(0, len(rows), _CHUNK):
            with self._turn:
                self._write(statement, rows[start : start + _CHUNK])

    def _write(self, statement: str, rows: Sequence[Sequence[Any]]) -> None:
        """Write rows and keep the sums: to add up twenty thousand pages takes longer than a picture may."""
        pages = [row[0] for row in rows]
        before = self._summed(pages)
        self._index.execute("BEGIN")
        self._index.executemany(statement, rows)
        self._index.execute("COMMIT")
        changes = zip(self._sums, before, self._summed(pages), strict=True)
        self._sums = [known - old + new for known, old, new in changes]

    def _summed(self, pages: Sequence[int]) -> list[int]:
        sums = ", ".join(f"total({name})" for name in (*_KIND_COLUMNS, *_BIN_COLUMNS))
        query = f"SELECT count(*), total(is_made), total(is_outdated), {sums} FROM queue"
        wanted = f"{query} WHERE page IN (SELECT value FROM json_each(?))"
        return [int(number) for number in self._index.execute(wanted, (json.dumps(pages),)).fetchone()]

    def _row(self, place: int, fact: QueueFacts) -> tuple[object, ...]:
        resting = _RANK[_condition(fact)]
        condition = _RANK[Condition.RUNNING] if fact.page in self._running else resting
        kinds = [0] * len(_KIND_COLUMNS)
        for first, counted in ((0, fact.kinds), (2, fact.judged)):
            for kind, two in counted.items():
                if kind in _PLACES:
                    start = _PLACES[kind] + first
                    kinds[start : start + 2] = two
        return (
            fact.page, place, fact.name, fact.path, f"{fact.path}\n{fact.name}".casefold(), fact.number, resting,
            condition, fact.is_made, fact.is_outdated, fact.open, fact.below + fact.doubted,
            self._seconds.get(fact.page), fact.reason, fact.fault, *kinds, *fact.confidence,
        )  # fmt: skip


@contextmanager
def _looked_at(path: Path) -> Iterator[ProjectDatabase]:
    database = ProjectDatabase.look(path)
    try:
        yield database
    finally:
        database.close()


def _condition(fact: QueueFacts) -> Condition:
    if fact.reason:
        return Condition.FAILED
    if fact.below or fact.doubted:
        return Condition.DOUBTFUL
    if fact.open:
        return Condition.REVIEW
    if fact.is_outdated:
        return Condition.OUTDATED
    return Condition.DONE if fact.is_made or fact.is_settled else Condition.WAITING


def _by_kind(
    numbers: Sequence[int],
) -> tuple[Mapping[Kind, KindCount], Mapping[Kind, tuple[int, int]]]:
    fours = [numbers[start : start + 4] for start in range(0, len(_KIND_COLUMNS), 4)]
    kinds = {kind: KindCount(four[0], four[1]) for kind, four in zip(_KINDS, fours, strict=True) if four[0]}
    judged = {
        kind: (four[2], four[3]) for kind, four in zip(_KINDS, fours, strict=True) if four[2] or four[3]
    }
    return kinds, judged


def _page(row: Sequence[Any]) -> QueuePage:
    page, rank, is_outdated, *rest = row[: len(QueuePage._fields) - 1]
    kinds, _ = _by_kind(row[len(QueuePage._fields) - 1 :])
    return QueuePage._make((page, _CONDITIONS[rank], bool(is_outdated), *rest, kinds))


def _where(wanted: QueueFilter) -> tuple[str, list[object]]:
    parts, values = ["1"], list[object]()
    if wanted.conditions:
        ranks = [_RANK[condition] for condition in wanted.conditions]
        parts.append(f"(condition IN ({', '.join('?' * len(ranks))}) OR (? AND is_outdated))")
        values += [*ranks, Condition.OUTDATED in wanted.conditions]
    for word in wanted.text.casefold().split():
        parts.append("instr(words, ?)")
        values.append(word)
    return " AND ".join(parts), values


def _sorted_by(order: QueueOrder) -> str:
    """Return the terms of an ORDER BY; raises ``ValueError`` for a column that is none."""
    if not order.column:
        return "condition, doubtful DESC, open DESC, place"
    column = COLUMNS.get(order.column) or f"all_{Kind(order.column)}"
    direction = "DESC" if order.is_descending else "ASC"
    return f"{column} {direction} NULLS LAST, place"
