"""Where pages are made: here, or in processes that may hang, crash or run out of memory one page at a time."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
import time
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import suppress
from multiprocessing.connection import Connection, wait
from typing import Protocol

from zhengban.batch.faults import Fault
from zhengban.batch.limits import limit_memory
from zhengban.batch.worker import Outcome, Task, failed, work_on
from zhengban.errors import OutputError

Work = Callable[[Task], Outcome]

_START_SECONDS = 120.0  # a process that has not begun by then never will
_MOST_FAILED_STARTS = 3


class Executor(Protocol):
    """Makes pages.

    ``run`` takes tasks only as it has room for them, and yields each outcome once, as they come. Closing the generator
    ends all work at once.
    """

    def run(self, tasks: Iterable[Task]) -> Generator[Outcome, None, None]: ...


class SerialExecutor:
    """Makes pages one after the other in this process; nothing limits their time and memory."""

    def __init__(self, work: Work = work_on) -> None:
        self._work = work

    def run(self, tasks: Iterable[Task]) -> Generator[Outcome, None, None]:
        """Yield the outcomes in the order of the tasks."""
        for task in tasks:
            yield self._work(task)


class ProcessExecutor:
    """Makes pages in processes of its own, which die with this one.

    A page that takes longer than ``time_limit`` seconds, or needs ``memory_limit`` MB more than the engine, fails
    alone; its process is replaced. One whose process dies is tried once more, since it may not be to blame.
    """

    def __init__(
        self,
        workers: int,
        work: Work = work_on,
        time_limit: float | None = None,
        memory_limit: int | None = None,
    ) -> None:
        self._workers, self._work = workers, work
        self._time_limit, self._memory_limit = time_limit, memory_limit

    def run(self, tasks: Iterable[Task]) -> Generator[Outcome, None, None]:
        """Yield the outcomes as they come; raises ``OutputError`` when no process can be started."""
        crew = _Crew(self._workers, self._start, self._time_limit)
        feed = iter(tasks)
        try:
            crew.feed(feed)
            while crew.is_busy:
                outcomes = crew.collect()
                crew.feed(feed)  # first, so that nobody waits while the outcomes are looked at
                yield from outcomes
        finally:
            crew.kill()

    def _start(self) -> _Worker:
        return _Worker(self._work, self._memory_limit)


class _Crew:
    """The processes of one run, and the tasks that have to be tried again."""

    def __init__(self, size: int, start: Callable[[], _Worker], time_limit: float | None) -> None:
        self._start, self._time_limit = start, time_limit
        self._again: deque[Task] = deque()
        self._tried: set[int] = set()
        self._failed_starts = 0
        self._is_drained = False
        self._next: Task | None = None
        self._workers: list[_Worker] = []
        self._size = size

    @property
    def is_busy(self) -> bool:
        return bool(self._again or self._next) or any(worker.task for worker in self._workers)

    def feed(self, tasks: Iterator[Task]) -> None:
        """Give every process that waits a task, and have one more ready."""
        for worker in self._workers:
            if worker.is_ready and not worker.task and (task := self._take(tasks)):
                worker.give(task)
        self._fetch(tasks)
        missing = self._size - len(self._workers)
        if missing and self.is_busy:
            self._workers.extend(self._start() for _ in range(missing))

    def collect(self) -> list[Outcome]:
        """Wait until a process has something to say, or has taken too long, and return what came of it."""
        by_connection = {worker.connection: worker for worker in self._workers}
        ready = wait(list(by_connection), self._patience())
        heard = [
            self._hear(by_connection[connection])
            for connection in ready
            if isinstance(connection, Connection)
        ]
        late = [
            self._give_up(worker) for worker in list(self._workers) if worker.overdue(self._limit(worker)) > 0
        ]
        return [outcome for outcome in (*heard, *late) if outcome]

    def kill(self) -> None:
        """End all processes at once."""
        for worker in self._workers:
            worker.kill()
        self._workers.clear()

    def _fetch(self, tasks: Iterator[Task]) -> None:
        if self._next is None and not self._is_drained:
            self._next = next(tasks, None)
            self._is_drained = self._next is None

    def _take(self, tasks: Iterator[Task]) -> Task | None:
        if self._again:
            return self._again.popleft()
        self._fetch(tasks)
        task, self._next = self._next, None
        return task

    def _hear(self, worker: _Worker) -> Outcome | None:
        try:
            said = worker.hear()
        except (EOFError, OSError):
            return self._died(worker)
        self._failed_starts = 0
        if said is not None and said.fault is Fault.MEMORY:
            self._dismiss(worker)  # what it still holds would be missing to the next page
        return said

    def _died(self, worker: _Worker) -> Outcome | None:
        task = worker.task
        code = self._dismiss(worker)
        if task is None:
            self._failed_starts += not worker.is_ready
            if self._failed_starts >= _MOST_FAILED_STARTS:
                raise OutputError(f"no worker process can be started (exit code {code}): use --workers 0")
            return None
        if task.number not in self._tried:
            self._tried.add(task.number)
            self._again.append(task)
            return None
        return failed(task, Fault.CRASH, f"its worker process died twice ({_death(code)})", worker.seconds)

    def _give_up(self, worker: _Worker) -> Outcome | None:
        task = worker.task
        if task is None:
            return self._died(worker)
        self._dismiss(worker)
        return failed(task, Fault.TIME, f"it took longer than {self._time_limit:g} s", worker.seconds)

    def _dismiss(self, worker: _Worker) -> int | None:
        self._workers.remove(worker)
        return worker.kill()

    def _limit(self, worker: _Worker) -> float | None:
        if worker.task:
            return self._time_limit
        return None if worker.is_ready else _START_SECONDS

    def _patience(self) -> float | None:
        """Return the seconds until the first process has taken too long, None when none can."""
        left = [
            -worker.overdue(limit) for worker in self._workers if (limit := self._limit(worker)) is not None
        ]
        return max(0.0, min(left)) if left else None


class _Worker:
    """A process and what it is doing; ``task`` is None when it waits, ``is_ready`` tells that it has begun to."""

    def __init__(self, work: Work, memory_limit: int | None) -> None:
        spawn = multiprocessing.get_context("spawn")  # a fork would take locks and open files along
        self.connection, other = spawn.Pipe()
        self._process = spawn.Process(target=_serve, args=(other, work, memory_limit), daemon=True)
        self._process.start()
        other.close()
        self.task: Task | None = None
        self.is_ready = False
        self._since = time.monotonic()

    @property
    def seconds(self) -> float:
        return time.monotonic() - self._since

    def overdue(self, limit: float | None) -> float:
        return -1.0 if limit is None else self.seconds - limit

    def give(self, task: Task) -> None:
        self.task, self._since = task, time.monotonic()
        with suppress(OSError):  # it is dead, and says so when it is heard
            self.connection.send(task)

    def hear(self) -> Outcome | None:
        """Return what came of the task, None for the word that it has begun; raises ``EOFError`` when it is dead."""
        said = self.connection.recv()
        self.is_ready = True
        self.task, self._since = None, time.monotonic()
        return said if isinstance(said, Outcome) else None

    def kill(self) -> int | None:
        self._process.kill()
        self._process.join()
        self.connection.close()
        return self._process.exitcode


def _serve(connection: Connection, work: Work, memory_limit: int | None) -> None:
    """Work until the other end is closed."""
    signal.signal(
        signal.SIGINT, signal.SIG_IGN
    )  # Ctrl+C reaches workers too: ending them is the parent's affair
    threading.Thread(target=die_with_parent, daemon=True).start()
    limit_memory(memory_limit)
    with suppress(EOFError, OSError):  # the parent has gone, and wants no answer
        connection.send(None)
        while True:
            connection.send(work(connection.recv()))


def die_with_parent() -> None:
    """Wait for the end of the parent, and end this process then: one that hangs or waits would outlive a killed one."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)


def _death(code: int | None) -> str:
    if code is not None and code < 0:
        return f"signal {-code}"
    return f"exit code {code}"
