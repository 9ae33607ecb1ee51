"""Pages on a Dask cluster: the same pages, the same bytes. Time and memory are limited by the cluster's own settings."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import CancelledError
from contextlib import ExitStack, contextmanager
from itertools import islice
from queue import Empty, SimpleQueue
from typing import Any

from zhengban.batch.executors import Work
from zhengban.batch.faults import Fault, reason_of
from zhengban.batch.worker import Outcome, Task, failed, work_on
from zhengban.errors import InputError, OutputError
from zhengban.readers.source import as_one_line

LOCAL = "local"
_AHEAD = 2  # tasks a thread of a worker: one in the works, one ready
_CONNECT_SECONDS = 8  # Dask tries so long to reach a scheduler; its own 30 s look like a run that hangs
# What Dask raises for an address that is none, for a server of another kind, whose answer may look as long as the
# memory, and for a scheduler of another version.
_NO_SCHEDULER = (ImportError, LookupError, MemoryError, OSError, RuntimeError, TypeError, ValueError)
_LOOK_SECONDS = 2.0  # between two looks at who works: clusters grow, shrink, and start without workers
_CLOSING_SECONDS = (
    0.2  # for a worker to end by itself: Dask's own 5 s would make a cancel wait for a page that hangs
)


class DaskExecutor:
    """Makes pages on a cluster that runs already, or on one of its own on this machine.

    ``tell`` hears False when the cluster has no worker, and True when one has come: the pages wait as long as that.
    """

    def __init__(
        self,
        address: str,
        workers: int,
        work: Work = work_on,
        tell: Callable[[bool], object] = bool,
    ) -> None:
        """Raises ``InputError`` when Dask is not installed."""
        try:
            import dask

            # Its own lines about workers that come and go would stand among ours; it looks at this when imported.
            dask.config.set({"logging": {"distributed": "critical", "distributed.client": "critical"}})
            import distributed
        except ImportError as error:
            raise InputError("--scheduler needs Dask: pip install 'zhengban[cluster]'") from error
        self._distributed: Any = distributed
        self._address, self._workers, self._work = address, max(workers, 1), work
        self._tell = tell

    def run(self, tasks: Iterable[Task]) -> Generator[Outcome, None, None]:
        """Yield the outcomes as they come; raises ``OutputError`` when the cluster cannot be reached, or goes away."""
        with ExitStack() as things:
            client = self._client(things)
            crew = _Crew(client, self._tell)
            feed = iter(tasks)
            under_way: dict[Any, Task] = {}
            finished: SimpleQueue[Any] = SimpleQueue()
            while True:
                with self._telling_of_loss():
                    room = crew.room()
                for task in islice(feed, max(room - len(under_way), 0)):
                    under_way[self._submitted(client, task, finished)] = task
                if not under_way:
                    return
                try:
                    future = finished.get(timeout=_LOOK_SECONDS)
                except Empty:
                    continue
                yield self._outcome(future, under_way.pop(future))

    def _client(self, things: ExitStack) -> Any:
        try:
            if self._address != LOCAL:
                asyncio.run(self._greet())
                return things.enter_context(self._distributed.Client(self._address, timeout=_CONNECT_SECONDS))
            cluster = things.enter_context(
                self._distributed.LocalCluster(
                    n_workers=self._workers,
                    threads_per_worker=1,
                    processes=True,
                    dashboard_address=None,
                    silence_logs=logging.CRITICAL,
                )
            )
            things.callback(_end_workers, cluster)
            return things.enter_context(self._distributed.Client(cluster))
        except _NO_SCHEDULER as error:
            told = as_one_line(str(error)) or "no scheduler answers there"
            problem = f"the cluster {as_one_line(self._address)} cannot be reached: {told}"
            raise OutputError(f"{problem}: check the address, and whether its scheduler runs") from error

    async def _greet(self) -> None:
        """Raise ``OSError`` for a port that takes a call and says nothing: Dask's client would wait without end."""
        security = self._distributed.Security().get_connection_args("client")
        calling = self._distributed.comm.connect(self._address, timeout=_CONNECT_SECONDS, **security)
        connection = await asyncio.wait_for(calling, _CONNECT_SECONDS)
        connection.abort()

    def _submitted(self, client: Any, task: Task, finished: SimpleQueue[Any]) -> Any:
        with self._telling_of_loss():
            future = client.submit(self._work, task, pure=False, retries=1)
            future.add_done_callback(finished.put)
            return future

    def _outcome(self, future: Any, task: Task) -> Outcome:
        """A worker that died takes its page along, which the cluster has tried again."""
        with self._telling_of_loss():
            error = future.exception()
            if error is None:
                result: Outcome = future.result()
                return result
        return failed(task, Fault.CRASH, f"its worker failed ({reason_of(error)})")

    @contextmanager
    def _telling_of_loss(self) -> Iterator[None]:
        """Raise ``OutputError`` where Dask says that the scheduler has gone: no page is to blame for that."""
        try:
            yield
        except (CancelledError, OSError, RuntimeError) as error:
            raise OutputError(
                f"the cluster {self._address} went away: start it, and run the same again; what is done is kept"
            ) from error


class _Crew:
    """The workers of a cluster, looked at now and then: ``room`` is for how many tasks there is work."""

    def __init__(self, client: Any, tell: Callable[[bool], object]) -> None:
        self._client, self._tell = client, tell
        self._looked = -_LOOK_SECONDS
        self._threads = 1

    def room(self) -> int:
        now = time.monotonic()
        if now - self._looked >= _LOOK_SECONDS:
            self._look(sum(self._client.nthreads().values()))
            self._looked = now
        return _AHEAD * max(self._threads, 1)

    def _look(self, threads: int) -> None:
        """Tell of the first look without a worker, and of the first with one after that."""
        if bool(threads) is not bool(self._threads):
            self._tell(bool(threads))
        self._threads = threads


def _end_workers(cluster: Any) -> None:
    """End the workers of a cluster of our own, those that hang, too."""

    async def end() -> None:
        closing = [worker.close(timeout=_CLOSING_SECONDS) for worker in cluster.workers.values()]
        await asyncio.gather(*closing, return_exceptions=True)

    cluster.sync(end)
