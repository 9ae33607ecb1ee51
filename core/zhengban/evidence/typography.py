"""How wide text is set: em widths, marks that give way, and units that a line break may not split."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

NO_LINE_START = frozenset("，。、；：！？）”’》」』〉】〕％…—·,.;:!?)%．")
NO_LINE_END = frozenset("（“‘《「『〈【〔(")
TERMINAL = frozenset("。！？!?…．")
CLOSING = frozenset("”’」』》）)〉】〕")
HALF = 0.54  # em: a digit of most newspaper faces
_HALF = re.compile(r"[\x21-\x7e\u00b7\u00c0-\u024f]")
_SPACES = re.compile(r"[ \t\u00a0]")
_GIVING = re.compile("[，。、；：！？（）“”‘’《》「」『』〈〉【】]")
_UNIT = re.compile(r"[A-Za-z0-9.%+@/'_-]*[A-Za-z0-9%+]|…+|—+|[（“‘《「『〈【〔(]*.", re.DOTALL)
_LETTER_SPACED = re.compile(r"\S(?:[ \u3000]+\S){2,}")


class Measured(NamedTuple):
    """A line in em: its width, how far its marks may give way, and the width of its first unbreakable unit."""

    width: float
    giving: float
    unit: float


def half_width(text: str, half: float) -> float:
    """Return the width of the text in em when a half-width character takes ``half`` em."""
    halves, spaces = len(_HALF.findall(text)), len(_SPACES.findall(text))
    return len(text) - (1 - half) * halves - (1 - half * 0.6 if half < 1 else 0) * spaces


def is_letter_spaced(text: str) -> bool:
    """Tell whether single characters are set apart throughout, as in a narrow column that must be filled."""
    if not _LETTER_SPACED.fullmatch(text):
        return False
    return not any("0" <= mark <= "9" or "A" <= mark <= "z" for mark in text)


def first_unit(text: str, half: float) -> float:
    """Return the em that must fit for anything of the text to go on the line before it.

    A character takes the marks behind it along, since those may not open a line; words and numbers go whole.
    """
    if "\u3400" <= text[:1] <= "\u9fff" and text[1:2] not in NO_LINE_START:
        return 1.0
    match = _UNIT.match(text)
    if match is None:
        return 1.0
    end = match.end()
    while end < len(text) and text[end] in NO_LINE_START:
        end += 1
    width = half_width(text[:end], half)
    # Letters are wider than digits, capitals above all, and a compositor stretches a line rather than split a word.
    return width + 1.0 if match.group().isascii() and any(mark.isalpha() for mark in match.group()) else width


def measure_lines(texts: Sequence[str], half: float) -> list[Measured]:
    """Return what a compositor would measure on each line, in em."""
    return [
        Measured(half_width(text, half), 0.5 * len(_GIVING.findall(text)), first_unit(text, half))
        for text in texts
    ]


def choose_half_width(texts: Sequence[str], reach: int = 6) -> float:
    """Return ``HALF`` or 1.0: the width of a half-width character that makes lines with such characters fit best.

    A compositor sets digits to about half an em; a program that wraps by count gives each a whole place. Each line
    with at least three of them votes for the width at which it comes nearest to the full lines around it.
    """
    plain = [len(text) if not _HALF.search(text) and not _SPACES.search(text) else 0 for text in texts]
    votes: Counter[float] = Counter()
    for number, text in enumerate(texts):
        count = len(_HALF.findall(text))
        if count < 3 or count > len(text) * 0.7:
            continue
        near = Counter(width for width in plain[max(0, number - reach) : number + reach + 1] if width > 5)
        if not near:
            continue
        full = near.most_common(1)[0][0]
        distances = {half: abs(half_width(text, half) - full) for half in (0.5, 1.0)}
        best = min(distances, key=lambda half: distances[half])
        if distances[best] <= 1.0 and abs(distances[0.5] - distances[1.0]) >= 1.0:
            votes[best] += 1
    return 1.0 if votes[1.0] > votes[0.5] else HALF
