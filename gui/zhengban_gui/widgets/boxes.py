"""Rows and columns without margins, and the bar with words over a list or pane."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from zhengban_gui.tokens import PANE_HEAD, PANEL_EDGE, SPACE


def tight_row(parent: QWidget | None = None, spacing: int = 0) -> QHBoxLayout:
    """Return a row without margins; it is the layout of ``parent`` where one is given."""
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(spacing)
    if parent is not None:
        parent.setLayout(row)
    return row


def tight_column(parent: QWidget | None = None, spacing: int = 0) -> QVBoxLayout:
    """Return a column without margins; it is the layout of ``parent`` where one is given."""
    column = QVBoxLayout()
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(spacing)
    if parent is not None:
        parent.setLayout(column)
    return column


def head_bar(*widgets: QWidget, height: int = PANE_HEAD, edge: int = PANEL_EDGE) -> QWidget:
    """Return a bar with widgets at its left, px: what stands over a list or pane."""
    bar = QWidget()
    bar.setFixedHeight(height)
    row = tight_row(bar, SPACE)
    row.setContentsMargins(edge, 0, edge, 0)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return bar
