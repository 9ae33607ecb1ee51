"""Accepts what waits in the whole project by kind and confidence, in one step, after saying what that changes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from zhengban.calibration import Expected
from zhengban.model.finding import Kind
from zhengban.review.bulk import BulkPlan, Waiting, WaitingInProject, accept_bulk
from zhengban_gui.controllers.desk import Desk
from zhengban_gui.controllers.series_reader import SeriesReader, Unpacking
from zhengban_gui.controllers.series_reading import BulkTold, read_bulk
from zhengban_gui.dialogs.bulk_dialog import BulkDialog
from zhengban_gui.edit_words import with_undo
from zhengban_gui.effect_words import EffectText
from zhengban_gui.error_words import error_told
from zhengban_gui.theme import Theme
from zhengban_gui.wording import QUIET_KINDS, wrong_ones

_BULK = "bulk"


class BulkWork(QObject):
    """Opens the dialog at once and fills it when the project was read; ``told`` is for the status line."""

    told = Signal(str)

    def __init__(self, theme: Theme, desk: Desk, reader: SeriesReader, window: QWidget) -> None:
        super().__init__(window)
        self._theme, self._desk, self._reader, self._window = theme, desk, reader, window
        self.dialog: BulkDialog | None = None
        self._ticked: tuple[Kind, ...] = ()
        self._answer: BulkTold | None = None
        self._waiting = WaitingInProject((), 0)
        self._plan = BulkPlan()
        self._unpacking = Unpacking(self)
        self._unpacking.done.connect(self._take_rows)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._tell_effect)
        reader.told.connect(self._take)
        reader.failed.connect(self._take_failure)

    def open(self, kind: Callable[[], Kind | None]) -> None:
        """Ask which kinds, from which confidence up; ``kind`` names the one that is ticked, if any."""
        path = self._desk.project.path if self._desk.project is not None else None
        if path is None:
            return
        chosen = kind()
        self._ticked = (chosen,) if chosen else ()
        self._answer = None
        self.dialog = BulkDialog(self._theme, self._window)
        self.dialog.line_changed.connect(self._later.start)
        self.dialog.accept_requested.connect(self._accept)
        self.dialog.finished.connect(self._forget)
        self.dialog.open()
        self.dialog.focus_line()
        self._reader.ask(_BULK, read_bulk, path)

    def _take(self, name: str, answer: Any) -> None:
        if name == _BULK and self.dialog is not None:
            self._answer = answer
            self._unpacking.start(answer.parts)

    def _take_rows(self, rows: list[Waiting]) -> None:
        if self.dialog is None or self._answer is None:
            return
        told = tuple(one for one in rows if one.kind not in QUIET_KINDS)
        self._waiting = WaitingInProject(told, self._answer.unplanned)
        confidences: dict[Kind, list[float]] = {}
        for one in told:
            if one.target is not None:
                confidences.setdefault(one.kind, []).append(one.confidence)
        self.dialog.show_waiting(confidences, self._ticked)

    def _take_failure(self, name: str, reason: str) -> None:
        if name == _BULK:
            self.told.emit(error_told(reason))

    def _tell_effect(self) -> None:
        """No kinds stand for all where they are counted, and for none where they are ticked."""
        dialog = self.dialog
        if dialog is None:
            return
        line, kinds = dialog.confidence(), dialog.kinds()
        self._plan = plan = self._waiting.plan(kinds, line) if kinds else BulkPlan()
        above = Counter(one.kind for one in self._waiting.findings if one.target and one.confidence >= line)
        expected = Expected(plan.wrong, plan.measured, plan.unmeasured)
        characters = (plan.deleted, plan.inserted, plan.substituted)
        effect = EffectText(len(plan.targets), plan.pages, *characters, plan.kept, wrong_ones(expected))
        dialog.set_effect(effect, self._waiting.unplanned, above)

    def _accept(self) -> None:
        """What was counted is what is accepted: nothing that was decided meanwhile."""
        if self._later.isActive():
            self._later.stop()
            self._tell_effect()
        plan = self._plan
        if self._answer is None or self._answer.through < self._desk.session.log.next_number - 1:
            self.told.emit(self.tr("Something was decided meanwhile: nothing was accepted. Try again"))
            return
        done = (
            self._desk.try_deed(lambda session, _page: accept_bulk(session, plan)) if plan.targets else None
        )
        if done is not None:
            told = self.tr("Accepted %n finding(s) in one step", "", len(plan.targets))
            self.told.emit(with_undo(told))

    def _forget(self) -> None:
        self._reader.forget(_BULK)
        self._unpacking.stop()
        self._waiting, self._plan = WaitingInProject((), 0), BulkPlan()
        if self.dialog is not None:
            self.dialog.deleteLater()
        self.dialog = None
