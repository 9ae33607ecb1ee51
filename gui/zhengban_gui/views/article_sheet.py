"""The sheet of paper on which an article is set: text that can be selected and copied, and the paper round it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QLineF, QMimeData, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QFocusEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
    QTextFrameFormat,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from zhengban.model.document import Block
from zhengban_gui.fonts import Script
from zhengban_gui.icons import paint_icon
from zhengban_gui.theme import Theme
from zhengban_gui.tokens import (
    FOCUS_WIDTH,
    ICON,
    RADIUS,
    RADIUS_SMALL,
    SCREEN_EDGE,
    SPACE,
    SPACE_DOUBLE,
    SPACE_HALF,
    TEXT_PREVIEW,
    TEXT_SECONDARY,
    TEXT_UI,
)
from zhengban_gui.views.article_styles import HAIRLINE, HEAD_RULE, PHOTO_ICON, SIDE_BAR
from zhengban_gui.views.typesetting import (
    BLOCK_START,
    COLUMN_EM,
    ORNAMENT,
    Typesetter,
)
from zhengban_gui.widgets.painting import middle_baseline, paint_body, paint_focus_ring, paint_text
from zhengban_gui.widgets.shadow import SHADOW_MARGIN, paint_shadow

_PADDING = 56  # from the edge of the sheet to its text, where there is room
_PADDING_LEAST = SCREEN_EDGE
_HEAD = 56  # from the top of the sheet to its text; the line that names the page stands in it
_FOOT = 48
_RULE_LENGTH = 32
_SCROLL_BAR = 12


class ArticleSheet(QTextEdit):
    """Shows an article typeset, or a text as a file holds it, read-only on a sheet with a soft shadow."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._blocks: tuple[Block, ...] = ()
        self._text = ""
        self._head_line = ""
        self._script: Script = "hans"
        self._incoming = -1
        self._incoming_words = ""
        self._column = 0.0
        self._ring_wanted = False
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.document().setDocumentMargin(0)
        theme.changed.connect(self._set)

    def show_blocks(self, blocks: Sequence[Block], head_line: str, script: Script) -> None:
        """Set an article; ``head_line`` names the page above it and is painted, not part of the text."""
        self._show(tuple(blocks), "", head_line, script)

    def show_text(self, text: str, head_line: str, script: Script) -> None:
        """Show a text line by line."""
        self._show((), text, head_line, script)

    def mark_incoming(self, start: int, words: str) -> None:
        """Frame the block that would come here if it was dropped, -1 for none; painted with what is shown next."""
        self._incoming, self._incoming_words = start, words

    def scroll_to_top(self) -> None:
        """Show the beginning."""
        self.verticalScrollBar().setValue(0)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Return the selected text: lines that only the balance of a headline makes are one line again."""
        text = self.textCursor().selectedText().replace("\u2028", "").replace("\u2029", "\n")
        data = QMimeData()
        data.setText(text.replace("\t", "\u3000\u3000"))
        return data

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Remember whether a key or a click brought the focus."""
        self._ring_wanted = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the focus ring away."""
        super().focusOutEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column in the middle; only where it gets narrower the article is set anew."""
        super().resizeEvent(event)
        if self._column_width() != self._column:
            self._set()
        else:
            self._place_column()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the paper, the tints, the text, and over it what belongs to paragraphs."""
        painter = QPainter(self.viewport())
        sheet = self._sheet()
        paint_shadow(painter, sheet, RADIUS_SMALL, self._theme)
        paint_body(painter, sheet, RADIUS_SMALL, self._theme.color("paper"), self._theme.color("hair"))
        if self.hasFocus() and self._ring_wanted:
            paint_focus_ring(painter, sheet, RADIUS_SMALL, self._theme)
        self._paint_head_line(painter, sheet)
        self._paint_incoming(painter)
        painter.end()
        super().paintEvent(event)
        painter.begin(self.viewport())
        for block, rect in self._shown_blocks():
            self._paint_ornaments(painter, block, rect)
        painter.end()

    def _show(self, blocks: tuple[Block, ...], text: str, head_line: str, script: Script) -> None:
        """Most decisions on a page leave the article at hand as it is; then it is not set again."""
        shown = (self._blocks, self._text, self._script)
        self._blocks, self._text, self._script = blocks, text, script
        self._head_line = head_line
        if shown != (blocks, text, script):
            self._set()
        self.viewport().update()

    def _set(self) -> None:
        place = self.verticalScrollBar().value()
        self._column = self._column_width()
        self.setUpdatesEnabled(False)
        self.document().clear()
        typesetter = Typesetter(self._theme, self.document(), self._script, self._column)
        if self._blocks:
            typesetter.set_article(self._blocks)
        else:
            typesetter.set_plain(self._text)
        self._place_column()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(place)
        self.setUpdatesEnabled(True)

    def _column_width(self) -> float:
        """Return the width of the text, px; it is whole characters, so that full lines end at its edge."""
        em = self._theme.zoomed(TEXT_PREVIEW)
        room = self.width() - _SCROLL_BAR - 2 * (SHADOW_MARGIN + _PADDING_LEAST)
        return float(em * max(min(COLUMN_EM, room // em), 8))

    def _place_column(self) -> None:
        form = QTextFrameFormat()
        form.setLeftMargin(self._left())
        form.setRightMargin(max(self.viewport().width() - self._left() - self._column, 0))
        form.setTopMargin(SCREEN_EDGE + _HEAD)
        form.setBottomMargin(SCREEN_EDGE + _FOOT)
        self.document().rootFrame().setFrameFormat(form)

    def _left(self) -> float:
        """Return the left edge of the column, px; a scroll bar that comes or goes does not move it."""
        return max(round((self.width() - self._column) / 2), 0)

    def _sheet(self) -> QRectF:
        left = self._left()
        room = min(left, self.viewport().width() - left - self._column) - SHADOW_MARGIN
        padding = min(_PADDING, max(room, _PADDING_LEAST))
        height = self.document().size().height() - 2 * SCREEN_EDGE
        top = SCREEN_EDGE - self.verticalScrollBar().value()
        return QRectF(left - padding, top, self._column + 2 * padding, height)

    def _paint_head_line(self, painter: QPainter, sheet: QRectF) -> None:
        line = QRectF(sheet.left() + SPACE_DOUBLE, sheet.top(), sheet.width() - 2 * SPACE_DOUBLE, _HEAD)
        font = self._theme.ui_font(TEXT_SECONDARY)
        ink = self._theme.color("ink2")
        paint_text(painter, line, self._head_line, font, ink, Qt.AlignmentFlag.AlignHCenter)

    def _paint_incoming(self, painter: QPainter) -> None:
        frames = [
            rect
            for block, rect in self._shown_blocks()
            if self._incoming >= 0 and block.blockFormat().property(BLOCK_START) == self._incoming
        ]
        if not frames:
            return
        frame = QRectF(frames[0])
        for rect in frames[1:]:
            frame = frame.united(rect)
        # The extra leading of a line lies above its text.
        frame.adjust(-SPACE, SPACE_HALF, SPACE, SPACE_HALF)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(self._theme.color("mov_line"), 1, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(self._theme.color("mov_tint"))
        painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        height = self._theme.zoomed(SCREEN_EDGE)
        label = QRectF(frame.left(), frame.bottom() - height - 1, frame.width() - SPACE, height)
        ink, font = self._theme.color("mov"), self._theme.ui_font(TEXT_SECONDARY)
        paint_text(painter, label, self._incoming_words, font, ink, Qt.AlignmentFlag.AlignRight)

    def _paint_ornaments(self, painter: QPainter, block: QTextBlock, rect: QRectF) -> None:
        ornaments = str(block.blockFormat().property(ORNAMENT) or "").split()
        left = self._left()
        above = rect.top() - block.blockFormat().topMargin() / 2
        if HEAD_RULE in ornaments:
            middle = left + self._column / 2
            painter.setPen(QPen(self._theme.color("accent"), FOCUS_WIDTH))
            painter.drawLine(QLineF(middle - _RULE_LENGTH / 2, above, middle + _RULE_LENGTH / 2, above))
        if HAIRLINE in ornaments:
            painter.setPen(QPen(self._theme.color("hair"), 0))
            painter.drawLine(QLineF(left, above, left + self._column, above))
        if SIDE_BAR in ornaments:
            painter.setPen(QPen(self._theme.color("line"), FOCUS_WIDTH))
            painter.drawLine(QLineF(left + 1, rect.top() + SPACE / 2, left + 1, rect.bottom()))
        if PHOTO_ICON in ornaments:
            self._paint_photo_icon(painter, block, QPointF(left, rect.top()))

    def _paint_photo_icon(self, painter: QPainter, block: QTextBlock, corner: QPointF) -> None:
        """The line's extra leading lies above its text, so the icon is placed by the baseline."""
        line = block.layout().lineAt(0)
        if line.isValid():
            font = self._theme.newspaper_font(self._theme.zoomed(TEXT_UI))
            baseline = corner.y() + line.y() + line.ascent()
            nominal = QRectF(0, 0, 0, 0)
            rise = middle_baseline(nominal, font)
            icon = QRectF(corner.x(), baseline - rise - ICON / 2, ICON, ICON)
            paint_icon(painter, icon, "image", self._theme.color("ink2"))

    def _shown_blocks(self) -> Iterator[tuple[QTextBlock, QRectF]]:
        """Yield the paragraphs in sight with their rectangles in the viewport, without the space above them."""
        layout = self.document().documentLayout()
        scrolled = self.verticalScrollBar().value()
        block = self.document().begin()
        while block.isValid():
            rect = layout.blockBoundingRect(block).translated(0, -scrolled)
            if rect.top() > self.viewport().height():
                return
            if rect.bottom() >= 0:
                yield block, rect
            block = block.next()
