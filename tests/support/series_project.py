"""A project of more pages than are ever in memory, opened at its series, and what the window shows of it."""

from __future__ import annotations

from pathlib import Path

from support.window import SMALL_PAGE, Workplace
from zhengban.review.project_file import ProjectFile
from zhengban.review.project_plans import bring_plan, open_session
from zhengban_gui.main_window import MainWindow

PAGES = 12


def planned(workplace: Workplace, count: int) -> tuple[Path]:
    """Return the path of a project of small pages that a batch went over."""
    for number in range(1, count + 1):
        workplace.put(f"第{number}版.txt", SMALL_PAGE.replace("志愿者", f"志愿者{number}队"))
    path = workplace.pages / "湖城.zhengban"
    with ProjectFile.create(path) as project:
        project.add_sources([workplace.pages])
        session = open_session(project)
        for page in project.pages():
            bring_plan(project, session, page.id)
            session.drop_plan(page.id)
    return (path,)


def opened_at_the_series(workplace: Workplace, count: int = PAGES) -> MainWindow:
    """Return a window on a project of pages that are all analysed, at the series."""
    window = workplace.start(*planned(workplace, count))
    window.going.show("series")
    return window


def states(window: MainWindow) -> list[str]:
    """Return the states of the rows, in their order."""
    return [row.state for row in window.series_work.rows]


def pages_listed(window: MainWindow) -> set[int]:
    """Return the numbers of the pages that have a row."""
    return {row.page for row in window.series_work.rows}


def in_memory(window: MainWindow) -> int:
    """Return how many pages have their plan in memory."""
    return sum(window.desk.session.has_plan(page.id) for page in window.desk.pages)
