"""A short list of choices with a key each: painted rows in a stock list, so that arrows and screen readers work."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from zhengban_gui.fonts import Script
from zhengban_gui.icons import paint_icon
from zhengban_gui.theme import Theme
from zhengban_gui.tokens import (
    CARD_PADDING,
    FOCUS_WIDTH,
    ICON,
    KEYCAP_HEIGHT,
    RADIUS,
    ROW_BATCH,
    ROW_SERIES,
    SPACE,
    SPACE_HALF,
    TEXT_LIST,
    TEXT_SECONDARY,
    TEXT_UI,
    WEIGHT_MEDIUM,
)
from zhengban_gui.widgets.keycap import keycap_width, paint_keycap
from zhengban_gui.widgets.keys import is_enter
from zhengban_gui.widgets.painting import paint_body, paint_share, paint_text, text_width
from zhengban_gui.widgets.walked_view import WalkedView

_Index = QModelIndex | QPersistentModelIndex
_VALUE = Qt.ItemDataRole.UserRole
_BAR_WIDTH, _BAR_HEIGHT = 56, 3
_LINE = 19
# The focus comes back by itself after these.
_PASSING = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)


@dataclass(frozen=True, slots=True)
class Choice:
    """One row: ``key`` chooses it, ``confidence`` is 0–1 and drawn as a bar, ``is_present`` marks what is so now.

    ``is_newspaper`` sets the label in the document's serif.
    """

    key: str
    label: str
    detail: str = ""
    confidence: float | None = None
    icon: str = ""
    is_present: bool = False
    is_newspaper: bool = False


class ChoiceList(WalkedView, QListWidget):
    """Shows choices; ``chosen`` is sent for their keys, Enter and a click, ``highlighted`` for every step.

    ``focus_lost`` is sent when the user went elsewhere. With ``keys_only_highlight`` a key and a click go to the choice,
    and only Enter takes it.
    """

    chosen = Signal(int)
    highlighted = Signal(int)
    focus_lost = Signal()

    def __init__(
        self,
        theme: Theme,
        script: Script = "hans",
        keys_only_highlight: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._choices: tuple[Choice, ...] = ()
        self._keys_only_highlight = keys_only_highlight
        self._delegate = _ChoiceDelegate(theme, script, self)
        self.setItemDelegate(self._delegate)
        self.set_up_walking()
        self.currentRowChanged.connect(self._highlight)
        self.itemClicked.connect(self._click)
        theme.changed.connect(self.viewport().update)

    def choices(self) -> tuple[Choice, ...]:
        """Return the choices shown."""
        return self._choices

    def set_script(self, script: Script) -> None:
        """Set newspaper text in the shapes of the document's script."""
        self._delegate.script = script
        self.viewport().update()

    def set_choices(self, choices: Sequence[Choice], current: int = 0) -> None:
        """Show choices with one of them lit."""
        self._choices = tuple(choices)
        self.clear()
        for choice in self._choices:
            item = QListWidgetItem(choice.label)
            item.setData(_VALUE, choice)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, _told(choice))
            self.addItem(item)
        self.setCurrentRow(current)

    def rows_height(self) -> int:
        """Return the height of all rows, px."""
        return sum(_height(choice) for choice in self._choices)

    def take_key(self, key: str) -> bool:
        """Go to the choice with this key, or take it; return whether there is one."""
        places = [place for place, choice in enumerate(self._choices) if choice.key == key.upper()]
        if not places or not key:
            return False
        self.setCurrentRow(places[0])
        if not self._keys_only_highlight:
            self.chosen.emit(places[0])
        return True

    def event(self, event: QEvent) -> bool:
        """Keep plain keys from shortcuts of the window while the list has the focus."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and _is_plain(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a choice, or walk."""
        if is_enter(event) and self.currentRow() >= 0:
            self.chosen.emit(self.currentRow())
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        elif not (_is_plain(event) and self.take_key(event.text())):
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell when the focus goes elsewhere for good."""
        super().focusOutEvent(event)
        if event.reason() not in _PASSING:
            self.focus_lost.emit()

    def _highlight(self, row: int) -> None:
        if row >= 0:
            self.highlighted.emit(row)

    def _click(self, item: QListWidgetItem) -> None:
        if not self._keys_only_highlight:
            self.chosen.emit(self.row(item))


class _ChoiceDelegate(QStyledItemDelegate):
    """Paints a choice: keycap, label over detail, confidence, and a check at what is so now."""

    def __init__(self, theme: Theme, script: Script, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.script: Script = script

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the height of the choice, px."""
        return QSize(0, _height(index.data(_VALUE)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint the row."""
        choice: Choice = index.data(_VALUE)
        painter.save()
        plate = QRectF(option.rect).adjusted(SPACE_HALF, 1, -SPACE_HALF, -1)
        if option.state & QStyle.StateFlag.State_Selected:
            paint_body(painter, plate, RADIUS, self._theme.color("accent_tint2"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            paint_body(painter, plate, RADIUS, self._theme.color("sunken"))
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint_body(painter, plate, RADIUS, None, self._theme.color("accent"), FOCUS_WIDTH)
        self._paint_row(painter, plate.adjusted(CARD_PADDING, 0, -CARD_PADDING, 0), choice)
        painter.restore()

    def _paint_row(self, painter: QPainter, rect: QRectF, choice: Choice) -> None:
        theme = self._theme
        cap = max(keycap_width(choice.key, theme), KEYCAP_HEIGHT)
        if choice.key:
            paint_keycap(painter, QRectF(rect.left(), rect.top(), cap, rect.height()), choice.key, theme)
        rect.setLeft(rect.left() + cap + SPACE + SPACE_HALF)
        if choice.icon:
            paint_icon(
                painter,
                QRectF(rect.left(), rect.top(), ICON, rect.height()),
                choice.icon,
                theme.color("ink2"),
            )
            rect.setLeft(rect.left() + ICON + SPACE)
        if choice.is_present:
            check = QRectF(rect.right() - ICON, rect.top(), ICON, rect.height())
            paint_icon(painter, check, "check", theme.color("ins"))
        rect.setRight(rect.right() - ICON - SPACE)
        if choice.confidence is not None:
            self._paint_confidence(painter, rect, choice.confidence)
        self._paint_words(painter, rect, choice)

    def _paint_words(self, painter: QPainter, rect: QRectF, choice: Choice) -> None:
        theme = self._theme
        font = theme.ui_font(TEXT_UI, WEIGHT_MEDIUM)
        if choice.is_newspaper:
            font = theme.newspaper_font(TEXT_LIST, script=self.script)
        if not choice.detail:
            paint_text(painter, rect, choice.label, font, theme.color("ink"))
            return
        first = QRectF(rect.left(), rect.center().y() - _LINE, rect.width(), _LINE)
        paint_text(painter, first, choice.label, font, theme.color("ink"))
        second = first.translated(0, _LINE)
        paint_text(painter, second, choice.detail, theme.ui_font(TEXT_SECONDARY), theme.color("ink2"))

    def _paint_confidence(self, painter: QPainter, rect: QRectF, confidence: float) -> None:
        """Paint the number and its bar at the right end, and take their room from ``rect``."""
        theme = self._theme
        font = theme.ui_font(TEXT_SECONDARY)
        track = QRectF(rect.right() - _BAR_WIDTH, round(rect.center().y()) - 1, _BAR_WIDTH, _BAR_HEIGHT)
        paint_share(painter, track, confidence, theme.color("line"), theme.color("accent"))
        number = f"{confidence:.2f}"
        rect.setRight(track.left() - SPACE)
        paint_text(painter, rect, number, font, theme.color("ink2"), Qt.AlignmentFlag.AlignRight)
        rect.setRight(rect.right() - text_width(number, font) - SPACE)


def _height(choice: Choice) -> int:
    return ROW_SERIES if choice.detail else ROW_BATCH


def _is_plain(event: QKeyEvent) -> bool:
    return event.modifiers() in (
        Qt.KeyboardModifier.NoModifier,
        Qt.KeyboardModifier.ShiftModifier,
        Qt.KeyboardModifier.KeypadModifier,
    )


def _told(choice: Choice) -> str:
    sure = "" if choice.confidence is None else f"{choice.confidence:.2f}"
    return ", ".join(part for part in (choice.key, choice.label, choice.detail, sure) if part)
