"""What a diff is drawn from: the page, the document as it would be exported now, and the findings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from zhengban.model.document import Document
from zhengban.model.edit import Edit
from zhengban.model.finding import Kind
from zhengban.model.page import Page
from zhengban.model.span import Span

FindingState = Literal[
    "waiting",
    "accepted",
    "automatic",
    "rejected",
    "doubt",
    "amended",
    "settled_by_hand",
    "locked",
    "conflict",
    "confirm",
]

# A reviewer still has to look at these: they are never folded away.
OPEN_STATES: frozenset[FindingState] = frozenset({"waiting", "doubt", "conflict", "confirm"})


@dataclass(frozen=True, slots=True)
class ShownFinding:
    """A finding as the diff needs it; ``is_on`` tells whether its edits are in the document."""

    id: str
    kind: Kind
    spans: tuple[Span, ...]
    edits: tuple[Edit, ...]
    state: FindingState
    is_on: bool

    @property
    def is_open(self) -> bool:
        """Return whether a reviewer still has to look at it."""
        return self.state in OPEN_STATES


@dataclass(frozen=True)
class DiffInput:
    """A page, the document that would be exported now, and what is known of its findings."""

    page: Page
    document: Document
    findings: tuple[ShownFinding, ...]

    def looks_like(self, other: DiffInput) -> bool:
        """Tell whether nothing drawn differs: the same document, the same undone findings in the same states.

        What is on looks the same whether a person accepted it or nobody had to.
        """
        return self.document is other.document and self._looks() == other._looks()

    def _looks(self) -> list[tuple[str, tuple[Edit, ...], str]]:
        return [(one.id, one.edits, "" if one.is_on else one.state) for one in self.findings]
