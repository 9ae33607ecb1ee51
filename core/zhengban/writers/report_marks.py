"""The text of both sides of the report, each change marked and linked to its finding.

A sign of the report's own (↵ ▾ ▴ ?) is drawn by the style sheet on an empty link, never written as text:
copied from either side, the text is the newspaper's.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from zhengban.model.document import Block, Run
from zhengban.model.page import Page
from zhengban.model.span import Span
from zhengban.writers.markup import escape_attribute, escape_text
from zhengban.writers.report_changes import Changes, SourceMark
from zhengban.writers.report_layout import SourceGroup


class Reference(NamedTuple):
    """How a finding is called in the report: its number there, and one line about it."""

    number: int
    summary: str


class Marker:
    """Writes marked text; remembers which findings have a mark in the source to be linked back to."""

    def __init__(self, page: Page, changes: Changes, references: Mapping[str, Reference]) -> None:
        self._page = page
        self._changes = changes
        self._references = references
        self._mark_starts = [mark.span.start for mark in changes.marks]
        self._points = sorted({*changes.carets, *changes.doubts})
        self._spent: set[int] = set()
        self.seen: set[int] = set()

    def source(self, group: SourceGroup) -> str:
        """Return a stretch of the source; the line breaks inside it, now joined, as signs."""
        parts: list[str] = []
        for index, piece in enumerate(group.pieces):
            if index:
                parts.append(self._between(group.pieces[index - 1], piece))
            parts.extend(self._marked(piece))
        return "".join(parts)

    def rebuilt(self, block: Block) -> str:
        """Return the block's text; a notch stands where something was deleted."""
        parts: list[str] = []
        place = 0
        for piece in block.pieces:
            cursor = piece.start
            while place < len(block.runs) and _lies_in(block.runs[place], piece):
                run = block.runs[place]
                parts.extend(self._notches(cursor, run.start))
                parts.append(self._run(run))
                cursor = max(cursor, run.end)
                place += 1
            parts.extend(self._notches(cursor, piece.end))
        return "".join(parts)

    def link(self, css_class: str, owner: str, content: str = "", label: str = "", seen: bool = True) -> str:
        """Return a link to the owner's finding; a change of a reviewer's own has none and is only marked."""
        reference = self._references.get(owner)
        if reference is None:
            hint = escape_attribute(f"{label} 人工修改".strip() if owner else label)
            return f'<span class="{css_class}" title="{hint}">{content}</span>'
        hint = escape_attribute(f"{label} {reference.summary}".strip())
        anchor = ""
        if seen and reference.number not in self.seen:
            self.seen.add(reference.number)
            anchor = f' id="m{reference.number}"'
        return f'<a class="{css_class}" href="#f{reference.number}" title="{hint}"{anchor}>{content}</a>'

    def _between(self, left: Span, right: Span) -> str:
        gap = self._page.text[left.end : right.start]
        if len(gap.splitlines()) > 1 or gap[-1:] in {"\n", "\r"}:
            return self.link("wrap", self._changes.joins.get(right.start, ""), label="断行") + "<wbr>"
        return "".join(self._marked(Span(left.end, right.start)))

    def _marked(self, span: Span) -> Iterator[str]:
        cursor = span.start
        for mark in self._marks_in(span.start, span.end):
            start, end = max(mark.span.start, span.start), min(mark.span.end, span.end)
            yield from self._with_points(cursor, start)
            yield self._source_mark(mark, start, end)
            cursor = end
        yield from self._with_points(cursor, span.end)
        yield from self._point(span.end)

    def _source_mark(self, mark: SourceMark, start: int, end: int) -> str:
        points = "".join(self._point(start))
        text = self._page.text[start:end]
        lone = mark.kind == "del" and len(text) == 1 and not text.isalnum() and not text.isspace()
        css_class = "del lone" if lone else mark.kind
        tag = {"del": "del", "sub": "span", "ask": "span"}[mark.kind]
        return points + f"<{tag}>{self.link(css_class, mark.owner, escape_text(text))}</{tag}>"

    def _with_points(self, start: int, end: int) -> Iterator[str]:
        cursor = start
        for offset in self._points[bisect_left(self._points, start) : bisect_left(self._points, end)]:
            yield escape_text(self._page.text[cursor:offset])
            yield from self._point(offset)
            cursor = offset
        yield escape_text(self._page.text[cursor:end])

    def _point(self, offset: int) -> Iterator[str]:
        """Once only: a gap between two pieces of one line lies at the edge of both."""
        if offset in self._spent:
            return
        self._spent.add(offset)
        for owner in self._changes.doubts.get(offset, ()):
            yield self.link("doubt", owner)
        if offset in self._changes.carets:
            yield self.link("caret", self._changes.carets[offset])

    def _marks_in(self, start: int, end: int) -> tuple[SourceMark, ...]:
        first = max(bisect_right(self._mark_starts, start) - 1, 0)
        found = self._changes.marks[first : bisect_left(self._mark_starts, end)]
        return found[1:] if found and found[0].span.end <= start else found

    def _run(self, run: Run) -> str:
        text = escape_text(run.text)
        if run.kind == "insert":
            return f"<ins>{self.link('ins', run.owner, text, seen=False)}</ins>"
        if run.kind == "substitute":
            change = f"{self._page.text[run.start : run.end]} → {run.text}"
            return self.link("sub", run.owner, text, change, seen=False)
        return text

    def _notches(self, start: int, end: int) -> Iterator[str]:
        if start < end:
            owners = dict.fromkeys(m.owner for m in self._marks_in(start, end) if m.kind == "del")
            for owner in owners:
                gone = self._page.text[start:end].strip()
                yield self.link("notch", owner, label=f"删去 {gone[:24]}" if gone else "删去空格", seen=False)


def _lies_in(run: Run, piece: Span) -> bool:
    """An insertion or glue at the piece's end still belongs to it."""
    return run.start < piece.end or run.start == run.end == piece.end
