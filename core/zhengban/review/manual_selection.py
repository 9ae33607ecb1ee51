"""The reviewer's own edits of several blocks at once: one operation, one step that undo takes back.

Blocks are named by ``Block.start``. What single blocks would need one after the other is put together; where a later
edit says something else of the same characters, it alone is kept, since edits of one operation are equally strong.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import pairwise

from zhengban.model.document import Block, Document, Unit
from zhengban.model.edit import Edit, Join, MoveBlock, ReplaceText, SetRole, Side, StartArticle
from zhengban.model.role import HEAD_ROLES, INLINE_ROLES, LINE_KEEPING_ROLES, Role
from zhengban.review.manual_blocks import merge, move_block, move_down, move_to_unit, move_up, set_role
from zhengban.review.trial import block_at, unit_with, with_edits

Deed = Callable[[Document], Sequence[Edit]]


def set_roles(document: Document, block_starts: Collection[int], role: Role) -> tuple[Edit, ...]:
    """Give several blocks a role; in text that keeps its lines, neighbours become the lines of one block.

    An empty line of the source keeps them apart: it is where a stanza ends. Starts at which nothing is printed are
    passed over.
    """
    runs = list(_runs(document, block_starts, role in LINE_KEEPING_ROLES))
    return together(document, (deed for run in runs for deed in _role_deeds(run, role)))


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
    rest = [block.start for block in moved if block.role not in HEAD_ROLES]
    return together(document, (_into(start, unit) for start in (*heads, *rest)))


def move_all_beside(
    document: Document, block_starts: Collection[int], anchor_start: int, side: Side
) -> tuple[Edit, ...]:
    """Print the blocks right beside another one, in its article; they keep their order, and it is none of them.

    Raises ``KeyError`` when no block is printed at the anchor.
    """
    block_at(document, anchor_start)
    starts = [block.start for block in _printed(document, block_starts) if block.start != anchor_start]
    ordered = starts if side == "before" else starts[::-1]
    return together(document, (_beside(start, anchor_start, side) for start in ordered))


def move_all_up(document: Document, block_starts: Collection[int]) -> tuple[Edit, ...]:
    """Print each of the blocks in front of the one above it; nothing to do when the first cannot go up."""
    starts = [block.start for block in _printed(document, block_starts)]
    if not starts or not move_up(document, starts[0]):
        return ()
    return together(document, (_step(start, move_up) for start in starts))


def move_all_down(document: Document, block_starts: Collection[int]) -> tuple[Edit, ...]:
    """Print each of the blocks behind the one below it; nothing to do when the last cannot go down."""
    starts = [block.start for block in _printed(document, block_starts)][::-1]
    if not starts or not move_down(document, starts[0]):
        return ()
    return together(document, (_step(start, move_down) for start in starts))


def together(document: Document, deeds: Iterable[Deed]) -> tuple[Edit, ...]:
    """Return the edits of several deeds, each of which sees what those before it have done."""
    edits: tuple[Edit, ...] = ()
    trial = document
    for deed in deeds:
        later = deed(trial)
        if later:
            kept = (edit for edit in edits if not any(_supersedes(other, edit) for other in later))
            edits = (*kept, *later)
            trial = with_edits(document, edits)
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


def _runs(document: Document, block_starts: Collection[int], joins: bool) -> Iterator[list[int]]:
    """Yield the starts of blocks that shall be one block, most often each alone."""
    blocks = _printed(document, block_starts)
    follows = {block.start: other.start for block, other in pairwise(document.blocks())}
    run: list[int] = []
    for number, block in enumerate(blocks):
        goes_on = joins and run and follows.get(run[-1]) == block.start
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


def _role_deeds(run: Sequence[int], role: Role) -> Iterator[Deed]:
    first, *others = run
    yield lambda trial: set_role(trial, first, role)
    for other in others:
        yield _merger(first, other)


def _merger(first: int, other: int) -> Deed:
    def deed(trial: Document) -> Sequence[Edit]:
        printed = {block.start for block in trial.blocks()}
        return merge(trial, first, other) if {first, other} <= printed else ()

    return deed


def _into(start: int, unit: Unit) -> Deed:
    """The unit is known by a block that stands in it: a heading that is given to it may carry it from then on."""

    def deed(trial: Document) -> Sequence[Edit]:
        present = {block.start for block in trial.blocks()}
        anchors = (unit_with(trial, block.start) for block in unit.blocks if block.start in present)
        target = next((found for found in anchors if found is not None), None)
        return move_to_unit(trial, start, target.start) if target is not None and start in present else ()

    return deed


def _beside(start: int, anchor: int, side: Side) -> Deed:
    return lambda trial: move_block(trial, start, anchor, side)


def _step(start: int, step: Callable[[Document, int], Sequence[Edit]]) -> Deed:
    return lambda trial: step(trial, start)
