"""Text that stands one character a line, read as rows: what is one line of print, one heading or one paragraph."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import regex

from zhengban.evidence.lookalikes import fold_lookalikes
from zhengban.evidence.stacked_cues import breaks_in
from zhengban.evidence.stacked_furniture import heads_in
from zhengban.evidence.stacked_seams import Seam, seams_in
from zhengban.model.draft import Draft, DraftLine

COLUMN = 60  # characters; what stands between two gaps and is no longer is one line of print
_SENTENCE = regex.compile(r"[。！？!?…]+[”’」』）)》】]*(?![，、；：。！？!?…”’」』）)》】])")

_CLAUSE = regex.compile(r"[，；：,;]")
_LONG = 30  # characters of a clause that is a finding of its own


class Part(NamedTuple):
    """Lines ``first`` to ``end``, without it, that are put together to a sentence or to a line of print.

    ``seam`` tells how surely it goes on with the part before it; None where something new surely begins. ``is_column``:
    gaps in the dump bound it, so that it is a line of print and may run on to the next one.
    """

    first: int
    end: int
    seam: Seam | None
    is_column: bool


def parts_of(draft: Draft) -> tuple[Part, ...]:
    """Return the parts of the draft's stacked stretches in order; all numbers are those of ``draft.lines``."""
    return tuple(part for first, end in _stretches(draft) for part in _parts(draft.lines, first, end))


def _stretches(draft: Draft) -> Iterator[tuple[int, int]]:
    """Yield the stretches as numbers of the draft's lines, of which there may be fewer or more than of the page's."""
    if not draft.page.stacked:
        return
    numbers = {line.source.start: number for number, line in enumerate(draft.lines)}
    for stretch in draft.page.stacked:
        starts = (draft.page.lines[number].start for number in range(*stretch))
        inside = [numbers[start] for start in starts if start in numbers]
        if inside:
            yield inside[0], inside[-1] + 1


def _parts(lines: Sequence[DraftLine], first: int, end: int) -> Iterator[Part]:
    gaps = _gaps(lines, first, end)
    for start, stop in pairwise([first, *gaps, end]):
        if gaps and stop - start <= COLUMN:
            yield Part(start, stop, None, True)
        else:
            yield from _sentences(_Text(lines, start, stop))


def _sentences(text: _Text) -> Iterator[Part]:
    """Yield the sentences of text in which no gap is left."""
    breaks = sorted({*breaks_in(text.text), *heads_in(text.text)} - {0, len(text.text)})
    for low, high in pairwise([0, *breaks, len(text.text)]):
        ends = [match.end() for match in _SENTENCE.finditer(text.text, low, high) if match.end() < high]
        places = [low, *ends, high]
        for (start, stop), seam in zip(pairwise(places), [None, *seams_in(text.text, places)], strict=True):
            for first, end in pairwise([start, *_clauses(text.text, start, stop), stop]):
                if text.line(first) < text.line(end):
                    inner = Seam(first, 1.0, "runs_on") if first > start else seam
                    yield Part(text.line(first), text.line(end), inner, False)


def _clauses(text: str, start: int, end: int) -> Iterator[int]:
    """Yield where a long sentence is cut into findings, so that one wrong place does not spoil all of it."""
    passed = start
    for match in _CLAUSE.finditer(text, start, end):
        if match.end() - passed >= _LONG and end - match.end() >= _LONG // 2:
            yield match.end()
            passed = match.end()


def _gaps(lines: Sequence[DraftLine], first: int, end: int) -> list[int]:
    """Return the lines in front of which the gap is wider than it mostly is."""
    found = Counter(lines[number].blank_before for number in range(first + 1, end))
    usual = found.most_common(1)[0][0] if found else 0
    return [number for number in range(first + 1, end) if lines[number].blank_before > usual]


class _Text:
    """Lines as one text, look-alikes folded: cues do not know ⽇."""

    def __init__(self, lines: Sequence[DraftLine], first: int, end: int) -> None:
        self._lines = [number for number in range(first, end) for _ in lines[number].text]
        self._end = end
        self.text = fold_lookalikes("".join(lines[number].text for number in range(first, end)))

    def line(self, place: int) -> int:
        """Return the number of the line in which the place of the text stands."""
        return self._lines[place] if place < len(self._lines) else self._end
