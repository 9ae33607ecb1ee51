"""Who a headline, caption or misplaced block belongs to: worked out while one rests on it, offered, taken."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from zhengban.review.edit_names import EditName, beginning
from zhengban.review.owners import OWNED_KINDS, Owner, owners
from zhengban.review.page_review import Entry, PageReview
from zhengban_gui.controllers.choosing import Chooser
from zhengban_gui.controllers.desk import Desk
from zhengban_gui.dialogs.choice_list import Choice
from zhengban_gui.edit_words import EditWords, with_undo
from zhengban_gui.views.review_screen import ReviewScreen
from zhengban_gui.wording import owner_words

_REST = 80  # ms on one finding before its owners are worked out: whoever steps on does not wait for them


class Owning(QObject):
    """Knows the best owners of findings in one state of the page.

    ``found`` says that those of the finding one rests on are known now, ``told`` is for the status line.
    """

    found = Signal()
    told = Signal(str)

    def __init__(self, desk: Desk, screen: ReviewScreen, chooser: Chooser) -> None:
        super().__init__(screen)
        self._desk = desk
        self._screen = screen
        self._chooser = chooser
        self._known_in: PageReview | None = None
        self._known: dict[str, tuple[Owner, ...]] = {}
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self._find)
        screen.card.owner_chosen.connect(self.take)

    def rest_on(self, entry: Entry | None) -> None:
        """Work the owners of a finding out once nobody has stepped on for a moment."""
        if entry is not None and entry.finding.kind in OWNED_KINDS:
            self._rest.start()
        else:
            self._rest.stop()

    def at_hand(self, entry: Entry) -> tuple[Owner, ...]:
        """Return the owners of a finding if they are known for the page as it is now."""
        return self._known.get(entry.id, ()) if self._known_in is self._desk.review else ()

    def offer(self) -> None:
        """Offer the three best owners of what the current finding places."""
        entry = self._current()
        known = self._owners(entry)
        if entry is not None and known:
            self._chooser.offer(
                self.tr("Where does it belong?"),
                [_choice(owner) for owner in known],
                self._screen.anchor(),
                self._taker(entry, known),
            )
        else:
            self.told.emit(self.tr("This finding gives nothing an owner"))

    def take(self, place: int) -> None:
        """Give the current finding's block to an owner."""
        entry = self._current()
        known = self._owners(entry)
        if entry is not None and place < len(known):
            self._taker(entry, known)(place)

    def _taker(self, entry: Entry, known: Sequence[Owner]) -> Callable[[int], None]:
        """Return what gives a finding's block to one of the owners, on the page that is in front now.

        The finding's own owner is taken by accepting it, so that going back leaves no trace in the result.
        """
        page = self._desk.page_number

        def take(place: int) -> None:
            chosen = known[place]
            if chosen.is_present and entry.is_on:
                return
            name = EditName("owner", beginning(entry.finding.before), (chosen.label,))
            if chosen.edits == entry.finding.edits:
                done = self._desk.try_deed(lambda session, _page: session.accept(page, [entry.id]))
            else:
                done = self._desk.try_deed(
                    lambda session, _page: session.amend(
                        page, entry.id, chosen.edits, chosen.label, name.field
                    )
                )
            if done is not None:
                self.told.emit(with_undo(EditWords().told(name)))

        return take

    def _current(self) -> Entry | None:
        review = self._desk.review
        return review.by_id.get(self._screen.findings.current_id()) if review is not None else None

    def _find(self) -> None:
        self._owners(self._current())
        self.found.emit()

    def _owners(self, entry: Entry | None) -> tuple[Owner, ...]:
        """Owners take several trial layouts, so they are worked out once for each state of the page."""
        review = self._desk.review
        if entry is None or review is None:
            return ()
        if self._known_in is not review:
            self._known_in, self._known = review, {}
        if entry.id not in self._known:
            self._known[entry.id] = owners(review, entry.id)
        return self._known[entry.id]


def _choice(owner: Owner) -> Choice:
    return Choice(
        "",
        owner_words(owner.label),
        confidence=owner.confidence,
        is_present=owner.is_present,
        is_newspaper=bool(owner.label),
    )
