"""Pages in processes: the same bytes, and a page that hangs, crashes or eats memory fails alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.batch_faults import (
    CRASH,
    CRASH_ONCE,
    HANG,
    MARK,
    MEMORY,
    faulty_work,
    files_in,
    run_batch,
    write_pages,
)
from zhengban.batch.executors import ProcessExecutor
from zhengban.batch.limits import can_limit_memory
from zhengban.batch.runner import Order

NAMES = ["1.txt", "2.txt", "3.txt", "4.txt"]


def test_processes_give_the_bytes_of_the_serial_executor(tmp_path: Path) -> None:
    write_pages(tmp_path / "in", NAMES)
    forms = ("txt", "md", "json", "report")
    run_batch(tmp_path, Order(tmp_path / "serial", forms))
    summary = run_batch(tmp_path, Order(tmp_path / "processes", forms), ProcessExecutor(2))
    assert summary.done == 4
    assert files_in(tmp_path / "processes") == files_in(tmp_path / "serial")


def test_a_page_that_hangs_or_crashes_costs_one_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(MARK, str(tmp_path / "tried"))
    write_pages(
        tmp_path / "in",
        [*NAMES, "crash.txt", "hang.txt", "once.txt"],
        {"crash.txt": CRASH, "hang.txt": HANG, "once.txt": CRASH_ONCE},
    )
    summary = run_batch(tmp_path, executor=ProcessExecutor(2, faulty_work, time_limit=10))
    assert summary.done == 5
    assert {failure.name: failure.fault for failure in summary.failures} == {
        "crash.txt": "crash",
        "hang.txt": "time",
    }
    assert "took longer than 10 s" in next(f.reason for f in summary.failures if f.fault == "time")


@pytest.mark.skipif(not can_limit_memory(), reason="this system lets no process limit its memory")
def test_a_page_that_eats_memory_costs_one_page(tmp_path: Path) -> None:
    write_pages(tmp_path / "in", [*NAMES, "memory.txt"], {"memory.txt": MEMORY})
    summary = run_batch(tmp_path, executor=ProcessExecutor(1, faulty_work, memory_limit=512))
    assert (summary.done, [failure.fault for failure in summary.failures]) == (4, ["memory"])
