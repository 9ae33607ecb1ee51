"""The export dialog: by keyboard, nothing replaced unnamed, nothing waiting slips in."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from zhengban.writers.registry import EXPLAINERS, WRITERS
from zhengban_gui.dialogs.export_dialog import ExportDialog
from zhengban_gui.dialogs.export_values import ExportChoice, ExportFile, ExportQuestion, ExportResult
from zhengban_gui.format_words import FORM_WORDS, FORMS, form_detail, form_name
from zhengban_gui.settings import all_settings
from zhengban_gui.theme import Theme

Key = Qt.Key
FOLDER = Path("out")


@pytest.fixture
def dialog(theme: Theme, qtbot: QtBot) -> ExportDialog:
    dialog = ExportDialog(theme)
    qtbot.addWidget(dialog)
    return dialog


def opened(dialog: ExportDialog, waiting: int) -> list[ExportChoice]:
    """Open the dialog and collect what it asks for."""
    asked: list[ExportChoice] = []
    dialog.export_requested.connect(asked.append)
    dialog.open_for(ExportQuestion("第6版", 1, waiting, frozenset({"txt", "json"}), FOLDER))
    return asked


def press(key: Qt.Key) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key)


def wait_for_focus(dialog: ExportDialog, qtbot: QtBot) -> None:
    dialog.activateWindow()
    qtbot.waitUntil(
        lambda: dialog.isAncestorOf(focused) if (focused := QApplication.focusWidget()) else False
    )


def test_with_nothing_waiting_enter_exports_at_once(dialog: ExportDialog, qtbot: QtBot) -> None:
    asked = opened(dialog, waiting=0)
    wait_for_focus(dialog, qtbot)
    assert dialog.pre_flight.isHidden()
    press(Key.Key_Return)
    assert asked == [ExportChoice(("txt", "json"), FOLDER, as_proposed=False)]


def test_what_waits_stays_out_unless_asked_for(dialog: ExportDialog, qtbot: QtBot) -> None:
    asked = opened(dialog, waiting=9)
    wait_for_focus(dialog, qtbot)
    press(Key.Key_Return)
    press(Key.Key_1)
    press(Key.Key_Return)
    press(Key.Key_2)
    press(Key.Key_Return)
    assert [choice.as_proposed for choice in asked] == [False, True, False]


@pytest.mark.parametrize(
    ("waiting", "said"),
    [(0, "3 page(s) not analysed yet"), (9, "9 not reviewed · 3 page(s) not analysed yet")],
)
def test_where_nobody_looked_something_may_wait(dialog: ExportDialog, waiting: int, said: str) -> None:
    dialog.open_for(ExportQuestion("湖城日报", 5, waiting, frozenset({"txt"}), FOLDER, unknown=3))
    assert dialog.not_reviewed.text() == said
    QTest.keyClick(dialog, Key.Key_1)
    assert dialog.choice().as_proposed


def test_three_goes_back(dialog: ExportDialog, qtbot: QtBot) -> None:
    asked = opened(dialog, waiting=9)
    wait_for_focus(dialog, qtbot)
    press(Key.Key_3)
    with qtbot.waitSignal(dialog.go_back_requested):
        press(Key.Key_Return)
    assert asked == []
    assert dialog.isHidden()


def test_digits_choose_from_a_button_and_type_in_the_folder(dialog: ExportDialog, qtbot: QtBot) -> None:
    opened(dialog, waiting=9)
    wait_for_focus(dialog, qtbot)
    QTest.keyClick(dialog.formats.box("md"), Key.Key_1)
    assert dialog.choice().as_proposed
    dialog.folder.setText("")
    QTest.keyClicks(dialog.folder, "2")
    assert dialog.choice() == ExportChoice(("txt", "json"), Path("2"), as_proposed=True)


def test_enter_on_a_format_exports_and_does_not_tick(dialog: ExportDialog, qtbot: QtBot) -> None:
    asked = opened(dialog, waiting=0)
    wait_for_focus(dialog, qtbot)
    dialog.formats.box("md").setFocus()
    press(Key.Key_Return)
    press(Key.Key_Space)
    press(Key.Key_Return)
    assert [choice.forms for choice in asked] == [("txt", "json"), ("txt", "md", "json")]


def test_no_writer_is_forgotten(dialog: ExportDialog) -> None:
    """Whoever adds a writer to the engine learns here that the dialog needs words for it."""
    known = [writer.name for writer in (*WRITERS, *EXPLAINERS)]
    assert sorted(FORM_WORDS) == sorted(known)
    dialog.formats.set_ticked(known)
    assert list(dialog.formats.ticked()) == known


@pytest.mark.parametrize("form", FORMS)
def test_dialog_and_settings_call_a_format_the_same(dialog: ExportDialog, form: str) -> None:
    choices = {choice.value: choice.words() for choice in all_settings()["export_formats"].choices}
    assert dialog.formats.box(form).text() == choices[form] == form_name(form)
    assert dialog.formats.box(form).accessibleName() == f"{form_name(form)}, {form_detail(form)}"


def test_it_fits_a_small_screen(dialog: ExportDialog) -> None:
    opened(dialog, waiting=9)
    dialog.set_files([ExportFile(f"{n}.txt", "11-24 10:31") for n in range(20)])
    size = dialog.sizeHint()
    assert (size.width() <= 1280, size.height() <= 720) == (True, True), size


@pytest.mark.parametrize("lack", ["format", "folder"])
def test_without_format_or_folder_it_says_what_lacks(dialog: ExportDialog, qtbot: QtBot, lack: str) -> None:
    asked = opened(dialog, waiting=0)
    wait_for_focus(dialog, qtbot)
    if lack == "format":
        dialog.formats.box("txt").click()
        dialog.formats.box("json").click()
    else:
        dialog.folder.setText(" ")
    QTest.keyClick(dialog.folder, Key.Key_Return)
    assert asked == []
    assert lack in dialog._said.text()


def test_each_choice_asks_anew_for_the_files(dialog: ExportDialog) -> None:
    changes: list[ExportChoice] = []
    dialog.choice_changed.connect(changes.append)
    opened(dialog, waiting=0)
    dialog.formats.box("report").click()
    assert [choice.forms for choice in changes] == [("txt", "json"), ("txt", "json", "report")]


def test_files_that_are_there_are_named_first(dialog: ExportDialog) -> None:
    opened(dialog, waiting=0)
    dialog.set_files([ExportFile("a.txt"), ExportFile("b.txt", "11-24 10:31")])
    assert dialog.files.lines() == [
        "1 file(s) there already will be replaced",
        "b.txt replaces the one of 11-24 10:31",
        "a.txt",
    ]


def test_many_files_are_counted(dialog: ExportDialog) -> None:
    opened(dialog, waiting=0)
    dialog.set_files([ExportFile(f"{n}.txt") for n in range(20)])
    assert dialog.files.lines()[-1] == "and 15 more"


def test_the_result_says_what_was_written_where_and_what_was_not(dialog: ExportDialog, qtbot: QtBot) -> None:
    """Complaint 11: no "x succeeded, y failed" at the end, and failures were shipped."""
    opened(dialog, waiting=0)
    dialog.set_progress(1, 2)
    dialog.set_result(ExportResult(FOLDER, ("a.txt",), ("b.txt was not written: disk full",)))
    assert dialog.files.lines() == ["b.txt was not written: disk full", "a.txt"]
    assert "1 not written" in dialog._said.text()
    assert str(FOLDER) in dialog._said.text()
    with qtbot.waitSignal(dialog.open_folder_requested) as opened_folder:
        dialog._open.click()
    assert opened_folder.args == [str(FOLDER)]
    wait_for_focus(dialog, qtbot)
    press(Key.Key_Return)
    assert dialog.isHidden()


def test_esc_stops_a_running_export_and_then_waits_for_its_result(dialog: ExportDialog, qtbot: QtBot) -> None:
    opened(dialog, waiting=0)
    dialog.set_progress(20, 240)
    with qtbot.waitSignal(dialog.cancel_requested):
        QTest.keyClick(dialog, Key.Key_Escape)
    assert dialog.isVisible()
    dialog.set_result(ExportResult(FOLDER, ("a.txt",)))
    QTest.keyClick(dialog, Key.Key_Escape)
    assert dialog.isHidden()


def test_the_folder_is_chosen_in_a_dialog_of_the_system(
    dialog: ExportDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(dialog, waiting=0)
    monkeypatch.setattr(ExportDialog, "ask_folder", staticmethod(lambda parent, folder: f"{folder}/new"))
    dialog._choose.click()
    assert dialog.choice().folder == FOLDER / "new"
