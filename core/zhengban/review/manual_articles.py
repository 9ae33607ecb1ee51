"""The reviewer's own edits of articles: where they begin, which are one, in what order they stand, what is in none.

Blocks are named by ``Block.start``, articles and photos by ``Unit.start``; each function returns the edits of one
operation, none when there is nothing to do. All raise ``KeyError`` when nothing is printed at a start.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from zhengban.model.document import Document, Unit
from zhengban.model.edit import Edit, MoveBlock, Side, StartArticle
from zhengban.model.role import HEAD_ROLES, LIFTED_ROLES, Role
from zhengban.review.layout import Layout, reach
from zhengban.review.repainting import HeadlineFate, demoted, painted
from zhengban.review.trial import (
    block_at,
    head,
    is_photo,
    moved_blocks,
    photo_of,
    role_below,
    unit_with,
)


def start_article(document: Document, block_start: int) -> tuple[Edit, ...]:
    """Begin an article with the block and the headings right above it; a picture's text becomes a photo.

    What follows in its article goes along.
    """
    block = block_at(document, block_start)
    role = role_below(document, block)
    if is_photo(role):
        return to_photo(document, block_start)
    unit = unit_with(document, block_start)
    if unit is None:
        role = Role.PARAGRAPH if role in LIFTED_ROLES else role
        return _started(painted(document, block, role), block_start)
    place = [member.start for member in unit.blocks].index(block_start)
    while place and block.role not in HEAD_ROLES and unit.blocks[place - 1].role in HEAD_ROLES:
        place -= 1
    if unit.start == block_start or (unit.kind == "article" and place == 0):
        return ()
    blocks = [member.start for member in unit.blocks[place:]]
    layout = Layout.of(document).with_unit(blocks, _carrier(document, unit, place), unit.start)
    return reach((), layout)


def _started(edits: Iterable[Edit], start: int) -> tuple[Edit, ...]:
    """Return the edits with a start on a block; none of them takes it back."""
    off = StartArticle(start, False)
    return (*(edit for edit in edits if edit != off), StartArticle(start))


def _carrier(document: Document, unit: Unit, place: int) -> int:
    """Return the block that the start is put on: the first that stands where it stands in the source."""
    hung = moved_blocks(document)
    text = [block.start for block in unit.blocks[place:] if not is_photo(block.role)]
    return next((start for start in text if start not in hung), unit.blocks[place].start)


def merge_articles(
    document: Document, first: int, second: int, headline: HeadlineFate = Role.SUBHEADING
) -> tuple[Edit, ...]:
    """Put the second article behind the first as a part of it; its headline becomes what ``headline`` says."""
    into, other = _unit(document, first), _unit(document, second)
    if into is other:
        return ()
    heads = [block for block in other.blocks if block.role in HEAD_ROLES]
    lifted = heads if headline in LIFTED_ROLES else []
    rest = [block.start for block in other.blocks if block not in lifted]
    layout = Layout.of(document).without_unit(other.start)
    layout = layout.with_blocks(into.start, len(into.blocks), rest)
    return reach(demoted(document, heads, headline), layout)


def move_article(document: Document, article: int, beside: int, side: Side) -> tuple[Edit, ...]:
    """Print a whole article or photo in front of or behind another one; all others keep their order."""
    moved, anchor = _unit(document, article), _unit(document, beside)
    layout = Layout.of(document).with_unit_moved(moved.start, anchor.start, side == "after")
    if layout.shelves == Layout.of(document).shelves:
        return ()
    return reach([MoveBlock(head(moved.start), anchor.start, side, "article")], layout)


def unplace(document: Document, block_start: int) -> tuple[Edit, ...]:
    """Take the block out of its article; a caption takes its title and credit along."""
    group = photo_of(document, block_start)
    blocks = [block_at(document, start) for start in group]
    if all(block.role is Role.UNPLACED for block in blocks):
        return ()
    edits = [edit for block in blocks for edit in painted(document, block, Role.UNPLACED)]
    return reach(edits, Layout.of(document).without(group))


def to_photo(document: Document, caption_start: int) -> tuple[Edit, ...]:
    """Make a standalone photo of a caption with its title and credit; other text becomes a caption first."""
    return all_to_photo(document, photo_of(document, caption_start))


def all_to_photo(document: Document, group: Sequence[int]) -> tuple[Edit, ...]:
    """Make one standalone photo of several blocks; what is no text of a picture becomes a caption first."""
    unit = unit_with(document, group[0])
    if unit is not None and unit.kind == "photo" and unit.start == group[0]:
        return ()
    edits: list[Edit] = []
    for start in group:
        block = block_at(document, start)
        role = role_below(document, block)
        role = role if is_photo(role) else Role.CAPTION
        edits += painted(document, block, role) if role is not block.role else []
    if unit is None:
        return _started(edits, group[0])
    layout = Layout.of(document).without(group) if unit.start in group else Layout.of(document)
    return reach(edits, layout.with_unit(group, group[0], unit.start))


def _unit(document: Document, start: int) -> Unit:
    """Return the article or photo that starts there."""
    for unit in document.units:
        if unit.start == start and unit.kind != "front":
            return unit
    raise KeyError(start)
