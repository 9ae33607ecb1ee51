"""The window as a whole: sizes, languages, looks, and every screen by keys alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from support.window import SMALL_PAGE, Hand, Later, Workplace
from zhengban.review.operation import Deed
from zhengban.review.page_review import PageReview
from zhengban.review.project_file import ProjectFile
from zhengban_gui.main_window import MainWindow

SIZES = ((1440, 900), (1280, 720), (1080, 800), (880, 700), (640, 480))


@pytest.fixture
def window(workplace: Workplace) -> MainWindow:
    """A window with a small page under review."""
    return workplace.start(workplace.put("第1版.txt", SMALL_PAGE))


@pytest.fixture
def hand(window: MainWindow, qtbot: QtBot) -> Hand:
    """What presses the keys."""
    return Hand(window, qtbot)


# Sizes


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_screen_has_room(workplace: Workplace, qtbot: QtBot, size: tuple[int, int], theme: str) -> None:
    """No screen asks for more than the window has, and the list of findings is always in sight."""
    workplace.store.set("theme", theme)
    window = workplace.start(workplace.put("第1版.txt", SMALL_PAGE), size=size)
    for key in ("Alt+2", "Alt+3", "Alt+4", "Alt+1"):
        Hand(window, qtbot).press(key)
        assert (window.width(), window.height()) == size
        assert not window.grab().isNull()
    table = window.review.findings.table
    assert table.isVisible()
    assert table.viewport().height() > table.rowHeight(0)


def test_evidence_where_the_card_has_no_column(workplace: Workplace, qtbot: QtBot) -> None:
    """Below 1100 px a line says why, and ``I`` lays the card over the text and takes it away."""
    window = workplace.start(workplace.put("第1版.txt", SMALL_PAGE), size=(1080, 800))
    hand = Hand(window, qtbot)
    card, reason = window.review.card, window.review.reason
    assert (card.isVisible(), reason.isVisible()) == (False, True)
    hand.press("I")
    assert card.isVisible()
    hand.press("Escape")
    assert not card.isVisible()
    window.resize(1440, 900)
    qtbot.waitUntil(card.isVisible)
    assert not reason.isVisible()


def test_one_pane_where_there_is_no_room_for_two(workplace: Workplace, qtbot: QtBot) -> None:
    window = workplace.start(workplace.put("第1版.txt", SMALL_PAGE), size=(880, 700))
    hand = Hand(window, qtbot)
    diff = window.review.diff
    assert [diff.source.isVisible(), diff.rebuilt.isVisible()].count(True) == 1
    assert not window.review.queue.isVisible()
    hand.press("F9")
    assert window.review.queue.isVisible()
    window.resize(1440, 900)
    qtbot.waitUntil(lambda: diff.source.isVisible() and diff.rebuilt.isVisible())


def test_it_comes_back_where_it_was(workplace: Workplace) -> None:
    window = workplace.start(size=(1111, 777))
    workplace.leave(window)
    assert workplace.start(size=(800, 600)).state.kept("window") is not None


# Languages and looks


def test_the_language_is_changed_while_it_runs(window: MainWindow) -> None:
    assert window.actions_["accept"].text().startswith("&Accept")
    for language, words in (("zh_CN", "接受(&A)"), ("zh_TW", "接受(&A)"), ("en", "&Accept")):
        window.store.set("language", language)
        QApplication.processEvents()
        assert window.actions_["accept"].text().startswith(words)
    assert "湖城日报" in _review(window).plan.page.text


def test_the_theme_is_changed_while_it_runs(window: MainWindow) -> None:
    light = window.grab().toImage().pixelColor(3, 3).lightness()
    window.actions_["switch_theme"].trigger()
    assert window.theme.is_dark
    QApplication.processEvents()
    assert window.grab().toImage().pixelColor(3, 3).lightness() < light
    window.actions_["switch_theme"].trigger()
    assert not window.theme.is_dark


def test_no_style_sheet_is_set_by_a_decision_or_a_choice(window: MainWindow, hand: Hand) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    before = [widget.styleSheet() for widget in application.allWidgets()], application.styleSheet()
    hand.press("Down", "A", "R", "D", "J", "1", "0")
    after = [widget.styleSheet() for widget in application.allWidgets()], application.styleSheet()
    assert set(after[0]) == set(before[0])
    assert after[1] == before[1]


def test_newspaper_text_is_made_larger(window: MainWindow, hand: Hand) -> None:
    before = window.theme.text_zoom
    hand.press("Ctrl++", "Ctrl++", "Ctrl+-")
    assert window.theme.text_zoom == before + 1 == window.store.settings.text_size
    hand.press("Ctrl+0")
    assert window.theme.text_zoom == before


# Keys


def test_f6_goes_round_the_panes(window: MainWindow, hand: Hand) -> None:
    panes = list(window.review.panes())
    seen = []
    for _ in panes:
        hand.press("F6")
        seen.append(
            next(pane for pane in panes if pane.hasFocus() or pane.isAncestorOf(window.focusWidget()))
        )
    assert sorted(map(id, seen)) == sorted(map(id, panes))
    hand.press("Shift+F6")
    assert seen[-2].hasFocus() or seen[-2].isAncestorOf(window.focusWidget())


def test_undo_is_the_same_in_every_pane(window: MainWindow, hand: Hand) -> None:
    """Wherever the focus is, the last decision is taken back."""
    for pane in window.review.panes():
        hand.press("Alt+1", "R")
        pane.setFocus()
        hand.press("Ctrl+Z")
        assert window.desk.session.log.operations[-1].deed is Deed.UNDO
        assert _review(window).counts.get("rejected", 0) == 0


def test_input_methods_are_off_wherever_letters_decide(window: MainWindow, hand: Hand) -> None:
    for key in ("Alt+1", "F6", "F6", "F6", "F6", "F6", "F6", "Alt+2", "Alt+3"):
        hand.press(key)
        focused = window.focusWidget()
        assert focused is not None
        assert not focused.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled), focused


@pytest.mark.parametrize("key", ["?", "F1", "Ctrl+,"])
def test_dialogs_open_and_close_by_keys_and_are_gone(
    window: MainWindow, hand: Hand, qtbot: QtBot, key: str
) -> None:
    """A dialog that stayed would be one more each time."""
    before = len(window.children())
    hand.press(key)
    assert QApplication.activeModalWidget() is not None
    hand.press("Escape")
    assert QApplication.activeModalWidget() is None
    qtbot.waitUntil(lambda: len(window.children()) == before)


def test_letters_are_letters_in_the_find_panel(window: MainWindow, hand: Hand) -> None:
    hand.press("Ctrl+F")
    for letter in "ARDJ":
        hand.press(letter)
    assert not window.desk.session.log.operations
    hand.press("Escape")
    hand.press("R")
    assert len(window.desk.session.log.operations) == 1


def test_the_page_is_settled_and_the_next_is_opened(workplace: Workplace, qtbot: QtBot) -> None:
    workplace.put_small_pages(3)
    window = workplace.start(workplace.pages)
    hand = Hand(window, qtbot)
    first = window.desk.page_number
    hand.press("Ctrl+PgDown")
    assert window.desk.place == 1
    assert window.desk.session.review(first).is_settled
    hand.press("Ctrl+PgUp")
    assert window.desk.page_number == first
    hand.press("Ctrl+Shift+PgDown")
    assert window.desk.place == 1


def test_undo_shows_the_page_that_it_changes(workplace: Workplace, qtbot: QtBot) -> None:
    workplace.put_small_pages(2)
    window = workplace.start(workplace.pages)
    hand = Hand(window, qtbot)
    hand.press("R", "Ctrl+Alt+PgDown", "Ctrl+Z")
    assert window.desk.place == 0
    assert _review(window).counts.get("rejected", 0) == 0


def test_the_current_row_stays_when_a_new_plan_comes(workplace: Workplace, qtbot: QtBot) -> None:
    later = Later()
    workplace.make_executor = lambda: later
    window = workplace.start()
    window.open_paths([workplace.put("第1版.txt", SMALL_PAGE)])
    later.run()
    qtbot.waitUntil(lambda: window.desk.review is not None)
    hand = Hand(window, qtbot)
    hand.press("Ctrl+Home", "R")
    table = window.review.findings.table
    place, held = table.visualRect(table.currentIndex()).top(), window.review.findings.current_id()
    plan = _review(window).plan
    later.run()
    qtbot.waitUntil(lambda: _review(window).plan is not plan)
    assert window.review.findings.current_id()
    if held in _review(window).by_id:
        assert window.review.findings.current_id() == held
        assert table.visualRect(table.currentIndex()).top() == place


def test_a_finding_that_a_new_plan_drops_leaves_its_place_to_the_next(window: MainWindow) -> None:
    listed = window.review.findings.visible_ids()
    window.reviewing.go_to(listed[1])
    plan = _review(window).plan
    others = tuple(finding for finding in plan.findings if finding.id != listed[1])
    window.desk.session.set_plan(1, type(plan)(plan.page, others, plan.decisions))
    window.desk.review_changed.emit(_review(window))
    assert window.review.findings.current_id() == listed[2]


def test_an_article_is_copied_clean(window: MainWindow, hand: Hand) -> None:
    hand.press("Ctrl+Shift+C")
    copied = QApplication.clipboard().text()
    assert "秋季读书会" in copied
    assert "↵" not in copied


def test_project_files_may_be_written_only_by_one(window: MainWindow) -> None:
    assert window.desk.project is not None
    assert window.desk.project.path is not None
    with ProjectFile.open(window.desk.project.path, "李编辑") as second:
        assert second.is_read_only


def _review(window: MainWindow) -> PageReview:
    assert window.desk.review is not None
    return window.desk.review
