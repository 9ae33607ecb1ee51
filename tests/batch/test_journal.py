"""The log of a batch: whole lines, and one clear line where it cannot be written."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from zhengban.batch.journal import Journal
from zhengban.errors import OutputError

FULL = Path("/dev/full")  # a device of Linux whose disk is always full


def test_what_a_kill_left_unfinished_is_a_line_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "log.jsonl"
    path.write_bytes(b'{"event": "do')
    with Journal(path) as journal:
        journal.tell("start", files=3)
    unfinished, line = path.read_text(encoding="utf-8").splitlines()
    assert unfinished == '{"event": "do'
    assert (json.loads(line)["event"], json.loads(line)["files"]) == ("start", 3)


@pytest.mark.skipif(not FULL.exists(), reason="this system has no device that is always full")
def test_a_log_on_a_full_disk_is_named() -> None:
    with pytest.raises(OutputError, match="the log /dev/full cannot be written"), Journal(FULL) as journal:
        journal.tell("start")


def test_a_log_that_is_a_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="cannot be written"):
        Journal(tmp_path)
