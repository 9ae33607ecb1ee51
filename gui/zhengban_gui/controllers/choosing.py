"""Offers numbered choices over the window and calls back: the digits after ``O``, ``M`` and ``P``."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QRect
from PySide6.QtWidgets import QWidget

from zhengban.review.page_review import PageReview
from zhengban_gui.controllers.desk import Desk
from zhengban_gui.dialogs.choice_list import Choice
from zhengban_gui.dialogs.choice_overlay import ChoiceOverlay, digits
from zhengban_gui.fonts import Script
from zhengban_gui.theme import Theme


class Chooser(QObject):
    """One overlay for the whole window; opening it for something else forgets what it was open for.

    What is offered is about the page as it stands: the overlay goes when another page or another state of it comes.
    """

    def __init__(self, theme: Theme, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self.overlay = ChoiceOverlay(theme, window)
        self._on_chosen: Callable[[int], object] = lambda place: None
        self._about: PageReview | None = None
        self._cards = [self.overlay]
        self.overlay.chosen.connect(lambda place: self._on_chosen(place))
        desk.page_changed.connect(lambda _page: self._close())
        desk.review_changed.connect(self._close_unless_about)

    def close_with_page(self, card: ChoiceOverlay) -> None:
        """Let another overlay go with the page that it is about."""
        self._cards.append(card)

    def keep_about(self) -> None:
        """Remember the state of the page that is offered something about now."""
        self._about = self._desk.review

    def offer(
        self,
        title: str,
        choices: Sequence[Choice],
        anchor: QRect,
        on_chosen: Callable[[int], object],
        hint: str = "",
    ) -> None:
        """Offer choices below ``anchor`` (the window's px) and call back with the place of the one taken.

        The first nine are taken by their digits, the others with arrows and Enter.
        """
        self._on_chosen = on_chosen
        self.keep_about()
        present = next((place for place, choice in enumerate(choices) if choice.is_present), 0)
        self.overlay.open_for(title, digits(choices), anchor, hint, present)

    def set_script(self, script: Script) -> None:
        """Set newspaper text in the shapes of the document's script."""
        self.overlay.set_script(script)

    def _close_unless_about(self, review: PageReview) -> None:
        if review is not self._about:
            self._close()

    def _close(self) -> None:
        for card in self._cards:
            card.close_card()
