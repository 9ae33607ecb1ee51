"""Pages on a Dask cluster on this machine: the same bytes, and workers and schedulers that go away."""

from __future__ import annotations

import socket
from collections.abc import Generator, Iterable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from support.batch_faults import CRASH, HANG, faulty_work, files_in, run_batch, write_pages
from zhengban.batch.dask_executor import LOCAL, DaskExecutor
from zhengban.batch.runner import Order
from zhengban.batch.worker import Outcome, Task

distributed = pytest.importorskip("distributed")

# Dask leaves sockets and processes to the collector when its cluster closes; what of ours leaks is seen elsewhere.
pytestmark = pytest.mark.filterwarnings(
    "ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning"
)

NAMES = [f"{number}.txt" for number in range(1, 9)]


class _Losing:
    """Loses its cluster after the first page."""

    def __init__(self, cluster: Any) -> None:
        self._cluster = cluster

    def run(self, tasks: Iterable[Task]) -> Generator[Outcome, None, None]:
        executor = DaskExecutor(self._cluster.scheduler_address, 1)
        with closing(executor.run(tasks)) as outcomes:
            yield next(outcomes)
            self._cluster.close()
            yield from outcomes


class _Interrupted:
    """Is interrupted after every page but those that hang."""

    def __init__(self, pages: int) -> None:
        self._pages = pages

    def run(self, tasks: Iterable[Task]) -> Generator[Outcome, None, None]:
        with closing(DaskExecutor(LOCAL, 2, faulty_work).run(tasks)) as outcomes:
            for _ in range(self._pages):
                yield next(outcomes)
            raise KeyboardInterrupt


def test_a_cluster_gives_the_bytes_of_the_serial_executor(tmp_path: Path) -> None:
    write_pages(tmp_path / "in", ["1.txt", "2.txt", "3.txt"])
    run_batch(tmp_path, Order(tmp_path / "serial", ("txt", "json")))
    summary = run_batch(tmp_path, Order(tmp_path / "dask", ("txt", "json")), DaskExecutor(LOCAL, 2))
    assert (summary.done, summary.failed) == (3, 0)
    assert files_in(tmp_path / "dask") == files_in(tmp_path / "serial")


def test_a_page_that_kills_its_workers_costs_one_page(tmp_path: Path) -> None:
    write_pages(tmp_path / "in", [*NAMES, "crash.txt"], {"crash.txt": CRASH})
    summary = run_batch(tmp_path, executor=DaskExecutor(LOCAL, 2, faulty_work))
    assert summary.done == len(NAMES)
    assert [(failure.name, failure.fault) for failure in summary.failures] == [("crash.txt", "crash")]


def test_a_scheduler_that_goes_away_keeps_what_is_done(tmp_path: Path) -> None:
    write_pages(tmp_path / "in", NAMES)
    run_batch(tmp_path, Order(tmp_path / "whole"))
    (tmp_path / "p.zhengban").unlink()
    with distributed.LocalCluster(n_workers=1, threads_per_worker=1, dashboard_address=None) as cluster:
        summary = run_batch(tmp_path, executor=_Losing(cluster))
    assert (summary.stopped, summary.exit_code) == ("broken", 1)
    assert "went away" in summary.problem
    kept = len(files_in(tmp_path / "out"))
    rest = run_batch(tmp_path)
    assert (rest.unchanged, rest.done, rest.failed) == (kept, len(NAMES) - kept, 0)
    assert kept >= 1
    assert files_in(tmp_path / "out") == files_in(tmp_path / "whole")


def test_an_interrupt_ends_a_page_that_hangs(tmp_path: Path) -> None:
    write_pages(tmp_path / "in", [*NAMES, "hang.txt"], {"hang.txt": HANG})
    summary = run_batch(tmp_path, executor=_Interrupted(len(NAMES)))
    assert (summary.done, summary.stopped, summary.failed) == (len(NAMES), "interrupted", 0)


def test_a_cluster_without_workers_is_told_and_waited_for(tmp_path: Path) -> None:
    write_pages(tmp_path / "in", NAMES)
    with distributed.LocalCluster(n_workers=0, threads_per_worker=1, dashboard_address=None) as cluster:
        told: list[bool] = []

        def tell(is_working: bool) -> None:
            told.append(is_working)
            if not is_working:
                cluster.scale(1)

        executor = DaskExecutor(cluster.scheduler_address, 1, tell=tell)
        summary = run_batch(tmp_path, executor=executor)
    assert (summary.done, summary.failed) == (len(NAMES), 0)
    assert told[0] is False


def test_a_wait_for_workers_can_be_interrupted(tmp_path: Path) -> None:
    write_pages(tmp_path / "in", NAMES)

    def interrupt(is_working: bool) -> None:
        raise KeyboardInterrupt

    with distributed.LocalCluster(n_workers=0, dashboard_address=None) as cluster:
        executor = DaskExecutor(cluster.scheduler_address, 1, tell=interrupt)
        summary = run_batch(tmp_path, executor=executor)
    assert (summary.stopped, summary.done, summary.left) == ("interrupted", 0, len(NAMES))


@pytest.mark.parametrize("address", ["nonsense", "tcp://127.0.0.1:{port}", "tls://127.0.0.1:{port}"])
def test_what_is_no_scheduler_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    monkeypatch.setattr("zhengban.batch.dask_executor._CONNECT_SECONDS", 1)
    write_pages(tmp_path / "in", NAMES)
    with socket.create_server(("127.0.0.1", 0)) as silent:  # it takes the call and says nothing
        executor = DaskExecutor(address.format(port=silent.getsockname()[1]), 1)
        summary = run_batch(tmp_path, executor=executor)
    assert (summary.stopped, summary.exit_code, summary.left) == ("broken", 2, len(NAMES))
    assert "cannot be reached" in summary.problem
