"""Runs batches from the window: asks once, holds, ends, runs only what failed, and says how it goes."""

from __future__ import annotations

from collections.abc import Collection
from time import monotonic
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from zhengban.batch.runner import Event, Order
from zhengban.errors import ZhengbanError
from zhengban.review.project_file import ProjectFile
from zhengban.review.project_queue import Condition, QueueFilter
from zhengban.review.result_files import DEFAULT_FOLDER
from zhengban_gui.batch_sources import pages_with, project_sources, root_of
from zhengban_gui.controllers.batch_job import BatchJob
from zhengban_gui.controllers.batch_order import keep_choice, kept_choice, kind_lines
from zhengban_gui.controllers.batch_pace import BatchPace
from zhengban_gui.controllers.desk import Desk
from zhengban_gui.controllers.queue_reader import QueueReader
from zhengban_gui.controllers.queue_work import QueueWork, project_name
from zhengban_gui.dialogs.batch_dialog import BatchChoice, BatchDialog, BatchQuestion
from zhengban_gui.settings import SettingsStore
from zhengban_gui.theme import Theme
from zhengban_gui.views.batch_head import RunState
from zhengban_gui.views.batch_screen import BatchScreen
from zhengban_gui.views.status_line import StatusLine

_TICK = 500  # ms between two looks at the clock
_GATHER = 150  # ms in which pages that were made are read together
_MINUTE = 60


class BatchWork(QObject):
    """``told`` says how a batch goes, ``refused`` why it cannot be run, ``ended`` that it is over."""

    told = Signal(str)
    refused = Signal(str)
    ended = Signal()

    def __init__(
        self, theme: Theme, desk: Desk, store: SettingsStore, screen: BatchScreen, status: StatusLine
    ) -> None:
        super().__init__(screen)
        self._desk, self._store, self._screen, self._status = desk, store, screen, status
        self.reader = QueueReader(parent=self)
        self.queue = QueueWork(desk, self.reader, screen)
        self.dialog = BatchDialog(theme, screen)
        self.job = BatchJob(parent=self)
        self._project: ProjectFile | None = None
        self._running: set[int] = set()
        self._pace = BatchPace(0)
        self._begun = self._held = 0.0
        self._only: Collection[int] | None = None
        self._state: RunState = "idle"
        self._last_told = ""
        self._fresh: set[int] = set()
        self._clock = QTimer(self, interval=_TICK)
        self._clock.timeout.connect(self._tick)
        self._flush = QTimer(self, singleShot=True, interval=_GATHER)
        self._flush.timeout.connect(self._read_fresh)
        self._connect()

    @property
    def state(self) -> RunState:
        """Return whether a batch runs."""
        return self._state

    def run(self) -> None:
        """Ask how to run, or hold the batch that runs, or go on with it."""
        if self._state == "running":
            self._pause()
        elif self._state == "paused":
            self._go_on()
        elif self._state == "idle" and self._may_run():
            self._ask(None)

    def run_failed(self) -> None:
        """Make the pages that failed once more, as the last batch was."""
        if self._state != "idle" or not self._may_run():
            return
        failed = self.reader.queue.ids(QueueFilter(frozenset({Condition.FAILED})))
        kept = kept_choice(self._desk.project) if self._desk.project else None
        if self.reader.is_reading:
            self.told.emit(self.tr("The pages are still being read: try again in a moment"))
        elif not failed:
            self.told.emit(self.tr("No page failed"))
        elif kept is None:
            self._ask(failed)
        else:
            self._start(kept, failed)

    def stop(self) -> None:
        """End the batch at once; what was made is kept, and the next batch goes on from there."""
        if self._state != "idle":
            self._set_state("stopping")
            self.job.end()

    def leave(self) -> None:
        """End the batch, and read nothing any more."""
        self.stop()
        self.reader.stop()

    # Asking

    def _may_run(self) -> bool:
        project = self._desk.project
        if project is None or not self._desk.pages:
            return False
        if project.is_read_only:
            self.refused.emit(project.read_only_reason)
            return False
        return True

    def _ask(self, only: Collection[int] | None) -> None:
        assert self._desk.project is not None
        self._only = only
        kept, settings = kept_choice(self._desk.project), self._store.settings
        folder = root_of([page.path for page in self._desk.pages]) / DEFAULT_FOLDER
        choice = kept or BatchChoice(tuple(settings.export_formats), folder)
        name = project_name(self._desk.project.path)
        kinds = kind_lines(self._desk.planner.policy, self.reader.queue.totals().kinds)
        self.dialog.open_for(
            BatchQuestion(name, len(self._desk.pages), kinds, frozenset(choice.forms), choice.folder)
        )

    # Running

    def _begin(self, choice: BatchChoice) -> None:
        assert self._desk.project is not None
        try:
            keep_choice(self._desk.project, choice)
        except ZhengbanError as error:
            self.refused.emit(str(error))
        else:
            self._start(choice, self._only)

    def _start(self, choice: BatchChoice, only: Collection[int] | None) -> None:
        project = self._desk.project
        assert project is not None
        control = self.job.prepare()
        wanted = set(only) if only is not None else None
        pages = tuple(self._desk.pages)
        self._project, self._pace = project, BatchPace(len(pages_with(pages, wanted)))
        self._begun, self._held = monotonic(), 0.0
        self._set_state("running")
        self._clock.start()
        order = Order(choice.folder, choice.forms)
        self.job.start(project, order, lambda: project_sources(pages, project.load, control.check, wanted))

    def _pause(self) -> None:
        self.job.control.pause()
        self._held = monotonic()
        self._set_state("pausing" if self._running else "paused")

    def _go_on(self) -> None:
        self._begun += monotonic() - self._held
        self.job.control.go_on()
        self._set_state("running")

    def _set_state(self, state: RunState) -> None:
        self._state = state
        self._tell()

    # What comes back

    @property
    def _is_of_project(self) -> bool:
        """What was on its way when another project came speaks of pages that have other numbers there."""
        return self._project is self._desk.project

    def _take_begun(self, page: int) -> None:
        self._running.add(page)
        if self._is_of_project:
            self._show_running()

    def _take(self, event: Event) -> None:
        self._running.discard(event.page)
        seconds = monotonic() - self._begun
        self._pace.add(seconds, event.result == "done", event.result == "failed")
        if event.result == "done" and self.job.was_decided(event.page):
            self._count_anew(event.page)
        if event.page and event.result != "unchanged" and self._is_of_project:
            self.reader.queue.set_seconds(event.page, event.seconds)
            self._fresh.add(event.page)
            if not self._flush.isActive():
                self._flush.start()
        if self._state == "pausing" and not self._running:
            self._set_state("paused")

    def _count_anew(self, page: int) -> None:
        """The batch wrote down what it counted, without what was decided meanwhile."""
        session, project = self._desk.session, self._desk.project
        if project is None or not self._is_of_project:
            return
        try:
            if session.has_plan(page):
                review = session.review(page)
                project.keep_counts(page, review.counts, review.is_settled)
            else:
                self._desk.planner.prepare(page, is_urgent=False)
        except ZhengbanError as error:
            self.refused.emit(str(error))

    def _show_running(self) -> None:
        """A page is told to be running until what came of it was read."""
        self.reader.queue.set_running(self._running | self._fresh)
        self.queue.show_soon()

    def _read_fresh(self) -> None:
        fresh, self._fresh = self._fresh, set()
        self.queue.finish_pages(fresh)

    def _tick(self) -> None:
        if self._state in ("running", "pausing"):
            self._tell()

    def _take_end(self, reason: str) -> None:
        self._clock.stop()
        self._flush.stop()
        self._running.clear()
        self._show_running()
        self._read_fresh()
        was_stopped, self._project = self._state == "stopping", None
        self._set_state("idle")
        self._screen.statistics.show_rate(self._pace.points())
        if self._status.message() == self._last_told:
            self._status.clear_message()
        if reason and not was_stopped:
            self.refused.emit(reason)
        else:
            self.told.emit(self._sums(was_stopped))
        self.ended.emit()

    # Words

    def _tell(self) -> None:
        progress = self._progress_told() if self._state != "idle" else ""
        self._screen.head.show_run(self._state, progress)
        if self._state != "idle":
            self._screen.statistics.show_rate(self._pace.points())
            self._tell_status(progress)

    def _tell_status(self, progress: str) -> None:
        """What else was said in the status line stays for its while."""
        if self._status.message() in ("", self._last_told):
            self._last_told = progress
            self._status.show_message(progress, milliseconds=0)

    def _progress_told(self) -> str:
        pace = self._pace
        until = self._held if self._state == "paused" else monotonic()
        seconds = until - self._begun
        parts = [self.tr("{seen} of {pages} pages").format(seen=f"{pace.seen:,}", pages=f"{pace.pages:,}")]
        if pace.failed:
            parts.append(self.tr("%n failed", "", pace.failed))
        if self._state == "paused":
            parts.append(self.tr("paused: what is made is kept"))
        elif rate := pace.rate(seconds):
            parts.append(self.tr("{rate} pages a second").format(rate=f"{rate:.1f}"))
            left = pace.seconds_left(seconds)
            parts += [self.tr("{time} left").format(time=_time_told(left))] if left is not None else []
        return " · ".join(parts)

    def _sums(self, was_stopped: bool) -> str:
        pace = self._pace
        parts = [
            self.tr("%n page(s) made", "", pace.made),
            self.tr("%n unchanged", "", pace.unchanged),
            self.tr("%n failed", "", pace.failed),
        ]
        told = " · ".join(parts)
        return self.tr("Stopped: {sums}. Run again for the rest").format(sums=told) if was_stopped else told

    def _connect(self) -> None:
        head = self._screen.head
        head.run_clicked.connect(self.run)
        head.stop_clicked.connect(self.stop)
        head.failed_clicked.connect(self.run_failed)
        self.queue.refused.connect(self.refused)
        self.dialog.chosen.connect(self._begin)
        self.job.begun.connect(self._take_begun)
        self.job.happened.connect(self._take)
        self.job.finished.connect(self._take_end)
        self._desk.happened.connect(self._note)
        self._desk.leaving.connect(self.stop)

    def _note(self, operation: Any) -> None:
        self.job.note_decided(self._desk.session.log.touched(operation))


def _time_told(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), _MINUTE)
    hours, minutes = divmod(minutes, _MINUTE)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
