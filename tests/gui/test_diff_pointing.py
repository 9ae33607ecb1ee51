"""What a click, the wheel and a stub of the diff do."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from support.diff_pages import analysed, edited_page, of_kind, shown_page
from support.diff_views import opened_view, paragraphs, place_of, settle
from zhengban.model.edit import ReplaceText
from zhengban.model.finding import Kind
from zhengban.model.span import Span
from zhengban_gui.diff.inputs import DiffInput, ShownFinding
from zhengban_gui.diff.marks import MarkKind
from zhengban_gui.theme import Theme
from zhengban_gui.views.diff_view import DiffView
from zhengban_gui.views.text_pane import TextPane


@pytest.fixture(scope="module")
def seed(seed_text: str) -> DiffInput:
    return shown_page(analysed(seed_text))


@pytest.fixture
def view(theme: Theme, qtbot: QtBot) -> DiffView:
    return opened_view(theme, qtbot)


def test_a_click_on_a_mark_names_its_finding(view: DiffView, seed: DiffInput, qtbot: QtBot) -> None:
    duplicate = of_kind(seed, Kind.DUPLICATE_RUN)
    view.show_page(seed)
    view.set_current(duplicate.id)
    settle()
    place, mark = place_of(view.source, duplicate.id, MarkKind.DELETED)
    assert view.source.mark_at(QPointF(place)) == mark
    with qtbot.waitSignal(view.finding_clicked) as heard:
        QTest.mouseClick(view.source.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert heard.args == [duplicate.id]
    notch, _ = place_of(view.rebuilt, duplicate.id, MarkKind.NOTCH)
    with qtbot.waitSignal(view.finding_clicked):
        QTest.mouseClick(view.rebuilt.viewport(), Qt.MouseButton.LeftButton, pos=notch)


def test_marks_sit_right_behind_astral_characters(view: DiffView, qtbot: QtBot) -> None:
    change = ShownFinding("f", Kind.PUNCTUATION, (), (ReplaceText(Span(5, 6), ""),), "accepted", True)
    view.show_page(edited_page("𠮷𠮷衡水市，、日报", change))
    settle()
    place, _ = place_of(view.source, "f", MarkKind.DELETED_MARK)
    cursor = view.source.cursorForPosition(place)
    assert view.source.source_offset(cursor.position()) in {5, 6}
    with qtbot.waitSignal(view.finding_clicked):
        QTest.mouseClick(view.source.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_a_click_on_text_tells_its_source_offset(view: DiffView, qtbot: QtBot) -> None:
    view.show_page(edited_page("衡水日报\n第二行"))
    settle()
    placed = view.rebuilt.placed(1)
    point = QPoint(view.rebuilt.gutter() + 12, round(placed.baseline - 5))
    with qtbot.waitSignal(view.block_activated) as heard:
        QTest.mouseClick(view.rebuilt.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert heard.args == [5]
    (block,) = view.current_blocks()
    assert block.text == "第二行"


def test_a_click_on_a_bar_unfolds_it_on_both_sides_and_the_gutter_folds_it(
    view: DiffView, seed: DiffInput, qtbot: QtBot
) -> None:
    view.show_page(seed)
    settle()
    counts = (len(view.source.rows()), len(view.rebuilt.rows()))
    bar = next(n for n, row in enumerate(view.source.rows()) if row.stretch is not None)
    middle = round(view.source.placed(bar).baseline - 4)
    QTest.mouseClick(view.source.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(120, middle))
    assert len(view.source.rows()) > counts[0]
    assert len(view.rebuilt.rows()) > counts[1]
    assert view.source.rows()[bar].unfolded is not None
    settle()
    middle = round(view.source.placed(bar).baseline - 4)
    QTest.mouseClick(view.source.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(12, middle))
    assert (len(view.source.rows()), len(view.rebuilt.rows())) == counts


def test_a_stub_leads_to_the_other_end(view: DiffView, seed: DiffInput, qtbot: QtBot) -> None:
    view.show_page(seed)
    settle()
    stubs = view.connectors.stubs()
    area, side, row = next(stub for stub in stubs if stub[1] == "left")
    QTest.mouseClick(view.connectors, Qt.MouseButton.LeftButton, pos=area.center().toPoint())
    assert side == "left"
    placed = view.source.placed(row)
    assert 0 <= placed.box.top <= view.source.viewport().height()


def wheel(pane: TextPane, delta: int) -> None:
    place = QPointF(100, 100)
    event = QWheelEvent(
        place,
        QPointF(pane.mapToGlobal(place.toPoint())),
        QPoint(),
        QPoint(0, delta),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(pane.viewport(), event)


def test_the_wheel_with_ctrl_zooms_the_newspaper_only(view: DiffView, seed: DiffInput, theme: Theme) -> None:
    view.show_page(seed)
    settle()
    height = view.source.placed(0).box.height
    size = theme.text_zoom
    wheel(view.source, 120)
    settle()
    assert theme.text_zoom == size + 1
    assert view.source.placed(0).box.height == height  # a bar: what the program says keeps its size
    assert paragraphs(view.source) == [row.text for row in view.source.rows()]
    wheel(view.rebuilt, -120)
    assert theme.text_zoom == size
