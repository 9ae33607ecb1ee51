"""The formats of an export as ticks, each with what it is good for."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from zhengban_gui.format_words import FORMS, form_detail, form_name
from zhengban_gui.theme import Theme
from zhengban_gui.tokens import SPACE, SPACE_DOUBLE, TEXT_SECONDARY
from zhengban_gui.widgets.elided_label import ElidedLabel
from zhengban_gui.widgets.keys import is_enter
from zhengban_gui.widgets.speaking import in_each_language
from zhengban_gui.widgets.tick_box import TickBox

# All below each other would not fit a screen of 720 px together with what the dialog asks beside.
_COLUMNS = 2


class _FormBox(TickBox):
    """A tick box that leaves Enter to the dialog, which exports with it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick with Space only."""
        if is_enter(event):
            event.ignore()
        else:
            super().keyPressEvent(event)


class FormatTicks(QWidget):
    """Ticks formats; ``changed`` is sent for the user's own ticks only."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._boxes: dict[str, TickBox] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE_DOUBLE)
        grid.setVerticalSpacing(SPACE // 8)
        rows = -(-len(FORMS) // _COLUMNS)
        for place, form in enumerate(FORMS):
            column, row = divmod(place, rows)
            box = _FormBox(theme, "")
            box.clicked.connect(self.changed)
            label = ElidedLabel(theme, "", TEXT_SECONDARY, "ink2")
            in_each_language(box, partial(_say_form, box, label, form))
            grid.addWidget(box, row, 2 * column)
            grid.addWidget(label, row, 2 * column + 1)
            grid.setColumnStretch(2 * column + 1, 1)
            self._boxes[form] = box

    def ticked(self) -> tuple[str, ...]:
        """Return the formats that are ticked, in their order."""
        return tuple(form for form, box in self._boxes.items() if box.isChecked())

    def set_ticked(self, forms: Collection[str]) -> None:
        """Tick these formats and no others, without telling anybody."""
        for form, box in self._boxes.items():
            box.setChecked(form in forms)

    def box(self, form: str) -> TickBox:
        """Return the tick box of a format; raises ``KeyError`` when there is none."""
        return self._boxes[form]


def _say_form(box: TickBox, label: ElidedLabel, form: str) -> None:
    box.set_text(form_name(form))
    label.set_text(form_detail(form))
    box.setAccessibleName(f"{box.text()}, {label.text()}")
