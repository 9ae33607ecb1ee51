"""The reviewer's own edits of single blocks: another role, two of one, one of two, another place.

Blocks are named by ``Block.start``; each function returns the edits of one operation, none when there is nothing to do.
All raise ``KeyError`` when no block is printed at a start.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Literal

from zhengban.evidence.blocks import glue_between
from zhengban.model.document import Block, Document, Unit
from zhengban.model.edit import Edit, Glue, Join, SetRole, Side, StartArticle
from zhengban.model.role import HEAD_ROLES, INLINE_ROLES, LIFTED_ROLES, LINE_KEEPING_ROLES, Role
from zhengban.model.span import Span
from zhengban.review.layout import Layout, reach
from zhengban.review.trial import (
    GLUES,
    anatomy_of,
    block_at,
    group_of,
    is_photo,
    last_before,
    role_below,
    same_line,
    silent_starts,
    unit_with,
    with_edits,
)

HeadlineFate = Literal[Role.SUBHEADING, Role.UNPLACED]


def set_role(document: Document, block_start: int, role: Role) -> tuple[Edit, ...]:
    """Give the whole block a role; a byline or dateline only marks it. What hangs on the block stays in place."""
    block = block_at(document, block_start)
    edits = painted(document, block, role)
    if role in INLINE_ROLES:
        return tuple(edits)
    if block.role is role:
        return ()
    unit, layout = unit_with(document, block_start), Layout.of(document)
    if unit is None:
        return tuple(edits)
    if role in LIFTED_ROLES:
        return reach(edits, layout.without((block_start,)))
    if unit.kind == "photo" and not is_photo(role):
        layout = layout.without_unit(unit.start) if unit.start == block_start else layout
        return reach(edits, layout.without((block_start,)))
    if unit.kind == "article" and unit.start == block_start and is_photo(role):
        # A start on the text of a photo would make a photo of it.
        place = layout.shelf(unit.start).blocks.index(block_start)
        layout = layout.without((block_start,)).with_blocks(unit.start, place, (block_start,))
    return reach(edits, layout)


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
        return [*edits, *(_join(document, left, right, role) for left, right in pairwise(block.pieces))]
    if role in LINE_KEEPING_ROLES:
        apart = [
            pair for pair in pairwise(extents) if not same_line(document, pair[0].end - 1, pair[1].start)
        ]
        edits += [_join(document, left, right, role) for left, right in apart]
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


def _join(document: Document, left: Span, right: Span, role: Role) -> Join:
    text = document.page.text
    glue: Glue = "\n"
    if role not in LINE_KEEPING_ROLES:
        glue = glue_between(text[left.start : left.end], text[right.start : right.end])
    return Join(left.end - 1, right.start, glue)


def split(document: Document, block_start: int, source_offset: int) -> tuple[Edit, ...]:
    """Begin a block of its own with the source character at ``source_offset``; it stands right behind the first.

    The block begins with the whole piece when nothing that is printed stands in front of the character in it.
    """
    block = block_at(document, block_start)
    text = document.page.text
    number = next((n for n, piece in enumerate(block.pieces) if piece.start <= source_offset < piece.end), -1)
    if number < 0 or text[source_offset].isspace():
        return ()
    if not any(
        block.pieces[number].start <= run.start < source_offset for run in block.runs if run.text.strip()
    ):
        source_offset = block.pieces[number].start
    if source_offset == block_start:
        return ()
    inside = source_offset > block.pieces[number].start
    left = last_before(document, source_offset) if inside else block.pieces[number - 1].end - 1
    edits = [Join(left, source_offset, None)]
    if inside and not _is_parted(with_edits(document, edits), block, number, Span(left, source_offset)):
        edits += _sewn(document, block, number)
    if unit_with(document, block_start) is None:
        return tuple(edits)
    return reach(edits, Layout.of(document).beside(block_start, True, (source_offset,)))


def _is_parted(trial: Document, block: Block, number: int, cut: Span) -> bool:
    """Tell whether a cut, from one character to the next, parts the block in two and nothing else."""
    piece, printed = block.pieces[number], {other.start: other.pieces for other in trial.blocks()}
    first = (*block.pieces[:number], Span(piece.start, cut.start + 1))
    second = (Span(cut.end, piece.end), *block.pieces[number + 1 :])
    return printed.get(block.start) == first and printed.get(cut.end) == second


def _sewn(document: Document, block: Block, number: int) -> list[Join]:
    """Return the joins of a piece with its neighbours at the very ends.

    A join may name any character of a piece, and a cut would leave it with the wrong part.
    """
    anatomy, _ = anatomy_of(document)
    glue = dict(zip(anatomy.pieces, anatomy.links.glue, strict=True))
    near = block.pieces[max(number - 1, 0) : number + 2]
    return [Join(left.end - 1, right.start, GLUES[glue[right]]) for left, right in pairwise(near)]


def merge(
    document: Document, block_start: int, next_start: int, headline: HeadlineFate = Role.SUBHEADING
) -> tuple[Edit, ...]:
    """Make one block of two, with the role of the first.

    When the second begins an article, the whole of it goes along, and its headline becomes what ``headline`` says.
    """
    block, following = block_at(document, block_start), block_at(document, next_start)
    if block_start == next_start:
        return ()
    edits: list[Edit] = [_join_blocks(block, following)]
    if block.role in LINE_KEEPING_ROLES:
        # Lines that only their role joins are joined in the order of the source: that of the blocks may be another.
        inner = [*pairwise(block.pieces), *pairwise(following.pieces)]
        edits += [_join(document, left, right, block.role) for left, right in inner]
    if following.role is not block.role:
        edits += painted(document, following, block.role)
    layout = Layout.of(document).without((next_start,))
    here, other = unit_with(document, block_start), unit_with(document, next_start)
    if here is None or other is None or other.start != next_start or other is here:
        return reach(edits, layout)
    heads = [member for member in other.blocks if member.role in HEAD_ROLES and member is not following]
    edits += demoted(document, heads, headline)
    lifted = heads if headline in LIFTED_ROLES else []
    rest = [member.start for member in other.blocks if member not in [following, *lifted]]
    layout = layout.without_unit(other.start)
    return reach(edits, layout.beside(block_start, True, rest))


def _join_blocks(block: Block, following: Block) -> Join:
    glue: Glue = "\n" if block.role in LINE_KEEPING_ROLES else glue_between(block.text, following.text)
    return Join(block.pieces[-1].end - 1, following.pieces[0].start, glue)


def demoted(document: Document, heads: Sequence[Block], fate: HeadlineFate) -> list[Edit]:
    """Return the edits after which the headings of an article are none any more; a summary becomes a paragraph."""
    edits: list[Edit] = []
    for block in heads:
        is_summary = block.role is Role.LEAD and fate not in LIFTED_ROLES
        edits += painted(document, block, Role.PARAGRAPH if is_summary else fate)
    return edits


def move_block(document: Document, block_start: int, anchor_start: int, side: Side) -> tuple[Edit, ...]:
    """Print the block right beside another one, in its article; a caption takes its title and credit along."""
    group = group_of(document, block_start)
    unit = unit_with(document, anchor_start)
    if unit is None or anchor_start in group:
        return ()
    edits = fitting(document, group, unit)
    layout = Layout.of(document).without(group).beside(anchor_start, side == "after", group)
    return () if not edits and layout.shelves == Layout.of(document).shelves else reach(edits, layout)


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


def move_up(document: Document, block_start: int) -> tuple[Edit, ...]:
    """Print the block in front of the one above it in its article; none above: nothing to do."""
    return _step(document, block_start, -1)


def move_down(document: Document, block_start: int) -> tuple[Edit, ...]:
    """Print the block behind the one below it in its article; none below: nothing to do."""
    return _step(document, block_start, 1)


def _step(document: Document, block_start: int, step: int) -> tuple[Edit, ...]:
    unit = unit_with(document, block_start)
    if unit is None:
        return ()
    group, starts = group_of(document, block_start), [block.start for block in unit.blocks]
    beside = starts.index(group[0]) - 1 if step < 0 else starts.index(group[-1]) + 1
    if not 0 <= beside < len(starts):
        return ()
    neighbours = group_of(document, starts[beside])
    anchor = neighbours[0] if step < 0 else neighbours[-1]
    if anchor in group:
        return ()
    return move_block(document, block_start, anchor, "before" if step < 0 else "after")


def move_to_article(document: Document, block_start: int, article_number: int) -> tuple[Edit, ...]:
    """Give the block to an article, counted from 1 in reading order.

    A heading goes to its head, a picture's text to its end, any other text behind its last paragraph. Raises
    ``IndexError`` when there is no such article.
    """
    if article_number < 1:
        raise IndexError(article_number)
    return move_to_unit(document, block_start, document.articles[article_number - 1].start)


def move_to_unit(document: Document, block_start: int, unit_start: int) -> tuple[Edit, ...]:
    """Give the block to the article or standalone photo that starts there; in it already: nothing to do."""
    unit = next((unit for unit in document.units if unit.start == unit_start), None)
    if unit is None:
        raise KeyError(unit_start)
    if unit_with(document, block_start) is unit:
        return ()
    group = group_of(document, block_start)
    edits = fitting(document, group, unit)
    role = role_below(document, block_at(document, group[0]))
    layout = Layout.of(document).without(group).with_blocks(unit.start, place_for(unit, role), group)
    return reach(edits, layout)


_RANK = {Role.COLUMN_TITLE: -1, **{role: number for number, role in enumerate(HEAD_ROLES)}}


def place_for(unit: Unit, role: Role) -> int:
    """Return the place in the unit at which a further block of the role stands.

    A heading stands in front of those of its own kind, so that the one that was given last is the article's.
    """
    roles = [block.role for block in unit.blocks]
    if role in HEAD_ROLES:
        outer = [
            number for number, other in enumerate(roles) if _RANK.get(other, len(HEAD_ROLES)) >= _RANK[role]
        ]
        return outer[0] if outer else len(roles)
    if is_photo(role) or unit.kind == "photo":
        return len(roles)
    text = [number for number, other in enumerate(roles) if not is_photo(other)]
    return text[-1] + 1 if text else 0
