"""Accepting by kind and confidence over all pages of a project."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from support.series_project import PAGES, opened_at_the_series, states
from support.window import Hand, Workplace
from zhengban.model.finding import Kind
from zhengban.review.bulk import plan_bulk
from zhengban.review.operation import Deed
from zhengban_gui.dialogs.bulk_dialog import BulkDialog
from zhengban_gui.main_window import MainWindow
from zhengban_gui.theme import Theme


@pytest.fixture
def window(workplace: Workplace) -> MainWindow:
    return opened_at_the_series(workplace)


def test_what_waits_is_accepted_by_kind_and_line_in_one_step(window: MainWindow, qtbot: QtBot) -> None:
    hand = Hand(window, qtbot)
    kind = window.series_work.kind()
    hand.press("Ctrl+B")
    dialog = window.bulk_work.dialog
    assert dialog is not None
    assert dialog.kinds() == (kind,)
    dialog.slider.setValue(30)
    qtbot.waitUntil(lambda: dialog._effect.findings == 2 * PAGES)  # two of each page wait
    findings = dialog._effect.findings
    operations = len(window.desk.session.log.operations)
    hand.press("Return")
    done = window.desk.session.log.operations[-1]
    assert len(window.desk.session.log.operations) == operations + 1
    assert (done.deed, len(done.targets), done.scope) == (Deed.ACCEPT, findings, "bulk")
    assert str(findings) in window.status.message()
    qtbot.waitUntil(lambda: "waiting" not in states(window))
    hand.press("Ctrl+Z")
    qtbot.waitUntil(lambda: "waiting" in states(window))


@pytest.mark.parametrize(
    ("waiting", "line"), [((0.5, 0.29), 50), ((0.57,), 57), ((0.97, 0.5), 95), ((0.873,), 87), ((), 95)]
)
def test_the_line_begins_where_something_waits(
    theme: Theme, qtbot: QtBot, waiting: tuple[float, ...], line: int
) -> None:
    dialog = BulkDialog(theme)
    qtbot.addWidget(dialog)
    dialog.show_waiting({Kind.DUPLICATE_RUN: waiting} if waiting else {}, ())
    assert dialog.slider.value() == line


def test_the_line_begins_where_something_ticked_waits(theme: Theme, qtbot: QtBot) -> None:
    dialog = BulkDialog(theme)
    qtbot.addWidget(dialog)
    dialog.show_waiting({Kind.DUPLICATE_RUN: (0.97,), Kind.SPACING: (0.6,)}, (Kind.SPACING,))
    assert dialog.slider.value() == 60


def test_a_line_that_was_moved_stays(theme: Theme, qtbot: QtBot) -> None:
    dialog = BulkDialog(theme)
    qtbot.addWidget(dialog)
    QTest.keyClick(dialog.slider, Qt.Key.Key_Left)
    dialog.show_waiting({Kind.DUPLICATE_RUN: (0.5,)}, ())
    assert dialog.slider.value() == 94


def test_with_no_kind_ticked_nothing_is_accepted(window: MainWindow, qtbot: QtBot) -> None:
    hand = Hand(window, qtbot)
    hand.press("Ctrl+B")
    dialog = window.bulk_work.dialog
    assert dialog is not None
    dialog.slider.setValue(30)
    for box in dialog._boxes.values():
        box.setChecked(False)
    qtbot.waitUntil(lambda: not dialog._accept.isEnabled())
    operations = len(window.desk.session.log.operations)
    hand.press("Return")
    assert len(window.desk.session.log.operations) == operations
    hand.press("Escape")


def test_the_line_counts_what_the_command_line_would(window: MainWindow, qtbot: QtBot) -> None:
    hand = Hand(window, qtbot)
    hand.press("Ctrl+B")
    dialog = window.bulk_work.dialog
    assert dialog is not None
    dialog.slider.setValue(50)
    qtbot.waitUntil(lambda: window.bulk_work._plan.targets != [] and not window.bulk_work._later.isActive())
    assert window.desk.project is not None
    told = plan_bulk(window.desk.project, window.desk.session, dialog.kinds(), 0.5)
    assert window.bulk_work._plan == told
    hand.press("Escape")
    assert window.bulk_work.dialog is None
