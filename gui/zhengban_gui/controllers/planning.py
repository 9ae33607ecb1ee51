"""Plans of an open project's pages: taken from the project where it kept them, else made in the background."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from zhengban.errors import ZhengbanError
from zhengban.model.page import Page
from zhengban.policy import Policy
from zhengban.review.kept_plan import plan_key
from zhengban.review.page_review import PageReview, review_page
from zhengban.review.plan import Plan
from zhengban.review.project_file import ProjectFile
from zhengban.review.session import ReviewSession
from zhengban_gui.controllers.background import Analyst

_PLANS_HELD = 8  # pages in memory: those just left and those to come


class Planner(QObject):
    """Gives the session of a project the plans it needs, and takes them away from pages left long ago.

    ``planned`` says that a page has a new plan, ``failed`` that it cannot be read or analysed, with the reason in one
    line, ``asked`` that somebody has to wait for it.
    """

    planned = Signal(int)
    failed = Signal(int, str)
    asked = Signal(int)

    def __init__(self, analyst: Analyst, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.policy = Policy()
        self._analyst = analyst
        self._project: ProjectFile | None = None
        self._session = ReviewSession()
        self._sources: dict[int, Page] = {}
        self._asked: dict[int, str] = {}
        self._made: dict[int, str] = {}
        self._held: list[int] = []
        analyst.planned.connect(self._take_new)
        analyst.failed.connect(self.failed)

    def serve(self, project: ProjectFile | None, session: ReviewSession) -> None:
        """Work for another project from now on; what was under way for the last one is dropped."""
        self._analyst.stop()
        self._project, self._session = project, session
        for held in (self._sources, self._asked, self._made, self._held):
            held.clear()

    def is_waiting_for(self, page_number: int) -> bool:
        """Tell whether a plan of the page is under way."""
        return page_number in self._asked

    def prepare(self, page_number: int, is_urgent: bool) -> None:
        """See to it that the page has a plan, at once if one was kept."""
        self._hold(page_number, is_urgent)
        if self._session.has_plan(page_number) or (page_number in self._asked and not is_urgent):
            return
        page = self._source(page_number)
        if page is None or self._project is None:
            return
        key = self._key(page_number)
        kept = self._project.kept_plan(page_number, key)
        if kept is not None:
            self._take(page_number, key, kept)
        else:
            self._ask(page_number, page, is_urgent)

    def review_at_hand(self, page_number: int) -> PageReview | None:
        """Return the review of any page whose plan is in memory or kept, without holding it; None for others."""
        if self._session.has_plan(page_number):
            return self._session.review(page_number)
        if self._project is None:
            return None
        page = self._project.load(page_number)
        key = plan_key(page, self.policy, self._session.rejections(page_number))
        kept = self._project.kept_plan(page_number, key)
        if kept is None:
            return None
        return review_page(kept, self._session.log.on_page(page_number), page_number)

    def refresh(self, page_numbers: Iterable[int], urgent: int) -> None:
        """Make new plans for those pages of which something else is rejected than when theirs was made."""
        for page_number in page_numbers:
            page = self._sources.get(page_number)
            if page is not None and self._made.get(page_number) not in (None, self._key(page_number)):
                self._ask(page_number, page, page_number == urgent)

    def forget(self, page_numbers: Iterable[int]) -> None:
        """Drop what is known of pages whose source was read anew."""
        for page_number in page_numbers:
            self._drop(page_number)

    def _source(self, page_number: int) -> Page | None:
        """A page that cannot be read is a failure of that page alone."""
        if page_number not in self._sources and self._project is not None:
            try:
                self._sources[page_number] = self._project.load(page_number)
            except ZhengbanError as error:
                self.failed.emit(page_number, str(error))
        return self._sources.get(page_number)

    def _ask(self, page_number: int, page: Page, is_urgent: bool) -> None:
        self._asked[page_number] = self._key(page_number)
        self._analyst.request(
            page_number, page, self.policy, self._session.rejections(page_number), is_urgent
        )
        self.asked.emit(page_number)

    def _take_new(self, page_number: int, plan: Plan) -> None:
        key = self._asked.pop(page_number, "")
        if self._project is not None and not self._project.is_read_only:
            self._project.keep_plan(page_number, key, plan)
        self._take(page_number, key, plan)

    def _take(self, page_number: int, key: str, plan: Plan) -> None:
        self._made[page_number] = key
        self._session.set_plan(page_number, plan)
        self.planned.emit(page_number)

    def _key(self, page_number: int) -> str:
        page = self._sources[page_number]
        return plan_key(page, self.policy, self._session.rejections(page_number))

    def _hold(self, page_number: int, is_urgent: bool) -> None:
        """Memory must not grow with the project: the page in front is held longest, prepared ones come after it."""
        if page_number in self._held:
            self._held.remove(page_number)
        self._held.insert(0 if is_urgent else 1, page_number)
        for number in self._held[_PLANS_HELD:]:
            self._drop(number)

    def _drop(self, page_number: int) -> None:
        self._session.drop_plan(page_number)
        self._analyst.forget(page_number)
        for known in (self._sources, self._asked, self._made):
            known.pop(page_number, None)
        if page_number in self._held:
            self._held.remove(page_number)
