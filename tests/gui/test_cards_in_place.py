"""Small cards open beside the text that they are about, and never over it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from support.window import Hand, Inline, Workplace, undressed
from zhengban_gui.dialogs.choice_overlay import ChoiceOverlay
from zhengban_gui.main_window import MainWindow
from zhengban_gui.widgets.shadow import SHADOW_MARGIN

_SIZES = [(1440, 900), (1280, 720), (880, 720), (700, 560)]


@pytest.fixture
def workplace(tmp_path: Path, qtbot: QtBot) -> Iterator[Workplace]:
    with undressed():
        made = Workplace(tmp_path, qtbot, Inline)
        yield made
        made.leave_all()


@pytest.mark.parametrize("size", _SIZES)
@pytest.mark.parametrize("pane", ["findings", "source", "rebuilt"])
def test_the_roles_leave_the_line_in_sight(
    workplace: Workplace, qtbot: QtBot, seed_path: Path, size: tuple[int, int], pane: str
) -> None:
    window = workplace.start(workplace.copy(seed_path), size=size)
    hand = Hand(window, qtbot)
    hand.press("J")
    target = {"source": window.review.diff.source, "rebuilt": window.review.diff.rebuilt}.get(pane)
    if target is not None:
        if not target.isVisible():
            pytest.skip("a narrow window shows one side")
        target.setFocus()
    line = window.review.diff.line_in_sight()
    assert not line.isEmpty()
    hand.press("T")
    card = _card(window)
    assert not _body(card).intersects(line), (_body(card), line)
    assert window.rect().contains(_body(card))
    hand.press("Escape")
    assert card.isHidden()


def _card(window: MainWindow) -> ChoiceOverlay:
    focused: QWidget | None = QApplication.focusWidget()
    while focused is not None and not isinstance(focused, ChoiceOverlay):
        focused = focused.parentWidget()
    assert isinstance(focused, ChoiceOverlay)
    return focused


def _body(card: QWidget) -> QRect:
    """Return what is seen of a card, without its shadow."""
    return card.geometry().adjusted(SHADOW_MARGIN, SHADOW_MARGIN, -SHADOW_MARGIN, -SHADOW_MARGIN)
