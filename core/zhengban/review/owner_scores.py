"""How well the articles and photos of a page, as they stand now, fit a block that is looking for its owner.

The points are those of the engine (``evidence.ownership``, ``evidence.picture_owners``): shared rare words and where
the block stands in the source. What the engine does not know is added: which articles have no headline by now.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property

from zhengban.evidence.ownership import OPENING_LENGTH, affinity_points
from zhengban.evidence.picture_owners import (
    BEFORE,
    BEHIND,
    SIGNED,
    TERMS,
    points_alone,
    signers,
    signers_of_credit,
)
from zhengban.evidence.terms import Rarity, shared, shared_runs, terms_of
from zhengban.model.document import Block, Document, Unit
from zhengban.model.role import FURNITURE_ROLES, PHOTO_ROLES, Role
from zhengban.review.head_places import HEADINGS
from zhengban.review.trial import role_below

_PASSED = HEADINGS | PHOTO_ROLES | FURNITURE_ROLES  # what may stand between a block and its article's text
# Points for a heading in front of a body and behind one, for a picture's text inside one, and for an article that
# has no headline yet: nothing else tells more.
_HEAD_BEFORE, _HEAD_BEHIND, _INSIDE = 2.0, 1.0, 1.0
_WANTING, _HALF_WANTING = 5.0, 2.5
_OPENING_BLOCKS = 2
_NEARNESS = 0.01  # what a neighbouring article is worth: it decides where words do not


class OwnerScores:
    """Scores the units of a document against a group of its blocks, which counts as away from all of them."""

    def __init__(self, document: Document, group: Sequence[int], role: Role | None = None) -> None:
        """``role`` is what the blocks are taken for where that has not been decided."""
        self._group = frozenset(group)
        printed = [block for block in document.blocks() if block.text]
        self._moved = [block for block in printed if block.start in self._group]
        self._roles = {role} if role else {role_below(document, block) for block in self._moved}
        self._text = "\n".join(block.text for block in self._moved)
        self._others = sorted(
            (block for block in printed if block.start not in self._group), key=lambda block: block.start
        )
        self._starts = [block.start for block in self._others]
        self._at = bisect_left(self._starts, min(group, default=0))
        self._rarity = Rarity(terms_of(b.text) for b in printed if b.role not in _PASSED)

    @cached_property
    def is_heading(self) -> bool:
        """Tell whether the blocks are a heading of an article."""
        return not self._roles.isdisjoint(HEADINGS)

    @cached_property
    def is_picture(self) -> bool:
        """Tell whether the blocks are the text of a picture."""
        return not self._roles.isdisjoint(PHOTO_ROLES)

    @cached_property
    def alone(self) -> float:
        """Return the points for being a photo of its own."""
        return points_alone(self._text)

    def body(self, unit: Unit) -> list[Block]:
        """Return the text of a unit that is neither of its head nor of its pictures, without the group."""
        aside = PHOTO_ROLES | HEADINGS
        return [b for b in unit.blocks if b.role not in aside and b.start not in self._group and b.text]

    def has_headline(self, unit: Unit) -> bool:
        """Tell whether the unit has a headline, the group aside."""
        return any(b.role is Role.HEADLINE and b.start not in self._group and b.text for b in unit.blocks)

    def lacks(self, unit: Unit) -> bool:
        """Tell whether an article has no headline, or a photo not the part, and the group is that."""
        if unit.kind == "photo":
            others = {block.role for block in unit.blocks if block.start not in self._group and block.text}
            return bool(others) and self.is_picture and self._roles.isdisjoint(others | {Role.CAPTION})
        return self.is_heading and not self.has_headline(unit)

    def points(self, unit: Unit) -> float:
        """Return how well the unit fits."""
        body = self.body(unit)
        points = _NEARNESS / (1 + self._distance(unit))
        if unit.kind == "photo":
            return points + self._photo_points(unit)
        if not body:
            return points
        if self.is_heading:
            return points + self._heading_points(unit, body)
        return points + self._text_points(unit, body)

    def _heading_points(self, unit: Unit, body: Sequence[Block]) -> float:
        opening = "".join(block.text for block in body[:_OPENING_BLOCKS])[:OPENING_LENGTH]
        points = max(
            affinity_points(
                shared_runs(block.text, terms_of("\n".join(b.text for b in body)), self._rarity),
                shared_runs(block.text, terms_of(opening), self._rarity),
            )
            for block in self._moved
        )
        points += self._beside(body, _HEAD_BEFORE, _HEAD_BEHIND, 0.0)
        if not self.lacks(unit):
            return points
        # What stands alone and is taken for a kicker is a headline often enough.
        return points + (_WANTING if Role.HEADLINE in self._roles else _HALF_WANTING)

    def _text_points(self, unit: Unit, body: Sequence[Block]) -> float:
        """Return the points of a picture's text, or of any other text, with an article."""
        terms = terms_of("\n".join(block.text for block in body))
        points = TERMS * shared(terms_of(self._text), terms, self._rarity)
        points += self._beside(body, BEFORE, BEHIND, _INSIDE)
        bylines = frozenset[str]().union(*(signers(block.text) for block in body[:_OPENING_BLOCKS]))
        is_signed = self.is_picture and bool(bylines & signers_of_credit(self._text))
        return points + (SIGNED if is_signed else 0.0)

    def _photo_points(self, unit: Unit) -> float:
        """Return the points of a photo's missing part: its credit stands behind it, its title in front."""
        return self._beside(unit.blocks, BEFORE, BEHIND, 0.0) + (_WANTING if self.lacks(unit) else 0.0)

    def _beside(self, blocks: Sequence[Block], before: float, behind: float, inside: float) -> float:
        """Return the points for where the group stands in the source, seen from a text."""
        starts = sorted(block.start for block in blocks if block.start not in self._group)
        if not starts:
            return 0.0
        first, last = bisect_left(self._starts, starts[0]), bisect_left(self._starts, starts[-1])
        if first < self._at <= last:
            return inside
        if self._at <= first:
            return before if self._is_free(self._at, first) else 0.0
        return behind if self._is_free(last + 1, self._at) else 0.0

    def _is_free(self, first: int, last: int) -> bool:
        return all(block.role in _PASSED for block in self._others[first:last])

    def _distance(self, unit: Unit) -> int:
        """Return how many blocks of the source stand between the group and the nearest of the unit."""
        places = [
            bisect_left(self._starts, block.start) for block in unit.blocks if block.start not in self._group
        ]
        return min(
            (place - self._at if place >= self._at else self._at - place - 1 for place in places), default=0
        )
