"""What a decision on many findings will change and what it leaves as it is: the sentence before it is made."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject


@dataclass(frozen=True, slots=True)
class EffectText:
    """What accepting findings changes, counted in findings, pages and characters, and what stays.

    ``findings`` are all that are decided; ``applied`` of them are in the text already, and everything else here counts
    without those. ``wrong`` tells how many may be wrong; empty where that was not measured.
    """

    findings: int
    pages: int
    deleted: int = 0
    inserted: int = 0
    substituted: int = 0
    kept_by_hand: int = 0
    wrong: str = ""
    applied: int = 0


class EffectWords(QObject):
    """Says it in the language of the user interface; Qt's tools read plurals in classes only."""

    def changes(self, effect: EffectText) -> str:
        """Return in words what accepting changes."""
        if not effect.findings:
            return self.tr("Changes nothing")
        changed, applied = effect.findings - effect.applied, effect.applied
        if not changed:
            return self.tr("Changes nothing: %n applied unasked is (are) confirmed", "", applied)
        parts = [self.tr("%n finding(s)", "", changed), self.tr("%n page(s)", "", effect.pages)]
        if effect.deleted:
            parts.append(self.tr("%n character(s) deleted", "", effect.deleted))
        if effect.substituted:
            parts.append(self.tr("%n character(s) exchanged", "", effect.substituted))
        if effect.inserted:
            parts.append(self.tr("%n character(s) inserted", "", effect.inserted))
        if effect.wrong:
            parts.append(effect.wrong)
        if applied:
            parts.append(self.tr("%n applied unasked is (are) confirmed", "", applied))
        return self.tr("Changes {parts}").format(parts=" · ".join(parts))

    def rest(self, effect: EffectText, picked_out: int = 0, unplanned: int = 0) -> str:
        """Return in words what stays as it is; ``unplanned`` pages were not analysed and are left out."""
        parts = []
        if effect.kept_by_hand:
            parts.append(self.tr("%n decided by hand stay", "", effect.kept_by_hand))
        if picked_out:
            parts.append(self.tr("%n stay as they are", "", picked_out))
        if unplanned:
            parts.append(self.tr("%n page(s) not analysed are left out", "", unplanned))
        parts.append(self.tr("one undo step"))
        return " · ".join(parts)
