"""Where one page of a text ends and the next begins: form feeds, else separator lines that a tool has typed.

A **form feed** is a page break and belongs to no page. If there is none, **separator lines** are looked for, and only
ones that cannot be print: a line of its own with at least three of one ASCII rule character (``- = # * _ ~``) on both
sides of a page word with a number, like ``--- 第3页 ---``, ``=== Page 4 ===`` or ``### A05版 ###``; at least two of
them, all in the same style, with ascending numbers. Otherwise the text is one page. Not separators, since newspapers
print them: ``第4版``, ``- 2 -``, ``— 3 —``, dashes and rules of printers' marks, and ``下转第3版``.

A separator line stays in the text, at the top of the page it opens. If text stands above the first one but none below
the last, they are closing lines, and each stays at the foot of its page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_FORM_FEED = "\f"

# Possessive quantifiers keep a line of fifty million hyphens linear.
_SEPARATOR = re.compile(
    r"""(?<![^\r\n])[ \t\u3000]*+
    (?P<rule>[-=#*_~])(?P=rule){2,}+[ \t]*+
    (?: (?P<leaf>第)[ ]?(?P<section>[A-Za-z]?)(?P<number>\d{1,5}|[一二三四五六七八九十]{1,3})[ ]?(?P<word>[页頁版])
      | (?P<short_section>[A-Za-z]?)(?P<short_number>\d{1,5})[ ]?(?P<short_word>[页頁版])
      | (?P<english>[Pp]age|PAGE)[ ]?(?P<english_section>[A-Za-z]?)(?P<english_number>\d{1,5})
    )
    [ \t]*+(?P=rule){3,}+[ \t\u3000]*+(?![^\r\n])""",
    re.VERBOSE,
)
_DIGITS = "一二三四五六七八九"


class _Separator(NamedTuple):
    """A separator line: its extent, the style that all must share, and its section letter and number."""

    start: int
    end: int
    style: tuple[str, str]
    place: tuple[str, int]


def page_extents(text: str) -> tuple[tuple[int, int, int], ...]:
    """Return (page number, start, end) of the pages that have text, numbers counting from 1, blank ones included.

    The extents are in order and disjoint; what lies between them is form feeds and blank pages.
    """
    extents = _extents_between_form_feeds(text) if _FORM_FEED in text else _extents_between_separators(text)
    return tuple(
        (number, start, end) for number, (start, end) in enumerate(extents, 1) if not _is_blank(text, start, end)
    )


def _is_blank(text: str, start: int, end: int) -> bool:
    return text[start:end].isspace() or start == end


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
    """Tell whether there are two at least, all of one style, and the numbers ascend without exception."""
    if len(separators) < 2 or len({separator.style for separator in separators}) > 1:
        return False
    places = [separator.place for separator in separators]
    return all(first < second for first, second in zip(places, places[1:], strict=False))


def _separator(match: re.Match[str]) -> _Separator:
    section = match["section"] or match["short_section"] or match["english_section"] or ""
    number = match["number"] or match["short_number"] or match["english_number"]
    word = match["word"] or match["short_word"] or "page"
    return _Separator(match.start(), match.end(), (match["rule"], word), (section.upper(), _value(number)))


def _value(number: str) -> int:
    """Return the value of ASCII digits or of a Chinese number up to 99; 0 for anything else."""
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
