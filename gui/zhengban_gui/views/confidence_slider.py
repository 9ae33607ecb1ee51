"""The slider of the least confidence, on the histogram of what there is."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy, QWidget

from zhengban_gui.item_models.findings_filter import LOWEST_CONFIDENCE
from zhengban_gui.theme import Theme
from zhengban_gui.tokens import (
    CHIP_BAR,
    CHIP_HEIGHT,
    FOCUS_MARGIN,
    RADIUS,
    RADIUS_SMALL,
    SPACE,
    STROKE_ICON,
    TEXT_UI,
)
from zhengban_gui.widgets.painting import paint_focus_ring, paint_text, text_width
from zhengban_gui.widgets.speaking import named

_LOWEST, _HIGHEST = round(100 * LOWEST_CONFIDENCE), 100
_TRACK = 112  # px
_BARS = 14
_BAR_HEIGHT = 16
_HANDLE = 5  # px: radius
_LINE = 2.5
_TRACK_DOWN = 9  # px of the track below the middle


class ConfidenceSlider(QAbstractSlider):
    """Shows ``Confidence ≥ 0.30`` and a track; values are hundredths, arrow keys move by one, page keys by five.

    ``chosen`` carries the confidence, 0 to 1. Compact, it is the number alone and still takes keys and the wheel.
    """

    chosen = Signal(float)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shares: tuple[float, ...] = ()
        self._is_compact = False
        self._was_moved = False
        self.setRange(_LOWEST, _HIGHEST)
        self.setSingleStep(1)
        self.setPageStep(5)
        self.setOrientation(Qt.Orientation.Horizontal)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        named(self, lambda: self.tr("Least confidence"))
        self.valueChanged.connect(self._tell)
        theme.changed.connect(self._refresh)

    def set_confidences(self, confidences: Iterable[float]) -> None:
        """Draw the histogram of these; its height is the root of the number, so that rare ones are seen."""
        counts = [0] * _BARS
        for confidence in confidences:
            share = (confidence * 100 - _LOWEST) / (_HIGHEST - _LOWEST)
            if share >= 0:
                counts[min(int(share * _BARS), _BARS - 1)] += 1
        highest = max(counts, default=0)
        shares = tuple((count / highest) ** 0.5 for count in counts) if highest else ()
        if shares != self._shares:
            self._shares = shares
            self.update()

    def begin_at(self, value: int) -> None:
        """Stand at so many hundredths, unless somebody has moved the handle."""
        if not self._was_moved:
            self.setValue(value)
            self._was_moved = False

    def set_compact(self, is_compact: bool) -> None:
        """Show the number alone, or the track too."""
        if is_compact != self._is_compact:
            self._is_compact = is_compact
            self._refresh()

    def sizeHint(self) -> QSize:
        """Return the size with the room for the focus ring, px."""
        width = text_width(self._label(), self._font()) + 2 * (FOCUS_MARGIN + SPACE)
        if not self._is_compact:
            width += _TRACK + 2 * SPACE
        return QSize(round(width + 0.5), CHIP_BAR)

    def minimumSizeHint(self) -> QSize:
        """Return the size hint."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the number, the histogram, the track and the handle."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        label = QRectF(self.rect()).adjusted(FOCUS_MARGIN + SPACE, 0, 0, 0)
        paint_text(painter, label, self._label(), self._font(), self._theme.color("ink2"))
        if not self._is_compact:
            self._paint_histogram(painter)
            self._paint_track(painter)
        if self.hasFocus():
            body = QRectF(self.rect()).adjusted(FOCUS_MARGIN, 0, -FOCUS_MARGIN, 0)
            spare = (body.height() - CHIP_HEIGHT) / 2
            paint_focus_ring(painter, body.adjusted(0, spare, 0, -spare), RADIUS, self._theme)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the handle to the mouse."""
        self._follow(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Let the handle follow while the button is held."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._follow(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave up and down to the list: only left, right, page, Home and End are the slider's."""
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()
            return
        super().keyPressEvent(event)

    def _tell(self, value: int) -> None:
        self._was_moved = True
        self.chosen.emit(value / 100)

    def _follow(self, event: QMouseEvent) -> None:
        track = self._track()
        if not self._is_compact and track.width() > 0:
            share = (event.position().x() - track.left()) / track.width()
            self.setValue(round(_LOWEST + share * (_HIGHEST - _LOWEST)))

    def _paint_histogram(self, painter: QPainter) -> None:
        track = self._track()
        step = track.width() / _BARS
        painter.setPen(Qt.PenStyle.NoPen)
        for place, share in enumerate(self._shares):
            if share:
                # Left out are the bars at the left of the handle: they are paler.
                inside = _LOWEST + (place + 1) / _BARS * (_HIGHEST - _LOWEST) > self.value()
                painter.setBrush(self._theme.color("accent" if inside else "line"))
                painter.setOpacity(0.6 if inside else 1.0)
                height = max(round(share * _BAR_HEIGHT), 1)
                bar = QRectF(track.left() + place * step, track.top() - 2 - height, step - 1, height)
                painter.drawRect(bar)
        painter.setOpacity(1.0)

    def _paint_track(self, painter: QPainter) -> None:
        track, color = self._track(), self._theme.color
        handle = QPointF(self._handle_x(), track.center().y())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color("line"))
        painter.drawRoundedRect(track, RADIUS_SMALL / 4, RADIUS_SMALL / 4)
        painter.setBrush(color("accent"))
        painter.drawRoundedRect(
            QRectF(handle.x(), track.top(), track.right() - handle.x(), track.height()), 1, 1
        )
        painter.setPen(QPen(color("accent"), STROKE_ICON + 0.5))
        painter.setBrush(color("paper"))
        painter.drawEllipse(handle, _HANDLE, _HANDLE)

    def _track(self) -> QRectF:
        right = self.width() - FOCUS_MARGIN - SPACE
        top = round(self.height() / 2) + _TRACK_DOWN - _LINE
        return QRectF(right - _TRACK, top, _TRACK, _LINE)

    def _handle_x(self) -> float:
        track = self._track()
        return track.left() + track.width() * (self.value() - _LOWEST) / (_HIGHEST - _LOWEST)

    def _label(self) -> str:
        return self.tr("Confidence ≥ {value}").format(value=f"{self.value() / 100:.2f}")

    def _font(self) -> QFont:
        return self._theme.ui_font(TEXT_UI)

    def _refresh(self) -> None:
        self.updateGeometry()
        self.update()
