"""The small editors: what Enter does and does not do, input methods, and text that is never lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from zhengban_gui.dialogs.note_editor import NoteEditor
from zhengban_gui.dialogs.text_editor import TextEditor, changed_characters
from zhengban_gui.theme import Theme

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
ANCHOR = QRect(100, 100, 200, 24)
TEXT = "村民带孩子在书屋看书。\u00a0𠮷"  # a no-break space and a character of two UTF-16 units


@pytest.fixture
def editor(theme: Theme, qtbot: QtBot) -> TextEditor:
    editor = TextEditor(theme)
    qtbot.addWidget(editor)
    return editor


def committed(editor: TextEditor) -> list[str]:
    texts: list[str] = []
    editor.committed.connect(texts.append)
    return texts


def compose(editor: TextEditor, text: str) -> None:
    QApplication.sendEvent(editor.area, QInputMethodEvent(text, []))


def commit(editor: TextEditor, text: str) -> None:
    event = QInputMethodEvent("", [])
    event.setCommitString(text)
    QApplication.sendEvent(editor.area, event)


def test_input_methods_are_on(editor: TextEditor) -> None:
    editor.open_for("图注", TEXT, ANCHOR)
    assert editor.area.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_a_text_that_was_not_changed_comes_back_as_it_was(editor: TextEditor, qtbot: QtBot) -> None:
    texts = committed(editor)
    editor.open_for("图注", TEXT, ANCHOR)
    assert editor.area.text() == TEXT
    with qtbot.waitSignal(editor.cancelled):
        QTest.keyClick(editor.area, Key.Key_Return, CONTROL)
    assert texts == []


def test_what_an_input_method_writes_is_committed(editor: TextEditor) -> None:
    texts = committed(editor)
    editor.open_for("图注", TEXT, ANCHOR)
    compose(editor, "tushu")
    commit(editor, "图书")
    QTest.keyClick(editor.area, Key.Key_Return, CONTROL)
    assert texts == [TEXT + "图书"]


@pytest.mark.parametrize("modifiers", [Qt.KeyboardModifier.NoModifier, CONTROL])
def test_enter_while_composing_takes_what_is_composed_and_nothing_else(
    editor: TextEditor, modifiers: Qt.KeyboardModifier
) -> None:
    texts = committed(editor)
    editor.open_for("图注", TEXT, ANCHOR, allows_breaks=True)
    compose(editor, "图书")
    QTest.keyClick(editor.area, Key.Key_Return, modifiers)
    assert editor.area.text() == TEXT + "图书"
    assert editor.area.preedit == ""
    assert editor.isVisible()
    assert texts == []


def test_complaint_09_enter_never_presses_a_button(editor: TextEditor) -> None:
    """Enter in the editor pressed the default button and closed the dialog."""
    texts = committed(editor)
    editor.open_for("图注", TEXT, ANCHOR)
    for key in (Key.Key_Return, Key.Key_Enter):
        QTest.keyClick(editor.area, key)
    assert editor.isVisible()
    assert editor.area.text() == TEXT
    assert texts == []


def test_enter_breaks_the_line_where_that_is_allowed(editor: TextEditor) -> None:
    texts = committed(editor)
    editor.open_for("诗", "春眠不觉晓", ANCHOR, allows_breaks=True)
    QTest.keyClick(editor.area, Key.Key_Return)
    commit(editor, "处处闻啼鸟")
    QTest.keyClick(editor.area, Key.Key_Return, CONTROL)
    assert texts == ["春眠不觉晓\n处处闻啼鸟"]


def test_pasted_lines_run_on_where_breaks_are_not_allowed(editor: TextEditor) -> None:
    editor.open_for("图注", "", ANCHOR)
    QApplication.clipboard().setText("一行\n二行")
    editor.area.paste()
    assert editor.area.text() == "一行二行"


def test_esc_leaves_the_text_as_it_was(editor: TextEditor, qtbot: QtBot) -> None:
    texts = committed(editor)
    editor.open_for("图注", TEXT, ANCHOR)
    with qtbot.waitSignal(editor.cancelled):
        QTest.keyClick(editor.area, Key.Key_Escape)
    assert texts == []
    assert editor.isHidden()


def test_esc_asks_before_it_discards_what_was_typed(editor: TextEditor, qtbot: QtBot) -> None:
    texts = committed(editor)
    editor.open_for("图注", TEXT, ANCHOR)
    commit(editor, "图书")
    rule = editor._rule.text()
    QTest.keyClick(editor.area, Key.Key_Escape)
    assert editor.isVisible()
    assert editor._rule.text() != rule
    with qtbot.waitSignal(editor.cancelled):
        QTest.keyClick(editor.area, Key.Key_Escape)
    assert texts == []
    assert editor.isHidden()


@pytest.mark.parametrize("allows_breaks", [False, True])
def test_enter_keeps_what_esc_asks_about(editor: TextEditor, allows_breaks: bool) -> None:
    texts = committed(editor)
    editor.open_for("图注", TEXT, ANCHOR, allows_breaks)
    commit(editor, "图书")
    QTest.keyClick(editor.area, Key.Key_Escape)
    QTest.keyClick(editor.area, Key.Key_Return)
    assert texts == [TEXT + "图书"]
    assert editor.isHidden()


def test_typing_on_answers_what_esc_asked(editor: TextEditor) -> None:
    editor.open_for("图注", TEXT, ANCHOR)
    commit(editor, "图书")
    QTest.keyClick(editor.area, Key.Key_Escape)
    commit(editor, "馆")
    QTest.keyClick(editor.area, Key.Key_Return)
    QTest.keyClick(editor.area, Key.Key_Escape)
    assert editor.isVisible(), "it asks again, and Enter does what it does in the text"
    assert editor.area.text() == TEXT + "图书馆"


def test_complaint_22_what_was_typed_is_not_dropped_by_the_next_thing(editor: TextEditor) -> None:
    """ "Verify whole line" dropped unsaved edits. Here the editor is modal, and opening it anew commits first."""
    texts = committed(editor)
    editor.open_for("图注", TEXT, ANCHOR)
    assert editor.isModal()
    commit(editor, "图书")
    compose(editor, "馆")
    editor.open_for("标题", "另一段", ANCHOR)
    assert texts == [TEXT + "图书馆"]
    assert editor.area.text() == "另一段"


def test_complaint_13_undo_in_the_editor_is_its_own_and_ends_at_the_text_that_was_opened(
    editor: TextEditor,
) -> None:
    """The editor is modal, so undo can mean but one thing there; it never goes behind the text it began with."""
    editor.open_for("图注", TEXT, ANCHOR)
    commit(editor, "图书")
    for _ in range(3):
        QTest.keyClick(editor.area, Key.Key_Z, CONTROL)
    assert editor.area.text() == TEXT


def test_the_count_follows_the_text(editor: TextEditor) -> None:
    editor.open_for("图注", "看书看书", ANCHOR)
    assert editor._count.text() == "Unchanged"
    for _ in range(2):
        QTest.keyClick(editor.area, Key.Key_Backspace)
    assert editor._count.text() == "2 character(s) deleted"


@given(st.text("看书报。𠮷", max_size=12), st.text("看书报。𠮷", max_size=12))
def test_counted_changes_add_up(before: str, after: str) -> None:
    deleted, inserted = changed_characters(before, after)
    assert len(before) - deleted == len(after) - inserted >= 0
    assert (deleted + inserted == 0) == (before == after)


@pytest.fixture
def note(theme: Theme, qtbot: QtBot) -> NoteEditor:
    note = NoteEditor(theme)
    qtbot.addWidget(note)
    note.open_for("", ANCHOR)
    return note


def test_enter_keeps_a_note(note: NoteEditor, qtbot: QtBot) -> None:
    QTest.keyClicks(note.field, " 2 ? ")
    with qtbot.waitSignal(note.committed) as kept:
        QTest.keyClick(note.field, Key.Key_Return)
    assert kept.args == ["2 ?"]


def test_enter_while_composing_does_not_close_the_note(note: NoteEditor) -> None:
    QApplication.sendEvent(note.field, QInputMethodEvent("标题", []))
    QTest.keyClick(note.field, Key.Key_Return)
    assert note.isVisible()
    assert note.field.text() == "标题"


def test_esc_leaves_a_note(note: NoteEditor, qtbot: QtBot) -> None:
    with qtbot.waitSignal(note.cancelled):
        QTest.keyClick(note.field, Key.Key_Escape)
    assert note.isHidden()
