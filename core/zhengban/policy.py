"""Sorts findings into what is applied, what is asked and what is not shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from zhengban.calibration import Calibration, shipped_calibration
from zhengban.evidence.own_cues import OWN
from zhengban.model.finding import Finding, Kind
from zhengban.profiles.profile import EMPTY, Profile

Decision = Literal["auto", "ask", "hidden"]

USUAL = 0.95  # the line of *auto* when nobody chose another


@dataclass(frozen=True, slots=True)
class Policy:
    """Thresholds on confidence: *auto* from ``automatic`` up, *ask* from ``ask`` up, else *hidden*.

    ``by_kind`` overrides ``automatic`` for single kinds. A finding without edits is never automatic. ``calibration``
    says what the detectors' scores have meant, and raises the line of what it measured to where its target is reached;
    a line below the usual one was chosen by a person, and holds. The ``profile`` of the paper has lines of its own for
    single kinds, under those of ``by_kind``; what it says itself is not for the calibration to doubt.
    """

    automatic: float = USUAL
    ask: float = 0.3
    by_kind: Mapping[Kind, float] = field(default_factory=dict)
    calibration: Calibration = field(default_factory=shipped_calibration, compare=False, repr=False)
    profile: Profile = EMPTY

    def automatic_for(self, finding: Finding) -> float:
        """Return the confidence from which findings like this one are applied unasked; infinite for never."""
        usual = self.profile.thresholds.get(finding.kind, self.automatic)
        chosen = self.by_kind.get(finding.kind, usual)
        measured = None if is_own(finding) else self.calibration.automatic(finding)
        return chosen if measured is None or chosen < USUAL else max(chosen, measured)

    def decide(self, finding: Finding) -> Decision:
        """Return what is to be done with the finding when nobody has decided on it."""
        if finding.edits and finding.confidence >= self.automatic_for(finding):
            return "auto"
        return "ask" if finding.confidence >= self.ask else "hidden"


def is_own(finding: Finding) -> bool:
    """Tell whether the finding is what a profile says of a line, and no guess of a detector."""
    return any(reason.code == OWN for reason in finding.evidence)
