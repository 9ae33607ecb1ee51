"""Sorts findings into what is applied, what is asked and what is not shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from zhengban.calibration import Calibration, shipped_calibration
from zhengban.model.finding import Finding, Kind

Decision = Literal["auto", "ask", "hidden"]

USUAL = 0.95  # the line of *auto* when nobody chose another


@dataclass(frozen=True, slots=True)
class Policy:
    """Thresholds on confidence: *auto* from ``automatic`` up, *ask* from ``ask`` up, else *hidden*.

    ``by_kind`` overrides ``automatic`` for single kinds. A finding without edits is never automatic. ``calibration``
    says what the detectors' scores have meant, and raises the line of what it measured to where its target is reached;
    a line below the usual one was chosen by a person, and holds.
    """

    automatic: float = USUAL
    ask: float = 0.3
    by_kind: Mapping[Kind, float] = field(default_factory=dict)
    calibration: Calibration = field(default_factory=shipped_calibration, compare=False, repr=False)

    def automatic_for(self, finding: Finding) -> float:
        """Return the confidence from which findings like this one are applied unasked; infinite for never."""
        chosen = self.by_kind.get(finding.kind, self.automatic)
        measured = self.calibration.automatic(finding)
        return chosen if measured is None or chosen < USUAL else max(chosen, measured)

    def decide(self, finding: Finding) -> Decision:
        """Return what is to be done with the finding when nobody has decided on it."""
        if finding.edits and finding.confidence >= self.automatic_for(finding):
            return "auto"
        return "ask" if finding.confidence >= self.ask else "hidden"
