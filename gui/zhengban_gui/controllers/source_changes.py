"""Sources that changed since they were read: the reviewer is asked, and told which decisions still fit."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from zhengban.errors import ZhengbanError
from zhengban.review.page_review import PageReview
from zhengban_gui.controllers.choosing import Chooser
from zhengban_gui.controllers.desk import Desk
from zhengban_gui.dialogs.choice_list import Choice
from zhengban_gui.views.review_screen import ReviewScreen


class SourceChanges(QObject):
    """Looks at the file of each page that is opened. ``told`` is for the status line, ``refused`` for what went wrong.

    Whoever keeps the old text is asked again when the page is opened again.
    """

    told = Signal(str)
    refused = Signal(str)

    def __init__(self, desk: Desk, screen: ReviewScreen, chooser: Chooser) -> None:
        super().__init__(screen)
        self._desk = desk
        self._screen = screen
        self._chooser = chooser
        self._changed = 0
        self._taken = 0
        # What follows from a new review may take the focus, and the choices go when they lose it.
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._offer)
        desk.page_changed.connect(self._look)
        desk.review_changed.connect(self._follow)

    def _look(self, page_number: int) -> None:
        project, page = self._desk.project, self._desk.page
        change = project.source_change(page_number) if project is not None and page is not None else None
        self._changed = 0
        if project is None or change is None:
            return
        if not change.new or project.is_read_only:
            self.refused.emit(change.reason)
        else:
            self._changed = page_number

    def _follow(self, review: PageReview) -> None:
        if self._taken == self._desk.page_number:
            self._taken = 0
            self._tell(review)
        if self._changed == self._desk.page_number:
            self._later.start()

    def _offer(self) -> None:
        page, self._changed = self._changed, 0
        if page and page == self._desk.page_number:
            choices = [
                Choice("", self.tr("Take the new text")),
                Choice("", self.tr("Keep the old text for now")),
            ]
            self._chooser.offer(
                self.tr("The source has changed"),
                choices,
                self._screen.anchor(),
                lambda place: self._take(page) if place == 0 else None,
            )

    def _take(self, page: int) -> None:
        project = self._desk.project
        if project is None:
            return
        try:
            pages = project.accept_source(page)
        except ZhengbanError as error:
            self.refused.emit(str(error))
            return
        self._taken = page
        self._desk.read_anew(pages)

    def _tell(self, review: PageReview) -> None:
        """Say once the changed page has its plan how many decisions still fit it."""
        unfit = len(review.unmatched) + len(review.unfit) + review.counts.get("confirm", 0)
        fit = sum(entry.decided is not None and entry.state != "confirm" for entry in review.entries)
        told = self.tr(
            "The source changed. {fit} of {all} decisions still fit, {unfit} are listed to confirm"
        )
        self.told.emit(told.format(fit=fit, all=fit + unfit, unfit=unfit))
