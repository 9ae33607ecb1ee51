"""Find and replace: searches page or project, shows hits in the diff, applies what is ticked as one step a page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from zhengban.errors import ZhengbanError
from zhengban.model.edit import Edit
from zhengban.model.span import Span
from zhengban.review.edit_names import EditName
from zhengban.review.operation import Operation
from zhengban.review.page_review import PageReview
from zhengban.review.search import Where, find, replacements
from zhengban_gui.controllers.desk import Desk
from zhengban_gui.document_script import document_script
from zhengban_gui.error_words import error_told
from zhengban_gui.item_models.change_segments import difference
from zhengban_gui.item_models.hits_model import HitRow
from zhengban_gui.item_models.segments import Segment
from zhengban_gui.naming import title_of
from zhengban_gui.views.diff_view import DiffView
from zhengban_gui.views.find_panel import FindPanel, SearchQuestion

_MOST_HITS = 2000  # nobody reads more; a narrower pattern is asked for


class _Place(NamedTuple):
    """Where a hit is, and what replacing it does."""

    page: int
    spans: tuple[Span, ...]
    edits: tuple[Edit, ...] = ()


class LookingUp(QObject):
    """Answers the find panel. A project is searched page by page between two turns of the window; a new question
    ends the one before.

    Hits are of the text as it was searched: when it changes it is searched again, and nothing is replaced that a
    search would not find now.
    """

    told = Signal(str)

    def __init__(self, desk: Desk, panel: FindPanel, diff: DiffView) -> None:
        super().__init__(panel)
        self._desk = desk
        self._panel = panel
        self._diff = diff
        self._places: list[_Place] = []
        self._rows: list[HitRow] = []
        self._question: SearchQuestion | None = None
        self._left: list[int] = []
        self._wanted: tuple[int, tuple[Span, ...]] | None = None
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._search_next)
        panel.search_requested.connect(self._start)
        panel.hit_chosen.connect(self._show_hit)
        panel.apply_requested.connect(self._apply)
        panel.closed.connect(self._end)
        self._again = QTimer(self, singleShot=True, interval=0)
        self._again.timeout.connect(self._search_again)
        self._searched: PageReview | None = None
        desk.review_changed.connect(self._follow)
        self._stale: set[int] | None = set()  # pages to be searched again, None for all
        desk.happened.connect(self._mark)
        desk.project_changed.connect(self._forget)

    def _start(self, question: SearchQuestion) -> None:
        self._question, self._places, self._rows = question, [], []
        self._searched, self._stale = self._desk.review, set()
        pages = [page.id for page in self._desk.pages] if question.whole_project else [self._desk.page_number]
        self._left = [page for page in pages if page]
        self._search_next()

    def _mark(self, operation: Operation) -> None:
        if self._stale is not None:
            self._stale |= self._desk.session.log.touched(operation)
        self._again.start()

    def _search_again(self) -> None:
        question, stale = self._question, self._stale
        if question is None or not self._panel.isVisible() or question != self._panel.question():
            return
        if stale is None or not question.whole_project:
            self._start(question)
        else:
            self._search_stale(question, stale - set(self._left))

    def _search_stale(self, question: SearchQuestion, stale: set[int]) -> None:
        """A project is large: only the pages that changed are searched once more."""
        self._stale = set()
        found = [pair for pair in zip(self._places, self._rows, strict=True) if pair[0].page not in stale]
        try:
            found += [pair for page in sorted(stale) for pair in self._search(page, question)]
        except ZhengbanError as error:
            self._panel.set_problem(error_told(str(error)))
            return
        order = {page.id: place for place, page in enumerate(self._desk.pages)}
        found.sort(key=lambda pair: order.get(pair[0].page, 0))
        self._places = [place for place, _row in found]
        self._rows = [replace(row, key=key) for key, (_place, row) in enumerate(found)]
        if not self._left:
            self._show_rows()

    def _follow(self, review: PageReview) -> None:
        """A search on this page is one on whatever page is in front."""
        if self._question is not None and not self._question.whole_project and review is not self._searched:
            self._again.start()
        self._light_wanted()

    def _forget(self) -> None:
        """Hits of one project mean nothing in another."""
        self._places, self._rows, self._left, self._wanted, self._stale = [], [], [], None, None
        if self._question is not None:
            self._panel.set_hits(())
            self._again.start()

    def _search_next(self) -> None:
        if not self._left or self._question is None or len(self._rows) >= _MOST_HITS:
            self._show_rows()
            return
        page = self._left.pop(0)
        try:
            for place, row in self._search(page, self._question):
                self._places.append(place)
                self._rows.append(row)
        except ZhengbanError as error:
            self._left.clear()
            self._panel.set_problem(error_told(str(error)))
            return
        self._next.start()

    def _search(self, page: int, question: SearchQuestion) -> Iterator[tuple[_Place, HitRow]]:
        review = self._desk.planner.review_at_hand(page)
        if review is None:
            return
        title = self._title(page)
        case = question.is_case_sensitive
        if question.replacement is None:
            where: Where = "source" if question.in_source else "document"
            found = find(
                review.document, question.pattern, is_regex=question.is_regex, case=case, where=where
            )
            for hit in found:
                before = (
                    Segment("context", hit.before),
                    Segment("kept", hit.text),
                    Segment("context", hit.after),
                )
                yield _Place(page, hit.spans), HitRow(len(self._places), title, before)
            return
        swaps = replacements(
            review.document, question.pattern, question.replacement, is_regex=question.is_regex, case=case
        )
        for swap in swaps:
            row = HitRow(len(self._places), title, *difference(swap.before, swap.after))
            yield _Place(page, (swap.span,), swap.edits), row

    def _show_rows(self) -> None:
        review = self._desk.review
        self._panel.set_hits(self._rows, document_script(review.plan.page.text) if review else "hans")
        if len(self._rows) >= _MOST_HITS:
            self.told.emit(self.tr("The first %n hit(s) are shown", "", len(self._rows)))

    def _show_hit(self, key: int) -> None:
        place = self._places[key]
        self._wanted = (place.page, place.spans)
        if place.page != self._desk.page_number:
            self._desk.open_page(place.page)
        else:
            self._light_wanted()

    def _light_wanted(self) -> None:
        if self._wanted is not None and self._wanted[0] == self._desk.page_number:
            spans = self._wanted[1]
            self._diff.light(spans)
            if spans:
                self._diff.go_to(spans[0].start)

    def _apply(self, keys: Sequence[int]) -> None:
        question, wanted = self._question, [self._places[key] for key in keys]
        if question is None:
            return
        by_page = {page: tuple(places) for page, places in groupby(wanted, key=lambda place: place.page)}
        if not all(self._are_found(places, page, question) for page, places in by_page.items()):
            self.told.emit(self.tr("The text has changed meanwhile. Nothing was taken over yet"))
            self._start(question)
            return
        name = EditName("replace", "", (f"{question.pattern} → {question.replacement}",))
        done = sum(len(places) for page, places in by_page.items() if self._replace(page, places, name))
        if done:
            self.told.emit(self.tr("%n place(s) replaced", "", done))
            self._start(question)

    def _are_found(self, places: Sequence[_Place], page: int, question: SearchQuestion) -> bool:
        """Tell whether a search finds these places now."""
        try:
            return set(places) <= {place for place, _row in self._search(page, question)}
        except ZhengbanError:
            return False

    def _replace(self, page: int, places: Sequence[_Place], name: EditName) -> Operation | None:
        edits = [edit for place in places for edit in place.edits]
        return self._desk.try_deed(lambda session, _page: session.edit(page, edits, name.text, name.field))

    def _end(self) -> None:
        """Whoever leaves the panel goes on at the hit that was shown last."""
        self._left.clear()
        if self._wanted is not None and self._wanted[0] == self._desk.page_number and self._wanted[1]:
            in_source = self._question is not None and self._question.in_source
            self._diff.cursors.put(self._wanted[1][0].start, in_source)
        self._wanted = None
        self._diff.light(())

    def _title(self, page_number: int) -> str:
        page = self._desk.page_with(page_number)
        return title_of(page) if page is not None else ""
