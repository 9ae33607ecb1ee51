"""From what was typed to pages."""

from __future__ import annotations

import glob
import os
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from zhengban.model.page import Page
from zhengban.readers.plain_text import read_bytes
from zhengban.readers.registry import read_pages

STANDARD_INPUT = "-"


def find_inputs(names: Iterable[str]) -> tuple[str, ...]:
    """Return the inputs that the names stand for, each once, in the order given.

    ``*.txt`` that a shell left alone (Windows does) is looked up here, unless a file has that very name.
    """
    found: list[str] = []
    for name in names:
        matches = [] if name == STANDARD_INPUT or os.path.lexists(name) else sorted(glob.glob(name))
        found.extend(matches or [name])
    return tuple(dict.fromkeys(found))


def read(name: str, encoding: str | None) -> Sequence[Page]:
    """Return the pages of a file or of standard input; raises ``InputError``."""
    if name == STANDARD_INPUT:
        return read_bytes(sys.stdin.buffer.read(), name=STANDARD_INPUT, encoding=encoding)
    return read_pages(Path(name), encoding=encoding)
