"""The sheet of all keys, by menu; Esc or the key that opened it closes it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from zhengban_gui.keymap import ACTIONS, MENUS, MenuSpec, Overrides, keys_of, shown_keys
from zhengban_gui.theme import Theme
from zhengban_gui.tokens import (
    SCREEN_EDGE,
    SPACE,
    SPACE_DOUBLE,
    TEXT_SECONDARY,
    TEXT_TITLE,
    TEXT_UI,
    WEIGHT_MEDIUM,
)
from zhengban_gui.widgets.elided_label import ElidedLabel
from zhengban_gui.widgets.keycap import keycap_width, paint_keycap
from zhengban_gui.widgets.painting import paint_text

_COLUMN_WIDTH = 330
_COLUMNS = 3
_ROW = 26
_GAP = 4


class ShortcutSheet(QDialog):
    """Shows every action that has a key, in columns of menus."""

    def __init__(self, theme: Theme, overrides: Overrides, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._closing_keys = set(self._own_keys(overrides))
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.resize(_COLUMN_WIDTH * _COLUMNS + 4 * SCREEN_EDGE, 860)
        groups = [group for menu in MENUS if (group := _Group(theme, menu, overrides)).rows]
        self._lay_out(groups)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the surface."""
        QPainter(self).fillRect(self.rect(), self._theme.color("panel"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with the key that opened the sheet, too; Esc is the dialog's own."""
        pressed = event.keyCombination()
        text = event.text()
        if text in self._closing_keys or _portable(pressed.toCombined()) in self._closing_keys:
            self.accept()
        else:
            super().keyPressEvent(event)

    def _own_keys(self, overrides: Overrides) -> Iterator[str]:
        own = next(action for action in ACTIONS if action.id == "shortcuts")
        yield from keys_of(own, "review", overrides)
        yield from keys_of(own, "window", overrides)

    def _lay_out(self, groups: list[_Group]) -> None:
        content = QWidget()
        columns = QHBoxLayout(content)
        columns.setContentsMargins(0, 0, SPACE_DOUBLE, 0)
        columns.setSpacing(2 * SPACE_DOUBLE)
        for part in _balanced(groups):
            column = QVBoxLayout()
            column.setSpacing(SPACE_DOUBLE)
            for group in part:
                column.addWidget(group)
            column.addStretch()
            columns.addLayout(column, 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(content)
        for transparent in (area.viewport(), content):
            transparent.setAutoFillBackground(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SCREEN_EDGE, SPACE_DOUBLE, SPACE, SPACE_DOUBLE)
        layout.setSpacing(SPACE_DOUBLE)
        layout.addWidget(
            ElidedLabel(self._theme, self.tr("Keyboard shortcuts"), TEXT_TITLE, weight=WEIGHT_MEDIUM)
        )
        note = self.tr("Single letters work in the review. After O, M and P, digits choose.")
        layout.addWidget(ElidedLabel(self._theme, note, TEXT_SECONDARY, "ink3"))
        layout.addWidget(area, 1)


class _Group(QWidget):
    """The actions of one menu that have keys, painted as rows."""

    def __init__(self, theme: Theme, menu: MenuSpec, overrides: Overrides) -> None:
        super().__init__()
        self._theme = theme
        self._title = menu.words()
        self.rows = list(_rows(menu, overrides))
        self.setMinimumWidth(_COLUMN_WIDTH - SPACE_DOUBLE)
        self.setFixedHeight(self.sizeHint().height())
        spoken = "; ".join(f"{title}: {' '.join(keys)}" for title, keys in self.rows)
        self.setAccessibleName(f"{self._title}. {spoken}")
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Return the size of the title and the rows, px."""
        return QSize(_COLUMN_WIDTH, _ROW * (len(self.rows) + 1))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the menu's name and, row by row, an action and its keys."""
        painter = QPainter(self)
        line = QRectF(0, 0, self.width(), _ROW)
        font = self._theme.ui_font(TEXT_UI, WEIGHT_MEDIUM)
        paint_text(painter, line, self._title, font, self._theme.color("ink"))
        for title, keys in self.rows:
            line = line.translated(0, _ROW)
            right = self._paint_keys(painter, line, keys)
            place = QRectF(line.left(), line.top(), right - line.left(), _ROW)
            paint_text(painter, place, title, self._theme.ui_font(TEXT_UI), self._theme.color("ink2"))

    def _paint_keys(self, painter: QPainter, line: QRectF, keys: tuple[str, ...]) -> float:
        right = line.right()
        for text in reversed(keys):
            paint_keycap(
                painter, QRectF(line.left(), line.top(), right - line.left(), _ROW), text, self._theme
            )
            right -= keycap_width(text, self._theme) + _GAP
        return right - SPACE


def _portable(combined: int) -> str:
    """Return a pressed key in Qt's portable spelling."""
    return QKeySequence(combined).toString(QKeySequence.SequenceFormat.PortableText)


def _rows(menu: MenuSpec, overrides: Overrides) -> Iterator[tuple[str, tuple[str, ...]]]:
    for action in ACTIONS:
        keys = (*keys_of(action, "review", overrides), *keys_of(action, "window", overrides))
        if action.menu == menu.id and keys:
            yield action.words(), tuple(dict.fromkeys(shown_keys(one) for one in keys))


def _balanced(groups: list[_Group]) -> list[list[_Group]]:
    """Return the groups in columns of about equal height: each goes where least stands so far."""
    columns: list[list[_Group]] = [[] for _ in range(_COLUMNS)]
    for group in groups:
        min(columns, key=lambda column: sum(len(other.rows) + 2 for other in column)).append(group)
    return columns
