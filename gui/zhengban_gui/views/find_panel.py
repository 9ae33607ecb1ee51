"""Find and replace: a bar over the text; a replacement is shown hit by hit before anything changes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from zhengban_gui.fonts import Script
from zhengban_gui.item_models.hits_model import HitRow, HitsModel
from zhengban_gui.theme import Theme
from zhengban_gui.tokens import ROW_LIST
from zhengban_gui.views.find_fields import FindFields
from zhengban_gui.views.hits_list import HitsList
from zhengban_gui.widgets.keys import is_enter
from zhengban_gui.widgets.speaking import in_each_language
from zhengban_gui.widgets.surface import Surface

_WAIT = 150  # ms after the last key before a search starts
_MOST_ROWS = 8


@dataclass(frozen=True, slots=True)
class SearchQuestion:
    """What is sought. ``replacement`` is None for a search without one."""

    pattern: str
    replacement: str | None
    is_regex: bool
    is_case_sensitive: bool
    in_source: bool
    whole_project: bool


class FindPanel(Surface):
    """Asks for a search with ``search_requested``, to be answered by ``set_hits`` or ``set_problem``.

    ``hit_chosen`` carries the key of a hit to be shown, ``apply_requested`` those of the ticked ones, which become one
    step. Enter goes to the next hit, Shift+Enter to the one before, Ctrl+Enter applies, Esc closes.
    """

    search_requested = Signal(object)
    hit_chosen = Signal(int)
    apply_requested = Signal(list)
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "panel", (Qt.Edge.BottomEdge,), parent)
        self._model = HitsModel(self)
        self._is_replacing = False
        self._is_fresh = False
        self._is_awaited = False  # Enter was pressed before the answer came
        self._asked: SearchQuestion | None = None
        self.fields = FindFields(theme)
        self.list = HitsList(theme, self._model)
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.setInterval(_WAIT)
        self._clock.timeout.connect(self._search)
        self._connect()
        self.fields.lay_out_over(self, self.list)
        in_each_language(self, self._say)
        self.hide()

    def _say(self) -> None:
        self.fields.say()
        if self.isVisible():
            self._search()
        self._tell()

    def open_find(self, text: str = "") -> None:
        """Open for a search, with the selected text as what is sought."""
        self._open(text, is_replacing=False)

    def open_replace(self, text: str = "") -> None:
        """Open for a replacement."""
        self._open(text, is_replacing=True)

    def close_panel(self) -> None:
        """Go away; what was sought stays for the next time."""
        self._clock.stop()
        self._is_awaited = False
        self.hide()
        self.closed.emit()

    def question(self) -> SearchQuestion:
        """Return what is asked now."""
        fields = self.fields
        return SearchQuestion(
            fields.pattern.text(),
            fields.replacement.text() if self._is_replacing else None,
            fields.kind.current() == 1,
            fields.case.isChecked(),
            # Only the rebuilt page can be changed: the source never is.
            fields.side.current() == 1 and not self._is_replacing,
            fields.reach.current() == 1,
        )

    def set_hits(self, hits: Sequence[HitRow], script: Script = "hans") -> None:
        """Show what was found."""
        self.fields.set_problem("")
        self.list.set_script(script)
        self._model.set_hits(hits)
        if hits:
            self.list.setCurrentIndex(self._model.index(0))
        self._is_fresh = True
        self._fit()
        if hits and self._is_awaited:
            self._is_awaited = False
            self._show_current()

    def set_problem(self, problem: str) -> None:
        """Say in place why the pattern cannot be searched for."""
        self._model.set_hits(())
        self.fields.set_problem(problem)
        self._fit()

    def ticked(self) -> list[int]:
        """Return the keys of the ticked hits."""
        return self._model.ticked()

    def next_hit(self) -> None:
        """Show the next hit; after the last comes the first."""
        self._step(1)

    def previous_hit(self) -> None:
        """Show the hit before; before the first comes the last."""
        self._step(-1)

    def apply(self) -> None:
        """Ask for the ticked replacements, if they are those of what the fields say now."""
        if self._is_current() and self._is_replacing and self.ticked():
            self.apply_requested.emit(self.ticked())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Apply with Ctrl+Enter and close with Esc from anywhere in the panel."""
        if is_enter(event) and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.apply()
        elif event.key() == Qt.Key.Key_Escape:
            self.close_panel()
        else:
            super().keyPressEvent(event)

    def _open(self, text: str, is_replacing: bool) -> None:
        self._is_replacing = is_replacing
        self.fields.set_replacing(is_replacing)
        if text and "\n" not in text:
            self.fields.pattern.setText(text)
        self.show()
        self.fields.pattern.selectAll()
        self.fields.pattern.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search()

    def _search(self) -> None:
        self._clock.stop()
        self._is_fresh = False
        self._asked = self.question()
        if self._asked.pattern:
            self.search_requested.emit(self._asked)
        else:
            self.set_hits(())

    def _is_current(self) -> bool:
        """Return whether the hits are those of what the fields say: never apply what nobody has seen."""
        return self._is_fresh and self._asked == self.question()

    def _step(self, by: int) -> None:
        if not self._is_current():
            # The user was faster than the clock: the first hit of the answer is shown when that comes.
            self._is_awaited = True
            self._search()
            return
        count = self._model.rowCount()
        if count:
            row = (max(self.list.currentIndex().row(), 0) + by) % count
            self.list.setCurrentIndex(self._model.index(row))
            self._show_current()

    def _show_current(self) -> None:
        self.hit_chosen.emit(self._model.hit(self.list.currentIndex().row()).key)

    def _fit(self) -> None:
        shown = self._is_replacing or self.fields.reach.current() == 1
        count = self._model.rowCount()
        self.list.setVisible(shown and count > 0)
        self.list.setFixedHeight(min(count, _MOST_ROWS) * ROW_LIST)
        self._tell()

    def _tell(self) -> None:
        count = self._model.rowCount()
        place = self.list.currentIndex().row() + 1 if count else 0
        self.fields.tell(place, count, len(self.ticked()), bool(self.fields.pattern.text()))

    def _change(self) -> None:
        self._is_fresh = self._is_awaited = False
        self._clock.start()
        self._tell()

    def _connect(self) -> None:
        fields = self.fields
        for field in (fields.pattern, fields.replacement):
            field.textChanged.connect(self._change)
            field.entered.connect(self.next_hit)
            field.entered_backwards.connect(self.previous_hit)
            field.left.connect(self.close_panel)
        for choice in (fields.kind, fields.side, fields.reach):
            choice.chosen.connect(self._search)
        fields.case.toggled.connect(self._search)
        fields.next.clicked.connect(self.next_hit)
        fields.previous.clicked.connect(self.previous_hit)
        fields.close.clicked.connect(self.close_panel)
        fields.apply.clicked.connect(self.apply)
        self._model.ticks_changed.connect(self._tell)
        self.list.selectionModel().currentChanged.connect(self._tell)
        self.list.hit_chosen.connect(self.hit_chosen)
        self.list.left.connect(self.close_panel)
