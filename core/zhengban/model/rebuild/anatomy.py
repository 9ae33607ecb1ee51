"""The page cut into pieces and the pieces chained to blocks: texts, roles, starts, splits and joins."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

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
        """Return the role that counts on each of the characters, which ascend."""
        roles: list[Role] = []
        passed = 0
        for start, end, number in self.stretches:
            first, last = bisect_left(offsets, start, passed), bisect_left(offsets, end, passed)
            roles += [Role.PARAGRAPH] * (first - passed)
            roles += [self._edits[number].edit.role] * (last - first)
            passed = last
        return roles + [Role.PARAGRAPH] * (len(offsets) - passed)

    def within(self, span: Span) -> list[Stretch]:
        """Return the stretches that share a character with the span."""
        first = max(bisect_right(self._starts, span.start) - 1, 0)
        last = bisect_left(self._starts, span.end)
        return [stretch for stretch in self.stretches[first:last] if stretch.end > span.start]


@dataclass(slots=True)
class Anatomy:
    """The pieces of a page in source order, as parallel lists, and how they are chained.

    ``starts[i]`` is where piece ``i`` begins, ``limits[i]`` where its text may reach at most: the next cut in its line, or
    its own end.
    """

    page: Page
    sorted: Sorted
    texts: TextLayer
    inline: Paint
    pieces: list[Span]
    starts: list[int]
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
    articles = standing_starts(text, by_kind.starts, block_paint.role)
    cuts = _role_cuts(text, lines, block_paint) | articles
    cuts |= inline_splits(text, lines, by_kind.joins, cuts)
    pieces, limits, first = _cut(text, lines, cuts)
    starts = [start for start, _ in pieces]
    roles = block_paint.roles(starts)
    begins = [start in articles for start in starts] if articles else [False] * len(starts)
    links = link(starts, first, roles, begins, by_kind)
    return Anatomy(page, by_kind, texts, inline_paint, pieces, starts, limits, first, roles, begins, links)


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


def _cut(text: str, lines: tuple[Span, ...], cuts: set[int]) -> tuple[list[Span], list[int], list[bool]]:
    """Return the pieces (trimmed), their limits, and whether each is the first of its line."""
    ends = [end for _, end in lines]
    pieces: list[Span] = []
    limits: list[int] = []
    first: list[bool] = []
    passed = 0
    for number, inside in _cuts_by_line(lines, cuts):
        pieces += lines[passed:number]
        limits += [*ends[passed:number], *inside, ends[number]]
        first += [True] * (number + 1 - passed) + [False] * len(inside)
        edges = [lines[number].start, *inside]
        pieces += [Span(start, start + len(text[start:cut].rstrip())) for start, cut in pairwise(edges)]
        pieces.append(Span(edges[-1], ends[number]))
        passed = number + 1
    whole = len(lines) - passed
    return [*pieces, *lines[passed:]], [*limits, *ends[passed:]], first + [True] * whole


def _cuts_by_line(lines: tuple[Span, ...], cuts: set[int]) -> Iterable[tuple[int, list[int]]]:
    """Return the numbers of the lines that are cut, ascending, and where; a cut at the beginning of a line is none."""
    starts = [start for start, _ in lines]
    found: dict[int, list[int]] = {}
    for cut in sorted(cuts):
        number = bisect_right(starts, cut) - 1
        if starts[number] < cut:
            found.setdefault(number, []).append(cut)
    return found.items()
