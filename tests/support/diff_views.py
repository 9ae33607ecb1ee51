"""Opens the diff on a screen that is none, and finds things in it."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from zhengban_gui.diff.marks import Mark, MarkKind
from zhengban_gui.theme import Theme
from zhengban_gui.views.diff_view import DiffView
from zhengban_gui.views.text_pane import TextPane


def opened_view(theme: Theme, qtbot: QtBot) -> DiffView:
    """Return a view of 1100 × 700 px that is shown and moves at once."""
    theme.set_reduce_motion(True)
    view = DiffView(theme)
    qtbot.addWidget(view)
    view.resize(1100, 700)
    view.show()
    qtbot.waitExposed(view)
    return view


def settle() -> None:
    """Let Qt do what it has put off."""
    QApplication.processEvents()


def copied(pane: TextPane) -> str:
    """Return what copying the whole pane yields."""
    pane.selectAll()
    data = pane.createMimeDataFromSelection()
    pane.setTextCursor(QTextCursor(pane.document()))
    return data.text()


def paragraphs(pane: TextPane) -> list[str]:
    """Return the paragraphs of the Qt document."""
    return pane.document().toRawText().split("\u2029") if pane.rows() else []


def place_of(pane: TextPane, finding: str, *kinds: MarkKind) -> tuple[QPoint, Mark]:
    """Return the middle of the finding's first mark in sight, px of the viewport."""
    for mark, box in pane.marks_in_sight():
        if mark.owner == finding and mark.kind in kinds:
            return box.center().toPoint(), mark
    raise AssertionError(f"no mark of {finding} in sight")
