"""Where one article's text ends and the next begins, and which display lines stand inside an article."""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass, field
from functools import cached_property

from zhengban.evidence.article_starts import Meeting, Words, newness, start_features
from zhengban.evidence.blocks import FlowBlock
from zhengban.evidence.cues import list_item, opening_byline, opens_article
from zhengban.evidence.frequent_pairs import is_frequent_pair
from zhengban.evidence.line_habits import ends_sentence
from zhengban.evidence.line_traits import signs
from zhengban.evidence.terms import Rarity, Terms, likeness, shared, terms_of

_OPENS = 0.5
_PARAGRAPH = 25  # code points that make a block a paragraph rather than one more short line
_GOES_ON = -1.0  # nats
_LIKELY_NEW, _DOUBTED = 0.4, -0.5  # nats from which a heading begins an article, or may begin one after all


@dataclass
class Segment:
    """The text of one article in the making, as numbers of blocks: ``lead``, ``body`` and the subheadings in it.

    ``opened`` is how surely an article starts here, 0 to 1; ``cue`` tells that a dateline or byline opens it.
    """

    body: list[int] = field(default_factory=list)
    subheadings: list[int] = field(default_factory=list)
    lead: int | None = None
    opened: float = 0.9
    cue: bool = False
    doubts: list[int] = field(default_factory=list)

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
    """Walks the blocks once and opens a segment where a cue or a heading says that an article begins."""

    def __init__(self, blocks: Sequence[FlowBlock], pictures: frozenset[int]) -> None:
        self._blocks, self._pictures = blocks, pictures
        self._terms: dict[int, Terms] = {}
        prose = [n for n, block in enumerate(blocks) if block.kind != "display" and n not in pictures]
        self.rarity = Rarity(self.terms(number) for number in prose)
        self._opens = {number: opens_article(blocks[number].text) >= _OPENS for number in prose}
        self._cued = sum(self._opens.values())
        self._signed = frozenset(n for n in prose if signs(blocks[n].text) and self._prose_follows(n))
        # A byline that closes an article stands by itself behind it, and nothing to read follows it.
        for number in prose:
            if self._opens[number] and opening_byline(blocks[number].text) >= len(blocks[number].text) - 1:
                self._opens[number] = self._prose_follows(number)

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
            self._terms[number] = terms_of(self._blocks[number].text)
        return self._terms[number]

    def terms_of_all(self, numbers: Sequence[int]) -> Terms:
        """Return the terms of several blocks together."""
        return frozenset().union(*(self.terms(number) for number in numbers))

    def run(self) -> list[Segment]:
        """Return the segments in source order; display lines in none of them are headings to be assigned."""
        segments: list[Segment] = []
        heads: list[int] = []
        for number, block in enumerate(self._blocks):
            if number in self._pictures:
                continue
            if block.kind == "display":
                heads.append(number)
                continue
            current = segments[-1] if segments else None
            if current is None or self._opens[number]:
                segments.append(self._opened(number, bool(heads)))
                self._take_lead(segments)
            elif not heads:
                current.body.append(number)
            else:
                self._behind_heads(segments, heads, number)
            heads = []
        return segments

    def _opened(self, number: int, below_heads: bool) -> Segment:
        """Return the segment that a block opens by itself: by its dateline, or as the first of the page."""
        signed = below_heads and number in self._signed
        prose = self._blocks[number].kind == "text" and len(self._blocks[number].text) >= 30
        cue = self._opens[number] or signed
        return Segment([number], opened=0.99 if cue else 0.96 if prose else 0.9, cue=cue)

    def _behind_heads(self, segments: list[Segment], heads: list[int], number: int) -> None:
        """A heading stands in front of this block: a subheading of the article, or the headline of a new one."""
        current = segments[-1]
        score = self._newness(current, heads, number)
        if score > 0:
            signed = number in self._signed
            segments.append(Segment([number], opened=0.97 if score > _LIKELY_NEW else 0.9, cue=signed))
            return
        current.subheadings.extend(heads)
        current.body.append(number)
        if score > _DOUBTED:
            current.doubts.extend(heads)

    def _newness(self, current: Segment, heads: list[int], number: int) -> float:
        """Return the log-odds of a new article below the headings, in nats; above 0 it is one."""
        score = newness(self.start_features(current, heads, number))
        last, first = self._blocks[current.last].text, self._blocks[number].text
        # A sentence that goes on behind the heading, 现在过|了新石桥, or an item of a list: 一、新石桥.
        reads_on = not ends_sentence(last) and is_frequent_pair(last[-1] + first[0])
        return min(score, _GOES_ON) if reads_on or list_item(self._blocks[heads[0]].text) else score

    def start_features(self, current: Segment, heads: Sequence[int], number: int) -> dict[str, float]:
        """Return what is weighed of an article so far, the headings below it, and the block that follows."""
        blocks, ahead = self._blocks, self._ahead(number)
        before, after = self.terms_of_all(current.inside[-8:]), self.terms_of_all(ahead)
        title = self.terms_of_all(heads)
        words = Words(
            likeness(before, after, self.rarity),
            likeness(self.terms(current.body[0]), self.terms(number), self.rarity),
            shared(title, before, self.rarity),
            shared(title, after, self.rarity),
        )
        here = {
            "cued": current.cue,
            "signed": number in self._signed,
            "subheadings": len(current.subheadings),
            "picture": any(other in self._pictures for other in range(current.last, number)),
            "place": number / len(blocks),
        }
        meeting = Meeting(
            [blocks[n] for n in current.body], [blocks[n] for n in heads], [blocks[n] for n in ahead]
        )
        return start_features(meeting, words, {**self._page, **here})

    @cached_property
    def _page(self) -> dict[str, float]:
        """Return what is weighed of the page: how many articles open by a cue, where its display type stands."""
        blocks = self._blocks
        display = [n for n, block in enumerate(blocks) if block.kind == "display"]
        text = [n for n in range(len(blocks)) if blocks[n].kind != "display" and n not in self._pictures]
        lines = sum(len(blocks[n].lines) for n in display)
        behind = sum(len(blocks[n].lines) for n in display if n > max(text, default=0))
        return {
            "cues": self._cued,
            "cues_by_text": self._cued / max(1, len(text)),
            "display_by_text": len(display) / max(1, len(text)),
            "display_behind": behind / max(1, lines),
        }

    def _ahead(self, number: int) -> list[int]:
        """Return the blocks from this one up to the next heading or opening, at most six."""
        ahead = [number]
        for other in range(number + 1, len(self._blocks)):
            if other in self._pictures:
                continue
            if self._blocks[other].kind == "display" or self._opens[other] or len(ahead) == 6:
                break
            ahead.append(other)
        return ahead

    def _take_lead(self, segments: list[Segment]) -> None:
        """Give a summary that stands in front of a dateline to the article that the dateline opens.

        It is set off from what it sums up: in another width, without a final mark, or right below a headline.
        A paragraph of the article before has none of these, and stays.
        """
        if len(segments) < 2 or not segments[-1].cue:
            return
        before, opening = segments[-2], segments[-1].body[0]
        lead = before.body[-1]
        block = self._blocks[lead]
        alone = len(before.body) == 1 and not before.cue
        below_head = lead > 0 and self._blocks[lead - 1].kind == "display"
        unfinished = not ends_sentence(block.text)
        if lead != opening - 1 or block.kind != "text" or not 20 <= len(block.text) <= 260:
            return
        if not (alone and (unfinished or below_head)) and not (unfinished and len(block.lines) > 1):
            return
        near = shared(self.terms(lead), self.terms_of_all(self._ahead(opening)), self.rarity)
        if near < 0.08:
            return
        before.body.pop()
        segments[-1].lead = lead
        if not before.body:
            segments.pop(-2)
            return
        # What stood in front of the summary is no subheading: nothing of the article follows it any more.
        before.subheadings = [number for number in before.subheadings if number < before.last]
        before.doubts = [number for number in before.doubts if number < before.last]
