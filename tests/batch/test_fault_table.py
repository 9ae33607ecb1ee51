"""The fault table: whatever happens to one page is named in the summary with its reason, and the rest is done."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Generator, Iterable
from pathlib import Path
from typing import NamedTuple

import pytest

from support.batch_faults import HANG, MEMORY, faulty_work, files_in, run_batch, write_pages
from zhengban.batch.executors import Executor, ProcessExecutor, SerialExecutor
from zhengban.batch.faults import Fault
from zhengban.batch.limits import can_limit_memory
from zhengban.batch.runner import Order
from zhengban.batch.summary import Failure
from zhengban.batch.words import BatchWords
from zhengban.batch.worker import Outcome, Task

BAD = "b/3.txt"
PAGES = ["1.txt", "2.txt", BAD, "b/4.txt"]

Breaking = Callable[[Path, pytest.MonkeyPatch], Executor]


def _full_disk(place: Path, patch: pytest.MonkeyPatch) -> Executor:
    return _refusing(patch, OSError(errno.ENOSPC, "No space left on device"))


def _read_only(place: Path, patch: pytest.MonkeyPatch) -> Executor:
    return _refusing(patch, OSError(errno.EROFS, "Read-only file system"))


def _refusing(patch: pytest.MonkeyPatch, error: OSError) -> Executor:
    """Refuse the result of the bad page, as the system does."""
    rename = os.replace

    def replace(source: Path, target: Path) -> None:
        if Path(target).name == Path(BAD).name:
            raise error
        rename(source, target)

    patch.setattr("zhengban.files.os.replace", replace)
    return SerialExecutor()


def _unreadable(place: Path, patch: pytest.MonkeyPatch) -> Executor:
    read = Path.read_bytes

    def read_bytes(path: Path) -> bytes:
        if path.name == Path(BAD).name:
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return read(path)

    patch.setattr(Path, "read_bytes", read_bytes)
    return SerialExecutor()


def _deleted(place: Path, patch: pytest.MonkeyPatch) -> Executor:
    class Deleting(SerialExecutor):
        def run(self, tasks: Iterable[Task]) -> Generator[Outcome, None, None]:
            for outcome in super().run(tasks):
                (place / "in" / BAD).unlink(missing_ok=True)
                yield outcome

    return Deleting()


def _hanging(place: Path, patch: pytest.MonkeyPatch) -> Executor:
    write_pages(place / "in", [BAD], {BAD: HANG})
    return ProcessExecutor(2, faulty_work, time_limit=5)


def _eating(place: Path, patch: pytest.MonkeyPatch) -> Executor:
    write_pages(place / "in", [BAD], {BAD: MEMORY})
    return ProcessExecutor(1, faulty_work, memory_limit=512)


def _empty(place: Path, patch: pytest.MonkeyPatch) -> Executor:
    (place / "in" / BAD).write_bytes(b"")
    return SerialExecutor()


class Row(NamedTuple):
    """What happens to the bad page, what kind of fault that is, and what has to be said of it."""

    breaking: Breaking
    fault: str
    said: str


NEEDS_LIMITS = pytest.mark.skipif(not can_limit_memory(), reason="no process can limit its memory here")
TABLE = {
    "disk full for outputs": Row(_full_disk, "output", "No space left on device"),
    "read-only output folder": Row(_read_only, "output", "Read-only file system"),
    "unreadable file": Row(_unreadable, "input", "may not be read: check its permissions"),
    "input deleted during the run": Row(_deleted, "input", "does not exist: check the path"),
    "a page that hangs": Row(_hanging, "time", "allow more with --time-limit"),
    "a page that eats memory": Row(_eating, "memory", "allow more with --memory-limit"),
    "an empty file": Row(_empty, "input", "is empty: there is nothing to read"),
}


@pytest.mark.parametrize(
    "row",
    [
        pytest.param(row, id=label, marks=[NEEDS_LIMITS] if row.fault == "memory" else [])
        for label, row in TABLE.items()
    ],
)
def test_it_is_named_and_the_rest_is_done(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, row: Row) -> None:
    write_pages(tmp_path / "in", PAGES)
    executor = row.breaking(tmp_path, monkeypatch)
    summary = run_batch(tmp_path, executor=executor)
    assert (summary.done, summary.failed, summary.exit_code, summary.stopped) == (3, 1, 1, "")
    assert [failure.fault for failure in summary.failures] == [row.fault]
    told = BatchWords("en").failure(summary.failures[0])
    assert BAD.rpartition("/")[2] in told
    assert row.said in told
    assert [*files_in(tmp_path / "out")] == [name for name in PAGES if name != BAD]


def test_duplicate_names_are_no_fault(tmp_path: Path) -> None:
    write_pages(tmp_path / "in", PAGES)
    summary = run_batch(tmp_path, Order(tmp_path / "out", template="版面"))
    assert (summary.done, summary.failed) == (4, 0)
    assert [*files_in(tmp_path / "out")] == ["版面-2.txt", "版面-3.txt", "版面-4.txt", "版面.txt"]


def test_a_fault_names_its_page_once() -> None:
    told = BatchWords("en").failure(Failure("in/3.txt", Fault.ENCODING, "in/3.txt: lone surrogate"))
    assert told.count("in/3.txt") == 1
    assert "--encoding" in told
