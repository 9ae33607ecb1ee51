"""Two programs on one project, programs that were killed, full disks and damaged files: one clear line each."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from support.review_samples import TEXT, sample_plan
from zhengban.errors import InputError, OutputError
from zhengban.policy import Policy
from zhengban.review.operation import Deed, Operation
from zhengban.review.project_file import ProjectFile
from zhengban.review.project_state import glance
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


_READ_ONCE = "import sqlite3, sys; c = sqlite3.connect(sys.argv[1]); c.execute('select count(*) from pages'); c.close()"


@pytest.mark.skipif(
    sys.platform == "win32", reason="files have other locks there, and cannot be removed while open"
)
def test_looking_at_a_project_that_is_open_here_leaves_its_journal(place: Path, project: ProjectFile) -> None:
    """A program that reads the project afterwards must not think that it is the last one, and tidy up."""
    glance(place)
    subprocess.run([sys.executable, "-c", _READ_ONCE, str(place)], check=True)
    project.keep_policy(Policy(automatic=0.5))
    with ProjectFile.look(place) as other:
        assert other.policy.automatic == 0.5


@pytest.mark.skipif(sys.platform == "win32", reason="a file that is open cannot be removed there")
def test_nothing_is_said_to_be_stored_when_the_journal_was_removed(place: Path, project: ProjectFile) -> None:
    project.keep_policy(Policy(automatic=0.6))
    place.with_name(place.name + "-wal").unlink()
    with pytest.raises(OutputError, match="removed or replaced while open"):
        project.keep_policy(Policy(automatic=0.5))


def test_nothing_lies_beside_a_closed_project(place: Path) -> None:
    glance(place)
    assert sorted(path.name for path in place.parent.iterdir()) == ["六月.zhengban", "湖城.txt"]


def test_the_second_program_only_reads_and_says_who_writes(project: ProjectFile, place: Path) -> None:
    operation = Operation(1, Deed.SETTLE, page=1)
    project.append(operation)
    with ProjectFile.open(place, "李编辑") as second:
        assert second.is_read_only
        assert second.holder is not None
        assert (second.holder.name, second.holder.pid) == ("王编辑", os.getpid())
        assert "王编辑" in second.read_only_reason
        assert second.holder.since in second.read_only_reason
        assert second.operations() == (operation,)
        with pytest.raises(OutputError, match="nothing can be changed here"):
            second.append(Operation(2, Deed.SETTLE, page=1))
        second.keep_plan(1, "key", sample_plan())
        second.keep_counts(1, {}, False)
        second.keep_view("page", 1)
        assert second.was_left_open is None
    assert not project.is_read_only
    project.append(Operation(2, Deed.SETTLE, page=1))


def test_the_next_program_writes_when_the_first_has_closed(project: ProjectFile, place: Path) -> None:
    project.close()
    with ProjectFile.open(place) as second:
        assert not second.is_read_only


@pytest.mark.parametrize("refused", ["file", "folder"])
def test_a_project_that_may_not_be_written_is_only_read(
    place: Path, monkeypatch: pytest.MonkeyPatch, refused: str
) -> None:
    """Whoever runs the tests may be allowed everything, so the system's answer is made up."""
    if refused == "file":
        monkeypatch.setattr("os.access", lambda path, mode: False)
    else:
        monkeypatch.setattr("zhengban.review.project_lock.os.open", _refuse)
    with ProjectFile.open(place) as project:
        assert project.is_read_only
        assert project.holder is None
        assert len(project.pages()) == 1
        assert project.load(1).text == TEXT
        with pytest.raises(OutputError, match="nothing can be changed here"):
            project.append(Operation(1, Deed.SETTLE, page=1))


def _refuse(*_: object) -> int:
    raise PermissionError(13, "Permission denied")


def test_making_what_is_there_is_refused(place: Path) -> None:
    before = place.read_bytes()
    with pytest.raises(OutputError, match="is there already"):
        ProjectFile.create(place)
    assert place.read_bytes() == before


@pytest.mark.skipif(os.name == "nt", reason="a process is forked")
def test_a_killed_program_leaves_no_lock_and_is_told_of(place: Path) -> None:
    child = os.fork()
    if not child:
        _work_and_die(place)
    os.waitpid(child, 0)
    seen = glance(place)
    assert (seen.operations, seen.holder) == (2, None)
    assert seen.left_open is not None
    with ProjectFile.open(place, for_review=False) as unconcerned:
        assert not unconcerned.is_read_only
    with ProjectFile.open(place) as again:
        left = again.was_left_open
        assert left is not None
        assert left == seen.left_open
        assert (left.owner.pid, left.owner.name) == (child, "李编辑")
        assert (left.decisions, left.last_page, left.last_time) == (2, 1, "2026-02-02")
        assert len(again.operations()) == 2
        assert again.page_states()[0].is_stale
    with ProjectFile.open(place) as once_more:
        assert once_more.was_left_open is None


def _work_and_die(place: Path) -> None:
    project = ProjectFile.open(place, "李编辑")
    project.append(Operation(1, Deed.SETTLE, page=1, time="2026-02-01"))
    project.keep_counts(1, {"waiting": 1}, False)
    project.append(Operation(2, Deed.SETTLE, page=1, time="2026-02-02"))
    os.kill(os.getpid(), 9)


def test_a_glance_tells_what_is_open(project: ProjectFile, place: Path) -> None:
    project.keep_counts(1, {"accepted": 1}, True)
    seen = glance(place)
    assert (seen.pages, seen.settled, seen.operations) == (1, 1, 0)
    assert seen.holder is not None
    assert seen.left_open is None


def _limit(project: ProjectFile) -> None:
    with project._database.reading() as connection:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages}")


def test_a_full_disk(project: ProjectFile, place: Path) -> None:
    """SQLite's own limit stands for the disk's."""
    session = ReviewSession(project, project.operations())
    session.set_plan(1, sample_plan())
    session.accept(1, ["comma"])
    _limit(project)
    with pytest.raises(OutputError, match=r"the disk is full: .*nothing was changed$"):
        session.doubt(1, ["double"], "注" * 9999)
    assert session.review(1).by_id["double"].state == "automatic"
    assert len(project.operations()) == 1
    session.settle(1)
    assert len(project.operations()) == 2


def test_a_database_that_another_connection_writes_to(
    project: ProjectFile, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with project._database.reading() as connection:
        connection.execute("PRAGMA busy_timeout = 1")
    other = sqlite3.connect(place, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(OutputError, match="another program is writing to it"):
        project.append(Operation(1, Deed.SETTLE, page=1))
    other.execute("ROLLBACK")
    other.close()
    project.append(Operation(1, Deed.SETTLE, page=1))


def _text_file(path: Path) -> None:
    path.write_text(TEXT * 9, encoding="utf-8")


def _empty_file(path: Path) -> None:
    path.write_bytes(b"")


def _other_database(path: Path) -> None:
    path.unlink()
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE moz_places (id INTEGER)")
    connection.close()


def _cut_off(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-4096])


def _cut_short(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:60])


def _scribbled(path: Path) -> None:
    data = path.read_bytes()
    path.write_bytes(data[:4096] + b"\x5a" * (len(data) - 4096))


def _gone(path: Path) -> None:
    path.unlink()


def _folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


@pytest.mark.parametrize(
    ("spoil", "complaint"),
    [
        (_text_file, "is not a zhengban project"),
        (_empty_file, "is not a zhengban project"),
        (_other_database, "is not a zhengban project"),
        (_cut_short, "is cut off"),
        (_cut_off, "is cut off"),
        (_scribbled, "is damaged"),
        (_gone, "does not exist"),
        (_folder, "is a folder"),
    ],
)
def test_what_is_no_project(place: Path, spoil: Callable[[Path], None], complaint: str) -> None:
    spoil(place)
    for opening in (ProjectFile.open, glance):
        with pytest.raises(InputError, match=complaint) as caught:
            opening(place)
        assert "\n" not in str(caught.value)
        assert not place.with_name(place.name + "-lock").exists()


def test_an_operation_that_cannot_be_read(project: ProjectFile) -> None:
    project.append(Operation(1, Deed.SETTLE, page=1))
    with project._database.writing() as connection:
        connection.execute("UPDATE operations SET body = '{\"number\": 1}'")
    with pytest.raises(InputError, match="operation 1 cannot be read"):
        project.operations()


def test_a_text_that_would_fill_the_memory(project: ProjectFile, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("zhengban.review.project_pages._MOST_BYTES", 50)
    with pytest.raises(InputError, match="the text of page 1 is damaged"):
        project.load(1)
