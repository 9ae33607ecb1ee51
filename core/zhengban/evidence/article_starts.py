"""Whether a text below a heading is a new article, learnt: the log-odds against its going on below a subheading.

Boosted trees over what both texts speak of, the heading, and how the texts stand. The table is made by
``tests/measure/learn_articles.py``.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np

from zhengban.evidence.blocks import FlowBlock
from zhengban.evidence.cues import closing_byline, list_item
from zhengban.evidence.line_habits import ends_sentence
from zhengban.evidence.trees import log_odds_of
from zhengban.resources import load_table

_PAUSES = frozenset("，。、；：！？")


class Words(NamedTuple):
    """How alike two texts are, 0 to 1: all of both, their first blocks, and the heading with what stands above, below."""

    likeness: float
    first: float
    above: float
    below: float


class Meeting(NamedTuple):
    """An article so far, by its blocks, the headings below it, and the blocks of text that follow."""

    article: Sequence[FlowBlock]
    heads: Sequence[FlowBlock]
    ahead: Sequence[FlowBlock]


def newness(features: Mapping[str, float]) -> float:
    """Return the log-odds, in nats, of a new article."""
    table = load_table("article_starts")
    columns = {name: np.array([value], dtype=np.float64) for name, value in features.items()}
    return float(log_odds_of(table["trees"], table["bias"], columns)[0])


def start_features(meeting: Meeting, words: Words, page: Mapping[str, float]) -> dict[str, float]:
    """Return what is weighed, by name; ``page`` are the features of the page and of the place."""
    return {**words._asdict(), **page, **_of_heads(meeting.heads), **_of_texts(meeting)}


def _of_heads(heads: Sequence[FlowBlock]) -> dict[str, float]:
    text, whole = heads[0].text, "".join(head.text for head in heads)
    return {
        "heads": len(heads),
        "head_lines": sum(len(head.lines) for head in heads),
        "head_length": len(text),
        "heads_length": len(whole),
        "head_width": max(len(line.text) for head in heads for line in head.lines),
        "head_item": list_item(text),
        "head_marks": sum(mark in _PAUSES for mark in whole),
        "head_asks": whole[-1] in "？！?!",
        "head_in_parts": " " in text or "\u3000" in text,
        "head_upright": heads[0].is_upright,
        "head_gap": heads[0].gap,
    }


def _of_texts(meeting: Meeting) -> dict[str, float]:
    last, first = meeting.article[-1], meeting.ahead[0]
    return {
        "wider": first.width - last.width,
        "column": first.width,
        "ends": ends_sentence(last.text),
        "closed": closing_byline(last.text) >= 0,
        "length": len(first.text),
        "lines": len(first.lines),
        "kept": first.kind == "kept",
        "quotes": first.text[0] in "“「（",
        "gap": first.gap,
        "last_length": len(last.text),
        "last_kept": last.kind == "kept",
        "last_gap": last.gap,
        "article_length": math.log1p(sum(len(block.text) for block in meeting.article)),
        "article_blocks": len(meeting.article),
        "ahead_length": math.log1p(sum(len(block.text) for block in meeting.ahead)),
        "ahead_blocks": len(meeting.ahead),
    }
