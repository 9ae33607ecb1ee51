"""The SQLite file behind a project: opened, locked, migrated, and its faults told in one line."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from threading import RLock

from zhengban.errors import InputError, OutputError, ZhengbanError
from zhengban.readers.source import as_one_line
from zhengban.review.project_connection import connect, is_same, journal_of, prepare, refuse_unfit, stat_of
from zhengban.review.project_lock import Owner, ProjectLock
from zhengban.review.project_schema import MIGRATIONS, Migration, check_version, migrate


class ProjectDatabase:
    """One connection that any thread may use, a transaction at a time.

    ``holder`` is whoever has the project open for writing when it is not us; ``reason`` says in one line why it
    is read-only, or is empty.
    """

    def __init__(
        self,
        connection: sqlite3.Connection,
        path: Path | None,
        lock: ProjectLock | None = None,
        holder: Owner | None = None,
        reason: str = "",
    ) -> None:
        self.path, self.holder, self.reason = path, holder, reason
        self.owner = lock.owner if lock else None
        self._connection = connection
        self._file_lock = lock
        self._turn = RLock()
        self._file = path.stat() if path else None
        self._journal = stat_of(journal_of(path)) if path else None

    @classmethod
    def in_memory(cls) -> ProjectDatabase:
        """Return an empty project that nothing is left of."""
        connection = connect(":memory:")
        migrate(connection, 0, MIGRATIONS)
        return cls(connection, None)

    @classmethod
    def create(cls, path: Path, reviewer: str) -> ProjectDatabase:
        """Make an empty project; raises ``OutputError`` when something is there, or it cannot be made."""
        name = as_one_line(str(path))
        there_already = f"{name} is there already: open it, or choose another name"
        if path.exists():
            raise OutputError(there_already)
        with telling(name), ExitStack() as undoing:
            lock = ProjectLock.take(path, reviewer)
            if isinstance(lock, Owner):
                raise OutputError(f"{name} is being made by {told(lock)}")
            undoing.callback(lock.release)
            try:
                path.touch(exist_ok=False)
            except FileExistsError as error:  # somebody else was quicker
                raise OutputError(there_already) from error
            undoing.callback(path.unlink, missing_ok=True)
            connection = connect(path)
            undoing.callback(connection.close)
            prepare(connection)
            migrate(connection, 0, MIGRATIONS)
            database = cls(connection, path, lock)
            undoing.pop_all()
            return database

    @classmethod
    def open(cls, path: Path, reviewer: str, migrations: Sequence[Migration] = MIGRATIONS) -> ProjectDatabase:
        """Open a project, read-only when another program has it open or it may not be written.

        Raises ``InputError`` when it is none, is damaged, or was made by a newer program.
        """
        name = as_one_line(str(path))
        with telling(name):
            refuse_unfit(path, name)
            if not os.access(path, os.W_OK):
                return cls._read_only(path, name, None, f"{name} is write-protected", len(migrations))
            try:
                lock = ProjectLock.take(path, reviewer)
            except OutputError as error:
                return cls._read_only(path, name, None, str(error), len(migrations))
            if isinstance(lock, Owner):
                return cls._read_only(path, name, lock, f"{name} is open at {told(lock)}", len(migrations))
            return cls._owned(path, name, lock, migrations)

    @classmethod
    def _owned(
        cls, path: Path, name: str, lock: ProjectLock, migrations: Sequence[Migration]
    ) -> ProjectDatabase:
        """Open a project whose lock we have; both are given back when that fails."""
        with ExitStack() as undoing:
            undoing.callback(lock.release)
            connection = connect(path)
            undoing.callback(connection.close)
            version = check_version(connection, name, len(migrations))
            prepare(connection)
            migrate(connection, version, migrations)
            database = cls(connection, path, lock)
            undoing.pop_all()
        return database

    @classmethod
    def look(cls, path: Path) -> ProjectDatabase:
        """Open a project to read from it only, without asking who else has it open."""
        name = as_one_line(str(path))
        with telling(name):
            refuse_unfit(path, name)
            # Only who may write takes away what readers share, so that nothing is left beside the project.
            return cls._read_only(path, name, None, f"{name} was opened to be read", len(MIGRATIONS), "rw")

    @classmethod
    def _read_only(
        cls, path: Path, name: str, holder: Owner | None, reason: str, newest: int, mode: str = "ro"
    ) -> ProjectDatabase:
        uri = path.resolve().as_uri()
        with ExitStack() as undoing:
            connection = connect(f"{uri}?mode={mode}", path)
            undoing.callback(lambda: connection.close())
            try:
                connection.execute("PRAGMA query_only = ON")
                connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
            except sqlite3.OperationalError:
                # In a folder that may not be written there is no place for the file that readers share.
                connection.close()
                connection = connect(f"{uri}?mode=ro&immutable=1", path)
            if check_version(connection, name, newest) < newest:
                raise InputError(
                    f"{name} was made by an older zhengban: open it once where it can be written"
                )
            database = cls(connection, path, None, holder, reason)
            undoing.pop_all()
        return database

    @property
    def name(self) -> str:
        """Return what messages call the project."""
        return as_one_line(str(self.path)) if self.path else "the project"

    def is_in_place(self) -> bool:
        """Tell whether project and journal at the path are those that were opened: SQLite would write to any."""
        if self.path is None:
            return True
        places = ((self.path, self._file), (journal_of(self.path), self._journal))
        return all(opened is None or is_same(stat_of(place), opened) for place, opened in places)

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Give the connection for queries."""
        with self._turn, telling(self.name):
            yield self._connection

    @contextmanager
    def writing(self, is_durable: bool = True) -> Iterator[sqlite3.Connection]:
        """Give the connection for one transaction, which is on the disk when this returns.

        What can be made again is written without waiting for the disk. Raises ``OutputError``; then nothing of it
        was written.
        """
        if self.reason:
            raise OutputError(f"{self.reason}: nothing can be changed here")
        if is_durable and not self.is_in_place():
            raise OutputError(f"{self.name} was removed or replaced while open: save it under another name")
        with self._turn, telling(self.name):
            connection = self._connection
            connection.execute(f"PRAGMA synchronous = {'FULL' if is_durable else 'NORMAL'}")
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.execute("COMMIT")
            finally:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")

    def copy_to(self, other: ProjectDatabase) -> None:
        """Put everything into another, empty database."""
        with self._turn, other._turn, telling(other.name):
            self._connection.backup(other._connection)

    def close(self) -> None:
        """Close the connection and give the lock back."""
        with self._turn, telling(self.name):
            try:
                self._connection.close()
            finally:
                lock, self._file_lock = self._file_lock, None
                if lock:
                    lock.release()


@contextmanager
def telling(name: str) -> Iterator[None]:
    """Turn what SQLite or the system complains of into one line for a person."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        raise _as_told(name, error) from error
    except UnicodeEncodeError as error:
        raise OutputError(
            f"{name}: {error.object[error.start]!a} is no character; nothing was changed"
        ) from error
    except OSError as error:
        reason = error.strerror or as_one_line(str(error))
        raise OutputError(f"{name} cannot be opened: {reason}") from error


def told(owner: Owner) -> str:
    """Return in a few words who has a project open."""
    if not owner.pid:
        return "another program"
    return as_one_line(
        f"{owner.host} by {owner.name or 'somebody'} (process {owner.pid}) since {owner.since}"
    )


_REASONS = {
    "SQLITE_FULL": "the disk is full: make room and do it once more",
    "SQLITE_BUSY": "another program is writing to it: try again",
    "SQLITE_LOCKED": "another program is writing to it: try again",
    "SQLITE_READONLY": "it may not be written: check its permissions",
    "SQLITE_CANTOPEN": "it cannot be opened: check the folder and its permissions",
    "SQLITE_IOERR": "the disk failed: check it, and keep a copy of the project",
    "SQLITE_CONSTRAINT": "it was changed by another program: open it again",
}


def _as_told(name: str, error: sqlite3.DatabaseError) -> ZhengbanError:
    code = str(getattr(error, "sqlite_errorname", ""))
    if code.startswith("SQLITE_NOTADB"):
        return InputError(
            f"{name} is not a zhengban project: open the page itself, or choose a .zhengban file"
        )
    if reason := next((told for start, told in _REASONS.items() if code.startswith(start)), ""):
        return OutputError(f"{name}: {reason}; nothing was changed")
    return InputError(f"{name} is damaged ({as_one_line(str(error))}): restore it from a copy")
