"""The buttons of the workbench: one primary a screen, the others outlined, with an icon and the key that does it."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from zhengban_gui.icons import paint_icon
from zhengban_gui.theme import Theme
from zhengban_gui.tokens import (
    BUTTON_HEIGHT,
    FOCUS_MARGIN,
    ICON,
    RADIUS,
    SPACE,
    SPACE_DOUBLE,
    TEXT_UI,
    WEIGHT_MEDIUM,
)
from zhengban_gui.widgets.keycap import keycap_width, paint_keycap
from zhengban_gui.widgets.painted_button import PaintedButton
from zhengban_gui.widgets.painting import paint_body, paint_text, text_width

Kind = Literal["primary", "secondary", "link", "quiet"]


class PushButton(PaintedButton):
    """A painted button; ``kind`` is primary, secondary (outlined), link (accent text) or quiet (an icon alone).

    A key is shown as a keycap at the right end; it is only shown, an action handles it.
    """

    def __init__(
        self,
        theme: Theme,
        text: str,
        icon: str = "",
        key: str = "",
        kind: Kind = "secondary",
        height: int = BUTTON_HEIGHT,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self._icon = icon
        self._key = key
        self._kind: Kind = kind
        self._height = height
        self.set_text(text)

    def set_text(self, text: str) -> None:
        """Show another text; an icon that stands alone tells it in its tooltip."""
        super().set_text(text)
        if self._kind == "quiet":
            self.setToolTip(text)

    def set_key(self, key: str) -> None:
        """Show another key, after the shortcuts were changed."""
        self._key = key
        self._refresh()

    def set_kind(self, kind: Kind) -> None:
        """Make the button the primary one of its screen, or one of the others."""
        self._kind = kind
        self._refresh()

    def set_icon(self, icon: str) -> None:
        """Show another icon."""
        self._icon = icon
        self._refresh()

    def sizeHint(self) -> QSize:
        """Return the size with the room for the focus ring, px."""
        width = self._content_width() + 2 * self._padding() + 2 * FOCUS_MARGIN
        if self._key:
            width += SPACE_DOUBLE + keycap_width(self._key, self._theme)
        return QSize(round(width + 0.5), self._height + 2 * FOCUS_MARGIN)

    def minimumSizeHint(self) -> QSize:
        """Return the size hint: a button's words are never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint body, icon, text, keycap and focus ring."""
        painter = QPainter(self)
        self._paint_body(painter)
        self._paint_content(painter)
        self._paint_ring(painter, RADIUS)

    def _paint_body(self, painter: QPainter) -> None:
        color = self._theme.color
        pressed, hovered = self.isDown() or self.isChecked(), self.underMouse() and self.isEnabled()
        if not self.isEnabled():
            if self._kind in ("primary", "secondary"):
                paint_body(painter, self.body(), RADIUS, None, color("hair"))
        elif self._kind == "primary":
            fill = color("accent_hover" if pressed or hovered else "accent")
            paint_body(painter, self.body(), RADIUS, fill)
        elif self._kind == "secondary":
            fill = color("accent_tint2" if pressed else "sunken" if hovered else "paper")
            paint_body(painter, self.body(), RADIUS, fill, color("line"))
        elif pressed or hovered:
            paint_body(painter, self.body(), RADIUS, color("accent_tint2" if pressed else "sunken"))

    def _paint_content(self, painter: QPainter) -> None:
        # Where a layout squeezes the button, it gives its padding and then its icon for its words.
        lacking = self.sizeHint().width() - self.width()
        padding = max(self._padding() - max(lacking, 0) / 2, min(self._padding(), SPACE))
        has_icon = bool(self._icon) and lacking <= 2 * (self._padding() - padding)
        body = self.body().adjusted(padding, 0, -padding, 0)
        if self._key:
            paint_keycap(painter, body, self._key, self._theme, on_accent=self._kind == "primary")
            body.setRight(body.right() - keycap_width(self._key, self._theme) - SPACE)
        else:
            spare = max(body.width() - self._content_width(), 0) / 2
            body.adjust(spare, 0, -spare, 0)
        ink = self._ink()
        if has_icon or self._kind == "quiet":
            paint_icon(
                painter, QRectF(body.left(), body.top(), ICON, body.height()), self._icon, self._icon_ink()
            )
            body.setLeft(body.left() + ICON + SPACE)
        if self._kind != "quiet":
            paint_text(painter, body, self.text(), self._font(), ink, Qt.AlignmentFlag.AlignLeft)

    def _content_width(self) -> float:
        if self._kind == "quiet":
            return ICON
        return text_width(self.text(), self._font()) + (ICON + SPACE if self._icon else 0)

    def _padding(self) -> int:
        return {"primary": SPACE_DOUBLE, "secondary": SPACE_DOUBLE, "link": 0, "quiet": SPACE}[self._kind]

    def _ink(self) -> QColor:
        if not self.isEnabled():
            return self._theme.color("faint")
        names = {"primary": "on_accent", "secondary": "ink", "link": "accent", "quiet": "ink2"}
        return self._theme.color(names[self._kind])

    def _icon_ink(self) -> QColor:
        quiet = self._kind == "secondary" and self.isEnabled()
        return self._theme.color("ink2") if quiet else self._ink()

    def _font(self) -> QFont:
        return self._theme.ui_font(TEXT_UI, WEIGHT_MEDIUM)
