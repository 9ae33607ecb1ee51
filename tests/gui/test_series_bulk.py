"""Accepting by kind and confidence over all pages of a project."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from support.series_project import PAGES, opened_at_the_series, states
from support.window import Hand, Workplace
from zhengban.review.bulk import plan_bulk
from zhengban.review.operation import Deed
from zhengban_gui.main_window import MainWindow


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
    qtbot.waitUntil(lambda: dialog._effect.findings >= PAGES)
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
    dialog.slider.setValue(60)
    qtbot.waitUntil(lambda: window.bulk_work._plan.targets != [] and not window.bulk_work._later.isActive())
    assert window.desk.project is not None
    told = plan_bulk(window.desk.project, window.desk.session, dialog.kinds(), 0.6)
    assert window.bulk_work._plan == told
    hand.press("Escape")
    assert window.bulk_work.dialog is None
