"""What decisions left behind: none of it is an error, and a reviewer may want to look at it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from zhengban.model.document import Block, Document, Unit
from zhengban.model.role import HEAD_ROLES, PHOTO_ROLES, Role

LooseKind = Literal["two_headlines", "no_headline", "no_text", "no_article"]


class LooseEnd(NamedTuple):
    """Something to look at: what it is, the first words of it, and the starts of the blocks concerned."""

    kind: LooseKind
    text: str
    blocks: tuple[int, ...]


_SHOWN = 20  # code points of the text
_NO_TEXT = {*HEAD_ROLES, Role.COLUMN_TITLE} - {Role.LEAD}


def loose_ends(document: Document) -> tuple[LooseEnd, ...]:
    """Return the articles with two headlines or none, headlines without a text, and the text in no article.

    They stand in printed order, what is in no article last.
    """
    found = [end for unit in document.articles for end in _of_article(unit)]
    homeless = [block for block in document.homeless if block.text]
    return (*found, *(_end("no_article", [block]) for block in homeless))


def _of_article(unit: Unit) -> Iterator[LooseEnd]:
    shown = [block for block in unit.blocks if block.text]
    headlines = [block for block in shown if block.role is Role.HEADLINE]
    text = [block for block in shown if block.role not in _NO_TEXT]
    if len(headlines) > 1:
        yield _end("two_headlines", headlines)
    if headlines and not text:
        yield _end("no_text", headlines[:1])
    if shown and not headlines:
        # The first of the text, not a picture's above it: a headline is sought for that.
        prose = [block for block in text if block.role not in PHOTO_ROLES]
        yield _end("no_headline", (prose or shown)[:1])


def _end(kind: LooseKind, blocks: Sequence[Block]) -> LooseEnd:
    return LooseEnd(kind, blocks[0].text[:_SHOWN], tuple(block.start for block in blocks))
