"""Pages are analysed elsewhere: nothing waits for them, late answers are dropped, and cancel is at once."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import BrokenExecutor, Future
from multiprocessing import active_children
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from support.window import SMALL_PAGE, Hand, Inline, Later, Workplace
from zhengban.errors import InputError
from zhengban.model.page import Page
from zhengban.policy import Policy
from zhengban_gui.controllers.background import Analyst

ROOT = Path(__file__).resolve().parents[2]
PAGE = Page(SMALL_PAGE, name="第1版.txt")


class Mortal(Later):
    """Workers that can die; those that are dead take no work."""

    is_dead = False

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        """Return a future that is done when ``run`` is called; raises ``BrokenExecutor`` after death."""
        if self.is_dead:
            raise BrokenExecutor("dead already")
        return super().submit(fn, *args, **kwargs)

    def die(self) -> None:
        """Leave all that is under way undone, as a pool does when one of its workers is killed."""
        self.is_dead = True
        while self._waiting:
            self._waiting.pop(0)[0].set_exception(BrokenExecutor("a worker died"))


class Pools:
    """Makes workers that can die, and knows all that it made."""

    def __init__(self) -> None:
        self.made: list[Mortal] = []

    def __call__(self) -> Mortal:
        self.made.append(Mortal())
        return self.made[-1]


@pytest.fixture
def pools() -> Pools:
    """Workers that can die."""
    return Pools()


@pytest.fixture
def later() -> Later:
    """Work that is done when the test says so."""
    return Later()


@pytest.fixture
def analyst(later: Later, qtbot: QtBot) -> Analyst:
    """An analyst whose workers are that."""
    return Analyst(lambda: later)


def _ask(analyst: Analyst, number: int, is_urgent: bool = True) -> None:
    analyst.request(number, PAGE, Policy(), {}, is_urgent)


def test_the_page_in_front_goes_first(analyst: Analyst, later: Later) -> None:
    """Two are under way at most, so that what is urgent overtakes the others."""
    spy = QSignalSpy(analyst.planned)
    for number in (1, 2, 3, 4):
        _ask(analyst, number, is_urgent=False)
    _ask(analyst, 9)
    later.run()
    assert [spy.at(place)[0] for place in range(spy.count())] == [1, 2, 9, 3, 4]
    assert not analyst.is_busy


def test_a_late_answer_is_dropped(analyst: Analyst, later: Later) -> None:
    spy = QSignalSpy(analyst.planned)
    _ask(analyst, 1)
    _ask(analyst, 1)
    later.run()
    assert spy.count() == 1


def test_what_is_forgotten_is_not_told(analyst: Analyst, later: Later) -> None:
    spy = QSignalSpy(analyst.planned)
    for number in (1, 2, 3):
        _ask(analyst, number)
    analyst.forget(1)
    analyst.forget(3)
    later.run()
    assert [spy.at(place)[0] for place in range(spy.count())] == [2]


def test_after_a_stop_nothing_comes_and_work_can_go_on(analyst: Analyst, later: Later) -> None:
    spy = QSignalSpy(analyst.planned)
    _ask(analyst, 1)
    analyst.stop()
    later.run()
    assert (spy.count(), analyst.is_busy) == (0, False)
    _ask(analyst, 2)
    later.run()
    assert spy.count() == 1


def test_what_is_brought_forward_goes_before_all_that_is_not_begun(analyst: Analyst, later: Later) -> None:
    spy = QSignalSpy(analyst.planned)
    for number in (1, 2, 3, 4, 5):
        _ask(analyst, number, is_urgent=False)
    analyst.bring_forward(5)
    analyst.bring_forward(1)
    later.run()
    assert [spy.at(place)[0] for place in range(spy.count())] == [1, 2, 5, 3, 4]


def test_idle_workers_stay_warm_and_those_at_work_are_ended(pools: Pools, qtbot: QtBot) -> None:
    analyst = Analyst(pools)
    spy = QSignalSpy(analyst.planned)
    analyst.warm_up()
    analyst.forget_all()
    _ask(analyst, 1)
    assert len(pools.made) == 1
    analyst.forget_all()
    _ask(analyst, 1)
    for pool in pools.made:
        pool.run()
    assert (len(pools.made), spy.count()) == (2, 1), "the late answer is dropped"


def test_no_page_is_lost_when_a_worker_dies(pools: Pools, qtbot: QtBot) -> None:
    analyst = Analyst(pools)
    planned, failed = QSignalSpy(analyst.planned), QSignalSpy(analyst.failed)
    for number in (1, 2, 3):
        _ask(analyst, number, is_urgent=False)
    analyst.forget(2)
    pools.made[0].die()
    pools.made[1].run()
    assert [planned.at(place)[0] for place in range(planned.count())] == [1, 3]
    assert (failed.count(), analyst.is_busy) == (0, False)


def test_a_page_that_kills_its_worker_twice_fails_alone(pools: Pools, qtbot: QtBot) -> None:
    analyst = Analyst(pools)
    planned, failed = QSignalSpy(analyst.planned), QSignalSpy(analyst.failed)
    for number in (1, 2):
        _ask(analyst, number, is_urgent=False)
    pools.made[0].die()
    pools.made[1].die()
    pools.made[2].run()
    assert (failed.count(), failed.at(0)) == (1, [1, "a worker died"])
    assert (planned.count(), planned.at(0)[0], analyst.is_busy) == (1, 2, False)


def test_workers_that_died_idle_are_replaced(pools: Pools, qtbot: QtBot) -> None:
    analyst = Analyst(pools)
    planned = QSignalSpy(analyst.planned)
    analyst.warm_up()
    pools.made[0].die()
    _ask(analyst, 1)
    pools.made[1].run()
    assert planned.count() == 1


def test_real_workers_that_are_killed_are_replaced(qtbot: QtBot) -> None:
    others = set(active_children())
    analyst = Analyst()
    for _ in range(2):
        with qtbot.waitSignal(analyst.planned, timeout=60_000):
            _ask(analyst, 1)
        for worker in set(active_children()) - others:
            worker.kill()
    analyst.stop()


@pytest.mark.skipif(os.name == "nt", reason="a window is killed")
def test_workers_of_a_killed_window_end_with_it() -> None:
    """They hold the pipe that their work comes through, and would wait at it for ever."""
    roots = os.pathsep.join(str(ROOT / room) for room in ("core", "gui", "resources", "tests"))
    window = subprocess.Popen(
        [sys.executable, "-m", "support.idle_workers"],
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": roots},
        text=True,
    )
    assert window.stdout is not None
    assert int(window.stdout.readline())
    window.kill()
    # Whoever still lives holds the other end, and then this is never read to its end.
    told, _ = window.communicate(timeout=60)
    assert told == ""


def test_the_engine_s_own_failure_is_not_that_of_the_workers(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Too deep a recursion is a RuntimeError too, and would take warm workers along for nothing."""
    made: list[Inline] = []

    def make() -> Inline:
        made.append(Inline())
        return made[-1]

    def fail(*_: object) -> None:
        raise RecursionError("too deep")

    analyst = Analyst(make)
    monkeypatch.setattr("zhengban_gui.controllers.background.make_plan", fail)
    _ask(analyst, 1)
    _ask(analyst, 2)
    assert len(made) == 1


@pytest.mark.parametrize("error", [InputError("第1版.txt: broken"), RuntimeError("a worker died")])
def test_a_failure_is_that_of_one_page(
    analyst: Analyst, later: Later, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    def fail(*_: object) -> None:
        raise error

    failed, planned = QSignalSpy(analyst.failed), QSignalSpy(analyst.planned)
    with monkeypatch.context() as patched:
        patched.setattr("zhengban_gui.controllers.background.make_plan", fail)
        _ask(analyst, 1)
    later.run()
    assert failed.at(0) == [1, str(error)]
    _ask(analyst, 2)
    later.run()
    assert planned.at(0)[0] == 2


def test_decisions_are_shown_before_the_new_plan_comes(workplace: Workplace, qtbot: QtBot) -> None:
    later = Later()
    workplace.make_executor = lambda: later
    window = workplace.start()
    window.open_paths([workplace.put("第1版.txt", SMALL_PAGE)])
    page = window.desk.page_number
    assert not window.desk.session.has_plan(page)
    later.run()
    Hand(window, qtbot).press("R", "R")
    session = window.desk.session
    plan = session.review(page).plan
    assert session.review(page).counts["rejected"] == 2
    later.run()
    qtbot.waitUntil(lambda: session.review(page).plan is not plan)
    assert session.review(page).counts["rejected"] == 2


def test_the_next_pages_are_prepared(workplace: Workplace, qtbot: QtBot) -> None:
    workplace.put_small_pages(5)
    workplace.store.set("prefetch_pages", 2)
    window = workplace.start(workplace.pages)
    prepared = [window.desk.session.has_plan(page.id) for page in window.desk.pages]
    assert prepared == [True, True, True, False, False]


def test_real_workers_analyse_and_are_stopped_at_once(workplace: Workplace, qtbot: QtBot) -> None:
    """Processes of their own: closing the window does not wait for them, and none is left."""
    workplace.make_executor = None
    workplace.put_small_pages(6)
    others = set(active_children())
    window = workplace.start()
    window.open_paths([workplace.pages])
    assert window.desk.review is None, "the window does not wait"
    qtbot.waitUntil(lambda: window.desk.review is not None, timeout=60_000)
    workers = [child for child in active_children() if child not in others]
    assert workers
    for page in window.desk.pages:
        window.desk.planner.prepare(page.id, is_urgent=False)
    workplace.leave(window)
    for worker in workers:
        worker.join(timeout=30)
    assert not any(worker.is_alive() for worker in workers)
