"""Which characters of one dense text are which of another: long common stretches first, then what lies between."""

from __future__ import annotations

import heapq
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence

from rapidfuzz.distance import Levenshtein

NONE = -1
_MOST_PLACES = 60  # a stretch that stands more often tells nothing: leaders of a table, ornaments
_FEW = 5  # characters of a text that may begin like another one by chance
_SHORT = 3  # characters that may be misread side by side without anything between them that was read right


class Matching:
    """The state while two texts without white space are matched: ``there[i]`` is the truth offset of text
    character i, ``here[j]`` the text offset of truth character j, ``NONE`` where there is none (yet). What is
    ``barred`` (not ``NONE``) is known to be a copy, or ornament, and is not matched any more.
    """

    def __init__(self, text: str, truth: str, starts: Sequence[int] = ()) -> None:
        self.text, self.truth = text, truth
        self._starts = sorted(starts)
        self.there = [NONE] * len(text)
        self.here = [NONE] * len(truth)
        self.barred = [NONE] * len(text)

    def take(self, at: int, place: int, length: int = 1) -> None:
        """Match a stretch of the text with one of the truth."""
        for step in range(length):
            self.there[at + step] = place + step
            self.here[place + step] = at + step

    def take_common(self, shortest: int) -> None:
        """Match common stretches of free characters, the longest first; of equal ones in the text's order."""
        heap = [(-length, at, place) for at, place, length in self._common(shortest)]
        heapq.heapify(heap)
        while heap:
            length, at, place = heapq.heappop(heap)
            pieces = [self._within_units(*piece) for piece in self._free_pieces(at, place, -length)]
            if len(pieces) == 1 and pieces[0][2] == -length:
                self.take(at, place, -length)
                continue
            for piece_at, piece_place, piece_length in pieces:
                if piece_length >= shortest:
                    heapq.heappush(heap, (-piece_length, piece_at, piece_place))

    def _common(self, shortest: int) -> Iterator[tuple[int, int, int]]:
        """Yield every maximal common stretch of free characters once: text offset, truth offset, length."""
        places = grams(self.truth, shortest, free_runs(self.here))
        for start, end in self.free():
            for at in range(start, end - shortest + 1):
                found = places.get(self.text[at : at + shortest], ())
                for place in found if len(found) <= _MOST_PLACES else ():
                    if at > start and place and self._agrees(at - 1, place - 1):
                        continue  # part of the stretch that began one earlier
                    yield at, place, self._length(at, place, end)

    def free(self) -> list[tuple[int, int]]:
        """Return the stretches of the text that may still be matched."""
        return free_runs([max(pair) for pair in zip(self.there, self.barred, strict=True)])

    def _agrees(self, at: int, place: int) -> bool:
        return self.here[place] == NONE and self.text[at] == self.truth[place]

    def _length(self, at: int, place: int, end: int) -> int:
        length = 0
        while at + length < end and place + length < len(self.truth):
            if not self._agrees(at + length, place + length):
                break
            length += 1
        return length

    def _within_units(self, at: int, place: int, length: int) -> tuple[int, int, int]:
        """Leave out the few characters of a neighbouring text that a stretch goes over into.

        A struck line that ends as a text does and begins again would be taken for it and the next one's beginning.
        """
        first = bisect_right(self._starts, place)
        if first < len(self._starts) and self._starts[first] - place < min(_FEW, length):
            shift = self._starts[first] - place
            at, place, length = at + shift, place + shift, length - shift
        last = bisect_left(self._starts, place + length) - 1
        if last >= 0 and place < self._starts[last] and place + length - self._starts[last] < _FEW:
            length = self._starts[last] - place
        return at, place, length

    def _free_pieces(self, at: int, place: int, length: int) -> Iterator[tuple[int, int, int]]:
        """Yield what of a stretch is still free on both sides."""
        begin = 0
        for step in range(length + 1):
            taken = step == length or self.there[at + step] != NONE or self.here[place + step] != NONE
            if taken:
                if step > begin:
                    yield at + begin, place + begin, step - begin
                begin = step + 1

    def fill_gaps(self) -> None:
        """Align what is free between two matched neighbours by edit distance: misread characters match, too."""
        for start, end in self.free():
            before = self.there[start - 1] if start else NONE
            after = self.there[end] if end < len(self.text) else len(self.truth)
            low, high = before + 1, after
            if low < high and not any(self.here[place] != NONE for place in range(low, high)):
                self._fill(start, end, low, high)
            elif start:
                self._extend(start, end, low)

    def _fill(self, start: int, end: int, low: int, high: int) -> None:
        """A gap where less than half agrees is no gap of misread text: something else stands there."""
        size, room = end - start, high - low
        if size == room <= _SHORT and not set(self.text[start:end]) & set(self.truth[low:high]):
            self._take_misread(start, end, low)
            return
        opcodes = Levenshtein.opcodes(self.text[start:end], self.truth[low:high])
        equal = sum(code.src_end - code.src_start for code in opcodes if code.tag == "equal")
        if 2 * equal < min(size, room):
            return
        for code in opcodes:
            at, place, length = start + code.src_start, low + code.dest_start, code.src_end - code.src_start
            if code.tag == "equal":
                self.take(at, place, length)
            elif code.tag == "replace" and length <= _SHORT:
                self._take_misread(at, at + length, place)

    def _extend(self, start: int, end: int, low: int) -> None:
        """The end of a line was misread and the text goes on elsewhere: as many truth characters are missing."""
        size = end - start
        room = range(low, min(low + size + 1, len(self.truth)))
        missing = next((place - low for place in room if self.here[place] != NONE), len(room))
        if size <= _SHORT and missing == size:
            self._take_misread(start, end, low)

    def _take_misread(self, start: int, end: int, place: int) -> None:
        """Match what does not read the same, unless it repeats its neighbour or is missing elsewhere as it reads.

        Well inside of running text it is misread all the same: OCR takes 己 for 已 as often as 已 for 己.
        """
        if self.is_tandem(start, end) or self._is_misread_again(start, end):
            return
        # Two or three characters that are missing elsewhere side by side were moved, not misread.
        inside = self._inside_run(start, end, place)
        unread = [self.text[start:end]] if end - start > 1 and inside else self.text[start:end]
        if (inside and end - start == 1) or not any(map(self._is_missing, unread)):
            self.take(start, place, end - start)

    def _inside_run(self, start: int, end: int, place: int) -> bool:
        """Tell whether three characters on either side are matched as the text runs."""
        around = [*range(start - 3, start), *range(end, end + 3)]
        inside = around[0] >= 0 and around[-1] < len(self.text)
        return inside and all(self.there[at] == place + at - start for at in around)

    def _is_missing(self, stretch: str) -> bool:
        """Tell whether the stretch stands free in the truth."""
        place, size = self.truth.find(stretch), len(stretch)
        while place != NONE and any(there != NONE for there in self.here[place : place + size]):
            place = self.truth.find(stretch, place + 1)
        return place != NONE

    def is_tandem(self, start: int, end: int) -> bool:
        """Tell whether a stretch of the text, read in whole, repeats what stands right before or behind it."""
        text = self.text
        for period in range(1, end - start + 1):
            behind = end + period <= len(text) and text[start:end] == text[start + period : end + period]
            if behind or (start >= period and text[start:end] == text[start - period : end - period]):
                return True
        return False

    def _is_misread_again(self, start: int, end: int) -> bool:
        """Tell whether a stretch repeats what stands right before it, in all but one character: 该管了该菅了."""
        size = end - start
        pairs = zip(self.text[max(0, start - size) : start], self.text[start:end], strict=False)
        return size > 1 and start >= size and sum(one == other for one, other in pairs) == size - 1

    def take_short_runs(self) -> None:
        """Match free stretches of both sides that are equal as a whole; a repeat of its neighbour is a copy."""
        runs: defaultdict[str, list[int]] = defaultdict(list)
        for start, end in reversed(free_runs(self.here)):
            runs[self.truth[start:end]].append(start)
        for start, end in self.free():
            places = runs.get(self.text[start:end])
            if places and not self.is_tandem(start, end):
                self.take(start, places.pop(), end - start)

    def take_single(self) -> None:
        """Match single free characters in order."""
        places: defaultdict[str, list[int]] = defaultdict(list)
        for place in range(len(self.truth) - 1, -1, -1):
            if self.here[place] == NONE:
                places[self.truth[place]].append(place)
        for at, character in enumerate(self.text):
            if self.there[at] == NONE and self.barred[at] == NONE and places.get(character):
                self.take(at, places[character].pop())


def free_runs(matched: Sequence[int]) -> list[tuple[int, int]]:
    """Return the maximal half-open stretches that are ``NONE``."""
    runs: list[tuple[int, int]] = []
    start = NONE
    for at, value in enumerate(matched):
        if value == NONE and start == NONE:
            start = at
        elif value != NONE and start != NONE:
            runs.append((start, at))
            start = NONE
    return [*runs, (start, len(matched))] if start != NONE else runs


def grams(text: str, length: int, runs: Sequence[tuple[int, int]]) -> dict[str, list[int]]:
    """Return where each n-gram stands inside the stretches."""
    places: dict[str, list[int]] = {}
    for start, end in runs:
        for at in range(start, end - length + 1):
            places.setdefault(text[at : at + length], []).append(at)
    return places
