"""The place on the start screen where files and folders are dropped; it only paints, the screen takes the drop."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from zhengban_gui.icons import paint_icon
from zhengban_gui.theme import Theme
from zhengban_gui.tokens import (
    RADIUS_DROP_ZONE,
    SPACE,
    SPACE_HALF,
    STROKE_ICON,
    TEXT_PREVIEW,
    TEXT_SECONDARY,
    WEIGHT_MEDIUM,
)
from zhengban_gui.widgets.elided_label import ElidedLabel
from zhengban_gui.widgets.painting import paint_body
from zhengban_gui.widgets.push_button import PushButton
from zhengban_gui.widgets.speaking import named, said

_ICON = 30
_TOP = 24
_DASHES = (6.0, 4.0)


class DropZone(QWidget):
    """Shows an icon, a sentence, the formats and two buttons in a dashed frame."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._target = False
        self.open_files = said(PushButton(theme, "", "file"), lambda: self.tr("Open files"))
        self.open_folder = said(PushButton(theme, "", "folder"), lambda: self.tr("Open folder"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        named(self, lambda: self.tr("Drop files or a folder here"))
        self._lay_out()
        theme.changed.connect(self.update)

    def set_target(self, target: bool) -> None:
        """Show that a drop would be taken."""
        self._target = target
        self.update()

    def sizeHint(self) -> QSize:
        """Return the width of a column and the height of the contents, px."""
        return QSize(660, 178)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame and the icon."""
        painter = QPainter(self)
        color = self._theme.color
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        paint_body(painter, frame, RADIUS_DROP_ZONE, color("mov_tint" if self._target else "paper"))
        painter.setPen(self._outline(color("mov" if self._target else "line")))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(frame, RADIUS_DROP_ZONE, RADIUS_DROP_ZONE)
        icon = QRectF(frame.center().x() - _ICON / 2, frame.top() + _TOP, _ICON, _ICON)
        paint_icon(painter, icon, "inbox", color("mov" if self._target else "accent"))

    def _outline(self, color: QColor) -> QPen:
        pen = QPen(color, STROKE_ICON)
        if not self._target:
            pen.setDashPattern(list(_DASHES))
        return pen

    def _lay_out(self) -> None:
        center = Qt.AlignmentFlag.AlignHCenter
        sentence = ElidedLabel(self._theme, "", TEXT_PREVIEW, weight=WEIGHT_MEDIUM, alignment=center)
        formats = ElidedLabel(self._theme, "", TEXT_SECONDARY, "ink3", alignment=center)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE, _TOP + _ICON + SPACE, SPACE, SPACE * 2)
        layout.setSpacing(SPACE_HALF)
        layout.addWidget(said(sentence, lambda: self.tr("Drop files or a folder here")))
        layout.addWidget(said(formats, lambda: self.tr("Plain text; the source is never written to")))
        layout.addSpacing(SPACE)
        buttons = QHBoxLayout()
        buttons.setSpacing(2)
        buttons.addStretch()
        buttons.addWidget(self.open_files)
        buttons.addWidget(self.open_folder)
        buttons.addStretch()
        layout.addLayout(buttons)
