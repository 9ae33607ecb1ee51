"""The series view over all pages of a project: decided once, undone at once, never by what is out of date."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from support.series_project import PAGES, in_memory, opened_at_the_series, pages_listed, planned, states
from support.window import Hand, Later, Workplace
from zhengban.review.operation import Deed
from zhengban_gui.controllers import series_showing
from zhengban_gui.controllers.series_sums import parted
from zhengban_gui.main_window import MainWindow


@pytest.fixture
def window(workplace: Workplace) -> MainWindow:
    return opened_at_the_series(workplace)


def test_a_series_counts_all_pages_and_loads_none(window: MainWindow) -> None:
    held = in_memory(window)
    assert held < PAGES
    assert pages_listed(window) == {page.id for page in window.desk.pages}
    assert window.series._head._numbers[0].number() == len(window.series_work.rows)
    assert in_memory(window) == held


def test_one_decision_reaches_every_page_and_one_undo_takes_it_back(window: MainWindow, qtbot: QtBot) -> None:
    hand = Hand(window, qtbot)
    before = states(window)
    ticked = window.series.ticked()
    assert {page for page, _id in ticked} == {page.id for page in window.desk.pages}
    operations = len(window.desk.session.log.operations)
    hand.press("Return")
    assert states(window).count("accepted") == len(ticked)
    assert len(window.desk.session.log.operations) == operations + 1
    assert window.desk.session.log.operations[-1].pages == {page.id for page in window.desk.pages}
    hand.press("Ctrl+Z")
    qtbot.waitUntil(lambda: sorted(states(window)) == sorted(before))


def test_what_was_rejected_on_pages_that_nobody_opened_is_still_there(
    window: MainWindow, qtbot: QtBot
) -> None:
    """A rejection asks for a new plan of the page; until that comes the findings at hand count."""
    before = len(window.series_work.rows)
    window.series.reject_requested.emit([row.key for row in window.series_work.rows])
    qtbot.waitUntil(lambda: window.series_work.is_up_to_date and len(window.series_work.rows) == before)
    window.series_work.refresh()
    assert set(states(window)) == {"rejected"}
    assert window.series_work._list is not None
    assert window.series_work._list.unplanned == ()


def test_what_somebody_decided_by_hand_stays(window: MainWindow) -> None:
    kept = window.series_work.rows[0]
    page, identity = kept.key
    window.desk.open_page(page)
    window.desk.session.reject(page, [identity])
    window.series_work.refresh()
    window.series.accept_requested.emit([row.key for row in window.series_work.rows])
    states = {row.key: row.state for row in window.series_work.rows}
    assert states.pop(kept.key) == "rejected"
    assert set(states.values()) == {"accepted"}


def test_nothing_is_decided_by_what_is_out_of_date(workplace: Workplace, qtbot: QtBot) -> None:
    later = Later()
    window = workplace.start(*planned(workplace, 3))
    window.going.show("series")
    window.reader._executor = later
    rows = window.series_work.rows
    page, identity = rows[0].key
    window.desk.session.decide(Deed.REJECT, {page: [identity]})
    told = QSignalSpy(window.series_work.told)
    operations = len(window.desk.session.log.operations)
    window.series.accept_requested.emit([row.key for row in rows])
    assert len(window.desk.session.log.operations) == operations
    assert told.count() == 1
    later.run()
    window.series.accept_requested.emit([row.key for row in rows])
    assert len(window.desk.session.log.operations) == operations + 1


def test_before_enter_it_says_what_changes_and_what_stays(window: MainWindow) -> None:
    rows = window.series_work.rows
    effect = window.series._effect
    ticked = set(window.series.ticked())
    chosen = [row for row in rows if row.key in ticked]
    assert (effect.findings, effect.pages) == (len(chosen), len({row.page for row in chosen}))
    assert effect.deleted == sum(row.deleted for row in chosen)
    assert effect.substituted == sum(row.substituted for row in chosen)


def test_what_nobody_would_look_at_has_no_cell_and_is_decided_all_the_same(
    workplace: Workplace, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    """Of very many findings the surest of those that are applied unasked are counted and not listed."""
    monkeypatch.setattr(series_showing, "parted", partial(parted, most=4))
    window = workplace.start(*planned(workplace, 6))
    window.going.show("series")
    assert window.series_work._list is not None
    automatic = next(one.outline for one in window.series_work._list.series if not one.outline.counts.open)
    window.series.series_chosen.emit(automatic.key)
    rows, cells = window.series_work.rows, window.series.cells
    listed = cells._odd_cells.rowCount() + cells._rest_cells.rowCount()
    assert len(rows) == automatic.counts.all > listed
    assert f"{len(window.series._beyond)} " in cells._what_to_do.text()
    ticked = window.series.ticked()
    assert window.series._effect.findings == len(ticked) > listed - cells._odd_cells.rowCount()
    Hand(window, qtbot).press("Return")
    assert len(window.desk.session.log.operations[-1].targets) == len(ticked)
    settled = len(rows) - cells._odd_cells.rowCount() - cells._rest_cells.rowCount()
    assert settled > 0
    assert cells._what_to_do.text().startswith(f"{settled} settled")
    assert window.series.ticked() == []
