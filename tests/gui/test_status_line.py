"""The status line: numbers in words, in every width."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from zhengban.model.conservation import Conservation
from zhengban_gui.theme import Theme
from zhengban_gui.views.status_line import StatusLine, StatusValues

ACCOUNT = Conservation(source=5464, kept=5406, substituted=1, deleted=58, inserted=0)
VALUES = StatusValues(9, 9, 51, 1, 1, 3.8, 34, "saved", "10:42:07", ACCOUNT)


@pytest.fixture
def line(theme: Theme, qtbot: QtBot) -> StatusLine:
    line = StatusLine(theme)
    qtbot.addWidget(line)
    line.resize(1440, 28)
    line.show()
    line.show_values(VALUES)
    return line


def test_the_account_adds_up_in_numbers(line: StatusLine) -> None:
    assert line.conservation_text() == "Characters conserved 5464 = kept 5405 ＋ exchanged 1 ＋ deleted 58"


def test_what_was_added_stands_beside_the_sum(line: StatusLine) -> None:
    line.show_values(StatusValues(account=ACCOUNT._replace(inserted=2)))
    assert line.conservation_text().endswith("· added 2")


def test_a_broken_account_is_told_in_its_own_words(line: StatusLine) -> None:
    line.show_values(StatusValues(account=ACCOUNT, problem="Count mismatch: 5463 of 5464"))
    assert line.conservation_text() == "Count mismatch: 5463 of 5464"
    assert line._sign._icon == "warn"


def test_the_account_of_many_pages(line: StatusLine) -> None:
    line.show_values(StatusValues(pages_conserved=240))
    assert "240" in line.conservation_text()


@pytest.mark.parametrize("width", [880, 1000, 1280, 1440])
def test_the_account_stays_in_every_width(line: StatusLine, width: int) -> None:
    line.resize(width, 28)
    assert line._conservation.isVisible()
    assert line.minimumSizeHint().width() <= width


@pytest.mark.parametrize(
    ("left", "told"), [(34, "3.8 s each · about 34 s left"), (300, "3.8 s each · about 5 min left")]
)
def test_pace(line: StatusLine, left: float, told: str) -> None:
    line.show_values(StatusValues(seconds_a_decision=3.8, seconds_left=left))
    assert line._pace.text() == told


def test_a_count_of_nothing_is_left_out_but_for_what_waits(line: StatusLine) -> None:
    line.show_values(StatusValues(accepted=3))
    shown = [state for state, count in line._counts.items() if count.isVisible()]
    assert shown == ["waiting", "accepted"]


def test_a_click_on_a_count_asks_for_its_findings(line: StatusLine, qtbot: QtBot) -> None:
    with qtbot.waitSignal(line.state_chosen) as chosen:
        QTest.mouseClick(line._counts["doubt"], Qt.MouseButton.LeftButton)
    assert chosen.args == ["doubt"]


def test_a_message_goes_away_by_itself(line: StatusLine, qtbot: QtBot) -> None:
    line.show_message("Undone: Accept 19 (duplicates)", milliseconds=10)
    assert line.message() == "Undone: Accept 19 (duplicates)"
    qtbot.waitUntil(lambda: line.message() == "")


def test_a_message_of_a_problem_stays(line: StatusLine, qtbot: QtBot) -> None:
    line.show_message("Not saved: disk full", is_warning=True, milliseconds=0)
    assert not line._clock.isActive()
    assert line.message()
    with qtbot.waitSignal(line.shortcuts_requested):
        QTest.mouseClick(line._shortcuts, Qt.MouseButton.LeftButton)
