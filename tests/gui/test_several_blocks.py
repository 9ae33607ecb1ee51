"""Several blocks at once, by keys: a poem, a row of captions, whatever is selected where the focus is."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from support.window import Hand, KeyCounter, Workplace
from zhengban.model.document import Block, Document
from zhengban.model.role import Role
from zhengban.review.operation import Deed
from zhengban_gui.main_window import MainWindow
from zhengban_gui.views.article_tree import ArticleTree

MOST_FOR_A_POEM = 4
POEM = (
    "春江潮水连海平",
    "海上明月共潮生",
    "滟滟随波千万里",
    "何处春江无月明",
    "江流宛转绕芳甸",
    "月照花林皆似霰",
    "空里流霜不觉飞",
    "汀上白沙看不见",
    "江天一色无纤尘",
    "皎皎空中孤月轮",
)
PAGE = "\n".join(
    (
        "湖城日报",
        "渡口新桥昨日通车",
        "　　本报讯（记者王小明）昨日，渡口新桥正式通车，两岸居民不再绕行，往返时间少了一半。",
        "　　桥头的老茶馆也重新开了门。",
        *(f"　　{line}。" for line in POEM),
        "村里办起读书会",
        "　　本报讯（记者李强）村里的书屋昨日开门，孩子们围坐读书，老人们也来听故事。",
        "",
    )
)


@pytest.fixture
def window(workplace: Workplace) -> MainWindow:
    """A window with a page on which each line of a poem is taken for a paragraph."""
    window = workplace.start(workplace.put("第1版.txt", PAGE))
    assert [block.role for block in _poem(window)] == [Role.PARAGRAPH] * len(POEM)
    return window


@pytest.fixture
def hand(window: MainWindow, qtbot: QtBot) -> Hand:
    """What presses the keys."""
    return Hand(window, qtbot)


def test_a_poem_costs_few_keys_in_the_tree(window: MainWindow, hand: Hand, counter: KeyCounter) -> None:
    tree = _go_to_the_tree(window, hand, _poem(window)[0])
    hand.press(*["Shift+Down"] * (len(POEM) - 1))
    assert len(tree.selected_blocks()) == len(POEM)
    counter.take()
    hand.press("T", "V")
    assert counter.take() <= MOST_FOR_A_POEM
    (verse,) = _of_role(window, Role.VERSE)
    assert verse.text.split("\n") == [f"{line}。" for line in POEM]
    assert "10" in window.status.message()
    hand.press("Ctrl+Z")
    assert len(_poem(window)) == len(POEM)


def test_text_that_is_selected_over_several_blocks_means_all_of_them(window: MainWindow, hand: Hand) -> None:
    pane = window.review.diff.rebuilt
    window.review.diff.unfold_all()
    QApplication.processEvents()
    rows = [row.text for row in pane.rows()]
    first, last = (next(n for n, text in enumerate(rows) if line in text) for line in (POEM[0], POEM[-1]))
    pane.setFocus()
    pane.put_cursor(first)
    cursor = pane.textCursor()
    end = pane.document().findBlockByNumber(last).position() + 3
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    pane.setTextCursor(cursor)
    hand.press("T", "V")
    assert len(_of_role(window, Role.VERSE)) == 1
    assert len(window.desk.session.log.operations) == 1


def test_a_selection_that_ends_where_a_block_begins_leaves_that_one(window: MainWindow, hand: Hand) -> None:
    pane = window.review.diff.rebuilt
    window.review.diff.unfold_all()
    QApplication.processEvents()
    rows = [row.text for row in pane.rows()]
    pane.setFocus()
    pane.put_cursor(next(n for n, text in enumerate(rows) if POEM[0] in text))
    hand.press("Shift+Down", "Shift+Down")
    chosen = [block.text for block in window.review.diff.current_blocks()]
    assert chosen == [f"{line}。" for line in POEM[:2]]


def test_several_go_to_another_article_in_one_step(window: MainWindow, hand: Hand) -> None:
    before = _texts(window)
    _go_to_the_tree(window, hand, _poem(window)[0])
    hand.press("Shift+Down", "Shift+Down", "M", "2")
    wanted = [f"{line}。" for line in POEM[:3]]
    assert _texts(window)[1][-3:] == wanted
    assert "村里办起读书会" in window.status.message()
    assert len(window.desk.session.log.operations) == 1
    hand.press("Ctrl+Z")
    assert _texts(window) == before


def test_several_are_locked_and_unlocked_in_one_step(window: MainWindow, hand: Hand) -> None:
    _go_to_the_tree(window, hand, _poem(window)[0])
    hand.press("Shift+Down", "L")
    (lock,) = window.desk.session.log.operations
    assert set(lock.spans) == {piece for block in _poem(window)[:2] for piece in block.pieces}
    hand.press("Shift+Down", "L")
    assert len(_review_locks(window)) == 3, "what is not locked yet is locked first"
    hand.press("L")
    assert not _review_locks(window)


def test_several_step_as_one(window: MainWindow, hand: Hand) -> None:
    before = _texts(window)
    _go_to_the_tree(window, hand, _poem(window)[1])
    hand.press("Shift+Down", "Alt+Up")
    first = before[0].index(f"{POEM[0]}。")
    assert _texts(window)[0][first : first + 3] == [f"{POEM[place]}。" for place in (1, 2, 0)]
    hand.press("Alt+Down")
    assert _texts(window) == before


def test_doubt_is_about_all_that_is_selected(workplace: Workplace, qtbot: QtBot, seed_path: Path) -> None:
    window = workplace.start(workplace.copy(seed_path))
    hand, diff = Hand(window, qtbot), window.review.diff
    diff.rebuilt.setFocus()
    hand.press(*["Shift+Down"] * 6)
    touched = _findings_in(window, diff.current_blocks())
    assert len(touched) > 1
    hand.press("D")
    review = window.desk.review
    assert review is not None
    assert {review.by_id[identity].state for identity in touched} == {"doubt"}
    assert len(window.desk.session.log.operations) == 1


def test_ctrl_and_a_click_select_what_stands_apart(window: MainWindow, hand: Hand) -> None:
    poem = _poem(window)
    tree = _go_to_the_tree(window, hand, poem[0])
    place = tree.visualRect(tree.article_model.index_of_block(poem[2].start)).center()
    control = Qt.KeyboardModifier.ControlModifier
    QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, control, QPoint(place))
    assert tree.selected_blocks() == (poem[0].start, poem[2].start)
    hand.press("T", "N")
    assert [block.text for block in _of_role(window, Role.NOTE)] == [poem[0].text, poem[2].text]


def test_what_is_for_one_block_says_so(window: MainWindow, hand: Hand) -> None:
    _go_to_the_tree(window, hand, _poem(window)[0])
    hand.press("Shift+Down")
    for key in ("S", "P", "E"):
        window.status.clear_message()
        hand.press(key)
        assert window.status.message(), key
    assert not window.desk.session.log.operations


def test_the_selection_stays_when_the_rows_change(window: MainWindow, hand: Hand) -> None:
    tree = _go_to_the_tree(window, hand, _poem(window)[0])
    hand.press("Shift+Down", "M", "2")
    selected = tree.selected_blocks()
    assert len(selected) == 2
    hand.press("T", "N")
    assert {block.start for block in _of_role(window, Role.NOTE)} == set(selected)


def test_deeds_of_the_log_are_named(window: MainWindow, hand: Hand) -> None:
    _go_to_the_tree(window, hand, _poem(window)[0])
    hand.press("Shift+Down", "L")
    (operation,) = window.desk.session.log.operations
    assert operation.deed is Deed.LOCK
    assert operation.text.split("\n") == [block.text for block in _poem(window)[:2]]


def _go_to_the_tree(window: MainWindow, hand: Hand, block: Block) -> ArticleTree:
    """Open the articles' screen on a block."""
    hand.press("Alt+2")
    tree = window.articles.tree
    tree.show_block(block.start)
    tree.setFocus()
    return tree


def _document(window: MainWindow) -> Document:
    assert window.desk.review is not None
    return window.desk.review.document


def _poem(window: MainWindow) -> list[Block]:
    lines = {f"{line}。" for line in POEM}
    return [block for block in _document(window).blocks() if block.text in lines]


def _of_role(window: MainWindow, role: Role) -> list[Block]:
    return [block for block in _document(window).blocks() if block.role is role]


def _texts(window: MainWindow) -> list[list[str]]:
    return [[block.text for block in unit.blocks] for unit in _document(window).articles]


def _review_locks(window: MainWindow) -> tuple[object, ...]:
    assert window.desk.review is not None
    return window.desk.review.locks


def _findings_in(window: MainWindow, blocks: Sequence[Block]) -> list[str]:
    review = window.desk.review
    assert review is not None
    pieces = [piece for block in blocks for piece in block.pieces]
    return [
        entry.id
        for entry in review.entries
        if any(span.overlaps(piece) for span in entry.finding.spans for piece in pieces)
    ]
