"""Files that cannot be read are no pages; the batch screen says which and why."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from support.window import SMALL_PAGE, Workplace
from zhengban_gui.main_window import MainWindow


@pytest.fixture
def window(workplace: Workplace) -> MainWindow:
    """A window on a folder with a page and two files that are none, the queue in front."""
    workplace.put("1.txt", SMALL_PAGE)
    workplace.put("2.txt", "")
    workplace.put("3.txt", b"%PDF-1.7 ")
    window = workplace.start(workplace.pages)
    window.actions_["view_batch"].trigger()
    return window


def test_they_are_told_with_their_reasons(window: MainWindow) -> None:
    title, *lines = window.batch.unread.lines()
    assert title == "2 files cannot be read and are no pages"
    assert lines[0].startswith("2.txt is empty")
    assert lines[1].startswith("3.txt seems to be a PDF document")
    assert [page.name for page in window.desk.pages] == ["1.txt"]


def test_they_are_still_told_when_the_project_is_opened_again(
    window: MainWindow, workplace: Workplace
) -> None:
    assert window.desk.project is not None
    path = window.desk.project.path
    assert path is not None
    window.filing.close()
    window.open_paths([path])
    window.actions_["view_batch"].trigger()
    assert len(window.batch.unread.lines()) == 3


def test_one_that_was_mended_becomes_a_page_and_one_that_is_gone_is_forgotten(
    window: MainWindow, workplace: Workplace
) -> None:
    workplace.put("2.txt", SMALL_PAGE)
    (workplace.pages / "3.txt").unlink()
    window.filing.close()
    window.open_paths([workplace.pages])
    window.actions_["view_batch"].trigger()
    assert window.batch.unread.lines() == []
    assert not window.batch.unread.isVisible()
    assert [page.name for page in window.desk.pages] == ["1.txt", "2.txt"]


def test_many_are_told_by_their_number(workplace: Workplace, qtbot: QtBot) -> None:
    workplace.put("1.txt", SMALL_PAGE)
    for number in range(2, 9):
        workplace.put(f"{number}.txt", "")
    window = workplace.start(workplace.pages)
    window.actions_["view_batch"].trigger()
    title, *lines = window.batch.unread.lines()
    assert title == "7 files cannot be read and are no pages · the first 3 are shown"
    assert len(lines) == 3
    assert len(window.batch.unread.toolTip().splitlines()) == 7
