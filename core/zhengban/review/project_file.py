"""The project file ``*.zhengban``: pages, operations and plans in one file that no kill leaves half-written."""

from __future__ import annotations

import json
import os
import zlib
from collections.abc import Callable, Collection, Iterable, Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from zhengban.errors import EncodingError, InputError, ZhengbanError
from zhengban.model.page import Page
from zhengban.policy import Policy
from zhengban.review import project_pages
from zhengban.review.kept_plan import (
    NOT_A_PLAN,
    Sketch,
    plan_read,
    plan_told,
    policy_as_json,
    policy_from_json,
    sketches_read,
)
from zhengban.review.operation import Operation
from zhengban.review.page_review import State
from zhengban.review.plan import Plan
from zhengban.review.project_database import ProjectDatabase
from zhengban.review.project_lock import Owner
from zhengban.review.project_operations import operations_in, write_operation
from zhengban.review.project_runs import ProjectRuns
from zhengban.review.project_state import counts_in, keep, kept, left_open
from zhengban.review.project_values import AddedSources, LeftOpen, PageState, ProjectPage, SourceChange
from zhengban.review.sources import SourceFailure, find_sources


class ProjectFile:
    """A project on the disk or in memory; any thread may use it.

    Everything raises ``InputError`` or ``OutputError``, in one line. What ``append`` was given is on the disk when
    it returns. The files of the pages are only read. In a read-only project the plans, counts and views that are
    given to be kept are dropped without a word, since they can be made again.
    """

    def __init__(self, database: ProjectDatabase) -> None:
        self.was_left_open: LeftOpen | None = None
        self._is_noted = False
        self._listeners: list[Callable[[Operation], object]] = []
        self._database = database

    @classmethod
    def create(cls, path: Path, reviewer: str = "") -> Self:
        """Make an empty project; raises ``OutputError`` when something is there."""
        return cls(ProjectDatabase.create(Path(os.path.abspath(path)), reviewer))._begun()

    @classmethod
    def open(cls, path: Path, reviewer: str = "", for_review: bool = True) -> Self:
        """Open a project, read-only when another program has it open or it may not be written.

        Whatever decides nothing opens it not ``for_review``: what the last owner left open then stays noted.
        """
        project = cls(ProjectDatabase.open(Path(os.path.abspath(path)), reviewer))
        return project._begun() if for_review else project

    @classmethod
    def look(cls, path: Path) -> Self:
        """Open a project to read from it only, whoever has it open; nobody is kept from writing meanwhile."""
        return cls(ProjectDatabase.look(Path(os.path.abspath(path))))

    @classmethod
    def in_memory(cls) -> Self:
        """Return an empty project that is gone when it is closed."""
        return cls(ProjectDatabase.in_memory())

    def save_as(self, path: Path, reviewer: str = "") -> ProjectFile:
        """Return a new project at the path with all that is in this one, which stays as it is."""
        path = Path(os.path.abspath(path))
        target = ProjectDatabase.create(path, reviewer)
        try:
            self._database.copy_to(target)
            project_pages.place_paths(target, self.pages())
            keep(target, "meta", "session", None)
            return ProjectFile(target)._begun()
        except ZhengbanError:
            target.close()
            path.unlink(missing_ok=True)
            raise

    def close(self) -> None:
        """Close the project in good order; once more does nothing."""
        try:
            is_noted, self._is_noted = self._is_noted, False
            if is_noted and self._database.is_in_place():
                keep(self._database, "meta", "session", None)
        finally:
            self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def path(self) -> Path | None:
        """Return where the project lies, None when it is in memory."""
        return self._database.path

    @property
    def is_read_only(self) -> bool:
        """Tell whether nothing can be decided here."""
        return bool(self._database.reason)

    @property
    def read_only_reason(self) -> str:
        """Return in one line who has the project open and since when, or what else forbids to write."""
        return self._database.reason

    @property
    def owner_name(self) -> str:
        """Return under which name we have the project open for writing; empty when we have not."""
        return self._database.owner.name if self._database.owner else ""

    @property
    def holder(self) -> Owner | None:
        """Return who else has the project open for writing."""
        return self._database.holder

    def add_sources(self, paths: Iterable[Path], encoding: str | None = None) -> AddedSources:
        """Add files, and the files in folders; one that cannot be read stops none of the others."""
        files, failures = find_sources(paths)
        pages: list[ProjectPage] = []
        failed = list(failures)
        for file in files:
            try:
                pages.extend(self.add_file(file, encoding))
            except InputError as error:
                failed.append(SourceFailure(file, str(error), isinstance(error, EncodingError)))
        return AddedSources(tuple(pages), tuple(failed))

    def add_file(self, path: Path, encoding: str | None = None) -> tuple[ProjectPage, ...]:
        """Add a file and return its pages; one that is there already is left as it is. Raises ``InputError``."""
        return project_pages.add_file(self._database, path, encoding)

    @property
    def runs(self) -> ProjectRuns:
        """Return what batches made of the pages."""
        return ProjectRuns(self._database, self._tell)

    def pages(self) -> tuple[ProjectPage, ...]:
        """Return the pages in the natural order of their files."""
        return project_pages.pages_where(self._database)

    def page(self, page_id: int) -> ProjectPage:
        """Return one page; raises ``InputError`` when there is none of that number."""
        return project_pages.page_of(self._database, page_id)

    def load(self, page_id: int) -> Page:
        """Return the page as it was read: the text that decisions speak of, whatever became of its file."""
        return project_pages.load_page(self._database, page_id)

    def source_change(self, page_id: int) -> SourceChange | None:
        """Read the page's file anew and return what is different or wrong with it, None when it is the same."""
        return project_pages.changed_source(self._database, page_id)

    def accept_source(self, page_id: int) -> tuple[int, ...]:
        """Take the page's file as it is now, with all its pages, and return their ids.

        Decisions stay in the log: the review of a page carries over those that still fit and lists the rest. For each
        page that has another text now a *reread* is written down with it, which listeners hear of.
        """
        return self._take_source(page_id)

    def reopen_with(self, page_id: int, encoding: str) -> tuple[int, ...]:
        """Read the page's file in another encoding, with all its pages, and return their ids."""
        return self._take_source(page_id, encoding)

    def append(self, operation: Operation) -> None:
        """Write an operation down; it is on the disk when this returns."""
        with self._database.writing() as connection:
            write_operation(connection, operation, self._database.name)

    def listen(self, listener: Callable[[Operation], object]) -> None:
        """Call the listener after every operation that the project itself writes down, as when a page is read anew."""
        self._listeners.append(listener)

    def operations(self) -> tuple[Operation, ...]:
        """Return all operations in order."""
        return operations_in(self._database)

    @property
    def policy(self) -> Policy:
        """Return the project's policy, the usual one unless another was kept."""
        value = kept(self._database, "meta", "policy")
        try:
            return policy_from_json(value) if value else Policy()
        except NOT_A_PLAN as error:
            raise InputError(f"{self._database.name}: its policy cannot be read") from error

    def keep_policy(self, policy: Policy) -> None:
        """Set the project's policy; plans that were kept under another one are no longer found."""
        keep(self._database, "meta", "policy", policy_as_json(policy))

    def keep_plan(self, page_id: int, key: str, plan: Plan) -> None:
        """Keep the plan of a page in the place of an earlier one."""
        if self.is_read_only:
            return
        body = zlib.compress(plan_told(plan).encode(), 3)
        with self._database.writing(is_durable=False) as connection:
            connection.execute("REPLACE INTO plans (page, key, body) VALUES (?, ?, ?)", (page_id, key, body))

    def kept_plan(self, page_id: int, key: str, only: Collection[str] | None = None) -> Plan | None:
        """Return the plan that was kept under the key, None when there is none or it cannot be read.

        ``only`` names the findings that are wanted, in brief, as in ``plan_read``.
        """
        body = self._plan_body(page_id, key)
        try:
            wanted = None if body is None else project_pages.unpacked(body).decode()
            return None if wanted is None else plan_read(wanted, self.load(page_id), only)
        except (*NOT_A_PLAN, zlib.error):
            return None

    def kept_sketches(self, page_id: int, key: str) -> tuple[Sketch, ...] | None:
        """Return what series need of the plan that was kept under the key; the rest of it is not read."""
        body = self._plan_body(page_id, key)
        try:
            return None if body is None else sketches_read(project_pages.first_line(body).decode())
        except (*NOT_A_PLAN, zlib.error):
            return None

    def _plan_body(self, page_id: int, key: str) -> bytes | None:
        query = "SELECT body FROM plans WHERE page = ? AND key = ?"
        with self._database.reading() as connection:
            row = connection.execute(query, (page_id, key)).fetchone()
        return row[0] if row else None

    def keep_counts(self, page_id: int, counts: Mapping[State, int], is_settled: bool) -> None:
        """Keep how many findings of a page are in each state, for the queue."""
        if self.is_read_only:
            return
        with self._database.writing(is_durable=False) as connection:
            connection.execute(
                "REPLACE INTO counts (page, through, is_settled, body)"
                " VALUES (?, (SELECT ifnull(max(number), 0) FROM operations), ?, ?)",
                (page_id, is_settled, json.dumps(dict(counts))),
            )

    def page_states(self) -> tuple[PageState, ...]:
        """Return how far every page is, in the order of ``pages``."""
        with self._database.reading() as connection:
            rows = connection.execute(
                "SELECT id, counts.body, is_settled, touched > through,"
                " EXISTS (SELECT 1 FROM plans WHERE plans.page = id)"
                " FROM pages LEFT JOIN counts ON counts.page = id ORDER BY sort_key, number"
            ).fetchall()
        return tuple(
            PageState(page, counts_in(body), bool(settled), bool(stale), bool(planned))
            for page, body, settled, stale, planned in rows
        )

    def keep_view(self, key: str, value: Any) -> None:
        """Keep where the reviewer was: plain values, by a name of the window's choice."""
        if not self.is_read_only:
            keep(self._database, "view", key, value)

    def kept_view(self, key: str, default: Any = None) -> Any:
        """Return what was kept under a name."""
        value = kept(self._database, "view", key)
        return default if value is None else value

    def _take_source(self, page_id: int, encoding: str | None = None) -> tuple[int, ...]:
        taken = project_pages.take_source(self._database, page_id, encoding)
        self._tell(taken.operations)
        return taken.pages

    def _tell(self, operations: Iterable[Operation]) -> None:
        for operation in operations:
            for listener in tuple(self._listeners):
                listener(operation)

    def _begun(self) -> Self:
        """Note that somebody has the project open: only closing it takes the note away.

        A project whose decisions cannot be read is not held.
        """
        try:
            operations, _ = self.operations(), self.policy
            if owner := self._database.owner:
                self.was_left_open = left_open(self._database)
                number = operations[-1].number if operations else 0
                keep(self._database, "meta", "session", [*owner, number])
                self._is_noted = True
        except ZhengbanError:
            self._database.close()
            raise
        return self
