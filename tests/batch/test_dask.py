"""Pages on a Dask cluster on this machine: the same bytes."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.batch_faults import files_in, run_batch, write_pages
from zhengban.batch.dask_executor import LOCAL, DaskExecutor
from zhengban.batch.runner import Order

pytest.importorskip("distributed")


# Dask leaves sockets and processes to the collector when its cluster closes; what of ours leaks is seen elsewhere.
@pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning")
def test_a_cluster_gives_the_bytes_of_the_serial_executor(tmp_path: Path) -> None:
    write_pages(tmp_path / "in", ["1.txt", "2.txt", "3.txt"])
    run_batch(tmp_path, Order(tmp_path / "serial", ("txt", "json")))
    summary = run_batch(tmp_path, Order(tmp_path / "dask", ("txt", "json")), DaskExecutor(LOCAL, 2))
    assert (summary.done, summary.failed) == (3, 0)
    assert files_in(tmp_path / "dask") == files_in(tmp_path / "serial")
