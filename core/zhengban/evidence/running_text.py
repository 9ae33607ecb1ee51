"""The lines of a draft as one string, for patterns that are looked for on the whole page at once.

One search over one string is far cheaper than one search a line, and what is found is rare; the way back from the
string to line and source is only walked for what was found.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from zhengban.model.draft import DraftLine
from zhengban.model.role import Role
from zhengban.model.span import Span

# Han characters, written to stand inside a character class of a pattern. U+3007 is the Han zero.
HAN = "\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
# One narrow space. Several in a row are columns of a table or a gap set on purpose, and U+3000 sets names apart.
SPACE = "[ \u00a0\u2002-\u200a\u202f]"
# Roles whose text is sentences. In all others a space or a mark may be the layout's own: a headline of two clauses,
# a column of a table, the caesura of a verse, the fields of a masthead.
SENTENCE_ROLES = frozenset({Role.PARAGRAPH, Role.CAPTION, Role.NOTE})
# A paragraph is looked through this many lines either way, so that a page of one endless chain stays linear.
_REACH = 8


@dataclass(frozen=True)
class RunningText:
    """The visible lines as one string with ``"\\n"`` between two; positions are code points of that string."""

    lines: Sequence[DraftLine]
    text: str
    starts: tuple[int, ...]

    @classmethod
    def of(cls, lines: Sequence[DraftLine]) -> RunningText:
        """Return the running text of the lines."""
        lengths = (len(line.text) + 1 for line in lines)
        return cls(lines, "\n".join(line.text for line in lines), tuple(accumulate(lengths, initial=0)))

    def line_number(self, position: int) -> int:
        """Return the index of the line that a position lies in."""
        return bisect_right(self.starts, position) - 1

    def line(self, position: int) -> DraftLine:
        """Return the line that a position lies in."""
        return self.lines[self.line_number(position)]

    def span(self, start: int, end: int) -> Span:
        """Return the source extent of ``text[start:end]``, which must lie in one line and not be empty."""
        number = self.line_number(start)
        return self.lines[number].span(start - self.starts[number], end - self.starts[number])

    def unbroken(self, start: int, end: int) -> bool:
        """Tell whether ``text[start:end]`` stands in the source as it reads here, nothing deleted or inserted in it."""
        number = self.line_number(start)
        offsets = self.lines[number].offsets[start - self.starts[number] : end - self.starts[number]]
        return all(right == left + 1 for left, right in zip(offsets, offsets[1:], strict=False))

    def in_sentences(self, position: int) -> bool:
        """Tell whether the line there has a role whose text is sentences."""
        return self.line(position).role in SENTENCE_ROLES

    def before(self, position: int, width: int) -> str:
        """Return at most ``width`` code points of the line in front of a position."""
        return self.text[max(self.starts[self.line_number(position)], position - width) : position]

    def after(self, position: int, width: int) -> str:
        """Return ``width`` code points from a position on, across the line's end: a number may be cut from its unit."""
        return self.text[position : position + 2 * width].replace("\n", "")[:width]

    def paragraph(self, number: int) -> str:
        """Return the text of a line together with the neighbours that are joined to it, at most 8 either way."""
        first = last = number
        while first > max(0, number - _REACH) and self.lines[first].joined:
            first -= 1
        while last + 1 < min(len(self.lines), number + _REACH) and self.lines[last + 1].joined:
            last += 1
        return "".join(line.text for line in self.lines[first : last + 1])

    def around(self, changes: Sequence[tuple[int, int, str]], width: int = 8) -> tuple[str, str]:
        """Return a line before and after some changes, with ``width`` code points on either side of them.

        A change is ``(start, end, text)``: positions in one line and what will stand there; in ascending order.
        """
        number = self.line_number(changes[0][0])
        low = max(self.starts[number], changes[0][0] - width)
        high = min(self.starts[number + 1] - 1, changes[-1][1] + width)
        after, reached = "", low
        for start, end, text in changes:
            after += self.text[reached:start] + text
            reached = end
        return self.text[low:high], after + self.text[reached:high]
