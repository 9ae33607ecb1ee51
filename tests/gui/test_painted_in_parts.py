"""Only what changed is painted, and the screen looks as if all of it had been."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from support.window import Hand, Inline, Workplace, undressed
from zhengban_gui.main_window import MainWindow

_TURNS = 4  # of the event loop, until what was left for later is painted as well


@pytest.fixture
def workplace(tmp_path: Path, qtbot: QtBot) -> Iterator[Workplace]:
    with undressed():
        made = Workplace(tmp_path, qtbot, Inline)
        yield made
        made.leave_all()


@pytest.mark.parametrize(
    ("size", "theme"), [((1440, 900), "light"), ((1280, 720), "dark"), ((880, 720), "light")]
)
def test_what_is_painted_in_parts_looks_as_painted_whole(
    workplace: Workplace, qtbot: QtBot, seed_path: Path, size: tuple[int, int], theme: str
) -> None:
    workplace.store.set("theme", theme)
    window = workplace.start(workplace.copy(seed_path), size=size)
    hand = Hand(window, qtbot)
    hand.press("Home")
    for keys in (
        ("R", "R", "R"),
        ("A", "D"),
        ("Ctrl+Z", "Ctrl+Z"),
        ("Ctrl+Y",),
        ("End",),
        ("Up", "PgUp"),
        ("Down", "Down", "Down"),
        ("F6", "F6"),
        ("J", "J"),
        ("F",),
        ("PgDown",),
    ):
        hand.press(*keys)
        seen, whole = _on_screen(window), window.grab().toImage()
        assert (keys, _differing(seen, whole.convertToFormat(seen.format()))) == (keys, QRect())


def _on_screen(window: MainWindow) -> QImage:
    for _ in range(_TURNS):
        QApplication.processEvents()
    return QGuiApplication.primaryScreen().grabWindow(window.winId()).toImage()


def _differing(one: QImage, other: QImage) -> QRect:
    """Return the rectangle round all pixels that differ."""
    if one == other:
        return QRect()
    width, height = one.width(), one.height()
    places = [(x, y) for y in range(height) for x in range(width) if one.pixel(x, y) != other.pixel(x, y)]
    columns, rows = [x for x, _ in places], [y for _, y in places]
    return QRect(QPoint(min(columns), min(rows)), QPoint(max(columns), max(rows)))
