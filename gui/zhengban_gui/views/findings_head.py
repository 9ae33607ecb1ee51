"""The head of the findings table."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from zhengban_gui.icons import paint_icon
from zhengban_gui.item_models.findings_filter import FindingsFilter
from zhengban_gui.item_models.findings_model import Column
from zhengban_gui.theme import Theme
from zhengban_gui.tokens import SPACE, SPACE_HALF, TABLE_HEAD, TEXT_SECONDARY
from zhengban_gui.widgets.painting import paint_text

_SORT_ICON = 12


class FindingsHead(QHeaderView):
    """Paints words without frames; a click sorts by a column, one more turns the order, a third takes it back."""

    def __init__(self, rows: FindingsFilter, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._rows = rows
        self._theme = theme
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setFixedHeight(TABLE_HEAD)
        self.setMinimumSectionSize(SPACE)
        self.viewport().setAutoFillBackground(False)
        self.sectionClicked.connect(self._sort)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words of the columns and the direction of the order, without a frame."""
        painter = QPainter(self.viewport())
        rows = self._rows
        column, order = rows.sorting
        font, color = self._theme.ui_font(TEXT_SECONDARY), self._theme.color("ink2")
        for section in Column:
            if self.isSectionHidden(section):
                continue
            left = self.sectionViewportPosition(section) + SPACE * (2 if section == Column.KIND else 1)
            rect = QRectF(left, 0, self.sectionSize(section) - SPACE, self.height())
            text = str(rows.headerData(section, Qt.Orientation.Horizontal))
            used = paint_text(painter, rect, text, font, color)
            if section == column and column != Column.NUMBER:
                icon = "up" if order == Qt.SortOrder.AscendingOrder else "down"
                arrow = QRectF(left + used + SPACE_HALF, 0, _SORT_ICON, self.height())
                paint_icon(painter, arrow, icon, color)

    def _sort(self, section: int) -> None:
        """Sort up, then down, then in the order of the source again."""
        rows = self._rows
        column, order = rows.sorting
        if section != column:
            rows.sort(section)
        elif order == Qt.SortOrder.AscendingOrder:
            rows.sort(section, Qt.SortOrder.DescendingOrder)
        else:
            rows.sort(Column.NUMBER)
        self.viewport().update()
