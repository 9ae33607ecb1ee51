"""What no page is to blame for ends the run: it says what was written and what is left, and the next run goes on."""

from __future__ import annotations

import errno
import io
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from support.batch_faults import files_in, run_batch, write_pages
from support.command_line import CommandLine
from zhengban.batch.runner import Order
from zhengban.review.project_runs import ProjectRuns

NAMES = [f"{number}.txt" for number in range(1, 7)]


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ZHENGBAN_LANGUAGE", "en")
    write_pages(tmp_path / "in", NAMES)
    return tmp_path


@pytest.fixture
def zhengban(capsys: pytest.CaptureFixture[str], place: Path) -> CommandLine:
    """Run the command line where the pages are."""
    return CommandLine(capsys)


def _batch(zhengban: CommandLine, *more: object):  # type: ignore[no-untyped-def]
    return zhengban("batch", "in", "-o", "out", "--project", "p.zhengban", "--workers", "0", *more)


class _FullAfter(io.BytesIO):
    """A file on a disk that is full after so many lines."""

    def __init__(self, lines: int) -> None:
        super().__init__()
        self._left = lines

    def write(self, data: Any, /) -> int:
        if not self._left:
            raise OSError(errno.ENOSPC, "No space left on device")
        self._left -= 1
        return super().write(data)


def _fill_the_disk(monkeypatch: pytest.MonkeyPatch, after: int) -> None:
    """Refuse what the project writes down after so many pages, as SQLite does."""
    record, count = ProjectRuns.record, 0

    def full(runs: ProjectRuns, *values: Any) -> None:
        nonlocal count
        count += 1
        if count > after:
            with runs._database.writing():
                error = sqlite3.OperationalError("database or disk is full")
                error.sqlite_errorname = "SQLITE_FULL"
                raise error
        record(runs, *values)

    monkeypatch.setattr(ProjectRuns, "record", full)


def test_a_project_on_a_full_disk_says_what_was_written_and_goes_on(
    zhengban: CommandLine, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run_batch(place, Order(place / "whole"))
    (place / "p.zhengban").unlink()
    _fill_the_disk(monkeypatch, 2)
    told = _batch(zhengban, "--report", "report.html", "--log", "log.jsonl")
    assert told.code == 1
    assert "the disk is full: make room" in told.errors
    assert "run the same again, it goes on" in told.errors
    assert "nothing was changed" not in told.errors
    assert told.output.startswith(
        "2 pages made, 0 unchanged, 0 failed; 2 files in the output\n4 files or pages are not made yet"
    )
    assert "the disk is full" in (place / "report.html").read_text(encoding="utf-8")
    assert '"stopped": "broken"' in (place / "log.jsonl").read_text(encoding="utf-8")
    monkeypatch.undo()
    monkeypatch.chdir(place)
    rest = run_batch(place)
    assert (rest.done, rest.unchanged, rest.failed) == (4, 2, 0)
    assert files_in(place / "out") == files_in(place / "whole")


def test_a_log_that_fills_the_disk_leaves_the_summary(
    zhengban: CommandLine, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = Path.open

    def full(path: Path, mode: str = "r", *more: Any, **options: Any) -> Any:
        return _FullAfter(3) if path.name == "log.jsonl" else opened(path, mode, *more, **options)

    monkeypatch.setattr(Path, "open", full)
    told = _batch(zhengban, "--log", "log.jsonl")
    assert told.code == 1
    assert "the log log.jsonl cannot be written: No space left on device" in told.errors
    assert "3 files or pages are not made yet" in told.output


def test_a_report_that_cannot_be_written_leaves_the_summary(zhengban: CommandLine, place: Path) -> None:
    (place / "report.html").mkdir()
    told = _batch(zhengban, "--report", "report.html")
    assert told.code == 1
    assert "report.html is a folder" in told.errors
    assert "6 pages made" in told.output


def test_a_report_without_a_folder_is_told_before_the_work(zhengban: CommandLine, place: Path) -> None:
    told = _batch(zhengban, "--report", "none/report.html")
    assert told.code == 2
    assert "has no folder to lie in" in told.errors
    assert not (place / "out").exists()


def test_a_dry_run_tells_what_cannot_be_looked_into(zhengban: CommandLine, place: Path) -> None:
    (place / "in" / "bad.zip").write_bytes(b"PK\x03\x04 and no more")
    told = _batch(zhengban, "--dry-run")
    assert told.code == 1
    assert "bad.zip cannot be read as a zip archive" in told.errors
    assert "6 pages would be made, 0 are done and unchanged; 1 cannot be read" in told.output
    (place / "in" / "empty.txt").touch()
    assert _batch(zhengban, "--dry-run", "--include", "empty.txt").code == 2
