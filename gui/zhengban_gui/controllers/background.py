"""The only door to other processes: pages are analysed in workers, so that the window never waits.

Threads would not do: the engine is Python, and a thread that runs it holds the interpreter from the window.
"""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from itertools import count

from PySide6.QtCore import QObject, Signal

from zhengban.errors import ZhengbanError
from zhengban.model.page import Page
from zhengban.policy import Policy
from zhengban.propose import Rejections
from zhengban.review.plan import Plan, make_plan

_WORKERS = 2


@dataclass(frozen=True)
class Request:
    """A page to analyse. ``token`` tells a late answer from the one that is waited for."""

    page_number: int
    page: Page
    policy: Policy
    rejected: Rejections
    token: int


ExecutorMaker = Callable[[], Executor]


class Analyst(QObject):
    """Has pages analysed, those in front of the reviewer first, and drops answers that nobody waits for any more.

    ``planned`` brings the page's number and its plan, ``failed`` the number and the reason in one line; both arrive
    in the thread that owns the analyst.
    """

    planned = Signal(int, object)
    failed = Signal(int, str)
    _answered = Signal(object, object)

    def __init__(self, make_executor: ExecutorMaker | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._make_executor = make_executor or _worker_processes
        self._executor: Executor | None = None
        self._tokens = count(1)
        self._wanted: dict[int, int] = {}
        self._queue: list[Request] = []
        self._running = 0
        self._answered.connect(self._take_answer)

    @property
    def is_busy(self) -> bool:
        """Tell whether an answer is still to come."""
        return bool(self._wanted)

    def is_waiting_for(self, page_number: int) -> bool:
        """Tell whether an answer for this page is still to come."""
        return page_number in self._wanted

    def warm_up(self) -> None:
        """Start a worker and let it import the engine, so that the first page does not wait for it."""
        self._started().submit(make_plan, Page(""))

    def request(
        self, page_number: int, page: Page, policy: Policy, rejected: Rejections, is_urgent: bool = True
    ) -> None:
        """Have a page analysed; an earlier request for it is forgotten."""
        token = next(self._tokens)
        self._wanted[page_number] = token
        self._queue = [request for request in self._queue if request.page_number != page_number]
        request = Request(page_number, page, policy, dict(rejected), token)
        self._queue.insert(0 if is_urgent else len(self._queue), request)
        self._feed()

    def forget(self, page_number: int) -> None:
        """Wait for the page no longer."""
        self._wanted.pop(page_number, None)
        self._queue = [request for request in self._queue if request.page_number != page_number]

    def stop(self) -> None:
        """End all work at once, running pages too; a later request starts anew."""
        self._wanted.clear()
        self._queue.clear()
        self._running = 0
        executor, self._executor = self._executor, None
        if executor is not None:
            processes = list((getattr(executor, "_processes", None) or {}).values())
            executor.shutdown(wait=False, cancel_futures=True)
            for process in processes:
                process.kill()

    def _started(self) -> Executor:
        if self._executor is None:
            self._executor = self._make_executor()
        return self._executor

    def _feed(self) -> None:
        """Keep the workers' own queue short: what was handed over can no longer be overtaken."""
        while self._queue and self._running < _WORKERS:
            request = self._queue.pop(0)
            self._running += 1
            executor = self._started()
            future = executor.submit(make_plan, request.page, request.policy, request.rejected)
            future.add_done_callback(partial(self._answered.emit, (request, executor)))

    def _take_answer(self, asked: tuple[Request, Executor], done: Future[Plan]) -> None:
        request, executor = asked
        if executor is not self._executor:
            return
        self._running -= 1
        is_awaited = self._wanted.get(request.page_number) == request.token
        if is_awaited:
            del self._wanted[request.page_number]
        error = None if done.cancelled() else done.exception()
        if isinstance(error, OSError | RuntimeError) and not isinstance(error, ZhengbanError):
            # A worker that died takes the whole pool along.
            self._executor, self._running = None, 0
        self._feed()
        if not is_awaited or done.cancelled():
            return
        if error is not None:
            self.failed.emit(request.page_number, str(error) or type(error).__name__)
        else:
            self.planned.emit(request.page_number, done.result())


def _worker_processes() -> Executor:
    """Spawned, never forked: a fork would take the window's threads and locks along."""
    return ProcessPoolExecutor(_WORKERS, mp_context=multiprocessing.get_context("spawn"))
