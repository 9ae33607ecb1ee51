"""The page as one stream that holds both its source and its result, for formats with tracked changes.

Read without what was added, it is the source, line by line; without what was removed, the document, block by block.
What moved stands twice: where it was, and where it went.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from zhengban.model.document import Block, Document, Run
from zhengban.model.edit import Join
from zhengban.model.span import Span
from zhengban.writers.report_changes import Changes
from zhengban.writers.report_layout import NO_BLOCK, Row, SourceGroup, layout_rows

State = Literal["keep", "insert", "delete", "move_from", "move_to"]

_IN_SOURCE = frozenset({"keep", "delete", "move_from"})
_IN_RESULT = frozenset({"keep", "insert", "move_to"})
# The marks of a side, and what a kept mark is without that side.
_SIDES: tuple[tuple[frozenset[str], State], ...] = ((_IN_SOURCE, "insert"), (_IN_RESULT, "delete"))


class Piece(NamedTuple):
    """A stretch of text in one state. ``move`` is the number of the move it belongs to, 0 for none."""

    text: str
    state: State
    owner: str = ""
    move: int = 0


class Paragraph(NamedTuple):
    """Pieces up to a paragraph mark, which has a state, too; ``block`` is the printed block or ``NO_BLOCK``."""

    pieces: tuple[Piece, ...]
    block: int
    mark: State | None
    owner: str = ""


def revision_stream(document: Document, blocks: Sequence[Block], changes: Changes) -> list[Paragraph]:
    """Return the stream of a document whose printed blocks are these, in order; the last mark is always kept."""
    return _closed(_Stream(document, blocks, changes).paragraphs())


class _Part(NamedTuple):
    """What a block prints of one of its pieces."""

    piece: Span
    runs: tuple[Run, ...]


class _Edge(NamedTuple):
    """What a piece of the source has around it: where the white space before it begins, where that behind it ends.

    ``following`` is the next piece of its line, -1 when it is the last.
    """

    before: int
    behind: int
    following: int


class _Stream:
    """Walks the rows of the report: read down, each side of them is complete and in its own order."""

    def __init__(self, document: Document, blocks: Sequence[Block], changes: Changes) -> None:
        self._text = document.page.text
        self._changes = changes
        self._rows = layout_rows(document, blocks)
        groups = [row.group for row in self._rows if row.group]
        self._edges = _edges(document.page.lines, [piece for group in groups for piece in group.pieces])
        self._parts = [_parts(block) for block in blocks]
        self._starts = [block.start for block in blocks]
        self._splits = _splits(document, sorted(self._edges))
        self._mark_starts = [mark.span.start for mark in changes.marks]
        self._moves = {
            piece.start: number
            for number, row in enumerate(self._rows, 1)
            if row.group and row.block is None and row.group.block != NO_BLOCK
            for piece in row.group.pieces
        }

    def paragraphs(self) -> list[Paragraph]:
        """Return the paragraphs of all rows; text without a mark goes on in the next paragraph."""
        found: list[Paragraph] = []
        waiting: tuple[Piece, ...] = ()
        for row in self._rows:
            for paragraph in self._row(row):
                waiting += tuple(piece for piece in paragraph.pieces if piece.text)
                if paragraph.mark is not None:
                    found.append(paragraph._replace(pieces=waiting))
                    waiting = ()
        return [*found, Paragraph(waiting, NO_BLOCK, "keep")] if waiting or not found else found

    def _row(self, row: Row) -> Iterator[Paragraph]:
        if row.block is not None and row.group is not None:
            yield from self._in_place(row.group, row.block)
        elif row.block is not None:
            pieces = [piece for part in self._parts[row.block] for piece in self._arrived(part, row.block)]
            yield Paragraph(tuple(pieces), row.block, "move_to", self._mover(row.block))
        elif row.group is not None:
            yield from self._left(row.group)

    def _left(self, group: SourceGroup) -> Iterator[Paragraph]:
        """Yield what stands here in the source only: deleted, or printed elsewhere."""
        moved = group.block != NO_BLOCK
        parts = {part.piece: part for part in self._parts[group.block]} if moved else {}
        mark: State = "move_from" if moved else "delete"
        for piece in group.pieces:
            gone = (
                self._departed(parts[piece], group.block) if moved else self._deleted(piece.start, piece.end)
            )
            pieces = (*self._before(piece), *gone, *self._behind(piece))
            owner = self._mover(group.block) if moved else _last_owner(pieces)
            yield Paragraph(pieces, group.block, mark if self._ends_line(piece) else None, owner)

    def _in_place(self, group: SourceGroup, number: int) -> Iterator[Paragraph]:
        """Yield a block where it stands; lines that it was joined from have deleted marks between them."""
        parts = self._parts[number]
        here, elsewhere = parts[: len(group.pieces)], parts[len(group.pieces) :]
        for part, following in pairwise(here):
            owner = self._changes.joins.get(following.piece.start, "")
            mark: State | None = "delete" if self._ends_line(part.piece) else None
            yield Paragraph(self._around(part), number, mark, owner)
        last = here[-1]
        pieces = [
            *self._around(last),
            *(piece for part in elsewhere for piece in self._arrived(part, number)),
        ]
        split = self._splits.get(self._edges[last.piece.start].following, "")
        yield Paragraph(tuple(pieces), number, "keep" if self._ends_line(last.piece) else "insert", split)

    def _around(self, part: _Part) -> tuple[Piece, ...]:
        return (*self._before(part.piece), *self._changed(part), *self._behind(part.piece))

    def _changed(self, part: _Part) -> Iterator[Piece]:
        """Yield a piece with its changes: what is gone beside what is kept, in the order of the source."""
        cursor = part.piece.start
        for run in part.runs:
            if run.end > run.start:
                yield from self._deleted(cursor, run.start)
                cursor = run.end
            yield from self._printed(run)
        yield from self._deleted(cursor, part.piece.end)

    def _printed(self, run: Run) -> Iterator[Piece]:
        if run.kind == "substitute":
            yield Piece(self._text[run.start : run.end], "delete", run.owner)
        state: State = "keep" if run.kind == "keep" else "insert"
        owner = run.owner or (self._changes.joins.get(run.start, "") if run.kind == "glue" else "")
        yield Piece(run.text, state, owner)

    def _arrived(self, part: _Part, number: int) -> Iterator[Piece]:
        """Yield a piece where it went: what is kept of the source was moved, the rest is new."""
        move = self._moves.get(part.piece.start, 0)
        for run in part.runs:
            state: State = "move_to" if run.kind == "keep" else "insert"
            yield Piece(run.text, state, run.owner or self._mover(number, part.piece), move)

    def _departed(self, part: _Part, number: int) -> Iterator[Piece]:
        """Yield a piece where it was: what is kept of it was moved, the rest is gone."""
        move = self._moves[part.piece.start]
        cursor = part.piece.start
        for run in part.runs:
            if run.end > run.start:
                yield from (piece._replace(move=move) for piece in self._deleted(cursor, run.start))
                original = self._text[run.start : run.end]
                state: State = "move_from" if run.kind == "keep" else "delete"
                yield Piece(original, state, run.owner or self._mover(number, part.piece), move)
                cursor = run.end
        yield from (piece._replace(move=move) for piece in self._deleted(cursor, part.piece.end))

    def _before(self, piece: Span) -> Iterator[Piece]:
        return self._deleted(self._edges[piece.start].before, piece.start)

    def _behind(self, piece: Span) -> Iterator[Piece]:
        return self._deleted(piece.end, self._edges[piece.start].behind)

    def _ends_line(self, piece: Span) -> bool:
        return self._edges[piece.start].following < 0

    def _deleted(self, start: int, end: int) -> Iterator[Piece]:
        """Yield the stretch as deleted, by whoever deleted each part of it."""
        cursor = start
        while cursor < end:
            place = bisect_right(self._mark_starts, cursor)
            mark = self._changes.marks[place - 1] if place else None
            until = min(self._mark_starts[place] if place < len(self._mark_starts) else end, end)
            owner = ""
            if mark is not None and cursor < mark.span.end:
                until, owner = min(until, mark.span.end), mark.owner if mark.kind != "ask" else ""
            yield Piece(self._text[cursor:until], "delete", owner)
            cursor = until

    def _mover(self, number: int, piece: Span | None = None) -> str:
        """Return who moved a block, or the piece of it that was joined to it from elsewhere."""
        joined = self._changes.joins.get(piece.start) if piece else None
        start = self._starts[number]
        return joined or self._changes.moves.get(start) or self._changes.roles.get(start) or ""


def _last_owner(pieces: Sequence[Piece]) -> str:
    return next((piece.owner for piece in reversed(pieces) if piece.owner), "")


def _parts(block: Block) -> list[_Part]:
    """Return the block's runs by its pieces; what has no source stays with what it stands behind."""
    runs: list[list[Run]] = [[] for _ in block.pieces]
    place = 0
    for run in block.runs:
        if run.end > run.start:
            while not block.pieces[place].start <= run.start < block.pieces[place].end:
                place += 1
        runs[place].append(run)
    return [_Part(piece, tuple(own)) for piece, own in zip(block.pieces, runs, strict=True)]


def _edges(lines: Sequence[Span], pieces: Sequence[Span]) -> dict[int, _Edge]:
    """Return the edges of the pieces, which are all those of the source in its order, by their starts."""
    ends = [line.end for line in lines]
    numbers = [bisect_right(ends, piece.start) for piece in pieces]
    edges: dict[int, _Edge] = {}
    for place, (piece, number) in enumerate(zip(pieces, numbers, strict=True)):
        line = lines[number]
        before = pieces[place - 1].end if place and numbers[place - 1] == number else line.start
        follows = place + 1 < len(pieces) and numbers[place + 1] == number
        following = pieces[place + 1].start if follows else -1
        edges[piece.start] = _Edge(before, piece.end if follows else line.end, following)
    return edges


def _splits(document: Document, starts: Sequence[int]) -> dict[int, str]:
    """Return who split a line, by the piece behind the split."""
    found: dict[int, str] = {}
    for (edit, owner, _), state, _ in document.outcomes:
        if state == "applied" and isinstance(edit, Join) and edit.glue is None:
            place = bisect_right(starts, edit.right) - 1
            found[starts[place] if place >= 0 else edit.right] = owner
    return found


def _closed(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """Return the stream with its last mark kept, since no format can do without: another gives up its side for it."""
    last = paragraphs[-1]
    for side, other in _SIDES:
        if last.mark in side:
            continue
        places = [place for place, paragraph in enumerate(paragraphs[:-1]) if paragraph.mark in side]
        if places:
            giver = paragraphs[places[-1]]
            spare = giver._replace(mark=other, owner=last.owner)
            paragraphs[places[-1]] = spare if giver.mark == "keep" else giver._replace(mark=None)
            if side is _IN_RESULT:
                last = last._replace(block=giver.block)
    paragraphs[-1] = last._replace(mark="keep", owner="")
    return list(_merged(paragraphs))


def _merged(paragraphs: Iterable[Paragraph]) -> Iterator[Paragraph]:
    waiting: tuple[Piece, ...] = ()
    for paragraph in paragraphs:
        waiting += paragraph.pieces
        if paragraph.mark is not None:
            yield paragraph._replace(pieces=waiting)
            waiting = ()
