"""The pages of a project in its database: added, read anew, and their texts, which outlive their files."""

from __future__ import annotations

import os
import sqlite3
import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from zhengban.errors import InputError
from zhengban.model.page import Page
from zhengban.readers.source import ReadResult, as_one_line
from zhengban.review.operation import Deed, Operation, time_now
from zhengban.review.project_database import ProjectDatabase
from zhengban.review.project_operations import last_number, write_operation
from zhengban.review.project_values import ProjectPage, SourceChange
from zhengban.review.sources import natural_key, read_source

_MOST_BYTES = 1 << 28  # of one text or plan unpacked: a file from elsewhere may be made to fill the memory

_FIRST_BYTES = 1 << 13  # unpacked at a time where only the beginning is wanted


class TakenSource(NamedTuple):
    """The ids of the pages that were read anew, and the operations that say which of them have another text now."""

    pages: tuple[int, ...]
    operations: tuple[Operation, ...]


def pages_where(database: ProjectDatabase, condition: str = "", *values: object) -> tuple[ProjectPage, ...]:
    """Return the pages that a condition in SQL is true of, in the natural order of their files."""
    query = f"SELECT id, path, name, number, sha256, encoding, note FROM pages {condition}"
    with database.reading() as connection:
        rows = connection.execute(f"{query} ORDER BY sort_key, number", values).fetchall()
    return tuple(ProjectPage(row[0], _path_from(database, row[1]), *row[2:]) for row in rows)


def page_of(database: ProjectDatabase, page_id: int) -> ProjectPage:
    """Return one page; raises ``InputError`` when there is none of that number."""
    found = pages_where(database, "WHERE id = ?", page_id)
    if not found:
        raise InputError(f"{database.name} has no page {page_id}")
    return found[0]


def add_file(database: ProjectDatabase, path: Path, encoding: str | None) -> tuple[ProjectPage, ...]:
    """Add the pages of a file and return them; those that are there already are left as they are."""
    path = Path(os.path.abspath(path))
    stored = stored_path(database, path)
    if known := pages_where(database, "WHERE path = ?", stored):
        return known
    return bring_read(database, path, read_source(path, encoding)).added


def load_page(database: ProjectDatabase, page_id: int) -> Page:
    """Return the page with the text that was kept; raises ``InputError`` when that is damaged."""
    page = page_of(database, page_id)
    with database.reading() as connection:
        text = _kept_text(connection, page_id)
    if text is None:
        raise InputError(f"{database.name}: the text of page {page_id} is damaged")
    return Page(text, page.name, page.sha256, page.number, page.encoding)


def changed_source(database: ProjectDatabase, page_id: int) -> SourceChange | None:
    """Read a page's file and return how it differs from what was read, None when it does not."""
    page = page_of(database, page_id)
    try:
        result = read_source(page.path, page.encoding)
    except InputError as error:
        return SourceChange(page_id, page.sha256, "", str(error))
    if result.sha256 == page.sha256:
        return None
    is_there = any(read.number == page.number for read in result.pages)
    reason = "was changed since it was read" if is_there else f"has no page {page.number} any more"
    return SourceChange(page_id, page.sha256, result.sha256, f"{as_one_line(str(page.path))} {reason}")


def take_source(database: ProjectDatabase, page_id: int, encoding: str | None = None) -> TakenSource:
    """Take the file of a page as it is now, with all its pages that the project has.

    Raises ``InputError`` when the file cannot be read so or has no such page any more; then nothing has changed.
    """
    page = page_of(database, page_id)
    result = read_source(page.path, encoding or page.encoding)
    siblings = pages_where(database, "WHERE path = ?", stored_path(database, page.path))
    if page_id not in {
        known.id for known in siblings for read in result.pages if read.number == known.number
    }:
        raise InputError(f"{as_one_line(str(page.path))} has no page {page.number} any more")
    return _take(database, siblings, result)


class BroughtPages(NamedTuple):
    """The pages of a file as it is now, and the operations that say which of them have another text than before."""

    added: tuple[ProjectPage, ...]
    operations: tuple[Operation, ...]


def bring_read(database: ProjectDatabase, path: Path, result: ReadResult) -> BroughtPages:
    """Take what was read of a file, under whatever path: new pages are added, changed ones taken as they are now."""
    stored = stored_path(database, path)
    known = pages_where(database, "WHERE path = ?", stored)
    # A page that the file has no more keeps the hash of what it was read from.
    read = {page.number: page.sha256 for page in result.pages}
    is_changed = any(read.get(page.number, page.sha256) != page.sha256 for page in known)
    operations = _take(database, known, result).operations if is_changed else ()
    numbers = {page.number for page in known}
    fresh = [page for page in result.pages if page.number not in numbers]
    if fresh:
        with database.writing(is_durable=False) as connection:
            for page in fresh:
                _add(connection, stored, natural_key(path), page, result.note)
    found = pages_where(database, "WHERE path = ?", stored)
    still_there = {page.number for page in result.pages}
    return BroughtPages(tuple(page for page in found if page.number in still_there), operations)


def _take(database: ProjectDatabase, known: Sequence[ProjectPage], result: ReadResult) -> TakenSource:
    ids = {page.number: page.id for page in known}
    taken = [(ids[read.number], read) for read in result.pages if read.number in ids]
    operations: list[Operation] = []
    with database.writing() as connection:
        for identity, read in taken:
            if _kept_text(connection, identity) != read.text:
                operations.append(_reread(database, connection, identity, read))
            _replace(connection, identity, read, result)
    return TakenSource(tuple(identity for identity, _ in taken), tuple(operations))


def _add(connection: sqlite3.Connection, stored: bytes, sort_key: str, page: Page, note: str) -> None:
    added = connection.execute(
        "INSERT INTO pages (path, name, number, sha256, encoding, note, sort_key) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (stored, page.name, page.number, page.sha256, page.encoding, note, sort_key),
    )
    _keep_text(connection, added.lastrowid or 0, page.text)


def place_paths(database: ProjectDatabase, pages: tuple[ProjectPage, ...]) -> None:
    """Write the paths of the pages anew, as they look from where the project lies."""
    with database.writing() as connection:
        connection.executemany(
            "UPDATE pages SET path = ? WHERE id = ?",
            [(stored_path(database, page.path), page.id) for page in pages],
        )


def stored_path(database: ProjectDatabase, path: Path) -> bytes:
    """Return a path as bytes with slashes: from the project's folder when it lies below, else absolute."""
    folder = database.path.parent if database.path else None
    is_below = folder is not None and path.is_relative_to(folder)
    return os.fsencode((path.relative_to(folder) if folder and is_below else path).as_posix())


def unpacked(body: bytes) -> bytes:
    """Return what was packed; raises ``zlib.error`` or ``ValueError`` for what is damaged or far too large."""
    unpacker = zlib.decompressobj()
    data = unpacker.decompress(body, _MOST_BYTES)
    if not unpacker.eof:
        raise ValueError("damaged, or too large")
    return data


def first_line(body: bytes) -> bytes:
    """Return the first line of what was packed, as much of it as is needed is unpacked; raises ``zlib.error``."""
    unpacker, line = zlib.decompressobj(), bytearray()
    while b"\n" not in line and not unpacker.eof and len(line) < _MOST_BYTES:
        line += unpacker.decompress(body, _FIRST_BYTES)
        body = unpacker.unconsumed_tail
        if not body and not unpacker.eof:
            break
    return bytes(line.partition(b"\n")[0])


def _path_from(database: ProjectDatabase, stored: bytes) -> Path:
    path = Path(os.fsdecode(stored))
    return database.path.parent / path if database.path else path


def _kept_text(connection: sqlite3.Connection, page_id: int) -> str | None:
    """Return the text that was kept, None when it is damaged."""
    row = connection.execute("SELECT body FROM texts WHERE page = ?", (page_id,)).fetchone()
    try:
        return unpacked(row[0]).decode()
    except (TypeError, ValueError, zlib.error):
        return None


def _reread(database: ProjectDatabase, connection: sqlite3.Connection, page_id: int, page: Page) -> Operation:
    """Write down that the page has another text from here on: edits made before name characters of the old one."""
    number, reviewer = last_number(connection) + 1, database.owner.name if database.owner else ""
    operation = Operation(number, Deed.REREAD, page_id, text=page.sha256, reviewer=reviewer, time=time_now())
    write_operation(connection, operation, database.name)
    return operation


def _keep_text(connection: sqlite3.Connection, page_id: int, text: str) -> None:
    body = zlib.compress(text.encode())
    connection.execute("REPLACE INTO texts (page, body) VALUES (?, ?)", (page_id, body))


def _replace(connection: sqlite3.Connection, page_id: int, page: Page, result: ReadResult) -> None:
    """What was made from the old text goes; what was decided stays."""
    connection.execute(
        "UPDATE pages SET sha256 = ?, encoding = ?, note = ? WHERE id = ?",
        (page.sha256, page.encoding, result.note, page_id),
    )
    _keep_text(connection, page_id, page.text)
    connection.execute("DELETE FROM plans WHERE page = ?", (page_id,))
    connection.execute("DELETE FROM counts WHERE page = ?", (page_id,))
