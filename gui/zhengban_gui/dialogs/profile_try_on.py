"""A text to try a profile on: what its entries hit is marked in it and named below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QListView, QTextEdit, QWidget

from zhengban_gui.dialogs.text_area import TextArea
from zhengban_gui.offsets import OffsetMap
from zhengban_gui.profile_trial import Entry, Hit, Trial, try_on
from zhengban_gui.profile_words import FURNITURE, key_name
from zhengban_gui.theme import Theme
from zhengban_gui.tokens import (
    ROW_LIST,
    SPACE,
    SPACE_HALF,
    TEXT_SECONDARY,
    TEXT_UI,
    WEIGHT_MEDIUM,
)
from zhengban_gui.widgets.boxes import tight_column, tight_row
from zhengban_gui.widgets.elided_label import ElidedLabel
from zhengban_gui.widgets.push_button import PushButton
from zhengban_gui.widgets.speaking import named, said
from zhengban_gui.widgets.walked_view import WalkedView

_WAIT = 120  # ms after the last key: who types fast is not slowed down
_ROWS = 6
_LONGEST = 28  # code points of a hit in the list
# Tint and stroke by what an entry is: the colour is never the only sign.
_LOOKS = {
    "furniture": ("sub_tint", "sub", QTextCharFormat.UnderlineStyle.SingleUnderline),
    "papers": ("accent_tint2", "accent", QTextCharFormat.UnderlineStyle.SingleUnderline),
    "datelines": ("ins_tint", "ins", QTextCharFormat.UnderlineStyle.DashUnderline),
    "captions": ("mov_tint", "mov", QTextCharFormat.UnderlineStyle.DashUnderline),
    "credits": ("mov_tint", "mov", QTextCharFormat.UnderlineStyle.DotLine),
    "names_never_to_touch": ("dele_tint", "dele", QTextCharFormat.UnderlineStyle.DotLine),
    "words_to_add": ("dele_tint", "dele", QTextCharFormat.UnderlineStyle.DotLine),
}


class _Hits(WalkedView, QListView):
    """The hits; letters find nothing here."""


class ProfileTryOn(QWidget):
    """Takes entries, and asks for the lines of the page with ``lines_wanted``. ``tried`` says that hits are shown."""

    lines_wanted = Signal()
    tried = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._entries: tuple[Entry, ...] = ()
        self.trial = Trial((), ())
        self.area = TextArea(theme)
        self.hits = QStandardItemModel(self)
        self._list = _Hits()
        self._title = said(
            ElidedLabel(theme, "", TEXT_UI, "ink", WEIGHT_MEDIUM), lambda: self.tr("Try it on")
        )
        self._lines = said(PushButton(theme, "", "file", kind="link"), lambda: self.tr("Lines of this page"))
        self._said = ElidedLabel(theme, "", TEXT_SECONDARY, "ink2")
        self._later = QTimer(self, singleShot=True, interval=_WAIT)
        self._later.timeout.connect(self._try)
        self._connect(theme)
        self._lay_out()

    def set_entries(self, entries: Sequence[Entry]) -> None:
        """Try these entries from now on."""
        if tuple(entries) != self._entries:
            self._entries = tuple(entries)
            self._later.start()

    def show_text(self, text: str) -> None:
        """Try the entries on another text."""
        self.area.show_text(text, allows_breaks=True)
        self.area.moveCursor(QTextCursor.MoveOperation.Start)
        self._try()

    def _try(self) -> None:
        self._later.stop()
        self.trial = try_on(self._entries, self.area.text())
        self._mark()
        self._name_hits()
        self.tried.emit()

    def _mark(self) -> None:
        map_ = OffsetMap(self.area.text())
        selections = []
        for hit in self.trial.hits:
            selection = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self.area.document())
            cursor.setPosition(map_.to_utf16(hit.start))
            cursor.setPosition(map_.to_utf16(hit.end), QTextCursor.MoveMode.KeepAnchor)
            selection.cursor, selection.format = cursor, self._look(hit.entry.key)
            selections.append(selection)
        self.area.setExtraSelections(selections)

    def _look(self, key: str) -> QTextCharFormat:
        tint, ink, stroke = _LOOKS["furniture" if key.startswith(FURNITURE) else key]
        look = QTextCharFormat()
        look.setBackground(self._theme.color(tint))
        look.setUnderlineColor(self._theme.color(ink))
        look.setUnderlineStyle(stroke)
        return look

    def _name_hits(self) -> None:
        text = self.area.text()
        self.hits.clear()
        for hit in self.trial.hits:
            self.hits.appendRow(self._item(hit, text))
        told = (
            self.tr("%n hit(s)", "", len(self.trial.hits)) if text.strip() else self.tr("Paste a text above")
        )
        if self.trial.slow:
            told = self.tr("Takes too long: {pattern}").format(pattern=self.trial.slow[0].text)
        self._said.set_text(told)
        self._said.set_color("dele" if self.trial.slow else "ink2")

    def _item(self, hit: Hit, text: str) -> QStandardItem:
        shown = text[hit.start : hit.end]
        shown = shown if len(shown) <= _LONGEST else f"{shown[:_LONGEST]}…"
        line = self.tr("Line {n}").format(n=hit.line)
        item = QStandardItem(f"{line} · {key_name(hit.entry.key)} · {shown}")
        item.setEditable(False)
        item.setToolTip(hit.entry.text)
        tint, _ink, _stroke = _LOOKS["furniture" if hit.entry.key.startswith(FURNITURE) else hit.entry.key]
        item.setData(self._theme.color(tint), Qt.ItemDataRole.DecorationRole)
        return item

    def _show_hit(self, current: QModelIndex) -> None:
        """Bring the hit into sight."""
        if current.isValid() and current.row() < len(self.trial.hits):
            hit = self.trial.hits[current.row()]
            cursor = self.area.textCursor()
            cursor.setPosition(OffsetMap(self.area.text()).to_utf16(hit.start))
            self.area.setTextCursor(cursor)
            self.area.ensureCursorVisible()

    def _connect(self, theme: Theme) -> None:
        self._list.setModel(self.hits)
        self._list.set_up_walking()
        self._list.setFixedHeight(_ROWS * ROW_LIST)
        named(self._list, lambda: self.tr("What the entries hit"))
        named(self.area, lambda: self.tr("Text to try it on"))
        self._list.selectionModel().currentChanged.connect(self._show_hit)
        self._lines.clicked.connect(self.lines_wanted)
        self.area.textChanged.connect(self._later.start)
        theme.changed.connect(self._try)

    def _lay_out(self) -> None:
        head = tight_row(spacing=SPACE)
        head.addWidget(self._title, 1)
        head.addWidget(self._lines)
        column = tight_column(self, SPACE_HALF)
        column.addLayout(head)
        column.addWidget(self.area, 1)
        column.addWidget(self._said)
        column.addWidget(self._list)
