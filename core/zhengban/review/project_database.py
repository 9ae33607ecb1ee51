"""The SQLite file behind a project: opened, locked, migrated, and its faults told in one line."""

from __future__ import annotations

import os
import sqlite3
import struct
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import RLock

from zhengban.errors import InputError, OutputError, ZhengbanError
from zhengban.readers.source import as_one_line
from zhengban.review.project_lock import Owner, ProjectLock
from zhengban.review.project_schema import MIGRATIONS, Migration, check_version, migrate

_MAGIC = b"SQLite format 3\0"
_PATIENCE = 5.0  # seconds to wait for another connection to finish its transaction


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

    @classmethod
    def in_memory(cls) -> ProjectDatabase:
        """Return an empty project that nothing is left of."""
        connection = _connect(":memory:")
        migrate(connection, 0, MIGRATIONS)
        return cls(connection, None)

    @classmethod
    def create(cls, path: Path, reviewer: str) -> ProjectDatabase:
        """Make an empty project; raises ``OutputError`` when something is there, or it cannot be made."""
        name = as_one_line(str(path))
        if path.exists():
            raise OutputError(f"{name} is there already: open it, or choose another name")
        with telling(name):
            lock = ProjectLock.take(path, reviewer)
            if isinstance(lock, Owner):
                raise OutputError(f"{name} is being made by {told(lock)}")
            try:
                path.touch(exist_ok=False)
                connection = _connect(path)
                _prepare(connection)
                migrate(connection, 0, MIGRATIONS)
            except (sqlite3.Error, OSError):
                path.unlink(missing_ok=True)
                lock.release()
                raise
            return cls(connection, path, lock)

    @classmethod
    def open(cls, path: Path, reviewer: str, migrations: Sequence[Migration] = MIGRATIONS) -> ProjectDatabase:
        """Open a project, read-only when another program has it open or it may not be written.

        Raises ``InputError`` when it is none, is damaged, or was made by a newer program.
        """
        name = as_one_line(str(path))
        with telling(name):
            _refuse_unfit(path, name)
            if not os.access(path, os.W_OK):
                return cls._read_only(path, name, None, f"{name} is write-protected", len(migrations))
            try:
                lock = ProjectLock.take(path, reviewer)
            except OutputError as error:
                return cls._read_only(path, name, None, str(error), len(migrations))
            if isinstance(lock, Owner):
                return cls._read_only(path, name, lock, f"{name} is open at {told(lock)}", len(migrations))
            try:
                return cls._owned(path, name, lock, migrations)
            except (sqlite3.Error, ZhengbanError):
                lock.release()
                raise

    @classmethod
    def _owned(
        cls, path: Path, name: str, lock: ProjectLock, migrations: Sequence[Migration]
    ) -> ProjectDatabase:
        connection = _connect(path)
        try:
            version = check_version(connection, name, len(migrations))
            _prepare(connection)
            migrate(connection, version, migrations)
        except (sqlite3.Error, ZhengbanError):
            connection.close()
            raise
        return cls(connection, path, lock)

    @classmethod
    def look(cls, path: Path) -> ProjectDatabase:
        """Open a project to read from it only, without asking who else has it open."""
        name = as_one_line(str(path))
        with telling(name):
            _refuse_unfit(path, name)
            # Where no journal lies nobody is writing, and nothing has to be left beside the project.
            is_still = not path.with_name(path.name + "-wal").exists()
            return cls._read_only(
                path, name, None, f"{name} was opened to be read", len(MIGRATIONS), is_still
            )

    @classmethod
    def _read_only(
        cls, path: Path, name: str, holder: Owner | None, reason: str, newest: int, is_still: bool = False
    ) -> ProjectDatabase:
        uri = path.resolve().as_uri()
        connection = _connect(f"{uri}?mode=ro{'&immutable=1' if is_still else ''}")
        try:
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        except sqlite3.OperationalError:
            # In a folder that may not be written there is no place for the file that readers share.
            connection.close()
            connection = _connect(f"{uri}?mode=ro&immutable=1")
        try:
            if check_version(connection, name, newest) < newest:
                raise InputError(
                    f"{name} was made by an older zhengban: open it once where it can be written"
                )
        except (sqlite3.Error, ZhengbanError):
            connection.close()
            raise
        return cls(connection, path, None, holder, reason)

    @property
    def name(self) -> str:
        """Return what messages call the project."""
        return as_one_line(str(self.path)) if self.path else "the project"

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
            self._connection.close()
            if self._file_lock:
                self._file_lock.release()
                self._file_lock = None


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


def _connect(place: Path | str) -> sqlite3.Connection:
    return sqlite3.connect(
        place,
        timeout=_PATIENCE,
        isolation_level=None,
        check_same_thread=False,
        uri=isinstance(place, str) and place.startswith("file:"),
    )


def _prepare(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")


def _refuse_unfit(path: Path, name: str) -> None:
    """Raise ``InputError`` for what SQLite would take for an empty or a whole file."""
    if not path.exists():
        raise InputError(f"{name} does not exist: check the path")
    if path.is_dir():
        raise InputError(f"{name} is a folder: name a project file, or make a new one")
    with path.open("rb") as stream:
        header = stream.read(100)
    journal = path.with_name(path.name + "-wal")
    if not header.startswith(_MAGIC) or (journal.exists() and journal.stat().st_size):
        return  # what is missing may be in the journal
    page_size, pages = struct.unpack(">10xH10xI", header[6:32]) if len(header) == 100 else (0, 1)
    expected = (page_size if page_size > 1 else 1 << 16) * pages
    if path.stat().st_size < expected:
        raise InputError(f"{name} is cut off (it should have {expected} bytes): restore it from a copy")
