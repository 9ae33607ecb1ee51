"""Sorts findings into what is applied, what is asked and what is not shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from zhengban.model.finding import Finding, Kind

Decision = Literal["auto", "ask", "hidden"]


@dataclass(frozen=True, slots=True)
class Policy:
    """Thresholds on confidence: *auto* from ``automatic`` up, *ask* from ``ask`` up, else *hidden*.

    ``by_kind`` overrides ``automatic`` for single kinds. A finding without edits is never automatic.
    """

    automatic: float = 0.95
    ask: float = 0.3
    by_kind: Mapping[Kind, float] = field(default_factory=dict)

    def automatic_for(self, kind: Kind) -> float:
        """Return the confidence from which findings of a kind are applied unasked."""
        return self.by_kind.get(kind, self.automatic)

    def decide(self, finding: Finding) -> Decision:
        """Return what is to be done with the finding when nobody has decided on it."""
        if finding.edits and finding.confidence >= self.automatic_for(finding.kind):
            return "auto"
        return "ask" if finding.confidence >= self.ask else "hidden"
