"""``P``: a paragraph is broken behind any of its sentences, and wherever the text cursor stands."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from support.window import Hand, Workplace
from zhengban.model.document import Block
from zhengban_gui.main_window import MainWindow
from zhengban_gui.views.text_pane import TextPane

SENTENCES = (
    "本报讯（记者王小明）昨日，记者从交通部门获悉，渡口新桥已经通车。",
    "两岸居民不再绕行，往返时间少了一半！",
    "“这座桥我们盼了二十年。”",
    "桥头的老茶馆重新开了门，来喝茶的人比从前多了不少，店主忙得很高兴。",
    "傍晚时分，江面上起了风，孩子们在桥上放风筝，一直玩到天黑。",
)
PAGE = "湖城日报\n渡口新桥昨日通车\n　　" + "".join(SENTENCES) + "\n"


@pytest.fixture
def window(workplace: Workplace) -> MainWindow:
    """A window with a page of one paragraph of several sentences in one line."""
    return workplace.start(workplace.put("第1版.txt", PAGE))


@pytest.fixture
def hand(window: MainWindow, qtbot: QtBot) -> Hand:
    """What presses the keys."""
    return Hand(window, qtbot)


def test_the_ends_of_sentences_are_offered(window: MainWindow, hand: Hand) -> None:
    _put_cursor(window, SENTENCES[0])
    hand.press("P")
    labels = [choice.label for choice in window.chooser.overlay.choices()]
    for sentence in SENTENCES[1:]:
        assert any(f"｜ {sentence[:4]}" in label for label in labels), sentence


@pytest.mark.parametrize("place", range(1, len(SENTENCES)))
def test_the_nearest_to_the_cursor_comes_first(window: MainWindow, hand: Hand, place: int) -> None:
    """With the cursor on the first character of a sentence one digit breaks the paragraph there."""
    _put_cursor(window, SENTENCES[place])
    hand.press("P", "1")
    assert [text.startswith(SENTENCES[place]) for text in _texts(window)][-1]
    hand.press("Ctrl+Z")
    assert "".join(SENTENCES) in _texts(window)


def test_any_place_can_be_taken_where_the_cursor_stands(window: MainWindow, hand: Hand) -> None:
    _put_cursor(window, "往返时间")
    hand.press("P", "1")
    assert _texts(window)[-1].startswith("往返时间少了一半！")
    assert "往返时间" in window.status.message()


def test_arrows_reach_every_place(window: MainWindow, hand: Hand) -> None:
    _put_cursor(window, SENTENCES[0])
    hand.press("P")
    last = window.chooser.overlay.choices()[-1].label
    hand.press("End", "Return")
    assert _texts(window)[-1].startswith(last.partition("｜ ")[2])


def test_what_was_broken_can_be_joined_again(window: MainWindow, hand: Hand) -> None:
    _put_cursor(window, SENTENCES[3])
    hand.press("P", "1")
    assert "".join(SENTENCES) not in _texts(window)
    hand.press("P", "1")
    assert "".join(SENTENCES) in _texts(window)
    assert len(window.desk.session.log.operations) == 2


def _put_cursor(window: MainWindow, text: str) -> TextPane:
    """Put the text cursor of the rebuilt page in front of a text, and give it the focus."""
    window.review.diff.unfold_all()
    QApplication.processEvents()
    pane = window.review.diff.rebuilt
    pane.setFocus()
    found = pane.document().find(text)
    assert not found.isNull()
    cursor = QTextCursor(pane.document())
    cursor.setPosition(found.selectionStart())
    pane.setTextCursor(cursor)
    return pane


def _blocks(window: MainWindow) -> tuple[Block, ...]:
    assert window.desk.review is not None
    return window.desk.review.document.blocks()


def _texts(window: MainWindow) -> list[str]:
    return [block.text for block in _blocks(window)]
