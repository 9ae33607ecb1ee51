"""The source side: flowed, where neighbours of one block run together, or as the lines were printed."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from operator import itemgetter

from zhengban.model.document import Block, Document
from zhengban.model.edit import Join
from zhengban.model.span import Span
from zhengban.writers.report_places import Places
from zhengban_gui.diff.kept_blocks import KeptBlocks
from zhengban_gui.diff.marks import Mark, MarkKind, SourceMarks
from zhengban_gui.diff.pieces import Piece, lines_of, paragraphs_of
from zhengban_gui.diff.side import NO_BLOCK, DisplayBlock, TextRun

# What a piece gives to the text it stands in: all but the number of its block, which any decision may change.
_ORIGIN = itemgetter(0, 2, 3)


def flowed_side(
    document: Document,
    blocks: Sequence[Block],
    pieces: Sequence[Piece],
    marks: SourceMarks,
    kept: KeptBlocks,
) -> list[DisplayBlock]:
    """Return the source in its order; pieces that are neighbours here and in their block are one paragraph."""
    writer = _Writer(document, blocks, marks, kept)
    return [writer.write(paragraph) for paragraph in paragraphs_of(pieces)]


def printed_side(
    document: Document,
    blocks: Sequence[Block],
    pieces: Sequence[Piece],
    marks: SourceMarks,
    kept: KeptBlocks,
) -> list[DisplayBlock]:
    """Return the source line by line; a line belongs to the block that it begins with."""
    writer = _Writer(document, blocks, marks, kept)
    lines = lines_of(pieces)
    return [
        writer.write(line, joined_to=behind[0] if behind and behind[0].follows(line[-1]) else None)
        for line, behind in zip(lines, [*lines[1:], ()], strict=True)
    ]


class _Writer:
    """Writes display blocks of the source one after the other; a mark at a seam goes to the first that touches it."""

    def __init__(
        self, document: Document, blocks: Sequence[Block], marks: SourceMarks, kept: KeptBlocks
    ) -> None:
        self._text = document.page.text
        self._blocks = blocks
        self._marks = marks
        self._places = Places(self._text)
        self._glue = {run.start: run.text for block in blocks for run in block.runs if run.kind == "glue"}
        self._joins = _join_owners(document, blocks)
        self._kept = kept
        self._spent: set[Mark] = set()

    def write(self, pieces: Sequence[Piece], joined_to: Piece | None = None) -> DisplayBlock:
        """Return the pieces as one display block; it ends with a ↵ where it was ``joined_to`` the piece behind."""
        printed = [piece for piece in pieces if piece.block != NO_BLOCK]
        head = printed[0].block if printed else NO_BLOCK
        origin = self._origin(pieces, joined_to)
        kept = self._kept.find(pieces[0].span.start, origin)
        if kept is None:
            body = self._body(pieces, joined_to)
            block, taken = self._block(pieces, body), frozenset(body.taken)
        else:
            block, taken = kept.block, kept.taken
        self._spent |= taken
        block = block.placed(
            block=head,
            blocks=tuple(dict.fromkeys(piece.block for piece in printed)),
            begins=tuple(piece.block for piece in printed if piece.number == 0),
            role=self._blocks[head].role if printed else None,
        )
        self._kept.add(origin, block, taken)
        return block

    def _origin(self, pieces: Sequence[Piece], joined_to: Piece | None) -> tuple[object, ...]:
        """Return all that the text of a display block and its marks follow from."""
        starts = [piece.span.start for piece in (*pieces, *([joined_to] if joined_to is not None else ()))]
        near = self._marks.near(starts[0], pieces[-1].span.end)
        return (
            [_ORIGIN(piece) for piece in pieces],
            [self._glue.get(start) for start in starts],
            [self._joins.get(start) for start in starts],
            near,
            [mark for mark in near if mark.end == starts[0] and mark in self._spent],
        )

    def _body(self, pieces: Sequence[Piece], joined_to: Piece | None) -> _Body:
        body = _Body()
        for number, piece in enumerate(pieces):
            if number:
                self._between(body, pieces[number - 1], piece)
            self._add(body, piece.span)
        if joined_to is not None and self._glue.get(joined_to.span.start) != "\n":
            body.break_here(self._joins.get(joined_to.span.start, ""))
        return body

    def _block(self, pieces: Sequence[Piece], body: _Body) -> DisplayBlock:
        """Return the text of the pieces, without its place in the document."""
        return DisplayBlock(
            block=NO_BLOCK,
            role=None,
            line=self._places.line(pieces[0].span.start),
            text="".join(body.parts),
            runs=tuple(body.runs),
            breaks=tuple(body.breaks),
            marks=tuple(sorted(body.marks, key=lambda mark: (mark.start, mark.end))),
            extents=tuple(piece.span for piece in pieces),
            begins_line=pieces[0].begins_line,
        )

    def _between(self, body: _Body, left: Piece, piece: Piece) -> None:
        """Add what stands between two pieces: white space of a line, a removed break, or a break that stays."""
        gap = Span(left.span.end, piece.span.start)
        glue = self._glue.get(piece.span.start, "")
        if not piece.begins_line:
            self._add(body, gap)
        elif piece.block == NO_BLOCK or glue == "\n":
            body.add("\n", *gap)
        else:
            body.break_here(self._joins.get(piece.span.start, ""))
            body.add(glue, *gap)

    def _add(self, body: _Body, span: Span) -> None:
        shift = body.length - span.start
        body.add(self._text[span.start : span.end], *span)
        for mark in self._marks.within(*span):
            if mark.start == mark.end:
                if mark in self._spent or mark in body.taken:
                    continue
                body.taken.add(mark)
            kind, start, end, owner, note = mark
            body.marks.append(Mark(kind, start + shift, end + shift, owner, note))


class _Body:
    """The text of a display block in the making."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.runs: list[TextRun] = []
        self.breaks: list[int] = []
        self.marks: list[Mark] = []
        self.taken: set[Mark] = set()
        self.length = 0

    def add(self, text: str, start: int, end: int) -> None:
        """Add text that stands for the source characters ``[start, end)``."""
        if text:
            self.parts.append(text)
            self.runs.append(TextRun(self.length, self.length + len(text), start, end))
            self.length += len(text)

    def break_here(self, owner: str) -> None:
        """Add the sign of a removed break."""
        self.breaks.append(self.length)
        self.marks.append(Mark(MarkKind.JOINED, self.length, self.length, owner))


def _join_owners(document: Document, blocks: Sequence[Block]) -> Mapping[int, str]:
    """Return whose join it is, by the start of the piece that was joined to the one before."""
    starts = sorted(piece.start for block in blocks for piece in block.pieces)
    return dict(_joins(document, starts))


def _joins(document: Document, starts: Sequence[int]) -> Iterator[tuple[int, str]]:
    for (edit, owner, _), state, _ in document.outcomes:
        if state == "applied" and isinstance(edit, Join) and edit.glue is not None:
            place = bisect_right(starts, edit.right) - 1
            if place >= 0:
                yield starts[place], owner
