"""Decides which replacements stand, and what each of them puts in the place of which source characters."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right, insort
from itertools import accumulate
from typing import NamedTuple

from zhengban.model.document import Change, Run, RunKind
from zhengban.model.edit import ReplaceText
from zhengban.model.rebuild.order import Ranked
from zhengban.model.span import Span

_NON_SPACE = re.compile(r"\S")
_NON_SPACES = re.compile(r"\S+")
_FORBIDDEN = re.compile("[\n\r\f\v\x1c-\x1e\x85\u2028\u2029\ud800-\udfff]")


class Atom(NamedTuple):
    """What stands for the source stretch ``[start, end)``: a run, or nothing (``kind`` None: deleted).

    ``home`` is the source character whose piece it belongs to; it only matters where ``start == end``.
    """

    start: int
    end: int
    kind: RunKind | None
    text: str
    owner: str
    home: int


class Home(NamedTuple):
    """Where something new stands that replaces white space only: beside which character, and in which gap."""

    character: int
    place: int


class TextLayer(NamedTuple):
    """All that the replacements do, in source order; ``reach[i]`` is the farthest end of the atoms up to ``i``."""

    atoms: list[Atom]
    starts: list[int]
    reach: list[int]
    deleted: tuple[Change, ...]
    inserted: tuple[Change, ...]
    substituted: tuple[Change, ...]

    def touched(self, starts: list[int], limits: list[int]) -> set[int]:
        """Return the numbers of the pieces that a replacement touches, by where they start and may reach."""
        touched: set[int] = set()
        for atom in self.atoms:
            first, last = bisect_left(limits, atom.start), bisect_left(starts, max(atom.end, atom.start + 1))
            touched.update(range(first, last))
        return touched

    def runs(self, text: str, start: int, end: int, limit: int) -> list[Run]:
        """Return the trimmed runs of the piece ``[start, end)``; ``limit`` is where the next one may begin."""
        first = bisect_left(self.starts, start)
        # A deletion may begin in the piece before, where a cut goes through it.
        cursor = max(start, self.reach[first - 1]) if first else start
        if cursor == start and (first == len(self.starts) or self.starts[first] > limit):
            return [Run("keep", start, end, text[start:end])]
        runs: list[Run] = []
        for atom in self.atoms[first : bisect_right(self.starts, limit)]:
            if atom.start == atom.end:
                if not start <= atom.home < end:
                    continue
            elif atom.start >= limit:
                break
            if atom.start > cursor:
                runs.append(Run("keep", cursor, atom.start, text[cursor : atom.start]))
            if atom.kind is not None:
                runs.append(Run(atom.kind, atom.start, atom.end, atom.text, atom.owner))
            cursor = max(cursor, atom.end)
        if cursor < end:
            runs.append(Run("keep", cursor, end, text[cursor:end]))
        return trimmed(runs)


def trimmed(runs: list[Run]) -> list[Run]:
    """Return the runs without the white space at both ends; empty runs go with it."""
    while runs and not (left := runs[0].text.lstrip()):
        runs.pop(0)
    if runs and len(left) < len(runs[0].text):
        run = runs[0]
        start = run.end - len(left) if run.kind == "keep" else run.start
        runs[0] = run._replace(start=start, text=left)
    while runs and not (right := runs[-1].text.rstrip()):
        runs.pop()
    if runs and len(right) < len(runs[-1].text):
        run = runs[-1]
        end = run.start + len(right) if run.kind == "keep" else run.end
        runs[-1] = run._replace(end=end, text=right)
    return runs


def lay_texts(text: str, lines: tuple[Span, ...], edits: list[Ranked[ReplaceText]]) -> TextLayer:
    """Return what the replacements do; conflicts are settled strongest first, and a loser is off whole."""
    claims = _Claims()
    # What several edits put at one gap stands there in the order of their spans.
    placed: list[tuple[int, int, Span, int, Atom]] = []
    starts = [line.start for line in lines]
    for ranked in edits:
        span, new = ranked.edit.span, ranked.edit.text
        if not 0 <= span.start <= span.end <= len(text) or _FORBIDDEN.search(new):
            ranked.off("idle", "outside the page, or a line break in the text")
            continue
        empty = span.start == span.end
        home = _home(text, lines, starts, span) if new and (empty or text[span.start].isspace()) else -1
        if (empty and home < 0) or (not empty and new and home < 0 and text[span.start : span.end].isspace()):
            ranked.off("idle", "nothing to insert, or no line to insert it in")
        elif not claims.take(span):
            ranked.off("lost", "a stronger replacement shares a character with it")
        elif text[span.start : span.end] == new:
            continue  # it protects the text, and changes nothing of it
        else:
            spare = Home(home, _place(lines, starts, span.start, home)) if home >= 0 else Home(0, span.start)
            found = _atoms(text, span, new, ranked.owned.owner, spare)
            placed += [(atom.start, atom.end, span, len(placed) + n, atom) for n, atom in enumerate(found)]
    placed.sort()
    atoms = [entry[-1] for entry in placed]
    reach = list(accumulate((atom.end for atom in atoms), max))
    return TextLayer(atoms, [atom.start for atom in atoms], reach, *_account(text, atoms))


class _Claims:
    """The characters and gaps that stronger replacements hold, as sorted disjoint lists."""

    def __init__(self) -> None:
        self._spans: list[Span] = []
        self._gaps: list[int] = []

    def take(self, span: Span) -> bool:
        place = bisect_left(self._spans, (span.start, span.end))
        if span.start == span.end:
            inside = place > 0 and self._spans[place - 1].end > span.start > self._spans[place - 1].start
            known = bisect_left(self._gaps, span.start)
            if inside or (known < len(self._gaps) and self._gaps[known] == span.start):
                return False
            self._gaps.insert(known, span.start)
            return True
        if place > 0 and self._spans[place - 1].end > span.start:
            return False
        if place < len(self._spans) and self._spans[place].start < span.end:
            return False
        if bisect_right(self._gaps, span.start) < bisect_left(self._gaps, span.end):
            return False
        insort(self._spans, span)
        return True


def _home(text: str, lines: tuple[Span, ...], starts: list[int], span: Span) -> int:
    """Return the character beside which something new at the span's start stands, or -1 on a blank line.

    It is the character before it in its line, else (in the indent) the first of the line.
    """
    place = bisect_right(starts, span.start) - 1
    if place >= 0 and not _breaks(text, lines[place].end, span.start):
        if span.start == lines[place].start:
            return span.start
        home = min(span.start, lines[place].end) - 1
        while text[home].isspace():
            home -= 1
        return home
    if place + 1 < len(lines) and not _breaks(text, span.start, lines[place + 1].start):
        return lines[place + 1].start
    return -1


def _breaks(text: str, start: int, end: int) -> bool:
    return start < end and _FORBIDDEN.search(text, start, end) is not None


def _place(lines: tuple[Span, ...], starts: list[int], gap: int, home: int) -> int:
    """Return the gap, brought to the edge of the home's line where it lies in white space outside of it."""
    line = lines[bisect_right(starts, home) - 1]
    return min(max(gap, line.start), line.end)


def _atoms(text: str, span: Span, new: str, owner: str, spare: Home) -> list[Atom]:
    if span.start < span.end:
        return _replacement(text, span, new, owner, spare)
    kind: RunKind = "glue" if new.isspace() else "insert"
    return [Atom(spare.place, spare.place, kind, new, owner, spare.character)]


def _replacement(text: str, span: Span, new: str, owner: str, spare: Home) -> list[Atom]:
    """Return the atoms of a replacement; characters that stay have none, and white space of the span always goes."""
    old = [match.start() for match in _NON_SPACE.finditer(text, span.start, span.end)]
    tokens = [match.start() for match in _NON_SPACE.finditer(new)]
    head, tail = (len(old), 0) if len(old) == len(tokens) else _common(text, old, new, tokens)
    middle = new[tokens[head] : tokens[len(tokens) - tail - 1] + 1] if head + tail < len(tokens) else ""
    kept = [*zip(old[:head], tokens[:head], strict=True)]
    kept += zip(old[len(old) - tail :], tokens[len(tokens) - tail :], strict=True)
    atoms: list[Atom] = []
    cursor, written, home = span.start, 0, old[0] if old else spare.character
    place = old[0] if old else spare.place
    for number in range(len(kept) + 1):
        if number == head and middle:
            if head < len(old) - tail:
                place = home = old[head]
            lead, written = new[written : tokens[head]], tokens[head] + len(middle)
            atoms.append(Atom(place, place, "insert", lead + middle, owner, home))
        until, upto = kept[number] if number < len(kept) else (span.end, len(new))
        if new[written:upto]:
            atoms.append(Atom(place, place, "glue", new[written:upto], owner, home))
        if until > cursor:
            atoms.append(Atom(cursor, until, None, "", owner, cursor))
        if number < len(kept) and text[until] != new[upto]:
            atoms.append(Atom(until, until + 1, "substitute", new[upto], owner, until))
        cursor, written, home, place = until + 1, upto + 1, until, until + 1
    return atoms


def _common(text: str, old: list[int], new: str, tokens: list[int]) -> tuple[int, int]:
    """Return how many characters the old and new text share at the beginning and, behind those, at the end."""
    most = min(len(old), len(tokens))
    head = 0
    while head < most and text[old[head]] == new[tokens[head]]:
        head += 1
    tail = 0
    while tail < most - head and text[old[-1 - tail]] == new[tokens[-1 - tail]]:
        tail += 1
    return head, tail


def _account(
    text: str, atoms: list[Atom]
) -> tuple[tuple[Change, ...], tuple[Change, ...], tuple[Change, ...]]:
    deleted = [
        Change(Span(*match.span()), "", atom.owner)
        for atom in atoms
        if atom.kind is None
        for match in _NON_SPACES.finditer(text, atom.start, atom.end)
    ]
    inserted = [Change(Span(a.start, a.end), a.text, a.owner) for a in atoms if a.kind == "insert"]
    substituted = [Change(Span(a.start, a.end), a.text, a.owner) for a in atoms if a.kind == "substitute"]
    return tuple(deleted), tuple(inserted), tuple(substituted)
