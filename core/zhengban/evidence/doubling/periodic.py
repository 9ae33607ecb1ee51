"""Where a line says the same twice in a row: stretches with a period, exact or with misread characters.

How far back each pair of characters stood last gives the candidate periods; only those are compared further, and a
period is followed to its end once.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

# Longest copy that is looked for, in characters; a line printed twice as a whole has its own test.
LONGEST = 80
# A copy may differ in one character of eight; copies shorter than six differ in too many ways by chance.
MISREAD_ONE_IN = 8
SHORTEST_MISREAD = 6


class Periodic(NamedTuple):
    """``text[start:end]`` repeats itself every ``period`` characters; ``misread`` places disagree.

    An exact one is maximal and at least two periods long; one with misread places is exactly two.
    """

    start: int
    end: int
    period: int
    misread: int = 0


def periodic_stretches(text: str) -> Iterator[Periodic]:
    """Yield the stretches of period 2 to ``LONGEST`` that lie within one line of the text.

    Lines end at a line feed. The stretches come in order of the place where they were noticed and may
    overlap.
    """
    followed: dict[int, int] = {}
    for index, period in _candidates(text):
        if index >= followed.get(period, 0):
            first, after = _agreement(text, index, period)
            followed[period] = after
            if after - first >= period:
                yield Periodic(first - period, after, period)
            elif period >= SHORTEST_MISREAD and (after - first) * 3 >= period - 1:
                yield from _misread(text, first, after, period)
    yield from _long_halves(text)


def _candidates(text: str) -> Iterator[tuple[int, int]]:
    """Yield where a pair of characters stands that stood there a period of 2 to ``LONGEST`` before, and that period."""
    characters = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32).astype(np.int64)
    pairs = (characters[:-1] << 32) | characters[1:]
    # Equal pairs stand side by side, in the order of the text.
    order = pairs.argsort(kind="stable")
    periods = np.diff(order)
    known = (np.diff(pairs[order]) == 0) & (periods >= 2) & (periods <= LONGEST)
    found = np.flatnonzero(known)
    yield from sorted(zip(order[found + 1].tolist(), periods[found].tolist(), strict=True))


def _agreement(text: str, index: int, period: int) -> tuple[int, int]:
    """Return the stretch around ``index`` that equals what stands a period earlier."""
    first = after = index
    stop = max(period, index - period)
    while first > stop and text[first - 1] == text[first - 1 - period] != "\n":
        first -= 1
    length = len(text)
    while after < length and text[after] == text[after - period] != "\n":
        after += 1
    return first, after


def _misread(text: str, first: int, after: int, period: int) -> Iterator[Periodic]:
    """Yield the two periods around an agreement, if they disagree in few enough places.

    The agreement is widened over single disagreements, to the left or to the right, until it spans a period.
    """
    allowed = max(1, period // MISREAD_ONE_IN)
    if (after - first) * (allowed + 1) < period - allowed:
        return
    for left in range(allowed + 1):
        start, end = first, after
        for _ in range(left):
            start = _widen_left(text, start, period)
        for _ in range(allowed - left):
            end = _widen_right(text, end, period)
        if end - start >= period:
            whole = _two_periods(text, start, end, period)
            if whole:
                yield whole
            return


def _widen_left(text: str, start: int, period: int) -> int:
    """Return where the agreement begins when one disagreement in front of it is overlooked."""
    stop = max(period, start - period)
    if start > stop and text[start - 1] != "\n":
        start -= 1
        while start > stop and text[start - 1] == text[start - 1 - period] != "\n":
            start -= 1
    return start


def _widen_right(text: str, end: int, period: int) -> int:
    """Return where the agreement ends when one disagreement behind it is overlooked."""
    stop = min(len(text), end + period)
    if end < stop and text[end] != "\n":
        end += 1
        while end < stop and text[end] == text[end - period] != "\n":
            end += 1
    return end


def _two_periods(text: str, start: int, end: int, period: int) -> Periodic | None:
    """Return two periods between run edges whose second lies in the agreement ``[start, end)``, if any."""
    for second in range(start, min(end, len(text)) - period + 1):
        first = second - period
        if first < 0 or "\n" in text[first : second + period]:
            continue
        if not _edge(text, first) or not _edge(text, second + period):
            continue
        pairs = zip(text[first:second], text[second : second + period], strict=True)
        misread = sum(one != other for one, other in pairs)
        if 0 < misread <= max(1, period // MISREAD_ONE_IN):
            return Periodic(first, second + period, period, misread)
    return None


def _edge(text: str, place: int) -> bool:
    """Tell whether a run may begin or end at this place: beside anything that is neither Han nor a letter."""
    return place in (0, len(text)) or not (text[place - 1].isalnum() and text[place].isalnum())


def _long_halves(text: str) -> Iterator[Periodic]:
    """Yield the lines longer than two ``LONGEST`` that say everything twice."""
    if len(text) <= 2 * LONGEST:
        return
    start = 0
    for line in text.split("\n"):
        half, odd = divmod(len(line), 2)
        # Where the half stands sooner than half-way, the line is a pattern with a shorter period.
        if half > LONGEST and not odd and line[:half] == line[half:] and line.find(line[:half], 1) == half:
            yield Periodic(start, start + len(line), half)
        start += len(line) + 1
