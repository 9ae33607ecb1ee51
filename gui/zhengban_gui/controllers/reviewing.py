"""The review of the page in front: what is shown, which finding is current, what a decision does next."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from zhengban.review.operation import Deed, Scope
from zhengban.review.page_review import Entry, PageReview
from zhengban.review.plan import Plan
from zhengban.review.series import Series, bulk_targets, series_of
from zhengban.review.shapes import shape
from zhengban_gui.controllers.anchors import on_screen
from zhengban_gui.controllers.choosing import Chooser
from zhengban_gui.controllers.desk import Desk
from zhengban_gui.controllers.owning import Owning
from zhengban_gui.dialogs.choice_list import Choice
from zhengban_gui.dialogs.note_editor import NoteEditor
from zhengban_gui.document_script import document_script
from zhengban_gui.edit_words import with_undo
from zhengban_gui.theme import Theme
from zhengban_gui.views.card_content import CardContent
from zhengban_gui.views.review_screen import ReviewScreen
from zhengban_gui.wording import wrong_ones


class Reviewing(QObject):
    """Keeps list, diff, card and tree on one finding, and carries decisions to the desk.

    A decision on what waited goes on to the next that waits, any other to the next row; the decided row keeps its
    place. ``told`` is for the status line, ``current_changed`` carries the id of the current finding.
    """

    told = Signal(str)
    current_changed = Signal(str)

    def __init__(self, theme: Theme, desk: Desk, screen: ReviewScreen, chooser: Chooser) -> None:
        super().__init__(screen)
        self._desk = desk
        self._screen = screen
        self._chooser = chooser
        self._page_shown = 0
        self._counted: Plan | None = None
        self._sizes: Mapping[str, int] = {}
        self.owning = Owning(desk, screen, chooser)
        self.owning.told.connect(self.told)
        self.owning.found.connect(self._refresh_evidence)
        self._evidence = QTimer(self, singleShot=True, interval=0)
        self._evidence.timeout.connect(self._show_evidence)
        self._noted = (0, "")
        self._note = NoteEditor(theme, screen)
        self._note.committed.connect(self._doubt_noted)
        desk.page_changed.connect(self._wait_for_page)
        desk.review_changed.connect(self._show)
        screen.findings.current_changed.connect(self._follow)
        screen.findings.decided.connect(self._decide_ticked)
        screen.findings.told.connect(self.told)
        screen.diff.finding_clicked.connect(self.go_to)
        card = screen.card
        for view in (card, screen.reason):
            view.accept.connect(self.accept)
            view.reject.connect(self.reject)
            view.doubt.connect(self.doubt)
        card.evidence_lit.connect(screen.diff.light)
        card.series_accept.connect(self.accept_series)

    @property
    def review(self) -> PageReview | None:
        """Return the page as it stands, None while it is being analysed."""
        return self._desk.review

    @property
    def current(self) -> Entry | None:
        """Return the finding that decisions are about."""
        review = self.review
        return review.by_id.get(self._screen.findings.current_id()) if review else None

    # Going about

    def next_waiting(self) -> None:
        """Go to the next finding that waits; past the last the page is reviewed."""
        self._go_on(1)

    def previous_waiting(self) -> None:
        """Go to the finding before that waits."""
        self._go_on(-1)

    def go_to(self, identity: str) -> None:
        """Make a finding the current one; a filter that hides it is lifted. A reviewer's own edit is no finding."""
        if self.review is None or identity not in self.review.by_id:
            return
        if not self._screen.findings.set_current(identity):
            self._screen.findings.choose_chip(0)
            self._screen.findings.set_current(identity)

    # Deciding

    def accept(self) -> None:
        """Apply the current finding and go on."""
        self._decide(Deed.ACCEPT)

    def reject(self) -> None:
        """Leave the current finding out and go on."""
        self._decide(Deed.REJECT)

    def doubt(self) -> None:
        """Leave the current finding for later and go on."""
        self._decide(Deed.DOUBT)

    def reopen(self) -> None:
        """Take the decision on the current finding back and stay."""
        entry = self.current
        if entry is not None and entry.decided is not None:
            self._desk.try_deed(lambda session, page: session.reopen(page, [entry.id]))

    def note(self) -> None:
        """Ask for a note and doubt the current finding with it."""
        entry = self.current
        if entry is not None:
            held = entry.decided.text if entry.decided and entry.state == "doubt" else ""
            self._noted = (self._desk.page_number, entry.id)
            self._note.open_for(held, on_screen(self._screen, self._screen.anchor()))

    def accept_series(self) -> None:
        """Offer to apply all findings like the current one on this page."""
        self._offer_series(Deed.ACCEPT)

    def reject_series(self) -> None:
        """Offer to leave all findings like the current one on this page out."""
        self._offer_series(Deed.REJECT)

    def accept_confident(self) -> None:
        """Apply all that is shown, waits, and stands above the line of the slider: one step, which undo takes back."""
        review = self.review
        shown = set(self._screen.findings.visible_ids())
        waiting = [e.id for e in review.entries if e.state == "waiting" and e.id in shown] if review else []
        if not review or not waiting:
            self.told.emit(self.tr("Nothing above the line waits here"))
            return
        findings = [review.by_id[identity].finding for identity in waiting]
        if self._desk.try_deed(lambda session, page: session.accept(page, waiting, "bulk")):
            expected = self._desk.planner.policy.calibration.expected_wrong(findings)
            told = with_undo(self.tr("%n finding(s) accepted", "", len(waiting)))
            self.told.emit(" · ".join(filter(None, (told, wrong_ones(expected)))))

    # Inside

    def _show(self, review: PageReview) -> None:
        is_new_page = self._page_shown != self._desk.page_number
        self._page_shown = self._desk.page_number
        if is_new_page:
            script = document_script(review.plan.page.text)
            self._screen.set_script(script)
            self._chooser.set_script(script)
        current, place = self._screen.findings.current_id(), self._current_place()
        self._screen.show_review(review, self._alike(review), keep_place=not is_new_page)
        if not is_new_page and current not in review.by_id:
            self._stay_at(place)
        if is_new_page:
            listed = self._screen.findings.visible_ids()
            first = next((identity for identity in listed if review.by_id[identity].is_open), "")
            if first:
                self.go_to(first)
        self._follow(self._screen.findings.current_id())

    def _current_place(self) -> int:
        listed, current = self._screen.findings.visible_ids(), self._screen.findings.current_id()
        return listed.index(current) if current in listed else 0

    def _stay_at(self, place: int) -> None:
        """A new plan may have the current finding no more: the one that took its place is the next to decide."""
        listed = self._screen.findings.visible_ids()
        if listed:
            self._screen.findings.set_current(listed[min(place, len(listed) - 1)])

    def _wait_for_page(self, page_number: int) -> None:
        if self.review is None:
            self._page_shown = 0
            self._screen.clear()

    def _follow(self, identity: str) -> None:
        self._screen.diff.set_current(identity or None)
        self._evidence.start()
        self.current_changed.emit(identity)

    def _show_evidence(self) -> None:
        """A decision changes the page and then the current row: the evidence is shown once for both."""
        self._refresh_evidence()
        self.owning.rest_on(self.current)

    def _refresh_evidence(self) -> None:
        entry, review = self.current, self.review
        self._screen.show_evidence(self._content(review, entry) if review and entry else None)

    def _content(self, review: PageReview, entry: Entry) -> CardContent:
        listed, policy = self._screen.findings.visible_ids(), self._desk.planner.policy
        return CardContent(
            review,
            entry.id,
            number=listed.index(entry.id) + 1 if entry.id in listed else 0,
            total=len(listed),
            alike=self._alike(review)[entry.id],
            automatic=policy.automatic_for(entry.finding),
            promise=policy.calibration.promise_of(entry.finding),
            owners=self.owning.at_hand(entry),
            script=document_script(review.plan.page.text),
        )

    def _alike(self, review: PageReview) -> Mapping[str, int]:
        """Shapes follow from the plan alone, so they are counted once for each."""
        if self._counted is not review.plan:
            self._counted = review.plan
            shapes = {finding.id: shape(finding) for finding in review.plan.findings}
            sizes = Counter(shapes[entry.id] for entry in review.entries)
            self._sizes = {identity: sizes[shapes[identity]] for identity in shapes}
        return self._sizes

    def _decide(self, deed: Deed) -> None:
        entry = self.current
        if entry is None:
            return
        with self._screen.diff.held():
            done = self._desk.try_deed(lambda session, page: session.decide(deed, {page: [entry.id]}))
            if done is not None and entry.is_open:
                self._go_on(1)
            elif done is not None:
                self._screen.findings.step(1)

    def _decide_ticked(self, identities: Sequence[str], what: str) -> None:
        scope: Scope = "one" if len(identities) == 1 else "bulk"
        deed = Deed(what)
        self._desk.try_deed(lambda session, page: session.decide(deed, {page: list(identities)}, scope))

    def _go_on(self, direction: int) -> None:
        identity = self._screen.findings.next_open(direction)
        if identity:
            self._screen.findings.set_current(identity)
        elif self.review is not None and not self.review.open_count:
            self.told.emit(self.tr("Page reviewed ✓ Ctrl+PgDn for the next"))
        elif self.current is not None and self.current.is_open:
            self.told.emit(self.tr("This is the only one that waits here"))
        else:
            self.told.emit(self.tr("None waits under this filter. Press 0 for all"))

    def _offer_series(self, deed: Deed) -> None:
        """What a person decided by hand does not change with its fellows."""
        entry, review = self.current, self.review
        if entry is None or review is None:
            return
        page, alike = self._desk.page_number, self._series_of(entry, review)
        free = bulk_targets(alike, {member.key for member in alike.members}).get(page, ())
        if not free:
            self.told.emit(QCoreApplication.translate("Arranging", "Nothing changes"))
            return
        kept = len(alike.members) - len(free)
        title = self.tr("Accept all alike") if deed is Deed.ACCEPT else self.tr("Reject all alike")
        label = self.tr("%n finding(s) on this page", "", len(free))
        detail = self.tr("%n decided by hand stay(s); one undo step", "", kept)
        self._chooser.offer(
            title,
            [Choice("1", label, detail)],
            self._screen.anchor(),
            lambda _place: self._desk.try_deed(
                lambda session, _page: session.decide(deed, {page: free}, "series")
            ),
            self.tr("Enter does it, Esc closes"),
        )

    def _series_of(self, entry: Entry, review: PageReview) -> Series:
        key, page = shape(entry.finding), self._desk.page_number
        return next(series for series in series_of({page: review.entries}) if series.key == key)

    def _doubt_noted(self, note: str) -> None:
        """A new plan may have come meanwhile: the note is for the finding that it was written on, or for none."""
        page, identity = self._noted
        session = self._desk.session
        if session.has_plan(page) and identity in session.review(page).by_id:
            self._desk.try_deed(lambda session, _page: session.doubt(page, [identity], note))
        else:
            self.told.emit(self.tr("This finding is gone meanwhile"))
