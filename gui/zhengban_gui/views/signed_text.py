"""A sentence of the program's with a sign in front, wrapped: a reason, or why a finding stands where it does."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from zhengban.model.span import Span
from zhengban_gui.icons import paint_icon
from zhengban_gui.reasons import Reason
from zhengban_gui.theme import Theme
from zhengban_gui.tokens import FOCUS_WIDTH, RADIUS, RADIUS_SMALL, SPACE, SPACE_HALF, TEXT_SECONDARY, TEXT_UI
from zhengban_gui.widgets.keys import is_enter
from zhengban_gui.widgets.painting import paint_body

_SIGN = 12  # px
_SIGN_GAP = 10
_WRAP = Qt.TextFlag.TextWordWrap
_TALL = 10_000


class SignedText(QWidget):
    """Wraps its text beside a sign; ``tint`` names the token of a plate behind it, empty for none."""

    def __init__(
        self,
        theme: Theme,
        sign: str = "",
        tone: str = "ink2",
        tint: str = "",
        px: int = TEXT_SECONDARY,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = ""
        self._sign, self._tone, self._tint = sign, tone, tint
        self._px = px
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._refresh)

    def text(self) -> str:
        """Return the sentence."""
        return self._text

    def set_text(self, text: str, sign: str = "", tone: str = "ink2", tint: str = "") -> None:
        """Show another sentence with another sign; the tones are tokens."""
        self._text = text
        self._sign, self._tone, self._tint = sign, tone, tint
        self.setAccessibleName(text)
        self._refresh()

    def hasHeightForWidth(self) -> bool:
        """Return True: narrow text is high."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the wrapped text, px."""
        room = width - self._left() - self._edge()
        box = QFontMetrics(self._font()).boundingRect(QRect(0, 0, max(room, 1), _TALL), _WRAP, self._text)
        return box.height() + 2 * self._above()

    def sizeHint(self) -> QSize:
        """Return a size as wide as it is now."""
        return QSize(max(self.width(), 1), self.heightForWidth(max(self.width(), 1)))

    def minimumSizeHint(self) -> QSize:
        """Return one line's height; the layout asks for more by the width that it gives."""
        return QSize(0, self._px)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the plate, the sign in the first line and the text."""
        painter = QPainter(self)
        self._paint_plate(painter)
        metrics = QFontMetrics(self._font())
        if self._sign:
            place = QRectF(self._edge(), self._above(), _SIGN, metrics.height())
            middle = (place.height() - _SIGN) / 2
            sign = place.adjusted(0, middle, 0, -middle)
            paint_icon(painter, sign, self._sign, self._theme.color(self._tone))
        painter.setFont(self._font())
        painter.setPen(self._theme.color("ink" if self._tint else "ink2"))
        area = self.rect().adjusted(self._left(), self._above(), -self._edge(), 0)
        painter.drawText(area, int(_WRAP), self._text)

    def _paint_plate(self, painter: QPainter) -> None:
        if self._tint:
            paint_body(painter, QRectF(self.rect()), RADIUS, self._theme.color(self._tint))

    def _left(self) -> int:
        return self._edge() + (_SIGN + _SIGN_GAP if self._sign else 0)

    def _edge(self) -> int:
        return SPACE if self._tint else 0

    def _above(self) -> int:
        return SPACE_HALF if self._tint else 0

    def _font(self) -> QFont:
        return self._theme.ui_font(self._px)

    def _refresh(self) -> None:
        self.updateGeometry()
        self.update()


class ReasonRow(SignedText):
    """A reason ＋ for or － against; under the mouse or with the focus its places are lit, a click goes there."""

    lit = Signal(list)
    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, px=TEXT_UI, parent=parent)
        self._spans: tuple[Span, ...] = ()
        self._is_lit = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)

    def set_reason(self, reason: Reason) -> None:
        """Show another reason."""
        self._spans = reason.spans
        self.set_text(
            reason.text, "plus" if reason.supports else "minus", "ins" if reason.supports else "dele"
        )
        told = self.tr("For: {reason}") if reason.supports else self.tr("Against: {reason}")
        self.setAccessibleName(told.format(reason=reason.text))
        cursor = Qt.CursorShape.PointingHandCursor if self._spans else Qt.CursorShape.ArrowCursor
        self.setCursor(cursor)

    def spans(self) -> Sequence[Span]:
        """Return where the reason can be seen."""
        return self._spans

    def enterEvent(self, event: QEnterEvent) -> None:
        """Light the places under the mouse."""
        self._light(True)

    def leaveEvent(self, event: QEvent) -> None:
        """Put the light out, unless the row has the focus."""
        self._light(self.hasFocus())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Light the places."""
        super().focusInEvent(event)
        self._light(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Put the light out."""
        super().focusOutEvent(event)
        self._light(False)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the first place."""
        self._go()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the first place with Enter, from row to row with the arrow keys."""
        if is_enter(event):
            self._go()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def _go(self) -> None:
        if self._spans:
            self.chosen.emit(self._spans[0])

    def _light(self, is_lit: bool) -> None:
        self._is_lit = is_lit
        self.lit.emit(list(self._spans) if is_lit else [])
        self.update()

    def _paint_plate(self, painter: QPainter) -> None:
        """The sign stands in line with everything else of the card, so the plate begins right at it."""
        body = QRectF(self.rect())
        if self._is_lit and self._spans:
            paint_body(painter, body, RADIUS_SMALL, self._theme.color("sunken"))
        if self.hasFocus():
            paint_body(painter, body, RADIUS_SMALL, None, self._theme.color("accent"), FOCUS_WIDTH)

    def _edge(self) -> int:
        return FOCUS_WIDTH

    def _above(self) -> int:
        return SPACE_HALF
