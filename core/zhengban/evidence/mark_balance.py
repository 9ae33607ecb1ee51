"""Which quotation marks and brackets of a text have no partner, and which were turned the wrong way."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

Fault = Literal["unclosed", "unopened", "turned"]

# Marks of one pair never stand inside each other (“ ‘ ’ ” nests by changing the pair); round brackets may.
_ALTERNATING = ("“”", "‘’", "《》", "「」", "『』", "【】", "〈〉")
_TURNED = {pair[side]: pair[1 - side] for pair in _ALTERNATING for side in (0, 1)}
# 1） a） 一）: an enumerator closes what nothing opened, and it, too, begins a line.
_ENUMERATOR = re.compile(r"(?:^|(?<=\n))[\w.]{1,3}）")
# A row of ornaments (“““““) is no quotation.
_ORNAMENT = re.compile(r"([“”])\1{2,}")
# A mark that was turned round has both its neighbours near; further off, a piece of text is missing or
# elsewhere.
_NEAR = 60
_OPENING = "".join(pair[0] for pair in _ALTERNATING)
_NEVER_BEFORE_CLOSING = "\n：:，,、（("
_NEVER_BEHIND_OPENING = ("", *"\n：:，,、。；;！？）)")


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
    """Return the marks without a partner, ascending; line ends do not matter but for a speech."""
    found = [fault for pair in _ALTERNATING for fault in _alternating(text, pair)]
    return sorted((*found, *_nesting(text)))


def _alternating(text: str, pair: str) -> Iterator[Imbalance]:
    """Yield the faults of a pair whose marks must alternate."""
    if pair[0] not in text and pair[1] not in text:
        return
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
    """Tell whether a closing single mark stands in a Latin word or before a year (O’Neil, ’97)."""
    if text[position] != "’":
        return False
    before, after = text[position - 1 : position], text[position + 1 : position + 2]
    return (before.isascii() and before.isalpha()) or after.isdigit()


def _is_turned(text: str, marks: Sequence[int], index: int) -> bool:
    """Tell whether turning one mark makes its near neighbours alternate: “甲“乙 to “甲”乙, with “ or
    nothing behind.

    No closing mark stands behind a colon or a comma, and no opening one in front of them.
    """
    position = marks[index]
    mark = text[position]
    following = marks[index + 1] if index + 1 < len(marks) else len(text)
    after = text[following : following + 1]
    if mark in _OPENING:
        opened = marks[index - 1]
        apart = text[position - 1] in _NEVER_BEFORE_CLOSING or '"' in text[opened:position]
        return position - opened <= _NEAR and after in ("", mark) and not apart
    apart = text[position + 1 : position + 2] in _NEVER_BEHIND_OPENING or '"' in text[position:following]
    return following - position <= _NEAR and after == mark and not apart


def _nesting(text: str) -> Iterator[Imbalance]:
    """Yield the faults of full-width round brackets; a half-width one may be the partner, an enumerator has
    none.
    """
    enumerators = {match.end() - 1 for match in _ENUMERATOR.finditer(text)}
    opened: list[int] = []
    for match in re.finditer("[（）()]", text):
        position, mark = match.start(), match.group()
        if mark in "（(":
            opened.append(position)
        elif opened:
            opened.pop()
        elif mark == "）" and position not in enumerators:
            yield Imbalance(position, mark, "unopened")
    yield from (Imbalance(position, "（", "unclosed") for position in opened if text[position] == "（")
