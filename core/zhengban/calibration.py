"""What a detector's score has meant on pages with known truth: the product's side of the calibration.

The table is made by ``tests/measure/calibrate.py``. What it does not know is *not measured*: there the score stands
as the detector gave it, and nothing is promised.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from math import inf
from typing import Any, Literal, NamedTuple

from zhengban.errors import TableError
from zhengban.model.edit import Edit, Join, MoveBlock, ReplaceText, SetRole, StartArticle
from zhengban.model.finding import Finding, Kind
from zhengban.resources import load_table

Act = Literal["deletes", "substitutes", "moves", "joins", "starts", "roles", "spaces", "tells"]

# The gravest first: a finding that joins lines and gives them a role promises what a join must promise.
ACTS: tuple[Act, ...] = (
    "deletes",
    "substitutes",
    "moves",
    "joins",
    "starts",
    "roles",
    "spaces",
    "tells",
)
ENOUGH = 200  # findings; a share of fewer is not called measured
# What they take away is white space; without the page's text an edit does not tell.
_SPACE_KINDS = frozenset({Kind.SPACING, Kind.COLUMN_FRAGMENT})
_NUDGE = 0.0001  # one unit of the table's last place: what is not measured never looks like a measured step


class Promise(NamedTuple):
    """How many of the findings of this step were right: the share, out of how many, and Wilson's interval."""

    precision: float
    n: int
    low: float
    high: float


class Expected(NamedTuple):
    """How many of some findings are wrong as far as was measured, and how many of them nobody ever measured."""

    wrong: float
    measured: int
    unmeasured: int


class Rung(NamedTuple):
    """A step of a scale: scores from ``score`` up (to the next one) have meant ``confidence``."""

    score: float
    confidence: float
    n: int
    right: int
    low: float
    high: float

    @property
    def is_measured(self) -> bool:
        """Tell whether there were enough findings to speak of a share."""
        return self.n >= ENOUGH


@dataclass(frozen=True)
class Scale:
    """The steps of one kind and act, both rising, and the confidence from which it is automatic.

    ``automatic`` is None when too few findings were judged to set it, infinite when no line reaches the target.
    """

    rungs: tuple[Rung, ...]
    automatic: float | None = None

    def confidence(self, score: float) -> float:
        """Return what the score has meant; where that was not measured, the score, kept between its neighbours."""
        place = bisect_right([rung.score for rung in self.rungs], score) - 1
        if place >= 0 and self.rungs[place].is_measured:
            return self.rungs[place].confidence
        below = [rung.confidence for rung in self.rungs[: max(place, 0)] if rung.is_measured]
        above = [rung.confidence for rung in self.rungs[place + 1 :] if rung.is_measured]
        kept = min(score, above[0] - _NUDGE) if above else score
        return min(max(kept, below[-1] + _NUDGE) if below else kept, 1.0)

    def promise(self, confidence: float) -> Promise | None:
        """Return the measured step that has this confidence."""
        measured = [rung for rung in self.rungs if rung.is_measured]
        place = bisect_left([rung.confidence for rung in measured], confidence - _NUDGE / 4)
        if place == len(measured) or measured[place].confidence > confidence + _NUDGE / 4:
            return None
        rung = measured[place]
        return Promise(rung.right / rung.n, rung.n, rung.low, rung.high)


@dataclass(frozen=True)
class Calibration:
    """The scales of all kinds and acts that were measured, and on what they were made."""

    scales: Mapping[tuple[Kind, Act], Scale] = field(default_factory=dict)
    made: str = ""

    def confidence(self, kind: Kind, act: Act, score: float) -> float:
        """Return the chance that such a finding is right, 0 to 1; the score itself where nothing was measured."""
        scale = self.scales.get((kind, act))
        return scale.confidence(score) if scale else score

    def promise(self, kind: Kind, act: Act, confidence: float) -> Promise | None:
        """Return what was measured at a confidence that ``confidence()`` gave; None says not measured."""
        scale = self.scales.get((kind, act))
        return scale.promise(confidence) if scale else None

    def promise_of(self, finding: Finding) -> Promise | None:
        """Return what was measured of findings like this one, whose confidence is calibrated already."""
        return self.promise(finding.kind, act_of(finding), finding.confidence)

    def automatic(self, finding: Finding) -> float | None:
        """Return the confidence from which findings like this one may be applied unasked; None: not measured."""
        scale = self.scales.get((finding.kind, act_of(finding)))
        return scale.automatic if scale else None

    def expected_wrong(self, findings: Iterable[Finding]) -> Expected:
        """Return how many of the findings are wrong, by what was measured of each."""
        promises = [self.promise_of(finding) for finding in findings]
        known = [promise for promise in promises if promise]
        wrong = sum(1 - promise.precision for promise in known)
        return Expected(wrong, len(known), len(promises) - len(known))


NOT_CALIBRATED = Calibration()


def act_of(finding: Finding) -> Act:
    """Return the gravest thing that the finding does; ``tells`` when it has no edits."""
    found = {_act(edit, finding.kind) for edit in finding.edits}
    return next((act for act in ACTS if act in found), "tells")


@cache
def shipped_calibration() -> Calibration:
    """Return the calibration of this version; raises ``TableError`` when the table is damaged."""
    return calibration_from_table(load_table("calibration"))


def calibration_from_table(table: Mapping[str, Any]) -> Calibration:
    """Return what a table says; raises ``TableError`` when it is not one of ours."""
    try:
        scales = {_key(entry): _scale(entry) for entry in table.get("measured", ())}
        return Calibration(scales, str(table["made"]))
    except (KeyError, TypeError, ValueError) as error:
        raise TableError(f"table calibration.toml is damaged ({error}): reinstall zhengban") from error


def _act(edit: Edit, kind: Kind) -> Act:
    match edit:
        case ReplaceText(_, text):
            if kind in _SPACE_KINDS:
                return "spaces"
            return "substitutes" if text else "deletes"
        case MoveBlock():
            return "moves"
        case Join():
            return "joins"
        case StartArticle():
            return "starts"
        case SetRole():
            return "roles"


def _key(entry: Mapping[str, Any]) -> tuple[Kind, Act]:
    act = entry["act"]
    if act not in ACTS:
        raise ValueError(f"unknown act {act!r}")
    return Kind(entry["kind"]), act


def _scale(entry: Mapping[str, Any]) -> Scale:
    rungs = tuple(Rung(*step) for step in entry["steps"])
    scores, sure = [rung.score for rung in rungs], [rung.confidence for rung in rungs]
    if scores != sorted(set(scores)) or sure != sorted(sure):
        raise ValueError(f"the steps of {entry['kind']} {entry['act']} do not rise")
    line = entry.get("automatic")
    return Scale(rungs, inf if line == "never" else None if line is None else float(line))
