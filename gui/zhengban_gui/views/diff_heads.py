"""What stands above the two panes: their names and sizes, and how the source is shown."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from zhengban_gui.diff.layout import DiffLayout, SourceMode
from zhengban_gui.theme import Theme
from zhengban_gui.views.pane_head import PaneHead, PunctuationToggle
from zhengban_gui.widgets.segmented import Segmented
from zhengban_gui.widgets.speaking import in_each_language, named


class DiffHeads(QObject):
    """Makes both heads and says what is chosen in them.

    ``mode_chosen`` carries ``flowed`` or ``printed``, ``punctuation_toggled`` whether marks are made visible.
    """

    mode_chosen = Signal(str)
    punctuation_toggled = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._modes = Segmented(theme, ("", ""), parent)
        in_each_language(
            self._modes, lambda: self._modes.set_labels((self.tr("Flowed"), self.tr("As printed")))
        )
        named(self._modes, lambda: self.tr("Lines of the source"))
        self._punctuation = PunctuationToggle(theme, self.tr("Punctuation"), parent)
        self.source = PaneHead(theme, self._modes, parent)
        self.rebuilt = PaneHead(theme, self._punctuation, parent)
        self._modes.chosen.connect(lambda place: self.mode_chosen.emit("printed" if place else "flowed"))
        self._punctuation.toggled.connect(self.punctuation_toggled)

    def set_mode(self, mode: SourceMode) -> None:
        """Show which mode is on."""
        self._modes.set_current(int(mode == "printed"))

    def set_punctuation_visible(self, visible: bool) -> None:
        """Show whether marks are made visible."""
        self._punctuation.setChecked(visible)

    def say(self, lines: int | None, layout: DiffLayout | None) -> None:
        """Tell the lines of the source and what the rebuilt page has; None while no page is open."""
        self._punctuation.set_label(self.tr("Punctuation"))
        read_only = "" if lines is None else self.tr("read-only · %n line(s)", "", lines)
        self.source.set_words(self.tr("Source"), read_only)
        parts = [self.tr("%n article(s)", "", layout.articles)] if layout is not None else []
        if layout is not None and layout.photos:
            parts.append(self.tr("photo news %n", "", layout.photos))
        self.rebuilt.set_words(self.tr("Rebuilt"), " · ".join(parts))
