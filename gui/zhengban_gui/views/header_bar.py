"""The header: menus, where one is, the way to the pages beside, undo and redo, find, export."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAction, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QMenuBar, QSizePolicy, QWidget

from zhengban_gui.keymap import action_by_id, shown_keys
from zhengban_gui.theme import Theme
from zhengban_gui.tokens import (
    HEADER_HEIGHT,
    PANEL_EDGE,
    RADIUS,
    SPACE,
    SPACE_HALF,
    TEXT_TITLE,
    TEXT_UI,
    WEIGHT_BOLD,
    WEIGHT_MEDIUM,
    WIDTH_INLINE,
    WIDTH_NO_CARD,
)
from zhengban_gui.widgets.elided_label import ElidedLabel
from zhengban_gui.widgets.painting import paint_text
from zhengban_gui.widgets.push_button import PushButton
from zhengban_gui.widgets.speaking import Words, said

_LOGO = 24
_FIND_WIDTH = 180
_TITLE_WIDTH = 240
_WIDTH_FIND = 1280  # a narrower window has a small button in the place of the field
_BESIDE_MENUS = 620  # px of page, tools and buttons
_FOLDED_KEY = "F10"  # as everywhere the key of the menu bar


class HeaderBar(QWidget):
    """One row of ``HEADER_HEIGHT``; what does not fit into a narrow window is left to the menus."""

    def __init__(self, theme: Theme, menu_bar: QMenuBar, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFixedHeight(HEADER_HEIGHT)
        self._crumbs = ElidedLabel(theme, "", TEXT_UI, "ink2", alignment=Qt.AlignmentFlag.AlignRight)
        self._title = ElidedLabel(theme, "", TEXT_UI, "ink", WEIGHT_MEDIUM)
        # The way there is cut before the page is.
        self._title.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self._title.setMaximumWidth(_TITLE_WIDTH)
        self._place = ElidedLabel(theme, "", TEXT_UI, "ink2", alignment=Qt.AlignmentFlag.AlignHCenter)
        self._place.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self._menu_bar = menu_bar
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(PANEL_EDGE, 0, PANEL_EDGE, 0)
        self._row.setSpacing(SPACE)
        self._is_reviewing, self._width = False, WIDTH_NO_CARD
        self._page_tools: list[PushButton] = []
        self._row.addWidget(_Logo(theme))
        self._row.addWidget(menu_bar)
        menu_bar.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._folded = said(PushButton(theme, "", "menu", kind="quiet"), lambda: self.tr("Menu"))
        self._folded.clicked.connect(self._open_folded)
        QShortcut(QKeySequence(_FOLDED_KEY), self._folded, self._open_folded)
        self._row.addWidget(self._folded)
        self._row.addStretch(1)
        self._row.addWidget(self._crumbs)
        self._row.addWidget(self._title)
        theme.changed.connect(self.update)

    def add_page_buttons(self, previous: QAction, following: QAction) -> None:
        """Put the way to the pages beside behind the place."""
        self._pages = (self._tool("left", previous), self._place, self._tool("right", following))
        self._row.addSpacing(SPACE)
        for widget in self._pages:
            self._row.addWidget(widget)
        self._row.addStretch(2)

    def add_tools(self, tools: Sequence[tuple[str, QAction]]) -> None:
        """Add small buttons with an icon each; those of a page are seen only while there is one."""
        for icon, action in tools:
            tool = self._tool(icon, action)
            if action_by_id(action.objectName()).context == "review":
                self._page_tools.append(tool)
            self._row.addWidget(tool)

    def add_find(self, action: QAction, words: Words) -> None:
        """Add the field that opens the find bar; a small button stands for it where there is no room."""
        key = shown_keys(action.shortcut().toString())
        self._find = said(PushButton(self._theme, "", "search", key), words)
        self._find.setMinimumWidth(_FIND_WIDTH)
        self._find.clicked.connect(action.trigger)
        self._row.addWidget(self._find)
        self._small_find = self._tool("search", action)
        self._row.addWidget(self._small_find)

    def add_primary(self, action: QAction, icon: str, words: Words) -> None:
        """Add the one primary button of the window."""
        self._primary = said(PushButton(self._theme, "", icon, kind="primary"), words)
        self._primary.clicked.connect(action.trigger)
        self._row.addWidget(self._primary)

    def show_place(self, crumbs: Sequence[str], title: str, place: str) -> None:
        """Tell where one is: the way there, the page, and its place among the pages."""
        self._crumbs.set_text("  ›  ".join(crumbs) + ("  ›" if crumbs else ""))
        self._title.set_text(title)
        self._place.set_text(place)

    def set_reviewing(self, is_reviewing: bool) -> None:
        """Show what belongs to a page only while there is one."""
        self._is_reviewing = is_reviewing
        self._fit()

    def set_room(self, width: int) -> None:
        """Leave out in a window of this width, px, what the menus and keys have as well."""
        self._width = width
        self._fit()

    def _fit(self) -> None:
        # A menu that is cut off is no menu: the field gives way, then all of them stand under one button.
        needed = self._menu_bar.sizeHint().width() + _BESIDE_MENUS
        is_wide = self._width >= max(_WIDTH_FIND, needed + _FIND_WIDTH)
        is_narrow = self._width < max(WIDTH_INLINE, needed)
        for widget in (*self._pages, *self._page_tools, self._title, self._primary):
            widget.setVisible(self._is_reviewing)
        self._crumbs.setVisible(self._is_reviewing and is_wide)
        self._find.setVisible(self._is_reviewing and is_wide)
        self._small_find.setVisible(self._is_reviewing and not is_wide)
        self._menu_bar.setHidden(is_narrow)
        self._folded.setVisible(is_narrow)

    def _open_folded(self) -> None:
        """Offer all menus under one button."""
        menu = QMenu(self)
        for action in self._menu_bar.actions():
            menu.addAction(action)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self._folded.mapToGlobal(self._folded.rect().bottomLeft()))

    def _tool(self, icon: str, action: QAction) -> PushButton:
        """A button that is an action: it does what the action does and is off when that is."""
        button = said(
            PushButton(self._theme, "", icon, kind="quiet"), action_by_id(action.objectName()).words
        )
        button.clicked.connect(action.trigger)
        action.enabledChanged.connect(button.setEnabled)
        button.setEnabled(action.isEnabled())
        return button

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the surface and the hairline under it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("window"))
        painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), self._theme.color("hair"))


class _Logo(QWidget):
    """The sign 整 on the accent."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFixedSize(_LOGO, _LOGO)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("accent"))
        square = QRectF(self.rect())
        painter.drawRoundedRect(square, RADIUS, RADIUS)
        font = self._theme.newspaper_font(TEXT_TITLE - SPACE_HALF, WEIGHT_BOLD)
        centre = Qt.AlignmentFlag.AlignHCenter
        paint_text(painter, square, "整", font, self._theme.color("on_accent"), centre)
