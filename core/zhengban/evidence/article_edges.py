"""What speaks for an article ending between two paragraphs: by the page's form and by what they talk about.

The features are weighed by a logistic model, one for edges with a heading between the two and one for those without.
The weights stand in the table ``structure``; ``tests/measure/learn_structure.py`` finds them.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from zhengban.evidence.blocks import FlowBlock
from zhengban.evidence.cues import closing_byline, column_title, list_item, names_only, notice_cue, opens_article
from zhengban.evidence.line_traits import signs
from zhengban.evidence.terms import Rarity, Terms, likeness, shared, unspaced
from zhengban.evidence.typography import NO_LINE_START
from zhengban.resources import load_table

_PARAGRAPH = 25  # code points that make a block a paragraph rather than one more short line
_MOST_DOUBT = 6.0  # nats
_TORN_LENGTH = 20  # code points
_LONGEST_BYLINE = 40
_LEAST_LEAD, _MOST_LEAD = 20, 260  # code points of a summary

AUTOMATIC = 0.95  # the confidence from which a finding is applied unasked
_ASKED, _MOST = 0.94, 0.995
Features = dict[str, float]


class PageHabits(NamedTuple):
    """What the edges of the whole page have in common: numbers of paragraphs, shares from 0 to 1.

    ``cued`` and ``signed`` are how many paragraphs open with a dateline, or are a byline of their own; ``torn`` is the
    share of long pieces that break off; ``headed`` the share of the headings that running text follows.
    """

    gap: int
    cued: int
    signed: int
    closed: int
    torn: float
    headed: float


class Edge(NamedTuple):
    """A place between two paragraphs: numbers of blocks, the headings between them, the terms on both sides.

    ``length`` is that of the article before it in code points, ``opening`` how surely a dateline opens the second
    paragraph, ``summary`` the chance that it is the summary of what stands behind it.
    """

    before: int
    after: int
    heads: Sequence[int]
    passed: bool
    terms_before: Terms
    terms_after: Terms
    title: Terms
    length: int
    signed: bool
    opening: float
    summary: float


def page_habits(blocks: Sequence[FlowBlock], prose: Sequence[int], gap: int) -> PageHabits:
    """Return the habits of a page; ``prose`` are the numbers of its paragraphs, ``gap`` the usual blank lines."""
    texts = [blocks[number] for number in prose]
    long = [block for block in texts if len(block.text) >= _TORN_LENGTH and len(block.lines) > 1]
    inside = set(prose)
    heads = [n for n, block in enumerate(blocks) if block.kind == "display"]
    followed = sum(n + 1 in inside or _next_prose(blocks, n) for n in heads)
    return PageHabits(
        gap,
        sum(opens_article(block.text) >= 0.5 for block in texts),
        sum(signs(block.text) for block in texts),
        sum(closing_byline(block.text) >= 0 for block in texts),
        sum(not block.closes() for block in long) / max(len(long), 1),
        followed / max(len(heads), 1),
    )


def _next_prose(blocks: Sequence[FlowBlock], number: int) -> bool:
    """Tell whether running text follows a heading within the next two blocks."""
    return any(block.kind == "text" and len(block.text) >= _PARAGRAPH for block in blocks[number + 1 : number + 3])


def edge_features(blocks: Sequence[FlowBlock], edge: Edge, habits: PageHabits, rarity: Rarity) -> Features:
    """Return the features of an edge by name, each between about -2 and 2."""
    before, after = blocks[edge.before], blocks[edge.after]
    like = likeness(edge.terms_before, edge.terms_after, rarity)
    opening = edge.opening
    widths = abs(before.width - after.width) if before.width and after.width else 0.0
    long = len(before.text) >= _TORN_LENGTH and len(before.lines) > 1
    features = {
        "bias": 1.0,
        "opens": float(opening >= 0.85),
        "opens_perhaps": float(0 < opening < 0.85),
        "signed": float(edge.signed),
        "summary": edge.summary,
        "byline": float(signs(after.text)),
        "bracket_byline": float(after.text[0] in "（(" and after.text[-1] in "）)" and len(after.text) <= 20),
        "byline_before": float(len(before.text) <= _LONGEST_BYLINE and signs(unspaced(before.text))),
        "names": float(len(after.text) <= 6 and names_only(after.text)),
        "closed": float(closing_byline(before.text) >= 0),
        "finished": float(before.closes()),
        "torn": float(long and not before.closes()),
        "mid_sentence": float(after.text[0] in NO_LINE_START),
        "runs_on": max(0.0, 1.0 - max(after.doubt, 0.0) / _MOST_DOUBT),
        "indent": float(bool(after.lines[0].indent)),
        "width": min(widths, 4.0) / 4.0,
        "other_width": float(widths >= 1.5),
        "short_before": float(len(before.text) < _PARAGRAPH),
        "short_after": float(len(after.text) < _PARAGRAPH),
        "kept_before": float(before.kind == "kept"),
        "kept_after": float(after.kind == "kept"),
        "list_after": float(list_item(after.text)),
        "list_before": float(list_item(before.text)),
        "passed": float(edge.passed),
        "like": math.sqrt(min(like, 0.16)) * 2.5,
        "unlike": float(like < 0.002),
        "beginning": float(edge.length < 60),
        "length": min(math.log1p(edge.length) / 6.0, 1.5),
        "cued_page": float(habits.cued >= 3),
        "uncued_page": float(not habits.cued),
        "signed_page": float(habits.signed >= 2),
        "closed_page": float(habits.closed >= 2),
        "torn_page": habits.torn,
        "headed_page": habits.headed,
        "no_opening": float(not opening and not edge.signed and habits.cued + habits.signed >= 4),
    }
    gap = after.gap if not edge.heads else blocks[edge.heads[0]].gap
    features["gap"] = float(gap > habits.gap)
    features["no_gap"] = float(gap < habits.gap)
    if edge.heads:
        features |= _head_features(blocks, edge, habits, rarity)
    return features


def _head_features(blocks: Sequence[FlowBlock], edge: Edge, habits: PageHabits, rarity: Rarity) -> Features:
    """Return what the headings between the two say."""
    heads = [blocks[number] for number in edge.heads]
    lines = sum(len(head.lines) for head in heads)
    text = heads[0].text
    in_before, in_after = shared(edge.title, edge.terms_before, rarity), shared(edge.title, edge.terms_after, rarity)
    return {
        "title_before": in_before,
        "title_after": in_after,
        "title_nearer": float(in_after > in_before),
        "title_elsewhere": float(in_before == in_after == 0.0),
        "two_heads": float(len(heads) == 2),
        "many_heads": float(len(heads) > 2),
        "two_lines": float(lines == 2),
        "many_lines": float(lines > 2),
        "list_head": float(list_item(text)),
        "short_head": float(len(text) <= 8),
        "long_head": float(len(text) >= 14),
        "column_head": float(any(column_title(head.text) for head in heads)),
        "notice_head": float(any(notice_cue(head.text) for head in heads)),
        "gap_below": float(blocks[edge.after].gap > habits.gap),
        "question_head": float(text[-1] in "？?！!"),
        "comma_head": float(any(mark in text for mark in "，：:　 ")),
        "number_head": float(any(character.isdigit() for character in text)),
    }


def lead_features(
    blocks: Sequence[FlowBlock],
    lead: int,
    number: int,
    signed: bool,
    opening: float,
    common: float,
    habits: PageHabits,
) -> Features | None:
    """Return the features of a paragraph as the summary of the one behind it; None where it cannot be one.

    ``common`` is the weight of the terms that it shares with the text behind it.
    """
    block, after = blocks[lead], blocks[number]
    if block.kind != "text" or not _LEAST_LEAD <= len(block.text) <= _MOST_LEAD or opens_article(block.text):
        return None
    below = blocks[lead - 1].kind == "display" if lead else False
    second = blocks[number + 1] if number + 1 < len(blocks) else after
    width = after.width or second.width
    ratio = block.width / width if width and block.width else 1.0
    return {
        "bias": 1.0,
        "opens": float(opening >= 0.85),
        "opens_perhaps": float(0 < opening < 0.85),
        "signed": float(signed),
        "below_head": float(below),
        "wider": float(ratio >= 1.25),
        "much_wider": float(ratio >= 1.8),
        "narrower": float(ratio <= 0.85),
        "no_width": float(not block.width),
        "same_width": float(abs(block.width - width) < 0.75),
        "one_line": float(len(block.lines) == 1),
        "two_lines": float(len(block.lines) == 2),
        "finished": float(block.closes()),
        "short": float(len(block.text) < 40),
        "long": float(len(block.text) > 120),
        "indent": float(bool(block.lines[0].indent)),
        "gap_below": float(after.gap > habits.gap),
        "gap_above": float(block.gap > habits.gap),
        "common": min(common, 30.0) / 30.0,
        "nothing_common": float(common < 2.0),
        "first": float(lead == 0),
        "notice": float(notice_cue(block.text)),
        "torn_page": habits.torn,
        "headed_page": habits.headed,
    }


class Model(NamedTuple):
    """The weights of a logistic model by the names of its features, and the chance from which it was right in 99 of 100.

    ``certain`` above 1 says that it never was.
    """

    weights: Mapping[str, float]
    certain: float = AUTOMATIC

    def chance(self, features: Mapping[str, float]) -> float:
        """Return the chance from 0 to 1; a feature without a weight counts nothing."""
        points = math.fsum(self.weights.get(name, 0.0) * value for name, value in features.items())
        return 1.0 / (1.0 + math.exp(-max(min(points, 30.0), -30.0)))

    def confidence(self, features: Mapping[str, float]) -> float:
        """Return the chance, moved so that what is certain lies from ``AUTOMATIC`` up, all else below; four digits."""
        chance = self.chance(features)
        if chance >= self.certain:
            above = (chance - self.certain) / max(1.0 - self.certain, 0.001)
            return round(AUTOMATIC + (_MOST - AUTOMATIC) * above, 4)
        return round(min(chance * _ASKED / min(self.certain, 1.0), _ASKED), 4)


@cache
def model(name: str) -> Model:
    """Return the model of that name from the table ``structure``."""
    table = load_table("structure")
    return Model(table[name], table["certain"].get(name, 2.0))
