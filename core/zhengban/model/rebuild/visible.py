"""What a draft shows: the pieces as they read now, without any regard to order or articles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from zhengban.model.document import Run
from zhengban.model.rebuild.anatomy import Anatomy
from zhengban.model.role import Role
from zhengban.model.span import Span, runs_of


class DraftLine(NamedTuple):
    """One printed line, or the piece of one that a cut left, as it reads now.

    ``text`` is the visible text, trimmed; ``offsets[i]`` is the source offset of ``text[i]`` (something inserted
    has that of its gap). ``source`` is the extent in the source, edge white space excluded. ``blank_before`` counts
    the blank lines in front, ``indent`` is the white space in front. ``role`` is what is painted on it so far
    (``PARAGRAPH`` when nothing is). ``joined`` tells that it already follows a piece before it, ``starts`` that an
    article starts here, ``cut`` that it stands in the printed line of the piece before it.
    """

    text: str
    offsets: Sequence[int]
    source: Span
    blank_before: int
    indent: str
    role: Role
    joined: bool
    starts: bool
    cut: bool

    def span(self, start: int, end: int) -> Span:
        """Return the source extent of ``text[start:end]``, deleted characters between included."""
        return Span(self.offsets[start], self.offsets[end - 1] + 1)

    def spans(self, start: int, end: int) -> tuple[Span, ...]:
        """Return the source characters of ``text[start:end]`` as maximal spans, deleted ones left out."""
        return runs_of(self.offsets[start:end])


def visible_lines(anatomy: Anatomy) -> list[DraftLine]:
    """Return the pieces that still show text, in source order."""
    shown: list[DraftLine] = []
    margins, text = anatomy.page.margins, anatomy.page.text
    touched = anatomy.texts.touched(anatomy.starts, anatomy.limits)
    line = -1
    blank, indent = 0, ""
    for number, (piece, first, role, before, begins) in enumerate(_columns(anatomy)):
        if first:
            line += 1
            # Two texts with one deleted line between them are as far apart as the wider of the gaps.
            blank, indent = max(blank, margins[line][0]), margins[line][1]
        else:
            indent = ""
        if number in touched:
            seen, offsets = _content(anatomy.runs(number))
        else:
            seen, offsets = text[piece[0] : piece[1]], range(*piece)
        if seen:
            shown.append(DraftLine(seen, offsets, piece, blank, indent, role, before >= 0, begins, not first))
            blank = 0
    return shown


def _columns(anatomy: Anatomy) -> Iterator[tuple[Span, bool, Role, int, bool]]:
    return zip(
        anatomy.pieces,
        anatomy.first_in_line,
        anatomy.roles,
        anatomy.links.preceding,
        anatomy.begins,
        strict=True,
    )


def _content(runs: list[Run]) -> tuple[str, Sequence[int]]:
    """Return the text of a piece that replacements touch, and where each of its characters stands."""
    if len(runs) == 1 and runs[0].kind == "keep":
        return runs[0].text, range(runs[0].start, runs[0].end)
    offsets: list[int] = []
    for run in runs:
        offsets.extend(range(run.start, run.end) if run.end > run.start else [run.start] * len(run.text))
    return "".join([run.text for run in runs]), offsets
