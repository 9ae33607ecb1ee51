"""The only door to other processes: pages are analysed in workers, so that the window never waits.

Threads would not do: the engine is Python, and a thread that runs it holds the interpreter from the window.
"""

from __future__ import annotations

import multiprocessing
import signal
import threading
from collections.abc import Callable
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from itertools import count

from PySide6.QtCore import QObject, Signal

from zhengban.batch.executors import die_with_parent
from zhengban.model.page import Page
from zhengban.policy import Policy
from zhengban.propose import Rejections
from zhengban.review.plan import Plan, make_plan

_WORKERS = 2


@dataclass(frozen=True)
class Request:
    """A page to analyse.

    ``token`` tells a late answer from the one that is waited for; ``is_second`` that a worker died at the first try.
    """

    page_number: int
    page: Page
    policy: Policy
    rejected: Rejections
    token: int
    is_second: bool = False


ExecutorMaker = Callable[[], Executor]


class Analyst(QObject):
    """Has pages analysed, those in front of the reviewer first, and drops answers that nobody waits for any more.

    ``planned`` brings the page's number and its plan, ``failed`` the number and the reason in one line; both arrive
    in the thread that owns the analyst. ``make_executor`` makes workers for whoever else needs some.
    """

    planned = Signal(int, object)
    failed = Signal(int, str)
    _answered = Signal(object, object)

    def __init__(self, make_executor: ExecutorMaker | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.make_executor = make_executor or worker_processes
        self._executor: Executor | None = None
        self._tokens = count(1)
        self._wanted: dict[int, int] = {}
        self._queue: list[Request] = []
        self._in_flight: dict[int, Request] = {}
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

    def bring_forward(self, page_number: int) -> None:
        """Let the page go before all others that no worker has begun."""
        self._queue.sort(key=lambda request: request.page_number != page_number)

    def forget(self, page_number: int) -> None:
        """Wait for the page no longer."""
        self._wanted.pop(page_number, None)
        self._queue = [request for request in self._queue if request.page_number != page_number]

    def forget_all(self) -> None:
        """Wait for nothing any more; workers that are at work are killed, idle ones stay warm."""
        self._wanted.clear()
        self._queue.clear()
        if self._in_flight:
            self.stop()

    def stop(self) -> None:
        """End all work and all workers at once; a later request starts anew."""
        self._wanted.clear()
        self._queue.clear()
        self._in_flight.clear()
        executor, self._executor = self._executor, None
        if executor is not None:
            processes = list((getattr(executor, "_processes", None) or {}).values())
            executor.shutdown(wait=False, cancel_futures=True)
            for process in processes:
                process.kill()

    def _started(self) -> Executor:
        if self._executor is None:
            self._executor = self.make_executor()
        return self._executor

    def _feed(self) -> None:
        """Keep the workers' own queue short: what was handed over can no longer be overtaken."""
        while self._queue and self._has_room_for(self._queue[0]):
            request = self._queue.pop(0)
            future = self._submitted(request)
            self._in_flight[request.token] = request
            future.add_done_callback(partial(self._answered.emit, (request, self._executor)))

    def _has_room_for(self, request: Request) -> bool:
        """A second try is made alone, so that a page that kills its worker takes no other along."""
        is_alone = any(one.is_second for one in (request, *self._in_flight.values()))
        return len(self._in_flight) < (1 if is_alone else _WORKERS)

    def _submitted(self, request: Request) -> Future[Plan]:
        """A pool whose workers died while nothing ran says so only when it is given work."""
        try:
            return self._started().submit(make_plan, request.page, request.policy, request.rejected)
        except BrokenExecutor:
            self._executor = None
            return self._started().submit(make_plan, request.page, request.policy, request.rejected)

    def _take_answer(self, asked: tuple[Request, Executor], done: Future[Plan]) -> None:
        request, executor = asked
        if self._in_flight.pop(request.token, None) is None:
            return
        is_awaited = self._wanted.get(request.page_number) == request.token
        is_broken = isinstance(done.exception(), BrokenExecutor)
        if is_broken and executor is self._executor:
            self._executor = None
        is_again = is_awaited and is_broken and not request.is_second
        if is_again:
            self._try_again(request)
        elif is_awaited:
            del self._wanted[request.page_number]
        self._feed()
        if is_awaited and not is_again:
            self._tell(request.page_number, done)

    def _try_again(self, request: Request) -> None:
        """A worker that died took the whole pool along, and with it pages that are not to blame."""
        place = sum(one.is_second for one in self._queue)
        self._queue.insert(place, replace(request, is_second=True))

    def _tell(self, page_number: int, done: Future[Plan]) -> None:
        error = done.exception()
        if error is not None:
            self.failed.emit(page_number, str(error) or type(error).__name__)
        else:
            self.planned.emit(page_number, done.result())


def worker_processes() -> Executor:
    """Return workers that are spawned, never forked: a fork would take the window's threads and locks along."""
    spawn = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(_WORKERS, mp_context=spawn, initializer=_begin_worker)


def _begin_worker() -> None:
    """Ctrl+C in the terminal reaches workers too: ending them is the window's affair.

    Workers of a window that was killed wait for work for ever else: they hold the pipe that it would come through.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=die_with_parent, daemon=True).start()
