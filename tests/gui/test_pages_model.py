"""The page queue: grouped pages, single rows that change in place, and requests that never answer themselves."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from zhengban_gui.item_models.pages_model import (
    PagesModel,
    QueueGroup,
    QueueRole,
    QueueRow,
    QueueState,
    group_of,
    page_number_of,
    state_words,
)
from zhengban_gui.theme import Theme
from zhengban_gui.views.page_queue import PageQueue

STATES: tuple[QueueState, ...] = ("queued", "analysing", "waiting", "doubtful", "settled", "failed")


def rows(count: int, per_group: int = 8) -> list[QueueRow]:
    """Return pages of several issues in every state."""
    return [
        QueueRow(n, f"第 {n} 版", f"期 {(n - 1) // per_group}", STATES[n % len(STATES)], 9, 2)
        for n in range(1, count + 1)
    ]


def filled(count: int) -> PagesModel:
    model = PagesModel()
    model.set_rows(rows(count))
    return model


def test_the_model_keeps_the_rules(qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(filled(20))  # type: ignore[no-untyped-call]


def test_it_keeps_the_rules_while_it_changes() -> None:
    model = filled(20)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.update_row(QueueRow(3, "第 3 版", "期 0", "settled"))
    model.set_rows(rows(5))
    model.set_rows([])
    model.set_rows(rows(9))
    assert model.page_count == 9


def test_each_group_has_a_heading_that_cannot_be_chosen() -> None:
    model = filled(20)
    headings = [
        (n, line)
        for n in range(model.rowCount())
        if isinstance(line := model.index(n).data(QueueRole.ROW), QueueGroup)
    ]
    assert [(n, line.pages) for n, line in headings] == [(0, 8), (9, 8), (18, 4)]
    assert not model.flags(model.index(0)) & Qt.ItemFlag.ItemIsSelectable
    assert model.flags(model.index(1)) & Qt.ItemFlag.ItemIsSelectable


def test_pages_of_a_group_stand_together_and_pages_without_one_have_no_heading() -> None:
    model = PagesModel()
    model.set_rows([QueueRow(n, str(n), group, "queued") for n, group in ((1, "a"), (2, "b"), (3, "a"))])
    assert [model.index(n).data() for n in range(model.rowCount())] == ["a", "1", "3", "b", "2"]
    model.set_rows([QueueRow(1, "1", "", "queued")])
    assert model.rowCount() == 1


def test_a_row_changes_in_its_place_with_one_signal(qtbot: QtBot) -> None:
    model = filled(20)
    changes: list[tuple[int, int]] = []
    resets: list[None] = []
    model.dataChanged.connect(lambda first, last, _roles: changes.append((first.row(), last.row())))
    model.modelReset.connect(lambda: resets.append(None))
    model.update_row(QueueRow(4, "第 4 版", "期 0", "doubtful", 0, 3))
    model.update_row(QueueRow(4, "第 4 版", "期 0", "doubtful", 0, 3))
    assert changes == [(4, 4)]
    assert not resets
    with pytest.raises(KeyError):
        model.update_row(QueueRow(99, "", "", "queued"))


def test_a_long_queue_scrolls_to_its_end(qtbot: QtBot, theme: Theme) -> None:
    model = filled(20_000)
    queue = PageQueue(theme, model)
    qtbot.addWidget(queue)
    queue.resize(233, 400)
    queue.show()
    queue.set_current_page(20_000)
    assert queue.view.visualRect(model.index_of(20_000)).bottom() <= queue.view.viewport().height()
    assert model.page_count == 20_000


@pytest.mark.parametrize(
    ("state", "words"),
    [
        ("queued", "Queued"),
        ("analysing", "Analysing…"),
        ("waiting", "To review 9"),
        ("doubtful", "Doubtful 2"),
        ("ready", "Can be finished"),
        ("settled", "Done"),
        ("failed", "Failed"),
    ],
)
def test_the_state_stands_in_words(state: QueueState, words: str) -> None:
    row = QueueRow(1, "第 1 版", "", state, 9, 2, "why")
    assert state_words(row) == words
    model = PagesModel()
    model.set_rows([row])
    assert model.index(0).data(Qt.ItemDataRole.AccessibleTextRole) == f"第 1 版, {words}"
    assert model.index(0).data(Qt.ItemDataRole.ToolTipRole) == "why"


@pytest.mark.parametrize(
    ("path", "group", "number"),
    [
        ("河北经济日报/2023-09-20/p6.txt", "2023-09-20", "6"),
        ("报/20230920/第06版.txt", "2023-09-20", "6"),
        ("报/2023年9月20日_page-12.txt", "2023-09-20", "12"),
        ("hengshui-2023-09-20-p6.txt", "2023-09-20", "6"),
        ("旧报/甲.txt", "旧报", ""),
        ("scans/map7.txt", "scans", ""),
        ("scans/99991399.txt", "scans", ""),
    ],
)
def test_issue_and_page_number_are_read_from_the_name(path: str, group: str, number: str) -> None:
    assert group_of(PurePosixPath(path)) == group
    assert page_number_of(PurePosixPath(path)) == number


def test_a_click_asks_for_a_page_and_the_caller_shows_it(qtbot: QtBot, theme: Theme) -> None:
    model = filled(10)
    queue = PageQueue(theme, model)
    qtbot.addWidget(queue)
    queue.resize(233, 400)
    queue.show()
    queue.set_current_page(2)
    place = queue.view.visualRect(model.index_of(5)).center()
    with qtbot.waitSignal(queue.page_requested) as asked:
        QTest.mouseClick(queue.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert asked.args == [5]
    assert queue.view.shown_page == 2
    with qtbot.assertNotEmitted(queue.page_requested):
        queue.view.clicked.emit(model.index_of(2))
        queue.view.clicked.emit(model.index(0))


def test_the_arrow_keys_pass_over_headings(qtbot: QtBot, theme: Theme) -> None:
    model = filled(10)
    queue = PageQueue(theme, model)
    qtbot.addWidget(queue)
    queue.show()
    queue.set_current_page(8)
    QTest.keyClick(queue.view, Qt.Key.Key_Down)
    assert queue.view.currentIndex().data() == "第 9 版"
    with qtbot.waitSignal(queue.page_requested) as asked:
        QTest.keyClick(queue.view, Qt.Key.Key_Return)
    assert asked.args == [9]


def test_input_methods_are_off_and_letters_do_not_search(qtbot: QtBot, theme: Theme) -> None:
    queue = PageQueue(theme, filled(10))
    qtbot.addWidget(queue)
    queue.set_current_page(3)
    queue.view.keyboardSearch("第 7")
    assert queue.view.currentIndex().data() == "第 3 版"
    assert not queue.view.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_no_page_is_shown_when_it_is_gone(qtbot: QtBot, theme: Theme) -> None:
    model = filled(10)
    queue = PageQueue(theme, model)
    qtbot.addWidget(queue)
    queue.set_current_page(10)
    model.set_rows(rows(4))
    assert queue.view.currentIndex() == QModelIndex()
    queue.grab()
