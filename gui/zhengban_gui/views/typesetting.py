"""Sets an article as a rich document: the roles of its blocks as fonts, indents and spaces, and nothing but its text.

Qt's own signs that are put between the characters (a line separator in a balanced headline, a tab in front of a
credit) are white space, so the document's characters are the article's.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextLayout,
    QTextOption,
)

from zhengban.model.document import Block
from zhengban.model.role import LINE_KEEPING_ROLES, Role
from zhengban.writers.parts import PhotoEntry, flow, lines_of, one_line
from zhengban_gui.fonts import Script
from zhengban_gui.theme import Theme
from zhengban_gui.views.article_styles import (
    BODY,
    CAPTION,
    CREDIT,
    HAIRLINE,
    HEAD_RULE,
    PHOTO_ICON,
    PHOTO_TITLE,
    PLAIN,
    SIDE_BAR,
    STYLES,
    TextStyle,
)
from zhengban_gui.views.line_balance import CLOSING, OPENING, balanced_lines, printed_breaks

COLUMN_EM = 32  # characters in a line of body text
ORNAMENT = QTextFormat.Property.UserProperty + 1  # what the sheet paints at a paragraph
BLOCK_START = QTextFormat.Property.UserProperty + 2  # the block that a paragraph belongs to

_HEADS = frozenset({Role.COLUMN_TITLE, Role.KICKER, Role.HEADLINE, Role.DECK})
_SET_APART = LINE_KEEPING_ROLES | {Role.LEAD, Role.NOTE}
_SQUEEZED = CLOSING | OPENING
_LINE_SEPARATOR = "\u2028"
_TEXTS_OF_QT = str.maketrans({"\ufdd0": "\ufffd", "\ufdd1": "\ufffd", "\ufffc": "\ufffd"})
_ALIGN = Qt.AlignmentFlag
_AFTER_HEAD = 34
_BEFORE_PHOTOS = 26
_AFTER_LINES = 12
_LONELY = 2  # characters, of which one is often a mark
_NARROWED_AT_MOST = 4  # em
_CREDIT_GAP = 2  # em between a caption and its credit in one line


class Typesetter:
    """Fills a document with an article, for a column of ``column`` px."""

    def __init__(self, theme: Theme, document: QTextDocument, script: Script, column: float) -> None:
        self._theme = theme
        self._script = script
        self._column = column
        self._cursor = QTextCursor(document)
        self._is_empty = True

    def set_article(self, blocks: Sequence[Block]) -> None:
        """Set the blocks of an article or photo as they are exported."""
        before: Block | PhotoEntry | None = None
        for item in flow(blocks):
            if isinstance(item, PhotoEntry):
                self._photo(item, follows_text=isinstance(before, Block))
            elif item.role in _HEADS:
                self._head(item)
            else:
                self._block(item, before)
            before = item

    def set_plain(self, text: str) -> None:
        """Set a text line by line, as a file holds it."""
        for line in text.splitlines():
            self._paragraph(PLAIN, [(line, self._format(PLAIN))])

    def _head(self, block: Block) -> None:
        style = STYLES[block.role]
        metrics = QFontMetricsF(self._font(style))
        breaks = printed_breaks(block) if "\n" not in block.text else frozenset[int]()
        lines = balanced_lines(
            one_line(block.text), breaks, metrics.horizontalAdvance, self._column, metrics.height() / 1.45
        )
        self._paragraph(style, self._squeezed(_LINE_SEPARATOR.join(lines), style), block)

    def _block(self, block: Block, before: Block | PhotoEntry | None) -> None:
        style = STYLES.get(block.role, BODY)
        after_head = isinstance(before, Block) and before.role in _HEADS
        keeps_lines = block.role in LINE_KEEPING_ROLES
        above, ornament = style.above, style.ornament
        if after_head:
            above, ornament = _AFTER_HEAD, f"{HEAD_RULE} {ornament}"
        elif keeps_lines or (isinstance(before, Block) and before.role in _SET_APART):
            above = max(above, _AFTER_LINES)
        lines = lines_of(block.text)
        for number, line in enumerate(lines if keeps_lines else [one_line(block.text)]):
            first = number == 0
            self._paragraph(
                style,
                self._squeezed(line, style),
                block,
                above if first else 0,
                ornament if first else style.ornament,
            )

    def _photo(self, entry: PhotoEntry, follows_text: bool) -> None:
        above, line = (_BEFORE_PHOTOS, HAIRLINE) if follows_text else (CAPTION.above, "")
        if entry.title:
            self._photo_line(PHOTO_TITLE, entry.title, above, line)
            above, line = 0, ""
        if entry.caption is None:
            if entry.credit:
                self._photo_line(CREDIT, entry.credit, above, line)
            return
        icon = "" if entry.title else PHOTO_ICON
        if entry.credit and self._fits(entry.caption, entry.credit):
            self._caption_with_credit(entry.caption, entry.credit, above, f"{line} {icon}")
            return
        pieces = self._squeezed(one_line(entry.caption.text), CAPTION)
        self._paragraph(CAPTION, pieces, entry.caption, above, f"{line} {icon}")
        if entry.credit:
            self._photo_line(CREDIT, entry.credit, 0, "")

    def _photo_line(self, style: TextStyle, block: Block, above: int, ornament: str) -> None:
        pieces = self._squeezed(one_line(block.text), style)
        self._paragraph(style, pieces, block, above, f"{ornament} {style.ornament}")

    def _caption_with_credit(self, caption: Block, credit: Block, above: int, ornament: str) -> None:
        pieces = self._squeezed(one_line(caption.text), CAPTION)
        pieces += [("\t", self._format(CREDIT)), *self._squeezed(one_line(credit.text), CREDIT)]
        self._paragraph(CAPTION, pieces, caption, above, ornament, credit_at=self._caption_width())

    def _fits(self, caption: Block, credit: Block) -> bool:
        """Tell whether a caption and its credit have room in one line."""
        width = sum(
            QFontMetricsF(self._font(style)).horizontalAdvance(one_line(block.text))
            for style, block in ((CAPTION, caption), (CREDIT, credit))
        )
        return width + _CREDIT_GAP * self._theme.zoomed(CAPTION.size) <= self._caption_width()

    def _caption_width(self) -> float:
        return self._column - CAPTION.left * self._theme.zoomed(CAPTION.size)

    def _squeezed(self, text: str, style: TextStyle) -> list[tuple[str, QTextCharFormat]]:
        """Return the text in pieces; the first of two touching marks gives up its white half."""
        plain = self._format(style)
        half = self._format(style, squeezed=True)
        return [(part, half if is_squeezed else plain) for part, is_squeezed in squeezed_parts(text)]

    def _paragraph(
        self,
        style: TextStyle,
        pieces: Sequence[tuple[str, QTextCharFormat]],
        block: Block | None = None,
        above: int | None = None,
        ornament: str | None = None,
        credit_at: float = 0,
    ) -> None:
        form = self._block_format(style, style.above if above is None else above)
        if style.ornament == SIDE_BAR:
            form.setRightMargin(self._right_margin("".join(text for text, _ in pieces), style))
        form.setProperty(ORNAMENT, (style.ornament if ornament is None else ornament).strip())
        form.setProperty(BLOCK_START, block.start if block else -1)
        if credit_at:
            form.setAlignment(_ALIGN.AlignLeft)
            form.setTabPositions([QTextOption.Tab(credit_at, QTextOption.TabType.RightTab)])
        if self._is_empty:
            self._is_empty = False
            self._cursor.setBlockFormat(form)
            self._cursor.setBlockCharFormat(self._format(style))
        else:
            self._cursor.insertBlock(form, self._format(style))
        for text, character_format in pieces:
            self._cursor.insertText(text.translate(_TEXTS_OF_QT), character_format)

    def _right_margin(self, text: str, style: TextStyle) -> float:
        """Return how far a ragged text is narrowed, px, so that no single character stands in its last line."""
        size = self._theme.zoomed(style.size)
        for margin in range(_NARROWED_AT_MOST):
            layout = QTextLayout(text, self._font(style))
            layout.beginLayout()
            lines = []
            while (line := layout.createLine()).isValid():
                line.setLineWidth(self._column - (style.left + margin) * size)
                lines.append(line.textLength())
            layout.endLayout()
            if len(lines) < 2 or lines[-1] > _LONELY:
                return float(margin * size)
        return 0.0

    def _block_format(self, style: TextStyle, above: int) -> QTextBlockFormat:
        size = self._theme.zoomed(style.size)
        form = QTextBlockFormat()
        line_height = float(self._theme.zoomed(style.line))
        form.setLineHeight(line_height, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        form.setTopMargin(self._theme.zoomed(above))
        form.setTextIndent(style.indent * size)
        form.setLeftMargin(style.left * size)
        form.setAlignment(style.align)
        return form

    def _format(self, style: TextStyle, squeezed: bool = False) -> QTextCharFormat:
        form = QTextCharFormat()
        font = self._font(style)
        if squeezed:
            font.setFeature(QFont.Tag("halt"), 1)
        form.setFont(font)
        form.setForeground(self._theme.color(style.color))
        return form

    def _font(self, style: TextStyle) -> QFont:
        size = self._theme.zoomed(style.size)
        if style.is_sans:
            return self._theme.ui_font(size, style.weight)
        return self._theme.newspaper_font(size, style.weight, self._script)


def squeezed_parts(text: str) -> Iterator[tuple[str, bool]]:
    """Yield the text in parts, and whether a part is a mark that another one follows."""
    begin = 0
    for place, (mark, following) in enumerate(itertools.pairwise(text)):
        if mark in _WIDE_MARKS and following in _WIDE_MARKS:
            if begin < place:
                yield text[begin:place], False
            yield mark, True
            begin = place + 1
    if begin < len(text):
        yield text[begin:], False


# A dash or an ellipsis fills its whole square, so there is nothing to take away.
_WIDE_MARKS = _SQUEEZED - frozenset("…—·%％")
