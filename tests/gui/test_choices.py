"""Choices by one key: owners, articles, breaks, roles, encodings."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from zhengban_gui.dialogs.about_dialog import AboutDialog
from zhengban_gui.dialogs.choice_list import Choice
from zhengban_gui.dialogs.choice_overlay import ChoiceOverlay, digits
from zhengban_gui.dialogs.encoding_dialog import EncodingDialog, encoding_previews
from zhengban_gui.dialogs.role_chooser import RoleChoice, RoleChooser
from zhengban_gui.theme import Theme

Key = Qt.Key
ANCHOR = QRect(20, 20, 200, 24)
OWNERS = digits([Choice("", f"稿件 {n}", f"{n} behind", 0.9 - n / 10, is_newspaper=True) for n in range(12)])
ROLES = (RoleChoice("headline", "Headline", "h", "head"), RoleChoice("caption", "Caption", "c", "image"))


def field_of(window: QMainWindow) -> QWidget:
    field = window.centralWidget()
    assert field is not None
    return field


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.resize(900, 600)
    window.setCentralWidget(QLineEdit())
    window.show()
    window.activateWindow()
    qtbot.waitExposed(window)
    field_of(window).setFocus()
    return window


@pytest.fixture
def overlay(theme: Theme, window: QMainWindow, qtbot: QtBot) -> ChoiceOverlay:
    overlay = ChoiceOverlay(theme, window)
    overlay.open_for("Whose", OWNERS, ANCHOR)
    qtbot.waitUntil(overlay._list.hasFocus)
    return overlay


def test_at_most_nine_have_a_digit() -> None:
    assert [choice.key for choice in OWNERS] == [*"123456789", "", "", ""]


def test_what_has_no_digit_is_walked_to(overlay: ChoiceOverlay, qtbot: QtBot) -> None:
    QTest.keyClick(overlay._list, Key.Key_End)
    with qtbot.waitSignal(overlay.chosen) as chosen:
        QTest.keyClick(overlay._list, Key.Key_Return)
    assert chosen.args == [len(OWNERS) - 1]


def test_a_digit_chooses_and_the_focus_goes_back(
    overlay: ChoiceOverlay, window: QMainWindow, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(overlay.chosen) as chosen:
        QTest.keyClick(overlay._list, Key.Key_3)
    assert chosen.args == [2]
    assert overlay.isHidden()
    qtbot.waitUntil(field_of(window).hasFocus)


def test_a_digit_of_the_overlay_is_no_shortcut_of_the_window(
    overlay: ChoiceOverlay, window: QMainWindow
) -> None:
    action = QAction(window)
    action.setShortcut("3")
    window.addAction(action)
    fired: list[bool] = []
    action.triggered.connect(lambda: fired.append(True))
    chosen: list[int] = []
    overlay.chosen.connect(chosen.append)
    QTest.keyClick(overlay._list, Key.Key_3)
    assert (chosen, fired) == ([2], [])


def test_arrows_light_and_enter_chooses(overlay: ChoiceOverlay) -> None:
    lit: list[int] = []
    chosen: list[int] = []
    overlay.highlighted.connect(lit.append)
    overlay.chosen.connect(chosen.append)
    QTest.keyClick(overlay._list, Key.Key_Down)
    QTest.keyClick(overlay._list, Key.Key_Return)
    assert (lit, chosen) == ([1], [1])


def test_esc_closes_without_a_choice(overlay: ChoiceOverlay, window: QMainWindow, qtbot: QtBot) -> None:
    chosen: list[int] = []
    overlay.chosen.connect(chosen.append)
    with qtbot.waitSignal(overlay.closed):
        QTest.keyClick(overlay._list, Key.Key_Escape)
    assert chosen == []
    qtbot.waitUntil(field_of(window).hasFocus)


def test_going_elsewhere_closes(overlay: ChoiceOverlay, window: QMainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(overlay.closed):
        field_of(window).setFocus(Qt.FocusReason.MouseFocusReason)


@pytest.mark.parametrize("top", [20, 300, 570])
def test_the_card_stays_in_the_window(overlay: ChoiceOverlay, window: QMainWindow, top: int) -> None:
    overlay.open_for("Whose", OWNERS, QRect(800, top, 60, 24))
    assert window.rect().contains(overlay.geometry())


def test_a_letter_chooses_a_role(theme: Theme, window: QMainWindow, qtbot: QtBot) -> None:
    chooser = RoleChooser(theme, window)
    chooser.open_for_roles(ROLES, "caption", ANCHOR)
    assert chooser._list.currentRow() == 1
    with qtbot.waitSignal(chooser.role_chosen) as chosen:
        QTest.keyClick(chooser._list, Key.Key_H)
    assert chosen.args == ["headline"]


def test_previews_tell_encodings_apart() -> None:
    previews = {
        preview.encoding: preview for preview in encoding_previews("衡水湖开渔节。\n图注".encode("gb18030"))
    }
    assert previews["gb18030"].text == "衡水湖开渔节。\n图注"
    assert previews["utf-8"].problem


def test_an_encoding_that_does_not_fit_cannot_be_chosen(theme: Theme, qtbot: QtBot) -> None:
    dialog = EncodingDialog(theme)
    qtbot.addWidget(dialog)
    chosen: list[str] = []
    dialog.chosen.connect(chosen.append)
    dialog.open_for("第5版.txt", encoding_previews("衡水湖开渔节。".encode("gb18030")), "utf-8")
    QTest.keyClick(dialog.list, Key.Key_Return)
    assert chosen == []
    QTest.keyClick(dialog.list, Key.Key_2)
    assert chosen == ["gb18030"]
    assert dialog.isHidden()


def test_enter_closes_about(theme: Theme, qtbot: QtBot) -> None:
    dialog = AboutDialog(theme)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    close = dialog.focusWidget()
    assert close is not None
    QTest.keyClick(close, Key.Key_Return)
    assert dialog.isHidden()
