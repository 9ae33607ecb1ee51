"""The chance that a line goes on in the next one, where neither the paragraph nor the place proves it.

Boosted trees over both lines, those around them, their column and the blocks that they are taken for. They are a table
that ``tests/measure/learn_line_pairs.py`` makes of made pages and of clean text: news, novels and statutes, where lines
go on, and verse, sayings and lists, where they do not.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator
from functools import cached_property, lru_cache
from itertools import groupby

from zhengban.evidence.blocks import FlowBlock
from zhengban.evidence.cues import byline_line, list_item, names_only, opening_byline
from zhengban.evidence.doubling.characters import is_han, is_wordless
from zhengban.evidence.frequent_pairs import is_frequent_pair
from zhengban.evidence.line_habits import ends_sentence, usual_gap
from zhengban.evidence.structure import Structure
from zhengban.evidence.trees import chance_of
from zhengban.evidence.typography import HALF, NO_LINE_START, first_unit, half_width, is_letter_spaced
from zhengban.evidence.wrapping import in_form, is_in_verse, is_proved
from zhengban.resources import load_table

# The chance from which lines are joined unasked. On made pages of the dev split, drawn in order, 2 050 places have it
# and 98.8 % of them were right, on clean text 5 000 and all but 20; the more so the more such places there are.
AUTOMATIC, SURE = 0.84, 0.96  # and how sure that makes of each at least
_PAUSES, _MARKS = frozenset("，。；：！？、"), frozenset("，。、；：！？”’…—,.;:!?")
_FINALS = frozenset("。！？")
_QUOTES, _NAME = "“「『", 4  # code points of an author
_OPENING, _CLOSING = "“‘（《「『【", "”’）》」』】"
_KINDS = {"text": 0.0, "kept": 1.0, "display": 2.0}
_PROOF, _DOUBT, _SHARED = 0.94, 0.8, 20  # chances; lines
_ROOM, _VERSE = 1.5, 4  # em; lines
_BEFORE, _AFTER = 6, 8  # lines around the pair that stand for its column
_NONE, _UNDOUBTED = -99.0, 90.0


@lru_cache(maxsize=4)
def line_pairs(structure: Structure) -> LinePairs:
    """Return the pairs of the reading's lines; the detectors of one stage ask of the same reading."""
    return LinePairs(structure)


class LinePairs:
    """The lines of a reading one after another, and what speaks for each that it goes on in the next."""

    def __init__(self, structure: Structure) -> None:
        self._structure = structure
        self._blocks = structure.blocks
        self._places = [(n, line) for n, block in enumerate(self._blocks) for line in range(len(block.lines))]
        self._first = {n: at for at, (n, line) in enumerate(self._places) if not line}
        self._lines = [self._blocks[n].lines[line] for n, line in self._places]
        self._texts = [line.text for line in self._lines]

    def chance(self, block: int, place: int) -> float:
        """Return the chance, 0 to 1, that the line before ``place`` of a block goes on in the one there.

        ``place`` 0 asks of the last line of the block before.
        """
        at = self._first[block] + place - 1
        # Slogans, rhymes, tables and code have no sentences; nothing says there where a line would go on.
        if at < 0 or not self._structure.has_sentences:
            return 0.0
        if self._begins_anew(at):
            return 0.0
        table = load_table("line_pairs")
        chance = chance_of(table["trees"], table["bias"], self.features(at))
        return min(chance, _DOUBT) if chance < _PROOF and self._is_doubtful(at) else chance

    def _is_doubtful(self, at: int) -> bool:
        """Tell whether the line may end a paragraph, or be one of a poem, a stanza or a rhyme."""
        ends = ends_sentence(self._texts[at])
        return ends or self._may_be_stanza(at) or self._may_be_verse(at) or self._stops_short(at)

    def _stops_short(self, at: int) -> bool:
        """Tell whether a line that ends with a mark leaves room in its column, as the lines of a rhyme do."""
        block = self._blocks[self._places[at][0]]
        return self._texts[at][-1] in _PAUSES and block.width - self._width(at) >= _ROOM

    def _may_be_stanza(self, at: int) -> bool:
        """Tell whether the block has no end in a column that few lines share, as a stanza or couplets below prose."""
        block = self._blocks[self._places[at][0]]
        return block.kind == "text" and not block.closes() and self._structure.support(block) < _SHARED

    def _may_be_verse(self, at: int) -> bool:
        """Tell whether the two lines are of several in a row with a mark at the end and none inside: a quatrain."""
        return self._verse[at] and self._verse[at + 1]

    def _begins_anew(self, at: int) -> bool:
        """Tell whether the next line may be a row, an item, the author below a title, or, between blocks, a paragraph."""
        left, right = self._texts[at], self._texts[at + 1]
        if is_wordless(left) or names_only(right) or list_item(right.lstrip(_QUOTES)):
            return True
        (one, _), (other, line) = self._places[at], self._places[at + 1]
        if self._structure.remember("formed", self._blocks[one], in_form):
            return True
        ends = line + 1 == len(self._blocks[other].lines)
        if ends and len(right) <= _NAME and right[-1] not in _MARKS:
            return True
        return one != other and (ends_sentence(left) or self._blocks[other].doubt >= _UNDOUBTED)

    def pairs(self) -> Iterator[tuple[int, int]]:
        """Yield block and place of each line but the first of all."""
        yield from self._places[1:]

    def features(self, at: int) -> dict[str, float]:
        """Return what is weighed of line ``at`` and the next one, by name; numbers are those of all lines."""
        return {
            **self._around(at),
            **self._ends(at),
            **self._widths(at),
            **self._fill(at),
            **self._of_blocks(at),
        }

    def _around(self, at: int) -> dict[str, float]:
        (one, left), (other, _) = self._places[at], self._places[at + 1]
        block, following = self._blocks[one], self._blocks[other]
        return {
            "one_block": one == other,
            "margin": self._margin(one, left, other),
            "lines_before": left,
            "lines_left": len(block.lines) - left,
            "lines_next": len(following.lines),
            "gap": self._lines[at + 1].blank_before - self._gap,
            "indent": len(self._lines[at + 1].indent),
            "lines_of_page": math.log(len(self._lines)),
        }

    def _margin(self, one: int, left: int, other: int) -> float:
        """Return by how many nats the reading prefers that the line goes on."""
        block, following = self._blocks[one], self._blocks[other]
        if one != other:
            return -following.doubt if following.doubt < _UNDOUBTED else _NONE
        return block.margins[left] if left < len(block.margins) else _NONE

    def _ends(self, at: int) -> dict[str, float]:
        left, right = self._texts[at], self._texts[at + 1]
        words = is_han(left[-1]) and is_han(right[0])
        return {
            "final": ends_sentence(left),
            "semicolon": left[-1] in "；;",
            "colon": left[-1] in "：:",
            "comma": left[-1] in "，,、",
            "mark": left[-1] in _MARKS,
            "han_last": is_han(left[-1]),
            "words_meet": words,
            "frequent": words and is_frequent_pair(left[-1] + right[0]),
            "seen_pair": math.log1p(self._seen[left[-1] + right[0]]),
            "seen_before": math.log1p(self._seen[left[-2:] + right[0]] if len(left) > 1 else 0),
            "seen_behind": math.log1p(self._seen[left[-1] + right[:2]] if len(right) > 1 else 0),
            "unopenable": right[0] in NO_LINE_START,
            "unclosed": _count(left, _OPENING) > _count(left, _CLOSING),
            "unopened": _count(right, _OPENING) < _count(right, _CLOSING),
            "item": list_item(right),
            "opens": opening_byline(right) > 0,
            "byline_next": byline_line(right) or names_only(right),
        }

    def _widths(self, at: int) -> dict[str, float]:
        block = self._blocks[self._places[at][0]]
        width, following = self._width(at), self._width(at + 1)
        near = [
            self._width(n)
            for n in range(max(0, at - _BEFORE), at + _AFTER)
            if n != at and n < len(self._texts)
        ]
        unit = first_unit(self._texts[at + 1], HALF)
        return {
            "width": width,
            "width_next": following,
            "width_before": self._width(at - 1) if at else _NONE,
            "wider": following - width,
            "unit": unit,
            "column": block.width,
            "slack": block.width - width - unit if block.width else _NONE,
            "slack_near": max(near) - width,
            "width_near": sorted(near)[len(near) // 2],
            "shared": math.log1p(sum(self._shared[round(width) + step] for step in (-1, 0, 1))),
            "support": math.log1p(self._structure.support(block)),
            "support_next": math.log1p(self._structure.support(self._blocks[self._places[at + 1][0]])),
            "spaced": is_letter_spaced(self._texts[at]),
        }

    def _fill(self, at: int) -> dict[str, float]:
        left, right = self._texts[at], self._texts[at + 1]
        return {
            "han": sum(map(is_han, left)) / len(left),
            "han_next": sum(map(is_han, right)) / len(right),
            "pauses": _share(left, _PAUSES),
            "pauses_next": _share(right, _PAUSES),
            "final_inside": any(mark in _FINALS for mark in left[:-1]),
            "final_next": any(mark in _FINALS for mark in right),
        }

    def _of_blocks(self, at: int) -> dict[str, float]:
        (one, _), (other, _) = self._places[at], self._places[at + 1]
        block, following = self._blocks[one], self._blocks[other]
        remember = self._structure.remember
        return {
            "kind": _KINDS[block.kind],
            "kind_next": _KINDS[following.kind],
            "closes": block.closes(),
            "closes_next": following.closes(),
            "finals": remember("finals", block, _finals),
            "marked": remember("marked", block, _marked),
            "verse": remember("verse", block, is_in_verse),
            "formed": remember("formed", block, in_form),
            "proved": bool(block.margins) and remember("proved", block, self._is_proved),
            "widened": block.widened,
            "set_in": block.set_in,
            "sentences": self._structure.has_sentences,
        }

    def _is_proved(self, block: FlowBlock) -> bool:
        return is_proved(self._structure, block, False)

    def _width(self, at: int) -> float:
        return self._all_widths[at]

    @cached_property
    def _all_widths(self) -> list[float]:
        return [half_width(text, HALF) for text in self._texts]

    @cached_property
    def _verse(self) -> list[bool]:
        """Return for each line whether it is one of a row of lines that may be verse."""
        clauses = [text[-1] in _MARKS and not _MARKS.intersection(text[:-1]) for text in self._texts]
        rows = [list(row) for _, row in groupby(clauses)]
        return [row[0] and len(row) >= _VERSE for row in rows for _ in row]

    @cached_property
    def _shared(self) -> Counter[int]:
        """Return how many lines have a width, in whole em."""
        return Counter(map(round, self._all_widths))

    @cached_property
    def _gap(self) -> int:
        return usual_gap(self._lines)

    @cached_property
    def _seen(self) -> Counter[str]:
        """Return how often two and three characters stand together inside the lines."""
        return Counter(
            text[at : at + size]
            for text in self._texts
            for size in (2, 3)
            for at in range(len(text) - size + 1)
        )


def _count(text: str, marks: str) -> int:
    return sum(mark in marks for mark in text)


def _share(text: str, marks: frozenset[str]) -> float:
    return sum(mark in marks for mark in text) / len(text)


def _finals(block: FlowBlock) -> float:
    return sum(ends_sentence(line.text) for line in block.lines) / len(block.lines)


def _marked(block: FlowBlock) -> float:
    return sum(line.text[-1] in _MARKS for line in block.lines) / len(block.lines)
