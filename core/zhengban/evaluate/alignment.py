"""Which truth character each character of a text is: of a dump, of our document, or of any tool's plain text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from zhengban.evaluate.folding import folded
from zhengban.evaluate.matching import NONE, Matching, free_runs, grams
from zhengban.evaluate.struck_text import take_struck
from zhengban.evaluate.truth import Truth

_LONG = (12, 6, 4)
_COPY = 4  # characters that make a repeat a copy wherever it stands; shorter ones must stand side by side
_LONGEST_UNIT = 40  # characters of a copy that is looked for beside what it repeats
_MISREAD = 3  # characters that may be misread in a copy between two stretches that were read right


@dataclass(frozen=True)
class Alignment:
    """For each code point of ``text``: ``truth_of``, the truth offset that it is, one to one; ``copy_of``, the truth
    offset that it repeats though that is already matched. Both are −1 for white space; what is −1 in both and no
    white space is foreign: ornament, noise, invention. Misread characters match; compare them with the truth's.
    """

    text: str
    truth: Truth
    truth_of: tuple[int, ...]
    copy_of: tuple[int, ...]

    @cached_property
    def text_of(self) -> tuple[int, ...]:
        """Return the text offset of each truth character, −1 for one that is lost."""
        found = [NONE] * len(self.truth.text)
        for at, place in enumerate(self.truth_of):
            if place != NONE:
                found[place] = at
        return tuple(found)

    @cached_property
    def foreign(self) -> tuple[int, ...]:
        """Return the offsets of the characters that are neither truth nor a copy of it."""
        pairs = enumerate(zip(self.text, self.truth_of, self.copy_of, strict=True))
        return tuple(at for at, (mark, true, copy) in pairs if true == copy == NONE and not mark.isspace())

    def is_right(self, at: int) -> bool:
        """Tell whether the character is a truth character and reads as the truth does."""
        place = self.truth_of[at]
        return place != NONE and self.truth.text[place] == self.text[at]


def align(text: str, truth: Truth) -> Alignment:
    """Return which truth character each character of the text is.

    Longest exact matches first, then edit distance in the gaps, then copies of what is matched, then short rests.
    White space does not count, and characters that look the same are the same. About linear in the length.
    """
    offsets = [at for at, mark in enumerate(text) if not mark.isspace()]
    matching = Matching(folded("".join(text[at] for at in offsets)), folded(truth.text), truth.starts)
    struck = take_struck(matching)
    for length in _LONG:
        matching.take_common(length)
        matching.fill_gaps()
    matching.take_short_runs()
    copies = _Copies(matching, truth, struck)
    copies.take_far()
    copies.take_tandem()
    copies.take_next()
    _take_rest(matching, copies)
    there, copy = [NONE] * len(text), [NONE] * len(text)
    for dense, at in enumerate(offsets):
        there[at] = matching.there[dense]
        copy[at] = copies.of[dense] if there[at] == NONE else NONE
    return Alignment(text, truth, tuple(there), tuple(copy))


def _take_rest(matching: Matching, copies: _Copies) -> None:
    """Match short stretches, which is safe only now that copies and true text have parted, and copies of these."""
    matching.barred = copies.of
    for length in (3, 2):
        matching.take_common(length)
        matching.fill_gaps()
    matching.take_single()
    copies.take_far()
    copies.take_tandem()
    copies.take_misread()
    copies.untangle()


class _Copies:
    """Free text characters that repeat truth characters already matched; ``of`` has their truth offsets."""

    def __init__(self, matching: Matching, truth: Truth, known: Mapping[int, int]) -> None:
        self._matching = matching
        self._grams = grams(matching.truth, _COPY, [(0, len(matching.truth))])
        self._units = {
            folded(unit.dense): start for unit, start in zip(truth.units, truth.starts, strict=True)
        }
        self.of = [known.get(at, NONE) for at in range(len(matching.text))]

    def _runs(self) -> list[tuple[int, int]]:
        there = self._matching.there
        return free_runs([max(pair) for pair in zip(there, self.of, strict=True)])

    def take_far(self) -> None:
        """Find copies wherever they stand: long stretches, or short ones that are a whole text of the page."""
        text = self._matching.text
        for start, end in self._runs():
            at = start
            while at < end:
                place, length = self._longest(at, end)
                if length >= _COPY:
                    self._take(at, place, length)
                at += max(1, length)
            if 2 <= end - start < _COPY and text[start:end] in self._units:
                self._take(start, self._units[text[start:end]], end - start)

    def _longest(self, at: int, end: int) -> tuple[int, int]:
        """Return the truth offset of the longest matched stretch that the text repeats from here on, and its length."""
        matching = self._matching
        best = (NONE, 0)
        for place in self._grams.get(matching.text[at : at + _COPY], ())[:60]:
            length = 0
            while at + length < end and place + length < len(matching.truth):
                if matching.here[place + length] == NONE:
                    break
                if matching.text[at + length] != matching.truth[place + length]:
                    break
                length += 1
            best = max(best, (place, length), key=lambda pair: (pair[1], *self._nearness(at, pair[0])))
        return best

    def _nearness(self, at: int, place: int) -> tuple[int, int]:
        """Of two that are equally far the later one is nearer: a second line that reads the same begins anew."""
        return -self._distance(at, place), self._matching.here[place] if place != NONE else NONE

    def _distance(self, at: int, place: int) -> int:
        """Return how far away the character stands that is this truth character: a copy belongs to the nearer one."""
        return abs(at - self._matching.here[place]) if place != NONE else len(self.of)

    def _take(self, at: int, place: int, length: int) -> None:
        for step in range(length):
            if self._matching.here[place + step] != NONE:
                self.of[at + step] = place + step

    def take_tandem(self) -> None:
        """Find copies that stand beside what they repeat, however short: unit by unit from both ends of a free stretch."""
        for start, end in self._runs():
            at = start
            while at < end and (length := self._repeats(at, end, -1)):
                at += length
            last = end - 1
            while last >= at and (length := self._repeats(last, at - 1, 1)):
                last -= length

    def _repeats(self, first: int, limit: int, side: int) -> int:
        """Take the longest row of whole units that repeats what stands on one side (−1 before, 1 behind) of ``first``,
        going the other way up to ``limit``, and return how many characters it has.
        """
        best, best_period = 0, 0
        for period in range(1, _LONGEST_UNIT + 1):
            length = self._repeated(first, limit, side, period) // period * period
            if length > best:
                best, best_period = length, period
        for step in range(best):
            self.of[first - side * step] = self._place(first - side * step + side * best_period)
        return best

    def _repeated(self, first: int, limit: int, side: int, period: int) -> int:
        text, length = self._matching.text, 0
        while (at := first - side * length) != limit:
            other = at + side * period
            if not 0 <= other < len(text) or text[at] != text[other]:
                break
            if length < period and self._place(other) == NONE:
                break
            length += 1
        return length

    def _place(self, at: int) -> int:
        return max(self._matching.there[at], self.of[at])

    def take_next(self) -> None:
        """Go on behind and before any character as the truth does, though what would come next is matched near by.

        Of 不是退几十不是退儿十元 the second 十 is matched with its 元; the first must go to no other 十.
        """
        for side in (1, -1):
            for at in range(len(self.of)) if side == 1 else range(len(self.of) - 1, -1, -1):
                place = self._place(at)
                if place == NONE or not self._is_free(at + side, place + side):
                    continue
                near = self._distance(at, place + side) <= _LONGEST_UNIT
                if near and self._reads(at + side, place + side):
                    self.of[at + side] = place + side

    def take_misread(self) -> None:
        """Go on over up to three misread characters where a copy reads right again behind them, or did before."""
        for side in (1, -1):
            places = range(len(self.of)) if side == 1 else range(len(self.of) - 1, -1, -1)
            for at in places:
                if self.of[at] != NONE:
                    self._go_on(at, side)

    def _go_on(self, at: int, side: int) -> None:
        """Look behind a copied character: after at most ``_MISREAD`` free ones, the next two must read right."""
        for gap in range(_MISREAD + 1):
            ahead = [step * side for step in range(1, gap + (3 if gap else 2))]
            if not all(self._is_free(at + step, self.of[at] + step) for step in ahead):
                return
            if all(self._reads(at + step, self.of[at] + step) for step in ahead[gap:]):
                for step in ahead:
                    self.of[at + step] = self.of[at] + step
                return

    def untangle(self) -> None:
        """Let a character that goes on as the truth does be the one that the truth has there.

        Where another one of the same form is matched there, which stands in no such company, the two change places.
        """
        for side in (1, -1):
            for at in range(len(self.of)):
                place = self._place(at - side) + side if 0 <= at - side < len(self.of) else NONE
                if place < side or self._place(at) == place or not self._goes_on(at - side, side):
                    continue
                if 0 <= place < len(self._matching.truth) and self._reads(at, place):
                    self._settle(at, place)

    def _goes_on(self, at: int, side: int) -> bool:
        """Tell whether three characters up to this one stand as in the truth."""
        others = [at - step * side for step in range(3)]
        inside = 0 <= others[-1] < len(self.of) and self._place(at) != NONE
        return inside and all(self._place(at) - self._place(other) == at - other for other in others)

    def _settle(self, at: int, place: int) -> None:
        other = self._matching.here[place]
        if other != NONE and not self._in_company(other) and not self._in_company(at):
            self._exchange(at, other)

    def _in_company(self, at: int) -> bool:
        beside = [other for other in (at - 1, at + 1) if 0 <= other < len(self.of)]
        return any(self._place(other) - self._place(at) == other - at for other in beside)

    def _exchange(self, at: int, other: int) -> None:
        matching, place = self._matching, self._place(other)
        matching.there[other], self.of[other] = matching.there[at], self.of[at]
        if matching.there[other] != NONE:
            matching.here[matching.there[other]] = other
        matching.there[at], self.of[at] = place, NONE
        matching.here[place] = at

    def _is_free(self, at: int, place: int) -> bool:
        inside = 0 <= at < len(self.of) and 0 <= place < len(self._matching.truth)
        return inside and self._place(at) == NONE and self._matching.here[place] != NONE

    def _reads(self, at: int, place: int) -> bool:
        return self._matching.text[at] == self._matching.truth[place]
