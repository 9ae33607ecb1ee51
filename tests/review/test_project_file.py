"""The project file: what is kept, what happens when sources change, and every way in which a file can be bad."""

from __future__ import annotations

import json
import shutil
import sqlite3
import zlib
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from support.review_samples import TEXT, sample_plan
from zhengban.errors import InputError, OutputError
from zhengban.model.finding import Kind
from zhengban.model.page import Page
from zhengban.policy import Policy
from zhengban.review import project_schema
from zhengban.review.kept_plan import plan_as_json, plan_from_json, plan_key
from zhengban.review.operation import Deed
from zhengban.review.plan import make_plan
from zhengban.review.project_database import ProjectDatabase
from zhengban.review.project_file import ProjectFile
from zhengban.review.project_plans import open_session
from zhengban.review.project_schema import MIGRATIONS
from zhengban.review.session import ReviewSession


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a page in it."""
    (tmp_path / "湖城.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path


@pytest.fixture
def place(folder: Path) -> Path:
    """Where the project is to lie."""
    return folder / "六月.zhengban"


@pytest.fixture
def project(folder: Path, place: Path) -> Iterator[ProjectFile]:
    """A project with that page."""
    with ProjectFile.create(place, "王编辑") as made:
        made.add_sources([folder / "湖城.txt"])
        yield made


def _session(project: ProjectFile) -> ReviewSession:
    session = open_session(project, "王编辑")
    for page in project.pages():
        session.set_plan(page.id, sample_plan())
    return session


# Operations, plans, counts


def test_operations_survive(project: ProjectFile, place: Path) -> None:
    session = _session(project)
    session.accept(1, ["comma"])
    session.doubt(1, ["double"], "两稿？")
    session.undo()
    done = tuple(session.log.operations)
    project.close()
    with ProjectFile.open(place) as again:
        assert again.operations() == done
        assert again.was_left_open is None


def test_a_number_is_taken_once(project: ProjectFile) -> None:
    operation = _session(project).settle(1)
    with pytest.raises(OutputError, match="was changed by another program"):
        project.append(operation)
    assert project.operations() == (operation,)


def test_a_plan_is_kept_under_its_key(project: ProjectFile) -> None:
    page, policy = project.load(1), Policy()
    plan = make_plan(page, policy)
    project.keep_plan(1, plan_key(page, policy, {}), plan)
    assert project.kept_plan(1, plan_key(page, policy, {})) == plan
    assert project.kept_plan(1, plan_key(page, Policy(0.5), {})) is None
    assert project.kept_plan(1, plan_key(page, policy, {"a": sample_plan().findings[0].edits})) is None


def test_plans_are_plain_values(seed_text: str) -> None:
    plan = make_plan(Page(seed_text))
    written = json.dumps(plan_as_json(plan))
    assert plan_from_json(json.loads(written), plan.page) == plan


@pytest.mark.parametrize("body", [b"", b"x", zlib.compress(b"{}"), zlib.compress(b'[["a"]]'), b"\x80\x04N."])
def test_a_plan_that_cannot_be_read_is_none(project: ProjectFile, place: Path, body: bytes) -> None:
    project.keep_plan(1, "key", sample_plan())
    project.close()
    with sqlite3.connect(place) as connection:
        connection.execute("UPDATE plans SET body = ?", (body,))
    connection.close()
    with ProjectFile.open(place) as again:
        assert again.kept_plan(1, "key") is None


def test_the_policy_is_the_projects(project: ProjectFile, place: Path) -> None:
    assert project.policy == Policy()
    policy = Policy(0.9, 0.2, {Kind.SPACING: 1.0})
    project.keep_policy(policy)
    project.close()
    with ProjectFile.open(place) as again:
        assert again.policy == policy


def test_the_state_of_pages_needs_no_plans(folder: Path, project: ProjectFile) -> None:
    project.add_sources([folder, *_more(folder, 2)])
    session = _session(project)
    assert [state.counts for state in project.page_states()] == [None, None, None]
    for page in (1, 2):
        review = session.review(page)
        project.keep_counts(page, review.counts, review.is_settled)
    session.decide(Deed.ACCEPT, {1: ["comma"], 3: ["comma"]}, "series")
    session.settle(1)
    project.keep_counts(1, session.review(1).counts, session.review(1).is_settled)
    states = {state.page_id: state for state in project.page_states()}
    assert states[1].counts == {"automatic": 4, "accepted": 1}
    assert states[1].is_settled
    assert not states[1].is_stale
    assert states[2].counts == {"automatic": 4, "waiting": 1}
    assert not states[2].is_stale
    assert states[3].counts is None
    session.undo()
    session.undo()
    assert [state.page_id for state in project.page_states() if state.is_stale] == [1]


def _more(folder: Path, count: int) -> list[Path]:
    paths = [folder / f"page{number}.txt" for number in range(count)]
    for path in paths:
        path.write_text(TEXT, encoding="utf-8")
    return paths


def test_the_view_is_kept(project: ProjectFile, place: Path) -> None:
    project.keep_view("page", 3)
    project.keep_view("scroll", {"source": 0.5})
    project.keep_view("gone", 1)
    project.keep_view("gone", None)
    project.close()
    with ProjectFile.open(place) as again:
        assert again.kept_view("page") == 3
        assert again.kept_view("scroll") == {"source": 0.5}
        assert again.kept_view("gone", "nothing") == "nothing"


def test_a_project_in_memory_can_be_saved(folder: Path, place: Path) -> None:
    with ProjectFile.in_memory() as loose:
        loose.add_sources([folder / "湖城.txt"])
        session = _session(loose)
        session.accept(1, ["comma"])
        with loose.save_as(place, "王编辑") as saved:
            assert saved.operations() == loose.operations()
            assert saved.page(1).path == folder / "湖城.txt"
            assert not saved.is_read_only
        with pytest.raises(OutputError, match="is there already"):
            loose.save_as(place)
    shutil.move(folder, folder.with_name("away"))
    with ProjectFile.open(folder.with_name("away") / place.name) as again:
        assert again.source_change(1) is None


# Versions


def test_a_newer_project_is_refused(project: ProjectFile, place: Path) -> None:
    project.close()
    with sqlite3.connect(place) as connection:
        connection.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    connection.close()
    with pytest.raises(InputError, match=r"made by a newer zhengban .*: update zhengban"):
        ProjectFile.open(place)


def test_an_older_project_is_brought_up(project: ProjectFile, place: Path) -> None:
    _session(project).settle(1)
    project.close()
    newer = (*MIGRATIONS, ("ALTER TABLE pages ADD COLUMN title TEXT NOT NULL DEFAULT '版'",))
    database = ProjectDatabase.open(place, "", newer)
    with database.reading() as connection:
        assert connection.execute("SELECT title FROM pages").fetchall() == [("版",)]
        assert connection.execute("PRAGMA user_version").fetchone() == (len(newer),)
        assert connection.execute("SELECT count(*) FROM operations").fetchone() == (1,)
    database.close()


def test_a_migration_that_fails_changes_nothing(project: ProjectFile, place: Path) -> None:
    project.close()
    broken = (
        *MIGRATIONS,
        ("ALTER TABLE pages ADD COLUMN title TEXT", "ALTER TABLE nowhere ADD COLUMN x TEXT"),
    )
    with pytest.raises(InputError):
        ProjectDatabase.open(place, "", broken)
    with ProjectFile.open(place) as again:
        assert not again.is_read_only
        assert len(again.pages()) == 1


def test_an_older_project_that_may_only_be_read_is_refused(project: ProjectFile, place: Path) -> None:
    newer = (*MIGRATIONS, ("ALTER TABLE pages ADD COLUMN title TEXT",))
    with pytest.raises(InputError, match="made by an older zhengban: open it once where it can be written"):
        ProjectDatabase.open(place, "", newer)
    assert len(project.pages()) == 1


def test_there_are_two_versions_so_far() -> None:
    assert len(project_schema.MIGRATIONS) == 2


# Durability and threads


def test_an_operation_waits_for_the_disk_and_what_can_be_made_again_does_not(project: ProjectFile) -> None:
    with project._database.writing() as connection:
        assert connection.execute("PRAGMA synchronous").fetchone() == (2,)
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    with project._database.writing(is_durable=False) as connection:
        assert connection.execute("PRAGMA synchronous").fetchone() == (1,)


def test_a_transaction_that_fails_leaves_nothing(project: ProjectFile) -> None:
    def lose_everything() -> None:
        with project._database.writing() as connection:
            connection.execute("DELETE FROM pages")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        lose_everything()
    assert len(project.pages()) == 1


def test_any_thread_may_use_it(folder: Path, project: ProjectFile) -> None:
    project.add_sources(_more(folder, 8))
    session = _session(project)

    def work(page: int) -> str:
        session_page = project.load(page)
        project.keep_plan(page, "key", sample_plan())
        project.keep_counts(page, {"waiting": page}, False)
        return session_page.text

    with ThreadPoolExecutor(4) as threads:
        texts = threads.map(work, range(1, 10))
        for _ in range(20):
            session.settle(1)
        assert set(texts) == {TEXT}
    assert len(project.operations()) == 20
    assert all(project.kept_plan(page, "key") for page in range(1, 10))


def test_text_with_half_a_character_is_refused(project: ProjectFile) -> None:
    with pytest.raises(OutputError, match=r"'\\ud800' is no character"):
        _session(project).doubt(1, ["double"], "\ud800")
    assert project.operations() == ()
