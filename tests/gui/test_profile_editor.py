"""The editor of the paper's profile: entries are typed, judged and tried, and kept or left."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from support.profile_samples import FULL, TEXT, heading, place_of
from zhengban.model.role import Role
from zhengban.profiles.profile import Profile
from zhengban_gui.dialogs.profile_editor import ProfileEditor
from zhengban_gui.theme import Theme


@pytest.fixture
def editor(theme: Theme, qtbot: QtBot) -> ProfileEditor:
    editor = ProfileEditor(theme)
    qtbot.addWidget(editor)
    editor.open_for(FULL, TEXT)
    qtbot.waitExposed(editor)
    return editor


def tried(editor: ProfileEditor, qtbot: QtBot) -> set[tuple[str, str]]:
    """What is marked now, by list and text."""
    qtbot.waitUntil(lambda: not editor.try_on._later.isActive())
    text = editor.try_on.area.text()
    return {(hit.entry.key, text[hit.start : hit.end]) for hit in editor.try_on.trial.hits}


def test_hits_are_marked_and_named(editor: ProfileEditor, qtbot: QtBot) -> None:
    assert tried(editor, qtbot) == {
        ("furniture.running_head", "湖城新闻 第3版"),
        ("datelines", "本社王小明专稿"),
        ("captions", "图说："),
        ("credits", "张三 影像"),
        ("furniture.editors", "版面：王小明"),
        ("names_never_to_touch", "丁丁"),
        ("papers", "湖城日报"),
    }
    assert len(editor.try_on.area.extraSelections()) == editor.try_on.hits.rowCount() == 7
    first = editor.try_on.area.extraSelections()[0]
    assert first.cursor.selectedText() == "湖城新闻 第3版"


def test_a_pattern_is_judged_and_tried_while_it_is_typed(editor: ProfileEditor, qtbot: QtBot) -> None:
    editor.list.go_to(heading(editor.model, "furniture.editors"))
    QTest.keyClick(editor.list, Qt.Key.Key_Return)
    field = editor.list.viewport().focusWidget()
    assert field is not None
    QTest.keyClicks(field, "(")
    assert "no regular expression" in editor.message()
    QTest.keyClick(field, Qt.Key.Key_Backspace)
    field.insert("丁丁看书.{3,20}")  # type: ignore[attr-defined]
    field.textEdited.emit(field.text())  # type: ignore[attr-defined]
    assert editor.message() == ""
    assert ("furniture.editors", "丁丁看书，湖城日报报道。") in tried(editor, qtbot)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert editor.model.profile().furniture[Role.EDITORS][-1] == "丁丁看书.{3,20}"


def test_escape_in_a_field_leaves_the_entry_as_it_was(editor: ProfileEditor) -> None:
    editor.list.go_to(place_of(editor.model, "丁丁"))
    QTest.keyClick(editor.list, Qt.Key.Key_F2)
    field = editor.list.viewport().focusWidget()
    QTest.keyClicks(field, "xx")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert editor.model.profile() == FULL
    assert editor.isVisible()


def test_space_and_delete_act_on_the_current_row(editor: ProfileEditor) -> None:
    editor.list.go_to(place_of(editor.model, "丁丁"))
    QTest.keyClick(editor.list, Qt.Key.Key_Space)
    assert editor.model.profile().names_never_to_touch == ()
    QTest.keyClick(editor.list, Qt.Key.Key_Delete)
    assert "丁丁" not in [editor.model.row(place).text for place in range(editor.model.rowCount())]


def test_what_is_still_in_a_field_is_kept_with_the_rest(editor: ProfileEditor) -> None:
    kept: list[Profile] = []
    editor.kept.connect(kept.append)
    editor.list.go_to(heading(editor.model, "papers"))
    QTest.keyClick(editor.list, Qt.Key.Key_Return)
    field = editor.list.viewport().focusWidget()
    field.setText("新湖城报")  # type: ignore[attr-defined]
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [profile.papers[-1] for profile in kept] == ["新湖城报"]


def test_with_something_wrong_nothing_is_kept(editor: ProfileEditor) -> None:
    place = editor.model.add("credits", "[")
    kept: list[Profile] = []
    editor.kept.connect(kept.append)
    QTest.keyClick(editor.list, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert kept == []
    assert editor.list.currentIndex().row() == place


def test_what_was_changed_is_not_lost_by_one_escape(editor: ProfileEditor) -> None:
    editor.model.remove(place_of(editor.model, "丁丁"))
    QTest.keyClick(editor.list, Qt.Key.Key_Escape)
    assert editor.isVisible()
    assert editor.message()
    QTest.keyClick(editor.list, Qt.Key.Key_Escape)
    assert not editor.isVisible()


def test_proposals_come_unticked_with_their_counts(editor: ProfileEditor, qtbot: QtBot) -> None:
    proposed = Profile(papers=("湖城日报", "湖城晚报"))
    editor.propose(proposed, {("papers", "湖城晚报"): "5 of 9 pages"}, 9)
    row = editor.model.row(place_of(editor.model, "湖城晚报"))
    assert (row.is_ticked, row.remark) == (False, "On 5 of 9 pages")
    assert editor.model.profile() == FULL
    editor.list.go_to(place_of(editor.model, "湖城晚报"))
    editor.try_on.show_text("湖城晚报 9月12日")
    assert ("papers", "湖城晚报") in tried(editor, qtbot)
