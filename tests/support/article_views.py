"""The article tree on the screen, for the tests that walk it and those that carry rows over it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint
from pytestqt.qtbot import QtBot

from support.article_samples import sample_review
from zhengban_gui.theme import Theme
from zhengban_gui.views.article_tree import ArticleTree


def shown_tree(qtbot: QtBot, theme: Theme) -> ArticleTree:
    """Return the tree of the sample page, wide enough for role words."""
    tree = ArticleTree(theme)
    qtbot.addWidget(tree)
    tree.resize(448, 700)
    tree.show()
    tree.set_review(sample_review())
    return tree


def middle(tree: ArticleTree, index: QModelIndex, share: float = 0.5) -> QPoint:
    """Return a place in a row, ``share`` of its height below its top."""
    rect = tree.visualRect(index)
    return QPoint(200, rect.top() + round(rect.height() * share))
