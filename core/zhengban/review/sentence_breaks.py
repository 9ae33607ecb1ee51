"""Where else a paragraph may be broken: behind any of its sentences, and at any character that somebody points at."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from zhengban.evidence.line_habits import ends_sentence
from zhengban.evidence.typography import CLOSING, TERMINAL
from zhengban.model.document import Block, Document
from zhengban.review.trial import block_at

_CONTEXT = 8  # code points shown on each side


class BreakPlace(NamedTuple):
    """A place inside a block: a few characters on both sides, and the source offset of the first one behind it.

    ``manual_blocks.split`` breaks the block there.
    """

    before: str
    after: str
    offset: int


def sentence_breaks(document: Document, block_start: int) -> tuple[BreakPlace, ...]:
    """Return the places behind the sentences of a block, the last one's aside, in the order of its text.

    Raises ``KeyError`` when no block is printed at the start.
    """
    block = block_at(document, block_start)
    found = (_place(block, place, source) for place, source in _sentence_starts(block))
    return tuple(place for place in found if place is not None)


def place_at(document: Document, block_start: int, offset: int) -> BreakPlace | None:
    """Return the place in front of a source character of the block; None where the block cannot be broken.

    Raises ``KeyError`` when no block is printed at the start.
    """
    block = block_at(document, block_start)
    places = (place for place, source in enumerate(_sources(block)) if source == offset)
    place = next(places, None)
    return None if place is None else _place(block, place, offset)


def _place(block: Block, place: int, source: int) -> BreakPlace | None:
    before, after = block.text[:place].rstrip(), block.text[place:].strip()
    return BreakPlace(before[-_CONTEXT:], after[:_CONTEXT], source) if before and after else None


def _sentence_starts(block: Block) -> Iterator[tuple[int, int]]:
    """Yield place and source offset of each character with which a sentence begins, the first one's aside."""
    text, sources = block.text, _sources(block)
    for place in range(1, len(text)):
        source = sources[place]
        if source is None or text[place].isspace() or text[place] in CLOSING or text[place] in TERMINAL:
            continue
        before = text[:place].rstrip()
        # A quotation that ends inside a sentence goes on with a comma or a verb, and only the reader knows.
        if before and (before[-1] in TERMINAL or before[-1] in CLOSING) and ends_sentence(before):
            yield place, source


def _sources(block: Block) -> list[int | None]:
    """Return the source offset of each character of the block's text, None for those that have none."""
    sources: list[int | None] = []
    for kind, start, _, text, _ in block.runs:
        if kind == "keep":
            sources += range(start, start + len(text))
        else:
            # Of what stands for one character only the first can be broken in front of.
            sources += [start if kind == "substitute" and not place else None for place in range(len(text))]
    return sources
