"""Offers numbered choices over the window and calls back: the digits after ``O``, ``M`` and ``P``."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QRect
from PySide6.QtWidgets import QWidget

from zhengban_gui.dialogs.choice_list import Choice
from zhengban_gui.dialogs.choice_overlay import ChoiceOverlay, digits
from zhengban_gui.fonts import Script
from zhengban_gui.theme import Theme


class Chooser(QObject):
    """One overlay for the whole window; opening it for something else forgets what it was open for."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self.overlay = ChoiceOverlay(theme, window)
        self._on_chosen: Callable[[int], object] = lambda place: None
        self.overlay.chosen.connect(lambda place: self._on_chosen(place))

    def offer(
        self,
        title: str,
        choices: Sequence[Choice],
        anchor: QRect,
        on_chosen: Callable[[int], object],
        hint: str = "",
    ) -> None:
        """Offer up to nine choices below ``anchor`` (the window's px) and call back with the place of the one taken."""
        self._on_chosen = on_chosen
        present = next((place for place, choice in enumerate(choices) if choice.is_present), 0)
        self.overlay.open_for(title, digits(choices), anchor, hint, present)

    def set_script(self, script: Script) -> None:
        """Set newspaper text in the shapes of the document's script."""
        self.overlay.set_script(script)
