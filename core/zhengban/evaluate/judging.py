"""Which findings are right: each is held against what the page was composed of, never against the engine.

A finding is right when all of its edits are. Findings without edits only tell something, and are not judged.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from zhengban.calibration import Act, act_of
from zhengban.evaluate.judged_page import JudgedPage, judged_page
from zhengban.evaluate.judging_edits import faults
from zhengban.evaluate.judging_roles import mislabelled
from zhengban.evaluate.question import Fault, Question
from zhengban.evaluate.truth import Truth
from zhengban.model.edit import ReplaceText
from zhengban.model.finding import Finding, Kind
from zhengban.model.page import Page
from zhengban.policy import Decision
from zhengban.propose import Proposal


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the truth says of one finding.

    ``score`` is the finding's confidence as proposed (the detector's own where the policy has no calibration).
    ``deleted`` counts the characters that it deletes, white space left out, ``wrongly_deleted`` those of them that the
    truth has and that stand nowhere else. ``mislabelled`` counts roles of the right class with another name (deck for
    headline). ``better`` tells whether one of the alternatives is right; None when there are none.
    """

    finding: str
    kind: Kind
    act: Act
    score: float
    decision: Decision
    faults: tuple[Fault, ...]
    deleted: int = 0
    mislabelled: int = 0
    better: bool | None = None

    @property
    def right(self) -> bool:
        """Tell whether all edits are right."""
        return not self.faults

    @property
    def wrongly_deleted(self) -> int:
        """Return how many characters of the truth are deleted for good."""
        return sum(fault.characters for fault in self.faults)


def judge(page: Page, proposal: Proposal, truth: Truth) -> tuple[Judgement, ...]:
    """Return the judgement of each finding that has edits, in plan order.

    Raises ``ValueError`` when the proposal is of another page.
    """
    if proposal.page.text != page.text:
        raise ValueError(f"the proposal is not of {page.name}")
    judged = judged_page(proposal, truth)
    return tuple(_judgement(judged, finding) for finding in proposal.findings if finding.edits)


def _judgement(page: JudgedPage, finding: Finding) -> Judgement:
    own = Question(page, finding, finding.edits)
    others = [Question(page, finding, other.edits) for other in finding.alternatives if other.edits]
    return Judgement(
        finding.id,
        finding.kind,
        act_of(finding),
        finding.confidence,
        page.proposal.decisions[finding.id],
        faults(own),
        deleted=_deleted(page, finding),
        mislabelled=mislabelled(own),
        better=any(not faults(other) for other in others) if others else None,
    )


def _deleted(page: JudgedPage, finding: Finding) -> int:
    return sum(len(page.change(edit).deleted) for edit in _texts(finding))


def _texts(finding: Finding) -> Iterable[ReplaceText]:
    return (edit for edit in finding.edits if isinstance(edit, ReplaceText))
