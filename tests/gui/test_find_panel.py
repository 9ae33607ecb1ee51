"""Find and replace: a dry run first, and never more than what was seen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QInputMethodEvent, QKeySequence
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from zhengban_gui.item_models.hits_model import HitRow, HitsModel
from zhengban_gui.item_models.segments import Segment
from zhengban_gui.theme import Theme
from zhengban_gui.views.find_panel import FindPanel, SearchQuestion

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
FOUND = tuple(HitRow(key, "第6版", (Segment("kept", "水位"), Segment("kept", ","))) for key in range(3))
REPLACED = tuple(
    HitRow(key, "第6版", (Segment("substituted", ","),), (Segment("substituted", "，"),)) for key in range(4)
)


@pytest.fixture
def panel(theme: Theme, qtbot: QtBot) -> FindPanel:
    panel = FindPanel(theme)
    qtbot.addWidget(panel)
    panel.resize(1200, 300)
    panel.show()
    qtbot.waitExposed(panel)
    return panel


def answered(panel: FindPanel, hits: tuple[HitRow, ...]) -> list[SearchQuestion]:
    """Answer every search with the same hits, and collect the questions."""
    questions: list[SearchQuestion] = []

    def answer(question: SearchQuestion) -> None:
        questions.append(question)
        panel.set_hits(hits)

    panel.search_requested.connect(answer)
    return questions


def test_the_model_keeps_the_rules_of_qt(qtmodeltester: ModelTester) -> None:
    model = HitsModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.set_hits(REPLACED)
    model.toggle([0, 2])
    model.set_hits(FOUND)
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]


def test_the_selected_text_is_sought_at_once(panel: FindPanel) -> None:
    questions = answered(panel, FOUND)
    panel.open_find("居民")
    assert questions == [SearchQuestion("居民", None, False, False, False, False)]
    assert panel.fields.count.text() == "1/3"


def test_enter_goes_round_the_hits_both_ways(panel: FindPanel) -> None:
    answered(panel, FOUND)
    shown: list[int] = []
    panel.hit_chosen.connect(shown.append)
    panel.open_find("居民")
    for _ in range(3):
        QTest.keyClick(panel.fields.pattern, Key.Key_Return)
    QTest.keyClick(panel.fields.pattern, Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert shown == [1, 2, 0, 2]


def test_typing_searches_after_a_moment(panel: FindPanel, qtbot: QtBot) -> None:
    panel.open_find()
    with qtbot.waitSignal(panel.search_requested) as asked:
        QTest.keyClicks(panel.fields.pattern, "2023")
    assert asked.args[0].pattern == "2023"


def test_choices_are_part_of_the_question(panel: FindPanel) -> None:
    questions = answered(panel, FOUND)
    panel.open_find("a")
    for choice in (panel.fields.kind, panel.fields.side, panel.fields.reach):
        choice.setFocus()
        QTest.keyClick(choice, Key.Key_Right)
    panel.fields.case.click()
    assert questions[-1] == SearchQuestion("a", None, True, True, True, True)


def test_a_bad_pattern_is_told_in_place(panel: FindPanel) -> None:
    panel.search_requested.connect(lambda _: panel.set_problem("Missing )"))
    panel.open_find("(居民")
    assert panel.fields.problem.isVisible()
    assert panel.fields.problem.text() == "Missing )"
    assert panel.fields.count.text() == ""


def test_a_replacement_is_a_list_of_ticks_before_anything_changes(panel: FindPanel) -> None:
    answered(panel, REPLACED)
    applied: list[list[int]] = []
    panel.apply_requested.connect(applied.append)
    panel.open_replace(",")
    assert panel.list.isVisible()
    panel.list.setFocus()
    QTest.keyClick(panel.list, Key.Key_Down)
    QTest.keyClick(panel.list, Key.Key_Space)
    assert panel.ticked() == [0, 2, 3]
    assert "3" in panel.fields.apply.text()
    assert applied == []
    QTest.keyClick(panel.list, Key.Key_Return, CONTROL)
    assert applied == [[0, 2, 3]]


def test_only_the_rebuilt_page_can_be_changed(panel: FindPanel) -> None:
    answered(panel, REPLACED)
    panel.fields.side.set_current(1)
    panel.open_replace(",")
    assert not panel.question().in_source


def test_what_nobody_has_seen_is_not_applied(panel: FindPanel) -> None:
    answered(panel, REPLACED)
    applied: list[list[int]] = []
    panel.apply_requested.connect(applied.append)
    panel.open_replace(",")
    panel.fields.replacement.setText("；")
    panel.apply()
    assert applied == []


def test_a_hit_that_cannot_be_replaced_has_no_tick(panel: FindPanel) -> None:
    crossing = HitRow(9, "第6版", (Segment("kept", "a"),), (), problem="Crosses a line break")
    answered(panel, (*REPLACED, crossing))
    panel.open_replace(",")
    assert panel.ticked() == [0, 1, 2, 3]


def test_complaint_20_the_button_names_what_is_replaced_and_what_stays(panel: FindPanel) -> None:
    """Scope is spelled out: a number on the button, and beside it how many hits stay as they are."""
    answered(panel, REPLACED)
    panel.open_replace(",")
    panel.list.setFocus()
    QTest.keyClick(panel.list, Key.Key_Space)
    assert panel.fields.apply.text() == "Replace 3"
    assert "1" in panel.fields.effect.text()


def test_enter_takes_what_is_composed_and_searches_nothing(panel: FindPanel) -> None:
    answered(panel, FOUND)
    shown: list[int] = []
    panel.hit_chosen.connect(shown.append)
    panel.open_find()
    QApplication.sendEvent(panel.fields.pattern, QInputMethodEvent("居民", []))
    QTest.keyClick(panel.fields.pattern, Key.Key_Return)
    assert panel.fields.pattern.text() == "居民"
    assert shown == []
    QTest.keyClick(panel.fields.pattern, Key.Key_Return)
    assert shown == [0]


def test_esc_closes_from_anywhere(panel: FindPanel, qtbot: QtBot) -> None:
    answered(panel, FOUND)
    for widget in (panel.fields.pattern, panel.list, panel.fields.kind):
        panel.open_find("a")
        with qtbot.waitSignal(panel.closed):
            QTest.keyClick(widget, Key.Key_Escape)
        assert panel.isHidden()


def test_complaint_13_undo_in_a_field_is_the_windows(theme: Theme, qtbot: QtBot) -> None:
    """The same key did different things, depending on which pane had the focus."""
    window = QMainWindow()
    qtbot.addWidget(window)
    panel = FindPanel(theme)
    window.setCentralWidget(panel)
    undo = QAction(window)
    undo.setShortcut(QKeySequence(QKeySequence.StandardKey.Undo))
    window.addAction(undo)
    window.show()
    window.activateWindow()
    qtbot.waitExposed(window)
    panel.open_replace("水位")
    for field in (panel.fields.pattern, panel.fields.replacement):
        field.setFocus()
        qtbot.waitUntil(field.hasFocus)
        QTest.keyClicks(field, "abc")
        text = field.text()
        with qtbot.waitSignal(undo.triggered):
            QTest.keyClick(field, Key.Key_Z, CONTROL)
        assert field.text() == text
