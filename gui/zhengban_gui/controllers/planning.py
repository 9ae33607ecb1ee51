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

_PLANS_HELD = 6  # pages in memory beside those that are prepared ahead: the one in front and those just left


class Planner(QObject):
    """Gives the session of a project the plans it needs, and takes them away from pages left long ago.

    ``planned`` says that a page has the plan it should have, ``failed`` that it cannot be read or analysed, with the
    reason in one line, ``asked`` that somebody has to wait for it. ``not_kept`` tells why a plan is only in memory.
    """

    planned = Signal(int)
    failed = Signal(int, str)
    asked = Signal(int)
    not_kept = Signal(str)

    def __init__(self, analyst: Analyst, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.policy = Policy()
        self.ahead = 0
        self._analyst = analyst
        self._project: ProjectFile | None = None
        self._session = ReviewSession()
        self._sources: dict[int, Page] = {}
        self._asked: dict[int, str] = {}
        self._made: dict[int, str] = {}
        self._held: list[int] = []
        self._place = 0
        analyst.planned.connect(self._take_new)
        analyst.failed.connect(self._take_failure)

    def serve(self, project: ProjectFile | None, session: ReviewSession) -> None:
        """Work for another project from now on; what was under way for the last one is dropped."""
        self._analyst.forget_all()
        self._project, self._session = project, session
        for held in (self._sources, self._asked, self._made, self._held):
            held.clear()

    def is_waiting_for(self, page_number: int) -> bool:
        """Tell whether a plan of the page is under way."""
        return page_number in self._asked

    def is_ready(self, page_number: int) -> bool:
        """Tell whether the page has the plan that follows from all that is rejected now."""
        return self._session.has_plan(page_number) and self._made.get(page_number) == self._key(page_number)

    def prepare(self, page_number: int, is_urgent: bool) -> None:
        """See to it that the page has a plan, at once if one was kept."""
        self._hold(page_number, is_urgent)
        page = self._source(page_number)
        if page is None or self._project is None or self.is_ready(page_number):
            return
        key = self._key(page_number)
        if self._asked.get(page_number) == key:
            self._hasten(page_number, is_urgent)
            return
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
        """Make new plans for those pages of which something else is rejected than when theirs was made or asked."""
        for page_number in page_numbers:
            known = self._asked.get(page_number, self._made.get(page_number))
            if known is None or known == self._key(page_number):
                continue
            if self.is_ready(page_number):
                self._go_back(page_number)
            else:
                self._ask(page_number, self._sources[page_number], page_number == urgent)

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

    def _hasten(self, page_number: int, is_urgent: bool) -> None:
        if is_urgent:
            self._analyst.bring_forward(page_number)

    def _go_back(self, page_number: int) -> None:
        """What was refused is no longer: the plan at hand is the right one again."""
        self._analyst.forget(page_number)
        del self._asked[page_number]
        self.planned.emit(page_number)

    def _take_new(self, page_number: int, plan: Plan) -> None:
        """A plan that came too late is kept, but the page gets the one it should have."""
        key = self._asked.pop(page_number)
        self._keep(page_number, key, plan)
        if key == self._key(page_number):
            self._take(page_number, key, plan)
        else:
            self._ask(page_number, self._sources[page_number], is_urgent=True)

    def _take_failure(self, page_number: int, reason: str) -> None:
        """Whoever asks for the page again gets another try."""
        self._asked.pop(page_number, None)
        self.failed.emit(page_number, reason)

    def _keep(self, page_number: int, key: str, plan: Plan) -> None:
        """A plan that cannot be kept costs a start some time, and nothing else."""
        if self._project is None:
            return
        try:
            self._project.keep_plan(page_number, key, plan)
        except ZhengbanError as error:
            self.not_kept.emit(str(error))

    def _take(self, page_number: int, key: str, plan: Plan) -> None:
        self._made[page_number] = key
        self._session.set_plan(page_number, plan)
        self.planned.emit(page_number)

    def _key(self, page_number: int) -> str:
        page = self._sources[page_number]
        return plan_key(page, self.policy, self._session.rejections(page_number))

    def _hold(self, page_number: int, is_urgent: bool) -> None:
        """Memory must not grow with the project: the page in front is held longest, then those ahead in their order."""
        if page_number in self._held:
            self._held.remove(page_number)
        most = _PLANS_HELD + self.ahead
        self._place = 0 if is_urgent else min(self._place + 1, most - 1)
        self._held.insert(self._place, page_number)
        for number in self._held[most:]:
            self._drop(number)

    def _drop(self, page_number: int) -> None:
        self._session.drop_plan(page_number)
        self._analyst.forget(page_number)
        for known in (self._sources, self._asked, self._made):
            known.pop(page_number, None)
        if page_number in self._held:
            self._held.remove(page_number)
