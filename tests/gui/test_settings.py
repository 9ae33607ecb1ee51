"""Settings are declared once; files and forms follow, and a broken file never stops the program."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path
from typing import TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLineEdit, QSpinBox, QTableView, QWidget
from pytestqt.qtbot import QtBot

from zhengban_gui.appearance import follow_settings, theme_from
from zhengban_gui.dialogs.settings_dialog import SettingsDialog
from zhengban_gui.dialogs.shortcut_page import ShortcutPage
from zhengban_gui.dialogs.text_preview import TextPreview
from zhengban_gui.settings import Settings, SettingsStore, all_settings, read_value
from zhengban_gui.settings_table import SECTIONS
from zhengban_gui.theme import Theme
from zhengban_gui.widgets.tick_box import TickBox

Part = TypeVar("Part", bound=QWidget)

CHANGES = {
    "language": "zh_TW",
    "theme": "dark",
    "text_size": 21,
    "newspaper_font": "Songti SC",
    "reduce_motion": True,
    "show_marks": True,
    "source_view": "printed",
    "automatic_threshold": 0.9,
    "ask_threshold": 0.25,
    "reviewer": '王翔, "编辑"; a=b',
    "prefetch_pages": 5,
    "export_formats": ("md", "json"),
    "export_folder": "C:\\报纸\\导出 2023",
    "shortcuts": {"accept/review": ("X", "Return"), "lock/review": ()},
}


@pytest.fixture
def store(tmp_path: Path, qtbot: QtBot) -> SettingsStore:
    """Return a store with its own file."""
    return SettingsStore(tmp_path / "settings.ini")


def part(parent: QWidget, kind: type[Part], name: str = "") -> Part:
    """Return a widget inside another one, by class and name."""
    found = parent.findChild(kind, name) if name else parent.findChild(kind)
    assert isinstance(found, kind)
    return found


def write(path: Path, text: str) -> Path:
    """Write an INI file for a store to read."""
    path.write_text("[General]\n" + text, encoding="utf-8")
    return path


def test_every_setting_is_declared_fully() -> None:
    for name, setting in all_settings().items():
        assert setting.title, name
        assert setting.section in SECTIONS, name
        assert (setting.form in ("choice", "many")) == bool(setting.choices), name


def test_defaults_are_values_that_could_be_chosen(store: SettingsStore) -> None:
    for name in all_settings():
        store.set(name, getattr(Settings(), name))
    assert store.settings == Settings()


@pytest.mark.parametrize("name", CHANGES)
def test_a_change_is_told_and_kept(store: SettingsStore, name: str) -> None:
    told: list[tuple[str, object]] = []
    store.changed.connect(lambda name, value: told.append((name, value)))
    store.set(name, CHANGES[name])
    store.set(name, CHANGES[name])
    assert told == [(name, CHANGES[name])]
    again = SettingsStore(store.path)
    assert getattr(again.settings, name) == CHANGES[name]
    assert not again.problems


def test_every_setting_is_tried() -> None:
    assert set(CHANGES) == {field.name for field in fields(Settings)}


@pytest.mark.parametrize(
    ("name", "broken"),
    [
        ("theme", "pink"),
        ("text_size", "large"),
        ("text_size", "12"),
        ("text_size", "9999999999999999999999"),
        ("automatic_threshold", "nan"),
        ("automatic_threshold", "-0.1"),
        ("reduce_motion", "perhaps"),
        ("export_formats", "txt exe"),
        ("shortcuts", "[1]"),
        ("shortcuts", "no json"),
        ("shortcuts", '{"accept/review": "A"}'),
    ],
)
def test_a_broken_value_falls_back_and_is_reported(
    tmp_path: Path, qtbot: QtBot, name: str, broken: str
) -> None:
    quoted = broken.replace('"', '\\"')
    path = write(tmp_path / "settings.ini", f'{name}="{quoted}"\nreviewer=王翔\n')
    store = SettingsStore(path)
    assert getattr(store.settings, name) == getattr(Settings(), name)
    assert store.settings.reviewer == "王翔"
    assert len(store.problems) == 1
    assert name in store.problems[0]


def test_an_unknown_name_is_reported_and_left_alone(tmp_path: Path, qtbot: QtBot) -> None:
    path = write(tmp_path / "settings.ini", "of_a_newer_version=1\n")
    store = SettingsStore(path)
    store.set("theme", "dark")
    assert "of_a_newer_version" in store.problems[0]
    assert "of_a_newer_version" in path.read_text(encoding="utf-8")


def test_a_value_out_of_range_cannot_be_set(store: SettingsStore) -> None:
    with pytest.raises(ValueError, match="99"):
        store.set("text_size", 99)
    with pytest.raises(KeyError):
        store.set("no_such_setting", 1)
    assert store.settings == Settings()


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path, qtbot: QtBot) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("not a folder", encoding="utf-8")
    store = SettingsStore(blocked / "settings.ini")
    with qtbot.waitSignal(store.not_saved):
        store.set("theme", "dark")
    assert store.settings.theme == "dark"


@given(text=st.text())
def test_no_text_in_the_file_does_worse_than_a_value_error(text: str) -> None:
    for setting in all_settings().values():
        try:
            value = read_value(setting, text)
        except ValueError:
            continue
        if setting.form == "choice":
            assert value in {choice.value for choice in setting.choices}
        if setting.form in ("whole", "fraction"):
            assert setting.low <= value <= setting.high


def test_the_theme_follows_the_settings(store: SettingsStore) -> None:
    store.set("theme", "light")
    theme = theme_from(store.settings)
    follow_settings(theme, store)
    store.set("theme", "dark")
    store.set("text_size", 20)
    store.set("reduce_motion", True)
    assert theme.is_dark
    assert theme.text_zoom == 20
    assert theme.reduce_motion


def test_the_dialog_has_a_row_for_every_setting(qtbot: QtBot, theme: Theme, store: SettingsStore) -> None:
    dialog = SettingsDialog(theme, store)
    qtbot.addWidget(dialog)
    for name, setting in all_settings().items():
        if setting.form != "keys":
            editor = dialog.findChild(QWidget, name)
            assert editor is not None, name
            assert editor.accessibleName() == setting.words()
    assert dialog.findChild(ShortcutPage) is not None


def test_the_dialog_changes_settings_at_once(qtbot: QtBot, theme: Theme, store: SettingsStore) -> None:
    follow_settings(theme, store)
    dialog = SettingsDialog(theme, store)
    qtbot.addWidget(dialog)
    dialog.show()
    preview = part(dialog, TextPreview)
    before = preview.sizeHint().height()
    size = part(part(dialog, QWidget, "text_size"), QSpinBox)
    size.setValue(24)
    assert store.settings.text_size == 24
    assert preview.sizeHint().height() > before
    motion = part(dialog, TickBox, "reduce_motion")
    QTest.keyClick(motion, Qt.Key.Key_Space)
    assert store.settings.reduce_motion
    name = part(part(dialog, QWidget, "reviewer"), QLineEdit)
    name.setText("王翔")
    name.editingFinished.emit()
    assert store.settings.reviewer == "王翔"


def test_segments_choose_with_arrow_keys(qtbot: QtBot, theme: Theme, store: SettingsStore) -> None:
    dialog = SettingsDialog(theme, store)
    qtbot.addWidget(dialog)
    segments = part(dialog, QWidget, "theme")
    QTest.keyClick(segments, Qt.Key.Key_End)
    assert store.settings.theme == "dark"
    QTest.keyClick(segments, Qt.Key.Key_Left)
    assert store.settings.theme == "light"


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, store: SettingsStore) -> ShortcutPage:
    """Return the shortcuts page over a store of its own."""
    page = ShortcutPage(theme, store)
    qtbot.addWidget(page)
    return page


def test_a_taken_key_is_refused_with_the_action_that_has_it(page: ShortcutPage, store: SettingsStore) -> None:
    page.choose("lock", "review")
    assert not page.try_keys("A")
    assert "Accept" in page.message()
    assert not store.settings.shortcuts


def test_a_reserved_key_is_refused_with_the_reason(page: ShortcutPage, store: SettingsStore) -> None:
    page.choose("lock", "window")
    assert not page.try_keys("Ctrl+Space")
    assert "input method" in page.message()
    assert not page.try_keys("X")
    assert "typing" in page.message()
    assert not page.try_keys("")
    assert not store.settings.shortcuts


def test_keys_are_set_added_cleared_and_restored(page: ShortcutPage, store: SettingsStore) -> None:
    page.choose("lock", "review")
    assert page.try_keys("X")
    assert store.settings.shortcuts == {"lock/review": ("X",)}
    assert page.try_keys("Y", add=True)
    assert store.settings.shortcuts == {"lock/review": ("X", "Y")}
    page.clear_keys()
    assert store.settings.shortcuts == {"lock/review": ()}
    page.choose("doubt", "review")
    assert page.try_keys("L")
    page.choose("lock", "review")
    page.restore_keys()
    assert "Doubt" in page.message()
    page.choose("doubt", "review")
    page.restore_keys()
    page.choose("lock", "review")
    page.restore_keys()
    assert store.settings.shortcuts == {}


def test_the_model_of_shortcuts_is_sound(page: ShortcutPage) -> None:
    model = part(page, QTableView).model()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    page.choose("lock", "review")
    assert page.try_keys("X")
    shown = [model.index(row, 2).data() for row in range(model.rowCount())]
    assert "X" in shown
    assert "L" not in shown
