"""Headings that were read as text, told by the dateline or byline right below them once all blocks are known."""

from __future__ import annotations

from collections.abc import Sequence

from zhengban.evidence.article_edges import Features, model
from zhengban.evidence.blocks import FlowBlock
from zhengban.evidence.cues import (
    byline_line,
    column_title,
    contact_text,
    date_text,
    editor_fields,
    editors_line,
    list_item,
    names_only,
    notice_cue,
    opens_article,
    pointer_mark,
)
from zhengban.evidence.line_habits import ends_sentence
from zhengban.evidence.line_traits import signs
from zhengban.evidence.terms import unspaced
from zhengban.evidence.typography import HALF, NO_LINE_START, half_width

_MOST_LINES, _SHORTEST, _LONGEST = 3, 4, 46
_OPENS = 0.85
_NAME_IN_BRACKETS = 14  # code points
_PARAGRAPH = 25  # code points
_ALIKE = 0.6  # em
_INNER_MARKS = frozenset("。；")


def with_headings(blocks: Sequence[FlowBlock], pictures: frozenset[int]) -> list[FlowBlock]:
    """Return the blocks with what stands unfinished right above the opening of an article as display type.

    ``pictures`` stay what they are. The last line of the article before has a final mark, or is part of a paragraph.
    Display lines that name editors, a date or an address part the headings on both sides, and a byline is text.
    """
    found: list[FlowBlock] = []
    for number, block in enumerate(blocks):
        if number in pictures or block.is_upright:
            found.append(block)
        elif block.kind == "display":
            found += _parted(block)
        elif _above_opening(blocks, number) and _may_be(blocks, number):
            found.append(FlowBlock("display", block.first, block.lines, 0.0, (0.0,) * (len(block.lines) - 1)))
        else:
            found.append(block)
    return found


def _above_opening(blocks: Sequence[FlowBlock], number: int) -> bool:
    return number + 1 < len(blocks) and opens_article(unspaced(blocks[number + 1].text)) >= _OPENS


def _parted(block: FlowBlock) -> list[FlowBlock]:
    """Return a display block without the lines of page furniture and bylines among its lines."""
    aside = [_is_aside(line.text) for line in block.lines]
    if not any(aside) or len(block.lines) == 1:
        return [_as_text(block) if _is_byline(block.text) and len(block.lines) == 1 else block]
    parts: list[FlowBlock] = []
    start = 0
    for end in range(1, len(block.lines) + 1):
        if end == len(block.lines) or aside[end] or aside[end - 1]:
            lines = block.lines[start:end]
            part = FlowBlock("display", block.first + start, lines, 0.0, (0.0,) * (end - start - 1))
            parts.append(_as_text(part) if len(lines) == 1 and _is_byline(lines[0].text) else part)
            start = end
    return parts


def is_furniture(block: FlowBlock) -> bool:
    """Tell whether a display line names nothing but editors, a date or an address."""
    return len(block.lines) == 1 and _is_furniture(block.text)


def _is_aside(text: str) -> bool:
    return _is_furniture(text) or _is_byline(text)


def _is_furniture(text: str) -> bool:
    fields = editor_fields(text)
    if len(fields) > 1 or (fields and fields[0][1] - fields[0][0] >= len(text) - 1):
        return True
    return contact_text(text) or date_text(text)


def _is_byline(text: str) -> bool:
    """Tell whether a display line is a name in brackets, as it closes an article; others are told from headings before."""
    return text[0] in "（(" and text[-1] in "）)" and len(text) <= _NAME_IN_BRACKETS


def _as_text(block: FlowBlock) -> FlowBlock:
    return FlowBlock("text", block.first, block.lines)


def _may_be(blocks: Sequence[FlowBlock], number: int) -> bool:
    block = blocks[number]
    if block.kind == "display" or len(block.lines) > _MOST_LINES or not _SHORTEST <= len(block.text) <= _LONGEST:
        return False
    if block.closes() or block.text[-1] in "，、；：,;:" or not _INNER_MARKS.isdisjoint(block.text):
        return False
    return not signs(block.text) and not opens_article(block.text)


def heading_chance(blocks: Sequence[FlowBlock], number: int, gap: int) -> float:
    """Return the chance that a display line is a heading of any kind, and no address, date, name or row of a list."""
    return model("display").chance(display_features(blocks, number, gap))


def display_features(blocks: Sequence[FlowBlock], number: int, gap: int) -> Features:
    """Return the features of a display line as a heading; ``gap`` is the usual number of blank lines."""
    block = blocks[number]
    above = blocks[number - 1] if number else None
    below = blocks[number + 1] if number + 1 < len(blocks) else None
    text = unspaced(block.text)
    return {
        "bias": 1.0,
        "length": min(len(text), 40) / 40.0,
        "short": float(len(text) <= 3),
        "middling": float(4 <= len(text) <= 6),
        "long": float(len(text) > 26),
        "lines": min(len(block.lines) - 1, 4) / 4.0,
        "digits": sum(map(str.isdigit, text)) / len(text),
        "many_digits": float(sum(map(str.isdigit, text)) >= 4),
        "colon": float("：" in text or ":" in text),
        "contact": float(contact_text(text)),
        "editors": float(editors_line(text)),
        "date": float(date_text(text) > 0),
        "address": float("@" in text or "电话" in text or "電話" in text),
        "byline": float(byline_line(text)),
        "names": float(names_only(text)),
        "signed": float(len(text) <= 40 and signs(text)),
        "dateline": float(opens_article(text) > 0),
        "bracketed": float(text[0] in "（(" and text[-1] in "）)"),
        "in_brackets": float(text[0] in "【［[〔" and text[-1] in "】］]〕"),
        "bracket_end": float(text[-1] in "）)”》」』" and text[0] not in "（(“《「『"),
        "sentence": float(ends_sentence(text)),
        "question": float(text[-1] in "？！?!"),
        "comma_end": float(text[-1] in "，、；：,;:"),
        "mid_sentence": float(text[0] in NO_LINE_START),
        "list": float(list_item(text)),
        "notice": float(notice_cue(text)),
        "column": float(column_title(text)),
        "pointer": float(pointer_mark(text) > 0),
        "figure": float(text.startswith(("图", "圖"))),
        "spaces": min(text.count(" ") + text.count("\u3000"), 3) / 3.0,
        "comma": float("，" in text),
        "gap_above": float(block.gap > gap),
        "no_gap": float(block.gap < gap),
        "gap_below": float(below is not None and below.gap > gap),
        "fills_above": float(_fills(block, above)),
        "fills_below": float(_fills(block, below)),
        "above_open": float(above is not None and above.kind == "text" and not above.closes()),
        "above_display": float(above is not None and above.kind == "display"),
        "below_display": float(below is not None and below.kind == "display"),
        "below_text": float(below is not None and below.kind == "text" and len(below.text) >= _PARAGRAPH),
        "below_opens": float(below is not None and opens_article(below.text) > 0),
        "below_signs": float(below is not None and len(below.text) <= 40 and signs(below.text)),
        "below_short": float(below is not None and below.kind != "display" and len(below.text) < _PARAGRAPH),
        "below_mid": float(below is not None and below.text[0] in NO_LINE_START),
        "above_kept": float(above is not None and above.kind == "kept"),
        "below_kept": float(below is not None and below.kind == "kept"),
        "page_first": float(number <= 1),
        "page_last": float(below is None),
    }


def _fills(block: FlowBlock, other: FlowBlock | None) -> bool:
    """Tell whether a line is as wide as the column beside it."""
    if other is None or other.kind != "text" or not other.width:
        return False
    return any(abs(half_width(line.text, HALF) - other.width) <= _ALIKE for line in block.lines)
