"""What each line of a page is by its own text and the white space around it: one array a trait, an entry a line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

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
from zhengban.evidence.line_habits import WHOLE_PARAGRAPH, Habits, ends_sentence
from zhengban.evidence.typography import NO_LINE_START, is_letter_spaced
from zhengban.model.draft import DraftLine

Trait = NDArray[np.bool_]

_ANY_MARK = re.compile("[，。、；！？]")
_CELLS = re.compile("  |[\t\u3000]")
# Three and more short cells set apart by single spaces, digits or Han on either side: a row of a table.
_ROW = re.compile(r"[^\sA-Za-z，。；]{1,12}(?: [^\sA-Za-z，。；]{1,12}){2,}")
_CLOCK, _LEADERS = re.compile(r"\d{1,2}[:：]\d\d"), re.compile(r"[…·.—-]{3,} ?\d+$")
_OPEN, _CLOSE = re.compile("[“‘（《「『【]"), re.compile("[”’）》」』】]")
_IN_BRACKETS = re.compile("（[^（）]{1,8}）")
_QUOTES = "“「『"
_PAUSES = frozenset("，、；：,;:—")
_LONGEST_BYLINE = 40
# A headline set upright has one character a line. Below three it may be anything, beyond forty-eight it is running text,
# and where so many lines of the page are single characters, nothing is told by it.
_UPRIGHT, _UPRIGHT_LEAST, _UPRIGHT_MOST, _UPRIGHT_PAGE = (
    re.compile(r"\S[，、：；”’》」』）]?|\d{1,4}%?|[A-Za-z]{1,3}"),
    3,
    48,
    0.25,
)
_SURE_OPENING = 0.85
_NUMERALS = frozenset("一二三四五六七八九十甲乙丙丁")


def signs(text: str) -> bool:
    """Tell whether a line is a byline of its own: 本报记者 张三, or nothing but names."""
    return len(text) <= _LONGEST_BYLINE and (byline_line(text) or names_only(text))


def _trait(values: Iterable[bool]) -> Trait:
    return np.fromiter(values, dtype=np.bool_)


class LineTraits:
    """The traits of the lines; ``width`` is theirs in em."""

    def __init__(self, lines: Sequence[DraftLine], widths: Sequence[float], habits: Habits) -> None:
        self.width = np.array(widths)
        self.whole = self.width > WHOLE_PARAGRAPH
        self._texts = [line.text for line in lines]
        self._first, self._last = [text[0] for text in self._texts], [text[-1] for text in self._texts]
        self._set_pictures()
        self._set_openings(lines)
        self._set_ends(habits)
        self._set_marks()
        self._set_kinds()
        self._set_gaps(lines, habits)
        self._set_neighbours(habits)
        self._set_upright(lines)

    def _set_pictures(self) -> None:
        # A photo credit closes a caption as a full stop closes a sentence.
        credited = [may_end_in_credit(text) and credit_at_end(text) >= 0 for text in self._texts]
        self.pointer = _trait(
            not first.isalnum() and pointer_mark(text) > 0
            for first, text in zip(self._first, self._texts, strict=True)
        )
        self.credited = np.array(credited)
        inside = _trait(bool(credit_then_text(text)) for text in self._texts)
        self.pictured = self.credited | self.pointer | inside
        self.captioned = _trait(
            credit and caption_score(text) >= 0.6 for credit, text in zip(credited, self._texts, strict=True)
        )

    def _set_openings(self, lines: Sequence[DraftLine]) -> None:
        lengths = [opening_byline(text) for text in self._texts]
        opening = np.array(lengths) > 0
        self.only_opening = opening & (np.array(lengths) >= np.array([len(text) for text in self._texts]))
        # What an ornament stands in front of, or stood, is the beginning of something.
        marks = words("item_mark")
        ornamented = _trait(line.offsets[0] > line.source.start or line.text[0] in marks for line in lines)
        self.opens = opening | self.pointer | ornamented

    def _set_ends(self, habits: Habits) -> None:
        ends = zip(self._texts, self._last, strict=True)
        self.final = self.credited | _trait(
            ends_sentence(text)
            or last in habits.closing
            or (last in "）)" and closing_byline(text) >= 0)
            or (last.isdecimal() and _LEADERS.search(text) is not None)
            for text, last in ends
        )
        self.pause = _trait(last in _PAUSES for last in self._last) & ~self.final
        self.breaking_off = _trait(last in "：—" for last in self._last)
        self.announcing = _trait(last in "；：;:" for last in self._last)

    def _set_marks(self) -> None:
        texts = self._texts
        # Half of a pair of quotes or brackets: the other half stands in a line that belongs to this one.
        balance = np.array([len(_OPEN.findall(text)) - len(_CLOSE.findall(text)) for text in texts])
        self.unclosed, self.unopened = balance > 0, balance < 0
        self.unmarked = _trait(_ANY_MARK.search(text) is None for text in texts)
        self.sentence = _trait("。" in text[:-1] for text in texts)
        self.full_stop = _trait(text[-1] == "。" for text in texts)
        self.clauses = _trait("，" in text[:-1] for text in texts)
        self.unopenable = _trait(first in NO_LINE_START for first in self._first) & ~self.opens
        self.bracketed = _trait(first in "（(" for first in self._first)
        self.speech = _trait(first in "“「『" for first in self._first)

    def _set_kinds(self) -> None:
        texts = self._texts
        # A programme begins its lines with the time of day, a list of contents ends them with leaders and a page.
        self.item = _trait(list_item(text) or _CLOCK.match(text) is not None for text in texts)
        self.stretched = _trait(is_letter_spaced(text) for text in texts)
        self.row = ~self.stretched & _trait(
            " " in text and _ROW.fullmatch(text) is not None and not signs(text) for text in texts
        )
        self.cells = _trait(_CELLS.search(text) is not None for text in texts)
        self.byline = _trait(
            unmarked
            and len(text) <= _LONGEST_BYLINE
            and byline_line(text)
            and opens_article(text) < _SURE_OPENING
            for text, unmarked in zip(texts, self.unmarked.tolist(), strict=True)
        )

    def _set_gaps(self, lines: Sequence[DraftLine], habits: Habits) -> None:
        blank = np.array([line.blank_before for line in lines])
        # Where the lines before stand closer than elsewhere on the page, the page's usual gap is a wide one.
        self.wide_gap = np.append(True, blank[1:] > np.minimum(blank[:-1], habits.gap))
        self.isolated = (blank > habits.gap) & np.append(blank[1:] > habits.gap, True)
        self.near = blank < habits.gap
        self.indent = _trait(len(line.indent) >= 2 for line in lines)

    def _set_neighbours(self, habits: Habits) -> None:
        # Where a bracket ends paragraphs, the title of the next piece would run on into the pen name below it.
        pen_names = bool(habits.closing)
        self.pen_name = _trait(pen_names and _IN_BRACKETS.fullmatch(text) is not None for text in self._texts)

    def _set_upright(self, lines: Sequence[DraftLine]) -> None:
        """Mark the lines of headings that are set from top to bottom, a character a line."""
        single = [_UPRIGHT.fullmatch(text) is not None for text in self._texts]
        self.upright = np.zeros(len(lines), dtype=np.bool_)
        if sum(single) > _UPRIGHT_PAGE * len(lines):
            return
        for start, end in _stretches(single, [line.blank_before for line in lines]):
            text = "".join(self._texts[start:end])
            self.upright[start:end] = end - start >= _UPRIGHT_LEAST and _may_be_upright(text)


def _stretches(single: Sequence[bool], gaps: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield where lines of a single character follow each other at even distances, as half-open ranges."""
    start = 0
    while start < len(single):
        end = start + 1
        while single[start] and end < len(single) and single[end] and gaps[end] <= gaps[min(start + 1, end)]:
            end += 1
        if single[start]:
            yield start, end
        start = end


def _may_be_upright(text: str) -> bool:
    """Tell whether single characters below each other read as a heading: words, no sentence, no enumeration."""
    words = sum("\u3400" <= mark <= "\u9fff" for mark in text)
    counted = sum(mark in _NUMERALS for mark in text)
    return words >= _UPRIGHT_LEAST and len(text) <= _UPRIGHT_MOST and "。" not in text and counted < words - 1
