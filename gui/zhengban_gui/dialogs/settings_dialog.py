"""The settings dialog: one page a section, one row a setting, all of it from the declarations; it applies at once."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from zhengban_gui.dialogs.setting_editors import make_editor
from zhengban_gui.dialogs.shortcut_page import ShortcutPage
from zhengban_gui.dialogs.text_preview import TextPreview
from zhengban_gui.settings import Setting, SettingsStore, all_settings
from zhengban_gui.settings_table import SECTIONS, section_words
from zhengban_gui.theme import Theme
from zhengban_gui.tokens import (
    FOCUS_MARGIN,
    SCREEN_EDGE,
    SPACE,
    SPACE_DOUBLE,
    TEXT_SECONDARY,
    TEXT_TITLE,
    TEXT_UI,
    WEIGHT_MEDIUM,
)
from zhengban_gui.widgets.elided_label import ElidedLabel
from zhengban_gui.widgets.hairline import Hairline
from zhengban_gui.widgets.push_button import PushButton
from zhengban_gui.widgets.segmented import Segmented

_SIZE = (860, 640)
_TITLE_COLUMN = 220


class SettingsDialog(QDialog):
    """Shows every declared setting; a change is stored and felt at once, so there is nothing to confirm."""

    def __init__(self, theme: Theme, store: SettingsStore, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._store = store
        self.resize(*_SIZE)
        self._body = QWidget()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._make_body()
        theme.changed.connect(self.update)

    def _make_body(self) -> None:
        self.setWindowTitle(self.tr("Settings"))
        self._pages = QStackedWidget()
        self._sections = Segmented(self._theme, [section_words(section) for section in SECTIONS])
        self._sections.setAccessibleName(self.tr("Section"))
        self._sections.chosen.connect(self._pages.setCurrentIndex)
        for section in SECTIONS:
            self._pages.addWidget(self._page(section))
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        """Make everything anew in another language; the section and the focus stay."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._column.count():
            section = self._pages.currentIndex()
            name = next((one.objectName() for one in self.findChildren(QWidget) if one.hasFocus()), "")
            self._body.hide()
            self._body.deleteLater()
            self._make_body()
            self.show_section(list(SECTIONS)[section])
            editor = self._body.findChild(QWidget, name) if name else None
            (editor or self._sections).setFocus()

    def show_section(self, section: str) -> None:
        """Open the page of a section; raises ``ValueError`` for an unknown one."""
        place = list(SECTIONS).index(section)
        self._sections.set_current(place)
        self._pages.setCurrentIndex(place)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the surface."""
        QPainter(self).fillRect(self.rect(), self._theme.color("panel"))

    def _page(self, section: str) -> QWidget:
        declared = {name: setting for name, setting in all_settings().items() if setting.section == section}
        if any(setting.form == "keys" for setting in declared.values()):
            return ShortcutPage(self._theme, self._store)
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(self._form(declared))
        if section == "looks":
            layout.addSpacing(SPACE_DOUBLE)
            layout.addWidget(TextPreview(self._theme))
        layout.addStretch()
        return page

    def _form(self, declared: dict[str, Setting]) -> QGridLayout:
        form = QGridLayout()
        form.setColumnMinimumWidth(0, _TITLE_COLUMN)
        form.setColumnStretch(1, 1)
        form.setVerticalSpacing(2)
        for name, setting in declared.items():
            self._add_row(form, name, setting)
        return form

    def _add_row(self, form: QGridLayout, name: str, setting: Setting) -> None:
        row = form.rowCount()
        middle = Qt.AlignmentFlag.AlignVCenter
        title = ElidedLabel(self._theme, setting.words(), TEXT_UI, weight=WEIGHT_MEDIUM)
        form.addWidget(title, row, 0, middle)
        editor = make_editor(self._theme, self._store, name, setting)
        form.addWidget(editor, row, 1, middle | Qt.AlignmentFlag.AlignLeft)
        if setting.help:
            note = ElidedLabel(self._theme, setting.help_words(), TEXT_SECONDARY, "ink3")
            note.setContentsMargins(FOCUS_MARGIN, 0, 0, 0)
            form.addWidget(note, row + 1, 1)
            editor.setAccessibleDescription(setting.help_words())
        form.setRowMinimumHeight(row + 2, SPACE)

    def _lay_out(self) -> None:
        close = PushButton(self._theme, self.tr("Done"), kind="primary")
        close.clicked.connect(self.accept)
        head = QHBoxLayout()
        head.addWidget(ElidedLabel(self._theme, self.tr("Settings"), TEXT_TITLE, weight=WEIGHT_MEDIUM), 1)
        head.addWidget(self._sections)
        foot = QHBoxLayout()
        saved = self.tr("Changes are kept at once")
        foot.addWidget(ElidedLabel(self._theme, saved, TEXT_SECONDARY, "ink3"), 1)
        foot.addWidget(close)
        self._body = QWidget()
        self._column.addWidget(self._body)
        layout = QVBoxLayout(self._body)
        layout.setContentsMargins(SCREEN_EDGE, SPACE_DOUBLE, SCREEN_EDGE, SPACE_DOUBLE)
        layout.setSpacing(SPACE_DOUBLE)
        layout.addLayout(head)
        layout.addWidget(Hairline(self._theme))
        layout.addWidget(self._pages, 1)
        layout.addWidget(Hairline(self._theme))
        layout.addLayout(foot)
