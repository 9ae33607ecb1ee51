"""What a peer is: a tool that reads the text out of a PDF, or a treatment of text that was read."""

from __future__ import annotations

import re
import shutil
import subprocess
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from importlib import metadata
from importlib.util import find_spec
from typing import NamedTuple

from zhengban.model.span import Span

_SECONDS = 20


class Reading(NamedTuple):
    """The text of a page as the tool gives it, nothing mended, and the seconds that it took.

    ``headings`` are the numbers of the non-blank lines that the tool calls headings, ``None`` if it tells none apart.
    """

    text: str
    seconds: float
    headings: frozenset[int] | None = None


@dataclass(frozen=True)
class Reader:
    """A tool that reads PDF pages.

    ``package`` is the name of its distribution, empty for a program; ``modules`` and ``programs`` have to be there.
    ``read`` takes the bytes of files of one page each and raises ``InputError`` when the tool fails. ``cannot`` says
    what the tool does not do, ``timing`` what its time holds where that is not plain.
    """

    name: str
    title: str
    package: str
    licence: str
    read: Callable[[Sequence[bytes]], list[Reading]]
    cannot: str
    modules: tuple[str, ...] = ()
    programs: tuple[str, ...] = ()
    timing: str = ""

    @property
    def missing(self) -> tuple[str, ...]:
        """Return the modules and programs that are not installed."""
        modules = [name for name in self.modules if find_spec(name) is None]
        return (*modules, *(name for name in self.programs if shutil.which(name) is None))

    @property
    def version(self) -> str:
        """Return the version that is installed, empty when it cannot be told."""
        if self.package:
            return metadata.version(self.package)
        return _program_version(self.programs[0])


@dataclass(frozen=True)
class Treatment:
    """What is done to text that was read. ``deletions`` are the spans, left to right, that it takes out of a text."""

    name: str
    title: str
    deletions: Callable[[str], list[Span]]
    cannot: str


def one_by_one(read: Callable[[bytes], str], pdfs: Iterable[bytes]) -> list[Reading]:
    """Return the readings of pages, each timed by itself; the first is read once before, so that imports are done."""
    readings: list[Reading] = []
    for pdf in pdfs:
        if not readings:
            read(pdf)
        started = time.perf_counter()
        text = read(pdf)
        readings.append(Reading(text, time.perf_counter() - started))
    return readings


def _program_version(program: str) -> str:
    """Poppler's programs tell their version on standard error."""
    done = subprocess.run([program, "-v"], capture_output=True, check=False, timeout=_SECONDS)
    found = re.search(rb"\d+(?:\.\d+)+", done.stderr + done.stdout)
    return found.group().decode() if found else ""
