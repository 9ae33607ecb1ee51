"""The plan, readable as a story: the page, the detectors in order, the findings with what their scores have meant.

Detectors of one stage see the same draft, since they tell parts of one joint decision; the next stage sees the page
with the automatic edits of that stage on.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace

from zhengban.calibration import Calibration, act_of
from zhengban.detectors.detector import Detector
from zhengban.detectors.plan import PLAN
from zhengban.evidence.own_cues import cues_in_force
from zhengban.evidence.protected_text import ProtectedText
from zhengban.model.collector import collector_paused
from zhengban.model.document import Document
from zhengban.model.draft import Draft
from zhengban.model.edit import Edit, OwnedEdit
from zhengban.model.finding import Finding
from zhengban.model.page import Page
from zhengban.model.rebuild import rebuild
from zhengban.policy import Decision, Policy, is_own

__all__ = ["PLAN", "Detector", "Proposal", "propose"]

_CONTEXT = 6  # code points on either side that make a finding's id its own


@dataclass(frozen=True)
class Proposal:
    """All findings of a page in plan order, what the policy says of each, and the draft with the automatic ones on.

    ``unmatched`` are the rejected ids that fit no finding any more: to be reported, never dropped.
    """

    page: Page
    findings: tuple[Finding, ...]
    decisions: Mapping[str, Decision]
    draft: Draft
    unmatched: tuple[str, ...] = ()

    @property
    def document(self) -> Document:
        """Return the document with the automatic edits on."""
        return self.draft.document

    def document_with(self, accepted: Callable[[Finding], bool]) -> Document:
        """Return the document with the findings on that ``accepted`` is true of, whatever the policy says."""
        edits: list[OwnedEdit] = []
        for finding in self.findings:
            own = _owned(finding, len(edits))
            edits.extend(own if accepted(finding) else ())
        return rebuild(self.page, edits)


Rejections = Mapping[str, Collection[Edit]]


@collector_paused()
def propose(page: Page, policy: Policy | None = None, rejected: Rejections | None = None) -> Proposal:
    """Return what is proposed for the page.

    ``rejected`` holds the edits of each rejected finding by its id, as they were when it was rejected. These findings
    are left out of the draft, and no edit equal to one of theirs is ever automatic, whoever proposes it. The policy's
    profile counts while the page is planned: its cues are read beside the others, and what it protects is asked for.
    """
    policy = policy or Policy()
    with cues_in_force(policy.profile.cues):
        return _propose(page, policy, rejected or {})


def _propose(page: Page, policy: Policy, rejected: Rejections) -> Proposal:
    draft = Draft(page)
    namer = _Namer(page)
    findings: list[Finding] = []
    decisions: dict[str, Decision] = {}
    refused = {edit for edits in rejected.values() for edit in edits}
    protected = ProtectedText(page.text, policy.profile.protected)
    for stage in PLAN:
        found = [
            namer.name(_calibrated(finding, policy.calibration))
            for detector in stage
            for finding in detector.detect(draft)
        ]
        on: list[OwnedEdit] = []
        for finding in found:
            decision = policy.decide(finding)
            if decision == "auto" and rejected and (finding.id in rejected or refused & {*finding.edits}):
                decision = "ask"
            elif decision == "auto" and (doubt := protected.doubt(finding)):
                decision = "ask"
                finding = replace(finding, evidence=(*finding.evidence, doubt))
            elif decision == "auto":
                on.extend(_owned(finding, len(draft.edits) + len(on)))
            decisions[finding.id] = decision
            findings.append(finding)
        draft = draft.with_edits(on)
    met = {finding.id for finding in findings}
    return Proposal(page, tuple(findings), decisions, draft, tuple(sorted(set(rejected) - met)))


def _calibrated(finding: Finding, calibration: Calibration) -> Finding:
    """Return the finding with what its detector's score has meant; the very same one where that was not measured."""
    if is_own(finding):
        return finding
    sure = calibration.confidence(finding.kind, act_of(finding), finding.confidence)
    return finding if sure == finding.confidence else replace(finding, confidence=sure)


def _owned(finding: Finding, place: int) -> list[OwnedEdit]:
    """Return the finding's edits with their strength: minus their place in the plan, so that earlier ones win."""
    return [OwnedEdit(edit, finding.id, -1 - place - n) for n, edit in enumerate(finding.edits)]


def _shape(edit: Edit) -> str:
    """Return what kind of thing the edit does: findings on one text that do different things have ids of their own."""
    return f"{type(edit).__name__}:{getattr(edit, 'role', '')}"


class _Namer:
    """Gives findings ids that survive a new plan: a hash of kind, touched text with context, and occurrence."""

    def __init__(self, page: Page) -> None:
        self._text = page.text
        self._seen: Counter[str] = Counter()

    def name(self, finding: Finding) -> Finding:
        """Return the finding with its id."""
        parts = [str(finding.kind)]
        for span in finding.spans[:1]:
            parts.append(self._text[max(0, span.start - _CONTEXT) : span.start])
        parts.extend(self._text[span.start : span.end] for span in finding.spans)
        for span in finding.spans[-1:]:
            parts.append(self._text[span.end : span.end + _CONTEXT])
        parts.extend(sorted({_shape(edit) for edit in finding.edits}))
        digest = hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:12]
        self._seen[digest] += 1
        occurrence = self._seen[digest]
        return replace(finding, id=digest if occurrence == 1 else f"{digest}.{occurrence}")
