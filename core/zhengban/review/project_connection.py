"""Connections to a project's file, and the count of those that this process has."""

from __future__ import annotations

import os
import sqlite3
import struct
from collections import Counter
from pathlib import Path
from threading import Lock

from zhengban.errors import InputError

_MAGIC = b"SQLite format 3\0"
_PATIENCE = 5.0  # seconds to wait for another connection to finish its transaction

# How often each file is open in this process. POSIX takes all locks on a file from a process that closes it anywhere:
# read past SQLite, an open project would lose its locks, and the next program to look at it would remove its journal.
_OPEN_HERE: Counter[Path] = Counter()
_REGISTER = Lock()


class Registered(sqlite3.Connection):
    """A connection to a file that is known to be open as long as it is."""

    file: Path | None = None

    def close(self) -> None:
        """Close it, and count it no longer."""
        super().close()
        with _REGISTER:
            if self.file:
                _OPEN_HERE[self.file] -= 1
            self.file = None


def connect(place: Path | str, file: Path | None = None) -> Registered:
    """Connect to a path, a URI of the ``file``, or to memory."""
    file = file or (place if isinstance(place, Path) else None)
    with _REGISTER:
        connection = sqlite3.connect(
            place,
            timeout=_PATIENCE,
            isolation_level=None,
            check_same_thread=False,
            uri=isinstance(place, str) and place.startswith("file:"),
            factory=Registered,
        )
        connection.file = file.resolve() if file else None
        if connection.file:
            _OPEN_HERE[connection.file] += 1
    return connection


def journal_of(path: Path) -> Path:
    """Return where SQLite keeps what is not yet in the project's file."""
    return path.with_name(path.name + "-wal")


def stat_of(path: Path) -> os.stat_result | None:
    """Return what the system says of a file, None where there is none."""
    try:
        return path.stat()
    except OSError:
        return None


def is_same(found: os.stat_result | None, opened: os.stat_result) -> bool:
    """Tell whether what is there now is the very file that was opened."""
    return found is not None and os.path.samestat(found, opened)


def prepare(connection: sqlite3.Connection) -> None:
    """Have readers and one writer work at the same time, and every transaction on the disk before it counts."""
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")


def refuse_unfit(path: Path, name: str) -> None:
    """Raise ``InputError`` for what SQLite would take for an empty or a whole file."""
    if not path.exists():
        raise InputError(f"{name} does not exist: check the path")
    if path.is_dir():
        raise InputError(f"{name} is a folder: name a project file, or make a new one")
    with _REGISTER:
        if _OPEN_HERE[path.resolve()]:
            return  # it was looked at when it was opened
        with path.open("rb") as stream:
            header = stream.read(100)
    journal = journal_of(path)
    if not header.startswith(_MAGIC) or (journal.exists() and journal.stat().st_size):
        return  # what is missing may be in the journal
    page_size, pages = struct.unpack(">10xH10xI", header[6:32]) if len(header) == 100 else (0, 1)
    expected = (page_size if page_size > 1 else 1 << 16) * pages
    if path.stat().st_size < expected:
        raise InputError(f"{name} is cut off (it should have {expected} bytes): restore it from a copy")
