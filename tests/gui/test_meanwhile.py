"""What was opened for one thing is never done to another that came meanwhile."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from support.window import SMALL_PAGE, Hand, Workplace
from zhengban.model.document import Block
from zhengban.model.finding import Kind
from zhengban.review.page_review import PageReview
from zhengban_gui.main_window import MainWindow


@pytest.fixture
def window(workplace: Workplace) -> MainWindow:
    """A window with two small pages, the first under review."""
    workplace.put_small_pages(2)
    return workplace.start(workplace.pages)


@pytest.fixture
def hand(window: MainWindow, qtbot: QtBot) -> Hand:
    """What presses the keys."""
    return Hand(window, qtbot)


def test_a_text_that_changed_under_the_editor_is_not_overwritten(window: MainWindow) -> None:
    """The editor comes back with what was typed, over the text as it is now."""
    block = _doubled(window)
    window.review.tree.text_requested.emit(block.start)
    editor = window.arranging._editor
    editor.area.setPlainText("孩子们在看书。")
    _plan_without(window, {Kind.DUPLICATE_RUN})
    assert _doubled(window).text != block.text
    editor.accept()
    assert not window.desk.session.log.operations
    assert editor.isVisible()
    assert editor.area.text() == "孩子们在看书。"
    assert "meanwhile" in window.status.message()
    editor.accept()
    assert _doubled(window).text == "孩子们在看书。"


def test_what_was_typed_for_another_page_is_kept_for_pasting(window: MainWindow) -> None:
    window.review.tree.text_requested.emit(_doubled(window).start)
    editor = window.arranging._editor
    editor.area.setPlainText("孩子们在看书。")
    window.desk.open_page(window.desk.pages[1].id)
    editor.accept()
    assert not window.desk.session.log.operations
    assert QApplication.clipboard().text() == "孩子们在看书。"


@pytest.mark.parametrize("key", ["P", "M", "Shift+A", "T"])
def test_choices_go_with_the_page_they_are_about(window: MainWindow, hand: Hand, key: str) -> None:
    hand.press("J", key)
    assert _overlays(window)
    hand.press("Ctrl+Alt+PgDown")
    assert window.desk.place == 1
    assert not _overlays(window)
    hand.press("1", "0")
    assert not window.desk.session.log.operations


@pytest.mark.parametrize("key", ["P", "M", "Shift+A", "T"])
def test_choices_go_with_the_plan_they_are_about(window: MainWindow, hand: Hand, key: str) -> None:
    hand.press("J", key)
    _plan_without(window, set())
    assert not _overlays(window)


def test_a_note_stays_with_its_finding(window: MainWindow) -> None:
    first, second = [entry.id for entry in _review(window).entries][:2]
    window.reviewing.go_to(first)
    window.reviewing.note()
    window.reviewing.go_to(second)
    window.reviewing._note.field.setText("这条可疑")
    window.reviewing._note.accept()
    (operation,) = window.desk.session.log.operations
    assert [target.finding for target in operation.targets] == [first]


def test_a_note_on_a_finding_that_is_gone_is_on_no_other(window: MainWindow) -> None:
    entry = next(entry for entry in _review(window).entries if entry.finding.kind is Kind.DUPLICATE_RUN)
    window.reviewing.go_to(entry.id)
    window.reviewing.note()
    window.reviewing._note.field.setText("这条可疑")
    _plan_without(window, {Kind.DUPLICATE_RUN})
    window.reviewing._note.accept()
    assert not window.desk.session.log.operations
    assert "gone" in window.status.message()


def _review(window: MainWindow) -> PageReview:
    assert window.desk.review is not None
    return window.desk.review


def _doubled(window: MainWindow) -> Block:
    """The paragraph that says a sentence twice."""
    return next(block for block in _review(window).document.blocks() if "孩子们" in block.text)


def _plan_without(window: MainWindow, kinds: set[Kind]) -> None:
    """Let a plan come that finds nothing of these kinds."""
    plan = _review(window).plan
    findings = tuple(finding for finding in plan.findings if finding.kind not in kinds)
    window.desk.session.set_plan(window.desk.page_number, replace(plan, findings=findings))
    window.desk.review_changed.emit(_review(window))


def _overlays(window: MainWindow) -> list[str]:
    cards = (window.chooser.overlay, window.arranging._roles)
    return [card.accessibleName() for card in cards if card.isVisible()]
