"""Small things that several detectors of structure write alike: the edits and spans of a block."""

from __future__ import annotations

from collections.abc import Iterable

from zhengban.evidence.blocks import FlowBlock, glue_between
from zhengban.evidence.cues import opening_byline
from zhengban.evidence.line_traits import signs
from zhengban.model.edit import Edit, Glue, Join, SetRole
from zhengban.model.role import Role


def joins_between(block: FlowBlock, places: Iterable[int]) -> list[Edit]:
    """Return the joins of the block's lines ``place - 1`` and ``place``, for each place."""
    return [
        _join(block, place, glue_between(block.lines[place - 1].text, block.lines[place].text))
        for place in places
    ]


def heading_joins(block: FlowBlock) -> list[Edit]:
    """Return the joins of a heading's lines.

    Nothing stands between them: whether a headline's lines are clauses of their own, which papers set apart, or one
    phrase that runs over, the text does not tell; a space inside a phrase is the worse fault.
    """
    return joins_between(block, range(1, len(block.lines)))


def _join(block: FlowBlock, place: int, glue: Glue) -> Edit:
    return Join(block.lines[place - 1].offsets[-1], block.lines[place].offsets[0], glue)


def roles_of(block: FlowBlock, role: Role) -> list[Edit]:
    """Return the edits that paint the whole block: a role counts only where it is painted, so one span will do."""
    return [SetRole(block.span, role)]


def byline_edits(block: FlowBlock) -> list[Edit]:
    """Return the edits that mark the byline or dateline with which the block opens; none where it has none."""
    length = len(block.text) if signs(block.text) else opening_byline(block.text)
    if not length:
        return []
    return [SetRole(span, Role.BYLINE) for span in block.source_spans(0, length)]
