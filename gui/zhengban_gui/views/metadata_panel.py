"""The panel of page metadata: each value with the line it came from, to be set by hand; below it the loose ends."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from zhengban.review.page_review import PageReview
from zhengban_gui.icons import paint_icon
from zhengban_gui.theme import Theme
from zhengban_gui.tokens import (
    CARD_PADDING,
    CHIP_BAR,
    FOCUS_MARGIN,
    HIT_TARGET,
    ICON,
    PANEL_EDGE,
    RADIUS_SMALL,
    ROW_LIST,
    SPACE,
    SPACE_HALF,
    TEXT_LIST,
    TEXT_SECONDARY,
    TEXT_UI,
    WEIGHT_HEADLINE,
)
from zhengban_gui.views.loose_end_words import LooseEndRow
from zhengban_gui.views.metadata_fields import MetadataField, metadata_fields
from zhengban_gui.widgets.boxes import head_bar, tight_column
from zhengban_gui.widgets.elided_label import ElidedLabel
from zhengban_gui.widgets.hairline import Hairline
from zhengban_gui.widgets.line_field import LineField
from zhengban_gui.widgets.painted_button import PaintedButton
from zhengban_gui.widgets.painting import paint_text, text_width


class MetadataPanel(QWidget):
    """Shows paper, section, date, page, editors and e-mail of a page, and its loose ends.

    The data that an export takes over can be set by hand; the rest is read from the text and edited there.
    ``described`` carries field and value when a reviewer set one; ``block_activated`` the block that says a value, or
    that a loose end is about.
    """

    described = Signal(str, str)
    block_activated = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._fields: dict[str, _FieldRow] = {}
        self._shown: tuple[MetadataField, ...] = ()
        self._loose_ends: tuple[LooseEndRow, ...] = ()
        self._title = ElidedLabel(theme, "", TEXT_LIST, weight=WEIGHT_HEADLINE)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(SPACE)
        self._ends_title = ElidedLabel(theme, "", TEXT_UI, weight=WEIGHT_HEADLINE)
        self._ends = QVBoxLayout()
        self._ends.setSpacing(0)
        self._lay_out()
        self._say()
        theme.changed.connect(self.update)

    def set_review(self, review: PageReview | None) -> None:
        """Show the metadata of a page; a field that is being edited keeps what was typed."""
        fields = metadata_fields(review) if review else ()
        if [field.key for field in fields] != [field.key for field in self._shown]:
            self._make_rows(fields)
        self._shown = fields
        for field in fields:
            self._fields[field.key].show_field(field)

    def set_loose_ends(self, rows: Sequence[LooseEndRow]) -> None:
        """Show what the decisions left behind."""
        if tuple(rows) != self._loose_ends or not self._ends.count():
            self._loose_ends = tuple(rows)
            self._make_ends()

    def field(self, key: str) -> LineField:
        """Return the editor of a field; raises ``KeyError`` for one that is not shown."""
        return self._fields[key].editor

    def source(self, key: str) -> QAbstractButton:
        """Return the link to the line that says a field; raises ``KeyError`` for one that is not shown."""
        return self._fields[key].source

    def loose_ends(self) -> tuple[QAbstractButton, ...]:
        """Return the links to the loose ends."""
        return tuple(self.findChildren(_LooseEnd))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the panel."""
        QPainter(self).fillRect(self.rect(), self._theme.color("panel"))

    def changeEvent(self, event: QEvent) -> None:
        """Say everything in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
            for field in self._shown:
                self._fields[field.key].show_field(field)

    def _say(self) -> None:
        self._title.set_text(self.tr("Page details"))
        self._ends_title.set_text(self.tr("Loose ends"))
        self._make_ends()

    def _lay_out(self) -> None:
        content = QWidget()
        inner = QVBoxLayout(content)
        inner.setContentsMargins(PANEL_EDGE, SPACE, PANEL_EDGE, PANEL_EDGE)
        inner.setSpacing(CARD_PADDING)
        inner.addLayout(self._rows)
        inner.addWidget(Hairline(self._theme))
        inner.addWidget(self._ends_title)
        inner.addLayout(self._ends)
        inner.addStretch(1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(content)
        content.setAutoFillBackground(False)  # the scroll area has just turned it on
        scroll.viewport().setAutoFillBackground(False)
        column = tight_column(self)
        column.addWidget(head_bar(self._title, height=CHIP_BAR + SPACE_HALF))
        column.addWidget(Hairline(self._theme))
        column.addWidget(scroll, 1)

    def _make_rows(self, fields: Sequence[MetadataField]) -> None:
        for row in self._fields.values():
            self._rows.removeWidget(row)
            row.deleteLater()
        self._fields = {}
        for field in fields:
            row = _FieldRow(self._theme, field.key)
            row.described.connect(self.described)
            row.block_activated.connect(self.block_activated)
            self._rows.addWidget(row)
            self._fields[field.key] = row

    def _make_ends(self) -> None:
        while (item := self._ends.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.setParent(None)
                widget.deleteLater()
        for row in self._loose_ends:
            link = _LooseEnd(self._theme, row)
            link.clicked.connect(lambda _checked=False, at=row.block_start: self.block_activated.emit(at))
            self._ends.addWidget(link)
        if not self._loose_ends:
            self._ends.addWidget(ElidedLabel(self._theme, self.tr("Empty is good"), TEXT_SECONDARY, "ink2"))


class _LooseEnd(PaintedButton):
    """A loose end as a link; what does not fit is told by the tooltip."""

    def __init__(self, theme: Theme, row: LooseEndRow) -> None:
        super().__init__(theme)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setText(row.text)
        self.setToolTip(row.text)

    def sizeHint(self) -> QSize:
        """Return the height; the width is the panel's."""
        return QSize(0, ROW_LIST)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the warning, the words and the focus ring."""
        painter = QPainter(self)
        body = self.body()
        sign = QRectF(0, body.top(), ICON, body.height())
        paint_icon(painter, sign, "warn", self._theme.color("sub"))
        ink = self._theme.color("accent_hover" if self.underMouse() else "accent")
        words = body.adjusted(ICON + SPACE - FOCUS_MARGIN, 0, 0, 0)
        paint_text(painter, words, self.text(), self._theme.ui_font(TEXT_UI), ink)
        self._paint_ring(painter, RADIUS_SMALL)


class _FieldRow(QWidget):
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
        self.editor.entered.connect(self._commit)
        self.editor.editingFinished.connect(self._commit)
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
        self.editor.setReadOnly(not field.is_editable)
        self.editor.setToolTip(self._note(field))
        if not is_typing:
            self.editor.setText(field.value)
        self.source.setText(self._source_words(field))
        self.source.setEnabled(field.block_start >= 0)
        self.source.updateGeometry()

    def _note(self, field: MetadataField) -> str:
        if not field.is_editable:
            return self.tr("Comes from the text of the page")
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

    def _commit(self) -> None:
        value = self.editor.text().strip()
        if value != self._field.value:
            # Enter and the loss of focus both come here; what was said once is not said again.
            self._field = replace(self._field, value=value)
            self.described.emit(self._field.key, value)

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
