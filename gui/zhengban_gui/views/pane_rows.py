"""The rows of a text pane, and the Qt document that holds their text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from PySide6.QtGui import (
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextLayout,
)

from zhengban.model.role import Role
from zhengban_gui.diff.folding import Stretch
from zhengban_gui.diff.marks import MarkKind
from zhengban_gui.diff.side import DisplayBlock
from zhengban_gui.fonts import Script
from zhengban_gui.theme import Theme
from zhengban_gui.tokens import (
    LINE_DIFF,
    LINE_DIFF_HEADLINE,
    TEXT_DIFF,
    TEXT_DIFF_HEADLINE,
    TEXT_MICRO,
    TEXT_SECONDARY,
    WEIGHT_HEADLINE,
    WEIGHT_REGULAR,
)

RowStyle = Literal["text", "subheading", "headline", "bar"]
_FIXED = QTextBlockFormat.LineHeightTypes.FixedHeight.value

_COLOR_OF = {
    MarkKind.DELETED: "dele",
    MarkKind.DELETED_MARK: "dele",
    MarkKind.INSERTED: "ins",
    MarkKind.SUBSTITUTED: "sub",
}


@dataclass(frozen=True)
class PaneRow:
    """One paragraph of a pane: a display block, or the bar of a folded stretch (``block`` is None then).

    ``members`` are the display blocks it stands for. ``label`` stands in the gutter, ``unit`` on the hairline above.
    ``unfolded`` is the stretch that begins here and may be
    folded again.
    """

    text: str
    style: RowStyle
    members: tuple[DisplayBlock, ...]
    label: str = ""
    unit: str = ""
    stretch: Stretch | None = None
    unfolded: Stretch | None = None

    @property
    def block(self) -> DisplayBlock | None:
        """Return the display block, None for a bar."""
        return None if self.stretch else self.members[0]

    @property
    def is_framed(self) -> bool:
        """Return whether the row is drawn as a box, which needs more room around it."""
        return self.stretch is not None or self.is_moved

    @property
    def is_moved(self) -> bool:
        """Return whether the text stands elsewhere on the other side."""
        return self.members[0].is_moved

    @property
    def former_role(self) -> Role | None:
        """Return the role that the block had before it got another one."""
        return self.block.former_role if self.block else None

    @property
    def source_start(self) -> int:
        """Return the source offset at which the row begins."""
        return self.members[0].source_start

    def holds(self, finding: str) -> bool:
        """Tell whether the finding touches the row."""
        return any(finding in member.findings for member in self.members)


class PaneDocument:
    """Keeps a ``QTextDocument`` in step with the rows: what is unchanged stays, so nothing moves or flickers."""

    def __init__(self, document: QTextDocument, theme: Theme) -> None:
        self._document = document
        self._theme = theme
        self._script: Script = "hans"
        self._shown: list[tuple[str, RowStyle]] = []
        self._colored: list[tuple[tuple[int, int, str], ...] | None] = []
        document.setDocumentMargin(0)
        document.setUndoRedoEnabled(False)

    def line_height(self, style: RowStyle) -> int:
        """Return the height of a line, px."""
        if style == "bar":
            return LINE_DIFF
        return self._theme.zoomed(LINE_DIFF_HEADLINE if style == "headline" else LINE_DIFF)

    def text_size(self, style: RowStyle) -> int:
        """Return the size of the text, px."""
        if style == "bar":
            return TEXT_SECONDARY
        return self._theme.zoomed(TEXT_DIFF_HEADLINE if style == "headline" else TEXT_DIFF)

    def set_script(self, script: Script) -> None:
        """Set newspaper text in the fonts of this script from now on."""
        if script != self._script:
            self._script = script
            self.forget()

    def show(self, rows: Sequence[PaneRow]) -> None:
        """Make the document hold the rows' texts; only paragraphs that changed are touched."""
        wanted = [(row.text, row.style) for row in rows]
        cursor = QTextCursor(self._document)
        cursor.beginEditBlock()
        if wanted != self._shown:
            self._replace_changed(cursor, wanted)
            self._set_heights(cursor)
        self._color(rows)
        cursor.endEditBlock()

    def forget(self) -> None:
        """Set everything anew the next time: fonts or sizes are others."""
        self._document.clear()
        self._shown, self._colored = [], []

    def forget_colors(self) -> None:
        """Colour everything anew the next time."""
        self._colored = [None] * len(self._colored)

    def _replace_changed(self, cursor: QTextCursor, wanted: list[tuple[str, RowStyle]]) -> None:
        matcher = SequenceMatcher(None, self._shown, wanted, autojunk=False)
        for _, first, last, start, end in reversed([o for o in matcher.get_opcodes() if o[0] != "equal"]):
            both = min(last - first, end - start)
            self._delete(cursor, first + both, last)
            self._insert(cursor, first + both, wanted[start + both : end])
            for number in range(both):
                self._rewrite(cursor, first + number, *wanted[start + number])
            self._shown[first : first + end - start] = wanted[start:end]
            self._colored[first : first + end - start] = [None] * (end - start)

    def _delete(self, cursor: QTextCursor, first: int, last: int) -> None:
        if first >= last:
            return
        if last < len(self._shown):
            cursor.setPosition(self._block(first).position())
            cursor.setPosition(self._block(last).position(), QTextCursor.MoveMode.KeepAnchor)
        else:
            cursor.setPosition(max(self._block(first).position() - 1, 0))
            cursor.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        del self._shown[first:last]
        del self._colored[first:last]

    def _insert(self, cursor: QTextCursor, place: int, rows: Sequence[tuple[str, RowStyle]]) -> None:
        for number, (text, style) in enumerate(rows, place):
            if number < len(self._shown):
                cursor.setPosition(self._block(number).position())
                cursor.insertBlock()
                cursor.movePosition(QTextCursor.MoveOperation.PreviousBlock)
            elif self._shown:
                cursor.movePosition(QTextCursor.MoveOperation.End)
                cursor.insertBlock()
            cursor.insertText(text, self._char_format(style))
            self._shown.insert(number, (text, style))
            self._colored.insert(number, None)

    def _rewrite(self, cursor: QTextCursor, number: int, text: str, style: RowStyle) -> None:
        cursor.setPosition(self._block(number).position())
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(text, self._char_format(style))

    def _set_heights(self, cursor: QTextCursor) -> None:
        """Give new paragraphs their line height at once: baselines are read before the margins are set."""
        block = self._document.begin()
        for _, style in self._shown:
            known = block.blockFormat()
            if known.lineHeight() != self.line_height(style):
                cursor.setPosition(block.position())
                cursor.setBlockFormat(self._block_format(style, known.topMargin()))
            block = block.next()

    def _block_format(self, style: RowStyle, margin: float) -> QTextBlockFormat:
        found = QTextBlockFormat()
        found.setLineHeight(self.line_height(style), _FIXED)
        found.setTopMargin(margin)
        return found

    def _char_format(self, style: RowStyle) -> QTextCharFormat:
        heavy = style in {"headline", "subheading"}
        size = self.text_size(style)
        font = (
            self._theme.ui_font(size)
            if style == "bar"
            else self._theme.newspaper_font(size, WEIGHT_HEADLINE if heavy else WEIGHT_REGULAR, self._script)
        )
        found = QTextCharFormat()
        found.setFont(font)
        return found

    def _block(self, number: int) -> QTextBlock:
        return self._document.findBlockByNumber(number)

    def _color(self, rows: Sequence[PaneRow]) -> None:
        for number, row in enumerate(rows):
            wanted = _colors(row)
            if self._colored[number] != wanted:
                self._colored[number] = wanted
                self._block(number).layout().setFormats([self._format(*part) for part in wanted])

    def _format(self, start: int, length: int, color: str) -> QTextLayout.FormatRange:
        found = QTextLayout.FormatRange()
        found.start, found.length = start, length
        shape = QTextCharFormat()
        shape.setForeground(self._theme.color(color))
        if color == "faint":
            shape.setFont(self._theme.ui_font(self._theme.zoomed(TEXT_MICRO)))
        found.format = shape
        return found

    def set_insets(self, left: float, right: float) -> None:
        """Set the room at the left and right of all rows, px; the text is wrapped anew where it changes."""
        frame = self._document.rootFrame()
        wanted = frame.frameFormat()
        if (wanted.leftMargin(), wanted.rightMargin()) != (left, right):
            wanted.setLeftMargin(left)
            wanted.setRightMargin(right)
            frame.setFrameFormat(wanted)

    def set_margins(self, rows: Sequence[PaneRow], margins: Sequence[float], bottom: float) -> None:
        """Set the space above each row and below the last one, px; one step for the layout."""
        cursor = QTextCursor(self._document)
        cursor.beginEditBlock()
        self._set_ends(margins[0] if margins else 0.0, bottom)
        block = self._document.begin()
        for row, margin in zip(rows, (0.0, *margins[1:]), strict=False):
            if block.blockFormat().topMargin() != margin:
                cursor.setPosition(block.position())
                cursor.setBlockFormat(self._block_format(row.style, margin))
            block = block.next()
        cursor.endEditBlock()

    def _set_ends(self, top: float, bottom: float) -> None:
        # The layout ignores the top margin of the first block; the root frame's is the one that counts.
        frame = self._document.rootFrame()
        wanted = frame.frameFormat()
        if (wanted.topMargin(), wanted.bottomMargin()) != (top, bottom):
            wanted.setTopMargin(top)
            wanted.setBottomMargin(bottom)
            frame.setFrameFormat(wanted)


def _colors(row: PaneRow) -> tuple[tuple[int, int, str], ...]:
    """Return the colours of a row's text as (start, length, token), in UTF-16 units."""
    block = row.block
    if block is None:
        return ((0, len(row.text), "ink2"),)
    marks = () if block.is_locked else block.marks
    found = [(position, 1, "faint") for position in block.offsets.decoration_positions]
    for mark in marks:
        if mark.kind in _COLOR_OF and mark.end > mark.start:
            start, end = block.offsets.display_range(mark.start, mark.end)
            found.append((start, end - start, _COLOR_OF[mark.kind]))
    return tuple(sorted(found))
