"""The words of the status line."""

from __future__ import annotations

from PySide6.QtCore import QObject

from zhengban.model.conservation import Conservation

_MINUTES_FROM = 100  # seconds
_A_MINUTE = 60


class StatusWords(QObject):
    """Puts numbers into sentences."""

    def pace(self, seconds_a_decision: float | None, seconds_left: float | None) -> str:
        """Return how long a decision takes and how long the rest will; empty while nobody can tell."""
        if seconds_a_decision is None:
            return ""
        parts = [self.tr("{seconds} s each").format(seconds=f"{seconds_a_decision:.1f}")]
        if seconds_left is not None and seconds_left < _MINUTES_FROM:
            parts.append(self.tr("about %n s left", "", round(seconds_left)))
        elif seconds_left is not None:
            parts.append(self.tr("about %n min left", "", round(seconds_left / _A_MINUTE)))
        return " · ".join(parts)

    def saved(self, saved: str, saved_at: str) -> str:
        """Return whether everything is on disk, and since when."""
        told = {
            "saved": self.tr("Saved {time}").format(time=saved_at) if saved_at else self.tr("Saved"),
            "saving": self.tr("Saving…"),
            "failed": self.tr("Not saved"),
            "read_only": self.tr("Read-only"),
        }
        return told[saved]

    def account(self, account: Conservation | None, pages: int, problem: str, in_numbers: bool) -> str:
        """Return the account of characters in words and numbers; a problem stands for itself."""
        if problem:
            return problem
        if pages:
            return self.tr("Characters conserved: all %n page(s) match", "", pages)
        if account is None:
            return ""
        if not in_numbers:
            return self.tr("Characters conserved")
        return self.tr("Characters conserved {sum}").format(sum=self._sum(account))

    def _sum(self, account: Conservation) -> str:
        """Return source = kept + exchanged + deleted; what was inserted stands beside it, it is not of the source."""
        parts = [self.tr("kept {n}").format(n=account.kept - account.substituted)]
        if account.substituted:
            parts.append(self.tr("exchanged {n}").format(n=account.substituted))
        if account.deleted:
            parts.append(self.tr("deleted {n}").format(n=account.deleted))
        told = f"{account.source} = {' ＋ '.join(parts)}"
        added = self.tr("added {n}").format(n=account.inserted) if account.inserted else ""
        return f"{told} · {added}" if added else told
