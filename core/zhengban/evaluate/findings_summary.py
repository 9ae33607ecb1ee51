"""What the findings of the measured pages are worth, by kind and by what they do."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from zhengban.evaluate.page_measures import Judged
from zhengban.evaluate.reliability import Interval, expected_calibration_error, wilson

MEASURED = 200  # findings below which a class counts as not measured


@dataclass(frozen=True)
class FindingClass:
    """The judged findings of one kind that do one thing."""

    kind: str
    act: str
    findings: tuple[Judged, ...]

    @property
    def is_measured(self) -> bool:
        """Tell whether there are enough of them to say anything."""
        return len(self.findings) >= MEASURED

    @property
    def scores(self) -> list[float]:
        """Return how sure each was."""
        return [finding.score for finding in self.findings]

    @property
    def outcomes(self) -> list[bool]:
        """Return whether each was right."""
        return [finding.right for finding in self.findings]

    def share(self, decision: str) -> float:
        """Return the share that the policy decided so, 0 to 1."""
        return sum(finding.decision == decision for finding in self.findings) / len(self.findings)

    def precision(self, decision: str | None = None) -> tuple[int, int, Interval]:
        """Return how many were right, of how many, and the 95 % interval; of one decision or of all."""
        some = [one.right for one in self.findings if decision in (None, one.decision)]
        return sum(some), len(some), wilson(sum(some), len(some))

    @property
    def calibration_error(self) -> float:
        """Return the expected calibration error, 0 to 1."""
        return expected_calibration_error(self.scores, self.outcomes)


def finding_classes(judged: Iterable[Judged]) -> tuple[FindingClass, ...]:
    """Return the classes of findings, by kind and act."""
    found: dict[tuple[str, str], list[Judged]] = {}
    for one in judged:
        found.setdefault((one.kind, one.act), []).append(one)
    return tuple(FindingClass(kind, act, tuple(found[kind, act])) for kind, act in sorted(found))
