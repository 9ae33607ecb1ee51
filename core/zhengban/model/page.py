"""One page of a newspaper as it was read. A page is never changed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from zhengban.model.geometry import PageGeometry
from zhengban.model.span import Span

# The line ends of str.splitlines; CRLF needs no care, since an empty line between them is blank.
_LINE = re.compile(r"[^\n\r\f\v\x1c-\x1e\x85\u2028\u2029]+")


@dataclass(frozen=True)
class Page:
    """The decoded text of one page and where it came from.

    ``text`` is one string without the byte order mark and without lone surrogates. ``sha256`` is of the file's
    bytes, ``number`` counts the pages of the file from 1, ``encoding`` is what the bytes were decoded with.
    """

    text: str
    name: str = "-"
    sha256: str = ""
    number: int = 1
    encoding: str = "utf-8"
    geometry: PageGeometry | None = None

    @cached_property
    def margins(self) -> tuple[tuple[int, str], ...]:
        """Return, for each non-blank line, the blank lines in front of it and the white space it begins with."""
        found: list[tuple[int, str]] = []
        end = 0
        for line in self.lines:
            gap = self.text[end : line.start]
            breaks = gap.count("\n") if gap.strip("\n") == "" else len((gap + ".").splitlines()) - 1
            indent = gap[len(gap.rstrip(" \t\u3000\u00a0")) :]
            found.append((breaks if end == 0 else max(breaks - 1, 0), indent))
            end = line.end
        return tuple(found)

    @cached_property
    def lines(self) -> tuple[Span, ...]:
        """Return the non-blank lines in order, each without its edge white space."""
        found: list[Span] = []
        for match in _LINE.finditer(self.text):
            line = match.group()
            stripped = line.strip()
            if stripped:
                start = match.start() + len(line) - len(line.lstrip())
                found.append(Span(start, start + len(stripped)))
        return tuple(found)
