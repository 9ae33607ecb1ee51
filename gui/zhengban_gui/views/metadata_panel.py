"""The panel of page metadata: each value with the line it came from, to be set by hand; below it the loose ends."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
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
from zhengban_gui.views.metadata_row import FieldRow
from zhengban_gui.widgets.boxes import head_bar, tight_column
from zhengban_gui.widgets.elided_label import ElidedLabel
from zhengban_gui.widgets.hairline import Hairline
from zhengban_gui.widgets.line_field import LineField
from zhengban_gui.widgets.painted_button import PaintedButton
from zhengban_gui.widgets.painting import paint_text


class MetadataPanel(QWidget):
    """Shows paper, section, date, page, editors and e-mail of a page, and its loose ends.

    All of it can be set by hand, and an export takes it over; the text of the page stays as it is printed.
    ``described`` carries field and value when a reviewer set one; ``block_activated`` the block that says a value, or
    that a loose end is about; ``dismissed`` the row of a decision that fits nothing any more, for Del on it.
    """

    described = Signal(str, str)
    block_activated = Signal(int)
    dismissed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._fields: dict[str, FieldRow] = {}
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

    def take_over(self) -> None:
        """Set what was typed and not yet entered."""
        for row in self._fields.values():
            row.take_over()

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
            row = FieldRow(self._theme, field.key)
            row.described.connect(self.described)
            row.block_activated.connect(self.block_activated)
            self._rows.addWidget(row)
            self._fields[field.key] = row
        if fields:
            self.setFocusProxy(self.field(fields[0].key))

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
            link.dismissed.connect(lambda row=row: self.dismissed.emit(row))
            self._ends.addWidget(link)
        if not self._loose_ends:
            self._ends.addWidget(ElidedLabel(self._theme, self.tr("Empty is good"), TEXT_SECONDARY, "ink2"))


class _LooseEnd(PaintedButton):
    """A loose end as a link; what does not fit is told by the tooltip. Del dismisses a decision that is outdated."""

    dismissed = Signal()

    def __init__(self, theme: Theme, row: LooseEndRow) -> None:
        super().__init__(theme)
        self._is_outdated = row.is_outdated
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setText(self.tr("Del dismisses · {what}").format(what=row.text) if row.is_outdated else row.text)
        self.setToolTip(self.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Dismiss what is outdated with Del."""
        if self._is_outdated and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.dismissed.emit()
        else:
            super().keyPressEvent(event)

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
