"""Small things that several detectors of structure write alike: the edits and spans of a block."""

from __future__ import annotations

from collections.abc import Iterable

from zhengban.evidence.blocks import FlowBlock, glue_between
from zhengban.evidence.cues import opening_byline
from zhengban.evidence.line_costs import signs
from zhengban.model.edit import Edit, Glue, Join, SetRole
from zhengban.model.role import Role


def joins_between(block: FlowBlock, places: Iterable[int]) -> list[Edit]:
    """Return the joins of the block's lines ``place - 1`` and ``place``, for each place."""
    return [
        _join(block, place, glue_between(block.lines[place - 1].text, block.lines[place].text))
        for place in places
    ]


def heading_joins(block: FlowBlock) -> list[Edit]:
    """Return the joins of a heading's lines: with a space where both are clauses of their own, else with nothing.

    A clause of a headline has a verb phrase we cannot parse; length is the sign that is left. Two lines of six and
    more characters, of which the first closes a quotation or has a colon, are two clauses.
    """
    edits: list[Edit] = []
    for place in range(1, len(block.lines)):
        edits.append(_join(block, place, heading_glue(block.lines[place - 1].text, block.lines[place].text)))
    return edits


def heading_glue(left: str, right: str) -> Glue:
    """Return what stands between two lines of a heading."""
    return glue_between(left, right)


def heading_text(block: FlowBlock) -> str:
    """Return the heading as it would read joined."""
    return block.text


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
