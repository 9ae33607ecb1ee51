"""The drop-down that lists findings by their state."""

from __future__ import annotations

from typing import get_args

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QActionGroup, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QWidget

from zhengban.review.page_review import State
from zhengban_gui.icons import paint_icon
from zhengban_gui.item_models.findings_filter import StateChoice
from zhengban_gui.theme import Theme
from zhengban_gui.tokens import CHIP_HEIGHT, FOCUS_MARGIN, ICON, RADIUS, SPACE, SPACE_HALF, TEXT_UI
from zhengban_gui.widgets.painted_button import PaintedButton
from zhengban_gui.widgets.painting import paint_body, paint_text, text_width
from zhengban_gui.widgets.state_icon import state_name

# Locked ones are few and cannot be decided: they have no entry of their own.
CHOICES: tuple[StateChoice, ...] = ("all", "open", *(s for s in get_args(State) if s != "locked"))


class StateChooser(PaintedButton):
    """Shows the chosen state and opens the list of all; ``chosen`` carries a ``StateChoice``."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._choice: StateChoice = "all"
        self.clicked.connect(self._open)
        self.set_choice("all")

    @property
    def choice(self) -> StateChoice:
        """Return the chosen state."""
        return self._choice

    def set_choice(self, choice: StateChoice) -> None:
        """Show another choice, without telling anybody."""
        self._choice = choice
        self.setText(self.name_of(choice))
        self.setAccessibleName(self.tr("State: {name}").format(name=self.text()))
        self._refresh()

    def name_of(self, choice: StateChoice) -> str:
        """Return a choice in words."""
        if choice == "all":
            return self.tr("All states")
        return self.tr("Open") if choice == "open" else state_name(choice)

    def make_menu(self) -> QMenu:
        """Return the menu of all choices."""
        menu = QMenu(self)
        group = QActionGroup(menu)
        for choice in CHOICES:
            action = menu.addAction(self.name_of(choice))
            action.setCheckable(True)
            action.setChecked(choice == self._choice)
            action.triggered.connect(lambda _=False, choice=choice: self._choose(choice))
            group.addAction(action)
        return menu

    def sizeHint(self) -> QSize:
        """Return the size with the room for the focus ring, px."""
        width = text_width(self.text(), self._font()) + SPACE_HALF + ICON + 2 * (SPACE + FOCUS_MARGIN)
        return QSize(round(width + 0.5), CHIP_HEIGHT + 2 * FOCUS_MARGIN)

    def minimumSizeHint(self) -> QSize:
        """Return the size hint."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the choice and the sign that there are more."""
        painter = QPainter(self)
        body, color = self.body(), self._theme.color
        if self.underMouse() or self.isDown():
            paint_body(painter, body, RADIUS, color("accent_tint2" if self.isDown() else "sunken"))
        # A filter that hides something is told by its colour and by its name.
        ink = color("ink2" if self._choice == "all" else "accent")
        line = body.adjusted(SPACE, 0, -SPACE, 0)
        paint_text(painter, line, self.text(), self._font(), ink)
        paint_icon(painter, QRectF(line.right() - ICON, line.top(), ICON, line.height()), "down", ink)
        self._paint_ring(painter, RADIUS)

    def _open(self) -> None:
        menu = self.make_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.mapToGlobal(QPoint(0, self.height())))

    def _choose(self, choice: StateChoice) -> None:
        self.set_choice(choice)
        self.chosen.emit(choice)

    def _font(self) -> QFont:
        return self._theme.ui_font(TEXT_UI)
