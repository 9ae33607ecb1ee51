"""What a reviewer says of a page beside deciding: doubts with their notes, and the page's data set by hand.

Remarks never stand among the newspaper's characters: a format has a place of its own for them, or leaves them out.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from zhengban.model.span import Span

# The data of a page that may be set by hand; what a reviewer empties is not printed.
FIELDS = ("paper", "section", "date", "page_number", "email")
EDITORS = "editors"  # a field of its own for each label that is printed: the word, a colon, and the label


class Doubt(NamedTuple):
    """A finding that a reviewer left open, and why; ``spans`` (code points) are what it concerns."""

    finding: str
    kind: str
    spans: tuple[Span, ...]
    note: str


@dataclass(frozen=True, slots=True)
class Remarks:
    """The remarks on one page; ``described`` has what was set by hand, by one of ``FIELDS`` or an editors' field."""

    doubts: tuple[Doubt, ...] = ()
    described: Mapping[str, str] = field(default_factory=dict)

    @property
    def notes(self) -> Mapping[str, str]:
        """Return the notes by the id of their finding."""
        return {doubt.finding: doubt.note for doubt in self.doubts}


NO_REMARKS = Remarks()
