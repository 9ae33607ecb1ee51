"""Where one article's text ends and the next begins, and which display lines stand inside an article."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from copy import copy
from dataclasses import dataclass, field
from itertools import combinations

from zhengban.evidence.article_edges import Edge, Features, PageHabits, edge_features, lead_features, model, page_habits
from zhengban.evidence.blocks import FlowBlock
from zhengban.evidence.cues import opening_byline, opens_article
from zhengban.evidence.line_habits import usual_gap
from zhengban.evidence.line_traits import signs
from zhengban.evidence.terms import Rarity, Terms, likeness, terms_of, unspaced

_OPENS = 0.5
_PARAGRAPH = 25  # code points that make a block a paragraph rather than one more short line
_BEHIND, _AHEAD = 8, 6  # blocks on either side of an edge whose words are compared
_LEAD_LINES = 4
_TAKEN = 0.6  # the chance from which a paragraph of the article before is the summary of the next
_DOUBTED = 0.03  # the chance of an article that begins below a heading from which its being a subheading is asked


@dataclass
class Segment:
    """The text of one article in the making, as numbers of blocks: ``lead``, ``body`` and the subheadings in it.

    ``opened`` is how surely an article starts here, 0 to 1; ``cue`` tells that a dateline or byline opens it;
    ``broken`` is the chance that another article begins inside, ``led`` that of the lead, ``alike`` how much another
    article speaks of the same, ``chances`` by subheading that an article begins there. ``doubts`` are subheadings
    that may be headlines.
    """

    body: list[int] = field(default_factory=list)
    subheadings: list[int] = field(default_factory=list)
    lead: int | None = None
    opened: float = 0.9
    cue: bool = False
    doubts: list[int] = field(default_factory=list)
    broken: float = 0.0
    led: float = 0.0
    alike: float = 0.0
    chances: dict[int, float] = field(default_factory=dict)

    @property
    def first(self) -> int:
        """Return the number of the first block."""
        return self.body[0] if self.lead is None else self.lead

    @property
    def last(self) -> int:
        """Return the number of the last block."""
        return self.body[-1]

    @property
    def inside(self) -> list[int]:
        """Return the blocks of the body, subheadings among them, in order."""
        return sorted([*self.body, *self.subheadings])


class Segmenter:
    """Walks the blocks once and opens a segment where more speaks for a new article than for the one before."""

    def __init__(self, blocks: Sequence[FlowBlock], pictures: frozenset[int]) -> None:
        self._blocks, self._pictures = blocks, pictures
        self._terms: dict[int, Terms] = {}
        prose = [n for n, block in enumerate(blocks) if block.kind != "display" and n not in pictures]
        self.rarity = Rarity(self.terms(number) for number in prose)
        self._opening = {number: opens_article(unspaced(blocks[number].text)) for number in prose}
        self._opens = {number: opening >= _OPENS for number, opening in self._opening.items()}
        self._signed = frozenset(n for n in prose if signs(blocks[n].text) and self._prose_follows(n))
        # A byline that closes an article stands by itself behind it, and nothing to read follows it.
        for number in prose:
            if self._opens[number] and opening_byline(blocks[number].text) >= len(blocks[number].text) - 1:
                self._opens[number] = self._prose_follows(number)
                self._opening[number] *= self._opens[number]
        lines = [line for block in blocks for line in block.lines]
        self.habits: PageHabits = page_habits(blocks, prose, usual_gap(lines))

    def _prose_follows(self, number: int) -> bool:
        """Tell whether the next block, pictures apart, is a paragraph."""
        for other in range(number + 1, len(self._blocks)):
            if other not in self._pictures:
                block = self._blocks[other]
                return block.kind == "text" and len(block.text) >= _PARAGRAPH
        return False

    def renumbered(self, blocks: Sequence[FlowBlock]) -> Segmenter:
        """Return a segmenter of the same page after its display lines were grouped anew."""
        other = copy(self)
        other._blocks, other._terms = blocks, {}
        return other

    def terms(self, number: int) -> Terms:
        """Return the terms of a block."""
        if number not in self._terms:
            self._terms[number] = terms_of(unspaced(self._blocks[number].text))
        return self._terms[number]

    def terms_of_all(self, numbers: Sequence[int]) -> Terms:
        """Return the terms of several blocks together."""
        return frozenset().union(*(self.terms(number) for number in numbers))

    def run(self, told: Callable[[int, int], bool] | None = None) -> list[Segment]:
        """Return the segments in source order; display lines in none of them are headings to be assigned.

        ``told`` is asked instead of the models, with the numbers of two paragraphs, where the truth is known.
        """
        segments: list[Segment] = []
        heads: list[int] = []
        passed = False
        for number, block in enumerate(self._blocks):
            if number in self._pictures:
                passed = True
            elif block.kind == "display":
                heads.append(number)
            else:
                self._take(segments, heads, number, passed, told)
                heads, passed = [], False
        return segments

    def _take(
        self,
        segments: list[Segment],
        heads: list[int],
        number: int,
        passed: bool,
        told: Callable[[int, int], bool] | None,
    ) -> None:
        """Give a paragraph to the article before it, or open another one with it."""
        current = segments[-1] if segments else None
        cue = self._opens[number] or number in self._signed
        if current is None:
            segments.append(Segment([number], opened=0.9, cue=cue))
            return
        led = self._led(current, heads, number)
        if led > 0.5:
            current.lead, current.body, current.led, current.cue = current.body[0], [number], led, cue
            return
        features = self.edge_features(current, heads, number, passed)
        chance = model("below_heading" if heads else "in_text").chance(features)
        if told(current.last, number) if told else chance > 0.5:
            segments.append(Segment([number], opened=chance, cue=cue))
            if not heads:
                self._take_lead(segments)
            return
        current.subheadings.extend(heads)
        current.chances |= dict.fromkeys(heads, chance)
        current.body.append(number)
        current.broken = max(current.broken, chance)
        if chance > _DOUBTED:
            current.doubts.extend(heads)

    def _led(self, current: Segment, heads: Sequence[int], number: int) -> float:
        """Return the chance that all there is of the current article is the summary of what begins here."""
        if heads or current.lead is not None or len(current.body) > 1 or current.last != number - 1:
            return 0.0
        features = self.lead_features(current.last, number)
        return model("lead").chance(features) if features else 0.0

    def _take_lead(self, segments: list[Segment]) -> None:
        """Give the last paragraph of the article before to the one that begins here, where it sums that up."""
        before, opened = segments[-2:]
        lead, opening = before.last, opened.body[0]
        if len(before.body) < 2 or lead != opening - 1:
            return
        features = self.lead_features(lead, opening)
        led = model("lead").chance(features) if features else 0.0
        if led <= _TAKEN:
            return
        before.body.pop()
        # What stood in front of the summary is no subheading: nothing of the article follows it any more.
        before.subheadings = [number for number in before.subheadings if number < before.last]
        before.doubts = [number for number in before.doubts if number < before.last]
        opened.lead, opened.led = lead, led

    def lead_features(self, lead: int, number: int) -> Features | None:
        """Return the features of a paragraph as the summary of the one behind it; None where it cannot be one."""
        if self._opens[lead] or lead in self._signed:
            return None
        common = self.rarity.total(self.terms(lead) & self.terms_of_all(self._ahead(number)))
        signed, opening = number in self._signed, self._opening[number]
        return lead_features(self._blocks, lead, number, signed, opening, common, self.habits)

    def _summary(self, number: int) -> float:
        """Return the chance that a paragraph is the summary of the next block; running text in a column is none."""
        block = self._blocks[number]
        if len(block.lines) > _LEAD_LINES or block.kind != "text" or number + 1 not in self._opening:
            return 0.0
        features = self.lead_features(number, number + 1)
        return model("lead").chance(features) if features else 0.0

    def edge_features(self, current: Segment, heads: Sequence[int], number: int, passed: bool) -> Features:
        """Return the features of the edge between the current article and a paragraph."""
        length = sum(len(self._blocks[n].text) for n in current.body)
        edge = Edge(
            current.last,
            number,
            heads,
            passed,
            self.terms_of_all(current.inside[-_BEHIND:]),
            self.terms_of_all(self._ahead(number)),
            self.terms_of_all(heads),
            length,
            number in self._signed,
            self._opening[number],
            self._summary(number),
        )
        return edge_features(self._blocks, edge, self.habits, self.rarity)

    def _ahead(self, number: int) -> list[int]:
        """Return the blocks from this one up to the next heading or opening, at most six."""
        ahead = [number]
        for other in range(number + 1, len(self._blocks)):
            if other in self._pictures:
                continue
            if self._blocks[other].kind == "display" or self._opens[other] or len(ahead) == _AHEAD:
                break
            ahead.append(other)
        return ahead


def compare(segments: Sequence[Segment], texts: Sequence[Terms], rarity: Rarity) -> None:
    """Note of each article how much another one speaks of the same: it may be a piece of that."""
    most = [0.0] * len(segments)
    for one, other in combinations(range(len(segments)), 2):
        near = likeness(texts[one], texts[other], rarity)
        most[one], most[other] = max(most[one], near), max(most[other], near)
    for segment, near in zip(segments, most, strict=True):
        segment.alike = math.sqrt(min(near, 0.16)) * 2.5
