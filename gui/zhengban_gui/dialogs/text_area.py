"""The text field of the little editor: newspaper type, input methods on, and no key that does two things."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from zhengban_gui.fonts import Script
from zhengban_gui.theme import Theme
from zhengban_gui.tokens import LINE_PREVIEW, TEXT_PREVIEW
from zhengban_gui.widgets.composing_field import ComposingField
from zhengban_gui.widgets.keys import is_enter

_FIXED = QTextBlockFormat.LineHeightTypes.FixedHeight.value
# The signs at which Qt parts paragraphs and lines inside a document.
_BREAKS = str.maketrans({"\u2029": "\n", "\u2028": "\n"})


class TextArea(ComposingField, QTextEdit):
    """Edits plain text. ``finished`` is sent for Ctrl+Enter, ``left`` for Esc.

    Enter takes what an input method composes and nothing more; otherwise it breaks the line where that is allowed,
    and does nothing where it is not. While it ``is_asking`` whether what was typed is kept, Enter finishes.
    """

    finished = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._allows_breaks = False
        self.is_asking = False
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.document().setDocumentMargin(0)
        self.viewport().setAutoFillBackground(False)

    def show_text(self, text: str, allows_breaks: bool, script: Script = "hans") -> None:
        """Show a text with the caret at its end; the history of changes begins here."""
        self._allows_breaks = allows_breaks
        document = self.document()
        document.setUndoRedoEnabled(False)
        self.setFont(self._theme.newspaper_font(self._theme.zoomed(TEXT_PREVIEW), script=script))
        self.setPlainText(text)
        everything = QTextCursor(document)
        everything.select(QTextCursor.SelectionType.Document)
        leading = QTextBlockFormat()
        leading.setLineHeight(self._theme.zoomed(LINE_PREVIEW), _FIXED)
        everything.mergeBlockFormat(leading)
        self.moveCursor(QTextCursor.MoveOperation.End)
        document.setUndoRedoEnabled(True)

    def text(self) -> str:
        """Return the text with ``\\n`` between lines; unlike Qt's own plain text it keeps no-break spaces."""
        return self.document().toRawText().translate(_BREAKS)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter and Esc as the class says; everything else edits."""
        if is_enter(event):
            self._enter(event)
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste plain text; where breaks are not allowed its lines run on."""
        lines = source.text().splitlines()
        self.textCursor().insertText(("\n" if self._allows_breaks else "").join(lines))

    def _enter(self, event: QKeyEvent) -> None:
        if self._preedit:
            self.take_preedit()
        elif self.is_asking or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.finished.emit()
        elif self._allows_breaks:
            self.textCursor().insertBlock()
            self.ensureCursorVisible()
