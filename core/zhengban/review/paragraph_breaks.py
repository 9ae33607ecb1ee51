"""Where a paragraph may be broken or joined wrongly: the places to ask a reviewer about, most doubtful first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from zhengban.evidence.line_habits import ends_sentence
from zhengban.evidence.typography import HALF, first_unit, half_width
from zhengban.model.document import Block, Document
from zhengban.model.edit import Edit
from zhengban.model.role import HEAD_ROLES
from zhengban.model.span import Span
from zhengban.review.manual_blocks import merge, split
from zhengban.review.page_review import PageReview
from zhengban.review.trial import block_at, is_photo, unit_with

MOST_BREAKS = 9
_CONTEXT = 8  # code points shown on each side
_INDENT = 2  # em that a first line is set in; white space characters where the dump keeps them

# How doubtful a place is, 0 to 1: as its line ends a sentence or not, and has room for more or not.
_BROKEN = {(False, False): 0.95, (False, True): 0.8, (True, False): 0.5, (True, True): 0.1}
_JOINED = {(True, True): 0.9, (True, False): 0.6, (False, True): 0.3, (False, False): 0.0}
_HEADING = 0.3  # a line end inside a heading
_ASKED = 0.98  # a finding asks about this very place


class BreakChoice(NamedTuple):
    """A place where a paragraph is broken, or runs on, and may do otherwise.

    ``before`` and ``after`` are a few characters on both sides; ``edits`` toggle the place and are for
    ``ReviewSession.edit``. ``offset`` is the source offset of the first character behind the place; ``doubt`` is
    0 to 1.
    """

    is_broken: bool
    before: str
    after: str
    edits: tuple[Edit, ...]
    offset: int
    doubt: float


class _Seam(NamedTuple):
    """A place between two printed lines of one block, or of two neighbouring blocks."""

    left: Block
    right: Block
    before: str
    after: str
    offset: int
    doubt: float


def breaks(review: PageReview, place: str | int) -> tuple[BreakChoice, ...]:
    """Return at most nine places in and around a block, given by its start or by a finding's id.

    Raises ``KeyError`` when there is no such block or finding.
    """
    document = review.document
    asked: tuple[Span, ...] = ()
    if isinstance(place, str):
        asked = review.by_id[place].finding.spans
        blocks = [block for block in document.blocks() if _touches(block, asked)]
    else:
        blocks = [block_at(document, place)]
    seams = {seam.offset: seam for block in blocks for seam in _seams(document, block, asked)}
    doubtful = sorted(seams.values(), key=lambda seam: (-seam.doubt, seam.offset))[:MOST_BREAKS]
    return tuple(_choice(document, seam) for seam in doubtful)


def _touches(block: Block, spans: Sequence[Span]) -> bool:
    return any(piece.overlaps(span) for piece in block.pieces for span in spans)


def _choice(document: Document, seam: _Seam) -> BreakChoice:
    if seam.left is seam.right:
        edits = split(document, seam.left.start, seam.offset)
        return BreakChoice(False, seam.before, seam.after, edits, seam.offset, seam.doubt)
    edits = merge(document, seam.left.start, seam.right.start)
    return BreakChoice(True, seam.before, seam.after, edits, seam.offset, seam.doubt)


def _seams(document: Document, block: Block, asked: Sequence[Span]) -> Iterator[_Seam]:
    """Yield the line ends inside the block that may end a paragraph, and the ends of the block that may not."""
    lines = _lines(block)
    column = _column([text for _, text in lines])
    for number, ((left, before), (right, after)) in enumerate(pairwise(lines)):
        doubt = _JOINED[_marks(before, after, column if number else column - _INDENT)]
        if _is_indented(document, right):
            doubt = max(doubt, _JOINED[True, False])
        if block.role in HEAD_ROLES:
            # No line of a heading ends a sentence, and any of them may be a deck that went into it.
            doubt = max(doubt, _HEADING)
        doubt = _ASKED if _is_asked(left, right, asked) else doubt
        if doubt > 0:
            yield _Seam(block, block, before[-_CONTEXT:], after[:_CONTEXT], right.start, doubt)
    above, below = _neighbours(document, block)
    if above is not None:
        yield _seam_between(document, above, block, asked)
    if below is not None:
        yield _seam_between(document, block, below, asked)


def _seam_between(document: Document, left: Block, right: Block, asked: Sequence[Span]) -> _Seam:
    above, below = _lines(left), _lines(right)
    column = _column([text for _, text in (*above, *below)])
    before, after = above[-1][1], below[0][1]
    doubt = _BROKEN[_marks(before, after, column)]
    if _is_indented(document, below[0][0]):
        doubt = min(doubt, _BROKEN[True, True])
    if _is_asked(above[-1][0], below[0][0], asked):
        doubt = _ASKED
    return _Seam(left, right, before[-_CONTEXT:], after[:_CONTEXT], right.start, doubt)


def _lines(block: Block) -> list[tuple[Span, str]]:
    """Return the pieces that show text, with what each of them reads."""
    texts = [""] * len(block.pieces)
    number = 0
    for kind, start, end, text, _ in block.runs:
        while not block.pieces[number].start <= start <= block.pieces[number].end and number + 1 < len(texts):
            number += 1
        if kind != "glue" or end > start:
            texts[number] += text
    return [(piece, text) for piece, text in zip(block.pieces, texts, strict=True) if text.strip()]


def _column(texts: Sequence[str]) -> float:
    """Return the width of the column in em: the median of the wider half of the lines, since last ones are short."""
    widths = sorted(half_width(text, HALF) for text in texts)
    return median(widths[len(widths) // 2 :])


def _marks(before: str, after: str, column: float) -> tuple[bool, bool]:
    """Tell whether the line ends a sentence, and whether more would have gone into it."""
    has_room = half_width(before, HALF) + first_unit(after, HALF) <= column - 0.5
    return ends_sentence(before), has_room


def _is_indented(document: Document, line: Span) -> bool:
    text = document.page.text[: line.start]
    indent = text[len(text.rstrip(" \t\u3000\u00a0")) :]
    return len(indent) >= _INDENT


def _is_asked(left: Span, right: Span, asked: Sequence[Span]) -> bool:
    """Tell whether a finding of two lines is about this seam; one of many lines is about all of its seams."""
    return len(asked) == 2 and asked[0].overlaps(left) and asked[1].overlaps(right)


def _neighbours(document: Document, block: Block) -> tuple[Block | None, Block | None]:
    """Return the blocks of the same role above and below in the unit; the text of pictures between is passed over."""
    unit = unit_with(document, block.start)
    if unit is None:
        return None, None
    blocks = [other for other in unit.blocks if is_photo(block.role) or not is_photo(other.role)]
    place = blocks.index(block)
    above = blocks[place - 1] if place else None
    below = blocks[place + 1] if place + 1 < len(blocks) else None
    return (
        above if above is not None and above.role is block.role else None,
        below if below is not None and below.role is block.role else None,
    )
