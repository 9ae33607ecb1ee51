"""The lines of a draft as one string, for patterns that are looked for on the whole page at once.

One search over one string is far cheaper than one search a line, and what is found is rare; the way back
from the string to line and source is only walked for what was found.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from zhengban.model.draft import Draft, DraftLine
from zhengban.model.role import Role
from zhengban.model.span import Span

# Han characters, written to stand inside a character class of a pattern. U+3007 is the Han zero.
HAN = "\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
# One narrow space. Several in a row are columns of a table or a gap set on purpose, and U+3000 sets names
# apart.
SPACE = "[ \u00a0\u2002-\u200a\u202f]"
# Roles whose text is sentences. In all others a space or a mark may be the layout's own: a headline of two
# clauses, a column of a table, the caesura of a verse, the fields of a masthead.
SENTENCE_ROLES = frozenset({Role.PARAGRAPH, Role.CAPTION, Role.NOTE})


@dataclass(frozen=True)
class RunningText:
    """The visible lines as one string with a line feed between two.

    Positions are code points of that string; ``starts`` has one more entry than there are lines.
    """

    lines: Sequence[DraftLine]
    text: str
    starts: tuple[int, ...]
    source: str

    @classmethod
    def of(cls, draft: Draft) -> RunningText:
        """Return the running text of a draft; it is made once a draft."""
        return draft.remember("running_text", cls._made)

    @classmethod
    def _made(cls, draft: Draft) -> RunningText:
        lengths = (len(line.text) + 1 for line in draft.lines)
        text = "\n".join(line.text for line in draft.lines)
        return cls(draft.lines, text, tuple(accumulate(lengths, initial=0)), draft.page.text)

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

    def is_original(self, start: int, end: int) -> bool:
        """Tell whether the source reads ``text[start:end]`` too: nothing in it was deleted, inserted or
        replaced.
        """
        span = self.span(start, end)
        return self.source[span.start : span.end] == self.text[start:end]

    def in_sentences(self, position: int) -> bool:
        """Tell whether the line there has a role whose text is sentences."""
        return self.line(position).role in SENTENCE_ROLES

    def before(self, position: int, width: int) -> str:
        """Return at most ``width`` code points of the line in front of a position."""
        return self.text[max(self.starts[self.line_number(position)], position - width) : position]

    def before_in_paragraph(self, position: int, width: int) -> str:
        """Return at most ``width`` code points in front of a position, of its line and the lines it runs on from.

        It reads the same before and after the lines of a paragraph are printed as one.
        """
        first = self.line_number(position)
        while position - self.starts[first] < width and first > 0 and self.lines[first].joined:
            first -= 1
        return self.text[self.starts[first] : position].replace("\n", "")[-width:]

    def after(self, position: int, width: int) -> str:
        """Return ``width`` code points from a position on, across the line's end: a number may be cut from
        its unit.
        """
        return self.text[position : position + 2 * width].replace("\n", "")[:width]

    def context(self, position: int, width: int) -> str:
        """Return at most ``width`` code points either side of a position, of its line and the lines joined
        to it.

        It reads the same before and after the lines of a paragraph are printed as one.
        """
        number = self.line_number(position)
        first = last = number
        while position - self.starts[first] < width and first > 0 and self.lines[first].joined:
            first -= 1
        end = len(self.lines)
        while self.starts[last + 1] - position <= width and last + 1 < end and self.lines[last + 1].joined:
            last += 1
        before = self.text[self.starts[first] : position].replace("\n", "")
        behind = self.text[position : self.starts[last + 1] - 1].replace("\n", "")
        return before[-width:] + behind[:width]

    def beside(self, start: int, end: int) -> str:
        """Return the characters in front of and behind ``text[start:end]``, line ends passed over."""
        return self.text[max(0, start - 2) : start].replace("\n", "")[-1:] + self.after(end, 1)

    def around(self, changes: Sequence[tuple[int, int, str]], width: int = 8) -> tuple[str, str]:
        """Return a line before and after some changes, with ``width`` code points on either side of them.

        A change is ``(start, end, text)``: positions in one line and what will stand there; in ascending
        order.
        """
        number = self.line_number(changes[0][0])
        low = max(self.starts[number], changes[0][0] - width)
        high = min(self.starts[number + 1] - 1, changes[-1][1] + width)
        after, reached = "", low
        for start, end, text in changes:
            after += self.text[reached:start] + text
            reached = end
        return self.text[low:high], after + self.text[reached:high]
