"""How fast a batch goes: pages a second by the while, what failed in it, and what is left."""

from __future__ import annotations

from zhengban_gui.views.queue_run_plots import RatePoint

_MOST_POINTS = 60  # of the curve; then two whiles become one
_FIRST_WHILE = 1.0  # seconds


class BatchPace:
    """Counts pages as they come. Times are seconds since the beginning; what was unchanged is no work."""

    def __init__(self, pages: int) -> None:
        self.pages = pages
        self.made = self.unchanged = self.failed = 0
        self._while = _FIRST_WHILE
        self._counts: list[tuple[int, int]] = []

    @property
    def seen(self) -> int:
        """Return how many pages are behind."""
        return self.made + self.unchanged + self.failed

    def add(self, seconds: float, is_made: bool = False, is_failed: bool = False) -> None:
        """Count a page that came then."""
        self.made += is_made
        self.failed += is_failed
        self.unchanged += not (is_made or is_failed)
        place = int(seconds / self._while)
        while place >= _MOST_POINTS:
            self._halve()
            place = int(seconds / self._while)
        self._counts += [(0, 0)] * (place + 1 - len(self._counts))
        made, failed = self._counts[place]
        self._counts[place] = (made + (is_made or is_failed), failed + is_failed)

    def rate(self, seconds: float) -> float:
        """Return the pages made a second so far."""
        return (self.made + self.failed) / seconds if seconds > 0 else 0.0

    def seconds_left(self, seconds: float) -> float | None:
        """Return how long the rest takes if all of it has to be made; None while nothing tells."""
        rate = self.rate(seconds)
        return (self.pages - self.seen) / rate if rate and self.made + self.failed > 1 else None

    def points(self) -> list[RatePoint]:
        """Return the curve; the while that has just begun is left out, since it says nothing yet."""
        whole = self._counts[:-1]
        return [
            RatePoint((place + 1) * self._while, made / self._while, failed)
            for place, (made, failed) in enumerate(whole)
        ]

    def _halve(self) -> None:
        self._while *= 2
        counts = self._counts + [(0, 0)] * (len(self._counts) % 2)
        self._counts = [
            (one[0] + two[0], one[1] + two[1]) for one, two in zip(counts[::2], counts[1::2], strict=True)
        ]
