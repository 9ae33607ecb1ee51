"""One editor for each form of setting: it shows the value and hands every change to the store."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QDoubleSpinBox,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QSpinBox,
    QWidget,
)

from zhengban_gui.settings import Setting, SettingsStore
from zhengban_gui.theme import Theme
from zhengban_gui.tokens import FOCUS_MARGIN, SPACE, SPACE_DOUBLE
from zhengban_gui.widgets.boxes import tight_row
from zhengban_gui.widgets.choice_box import ChoiceBox
from zhengban_gui.widgets.push_button import PushButton
from zhengban_gui.widgets.segmented import Segmented
from zhengban_gui.widgets.tick_box import TickBox

_NARROW_FIELD = 96
_WIDE_FIELD = 300
_TICKS_A_ROW = 3


def make_editor(theme: Theme, store: SettingsStore, name: str, setting: Setting) -> QWidget:
    """Return a widget that edits the setting ``name``; raises ``KeyError`` for a form that has no editor."""
    editor = _EDITORS[setting.form](theme, store, name, setting)
    editor.setAccessibleName(setting.words())
    editor.setObjectName(name)
    return editor


def _choice(theme: Theme, store: SettingsStore, name: str, setting: Setting) -> QWidget:
    values = [choice.value for choice in setting.choices]
    editor = Segmented(theme, [choice.words() for choice in setting.choices])
    editor.set_current(values.index(getattr(store.settings, name)))
    editor.chosen.connect(lambda place: store.set(name, values[place]))
    return editor


def _switch(theme: Theme, store: SettingsStore, name: str, setting: Setting) -> QWidget:
    editor = TickBox(theme)
    editor.setChecked(getattr(store.settings, name))
    editor.toggled.connect(lambda checked: store.set(name, checked))
    return editor


def _many(theme: Theme, store: SettingsStore, name: str, setting: Setting) -> QWidget:
    holder = QWidget()
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(SPACE_DOUBLE)
    grid.setVerticalSpacing(0)
    boxes: dict[str, TickBox] = {}
    for place, choice in enumerate(setting.choices):
        box = TickBox(theme, choice.words())
        box.setChecked(choice.value in getattr(store.settings, name))
        grid.addWidget(box, *divmod(place, _TICKS_A_ROW))
        boxes[choice.value] = box

    def tell() -> None:
        store.set(name, tuple(value for value, box in boxes.items() if box.isChecked()))

    for box in boxes.values():
        box.toggled.connect(tell)
    return holder


def _whole(theme: Theme, store: SettingsStore, name: str, setting: Setting) -> QWidget:
    editor = QSpinBox()
    editor.setRange(round(setting.low), round(setting.high))
    editor.setSingleStep(round(setting.step))
    editor.setValue(getattr(store.settings, name))
    editor.valueChanged.connect(lambda value: store.set(name, value))
    return _stepped(theme, editor)


def _fraction(theme: Theme, store: SettingsStore, name: str, setting: Setting) -> QWidget:
    editor = QDoubleSpinBox()
    editor.setRange(setting.low, setting.high)
    editor.setSingleStep(setting.step)
    editor.setDecimals(2)
    editor.setValue(getattr(store.settings, name))
    editor.valueChanged.connect(lambda value: store.set(name, round(value, 2)))
    return _stepped(theme, editor)


def _text(theme: Theme, store: SettingsStore, name: str, setting: Setting) -> QWidget:
    holder = QWidget()
    row = _row(holder)
    row.setContentsMargins(FOCUS_MARGIN, 0, 0, 0)
    editor = QLineEdit(getattr(store.settings, name))
    editor.setFixedWidth(_WIDE_FIELD)
    editor.setAccessibleName(setting.words())
    editor.editingFinished.connect(lambda: store.set(name, editor.text()))
    row.addWidget(editor)
    return holder


def _font(theme: Theme, store: SettingsStore, name: str, setting: Setting) -> QWidget:
    editor = ChoiceBox(theme)
    editor.setFixedWidth(_WIDE_FIELD + 2 * FOCUS_MARGIN)
    editor.addItem(QCoreApplication.translate("Settings", "By language"), "")
    for family in _chinese_families():
        editor.addItem(family, family)
    editor.setCurrentIndex(max(editor.findData(getattr(store.settings, name)), 0))
    editor.activated.connect(lambda place: store.set(name, editor.itemData(place)))
    return editor


def _folder(theme: Theme, store: SettingsStore, name: str, setting: Setting) -> QWidget:
    holder = QWidget()
    row = _row(holder)
    field = QLineEdit(getattr(store.settings, name))
    field.setFixedWidth(_WIDE_FIELD)
    field.setAccessibleName(setting.words())
    row.setContentsMargins(FOCUS_MARGIN, 0, 0, 0)
    field.editingFinished.connect(lambda: store.set(name, field.text()))
    choose = PushButton(theme, QCoreApplication.translate("Settings", "Choose…"), "folder")

    def ask() -> None:
        folder = QFileDialog.getExistingDirectory(holder, setting.words(), field.text())
        if folder:
            field.setText(folder)
            store.set(name, folder)

    choose.clicked.connect(ask)
    row.addWidget(field)
    row.addWidget(choose)
    row.addStretch()
    return holder


def _stepped(theme: Theme, field: QSpinBox | QDoubleSpinBox) -> QWidget:
    """Return the field between two buttons: the stock arrows are too small to hit."""
    holder = QWidget()
    row = _row(holder)
    row.setSpacing(0)
    field.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    field.setFixedWidth(_NARROW_FIELD)
    less = PushButton(theme, QCoreApplication.translate("Settings", "Less"), "minus", kind="quiet")
    more = PushButton(theme, QCoreApplication.translate("Settings", "More"), "plus", kind="quiet")
    less.clicked.connect(field.stepDown)
    more.clicked.connect(field.stepUp)
    for widget in (less, field, more):
        row.addWidget(widget)
    holder.setFocusProxy(field)
    return holder


def _row(holder: QWidget) -> QHBoxLayout:
    row = tight_row(holder, SPACE)
    return row


def _chinese_families() -> list[str]:
    systems = (QFontDatabase.WritingSystem.SimplifiedChinese, QFontDatabase.WritingSystem.TraditionalChinese)
    return sorted({family for system in systems for family in QFontDatabase.families(system)})


_EDITORS: dict[str, Callable[[Theme, SettingsStore, str, Setting], QWidget]] = {
    "choice": _choice,
    "switch": _switch,
    "many": _many,
    "whole": _whole,
    "fraction": _fraction,
    "text": _text,
    "font": _font,
    "folder": _folder,
}
