"""Keeps the page queue true: one row a page, changed one by one as reviews go on."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject

from zhengban.review.project_values import PageState, ProjectPage
from zhengban_gui.controllers.desk import Desk
from zhengban_gui.error_words import error_told
from zhengban_gui.item_models.pages_model import PagesModel, QueueRow, QueueState, group_of
from zhengban_gui.naming import title_of
from zhengban_gui.views.page_queue import PageQueue


class Queueing(QObject):
    """Reads the states of all pages once for a project, then only those that changed."""

    def __init__(self, desk: Desk, model: PagesModel, queue: PageQueue) -> None:
        super().__init__(queue)
        self._desk = desk
        self._model = model
        self._queue = queue
        self._states: dict[int, PageState] = {}
        desk.project_changed.connect(self.show_all)
        desk.queue_changed.connect(self._show_changed)
        desk.page_changed.connect(queue.set_current_page)
        queue.page_requested.connect(desk.open_page)

    def next_unsettled(self) -> int:
        """Return the next page that is not reviewed, round the end of the project; 0 when all are."""
        pages, place = self._desk.pages, self._desk.place
        others = [*pages[place + 1 :], *pages[:place]]
        return next((page.id for page in others if not self._is_settled(page.id)), 0)

    def _is_settled(self, page_number: int) -> bool:
        state = self._states.get(page_number)
        return state is not None and state.is_settled

    def show_all(self) -> None:
        """Show every page of the project."""
        self._states = dict(self._desk.page_states())
        self._model.set_rows([self._row(page) for page in self._desk.pages])

    def _show_changed(self, page_numbers: Iterable[int]) -> None:
        for page_number in page_numbers:
            page = self._desk.page_with(page_number)
            if page is None:
                continue
            if self._desk.session.has_plan(page_number):
                review = self._desk.session.review(page_number)
                self._states[page_number] = PageState(
                    page_number, dict(review.counts), review.is_settled, is_stale=False, has_plan=True
                )
            self._model.update_row(self._row(page))

    def _row(self, page: ProjectPage) -> QueueRow:
        state = self._states.get(page.id)
        counts = dict(state.counts or {}) if state else {}
        waiting = counts.get("waiting", 0) + counts.get("confirm", 0)
        doubtful = counts.get("doubt", 0)
        return QueueRow(
            page.id,
            title_of(page),
            group_of(page.path),
            self._word(page.id, state, waiting, doubtful),
            waiting,
            doubtful,
            error_told(self._desk.failure(page.id)),
        )

    def _word(self, page_number: int, state: PageState | None, waiting: int, doubtful: int) -> QueueState:
        if self._desk.failure(page_number):
            return "failed"
        if state is None or state.counts is None:
            return "analysing" if self._desk.planner.is_waiting_for(page_number) else "queued"
        if waiting or doubtful:
            return "waiting" if waiting else "doubtful"
        return "settled" if state.is_settled else "ready"
