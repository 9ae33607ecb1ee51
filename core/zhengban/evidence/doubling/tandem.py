"""Runs drawn twice inside one line: A A 。。B B. Which units cover the line, and which are beyond doubt.

A unit is seldom proof by itself; what proves is company: units that touch, a mark doubled on its own behind a
doubled run, a line that is nothing but units.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import NamedTuple

from zhengban.evidence.doubling.characters import count_han, ends_like_credit, has_cue, is_word
from zhengban.evidence.doubling.many_copies import misread_factor
from zhengban.evidence.doubling.misread import Readings, unequal_copies
from zhengban.evidence.doubling.periodic import SHORTEST_MISREAD, Periodic
from zhengban.evidence.doubling.units import (
    Unit,
    best_cover,
    line_factor,
    pair_units,
    periodic_units,
    run_edge,
)

_WHOLE_LINE = 3.0
_TOUCHING = 4.0
_LONE = 4.0
_IN_COMPANY = 3.0
_LONE_MARKS = frozenset("，。")
_LONE_MARK_TEXT = 2
# A text that stands three or four times may head as many columns of a table, unless it is so long.
_MANIFOLD = 8
_LEAST_BESIDE = 3  # Han characters, each copy counted once
_QUOTE_LOOK_BACK = 80
_LONGEST_GAP = 400


class Tandem(NamedTuple):
    """The verdict on a line: units that are certain, units that are only possible, and misread copies.

    ``misread`` holds stretches between certain units that are several readings of one run; ``whole`` tells that
    certain units and misread copies leave nothing of the line uncovered.
    """

    certain: tuple[Unit, ...]
    possible: tuple[Unit, ...]
    misread: tuple[Readings, ...] = ()
    whole: bool = False


def cover_line(text: str, stretches: Sequence[Periodic]) -> list[Unit]:
    """Return the units that cover the line best; the stretches are in the line's own coordinates.

    Misread units only take what exact ones leave, or they would swallow the doubled marks behind a run.
    """
    factor, broken = line_factor(stretches), frozenset[Periodic]()
    if factor == 2:
        factor, broken = misread_factor(text, stretches)
    exact = (stretch for stretch in stretches if not stretch.misread and stretch not in broken)
    cover = best_cover([*periodic_units(text, exact, factor), *pair_units(text, factor)])
    misread = periodic_units(text, (stretch for stretch in stretches if stretch.misread))
    solid = [unit for unit in cover if unit.is_mark or unit.score >= 1]
    free = _clear_of(misread, solid)
    return best_cover([*_clear_of(cover, free), *free])


def _clear_of(units: Iterable[Unit], others: Iterable[Unit]) -> list[Unit]:
    """Return the units that share no character with any of the others; a line may hold thousands of both."""
    taken = sorted((other.start, other.end) for other in others)
    # Of those that begin up to each, the farthest end: others may overlap each other.
    ends = list(accumulate((end for _, end in taken), max))
    result = []
    for unit in units:
        before = bisect_left(taken, (unit.end,))
        if not before or ends[before - 1] <= unit.start:
            result.append(unit)
    return result


def judge_line(text: str, stretches: Sequence[Periodic]) -> Tandem:
    """Return what of the line is struck, from the line alone."""
    units = _with_neighbours_as_edges(text, cover_line(text, stretches))
    if _is_table_head(units):
        return Tandem((), tuple(units))
    provable = [unit for unit in units if not unit.misread or unit.is_slip]
    certain = _proved_as_a_whole(text, provable) or _proved_in_parts(text, provable)
    misread: tuple[Readings, ...] = ()
    if certain and sum(unit.score for unit in certain) >= _WHOLE_LINE:
        certain = _with_short_leftovers(text, units, certain)
        misread = _believed(text, certain, tuple(_misread_between(text, certain)))
    proved = frozenset(certain)
    possible = tuple(unit for unit in units if unit not in proved and not _inside(unit, misread))
    whole = _uncovered(text, certain, misread) == 0
    slips = (readings_of(unit) for unit in certain if unit.misread)
    exact = tuple(unit for unit in certain if not unit.misread)
    return Tandem(exact, possible, tuple(sorted((*misread, *slips))), whole)


def readings_of(unit: Unit) -> Readings:
    """Return the copies of a unit of which one was misread."""
    return Readings((*unit.kept, unit.end))


def _uncovered(text: str, units: Iterable[Unit], misread: Iterable[Readings] = ()) -> int:
    """Return how many non-space characters of the line neither units nor misread copies account for."""
    covered = sum(unit.end - unit.start for unit in units) + sum(one.end - one.start for one in misread)
    return len(text) - text.count(" ") - covered


def _with_neighbours_as_edges(text: str, units: list[Unit]) -> list[Unit]:
    """Return the units with those that are bounded by other units counted as aligned."""
    ends = {unit.end for unit in units}
    starts = {unit.start for unit in units}
    result = []
    for unit in units:
        left = run_edge(text, unit.start) or unit.start in ends
        right = run_edge(text, unit.end) or unit.end in starts
        # Behind a credit the next caption is glued now and then: 供图供图图为.
        right |= left and unit.han >= 2 and ends_like_credit(text[slice(*unit.kept)])
        if left and right and not unit.aligned:
            unit = unit._replace(aligned=True, score=unit.score + 0.5 * (unit.han > 1))
        result.append(unit)
    return result


def _is_table_head(units: list[Unit]) -> bool:
    """Tell whether words stand three times or more, unmarked: 同比同比同比 heads three columns."""
    runs = [unit for unit in units if unit.period > 1 and not unit.is_mark]
    manifold = sum(unit.times >= 3 for unit in runs)
    return (
        manifold >= 2
        and 2 * manifold >= len(runs)
        and not any(unit.is_mark or unit.is_weak_mark for unit in units)
    )


def _proved_as_a_whole(text: str, units: list[Unit]) -> list[Unit]:
    """Return all units when they leave nothing of the line uncovered and chance cannot have made them."""
    if not units or _uncovered(text, units):
        return []
    if len(units) == 1:
        return units if _is_whole_line_proof(text, units[0]) else []
    longest = (
        max(unit.score for unit in units if not unit.is_mark) if any(not u.is_mark for u in units) else 0
    )
    return units if longest >= 2 and sum(unit.score for unit in units) >= _WHOLE_LINE else []


def _is_whole_line_proof(text: str, unit: Unit) -> bool:
    """Tell whether a line that is one run and its copy is struck: long, or a credit, or the head of a paper.

    A copy that ends with a comma or a shout is a verse or a chant said twice.
    """
    copy = text[unit.start : unit.start + unit.period]
    manifold = unit.times > 2 and (unit.times > unit.copies or unit.han < _MANIFOLD)
    if unit.is_mark or unit.misread or manifold or not (is_word(copy[-1]) or copy[-1] in "。）"):
        return False
    return (unit.han >= 6 and unit.score >= 2) or _is_credit_or_masthead(copy, unit)


def _is_credit_or_masthead(copy: str, unit: Unit) -> bool:
    return unit.score >= 2 and unit.times == 2 and (ends_like_credit(copy) or has_cue("mastheads", copy))


def _proved_in_parts(text: str, units: list[Unit]) -> list[Unit]:
    """Return the units that their immediate neighbours, or their own length, put beyond doubt."""
    certain: list[Unit] = []
    # Where marks alone are drawn twice, 嘻嘻哈哈 between two of them is a word.
    struck = any(unit.han >= 2 for unit in units)
    for cluster in _clusters(text, units):
        if len(cluster) > 1 and sum(unit.score for unit in cluster if unit.score > 0.5) >= _TOUCHING:
            certain.extend(unit for unit in cluster if unit.aligned and (struck or unit.is_mark))
        else:
            certain.extend(unit for unit in cluster if _proved_alone(text, unit))
    return certain


def _clusters(text: str, units: Iterable[Unit]) -> list[list[Unit]]:
    """Return the units in groups that touch, or stand apart by white space only."""
    groups: list[list[Unit]] = []
    for unit in units:
        if groups and not text[groups[-1][-1].end : unit.start].strip():
            groups[-1].append(unit)
        else:
            groups.append([unit])
    return groups


def _proved_alone(text: str, unit: Unit) -> bool:
    if unit.is_mark:
        # In the rubbish that an OCR engine makes of a picture, marks stand in rows for no reason.
        before = text[max(0, unit.start - _LONE_MARK_TEXT) : unit.start]
        return text[unit.start] in _LONE_MARKS and count_han(before) == _LONE_MARK_TEXT
    if unit.misread or not unit.aligned or unit.times > 2 or inside_quotes(text, unit.start):
        return False
    return unit.score >= _LONE or _is_set_apart(text, unit)


def _is_set_apart(text: str, unit: Unit) -> bool:
    """Tell whether a credit or the head of a paper stands twice between spaces or line edges."""
    left = unit.start == 0 or text[unit.start - 1].isspace()
    right = unit.end == len(text) or text[unit.end].isspace()
    return left and right and _is_credit_or_masthead(text[slice(*unit.kept)], unit)


def inside_quotes(text: str, place: int) -> bool:
    """Tell whether the place stands between quotation marks: slogans repeat there."""
    before = text[max(0, place - _QUOTE_LOOK_BACK) : place]
    return before.rfind("“") > before.rfind("”") or before.rfind("「") > before.rfind("」")


def _with_short_leftovers(text: str, units: list[Unit], certain: list[Unit]) -> list[Unit]:
    """Return the certain units and those short ones (摄摄, a name twice) that stand beside them."""
    proved = set(certain)
    for cluster in _clusters(text, units):
        if any(unit in proved and unit.han >= 2 for unit in cluster):
            proved.update(unit for unit in cluster if unit.aligned and not unit.misread)
    if 2 * sum(unit.end - unit.start for unit in certain) >= len(text):
        proved.update(unit for unit in units if unit.aligned and unit.score >= 1 and not unit.misread)
    return sorted(proved)


def _misread_between(text: str, certain: Sequence[Unit]) -> Iterable[Readings]:
    """Yield the stretches between certain units, spaces and line edges that are several readings of one run."""
    times = max((unit.copies for unit in certain), default=2)
    places = [0, *(place for unit in certain for place in (unit.start, unit.end)), len(text)]
    for start, end in zip(places[::2], places[1::2], strict=True):
        if end - start > _LONGEST_GAP:
            continue
        for piece_start, piece_end in _pieces(text, start, end):
            readings = unequal_copies(text, piece_start, piece_end, times)
            if readings is not None:
                yield readings


def _believed(text: str, certain: Sequence[Unit], misread: tuple[Readings, ...]) -> tuple[Readings, ...]:
    """Return the misread copies that the rest of the line vouches for.

    Long ones need a line that is struck for the greater part; a short one, where two names may differ by
    their last character, needs a line of which nothing else is left.
    """
    if not _uncovered(text, certain, misread):
        return misread
    struck = sum(unit.end - unit.start for unit in certain) + sum(one.end - one.start for one in misread)
    long_ones = tuple(one for one in misread if one.places[1] - one.start >= SHORTEST_MISREAD)
    return long_ones if 3 * struck >= 2 * len(text) else ()


def _pieces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the stretches of ``[start, end)`` without white space."""
    pieces: list[tuple[int, int]] = []
    for place in range(start, end):
        if text[place].isspace():
            continue
        if pieces and pieces[-1][1] == place:
            pieces[-1] = (pieces[-1][0], place + 1)
        else:
            pieces.append((place, place + 1))
    return pieces


def _inside(unit: Unit, misread: Iterable[Readings]) -> bool:
    return any(readings.start <= unit.start and unit.end <= readings.end for readings in misread)


def struck_beside(text: str, units: Sequence[Unit]) -> Tandem | None:
    """Return what is struck in a line that is nothing but runs and copies, though they tell little by themselves.

    To be believed beside a line that is struck for certain, and as often: the end of a sentence, a name and its 摄.
    """
    units = _with_neighbours_as_edges(text, list(units))
    exact = tuple(unit for unit in units if not unit.misread)
    misread = tuple(_misread_between(text, exact)) if len(exact) < len(units) else ()
    han = sum(unit.han for unit in exact) + sum(one.places[1] - one.start for one in misread)
    if _uncovered(text, exact, misread) or not all(unit.aligned for unit in exact) or han < _LEAST_BESIDE:
        return None
    return Tandem(exact, (), misread, True)


def likely_in_company(text: str, unit: Unit) -> bool:
    """Tell whether a unit that proves nothing by itself is believed beside a line struck for certain."""
    return (
        unit.score >= _IN_COMPANY
        and not unit.is_mark
        and not unit.misread
        and unit.times == 2
        and unit.aligned
        and not inside_quotes(text, unit.start)
    )


def is_long_slip(text: str, unit: Unit) -> bool:
    """Tell whether copies that differ by look-alikes alone are as long as exact ones that are believed by themselves."""
    return unit.is_slip and unit.score >= _LONE and unit.aligned and not inside_quotes(text, unit.start)
