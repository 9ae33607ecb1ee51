"""What every made page must stand: its truth is on it, once, and in its dumps."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from zhengban.errors import ConservationError
from zhengban.evaluate.pages.geometry import Frame
from zhengban.evaluate.pages.layout import Composition
from zhengban.evaluate.pages.marks import text_of
from zhengban.evaluate.pages.tables import plain_forms

_LEAST_LINE = 5  # characters by which a printed line is known again
_LEAST_SWITCHES = 4
_SHARE_OF_SWITCHES = 0.1  # dumps have either hardly any or a fifth and more


def check_composition(page: Composition) -> None:
    """Raise ``ConservationError`` unless each character of each element is printed exactly once."""
    printed = Counter(
        (mark.element, mark.offset)
        for frame in page.sheet.frames
        for line in frame.lines
        for mark in line.marks
        if mark.element >= 0 and not mark.character.isspace()
    )
    for element in page.content.elements:
        for offset, character in enumerate(element.text):
            if not character.isspace() and printed[element.number, offset] != 1:
                times = printed[element.number, offset]
                where = f"seed {page.plan.seed}: {element.role} {element.text[:12]!r}"
                raise ConservationError(f"{where}: character {offset} is printed {times} times")


def missing(text: str, truth: str) -> Counter[str]:
    """Return the characters of the truth that a dump has too few of; look-alikes and half width count as kept."""
    return Counter(plain(truth)) - Counter(plain(text))


def plain(text: str) -> str:
    """Return the text with look-alikes and widths folded and without white space."""
    table = plain_forms()
    folded = unicodedata.normalize("NFKC", "".join(table.get(character, character) for character in text))
    return "".join(folded.split())


def is_interleaved(text: str, frames: Sequence[Frame]) -> bool:
    """Tell whether lines of different columns alternate in a dump: it goes from frame to frame oftener than it must."""
    dense = re.sub(r"\s", "", text)
    found: list[tuple[int, int]] = []
    for number, frame in enumerate(frames):
        for line in frame.lines if frame.kind == "body" else ():
            words = re.sub(r"\s", "", text_of(line.marks))
            place = dense.find(words) if len(words) >= _LEAST_LINE else -1
            if place >= 0:
                found.append((place, number))
    order = [number for _, number in sorted(found)]
    switches = sum(first != second for first, second in pairwise(order)) - len(set(order)) + 1
    return switches >= max(_LEAST_SWITCHES, _SHARE_OF_SWITCHES * len(order))


def is_stacked(text: str) -> bool:
    """Tell whether most lines hold one character."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    return 2 * sum(len(line) == 1 for line in lines) > len(lines)
