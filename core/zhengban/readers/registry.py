"""The readers there are. A new format is one line here."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from zhengban.readers import plain_text
from zhengban.readers.source import ReadResult


class Reader(NamedTuple):
    """A format that can be read.

    ``suffixes`` are lower-case, with the dot. ``read`` takes a path or bytes, the name for messages and an
    encoding (or None to find it out), and raises ``InputError``.
    """

    name: str
    suffixes: tuple[str, ...]
    read: Callable[[Path | bytes, str, str | None], ReadResult]


# The first reader with the suffix is taken. Plain text stands last because it also takes every file whose
# suffix nobody knows: extractors write .txt, .out or none at all, and a file that is no text is told by its
# bytes.
READERS = (Reader("plain text", (".txt", ".text"), plain_text.read_pages),)


def reader_for(path: Path) -> Reader:
    """Return the reader for the path's suffix, whatever its case; that of plain text when none knows it."""
    suffix = path.suffix.lower()
    return next((reader for reader in READERS if suffix in reader.suffixes), READERS[-1])
