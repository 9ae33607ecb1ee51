"""Pages on a Dask cluster: the same pages, the same bytes. Time and memory are limited by the cluster's own settings."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Generator, Iterable, Iterator
from concurrent.futures import CancelledError
from contextlib import ExitStack, contextmanager
from itertools import islice
from typing import Any

from zhengban.batch.executors import Work
from zhengban.batch.faults import Fault, reason_of
from zhengban.batch.worker import Outcome, Task, failed, work_on
from zhengban.errors import InputError, OutputError
from zhengban.readers.source import as_one_line

LOCAL = "local"
_AHEAD = 2  # tasks a worker: one in the works, one ready
_CLOSING_SECONDS = (
    0.2  # for a worker to end by itself: Dask's own 5 s would make a cancel wait for a page that hangs
)


class DaskExecutor:
    """Makes pages on a cluster that runs already, or on one of its own on this machine."""

    def __init__(self, address: str, workers: int, work: Work = work_on) -> None:
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

    def run(self, tasks: Iterable[Task]) -> Generator[Outcome, None, None]:
        """Yield the outcomes as they come; raises ``OutputError`` when the cluster cannot be reached, or goes away."""
        with ExitStack() as things:
            client = self._client(things)
            room = _AHEAD * max(len(client.scheduler_info(n_workers=-1)["workers"]), 1)
            feed = iter(tasks)
            under_way = {self._submitted(client, task): task for task in islice(feed, room)}
            completed = self._distributed.as_completed(list(under_way))
            for future in completed:
                outcome = self._outcome(future, under_way.pop(future))
                for task in islice(feed, 1):
                    following = self._submitted(client, task)
                    under_way[following] = task
                    completed.add(following)
                yield outcome

    def _client(self, things: ExitStack) -> Any:
        try:
            if self._address != LOCAL:
                return things.enter_context(self._distributed.Client(self._address))
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
        except (OSError, ValueError, RuntimeError) as error:
            told = as_one_line(str(error))
            raise OutputError(f"the cluster {self._address} cannot be reached: {told}") from error

    def _submitted(self, client: Any, task: Task) -> Any:
        with self._telling_of_loss():
            return client.submit(self._work, task, pure=False, retries=1)

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


def _end_workers(cluster: Any) -> None:
    """End the workers of a cluster of our own, those that hang, too."""

    async def end() -> None:
        closing = [worker.close(timeout=_CLOSING_SECONDS) for worker in cluster.workers.values()]
        await asyncio.gather(*closing, return_exceptions=True)

    cluster.sync(end)
