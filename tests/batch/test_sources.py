"""What a batch finds in folders, archives and ignore files, and in which order."""

from __future__ import annotations

import errno
import os
import zipfile
from pathlib import Path
from typing import Any

import pytest

from support.batch_faults import files_in, run_batch, write_pages
from zhengban.batch.runner import Order
from zhengban.batch.sources import IGNORE_FILE, Wanted, find_batch


def _found(place: Path, wanted: Wanted | None = None) -> list[str]:
    sources, failures = find_batch([place], wanted or Wanted())
    assert not failures
    return [source.relative.as_posix() for source in sources]


def test_folders_are_read_as_people_count(tmp_path: Path) -> None:
    write_pages(tmp_path, ["10.txt", "9.txt", "b/1.text", ".hidden.txt", ".git/x.txt", "picture.png"])
    assert _found(tmp_path) == ["9.txt", "10.txt", "b/1.text"]


def test_patterns_take_and_leave_out(tmp_path: Path) -> None:
    write_pages(tmp_path, ["1.out", "2.txt", "b/3.out", "b/4.out"])
    assert _found(tmp_path, Wanted(include=("*.out",))) == ["1.out", "b/3.out", "b/4.out"]
    assert _found(tmp_path, Wanted(include=("*.out",), exclude=("b/4*",))) == ["1.out", "b/3.out"]


def test_ignore_files_hold_for_what_is_below_them(tmp_path: Path) -> None:
    write_pages(tmp_path, ["1.txt", "ads/2.txt", "b/ads-3.txt", "b/4.txt", "b/5.txt"])
    (tmp_path / IGNORE_FILE).write_text("# advertisements\nads/\nads-*\n", encoding="utf-8")
    (tmp_path / "b" / IGNORE_FILE).write_text("*.txt\n!5.txt\n", encoding="utf-8")
    assert _found(tmp_path) == ["1.txt", "b/5.txt"]


def test_several_inputs_lie_below_their_names(tmp_path: Path) -> None:
    write_pages(tmp_path, ["a/1.txt", "b/1.txt", "c.txt"])
    sources, _ = find_batch([tmp_path / "b", tmp_path / "a", tmp_path / "c.txt", tmp_path / "none"], Wanted())
    assert [source.relative.as_posix() for source in sources] == ["a/1.txt", "b/1.txt", "c.txt", "none"]


def test_an_empty_folder_is_told(tmp_path: Path) -> None:
    sources, failures = find_batch([tmp_path], Wanted())
    assert not sources
    assert "holds no file that is wanted" in failures[0][1]


def test_archives_are_read_without_unpacking(tmp_path: Path) -> None:
    write_pages(tmp_path / "loose", ["1.txt", "六月/2.txt"])
    (tmp_path / "in").mkdir()
    with zipfile.ZipFile(tmp_path / "in" / "a.zip", "w") as archive:
        for name, data in files_in(tmp_path / "loose").items():
            archive.writestr(name, data)
        for name in ("../out.txt", "/abs.txt", "c:/x.txt", "__MACOSX/1.txt"):
            archive.writestr(name, "逃出去")
    summary = run_batch(tmp_path)
    assert (summary.done, summary.failed) == (2, 0)
    packed = files_in(tmp_path / "out")
    assert [*packed] == ["a/1.txt", "a/六月/2.txt"]
    run_batch(tmp_path, Order(tmp_path / "loose-out"), inputs="loose")
    assert [*packed.values()] == [*files_in(tmp_path / "loose-out").values()]
    assert run_batch(tmp_path).unchanged == 2


def test_a_member_that_unpacks_without_end_fails_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("zhengban.batch.sources.MOST_BYTES", 1000)
    (tmp_path / "in").mkdir()
    with zipfile.ZipFile(tmp_path / "in" / "a.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("bomb.txt", "字" * 100_000)
        archive.writestr("page.txt", "本报讯（记者王小明）昨日开幕。")
    summary = run_batch(tmp_path)
    assert (summary.done, summary.failed) == (1, 1)
    assert "no page of text is that large" in summary.failures[0].reason


def test_what_is_no_archive_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(b"PK nonsense")
    _, failures = find_batch([tmp_path / "a.zip"], Wanted())
    assert "cannot be read as a zip archive" in failures[0][1]


def test_an_ignore_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    write_pages(tmp_path, ["1.txt"])
    (tmp_path / IGNORE_FILE).write_bytes(b"\xff\xfe\xff")
    _, failures = find_batch([tmp_path], Wanted())
    assert IGNORE_FILE in failures[0][1]


def test_a_damaged_archive_costs_nothing_beside_it(tmp_path: Path) -> None:
    (tmp_path / "1.txt").write_text("一", encoding="utf-8")
    (tmp_path / "2.zip").write_bytes(b"PK\x03\x04 and no more")
    (tmp_path / "3.txt").write_text("三", encoding="utf-8")
    sources, failures = find_batch([tmp_path], Wanted())
    assert [source.path.name for source in sources] == ["1.txt", "3.txt"]
    assert [place.name for place, _ in failures] == ["2.zip"]


def test_a_folder_that_may_not_be_read_costs_nothing_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for folder in ("closed", "open"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "1.txt").write_text("一", encoding="utf-8")
    scan = os.scandir

    def refusing(path: str) -> Any:
        if Path(path).name == "closed":
            raise PermissionError(errno.EACCES, "Permission denied", path)
        return scan(path)

    monkeypatch.setattr(os, "scandir", refusing)
    sources, failures = find_batch([tmp_path], Wanted())
    assert [source.relative.as_posix() for source in sources] == ["open/1.txt"]
    assert failures == ((tmp_path / "closed", f"{tmp_path / 'closed'} cannot be read: Permission denied"),)
