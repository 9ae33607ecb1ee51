"""The batch screen: the queue of a whole project as a table, its filters and orders, and the keys that reach it all."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from support.queue_project import PATTERN, make_queue_project
from support.window import Hand, Workplace, name_read_aloud
from zhengban.model.finding import Kind
from zhengban.review.project_queue import Condition, ProjectQueue, QueuePage
from zhengban_gui.item_models.queue_model import (
    CONDITION,
    DOUBTFUL,
    FIRST_KIND,
    KIND_COLUMNS,
    MESSAGE,
    NAME,
    QueueModel,
    order_of,
)
from zhengban_gui.main_window import MainWindow
from zhengban_gui.queue_words import condition_icon, fault_told
from zhengban_gui.theme import Theme
from zhengban_gui.views.queue_bar import QueueBar

PAGES = 300
BOX = "What needs you first"  # a box is called by what is chosen in it


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory, seed_text: str) -> Path:
    path = tmp_path_factory.mktemp("batch") / "year.zhengban"
    make_queue_project(path, PAGES, seed_text[:6000])
    return path


@pytest.fixture(scope="module")
def queue(made: Path) -> ProjectQueue:
    queue = ProjectQueue()
    queue.read(made)
    return queue


@pytest.fixture
def window(workplace: Workplace, made: Path, qtbot: QtBot) -> MainWindow:
    """A window on a project of many pages, with the queue in front."""
    workplace.store.set("prefetch_pages", 0)
    window = workplace.start(Path(shutil.copy(made, workplace.pages)))
    show_queue(window, qtbot)
    return window


def show_queue(window: MainWindow, qtbot: QtBot) -> None:
    """Go to the queue and wait until its pages were read."""
    with qtbot.waitSignal(window.batch_work.reader.read):
        window.actions_["view_batch"].trigger()
    qtbot.waitUntil(lambda: window.batch.table.current_page() > 0)


def shown(window: MainWindow, column: int) -> list[str]:
    """Return the words of a column, row by row."""
    model = window.batch.table.model()
    return [model.index(row, column).data() for row in range(model.rowCount())]


def test_the_model_keeps_the_rules_of_qt(qtmodeltester: ModelTester, queue: ProjectQueue) -> None:
    model = QueueModel()
    model.fetch = queue.pages
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.set_ids(queue.ids())
    model.set_ids(queue.ids()[:7])
    model.set_ids(queue.ids()[:7])
    model.set_ids([])
    model.set_ids(queue.ids())
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]


def test_rows_are_fetched_as_they_come_into_sight(queue: ProjectQueue) -> None:
    asked: list[int] = []

    def fetch(ids: Sequence[int]) -> Sequence[QueuePage]:
        asked.append(len(ids))
        return queue.pages(ids)

    model = QueueModel()
    model.fetch = fetch
    model.set_ids(queue.ids())
    assert asked == []
    for row in (0, 1, 100):
        assert model.index(row, NAME).data()
    assert asked == [128]
    assert model.index(PAGES - 1, NAME).data()
    assert asked == [128, PAGES % 128]


def test_the_screen_tells_every_page_and_its_state(window: MainWindow) -> None:
    words = shown(window, CONDITION)
    assert len(words) == PAGES
    assert list(dict.fromkeys(words)) == ["Doubtful", "To review", "Failed", "Done", "Waiting"]
    assert words.count("Failed") == PAGES // len(PATTERN)
    assert {word for word, badge in zip(words, shown(window, DOUBTFUL), strict=True) if badge} == {"Doubtful"}


def test_a_failed_page_says_what_to_do_next(window: MainWindow) -> None:
    rows = zip(shown(window, CONDITION), shown(window, MESSAGE), strict=True)
    assert {told for word, told in rows if word == "Failed"} == {"Took too long: run the failed ones again"}
    assert (
        fault_told("input", "p.txt does not exist: check the path") == "p.txt does not exist: check the path"
    )


def test_every_state_has_a_sign_of_its_own() -> None:
    assert len({condition_icon(condition) for condition in Condition}) == len(Condition)


def test_keys_filter_by_state_and_text(window: MainWindow, qtbot: QtBot) -> None:
    hand = Hand(window, qtbot)
    hand.press("3")
    assert set(shown(window, CONDITION)) == {"Failed"}
    hand.press("5")
    assert shown(window, CONDITION) == []
    hand.press("0", "/")
    with qtbot.waitSignal(window.batch.wanted_changed):
        hand.compose([], "2004-01-02")
    assert {name.split()[0] for name in shown(window, NAME)} == {"2004-01-02"}
    hand.press("Return")
    assert QApplication.focusWidget() is window.batch.table


def test_digits_typed_into_the_search_filter_nothing(window: MainWindow, qtbot: QtBot) -> None:
    hand = Hand(window, qtbot)
    hand.press("/", "3")
    assert window.batch.search.text() == "3"
    assert window.batch.wanted().conditions == frozenset()


def test_a_click_on_a_head_sorts_and_another_turns_round(window: MainWindow) -> None:
    window.batch.table.sort_requested.emit(NAME)
    names = shown(window, NAME)
    window.batch.table.sort_requested.emit(NAME)
    assert shown(window, NAME) == names[::-1]
    column = FIRST_KIND + KIND_COLUMNS.index(Kind.LINE_WRAP)
    window.batch.table.sort_requested.emit(column)
    counts = [int(told) for told in shown(window, column) if told]
    assert counts == sorted(counts, reverse=True)


def test_the_box_sorts_by_keys_alone(window: MainWindow, qtbot: QtBot) -> None:
    hand = Hand(window, qtbot)
    hand.tab_to(BOX, "Shift+Tab")
    hand.press("Down")
    assert window.batch.order().column == order_of(NAME)
    hand.tab_to("Turn the order round")
    first = window.batch.table.model().index(0, NAME).data()
    hand.press("Space")
    assert window.batch.order().is_descending
    assert window.batch.table.model().index(0, NAME).data() != first


def test_keys_reach_everything(window: MainWindow, qtbot: QtBot) -> None:
    hand = Hand(window, qtbot)
    for name in ("Statistics", "Run only the failed", "Run the batch", "Find a page", BOX, "All"):
        hand.tab_to(name)
    hand.press("Right")
    assert name_read_aloud().startswith("Doubtful")
    hand.press("Space")
    assert set(shown(window, CONDITION)) == {"Doubtful"}


def test_enter_opens_the_page_in_the_review(window: MainWindow, qtbot: QtBot) -> None:
    hand = Hand(window, qtbot)
    hand.press("Down", "Down")
    page = window.batch.table.current_page()
    hand.press("Return")
    assert window.stack.currentWidget() is window.review
    assert window.desk.page_number == page
    hand.press("Alt+5")
    assert window.batch.table.current_page() == page


def test_escape_leads_back_to_the_review(window: MainWindow, qtbot: QtBot) -> None:
    Hand(window, qtbot).press("Escape")
    assert window.stack.currentWidget() is window.review


def test_the_ends_are_one_key_away(window: MainWindow, qtbot: QtBot) -> None:
    hand = Hand(window, qtbot)
    hand.press("End")
    assert window.batch.table.currentIndex().row() == PAGES - 1
    hand.press("Home")
    assert window.batch.table.currentIndex().row() == 0


def test_a_decision_changes_its_row_and_nothing_moves_away(window: MainWindow, qtbot: QtBot) -> None:
    window.batch.choose(Condition.REVIEW)
    page = window.batch.table.current_page()
    window.batch.table.ask_for_current()
    qtbot.waitUntil(lambda: window.desk.review is not None)
    review = window.desk.review
    assert review is not None
    before = window.batch_work.reader.queue.pages([page])[0].open
    waiting = [entry.id for entry in review.entries if entry.state == "waiting"]
    window.desk.session.accept(page, waiting[:1])
    qtbot.waitUntil(lambda: window.batch_work.reader.queue.pages([page])[0].open == before - 1)
    window.going.show("batch")
    assert window.batch.table.current_page() == page


def test_another_project_brings_another_queue(window: MainWindow, workplace: Workplace, qtbot: QtBot) -> None:
    pages = workplace.put_small_pages(3)
    window.open_paths(pages)
    show_queue(window, qtbot)
    qtbot.waitUntil(lambda: len(shown(window, NAME)) == 3)


def test_kinds_give_way_where_there_is_no_room(window: MainWindow) -> None:
    table, headings = window.batch.table, {}
    for width in (1800, 1000):
        window.resize(width, 800)
        QApplication.processEvents()
        headings[width] = [
            kind for place, kind in enumerate(KIND_COLUMNS) if table.columnWidth(FIRST_KIND + place)
        ]
        assert table.columnWidth(MESSAGE) >= 200
        assert sum(table.columnWidth(column) for column in range(MESSAGE + 1)) <= table.viewport().width()
    assert set(headings[1000]) < set(headings[1800])
    assert Kind.LINE_WRAP in headings[1000]


def test_the_statistics_say_in_words_what_they_show(window: MainWindow) -> None:
    statistics, totals = window.batch.statistics, window.batch_work.reader.queue.totals()
    told = statistics.kinds.accessibleName()
    assert f"Line break {totals.kinds[Kind.LINE_WRAP].all:,}" in told
    assert "0.95" in statistics.confidence.accessibleName()
    assert statistics.accepted.accessibleName() == "Accepted as proposed: Nobody has decided anything yet"


def test_accept_rates_come_with_their_interval_and_n(window: MainWindow, qtbot: QtBot) -> None:
    statistics = window.batch.statistics
    totals = window.batch_work.reader.queue.totals()
    statistics.show_totals(replace(totals, judged={Kind.LINE_WRAP: (8, 2)}), 0.95)
    assert "Line break 80% (49%–94%), n = 10" in statistics.accepted.accessibleName()


def test_one_page_of_very_many_is_seen_in_the_bar(theme: Theme, qtbot: QtBot) -> None:
    bar = QueueBar(theme)
    qtbot.addWidget(bar)
    bar.resize(600, 10)
    bar.set_counts({Condition.DONE: 19_998, Condition.FAILED: 1, Condition.WAITING: 1})
    segments = dict(bar.segments())
    assert segments[Condition.FAILED] >= 3
    assert sum(segments.values()) <= 600


def test_the_current_row_is_banded_and_the_others_are_not(window: MainWindow) -> None:
    table = window.batch.table
    QTest.qWait(0)
    picture = table.viewport().grab().toImage()
    band = window.theme.color("accent")
    row = table.rowViewportPosition(0) + 4
    assert picture.pixelColor(1, row) == band
    assert picture.pixelColor(1, row + table.rowHeight(0)) != band


def test_the_key_is_in_the_menu(window: MainWindow) -> None:
    assert window.actions_["view_batch"].shortcut().toString() == "Alt+5"
    assert window.actions_["batch_run"].shortcut() == Qt.Key.Key_F5
