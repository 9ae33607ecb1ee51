"""Who may own a block: what a finding says of it, and owners by their points."""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence
from itertools import accumulate
from typing import NamedTuple

from zhengban.model.document import Document, Unit
from zhengban.model.edit import Edit, Join, MoveBlock, StartArticle
from zhengban.model.finding import Finding, Kind
from zhengban.review.trial import group_of, unit_with

_SPREAD = 2.0  # points by which an owner is e times likelier than another


class Candidate(NamedTuple):
    """A unit by its start, its points and how sure it is, and edits if the finding itself has them.

    The first block of the group stands for a photo of its own.
    """

    unit: int
    points: float = 0.0
    confidence: float = 0.0
    edits: tuple[Edit, ...] | None = None


def with_confidences(ranked: Sequence[Candidate], first: float | None = None) -> list[Candidate]:
    """Return candidates, best first, with how sure they are by their points.

    ``first`` is how sure the first one is where the engine has said so; none is surer than one in front of it.
    """
    most = max((candidate.points for candidate in ranked), default=0.0)
    shares = [math.exp((candidate.points - most) / _SPREAD) for candidate in ranked]
    told = [] if first is None else [first]
    others = shares[len(told) :]
    left = (1.0 - sum(told)) / (sum(others) or 1.0)
    sure = list(accumulate([*told, *(round(left * share, 2) for share in others)], min))
    return [one._replace(confidence=number) for one, number in zip(ranked, sure, strict=True)]


def shortened(ranked: Sequence[Candidate], wanted: Collection[int], most: int) -> list[Candidate]:
    """Return the best candidates, those that must be among them in the place of the last ones."""
    room = most - sum(candidate.unit in wanted for candidate in ranked)
    free = [candidate for candidate in ranked if candidate.unit not in wanted][: max(room, 0)]
    return [candidate for candidate in ranked if candidate.unit in wanted or candidate in free]


def without_place(finding: Finding) -> tuple[Edit, ...]:
    """Return the edits of the finding that say what its text is, not whose it is."""
    placing = (
        (MoveBlock, StartArticle, Join) if finding.kind is Kind.MISPLACED_TEXT else (MoveBlock, StartArticle)
    )
    return tuple(edit for edit in finding.edits if not isinstance(edit, placing))


def blocks_of(document: Document, bare: Document, finding: Finding) -> tuple[int, ...]:
    """Return the blocks that begin in the finding's text, with what goes along with them as the page stands.

    Of a text flow that was cut it is the second part.
    """
    spans = finding.spans[-1:] if finding.kind is Kind.MISPLACED_TEXT else finding.spans
    own = [b.start for b in bare.blocks() if any(span.start <= b.start < span.end for span in spans)]
    printed, there = ({block.start for block in one.blocks()} for one in (document, bare))
    groups = [group_of(one, start) for one in (document, bare) for start in own if start in printed & there]
    found = dict.fromkeys([*(start for group in groups for start in group), *own])
    return tuple(start for start in found if start in there)


def proposed(bare: Document, group: Sequence[int], finding: Finding) -> list[Candidate]:
    """Return the owners that the finding names: its own and its alternatives."""
    if finding.kind is Kind.MISPLACED_TEXT:
        unit = next(
            (unit for edit in finding.edits if isinstance(edit, Join) for unit in _at(bare, edit.left)), None
        )
        return [Candidate(unit.start, 0.0, finding.confidence, finding.edits)] if unit else []
    own = Candidate(_target(bare, group, finding.edits), 0.0, finding.confidence, finding.edits)
    others = [Candidate(_target(bare, group, a.edits), 0.0, a.confidence) for a in finding.alternatives]
    return [own, *others]


def _target(bare: Document, group: Sequence[int], edits: Sequence[Edit]) -> int:
    """Return the start of the unit that edits give the blocks to: a photo of their own is named by the first."""
    for edit in edits:
        if isinstance(edit, StartArticle) and edit.at in group:
            return group[0]
        if isinstance(edit, MoveBlock):
            return next((unit.start for unit in _at(bare, edit.anchor)), group[0])
    unit = unit_with(bare, group[0])
    return unit.start if unit else group[0]


def _at(document: Document, offset: int) -> list[Unit]:
    """Return the unit that prints the source character, in a list; an empty one when none does."""
    return [
        unit
        for unit in document.units
        for block in unit.blocks
        if any(piece.start <= offset < piece.end for piece in block.pieces)
    ]
