"""The files that are no pages because they cannot be read: a few lines above the queue, nothing where all were read."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from zhengban.review.sources import SourceFailure
from zhengban_gui.error_words import error_told
from zhengban_gui.theme import Theme
from zhengban_gui.tokens import TEXT_SECONDARY, WEIGHT_MEDIUM
from zhengban_gui.widgets.boxes import tight_column
from zhengban_gui.widgets.elided_label import ElidedLabel
from zhengban_gui.widgets.speaking import in_each_language

_SHOWN = 3  # lines; the queue below is what is worked on


class UnreadList(QWidget):
    """Says how many files cannot be read, and of the first of them why; the tip has them all."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._files: tuple[SourceFailure, ...] = ()
        self._title = ElidedLabel(theme, "", TEXT_SECONDARY, "dele", WEIGHT_MEDIUM)
        self._lines = [ElidedLabel(theme, "", TEXT_SECONDARY, "ink2") for _ in range(_SHOWN)]
        column = tight_column(self)
        for label in (self._title, *self._lines):
            column.addWidget(label)
        self.hide()
        in_each_language(self, self._say)

    def show_files(self, files: Sequence[SourceFailure]) -> None:
        """Show other files."""
        if tuple(files) != self._files:
            self._files = tuple(files)
            self._say()

    def lines(self) -> list[str]:
        """Return what is shown, the number of files first; nothing when all could be read."""
        labels = [self._title, *self._lines] if self._files else []
        return [label.text() for label in labels if label.text()]

    def _say(self) -> None:
        told = [_told(failure) for failure in self._files]
        hidden = len(told) - _SHOWN
        title = self.tr("%n file(s) cannot be read and are no pages", "", len(told))
        more = self.tr("the first %n are shown", "", _SHOWN) if hidden > 0 else ""
        self._title.set_text(" · ".join(filter(None, (title, more))))
        for place, label in enumerate(self._lines):
            label.set_text(told[place] if place < len(told) else "")
            label.setVisible(place < len(told))
        self.setToolTip("\n".join(told))
        self.setVisible(bool(told))


def _told(failure: SourceFailure) -> str:
    """The folder is left out: beside a long one there would be no room for the reason."""
    return error_told(failure.reason).replace(str(failure.path), failure.path.name)
