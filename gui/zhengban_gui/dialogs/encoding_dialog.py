"""Reopen a file with another encoding: what its first lines look like in each says which one is right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QTextEdit, QVBoxLayout, QWidget

from zhengban.errors import InputError
from zhengban.readers.encoding import decode
from zhengban_gui.dialogs.choice_list import Choice, ChoiceList
from zhengban_gui.error_words import error_told
from zhengban_gui.theme import Theme
from zhengban_gui.tokens import (
    PANE_INSET,
    PANEL_EDGE,
    SPACE,
    TEXT_DIFF,
    TEXT_LIST,
    TEXT_SECONDARY,
    WEIGHT_MEDIUM,
)
from zhengban_gui.widgets.elided_label import ElidedLabel
from zhengban_gui.widgets.push_button import PushButton

ENCODINGS = (
    ("utf-8", "UTF-8"),
    ("gb18030", "GB18030 · GBK · GB2312"),
    ("big5hkscs", "Big5"),
    ("utf-16-le", "UTF-16 LE"),
    ("utf-16-be", "UTF-16 BE"),
)
_SAMPLE = 4096  # bytes
_LINES = 14
_SIZE = (720, 460)
_LIST_WIDTH = 264


class EncodingPreview(NamedTuple):
    """An encoding, its name in words, and either the first lines or why they cannot be read."""

    encoding: str
    name: str
    text: str = ""
    problem: str = ""


def encoding_previews(data: bytes) -> tuple[EncodingPreview, ...]:
    """Return what the beginning of a file looks like in each encoding that a reader knows."""
    return tuple(_preview(data[:_SAMPLE], encoding, name) for encoding, name in ENCODINGS)


def _preview(data: bytes, encoding: str, name: str) -> EncodingPreview:
    try:
        text = decode(data, encoding, name).text
    except InputError as error:
        return EncodingPreview(encoding, name, problem=error_told(str(error)))
    lines = [line for line in text.splitlines() if line.strip()]
    return EncodingPreview(encoding, name, "\n".join(lines[:_LINES]))


class EncodingDialog(QDialog):
    """Shows encodings at the left and the text in the lit one at the right; ``chosen`` carries the codec's name."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._previews: tuple[EncodingPreview, ...] = ()
        self._name = ElidedLabel(theme, "", TEXT_LIST, "ink", WEIGHT_MEDIUM)
        self._problem = ElidedLabel(theme, "", TEXT_SECONDARY, "dele")
        self.list = ChoiceList(theme)
        self.text = QTextEdit()
        self.text.setReadOnly(True)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.document().setDocumentMargin(PANE_INSET)
        self.text.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._reopen = PushButton(theme, self.tr("Reopen"), "redo", "Enter", "primary")
        self._cancel = PushButton(theme, self.tr("Cancel"), key="Esc")
        self._reopen.clicked.connect(self.accept)
        self._cancel.clicked.connect(self.reject)
        self.list.highlighted.connect(self._show_preview)
        self.list.chosen.connect(self.accept)
        self.setWindowTitle(self.tr("Another encoding"))
        self._lay_out()

    def open_for(self, file_name: str, previews: Sequence[EncodingPreview], present: str = "") -> None:
        """Offer encodings for a file; ``present`` is the one that it was read with."""
        self._previews = tuple(previews)
        self._name.set_text(file_name)
        names = [preview.encoding for preview in previews]
        choices = [
            Choice(str(place), preview.name, is_present=preview.encoding == present)
            for place, preview in enumerate(previews, 1)
        ]
        self.list.set_choices(choices, names.index(present) if present in names else 0)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self.open()

    def accept(self) -> None:
        """Close and tell the encoding, unless the file cannot be read in it."""
        place = self.list.currentRow()
        if place < 0 or self._previews[place].problem:
            return
        super().accept()
        self.chosen.emit(self._previews[place].encoding)

    def _show_preview(self, place: int) -> None:
        preview = self._previews[place]
        self.text.setFont(self._theme.newspaper_font(TEXT_DIFF))
        self.text.setPlainText(preview.text)
        self._problem.set_text(preview.problem)
        self._reopen.setEnabled(not preview.problem)

    def _lay_out(self) -> None:
        self.resize(*_SIZE)
        self.list.setFixedWidth(_LIST_WIDTH)
        middle = QHBoxLayout()
        middle.setSpacing(PANEL_EDGE)
        middle.addWidget(self.list)
        middle.addWidget(self.text, 1)
        foot = QHBoxLayout()
        foot.addWidget(self._problem, 1)
        foot.addWidget(self._cancel)
        foot.addWidget(self._reopen)
        column = QVBoxLayout(self)
        column.setContentsMargins(PANEL_EDGE, PANEL_EDGE, PANEL_EDGE, PANEL_EDGE)
        column.setSpacing(SPACE)
        column.addWidget(self._name)
        column.addLayout(middle, 1)
        column.addLayout(foot)
