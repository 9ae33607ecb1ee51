"""What the text of a line alone says about where paragraphs begin and end, as costs in nats for ``line_flow``."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from zhengban.evidence.cues import (
    byline_line,
    caption_score,
    credit_at_end,
    credit_then_text,
    list_item,
    opening_byline,
    opens_article,
    pointer_mark,
)
from zhengban.evidence.line_flow import LineCosts
from zhengban.evidence.typography import (
    CLOSING,
    NO_LINE_START,
    TERMINAL,
    choose_half_width,
    is_letter_spaced,
    measure_lines,
)
from zhengban.model.draft import DraftLine

_ANY_MARK = re.compile("[，。、；！？]")
_PAUSES = frozenset("，、；：,;:—")
_WHOLE_PARAGRAPH = 56.0  # em: wider than any newspaper column, so nothing was wrapped here


class Habits(NamedTuple):
    """How the dump is laid out.

    ``gap`` is the usual number of blank lines between two. ``indents``: first lines have white space in front.
    ``unwrapped``: much of the text stands in lines that no column can hold, so lines are paragraphs.
    ``indented`` and ``flush`` are what it costs that a first line is set in, or is not, on this page.
    """

    gap: int
    indents: bool
    unwrapped: bool = False
    indented: float = 0.3
    flush: float = 1.8


def habits_of(lines: Sequence[DraftLine], widths: Sequence[float] = ()) -> Habits:
    """Return the habits that most lines follow; ``widths`` are those of the lines in em."""
    gaps = Counter(min(line.blank_before, 3) for line in lines[1:])
    indented = sum(1 for line in lines if len(line.indent) >= 2 and "\u3000" in line.indent)
    wide = sum(width for width in widths if width > _WHOLE_PARAGRAPH)
    return Habits(
        gaps.most_common(1)[0][0] if gaps else 0,
        indented >= max(3, len(lines) // 40),
        wide > 0.25 * sum(widths),
        *_first_lines(lines, widths),
    )


def _first_lines(lines: Sequence[DraftLine], widths: Sequence[float]) -> tuple[float, float]:
    """Return what indented and flush first lines cost, by how the lines behind clear paragraph ends are set.

    Behind a sentence that ends well before the column does, a first line that is two em narrower than the line it
    runs on to is set in; one that is as wide is not.
    """
    votes = Counter(
        "indented" if 1.2 <= widths[n + 1] - widths[n] <= 2.9 else "flush" if abs(widths[n + 1] - widths[n]) < 0.7 else ""
        for n in range(1, len(widths) - 1)
        if widths[n - 1] <= widths[n + 1] - 3 and ends_sentence(lines[n - 1].text) and not ends_sentence(lines[n].text)
    )
    if votes["indented"] >= 4 * max(votes["flush"], 1):
        return 0.1, 4.0
    if votes["flush"] >= 4 * max(votes["indented"], 1):
        return 3.0, 0.3
    return 0.3, 1.8


def ends_sentence(text: str) -> bool:
    """Tell whether the text ends with a final mark, closing quotes and brackets behind it aside."""
    end = len(text)
    while end > 1 and text[end - 1] in CLOSING:
        end -= 1
    return text[end - 1] in TERMINAL


def line_costs(lines: Sequence[DraftLine]) -> LineCosts:
    """Return the costs of the lines; time in proportion to the text."""
    texts = [line.text for line in lines]
    half = choose_half_width(texts)
    measured = measure_lines(texts, half)
    habits = habits_of(lines, [measure.width for measure in measured])
    nearness = [-1, *(line.blank_before for line in lines[:-1])]
    behind = [*(line.blank_before for line in lines[1:]), 99]
    says = [
        _LineSays(line, measure.width, habits, min(before, habits.gap), after > habits.gap)
        for line, measure, before, after in zip(lines, measured, nearness, behind, strict=True)
    ]
    boundaries = [_boundary(says, number, habits) for number in range(len(lines))]
    return LineCosts(
        width=_array(min(measure.width, 30.0) if say.whole else measure.width for measure, say in zip(measured, says, strict=True)),
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
    )


def _array(values) -> np.ndarray:  # type: ignore[no-untyped-def, type-arg]
    return np.fromiter(values, dtype=np.float32)


class _LineSays:
    """The costs of one line by itself, for each thing it may be."""

    def __init__(self, line: DraftLine, width: float, habits: Habits, usual_gap: int, gap_behind: bool) -> None:
        self.line, self.width = line, width
        text = line.text
        # A photo credit closes a caption as a full stop closes a sentence.
        credited, pointer, opening = credit_at_end(text) >= 0, pointer_mark(text) > 0, opening_byline(text) > 0
        self.pictured = credited or pointer or bool(credit_then_text(text))
        self.opening = opening
        self.final = ends_sentence(text) or credited
        self.pause = text[-1] in _PAUSES
        self.whole = width > _WHOLE_PARAGRAPH
        self.opens = opening or pointer
        self.captioned = credited and caption_score(text) >= 0.6
        # Half of a pair of quotes or brackets: the other half stands in a line that belongs to this one.
        balance = sum(map(text.count, "“‘（《「『【")) - sum(map(text.count, "”’）》」』】"))
        self.unclosed, self.unopened = balance > 0, balance < 0
        # Where the lines before stand closer than elsewhere on the page, the page's usual gap is a wide one.
        self.wide_gap = line.blank_before > usual_gap or usual_gap < 0
        self.isolated = line.blank_before > habits.gap and gap_behind
        self.near = line.blank_before < habits.gap
        self.indent = len(line.indent) >= 2
        self.unopenable = text[0] in NO_LINE_START and not self.opens
        # The longer a line without any mark, the less it is running text.
        self.plain = 0.0 if _ANY_MARK.search(text) else min(0.04 * width, 1.0)
        self.indented, self.flush = self._first(habits)
        self.display, self.display_on = self._display()
        self.kept = self._kept()

    def _first(self, habits: Habits) -> tuple[float, float]:
        indented, flush = habits.indented, habits.flush
        if habits.indents:
            indented, flush = (-0.5, 2.0) if self.indent else (4.0, 3.0)
        if self.opens:
            indented, flush = indented - 1.0, flush - 1.0
        if self.unopenable or self.unopened:
            half = 5.0 if self.unopenable else 1.5
            indented, flush = indented + half, flush + half
        if self.wide_gap:
            # A summary or a first paragraph may stand flush where all others are set in.
            flush = min(flush, 2.2)
        return indented + self.plain, flush + self.plain

    def _display(self) -> tuple[float, float]:
        text = self.line.text
        cost = 2.6
        cost += 3.5 if self.final else 4.0 if self.pause else 0.0
        cost += 3.0 if "。" in text[:-1] else 1.2 if "，" in text[:-1] else 0.0
        cost += 6.0 if self.unopenable or self.opening else 0.0
        cost += 1.5 if self.unclosed or self.unopened else 0.0
        cost += 0.3 if self.isolated and self.width < 3 else 2.0 if self.width < 3 else 4.0 if self.width > 34 else 0.0
        cost += 4.0 if self.whole else 0.0
        if len(text) <= 40 and byline_line(text) and opens_article(text) < 0.85:
            cost = 0.5
        on = cost - 0.8 + (1.5 if self.wide_gap else -0.5 if self.near else 0.0)
        # Several wide lines below each other are a summary that runs on, not a headline of as many lines.
        on += 1.5 if self.width >= 17 else 0.0
        return cost - (0.7 if self.wide_gap else 0.0), min(max(on, 0.2), max(cost, 0.2))

    def _kept(self) -> float:
        text = self.line.text
        cost = 1.8
        if self.final or self.pause:
            cost -= 1.1
        if "  " in text or "\u3000" in text or "\t" in text:
            cost -= 1.0
        if list_item(text):
            cost -= 0.6
        if self.width > 30 or self.pictured:
            cost += 3.0
        if self.isolated and not self.final and not self.pause:
            # A single line between gaps is a title or an author's name rather than a stanza.
            cost += 1.5
        return max(cost, 0.15) + (4.0 if self.whole else 0.0)


def _boundary(says: list[_LineSays], number: int, habits: Habits) -> tuple[float, float]:
    """Return what running on behind a line costs by its text, and what ending there costs."""
    here = says[number]
    join = 2.0 if here.final else 0.8 if here.pause else 0.1
    end = 0.1 if here.final else 5.0 if here.pause and here.line.text[-1] not in "：—" else 5.5
    if here.unclosed:
        end += 1.5
    if here.whole:
        join += 8.0
    if number + 1 == len(says):
        return join, min(end, 3.2)
    following = says[number + 1]
    join += following.plain
    if habits.unwrapped or following.whole:
        # No column holds such a line, so nothing was wrapped to one here.
        join += 8.0
    if following.unopenable:
        join, end = join - 0.3, end + 3.0
    if following.opens:
        join += 6.0
    elif following.captioned and here.final:
        join += 1.5
    if following.opens or following.wide_gap:
        # A summary or a short caption has no final mark; something new then begins, or stands apart.
        end = min(end, 3.2)
    if following.line.indent and following.indent and habits.indents:
        join += 8.0
    if following.wide_gap:
        join += 3.0 if habits.gap == 0 else 1.0
    if following.near:
        join, end = join - 0.2, end + 0.7
    return join, end
