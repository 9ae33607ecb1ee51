"""What the engine proposes for a page, as a value that can be sent to another process and kept."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, replace

from zhengban.model.edit import Edit, Join, MoveBlock, ReplaceText, SetRole, StartArticle, edit_as_json
from zhengban.model.finding import Finding
from zhengban.model.page import Page
from zhengban.model.span import Span
from zhengban.policy import Decision, Policy
from zhengban.propose import Rejections, propose


@dataclass(frozen=True)
class Plan:
    """The findings of a page in plan order, and what the policy says of each by id: no draft, no caches."""

    page: Page
    findings: tuple[Finding, ...]
    decisions: Mapping[str, Decision]


def make_plan(page: Page, policy: Policy | None = None, rejected: Rejections | None = None) -> Plan:
    """Return the plan of a page; ``rejected`` is as in ``propose``."""
    proposal = propose(page, policy, rejected)
    return Plan(page, proposal.findings, dict(proposal.decisions))


def fingerprint(finding: Finding) -> str:
    """Return a short hash of what a finding does: with other edits it is not the one that was decided.

    Places are counted from where it stands, so that a line put in front of everything makes no difference.
    """
    origin = finding.spans[0].start if finding.spans else 0
    told = json.dumps([edit_as_json(_moved(edit, -origin)) for edit in finding.edits], ensure_ascii=False)
    return hashlib.sha256(told.encode()).hexdigest()[:12]


def _moved(edit: Edit, by: int) -> Edit:
    match edit:
        case ReplaceText(span) | SetRole(span):
            return replace(edit, span=_span_moved(span, by))
        case MoveBlock(span, anchor):
            return replace(edit, span=_span_moved(span, by), anchor=anchor + by)
        case Join(left, right):
            return replace(edit, left=left + by, right=right + by)
        case StartArticle(at):
            return replace(edit, at=at + by)


def _span_moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)
