"""Opening, making and losing a project: nothing is held that failed, nothing is removed that others made."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from support.review_samples import TEXT
from zhengban.errors import InputError, OutputError
from zhengban.review.operation import Deed, Operation
from zhengban.review.project_connection import Registered
from zhengban.review.project_file import ProjectFile
from zhengban.review.project_lock import Owner, ProjectLock
from zhengban.review.session import ReviewSession


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A closed project with one page."""
    (tmp_path / "湖城.txt").write_text(TEXT, encoding="utf-8")
    with ProjectFile.create(tmp_path / "六月.zhengban", "王编辑") as project:
        project.add_sources([tmp_path / "湖城.txt"])
    return tmp_path / "六月.zhengban"


@pytest.fixture
def project(place: Path) -> Iterator[ProjectFile]:
    """That project, open."""
    with ProjectFile.open(place, "王编辑") as opened:
        yield opened


@pytest.mark.skipif(os.name == "nt", reason="what is open there can be neither removed nor replaced")
@pytest.mark.parametrize("is_replaced", [False, True])
def test_a_project_that_is_gone_takes_no_more(project: ProjectFile, place: Path, is_replaced: bool) -> None:
    session = ReviewSession(project, project.operations())
    session.settle(1)
    if is_replaced:
        shutil.copy(place, place.with_name("copy"))
        os.replace(place.with_name("copy"), place)
    else:
        place.unlink()
    with pytest.raises(OutputError, match="was removed or replaced while open: save it under another name"):
        session.settle(1)
    assert len(session.log.operations) == 1
    with project.save_as(place.with_name("七月.zhengban")) as saved:
        assert len(saved.operations()) == 1
        saved.append(Operation(2, Deed.SETTLE, page=1))
    project.close()
    assert place.exists() is is_replaced


def test_making_a_project_removes_nothing_that_another_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place, take = tmp_path / "七月.zhengban", ProjectLock.take

    def take_late(project: Path, reviewer: str = "") -> ProjectLock | Owner:
        lock = take(project, reviewer)
        project.write_bytes(b"precious")
        return lock

    monkeypatch.setattr(ProjectLock, "take", take_late)
    with pytest.raises(OutputError, match="is there already"):
        ProjectFile.create(place)
    assert place.read_bytes() == b"precious"
    assert [path.name for path in tmp_path.iterdir()] == [place.name]


def test_what_cannot_be_made_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    closed: list[bool] = []

    class Connection(Registered):
        def close(self) -> None:
            closed.append(True)
            super().close()

    monkeypatch.setattr("zhengban.review.project_connection.Registered", Connection)
    monkeypatch.setattr("zhengban.review.project_database.migrate", _cannot_migrate)
    with pytest.raises(InputError, match="is damaged"):
        ProjectFile.create(tmp_path / "七月.zhengban")
    assert list(tmp_path.iterdir()) == []
    assert closed == [True]


def _cannot_migrate(*_: object) -> None:
    raise sqlite3.DatabaseError("no tables today")


def test_a_lock_that_cannot_be_signed_is_given_back(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr("zhengban.review.project_lock.os.write", _full)
        with ProjectFile.open(place) as project:
            assert "cannot be locked: No space left on device" in project.read_only_reason
    with ProjectFile.open(place) as again:
        assert not again.is_read_only


def _full(*_: object) -> int:
    raise OSError(28, "No space left on device")


@pytest.mark.parametrize(
    ("statement", "complaint"),
    [
        ("INSERT INTO operations VALUES (1, 1, 'settle', '', '', '{}')", "operation 1 cannot be read"),
        ("REPLACE INTO meta VALUES ('policy', '{\"automatic\": 1}')", "its policy cannot be read"),
    ],
)
def test_a_project_that_cannot_be_opened_is_not_held(place: Path, statement: str, complaint: str) -> None:
    with ProjectFile.open(place) as project, project._database.writing() as connection:
        connection.execute(statement)
    with pytest.raises(InputError, match=complaint):
        ProjectFile.open(place)
    assert not place.with_name(place.name + "-lock").exists()
    with ProjectFile.look(place) as seen:
        assert len(seen.pages()) == 1


@pytest.mark.parametrize("body", ["x", "[]", '{"waiting": "many"}', "null"])
def test_counts_that_cannot_be_read_are_none(project: ProjectFile, body: str) -> None:
    project.keep_counts(1, {"waiting": 1}, False)
    with project._database.writing() as connection:
        connection.execute("UPDATE counts SET body = ?", (body,))
    assert [state.counts for state in project.page_states()] == [None]


def test_a_look_keeps_nobody_from_writing(place: Path) -> None:
    with ProjectFile.look(place) as seen:
        assert seen.is_read_only
        with ProjectFile.open(place) as project:
            assert not project.is_read_only
            project.append(Operation(1, Deed.SETTLE, page=1))
        assert len(seen.operations()) == 1
        with pytest.raises(OutputError, match="was opened to be read"):
            seen.append(Operation(2, Deed.SETTLE, page=1))
    assert sorted(path.name for path in place.parent.iterdir()) == ["六月.zhengban", "湖城.txt"]
