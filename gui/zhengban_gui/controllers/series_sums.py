"""What a decision on many findings changes in sum, and which of very many findings are listed at all."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from zhengban.calibration import Expected
from zhengban.review.page_review import ON_STATES, OPEN_STATES
from zhengban_gui.controllers.series_reading import MemberRow
from zhengban_gui.effect_words import EffectText
from zhengban_gui.wording import wrong_ones

MOST_CELLS = 2000  # nobody looks at more; what is surer is decided with them


class Sums(NamedTuple):
    """What accepting findings changes, as ``EffectText`` has it.

    ``wrong`` sums the shares of wrong ones of those that were measured.
    """

    findings: int = 0
    pages: frozenset[int] = frozenset()
    deleted: int = 0
    inserted: int = 0
    substituted: int = 0
    wrong: float = 0.0
    measured: int = 0
    applied: int = 0

    def with_others(self, other: Sums) -> Sums:
        """Return the sums of both; their findings are different ones."""
        return Sums(
            self.findings + other.findings,
            self.pages | other.pages,
            self.deleted + other.deleted,
            self.inserted + other.inserted,
            self.substituted + other.substituted,
            self.wrong + other.wrong,
            self.measured + other.measured,
            self.applied + other.applied,
        )

    def effect(self, kept_by_hand: int) -> EffectText:
        """Return it for the sentence before the decision."""
        unmeasured = self.findings - self.applied - self.measured
        return EffectText(
            self.findings,
            len(self.pages),
            self.deleted,
            self.inserted,
            self.substituted,
            kept_by_hand,
            wrong_ones(Expected(self.wrong, self.measured, unmeasured)),
            self.applied,
        )


def parted(
    rows: Sequence[MemberRow], most: int = MOST_CELLS
) -> tuple[Sequence[MemberRow], Sequence[MemberRow]]:
    """Return the findings that get a cell and those that do not: the surest of what nobody has to look at.

    What is odd, open or decided by hand is always shown, however many are the ``most``.
    """
    if len(rows) <= most:
        return rows, ()
    others = [row for row in rows if not row.odd and row.is_free and row.state not in OPEN_STATES]
    unlisted = {row.key for row in others}
    looked_at = [row for row in rows if row.key not in unlisted]
    others.sort(key=lambda row: row.confidence)
    room = max(most - len(looked_at), 0)
    return [*looked_at, *others[:room]], others[room:]


def sums_of(rows: Sequence[MemberRow]) -> Sums:
    """Return what accepting the findings changes."""
    new = [row for row in rows if row.state not in ON_STATES]
    wrong = [row.wrong for row in new if row.wrong is not None]
    return Sums(
        len(rows),
        frozenset(row.page for row in new),
        sum(row.deleted for row in new),
        sum(row.inserted for row in new),
        sum(row.substituted for row in new),
        sum(wrong),
        len(wrong),
        len(rows) - len(new),
    )
