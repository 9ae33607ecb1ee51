"""The reviewer's own edits of several blocks at once: one operation, one step that undo takes back.

Blocks are named by ``Block.start``. What single blocks would need one after the other is put together; where a later
edit says something else of the same characters, it alone is kept, since edits of one operation are equally strong.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from zhengban.model.document import Block, Document, Unit
from zhengban.model.edit import Edit, Join, MoveBlock, ReplaceText, SetRole, Side, StartArticle
from zhengban.model.role import HEAD_ROLES, INLINE_ROLES, LINE_KEEPING_ROLES, Role
from zhengban.review.manual_blocks import (
    give,
    merge_all,
    move_block,
    move_down,
    move_to_unit,
    move_up,
    put_beside,
    set_one_role,
    set_role,
)
from zhengban.review.trial import block_at, group_of, is_photo, photo_of, unit_with, with_edits

Deed = Callable[[Document], Sequence[Edit]]


def set_roles(document: Document, block_starts: Collection[int], role: Role) -> tuple[Edit, ...]:
    """Give several blocks a role; in text that keeps its lines, neighbours become the lines of one block.

    An empty line of the source keeps them apart: it is where a stanza ends. Starts at which nothing is printed are
    passed over.
    """
    blocks = [block.start for block in _printed(document, block_starts)]
    if role in HEAD_ROLES:
        return together(document, (_role_deed([start], role) for start in blocks))
    runs = _runs(document, blocks) if role in LINE_KEEPING_ROLES else ()
    merged = (_merger(run) for run in runs if len(run) > 1)
    return together(document, (_role_deed(blocks, role), *merged))


def move_all_to_unit(document: Document, block_starts: Collection[int], unit_start: int) -> tuple[Edit, ...]:
    """Give several blocks to the article or standalone photo that starts there; those in it already stay.

    They keep their order. Raises ``KeyError`` when there is no such article or photo.
    """
    unit = next((unit for unit in document.units if unit.start == unit_start), None)
    if unit is None:
        raise KeyError(unit_start)
    there = {block.start for block in unit.blocks}
    moved = [block for block in _printed(document, block_starts) if block.start not in there]
    # Each heading goes in front of those of its kind, so the last one is given first.
    heads = [block.start for block in moved if block.role in HEAD_ROLES][::-1]
    rest = [block for block in moved if block.role not in HEAD_ROLES]
    # Pictures stand at the end of an article, in a photo everything stands as it comes.
    text = [block.start for block in rest if unit.kind == "photo" or not is_photo(block.role)]
    photos = [block.start for block in rest if block.start not in text]
    return together(document, (_into(starts, unit) for starts in (*([head] for head in heads), text, photos)))


def move_all_beside(
    document: Document, block_starts: Collection[int], anchor_start: int, side: Side
) -> tuple[Edit, ...]:
    """Print the blocks right beside another one, in its article; they keep their order, and it is none of them.

    Raises ``KeyError`` when no block is printed at the anchor.
    """
    block_at(document, anchor_start)
    starts = [block.start for block in _printed(document, block_starts) if block.start != anchor_start]
    group = _group(document, starts)
    if group and anchor_start not in group:
        return put_beside(document, group, anchor_start, side)
    ordered = starts if side == "before" else starts[::-1]
    return together(document, (_beside(start, anchor_start, side) for start in ordered))


def move_all_up(document: Document, block_starts: Collection[int]) -> tuple[Edit, ...]:
    """Print each of the blocks in front of the one above it; nothing to do when the first cannot go up."""
    starts = [block.start for block in _printed(document, block_starts)]
    if not starts or not move_up(document, starts[0]):
        return ()
    beside = _neighbours(document, _group(document, starts))
    if beside is not None and beside.above is not None:
        return put_beside(document, beside.group, group_of(document, beside.above)[0], "before")
    return together(document, (_step(start, move_up) for start in starts))


def move_all_down(document: Document, block_starts: Collection[int]) -> tuple[Edit, ...]:
    """Print each of the blocks behind the one below it; nothing to do when the last cannot go down."""
    starts = [block.start for block in _printed(document, block_starts)]
    if not starts or not move_down(document, starts[-1]):
        return ()
    beside = _neighbours(document, _group(document, starts))
    if beside is not None and beside.below is not None:
        return put_beside(document, beside.group, group_of(document, beside.below)[-1], "after")
    return together(document, (_step(start, move_down) for start in starts[::-1]))


class _Neighbours(NamedTuple):
    """Blocks that stand together in a unit, and those above and below them there."""

    group: tuple[int, ...]
    above: int | None
    below: int | None


def _group(document: Document, starts: Sequence[int]) -> tuple[int, ...]:
    """Return the blocks with what goes along with them; none when a heading, which has a place of its own, is one."""
    if any(block_at(document, start).role in HEAD_ROLES for start in starts):
        return ()
    return tuple(dict.fromkeys(member for start in starts for member in photo_of(document, start)))


def _neighbours(document: Document, group: Sequence[int]) -> _Neighbours | None:
    """Return what stands beside a group; None when it is empty or does not stand together."""
    unit = unit_with(document, group[0]) if group else None
    if unit is None:
        return None
    printed = [block.start for block in unit.blocks]
    first, last = printed.index(group[0]), printed.index(group[0]) + len(group)
    if printed[first:last] != list(group):
        return None
    above = printed[first - 1] if first else None
    return _Neighbours(tuple(group), above, printed[last] if last < len(printed) else None)


def together(document: Document, deeds: Iterable[Deed]) -> tuple[Edit, ...]:
    """Return the edits of several deeds, each of which sees what those before it have done."""
    edits: tuple[Edit, ...] = ()
    tried, trial = edits, document
    for deed in deeds:
        if edits is not tried:
            tried, trial = edits, with_edits(document, edits)
        later = deed(trial)
        if later:
            kept = (edit for edit in edits if not any(_supersedes(other, edit) for other in later))
            edits = (*kept, *later)
    return edits


def _supersedes(later: Edit, edit: Edit) -> bool:
    """Tell whether an edit says anew what an earlier one says."""
    match later, edit:
        case SetRole(new, role), SetRole(old, former):
            is_inside = new.start <= old.start and old.end <= new.end
            return is_inside and (role in INLINE_ROLES) == (former in INLINE_ROLES)
        case Join(left, right), Join(old_left, old_right):
            return left == old_left or right == old_right
        case MoveBlock(new, _, _, rank), MoveBlock(old, _, _, old_rank):
            return new == old and rank == old_rank
        case StartArticle(at), StartArticle(old_at):
            return at == old_at
        case ReplaceText(new), ReplaceText(old):
            return new == old
    return False


def _printed(document: Document, block_starts: Collection[int]) -> list[Block]:
    """Return the blocks in printed order."""
    wanted = frozenset(block_starts)
    return [block for block in document.blocks() if block.start in wanted]


def _runs(document: Document, block_starts: Collection[int]) -> Iterator[list[int]]:
    """Yield the starts of blocks that shall be one block."""
    blocks = _printed(document, block_starts)
    follows = {block.start: other.start for block, other in pairwise(document.blocks())}
    run: list[int] = []
    for number, block in enumerate(blocks):
        goes_on = run and follows.get(run[-1]) == block.start
        if goes_on and _is_one_text(document, blocks[number - 1], block):
            run.append(block.start)
            continue
        if run:
            yield run
        run = [block.start]
    if run:
        yield run


def _is_one_text(document: Document, above: Block, below: Block) -> bool:
    if unit_with(document, above.start) is not unit_with(document, below.start):
        return False
    between = document.page.text[above.pieces[-1].end : below.pieces[0].start]
    ends = [line for line in between.splitlines(keepends=True) if line.endswith(("\n", "\r"))]
    # Blocks that were moved together have other text between them in the source.
    return bool(between.strip()) or len(ends) <= 1


def _role_deed(starts: Sequence[int], role: Role) -> Deed:
    """One block goes the way of its own, a heading may change its place; several are laid out together."""
    if len(starts) == 1:
        return lambda trial: set_role(trial, starts[0], role)
    return lambda trial: set_one_role(trial, starts, role)


def _merger(run: Sequence[int]) -> Deed:
    """What the role itself has made one block of is left as it is."""
    return lambda trial: merge_all(trial, [block.start for block in _printed(trial, run)])


def _into(starts: Sequence[int], unit: Unit) -> Deed:
    """The unit is known by a block that stands in it: a heading that is given to it may carry it from then on."""

    def deed(trial: Document) -> Sequence[Edit]:
        present = {block.start for block in trial.blocks()}
        anchors = (unit_with(trial, block.start) for block in unit.blocks if block.start in present)
        target = next((found for found in anchors if found is not None), None)
        going = [start for start in starts if start in present]
        if target is None or not going:
            return ()
        if len(going) == 1:
            return move_to_unit(trial, going[0], target.start)
        groups = [photo_of(trial, start) for start in going]
        return give(trial, tuple(dict.fromkeys(start for group in groups for start in group)), target)

    return deed


def _beside(start: int, anchor: int, side: Side) -> Deed:
    return lambda trial: move_block(trial, start, anchor, side)


def _step(start: int, step: Callable[[Document, int], Sequence[Edit]]) -> Deed:
    return lambda trial: step(trial, start)
