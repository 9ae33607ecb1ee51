"""Who works on a project: a lock that the system takes back when its holder dies, however that happens.

The lock is held on a file beside the project, which also says who holds it, for those who come second.
"""

from __future__ import annotations

import getpass
import json
import os
import socket
import sys
import time
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from zhengban.errors import OutputError

SUFFIX = "-lock"
# Windows lets nobody read what is locked, so the lock lies far behind what is written.
_LOCKED_BYTE = 1 << 20
_ATTEMPTS, _PAUSE = 4, 0.01  # seconds


class Owner(NamedTuple):
    """Who has a project open for writing, and since when (ISO 8601 in UTC)."""

    name: str
    host: str
    pid: int
    since: str


class ProjectLock:
    """The lock of one project; nothing of it outlives the process."""

    def __init__(self, path: Path, handle: int, owner: Owner) -> None:
        self.owner = owner
        self._path = path
        self._handle = handle

    @classmethod
    def take(cls, project: Path, reviewer: str = "") -> ProjectLock | Owner:
        """Return the lock, or who holds it; raises ``OutputError`` where no lock can be made."""
        path = project.with_name(project.name + SUFFIX)
        while True:
            try:
                handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
            except OSError as error:
                raise OutputError(f"{project} cannot be locked: {error.strerror}") from error
            if not _lock_patiently(handle):
                os.close(handle)
                return _owner_in(path)
            # Its last holder may have removed the file between our opening and our locking it.
            if _is_there(path, handle):
                lock = cls(path, handle, _this_process(reviewer))
                try:
                    lock._sign()
                except OSError as error:
                    lock.release()
                    raise OutputError(f"{project} cannot be locked: {error.strerror}") from error
                return lock
            os.close(handle)

    def release(self) -> None:
        """Give the lock back; the file goes with it."""
        with suppress(OSError):  # Windows removes no file that is open
            self._path.unlink()
        os.close(self._handle)
        with suppress(OSError):
            if os.name == "nt":
                self._path.unlink()

    def _sign(self) -> None:
        os.ftruncate(self._handle, 0)
        os.lseek(self._handle, 0, os.SEEK_SET)
        os.write(self._handle, json.dumps(self.owner._asdict()).encode())


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> bool:
        os.lseek(handle, _LOCKED_BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _lock(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True


def _lock_patiently(handle: int) -> bool:
    """Somebody who only asks who holds the lock has it for a moment."""
    for _ in range(_ATTEMPTS):
        if _lock(handle):
            return True
        time.sleep(_PAUSE)
    return False


def _is_there(path: Path, handle: int) -> bool:
    try:
        return os.path.samestat(os.stat(path), os.fstat(handle))
    except FileNotFoundError:
        return False


def _owner_in(path: Path) -> Owner:
    """Return who signed the file; the holder may be about to."""
    try:
        value = json.loads(path.read_bytes())
        return Owner(str(value["name"]), str(value["host"]), int(value["pid"]), str(value["since"]))
    except (OSError, ValueError, KeyError, TypeError):
        return Owner("", "", 0, "")


def _this_process(reviewer: str) -> Owner:
    since = datetime.now(UTC).isoformat(timespec="seconds")
    return Owner(reviewer or _login(), socket.gethostname(), os.getpid(), since)


def _login() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # a container's user without a name
        return ""


def holder_of(project: Path) -> Owner | None:
    """Return who has a project open for writing, without taking the lock for longer than it takes to ask."""
    path = project.with_name(project.name + SUFFIX)
    try:
        handle = os.open(path, os.O_RDWR)
    except OSError:
        return None
    try:
        return None if _lock(handle) else _owner_in(path)
    finally:
        os.close(handle)
