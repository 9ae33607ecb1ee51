"""Every action of the table does something, is in its menu, and works from its keys."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from support.window import SMALL_PAGE, Hand, Workplace
from zhengban_gui.action_table import ACTIONS, MENUS, ActionSpec
from zhengban_gui.controllers.commands import handlers
from zhengban_gui.keymap import keys_of, shown_keys
from zhengban_gui.main_window import MainWindow


@pytest.fixture
def window(workplace: Workplace) -> MainWindow:
    """A window with a small page under review."""
    return workplace.start(workplace.put("第1版.txt", SMALL_PAGE))


def test_every_action_has_a_handler(window: MainWindow) -> None:
    assert set(handlers(window, window.going)) == {spec.id for spec in ACTIONS}


def test_every_action_is_in_its_menu_with_its_key(window: MainWindow) -> None:
    menus = {menu.objectName() or str(menu.menuAction().data()): menu for menu in window.findChildren(QMenu)}
    for spec in ACTIONS:
        action = window.actions_[spec.id]
        assert action in menus[spec.menu].actions()
        wanted = (*keys_of(spec, "window", {}), *keys_of(spec, "review", {}))
        if wanted:
            written = [action.shortcut().toString(), action.text().partition("\t")[2]]
            assert shown_keys(wanted[0]) in (*written, shown_keys(written[0]))
    assert {str(menu.menuAction().data()) for menu in menus.values()} >= {menu.id for menu in MENUS}


def test_each_works_from_each_of_its_keys(window: MainWindow, qtbot: QtBot) -> None:
    """A key reaches its action once, and no other."""
    called: list[str] = []
    for spec in ACTIONS:
        _replace(window, spec, called)
    hand, missed = Hand(window, qtbot), {}
    for spec in ACTIONS:
        for key in (*spec.review_keys, *spec.window_keys):
            called.clear()
            hand.press(key)
            if called != [spec.id]:
                missed[spec.id, key] = tuple(called)
    assert missed == {}


@pytest.mark.parametrize("pane", range(6))
def test_letters_work_in_every_pane(window: MainWindow, qtbot: QtBot, pane: int) -> None:
    """No pane of the review swallows a decision."""
    hand = Hand(window, qtbot)
    panes = list(window.review.panes())
    if pane >= len(panes):
        pytest.skip("this pane is not in sight")
    panes[pane].setFocus()
    before = len(window.desk.session.log.operations)
    hand.press("R")
    assert len(window.desk.session.log.operations) == before + 1


def test_what_needs_a_page_is_off_without_one(workplace: Workplace) -> None:
    window = workplace.start()
    on = {spec.id for spec in ACTIONS if window.actions_[spec.id].isEnabled()}
    assert on == {spec.id for spec in ACTIONS if spec.context == "window"}


def test_a_key_that_was_changed_works_and_the_old_one_does_not(window: MainWindow, qtbot: QtBot) -> None:
    hand = Hand(window, qtbot)
    window.store.set("shortcuts", {"reject/review": ("X",)})
    hand.press("R")
    assert not window.desk.session.log.operations
    hand.press("X")
    assert len(window.desk.session.log.operations) == 1


def _replace(window: MainWindow, spec: ActionSpec, called: list[str]) -> None:
    """Let the action do nothing but be noted; the list's own Space is the table's, not an action's."""
    action = window.actions_[spec.id]
    action.setEnabled(True)
    action.triggered.disconnect()
    action.triggered.connect(lambda: called.append(spec.id))
    if spec.id == "toggle_tick":
        window.review.findings.table.tick_toggled.disconnect()
        window.review.findings.table.tick_toggled.connect(lambda _ids: called.append(spec.id))
