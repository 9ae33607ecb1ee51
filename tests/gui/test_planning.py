"""Every page gets the plan that follows from what is rejected now, once, and keeps it while it may be looked at."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Future
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from support.window import SMALL_PAGE, Inline, Later
from zhengban.errors import OutputError
from zhengban.review.kept_plan import plan_key
from zhengban.review.plan import Plan
from zhengban.review.project_file import ProjectFile
from zhengban.review.session import ReviewSession
from zhengban_gui.controllers.background import Analyst
from zhengban_gui.controllers.desk import Desk
from zhengban_gui.controllers.planning import Planner


class Counting(Later):
    """Counts what it is given."""

    given = 0

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        """Return a future that is done when ``run`` is called."""
        self.given += 1
        return super().submit(fn, *args, **kwargs)


@pytest.fixture
def later() -> Counting:
    """Work that is done when the test says so."""
    return Counting()


@pytest.fixture
def desk(tmp_path: Path, later: Counting, qtbot: QtBot) -> Iterator[Desk]:
    """A desk with an open project of three small pages that nothing is known of yet."""
    desk = Desk(Analyst(lambda: later))
    desk.open_project(_project(tmp_path, 3))
    yield desk
    desk.close_project()


def _project(folder: Path, pages: int) -> ProjectFile:
    for number in range(1, pages + 1):
        (folder / f"第{number}版.txt").write_text(SMALL_PAGE, encoding="utf-8")
    project = ProjectFile.create(folder / "湖城.zhengban")
    project.add_sources([folder])
    return project


def _reject(desk: Desk, place: int) -> None:
    assert desk.review is not None
    entry = desk.review.entries[place]
    desk.try_deed(lambda session, page: session.reject(page, [entry.id]))
    QCoreApplication.processEvents()  # a new plan is asked for when the decision was painted


def _plan(desk: Desk) -> Plan:
    return desk.session.review(desk.page_number).plan


def _kept_now(desk: Desk) -> Plan | None:
    """Return the plan that the project has for what is rejected on the page now."""
    assert desk.project is not None
    page = desk.page_number
    key = plan_key(desk.project.load(page), desk.planner.policy, desk.session.rejections(page))
    return desk.project.kept_plan(page, key)


def test_a_plan_that_comes_after_its_reason_is_gone_is_not_taken(desk: Desk, later: Counting) -> None:
    later.run()
    plan = _plan(desk)
    _reject(desk, 0)
    assert desk.planner.is_waiting_for(desk.page_number)
    desk.try_deed(lambda session, _page: session.undo())
    QCoreApplication.processEvents()
    assert not desk.planner.is_waiting_for(desk.page_number)
    later.run()
    assert _plan(desk) is plan
    assert _kept_now(desk) is not None


def test_what_is_decided_while_the_first_plan_is_under_way_counts(
    desk: Desk, later: Counting, tmp_path: Path
) -> None:
    later.run()
    _reject(desk, 0)
    later.run()
    desk.planner.forget([desk.page_number])
    assert desk.project is not None
    desk.project.keep_plan(desk.page_number, "", Plan(desk.project.load(desk.page_number), (), {}))
    desk.open_page(desk.page_number)
    assert not desk.session.has_plan(desk.page_number)
    desk.try_deed(lambda session, _page: session.undo())
    QCoreApplication.processEvents()
    later.run()
    assert desk.session.has_plan(desk.page_number)
    assert _kept_now(desk) is not None, "the plan is the one for nothing rejected"


def test_a_plan_that_is_late_is_followed_by_the_right_one(tmp_path: Path, qtbot: QtBot) -> None:
    later = Later()
    planner = Planner(Analyst(lambda: later))
    project = _project(tmp_path, 1)
    session = ReviewSession()
    page = project.pages()[0].id
    planner.serve(project, session)
    planner.prepare(page, is_urgent=True)
    later.run()
    first, second = (entry.id for entry in session.review(page).entries[:2])
    session.reject(page, [first])
    planner.refresh([page], page)
    session.reject(page, [second])
    later.run()
    assert planner.is_ready(page)
    assert not planner.is_waiting_for(page)
    project.close()


def test_a_page_that_is_being_prepared_is_not_analysed_twice(desk: Desk, later: Counting) -> None:
    for place in (1, 2, 0):
        desk.open_page(desk.pages[place].id)
    later.run()
    assert later.given == 3
    assert all(desk.session.has_plan(page.id) for page in desk.pages)


def test_a_page_that_is_opened_goes_before_those_prepared(tmp_path: Path, qtbot: QtBot) -> None:
    later = Later()
    desk = Desk(Analyst(lambda: later))
    desk.prefetch = 5
    desk.open_project(_project(tmp_path, 6))
    planned = QSignalSpy(desk.planner.planned)
    desk.prefetch = 0
    desk.open_page(desk.pages[4].id)
    later.run()
    order = [planned.at(place)[0] for place in range(planned.count())]
    assert order == [desk.pages[place].id for place in (0, 1, 4, 2, 3, 5)]
    desk.close_project()


@pytest.mark.parametrize("prefetch", [0, 8])
def test_all_that_is_prepared_is_there_when_it_is_opened(tmp_path: Path, qtbot: QtBot, prefetch: int) -> None:
    desk = Desk(Analyst(Inline))
    desk.prefetch = prefetch
    desk.open_project(_project(tmp_path, 12))
    for _ in range(3):
        desk.open_page(desk.neighbour(1))
    there = [desk.session.has_plan(page.id) for page in desk.pages]
    assert there == [place <= 3 + prefetch for place in range(12)]
    desk.close_project()


def test_a_page_that_failed_is_tried_again(
    desk: Desk, later: Counting, monkeypatch: pytest.MonkeyPatch
) -> None:
    later.run()

    def fail(*_: object) -> None:
        raise RuntimeError("out of memory")

    with monkeypatch.context() as patched:
        patched.setattr("zhengban_gui.controllers.background.make_plan", fail)
        _reject(desk, 0)
    later.run()
    assert not desk.planner.is_waiting_for(desk.page_number)
    assert _kept_now(desk) is None
    desk.open_page(desk.page_number)
    later.run()
    assert (desk.failure(desk.page_number), _kept_now(desk) is not None) == ("", True)


def test_a_full_disk_costs_no_plan(desk: Desk, later: Counting, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise OutputError("湖城.zhengban: the disk is full")

    refused = QSignalSpy(desk.refused)
    for name in ("keep_plan", "keep_counts", "keep_view"):
        monkeypatch.setattr(ProjectFile, name, fail)
    later.run()
    for page in desk.pages:
        desk.open_page(page.id)
        assert desk.review is not None
    assert (refused.count(), refused.at(0)) == (1, ["湖城.zhengban: the disk is full"])
