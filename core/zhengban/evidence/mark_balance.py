"""Which quotation marks and brackets of a text have no partner, and which were turned the wrong way."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

Fault = Literal["unclosed", "unopened", "turned"]

# Marks of one pair never stand inside each other (“ ‘ ’ ” nests by changing the pair); round brackets may.
_ALTERNATING = ("“”", "‘’", "《》", "「」", "『』", "【】", "〈〉")
_NESTING = "（）"
_TURNED = {mark: partner for pair in _ALTERNATING for mark, partner in (pair, pair[::-1])}
# 1） a） 一）: an enumerator closes what nothing opened, and it, too, begins a line.
_ENUMERATOR = re.compile(r"(?:^|(?<=\n))[\w.]{1,3}）")
# A row of ornaments (“““““) is no quotation.
_ORNAMENT = re.compile(r"([“”])\1{2,}")
# A mark that was turned round has both its neighbours near; further off, a piece of text is missing or elsewhere.
_NEAR = 60


class Imbalance(NamedTuple):
    """A mark without a partner, at a position (code points); ``turned``: its mirror image would have one."""

    position: int
    mark: str
    fault: Fault

    @property
    def mirrored(self) -> str:
        """Return the mirror image of the mark."""
        return _TURNED[self.mark]


def imbalances(text: str) -> list[Imbalance]:
    """Return the marks without a partner, ascending; several lines of one paragraph are one text, breaks included."""
    found = [fault for pair in _ALTERNATING if pair[0] in text or pair[1] in text for fault in _alternating(text, pair)]
    if "（" in text or "）" in text:
        found.extend(_nesting(text))
    return sorted(found)


def _alternating(text: str, pair: str) -> Iterator[Imbalance]:
    """Yield the faults of a pair whose marks must alternate."""
    ornaments = {at for match in _ORNAMENT.finditer(text) for at in range(*match.span())}
    places = (match.start() for match in re.finditer(f"[{pair}]", text))
    marks = [place for place in places if place not in ornaments and not _is_apostrophe(text, place)]
    previous = pair[1]
    for index, position in enumerate(marks):
        mark = text[position]
        if mark == previous:
            if _is_turned(text, marks, index):
                yield Imbalance(position, mark, "turned")
                previous = _TURNED[mark]
                continue
            if mark == pair[1]:
                yield Imbalance(position, mark, "unopened")
            # A speech of several paragraphs opens a quotation in each and closes it in the last only.
            elif text[position - 1] != "\n":
                yield Imbalance(marks[index - 1], mark, "unclosed")
        previous = mark
    if marks and previous == pair[0]:
        yield Imbalance(marks[-1], pair[0], "unclosed")


def _is_apostrophe(text: str, position: int) -> bool:
    """Tell whether a closing single mark stands in a Latin word (O’Neil)."""
    before = text[position - 1 : position]
    return text[position] == "’" and before.isascii() and before.isalpha()


def _is_turned(text: str, marks: Sequence[int], index: int) -> bool:
    """Tell whether turning one mark makes its near neighbours alternate: “甲“乙 → “甲”乙, and then “ or nothing follows."""
    mark, position = text[marks[index]], marks[index]
    following = marks[index + 1] if index + 1 < len(marks) else len(text)
    after = text[following : following + 1]
    if mark in "“‘《「『【〈":
        return position - marks[index - 1] <= _NEAR and after in ("", mark) and "\n" not in text[position - 1]
    return following - position <= _NEAR and after == mark


def _nesting(text: str) -> Iterator[Imbalance]:
    """Yield the faults of round brackets, enumerators left out."""
    enumerators = {match.end() - 1 for match in _ENUMERATOR.finditer(text)}
    opened: list[int] = []
    for match in re.finditer(f"[{_NESTING}]", text):
        if match.group() == _NESTING[0]:
            opened.append(match.start())
        elif opened:
            opened.pop()
        elif match.start() not in enumerators:
            yield Imbalance(match.start(), _NESTING[1], "unopened")
    yield from (Imbalance(position, _NESTING[0], "unclosed") for position in opened)
