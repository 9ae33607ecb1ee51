"""The article tree: what stays when the page changes, and what keys and menus ask for."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from support.article_samples import ASKED, TEXT, at, sample_review
from support.article_views import middle, shown_tree
from zhengban.model.edit import StartArticle
from zhengban.model.role import Role
from zhengban.model.span import Span
from zhengban.review.operation import Deed, Operation
from zhengban_gui.theme import Theme
from zhengban_gui.views.article_menus import ROLE_GROUPS
from zhengban_gui.views.article_tree import ArticleTree
from zhengban_gui.views.articles_screen import ArticlesScreen
from zhengban_gui.widgets.keycap import Keycap
from zhengban_gui.widgets.state_icon import state_name

LOCK = Operation(1, Deed.LOCK, 1, spans=(Span(at("孩子们"), at("孩子们") + 2),))
MERGED = Operation(1, Deed.EDIT, 1, edits=(StartArticle(at(ASKED), on=False),))
LEFT, NONE, MOVE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.DropAction.MoveAction


@pytest.fixture
def tree(qtbot: QtBot, theme: Theme) -> ArticleTree:
    return shown_tree(qtbot, theme)


def expanded(tree: ArticleTree) -> list[str]:
    model = tree.article_model
    places = [model.index(n, 0) for n in range(model.rowCount())]
    return [str(index.data()) for index in places if tree.isExpanded(index)]


def test_expansion_and_current_row_outlive_a_decision(tree: ArticleTree) -> None:
    tree.show_block(at("孩子们"))
    tree.expand(tree.article_model.index(3, 0))
    tree.set_review(sample_review([MERGED]))
    assert tree.current_block() == at("孩子们")
    assert expanded(tree) == ["市图书馆周六开馆", "Name of the paper · Editors · Page number · Date"]


def test_another_page_begins_anew(tree: ArticleTree) -> None:
    tree.show_block(at("孩子们"))
    tree.set_review(sample_review(text=TEXT + "\n"))
    assert tree.current_row() is None
    assert expanded(tree) == []


def test_a_row_that_is_collapsed_away_stays_current(tree: ArticleTree, qtbot: QtBot) -> None:
    tree.show_block(at("读者"))
    tree.resize(233, 700)
    row = tree.current_row()
    assert row is not None
    assert (row.kind, row.start) == ("paragraphs", at("本报讯（"))


def test_the_current_row_names_its_article(tree: ArticleTree, qtbot: QtBot) -> None:
    with qtbot.waitSignal(tree.unit_chosen) as chosen:
        tree.show_block(at("春眠"))
    assert chosen.args == [at(ASKED)]
    with qtbot.assertNotEmitted(tree.unit_chosen):
        tree.show_block(at("本报讯 村"))
    with qtbot.waitSignal(tree.unit_chosen) as chosen:
        tree.show_unit(at("近日"))
    assert chosen.args == [at("近日")]
    with qtbot.waitSignal(tree.unit_chosen) as chosen:
        tree.show_block(at("没有归处"))
    assert chosen.args == [-1]


def test_arrows_walk_and_enter_shows_the_block_in_the_text(tree: ArticleTree, qtbot: QtBot) -> None:
    tree.setFocus()
    tree.show_unit(at("秋日"))
    QTest.keyClick(tree, Qt.Key.Key_Right)
    QTest.keyClick(tree, Qt.Key.Key_Down)
    QTest.keyClick(tree, Qt.Key.Key_Down)
    with qtbot.waitSignal(tree.block_activated) as shown:
        QTest.keyClick(tree, Qt.Key.Key_Return)
    assert shown.args == [at("市图书馆")]


def test_a_double_click_shows_the_block_in_the_text(tree: ArticleTree, qtbot: QtBot) -> None:
    tree.expand(tree.article_model.index(1, 0))
    place = middle(tree, tree.article_model.index_of_block(at("春眠")))
    QTest.mouseClick(tree.viewport(), LEFT, pos=place)
    with qtbot.waitSignal(tree.block_activated) as shown:
        QTest.mouseDClick(tree.viewport(), LEFT, pos=place)
    assert shown.args == [at("春眠")]


def test_a_click_on_the_chevron_opens_an_article_and_leaves_the_current_row(
    tree: ArticleTree, qtbot: QtBot
) -> None:
    tree.show_unit(at("秋日"))
    index = tree.article_model.index(1, 0)
    for is_open in (True, False):
        QTest.mouseClick(tree.viewport(), LEFT, pos=QPoint(18, middle(tree, index).y()))
        assert tree.isExpanded(index) is is_open
    row = tree.current_row()
    assert row is not None
    assert row.start == at("秋日")


def test_requests_name_the_current_block(tree: ArticleTree, qtbot: QtBot) -> None:
    tree.show_block(at("孩子们"))
    start = at("孩子们")
    for signal, ask in (
        (tree.start_requested, tree.request_start),
        (tree.text_requested, tree.request_text),
        (tree.lock_requested, tree.request_lock),
        (tree.move_up_requested, tree.move_up),
        (tree.move_down_requested, tree.move_down),
    ):
        with qtbot.waitSignal(signal) as asked:
            ask()
        assert asked.args == [start]
    with qtbot.waitSignal(tree.to_article_requested) as moved:
        tree.move_to_article(2)
    assert moved.args == [start, 2]


def test_nothing_is_asked_for_what_cannot_be(tree: ArticleTree, qtbot: QtBot) -> None:
    signals = (tree.to_article_requested, tree.start_requested, tree.article_move_requested)
    with (
        qtbot.assertNotEmitted(signals[0]),
        qtbot.assertNotEmitted(signals[1]),
        qtbot.assertNotEmitted(signals[2]),
    ):
        tree.move_to_article(1)
        tree.show_unit(at("秋日"))
        tree.move_up()
        tree.request_start()
        tree.show_block(at("孩子们"))
        tree.move_to_article(9)
        tree.setCurrentIndex(tree.article_model.index(4, 0))
        tree.request_start()


def test_an_article_is_moved_by_keys(tree: ArticleTree, qtbot: QtBot) -> None:
    tree.show_unit(at(ASKED))
    with qtbot.waitSignal(tree.article_move_requested) as moved:
        tree.move_up()
    assert moved.args == [at(ASKED), at("秋日"), "before"]


def test_locked_text_can_be_unlocked(tree: ArticleTree, qtbot: QtBot) -> None:
    tree.set_review(sample_review([LOCK]))
    tree.show_block(at("孩子们"))
    with qtbot.waitSignal(tree.unlock_requested), qtbot.assertNotEmitted(tree.lock_requested):
        tree.request_lock()


def test_the_role_menu_ticks_the_role_and_asks_for_another(tree: ArticleTree, qtbot: QtBot) -> None:
    tree.show_block(at("孩子们"))
    menu = tree.role_menu(QPoint(0, 0))
    actions = [action for action in menu.actions() if not action.isSeparator()]
    assert [action.data() for action in actions] == [str(role) for group in ROLE_GROUPS for role in group]
    assert [action.text() for action in actions if action.isChecked()] == ["Caption"]
    with qtbot.waitSignal(tree.role_requested) as asked:
        next(action for action in actions if action.data() == "credit").trigger()
    assert asked.args == [at("孩子们"), str(Role.CREDIT)]
    menu.close()


def test_the_context_menu_offers_what_the_row_allows(tree: ArticleTree, qtbot: QtBot) -> None:
    tree.show_block(at("孩子们"))
    menu = tree.context_menu()
    assert [action.text() for action in menu.actions()] == [
        "Show in the text",
        "Role",
        "Move to article",
        "Move up",
        "Move down",
        "An article starts here",
        "Edit text",
        "Lock",
    ]
    articles = menu.actions()[2].menu()
    assert isinstance(articles, QMenu)
    assert [action.isEnabled() for action in articles.actions()] == [False, True]
    with qtbot.waitSignal(tree.to_article_requested) as asked:
        articles.actions()[1].trigger()
    assert asked.args == [at("孩子们"), 2]
    tree.show_unit(at(ASKED))
    assert [a.text() for a in tree.context_menu().actions()] == ["Show in the text", "Move up", "Move down"]


def test_input_methods_are_off_and_letters_do_not_search(tree: ArticleTree) -> None:
    tree.show_block(at("孩子们"))
    tree.keyboardSearch("市")
    assert tree.current_block() == at("孩子们")
    assert not tree.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_it_paints_in_both_themes_wide_and_narrow(tree: ArticleTree, theme: Theme, mode: str) -> None:
    theme.set_mode("dark" if mode == "dark" else "light")
    tree.expandAll()
    for width in (448, 233):
        tree.resize(width, 700)
        assert not tree.grab().isNull()


def test_the_screen_shows_what_is_chosen_and_where_a_block_would_land(qtbot: QtBot, theme: Theme) -> None:
    screen = ArticlesScreen(theme)
    qtbot.addWidget(screen)
    screen.resize(1280, 600)
    screen.show()
    screen.set_review(sample_review())
    unit = screen.preview.unit()
    assert unit is not None
    assert unit.start == at("秋日")
    screen.tree.show_block(at("春眠"))
    unit = screen.preview.unit()
    assert unit is not None
    assert unit.start == at(ASKED)
    screen.tree.hovered.emit(at("孩子们"), at("春眠"), "after")
    assert "孩子们" in screen.preview.sheet.toPlainText()
    screen.tree.left.emit()
    assert "孩子们" not in screen.preview.sheet.toPlainText()
    screen.preview.unit_shown.emit(at("近日"))
    assert screen.tree.current_row() is not None
    assert [row.text() for row in screen.metadata.loose_ends()] == ["In no article: 没有归处的一行"]
    screen.set_keys({"move_block/review": ("G",), "order_up/review": ()})
    assert [cap.text() for cap in screen.findChildren(Keycap)][:3] == ["G", "Alt+↓", "S"]
    screen.set_review(None)
    assert screen.preview.unit() is None
    screen.grab()


def test_the_sign_at_the_end_of_a_row_is_explained(tree: ArticleTree) -> None:
    """A rejection is no fault of the text, and the red sign alone would say so."""
    for start in (at(ASKED), at("孩子们")):
        index = tree.article_model.index_of_block(start)
        row = tree.article_model.row_at(index)
        assert row is not None
        text, sign = str(index.data(Qt.ItemDataRole.ToolTipRole)).split("\n")
        assert text == row.text
        assert sign.startswith(state_name(str(row.state)))
