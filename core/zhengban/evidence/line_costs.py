"""What the text of a line alone says about where paragraphs begin and end, as costs in nats for ``line_flow``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

import numpy as np

from zhengban.evidence.cue_patterns import words
from zhengban.evidence.cues import (
    byline_line,
    caption_score,
    closing_byline,
    credit_at_end,
    credit_then_text,
    list_item,
    names_only,
    opening_byline,
    opens_article,
    pointer_mark,
)
from zhengban.evidence.cues_photo import may_end_in_credit
from zhengban.evidence.flow_costs import LineCosts, Matrix
from zhengban.evidence.flow_weights import flow_weights
from zhengban.evidence.line_habits import WHOLE_PARAGRAPH, Habits, ends_sentence, habits_of
from zhengban.evidence.typography import NO_LINE_START, choose_half_width, is_letter_spaced, measure_lines
from zhengban.model.draft import DraftLine

_ANY_MARK = re.compile("[，。、；！？]")
_CELLS = re.compile("  |[\t\u3000]")
# Three and more short cells set apart by single spaces, digits or Han on either side: a row of a table.
_ROW = re.compile(r"[^\sA-Za-z，。；]{1,12}(?: [^\sA-Za-z，。；]{1,12}){2,}")
_CLOCK, _LEADERS = re.compile(r"\d{1,2}[:：]\d\d"), re.compile(r"[…·.—-]{3,} ?\d+$")
_OPEN, _CLOSE = re.compile("[“‘（《「『【]"), re.compile("[”’）》」』】]")
_IN_BRACKETS = re.compile("（[^（）]{1,8}）")
_PAUSES = frozenset("，、；：,;:—")
_NEVER = 8.0  # for what the layout forbids: running on over an indent, or where nothing was wrapped


def line_costs(lines: Sequence[DraftLine]) -> LineCosts:
    """Return the costs of the lines; time in proportion to the text."""
    texts = [line.text for line in lines]
    half = choose_half_width(texts)
    measured = measure_lines(texts, half)
    habits = habits_of(lines, [measure.width for measure in measured])
    nearness = [-1, *(line.blank_before for line in lines[:-1])]
    behind = [*(line.blank_before for line in lines[1:]), 99]
    says = [
        LineSays(line, measure.width, habits, min(before, habits.gap), after > habits.gap)
        for line, measure, before, after in zip(lines, measured, nearness, behind, strict=True)
    ]
    boundaries = [_boundary(says, number, habits) for number in range(len(lines))]
    return LineCosts(
        width=_array(say.measure for say in says),
        giving=_array(measure.giving for measure in measured),
        unit=_array(measure.unit for measure in measured),
        stretched=np.array([is_letter_spaced(text) for text in texts]),
        join=_array(join for join, _ in boundaries),
        end=_array(end for _, end in boundaries),
        indented=_array(say.indented for say in says),
        flush=_array(say.flush for say in says),
        display=_array(say.display for say in says),
        display_on=_array(say.display_on for say in says),
        kept=_array(say.kept for say in says),
        gap=np.array([say.wide_gap for say in says]),
        set_in=habits.indents or habits.flush == flow_weights().flush_unusual,
    )


def _array(values: Iterable[float]) -> Matrix:
    return np.fromiter(values, dtype=np.float32)


def signs(text: str) -> bool:
    """Tell whether a line is a byline of its own: 本报记者 张三, or nothing but names."""
    return len(text) <= 40 and (byline_line(text) or names_only(text))


class LineSays:
    """The costs of one line by itself, for each thing it may be."""

    def __init__(
        self, line: DraftLine, width: float, habits: Habits, usual_gap: int, gap_behind: bool
    ) -> None:
        self.line, self.width = line, width
        weights = flow_weights()
        text = line.text
        # A photo credit closes a caption as a full stop closes a sentence.
        credited = may_end_in_credit(text) and credit_at_end(text) >= 0
        pointer = not text[0].isalnum() and pointer_mark(text) > 0
        opening = opening_byline(text) > 0
        self.pictured = credited or pointer or bool(credit_then_text(text))
        self.only_opening = opening and opening_byline(text) >= len(text)
        self.opening = opening
        self.final = (
            ends_sentence(text)
            or credited
            or text[-1] in habits.closing
            or (text[-1] in "）)" and closing_byline(text) >= 0)
        )
        self.final = self.final or _LEADERS.search(text) is not None
        self.pause = text[-1] in _PAUSES and not self.final
        self.whole = width > WHOLE_PARAGRAPH
        # What an ornament stands in front of, or stood, is the beginning of something.
        ornamented = line.offsets[0] > line.source.start or text[0] in words("item_mark")
        self.opens = opening or pointer or ornamented
        self.captioned = credited and caption_score(text) >= 0.6
        # Half of a pair of quotes or brackets: the other half stands in a line that belongs to this one.
        balance = len(_OPEN.findall(text)) - len(_CLOSE.findall(text))
        self.unclosed, self.unopened = balance > 0, balance < 0
        # Where the lines before stand closer than elsewhere on the page, the page's usual gap is a wide one.
        self.wide_gap = line.blank_before > usual_gap or usual_gap < 0
        self.isolated = line.blank_before > habits.gap and gap_behind
        self.near = line.blank_before < habits.gap
        self.indent = len(line.indent) >= 2
        self.unopenable = text[0] in NO_LINE_START and not self.opens
        # The longer a line without any mark, the less it is running text.
        # A programme begins its lines with the time of day, a list of contents ends them with leaders and a page.
        self.item = list_item(text) or _CLOCK.match(text) is not None
        self.row = (
            " " in text
            and _ROW.fullmatch(text) is not None
            and not is_letter_spaced(text)
            and not signs(text)
        )
        self.plain = 0.0 if _ANY_MARK.search(text) else min(weights.plain * width, weights.plain_most)
        self.measure = self._measure()
        self.indented, self.flush = self._first(habits)
        self.display, self.display_on = self._display()
        self.kept = self._kept()

    def _measure(self) -> float:
        """Return the width that counts: a paragraph that was never wrapped, or a whole caption, tells of no column."""
        complete = self.pictured and self.final and self.width > 24
        return min(self.width, 30.0 if self.whole else 12.0 if complete else self.width)

    def _first(self, habits: Habits) -> tuple[float, float]:
        weights = flow_weights()
        indented, flush = habits.indented, habits.flush
        if habits.indents:
            indented, flush = (-0.5, 2.0) if self.indent else (4.0, 3.0)
        if self.opens:
            indented, flush = indented + weights.opens, flush + weights.opens
        if self.unopenable or self.unopened:
            half = weights.unopenable if self.unopenable else weights.half_pair
            indented, flush = indented + half, flush + half
        if self.wide_gap:
            # A summary or a first paragraph may stand flush where all others are set in.
            flush = min(flush, weights.flush_at_gap)
        own = self.plain + (weights.row if self.row else 0.0)
        return indented + own, flush + own

    def _display(self) -> tuple[float, float]:
        """Return the costs of being display type, and of going on with it."""
        weights, text = flow_weights(), self.line.text
        cost = weights.display + self._display_marks()
        if self.width < 3:
            cost += weights.display_tiny_alone if self.isolated else weights.display_tiny
        elif self.width > 34:
            cost += weights.display_wide
        cost += weights.display_wide if self.whole else 0.0
        cost += weights.display_alone if self.isolated and not self.final and not self.pause else 0.0
        if self.plain and len(text) <= 40 and byline_line(text) and opens_article(text) < 0.85:
            cost = weights.byline_line
        on = cost + weights.display_on
        on += weights.display_on_at_gap if self.wide_gap else weights.display_on_near if self.near else 0.0
        on += weights.display_on_wide if self.width >= 17 else 0.0
        return cost + (weights.display_at_gap if self.wide_gap else 0.0), min(max(on, 0.2), max(cost, 0.2))

    def _display_marks(self) -> float:
        """Return what the marks of the line cost it as display type: a headline hardly has any."""
        weights, inner = flow_weights(), self.line.text[:-1]
        cost = weights.display_final if self.final else weights.display_pause if self.pause else 0.0
        cost += weights.display_sentence if "。" in inner else weights.display_comma if "，" in inner else 0.0
        cost += weights.display_opens if self.unopenable or (self.opens and not self.pictured) else 0.0
        return cost + (weights.half_pair if self.unclosed or self.unopened else 0.0)

    def _kept(self) -> float:
        """Return the cost of a line whose break is meant."""
        weights, text = flow_weights(), self.line.text
        marked = self.final or self.pause
        cost = weights.kept + (weights.kept_mark if marked else 0.0)
        cost += weights.kept_cells if self.row or _CELLS.search(text) else 0.0
        cost += weights.kept_item if self.item else 0.0
        cost += weights.kept_wide * max(self.width - 15.0, 0.0)
        cost += weights.kept_long if self.width > 30 or self.pictured else 0.0
        # A single line between gaps is a title or an author's name rather than a stanza.
        cost += weights.kept_alone if self.isolated and not marked else 0.0
        return max(cost, 0.15) + (weights.display_wide if self.whole else 0.0)


def _boundary(says: list[LineSays], number: int, habits: Habits) -> tuple[float, float]:
    """Return what running on behind a line costs by its text, and what ending there costs."""
    weights, here = flow_weights(), says[number]
    join = weights.join_final if here.final else weights.join_pause if here.pause else weights.join
    pause = here.pause and here.line.text[-1] not in "：—"
    end = weights.end_final if here.final else weights.end_pause if pause else weights.end
    end += weights.end_unclosed if here.unclosed else 0.0
    if number + 1 == len(says):
        return join, min(end, weights.end_before_new)
    following = says[number + 1]
    if following.opens or following.wide_gap:
        # A summary or a short caption has no final mark; something new then begins, or stands apart.
        end = min(end, weights.end_before_new)
    end += weights.end_unopenable if following.unopenable else 0.0
    end += weights.end_near if following.near else 0.0
    return join + _running_on(here, following, habits), end


def _running_on(here: LineSays, following: LineSays, habits: Habits) -> float:
    """Return what the next line and the layout add to the cost of running on into it."""
    weights = flow_weights()
    cost = following.plain + (weights.row if following.row else 0.0)
    # No column holds such a line, so nothing was wrapped to one here; nor does text run on over an indent.
    cost += _NEVER if here.whole else 0.0
    # The text of a picture that ends with a full stop is complete, however wide its line.
    cost += weights.join_captioned if here.pictured and here.final else 0.0
    cost += _NEVER if habits.unwrapped or following.whole else 0.0
    cost += _NEVER if following.indent and habits.indents else 0.0
    cost += weights.join_unopenable if following.unopenable else 0.0
    # Where a bracket ends paragraphs, the title of the next piece would run on into the pen name below it.
    cost += _NEVER if habits.closing and _IN_BRACKETS.fullmatch(following.line.text) else 0.0
    # A dateline by itself and the bracketed byline below it open one article together.
    if following.opens and not (here.only_opening and following.line.text[0] in "（("):
        cost += weights.join_opens
    elif following.captioned and here.final:
        cost += weights.join_captioned
    if following.item and (here.final or here.item or here.line.text[-1] in "；：;:"):
        cost += weights.join_item
    # Who speaks next begins a paragraph of his own.
    cost += weights.join_speech if here.final and following.line.text[0] in "“「『" else 0.0
    if following.wide_gap:
        cost += weights.join_at_only_gap if habits.gap == 0 else weights.join_at_gap
    return cost + (weights.join_near if following.near else 0.0)
