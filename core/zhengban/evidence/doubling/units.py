"""Candidate units of one line: a run or a mark and its copy, scored by how rarely chance makes them.

The score of a unit is the decimal logarithm of "struck" against "meant". It was set so that on clean news,
statutes, verse and classical novels the sums that are acted on come out about never.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from zhengban.evidence.doubling.characters import is_han, is_word, mark_set, weight
from zhengban.evidence.doubling.misread import differ_by_slips
from zhengban.evidence.doubling.periodic import Periodic

_SCORES = ((1, 0.2), (2, 1.0), (3, 2.0), (4, 3.0), (5, 3.5), (7, 4.0), (10, 4.5))
_MARK_SCORE = 3.0
# Runs are drawn whole: a copy that starts or ends within a word is a parallel, not a strike.
_UNALIGNED = 0.5
# 快来，快来， is verse or a chant: where a run is struck, its mark is struck by itself (快来快来，，).
_MARK_AT_EDGE = 2.0
_MISREAD = 1.0
# Two that look alike are one misread character, as far as the pairs they form are not both words.
_SLIP = 0.5
# What stands more often than this is a chant or a pattern, however it is divided.
_MOST_TIMES = 4
# So long a text, in Han characters, is not said twice for effect and struck as well: four copies are four.
_NO_CHANT = 6
_PAIR = re.compile(r"(\S)\1+")
# Numbers with what belongs to them; what they are struck beside decides.
_FIGURE = re.compile(r"[0-9A-Za-z.,:%/~+-]*[0-9A-Za-z%][0-9A-Za-z.,:%/~+-]*")


class Unit(NamedTuple):
    """``copies`` times the same ``period`` characters, from ``start`` to ``end`` of a line.

    ``han`` is the weight of one copy in Han characters, ``misread`` counts the places where copies differ.
    ``times`` is how often its smallest part stands there: 4 where 头鱼头鱼 is taken to be struck twice.
    ``is_slip`` tells that the copies look alike where they differ.
    """

    start: int
    end: int
    period: int
    copies: int
    han: float
    score: float
    is_mark: bool = False
    misread: int = 0
    aligned: bool = True
    times: int = 2
    is_figure: bool = False
    is_slip: bool = False

    @property
    def kept(self) -> tuple[int, int]:
        """Return the first copy."""
        return self.start, self.start + self.period

    @property
    def is_weak_mark(self) -> bool:
        """Tell whether this is a mark that people double on purpose, too."""
        return not (self.is_mark or self.is_figure or self.han)

    @property
    def gain(self) -> float:
        """Return what covering these characters is worth when units compete for them."""
        if self.is_mark or self.is_weak_mark:
            return 1.6
        if self.period == 1:
            return 0.6 if self.aligned else 0.05
        return 0.5 * (self.end - self.start) - 0.3 - 0.4 * self.misread - (0 if self.aligned else 0.2)


def run_edge(text: str, place: int) -> bool:
    """Tell whether a text run can begin or end here: at a line edge, a space or a mark."""
    return place <= 0 or place >= len(text) or not (is_word(text[place - 1]) and is_word(text[place]))


def run_score(han: float) -> float:
    """Return the score of a run of that weight, struck once more and aligned to the runs around it."""
    value = 0.0
    for least, score in _SCORES:
        if han >= least:
            value = score
    return value


def periodic_units(text: str, stretches: Iterable[Periodic], factor: int = 2) -> Iterator[Unit]:
    """Yield the units that the periodic stretches of a line (in its own coordinates) allow.

    Four copies are read as 头鱼头鱼 struck twice unless the line's factor says otherwise; three are three,
    since a word said three times and struck would make six; five and more are a chant.
    """
    for stretch in stretches:
        times = copies = (stretch.end - stretch.start) // stretch.period
        period = stretch.period
        long = times == _MOST_TIMES and weight(text[stretch.start : stretch.start + period]) >= _NO_CHANT
        if copies % factor == 0 and not long:
            period, copies = period * copies // factor, factor
        if times > _MOST_TIMES:
            continue
        slack = stretch.end - stretch.start - period * copies
        for start in _starts(text, stretch.start, slack, period * copies):
            unit = _unit(text, start, period, copies, stretch.misread)
            if unit is not None and times > copies:
                # Only the smallest part counts: a word said four times is first of all a word said four
                # times.
                unit = unit._replace(times=times, score=unit.score - run_score(unit.han))
                unit = unit._replace(score=unit.score + run_score(unit.han * copies / times))
            if unit is not None:
                yield unit._replace(times=times)


def _starts(text: str, start: int, slack: int, length: int) -> list[int]:
    """Return where the copies may begin: the two ends of the slack, and every run edge in between."""
    inner = [
        start + shift
        for shift in range(1, min(slack, 40))
        if run_edge(text, start + shift) or run_edge(text, start + shift + length)
    ]
    return sorted({start, start + slack, *inner})


def _unit(text: str, start: int, period: int, copies: int, misread: int) -> Unit | None:
    copy = text[start : start + period]
    han = weight(copy)
    # Copies with white space at the seam are the cells of a table: a strike is glued.
    if copy[0].isspace() or copy[-1].isspace():
        return None
    end = start + period * copies
    if han < 1:
        return _figure(text, start, end, copies) if _FIGURE.fullmatch(copy) and not misread else None
    aligned = run_edge(text, start) and run_edge(text, end)
    slip = bool(misread) and differ_by_slips(copy, text[start + period : end])
    score = run_score(han) - (0 if aligned else _UNALIGNED) - (_SLIP if slip else _MISREAD * bool(misread))
    if not (is_word(copy[0]) and is_word(copy[-1])) and not _wrapped(copy):
        score -= _MARK_AT_EDGE
    return Unit(start, end, period, copies, han, score, misread=misread, aligned=aligned, is_slip=slip)


def _figure(text: str, start: int, end: int, copies: int) -> Unit:
    """Return a number and its copy, which tells nothing by itself: 2020 is a year as often as 20 struck twice."""
    bound = not _inside_figure(text, start) and not _inside_figure(text, end)
    aligned = bound and run_edge(text, start) and run_edge(text, end)
    return Unit(start, end, (end - start) // copies, copies, 0, 0.0, is_figure=True, aligned=aligned)


def _inside_figure(text: str, place: int) -> bool:
    """Tell whether a number goes on over this place: of 12020 no part is struck."""
    return 0 < place < len(text) and bool(_FIGURE.fullmatch(text[place - 1 : place + 1]))


def _wrapped(copy: str) -> bool:
    """Tell whether the copy is bracketed as a whole, so that its marks belong to it: （记者张三）."""
    return copy[0] in mark_set("opening") and copy[-1] in mark_set("terminal") and copy[-1] != "。"


def line_factor(stretches: Iterable[Periodic]) -> int:
    """Return how often the runs of a line were drawn: 3 or 4 when two stretches agree on it, else 2."""
    counts = [(stretch.end - stretch.start) // stretch.period for stretch in stretches if not stretch.misread]
    if len(counts) >= 2:
        if all(count == 3 for count in counts):
            return 3
        if all(count % 4 == 0 for count in counts):
            return 4
    return 2


def pair_units(text: str, factor: int = 2) -> Iterator[Unit]:
    """Yield doubled marks and doubled single Han characters (tripled ones where the factor is 3, and so on).

    A mark counts when it stands exactly ``factor`` times; the dash and the ellipsis are two long by
    themselves.
    """
    telling, paired, weak = mark_set("telling"), mark_set("paired"), mark_set("weak")
    for match in _PAIR.finditer(text):
        start, end = match.span()
        character, length = match.group(1), end - start
        if (character in telling and length == factor) or (character in paired and length == 2 * factor):
            yield Unit(start, end, length // factor, factor, 0, _MARK_SCORE, is_mark=True)
        elif length == factor and character in weak:
            yield Unit(start, end, 1, factor, 0, 0.0)
        elif length % factor == 0 and _FIGURE.fullmatch(character):
            yield _figure(text, start, end, factor)
        elif length == factor and is_han(character):
            aligned = run_edge(text, start) and run_edge(text, end)
            yield Unit(start, end, 1, factor, 1, run_score(1), aligned=aligned)


def best_cover(units: Iterable[Unit]) -> list[Unit]:
    """Return the units, in order and without overlap, that cover the most (weighted interval scheduling)."""
    ordered = sorted(set(units), key=lambda unit: (unit.end, unit.start, unit.period))
    ends = [unit.end for unit in ordered]
    best = [0.0]
    taken: list[bool] = []
    for index, unit in enumerate(ordered):
        before = bisect_left(ends, unit.start + 1, 0, index)
        with_unit = best[before] + unit.gain
        taken.append(with_unit > best[index])
        best.append(max(best[index], with_unit))
    chosen: list[Unit] = []
    index = len(ordered) - 1
    while index >= 0:
        if taken[index]:
            chosen.append(ordered[index])
            index = bisect_left(ends, ordered[index].start + 1, 0, index) - 1
        else:
            index -= 1
    return chosen[::-1]
