"""What keys do on the row of an article, which shows its headline while a kicker may stand above that."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from support.window import Hand, Workplace
from zhengban.model.edit import Edit, SetRole, StartArticle
from zhengban.model.role import Role
from zhengban.model.span import Span
from zhengban_gui.main_window import MainWindow

FIRST, KICKER, HEADLINE = "村里办起读书会", "便民工程又有新进展", "渡口新桥昨日通车"
HEADS = {FIRST: Role.HEADLINE, KICKER: Role.KICKER, HEADLINE: Role.HEADLINE}
PAGE = "\n".join(
    (
        FIRST,
        "　　本报讯（记者李强）村里的书屋昨日开门，孩子们围坐读书，老人们也来听故事。",
        KICKER,
        HEADLINE,
        "　　本报讯（记者王小明）昨日，渡口新桥正式通车，两岸居民不再绕行，往返时间少了一半。",
        "",
    )
)


@pytest.fixture
def window(workplace: Workplace) -> MainWindow:
    """A window with two articles, whatever the engine makes of their page; the second has a kicker."""
    window = workplace.start(workplace.put("第1版.txt", PAGE))
    edits: list[Edit] = []
    for text, role in HEADS.items():
        start = PAGE.index(text)
        edits += [SetRole(Span(start, start + len(text)), role), StartArticle(start, text != HEADLINE)]
    assert window.desk.try_deed(lambda session, page: session.edit(page, edits))
    assert _heads(window) == [[(Role.HEADLINE, FIRST)], [(Role.KICKER, KICKER), (Role.HEADLINE, HEADLINE)]]
    return window


@pytest.fixture
def hand(window: MainWindow, qtbot: QtBot) -> Hand:
    """What presses keys, with the row of the second article current."""
    hand = Hand(window, qtbot)
    hand.press("Alt+2", "Home", "Left", "Down")
    tree = window.articles.tree
    row = tree.current_article()
    assert row is not None
    assert row.text == HEADLINE
    return hand


def test_the_row_of_an_article_is_moved_as_a_whole(window: MainWindow, hand: Hand) -> None:
    before = _heads(window)
    hand.press("Alt+Up")
    assert _heads(window) == before[::-1]
    assert HEADLINE in window.status.message()
    hand.press("Alt+Down")
    assert _heads(window) == before


def test_an_article_that_is_the_last_stays_and_that_is_said(window: MainWindow, hand: Hand) -> None:
    before = _heads(window)
    hand.press("Alt+Down")
    assert _heads(window) == before
    assert window.status.message() == "Nothing changes"


def test_a_role_goes_to_the_headline_that_the_row_shows(window: MainWindow, hand: Hand) -> None:
    hand.press("T", "D")
    assert _heads(window)[1] == [(Role.KICKER, KICKER), (Role.DECK, HEADLINE)]


def test_an_article_is_joined_with_all_its_headings(window: MainWindow, hand: Hand) -> None:
    hand.press("S")
    (joined,) = window.desk.session.review(1).document.articles
    texts = [block.text for block in joined.blocks]
    assert texts.index(HEADLINE) == texts.index(KICKER) + 1


def test_a_block_that_is_selected_is_moved_alone(window: MainWindow, hand: Hand) -> None:
    hand.press("Right", "Down", "Alt+Down")
    assert _heads(window)[1] == [(Role.HEADLINE, HEADLINE), (Role.KICKER, KICKER)]


def _heads(window: MainWindow) -> list[list[tuple[Role, str]]]:
    articles = window.desk.session.review(1).document.articles
    return [[(block.role, block.text) for block in unit.blocks if block.text in HEADS] for unit in articles]
