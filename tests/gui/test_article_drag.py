"""Carrying blocks and articles over the rows of the tree: where they may go, and what a drop asks for."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from pytestqt.qtbot import QtBot

from support.article_samples import at
from support.article_views import middle, shown_tree
from zhengban_gui.theme import Theme
from zhengban_gui.views.article_tree import ArticleTree

LEFT, NONE, MOVE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.DropAction.MoveAction


@pytest.fixture
def tree(qtbot: QtBot, theme: Theme) -> ArticleTree:
    return shown_tree(qtbot, theme)


def test_a_block_is_carried_to_a_place_between_two(tree: ArticleTree, qtbot: QtBot) -> None:
    model = tree.article_model
    tree.expandAll()
    data = model.mimeData([model.index_of_block(at("孩子们"))])
    place = middle(tree, model.index_of_block(at("本报讯 村")), 0.9)
    entered = QDragEnterEvent(place, MOVE, data, LEFT, NONE)
    tree.dragEnterEvent(entered)
    assert entered.isAccepted()
    over = QDragMoveEvent(place, MOVE, data, LEFT, NONE)
    with qtbot.waitSignal(tree.hovered) as hovered:
        tree.dragMoveEvent(over)
    assert over.isAccepted()
    assert hovered.args == [at("孩子们"), at("本报讯 村"), "after"]
    tree.grab()
    before = model.rows
    with qtbot.waitSignal(tree.move_requested) as asked, qtbot.waitSignal(tree.left):
        tree.dropEvent(QDropEvent(place, MOVE, data, LEFT, NONE))
    assert asked.args == [at("孩子们"), at("本报讯 村"), "after"]
    assert model.rows == before


def test_a_block_is_carried_to_an_article_and_away_again(tree: ArticleTree, qtbot: QtBot) -> None:
    model = tree.article_model
    data = model.mimeData([model.index_of_block(at("孩子们"))])
    place = middle(tree, model.index(1, 0))
    with qtbot.waitSignal(tree.hovered) as hovered:
        tree.dragMoveEvent(QDragMoveEvent(place, MOVE, data, LEFT, NONE))
    assert hovered.args == [at("孩子们"), at("春眠"), "after"]
    with qtbot.waitSignal(tree.left):
        tree.dragLeaveEvent(QDragLeaveEvent())


def test_a_refused_place_says_why_and_nothing_is_asked(tree: ArticleTree, qtbot: QtBot) -> None:
    model = tree.article_model
    data = model.mimeData([model.index_of_block(at("孩子们"))])
    place = middle(tree, model.index(3, 0))
    with qtbot.waitSignal(tree.refused) as told:
        over = QDragMoveEvent(place, MOVE, data, LEFT, NONE)
        tree.dragMoveEvent(over)
    assert told.args == ["Change its role to put it there"]
    assert not over.isAccepted()
    with qtbot.assertNotEmitted(tree.to_article_requested), qtbot.assertNotEmitted(tree.move_requested):
        tree.dropEvent(QDropEvent(place, MOVE, data, LEFT, NONE))


def test_the_bin_of_unplaced_texts_takes_a_block(tree: ArticleTree, qtbot: QtBot) -> None:
    model = tree.article_model
    data = model.mimeData([model.index_of_block(at("孩子们"))])
    place = middle(tree, model.index(4, 0))
    tree.dragMoveEvent(QDragMoveEvent(place, MOVE, data, LEFT, NONE))
    tree.grab()
    with qtbot.waitSignal(tree.role_requested) as asked:
        tree.dropEvent(QDropEvent(place, MOVE, data, LEFT, NONE))
    assert asked.args == [at("孩子们"), "unplaced"]


@pytest.mark.parametrize(("share", "side"), [(0.1, "before"), (0.9, "after")])
def test_an_article_is_carried_between_two(tree: ArticleTree, qtbot: QtBot, share: float, side: str) -> None:
    model = tree.article_model
    number, other = (1, 0) if side == "before" else (0, 1)
    data = model.mimeData([model.index(number, 0)])
    place = middle(tree, model.index(other, 0), share)
    with qtbot.waitSignal(tree.article_move_requested) as asked:
        tree.dropEvent(QDropEvent(place, MOVE, data, LEFT, NONE))
    assert asked.args == [model.articles[number].start, model.articles[other].start, side]


def test_the_card_of_a_carried_row_is_painted_at_the_resolution_of_the_screen(tree: ArticleTree) -> None:
    row = tree.article_model.articles[0]
    card = tree.ghost(row)
    assert card.devicePixelRatio() == tree.devicePixelRatioF()
    assert card.width() > card.height() > 0
