"""What the queue of a large project costs: opened, scrolled, sorted and filtered. Figures are printed, none is judged."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median
from time import perf_counter

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from support.queue_project import make_queue_project
from support.window import Later, Workplace, undressed
from zhengban.review.project_queue import Condition

PAGES = 20_000
STEPS = 200  # places that the table is scrolled to

Figures = dict[str, list[float]]


@pytest.fixture
def figures() -> Iterator[Figures]:
    """Milliseconds by name; printed when all is measured."""
    measured: Figures = {}
    yield measured
    print("\n\n" + "\n".join(f"{name:<64}{_told(values)}" for name, values in measured.items()))


def test_a_queue_of_twenty_thousand_pages(
    figures: Figures, tmp_path: Path, qtbot: QtBot, seed_text: str
) -> None:
    path = tmp_path / "pages" / "years.zhengban"
    path.parent.mkdir()
    make_queue_project(path, PAGES, seed_text[:6000])
    with undressed():
        workplace = Workplace(tmp_path / "workplace", qtbot, Later)
        window = workplace.start()
        figures["project opened"] = [_milliseconds(lambda: window.open_paths([path]))]
        table = window.batch.table

        def show() -> None:
            window.actions_["view_batch"].trigger()
            qtbot.waitUntil(lambda: table.model().rowCount() == PAGES, timeout=60_000)
            table.viewport().repaint()

        figures["queue shown: read, sorted, painted"] = [_milliseconds(show)]
        bar = table.verticalScrollBar()

        def scroll(place: int) -> None:
            bar.setValue(place)
            table.viewport().repaint()

        places = range(0, bar.maximum(), max(bar.maximum() // STEPS, 1))
        figures["scrolled to another place and painted"] = [
            _milliseconds(lambda place=place: scroll(place))  # type: ignore[misc]
            for place in places
        ]
        figures["sorted by another column"] = [
            _milliseconds(lambda column=column: _sort(window.batch.sorting.choose_column, column))  # type: ignore[misc]
            for column in (0, 2, 4, 0, 2, 4)
        ]
        figures["filtered by a state"] = [
            _milliseconds(lambda state=state: _filter(window.batch.choose, state))  # type: ignore[misc]
            for state in (*Condition, None)
        ]
        figures["sums of all pages"] = [
            _milliseconds(window.batch_work.reader.queue.totals) for _ in range(5)
        ]
        workplace.leave_all()


def _sort(choose: Callable[[int], None], column: int) -> None:
    choose(column)
    QApplication.processEvents()


def _filter(choose: Callable[[Condition | None], None], state: Condition | None) -> None:
    choose(state)
    QApplication.processEvents()


def _milliseconds(deed: Callable[[], object]) -> float:
    start = perf_counter()
    deed()
    return (perf_counter() - start) * 1000


def _told(values: list[float]) -> str:
    return f"{median(values):>10.1f} ms   worst {max(values):>8.1f} ms   n {len(values)}"
