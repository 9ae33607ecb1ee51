"""Has the pages analysed that nobody has analysed yet, one after the other, while somebody looks at the series."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, QTimer, Signal

from zhengban_gui.controllers.planning import Planner

_STEP = 20  # plans after which the series are worth reading again


class SeriesFilling(QObject):
    """Asks the planner for a page at a time, so that whatever is urgent goes first.

    ``grown`` says that so many new plans were kept that the series look different, or that there are no more to come.
    A page is tried once: what cannot be analysed, or whose plan cannot be kept, would be tried for ever.
    """

    grown = Signal()

    def __init__(self, planner: Planner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._planner = planner
        self._wanted: list[int] = []
        self._tried: set[int] = set()
        self._current = 0
        self._new = 0
        # In a turn of its own: plans that a batch kept meanwhile come at once, one after the other.
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._ask_next)
        planner.planned.connect(self._take)
        planner.failed.connect(lambda page, _reason: self._take(page, is_new=False))

    @property
    def left(self) -> int:
        """Return how many pages are still to be analysed."""
        return len(self._wanted) + bool(self._current)

    def start(self, pages: Iterable[int]) -> None:
        """Want these pages and no others."""
        self._wanted = [page for page in pages if page not in self._tried]
        if not self._current:
            self._ask_next()

    def stop(self) -> None:
        """Want no more pages; one that is under way comes as any other, and those left are wanted another time."""
        self._wanted.clear()
        self._tried.discard(self._current)
        self._current = 0

    def forget(self) -> None:
        """Begin anew with another project, or after its pages were read again."""
        self.stop()
        self._tried.clear()
        self._new = 0

    def _ask_next(self) -> None:
        """A page in memory has its plan, whether that could be kept or not: nothing would come of asking."""
        while self._wanted and not self._current:
            page = self._wanted.pop(0)
            self._tried.add(page)
            if not self._planner.is_ready(page):
                self._current = page
                self._planner.prepare(page, is_urgent=False)

    def _take(self, page: int, is_new: bool = True) -> None:
        if page == self._current:
            self._new += is_new
            self._go_on()

    def _go_on(self) -> None:
        self._current = 0
        if self._new and (not self._wanted or self._new >= _STEP):
            self._new = 0
            self.grown.emit()
        self._next.start()
