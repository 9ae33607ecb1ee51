"""The rebuilt side: one display block for each printed block, with what was done to it marked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from zhengban.model.document import Block, Run
from zhengban.model.page import Page
from zhengban.model.span import Span
from zhengban.writers.report_places import Places
from zhengban_gui.diff.kept_blocks import KeptBlocks
from zhengban_gui.diff.marks import ARROW, DELETIONS, Mark, MarkKind, SourceMarks
from zhengban_gui.diff.side import NO_BLOCK, DisplayBlock, TextRun, UnitStart

_EXCERPT = 24  # code points of what a notch tells
_TOGETHER = 3  # pieces that stand on less than so many times their own length of the source are seen as one


def rebuilt_side(
    printed: Iterable[tuple[Block, UnitStart]],
    marks: SourceMarks,
    page: Page,
    reach: Mapping[int, int],
    kept: KeptBlocks,
) -> list[DisplayBlock]:
    """Return the display blocks of the rebuilt side, in printed order.

    ``reach`` tells, by the start of each piece, up to where what was deleted behind it is told by a notch of its own.
    """
    places = Places(page.text)
    found: list[DisplayBlock] = []
    last: UnitStart | None = None
    for number, (block, unit) in enumerate(printed):
        origin = block, *_around(block, marks, reach)
        known = kept.find(block.start, origin)
        shown = known.block if known is not None else _shown(block, marks, page.text, reach, places)
        starts_unit = _begins(unit, last)
        shown = shown.placed(
            block=number, blocks=(number,), begins=(number,), unit=unit, starts_unit=starts_unit
        )
        kept.add(origin, shown)
        found.append(shown)
        last = unit
    return found


def _around(block: Block, marks: SourceMarks, reach: Mapping[int, int]) -> tuple[list[int], list[list[Mark]]]:
    """Return what a display block follows from beside its block: how far its pieces reach, and the marks there."""
    ends = [reach.get(piece.start, piece.end) for piece in block.pieces]
    first, last = min(piece.start for piece in block.pieces), max(ends)
    if last - first <= _TOGETHER * (1 + sum(piece.length for piece in block.pieces)):
        return ends, [marks.near(first, last)]
    return ends, [marks.near(piece.start, end) for piece, end in zip(block.pieces, ends, strict=True)]


def _shown(
    block: Block, marks: SourceMarks, text: str, reach: Mapping[int, int], places: Places
) -> DisplayBlock:
    """Return the text of a block, without its place in the document."""
    runs = tuple(_text_runs(block.runs))
    return DisplayBlock(
        block=NO_BLOCK,
        role=block.role,
        line=places.line(block.start),
        text=block.text,
        runs=runs,
        marks=tuple(_marks(block, runs, marks, text, reach)),
        extents=tuple(sorted(block.pieces)),
    )


def _begins(unit: UnitStart, last: UnitStart | None) -> bool:
    """All standalone photos stand under one line."""
    return last is None or (unit != last and not unit.kind == last.kind == "photo")


def _text_runs(runs: Sequence[Run]) -> Iterator[TextRun]:
    cursor = 0
    for run in runs:
        yield TextRun(cursor, cursor + len(run.text), run.start, run.end)
        cursor += len(run.text)


def _marks(
    block: Block, runs: Sequence[TextRun], marks: SourceMarks, text: str, reach: Mapping[int, int]
) -> Iterator[Mark]:
    for run, placed in zip(block.runs, runs, strict=True):
        if run.kind == "insert":
            yield Mark(MarkKind.INSERTED, placed.start, placed.end, run.owner, run.text)
        elif run.kind == "substitute":
            note = f"{text[run.start : run.end]}{ARROW}{run.text}"
            yield Mark(MarkKind.SUBSTITUTED, placed.start, placed.end, run.owner, note)
        elif run.kind == "keep":
            yield from _kept_copies(placed, marks)
    yield from _notches(block, runs, marks, text, reach)


def _kept_copies(run: TextRun, marks: SourceMarks) -> Iterator[Mark]:
    shift = run.start - run.source_start
    for mark in marks.within(run.source_start, run.source_end):
        if mark.kind is MarkKind.KEPT_COPY:
            yield mark._replace(start=mark.start + shift, end=mark.end + shift)


def _notches(
    block: Block, runs: Sequence[TextRun], marks: SourceMarks, text: str, reach: Mapping[int, int]
) -> Iterator[Mark]:
    """Yield a notch at each seam under which something was deleted."""
    place = at = 0
    for piece in block.pieces:
        cursor = piece.start
        while place < len(runs) and _lies_in(runs[place], piece):
            run = runs[place]
            yield from _notch(marks, text, cursor, run.source_start, at)
            at, cursor = run.end, max(cursor, run.source_end)
            place += 1
        yield from _notch(marks, text, cursor, reach.get(piece.start, piece.end), at)


def _notch(marks: SourceMarks, text: str, start: int, end: int, at: int) -> Iterator[Mark]:
    if start < end:
        owners = dict.fromkeys(m.owner for m in marks.within(start, end) if m.kind in DELETIONS)
        gone = text[start:end].strip() or text[start:end]
        for owner in owners:
            yield Mark(MarkKind.NOTCH, at, at, owner, gone[:_EXCERPT] + ARROW)


def _lies_in(run: TextRun, piece: Span) -> bool:
    """An insertion or glue at the piece's end still belongs to it."""
    start = run.source_start
    return start < piece.end or start == run.source_end == piece.end
