"""After a deed the status line says what happened to which text, and the history says it again later."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from support.window import SMALL_PAGE, Hand, Workplace
from zhengban.model.edit import MoveBlock, SetRole
from zhengban.model.finding import Kind
from zhengban.model.role import Role
from zhengban.review.owners import owners
from zhengban_gui.item_models.article_rows import unit_title
from zhengban_gui.item_models.history_model import HistoryColumn
from zhengban_gui.main_window import MainWindow
from zhengban_gui.views.review_screen import block_of


@pytest.fixture
def window(workplace: Workplace, seed_path: Path) -> MainWindow:
    """The seed page, opened."""
    return workplace.start(workplace.copy(seed_path))


@pytest.fixture
def hand(window: MainWindow, qtbot: QtBot) -> Hand:
    """What presses the keys."""
    return Hand(window, qtbot)


def test_a_role_is_named_with_the_text_that_got_it(window: MainWindow, hand: Hand) -> None:
    text = _go_to(window, hand, article=2, role=Role.PARAGRAPH)
    hand.press("T", "D")
    assert text[:8] in window.status.message()
    assert "Deck" in window.status.message()
    assert "Ctrl+Z" in window.status.message()
    assert text[:8] in _latest(window, hand)
    assert "Deck" in _latest(window, hand)


def test_a_move_is_named_with_the_headline_of_where_it_went(window: MainWindow, hand: Hand) -> None:
    assert window.desk.review is not None
    headline = unit_title(window.desk.review.document.articles[3])
    text = _go_to(window, hand, article=2, role=Role.PARAGRAPH)
    hand.press("M", "4")
    for told in (window.status.message(), _latest(window, hand)):
        assert text[:8] in told
        assert headline[:16] in told


@pytest.mark.parametrize(
    ("keys", "words"), [("S", "article starts"), ("L", "locked"), ("Alt+Down", "moved down")]
)
def test_a_deed_is_named(window: MainWindow, hand: Hand, keys: str, words: str) -> None:
    text = _go_to(window, hand, article=2, role=Role.PARAGRAPH)
    hand.press(keys)
    for told in (window.status.message(), _latest(window, hand)):
        assert text[:8] in told
        assert words in told


def test_a_joined_article_is_named_with_the_one_it_went_to(window: MainWindow, hand: Hand) -> None:
    assert window.desk.review is not None
    above = unit_title(window.desk.review.document.articles[1])
    _go_to(window, hand, article=2, role=Role.PARAGRAPH, first=True)
    hand.press("S")
    assert above[:16] in window.status.message()


def test_below_its_headline_an_article_is_not_joined_to_another(window: MainWindow, hand: Hand) -> None:
    """What carries an article may be a paragraph below a headline that was moved: ``S`` there changes nothing."""
    review = window.desk.review
    assert review is not None
    unit = next(u for u in review.document.articles if u.start != u.blocks[0].start)
    hand.press("Alt+2")
    window.articles.tree.show_block(unit.start)
    hand.press("S")
    assert not window.desk.session.log.operations
    assert window.status.message()


def test_an_owner_is_named(window: MainWindow, hand: Hand) -> None:
    review = window.desk.review
    assert review is not None
    entry = next(entry for entry in review.entries if entry.finding.kind is Kind.MISATTACHED_CAPTION)
    offered = owners(review, entry.id)
    other = next(place for place, owner in enumerate(offered) if not owner.is_present and owner.label)
    window.reviewing.go_to(entry.id)
    hand.press("O", str(other + 1))
    for told in (window.status.message(), _latest(window, hand)):
        assert offered[other].label[:16] in told
        assert "".join(entry.finding.before.split())[:6] in "".join(told.split())


def test_what_was_typed_is_named_with_what_stood_there(workplace: Workplace, qtbot: QtBot) -> None:
    window = workplace.start(workplace.put("第1版.txt", SMALL_PAGE))
    hand = Hand(window, qtbot)
    assert window.desk.review is not None
    block = next(block for block in window.desk.review.document.blocks() if "秋季读书会" in block.text)
    hand.press("Alt+2")
    window.articles.tree.show_block(block.start)
    hand.press("F2", "Ctrl+A")
    hand.compose((), block.text.replace("秋季", "冬季"))
    hand.press("Ctrl+Return")
    for told in (window.status.message(), _latest(window, hand)):
        assert "秋季" in told
        assert "冬季" in told
    hand.press("Ctrl+Z")
    assert "冬季" in window.status.message(), "what was undone is named as well"


def test_a_break_that_is_settled_by_hand_no_longer_waits(window: MainWindow, hand: Hand) -> None:
    review = window.desk.review
    assert review is not None
    (asked,) = (entry for entry in review.entries if entry.state == "waiting")
    assert window.review.findings.current_id() == asked.id
    hand.press("P", "1")
    assert _state(window, asked.id) == "settled_by_hand"
    assert window.desk.review is not None
    assert window.desk.review.open_count == 0
    QApplication.processEvents()
    assert window.status.message().split(" · ")[0] in window.review.card.standing.text()
    hand.press("Ctrl+Z")
    assert _state(window, asked.id) == "waiting"


def test_a_headline_whose_role_is_given_by_hand_no_longer_waits(
    workplace: Workplace, qtbot: QtBot, seed_path: Path
) -> None:
    """With thresholds so high that it is asked what and whose it is, ``T`` and ``M`` answer."""
    workplace.store.set("automatic_threshold", 1.0)
    window = workplace.start(workplace.copy(seed_path))
    hand = Hand(window, qtbot)
    assert window.desk.review is not None
    others = [e.id for e in window.desk.review.entries if e.finding.kind is not Kind.DETACHED_HEADLINE]
    window.desk.session.accept(window.desk.page_number, others)
    review = window.desk.review
    asked = next(
        entry
        for entry in review.entries
        if entry.state == "waiting" and [type(edit) for edit in entry.edits] == [SetRole, MoveBlock]
    )
    window.reviewing.go_to(asked.id)
    units = review.document.articles
    block = block_of(review.document, asked.finding.spans[0].start)
    away = next(number for number, unit in enumerate(units, 1) if block not in unit.blocks)
    hand.press("T", "H", "M", str(away))
    assert _state(window, asked.id) == "settled_by_hand"
    assert window.review.findings.current_id() == asked.id, "the current row never moves"


def _state(window: MainWindow, identity: str) -> str:
    assert window.desk.review is not None
    return window.desk.review.by_id[identity].state


def _go_to(window: MainWindow, hand: Hand, article: int, role: Role, first: bool = False) -> str:
    """Make a block of an article, counted from 0, current among the articles, and return its text."""
    assert window.desk.review is not None
    unit = window.desk.review.document.articles[article]
    blocks = [block for block in unit.blocks if block.text.strip()]
    start = blocks[0].start if first else [block.start for block in blocks if block.role is role][1]
    hand.press("Alt+2")
    window.articles.tree.show_block(start)
    window.articles.tree.setFocus()
    return next(block.text for block in unit.blocks if block.start == start)


def _latest(window: MainWindow, hand: Hand) -> str:
    """Return what the history says of the last operation."""
    hand.press("Alt+4")
    model = window.history.table.model()
    told = str(model.index(0, HistoryColumn.WHAT).data())
    hand.press("Alt+2")
    return told
