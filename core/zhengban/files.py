"""Write results so that a file is either there whole or not at all, and never one that was read.

The bytes are written to a new file beside the target, forced to disk and renamed over it. A process killed at
any moment leaves the old file or the new one; a failure leaves the old one and an ``OutputError``.
"""

from __future__ import annotations

import os
import re
import secrets
import stat
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from zhengban.errors import OutputError

_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\ud800-\udfff]")


def write_file(
    path: Path, content: bytes | str, inputs: Iterable[Path] = (), is_durable: bool = True
) -> None:
    """Write the content to the path, replacing a file that is there; text becomes UTF-8, line ends unchanged.

    ``inputs`` are the files that were read: none of them is ever overwritten, under whatever name. A symbolic
    link stays a link, the file it points to is replaced. What is not *durable* is whole after any kill, but after a
    power cut perhaps not there: for what is checked and made again. Raises ``OutputError`` in one line; then nothing
    has changed.
    """
    try:
        data = content.encode("utf-8") if isinstance(content, str) else content
        target = path.resolve()
        refuse_inputs(path, inputs)
        _refuse_unwritable(path, target)
        _replace(target, data, is_durable)
    # RuntimeError: symbolic links in a ring. ValueError: a NUL in the path, a lone surrogate in the text.
    except (OSError, RuntimeError, ValueError) as error:
        raise OutputError(f"{_shown(path)} was not written: {_reason(error)}") from error


def make_folder(path: Path) -> None:
    """Make the folder, and those above it, unless it is there; raises ``OutputError`` when that cannot be."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except (OSError, ValueError) as error:
        raise OutputError(f"the folder {_shown(path)} cannot be made: {_reason(error)}") from error


def refuse_inputs(path: Path, inputs: Iterable[Path]) -> None:
    """Raise ``OutputError`` when the path is one of the inputs.

    Compared are the files, not the names, so that a symbolic link, a hard link, or other case or another
    spelling of the name where the file system ignores such differences, is seen through.
    """
    for source in inputs:
        if is_same_file(path, source):
            advice = "which is never overwritten: choose another output"
            raise OutputError(f"{_shown(path)} is the input {_shown(source)}, {advice}")


def is_same_file(first: Path, second: Path) -> bool:
    """Tell whether two paths lead to one file; where one does not exist, whether they would."""
    try:
        return first.samefile(second)
    except FileNotFoundError:
        return os.path.normcase(first.resolve()) == os.path.normcase(second.resolve())


def _refuse_unwritable(path: Path, target: Path) -> None:
    """Raise ``OutputError`` for what a rename would replace though it could not have been written to."""
    if not target.parent.is_dir():
        raise OutputError(f"{_shown(path)} was not written: there is no folder {_shown(target.parent)}")
    if target.is_dir():
        raise OutputError(f"{_shown(path)} is a folder: name a file in it")
    if not target.exists():
        return
    if not target.is_file():
        # A device or pipe; renaming over it would remove it.
        raise OutputError(f"{_shown(path)} is not a regular file: use - for standard output")
    if not os.access(target, os.W_OK):
        raise OutputError(f"{_shown(path)} is write-protected: choose another output")


def _replace(target: Path, data: bytes, is_durable: bool) -> None:
    beside = target.with_name(f".zhengban-{secrets.token_hex(8)}.part")
    try:
        _write_through(beside, data, is_durable)
        if target.exists():
            beside.chmod(stat.S_IMODE(target.stat().st_mode))
        os.replace(beside, target)
    finally:
        # After the rename it is gone; after a failure or an interrupt it is what was half-written.
        beside.unlink(missing_ok=True)
    if is_durable:
        _flush_folder(target.parent)


def _write_through(path: Path, data: bytes, is_durable: bool) -> None:
    with path.open("xb") as stream:
        stream.write(data)
        stream.flush()
        if is_durable:
            os.fsync(stream.fileno())


def _flush_folder(folder: Path) -> None:
    """Force the rename itself to disk, where the system lets folders be opened for it."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    # The new file is already whole and in place; that its name may not survive a power cut is no failure to
    # report.
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _reason(error: Exception) -> str:
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    return _shown(str(error))


def _shown(path: Path | str) -> str:
    """Return a path in one printable line."""
    return _UNPRINTABLE.sub(lambda match: ascii(match.group())[1:-1], str(path))
