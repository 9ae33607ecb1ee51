"""The surplus of a dump: what stands there more often than it was printed, in units, with what became of it."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Collection
from typing import Literal, NamedTuple

from zhengban.evaluate.alignment import Alignment
from zhengban.evaluate.matching import NONE

Stratum = Literal["long", "row", "lone", "far"]
_LONG = 4  # Han characters
_ROW = 2  # doubled runs in one line
_FAR = 6  # lines between a copy and what it repeats, above which a reader would not see both at once


class SurplusUnit(NamedTuple):
    """A maximal run of surplus characters, as source offsets, and its stratum.

    *far*: more than six lines away from what it repeats. Else *long*: at least four Han characters; *row*: a line
    with at least two such runs; *lone*: any other, such as a name printed twice by itself.
    """

    offsets: tuple[int, ...]
    stratum: Stratum


def surplus_units(dump: Alignment) -> tuple[SurplusUnit, ...]:
    """Return the surplus of a dump in source order."""
    runs = _runs(dump)
    breaks = [at for at, mark in enumerate(dump.text) if mark == "\n"]
    lines = [bisect_right(breaks, run[0]) for run in runs]
    near = [not _is_far(dump, run, breaks) for run in runs]
    in_line = Counter(line for line, is_near in zip(lines, near, strict=True) if is_near)
    return tuple(
        SurplusUnit(tuple(run), _stratum(dump, run, is_near, in_line[line]))
        for run, line, is_near in zip(runs, lines, near, strict=True)
    )


def _runs(dump: Alignment) -> list[list[int]]:
    """White space ends no run, unless the copy does not go on behind it."""
    runs: list[list[int]] = []
    last = NONE
    for at, mark in enumerate(dump.text):
        if mark.isspace():
            continue
        if dump.copy_of[at] != NONE:
            if last == NONE:
                runs.append([])
            runs[-1].append(at)
        last = dump.copy_of[at]
    return runs


def _is_far(dump: Alignment, run: list[int], breaks: list[int]) -> bool:
    kept = [dump.text_of[dump.copy_of[at]] for at in run]
    first, last = bisect_right(breaks, run[0]), bisect_right(breaks, run[-1])
    other = [bisect_right(breaks, at) for at in (min(kept), max(kept))]
    between = max(other[0] - last, first - other[1])
    # The copies of a block stand one behind the other, however long it is.
    return between > _FAR + (last - first)


def _stratum(dump: Alignment, run: list[int], is_near: bool, in_line: int) -> Stratum:
    if not is_near:
        return "far"
    han = sum("\u3400" <= dump.text[at] <= "\u9fff" for at in run)
    return "long" if han >= _LONG else "row" if in_line >= _ROW else "lone"


def removed_surplus(dump: Alignment, deleted: Collection[int]) -> frozenset[int]:
    """Return the surplus offsets that count as removed: of equal copies it is no matter which were deleted.

    Of a truth character that stands there n times, with k of them deleted, the first k surplus ones are removed.
    """
    copies: defaultdict[int, list[int]] = defaultdict(list)
    for at, place in enumerate(dump.copy_of):
        if place != NONE:
            copies[place].append(at)
    removed: set[int] = set()
    for place, offsets in copies.items():
        gone = sum(at in deleted for at in (*offsets, dump.text_of[place]))
        removed.update(offsets[:gone])
    return frozenset(removed)
