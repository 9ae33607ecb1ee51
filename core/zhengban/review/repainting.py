"""Another role for a whole block, and what has to change with it so that the block stays one."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Literal

from zhengban.evidence.blocks import glue_between
from zhengban.model.document import Block, Document, Unit
from zhengban.model.edit import Edit, Glue, Join, SetRole, StartArticle
from zhengban.model.role import INLINE_ROLES, LIFTED_ROLES, LINE_KEEPING_ROLES, Role
from zhengban.model.span import Span
from zhengban.review.trial import block_at, is_photo, role_below, same_line, silent_starts

HeadlineFate = Literal[Role.SUBHEADING, Role.UNPLACED]


def painted(document: Document, block: Block, role: Role) -> list[Edit]:
    """Return the edits that paint every piece of the block.

    Lines that only its old role held together are joined; a start that only its old role kept from counting is off.
    """
    extents = _extents(document, block)
    edits: list[Edit] = [SetRole(span, role) for span in extents]
    if block.role in LIFTED_ROLES and role not in LIFTED_ROLES | INLINE_ROLES:
        edits += [StartArticle(at, False) for at in silent_starts(document, block)]
    loosened = block.role in LINE_KEEPING_ROLES and role not in LINE_KEEPING_ROLES | INLINE_ROLES
    if loosened:
        return [*edits, *(joined(document, left, right, role) for left, right in pairwise(block.pieces))]
    if role in LINE_KEEPING_ROLES:
        apart = [
            pair for pair in pairwise(extents) if not same_line(document, pair[0].end - 1, pair[1].start)
        ]
        edits += [joined(document, left, right, role) for left, right in apart]
    return edits


def _extents(document: Document, block: Block) -> list[Span]:
    """Return the pieces, those put together that are neighbours in the source and stand on lines of their own."""
    extents: list[Span] = []
    for piece in block.pieces:
        last = extents[-1] if extents else None
        gap = document.page.text[last.end : piece.start] if last and last.end < piece.start else ""
        if last and gap.isspace() and not same_line(document, last.end - 1, piece.start):
            extents[-1] = Span(last.start, piece.end)
        else:
            extents.append(piece)
    return extents


def joined(document: Document, left: Span, right: Span, role: Role) -> Join:
    """Return the join of two pieces of a block with a role."""
    text = document.page.text
    glue: Glue = "\n"
    if role not in LINE_KEEPING_ROLES:
        glue = glue_between(text[left.start : left.end], text[right.start : right.end])
    return Join(left.end - 1, right.start, glue)


def demoted(document: Document, heads: Sequence[Block], fate: HeadlineFate) -> list[Edit]:
    """Return the edits after which the headings of an article are none any more; a summary becomes a paragraph."""
    edits: list[Edit] = []
    for block in heads:
        is_summary = block.role is Role.LEAD and fate not in LIFTED_ROLES
        edits += painted(document, block, Role.PARAGRAPH if is_summary else fate)
    return edits


def fitting(document: Document, group: Sequence[int], unit: Unit) -> list[Edit]:
    """Return the edits that give the blocks a role with which they can stand in the unit."""
    edits: list[Edit] = []
    for start in group:
        block = block_at(document, start)
        role = role_below(document, block)
        if unit.kind == "photo" and not is_photo(role):
            role = Role.CAPTION
        if role is not block.role:
            edits += painted(document, block, role)
    return edits
