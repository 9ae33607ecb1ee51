"""The files behind a project: found in folders, put in the order of their numbers, read."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from zhengban.errors import InputError
from zhengban.readers.registry import READERS, reader_for
from zhengban.readers.source import ReadResult, as_one_line
from zhengban.review.result_files import DEFAULT_FOLDER

_NUMBER = re.compile(r"\d+")
_DIGITS = 12  # more than any date and page number run together


class SourceFailure(NamedTuple):
    """A file that gave no page, and why, in one line; ``is_encoding`` tells that another encoding may help."""

    path: Path
    reason: str
    is_encoding: bool = False


def find_sources(paths: Iterable[Path]) -> tuple[tuple[Path, ...], tuple[SourceFailure, ...]]:
    """Return the files that the paths stand for, in natural order, each once, and what could not be used.

    A named file is taken whatever it is called. In folders, and those below, only files with a suffix that a
    reader knows are taken, nothing that is hidden and none of our own results.
    """
    files: dict[Path, None] = {}
    failures: list[SourceFailure] = []
    for path in paths:
        found = list(_files_below(path)) if path.is_dir() else [path]
        if not found:
            failures.append(SourceFailure(path, f"{as_one_line(str(path))} holds no {_suffixes()} file"))
        files.update(dict.fromkeys(Path(os.path.abspath(file)) for file in found))
    return tuple(sorted(files, key=natural_key)), tuple(failures)


def natural_key(path: Path) -> str:
    """Return a text by which paths sort as people count: page 9 stands before page 10."""
    return _NUMBER.sub(lambda match: match.group().zfill(_DIGITS), as_one_line(path.as_posix().casefold()))


def read_source(path: Path, encoding: str | None = None) -> ReadResult:
    """Return the pages of a file, named after it without its folder; raises ``InputError``."""
    result = reader_for(path).read(path, str(path), encoding)
    name = as_one_line(path.name)
    return replace(result, pages=tuple(replace(page, name=name) for page in result.pages))


def _files_below(folder: Path) -> Iterator[Path]:
    for place, folders, names in os.walk(folder, onerror=_refuse):
        folders[:] = [name for name in folders if not name.startswith(".") and name != DEFAULT_FOLDER]
        yield from (Path(place, name) for name in names if _is_source(name))


def _is_source(name: str) -> bool:
    suffix = os.path.splitext(name)[1].lower()
    return not name.startswith(".") and any(suffix in reader.suffixes for reader in READERS)


def _suffixes() -> str:
    return " or ".join(suffix for reader in READERS for suffix in reader.suffixes)


def _refuse(error: OSError) -> None:
    raise InputError(f"{as_one_line(str(error.filename))} cannot be read: {error.strerror}") from error
