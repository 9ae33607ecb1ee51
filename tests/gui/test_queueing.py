"""What the queue says of a page on its way from the first decision to done."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from support.window import Hand, Inline, Workplace, undressed
from zhengban_gui.item_models.pages_model import QueueState
from zhengban_gui.main_window import MainWindow


@pytest.fixture
def window(tmp_path: Path, qtbot: QtBot) -> Iterator[MainWindow]:
    with undressed():
        workplace = Workplace(tmp_path, qtbot, Inline)
        yield workplace.start(*workplace.put_small_pages(2))
        workplace.leave_all()


def test_a_page_with_nothing_left_to_decide_can_be_finished(window: MainWindow, qtbot: QtBot) -> None:
    hand = Hand(window, qtbot)
    assert _state(window) == "waiting"
    _accept_all(window, hand)
    assert _state(window) == "ready"
    hand.press("U")
    assert _state(window) == "waiting"
    hand.press("A", "Ctrl+PgDown", "Ctrl+PgUp")
    assert _state(window) == "settled"


def test_a_doubt_is_left_to_decide(window: MainWindow, qtbot: QtBot) -> None:
    hand = Hand(window, qtbot)
    hand.press("D")
    _accept_all(window, hand)
    assert _state(window) == "doubtful"


def _accept_all(window: MainWindow, hand: Hand) -> None:
    while window.desk.review is not None and window.desk.review.counts["waiting"]:
        hand.press("A")


def _state(window: MainWindow) -> QueueState:
    row = window.pages_model.row_at(window.pages_model.index_of(window.desk.page_number))
    assert row is not None
    return row.state
