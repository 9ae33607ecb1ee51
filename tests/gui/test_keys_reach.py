"""What keys reach: decisions need the review in sight, an editor keeps its own, a screen acts on its own block."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from support.window import SMALL_PAGE, Hand, Workplace
from zhengban.model.document import Block
from zhengban.model.role import Role
from zhengban.review.operation import Deed
from zhengban_gui.keymap import shown_keys
from zhengban_gui.main_window import MainWindow
from zhengban_gui.views.article_tree import ArticleTree

DECIDING = (
    "Ctrl+Return",
    "Ctrl+Enter",
    "Ctrl+Del",
    "Ctrl+Shift+Return",
    "Ctrl+Shift+Del",
    "Ctrl+Shift+A",
    "F2",
    "F8",
    "Shift+F8",
)


@pytest.fixture
def window(workplace: Workplace) -> MainWindow:
    """A window with a small page under review."""
    return workplace.start(workplace.put("第1版.txt", SMALL_PAGE))


@pytest.fixture
def hand(window: MainWindow, qtbot: QtBot) -> Hand:
    """What presses the keys."""
    return Hand(window, qtbot)


def test_nothing_is_decided_while_somebody_types(window: MainWindow, hand: Hand) -> None:
    hand.press("Ctrl+F")
    field = window.review.find_panel.fields.pattern
    field.setText("甲 乙")
    current = window.review.findings.current_id()
    for key in DECIDING:
        field.setCursorPosition(0)
        hand.press(key)
        assert field.hasFocus(), key
    assert not window.desk.session.log.operations
    assert not window.chooser.overlay.isVisible()
    assert window.review.findings.current_id() == current
    assert field.text() != "甲 乙", "Ctrl+Del deletes a word"


@pytest.mark.parametrize("key", ["A", "R", "U"])
def test_a_key_that_decides_says_among_the_articles_why_it_does_not(
    window: MainWindow, hand: Hand, key: str
) -> None:
    window.actions_["view_articles"].trigger()
    hand.press(key)
    assert not window.desk.session.log.operations
    review = shown_keys(window.actions_["view_review"].shortcut().toString())
    assert window.status.message() == f"Findings are decided in the review: {review}"


def test_the_panes_of_the_articles_are_gone_round_from_the_tree_to_the_tree(
    window: MainWindow, hand: Hand
) -> None:
    window.actions_["view_articles"].trigger()
    articles = window.articles
    assert articles.tree.hasFocus()
    hand.press("F6")
    assert articles.preview.sheet.hasFocus()
    hand.press("F6")
    assert articles.metadata.field("paper").hasFocus()
    hand.press("F6")
    assert articles.tree.hasFocus()
    hand.press("Shift+F6")
    assert articles.metadata.field("paper").hasFocus()


@pytest.mark.parametrize("place", [0, 1])
def test_who_leaves_the_search_goes_on_at_the_hit(window: MainWindow, hand: Hand, place: int) -> None:
    hand.press("Ctrl+F")
    panel = window.review.find_panel
    panel.fields.pattern.setText("志愿者")
    hand.press(*["Return"] * (place + 1))
    row = panel.list.currentIndex().row()
    offset = window.looking_up._places[row].spans[0].start
    hand.press("Escape")
    pane = window.review.diff.rebuilt
    assert pane.hasFocus()
    assert pane.source_offset(pane.textCursor().position()) == offset


def test_what_takes_back_is_named_as_its_key_is_now(window: MainWindow, hand: Hand) -> None:
    window.store.set("shortcuts", {"undo/window": ("Ctrl+U",)})
    window.arranging.toggle_lock()
    assert "Ctrl+U takes it back" in window.status.message()
    window.store.set("shortcuts", {"undo/window": ()})
    window.arranging.toggle_lock()
    assert "Undo takes it back" in window.status.message()


@pytest.mark.parametrize("key", ["Return", "Enter"])
def test_enter_in_the_find_field_goes_to_the_next_hit(
    window: MainWindow, hand: Hand, qtbot: QtBot, key: str
) -> None:
    """Through the window as a keyboard sends it: there Enter accepts. The first one comes before the answer does."""
    chosen: list[int] = []
    hand.press("Ctrl+F")
    window.review.find_panel.hit_chosen.connect(chosen.append)
    hand.compose((), "图书馆")
    hand.press(key)
    qtbot.waitUntil(lambda: chosen == [0])
    hand.press(key, "Shift+" + key)
    assert chosen == [0, 1, 0]
    assert not window.desk.session.log.operations


@pytest.mark.parametrize("screen", ["Alt+2", "Alt+4"])
def test_nothing_is_decided_that_is_not_in_sight(window: MainWindow, hand: Hand, screen: str) -> None:
    hand.press(screen, *(key for key in DECIDING if key != "F2"))
    for action in ("accept", "reject", "accept_series", "accept_confident", "doubt"):
        window.actions_[action].trigger()
    assert not window.desk.session.log.operations
    assert not window.chooser.overlay.isVisible()


def test_the_series_screen_decides_what_is_ticked_there(window: MainWindow, hand: Hand) -> None:
    hand.press("Alt+3")
    for action in ("accept", "reject", "accept_series", "accept_confident", "doubt"):
        window.actions_[action].trigger()
    assert not window.desk.session.log.operations


@pytest.mark.parametrize("key", ["Ctrl+Return", "Ctrl+Enter"])
def test_ctrl_enter_replaces_from_the_fields(window: MainWindow, hand: Hand, qtbot: QtBot, key: str) -> None:
    hand.press("Ctrl+H")
    panel = window.review.find_panel
    panel.fields.pattern.setText("读书会")
    panel.fields.replacement.setText("朗诵会")
    qtbot.waitUntil(lambda: bool(panel.ticked()))
    panel.fields.replacement.setFocus()
    hand.press(key)
    assert [operation.deed for operation in window.desk.session.log.operations] == [Deed.EDIT]


def test_page_details_keep_their_own_keys(window: MainWindow, hand: Hand) -> None:
    hand.press("Alt+2")
    window.articles.metadata.field("paper").setFocus()
    hand.press("Ctrl+Return", "Ctrl+Del", "A")
    assert not window.desk.session.log.operations
    assert QApplication.focusWidget() is window.articles.metadata.field("paper")


@pytest.mark.parametrize("key", ["Return", "Enter"])
def test_enter_in_page_details_takes_over_what_was_typed(window: MainWindow, hand: Hand, key: str) -> None:
    hand.press("Alt+2")
    field = window.articles.metadata.field("paper")
    field.setFocus()
    field.selectAll()
    hand.compose((), "山城晚报")
    hand.press(key)
    (operation,) = window.desk.session.log.operations
    assert (operation.deed, operation.text) == (Deed.DESCRIBE, "山城晚报")


def test_undo_in_page_details_is_the_fields(window: MainWindow, hand: Hand) -> None:
    """Nothing is taken back on a page by somebody who mistyped."""
    hand.press("R", "Alt+2")
    field = window.articles.metadata.field("paper")
    field.setFocus()
    hand.press("X", "Ctrl+Z", "Ctrl+Z")
    assert len(window.desk.session.log.operations) == 1


def test_the_articles_screen_acts_on_its_own_block(
    workplace: Workplace, qtbot: QtBot, seed_path: Path
) -> None:
    window = workplace.start(workplace.copy(seed_path))
    hand = Hand(window, qtbot)
    hand.press("Alt+2")
    assert window.desk.review is not None
    wanted = window.desk.review.document.articles[3].blocks[2]
    window.articles.tree.show_block(wanted.start)
    for widget in (window.articles.tree, window.articles.preview):
        widget.setFocus()
        hand.press("L")
        (operation,) = window.desk.session.log.operations[-1:]
        assert operation.deed is (Deed.LOCK if widget is window.articles.tree else Deed.UNLOCK)
        assert set(operation.spans) <= set(wanted.pieces)


def test_the_articles_screen_has_no_current_finding(
    workplace: Workplace, qtbot: QtBot, seed_path: Path
) -> None:
    """With a row that is no block current, keys do nothing rather than something out of sight."""
    window = workplace.start(workplace.copy(seed_path))
    hand = Hand(window, qtbot)
    hand.press("Alt+2")
    window.articles.tree.setCurrentIndex(QModelIndex())
    hand.press("L", "S", "Alt+Up")
    assert not window.desk.session.log.operations


def test_a_row_of_several_paragraphs_means_all_of_them(
    workplace: Workplace, qtbot: QtBot, seed_path: Path
) -> None:
    """In the narrow tree neighbours share a row: what is for one block says so rather than take the first alone."""
    window = workplace.start(workplace.copy(seed_path))
    tree = window.review.tree
    assert window.desk.review is not None
    paragraphs = [b for b in window.desk.review.document.articles[1].blocks if b.role is Role.PARAGRAPH]
    QApplication.processEvents()
    tree.show_block(paragraphs[0].start)
    row = tree.current_row()
    assert row is not None
    assert row.kind == "paragraphs"
    tree.setFocus()
    hand = Hand(window, qtbot)
    hand.press("S")
    assert not window.desk.session.log.operations
    assert window.status.message()
    meant = blocks_in(tree, paragraphs)
    hand.press("L")
    (operation,) = window.desk.session.log.operations
    assert set(operation.spans) == {piece for block in meant for piece in block.pieces}


def blocks_in(tree: ArticleTree, blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks that the current row stands for, two at least."""
    starts = tree.selected_blocks()
    found = [block for block in blocks if block.start in starts]
    assert len(found) == len(starts) > 1
    return found


def test_the_cursor_of_the_source_names_the_block(
    workplace: Workplace, qtbot: QtBot, seed_path: Path
) -> None:
    window = workplace.start(workplace.copy(seed_path))
    diff = window.review.diff
    window.reviewing.go_to(window.review.findings.visible_ids()[0])
    diff.unfold_all()
    rows = diff.source.rows()
    number = next(n for n, row in enumerate(rows) if row.block is not None and row.text.startswith("→学生"))
    diff.source.setFocus()
    diff.source.put_cursor(number)
    Hand(window, qtbot).press("L")
    (operation,) = window.desk.session.log.operations
    assert window.desk.review is not None
    text = window.desk.review.plan.page.text
    assert "".join(text[span.start : span.end] for span in operation.spans).startswith("→学生")


def test_what_a_filter_hides_is_not_decided(workplace: Workplace, qtbot: QtBot, seed_path: Path) -> None:
    """The card, the diff and ``A`` go to what is listed, never stay with a finding that is out of sight."""
    window = workplace.start(workplace.copy(seed_path))
    findings = window.review.findings
    window.reviewing.go_to(findings.visible_ids()[-1])
    hidden = findings.current_id()
    findings.choose_chip(1)
    assert hidden not in findings.visible_ids()
    assert findings.current_id() in findings.visible_ids()
    qtbot.waitUntil(
        lambda: (
            window.review.card.content is not None and window.review.card.content.id == findings.current_id()
        )
    )
