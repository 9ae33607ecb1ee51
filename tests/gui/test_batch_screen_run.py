"""Batches from the window: asked once, held, ended at once, only what failed, and no decision lost meanwhile."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from support.batch_faults import files_in, run_batch
from support.held_batch import HeldPages, begin, conditions, finish, opened_at_the_queue
from support.window import Hand, Workplace
from zhengban.batch.executors import SerialExecutor
from zhengban.batch.faults import Fault
from zhengban.batch.runner import Event, Order
from zhengban.batch.worker import Outcome, Task, failed, work_on
from zhengban.review.project_file import ProjectFile
from zhengban.review.project_queue import Condition
from zhengban_gui.controllers.batch_order import KEPT, kept_choice
from zhengban_gui.main_window import MainWindow

PAGES = 5
BAD = "此版超时。\n"


def _work(task: Task) -> Outcome:
    """Make a page, unless its text says that it takes too long."""
    return failed(task, Fault.TIME, "it took longer than 10 s") if task.page.text == BAD else work_on(task)


@pytest.fixture
def held() -> HeldPages:
    return HeldPages(_work)


@pytest.fixture
def window(workplace: Workplace, held: HeldPages, qtbot: QtBot) -> MainWindow:
    return opened_at_the_queue(workplace, held, qtbot, PAGES)


def test_a_batch_shows_what_it_will_apply_before_it_begins(window: MainWindow, qtbot: QtBot) -> None:
    Hand(window, qtbot).press("F5")
    dialog = window.batch_work.dialog
    assert dialog.isVisible()
    assert len(dialog.kind_words()) == 12
    assert all(told.startswith("from 0.95") for told in dialog.kind_words())
    assert any("to review" in told for told in dialog.kind_words())
    assert not window.batch_work.job.is_running


def test_a_batch_makes_the_files_that_the_command_line_makes(
    window: MainWindow, held: HeldPages, qtbot: QtBot, workplace: Workplace
) -> None:
    folder = begin(window, qtbot)
    finish(window, held, qtbot)
    place = workplace.projects.parent
    run_batch(place, Order(place / "out"), SerialExecutor(), "pages/2023-09-20")
    assert files_in(folder) == files_in(place / "out")
    assert len(files_in(folder)) == PAGES
    assert set(conditions(window).values()) == {Condition.REVIEW}
    assert f"{PAGES} pages made" in window.status.message()


def test_what_is_made_and_unchanged_is_left(window: MainWindow, held: HeldPages, qtbot: QtBot) -> None:
    begin(window, qtbot)
    finish(window, held, qtbot)
    happened: list[Event] = []
    window.batch_work.job.happened.connect(happened.append)
    with qtbot.waitSignal(window.batch_work.ended):
        Hand(window, qtbot).press("F5", "Return")
    assert [event.result for event in happened] == ["unchanged"] * PAGES


def test_the_status_line_tells_how_it_goes(window: MainWindow, held: HeldPages, qtbot: QtBot) -> None:
    begin(window, qtbot)
    held.let(3)
    qtbot.waitUntil(lambda: "3 of 5 pages" in window.status.message())
    qtbot.waitUntil(lambda: "left" in window.status.message())
    assert "pages a second" in window.status.message()
    window.batch_work.stop()


def test_a_hold_lets_the_page_be_finished_and_begins_no_other(
    window: MainWindow, held: HeldPages, qtbot: QtBot
) -> None:
    begin(window, qtbot)
    qtbot.waitUntil(lambda: Condition.RUNNING in conditions(window).values())
    hand = Hand(window, qtbot)
    hand.press("F5")
    assert window.batch_work.state == "pausing"
    held.let(PAGES)
    qtbot.waitUntil(lambda: window.batch_work.state == "paused")
    assert window.batch_work.job.is_running
    qtbot.waitUntil(lambda: Condition.RUNNING not in conditions(window).values())
    assert list(conditions(window).values()).count(Condition.WAITING) == PAGES - 1
    with qtbot.waitSignal(window.batch_work.ended):
        hand.press("F5")
    assert f"{PAGES} pages made" in window.status.message()


def test_a_batch_is_ended_at_once_and_goes_on_later(
    window: MainWindow, held: HeldPages, qtbot: QtBot
) -> None:
    folder = begin(window, qtbot)
    held.let(2)
    qtbot.waitUntil(lambda: len(files_in(folder)) == 2)
    with qtbot.waitSignal(window.batch_work.ended):
        Hand(window, qtbot).press("Shift+F5")
    assert not window.batch_work.job.is_running
    assert "Run again for the rest" in window.status.message()
    kept = files_in(folder)
    assert len(kept) == 2
    begin(window, qtbot)
    finish(window, held, qtbot)
    assert files_in(folder).items() >= kept.items()
    assert len(files_in(folder)) == PAGES


def test_complaint_12_a_batch_that_is_ended_calls_done_what_is_written_and_nothing_else(
    window: MainWindow, held: HeldPages, qtbot: QtBot
) -> None:
    """SubtitleEdit 15116, 6774, 8248."""
    folder = begin(window, qtbot)
    held.let()
    qtbot.waitUntil(lambda: len(files_in(folder)) == 1)
    with qtbot.waitSignal(window.batch_work.ended):
        window.batch_work.stop()
    qtbot.waitUntil(lambda: not window.batch_work.reader.is_reading)
    assert window.batch_work.reader.queue.totals().made == 1
    assert all(content.strip() for content in files_in(folder).values())
    assert list(conditions(window).values()).count(Condition.WAITING) == PAGES - 1


def test_only_what_failed_is_made_again_under_the_same_names(
    window: MainWindow, held: HeldPages, qtbot: QtBot, workplace: Workplace
) -> None:
    workplace.put("2023-09-21/第1版.txt", BAD)
    window.open_paths([workplace.pages])
    folder = begin(window, qtbot)
    finish(window, held, qtbot)
    (page,) = [page for page, condition in conditions(window).items() if condition is Condition.FAILED]
    assert "1 failed" in window.status.message()
    happened: list[Event] = []
    window.batch_work.job.happened.connect(happened.append)
    window.batch_work.job.make_executor = lambda _control, _begun: SerialExecutor()
    with qtbot.waitSignal(window.batch_work.ended):
        Hand(window, qtbot).press("Ctrl+F5")
    assert [(event.page, event.result) for event in happened] == [(page, "done")]
    assert "2023-09-21/第1版.txt" in files_in(folder)


def test_without_a_kept_choice_it_is_asked_how_what_failed_is_made(
    window: MainWindow, held: HeldPages, qtbot: QtBot, workplace: Workplace
) -> None:
    """The command line may have made the pages: what a project was asked for there is no choice of this window."""
    workplace.put("2023-09-21/第1版.txt", BAD)
    window.open_paths([workplace.pages])
    begin(window, qtbot)
    finish(window, held, qtbot)
    (page,) = [page for page, condition in conditions(window).items() if condition is Condition.FAILED]
    assert window.desk.project is not None
    window.desk.project.keep_view(KEPT, None)
    happened: list[Event] = []
    window.batch_work.job.happened.connect(happened.append)
    window.batch_work.job.make_executor = lambda _control, _begun: SerialExecutor()
    Hand(window, qtbot).press("Ctrl+F5")
    assert window.batch_work.dialog.isVisible()
    assert not window.batch_work.job.is_running
    with qtbot.waitSignal(window.batch_work.ended):
        Hand(window, qtbot).press("Return")
    assert [(event.page, event.result) for event in happened] == [(page, "done")]
    assert kept_choice(window.desk.project) is not None


def test_where_nothing_failed_nothing_is_made(window: MainWindow, qtbot: QtBot) -> None:
    Hand(window, qtbot).press("Ctrl+F5")
    assert window.status.message() == "No page failed"
    assert not window.batch_work.job.is_running


def test_what_is_decided_meanwhile_is_kept_and_its_page_is_outdated(
    window: MainWindow, held: HeldPages, qtbot: QtBot
) -> None:
    begin(window, qtbot)
    qtbot.waitUntil(lambda: Condition.RUNNING in conditions(window).values())
    review = window.desk.review
    assert review is not None
    (waiting, *_) = [entry.id for entry in review.entries if entry.state == "waiting"]
    page, queue = window.desk.page_number, window.batch_work.reader.queue
    before = review.open_count
    window.desk.session.accept(page, [waiting])
    finish(window, held, qtbot)
    assert queue.pages([page])[0].open == before - 1
    assert [one.page for one in queue.pages(queue.ids()) if one.is_outdated] == [page]
    assert window.desk.project is not None
    assert window.desk.project.operations()[-1].targets[0].finding == waiting
    begin(window, qtbot)
    finish(window, held, qtbot)
    assert not queue.pages([page])[0].is_outdated


def test_a_bug_in_a_batch_is_told_as_any_other(window: MainWindow, qtbot: QtBot) -> None:
    def broken(_control: object, _begun: object) -> SerialExecutor:
        raise RecursionError("too deep")

    window.batch_work.job.make_executor = broken
    with qtbot.captureExceptions() as raised, qtbot.waitSignal(window.batch_work.ended):
        Hand(window, qtbot).press("F5", "Return")
    assert [kind for kind, *_ in raised] == [RecursionError]
    assert window.batch_work.state == "idle"


def test_pages_that_are_done_do_not_hold_up_an_end(window: MainWindow, held: HeldPages, qtbot: QtBot) -> None:
    """The window waits for the end: a file of a thousand pages that are done must not keep it."""
    begin(window, qtbot)
    finish(window, held, qtbot)
    job, happened = window.batch_work.job, list[Event]()

    def end(event: Event) -> None:
        happened.append(event)
        job.control.end()

    job.happened.connect(end, Qt.ConnectionType.DirectConnection)
    with qtbot.waitSignal(window.batch_work.ended):
        Hand(window, qtbot).press("F5", "Return")
    assert len(happened) == 1


def test_a_project_that_others_have_open_is_not_run(
    window: MainWindow, workplace: Workplace, qtbot: QtBot
) -> None:
    assert window.desk.project is not None
    path = window.desk.project.path
    assert path is not None
    window.filing.close()
    with ProjectFile.open(path, "李静"):
        window.open_paths([path])
        window.actions_["batch_run"].trigger()
        assert not window.batch_work.dialog.isVisible()
        assert "open at" in window.status.message()


def test_the_dialog_wants_a_format_and_a_folder(window: MainWindow, qtbot: QtBot) -> None:
    hand = Hand(window, qtbot)
    hand.press("F5")
    dialog = window.batch_work.dialog
    dialog.folder.setText(" ")
    assert not dialog.run.isEnabled()
    hand.press("Return")
    assert dialog.isVisible()
    dialog.folder.setText("out")
    dialog.formats.set_ticked(())
    dialog.formats.changed.emit()
    assert not dialog.run.isEnabled()
    hand.press("Escape")
    assert window.batch_work.state == "idle"


def test_a_folder_that_cannot_be_is_told_in_one_line(
    window: MainWindow, qtbot: QtBot, workplace: Workplace
) -> None:
    Hand(window, qtbot).press("F5")
    file = workplace.put("no-folder", "x")
    window.batch_work.dialog.folder.setText(str(file))
    with qtbot.waitSignal(window.batch_work.ended):
        Hand(window, qtbot).press("Return")
    assert window.status.message()
    assert "\n" not in window.status.message()
    assert window.batch_work.state == "idle"
