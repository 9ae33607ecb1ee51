"""Scrolling of the diff: both sides as one, to what is wanted, and never away from what the eye rests on."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QObject, QVariantAnimation
from PySide6.QtWidgets import QScrollBar

from zhengban_gui.theme import Theme
from zhengban_gui.tokens import MOTION_SCROLL
from zhengban_gui.views.row_maker import row_with
from zhengban_gui.views.text_pane import TextPane

_SIGHT = 0.15  # a finding nearer than this part of the height to an edge is brought to the middle
_SCREENS = 2  # farther away than this, a movement would only be seen as a flicker


class Place(NamedTuple):
    """What the eye rests on: a row of a pane, by where it begins in the source, and its distance from the top."""

    pane: TextPane
    source_start: int
    distance: float


class DiffScroller(QObject):
    """Moves the scroll bars of both panes.

    What belongs together stands at one height on both sides, so to scroll them together is to give them one value.
    ``main`` is the pane that is always in sight; ``single``: it is the only one, and the other is left alone.
    """

    def __init__(self, theme: Theme, source: TextPane, rebuilt: TextPane, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._panes = (source, rebuilt)
        self.main = source
        self.single = False
        self._motion = QVariantAnimation(self)
        self._motion.valueChanged.connect(self.go_to)
        for pane, other in ((source, rebuilt), (rebuilt, source)):
            bar = other.verticalScrollBar()
            pane.verticalScrollBar().valueChanged.connect(lambda value, bar=bar: self._along(bar, value))

    def place(self, current: str) -> Place | None:
        """Return what the eye rests on: the current finding if it is in sight, else the first whole row."""
        seen = [one for one in self.main.placed_in_sight() if one.box.top + one.box.height > 0]
        wanted = [one for one in seen if current and one.row.holds(current)]
        if not seen or (self.main.verticalScrollBar().value() == 0 and not wanted):
            return None
        best = (wanted or [one for one in seen if one.box.top >= 0] or seen)[0]
        return Place(self.main, best.row.source_start, best.box.top)

    def restore(self, place: Place | None) -> None:
        """Bring the place back to where it was on the screen."""
        number = row_with(place.pane.rows(), place.source_start) if place is not None else None
        if place is not None and number is not None:
            self.go_to(place.pane.boxes()[number].top - place.distance)

    def stop(self) -> None:
        """End a movement where it is."""
        self._motion.stop()

    def go_to(self, value: float) -> None:
        """Scroll both sides, px of the document."""
        for pane in self._panes:
            pane.verticalScrollBar().setValue(round(value))

    def bring_into_sight(self, pane: TextPane, number: int) -> None:
        """Bring a row to the middle, or its beginning into sight; stay if it is well in sight."""
        box, bar = pane.boxes()[number], pane.verticalScrollBar()
        page = bar.pageStep()
        edge = page * _SIGHT
        if bar.value() + edge <= box.top and box.top + box.height <= bar.value() + page - edge:
            return
        self._glide(bar, round(max(min(box.top + box.height / 2 - page / 2, box.top - edge), 0)))

    def _along(self, bar: QScrollBar, value: int) -> None:
        if not self.single:
            bar.setValue(value)

    def _glide(self, bar: QScrollBar, value: int) -> None:
        """Scroll within two screens in one short movement, else at once."""
        value = min(max(value, bar.minimum()), bar.maximum())
        duration = self._theme.motion(MOTION_SCROLL)
        self._motion.stop()
        far = abs(value - bar.value()) > _SCREENS * bar.pageStep()
        if not duration or far or not self.main.isVisible():
            self.go_to(value)
            return
        self._motion.setDuration(duration)
        self._motion.setStartValue(bar.value())
        self._motion.setEndValue(value)
        self._motion.start()
