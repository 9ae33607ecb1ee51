"""What a document would be with more of the reviewer's edits on, and where things stand in it.

A document knows every edit that was on when it was made, so a manual edit can be tried before it is proposed.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping

from zhengban.model.document import Block, Document, Unit
from zhengban.model.edit import Edit, Glue, MoveBlock, OwnedEdit, SetRole, StartArticle
from zhengban.model.rebuild import Anatomy, dissect, rebuild
from zhengban.model.role import INLINE_ROLES, LIFTED_ROLES, PHOTO_ROLES, Role
from zhengban.model.span import Span
from zhengban.writers.parts import PhotoEntry, flow

_OWNER = "trial"
GLUES: Mapping[str, Glue] = {"": "", " ": " ", "\n": "\n"}  # as a document has them


def edits_of(document: Document, without: str | None = None) -> list[OwnedEdit]:
    """Return the edits that are on in the document, but for those that ``without`` owns."""
    return [outcome.edit for outcome in document.outcomes if outcome.edit.owner != without]


def with_edits(document: Document, edits: Iterable[Edit], without: str | None = None) -> Document:
    """Return the document with further edits of the reviewer's on; those that ``without`` owns are off."""
    return rebuild(document.page, _stronger(document, edits, without))


def anatomy_of(document: Document) -> tuple[Anatomy, dict[str, Edit]]:
    """Return the pieces of the document and how they are chained, and the edits by the owner that its runs name.

    Each edit is an owner of its own here, so that a run tells which edit made it.
    """
    outcomes = document.outcomes
    edits = {str(number): outcome.edit.edit for number, outcome in enumerate(outcomes)}
    owned = [outcome.edit._replace(owner=str(number)) for number, outcome in enumerate(outcomes)]
    return dissect(document.page, owned), edits


def _stronger(document: Document, edits: Iterable[Edit], without: str | None) -> list[OwnedEdit]:
    kept = edits_of(document, without)
    strength = max([0, *(owned.strength for owned in kept)]) + 1
    return [*kept, *(OwnedEdit(edit, _OWNER, strength) for edit in edits)]


def block_at(document: Document, block_start: int) -> Block:
    """Return the block that is known by its start; raises ``KeyError`` when none is printed there."""
    for block in document.blocks():
        if block.start == block_start:
            return block
    raise KeyError(block_start)


def unit_with(document: Document, block_start: int) -> Unit | None:
    """Return the unit that prints the block; None for furniture and unplaced text."""
    for unit in document.units:
        if any(block.start == block_start for block in unit.blocks):
            return unit
    return None


def group_of(document: Document, block_start: int) -> tuple[int, ...]:
    """Return the starts of the blocks that move as one.

    A caption goes with its title and credit, a headline with the kicker and deck that stand with it; any other block,
    a kicker too, goes alone.
    """
    unit = unit_with(document, block_start)
    if unit is not None and block_at(document, block_start).role is Role.HEADLINE:
        return _heading_with(unit, block_start)
    return photo_of(document, block_start)


def photo_of(document: Document, block_start: int) -> tuple[int, ...]:
    """Return the starts of a caption with its title and credit; of any other block its own."""
    unit = unit_with(document, block_start)
    block = block_at(document, block_start)
    if unit is None or block.role not in (Role.CAPTION, Role.PHOTO_TITLE):
        return (block_start,)
    entries = [item for item in flow(unit.blocks) if isinstance(item, PhotoEntry)]
    groups = [tuple(member.start for member in entry.blocks) for entry in entries]
    return next((group for group in groups if block_start in group), (block_start,))


def _heading_with(unit: Unit, headline: int) -> tuple[int, ...]:
    """Return the headline with the kickers right above and the decks right below it."""
    blocks = unit.blocks
    first = last = next(number for number, block in enumerate(blocks) if block.start == headline)
    while first and blocks[first - 1].role is Role.KICKER:
        first -= 1
    while last + 1 < len(blocks) and blocks[last + 1].role is Role.DECK:
        last += 1
    return tuple(block.start for block in blocks[first : last + 1])


def role_below(document: Document, block: Block) -> Role:
    """Return the role that a lifted block has had before it was lifted; its own role when it is not lifted."""
    if block.role not in LIFTED_ROLES:
        return block.role
    painted = [
        (owned.strength, owned.edit.role)
        for owned in edits_of(document)
        if isinstance(owned.edit, SetRole)
        and owned.edit.span.start <= block.start < owned.edit.span.end
        and owned.edit.role not in LIFTED_ROLES | INLINE_ROLES
    ]
    return max(painted)[1] if painted else Role.PARAGRAPH


def silent_starts(document: Document, block: Block) -> list[int]:
    """Return where in the block an article would begin but for the block's role."""
    starts = {
        owned.edit.at
        for owned in edits_of(document)
        if isinstance(owned.edit, StartArticle)
        and owned.edit.on
        and any(piece.start <= owned.edit.at < piece.end for piece in block.pieces)
    }
    return sorted(starts)


def same_line(document: Document, left: int, right: int) -> bool:
    """Tell whether two characters of the source stand in one line."""
    starts = [line.start for line in document.page.lines]
    return bisect_right(starts, left) == bisect_right(starts, right)


def opens_line(document: Document, offset: int) -> bool:
    """Tell whether a character is the first of its line."""
    starts = [line.start for line in document.page.lines]
    place = bisect_left(starts, offset)
    return place < len(starts) and starts[place] == offset


def last_before(document: Document, offset: int) -> int:
    """Return the last character that is no white space in front of one."""
    return len(document.page.text[:offset].rstrip()) - 1


def moved_blocks(document: Document) -> frozenset[int]:
    """Return the starts of the blocks that stand where a move put them, not where they stand in the source."""
    starts = sorted(block.start for block in document.blocks())
    moved: set[int] = set()
    for (edit, _, _), state, _ in document.outcomes:
        if state == "applied" and isinstance(edit, MoveBlock) and edit.rank == "block":
            moved.update(starts[bisect_left(starts, edit.span.start) : bisect_left(starts, edit.span.end)])
    return frozenset(moved)


def is_photo(role: Role) -> bool:
    """Tell whether a block of the role belongs to a photo."""
    return role in PHOTO_ROLES


def head(start: int) -> Span:
    """Return the span that names a block by its first character, the innermost that a move can have."""
    return Span(start, start + 1)
