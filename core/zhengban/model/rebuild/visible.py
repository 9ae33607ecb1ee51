"""What a draft shows: the pieces as they read now, without any regard to order or articles."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import starmap
from operator import not_
from typing import Any, NamedTuple

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
    """Return the pieces that still show text, in source order.

    What stood one character a line and was joined to running text is one line: nothing can be told of a character.
    """
    lines = list(map(DraftLine, *_columns(anatomy)))
    for number in sorted(anatomy.texts.touched(anatomy.starts, anatomy.limits)):
        text, offsets = _content(anatomy.runs(number))
        lines[number] = lines[number]._replace(text=text, offsets=offsets)
        if not text and number + 1 < len(lines):
            # Two texts with one deleted line between them are as far apart as the wider of the gaps.
            gap = max(lines[number].blank_before, lines[number + 1].blank_before)
            lines[number + 1] = lines[number + 1]._replace(blank_before=gap)
    if anatomy.page.stacked:
        lines = _put_together(anatomy, lines)
    return [line for line in lines if line.text]


def _put_together(anatomy: Anatomy, lines: Sequence[DraftLine]) -> list[DraftLine]:
    """Return the lines with those of the page's stacked stretches that run on in the source as one."""
    within = frozenset(
        offset
        for stretch in anatomy.page.stacked
        for span in anatomy.page.lines[stretch.first : stretch.end]
        for offset in range(*span)
    )
    groups: list[list[DraftLine]] = []
    for number, line in enumerate(lines):
        follows = number > 0 and anatomy.links.preceding[number] == number - 1
        if follows and not anatomy.links.glue[number] and line.source.start in within:
            groups[-1].append(line)
        else:
            groups.append([line])
    return [group[0] if len(group) == 1 else _as_one(group) for group in groups]


def _as_one(group: Sequence[DraftLine]) -> DraftLine:
    text = "".join([line.text for line in group])
    offsets = [offset for line in group for offset in line.offsets]
    source = Span(group[0].source.start, group[-1].source.end)
    return group[0]._replace(text=text, offsets=offsets, source=source)


def _columns(anatomy: Anatomy) -> tuple[Iterable[Any], ...]:
    """Return what the lines read as if nothing was replaced: an iterable for each field of ``DraftLine``."""
    text, margins = anatomy.page.text, iter(anatomy.page.margins)
    in_front = [next(margins) if first else (0, "") for first in anatomy.first_in_line]
    return (
        [text[start:end] for start, end in anatomy.pieces],
        starmap(range, anatomy.pieces),
        anatomy.pieces,
        [blank for blank, _ in in_front],
        [indent for _, indent in in_front],
        anatomy.roles,
        [before >= 0 for before in anatomy.links.preceding],
        anatomy.begins,
        map(not_, anatomy.first_in_line),
    )


def _content(runs: list[Run]) -> tuple[str, Sequence[int]]:
    """Return the text of a piece that replacements touch, and where each of its characters stands."""
    if len(runs) == 1 and runs[0].kind == "keep":
        return runs[0].text, range(runs[0].start, runs[0].end)
    offsets: list[int] = []
    for run in runs:
        offsets.extend(range(run.start, run.end) if run.end > run.start else [run.start] * len(run.text))
    return "".join([run.text for run in runs]), offsets
