"""A field of the page metadata: its name, the line that says it, and its value to be set by hand."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QSizePolicy,
    QWidget,
)

from zhengban_gui.theme import Theme
from zhengban_gui.tokens import (
    FOCUS_MARGIN,
    HIT_TARGET,
    RADIUS_SMALL,
    SPACE,
    TEXT_SECONDARY,
)
from zhengban_gui.views.metadata_fields import MetadataField
from zhengban_gui.widgets.boxes import tight_column
from zhengban_gui.widgets.elided_label import ElidedLabel
from zhengban_gui.widgets.line_field import LineField
from zhengban_gui.widgets.painted_button import PaintedButton
from zhengban_gui.widgets.painting import paint_text, text_width


class FieldRow(QWidget):
    """A field: its name, the line that says it, and its value in an editor."""

    described = Signal(str, str)
    block_activated = Signal(int)

    def __init__(self, theme: Theme, key: str) -> None:
        super().__init__()
        self._theme = theme
        self._field = MetadataField(key, "")
        self._name = ElidedLabel(theme, "", TEXT_SECONDARY, "ink2")
        self.source = _Source(theme)
        self.source.clicked.connect(lambda: self.block_activated.emit(self._field.block_start))
        self.editor = LineField(keeps_undo=True)
        self.editor.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.editor.entered.connect(self.take_over)
        self.editor.editingFinished.connect(self.take_over)
        self.editor.left.connect(self._restore)
        top = QHBoxLayout()
        top.setSpacing(SPACE)
        top.addWidget(self._name, 1)
        top.addWidget(self.source)
        column = tight_column(self)
        column.addLayout(top)
        column.addWidget(self.editor)

    def show_field(self, field: MetadataField) -> None:
        """Show the value unless another one is being typed."""
        is_typing = self.editor.hasFocus() and self.editor.text() != self._field.value
        self._field = field
        name = field.label or self._words(field.key)
        self._name.set_text(name)
        self.editor.setAccessibleName(name)
        self.editor.setPlaceholderText(self.tr("not printed"))
        self.editor.setToolTip(self._note(field))
        if not is_typing:
            self.editor.setText(field.value)
        self.source.setText(self._source_words(field))
        self.source.setEnabled(field.block_start >= 0)
        self.source.updateGeometry()

    def take_over(self) -> None:
        """Set what was typed, unless it is the value already."""
        value = self.editor.text().strip()
        if value != self._field.value:
            # Enter and the loss of focus both come here; what was said once is not said again.
            self._field = replace(self._field, value=value)
            self.described.emit(self._field.key, value)

    def _note(self, field: MetadataField) -> str:
        return self.tr("Printed: {0}").format(field.printed) if field.is_by_hand else ""

    def _source_words(self, field: MetadataField) -> str:
        if field.is_by_hand:
            return self.tr("set by hand")
        if field.split_from:
            return self.tr("from “{0}”").format(field.split_from)
        return self.tr("Line {0}").format(field.line) if field.line else ""

    def _words(self, key: str) -> str:
        match key:
            case "paper":
                return self.tr("Paper")
            case "section":
                return self.tr("Section")
            case "date":
                return self.tr("Date")
            case "page_number":
                return self.tr("Page")
            case "email":
                return self.tr("E-mail")
            case _:
                return self.tr("Editors")

    def _restore(self) -> None:
        self.editor.setText(self._field.value)


class _Source(PaintedButton):
    """The line that says a value, as a quiet link: it is read often and followed seldom."""

    def sizeHint(self) -> QSize:
        """Return the size of the words, px."""
        width = text_width(self.text(), self._font()) + 2 * FOCUS_MARGIN
        return QSize(round(width + 0.5), HIT_TARGET)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words, in the accent while the mouse is over them."""
        painter = QPainter(self)
        is_lit = self.underMouse() and self.isEnabled()
        ink = self._theme.color("accent" if is_lit else "ink3")
        paint_text(painter, self.body(), self.text(), self._font(), ink, Qt.AlignmentFlag.AlignRight)
        self._paint_ring(painter, RADIUS_SMALL)

    def _font(self) -> QFont:
        return self._theme.ui_font(TEXT_SECONDARY)
