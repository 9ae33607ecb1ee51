"""The findings list under keys and mouse. The complaints are those of users of other correction tools."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from pytestqt.qtbot import QtBot

from support import findings_page as page
from zhengban.model.finding import Kind
from zhengban.review.operation import Deed
from zhengban.review.session import ReviewSession
from zhengban_gui.item_models.findings_model import Column
from zhengban_gui.theme import Theme
from zhengban_gui.views.findings_view import FindingsView

_LISTED = [
    page.DUPLICATE,
    page.WRAP,
    page.SPACING,
    page.PUNCTUATION,
    page.MARK,
    page.HEADLINE,
    page.CAPTION,
]


@pytest.fixture
def session() -> ReviewSession:
    """Return the session of the small page."""
    return page.make_session()


@pytest.fixture
def view(qtbot: QtBot, theme: Theme, session: ReviewSession) -> FindingsView:
    """Return the list as the window wires it: decisions go to the session, its review comes back."""
    view = FindingsView(theme)
    qtbot.addWidget(view)
    view.resize(1200, 300)
    view.set_review(session.review(1))

    def decide(identities: list[str], deed: str) -> None:
        session.decide(Deed(deed), {1: identities})
        view.set_review(session.review(1))

    view.decided.connect(decide)
    view.show()
    qtbot.waitExposed(view)
    return view


def _click(view: FindingsView, row: int, column: Column, *modifiers: Qt.KeyboardModifier) -> None:
    modifier = modifiers[0] if modifiers else Qt.KeyboardModifier.NoModifier
    place = view.table.visualRect(view.filter.index(row, column)).center()
    QTest.mouseClick(view.table.viewport(), Qt.MouseButton.LeftButton, modifier, place)


def _text(session: ReviewSession) -> str:
    return "\n".join(block.text for block in session.review(1).document.blocks())


def test_space_ticks_all_highlighted_rows(view: FindingsView) -> None:
    view.set_current(page.SPACING)
    view.select_ids([page.SPACING, page.MARK])
    spy = QSignalSpy(view.decided)
    QTest.keyClick(view.table, Qt.Key.Key_Space)
    assert spy.at(0) == [[page.SPACING, page.MARK], "accept"]
    QTest.keyClick(view.table, Qt.Key.Key_Space)
    assert spy.at(1) == [[page.SPACING, page.MARK], "reject"]


def test_mixed_ticks_become_all_ticks(view: FindingsView) -> None:
    spy = QSignalSpy(view.decided)
    view.toggle_ticks([page.DUPLICATE, page.SPACING])
    assert spy.at(0) == [[page.SPACING], "accept"]


def test_a_click_on_a_tick_chooses_no_row(view: FindingsView) -> None:
    view.set_current(page.DUPLICATE)
    spy = QSignalSpy(view.decided)
    _click(view, 4, Column.TICK)
    assert spy.at(0) == [[page.MARK], "accept"]
    assert view.current_id() == page.DUPLICATE


def test_a_click_on_the_tick_of_a_highlighted_row_ticks_all_of_them(view: FindingsView) -> None:
    view.set_current(page.SPACING)
    view.select_ids([page.SPACING, page.CAPTION])
    spy = QSignalSpy(view.decided)
    _click(view, 6, Column.TICK)
    assert spy.at(0) == [[page.SPACING, page.CAPTION], "accept"]


def test_a_locked_row_has_no_tick_to_turn(view: FindingsView, session: ReviewSession) -> None:
    session.lock(1, [page.span(3, 0, 5)])
    view.set_review(session.review(1))
    spy = QSignalSpy(view.decided)
    view.toggle_ticks([page.SPACING])
    assert spy.count() == 0


def test_a_click_on_the_number_alike_asks_for_the_series(qtbot: QtBot, view: FindingsView) -> None:
    with qtbot.waitSignal(view.series_requested) as blocker:
        _click(view, 0, Column.SERIES)
    assert blocker.args == [page.DUPLICATE]


def test_steps_and_the_next_open_one(view: FindingsView) -> None:
    view.set_current(page.WRAP)
    assert view.step(1)
    assert view.current_id() == page.SPACING
    assert view.next_open(1) == page.PUNCTUATION
    assert view.next_open(-1) == page.CAPTION
    view.set_current(page.CAPTION)
    assert not view.step(1)
    assert view.next_open(1) == page.SPACING


def test_home_and_end_go_to_the_first_and_last_row(view: FindingsView) -> None:
    view.set_current(_LISTED[3])
    view.table.setFocus()
    for key, expected in ((Qt.Key.Key_End, _LISTED[-1]), (Qt.Key.Key_Home, _LISTED[0])):
        QTest.keyClick(view.table, key)
        assert (view.current_id(), view.selected_ids()) == (expected, [expected])
    QTest.keyClick(view.table, Qt.Key.Key_End, Qt.KeyboardModifier.ShiftModifier)
    assert view.selected_ids() == _LISTED


def test_no_next_open_one_when_all_is_decided(view: FindingsView) -> None:
    view.set_current(page.WRAP)
    view.tick_visible()
    assert view.next_open(1) is None


def test_after_a_decision_the_current_row_stays_where_it_is(view: FindingsView) -> None:
    view.resize(1200, 170)
    view.set_current(page.MARK)
    before = view.table.visualRect(view.table.currentIndex())
    QTest.keyClick(view.table, Qt.Key.Key_Space)
    assert view.table.visualRect(view.table.currentIndex()) == before
    assert view.current_id() == page.MARK


def test_a_new_plan_keeps_the_current_row_in_its_place(view: FindingsView, session: ReviewSession) -> None:
    view.resize(1200, 170)
    view.set_current(page.PUNCTUATION)
    view.select_ids([page.PUNCTUATION, page.MARK])
    before = view.table.visualRect(view.table.currentIndex()).top()
    session.set_plan(1, page.make_plan([f for f in page.findings() if f.id != page.DUPLICATE]))
    view.set_review(session.review(1))
    assert view.current_id() == page.PUNCTUATION
    assert view.selected_ids() == [page.PUNCTUATION, page.MARK]
    assert view.table.visualRect(view.table.currentIndex()).top() == before


def test_letters_are_left_to_the_actions(view: FindingsView) -> None:
    view.set_current(page.DUPLICATE)
    QTest.keyClicks(view.table, "weqa")
    assert view.current_id() == page.DUPLICATE


def test_input_methods_stay_off(view: FindingsView) -> None:
    for identity in _LISTED:
        view.set_current(identity)
        assert not view.table.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_it_is_painted_in_both_themes_and_every_width(view: FindingsView, theme: Theme) -> None:
    for width in (1200, 1000, 800, 500):
        view.resize(width, 260)
        assert not view.grab().isNull()
    theme.set_mode("dark")
    assert not view.grab().isNull()


def test_complaint_01_ticked_but_not_applied_fixes_are_lost(
    view: FindingsView, session: ReviewSession
) -> None:
    """SubtitleEdit 9920. There is no second step: a tick is the document. Asking for it changes no tick by itself."""
    view.toggle_ticks([page.SPACING])
    assert session.review(1).by_id[page.SPACING].is_on
    assert "共有3 人" in _text(session)
    assert set(view.ticked_ids()) == {entry.id for entry in session.review(1).entries if entry.is_on} - {
        page.STRUCTURE
    }


def test_complaint_02_after_a_refresh_fixes_are_ticked_that_nobody_ticked(
    view: FindingsView, session: ReviewSession
) -> None:
    """SubtitleEdit 6933. Ticks come from decisions that go by id, never from rows."""
    view.toggle_ticks([page.DUPLICATE])  # unticked
    session.set_plan(1, page.make_plan(page.findings()[1:]))
    view.set_review(session.review(1))
    assert view.ticked_ids() == [page.WRAP]
    assert session.review(1).by_id[page.DUPLICATE].state == "rejected"


def test_complaint_03_deselected_fixes_are_applied_anyway(view: FindingsView, session: ReviewSession) -> None:
    """SubtitleEdit 1275."""
    assert "村民看书村民看书" not in _text(session)
    view.toggle_ticks([page.DUPLICATE])
    assert "村民看书村民看书" in _text(session)


def test_complaint_04_select_all_reaches_beyond_the_category(
    view: FindingsView, session: ReviewSession
) -> None:
    """SubtitleEdit 12377."""
    told = QSignalSpy(view.told)
    view.choose_chip(view.chips.kinds.index(Kind.DUPLICATE_RUN) + 1)
    assert view.tick_visible() == 1
    assert "1" in told.at(0)[0]
    states = {entry.id: entry.state for entry in session.review(1).entries}
    assert states[page.MARK] == "accepted"
    assert states[page.SPACING] == states[page.PUNCTUATION] == "waiting"


def test_complaint_05_one_category_cannot_be_finished_by_itself(
    view: FindingsView, session: ReviewSession
) -> None:
    """SubtitleEdit 12591. A chip and "all" settle a kind, as one step that is undone as one."""
    view.choose_chip(1)
    view.untick_visible()
    assert view.filter.count(Kind.DUPLICATE_RUN) == (0, 2)
    assert view.filter.count(Kind.LINE_WRAP) == (1, 1)
    session.undo()
    view.set_review(session.review(1))
    assert view.filter.count(Kind.DUPLICATE_RUN) == (1, 2)


def test_complaint_08_choosing_with_shift_turns_ticks_and_misses_the_last(view: FindingsView) -> None:
    """SubtitleEdit 2401. Choosing and ticking are two things; Shift chooses up to and with the last row."""
    spy = QSignalSpy(view.decided)
    _click(view, 2, Column.BEFORE)
    _click(view, 6, Column.TICK, Qt.KeyboardModifier.ShiftModifier)
    assert view.selected_ids() == _LISTED[2:]
    assert spy.count() == 0


def test_complaint_14_after_undo_the_list_is_stale(view: FindingsView, session: ReviewSession) -> None:
    """guiguts-py 669. The list is a function of the review, and there is no other copy of it."""
    view.toggle_ticks([page.SPACING, page.MARK])
    assert {page.SPACING, page.MARK} <= set(view.ticked_ids())
    session.undo()
    view.set_review(session.review(1))
    assert view.ticked_ids() == [page.DUPLICATE, page.WRAP]
    session.redo()
    view.set_review(session.review(1))
    assert {page.SPACING, page.MARK} <= set(view.ticked_ids())


def test_reopen_takes_only_decided_ones(view: FindingsView, session: ReviewSession) -> None:
    view.toggle_ticks([page.SPACING])
    view.select_ids([page.SPACING, page.MARK])
    view.reopen_selected()
    assert session.review(1).by_id[page.SPACING].state == "waiting"
