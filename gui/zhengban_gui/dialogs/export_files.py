"""The files of an export: what will be written over what, and what was."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from zhengban_gui.dialogs.export_values import ExportFile, ExportResult
from zhengban_gui.icons import paint_icon
from zhengban_gui.theme import Theme
from zhengban_gui.tokens import HIT_TARGET, ICON, SPACE, TEXT_SECONDARY, TEXT_UI
from zhengban_gui.widgets.painting import paint_text, text_width

_MOST_LINES = 6


class _Line(NamedTuple):
    icon: str
    color: str
    text: str
    detail: str = ""


class FileList(QWidget):
    """Shows a handful of files by name and the rest by number; what replaces something stands first."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lines: list[_Line] = []
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def lines(self) -> list[str]:
        """Return what is shown, a line each."""
        return [" ".join(part for part in (line.text, line.detail) if part) for line in self._lines]

    def show_planned(self, files: Sequence[ExportFile]) -> None:
        """Show what will be written; files that are there already are named before they are replaced."""
        replaced = [file for file in files if file.replaces]
        fresh = [file for file in files if not file.replaces]
        lines = [
            _Line("warn", "sub", file.name, self.tr("replaces the one of {time}").format(time=file.replaces))
            for file in replaced
        ]
        lines += [_Line("file", "ink3", file.name) for file in fresh]
        head = []
        if replaced:
            head = [
                _Line("warn", "sub", self.tr("%n file(s) there already will be replaced", "", len(replaced)))
            ]
        self._show(head, lines)

    def show_result(self, result: ExportResult) -> None:
        """Show what failed and why, then what was written."""
        lines = [_Line("cross", "dele", reason) for reason in result.failed]
        lines += [_Line("check", "ins", name) for name in result.written]
        self._show([], lines)

    def sizeHint(self) -> QSize:
        """Return the height of the lines, px."""
        return QSize(0, len(self._lines) * HIT_TARGET)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a line each: sign, name, and what is known of it."""
        painter = QPainter(self)
        theme = self._theme
        name_font, detail_font = theme.ui_font(TEXT_UI), theme.ui_font(TEXT_SECONDARY)
        for place, line in enumerate(self._lines):
            rect = QRectF(0, place * HIT_TARGET, self.width(), HIT_TARGET)
            if line.icon:
                paint_icon(
                    painter, QRectF(0, rect.top(), ICON, HIT_TARGET), line.icon, theme.color(line.color)
                )
            right = Qt.AlignmentFlag.AlignRight
            paint_text(painter, rect, line.detail, detail_font, theme.color("ink2"), right)
            rect.adjust(ICON + SPACE, 0, -text_width(line.detail, detail_font) - SPACE, 0)
            paint_text(painter, rect, line.text, name_font, theme.color("ink"))

    def _show(self, head: list[_Line], lines: list[_Line]) -> None:
        most = _MOST_LINES - len(head)
        shown = lines if len(lines) <= most else lines[: most - 1]
        self._lines = [*head, *shown]
        if len(shown) < len(lines):
            self._lines.append(_Line("", "ink3", self.tr("and %n more", "", len(lines) - len(shown))))
        self.setAccessibleName(", ".join(self.lines()))
        self.updateGeometry()
        self.update()
