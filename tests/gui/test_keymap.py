"""The keys: no two actions want the same, none belongs to an input method, all are in a menu."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from zhengban_gui.dialogs.shortcut_sheet import ShortcutSheet
from zhengban_gui.keymap import (
    ACTIONS,
    MENUS,
    RESERVED,
    Binding,
    Conflict,
    action_by_id,
    bindings,
    conflicts,
    keys_of,
    normal_keys,
    refusal,
)
from zhengban_gui.theme import Theme
from zhengban_gui.widgets.push_button import PushButton


@pytest.mark.usefixtures("qapp")
def test_no_conflicts_by_default() -> None:
    assert conflicts(bindings({})) == []


@pytest.mark.usefixtures("qapp")
def test_no_default_is_reserved_or_disturbs_typing() -> None:
    refused = {bound.keys: refusal(bound.keys, bound.context) for bound in bindings({})}
    assert not {keys: reason for keys, reason in refused.items() if reason}


@pytest.mark.usefixtures("qapp")
def test_keys_are_spelled_as_qt_spells_them() -> None:
    written = [keys for action in ACTIONS for keys in (*action.review_keys, *action.window_keys)]
    assert [normal_keys(keys) for keys in written] == written


def test_every_action_has_a_menu_and_a_title_of_its_own() -> None:
    menus = {menu.id for menu in MENUS}
    assert {action.menu for action in ACTIONS} == menus
    assert {menu.parent for menu in MENUS} - {""} <= menus
    assert len({action.id for action in ACTIONS}) == len(ACTIONS)
    assert len({action.title for action in ACTIONS}) == len(ACTIONS)
    assert all(action.title for action in ACTIONS)


@pytest.mark.parametrize(
    ("action", "key"),
    [
        ("accept", "A"),
        ("reject", "R"),
        ("amend", "E"),
        ("doubt", "D"),
        ("lock", "L"),
        ("role", "T"),
        ("note", "N"),
        ("reopen", "U"),
        ("owners", "O"),
        ("breaks", "P"),
        ("evidence", "I"),
        ("article_start", "S"),
        ("move_block", "M"),
        ("series", "G"),
        ("shortcuts", "?"),
        ("kind_all", "0"),
        ("kind_9", "9"),
    ],
)
def test_the_keys_of_the_review(action: str, key: str) -> None:
    assert key in action_by_id(action).review_keys


@pytest.mark.usefixtures("qapp")
def test_conflicts_across_contexts_and_chords() -> None:
    bound = [
        Binding("one", "Ctrl+K", "window"),
        Binding("two", "Ctrl+K", "review"),
        Binding("three", "Ctrl+K, Ctrl+C", "window"),
        Binding("one", "Ctrl+K", "review"),
    ]
    assert Conflict("Ctrl+K", "one", "two") in conflicts(bound)
    assert Conflict("Ctrl+K", "one", "three") in conflicts(bound)
    assert not [found for found in conflicts(bound) if found.first == found.second]


@pytest.mark.usefixtures("qapp")
def test_overrides_replace_the_keys_of_one_context() -> None:
    overrides = {"accept/review": ("X",)}
    accept = action_by_id("accept")
    assert keys_of(accept, "review", overrides) == ("X",)
    assert keys_of(accept, "window", overrides) == accept.window_keys
    assert Binding("accept", "X", "review") in bindings(overrides)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("keys", RESERVED)
def test_reserved_keys_are_refused_everywhere(keys: str) -> None:
    assert refusal(keys, "review")
    assert refusal(keys, "window")


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    ("keys", "refused"), [("A", True), ("?", True), ("Return", True), ("F5", False), ("Shift+F5", False)]
)
def test_plain_keys_are_for_the_review_only(keys: str, refused: bool) -> None:
    assert bool(refusal(keys, "window")) == refused
    assert not refusal(keys, "review")


def test_the_sheet_closes_with_the_key_that_opened_it(qtbot: QtBot, theme: Theme) -> None:
    for key in (Qt.Key.Key_Question, Qt.Key.Key_F1, Qt.Key.Key_Escape):
        sheet = ShortcutSheet(theme, {})
        qtbot.addWidget(sheet)
        sheet.show()
        QTest.keyClick(sheet, key)
        assert not sheet.isVisible(), key


def test_a_focused_button_keeps_enter_and_space_from_the_review(qtbot: QtBot, theme: Theme) -> None:
    area = QWidget()
    qtbot.addWidget(area)
    layout = QVBoxLayout(area)
    button = PushButton(theme, "Reject")
    layout.addWidget(button)
    pressed: list[str] = []
    button.clicked.connect(lambda: pressed.append("button"))
    for keys in ("Return", "Space"):
        shortcut = QShortcut(QKeySequence(keys), area)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(lambda: pressed.append("review"))
    area.show()
    qtbot.waitExposed(area)
    area.activateWindow()
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    QTest.keyClick(button, Qt.Key.Key_Return)
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert pressed == ["button", "button"]
