"""Where small windows open: beside the row that they are about."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QAbstractItemView, QWidget


def row_anchor(view: QAbstractItemView) -> QRect:
    """Return the current row of a view; px of its window."""
    row = view.visualRect(view.currentIndex())
    return QRect(view.viewport().mapTo(view.window(), row.topLeft()), row.size())


def on_screen(widget: QWidget, anchor: QRect) -> QRect:
    """Return a rectangle of the widget's window in px of the screen."""
    return QRect(widget.window().mapToGlobal(anchor.topLeft()), anchor.size())
