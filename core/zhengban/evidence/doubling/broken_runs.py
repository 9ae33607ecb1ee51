"""Runs drawn twice where every step back, and every step on, begins a new line: A | A | ， | ，B | B.

Put side by side the lines read A A ， ， B B, as in an extractor that keeps them in one line, and are judged as that.
Lines that are said again on purpose (a refrain, a question and its answer) are never broken within a sentence: what
proves is a mark that is drawn twice, or a line that opens with the end of the one before.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from zhengban.evidence.doubling.periodic import Periodic
from zhengban.evidence.doubling.staircase import overlap
from zhengban.evidence.doubling.strike import Seam, Stretch, Strike, TextLine
from zhengban.evidence.doubling.tandem import cover_line
from zhengban.evidence.doubling.units import Unit

_NEEDED = 6.0
_LONGEST = 60  # characters of a line that is nothing but runs
_MOST = 3000  # characters of a stretch; a longer one is a list of equal lines
_CLOSING = "，。、；：！？”’）》」』"
_OPEN = "，、；：“‘（《「『"


class BrokenRuns(NamedTuple):
    """Lines ``first`` to ``last``, what is struck in them, and which of them belong together."""

    first: int
    last: int
    strikes: tuple[Strike, ...]
    seams: tuple[Seam, ...]


def broken_runs(
    lines: Sequence[TextLine], taken: frozenset[int], periods: Callable[[str], Sequence[Periodic]]
) -> Iterator[BrokenRuns]:
    """Yield the stretches of lines that are nothing but runs and their copies; ``taken`` lines are walls."""
    for first, last in _stretches(lines, taken):
        found = _judged([line.text for line in lines[first : last + 1]], first, periods)
        if found is not None:
            yield found


def _stretches(lines: Sequence[TextLine], taken: frozenset[int]) -> Iterator[tuple[int, int]]:
    """Yield the lines, three at least, that repeat one of their neighbours each; some are equal to one."""
    linked = [False] * (len(lines) + 1)  # line n repeats an end of line n - 1
    equal = [False] * (len(lines) + 1)
    for index in range(1, len(lines)):
        one, other = lines[index - 1].text, lines[index].text
        if index not in taken and index - 1 not in taken and max(len(one), len(other)) <= _LONGEST:
            equal[index] = one == other
            linked[index] = equal[index] or (other[0] in one and overlap(one, other) > 0)
    start = 0
    for index in range(len(lines) + 1):
        inside = index < len(lines) and (linked[index] or linked[index + 1])
        if inside:
            continue
        if index - start >= 3 and any(equal[start + 1 : index]):
            yield start, index - 1
        start = index + 1


def _judged(
    texts: Sequence[str], first: int, periods: Callable[[str], Sequence[Periodic]]
) -> BrokenRuns | None:
    text = "".join(texts)
    if len(text) > _MOST:
        return None
    ends = list(accumulate(map(len, texts)))
    units = [unit for unit in cover_line(text, periods(text)) if not unit.misread]
    units = _clean_ends(units, text, ends)
    if not units:
        return None
    start, end = units[0].start, units[-1].end
    low, high = bisect_right(ends, start), bisect_right(ends, end - 1)
    if high - low < 2 or not _is_proof(units, text, ends):
        return None
    places = _Places(ends, first)
    strikes = [strike for unit in units for strike in places.strikes(unit)]
    if not all(map(places.is_whole, strikes)):
        return None
    seams = tuple(_seams(text, ends, units, first, range(low, high + 1)))
    return BrokenRuns(first + low, first + high, tuple(strikes), seams)


def _clean_ends(units: list[Unit], text: str, ends: Sequence[int]) -> list[Unit]:
    """Return the longest row of units that leave nothing between them and end where lines do."""
    rows: list[list[Unit]] = []
    for unit in units:
        if rows and not text[rows[-1][-1].end : unit.start].strip():
            rows[-1].append(unit)
        else:
            rows.append([unit])
    edges = {0, *ends}
    best: list[Unit] = []
    for row in rows:
        while row and row[0].start not in edges:
            row = row[1:]
        while row and row[-1].end not in edges:
            row = row[:-1]
        best = max(best, row, key=_score)
    return best


def _score(units: Sequence[Unit]) -> float:
    return sum(unit.score for unit in units if unit.score > 0)


def _is_proof(units: Sequence[Unit], text: str, ends: Sequence[int]) -> bool:
    """Tell whether the units tell enough, a mark is among them, and the lines break where copies begin."""
    marks = any(unit.is_mark for unit in units)
    edges = set(ends)
    seams = {unit.start + unit.period * copy for unit in units for copy in range(1, unit.copies)}
    broken = len(seams & edges)
    runs = sum(unit.han >= 2 for unit in units)
    return marks and runs >= 1 and _score(units) >= _NEEDED and 2 * broken >= len(units)


class _Places:
    """Where a place of the text side by side stands in the lines."""

    def __init__(self, ends: Sequence[int], first: int) -> None:
        self._ends, self._first = ends, first

    def strikes(self, unit: Unit) -> Iterator[Strike]:
        """Yield the copies of a unit, each with the first one, which stays."""
        kept = self._stretch(*unit.kept)
        for start in range(unit.start + unit.period, unit.end, unit.period):
            yield Strike(kept, self._stretch(start, start + unit.period), unit.copies)

    def is_whole(self, strike: Strike) -> bool:
        """Tell whether neither copy goes over the end of its line."""
        return all(one.end <= self._length(one.line) for one in (strike.kept, strike.deleted))

    def _stretch(self, start: int, end: int) -> Stretch:
        line = bisect_right(self._ends, start)
        shift = self._ends[line - 1] if line else 0
        return Stretch(self._first + line, start - shift, end - shift)

    def _length(self, line: int) -> int:
        line -= self._first
        return self._ends[line] - (self._ends[line - 1] if line else 0)


def _seams(text: str, ends: Sequence[int], units: Sequence[Unit], first: int, lines: range) -> Iterator[Seam]:
    """Yield the joins: of lines that broke within a run and its copy, and of those that a mark holds together.

    Between two runs without a mark the printed line may have ended: what the page's columns say is not known here.
    """
    starts = [0, *ends[:-1]]
    gone = {at for unit in units for at in range(unit.start + unit.period, unit.end)}
    broken = {place for unit in units for place in ends if unit.start < place < unit.end}
    rest = {line: [at for at in range(starts[line], ends[line]) if at not in gone] for line in lines}
    left = [line for line in lines if rest[line]]
    for one, other in pairwise(left):
        marked = text[rest[other][0]] in _CLOSING or text[rest[one][-1]] in _OPEN
        if starts[other] in broken or marked:
            yield Seam((first + one, ends[one] - starts[one] - 1), (first + other, 0))
