"""The menus: a letter for every entry in every language, and nothing in them that is done to what is not shown."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMenu, QMenuBar
from pytestqt.qtbot import QtBot

from support.window import Hand, Inline, Workplace, undressed
from zhengban_gui.action_table import ACTIONS, MENUS, without_letter
from zhengban_gui.actions import BLOCK_ACTIONS, LIST_ACTIONS
from zhengban_gui.i18n import LANGUAGES, Translators
from zhengban_gui.main_window import MainWindow

_LETTER = re.compile(r"&(\w)")
_DECIDING = {spec.id for spec in ACTIONS if spec.menu == "decide"} - {"series"}


@pytest.fixture
def workplace(tmp_path: Path, qtbot: QtBot) -> Iterator[Workplace]:
    with undressed():
        made = Workplace(tmp_path, qtbot, Inline)
        yield made
        made.leave_all()


@pytest.fixture
def window(workplace: Workplace) -> MainWindow:
    return workplace.start(*workplace.put_small_pages(2))


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[str]:
    translators = Translators()
    translators.install(request.param)
    yield request.param
    translators.remove()


def test_every_entry_has_a_letter_of_its_own_in_its_menu(language: str) -> None:
    for menu in ("", *(menu.id for menu in MENUS)):
        entries = [one.menu_words() for one in MENUS if one.parent == menu]
        entries += [one.menu_words() for one in ACTIONS if one.menu == menu]
        letters = [_LETTER.findall(words) for words in entries]
        assert [words for words, found in zip(entries, letters, strict=True) if len(found) != 1] == []
        assert [one for one, n in Counter(found[0].upper() for found in letters).items() if n > 1] == []


def test_elsewhere_the_words_stand_without_the_letter(language: str) -> None:
    words = [one.words() for one in (*MENUS, *ACTIONS)]
    assert [one for one in words if "&" in one or "(" in one or not one] == []


@pytest.mark.parametrize(
    ("title", "plain"),
    [("Se&ttings…", "Settings…"), ("设置(&T)…", "设置…"), ("第 &1 类", "第 1 类"), ("关于", "关于")],
)
def test_a_letter_is_taken_away(title: str, plain: str) -> None:
    assert without_letter(title) == plain


def test_a_menu_is_opened_and_used_by_letters(window: MainWindow, qtbot: QtBot) -> None:
    hand = Hand(window, qtbot)
    hand.press("Alt+V")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    hand.press("H")
    assert window.stack.currentWidget() is window.history


@pytest.mark.parametrize("key", ["Alt+3", "Alt+4"])
def test_decisions_are_off_where_no_finding_is_shown(window: MainWindow, qtbot: QtBot, key: str) -> None:
    hand = Hand(window, qtbot)
    off = _DECIDING | set(BLOCK_ACTIONS) | LIST_ACTIONS
    assert _enabled(window, off) == off
    hand.press(key)
    assert _enabled(window, off) == set()
    before = len(window.desk.session.log.operations)
    hand.press("Alt+D")
    assert "Alt+1" in window.status.message()
    hand.press("A", "Escape", "Escape", "Alt+1")
    assert len(window.desk.session.log.operations) == before
    assert _enabled(window, off) == off


def test_on_the_articles_blocks_are_arranged_and_no_finding_decided(window: MainWindow, qtbot: QtBot) -> None:
    Hand(window, qtbot).press("Alt+2")
    blocks = set(BLOCK_ACTIONS) | {"copy_article"}
    assert _enabled(window, _DECIDING | blocks) == blocks


def test_the_review_says_nothing_of_grey_entries(window: MainWindow, qtbot: QtBot) -> None:
    hand = Hand(window, qtbot)
    window.status.clear_message()
    hand.press("Alt+D")
    assert window.status.message() == ""
    hand.press("Escape", "Escape")


@pytest.mark.parametrize(
    ("screen", "settles"), [("Alt+1", True), ("Alt+2", True), ("Alt+3", False), ("Alt+4", False)]
)
def test_a_page_is_done_where_it_is_seen(
    window: MainWindow, qtbot: QtBot, screen: str, settles: bool
) -> None:
    first, second = (page.id for page in window.desk.pages)
    Hand(window, qtbot).press(screen, "Ctrl+PgDown")
    assert window.desk.page_number == second
    assert window.desk.session.review(first).is_settled is settles


def _enabled(window: MainWindow, identifiers: set[str]) -> set[str]:
    return {one for one in identifiers if window.actions_[one].isEnabled()}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [700, 900, 1000, 1100, 1280, 1440])
def test_no_menu_is_cut_off(workplace: Workplace, qtbot: QtBot, language: str, width: int) -> None:
    workplace.store.set("language", language)
    window = workplace.start(*workplace.put_small_pages(1), size=(width, 720))
    bar = window.findChild(QMenuBar)
    assert bar is not None
    if bar.isVisible():
        assert bar.width() >= bar.sizeHint().width()
        assert all(bar.rect().contains(bar.actionGeometry(action)) for action in bar.actions())
        return
    hand = Hand(window, qtbot)
    hand.press("F10")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [action.text() for action in menu.actions()] == [
        one.menu_words() for one in MENUS if not one.parent
    ]
    hand.press("V", "H")
    assert window.stack.currentWidget() is window.history
