"""What the text of a picture is made of: a pointer mark, captions and credits, glued or not."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median
from typing import NamedTuple

from zhengban.evidence.blocks import FlowBlock
from zhengban.evidence.cues import (
    caption_score,
    credit_at_end,
    credit_then_text,
    is_credit,
    opens_article,
    pointer_mark,
)
from zhengban.evidence.cues_photo import may_end_in_credit
from zhengban.model.role import Role

_LIKELY = 0.7
_CAPTION_LENGTH = 200  # code points
# Triangles that open items rather than captions; chosen with measure_jingbao.py.
_LEAST_ITEMS, _ITEM_LENGTH = 3, 60  # blocks of a window; code points, longer than most captions
_OTHER_WIDTH = 1.5  # em


class CaptionPart(NamedTuple):
    """A stretch of a block's text, white space at its edges excluded, that is one caption or one credit."""

    start: int
    end: int
    role: Role


def is_picture_text(block: FlowBlock, *, bullets: bool = False) -> bool:
    """Tell whether the block belongs to a picture: it ends in a credit, points at one, or speaks of one.

    Body text that merely says 图为 has neither the form of a caption nor a credit, and is left alone. ``bullets``: a
    pointer points at no picture on this page, but opens an item of short news.
    """
    if block.kind == "kept":
        return False
    text = block.text
    if may_end_in_credit(text) and (is_credit(text) or credit_at_end(text) >= 0):
        return True
    if credit_then_text(text):
        return True
    if block.kind != "text":
        return False
    if pointer_mark(text):
        return not bullets
    return caption_score(text) >= _LIKELY


def pointers_are_bullets(blocks: Sequence[FlowBlock]) -> bool:
    """Tell whether ▲ opens the items of a column of short news: several long blocks do, none with a credit.

    A page of photos has as many pointers, but its captions are short, or name a photographer.
    """
    pointed = [block.text for block in blocks if block.kind == "text" and pointer_mark(block.text)]
    if len(pointed) < _LEAST_ITEMS or median(map(len, pointed)) <= _ITEM_LENGTH:
        return False
    return not any(credit_at_end(text) >= 0 or credit_then_text(text) for text in pointed)


def picture_blocks(blocks: Sequence[FlowBlock], known: frozenset[int] | None = None) -> list[int]:
    """Return the numbers of the blocks that are text of pictures; a paragraph whose credit follows is one too.

    ``known`` are the first lines of those among the blocks of running text, where they were found before.
    """
    bullets = pointers_are_bullets(blocks)
    found = [
        is_picture_text(block, bullets=bullets)
        if known is None or block.kind == "display"
        else block.first in known
        for block in blocks
    ]
    if known is not None:
        return [number for number, is_picture in enumerate(found) if is_picture]
    for number, block in enumerate(blocks[1:], 1):
        before = blocks[number - 1]
        if found[number] and not found[number - 1] and before.kind == "text" and is_credit(block.text):
            found[number - 1] = _takes_credit(blocks, number - 1, found)
    return [number for number, is_picture in enumerate(found) if is_picture]


def _takes_credit(blocks: Sequence[FlowBlock], number: int, found: Sequence[bool]) -> bool:
    """Tell whether the paragraph above a credit is its caption, and not the last paragraph of an article.

    It is set apart from running text: the first below a heading or picture, a line or two, or in another width.
    """
    block = blocks[number]
    if opens_article(block.text) > 0 or len(block.text) > _CAPTION_LENGTH:
        return False
    if number == 0 or blocks[number - 1].kind == "display" or found[number - 1] or len(block.lines) <= 2:
        return True
    return abs(blocks[number - 1].width - block.width) >= _OTHER_WIDTH


def caption_parts(text: str) -> tuple[CaptionPart, ...]:
    """Return the captions and credits of a picture's text in order; glued captions are cut behind each credit."""
    cuts: list[tuple[int, int, Role]] = []
    position = 0
    for start, end in [*credit_then_text(text), *_last_credit(text)]:
        if start < position:
            continue
        cuts.append((position, start, Role.CAPTION))
        cuts.append((start, end, Role.CREDIT))
        position = end
    cuts.append((position, len(text), Role.CAPTION))
    return tuple(part for cut in cuts if (part := _trimmed(text, *cut)) is not None)


def _last_credit(text: str) -> list[tuple[int, int]]:
    start = 0 if is_credit(text) else credit_at_end(text)
    return [(start, len(text))] if start >= 0 else []


def _trimmed(text: str, start: int, end: int, role: Role) -> CaptionPart | None:
    piece = text[start:end]
    if not piece.strip():
        return None
    return CaptionPart(start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip()), role)
