"""The series view: ticks, keys, and what it says before it asks for anything."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QMainWindow
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from zhengban_gui.effect_words import EffectText
from zhengban_gui.item_models.segments import Segment
from zhengban_gui.item_models.series_list_model import SeriesListModel, SeriesRow
from zhengban_gui.item_models.series_model import CellKey, SeriesCell, SeriesCellsModel
from zhengban_gui.theme import Theme
from zhengban_gui.views.series_delegate import tick_rect
from zhengban_gui.views.series_screen import SeriesContent, SeriesScreen

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


def cell(number: int, confidence: float = 0.95, odd: str = "", state: str = "waiting") -> SeriesCell:
    before = (Segment("context", "孩子"), Segment("kept", "看书"))
    after = (Segment("deleted", "看书"),)
    return SeriesCell(number, f"f{number}", f"第{number}版", before, after, confidence, state, odd)


def content(*cells: SeriesCell, key: str = "dup", remaining: int = 5) -> SeriesContent:
    return SeriesContent(key, "重复", "图注", "连着两遍", 214, 214 - len(cells), cells, remaining)


ODD = (cell(21, 0.31, "在引号里"), cell(22, 0.24, "人名叠字", "rejected"), cell(23, 0.22, "词界相接"))
REST = tuple(cell(number, 0.9 + number / 100) for number in range(1, 9))


@pytest.fixture
def screen(theme: Theme, qtbot: QtBot) -> SeriesScreen:
    screen = SeriesScreen(theme)
    qtbot.addWidget(screen)
    screen.resize(1100, 700)
    screen.set_series(
        [SeriesRow("dup", "dup", "重复", "看书看书", 11, 214), SeriesRow("s", "space", "空格", "", 0, 9)]
    )
    screen.show_content(content(*ODD, *REST))
    screen.show()
    qtbot.waitExposed(screen)
    screen.focus_cells()
    return screen


def asked(screen: SeriesScreen) -> dict[str, list[list[CellKey]]]:
    """Collect what the screen asks for."""
    found: dict[str, list[list[CellKey]]] = {"accept": [], "reject": [], "doubt": []}
    screen.accept_requested.connect(found["accept"].append)
    screen.reject_requested.connect(found["reject"].append)
    screen.doubt_requested.connect(found["doubt"].append)
    return found


def press(
    screen: SeriesScreen, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    QTest.keyClick(screen.cells.grid(), key, modifiers)


def test_models_keep_the_rules_of_qt(qtmodeltester: ModelTester) -> None:
    cells, series = SeriesCellsModel(), SeriesListModel()
    for model in (cells, series):
        QAbstractItemModelTester(model, FATAL, model)
    cells.set_cells(REST)
    cells.set_ticked([0, 3], False)
    cells.set_order("page")
    cells.set_cells(REST[2:], keep_ticks=True)
    series.set_rows([SeriesRow("a", "dup", "重复", "", 3, 9), SeriesRow("b", "dup", "重复", "", 0, 9)])
    series.set_rows([SeriesRow("b", "dup", "重复", "", 0, 9)])
    qtmodeltester.check(cells)  # type: ignore[no-untyped-call]
    qtmodeltester.check(series)  # type: ignore[no-untyped-call]


def test_the_odd_ones_stand_apart_and_start_unticked(screen: SeriesScreen) -> None:
    assert screen.cells.odd.model().rowCount() == 3
    assert screen.ticked() == [one.key for one in REST]


def test_the_least_confident_come_first() -> None:
    model = SeriesCellsModel()
    model.set_cells(tuple(reversed(REST)))
    assert [model.cell(row).confidence for row in range(8)] == sorted(one.confidence for one in REST)
    model.set_order("page")
    assert model.cell(0) is REST[-1]


def test_enter_accepts_what_is_ticked(screen: SeriesScreen) -> None:
    found = asked(screen)
    press(screen, Key.Key_Right)
    press(screen, Key.Key_Space)
    press(screen, Key.Key_Return)
    assert found["accept"] == [[one.key for one in REST if one is not REST[1]]]


def test_space_takes_back_what_it_picked_out(screen: SeriesScreen) -> None:
    press(screen, Key.Key_Space)
    press(screen, Key.Key_Space)
    assert len(screen.ticked()) == 8


def test_r_and_d_decide_the_selected_ones_only(screen: SeriesScreen) -> None:
    found = asked(screen)
    press(screen, Key.Key_R)
    press(screen, Key.Key_Right, SHIFT)
    press(screen, Key.Key_D)
    assert found["reject"] == [[REST[0].key]]
    assert found["doubt"] == [[REST[0].key, REST[1].key]]


def test_rebound_keys_decide_and_are_shown(screen: SeriesScreen) -> None:
    found = asked(screen)
    screen.set_keys({"reject/review": ("X",), "reject_series/review": ("Shift+X",)})
    press(screen, Key.Key_R)
    press(screen, Key.Key_X)
    press(screen, Key.Key_X, SHIFT)
    assert found["reject"] == [[REST[0].key], [one.key for one in REST]]
    assert screen._footer._reject._key == "Shift+X"


def test_f2_shows_the_finding_on_its_page(screen: SeriesScreen, qtbot: QtBot) -> None:
    press(screen, Key.Key_Right)
    with qtbot.waitSignal(screen.context_requested) as shown:
        press(screen, Key.Key_F2)
    assert shown.args == [2, "f2"]


def test_arrows_lead_from_the_carpet_to_the_odd_ones_and_back(screen: SeriesScreen) -> None:
    press(screen, Key.Key_Up)
    assert screen.cells.odd.hasFocus()
    press(screen, Key.Key_Down)
    assert screen.cells.carpet.hasFocus()


def test_arrows_go_on_over_the_end_of_a_row(screen: SeriesScreen) -> None:
    grid = screen.cells.carpet
    for _ in range(grid.columns):
        press(screen, Key.Key_Right)
    assert grid.currentIndex().row() == grid.columns


def test_selecting_is_not_ticking(screen: SeriesScreen) -> None:
    """Complaint 8: a selection with Shift ticked boxes, and missed the last one."""
    press(screen, Key.Key_End, SHIFT)
    assert len(screen.cells.carpet.selected_cells()) == 8
    assert len(screen.ticked()) == 8
    press(screen, Key.Key_Space)
    assert screen.ticked() == []


def test_a_click_on_the_box_ticks_and_one_beside_it_selects(screen: SeriesScreen) -> None:
    grid = screen.cells.carpet
    rect = QRectF(grid.visualRect(grid.model().index(2, 0)))
    QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=tick_rect(rect).center().toPoint())
    assert REST[2].key not in screen.ticked()
    QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=rect.center().toPoint() + QPoint(0, 9))
    assert grid.currentIndex().row() == 2
    assert len(screen.ticked()) == 7


def test_what_a_person_decided_has_no_tick(screen: SeriesScreen) -> None:
    odd = screen.cells.odd
    odd.go_to(1)
    odd.setFocus()
    QTest.keyClick(odd, Key.Key_Space)
    assert ODD[1].key not in screen.ticked()


def test_new_values_keep_ticks_and_place(screen: SeriesScreen) -> None:
    """Complaint 2: after a refresh, fixes were ticked that nobody had ticked."""
    press(screen, Key.Key_Right)
    press(screen, Key.Key_Space)
    screen.show_content(content(*ODD, *REST[1:]))
    assert screen.ticked() == [one.key for one in REST[2:]]
    assert screen.cells.carpet.current_cell() == REST[1]


def test_another_series_starts_anew(screen: SeriesScreen) -> None:
    press(screen, Key.Key_Space)
    screen.show_content(content(*REST, key="other"))
    assert len(screen.ticked()) == 8


def test_with_nothing_ticked_enter_says_so(screen: SeriesScreen, qtbot: QtBot) -> None:
    found = asked(screen)
    press(screen, Key.Key_End, SHIFT)
    press(screen, Key.Key_Space)
    with qtbot.waitSignal(screen.refused):
        press(screen, Key.Key_Return)
    assert found["accept"] == []


def test_the_footer_says_what_will_change_and_what_stays(screen: SeriesScreen) -> None:
    footer = screen._footer
    effect = EffectText(8, 8, deleted=142, kept_by_hand=191)
    screen.set_effect(effect)
    assert "142" in footer.change_told(effect)
    assert "191" in footer.rest_told(effect, 2)
    assert footer._changes.text() == footer.change_told(effect)


def test_the_footer_says_how_many_may_be_wrong(screen: SeriesScreen) -> None:
    told = screen._footer.change_told(EffectText(8, 8, wrong="about 2 wrong"))
    assert "about 2 wrong" in told
    assert "wrong" not in screen._footer.change_told(EffectText(8, 8))


def test_a_sentence_of_other_ticks_is_never_shown(screen: SeriesScreen) -> None:
    screen.set_effect(EffectText(8, 8, deleted=142, kept_by_hand=191))
    press(screen, Key.Key_Space)
    assert "142" not in screen._footer._changes.text()
    assert "7" in screen._footer._changes.text()


def test_complaint_20_rejecting_takes_what_its_button_names_and_no_more(screen: SeriesScreen) -> None:
    """ "Ignore" switched a rule off for good without a word: here a button names its number, and nothing else goes."""
    found = asked(screen)
    press(screen, Key.Key_Space)
    assert "7" in screen._footer._reject.text()
    press(screen, Key.Key_R, SHIFT)
    assert found == {"accept": [], "doubt": [], "reject": [[one.key for one in REST[1:]]]}


def test_complaint_13_undo_is_the_windows_wherever_the_focus_is(theme: Theme, qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    screen = SeriesScreen(theme)
    screen.show_content(content(*ODD, *REST))
    window.setCentralWidget(screen)
    undo = QAction(window)
    undo.setShortcut(QKeySequence(QKeySequence.StandardKey.Undo))
    window.addAction(undo)
    window.show()
    window.activateWindow()
    qtbot.waitExposed(window)
    for grid in (screen.cells.odd, screen.cells.carpet):
        grid.setFocus()
        qtbot.waitUntil(grid.hasFocus)
        with qtbot.waitSignal(undo.triggered):
            QTest.keyClick(grid, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def test_input_methods_are_off_and_stay_off(screen: SeriesScreen) -> None:
    press(screen, Key.Key_Right)
    for grid in (screen.cells.odd, screen.cells.carpet):
        assert not grid.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_the_list_tells_the_users_choices_only(screen: SeriesScreen, qtbot: QtBot) -> None:
    chosen: list[str] = []
    screen.series_chosen.connect(chosen.append)
    screen.set_series(
        [SeriesRow("s", "space", "空格", "", 2, 9), SeriesRow("dup", "dup", "重复", "", 11, 214)]
    )
    assert chosen == []
    rows = screen._list._rows
    QTest.keyClick(rows, Key.Key_Up)
    assert chosen == ["s"]
    QTest.keyClick(rows, Key.Key_Return)
    qtbot.waitUntil(screen.cells.carpet.hasFocus)


def test_a_settled_series_says_how_many_are_left(screen: SeriesScreen) -> None:
    screen.show_content(content(remaining=5))
    assert "5" in screen.cells._nothing.text()
    assert screen.cells._nothing.isVisible()


def test_every_cell_has_a_name_for_those_who_cannot_see_it() -> None:
    model = SeriesCellsModel()
    model.set_cells(ODD)
    told = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "词界相接" in told
    assert "孩子看书 → 看书" in told
