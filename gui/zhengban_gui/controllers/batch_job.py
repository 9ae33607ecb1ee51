"""One batch in a thread of the window: it waits for workers, writes results, and tells what came of each page."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Lock

from PySide6.QtCore import QObject, Signal

from zhengban.batch.executors import Executor
from zhengban.batch.runner import BatchRun, Event, Order
from zhengban.batch.sources import Source
from zhengban.errors import ZhengbanError
from zhengban.review.project_file import ProjectFile
from zhengban_gui.controllers.batch_control import BatchControl
from zhengban_gui.controllers.batch_relay import RelayExecutor

ExecutorMaker = Callable[[BatchControl, Callable[[int], object]], Executor]

_TIME_LIMIT = 60.0  # seconds a page: fifty times what the largest one takes


def relay(control: BatchControl, tell_begun: Callable[[int], object]) -> Executor:
    """Return the executor of the program: half the machine is left to the person who works at it."""
    workers = max(1, (os.cpu_count() or 2) // 2 + 1)
    return RelayExecutor(control, workers, time_limit=_TIME_LIMIT, tell_begun=tell_begun)


class BatchJob(QObject):
    """Runs one batch at a time. All signals arrive in the thread that owns the job.

    ``begun`` carries the page that is being made, ``happened`` the ``Event`` of what came of one, ``finished`` the
    reason why nothing could be done, empty when all went well or the job was ended. A bug is raised again in that
    thread, where it is told of.
    """

    begun = Signal(int)
    happened = Signal(object)
    finished = Signal(str)
    _broken = Signal(object)

    def __init__(self, make_executor: ExecutorMaker = relay, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.make_executor = make_executor
        self._work: Future[str] | None = None
        self._pool = ThreadPoolExecutor(1, "batch")
        self._control = BatchControl()
        self._decided: set[int] = set()
        self._turn = Lock()
        self._broken.connect(self._raise)

    @property
    def is_running(self) -> bool:
        """Tell whether a batch is under way, paused or not."""
        return self._work is not None

    @property
    def control(self) -> BatchControl:
        """Return what holds and ends the batch that is under way."""
        return self._control

    def prepare(self) -> BatchControl:
        """Return what will hold and end the next batch."""
        self._control = BatchControl()
        return self._control

    def start(self, project: ProjectFile, order: Order, make_sources: Callable[[], Sequence[Source]]) -> None:
        """Begin a batch with the decisions that the project holds now.

        The sources are made in the job's thread: naming the results of a large project takes half a second.
        """
        with self._turn:
            self._decided.clear()
        self._pool = ThreadPoolExecutor(1, "batch")
        self._work = self._pool.submit(self._run, project, order, make_sources)
        self._work.add_done_callback(self._ended)
        self._pool.shutdown(wait=False)  # its thread ends with this work

    def note_decided(self, pages: Collection[int]) -> None:
        """Hear of pages that somebody decided on: what the batch makes of them is older than that."""
        if self.is_running:
            with self._turn:
                self._decided |= set(pages)

    def was_decided(self, page: int) -> bool:
        """Tell whether somebody decided on a page since the batch began."""
        with self._turn:
            return page in self._decided

    def end(self) -> None:
        """End the batch and wait for that; what was made is kept."""
        work, self._work = self._work, None
        if work is not None:
            self._control.end()
            self._pool.shutdown()  # what the end of the work calls, too, has been called then

    def _run(self, project: ProjectFile, order: Order, make_sources: Callable[[], Sequence[Source]]) -> str:
        try:
            batch = BatchRun(
                project, order, make_sources(), self.make_executor(self._control, self.begun.emit)
            )
            batch.listen(self._tell)
            return batch.run().problem
        except ZhengbanError as error:
            return str(error)

    def _ended(self, work: Future[str]) -> None:
        self._work = None
        error = work.exception()
        if error is not None:
            self._broken.emit(error)
        self.finished.emit("" if error is not None else work.result())

    def _raise(self, error: BaseException) -> None:
        raise error

    def _tell(self, event: Event) -> None:
        self.happened.emit(event)
        self._control.check()  # a file of a thousand pages that are done asks for no page in between
