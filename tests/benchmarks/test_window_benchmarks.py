"""What the window costs, in milliseconds of this machine. Nothing is judged.

Run with ``./dev bench``. The default test run leaves this folder out.
"""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import gc
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter

import pytest
from PySide6.QtCore import QElapsedTimer, QEvent, QObject, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from support.measured_pages import other_pages
from support.window import Hand, Later, Workplace, undressed
from zhengban.model.edit import ReplaceText
from zhengban.model.finding import Evidence, Finding, Kind
from zhengban.model.page import Page
from zhengban.model.span import Span
from zhengban.review.page_review import review_page
from zhengban.review.plan import Plan
from zhengban.review.project_file import ProjectFile
from zhengban_gui.app import calm_collector
from zhengban_gui.main_window import MainWindow
from zhengban_gui.theme import Theme
from zhengban_gui.views.findings_view import FindingsView

Figures = dict[str, Sequence[float]]


@pytest.fixture(scope="module")
def figures() -> Iterator[Figures]:
    """Milliseconds by name; printed as a table when all is measured."""
    taken: Figures = {}
    yield taken
    print(f"\n\n{'':<62}{'median':>10}{'p95':>10}{'most':>10}  ms")
    for name, values in taken.items():
        p95 = quantiles(values, n=20)[-1] if len(values) > 1 else values[0]
        print(f"{name:<62}{median(values):>10.1f}{p95:>10.1f}{max(values):>10.1f}")


@pytest.fixture
def place(tmp_path: Path, qtbot: QtBot) -> Iterator[Callable[..., Workplace]]:
    """Make a workplace with an executor of the test's choice."""
    made: list[Workplace] = []

    def make(make_executor: object = Later) -> Workplace:
        made.append(Workplace(tmp_path / f"workplace-{len(made)}", qtbot, make_executor))  # type: ignore[arg-type]
        return made[-1]

    with undressed(), _calm_collector():
        yield make
        for workplace in made:
            workplace.leave_all()


@contextmanager
def _calm_collector() -> Iterator[None]:
    """As in the program."""
    held = gc.get_threshold()
    calm_collector()
    yield
    gc.unfreeze()
    gc.set_threshold(*held)


def _milliseconds(deed: Callable[[], object]) -> float:
    """Return how long it takes until all that follows is painted."""
    QApplication.processEvents()
    start = perf_counter()
    deed()
    QApplication.processEvents()
    return (perf_counter() - start) * 1000


class _Seen(QObject):
    """Tells how long it takes until the window was painted for the first time."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.milliseconds = 0.0
        self._start = 0.0
        window.installEventFilter(self)

    def start(self) -> None:
        """Wait for the next painting."""
        QApplication.processEvents()
        self.milliseconds, self._start = 0.0, perf_counter()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the window paint here and now: an event posted behind it would come after what is left for later."""
        if event.type() != QEvent.Type.UpdateRequest or self.milliseconds:
            return False
        self.milliseconds = -1.0
        watched.event(event)
        self.milliseconds = (perf_counter() - self._start) * 1000
        return True


def _open(workplace: Workplace, qtbot: QtBot, *paths: Path) -> MainWindow:
    """Open pages and wait until the first can be reviewed."""
    window = workplace.start()
    window.open_paths(paths)
    qtbot.waitUntil(lambda: window.desk.review is not None, timeout=60_000)
    QApplication.processEvents()
    return window


def _pages(workplace: Workplace, seed_text: str, count: int) -> Path:
    for number, text in enumerate(other_pages(seed_text, count), 1):
        workplace.put(f"第{number}版.txt", text)
    return workplace.pages


def test_decisions(place: Callable[..., Workplace], qtbot: QtBot, figures: Figures, seed_path: Path) -> None:
    later = Later()
    workplace = place(lambda: later)
    window = workplace.start()
    window.open_paths([workplace.copy(seed_path)])
    later.run()
    hand = Hand(window, qtbot)
    seen = _Seen(window)
    for name, key in (("accept", "A"), ("reject", "R"), ("undo", "Ctrl+Z")):
        hand.press(*(() if key == "Ctrl+Z" else ("Ctrl+Home",)))
        painted: list[float] = []
        settled: list[float] = []
        for _ in range(40):
            seen.start()
            settled.append(_milliseconds(partial(hand.press, key)))
            painted.append(seen.milliseconds)
        figures[f"{name} → diff repainted"] = painted
        figures[f"{name} → evidence, tree and queue, too"] = settled
    in_force = map(window.desk.session.log.is_in_force, window.desk.session.log.operations[:80])
    assert list(in_force) == [True] * 40 + [False] * 40
    hand.press("Ctrl+Home")
    figures["next row → evidence repainted"] = [_milliseconds(lambda: hand.press("Down")) for _ in range(40)]


def test_decisions_on_a_large_page(
    place: Callable[..., Workplace], qtbot: QtBot, figures: Figures, seed_text: str
) -> None:
    """300 000 characters on one page: nobody prints it, but somebody opens a year's text as one file."""
    later = Later()
    workplace = place(lambda: later)
    window = workplace.start()
    window.open_paths([workplace.put("第1版.txt", "\n\n".join(other_pages(seed_text, 48)))])
    later.run()
    hand = Hand(window, qtbot)
    seen = _Seen(window)
    hand.press("Ctrl+Home")
    for name, key in (("reject", "R"), ("undo", "Ctrl+Z")):
        painted = []
        for _ in range(6):
            seen.start()
            hand.press(key)
            painted.append(seen.milliseconds)
        figures[f"page of 300 000 characters: {name} → diff repainted"] = painted
    assert window.desk.session.log.undoable() is None


def test_new_plan(place: Callable[..., Workplace], qtbot: QtBot, figures: Figures, seed_path: Path) -> None:
    """With the workers that the program has."""
    workplace = place(None)
    window = _open(workplace, qtbot, workplace.copy(seed_path))
    hand = Hand(window, qtbot)
    taken = []
    for _ in range(12):
        window.reviewing.go_to(_next_automatic(window))
        QApplication.processEvents()
        with qtbot.waitSignal(window.desk.planner.planned, timeout=30_000):
            start = perf_counter()
            hand.press("R")
        QApplication.processEvents()
        taken.append((perf_counter() - start) * 1000)
    figures["reject → new plan repainted"] = taken


def test_pages(place: Callable[..., Workplace], qtbot: QtBot, figures: Figures, seed_text: str) -> None:
    later = Later()
    workplace = place(lambda: later)
    window = workplace.start()
    window.open_paths([_pages(workplace, seed_text, 14)])
    hand = Hand(window, qtbot)
    for _ in window.desk.pages:
        later.run()
        hand.press("Ctrl+Alt+PgDown")
    window.desk.prefetch = 0
    taken = [_milliseconds(lambda: hand.press("Ctrl+PgUp")) for _ in range(13)]
    assert window.desk.review is not None
    figures["page open, plan in memory"] = taken[1:6]
    figures["page open, plan kept in the project"] = taken[8:]


def test_theme(place: Callable[..., Workplace], qtbot: QtBot, figures: Figures, seed_path: Path) -> None:
    later = Later()
    workplace = place(lambda: later)
    window = workplace.start()
    window.open_paths([workplace.copy(seed_path)])
    later.run()
    was_dark = window.theme.is_dark
    figures["theme switch, seed page open"] = [
        _milliseconds(window.actions_["switch_theme"].trigger) for _ in range(11)
    ]
    assert window.theme.is_dark is not was_dark


def test_many_findings(qtbot: QtBot, figures: Figures) -> None:
    view = FindingsView(Theme("light"))
    qtbot.addWidget(view)
    view.resize(1200, 300)
    view.show()
    QTest.qWaitForWindowExposed(view)
    review = review_page(_plan_of_many(10_000), ())
    figures["10 000 findings: listed"] = [_milliseconds(lambda: view.set_review(review))]
    taken = []
    for number in (1, 0, 2, 0, 1, 2, 0):
        taken.append(_milliseconds(lambda number=number: view.choose_chip(number)))  # type: ignore[misc]
    for value in (40, 60, 80):
        taken.append(_milliseconds(lambda value=value: view.slider.setValue(value)))  # type: ignore[misc]
    figures["10 000 findings: filtered"] = taken
    assert 0 < len(view.visible_ids()) < 10_000


def test_many_pages(place: Callable[..., Workplace], qtbot: QtBot, figures: Figures, tmp_path: Path) -> None:
    workplace = place(Later)
    for number in range(1, 2001):
        workplace.put(f"2023-09-{number % 30 + 1:02}/第{number}版.txt", f"本报讯 第{number}版\n天气晴好。\n")
    with ProjectFile.create(tmp_path / "year.zhengban") as project:
        project.add_sources([workplace.pages])
    window = workplace.start()
    figures["project of 2 000 pages opened"] = [
        _milliseconds(lambda: window.open_paths([tmp_path / "year.zhengban"]))
    ]
    assert len(window.desk.pages) == 2000


def test_stalls(place: Callable[..., Workplace], qtbot: QtBot, figures: Figures, seed_text: str) -> None:
    """A timer of 10 ms tells how long the window does not answer while pages are analysed by the workers."""
    workplace = place(None)
    workplace.store.set("prefetch_pages", 0)
    window = _open(workplace, qtbot, _pages(workplace, seed_text, 12))
    gaps: list[float] = []
    clock = QElapsedTimer()
    timer = QTimer(window, interval=10)
    timer.timeout.connect(lambda: gaps.append(clock.nsecsElapsed() / 1e6 - sum(gaps)))
    clock.start()
    timer.start()
    ahead = window.desk.pages[1:5]  # as many as are held beside the page in front
    for page in ahead:
        window.desk.planner.prepare(page.id, is_urgent=False)
    assert window.desk.planner.is_waiting_for(ahead[-1].id)
    waiting = window.desk.planner.is_waiting_for
    qtbot.waitUntil(lambda: not any(waiting(page.id) for page in ahead), timeout=120_000)
    timer.stop()
    figures["gap between two turns of the window while pages are analysed"] = gaps


def _next_automatic(window: MainWindow) -> str:
    review = window.desk.review
    assert review is not None
    listed = window.review.findings.visible_ids()
    return next(identity for identity in listed if review.by_id[identity].state == "automatic")


def _plan_of_many(count: int) -> Plan:
    page = Page("风和 日丽，" * count)
    kinds = (Kind.SPACING, Kind.PUNCTUATION)
    findings = tuple(_finding(page, number, kinds[number % 2]) for number in range(count))
    return Plan(page, findings, {finding.id: "ask" for finding in findings})


def _finding(page: Page, number: int, kind: Kind) -> Finding:
    span = Span(number * 6 + 2, number * 6 + 3)
    evidence = (Evidence("sample", "a space in a word", (span,)),)
    text = page.text[span.start - 2 : span.end + 2]
    return Finding(
        kind,
        (span,),
        (ReplaceText(span, ""),),
        0.3 + number % 70 / 100,
        evidence,
        (),
        text,
        text,
        f"{number}",
    )
