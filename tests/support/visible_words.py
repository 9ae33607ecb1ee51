"""Everything that a window says: what is painted, and what a screen reader or a tooltip tells."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from PySide6.QtCore import QAbstractItemModel, QBuffer, QIODevice, QModelIndex, QPoint, Qt
from PySide6.QtGui import QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QAbstractItemView, QApplication, QComboBox, QWidget

_TEXT_ELEMENT = re.compile(r"<text.*?</text>", re.DOTALL)
_TAG = re.compile(r"<[^>]+>")
_TOLD = ("text", "placeholderText", "toolTip", "accessibleName", "accessibleDescription")
_ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)


def words_on_screen() -> list[str]:
    """Return what all visible windows of the program say now."""
    QApplication.processEvents()
    windows = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
    return [words for window in windows for words in (*_painted(window), *_told(window)) if words]


def _painted(window: QWidget) -> Iterator[str]:
    """Paint the window as a drawing, which keeps words as words; Qt cuts them where the window does."""
    drawing = QBuffer()
    drawing.open(QIODevice.OpenModeFlag.ReadWrite)
    paper = QSvgGenerator()
    paper.setOutputDevice(drawing)
    paper.setSize(window.size())
    painter = QPainter(paper)
    window.render(painter, QPoint())
    painter.end()
    for element in _TEXT_ELEMENT.findall(bytes(drawing.data().data()).decode()):
        yield unescape(_TAG.sub("", element))


def _told(window: QWidget) -> Iterator[str]:
    yield window.windowTitle()
    for widget in (window, *window.findChildren(QWidget)):
        if widget.window() is not window or not widget.isVisible():
            continue
        yield from (_value(widget, name) for name in _TOLD)
        yield from (action.text() for action in widget.actions())
        if isinstance(widget, QComboBox):
            yield from (widget.itemText(place) for place in range(widget.count()))
        if isinstance(widget, QAbstractItemView) and widget.model() is not None:
            yield from _listed(widget.model(), QModelIndex())


def _value(widget: QWidget, name: str) -> str:
    value = getattr(widget, name, "")
    return str(value()) if callable(value) else ""


def _listed(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[str]:
    for row in range(model.rowCount(parent)):
        index = model.index(row, 0, parent)
        yield from (str(index.data(role) or "") for role in _ROLES)
        yield from _listed(model, index)
