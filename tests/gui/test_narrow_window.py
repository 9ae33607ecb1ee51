"""A narrow window: nothing lies over anything else, Esc and Tab lead where the eye expects."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QBoxLayout, QLayout, QWidget
from pytestqt.qtbot import QtBot

from support.window import Hand, Workplace
from zhengban_gui.main_window import MainWindow

SIZES = ((700, 720), (880, 720), (1280, 720))


def test_esc_leaves_the_series(workplace: Workplace, qtbot: QtBot, seed_path: Path) -> None:
    window = workplace.start(workplace.copy(seed_path))
    hand = Hand(window, qtbot)
    hand.press("G")
    assert window.stack.currentWidget() is window.series
    hand.press("Esc")
    assert window.stack.currentWidget() is window.review
    assert window.review.findings.table.hasFocus()


def test_tab_goes_through_the_find_bar_as_it_is_seen(
    workplace: Workplace, qtbot: QtBot, seed_path: Path
) -> None:
    window = workplace.start(workplace.copy(seed_path))
    hand = Hand(window, qtbot)
    hand.press("Ctrl+H")
    window.review.find_panel.fields.pattern.setText("衡水")
    qtbot.waitUntil(lambda: bool(window.review.find_panel.ticked()))
    places = []
    for _ in range(9):
        focused = QApplication.focusWidget()
        assert focused is not None
        assert window.review.find_panel.isAncestorOf(focused)
        places.append(focused.mapTo(window, focused.rect().center()))
        hand.press("Tab")
    rows = [(place.y() // 30, place.x()) for place in places]
    assert rows == sorted(rows)


@pytest.mark.parametrize("language", ["zh_CN", "en"])
@pytest.mark.parametrize("size", SIZES)
def test_nothing_lies_over_anything_else(
    workplace: Workplace, qtbot: QtBot, seed_path: Path, size: tuple[int, int], language: str
) -> None:
    workplace.store.set("language", language)
    window = workplace.start(workplace.copy(seed_path), size=size)
    hand = Hand(window, qtbot)
    for key in ("Alt+1", "Ctrl+H", "Alt+2", "Alt+3", "Alt+4"):
        hand.press(key)
        qtbot.wait(1)
        QApplication.processEvents()
        assert list(_overlaps(window)) == [], key


def _overlaps(window: MainWindow) -> Iterator[str]:
    """Yield the pairs of widgets of one row or column of which one lies over the other."""
    for layout in window.findChildren(QBoxLayout):
        holder = layout.parentWidget()
        if holder is None or not holder.isVisible():
            continue
        for (one, here), (other, there) in combinations(_placed(layout), 2):
            if here.intersects(there):
                yield f"{one} {here} over {other} {there}"


def _placed(layout: QLayout) -> list[tuple[str, QRect]]:
    """Return the widgets and inner rows of a layout that can be seen, with their places in the window, px."""
    found = []
    for number in range(layout.count()):
        item = layout.itemAt(number)
        widget: QWidget | None = item.widget() if item is not None else None
        if widget is not None and widget.isVisible() and not widget.size().isEmpty():
            found.append((f"{type(widget).__name__} {widget.accessibleName()}", widget.geometry()))
    return found
