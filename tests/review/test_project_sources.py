"""The pages of a project: found in folders, read once, kept when their files change or go."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from support.review_samples import TEXT
from zhengban.errors import InputError
from zhengban.model.finding import Kind
from zhengban.review.project_file import ProjectFile
from zhengban.review.project_plans import bring_plan, open_session


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


def test_folders_are_read_in_natural_order(folder: Path, project: ProjectFile) -> None:
    below = folder / "2023" / "09"
    below.mkdir(parents=True)
    for name in ("A10版.txt", "A9版.TXT", ".hidden.txt", "photo.jpg"):
        (below / name).write_text(TEXT, encoding="utf-8")
    (folder / "zhengban-out").mkdir()
    (folder / "zhengban-out" / "湖城.txt").write_text(TEXT, encoding="utf-8")
    added = project.add_sources([folder])
    assert [page.name for page in added.pages] == ["A9版.TXT", "A10版.txt", "湖城.txt"]
    assert added.failures == ()
    assert [page.id for page in project.pages()] == [2, 3, 1]


def test_pages_of_one_file_are_pages_of_the_project(folder: Path, project: ProjectFile) -> None:
    (folder / "两页.txt").write_text(TEXT + "\f" + TEXT[::-1], encoding="utf-8")
    pages = project.add_sources([folder / "两页.txt"]).pages
    assert [(page.id, page.number) for page in pages] == [(2, 1), (3, 2)]
    assert project.load(3).text == TEXT[::-1]
    assert project.load(3).number == 2


def test_a_bad_file_fails_alone(folder: Path, project: ProjectFile) -> None:
    (folder / "empty.txt").write_bytes(b"")
    (folder / "nothing").mkdir()
    (folder / "good.txt").write_text(TEXT, encoding="utf-8")
    names = ("empty.txt", "gone.txt", "nothing", "good.txt")
    added = project.add_sources([folder / name for name in names])
    assert [page.name for page in added.pages] == ["good.txt"]
    reasons = [failure.reason for failure in added.failures]
    assert len(reasons) == 3
    assert all("\n" not in reason and folder.name in reason for reason in reasons)


def test_a_file_that_is_there_already_is_not_added_again(folder: Path, project: ProjectFile) -> None:
    assert project.add_sources([folder, folder / "湖城.txt"]).pages == project.pages()
    assert len(project.pages()) == 1


def test_a_page_is_loaded_as_the_reader_gave_it(project: ProjectFile) -> None:
    page = project.load(1)
    assert (page.text, page.name, page.number, page.encoding) == (TEXT, "湖城.txt", 1, "utf-8")
    assert page.sha256 == project.page(1).sha256
    with pytest.raises(InputError, match="has no page 9"):
        project.load(9)


@pytest.mark.skipif(os.name == "nt", reason="names there are Unicode")
def test_a_name_that_is_no_text(folder: Path, project: ProjectFile) -> None:
    path = folder / os.fsdecode("版面".encode("gbk") + b".txt")
    path.write_text(TEXT, encoding="utf-8")
    (page,) = project.add_sources([path]).pages
    assert page.path == path
    assert project.source_change(page.id) is None


def test_a_project_may_move_with_its_pages(folder: Path, project: ProjectFile, place: Path) -> None:
    project.close()
    moved = folder.with_name("elsewhere")
    shutil.copytree(folder, moved)
    with ProjectFile.open(moved / place.name) as again:
        assert again.page(1).path == moved / "湖城.txt"
        assert again.source_change(1) is None


# Sources that change


def test_a_changed_source_is_told_and_the_old_text_stays(folder: Path, project: ProjectFile) -> None:
    (folder / "湖城.txt").write_text(TEXT.replace("周六", "周日"), encoding="utf-8")
    change = project.source_change(1)
    assert change is not None
    assert change.old == project.page(1).sha256 != change.new != ""
    assert "was changed" in change.reason
    assert project.load(1).text == TEXT


def test_decisions_are_carried_over_where_they_fit(folder: Path, project: ProjectFile) -> None:
    original = TEXT + "邻县的读者也坐车赶来。\n老人们在公园里下棋。老人们在公园里下棋。\n"
    (folder / "湖城.txt").write_text(original, encoding="utf-8")
    project.accept_source(1)
    session = open_session(project)
    bring_plan(project, session, 1)
    entries = [entry for entry in session.review(1).entries if entry.finding.kind == Kind.DUPLICATE_RUN]
    assert len(entries) == 2
    session.reject(1, [entry.id for entry in entries])
    changed = "第6版\n" + original.replace("老人们在公园里下棋。", "", 1)
    (folder / "湖城.txt").write_text(changed, encoding="utf-8")
    assert project.accept_source(1) == (1,)
    assert project.source_change(1) is None
    bring_plan(project, session, 1)
    review = session.review(1)
    assert [entry.state for entry in review.entries if entry.decided] == ["rejected"]
    assert len(review.unmatched) == 1


def test_a_missing_source_is_told_and_review_goes_on(folder: Path, project: ProjectFile) -> None:
    (folder / "湖城.txt").unlink()
    change = project.source_change(1)
    assert change is not None
    assert change.new == ""
    assert "does not exist" in change.reason
    assert project.load(1).text == TEXT
    with pytest.raises(InputError, match="does not exist"):
        project.accept_source(1)
    assert project.load(1).text == TEXT


def test_a_page_that_its_file_has_no_more(folder: Path, project: ProjectFile) -> None:
    path = folder / "两页.txt"
    path.write_text(TEXT + "\f" + TEXT, encoding="utf-8")
    first, second = project.add_sources([path]).pages
    path.write_text(TEXT, encoding="utf-8")
    change = project.source_change(second.id)
    assert change is not None
    assert "has no page 2 any more" in change.reason
    with pytest.raises(InputError, match="has no page 2"):
        project.accept_source(second.id)
    assert project.accept_source(first.id) == (first.id,)


def test_reopening_with_an_encoding(folder: Path, project: ProjectFile) -> None:
    path = folder / "国标.txt"
    path.write_bytes((TEXT + "\f" + TEXT).encode("gb18030"))
    pages = project.add_sources([path], "latin-1").pages
    assert project.reopen_with(pages[1].id, "gb18030") == tuple(page.id for page in pages)
    assert {project.page(page.id).encoding for page in pages} == {"gb18030"}
    with pytest.raises(InputError):
        project.reopen_with(pages[0].id, "utf-8")
    assert project.load(pages[0].id).text == TEXT
