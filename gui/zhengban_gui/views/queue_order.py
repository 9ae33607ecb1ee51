"""By what the queue is sorted: a box that the keys reach, and a button that turns it round."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QWidget

from zhengban.review.project_queue import QueueOrder
from zhengban_gui.item_models.queue_model import MESSAGE, NAME, QueueModel, is_number, order_of
from zhengban_gui.theme import Theme
from zhengban_gui.widgets.boxes import tight_row
from zhengban_gui.widgets.choice_box import ChoiceBox
from zhengban_gui.widgets.push_button import PushButton
from zhengban_gui.widgets.speaking import in_each_language, named, said

_WIDTH = 176


class QueueSorting(QWidget):
    """Chooses a ``QueueOrder``; ``changed`` carries it."""

    changed = Signal(object)

    def __init__(self, theme: Theme, model: QueueModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.order = QueueOrder()
        self.box = named(ChoiceBox(theme), lambda: self.tr("Sorted by"))
        self.box.setFixedWidth(_WIDTH)
        self.turn = said(PushButton(theme, "", "down", kind="quiet"), lambda: self.tr("Turn the order round"))
        row = tight_row(self)
        row.addWidget(self.box)
        row.addWidget(self.turn)
        in_each_language(self, self._say)
        self.box.currentIndexChanged.connect(lambda _place: self._choose(self.box.currentData()))
        self.turn.clicked.connect(self._turn)

    def choose_column(self, column: int) -> None:
        """Sort by a column; once more turns the order round."""
        if order_of(column) == self.order.column:
            self._turn()
        else:
            self.box.setCurrentIndex(self.box.findData(column))

    def column(self) -> int:
        """Return the column that the queue is sorted by, -1 for the order of the queue."""
        return int(self.box.currentData())

    def _say(self) -> None:
        chosen = self.box.currentData()
        with QSignalBlocker(self.box):
            self.box.clear()
            self.box.addItem(self.tr("What needs you first"), -1)
            for column in range(NAME, MESSAGE):
                self.box.addItem(self._model.heading(column), column)
            self.box.setCurrentIndex(max(self.box.findData(chosen), 0))

    def _choose(self, column: int) -> None:
        """The most is of interest among numbers, the first among names."""
        self._set(QueueOrder() if column < 0 else QueueOrder(order_of(column), is_number(column)))

    def _turn(self) -> None:
        if self.order.column:
            self._set(QueueOrder(self.order.column, not self.order.is_descending))

    def _set(self, order: QueueOrder) -> None:
        self.order = order
        self.turn.set_icon("down" if order.is_descending or not order.column else "up")
        self.turn.setEnabled(bool(order.column))
        self.changed.emit(order)
