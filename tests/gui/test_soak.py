"""Eight hours in a minute: page after page and decision after decision, and nothing grows."""

from __future__ import annotations

import gc
import sys
import warnings
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from support.window import SMALL_PAGE, Hand, Workplace
from zhengban_gui.main_window import MainWindow

SWITCHES = 200
CALLS = 50_000
_WARM = 40  # page switches after which every cache is filled
_SPARE = 12 * 1024 * 1024  # bytes that the allocator may hold on to
_DECISIONS = 150
_OPERATION = 4096  # bytes that an operation may take, with what it names
_LOOSE = 400  # references and objects that come and go by chance


def _memory() -> int:
    """Return the resident bytes of this process."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * 4096


def _objects(window: MainWindow) -> int:
    QApplication.processEvents()
    gc.collect()
    return len(window.findChildren(QObject))


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="memory is read from /proc")
def test_two_hundred_pages_leave_no_trace(workplace: Workplace, qtbot: QtBot) -> None:
    workplace.put_small_pages(4)
    window = workplace.start(workplace.pages)
    hand = Hand(window, qtbot)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for number in range(_WARM):
            _switch(window, hand, number)
        memory, objects, nones = _memory(), _objects(window), sys.getrefcount(None)
        for number in range(SWITCHES):
            _switch(window, hand, number)
    assert _objects(window) - objects <= _LOOSE
    # The binding takes a dozen references to None for each widget that was ever made, and keeps them: that costs
    # nothing. Losing them is what ends a process.
    assert sys.getrefcount(None) - nones >= -_LOOSE
    assert _memory() - memory <= _SPARE


def test_fifty_thousand_calls_cost_no_reference(workplace: Workplace) -> None:
    """Some versions of the binding lose a reference to ``None`` with each call, and end the process."""
    window = workplace.start(workplace.put("第1版.txt", SMALL_PAGE))
    pane = window.review.diff.source
    cursor = QTextCursor(pane.document())
    before = sys.getrefcount(None)
    for number in range(CALLS // 2):
        cursor.setPosition(number % 20)
        pane.setTextCursor(cursor)
    assert abs(sys.getrefcount(None) - before) <= _LOOSE


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="memory is read from /proc")
def test_what_a_decision_costs_is_its_place_in_the_log(workplace: Workplace, qtbot: QtBot) -> None:
    """Every operation is kept, since every one can be gone back to; the window keeps nothing besides."""
    window = workplace.start(workplace.put("第1版.txt", SMALL_PAGE))
    hand = Hand(window, qtbot)
    for _ in range(_WARM):
        hand.press("A", "Ctrl+Z")
    memory, objects = _memory(), _objects(window)
    for _ in range(_DECISIONS):
        hand.press("A", "Ctrl+Z")
    assert _objects(window) - objects <= _LOOSE
    assert _memory() - memory <= _SPARE + 2 * _DECISIONS * _OPERATION


def _switch(window: MainWindow, hand: Hand, number: int) -> None:
    """Go to the next page or back, walk a little, and look at everything else now and then."""
    hand.press("Ctrl+Alt+PgDown" if number // 3 % 2 == 0 else "Ctrl+PgUp")
    hand.press("Down")
    if number % 10 == 0:
        hand.press("P", "Escape", "Alt+2", "Alt+3", "Alt+4", "Alt+1", "?", "Escape", "Ctrl+F", "Escape")
        window.actions_["switch_theme"].trigger()
