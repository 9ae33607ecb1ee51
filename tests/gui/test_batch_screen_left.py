"""What becomes of a batch whose project is left, or whose window is closed."""

from __future__ import annotations

import threading
from unittest.mock import patch

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from support.held_batch import HeldPages, begin, conditions, opened_at_the_queue
from support.window import SMALL_PAGE, Workplace
from zhengban.review.project_file import ProjectFile
from zhengban_gui.main_window import MainWindow


@pytest.fixture
def held() -> HeldPages:
    return HeldPages()


@pytest.fixture
def window(workplace: Workplace, held: HeldPages, qtbot: QtBot) -> MainWindow:
    return opened_at_the_queue(workplace, held, qtbot, 5)


def test_leaving_the_project_ends_its_batch(
    window: MainWindow, held: HeldPages, qtbot: QtBot, workplace: Workplace
) -> None:
    begin(window, qtbot)
    path = window.batch_work.reader.path
    assert path is not None
    other = workplace.put("../other/第9版.txt", SMALL_PAGE)
    window.open_paths([other])
    qtbot.waitUntil(lambda: window.batch_work.state == "idle")
    assert not window.batch_work.job.is_running
    with ProjectFile.open(path) as project:
        assert not project.is_read_only


def test_a_project_is_closed_after_its_batch_has_ended(
    window: MainWindow, held: HeldPages, qtbot: QtBot
) -> None:
    """What the batch writes last finds the file open, and so there is no fault to tell of."""
    begin(window, qtbot)
    order: list[str] = []
    window.batch_work.job.finished.connect(
        lambda _reason: order.append("ended"), Qt.ConnectionType.DirectConnection
    )
    close = ProjectFile.close

    def closed(project: ProjectFile) -> None:
        order.append("closed")
        close(project)

    with patch.object(ProjectFile, "close", closed):
        window.filing.close()
    assert order == ["ended", "closed"]
    qtbot.waitUntil(lambda: window.batch_work.state == "idle")


def test_what_was_on_its_way_says_nothing_of_the_pages_of_another_project(
    window: MainWindow, held: HeldPages, qtbot: QtBot, workplace: Workplace
) -> None:
    """Its pages have the same numbers."""
    begin(window, qtbot)
    is_made = threading.Event()
    window.batch_work.job.happened.connect(lambda _event: is_made.set(), Qt.ConnectionType.DirectConnection)
    held.let()
    assert is_made.wait(60)  # without a turn of the window's loop: it has not heard of the page yet
    window.open_paths([workplace.put("../other/第9版.txt", SMALL_PAGE)])
    window.actions_["view_batch"].trigger()
    qtbot.waitUntil(lambda: window.batch_work.state == "idle" and bool(conditions(window)))
    queue = window.batch_work.reader.queue
    assert [page.seconds for page in queue.pages(queue.ids())] == [None]


def test_closing_the_window_ends_the_batch(
    window: MainWindow, held: HeldPages, workplace: Workplace, qtbot: QtBot
) -> None:
    begin(window, qtbot)
    job = window.batch_work.job
    workplace.leave(window)
    assert not job.is_running
