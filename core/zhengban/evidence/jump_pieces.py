"""Lines cut where a bracketed jump line, （下转第3版）, stands at their edge."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from zhengban.evidence.cues_furniture import jump_line, jump_spans, may_send_on
from zhengban.model.draft import DraftLine


def without_jumps(lines: Sequence[DraftLine]) -> Iterator[tuple[DraftLine, DraftLine]]:
    """Yield each piece of the lines with its line, in order; most lines are one piece."""
    for whole in lines:
        if may_send_on(whole.text):
            for piece in _pieces(whole):
                yield piece, whole
        else:
            yield whole, whole


def _pieces(line: DraftLine) -> Iterator[DraftLine]:
    """Yield the line cut where bracketed jump lines stand at its edges: each becomes a block of its own.

    What is left, 责任编辑：李明 behind （下转第3版）, is then a line like any other, and read as one.
    """
    spans = () if jump_line(line.text) else jump_spans(line.text)
    for start, end in spans:
        parts = ((0, start), (start, end), (end, len(line.text)))
        pieces = [_piece(line, *part) for part in parts if line.text[slice(*part)].strip()]
        if len(pieces) > 1:
            for piece in pieces:
                yield from _pieces(piece)
            return
    yield line


def _piece(line: DraftLine, start: int, end: int) -> DraftLine:
    """Return a part of the line, without the white space at its edges, as a line."""
    text = line.text[start:end]
    start += len(text) - len(text.lstrip())
    end -= len(text) - len(text.rstrip())
    return line._replace(
        text=line.text[start:end],
        offsets=line.offsets[start:end],
        source=line.span(start, end),
        cut=start > 0,
    )
