"""How sure the reading of a page is of each of its parts: features of starts, headings and pictures, and their chances.

The reading itself decides what is likeliest; whether that is sure enough to be done unasked is another question, for
which all of the page is known. The weights stand in the table ``structure``.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from zhengban.evidence.article_edges import Features
from zhengban.evidence.caption_parts import is_picture_text
from zhengban.evidence.cues import byline_line, column_title, list_item, notice_cue, opens_article, pointer_mark
from zhengban.evidence.heading_lines import explains_headline, leads_into_headline
from zhengban.evidence.line_habits import ends_sentence
from zhengban.evidence.line_traits import signs
from zhengban.evidence.ownership import Owned
from zhengban.evidence.segments import Segment
from zhengban.evidence.typography import HALF, NO_LINE_START, half_width
from zhengban.model.role import Role

if TYPE_CHECKING:
    from zhengban.evidence.structure import Picture, Structure

_MOST_MARGIN = 12.0


def log_odds(chance: float) -> float:
    """Return the log-odds of a chance, divided by five, between -1.4 and 1.4."""
    kept = min(max(chance, 0.001), 0.999)
    return math.log(kept / (1.0 - kept)) / 5.0


def start_features(structure: Structure, article: int) -> Features:
    """Return the features of the article that begins with a segment."""
    segment, blocks = structure.segments[article], structure.blocks
    first, last = blocks[segment.first], blocks[segment.last]
    following = structure.segments[article + 1] if article + 1 < len(structure.segments) else None
    main = [owned for owned in structure.headings if owned.chosen and owned.owners[0].article == article]
    front = segment.first - 1
    heading = blocks[front] if front >= 0 and blocks[front].kind == "display" else None
    length = sum(len(blocks[number].text) for number in segment.body)
    own = main[0] if main else None
    in_front = own is not None and own.block < segment.first and own.adjacent
    opening = blocks[segment.body[0]]
    return {
        "bias": 1.0,
        "page_first": float(article == 0),
        "opened": log_odds(segment.opened) if article else 0.0,
        "ended": log_odds(following.opened) if following else 0.0,
        "page_last": float(following is None),
        "broken": log_odds(segment.broken),
        "whole": float(segment.broken < 0.02),
        "led": float(segment.lead is not None),
        "led_surely": log_odds(segment.led) if segment.lead is not None else 0.0,
        "cue": float(segment.cue),
        "dateline": float(opens_article(opening.text) >= 0.85),
        "paragraphs": min(math.log1p(len(segment.body)) / 2.0, 1.5),
        "length": min(math.log1p(length) / 6.0, 1.3),
        "short": float(length < 60),
        "tiny": float(length < 20),
        "finished": float(last.closes()),
        "mid_sentence": float(first.text[0] in NO_LINE_START),
        "runs_on": max(0.0, 1.0 - max(first.doubt, 0.0) / 6.0),
        "kept": float(first.kind == "kept"),
        "notice": float(any(notice_cue(blocks[n].text) for n in ([front] if heading else [segment.first]))),
        "list": float(list_item(first.text)),
        "narrowed": float(bool(first.narrowed)),
        "headed": float(in_front),
        "headed_surely": min(own.margin, _MOST_MARGIN) / _MOST_MARGIN if own and in_front else 0.0,
        "head_shares": float(bool(own and in_front and own.owners[0].terms)),
        "head_elsewhere": float(own is not None and not in_front),
        "head_elsewhere_surely": min(own.margin, _MOST_MARGIN) / _MOST_MARGIN if own and not in_front else 0.0,
        "headless": float(own is None),
        "foreign_head": float(heading is not None and not in_front),
        "alike": segment.alike,
        "torn_page": structure.torn,
        "torn_much": float(structure.torn > 0.15),
        "headed_page": structure.headed,
        "cued_page": structure.cued,
        "uncued": float(not segment.cue and structure.cued > 0.5),
        "subheads": min(len(segment.subheadings), 4) / 4.0,
        "front_display": log_odds(structure.display.get(structure.first_head(article), 0.5)),
        "front_first": float(structure.first_head(article) != segment.first),
        "front_mid": float(blocks[structure.first_head(article)].text[0] in NO_LINE_START),
        "above_front": float(structure.first_head(article) - 1 in structure.display),
        "byline_before": float(segment.first > 0 and signs_short(blocks[segment.first - 1].text)),
        "bracketed": float(first.text[0] in "（(" and len(first.text) <= 20),
        "names": float(len(first.text) <= 6 and signs(first.text)),
    }


def heading_features(
    structure: Structure, owned: Owned, headline: Owned, article: int, role: Role, in_place: bool
) -> Features:
    """Return the features of a heading in its article: is it a heading, is it this article's, is the article one?"""
    segment, blocks = structure.segments[article], structure.blocks
    block = blocks[owned.block]
    text = block.text
    own = next((owner for owner in owned.owners if owner.article == article), None)
    terms = own.terms if own else ()
    characters = max(sum(map(str.isalnum, text)), 1)
    points = own.points if own else 0.0
    others = max((owner.points for owner in owned.owners if owner.article != article), default=0.0)
    above = blocks[owned.block - 1] if owned.block else None
    below = blocks[owned.block + 1] if owned.block + 1 < len(blocks) else None
    alone = not any(other is not None and other.kind == "display" for other in (above, below))
    return {
        "bias": 1.0,
        "display": log_odds(structure.display.get(owned.block, 0.5)),
        "in_place": float(in_place),
        "moved_adjacent": float(not in_place and headline.adjacent),
        "margin": min(headline.margin, _MOST_MARGIN) / _MOST_MARGIN,
        "no_margin": float(headline.margin < 0.5),
        "points": min(points, 14.0) / 14.0,
        "lead_over_others": max(min(points - others, 10.0), -5.0) / 10.0,
        "shares": float(bool(terms)),
        "runs": min(len(terms), 4) / 4.0,
        "longest": min(max(map(len, terms), default=0), 8) / 8.0,
        "part": min(sum(map(len, terms)) / characters, 1.0),
        "length": min(len(text), 40) / 40.0,
        "short": float(len(text) <= 6),
        "tiny": float(len(text) <= 3),
        "lines": min(len(block.lines) - 1, 3) / 3.0,
        "alone": float(alone),
        "many": min(_in_a_row(blocks, owned.block), 8) / 8.0,
        "kicker": float(role == Role.KICKER),
        "deck": float(role == Role.DECK),
        "kicker_words": float(leads_into_headline(text)),
        "deck_words": float(explains_headline(text)),
        "sentence": float(ends_sentence(text)),
        "comma_end": float(text[-1] in "，、；：,;:"),
        "bracket": float(text[-1] in "）)”》」』" and text[0] not in "（(“《「『"),
        "mid_sentence": float(text[0] in NO_LINE_START),
        "list": float(list_item(text)),
        "notice": float(notice_cue(text)),
        "column": float(column_title(text)),
        "byline": float(signs(text) or byline_line(text) or opens_article(text) > 0),
        "caption": float(text.startswith(("图", "圖")) or pointer_mark(text) > 0 or is_picture_text(block)),
        "fills": float(_fills(block, above) or _fills(block, below)),
        "above_open": float(above is not None and above.kind == "text" and not above.closes()),
        "below_text": float(below is not None and below.kind == "text"),
        "picture_below": float(owned.block + 1 in structure.picture_blocks),
        "start": log_odds(structure.starts[article]),
        "cue": float(segment.cue),
        "broken": log_odds(segment.broken),
        "alike": segment.alike,
        "tiny_article": float(sum(len(blocks[n].text) for n in segment.body) < 30),
        "torn_page": structure.torn,
        "headed_page": structure.headed,
        "digits": sum(map(str.isdigit, text)) / len(text),
    }


def subheading_features(structure: Structure, segment: Segment, number: int) -> Features:
    """Return the features of a display line inside an article as a subheading."""
    blocks = structure.blocks
    block = blocks[number]
    text = block.text
    above, below = blocks[number - 1] if number else None, blocks[number + 1] if number + 1 < len(blocks) else None
    alone = not any(other is not None and other.kind == "display" for other in (above, below))
    return {
        "bias": 1.0,
        "display": log_odds(structure.display.get(number, 0.5)),
        "edge": log_odds(segment.chances.get(number, 0.0)),
        "length": min(len(text), 40) / 40.0,
        "short": float(len(text) <= 3),
        "long": float(len(text) >= 16),
        "lines": min(len(block.lines) - 1, 3) / 3.0,
        "alone": float(alone),
        "companions": min(len(segment.subheadings) - 1, 3) / 3.0,
        "sentence": float(ends_sentence(text)),
        "comma_end": float(text[-1] in "，、；：,;:"),
        "mid_sentence": float(text[0] in NO_LINE_START),
        "bracket": float(text[-1] in "）)”》」』" and text[0] not in "（(“《「『"),
        "list": float(list_item(text)),
        "notice": float(notice_cue(text)),
        "column": float(column_title(text)),
        "byline": float(signs(text) or byline_line(text) or opens_article(text) > 0),
        "caption": float(text.startswith(("图", "圖")) or pointer_mark(text) > 0 or is_picture_text(block)),
        "fills": float(_fills(block, above) or _fills(block, below)),
        "above_open": float(above is not None and above.kind == "text" and not above.closes()),
        "above_text": float(above is not None and above.kind == "text" and len(above.text) >= 25),
        "below_text": float(below is not None and below.kind == "text" and len(below.text) >= 25),
        "kept_beside": float(any(other is not None and other.kind == "kept" for other in (above, below))),
        "gap_above": float(block.gap > structure.gap),
        "gap_below": float(below is not None and below.gap > structure.gap),
        "cue": float(segment.cue),
        "torn_page": structure.torn,
        "headed_page": structure.headed,
        "digits": sum(map(str.isdigit, text)) / len(text),
        "unwrapped": float(structure.unwrapped),
    }


def picture_features(structure: Structure, picture: Picture) -> Features:
    """Return the features of a picture's text with the owner it was given, or with none."""
    owned, blocks = picture.owned, structure.blocks
    block = blocks[picture.block]
    segment = structure.segments[owned.owners[0].article] if owned.owners else None
    owner = owned.owners[0] if owned.owners else None
    points = [owner.points for owner in owned.owners]
    inside = segment is not None and segment.first < picture.block < segment.last
    behind = segment is not None and picture.block > segment.last and owned.adjacent
    second = points[1] if len(points) > 1 else 0.0
    return {
        "bias": 1.0,
        "alone": float(not owned.chosen),
        "margin": min(owned.margin, 8.0) / 8.0,
        "points": min(points[0] if points else 0.0, 12.0) / 12.0,
        "second": min(second, 12.0) / 12.0,
        "terms": min(len(owner.terms) if owner else 0, 4) / 4.0,
        "longest": min(max(map(len, owner.terms), default=0), 8) / 8.0 if owner else 0.0,
        "inside": float(inside and owned.chosen),
        "inside_alone": float(inside and not owned.chosen),
        "behind": float(behind),
        "before": float(segment is not None and owned.adjacent and picture.block < segment.first),
        "far": float(owned.chosen and not owned.adjacent and not inside),
        "length": min(len(block.text), 120) / 120.0,
        "long_alone": float(len(block.text) >= 40 and not owned.chosen),
        "credits": min(sum(part.role == Role.CREDIT for part in picture.parts), 3) / 3.0,
        "captions": min(sum(part.role == Role.CAPTION for part in picture.parts), 3) / 3.0,
        "titled": float(picture.title is not None),
        "start": log_odds(structure.starts[owner.article]) if owner and owned.chosen else 0.0,
        "broken": log_odds(segment.broken) if segment and owned.chosen else 0.0,
        "torn_page": structure.torn,
        "headed_page": structure.headed,
        "series": float(picture.block + 1 in structure.picture_blocks or picture.block - 1 in structure.picture_blocks),
        "wide": float(block.width >= 30),
        "lines": min(len(block.lines), 6) / 6.0,
    }


def picture_role_features(structure: Structure, picture: Picture) -> Features:
    """Return the features of a picture's text as captions and credits."""
    blocks = structure.blocks
    block = blocks[picture.block]
    above = blocks[picture.block - 1] if picture.block else None
    return {
        "bias": 1.0,
        "credits": min(sum(part.role == Role.CREDIT for part in picture.parts), 3) / 3.0,
        "captions": min(sum(part.role == Role.CAPTION for part in picture.parts), 3) / 3.0,
        "credit_last": float(bool(picture.parts) and picture.parts[-1].role == Role.CREDIT),
        "only_credit": float(all(part.role == Role.CREDIT for part in picture.parts)),
        "pointer": float(pointer_mark(block.text) > 0),
        "figure": float(block.text.lstrip("▲△▼▽←→↑↓ ").startswith(("图", "圖"))),
        "length": min(len(block.text), 160) / 160.0,
        "longest": max((part.end - part.start for part in picture.parts), default=0) / 160.0,
        "lines": min(len(block.lines), 6) / 6.0,
        "joined": float(len(block.lines) > 1),
        "titled": float(picture.title is not None),
        "title_lines": min(len(blocks[picture.title].lines), 3) / 3.0 if picture.title is not None else 0.0,
        "title_length": min(len(blocks[picture.title].text), 30) / 30.0 if picture.title is not None else 0.0,
        "doubt": max(0.0, 1.0 - max(block.doubt, 0.0) / 6.0),
        "margins": max(0.0, 1.0 - min((abs(margin) for margin in block.margins), default=9.0) / 6.0),
        "narrowed": float(bool(block.narrowed)),
        "sentences": min(sum(map(block.text.count, "。！？")), 4) / 4.0,
        "above_open": float(above is not None and above.kind == "text" and not above.closes()),
        "dateline": float(opens_article(block.text) > 0),
        "byline_credit": float("报道" in block.text or "報道" in block.text),
        "torn_page": structure.torn,
        "headed_page": structure.headed,
        "alone": float(not picture.owned.chosen),
        "wide": float(block.width >= 30),
        "display": float(block.kind == "display"),
    }


def lead_role_features(structure: Structure, segment: Segment) -> Features:
    """Return the features of the lead of an article, as the lines of one."""
    assert segment.lead is not None
    block = structure.blocks[segment.lead]
    return {
        "bias": 1.0,
        "led": log_odds(segment.led),
        "lines": min(len(block.lines) - 1, 4) / 4.0,
        "margins": max(0.0, 1.0 - min((abs(margin) for margin in block.margins), default=9.0) / 6.0),
        "narrowed": float(bool(block.narrowed)),
        "finished": float(block.closes()),
        "cue": float(segment.cue),
        "start": log_odds(segment.opened),
        "torn_page": structure.torn,
        "length": min(len(block.text), 160) / 160.0,
        "wide": float(block.width >= 30),
    }


def signs_short(text: str) -> bool:
    """Tell whether a line is a byline of its own."""
    return len(text) <= 40 and signs(text)


def _in_a_row(blocks: Sequence[object], number: int) -> int:
    """Return how many headings stand one behind the other here, this one among them."""
    first = last = number
    while first > 0 and blocks[first - 1].kind == "display":  # type: ignore[attr-defined]
        first -= 1
    while last + 1 < len(blocks) and blocks[last + 1].kind == "display":  # type: ignore[attr-defined]
        last += 1
    return last - first + 1


def _fills(block: object, other: object) -> bool:
    """Tell whether a line is as wide as the column beside it."""
    if other is None or other.kind != "text" or not other.width:  # type: ignore[attr-defined]
        return False
    return any(abs(half_width(line.text, HALF) - other.width) <= 0.6 for line in block.lines)  # type: ignore[attr-defined]


def total(values: Iterable[float]) -> float:
    """Return the sum."""
    return math.fsum(values)
