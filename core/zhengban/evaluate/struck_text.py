"""Text that stands there character by character twice or more has no stretch in common with the truth as it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from zhengban.evaluate.matching import NONE, Matching, grams

_STRUCK = re.compile(r"(?:(.)\1{1,7}(?!\1)){4,}")
_RUN = re.compile(r"(.)\1*")
_LEAST = 4  # characters of a text that stand there again each, one behind the other
_MOST_PLACES = 60


class _Character(NamedTuple):
    """A character that was printed once and stands at ``first``, and at ``again``."""

    first: int
    again: tuple[int, ...]


def take_struck(matching: Matching) -> dict[int, int]:
    """Match the first of the copies of each character; return the further ones with their truth offsets.

    Without this, of 一一周周, the second 一 would be a match and the first one anything that is missing elsewhere.
    """
    places = grams(matching.truth, _LEAST, [(0, len(matching.truth))])
    again: dict[int, int] = {}
    for match in _STRUCK.finditer(matching.text):
        for characters in _struck(matching.text, *match.span()):
            _take(matching, characters, places, again)
    return again


def _struck(text: str, start: int, end: int) -> Iterator[list[_Character]]:
    """Yield the stretches of characters that stand there equally often: four, three or two times.

    丽丽 struck twice is two characters, each twice. A run that no factor fits ends a stretch.
    """
    runs = [run.span() for run in _RUN.finditer(text, start, end)]
    for factor in (4, 3, 2):
        fits = [(last - first) % factor == 0 for first, last in runs]
        if all(fits[1:-1]):
            break
    for fit, part in groupby(range(len(runs)), key=lambda number: fits[number]):
        if fit:
            yield [one for number in part for one in _characters(*runs[number], factor)]


def _characters(start: int, end: int, factor: int) -> Iterator[_Character]:
    number = (end - start) // factor
    for first in range(start, start + number):
        yield _Character(first, tuple(range(first + number, end, number)))


def _take(
    matching: Matching,
    characters: Sequence[_Character],
    places: Mapping[str, Sequence[int]],
    again: dict[int, int],
) -> None:
    text = "".join(matching.text[one.first] for one in characters)
    begin = 0
    while begin + _LEAST <= len(text):
        found = places.get(text[begin : begin + _LEAST], ())[:_MOST_PLACES]
        place = max(found, key=lambda at: _length(matching, text, begin, at), default=NONE)
        length = _length(matching, text, begin, place) if place != NONE else 0
        for step, one in enumerate(characters[begin : begin + length] if length >= _LEAST else ()):
            matching.take(one.first, place + step)
            again.update((at, place + step) for at in one.again)
        begin += length if length >= _LEAST else 1


def _length(matching: Matching, text: str, begin: int, place: int) -> int:
    length = 0
    while begin + length < len(text) and place + length < len(matching.truth):
        free = matching.here[place + length] == NONE
        if not free or matching.truth[place + length] != text[begin + length]:
            break
        length += 1
    return length
