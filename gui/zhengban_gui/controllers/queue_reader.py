"""Reads the queue of a project beside the window: in a thread that only waits on SQLite, with a connection of its own."""

from __future__ import annotations

from collections.abc import Callable, Collection
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from zhengban.errors import ZhengbanError
from zhengban.review.project_queue import ProjectQueue


class QueueReader(QObject):
    """Keeps a ``ProjectQueue``. ``read`` is sent when it holds what was asked for, ``failed`` with the reason else.

    A project that was left meanwhile is not told of any more.
    """

    read = Signal()
    failed = Signal(str)
    _done = Signal(object, object)

    def __init__(
        self, make_executor: Callable[[], Executor] | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._executor = (make_executor or partial(ThreadPoolExecutor, 1))()
        self.queue = ProjectQueue()
        self.path: Path | None = None
        self._under_way = 0
        self._done.connect(self._take)

    @property
    def is_reading(self) -> bool:
        """Tell whether an answer is still to come."""
        return self._under_way > 0

    def serve(self, path: Path | None) -> None:
        """Read another project from here on; nothing of it is read before ``read_all``."""
        self.path, self.queue, self._under_way = path, ProjectQueue(), 0

    def read_all(self) -> None:
        """Read all pages anew."""
        if self.path is not None:
            self._submit(partial(self.queue.read, self.path))

    def read_pages(self, pages: Collection[int], are_finished: bool = False) -> None:
        """Read some pages anew, after those that were asked for before; *finished* ones a batch has just made."""
        if self.path is not None and pages:
            self._submit(partial(self.queue.read_pages, self.path, frozenset(pages), are_finished))

    def stop(self) -> None:
        """Read nothing any more."""
        self.serve(None)
        self._executor.shutdown(wait=True, cancel_futures=True)

    def _submit(self, work: Callable[[], None]) -> None:
        self._under_way += 1
        future = self._executor.submit(work)
        future.add_done_callback(partial(self._done.emit, self.queue))

    def _take(self, queue: ProjectQueue, done: Future[None]) -> None:
        if queue is not self.queue:
            return
        self._under_way -= 1
        error = done.exception() if not done.cancelled() else None
        if isinstance(error, ZhengbanError):
            self.failed.emit(str(error))
        elif error is not None:
            raise error
        else:
            self.read.emit()
