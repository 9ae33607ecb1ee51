"""What the series show is read by a worker of its own: asked for, waited for, and asked again when it died."""

from __future__ import annotations

from concurrent.futures import BrokenExecutor
from pathlib import Path

import pytest
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from support.series_project import opened_at_the_series, planned
from support.window import Later, Workplace
from zhengban.model.finding import Kind
from zhengban_gui.controllers.series_reader import SeriesReader, Unpacking
from zhengban_gui.controllers.series_reading import read_bulk, read_list, read_series, unpacked
from zhengban_gui.main_window import MainWindow


@pytest.fixture
def window(workplace: Workplace) -> MainWindow:
    return opened_at_the_series(workplace)


def test_another_series_is_read_when_it_is_chosen(window: MainWindow, qtbot: QtBot) -> None:
    assert window.series_work._list is not None
    keys = [one.outline.key for one in window.series_work._list.series]
    for key in keys:
        with qtbot.waitSignal(window.series_work.shown) as shown:
            window.series.series_chosen.emit(key)
        assert shown.args == [key]
        assert window.series._head._numbers[0].number() == len(window.series_work.rows) > 0


def test_while_it_is_read_the_window_says_so(workplace: Workplace) -> None:
    later = Later()
    window = workplace.start(*planned(workplace, 2))
    window.reader._executor = later
    window.going.show("series")
    assert "Reading" in window.series.cells._nothing.text()
    later.run()
    assert window.series_work.rows
    assert not window.series.cells._nothing.isVisible()


def test_a_project_that_cannot_be_read_is_told(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.series_work.told) as told:
        window.reader.ask("list", read_list, Path("nowhere.zhengban"), "en")
    assert "nowhere.zhengban" in told.args[0]


def test_a_real_worker_says_it_in_the_language_asked_for(workplace: Workplace, qtbot: QtBot) -> None:
    (path,) = planned(workplace, 1)
    reader = SeriesReader()
    try:
        with qtbot.waitSignal(reader.told, timeout=60_000) as listed:
            reader.ask("list", read_list, path, "zh_CN")
        series = listed.args[1].series
        wrapped = next(one for one in series if one.outline.kind is Kind.LINE_WRAP)
        with qtbot.waitSignal(reader.told, timeout=60_000) as read:
            reader.ask("series", read_series, path, "zh_CN", wrapped.outline)
        (row,) = unpacked(read.args[1].parts[0])[:1]
        notes = [part.text for part in row.before if part.style == "note"]
        assert any("行" in note for note in notes)
    finally:
        reader.stop()


def test_a_newer_question_takes_the_place_of_an_older_one(qtbot: QtBot) -> None:
    later = Later()
    reader = SeriesReader(lambda: later)
    told = QSignalSpy(reader.told)
    reader.ask("sum", sum, [1, 2])
    reader.ask("sum", sum, [3, 4])
    later.run()
    assert [told.at(place)[1] for place in range(told.count())] == [7]
    reader.ask("sum", sum, [5])
    reader.forget_all()
    later.run()
    assert told.count() == 1


class Dying(Later):
    """Workers that die at their first work."""

    def run(self) -> None:
        """Leave all that is under way undone."""
        while self._waiting:
            self._waiting.pop(0)[0].set_exception(BrokenExecutor("a worker died"))


def test_a_question_whose_worker_died_is_asked_once_more(qtbot: QtBot) -> None:
    pools: list[Later] = [Dying(), Later(), Dying(), Dying()]
    made = iter(pools)
    reader = SeriesReader(lambda: next(made))
    told, failed = QSignalSpy(reader.told), QSignalSpy(reader.failed)
    reader.ask("sum", sum, [1, 2])
    for pool in pools[:2]:
        pool.run()
    assert (told.count(), failed.count()) == (1, 0)
    reader.stop()
    reader.ask("sum", sum, [1, 2])
    for pool in pools[2:]:
        pool.run()
    assert (told.count(), failed.count()) == (1, 1)


def test_many_findings_are_unpacked_in_turns(workplace: Workplace, qtbot: QtBot) -> None:
    (path,) = planned(workplace, 2)
    part = read_bulk(path).parts[0]
    unpacking = Unpacking()
    done = QSignalSpy(unpacking.done)
    unpacking.start((part, part, part))
    assert done.count() == 0
    qtbot.waitUntil(lambda: done.count() == 1)
    assert len(done.at(0)[0]) == 3 * len(unpacked(part))
