"""One page of a newspaper as it was read. A page is never changed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from zhengban.model.geometry import PageGeometry
from zhengban.model.span import Span
from zhengban.model.stacked import Stretch, stacked_stretches

# From the first to the last character of a line that is no white space. The line ends are those of str.splitlines; CRLF
# needs no care, since an empty line between them is blank.
_LINE = re.compile(r"\S(?:[^\n\r\f\v\x1c-\x1e\x85\u2028\u2029]*\S)?")


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
        for start, line_end in self.lines:
            gap = self.text[end:start]
            found.append((0, "") if gap == "\n" and end else _margin(gap, end == 0))
            end = line_end
        return tuple(found)

    @cached_property
    def lines(self) -> tuple[Span, ...]:
        """Return the non-blank lines in order, each without its edge white space."""
        return tuple([Span(*match.span()) for match in _LINE.finditer(self.text)])

    @cached_property
    def stacked(self) -> tuple[Stretch, ...]:
        """Return the stretches of ``lines`` in which running text stands one character a line."""
        return stacked_stretches(self.text, self.lines)


def _margin(gap: str, at_top: bool) -> tuple[int, str]:
    """Return the blank lines in the white space in front of a line, and the indent."""
    breaks = gap.count("\n") if gap.strip("\n") == "" else len((gap + ".").splitlines()) - 1
    return breaks if at_top else max(breaks - 1, 0), gap[len(gap.rstrip(" \t\u3000\u00a0")) :]
