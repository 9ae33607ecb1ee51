"""Every word of the window can be translated, and follows a change of the language at once.

Two languages that nobody speaks say everything between marks. What has no marks is not translated; what has those of
the language before has not followed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from support.translations import Marks
from support.visible_words import words_on_screen
from support.window import Workplace
from zhengban_gui.dialogs.settings_dialog import SettingsDialog
from zhengban_gui.main_window import MainWindow
from zhengban_gui.settings_table import SECTIONS

# Qt cuts words where room is short and parts them where the font changes, so one of the two marks may be missing.
MARKED = re.compile(r"[«‹][^«‹»›]*(?:[»›]|$)|^[^«‹»›]*[»›]")
LATIN = re.compile(r"[A-Za-z]{3,}")
PATH = re.compile(r"\S*[/\\]\S*")
# Names of keys, forms, encodings and languages, and the file of the page.
NAMES = frozenset(
    {"Ctrl", "Shift", "Alt", "Enter", "Esc", "Del", "Space", "Backspace", "PgUp", "PgDn", "PgDown"}
    | {"Markdown", "HTML", "JSON", "JSONL", "TXT", "UTF", "GBK", "Big", "English", "hengshui", "txt"}
)
DIALOGS = (
    "settings",
    "shortcuts",
    "about",
    "export",
    "reopen_encoding",
    "note",
    "amend",
    "accept_bulk",
    "profile",
)
OVERLAYS = ("owners", "role", "breaks", "move_block", "accept_series")


class Switch:
    """Changes between the two languages."""

    def __init__(self) -> None:
        self._languages = (Marks("«", "»"), Marks("‹", "›"))
        self._now = 0
        QCoreApplication.installTranslator(self._languages[0])

    @property
    def before(self) -> str:
        """Return the mark of the language that is not spoken now."""
        return "‹" if self._now == 0 else "«"

    def turn(self) -> None:
        """Speak the other one."""
        QCoreApplication.removeTranslator(self._languages[self._now])
        self._now = 1 - self._now
        QCoreApplication.installTranslator(self._languages[self._now])
        QApplication.processEvents()

    def leave(self) -> None:
        """Speak neither."""
        QCoreApplication.removeTranslator(self._languages[self._now])


@pytest.fixture
def window(workplace: Workplace, seed_path: Path) -> MainWindow:
    """The start screen of a window whose engine speaks Chinese: its reasons have no Latin letters."""
    workplace.store.set("language", "zh_CN")
    return workplace.start()


@pytest.fixture
def switch(window: MainWindow) -> Iterator[Switch]:
    """What changes the language of that window."""
    switch = Switch()
    yield switch
    switch.leave()


@pytest.fixture
def reviewed(window: MainWindow, switch: Switch, workplace: Workplace, seed_path: Path) -> MainWindow:
    """The window with a page in it on which something was done."""
    window.open_paths([workplace.copy(seed_path)])
    for action in ("accept", "doubt", "undo"):
        window.actions_[action].trigger()
    return window


def test_the_start_screen(window: MainWindow, switch: Switch, seed_text: str) -> None:
    _judge(switch, seed_text)


@pytest.mark.parametrize(
    ("width", "screens"),
    [
        (1440, ("review", "articles", "series", "history", "batch")),
        (1080, ("review", "series")),
        (880, ("review",)),
    ],
)
def test_the_screens(
    reviewed: MainWindow, switch: Switch, seed_text: str, width: int, screens: tuple[str, ...]
) -> None:
    reviewed.resize(width, 800)
    for screen in screens:
        reviewed.going.show(screen)
        _judge(switch, seed_text)


def test_the_find_panel(reviewed: MainWindow, switch: Switch, seed_text: str, qtbot: QtBot) -> None:
    reviewed.actions_["replace"].trigger()
    fields = reviewed.review.find_panel.fields
    fields.pattern.setText("衡水")
    qtbot.waitUntil(lambda: fields.apply.isEnabled())
    _judge(switch, seed_text)


def test_the_dialogs(reviewed: MainWindow, switch: Switch, seed_text: str) -> None:
    for action in DIALOGS:
        for _ in range(2):
            reviewed.actions_[action].trigger()
            dialog = QApplication.activeModalWidget()
            assert dialog is not None, action
            assert _unmarked(seed_text) == []
            assert _of_before(switch) == []
            dialog.close()
            switch.turn()


def test_the_settings_while_the_language_is_chosen(
    reviewed: MainWindow, switch: Switch, seed_text: str
) -> None:
    """The only dialog that can be open meanwhile; its section and the focus stay."""
    reviewed.actions_["settings"].trigger()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, SettingsDialog)
    for section in SECTIONS:
        dialog.show_section(section)
        _judge(switch, seed_text)
    dialog.show_section("looks")
    language = dialog.findChild(QWidget, "language")
    assert isinstance(language, QWidget)
    language.setFocus()
    switch.turn()
    assert dialog.focusWidget().objectName() == "language"
    dialog.close()


def test_the_overlays(reviewed: MainWindow, switch: Switch, seed_text: str) -> None:
    for action in OVERLAYS:
        for _ in range(2):
            reviewed.actions_[action].trigger()
            assert _unmarked(seed_text) == []
            assert _of_before(switch) == []
            QTest.keyClick(reviewed.focusWidget(), Qt.Key.Key_Escape)
            switch.turn()


def _judge(switch: Switch, page: str) -> None:
    assert _unmarked(page) == []
    for _ in range(2):
        switch.turn()
        assert _of_before(switch) == []
        assert _unmarked(page) == []


def _unmarked(page: str) -> list[str]:
    """What is said in Latin letters outside marks, and is neither a name nor printed on the page."""
    known = NAMES.union(LATIN.findall(page), *map(LATIN.findall, QFontDatabase.families()))
    return sorted({words for words in words_on_screen() if not known.issuperset(_latin(words))})


def _latin(words: str) -> list[str]:
    """Take marked words away from within, since they stand in one another."""
    while (left := MARKED.sub("", words)) != words:
        words = left
    return LATIN.findall(PATH.sub("", words))


def _of_before(switch: Switch) -> list[str]:
    return sorted({words for words in words_on_screen() if switch.before in words})
