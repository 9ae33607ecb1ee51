"""What the evidence card shows, as one value, and what it says of it in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from zhengban.calibration import Promise
from zhengban.review.page_review import Entry, PageReview
from zhengban.writers.report_places import Places
from zhengban_gui.fonts import Script
from zhengban_gui.item_models.card_lines import CardLine, card_lines, changed_extent
from zhengban_gui.item_models.change_notes import Homes
from zhengban_gui.reasons import Reason, reasons_of, standing
from zhengban_gui.views.owners_panel import OwnerShown
from zhengban_gui.wording import kind_name, shape_of


@dataclass(frozen=True)
class CardContent:
    """A finding of a review, its number among all, and what is known of it elsewhere.

    ``alike`` counts the findings like it on the page, ``alike_in_project`` in the project (0 when nobody counted).
    ``automatic`` is the confidence from which such findings are applied unasked; ``promise`` says how many of them
    were right where that was measured.
    """

    review: PageReview
    id: str
    number: int
    total: int
    alike: int = 1
    alike_in_project: int = 0
    automatic: float = 0.95
    owners: Sequence[OwnerShown] = ()
    promise: Promise | None = None
    script: Script = "hans"

    @property
    def entry(self) -> Entry:
        """Return the finding and where it stands; raises ``KeyError`` when the review has it no more."""
        return self.review.by_id[self.id]

    def title(self) -> str:
        """Return kind and shape: ``Duplicate · side by side``."""
        kind, shape = kind_name(self.entry.finding.kind), shape_of(self.entry.finding)
        return f"{kind} · {shape}" if shape and shape != kind else kind

    def place(self) -> str:
        """Return the line in the file, from 1, and the characters, as code points of the page."""
        extent = changed_extent(self.entry)
        line = self._places().line(extent.start)
        told = QCoreApplication.translate("EvidenceCard", "Line {line} · chars {start}–{end}")
        return told.format(line=line, start=extent.start, end=extent.end)

    def lines(self) -> Sequence[CardLine]:
        """Return the change as the lines of the card."""
        return card_lines(self.entry, self.review.plan.page.text, Homes(self.review.document))

    def reasons(self, language: str) -> Sequence[Reason]:
        """Return the reasons, those for the finding first."""
        return reasons_of(self.entry.finding, self._places(), language)

    def standing(self, language: str) -> str:
        """Return why the finding stands where it does, nothing where its state says it all."""
        return standing(self.entry, self.review, language)

    def series(self) -> str:
        """Return how many are like it on the page and, if known, in the project."""
        here = QCoreApplication.translate("EvidenceCard", "Alike on this page: {n}").format(n=self.alike)
        if not self.alike_in_project:
            return here
        everywhere = QCoreApplication.translate("EvidenceCard", "in all: {n}")
        return f"{here} · {everywhere.format(n=self.alike_in_project)}"

    def _places(self) -> Places:
        return Places(self.review.plan.page.text)
