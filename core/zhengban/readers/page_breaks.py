"""Where one page of a text ends and the next begins: form feeds, else separator lines that a tool has typed.

A **form feed** is a page break and belongs to no page. If there is none, **separator lines** are looked for,
and only ones that cannot be print: a line of its own with three or more of one ASCII rule character (one of
``-=#*_~``) on both sides of a page word with a number, such as ``--- 第3页 ---``, ``=== Page 4 ===`` or
``### A05版 ###``; at least two of them, all in the same style, with ascending numbers. Otherwise the text is
one page. No separators, since newspapers print them: ``第4版``, ``- 2 -``, ``— 3 —``, and a page number
between dashes or printed rules.

A separator line stays in the text, at the top of the page it opens. If text stands above the first one but
none below the last, they are closing lines, and each stays at the foot of its page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

_FORM_FEED = "\f"

# Possessive quantifiers keep a line of fifty million hyphens linear.
_SEPARATOR = re.compile(
    r"""(?<![^\r\n])[ \t\u3000]*+
    (?P<rule>[-=#*_~])(?P=rule){2,}+[ \t]*+
    (?P<opening>第|[Pp]age|PAGE)?+[ ]?+
    (?P<section>[A-Za-z]?+)
    (?P<number>[0-9]{1,5}+|[一二三四五六七八九十]{1,3}+)[ ]?+
    (?P<word>[页頁版]?+)
    [ \t]*+(?P=rule){3,}+[ \t\u3000]*+(?![^\r\n])""",
    re.VERBOSE,
)
_DIGITS = "一二三四五六七八九"


class _Separator(NamedTuple):
    """A separator line: its extent, the style that all must share, and its section letter and number."""

    start: int
    end: int
    style: tuple[str, str, str]
    place: tuple[str, int]


def page_extents(text: str) -> tuple[tuple[int, int, int], ...]:
    """Return (number, start, end) of each page that has text, in code points; numbers count blank pages too.

    The extents are in order and disjoint; what lies between them is form feeds and blank pages.
    """
    extents = _extents_between_form_feeds(text) if _FORM_FEED in text else _extents_between_separators(text)
    numbered = enumerate(extents, 1)
    return tuple((number, start, end) for number, (start, end) in numbered if not _is_blank(text, start, end))


def _is_blank(text: str, start: int, end: int) -> bool:
    return not text[start:end].strip()


def _extents_between_form_feeds(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    while (end := text.find(_FORM_FEED, start)) >= 0:
        yield start, end
        start = end + 1
    yield start, len(text)


def _extents_between_separators(text: str) -> Iterator[tuple[int, int]]:
    cuts = _cuts(text)
    return zip((0, *cuts), (*cuts, len(text)), strict=True)


def _cuts(text: str) -> tuple[int, ...]:
    """Return the offsets at which the second and later pages start."""
    separators = tuple(_separator(match) for match in _SEPARATOR.finditer(text))
    if not _are_unmistakable(separators):
        return ()
    above = not _is_blank(text, 0, separators[0].start)
    below = not _is_blank(text, separators[-1].end, len(text))
    if above and not below:
        return tuple(_after_line_end(text, separator.end) for separator in separators[:-1])
    opened = separators if above else separators[1:]
    return tuple(separator.start for separator in opened)


def _are_unmistakable(separators: tuple[_Separator, ...]) -> bool:
    """Tell whether there are at least two, in one style with a page word, the numbers ascending."""
    styles = {separator.style for separator in separators}
    if len(separators) < 2 or len(styles) > 1:
        return False
    _, opening, word = styles.pop()
    # Right are 第3页, 3页 and Page 3. Just a number between rules is the folio of many a printed page.
    if (opening == "page") == bool(word):
        return False
    return all(first.place < second.place for first, second in pairwise(separators))


def _separator(match: re.Match[str]) -> _Separator:
    style = (match["rule"], (match["opening"] or "").lower(), match["word"])
    return _Separator(match.start(), match.end(), style, (match["section"].upper(), _value(match["number"])))


def _value(number: str) -> int:
    """Return the value of ASCII digits or of a Chinese number up to 99; 0 for no number, such as 十十."""
    if number.isdecimal():
        return int(number)
    tens, ten, ones = number.rpartition("十")
    if len(tens) > 1 or len(ones) > 1 or "十" in tens:
        return 0
    high = (_DIGITS.index(tens) + 1 if tens else 1) if ten else 0
    return 10 * high + (_DIGITS.index(ones) + 1 if ones else 0)


def _after_line_end(text: str, offset: int) -> int:
    if text.startswith("\r\n", offset):
        return offset + 2
    return offset + 1
