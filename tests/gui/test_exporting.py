"""An export writes what is decided now, of every page that can be written, and says beforehand what it will do."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from support.window import SMALL_PAGE, Hand, Later, Workplace
from zhengban.model.page import Page
from zhengban.review.plan import Plan, make_plan
from zhengban_gui.main_window import MainWindow


def _export(window: MainWindow, qtbot: QtBot) -> list[str]:
    """Export with the dialog's defaults, and return what it says."""
    with qtbot.waitSignal(window.exporting.told):
        Hand(window, qtbot).press("Return")
    lines = window.exporting.dialog.files.lines()
    Hand(window, qtbot).press("Return")
    return lines


def _settle_all(window: MainWindow) -> None:
    """Accept all that waits on the page in front."""
    assert window.desk.review is not None
    waiting = [entry.id for entry in window.desk.review.entries if entry.state == "waiting"]
    window.desk.try_deed(lambda session, page: session.accept(page, waiting))


def test_nothing_is_written_while_a_new_plan_is_under_way(workplace: Workplace, qtbot: QtBot) -> None:
    later = Later()
    workplace.make_executor = lambda: later
    window = workplace.start()
    window.open_paths([workplace.put("第1版.txt", SMALL_PAGE)])
    later.run()
    told = QSignalSpy(window.exporting.told)
    assert window.desk.review is not None
    rejected = window.desk.review.entries[0].id
    window.desk.try_deed(lambda session, page: session.reject(page, [rejected]))
    window.exporting.ask_page()
    Hand(window, qtbot).press("Return")
    assert told.count() == 0
    later.run()
    qtbot.waitUntil(lambda: told.count() == 1)
    Hand(window, qtbot).press("Return")


def test_a_page_that_failed_before_holds_no_export_up(
    workplace: Workplace, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail_on_the_second(page: Page, *rest: object) -> Plan:
        if page.name.startswith("第2版"):
            raise RuntimeError("out of memory")
        return make_plan(page, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr("zhengban_gui.controllers.background.make_plan", fail_on_the_second)
    workplace.put_small_pages(3)
    workplace.store.set("export_formats", ("txt",))
    window = workplace.start(workplace.pages)
    window.exporting.ask_all()
    lines = _export(window, qtbot)
    assert lines[0] == "out of memory"
    assert [Path(line).name for line in lines[1:]] == ["第1版.txt", "第3版.txt"]


def test_of_pages_that_nobody_opened_is_not_said_that_nothing_waits(
    workplace: Workplace, qtbot: QtBot
) -> None:
    workplace.put_small_pages(4)
    workplace.store.set("prefetch_pages", 0)
    window = workplace.start(workplace.pages)
    _settle_all(window)
    window.exporting.ask_all()
    dialog = window.exporting.dialog
    assert dialog.pre_flight.isVisible()
    assert "3 page" in dialog.not_reviewed.text()
    Hand(window, qtbot).press("1")
    assert dialog.choice().as_proposed
    dialog.reject()
    window.exporting.ask_page()
    assert not dialog.pre_flight.isVisible()
    dialog.reject()


def test_a_name_that_is_too_long_is_told(workplace: Workplace, qtbot: QtBot) -> None:
    workplace.put_small_pages(1)
    window = workplace.start(workplace.pages)
    window.exporting.ask_page()
    window.exporting.dialog.folder.setText(str(workplace.pages / ("很" * 300)))
    lines = _export(window, qtbot)
    assert lines
    assert all("很" in line for line in lines)


def test_files_are_named_once_nobody_types(workplace: Workplace, qtbot: QtBot) -> None:
    workplace.put_small_pages(1)
    workplace.store.set("export_formats", ("txt",))
    other = workplace.pages / "results"
    other.mkdir()
    (other / "第1版.txt").write_text("old", encoding="utf-8")
    window = workplace.start(workplace.pages / "第1版.txt")
    window.exporting.ask_page()
    files = window.exporting.dialog.files
    assert files.lines() == ["第1版.txt"]
    window.exporting.dialog.folder.setText(str(other))
    assert files.lines() == ["第1版.txt"]
    qtbot.waitUntil(lambda: "there already will be replaced" in files.lines()[0])
    window.exporting.dialog.reject()


def test_the_window_stays_alive_while_the_files_of_many_pages_are_named(
    workplace: Workplace, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("zhengban_gui.controllers.export_naming._AT_ONCE", 1)
    workplace.put_small_pages(3)
    workplace.store.set("export_formats", ("txt",))
    window = workplace.start(workplace.pages)
    window.exporting.ask_all()
    files = window.exporting.dialog.files
    assert files.lines() == []
    qtbot.waitUntil(lambda: len(files.lines()) == 3)
    window.exporting.dialog.reject()
    QApplication.processEvents()
