"""The reviewer's own edits of single blocks: another role, two of one, one of two, another place.

Blocks are named by ``Block.start``; each function returns the edits of one operation, none when there is nothing to do.
All raise ``KeyError`` when no block is printed at a start.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from zhengban.evidence.blocks import glue_between
from zhengban.model.document import Block, Document, Unit
from zhengban.model.edit import Edit, Glue, Join, MoveBlock, Side
from zhengban.model.role import HEAD_ROLES, INLINE_ROLES, LIFTED_ROLES, LINE_KEEPING_ROLES, Role
from zhengban.model.span import Span
from zhengban.review.head_places import HEADINGS, given, stands_in_head
from zhengban.review.layout import Layout, reach
from zhengban.review.repainting import HeadlineFate, demoted, fitting, joined, painted
from zhengban.review.trial import (
    GLUES,
    anatomy_of,
    block_at,
    edits_of,
    group_of,
    head,
    is_photo,
    last_before,
    role_below,
    unit_with,
    with_edits,
)


def set_role(document: Document, block_start: int, role: Role) -> tuple[Edit, ...]:
    """Give the whole block a role; a byline or dateline only marks it. What hangs on the block stays in place.

    Text that the reviewer had put at the end of an article goes to its head when it becomes a heading.
    """
    block = block_at(document, block_start)
    edits = painted(document, block, role)
    if role in INLINE_ROLES:
        return tuple(edits)
    if block.role is role:
        return ()
    unit, layout = unit_with(document, block_start), Layout.of(document)
    if unit is None:
        return tuple(edits)
    if role in HEADINGS and _was_given(document, unit, block_start):
        return reach(edits, given(layout, unit, role, (block_start,)))
    return reach(edits, _with_role(layout, unit, block_start, role))


def set_one_role(document: Document, block_starts: Sequence[int], role: Role) -> tuple[Edit, ...]:
    """Give several blocks one role that is no heading's, as ``set_role`` does one after the other."""
    edits: list[Edit] = []
    layout = Layout.of(document)
    for start in block_starts:
        block, unit = block_at(document, start), unit_with(document, start)
        if block.role is role:
            continue
        edits += painted(document, block, role)
        if unit is not None and role not in INLINE_ROLES:
            layout = _with_role(layout, unit, start, role)
    return reach(edits, layout) if edits else ()


def _with_role(layout: Layout, unit: Unit, block_start: int, role: Role) -> Layout:
    """Return the layout as it stands when a block of the unit has another role."""
    if role in LIFTED_ROLES:
        return layout.without((block_start,))
    if unit.kind == "photo" and not is_photo(role):
        layout = layout.without_unit(unit.start) if unit.start == block_start else layout
        return layout.without((block_start,))
    if unit.kind == "article" and unit.start == block_start and is_photo(role):
        # A start on the text of a photo would make a photo of it.
        place = layout.shelf(unit.start).blocks.index(block_start)
        return layout.without((block_start,)).with_blocks(unit.start, place, (block_start,))
    return layout


def _was_given(document: Document, unit: Unit, block_start: int) -> bool:
    """Tell whether the reviewer has put the block at the end of an article: no text that it might head follows."""
    text = [block.start for block in unit.blocks if not is_photo(block.role)]
    by_hand = any(
        owned.strength > 0 and owned.edit.span == head(block_start)
        for owned in edits_of(document)
        if isinstance(owned.edit, MoveBlock)
    )
    return unit.kind == "article" and by_hand and len(text) > 1 and text[-1] == block_start


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
        edits += [joined(document, left, right, block.role) for left, right in inner]
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


def merge_all(document: Document, block_starts: Sequence[int]) -> tuple[Edit, ...]:
    """Make one block of several that have one role and stand in one unit."""
    blocks = [block_at(document, start) for start in block_starts]
    edits: list[Edit] = [_join_blocks(above, below) for above, below in pairwise(blocks)]
    if edits and blocks[0].role in LINE_KEEPING_ROLES:
        inner = [pair for block in blocks for pair in pairwise(block.pieces)]
        edits += [joined(document, left, right, blocks[0].role) for left, right in inner]
    layout = Layout.of(document).without([block.start for block in blocks[1:]])
    return reach(edits, layout) if edits else ()


def _join_blocks(block: Block, following: Block) -> Join:
    glue: Glue = "\n" if block.role in LINE_KEEPING_ROLES else glue_between(block.text, following.text)
    return Join(block.pieces[-1].end - 1, following.pieces[0].start, glue)


def move_block(document: Document, block_start: int, anchor_start: int, side: Side) -> tuple[Edit, ...]:
    """Print the block right beside another one, in its article; a caption takes its title and credit along.

    A headline takes its kicker and deck along. A heading that comes to stand in the text of an article goes to the
    head of it, unless it stood in this text already: then it is only put in its place there.
    """
    group = group_of(document, block_start)
    unit = unit_with(document, anchor_start)
    if unit is None or anchor_start in group:
        return ()
    role = role_below(document, block_at(document, block_start))
    is_inside = unit_with(document, block_start) is unit and not stands_in_head(unit, block_start)
    if role in HEADINGS and not is_inside and not stands_in_head(unit, anchor_start, side):
        role = role_below(document, block_at(document, group[0]))
        layout = given(Layout.of(document), unit, role, group)
        return _laid(document, fitting(document, group, unit), layout)
    return put_beside(document, group, anchor_start, side)


def put_beside(document: Document, group: Sequence[int], anchor_start: int, side: Side) -> tuple[Edit, ...]:
    """Print the blocks right beside another one, whatever they are; raises ``KeyError`` when no unit holds that."""
    unit = unit_with(document, anchor_start)
    edits = fitting(document, group, unit) if unit else []
    layout = Layout.of(document).without(group).beside(anchor_start, side == "after", group)
    return _laid(document, edits, layout)


def _laid(document: Document, edits: Sequence[Edit], layout: Layout) -> tuple[Edit, ...]:
    return () if not edits and layout.shelves == Layout.of(document).shelves else reach(edits, layout)


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
    if not set(neighbours).isdisjoint(group):
        neighbours = (starts[beside],)  # a deck that goes above its own headline
    side: Side = "before" if step < 0 else "after"
    anchor = neighbours[0] if step < 0 else neighbours[-1]
    is_heading = block_at(document, block_start).role in HEADINGS and stands_in_head(unit, group[0])
    if is_heading and not stands_in_head(unit, anchor, side):
        return ()
    return put_beside(document, group, anchor, side)


def move_to_article(document: Document, block_start: int, article_number: int) -> tuple[Edit, ...]:
    """Give the block to an article, counted from 1 in reading order.

    A heading goes to its head, a picture's text to its end, any other text behind its last paragraph. Raises
    ``IndexError`` when there is no such article.
    """
    if article_number < 1:
        raise IndexError(article_number)
    return move_to_unit(document, block_start, document.articles[article_number - 1].start)


def move_to_unit(document: Document, block_start: int, unit_start: int) -> tuple[Edit, ...]:
    """Give the block to the article or standalone photo that starts there.

    In it already there is nothing to do, but for a heading in the text of an article: that goes to the head.
    """
    unit = next((unit for unit in document.units if unit.start == unit_start), None)
    if unit is None:
        raise KeyError(unit_start)
    group = group_of(document, block_start)
    role = role_below(document, block_at(document, group[0]))
    is_inside = unit_with(document, block_start) is unit
    if is_inside and (role not in HEADINGS or stands_in_head(unit, group[0])):
        return ()
    return give(document, group, unit)


def give(document: Document, group: Sequence[int], unit: Unit) -> tuple[Edit, ...]:
    """Put several blocks into a unit, one behind the other where the first of them belongs."""
    role = role_below(document, block_at(document, group[0]))
    return reach(fitting(document, group, unit), given(Layout.of(document), unit, role, group))
