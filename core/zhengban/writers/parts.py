"""What every writer needs to know of a unit: what is printed, what belongs together, where a byline is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from zhengban.model.document import Block, Run
from zhengban.model.role import HEAD_ROLES, PHOTO_ROLES, Role
from zhengban.model.span import Span


class PhotoEntry(NamedTuple):
    """The text of one photo: title, caption and credit, each of which may be missing.

    A credit printed once for several photos stands in the entry of the caption that it was printed behind.
    """

    title: Block | None = None
    caption: Block | None = None
    credit: Block | None = None

    @property
    def blocks(self) -> tuple[Block, ...]:
        """Return the blocks that are there, in the order in which they are printed."""
        return tuple(block for block in self if block is not None)


class TextRange(NamedTuple):
    """A half-open range of code points in ``Block.text`` (not in the source)."""

    start: int
    end: int


def printed(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield the blocks that show something; an emptied block keeps its place but is not printed."""
    return (block for block in blocks if block.text.strip())


def lines_of(text: str) -> list[str]:
    """Return the lines of a block's text, without blank ones and without white space at their edges."""
    return [stripped for line in text.splitlines() if (stripped := line.strip())]


def one_line(text: str) -> str:
    """Return a block's text on one line: a heading that falls apart would be read back as two."""
    return " ".join(lines_of(text))


def flow(blocks: Iterable[Block]) -> list[Block | PhotoEntry]:
    """Return the printed blocks in order, neighbouring photo blocks put together to one entry a photo.

    A title stands before its caption, a credit behind it; a credit without a caption is an entry of its own.
    """
    items: list[Block | PhotoEntry] = []
    for block in printed(blocks):
        last = items[-1] if items else None
        if block.role not in PHOTO_ROLES:
            items.append(block)
        elif isinstance(last, PhotoEntry) and (grown := _grown(last, block)):
            items[-1] = grown
        else:
            items.append(_grown(PhotoEntry(), block) or PhotoEntry(caption=block))
    return items


def _grown(entry: PhotoEntry, block: Block) -> PhotoEntry | None:
    """Return the entry with the block in its place, or None when a further photo begins with the block."""
    if block.role is Role.PHOTO_TITLE:
        return None if entry.blocks else PhotoEntry(title=block)
    if block.role is Role.CAPTION:
        return None if entry.caption or entry.credit else entry._replace(caption=block)
    return None if entry.credit else entry._replace(credit=block)


def heads(blocks: Iterable[Block]) -> dict[Role, Block]:
    """Return the first block of each head role; further ones stay in the body under their own role."""
    found: dict[Role, Block] = {}
    for block in blocks:
        if block.role in HEAD_ROLES:
            found.setdefault(block.role, block)
    return found


def marked(block: Block, role: Role) -> list[TextRange]:
    """Return where in the block's text an inline role stands; parts with only white space between are one."""
    found: list[TextRange] = []
    for mark in block.marks:
        place = _range_of(block, mark.span) if mark.role is role else None
        if place is None:
            continue
        if found and not block.text[found[-1].end : place.start].strip():
            found[-1] = TextRange(found[-1].start, max(found[-1].end, place.end))
        else:
            found.append(place)
    return found


def _range_of(block: Block, span: Span) -> TextRange | None:
    """Return the text from the first to the last character whose source lies in the span."""
    start = end = None
    position = 0
    for run in block.runs:
        first, last = max(run.start, span.start), min(run.end, span.end)
        if first < last:
            start = position + first - run.start if start is None else start
            end = position + last - run.start
        position += len(run.text)
    return None if start is None or end is None else TextRange(start, end)


def spans_in(block: Block, place: TextRange) -> tuple[Span, ...]:
    """Return the source characters behind a range of the block's text, as maximal runs."""
    spans: list[Span] = []
    position = 0
    for run in block.runs:
        clipped = _clipped(run, position, place)
        position += len(run.text)
        if clipped is None:
            continue
        if spans and spans[-1].end == clipped.start:
            clipped = Span(spans.pop().start, clipped.end)
        spans.append(clipped)
    return tuple(spans)


def _clipped(run: Run, position: int, place: TextRange) -> Span | None:
    first = max(place.start - position, 0)
    last = min(place.end - position, run.end - run.start)
    return Span(run.start + first, run.start + last) if first < last else None


def as_file(text: str) -> str:
    """Return the text so that its first character is not taken for a byte order mark when read again."""
    return "\n" + text if text.startswith("\ufeff") else text
