"""Runs drawn twice where every step back begins a new line: A | AB | BC | C.

A spatial extractor writes a run, sees the pen step back to its beginning, and starts a line: the second copy
opens the next line, and the following run stands behind it. Each line then ends with what the next one begins
with.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from zhengban.evidence.doubling.characters import count_han, is_word, mark_set
from zhengban.evidence.doubling.strike import TextLine
from zhengban.evidence.doubling.units import run_edge

# Longest run that a step may repeat, in characters.
_LONGEST = 60
_STEP_SCORES = ((1, 1.5), (2, 2.2), (3, 2.7), (4, 3.5))
_NEEDED = 5.0
_NEEDED_OF_TWO = 6.0


class Staircase(NamedTuple):
    """Lines ``first`` to ``first + len(overlaps)``; each overlap is what a line repeats of the one before it.

    ``exact`` counts the inner lines that are nothing but a copy and a new run.
    """

    first: int
    overlaps: tuple[int, ...]
    exact: int
    certain: bool

    @property
    def last(self) -> int:
        """Return the index of the last line."""
        return self.first + len(self.overlaps)


def overlap(upper: str, lower: str) -> int:
    """Return the length of the longest end of ``upper``, up to 60 characters, that ``lower`` begins with."""
    start = max(0, len(upper) - min(len(lower), _LONGEST))
    head = lower[:1]
    while head:
        start = upper.find(head, start)
        if start < 0:
            return 0
        if lower.startswith(upper[start:]):
            return len(upper) - start
        start += 1
    return 0


def staircases(lines: Sequence[TextLine], taken: frozenset[int]) -> Iterator[Staircase]:
    """Yield the staircases of three lines or more, in order; lines in ``taken`` are walls."""
    steps: list[int] = []
    for index in range(1, len(lines) + 1):
        step = 0
        if index < len(lines) and index not in taken and index - 1 not in taken:
            step = _step(lines[index - 1].text, lines[index].text)
        if step:
            steps.append(step)
            continue
        if len(steps) >= 2:
            yield from _trimmed(lines, index - 1 - len(steps), steps)
        steps = []


def _step(upper: str, lower: str) -> int:
    """Return the overlap of two lines unless they are equal: a line said again is not a stair."""
    return 0 if lower[0] not in upper or upper == lower else overlap(upper, lower)


def _trimmed(lines: Sequence[TextLine], first: int, steps: list[int]) -> Iterator[Staircase]:
    """Yield the best staircase within a chain of overlapping lines, its ends cut back to the edges of runs.

    Wrapped prose overlaps by one character here and there: such a step at an end is cut off.
    """
    while len(steps) >= 2 and not _starts_at_edge(lines[first].text, steps[0]):
        first, steps = first + 1, steps[1:]
    while len(steps) >= 2 and not _ends_at_edge(lines[first + len(steps)].text, steps[-1]):
        steps = steps[:-1]
    if len(steps) < 2:
        return
    exact = sum(
        len(lines[first + inner].text) == steps[inner - 1] + steps[inner] for inner in range(1, len(steps))
    )
    if exact >= 2 and 2 * exact >= len(steps) - 1:
        yield Staircase(first, tuple(steps), exact, _is_certain(lines, first, steps, _NEEDED))
    elif exact == 1 and len(steps) == 2 and _is_certain(lines, first, steps, _NEEDED_OF_TWO):
        yield Staircase(first, tuple(steps), exact, True)


def _starts_at_edge(text: str, step: int) -> bool:
    return run_edge(text, len(text) - step)


def _ends_at_edge(text: str, step: int) -> bool:
    return run_edge(text, step)


def _is_certain(lines: Sequence[TextLine], first: int, steps: Sequence[int], needed: float) -> bool:
    """Tell whether the steps tell enough, and the ends are closed or a mark stands at a seam.

    Two steps alone (A | AB | B) need both: word lists are full of 书 | 书本 | 本.
    """
    closed = len(lines[first].text) == steps[0] and len(lines[first + len(steps)].text) == steps[-1]
    score, mark_at_seam, longest = 0.0, False, 0
    for index, step in enumerate(steps, first + 1):
        copy = lines[index].text[:step]
        score += _step_score(copy) - bool(lines[index].blank_before)
        longest = max(longest, count_han(copy))
        mark_at_seam |= any(character in mark_set("telling") for character in (copy[0], copy[-1]))
    proof = closed and mark_at_seam if len(steps) == 2 else closed or mark_at_seam
    # 书 | 书本 | 本 | 本子 | 子 is a list of words as well.
    return score >= needed and proof and (longest >= 2 or mark_at_seam)


def _step_score(copy: str) -> float:
    """Return what one repeated run tells; a run that is only digits tells nothing."""
    score = 1.0 if not any(map(is_word, copy)) else 0.0
    han = count_han(copy)
    reached = [value for least, value in _STEP_SCORES if han >= least or (not han and score and least == 1)]
    return score + (reached[-1] if reached else 0.0)
