"""The desk: one open project, the page in front of the reviewer, and every deed done on it.

It stands between the core's plain review and the window and knows no widget, so that a whole review can be driven
and tested without one.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from zhengban.errors import ZhengbanError
from zhengban.policy import Policy
from zhengban.review.operation import Operation
from zhengban.review.page_review import PageReview
from zhengban.review.project_file import ProjectFile
from zhengban.review.project_values import PageState, ProjectPage
from zhengban.review.session import Happened, ReviewSession
from zhengban.review.sources import SourceFailure
from zhengban_gui.controllers.background import Analyst
from zhengban_gui.controllers.planning import Planner
from zhengban_gui.unread_files import keep_unread, unread_files

LAST_PAGE = "page"  # the name under which a project keeps where the reviewer was


class Desk(QObject):
    """Holds project, session and current page.

    ``review_changed`` brings the current page's review whenever it may look different; ``page_changed`` comes first
    when another page was opened. ``leaving`` comes while the project is still open, so that whoever else writes to it
    ends first. ``happened`` brings each operation, ``queue_changed`` the pages whose state changed.
    A deed that cannot be stored is not done: ``refused`` says why in one line. What can be made again, as plans and
    counts, is done without when it cannot be stored; that is told once.
    """

    leaving = Signal()
    project_changed = Signal()
    page_changed = Signal(int)
    review_changed = Signal(object)
    happened = Signal(object)
    queue_changed = Signal(object)
    refused = Signal(str)

    def __init__(self, analyst: Analyst, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.reviewer = ""
        self.prefetch = 2
        self.project: ProjectFile | None = None
        self.session = ReviewSession()
        self.page_number = 0
        self.planner = Planner(analyst, self)
        self._pages: list[ProjectPage] = []
        self._place: dict[int, int] = {}
        self._failures: dict[int, str] = {}
        self._uncounted: set[int] = set()
        self._told: set[str] = set()
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._follow_up)
        self.planner.planned.connect(self._take_plan)
        self.planner.failed.connect(self._take_failure)
        self.planner.not_kept.connect(self._tell_once)
        self.planner.asked.connect(lambda page_number: self.queue_changed.emit(frozenset({page_number})))

    # The project

    def open_project(self, project: ProjectFile) -> None:
        """Take a project in the place of the one that is open, and show the page that was left last.

        One that cannot be read is closed, and the other stays as it was; raises ``InputError``.
        """
        try:
            session = ReviewSession(project, project.operations(), self.reviewer)
            policy, pages, last = project.policy, project.pages(), project.kept_view(LAST_PAGE)
        except ZhengbanError:
            project.close()
            raise
        self.close_project()
        self.project, self.session = project, session
        self.session.listen(self._hear)
        self.planner.policy = policy
        self.planner.serve(project, self.session)
        self._list(pages)
        if self._pages:
            self.open_page(last if last in self._place else self._pages[0].id)

    def close_project(self) -> None:
        """Close the project; everything was stored when it was done."""
        if self.project is not None:
            self.leaving.emit()
        try:
            self._count()
        finally:
            self._leave()

    def _leave(self) -> None:
        self._keep(ProjectFile.close)
        project, self.project = self.project, None
        self.session = ReviewSession()
        self.planner.serve(None, self.session)
        self._pages, self._place, self.page_number = [], {}, 0
        self._failures.clear()
        self._told.clear()
        if project is not None:
            self.project_changed.emit()

    def reload_pages(self) -> None:
        """Read the list of pages anew, after files were added or read again."""
        self._list(self.project.pages() if self.project else ())

    def _list(self, pages: Sequence[ProjectPage]) -> None:
        self._pages = list(pages)
        self._place = {page.id: place for place, page in enumerate(self._pages)}
        self.project_changed.emit()

    def add_sources(self, paths: Sequence[Path]) -> Sequence[SourceFailure]:
        """Add files and folders to the project; return those that could not be read."""
        if self.project is None:
            return ()
        added = self.project.add_sources(paths)
        self._keep(lambda project: keep_unread(project, added.failures))
        self.reload_pages()
        return added.failures

    def read_anew(self, page_numbers: Sequence[int]) -> None:
        """Show pages whose source was read again, with the decisions that still fit."""
        self.planner.forget(page_numbers)
        self.reload_pages()
        self.open_page(self.page_number if self.page_number in self._place else self._pages[0].id)

    @property
    def pages(self) -> Sequence[ProjectPage]:
        """Return the project's pages in order."""
        return self._pages

    def unread(self) -> Sequence[SourceFailure]:
        """Return the files of the project that could not be read."""
        if self.project is None:
            return ()
        read = {page.path for page in self._pages}
        return [failure for failure in unread_files(self.project) if failure.path not in read]

    def page_states(self) -> Mapping[int, PageState]:
        """Return how far every page is."""
        return {state.page_id: state for state in self.project.page_states()} if self.project else {}

    def failure(self, page_number: int) -> str:
        """Return why a page cannot be reviewed, empty when it can."""
        return self._failures.get(page_number, "")

    # The page

    @property
    def page(self) -> ProjectPage | None:
        """Return the page in front of the reviewer."""
        return self.page_with(self.page_number)

    @property
    def place(self) -> int:
        """Return how many pages stand before the current one."""
        return self._place.get(self.page_number, 0)

    @property
    def review(self) -> PageReview | None:
        """Return the current page's review, None while it is being analysed."""
        if not self.session.has_plan(self.page_number):
            return None
        return self.session.review(self.page_number)

    def open_page(self, page_number: int) -> None:
        """Put a page in front of the reviewer; its review follows at once if its plan is known."""
        self.page_number = page_number
        self._keep(lambda project: project.keep_view(LAST_PAGE, page_number))
        self.page_changed.emit(page_number)
        self.planner.ahead = self.prefetch
        had_plan = self.session.has_plan(page_number)
        self.planner.prepare(page_number, is_urgent=True)
        if had_plan and self.review is not None:
            self.review_changed.emit(self.review)
        for step in range(1, self.prefetch + 1):
            if self.neighbour(step):
                self.planner.prepare(self.neighbour(step), is_urgent=False)

    def neighbour(self, step: int) -> int:
        """Return the page so many places away, 0 when there is none."""
        place = self.place + step
        return self._pages[place].id if 0 <= place < len(self._pages) else 0

    def page_with(self, page_number: int) -> ProjectPage | None:
        """Return the page of that number, None when the project has it no more."""
        place = self._place.get(page_number)
        return None if place is None else self._pages[place]

    # Deeds

    def try_deed(self, deed: Callable[[ReviewSession, int], Operation | None]) -> Operation | None:
        """Do something with the session on the current page; what cannot be stored is refused in one line."""
        try:
            return deed(self.session, self.page_number)
        except ZhengbanError as error:
            self.refused.emit(str(error))
            return None

    def set_reviewer(self, name: str) -> None:
        """Sign operations with this name from now on."""
        self.reviewer = self.session.reviewer = name

    def set_policy(self, policy: Policy) -> None:
        """Sort findings by other thresholds from now on; the project keeps them, so that every export agrees."""
        if self.project is None or self.project.is_read_only or policy == self.planner.policy:
            return
        try:
            self.project.keep_policy(policy)
        except ZhengbanError as error:
            self.refused.emit(str(error))
            return
        self.planner.policy = policy
        self.planner.forget([page.id for page in self._pages])
        self.open_page(self.page_number)

    def settle(self) -> None:
        """Mark the current page as reviewed, once."""
        if self.review is not None and not self.review.is_settled:
            self.try_deed(lambda session, page: session.settle(page))

    # What comes back

    def _hear(self, happened: Happened) -> None:
        """Show what follows from the findings at hand; plans and counts wait until what was decided is seen."""
        self.happened.emit(happened.operation)
        if self.page_number in happened.pages and self.review is not None:
            self.review_changed.emit(self.review)
        self._uncounted |= happened.pages
        self._later.start()

    def _follow_up(self) -> None:
        """Where something else is rejected now, a new plan follows."""
        self.planner.refresh(frozenset(self._uncounted), self.page_number)
        self._count()

    def _count(self) -> None:
        """Keep how far the pages are, for the queue."""
        pages, self._uncounted = self._uncounted, set()
        for page_number in pages:
            self._keep_counts(page_number)
        if pages:
            self.queue_changed.emit(frozenset(pages))

    def _take_plan(self, page_number: int) -> None:
        self._failures.pop(page_number, None)
        self._keep_counts(page_number)
        if page_number == self.page_number:
            self.review_changed.emit(self.session.review(page_number))
        self.queue_changed.emit(frozenset({page_number}))

    def _take_failure(self, page_number: int, reason: str) -> None:
        self._failures[page_number] = reason
        self.queue_changed.emit(frozenset({page_number}))
        if page_number == self.page_number:
            self.refused.emit(reason)

    def _keep_counts(self, page_number: int) -> None:
        """The queue shows pages that are not in memory, so their counts stand in the project."""
        if self.session.has_plan(page_number):
            review = self.session.review(page_number)
            self._keep(lambda project: project.keep_counts(page_number, review.counts, review.is_settled))

    def _keep(self, deed: Callable[[ProjectFile], None]) -> None:
        """A full disk must not stop a review for what nobody decided."""
        if self.project is None:
            return
        try:
            deed(self.project)
        except ZhengbanError as error:
            self._tell_once(str(error))

    def _tell_once(self, reason: str) -> None:
        if reason not in self._told:
            self._told.add(reason)
            self.refused.emit(reason)
