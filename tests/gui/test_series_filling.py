"""Pages that a series lacks: told, analysed meanwhile, and only as long as somebody looks at the series."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from support.series_project import PAGES, in_memory, opened_at_the_series, planned
from support.window import SMALL_PAGE, Later, Workplace
from zhengban.profiles.profile import Profile
from zhengban.review.project_file import ProjectFile
from zhengban_gui.main_window import MainWindow


@pytest.fixture
def window(workplace: Workplace) -> MainWindow:
    return opened_at_the_series(workplace)


def test_pages_that_nobody_analysed_are_told_and_analysed_meanwhile(
    workplace: Workplace, qtbot: QtBot
) -> None:
    analysts = Later()
    (path,) = planned(workplace, 2)
    with ProjectFile.open(path) as project:
        for number in range(30):
            project.add_file(workplace.put(f"后{number}.txt", SMALL_PAGE))
    window = workplace.start(path)
    window._analyst._executor = analysts
    window.going.show("series")
    told = window.series._head._explanation
    assert told.text().startswith("On ")
    assert " of 32 pages" in told.text()
    analysts.run()
    qtbot.waitUntil(lambda: _finished(window, analysts))
    assert window.series_work._list is not None
    assert window.series_work._list.unplanned == ()
    assert not told.text().startswith("On ")
    assert in_memory(window) < 12


def _finished(window: MainWindow, analysts: Later) -> bool:
    analysts.run()
    return window.series_work._filling.left == 0 and not window.series._head._explanation.text().startswith(
        "On "
    )


def test_who_leaves_the_series_waits_for_no_page(workplace: Workplace) -> None:
    (path,) = planned(workplace, 2)
    with ProjectFile.open(path) as project:
        for number in range(30):
            project.add_file(workplace.put(f"后{number}.txt", SMALL_PAGE))
    window = workplace.start(path)
    window._analyst._executor = Later()
    window.going.show("series")
    assert window.series_work._filling.left > 0
    window.going.show("review")
    assert window.series_work._filling.left == 0


def test_a_project_that_may_not_be_written_is_not_analysed_for_ever(
    workplace: Workplace, qtbot: QtBot
) -> None:
    for number in range(12):
        workplace.put(f"第{number}版.txt", SMALL_PAGE)
    path = workplace.projects / "湖城.zhengban"
    path.parent.mkdir(parents=True)
    with ProjectFile.create(path) as held:
        held.add_sources([workplace.pages])
        window = workplace.start(path)
        assert window.desk.project is not None
        assert window.desk.project.is_read_only
        window.going.show("series")
        assert window.series_work._filling.left == 0
        assert window.series_work._list is not None
        assert len(window.series_work._list.unplanned) == 12


def test_with_another_profile_the_series_are_read_anew(window: MainWindow, qtbot: QtBot) -> None:
    before = {row.key for row in window.series_work.rows}
    window.profile_work.keep(Profile(names_never_to_touch=("孩子们在图书馆里看书",)))
    qtbot.waitUntil(lambda: window.series_work._list is not None and not window.series_work._list.unplanned)
    assert {row.key for row in window.series_work.rows} == before
    assert in_memory(window) < PAGES
