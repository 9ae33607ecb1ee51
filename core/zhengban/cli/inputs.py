"""From what was typed to pages."""

from __future__ import annotations

import glob
import os
import sys
from collections.abc import Iterable
from pathlib import Path

from zhengban.cli.console import complain
from zhengban.model.page import Page
from zhengban.readers.registry import READERS, reader_for

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


def read(name: str, encoding: str | None) -> tuple[Page, ...]:
    """Return the pages of a file or of standard input; raises ``InputError``.

    What the reader had to guess or leave out is said on standard error.
    """
    if name == STANDARD_INPUT:
        result = READERS[-1].read(sys.stdin.buffer.read(), name, encoding)
    else:
        path = Path(name)
        result = reader_for(path).read(path, name, encoding)
    if result.note:
        complain(f"note: {name}: {result.note}")
    return result.pages
