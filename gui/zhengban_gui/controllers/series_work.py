"""The series view: findings of all pages of the project that are alike, decided together.

What is shown was read by a worker from the project file. Whoever decides meanwhile makes it old: then it is read anew
before anything is decided by it, so that what somebody decided by hand stays.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from zhengban.model.finding import Kind
from zhengban.review.operation import Deed, Operation, Target
from zhengban.review.page_review import OPEN_STATES, State
from zhengban.review.project_series import SeriesOutline
from zhengban.review.shapes import shape
from zhengban_gui.controllers.desk import Desk
from zhengban_gui.controllers.series_filling import SeriesFilling
from zhengban_gui.controllers.series_reader import SeriesReader, Unpacking
from zhengban_gui.controllers.series_reading import (
    ListTold,
    MemberRow,
    OutlineTold,
    SeriesTold,
    read_list,
    read_series,
)
from zhengban_gui.controllers.series_showing import SeriesShowing
from zhengban_gui.error_words import error_told
from zhengban_gui.item_models.series_model import CellKey
from zhengban_gui.profile_rules import Rule
from zhengban_gui.views.series_screen import SeriesScreen

_LIST, _SERIES = "list", "series"
_STATE_AFTER: dict[Deed, State] = {
    Deed.ACCEPT: "accepted",
    Deed.REJECT: "rejected",
    Deed.DOUBT: "doubt",
}


class SeriesWork(QObject):
    """Feeds the screen while it is seen; ``context_wanted`` carries page and finding, ``told`` is for the status line.

    ``shown`` says that a series was read and is seen now.
    """

    context_wanted = Signal(int, str)
    told = Signal(str)
    shown = Signal(str)

    def __init__(
        self, desk: Desk, screen: SeriesScreen, reader: SeriesReader, language: Callable[[], str]
    ) -> None:
        super().__init__(screen)
        self._desk, self._screen, self._reader = desk, screen, reader
        self._language = language
        self._list: ListTold | None = None
        self._key = ""
        self._rows: dict[CellKey, MemberRow] = {}
        self._shown_key = ""  # of the series whose findings are held
        self._through = 0  # the last operation that they know of
        self._coming: SeriesTold | None = None
        self._policy = desk.planner.policy
        self._has_grown = False
        self._showing = SeriesShowing(desk, screen)
        self._filling = SeriesFilling(desk.planner, self)
        self._unpacking = Unpacking(self)
        self._unpacking.done.connect(self._take_rows)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self.refresh)
        self._connect()

    def _connect(self) -> None:
        screen, desk = self._screen, self._desk
        screen.series_chosen.connect(self._choose)
        screen.accept_requested.connect(lambda keys: self._decide(Deed.ACCEPT, keys))
        screen.reject_requested.connect(lambda keys: self._decide(Deed.REJECT, keys))
        screen.doubt_requested.connect(lambda keys: self._decide(Deed.DOUBT, keys))
        screen.context_requested.connect(self.context_wanted)
        screen.ticks_changed.connect(self._tell_effect)
        screen.refused.connect(self.told)
        self._reader.told.connect(self._take)
        self._reader.failed.connect(self._take_failure)
        desk.project_changed.connect(self._forget_all)
        desk.page_changed.connect(lambda _page: self._follow_policy())
        screen.hidden.connect(self._filling.stop)
        self._filling.grown.connect(self._grow)
        desk.planner.planned.connect(lambda _page: self._follow_plan())
        desk.happened.connect(lambda _operation: self._later.start())

    @property
    def rows(self) -> Sequence[MemberRow]:
        """Return the findings of the series that is shown, as they were read."""
        return tuple(self._rows.values()) if self._shown_key == self._key else ()

    @property
    def is_up_to_date(self) -> bool:
        """Tell whether nobody did anything since the findings were read."""
        return self._through >= self._desk.session.log.next_number - 1

    def kind(self) -> Kind | None:
        """Return the kind of the series that is chosen, None when there is none or nobody sees it."""
        told = self._outline(self._key) if self._screen.isVisible() else None
        return told.outline.kind if told else None

    def chosen_rules(self) -> Sequence[Rule]:
        """Return the rules that would say of furniture what is ticked, and of changed text what is selected.

        A pattern of furniture grows out of many lines alike; a name is protected one by one.
        """
        selected, ticked = set(self._screen.selected()), set(self._screen.ticked())
        rules = [(row.rule, row.key) for row in self.rows if row.rule is not None]
        return [rule for rule, key in rules if key in selected or (rule.role is not None and key in ticked)]

    def refresh(self) -> None:
        """Read the series anew, if anybody sees them; what is shown stays until then."""
        self._later.stop()
        path = self._path()
        if path is None or not self._screen.isVisible():
            return
        outline = self._outline(self._key)
        if outline is not None:
            self._read(path, outline)
        self._reader.ask(_LIST, read_list, path, self._language())
        if self._list is None or self._shown_key != self._key:
            self._show()

    def show_series_of(self, identity: str) -> None:
        """Show the series that a finding of the current page belongs to."""
        review = self._desk.review
        if review is not None and identity in review.by_id:
            self._key = shape(review.by_id[identity].finding)
        self.refresh()

    # What is read

    def _path(self) -> Path | None:
        return self._desk.project.path if self._desk.project is not None else None

    def _read(self, path: Path, outline: OutlineTold) -> None:
        self._reader.ask(_SERIES, read_series, path, self._language(), outline.outline)

    def _take(self, name: str, answer: Any) -> None:
        if name == _LIST:
            self._take_list(answer)
        elif name == _SERIES:
            self._coming = answer
            self._unpacking.start(answer.parts)

    def _take_list(self, told: ListTold) -> None:
        """The series at hand is read again only where the list knows more of it than its findings do."""
        before = self._outline(self._key)
        self._list = told
        if self._screen.isVisible():
            self._filling.start(told.unplanned)
        keys = [one.outline.key for one in told.series]
        if self._key not in keys:
            self._key = keys[0] if keys else ""
        now, path = self._outline(self._key), self._path()
        is_same = before is not None and now is not None and before.outline == now.outline
        if now is not None and path is not None and not (is_same and self._shown_key == self._key):
            self._read(path, now)
        self._showing.show_list(self._list, self._key)
        self._show()
        if self._has_grown:
            self._grow()

    def _follow_plan(self) -> None:
        """Plans that nobody here asked for are those of the page in front."""
        if not self._filling.left and self._screen.isVisible():
            self._grow()

    def _grow(self) -> None:
        """What is being read is waited for: else plans that come faster would be read for ever and never shown."""
        self._has_grown = self._reader.is_waiting_for(_LIST)
        if not self._has_grown:
            self._later.start()

    def _take_rows(self, rows: list[MemberRow]) -> None:
        told, self._coming = self._coming, None
        if told is None or told.key != self._key:
            return
        if told.through < self._desk.session.log.next_number - 1 and self._shown_key == told.key:
            return  # something was done since: the answer to that is on its way
        self._rows = {row.key: row for row in rows}
        self._shown_key, self._through = told.key, told.through
        self._show()
        self.shown.emit(told.key)

    def _take_failure(self, name: str, reason: str) -> None:
        if name in (_LIST, _SERIES):
            self.told.emit(error_told(reason))

    def _follow_policy(self) -> None:
        """With other thresholds or another profile every page has another plan; the page in front is shown anew then."""
        if self._desk.planner.policy != self._policy:
            self._forget_all()

    def _forget_all(self) -> None:
        """Another project, or other pages of the same one: nothing that was read holds any more."""
        self._policy = self._desk.planner.policy
        for name in (_LIST, _SERIES):
            self._reader.forget(name)
        self._unpacking.stop()
        self._filling.forget()
        self._list, self._rows, self._shown_key, self._coming = None, {}, "", None
        self._later.start()

    def _outline(self, key: str) -> OutlineTold | None:
        series = self._list.series if self._list else ()
        return next((one for one in series if one.outline.key == key), None)

    # What is shown

    def _choose(self, key: str) -> None:
        self._key = key
        outline, path = self._outline(key), self._path()
        if outline is not None and path is not None:
            self._read(path, outline)
        if self._reader.is_waiting_for(_SERIES):
            self._show()

    def _show(self) -> None:
        told, one = self._list, self._outline(self._key)
        if told is None or one is None:
            self._showing.show_nothing(is_being_read=told is None and self._path() is not None)
            return
        self._showing.show_series(told, one, self.rows, self._shown_key == self._key)
        self._tell_effect(self._screen.cells.ticked())

    def _tell_effect(self, ticked: Sequence[CellKey]) -> None:
        if self.rows:
            self._showing.show_effect(self._free(ticked))

    # What is decided

    def _free(self, keys: Iterable[CellKey]) -> list[MemberRow]:
        """What somebody decided by hand is never among them, nor what is no longer there."""
        held = (self._rows.get(key) for key in keys) if self._shown_key == self._key else ()
        return [row for row in held if row is not None and row.is_free]

    def _decide(self, deed: Deed, keys: Sequence[CellKey]) -> None:
        rows = self._free(keys)
        if not rows:
            return
        if not self.is_up_to_date:
            self.told.emit(self.tr("One moment: something was decided meanwhile, and is being read"))
            self.refresh()
            return
        is_reject = deed is Deed.REJECT
        targets = [
            Target(row.page, row.finding, row.fingerprint, row.edits_read() if is_reject else ())
            for row in rows
        ]
        done = self._desk.try_deed(lambda session, _page: session.decide_targets(deed, targets, "series"))
        if done is not None:
            self._advance(done, rows)

    def _advance(self, done: Operation, rows: Sequence[MemberRow]) -> None:
        """Show what was decided at once; that it is so is read afterwards."""
        for row in rows:
            self._rows[row.key] = row._replace(state=_STATE_AFTER[done.deed])
        self._through = done.number
        self._count_anew()
        self._showing.show_list(self._list, self._key)
        self._show()

    def _count_anew(self) -> None:
        if self._list is None:
            return
        is_open = sum(row.state in OPEN_STATES for row in self._rows.values())
        series = tuple(
            one._replace(outline=_with_open(one.outline, is_open)) if one.outline.key == self._key else one
            for one in self._list.series
        )
        self._list = self._list._replace(series=series)


def _with_open(outline: SeriesOutline, is_open: int) -> SeriesOutline:
    return outline._replace(counts=outline.counts._replace(open=is_open))
