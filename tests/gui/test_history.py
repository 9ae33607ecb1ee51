"""The history: words, filters, and the way back that loses nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy, QTest
from PySide6.QtWidgets import QMainWindow
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from zhengban.review.log import OperationLog
from zhengban.review.operation import Deed, Operation
from zhengban_gui.item_models.history_model import HistoryColumn, HistoryFilter, HistoryModel
from zhengban_gui.item_models.history_words import HistoryRow, deed_name, deeds, operation_told
from zhengban_gui.theme import Theme
from zhengban_gui.views.history_screen import HistoryScreen

Key = Qt.Key

ROWS = (
    HistoryRow(1, "10:31:07", "王翔", ("第6版",), "accept", 6, ("重复",), "series"),
    HistoryRow(2, "10:31:22", "李静", ("第6版",), "reject", 1, ("空格",)),
    HistoryRow(3, "10:32:40", "王翔", ("第6版",), "doubt", 1, note="标题是谁的"),
    HistoryRow(
        4, "10:33:01", "王翔", ("第6版", "第7版"), "accept", 19, ("重复",), "series", is_in_force=False
    ),
    HistoryRow(5, "10:34:10", "王翔", ("第6版",), "undo", switched_off=(4,)),
)


@pytest.fixture
def screen(theme: Theme, qtbot: QtBot) -> HistoryScreen:
    screen = HistoryScreen(theme)
    qtbot.addWidget(screen)
    screen.resize(1100, 600)
    screen.show()
    qtbot.waitExposed(screen)
    screen.set_rows(ROWS)
    screen.table.setFocus()
    return screen


def numbers(model: HistoryModel) -> list[int]:
    return [model.row(place).number for place in range(model.rowCount())]


def test_the_model_keeps_the_rules_of_qt(qtmodeltester: ModelTester) -> None:
    model = HistoryModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.set_rows(ROWS)
    model.set_filter(HistoryFilter(text="重复"))
    model.set_rows(ROWS[:2])
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]


def test_the_latest_operation_comes_first() -> None:
    model = HistoryModel()
    model.set_rows(ROWS)
    assert numbers(model) == [5, 4, 3, 2, 1]


def test_an_operation_more_is_put_on_top_and_what_it_changed_is_shown_anew() -> None:
    model = HistoryModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    in_force = replace(ROWS[3], is_in_force=True)
    model.set_rows((*ROWS[:3], in_force))
    reset, changed = QSignalSpy(model.modelReset), QSignalSpy(model.dataChanged)
    model.add(ROWS[4], [ROWS[3]])
    assert numbers(model) == [5, 4, 3, 2, 1]
    assert model.row(1).is_undone
    assert (reset.count(), changed.count()) == (0, 1)
    assert model.told(model.row(0)) == operation_told(ROWS[4], {row.number: row for row in ROWS})
    model.set_filter(HistoryFilter(reviewer="李静"))
    model.add(replace(ROWS[4], number=6))
    assert numbers(model) == [2]
    assert model.total == 6


def test_a_row_more_keeps_the_current_one_and_is_offered_by_page_and_reviewer(
    screen: HistoryScreen,
) -> None:
    screen.table.setCurrentIndex(screen.table.model().index(2, HistoryColumn.WHAT))
    before = screen.current_number()
    screen.add_row(HistoryRow(6, "10:35:00", "周明", ("第8版",), "accept", 1))
    assert screen.current_number() == before
    assert screen.page.findData("第8版") > 0
    assert screen.reviewer.findData("周明") > 0


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (HistoryFilter(text="重复"), [5, 4, 1]),
        (HistoryFilter(page="第7版"), [4]),
        (HistoryFilter(reviewer="李静"), [2]),
        (HistoryFilter(deed="accept"), [4, 1]),
        (HistoryFilter(deed="accept", text="19"), [4]),
        (HistoryFilter(text="nowhere"), []),
    ],
)
def test_filters(wanted: HistoryFilter, expected: list[int]) -> None:
    model = HistoryModel()
    model.set_rows(ROWS)
    model.set_filter(wanted)
    assert numbers(model) == expected


def test_operations_in_words() -> None:
    rows = {row.number: row for row in ROWS}
    told = [operation_told(row, rows) for row in ROWS]
    assert told[0] == "Accept 6 (重复)"
    assert told[2] == "Doubt 1: 标题是谁的"
    assert told[4] == "Undone: Accept 19 (重复)"


def test_a_way_over_several_operations_in_words() -> None:
    row = HistoryRow(6, "", "", (), "undo", switched_off=(2, 3), switched_on=(4,))
    assert operation_told(row, {}) == "Went to another place: 2 undone · 1 in force again"


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (HistoryRow(1, "", "", (), "describe", field="page_number", note="6"), "Page: 6"),
        (HistoryRow(1, "", "", (), "describe", field="editors:责任编辑", note="王翔"), "责任编辑: 王翔"),
        (HistoryRow(1, "", "", (), "edit", note="photo_title"), "Edit: Photo title"),
        (HistoryRow(1, "", "", (), "edit", note="村民在看书。"), "Edit: 村民在看书。"),
    ],
)
def test_fields_and_roles_have_their_names(row: HistoryRow, told: str) -> None:
    assert operation_told(row, {}) == told


@pytest.mark.parametrize("deed", list(Deed))
def test_every_deed_has_words(deed: Deed) -> None:
    assert str(deed) in deeds()
    assert deed_name(str(deed))
    assert operation_told(HistoryRow(1, "", "", (), str(deed), 1), {})


def test_an_undone_operation_is_said_to_be_undone() -> None:
    model = HistoryModel()
    model.set_rows(ROWS)
    told = model.index(1, HistoryColumn.WHAT).data(Qt.ItemDataRole.AccessibleTextRole)
    assert told.endswith("undone")


def test_enter_goes_back_only_once_it_was_said_what_that_changes(screen: HistoryScreen, qtbot: QtBot) -> None:
    went: list[int] = []
    screen.go_to.connect(went.append)
    QTest.keyClick(screen.table, Key.Key_Down)
    QTest.keyClick(screen.table, Key.Key_Return)
    assert went == []
    screen.show_way(4, undone=0, restored=1)
    assert "1 in force again" in screen.way_text()
    QTest.keyClick(screen.table, Key.Key_Return)
    assert went == [4]


def test_the_place_where_one_is_leads_nowhere(screen: HistoryScreen) -> None:
    went: list[int] = []
    screen.go_to.connect(went.append)
    screen.show_way(5, undone=0, restored=0)
    QTest.keyClick(screen.table, Key.Key_Return)
    assert went == []


def test_each_row_asks_for_its_way(screen: HistoryScreen) -> None:
    asked: list[int] = []
    screen.row_chosen.connect(asked.append)
    QTest.keyClick(screen.table, Key.Key_Down)
    QTest.keyClick(screen.table, Key.Key_Down)
    assert asked == [4, 3]


def test_new_rows_keep_the_current_one(screen: HistoryScreen) -> None:
    QTest.keyClick(screen.table, Key.Key_Down)
    screen.set_rows([*ROWS, HistoryRow(6, "10:35:00", "王翔", ("第6版",), "redo", switched_on=(4,))])
    assert screen.current_number() == 4


def test_the_search_field_filters_and_enter_leads_to_the_table(screen: HistoryScreen, qtbot: QtBot) -> None:
    screen.search.setText("空格")
    assert screen.table.model().rowCount() == 1
    screen.search.setFocus()
    QTest.keyClick(screen.search, Key.Key_Return)
    qtbot.waitUntil(screen.table.hasFocus)


def test_complaint_18_going_back_deletes_nothing(screen: HistoryScreen) -> None:
    """One click in the middle of the history deleted all later steps; here they stay listed and come back."""
    log = OperationLog(Operation(number, Deed.ACCEPT, page=1) for number in (1, 2, 3))
    undoes, restores = log.way_to(1)
    assert (undoes, restores) == ((2, 3), ())
    log.add(Operation(4, Deed.UNDO, undoes=undoes))
    screen.set_rows([_row(operation, log) for operation in log.operations])
    model = screen.table.model()
    assert isinstance(model, HistoryModel)
    assert numbers(model) == [4, 3, 2, 1]
    assert [model.row(place).is_undone for place in range(4)] == [False, True, True, False]
    assert log.way_to(3) == ((), (2, 3))


def _row(operation: Operation, log: OperationLog) -> HistoryRow:
    return HistoryRow(
        operation.number,
        operation.time,
        operation.reviewer,
        ("第1版",),
        str(operation.deed),
        len(operation.targets),
        switched_off=operation.undoes,
        is_in_force=log.is_in_force(operation),
    )


def test_complaint_13_undo_is_the_windows_in_table_and_field(theme: Theme, qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    screen = HistoryScreen(theme)
    window.setCentralWidget(screen)
    undo = QAction(window)
    undo.setShortcut(QKeySequence(QKeySequence.StandardKey.Undo))
    window.addAction(undo)
    window.show()
    window.activateWindow()
    qtbot.waitExposed(window)
    screen.search.setText("重复")
    for widget in (screen.search, screen.table):
        widget.setFocus()
        qtbot.waitUntil(widget.hasFocus)
        with qtbot.waitSignal(undo.triggered):
            QTest.keyClick(widget, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert screen.search.text() == "重复"
