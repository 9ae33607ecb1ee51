"""What a page of an issue is called: 6, A06, 第六版."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from zhengban.resources import load_table

_LARGEST = 999
_FULL_WIDTH = {0xFF10 + digit: str(digit) for digit in range(10)}
_FULL_WIDTH |= {0xFF21 + letter: chr(ord("A") + letter) for letter in range(26)}
_FULL_WIDTH |= {0xFF41 + letter: chr(ord("A") + letter) for letter in range(26)}
_FULL_WIDTH |= {0xFF0D: "-", 0xFF0E: "."}
_LONGEST_RANGE = 8  # pages: 3-6版 names four; more is a misread number
_RANGE = frozenset("-—–～~至到")


class PageLabel(NamedTuple):
    """The letter of a section, empty where there is none, and the number in it; labels sort as pages do."""

    letter: str
    number: int

    def __str__(self) -> str:
        return f"{self.letter}{self.number}"


def narrowed(text: str) -> str:
    """Return the text with full-width digits, letters, hyphens and points as ASCII, code point for code point."""
    return text.translate(_FULL_WIDTH)


def read_label(text: str) -> PageLabel | None:
    """Return the label that the whole text is (6, A06, 第六版), or None."""
    match = re.fullmatch(rf"\s*{one_label()}\s*", narrowed(text))
    return _label(match.group()) if match else None


def labels_in(text: str) -> tuple[PageLabel, ...]:
    """Return the labels of a list of pages (二、三版; A3-A5版), each once, in its order."""
    found: list[PageLabel] = []
    end = 0
    for match in re.finditer(one_label(), narrowed(text)):
        label = _label(match.group())
        if label is None:
            continue
        is_range = found and text[end : match.start()].strip() in _RANGE
        found += _between(found[-1], label) if is_range else [label]
        end = match.end()
    return tuple(dict.fromkeys(found))


@cache
def one_label() -> str:
    """Return the pattern of one label, without groups, for narrowed text."""
    letter, sheet = r"[A-Za-z]{0,2}[叠疊]?\s?", r"\s?[张張叠疊]"  # 第二张第三版: the sheet is no page
    number = rf"{letter}\d{{1,3}}(?!\d|{sheet})|[{_numerals()}]{{1,5}}(?![{_numerals()}]|{sheet})"
    return rf"(?:第\s*)?(?:{number})\s*(?:[版頁页](?:面)?)?"


def _label(text: str) -> PageLabel | None:
    match = re.search(rf"([A-Za-z]*)[叠疊]?\s?(\d+|[{_numerals()}]+)", text)
    number = _value(match.group(2)) if match else 0
    return PageLabel(match.group(1).upper(), number) if match and 0 < number <= _LARGEST else None


def _between(first: PageLabel, last: PageLabel) -> list[PageLabel]:
    """Return the labels behind the first up to the last; only the last where the two do not fit together."""
    letter = last.letter or first.letter
    numbers = range(first.number + 1, last.number + 1)
    if letter != first.letter or not 0 < len(numbers) < _LONGEST_RANGE:
        return [last]
    return [PageLabel(letter, number) for number in numbers]


@cache
def _numerals() -> str:
    table = load_table("masthead")["numerals"]
    return str(table["digits"]) + "○零" + "".join(table["tens"])


def _value(text: str) -> int:
    """Return the value of 12, 十二, 二十, 廿一 or 一二; 0 for what is none."""
    if text.isdecimal():
        return int(text)
    table = load_table("masthead")["numerals"]
    ten = next((character for character in text if character in table["tens"]), "")
    before, _, after = text.partition(ten) if ten else ("", "", text)
    tens = table["tens"][ten] * (_digits(before) or 1) if ten else 0
    return int(tens) + _digits(after)


def _digits(text: str) -> int:
    digits = str(load_table("masthead")["numerals"]["digits"])
    return int("".join(str(max(digits.find(character), 0)) for character in text) or "0")
