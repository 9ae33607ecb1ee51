"""Where the review stands: counts, pace, saved or not, and the account of characters, for the status line."""

from __future__ import annotations

from collections import deque
from datetime import datetime
from time import monotonic

from PySide6.QtCore import QObject, QTimer

from zhengban.model.conservation import account
from zhengban.review.operation import Deed, Operation
from zhengban.review.page_review import PageReview
from zhengban_gui.controllers.desk import Desk
from zhengban_gui.views.status_line import StatusLine, StatusValues

_DECISIONS = frozenset({Deed.ACCEPT, Deed.REJECT, Deed.DOUBT, Deed.AMEND, Deed.EDIT})
_REMEMBERED = 20  # decisions that the pace is taken from
_PAUSE = 60.0  # seconds; a longer gap is not work


class Standing(QObject):
    """Follows the desk and keeps the status line true."""

    def __init__(self, desk: Desk, status: StatusLine) -> None:
        super().__init__(status)
        self._desk = desk
        self._status = status
        self._gaps: deque[float] = deque(maxlen=_REMEMBERED)
        self._last = 0.0
        self._saved_at = ""
        # The eye is on the text: what is told below follows when it was painted.
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(lambda: self._show(desk.review))
        desk.review_changed.connect(lambda _review: self._later.start())
        desk.happened.connect(self._measure)
        desk.page_changed.connect(lambda _page: self._later.start())

    def _measure(self, operation: Operation) -> None:
        """An operation counts once it is stored, so the time of the last one is the time of saving."""
        self._saved_at = datetime.now().strftime("%H:%M:%S")
        if operation.deed not in _DECISIONS:
            return
        now = monotonic()
        if self._last and now - self._last < _PAUSE:
            self._gaps.append(now - self._last)
        self._last = now

    def _show(self, review: PageReview | None) -> None:
        if review is None:
            self._status.show_values(StatusValues(saved_at=self._saved_at))
            return
        counts = review.counts
        pace = sum(self._gaps) / len(self._gaps) if self._gaps else None
        self._status.show_values(
            StatusValues(
                waiting=counts.get("waiting", 0) + counts.get("confirm", 0),
                accepted=counts.get("accepted", 0) + counts.get("amended", 0),
                automatic=counts.get("automatic", 0),
                rejected=counts.get("rejected", 0),
                doubt=counts.get("doubt", 0),
                seconds_a_decision=pace,
                seconds_left=pace * review.open_count if pace is not None else None,
                saved="read_only" if self._is_read_only() else "saved",
                saved_at=self._saved_at,
                account=account(review.document),
            )
        )

    def _is_read_only(self) -> bool:
        return self._desk.project is not None and self._desk.project.is_read_only
