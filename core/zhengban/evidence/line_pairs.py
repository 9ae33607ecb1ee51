"""The chance that a line of running text goes on in the next one, where neither the paragraph nor the place proves it.

A logistic model of both lines, of their column and of the paragraph that they are taken for; it is asked only of text
that has sentences and is no table, list in two parts, verse or noise. Its weights are a table that
``tests/measure/learn_line_pairs.py`` makes.
"""

from __future__ import annotations

import math
from functools import cache

from zhengban.evidence.blocks import FlowBlock
from zhengban.evidence.cues import byline_line, list_item, names_only, opening_byline
from zhengban.evidence.doubling.characters import is_han
from zhengban.evidence.frequent_pairs import is_frequent_pair
from zhengban.evidence.line_habits import ends_sentence
from zhengban.evidence.structure import Structure
from zhengban.evidence.typography import HALF, NO_LINE_START, first_unit, half_width, is_letter_spaced
from zhengban.evidence.wrapping import is_proved, may_be_prose
from zhengban.resources import load_table

_PAUSES, _ANNOUNCING, _MARKS = (
    frozenset("，、；：,;:—"),
    frozenset("；：;:"),
    frozenset("，。、；：！？”’…—,.;:!?"),
)
_OPENING, _CLOSING = "“‘（《「『【", "”’）》」』】"
AUTOMATIC = 0.95  # the chance from which lines are joined unasked
_SHARED = 20  # lines
_TINY, _NARROW = 3.0, 8.0  # em
_WIDEST, _MOST_SLACK, _MOST_MARGIN, _MOST_SUPPORT = 40.0, 6.0, 12.0, 200


def chance_of_going_on(structure: Structure, block: FlowBlock, place: int) -> float:
    """Return the chance, 0 to 1, that the line before ``place`` goes on in the one there; 0 where it may be no prose."""
    if not block.margins or ends_sentence(block.lines[place - 1].text) or not may_be_prose(structure, block):
        return 0.0
    # Below prose a stanza in a column of its own has no end either; a column that very many lines share is none.
    if not block.closes() and structure.support(block) < _SHARED:
        return 0.0
    weights = _weights()
    found = features(structure, block, place)
    points = weights["bias"] + math.fsum(weights[name] * value for name, value in found.items())
    return round(1.0 / (1.0 + math.exp(-points)), 4)


def features(structure: Structure, block: FlowBlock, place: int) -> dict[str, float]:
    """Return what is weighed, by name."""
    left, right = block.lines[place - 1].text, block.lines[place].text
    margin = max(-_MOST_MARGIN / 2, min(block.margins[place - 1], _MOST_MARGIN))
    final = ends_sentence(left)
    closes = block.closes()
    return {
        **_meeting(left, right, final),
        **_ends(left, right),
        **_widths(block, place),
        **_paragraph(structure, block, place),
        "margin": margin,
        "margin_small": min(margin, 2.0),
        "margin_final": margin * final,
        "margin_open": margin * (not closes),
        "margin_widened": margin * block.widened,
        "final": final,
        "closes": closes,
    }


def _meeting(left: str, right: str, final: bool) -> dict[str, float]:
    words = is_han(left[-1]) and is_han(right[0])
    frequent = words and is_frequent_pair(left[-1] + right[0])
    return {
        "pair_frequent": frequent,
        "words_meet": words,
        "digits_meet": left[-1].isdigit() and right[0].isdigit(),
        "unopenable": right[0] in NO_LINE_START,
        "opens": opening_byline(right) > 0,
        "item": list_item(right),
        "item_before": list_item(left),
        "byline": byline_line(left) or names_only(left),
        "byline_next": byline_line(right) or names_only(right),
    }


def _ends(left: str, right: str) -> dict[str, float]:
    return {
        "pause": left[-1] in _PAUSES,
        "announcing": left[-1] in _ANNOUNCING,
        "unclosed": _count(left, _OPENING) > _count(left, _CLOSING),
        "unopened": _count(right, _OPENING) < _count(right, _CLOSING),
    }


def _count(text: str, marks: str) -> int:
    return sum(mark in marks for mark in text)


def _widths(block: FlowBlock, place: int) -> dict[str, float]:
    left, right = block.lines[place - 1].text, block.lines[place].text
    one, other = half_width(left, HALF), half_width(right, HALF)
    slack = block.width - one - first_unit(right, HALF) if block.width else 0.0
    return {
        "slack": max(-2.0, min(slack, _MOST_SLACK)),
        "full": bool(block.width) and slack < -0.05,
        "column": min(block.width, _WIDEST) / 10,
        "narrow": 0 < block.width < _NARROW,
        "width": min(one, _WIDEST) / 10,
        "width_next": min(other, _WIDEST) / 10,
        "tiny": one < _TINY,
        "tiny_next": other < _TINY,
        "spaced": is_letter_spaced(left),
        "spaced_next": is_letter_spaced(right),
    }


def _paragraph(structure: Structure, block: FlowBlock, place: int) -> dict[str, float]:
    number = len(block.lines)
    return {
        "narrowed": place in block.narrowed,
        "widened": block.widened,
        "support": math.log1p(min(structure.support(block), _MOST_SUPPORT)),
        "last": place == number - 1,
        "lines": math.log(number),
        "finals": structure.remember("finals", block, _finals),
        "marked": structure.remember("marked", block, _marked),
        "set_in": block.set_in,
        "indent": len(block.lines[place].indent) >= 2,
        "gap": block.lines[place].blank_before > 0,
        "proved": structure.remember("proved", block, lambda whole: is_proved(structure, whole, False)),
    }


def _finals(block: FlowBlock) -> float:
    return sum(ends_sentence(line.text) for line in block.lines) / len(block.lines)


def _marked(block: FlowBlock) -> float:
    return sum(line.text[-1] in _MARKS for line in block.lines) / len(block.lines)


@cache
def _weights() -> dict[str, float]:
    return dict(load_table("line_pairs")["weights"])
