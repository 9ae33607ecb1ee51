"""What the modules of this package find: strikes (a text and its further copies) and repairs (what to do)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

Shape = Literal["characters", "runs", "staircase", "chain", "lines", "far"]

# Confidence from which a finding is applied unless somebody objects; every doubtful case stays well below.
CERTAIN = 0.97
LIKELY = 0.85
DOUBTFUL = 0.6
UNLIKELY = 0.12


class TextLine(NamedTuple):
    """A printed line: its visible text, and the number of blank lines in front of it."""

    text: str
    blank_before: int = 0


class Stretch(NamedTuple):
    """The characters ``[start, end)`` of one line, which is named by its index."""

    line: int
    start: int
    end: int


class Strike(NamedTuple):
    """A text that was drawn ``copies`` times: the copy that stays and the characters that go.

    ``exact`` is False when a copy was misread, so that the copies differ.
    """

    kept: Stretch
    deleted: Stretch
    copies: int = 2
    exact: bool = True


class Reason(NamedTuple):
    """Something that speaks for the repair (or against it), and where it can be seen."""

    code: str
    text: str
    stretches: tuple[Stretch, ...] = ()
    supports: bool = True


class Seam(NamedTuple):
    """The character at ``right`` follows that at ``left``: each a line and a place in it."""

    left: tuple[int, int]
    right: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Repair:
    """Strikes that are mended together, with the lines that have to be joined for it, and the reasons."""

    shape: Shape
    strikes: tuple[Strike, ...]
    confidence: float
    reasons: tuple[Reason, ...]
    seams: tuple[Seam, ...] = ()

    @property
    def certain(self) -> bool:
        """Tell whether the repair is made without asking."""
        return self.confidence >= CERTAIN

    @property
    def lines(self) -> frozenset[int]:
        """Return the lines that lose characters or are joined."""
        touched = {strike.deleted.line for strike in self.strikes}
        return frozenset(touched | {place[0] for seam in self.seams for place in seam})
