"""What a batch made of the pages of a project: enough to skip what is done and to say what failed."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from zhengban.readers.source import ReadResult
from zhengban.review.operation import Operation
from zhengban.review.project_database import ProjectDatabase
from zhengban.review.project_pages import bring_read, pages_where, stored_path
from zhengban.review.project_values import ProjectPage


class Output(NamedTuple):
    """A file that a batch wrote; ``sha256`` is of its bytes."""

    path: Path
    form: str
    sha256: str


class PageRun(NamedTuple):
    """The last run of a page: ``key`` is a hash of all that its results follow from, ``rules`` of the engine alone.

    ``reason`` is empty, or why the page failed. ``account`` holds what reports tell of the page.
    """

    page: int
    key: str
    rules: str
    reason: str
    account: Mapping[str, Any]


class MadePlan(NamedTuple):
    """The plan of a page, packed, with its key; ``counts`` are its findings by state."""

    key: str
    body: bytes
    counts: Mapping[str, int]
    is_settled: bool


class ProjectRuns:
    """The runs in a project file; one transaction a page, so that a kill costs no more than the page at hand."""

    def __init__(
        self, database: ProjectDatabase, tell: Callable[[Iterable[Operation]], object] = tuple
    ) -> None:
        """``tell`` hears of the operations that the project itself writes down."""
        self._database, self._tell = database, tell

    def bring(self, path: Path, result: ReadResult) -> tuple[ProjectPage, ...]:
        """Take what was read of a file, or of a member of an archive, and return its pages as they are there now.

        Decisions on pages that have another text now stay in the log, as in ``ProjectFile.accept_source``.
        """
        brought = bring_read(self._database, path, result)
        self._tell(brought.operations)
        return brought.added

    def pages_of(self, path: Path) -> tuple[ProjectPage, ...]:
        """Return the pages of a file that the project has."""
        return pages_where(self._database, "WHERE path = ?", stored_path(self._database, path))

    def run(self, page: int) -> PageRun | None:
        """Return the last run of a page."""
        return next(self._runs("WHERE page = ?", page), None)

    def failures(self) -> Iterator[PageRun]:
        """Yield the last runs of the pages that failed."""
        return self._runs("WHERE reason != ''")

    def outputs(self, page: int) -> tuple[Output, ...]:
        """Return the files that the last run of the page wrote and that no other page took since."""
        with self._database.reading() as connection:
            rows = connection.execute(
                "SELECT name, form, sha256 FROM run_outputs WHERE page = ? ORDER BY rowid", (page,)
            ).fetchall()
        return tuple(Output(Path(name), *rest) for name, *rest in rows)

    def owner(self, path: Path) -> int:
        """Return the page whose result lies at the path, 0 when that of none does."""
        with self._database.reading() as connection:
            row = connection.execute(
                "SELECT page FROM run_outputs WHERE key = ?", (output_key(path),)
            ).fetchone()
        return row[0] if row else 0

    def packed_plan(self, page: int, key: str) -> bytes | None:
        """Return the plan that was kept under the key, as it lies in the file."""
        query = "SELECT body FROM plans WHERE page = ? AND key = ?"
        with self._database.reading() as connection:
            row = connection.execute(query, (page, key)).fetchone()
        return bytes(row[0]) if row else None

    def record(self, run: PageRun, outputs: Sequence[Output], plan: MadePlan) -> None:
        """Write down that a page was made: its files are there already."""
        with self._database.writing(is_durable=False) as connection:
            _put_run(connection, run)
            connection.execute("DELETE FROM run_outputs WHERE page = ?", (run.page,))
            connection.executemany(
                "REPLACE INTO run_outputs (key, page, name, form, sha256) VALUES (?, ?, ?, ?, ?)",
                [(output_key(o.path), run.page, _told(o.path), o.form, o.sha256) for o in outputs],
            )
            connection.execute(
                "REPLACE INTO plans (page, key, body) VALUES (?, ?, ?)", (run.page, plan.key, plan.body)
            )
            connection.execute(
                "REPLACE INTO counts (page, through, is_settled, body)"
                " VALUES (?, (SELECT ifnull(max(number), 0) FROM operations), ?, ?)",
                (run.page, plan.is_settled, json.dumps(dict(plan.counts))),
            )

    def record_failure(self, run: PageRun) -> None:
        """Write down that a page failed; what it had before stays, but is made anew the next time."""
        with self._database.writing(is_durable=False) as connection:
            _put_run(connection, run)

    def _runs(self, condition: str, *values: object) -> Iterator[PageRun]:
        with self._database.reading() as connection:
            rows = connection.execute(f"SELECT page, key, rules, reason, body FROM runs {condition}", values)
            found = rows.fetchall()
        for page, key, rules, reason, body in found:
            yield PageRun(page, key, rules, reason, json.loads(body))


def output_key(path: Path) -> str:
    """Return what is the same for two names that are one file on systems which ignore case."""
    return _told(path).casefold()


def _told(path: Path) -> str:
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def _put_run(connection: Any, run: PageRun) -> None:
    connection.execute(
        "REPLACE INTO runs (page, key, rules, reason, body) VALUES (?, ?, ?, ?, ?)",
        (run.page, run.key, run.rules, run.reason, json.dumps(dict(run.account), ensure_ascii=False)),
    )
