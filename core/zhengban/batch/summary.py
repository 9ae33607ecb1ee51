"""What came of a batch, added up page by page: nothing of a page is held but its failure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from heapq import heappush, heapreplace
from typing import Any, Literal, NamedTuple

from zhengban.batch.faults import Fault
from zhengban.batch.worker import BINS

PageResult = Literal["done", "unchanged", "failed"]
Stopped = Literal["", "limit", "fail_fast", "interrupted", "broken"]

_MOST_FIRST = 50
CHARACTERS = ("characters", "kept", "substituted", "deleted", "inserted")


class Failure(NamedTuple):
    """A page or file that failed, and why, in one line."""

    name: str
    fault: Fault
    reason: str


class Look(NamedTuple):
    """A page that wants a look: how much is open on it, and its name; the larger, the sooner."""

    open: int
    unplaced: int
    name: str
    page: int


@dataclass
class Summary:
    """Sums over the pages of a batch. ``kinds`` has findings, applied and open ones by kind.

    ``left`` counts the files nobody looked into and the pages that were under way when the batch stopped; ``problem``
    says what broke it. ``folders`` has the pages of each folder of the input, and what became of their characters
    in the order of ``CHARACTERS``; ``certified`` counts the folders of the output with a certificate.
    """

    done: int = 0
    unchanged: int = 0
    doubtful: int = 0
    files: int = 0
    seconds: float = 0.0
    certified: int = 0
    sums: dict[str, int] = field(default_factory=dict)
    folders: dict[str, list[int]] = field(default_factory=dict)
    kinds: dict[str, list[int]] = field(default_factory=dict)
    confidence: list[int] = field(default_factory=lambda: [0] * BINS)
    failures: list[Failure] = field(default_factory=list)
    stopped: Stopped = ""
    problem: str = ""
    left: int = 0
    _first: list[Look] = field(default_factory=list)

    @property
    def failed(self) -> int:
        """Return how many pages and files failed."""
        return len(self.failures)

    @property
    def exit_code(self) -> int:
        """Return 0 when all is done, 1 when some failed, 2 when nothing was made, 130 when interrupted.

        A batch that broke has failed in part, at least.
        """
        if self.stopped == "interrupted":
            return 130
        if not self.failures and self.stopped != "broken":
            return 0
        return 1 if self.done or self.unchanged else 2

    @property
    def first(self) -> list[Look]:
        """Return the pages that need a look first, the one with most open findings before the others."""
        return sorted(self._first, key=lambda look: (-look.open, -look.unplaced, -look.page))

    def add(self, result: PageResult, page: int, name: str, account: Mapping[str, Any], files: int) -> None:
        """Add what is told of a page that is done or unchanged."""
        self.done += result == "done"
        self.unchanged += result == "unchanged"
        self.files += files
        for key, value in account.items():
            if isinstance(value, int):
                self.sums[key] = self.sums.get(key, 0) + value
        folder = self.folders.setdefault(name.rpartition("/")[0], [0] * (1 + len(CHARACTERS)))
        for column, count in enumerate((1, *(account[key] for key in CHARACTERS))):
            folder[column] += count
        for kind, counts in account["kinds"].items():
            known = self.kinds.setdefault(kind, [0] * len(counts))
            self.kinds[kind] = [one + other for one, other in zip(known, counts, strict=True)]
        self.confidence = [
            one + other for one, other in zip(self.confidence, account["confidence"], strict=True)
        ]
        self._look(Look(account["open"], account["unplaced"], name, -page))

    def fail(self, name: str, fault: Fault, reason: str) -> None:
        """Add a page or file that failed."""
        self.failures.append(Failure(name, fault, reason))

    def _look(self, look: Look) -> None:
        if not look.open and not look.unplaced:
            return
        self.doubtful += look.open > 0
        if len(self._first) < _MOST_FIRST:
            heappush(self._first, look)
        elif look > self._first[0]:
            heapreplace(self._first, look)
