"""Chips, slider, states and order over the findings list."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from support import findings_page as page
from zhengban.model.finding import Kind
from zhengban_gui.item_models.findings_model import Column
from zhengban_gui.theme import Theme
from zhengban_gui.views.findings_view import FindingsView
from zhengban_gui.widgets.chip import Chip

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
def view(qtbot: QtBot, theme: Theme) -> FindingsView:
    """Return the list of the small page, nothing decided."""
    view = FindingsView(theme)
    qtbot.addWidget(view)
    view.resize(1200, 300)
    view.set_review(page.make_session().review(1))
    view.show()
    qtbot.waitExposed(view)
    return view


def test_chips_show_ticked_and_all(view: FindingsView) -> None:
    names = {chip.accessibleName() for chip in view.chips.findChildren(Chip)}
    assert {"All 2/7", "Duplicate 1/2", "Line break 1/1", "Structure 1/1"} <= names


def test_chips_are_chosen_by_number(view: FindingsView) -> None:
    assert view.choose_chip(1)
    assert view.visible_ids() == [page.DUPLICATE, page.MARK]
    assert view.choose_chip(0)
    assert view.visible_ids() == _LISTED
    assert not view.choose_chip(9)


def test_zero_takes_every_filter_back(view: FindingsView) -> None:
    view.slider.setValue(90)
    view.states.chosen.emit("waiting")
    assert view.visible_ids() == []
    view.choose_chip(0)
    assert view.visible_ids() == _LISTED
    assert view.states.choice == "all"


def test_ctrl_adds_a_kind(view: FindingsView) -> None:
    view.chips._choose(Kind.DUPLICATE_RUN, add=False)
    view.chips._choose(Kind.SPACING, add=True)
    assert view.visible_ids() == [page.DUPLICATE, page.SPACING, page.MARK]


def test_a_hidden_finding_is_not_made_current(view: FindingsView) -> None:
    view.choose_chip(1)
    assert not view.set_current(page.CAPTION)


def test_a_click_on_a_head_sorts_and_comes_back_to_the_source(view: FindingsView) -> None:
    head = view.table.horizontalHeader()
    head.sectionClicked.emit(Column.CONFIDENCE)
    assert view.visible_ids()[0] == page.SPACING
    head.sectionClicked.emit(Column.CONFIDENCE)
    assert view.visible_ids()[0] == page.WRAP
    head.sectionClicked.emit(Column.CONFIDENCE)
    assert view.visible_ids() == _LISTED


def test_an_empty_list_says_why(view: FindingsView) -> None:
    view.slider.setValue(100)
    assert view.table._empty_text == "None under this filter, 7 in all. Press 0 for all"
    view.set_review(page.make_session(()).review(1))
    assert view.table._empty_text == "Nothing to change on this page ✓ 12 kinds checked"


def test_the_slider_takes_keys_and_mouse(view: FindingsView) -> None:
    QTest.keyClick(view.slider, Qt.Key.Key_Right)
    assert view.slider.value() == 31
    QTest.keyClick(view.slider, Qt.Key.Key_End)
    assert view.visible_ids() == []
    right = QPoint(view.slider.width() - 90, view.slider.height() // 2)
    QTest.mouseClick(view.slider, Qt.MouseButton.LeftButton, pos=right)
    assert 30 < view.slider.value() < 100


def test_the_menu_of_states_chooses(view: FindingsView) -> None:
    menu = view.states.make_menu()
    next(action for action in menu.actions() if action.text() == "Open").trigger()
    assert view.states.text() == "Open"
    assert view.visible_ids() == _LISTED[2:]
