"""The page cut into pieces and the pieces chained to blocks: texts, roles, starts, splits and joins."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from zhengban.model.document import Run
from zhengban.model.edit import OwnedEdit, SetRole
from zhengban.model.page import Page
from zhengban.model.rebuild.links import Links, link
from zhengban.model.rebuild.order import Ranked, Sorted, sort_edits
from zhengban.model.rebuild.paint import Stretch, Stroke, paint
from zhengban.model.rebuild.splits import inline_splits
from zhengban.model.rebuild.starts import standing_starts
from zhengban.model.rebuild.texts import TextLayer, lay_texts
from zhengban.model.role import INLINE_ROLES, Role
from zhengban.model.span import Span

_NON_SPACE = re.compile(r"\S")


class Paint:
    """The roles painted on the page: which counts on each character."""

    def __init__(self, text: str, edits: list[Ranked[SetRole]], inline: bool) -> None:
        chosen = [(n, r) for n, r in enumerate(edits) if (r.edit.role in INLINE_ROLES) == inline]
        strokes = [Stroke(*r.edit.span, n, n) for n, r in chosen if self._has_text(text, r)]
        self.stretches: list[Stretch] = paint(strokes)
        self._starts = [stretch.start for stretch in self.stretches]
        self._edits = edits
        shown = {s.number for s in self.stretches if _NON_SPACE.search(text, s.start, s.end)}
        for number, ranked in chosen:
            if ranked.state == "applied" and number not in shown:
                ranked.off("lost", "stronger roles are painted over all of it")

    @staticmethod
    def _has_text(text: str, ranked: Ranked[SetRole]) -> bool:
        start, end = ranked.edit.span
        if 0 <= start < end <= len(text) and _NON_SPACE.search(text, start, end):
            return True
        ranked.off("idle", "no text in the span")
        return False

    def number(self, offset: int) -> int:
        """Return the number of the edit that counts on the character, -1 for none."""
        place = bisect_right(self._starts, offset) - 1
        if place >= 0 and offset < self.stretches[place].end:
            return self.stretches[place].number
        return -1

    def role(self, offset: int) -> Role:
        """Return the role that counts on the character."""
        number = self.number(offset)
        return Role.PARAGRAPH if number < 0 else self._edits[number].edit.role

    def roles(self, offsets: list[int]) -> list[Role]:
        """Return the role that counts on each of the characters."""
        return (
            [self.role(offset) for offset in offsets] if self.stretches else [Role.PARAGRAPH] * len(offsets)
        )

    def within(self, span: Span) -> list[Stretch]:
        """Return the stretches that share a character with the span."""
        first = max(bisect_right(self._starts, span.start) - 1, 0)
        last = bisect_left(self._starts, span.end)
        return [stretch for stretch in self.stretches[first:last] if stretch.end > span.start]


@dataclass(slots=True)
class Anatomy:
    """The pieces of a page in source order, as parallel lists, and how they are chained.

    ``limits[i]`` is where the text of piece ``i`` may reach at most: the next cut in its line, or its own end.
    """

    page: Page
    sorted: Sorted
    texts: TextLayer
    inline: Paint
    pieces: list[Span]
    limits: list[int]
    first_in_line: list[bool]
    roles: list[Role]
    begins: list[bool]
    links: Links

    def runs(self, piece: int) -> list[Run]:
        """Return the trimmed runs of a piece; none when everything in it was deleted."""
        return self.texts.runs(self.page.text, *self.pieces[piece], self.limits[piece])


def dissect(page: Page, edits: Iterable[OwnedEdit]) -> Anatomy:
    """Return the anatomy of the page under these edits; all stages but the moves are settled in it."""
    by_kind = sort_edits(edits)
    text, lines = page.text, page.lines
    texts = lay_texts(text, lines, by_kind.texts)
    block_paint = Paint(text, by_kind.roles, inline=False)
    inline_paint = Paint(text, by_kind.roles, inline=True)
    starts = standing_starts(text, by_kind.starts, block_paint.role)
    cuts = _role_cuts(text, lines, block_paint) | starts
    cuts |= inline_splits(text, lines, by_kind.joins, cuts)
    pieces, limits, first = _cut(text, lines, sorted(cuts))
    roles = block_paint.roles([piece.start for piece in pieces])
    begins = [piece.start in starts for piece in pieces]
    links = link(pieces, first, roles, begins, by_kind)
    return Anatomy(page, by_kind, texts, inline_paint, pieces, limits, first, roles, begins, links)


def _role_cuts(text: str, lines: tuple[Span, ...], block_paint: Paint) -> set[int]:
    """Return the characters in front of which, inside a line, one painted role ends or another begins.

    Two edits that paint the same role side by side make two blocks: two editors in one line of the masthead.
    """
    line_starts = {line.start for line in lines}
    cuts: set[int] = set()
    for stretch in block_paint.stretches:
        for edge in (stretch.start, stretch.end):
            match = None if edge in line_starts else _NON_SPACE.search(text, edge)
            if match is None or match.start() in line_starts:
                continue
            before = edge - 1
            while text[before].isspace():
                before -= 1
            if block_paint.number(before) != block_paint.number(match.start()):
                cuts.add(match.start())
    return cuts


def _cut(text: str, lines: tuple[Span, ...], cuts: list[int]) -> tuple[list[Span], list[int], list[bool]]:
    """Return the pieces (trimmed), their limits, and whether each is the first of its line."""
    if not cuts:
        return list(lines), [line.end for line in lines], [True] * len(lines)
    pieces: list[Span] = []
    limits: list[int] = []
    first: list[bool] = []
    place = 0
    for line in lines:
        start = line.start
        while place < len(cuts) and cuts[place] < line.end:
            cut = cuts[place]
            place += 1
            if cut > start:
                pieces.append(Span(start, start + len(text[start:cut].rstrip())))
                limits.append(cut)
                first.append(start == line.start)
                start = cut
        pieces.append(Span(start, line.end))
        limits.append(line.end)
        first.append(start == line.start)
    return pieces, limits, first
