"""Which article a headline and a picture's text belong to: all pairs scored, then assigned at once."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from zhengban.evidence.assignment import assign
from zhengban.evidence.blocks import FlowBlock
from zhengban.evidence.heading_groups import Beside
from zhengban.evidence.heading_owners import Fit, Standing, fitting
from zhengban.evidence.segments import Segment, Segmenter
from zhengban.evidence.terms import SharedRun, Terms, shared_runs, terms_of

# Points. A shared stretch counts by its rarity, as it would in a likelihood ratio; in the beginning of a body it counts
# once more in part. Hand-set and checked on composed pages.
_EARLY, _MOST = 0.75, 14.0
_NOBODY = -2.0  # nats; what it is worth that a heading has no article
NOT_ASSIGNED = -1
OPENING_LENGTH = 160  # code points of the beginning of a body in which a headline's words are looked for


class Owner(NamedTuple):
    """A possible owner: the number of the article, its points, and the terms it shares."""

    article: int
    points: float
    terms: Sequence[str]


class Owned(NamedTuple):
    """The decision for one block: ``owners`` best first, the chosen one in front; none when nobody owns it.

    ``margin`` is what the whole page loses, in points, when the chosen pair is forbidden. ``adjacent`` tells that the
    block stands right before or after the owner's text. ``chance`` is that of a heading being the owner's, 0 to 1.
    """

    block: int
    owners: tuple[Owner, ...]
    margin: float
    adjacent: bool
    chosen: bool
    chance: float = 0.0


def _spoken(blocks: Sequence[FlowBlock], beside: Mapping[int, Beside]) -> dict[int, str]:
    """Return the text of each headline with that of its kicker and deck; no word goes over from one to the other."""
    groups: dict[int, list[int]] = {}
    for block, found in beside.items():
        groups.setdefault(found.headline, [found.headline]).append(block)
    return {
        headline: "\n".join(blocks[number].text for number in sorted(group))
        for headline, group in groups.items()
    }


def _points(runs: Iterable[SharedRun]) -> float:
    return sum(run.weight for run in runs)


def affinity_points(shared: Iterable[SharedRun], early: Iterable[SharedRun]) -> float:
    """Return the points of what a heading shares with a body, and with the beginning of it once more in part."""
    return min(_points(shared) + _EARLY * _points(early), _MOST)


class Ownership:
    """Scores blocks against the articles of a page."""

    def __init__(
        self,
        blocks: Sequence[FlowBlock],
        segments: Sequence[Segment],
        segmenter: Segmenter,
        passed: frozenset[int],
    ) -> None:
        self._blocks, self._segments, self._segmenter = blocks, segments, segmenter
        # Blocks that may stand between a headline and its body without parting them.
        self._passed = passed
        self._shared: dict[tuple[int, int], list[SharedRun]] = {}
        self._spoken: dict[int, str] = {}
        self.texts = [segmenter.terms_of_all(segment.body) | self._lead(segment) for segment in segments]
        self.openings = [terms_of(self._opening_text(segment)) for segment in segments]

    def _lead(self, segment: Segment) -> Terms:
        return self._segmenter.terms(segment.lead) if segment.lead is not None else frozenset()

    def _opening_text(self, segment: Segment) -> str:
        return "".join(self._blocks[number].text for number in segment.inside[:2])[:OPENING_LENGTH]

    def before(self, block: int, segment: Segment) -> bool:
        """Tell whether the block stands right in front of the segment."""
        return block < segment.first and all(n in self._passed for n in range(block + 1, segment.first))

    def after(self, block: int, segment: Segment) -> bool:
        """Tell whether the block stands right behind the segment."""
        return block > segment.last and all(n in self._passed for n in range(segment.last + 1, block))

    def affinity(self, block: int) -> list[float]:
        """Return the points that shared stretches give the block with each article."""
        text, rarity = self._text(block), self._segmenter.rarity
        return [
            affinity_points(self._runs(block, article), shared_runs(text, opening, rarity))
            for article, opening in enumerate(self.openings)
        ]

    def _runs(self, block: int, article: int) -> list[SharedRun]:
        """Return the stretches that a block shares with an article; those of the best owners are asked for again."""
        if (block, article) not in self._shared:
            text, body = self._text(block), self.texts[article]
            self._shared[block, article] = shared_runs(text, body, self._segmenter.rarity)
        return self._shared[block, article]

    def _text(self, block: int) -> str:
        return self._spoken.get(block) or self._blocks[block].text

    def headlines(self, heads: Sequence[int], beside: Mapping[int, Beside] | None = None) -> list[Owned]:
        """Return for each heading the article it belongs to, one heading an article.

        A headline speaks for its kicker and deck, too; these are given to nobody, and follow it.
        """
        beside = beside or {}
        self._spoken = _spoken(self._blocks, beside)
        # What they share by themselves was asked for already, when they were grouped.
        self._shared = {asked: runs for asked, runs in self._shared.items() if asked[0] not in self._spoken}
        found = self._assigned([head for head in heads if head not in beside])
        found += [self._owned(head, self.affinity(head), NOT_ASSIGNED, 0.0) for head in beside]
        return sorted(found, key=lambda owned: owned.block)

    def _assigned(self, heads: Sequence[int]) -> list[Owned]:
        fits = [[self._fit(head, article) for article in range(len(self._segments))] for head in heads]
        odds = fitting(Standing(self._blocks, self._segments, heads, self._passed), fits).tolist()
        columns, margins = assign(odds, _NOBODY)
        return [
            self._owned(head, row, column, margin)
            for head, row, column, margin in zip(heads, odds, columns, margins, strict=True)
        ]

    def _fit(self, block: int, article: int) -> Fit:
        opening = shared_runs(self._text(block), self.openings[article], self._segmenter.rarity)
        return Fit(self._runs(block, article), opening)

    def _owned(self, block: int, row: Sequence[float], column: int, margin: float) -> Owned:
        order = sorted(range(len(row)), key=lambda article: (article != column, -row[article]))[:4]
        owners = tuple(
            Owner(article, row[article], [run.text for run in self._runs(block, article)])
            for article in order
        )
        segment = self._segments[column] if column >= 0 else None
        near = segment is not None and (self.before(block, segment) or self.after(block, segment))
        chance = 1.0 / (1.0 + math.exp(-row[column])) if column >= 0 else 0.0
        return Owned(block, owners, margin, near, column >= 0, round(chance, 4))
