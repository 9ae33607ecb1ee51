"""The findings of a series: the odd ones in a row of their own, the rest as a carpet, walked as one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from zhengban_gui.fonts import Script
from zhengban_gui.item_models.series_model import CellKey, SeriesCell, SeriesCellsModel
from zhengban_gui.theme import Theme
from zhengban_gui.tokens import SPACE, SPACE_HALF, TEXT_SECONDARY, TEXT_UI, WEIGHT_MEDIUM
from zhengban_gui.views.series_delegate import SeriesCellDelegate
from zhengban_gui.views.series_grid import SeriesGrid
from zhengban_gui.widgets.boxes import tight_column
from zhengban_gui.widgets.elided_label import ElidedLabel
from zhengban_gui.widgets.push_button import PushButton
from zhengban_gui.widgets.speaking import named, said

_ODD_WIDTH, _ODD_COLUMNS, _ODD_ROWS = 300, 3, 2
_CELL_WIDTH = 236  # the least; the columns share what is over


class SeriesCells(QWidget):
    """Two grids with a title each; ``ticks_changed`` is sent when another set of findings is ticked."""

    ticks_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._odd_cells, self._rest_cells = SeriesCellsModel(self), SeriesCellsModel(self)
        self._delegate = SeriesCellDelegate(theme, parent=self)
        self.odd = SeriesGrid(self._odd_cells, self._delegate, _ODD_WIDTH, _ODD_COLUMNS, _ODD_ROWS)
        self.carpet = SeriesGrid(self._rest_cells, self._delegate, _CELL_WIDTH)
        self._odd_title = ElidedLabel(theme, "", TEXT_UI, "ink", WEIGHT_MEDIUM)
        self._rest_title = ElidedLabel(theme, "", TEXT_UI, "ink", WEIGHT_MEDIUM)
        self._is_by_page, self._beyond, self._unlisted = False, 0, 0
        self._order = said(PushButton(theme, "", kind="link"), self._order_told)
        self._nothing = ElidedLabel(theme, "", TEXT_UI, "ink2", alignment=Qt.AlignmentFlag.AlignHCenter)
        why_odd, self._what_to_do = (ElidedLabel(theme, "", TEXT_SECONDARY, "ink2") for _ in range(2))
        said(why_odd, lambda: self.tr("unlike the others, therefore not ticked"))
        said(self._what_to_do, self._what_to_do_told)
        self._odd_head = _section(self._odd_title, why_odd)
        self._rest_head = _section(self._rest_title, self._what_to_do, self._order)
        self._connect(theme)
        self._lay_out()

    def show_cells(
        self,
        cells: Sequence[SeriesCell],
        is_same: bool,
        script: Script,
        beyond: int = 0,
        unlisted: int = 0,
    ) -> None:
        """Show findings; of the same series the ticks and the places in the grids are kept.

        ``beyond`` findings have no cell and count as ticked, ``unlisted`` ones have none and are settled.
        """
        self._beyond, self._unlisted = beyond, unlisted
        self._delegate.set_script(script)
        odd = [cell for cell in cells if cell.odd_reason]
        rest = [cell for cell in cells if not cell.odd_reason]
        for grid, model, members in ((self.odd, self._odd_cells, odd), (self.carpet, self._rest_cells, rest)):
            row = grid.currentIndex().row() if is_same else 0
            current = grid.current_cell() if is_same else None
            model.set_cells(members, keep_ticks=is_same)
            found = model.row_of(current.key) if current else -1
            grid.go_to(found if found >= 0 else row)
        self._odd_title.set_text(self.tr("Look at these %n first", "", len(odd)))
        count = len(rest) + beyond + unlisted
        several = self.tr("The other %n", "", count) if odd else self.tr("All %n", "", count)
        self._rest_title.set_text(several)
        self._what_to_do.set_text(self._what_to_do_told())
        for widget in (self._odd_head, self.odd):
            widget.setVisible(bool(odd))
        self._rest_head.setVisible(bool(rest))
        self._nothing.setVisible(not cells)
        self.odd.fit_height()

    def set_empty_text(self, text: str) -> None:
        """Say what stands here when there is no finding."""
        self._nothing.set_text(text)

    def ticked(self) -> list[CellKey]:
        """Return the ticked findings, the odd ones first."""
        return [*self._odd_cells.ticked(), *self._rest_cells.ticked()]

    def picked_out(self) -> int:
        """Return how many findings could be ticked and are not."""
        return self._odd_cells.picked_out + self._rest_cells.picked_out

    def grid(self) -> SeriesGrid:
        """Return the grid whose current cell is meant: the odd one while it has the focus."""
        return self.odd if self.odd.hasFocus() or not self._rest_cells.rowCount() else self.carpet

    def focus_cells(self) -> None:
        """Give the keys to the carpet, or to the odd ones where there is nothing else."""
        grid = self.carpet if self._rest_cells.rowCount() else self.odd
        grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_to_odd(self, column: int) -> None:
        count = self._odd_cells.rowCount()
        if count:
            last_row = (count - 1) // self.odd.columns * self.odd.columns
            # The odd cells are wider: what stands above the column is what the eye expects.
            self.odd.setFocus(Qt.FocusReason.TabFocusReason)
            self.odd.go_to(last_row + column * self.odd.columns // self.carpet.columns)

    def _go_to_carpet(self, column: int) -> None:
        if self._rest_cells.rowCount():
            self.carpet.setFocus(Qt.FocusReason.TabFocusReason)
            self.carpet.go_to(column * self.carpet.columns // self.odd.columns)

    def _change_order(self) -> None:
        self._is_by_page = not self._is_by_page
        current = self.carpet.current_cell()
        self._rest_cells.set_order("page" if self._is_by_page else "confidence")
        self._order.set_text(self._order_told())
        if current:
            self.carpet.go_to(self._rest_cells.row_of(current.key))

    def _what_to_do_told(self) -> str:
        parts = [self.tr("what is ticked is accepted; Space picks out what is wrong")]
        if self._unlisted:
            parts.insert(0, self.tr("%n settled ones are not listed", "", self._unlisted))
        if self._beyond:
            parts.insert(0, self.tr("%n surer ones are not listed and count as ticked", "", self._beyond))
        return " · ".join(parts)

    def _order_told(self) -> str:
        return self.tr("Page by page") if self._is_by_page else self.tr("Least confident first")

    def _connect(self, theme: Theme) -> None:
        named(self.odd, lambda: self.tr("Unlike the others"))
        named(self.carpet, lambda: self.tr("Findings of the series"))
        self.carpet.left_up.connect(self._go_to_odd)
        self.odd.left_down.connect(self._go_to_carpet)
        self._order.clicked.connect(self._change_order)
        for model in (self._odd_cells, self._rest_cells):
            model.ticks_changed.connect(self.ticks_changed)
        for grid in (self.odd, self.carpet):
            theme.changed.connect(grid.viewport().update)

    def _lay_out(self) -> None:
        column = tight_column(self)
        for widget in (self._odd_head, self.odd, self._rest_head, self._nothing):
            column.addWidget(widget)
        column.addWidget(self.carpet, 1)


def _section(title: ElidedLabel, hint: ElidedLabel, right: QWidget | None = None) -> QWidget:
    section = QWidget()
    row = QHBoxLayout(section)
    row.setContentsMargins(0, SPACE, 0, SPACE_HALF)
    row.setSpacing(SPACE)
    row.addWidget(title)
    row.addWidget(hint, 1)
    if right:
        row.addWidget(right)
    return section
