"""Pages on a Dask cluster: the same pages, the same bytes. Time and memory are limited by the cluster's own settings."""

from __future__ import annotations

from collections.abc import Generator, Iterable
from contextlib import ExitStack
from itertools import islice
from typing import Any

from zhengban.batch.executors import Work
from zhengban.batch.faults import Fault, reason_of
from zhengban.batch.worker import Outcome, Task, failed, work_on
from zhengban.errors import InputError, OutputError
from zhengban.readers.source import as_one_line

LOCAL = "local"
_AHEAD = 2  # tasks a worker: one in the works, one ready


class DaskExecutor:
    """Makes pages on a cluster that runs already, or on one of its own on this machine."""

    def __init__(self, address: str, workers: int, work: Work = work_on) -> None:
        """Raises ``InputError`` when Dask is not installed."""
        try:
            import dask
            import distributed
        except ImportError as error:
            raise InputError("--scheduler needs Dask: pip install 'zhengban[cluster]'") from error
        # Its own lines about workers that come and go would stand among ours.
        dask.config.set({"logging.distributed": "critical"})
        self._distributed: Any = distributed
        self._address, self._workers, self._work = address, max(workers, 1), work

    def run(self, tasks: Iterable[Task]) -> Generator[Outcome, None, None]:
        """Yield the outcomes as they come; raises ``OutputError`` when the cluster cannot be reached."""
        with ExitStack() as things:
            client = self._client(things)
            room = _AHEAD * max(len(client.scheduler_info(n_workers=-1)["workers"]), 1)
            feed = iter(tasks)
            under_way = {self._submitted(client, task): task for task in islice(feed, room)}
            completed = self._distributed.as_completed(list(under_way))
            for future in completed:
                outcome = _outcome(future, under_way.pop(future))
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
                    n_workers=self._workers, threads_per_worker=1, processes=True, dashboard_address=None
                )
            )
            return things.enter_context(self._distributed.Client(cluster))
        except (OSError, ValueError, RuntimeError) as error:
            told = as_one_line(str(error))
            raise OutputError(f"the cluster {self._address} cannot be reached: {told}") from error

    def _submitted(self, client: Any, task: Task) -> Any:
        return client.submit(self._work, task, pure=False, retries=1)


def _outcome(future: Any, task: Task) -> Outcome:
    """A worker that died takes its page along, which the cluster has tried again."""
    error = future.exception()
    if error is not None:
        return failed(task, Fault.CRASH, f"its worker failed ({reason_of(error)})")
    result: Outcome = future.result()
    return result
