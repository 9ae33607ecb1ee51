"""Numbers with their nouns, in the language of the user interface."""

from __future__ import annotations

from PySide6.QtCore import QObject


class Counts(QObject):
    """Puts a number before its noun; Qt's tools find plurals only in a class of its own ``tr``."""

    def lines(self, count: int) -> str:
        """Return a number of lines of the source."""
        return self.tr("%n line(s)", "", count)

    def paragraphs(self, count: int) -> str:
        """Return a number of paragraphs."""
        return self.tr("%n paragraph(s)", "", count)

    def characters(self, count: int) -> str:
        """Return a number of characters, that is code points."""
        return self.tr("%n character(s)", "", count)

    def joins(self, count: int) -> str:
        """Return how many line breaks are removed."""
        return self.tr("%n join(s)", "", count)

    def locked(self, count: int) -> str:
        """Return the deed of locking a number of places."""
        return self.tr("Lock %n place(s)", "", count)

    def unlocked(self, count: int) -> str:
        """Return the deed of unlocking a number of places."""
        return self.tr("Unlock %n place(s)", "", count)
