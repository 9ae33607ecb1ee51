"""Two copies of one run that differ because one was misread: are they copies, and which is the true one?"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
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
from zhengban.resources import load_table

# Of three characters one may differ where the rest of the line is struck for certain; two are no evidence.
_SHORTEST = 3
_LONGEST = 200
_NUMERALS = frozenset("0123456789〇一二三四五六七八九十百千两甲乙丙丁上下左右东南西北")


class Halves(NamedTuple):
    """``text[start:middle]`` and ``text[middle:end]`` are one run, read in two ways."""

    start: int
    middle: int
    end: int

    def copies(self, text: str) -> tuple[str, str]:
        """Return the two readings."""
        return text[self.start : self.middle], text[self.middle : self.end]


def unequal_halves(text: str, start: int, end: int) -> Halves | None:
    """Return how ``text[start:end]`` splits into two copies that differ by a misread character, or None.

    A copy may have lost or won a character, so the middle is tried on either side of the exact one. Equal
    halves are not wanted here: where they mean something they are known already.
    """
    length = end - start
    if not 2 * _SHORTEST - 1 <= length <= _LONGEST or any(map(str.isspace, text[start:end])):
        return _unequal_marks(text, start, end)
    middles = [start + length // 2] if length % 2 == 0 else [start + length // 2, start + length // 2 + 1]
    found = [
        (abs(2 * middle - start - end), middle)
        for middle in middles
        if differ_by_misreading(text[start:middle], text[middle:end])
    ]
    return Halves(start, min(found)[1], end) if found else None


def differ_by_misreading(one: str, other: str) -> bool:
    """Tell whether two texts are one, read in two ways: they differ, in one character of eight at most."""
    allowed = max(1, min(len(one), len(other)) // MISREAD_ONE_IN)
    distance = Levenshtein.distance(one, other, score_cutoff=allowed)
    return 0 < distance <= allowed and min(weight(one), weight(other)) >= 2 and not _counts(one, other)


def _counts(one: str, other: str) -> bool:
    """Tell whether the two differ by a numeral alone: 第一次第二次 is a count, not a strike."""
    return all(_NUMERALS.issuperset(_changed(edit, one, other)) for edit in Levenshtein.editops(one, other))


def _changed(edit: Editop, one: str, other: str) -> str:
    """Return the characters that an edit step concerns, on either side."""
    removed = one[edit.src_pos : edit.src_pos + 1] if edit.tag != "insert" else ""
    return removed + (other[edit.dest_pos : edit.dest_pos + 1] if edit.tag != "delete" else "")


def _unequal_marks(text: str, start: int, end: int) -> Halves | None:
    """Return two different marks that a reader confuses, such as a full stop and a half-width period."""
    confusable = mark_set("confusable")
    if end - start == 2 and text[start] in confusable and text[start + 1] in confusable:
        return Halves(start, start + 1, end)
    return None


def likelier(one: str, other: str, count: Callable[[str], int]) -> int:
    """Return 0 when the first copy is the likelier reading, 1 when the second is.

    ``count`` tells how often a string stands on the page. The characters that differ are judged by the pairs
    they form with their neighbours, on the page and in newspapers at large, then by themselves; without a
    difference the first copy stays. Of copies that differ in length the longer one stays: a glyph that could
    not be read is left out sooner than one is invented.
    """
    if len(one) != len(other):
        return int(len(other) > len(one))
    first, second = _support(one, other, count), _support(other, one, count)
    return 1 if second > first else 0


def is_clear(one: str, other: str, count: Callable[[str], int]) -> bool:
    """Tell whether something better than the frequency of single characters says which copy is the likelier reading.

    Of 没舍得 and 设舍得 neither forms a pair that is known: to keep the wrong one would lose a character for good.
    """
    if len(one) != len(other) or is_wordless(one):
        return True
    return _support(one, other, count)[:3] != _support(other, one, count)[:3]


def _support(reading: str, rival: str, count: Callable[[str], int]) -> tuple[int, ...]:
    changed = [edit.src_pos for edit in Levenshtein.editops(reading, rival) if edit.src_pos < len(reading)]
    pairs = [
        reading[place : place + 2]
        for changed_place in changed
        for place in (changed_place - 1, changed_place)
        if 0 <= place < len(reading) - 1
    ]
    words = sum(is_word(reading[place]) or reading[place] in mark_set("telling") for place in changed)
    # A character that stands on the page elsewhere is likelier; how often it does says nothing about this
    # word.
    singles = sum(count(reading[place]) > 1 for place in changed if is_han(reading[place]))
    common = sum(reading[place] in _frequent_characters() for place in changed)
    credit = ends_like_credit(reading)
    return words, sum(map(count, pairs)), credit + sum(map(is_frequent_pair, pairs)), singles, common


@cache
def _frequent_characters() -> frozenset[str]:
    table = load_table("frequent_characters")
    return frozenset(table["simplified"] + table["traditional"])
