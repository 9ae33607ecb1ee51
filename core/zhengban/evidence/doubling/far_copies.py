"""Heads that stand again far away, such as the shadow of a headline: to be asked about, never more."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from zhengban.evidence.doubling.characters import count_han, has_cue, mark_set
from zhengban.evidence.doubling.repeated_lines import Repetition
from zhengban.evidence.doubling.strike import TextLine

_FAR_LINES = 400
_SHORTEST_FAR = 8
_SHORTEST_HEAD = 4
_SENTENCE_MARK = re.compile("[，。；]")


def far_copies(lines: Sequence[TextLine], taken: frozenset[int]) -> Iterator[Repetition]:
    """Yield the display lines, and blocks of them, that stand again further on; to be asked about, never more.

    Two articles may open alike and a lead echoes its body, so a copy far away proves nothing.
    """
    last: dict[str, int] = {}
    end = 0
    # Where most lines stand apart, as in a double-spaced dump, white space bounds nothing.
    spaced = 2 * sum(line.blank_before > 0 for line in lines) > len(lines)
    for index, line in enumerate(lines):
        if index < end or not _is_display(line.text):
            continue
        first = last.get(line.text)
        if first is not None and index not in taken and 1 < index - first <= _FAR_LINES:
            size = _far_size(lines, first, index, taken)
            if size and _stands_alone(lines, first, index, size, spaced):
                end = index + size
                han = sum(count_han(lines[step].text) for step in range(index, end))
                yield Repetition(first, index, size, 0, 0.0, True, False, han)
        last[line.text] = index


def _far_size(lines: Sequence[TextLine], first: int, second: int, taken: frozenset[int]) -> int:
    """Return how many display lines are equal from there on, 0 when they are too few to tell."""
    size = 0
    while first + size < second and second + size < len(lines) and second + size not in taken:
        text = lines[second + size].text
        if lines[first + size].text != text or not _is_display(text):
            break
        size += 1
    han = sum(count_han(line.text) for line in lines[second : second + size])
    opens_report = size > 0 and has_cue("reports", lines[second].text)
    return size if han >= _SHORTEST_FAR and not opens_report else 0


def _stands_alone(lines: Sequence[TextLine], original: int, first: int, size: int, spaced: bool) -> bool:
    """Tell whether lines can be a head of their own: inside a wrapped paragraph equal lines stand by chance."""
    end = first + size
    if first and original and lines[first - 1].text == lines[original - 1].text:
        return False  # more than a head is said again: two reports of one day begin alike
    closed = end >= len(lines) or (lines[end].blank_before and not spaced) or not _goes_on(lines, end)
    return closed and ((lines[first].blank_before > 0 and not spaced) or not _goes_on(lines, first))


def _goes_on(lines: Sequence[TextLine], index: int) -> bool:
    """Tell whether a line may continue the one before."""
    before = lines[index - 1].text if index else "。"
    return before[-1] not in mark_set("terminal") and _SENTENCE_MARK.search(before) is not None


def _is_display(text: str) -> bool:
    return len(text) <= 40 and count_han(text) >= _SHORTEST_HEAD and text[-1] not in "。，；、："
