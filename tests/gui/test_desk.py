"""A whole review without a window: the desk knows the project, the page in front and every deed, and no widget."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from support.window import SMALL_PAGE, Inline, Later
from zhengban.errors import InputError, OutputError
from zhengban.policy import Policy
from zhengban.review.operation import Deed
from zhengban.review.page_review import PageReview
from zhengban.review.project_file import ProjectFile
from zhengban_gui.controllers.background import Analyst
from zhengban_gui.controllers.desk import Desk


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A project of three small pages."""
    for number in (1, 2, 3):
        (tmp_path / f"第{number}版.txt").write_text(SMALL_PAGE, encoding="utf-8")
    with ProjectFile.create(tmp_path / "湖城.zhengban") as project:
        project.add_sources([tmp_path])
    return tmp_path / "湖城.zhengban"


@pytest.fixture
def desk(path: Path, qtbot: QtBot) -> Iterator[Desk]:
    """A desk with the project open, and pages that are analysed at once."""
    desk = Desk(Analyst(Inline))
    desk.reviewer = "王编辑"
    desk.open_project(ProjectFile.open(path, "王编辑"))
    yield desk
    desk.close_project()


def _review(desk: Desk) -> PageReview:
    assert desk.review is not None
    return desk.review


def test_the_first_page_is_in_front_at_first(desk: Desk) -> None:
    assert (desk.page_number, desk.place) == (desk.pages[0].id, 0)
    assert [desk.neighbour(step) for step in (-1, 1, 2, 3)] == [0, desk.pages[1].id, desk.pages[2].id, 0]


def test_the_page_that_was_left_is_in_front_again(desk: Desk, path: Path) -> None:
    desk.open_page(desk.neighbour(2))
    desk.close_project()
    desk.open_project(ProjectFile.open(path))
    assert desk.place == 2


def test_a_deed_is_told_with_the_review_that_follows(desk: Desk) -> None:
    told, shown = QSignalSpy(desk.happened), QSignalSpy(desk.review_changed)
    entry = _review(desk).entries[0]
    done = desk.try_deed(lambda session, page: session.reject(page, [entry.id]))
    assert done is not None
    assert (done.deed, done.reviewer) == (Deed.REJECT, "王编辑")
    assert told.at(0)[0] == done
    assert shown.at(shown.count() - 1)[0] is desk.review
    assert _review(desk).by_id[entry.id].state == "rejected"


def test_a_deed_that_cannot_be_stored_is_not_done(desk: Desk, path: Path) -> None:
    second = Desk(Analyst(Inline))
    second.open_project(ProjectFile.open(path, "李编辑"))
    refused = QSignalSpy(second.refused)
    assert second.try_deed(lambda session, page: session.settle(page)) is None
    assert refused.count() == 1
    assert "\n" not in refused.at(0)[0]
    assert not _review(second).is_settled
    second.close_project()


def test_a_page_is_settled_once(desk: Desk) -> None:
    desk.settle()
    desk.settle()
    assert [operation.deed for operation in desk.session.log.operations] == [Deed.SETTLE]


def test_counts_are_kept_for_the_queue(desk: Desk) -> None:
    entry = _review(desk).entries[0]
    desk.try_deed(lambda session, page: session.doubt(page, [entry.id]))
    QApplication.processEvents()
    counts = desk.page_states()[desk.page_number].counts
    assert counts is not None
    assert dict(counts) == dict(_review(desk).counts)


def test_what_is_decided_on_another_page_does_not_move_the_one_in_front(desk: Desk) -> None:
    desk.open_page(desk.neighbour(1))
    shown = QSignalSpy(desk.review_changed)
    other = desk.pages[0].id
    desk.session.settle(other)
    QApplication.processEvents()
    assert shown.count() == 0
    assert desk.page_states()[other].is_settled


def test_a_page_that_cannot_be_analysed_fails_alone(
    path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = Desk(Analyst(Inline))
    desk.prefetch = 0
    refused = QSignalSpy(desk.refused)

    def fail(*_: object) -> None:
        raise RuntimeError("out of memory")

    with monkeypatch.context() as patched:
        patched.setattr("zhengban_gui.controllers.background.make_plan", fail)
        desk.open_project(ProjectFile.open(path))
    assert (desk.review, refused.at(0)[0]) == (None, "out of memory")
    assert desk.failure(desk.page_number) == "out of memory"
    desk.open_page(desk.neighbour(1))
    assert desk.review is not None
    desk.open_page(desk.neighbour(-1))
    assert (desk.review is not None, desk.failure(desk.page_number)) == (True, "")
    desk.close_project()


def test_a_project_that_is_closed_gets_no_late_answer(path: Path, qtbot: QtBot) -> None:
    later = Later()
    desk = Desk(Analyst(lambda: later))
    desk.open_project(ProjectFile.open(path))
    desk.close_project()
    later.run()
    assert (desk.review, desk.page, desk.pages) == (None, None, [])


def test_memory_does_not_grow_with_the_pages(tmp_path: Path, qtbot: QtBot) -> None:
    for number in range(30):
        (tmp_path / f"第{number}版.txt").write_text(SMALL_PAGE, encoding="utf-8")
    project = ProjectFile.in_memory()
    project.add_sources([tmp_path])
    desk = Desk(Analyst(Inline))
    desk.open_project(project)
    for page in desk.pages:
        desk.open_page(page.id)
        assert desk.review is not None
        assert sum(desk.session.has_plan(other.id) for other in desk.pages) <= 9
    desk.close_project()


def test_an_undo_reaches_every_page_of_its_step(desk: Desk) -> None:
    first, second = desk.pages[0].id, desk.pages[1].id
    chosen = {page: [desk.session.review(page).entries[0].id] for page in (first, second)}
    desk.session.decide(Deed.REJECT, chosen, "series")
    assert [desk.session.review(page).counts["rejected"] for page in (first, second)] == [1, 1]
    desk.try_deed(lambda session, _page: session.undo())
    assert not any(desk.session.review(page).counts["rejected"] for page in (first, second))


@pytest.mark.parametrize("name", ["keep_counts", "close"])
def test_a_full_disk_keeps_no_project_open(desk: Desk, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    def fail(*_: object) -> None:
        raise OutputError("湖城.zhengban: the disk is full")

    changed, refused = QSignalSpy(desk.project_changed), QSignalSpy(desk.refused)
    desk.settle()
    assert desk.project is not None
    held = desk.project
    with monkeypatch.context() as patched:
        patched.setattr(ProjectFile, name, fail)
        desk.close_project()
    held.close()
    assert (len(desk.pages), changed.count(), refused.count()) == (0, 1, 1)


def test_thresholds_that_cannot_be_kept_are_not_taken(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise OutputError("湖城.zhengban: the disk is full")

    refused = QSignalSpy(desk.refused)
    monkeypatch.setattr(ProjectFile, "keep_policy", fail)
    desk.set_policy(Policy(0.95, 0.5))
    assert (desk.planner.policy, refused.count()) == (Policy(), 1)


@pytest.mark.parametrize("damaged", ["operations", "policy"])
def test_a_project_that_cannot_be_read_leaves_the_open_one_alone(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, damaged: str
) -> None:
    def fail(_: ProjectFile) -> None:
        raise InputError("x.zhengban: operation 1 cannot be read")

    held, page = desk.project, desk.page_number
    other = ProjectFile.create(tmp_path / "x.zhengban")
    with monkeypatch.context() as patched:
        patched.setattr(ProjectFile, damaged, fail if damaged == "operations" else property(fail))
        with pytest.raises(InputError):
            desk.open_project(other)
    assert (desk.project, desk.page_number) == (held, page)
    desk.settle()
    assert desk.review is not None
    assert desk.review.is_settled
    with ProjectFile.open(tmp_path / "x.zhengban") as again:
        assert not again.is_read_only


def test_workers_that_are_warm_serve_the_first_project(path: Path, qtbot: QtBot) -> None:
    made: list[Inline] = []

    def make() -> Inline:
        made.append(Inline())
        return made[-1]

    analyst = Analyst(make)
    analyst.warm_up()
    desk = Desk(analyst)
    desk.open_project(ProjectFile.open(path))
    assert (len(made), desk.review is not None) == (1, True)
    desk.close_project()
