"""Which neighbouring display lines make one heading: those that speak of the same article.

Where every line has a blank line in front, or none has, the gaps do not tell two headlines from one of two lines; what
the lines speak of does. Lines inside an article are one subheading.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from zhengban.evidence.blocks import FlowBlock
from zhengban.evidence.heading_lines import explains_headline, leads_into_headline
from zhengban.evidence.heading_pairs import HeadingPairs
from zhengban.evidence.segments import Segment
from zhengban.evidence.terms import Rarity, Terms, shared, terms_of

_MOST_LINES, _MOST_LENGTH = 3, 46
# What a heading more costs, in the weight of rare terms: about two of them; half where a wider gap stands between. How
# surely the one line goes on in the other is added, in nats.
_PARTED = 0.0  # their wording says that the two lines are not one
_EACH_SHARES = 0.25  # of its rare terms, for every line of a heading that no gap holds together
_ANOTHER, _ANOTHER_AT_GAP, _ANOTHER_NEAR = 5.0, 1.0, 12.0


def regroup(
    blocks: Sequence[FlowBlock],
    segments: Sequence[Segment],
    texts: Sequence[Terms],
    rarity: Rarity,
    usual_gap: int,
) -> tuple[list[FlowBlock], list[Segment]]:
    """Return the blocks with the display lines grouped anew, and the segments with the new numbers."""
    inside = {number for segment in segments for number in segment.subheadings}
    pairs = HeadingPairs((line.text for block in blocks for line in block.lines), usual_gap)
    result: list[FlowBlock] = []
    renumbered: dict[int, int] = {}
    number = 0
    while number < len(blocks):
        end = number
        while end < len(blocks) and _may_be_grouped(blocks[end]) and (end in inside) == (number in inside):
            end += 1
        if end == number:
            renumbered[number] = len(result)
            result.append(blocks[number])
            number += 1
            continue
        for old in range(number, end):
            renumbered[old] = len(result)
        result += _groups(blocks[number:end], number in inside, texts, rarity, usual_gap, pairs)
        number = end
    return result, [_with_numbers(segment, renumbered) for segment in segments]


def _may_be_grouped(block: FlowBlock) -> bool:
    """Tell whether the lines of the block may be parted, or joined to others."""
    return block.kind == "display" and not block.is_upright


def _with_numbers(segment: Segment, renumbered: dict[int, int]) -> Segment:
    return replace(
        segment,
        body=[renumbered[number] for number in segment.body],
        subheadings=sorted({renumbered[number] for number in segment.subheadings}),
        lead=None if segment.lead is None else renumbered[segment.lead],
        doubts=sorted({renumbered[number] for number in segment.doubts}),
    )


def _groups(
    run: Sequence[FlowBlock],
    inside: bool,
    texts: Sequence[Terms],
    rarity: Rarity,
    usual_gap: int,
    pairs: HeadingPairs,
) -> list[FlowBlock]:
    lines = [line for block in run for line in block.lines]
    first = run[0].first
    if len(lines) == 1 or not texts:
        return list(run)
    if inside and len(lines) <= _MOST_LINES and all(line.blank_before <= usual_gap for line in lines[1:]):
        return [replace(run[0], lines=tuple(lines), margins=(0.0,) * (len(lines) - 1))]
    gaps = [line.blank_before for line in lines[1:]]
    nearest = min(gaps)
    costs = [
        _ANOTHER_NEAR
        if gap == nearest < max(*gaps, usual_gap)
        else _ANOTHER_AT_GAP
        if gap > nearest
        else _ANOTHER
        for gap in gaps
    ]
    for place, (before, after) in enumerate(pairwise(lines)):
        if leads_into_headline(before.text) or explains_headline(after.text):
            costs[place] = _PARTED
        else:
            costs[place] = max(costs[place] + pairs.goes_on(before, after, place == 0), _PARTED)
    cuts = _best_cuts([line.text for line in lines], costs, texts, rarity)
    return [
        FlowBlock("display", first + start, tuple(lines[start:end]), 0.0, (0.0,) * (end - start - 1))
        for start, end in zip(cuts, [*cuts[1:], len(lines)], strict=True)
    ]


def _best_cuts(
    lines: Sequence[str], costs: Sequence[float], texts: Sequence[Terms], rarity: Rarity
) -> list[int]:
    """Return where the headings begin: the grouping whose headings together share most with an article each."""
    best: list[tuple[float, list[int]]] = [(0.0, [])]
    for end in range(1, len(lines) + 1):
        options: list[tuple[float, list[int]]] = []
        for start in range(max(0, end - _MOST_LINES), end):
            text = "".join(lines[start:end])
            if end - start > 1 and len(text) > _MOST_LENGTH:
                continue
            if _PARTED in costs[start : end - 1]:
                continue
            score, cuts = best[start]
            gain = _gain(text, texts, rarity) - (costs[start - 1] if start else 0.0)
            gain -= _unlikeness(lines, costs, start, end, texts, rarity)
            options.append((score + gain, [*cuts, start]))
        best.append(max(options, key=lambda option: option[0]))
    return best[-1][1]


def _unlikeness(
    lines: Sequence[str], costs: Sequence[float], start: int, end: int, texts: Sequence[Terms], rarity: Rarity
) -> float:
    """Return what speaks against lines being one heading where no gap says that they are.

    A title and its author below each other are two things: every line must speak of one article by itself.
    """
    if end - start == 1 or all(cost == _ANOTHER_NEAR for cost in costs[start : end - 1]):
        return 0.0
    terms = [terms_of(line) for line in lines[start:end]]
    together = max(min(shared(own, body, rarity) for own in terms) for body in texts)
    return 0.0 if together >= _EACH_SHARES else 2 * _ANOTHER * (end - start - 1)


def _gain(text: str, texts: Sequence[Terms], rarity: Rarity) -> float:
    terms = terms_of(text)
    return max(rarity.total(terms & body) for body in texts)
