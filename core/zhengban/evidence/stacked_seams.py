"""Whether a paragraph goes on with the next sentence, where neither lines nor gaps are left to tell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import regex

from zhengban.evidence.cues import is_credit
from zhengban.evidence.stacked_cues import closing_at

_OPENING, _CLOSING = "「『“‘", "」』”’"
_QUOTES = regex.compile(f"[{_OPENING}{_CLOSING}]")
_QUOTED = 300  # code points in which a quotation closes
# What refers to the sentence before hardly ever opens a paragraph: of 449 such sentences behind less than ``_SHORT`` code
# points of one, on pages with known truth, 4 did.
_REFERRING = regex.compile(
    r"[「『“‘（(]?(?:[他她它其該该]|但(?!凡)|[這这](?:[是些種种一樣样就也])|因此|所以|然而)"
)
_SURE = 0.97
_SHORT = 80  # code points of a paragraph that a referring sentence still goes on with
# How often a paragraph of less than so many code points went on with the next sentence, of 1464 in dumps of pages set from
# top to bottom; the ends of frames, of which no trace is left either, are among those that did not.
_BY_LENGTH = ((20, 0.7), (40, 0.6), (80, 0.55))
_LONG = 0.44


class Seam(NamedTuple):
    """How surely the sentence at ``place`` goes on with the paragraph before it, and by what that is told."""

    place: int
    confidence: float
    code: str


def seams_in(text: str, places: Sequence[int]) -> Iterator[Seam]:
    """Yield the seams between sentences, each from one of the places to the next; the first begins a paragraph."""
    start = places[0]
    for place, end in pairwise(places[1:]):
        seam = _seam(text, start, place, end)
        yield seam
        if seam.confidence < _SURE:
            start = place


def _seam(text: str, start: int, place: int, end: int) -> Seam:
    """Return the seam in front of the sentence ``text[place:end]`` of the paragraph that begins at ``start``."""
    length = place - start
    if _is_quoted(text, start, place):
        return Seam(place, _SURE, "quotation_open")
    if closing_at(text, place) == end or is_credit(text[place:end]):
        return Seam(place, _SURE, "signs_it")
    if length < _SHORT and _REFERRING.match(text, place):
        return Seam(place, _SURE, "refers_back")
    return Seam(place, next((sure for most, sure in _BY_LENGTH if length < most), _LONG), "nothing_between")


def _is_quoted(text: str, start: int, place: int) -> bool:
    """Tell whether a quotation that opened in the paragraph closes behind the place."""
    before = [match.group() for match in _QUOTES.finditer(text, start, place)]
    behind = _QUOTES.search(text, place, place + _QUOTED)
    return bool(before and before[-1] in _OPENING and behind and behind.group() in _CLOSING)
