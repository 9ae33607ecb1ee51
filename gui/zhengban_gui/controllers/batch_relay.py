"""Pages made by workers of another process, which can be ended at any moment and takes them along.

The batch itself stays in the window's process, in a thread that only waits: there is one writer to the project, and the
reviewer goes on deciding while it runs.
"""

from __future__ import annotations

import multiprocessing
import signal
import threading
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import suppress
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Literal

from zhengban.batch.executors import ProcessExecutor, Work, die_with_parent
from zhengban.batch.worker import Outcome, Task, work_on
from zhengban.errors import OutputError
from zhengban_gui.controllers.batch_control import BatchControl

_NEXT: Literal["next"] = "next"  # the process has room for another page
_END: Literal["end"] = "end"  # all that it was given is made


class RelayExecutor:
    """Makes pages in processes below one that is killed when the batch is ended.

    Paused, it finishes what is under way and starts the processes anew when it goes on. ``tell_begun`` hears of each
    page that is handed over, in the thread of the run.
    """

    def __init__(
        self,
        control: BatchControl,
        workers: int,
        work: Work = work_on,
        time_limit: float | None = None,
        memory_limit: int | None = None,
        tell_begun: Callable[[int], object] = lambda page: None,
    ) -> None:
        self._control = control
        self._settings = (workers, work, time_limit, memory_limit)
        self._tell_begun = tell_begun
        self._is_drained = False

    def run(self, tasks: Iterable[Task]) -> Generator[Outcome, None, None]:
        """Yield the outcomes as they come.

        Raises ``KeyboardInterrupt`` when the batch is ended, ``OutputError`` when no process can be started.
        """
        feed = iter(tasks)
        while not self._is_drained:
            self._control.wait()
            yield from self._round(feed)

    def _round(self, feed: Iterator[Task]) -> Generator[Outcome, None, None]:
        """Make pages until there are no more, or the batch is paused."""
        connection, process = self._started()
        try:
            while (said := self._hear(connection)) != _END:
                if isinstance(said, Outcome):
                    yield said
                elif isinstance(said, str) and said == _NEXT:
                    connection.send(self._next(feed))
                else:
                    raise OutputError(str(said))
        except (EOFError, OSError) as error:
            raise OutputError("the process that makes the pages died: run the batch again") from error
        finally:
            process.kill()
            process.join()
            connection.close()

    def _started(self) -> tuple[Connection, BaseProcess]:
        spawn = multiprocessing.get_context("spawn")  # a fork would take the window's threads and locks along
        connection, other = spawn.Pipe()
        process = spawn.Process(target=_relay, args=(other, self._settings))
        process.start()
        other.close()
        return connection, process

    def _hear(self, connection: Connection) -> object:
        while not connection.poll(self._control.PATIENCE):
            self._control.check()
        self._control.check()
        return connection.recv()

    def _next(self, feed: Iterator[Task]) -> Task | None:
        """Return the next page, None when there is none or the batch is paused."""
        if self._control.is_paused:
            return None
        task = next(feed, None)
        self._is_drained = task is None
        if task is not None:
            self._tell_begun(task.page_id)
        return task


def _relay(connection: Connection, settings: tuple[int, Work, float | None, int | None]) -> None:
    """Make the pages that the other end has, until it has no more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C in a terminal is the window's affair
    threading.Thread(target=die_with_parent, daemon=True).start()
    workers, work, time_limit, memory_limit = settings
    executor = ProcessExecutor(workers, work, time_limit, memory_limit)
    with suppress(EOFError, OSError):  # the window has gone, and wants no answer
        try:
            for outcome in executor.run(_asked(connection)):
                connection.send(outcome)
            connection.send(_END)
        except OutputError as error:
            connection.send(error)


def _asked(connection: Connection) -> Iterator[Task]:
    while True:
        connection.send(_NEXT)
        task = connection.recv()
        if task is None:
            return
        yield task
