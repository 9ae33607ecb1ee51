"""The metadata panel: where each value stands on the page, and what a reviewer sets in its place."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from support.article_samples import at, sample_review
from zhengban.review.operation import Deed, Operation
from zhengban.writers.masthead import masthead
from zhengban.writers.remarks import Remarks
from zhengban_gui.theme import Theme
from zhengban_gui.views.loose_end_words import LooseEndRow, loose_end_rows
from zhengban_gui.views.metadata_fields import metadata_fields
from zhengban_gui.views.metadata_panel import MetadataPanel


def described(field: str, value: str) -> Operation:
    return Operation(1, Deed.DESCRIBE, 1, field=field, text=value)


@pytest.fixture
def panel(qtbot: QtBot, theme: Theme) -> MetadataPanel:
    panel = MetadataPanel(theme)
    qtbot.addWidget(panel)
    panel.resize(240, 700)
    panel.show()
    panel.set_review(sample_review())
    return panel


def test_each_value_names_the_line_it_came_from() -> None:
    fields = metadata_fields(sample_review())
    assert [(field.key, field.value, field.line, field.split_from) for field in fields] == [
        ("paper", "湖城日报", 1, ""),
        ("section", "", 0, ""),
        ("date", "2023-09-20", 3, ""),
        ("page_number", "6", 2, "王翔6"),
        ("editors:责任编辑", "王翔", 2, ""),
        ("email", "", 0, ""),
    ]
    assert fields[0].block_start == at("湖城日报")


def test_what_was_set_by_hand_stands_in_the_place_of_what_is_printed() -> None:
    paper = metadata_fields(sample_review([described("paper", "湖城晚报")]))[0]
    assert (paper.value, paper.printed, paper.is_by_hand) == ("湖城晚报", "湖城日报", True)
    emptied = metadata_fields(sample_review([described("paper", "")]))[0]
    assert (emptied.value, emptied.is_by_hand) == ("", True)
    same = metadata_fields(sample_review([described("paper", "湖城日报")]))[0]
    assert not same.is_by_hand


def test_enter_says_a_new_value_once(panel: MetadataPanel, qtbot: QtBot) -> None:
    said: list[tuple[str, str]] = []
    panel.described.connect(lambda field, value: said.append((field, value)))
    editor = panel.field("section")
    editor.setFocus()
    QTest.keyClicks(editor, "yaowen")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    panel.field("paper").setFocus()
    assert said == [("section", "yaowen")]


def test_leaving_a_field_says_its_value_and_escape_takes_it_back(panel: MetadataPanel, qtbot: QtBot) -> None:
    editor = panel.field("paper")
    editor.setFocus()
    QTest.keyClicks(editor, "x")
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert editor.text() == "湖城日报"
    QTest.keyClicks(editor, "y")
    with qtbot.waitSignal(panel.described) as said:
        panel.field("date").setFocus()
    assert said.args == ["paper", "湖城日报y"]


def test_what_is_being_typed_outlives_a_new_review(panel: MetadataPanel, qtbot: QtBot) -> None:
    editor = panel.field("paper")
    editor.setFocus()
    QTest.keyClicks(editor, "z")
    panel.set_review(sample_review([described("section", "要闻")]))
    assert panel.field("paper") is editor
    assert editor.text() == "湖城日报z"
    assert panel.field("section").text() == "要闻"


def test_everything_that_an_export_takes_over_can_be_set(panel: MetadataPanel) -> None:
    keys = ("paper", "section", "date", "page_number", "editors:责任编辑", "email")
    assert not [key for key in keys if panel.field(key).isReadOnly()]
    review = sample_review(
        [described("editors:责任编辑", "王小翔"), described("email", "news@hucheng.example")]
    )
    known = masthead(review.document.furniture, Remarks(described=review.described))
    assert known["editors"] == [{"label": "责任编辑", "name": "王小翔"}]
    assert known["email"] == "news@hucheng.example"
    assert known["described"] == ["email", "editors"]


def test_an_editor_whose_name_is_emptied_is_not_exported() -> None:
    review = sample_review([described("editors:责任编辑", "")])
    assert masthead(review.document.furniture, Remarks(described=review.described))["editors"] == []


def test_input_methods_are_on_in_the_editors(panel: MetadataPanel) -> None:
    assert panel.field("paper").testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_fields_and_sources_have_names(panel: MetadataPanel, theme: Theme) -> None:
    assert panel.field("paper").accessibleName() == "Paper"
    assert panel.field("editors:责任编辑").accessibleName() == "责任编辑"
    theme.set_mode("dark")
    panel.grab()


def test_a_source_shows_its_line(panel: MetadataPanel, qtbot: QtBot) -> None:
    source = panel.source("page_number")
    assert source.text() == "from “王翔6”"
    with qtbot.waitSignal(panel.block_activated) as shown:
        source.click()
    assert shown.args == [at("王翔6") + 2]
    assert not panel.source("email").isEnabled()


def test_each_loose_end_is_a_link(panel: MetadataPanel, qtbot: QtBot) -> None:
    panel.set_loose_ends([LooseEndRow("Two headlines: 甲", 12), LooseEndRow("No headline: 乙", 34)])
    assert [link.text() for link in panel.loose_ends()] == ["Two headlines: 甲", "No headline: 乙"]
    with qtbot.waitSignal(panel.block_activated) as shown:
        panel.loose_ends()[1].click()
    assert shown.args == [34]
    panel.set_loose_ends([])
    assert panel.loose_ends() == ()
    panel.grab()


def test_loose_ends_are_said_in_words() -> None:
    rows = loose_end_rows(sample_review())
    assert rows == (LooseEndRow("In no article: 没有归处的一行", at("没有归处")),)


def test_no_page_has_no_fields(panel: MetadataPanel) -> None:
    panel.set_review(None)
    with pytest.raises(KeyError):
        panel.field("paper")
