"""An executor whose pages are let through one by one, so that a test sees what happens in between."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable
from pathlib import Path
from threading import Semaphore

from pytestqt.qtbot import QtBot

from support.window import SMALL_PAGE, Hand, Workplace
from zhengban.batch.executors import Work
from zhengban.batch.worker import Outcome, Task, work_on
from zhengban.review.project_queue import Condition
from zhengban_gui.controllers.batch_control import BatchControl
from zhengban_gui.main_window import MainWindow

MANY = 100  # pages, more than a test has


class HeldPages:
    """Makes executors for a ``BatchJob``; each page waits for ``let``."""

    def __init__(self, work: Work = work_on) -> None:
        self._work = work
        self._free = Semaphore(0)

    def let(self, pages: int = 1) -> None:
        """Let so many pages be finished."""
        self._free.release(pages)

    def make(self, control: BatchControl, tell_begun: Callable[[int], object]) -> HeldExecutor:
        """Return the executor of one batch."""
        return HeldExecutor(self._work, self._free, control, tell_begun)


class HeldExecutor:
    """Makes one page after the other in the thread of the run."""

    def __init__(
        self, work: Work, free: Semaphore, control: BatchControl, tell_begun: Callable[[int], object]
    ) -> None:
        self._work, self._free = work, free
        self._control, self._tell_begun = control, tell_begun

    def run(self, tasks: Iterable[Task]) -> Generator[Outcome, None, None]:
        """Yield the outcomes in order; raises ``KeyboardInterrupt`` when the batch is ended."""
        for task in tasks:
            self._control.wait()
            self._tell_begun(task.page_id)
            while not self._free.acquire(timeout=BatchControl.PATIENCE):
                self._control.check()
            yield self._work(task)


def opened_at_the_queue(workplace: Workplace, held: HeldPages, qtbot: QtBot, pages: int) -> MainWindow:
    """Return a window on small pages, the queue in front; a batch makes them as they are let."""
    for number in range(1, pages + 1):
        workplace.put(f"2023-09-20/第{number}版.txt", SMALL_PAGE + f"第{number}版\n")
    workplace.store.set("prefetch_pages", 0)
    workplace.store.set("export_formats", ("txt",))
    window = workplace.start(workplace.pages)
    window.batch_work.job.make_executor = held.make
    with qtbot.waitSignal(window.batch_work.reader.read):
        window.actions_["view_batch"].trigger()
    return window


def begin(window: MainWindow, qtbot: QtBot) -> Path:
    """Run a batch by keys, and return where its results go."""
    Hand(window, qtbot).press("F5", "Return")
    assert window.batch_work.state == "running"
    return Path(window.batch_work.dialog.choice().folder)


def finish(window: MainWindow, held: HeldPages, qtbot: QtBot) -> None:
    """Let all pages be made and wait for the end."""
    with qtbot.waitSignal(window.batch_work.ended):
        held.let(MANY)
    qtbot.waitUntil(lambda: not window.batch_work.reader.is_reading)


def conditions(window: MainWindow) -> dict[int, Condition]:
    """Return in what state each page is."""
    queue = window.batch_work.reader.queue
    return {page.page: page.condition for page in queue.pages(queue.ids())}
