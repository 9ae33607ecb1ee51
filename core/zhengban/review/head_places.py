"""Where in an article a block of a role stands: headings at its head, text behind text, pictures at the end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from zhengban.model.document import Unit
from zhengban.model.edit import Side
from zhengban.model.role import HEAD_ROLES, Role
from zhengban.review.layout import Layout
from zhengban.review.trial import is_photo

HEADINGS = frozenset({Role.KICKER, Role.HEADLINE, Role.DECK})  # a summary may stand below a first paragraph
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


def given(layout: Layout, unit: Unit, role: Role, group: Sequence[int]) -> Layout:
    """Return the layout with the blocks in the unit, where blocks of the role stand."""
    others = replace(unit, blocks=tuple(block for block in unit.blocks if block.start not in group))
    return layout.without(group).with_blocks(unit.start, place_for(others, role), group)


def stands_in_head(unit: Unit, block_start: int, side: Side = "before") -> bool:
    """Tell whether the place beside a block is among headings: no text of the article stands right above it."""
    above: Role | None = None
    for block in unit.blocks:
        if block.start == block_start:
            above = block.role if side == "after" else above
            break
        above = block.role
    return unit.kind != "article" or above is None or above in HEAD_ROLES or above is Role.COLUMN_TITLE
