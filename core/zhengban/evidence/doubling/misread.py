"""Two copies of one run that differ because one was misread: are they copies, and which is the true one?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from rapidfuzz.distance import Editop, Levenshtein

from zhengban.evidence.doubling.characters import (
    ends_like_credit,
    is_han,
    is_word,
    is_wordless,
    mark_set,
    weight,
)
from zhengban.evidence.doubling.periodic import MISREAD_ONE_IN
from zhengban.evidence.frequent_pairs import is_frequent_pair
from zhengban.evidence.lookalikes import pairs
from zhengban.evidence.misread import alike
from zhengban.resources import load_table

# Of three characters one may differ where the rest of the line is struck for certain; two are no evidence.
_SHORTEST = 3
_LONGEST = 200
# So many more times a reading's pairs must stand on the page than its rival's, where newspapers know neither; twice
# of a single pair. With one place more, every fourth choice on misread pages was wrong.
_KNOWN_BY_PAGE = 3
_FEW = 3  # copies of which two may be misread alike
_NUMERALS = frozenset("0123456789〇一二三四五六七八九十百千两甲乙丙丁上下左右东南西北")


class Readings(NamedTuple):
    """One run, read in several ways: the copies are what stands between each of the places and the next."""

    places: tuple[int, ...]

    @property
    def start(self) -> int:
        """Return where the first copy begins."""
        return self.places[0]

    @property
    def end(self) -> int:
        """Return where the last copy ends."""
        return self.places[-1]

    def copies(self, text: str) -> list[str]:
        """Return what each copy reads."""
        return [text[start:end] for start, end in pairwise(self.places)]

    def in_context(self, text: str) -> list[str]:
        """Return what each copy reads; short ones, which tell little, between their neighbours in front and behind."""
        is_long = self.end - self.start > 2 * (len(self.places) - 1)
        if is_long or is_wordless(text[self.start : self.end]):
            return self.copies(text)
        before, behind = text[max(0, self.start - 1) : self.start], text[self.end : self.end + 1]
        return [f"{before}{copy}{behind}" for copy in self.copies(text)]


def unequal_copies(text: str, start: int, end: int, times: int = 2) -> Readings | None:
    """Return how ``text[start:end]`` splits into copies that differ by a misread character, or None.

    One of two copies may have lost or won a character, so the middle is tried on either side of the exact one; more
    than two are equally long. Equal copies are not wanted here: where they mean something they are known already.
    """
    length = end - start
    if length in (2, 4) and _is_short_slip(text, start, end):
        return Readings((start, start + length // 2, end))
    if not 2 * _SHORTEST - 1 <= length <= _LONGEST or any(map(str.isspace, text[start:end])):
        return _unequal_marks(text, start, end)
    middles = [start + length // 2] if length % 2 == 0 else [start + length // 2, start + length // 2 + 1]
    found = [
        (abs(2 * middle - start - end), middle)
        for middle in middles
        if differ_by_misreading(text[start:middle], text[middle:end])
    ]
    if found:
        return Readings((start, min(found)[1], end))
    return _unequal_many(text, start, end, times) if times > 2 and length % times == 0 else None


def _is_short_slip(text: str, start: int, end: int) -> bool:
    """Tell whether a word of one or two characters stands there twice, once misread as one that looks alike."""
    one, other = text[start : (start + end) // 2], text[(start + end) // 2 : end]
    if any(map(str.isspace, text[start:end])) or not differ_by_slips(one, other) or _counts(one, other):
        return False
    # 大夫 and 王主 are not one character read in two ways.
    return len(one) > 1 or not _is_frequent(one + other)


def _unequal_many(text: str, start: int, end: int, times: int) -> Readings | None:
    readings = Readings(tuple(range(start, end + 1, (end - start) // times)))
    copies = readings.copies(text)
    one = most_read(copies)
    differing = [copy for copy in copies if copy != one]
    alike_all = all(differ_by_misreading(one, copy) for copy in differing)
    return readings if differing and alike_all else None


def most_read(copies: Sequence[str]) -> str:
    """Return what most of the copies, which are equally long, read at each place; of equally many the first."""
    return "".join(Counter(column).most_common(1)[0][0] for column in zip(*copies, strict=True))


def differ_by_misreading(one: str, other: str) -> bool:
    """Tell whether two texts are one, read in two ways: they differ, in one character of eight at most.

    Of characters that look alike two may differ for one, as long as more stays than differs.
    """
    length = min(len(one), len(other))
    allowed = max(1, length // MISREAD_ONE_IN)
    most = max(allowed, min(2 * allowed, (length - 1) // 2))
    distance = Levenshtein.distance(one, other, score_cutoff=most)
    if not 0 < distance <= most or min(weight(one), weight(other)) < 2 or _counts(one, other):
        return False
    return distance <= allowed or _difference(one, other) <= allowed


def differ_by_slips(one: str, other: str) -> bool:
    """Tell whether two texts of one length differ in nothing but characters that look alike, and are one text."""
    edits = Levenshtein.editops(one, other)
    return bool(edits) and len(one) == len(other) and all(_is_slip(edit, one, other) for edit in edits)


def _difference(one: str, other: str) -> float:
    """Return in how many characters two texts differ; what looks alike counts half, unless both readings are words."""
    edits = Levenshtein.editops(one, other)
    return sum(0.5 if _is_slip(edit, one, other) else 1.0 for edit in edits)


def _is_slip(edit: Editop, one: str, other: str) -> bool:
    changed = _changed(edit, one, other)
    if edit.tag != "replace" or not alike(*changed):
        return False
    first, second = _pairs_at(one, edit.src_pos), _pairs_at(other, edit.dest_pos)
    # 大桥 and 太桥 are one word, but 东城 and 车城, 未来 and 末来 might be two if both are in use.
    return not all(any(map(_is_frequent, formed)) for formed in (first, second))


def _pairs_at(text: str, place: int) -> list[str]:
    """Return the pairs that a character forms with its neighbours."""
    return [text[at : at + 2] for at in (place - 1, place) if 0 <= at < len(text) - 1]


def _counts(one: str, other: str) -> bool:
    """Tell whether the two differ by a numeral alone: 第一次第二次 is a count, not a strike."""
    return all(_NUMERALS.issuperset(_changed(edit, one, other)) for edit in Levenshtein.editops(one, other))


def _changed(edit: Editop, one: str, other: str) -> str:
    """Return the characters that an edit step concerns, on either side."""
    removed = one[edit.src_pos : edit.src_pos + 1] if edit.tag != "insert" else ""
    return removed + (other[edit.dest_pos : edit.dest_pos + 1] if edit.tag != "delete" else "")


def _unequal_marks(text: str, start: int, end: int) -> Readings | None:
    """Return two different marks that a reader confuses, such as a full stop and a half-width period."""
    confusable = mark_set("confusable")
    if end - start == 2 and text[start] in confusable and text[start + 1] in confusable:
        return Readings((start, start + 1, end))
    return None


def likeliest(copies: Sequence[str], count: Callable[[str], int]) -> int:
    """Return which of the copies is the likeliest reading, by its place among them.

    ``count`` tells how often a string stands on the page. Of three or more copies that which reads as most do stays.
    Of two, the characters that differ are judged by the pairs they form with their neighbours, on the page and in
    newspapers at large, then by themselves; without a difference the first copy stays. Of copies that differ in
    length the longer one stays: a glyph that could not be read is left out sooner than one is invented.
    """
    if len(copies) > 2:
        most = most_read(copies)
        return max(range(len(copies)), key=lambda at: -Levenshtein.distance(copies[at], most))
    one, other = copies
    if len(one) != len(other):
        return int(len(other) > len(one))
    first, second = _support(one, other, count), _support(other, one, count)
    return 1 if second > first else 0


def is_clear(copies: Sequence[str], count: Callable[[str], int]) -> bool:
    """Tell whether something better than the frequency of single characters says which copy is the likeliest reading.

    Of 没舍得 and 设舍得 neither forms a pair that is known: to keep the wrong one would lose a character for good. So
    would keeping either of two that are misread in different places.
    """
    if len(copies) > 2:
        most = most_read(copies)
        # Two of three are misread alike now and then, three of four hardly ever.
        least = 1 if len(copies) == _FEW else 0
        rivals = [copy for copy in copies if copy != most]
        return _most_agree(copies) and all(_verdict_on(most, copy, count) >= least for copy in rivals)
    one, other = copies
    if len(one) != len(other) or is_wordless(one):
        return True
    verdicts = {_verdict(one, other, (place,), count) for place in _differing(one, other)}
    return len(verdicts) == 1 and 0 not in verdicts


def _most_agree(copies: Sequence[str]) -> bool:
    """Tell whether more than half of the copies read the same at each place, and one of them at all."""
    tops = [Counter(column).most_common(1)[0][1] for column in zip(*copies, strict=True)]
    return 2 * min(tops) > len(copies) and most_read(copies) in copies


def _differing(one: str, other: str) -> list[int]:
    """Return the places where two texts of one length differ."""
    return [place for place, (first, second) in enumerate(zip(one, other, strict=True)) if first != second]


def _verdict_on(one: str, other: str, count: Callable[[str], int]) -> int:
    """Return the verdict on all places together."""
    return _verdict(one, other, _differing(one, other), count)


def _verdict(one: str, other: str, places: Sequence[int], count: Callable[[str], int]) -> int:
    """Return 1 where the first reading is the likelier one at these places, -1 where the second is, else 0.

    Nothing is decided where the page and newspapers at large disagree. Of the page alone it takes several places to
    tell: where a headline, a caption and an article say the same, each may be misread.
    """
    first, second = (_support_at(text, places, count) for text in (one, other))
    words, known, frequent = (left - right for left, right in zip(first[:3], second[:3], strict=True))
    formed = sum(len(_pairs_at(one, place)) for place in places)
    if not words and not frequent and abs(known) < min(_KNOWN_BY_PAGE, formed + 1):
        return 0
    signs = {(sign > 0) - (sign < 0) for sign in (words, known, frequent)} - {0}
    return signs.pop() if len(signs) == 1 else 0


def _support(reading: str, rival: str, count: Callable[[str], int]) -> tuple[int, ...]:
    changed = [edit.src_pos for edit in Levenshtein.editops(reading, rival) if edit.src_pos < len(reading)]
    return _support_at(reading, changed, count)


def _support_at(reading: str, changed: Sequence[int], count: Callable[[str], int]) -> tuple[int, ...]:
    formed = [pair for place in changed for pair in _pairs_at(reading, place)]
    words = sum(is_word(reading[place]) or reading[place] in mark_set("telling") for place in changed)
    # A character that stands on the page elsewhere is likelier; how often it does says nothing about this
    # word.
    singles = sum(count(reading[place]) > 1 for place in changed if is_han(reading[place]))
    common = sum(reading[place] in _frequent_characters() for place in changed)
    credit = ends_like_credit(reading)
    return words, sum(map(count, formed)), credit + sum(map(_is_frequent, formed)), singles, common


def _is_frequent(pair: str) -> bool:
    """Tell whether newspapers use the pair often, in traditional characters or simplified ones."""
    return is_frequent_pair(pair) or is_frequent_pair(pair.translate(_simplified()))


@cache
def _simplified() -> Mapping[int, str]:
    """Return the simplified character of each traditional one."""
    table = pairs(load_table("script_variants")["traditional"])
    return {ord(one): other for one, other in table.items()}


@cache
def _frequent_characters() -> frozenset[str]:
    table = load_table("frequent_characters")
    return frozenset(table["simplified"] + table["traditional"])
