"""What the engine proposes for a page, as a value that can be sent to another process and kept."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass

from zhengban.model.edit import Edit, edit_as_json
from zhengban.model.finding import Finding
from zhengban.model.page import Page
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


def fingerprint(edits: tuple[Edit, ...]) -> str:
    """Return a short hash of what edits do: a finding with other edits is not the one that was decided."""
    told = json.dumps([edit_as_json(edit) for edit in edits], ensure_ascii=False)
    return hashlib.sha256(told.encode()).hexdigest()[:12]
