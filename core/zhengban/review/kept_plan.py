"""A plan as plain values, so that a project can keep it: read back without running anything that a file says."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Mapping
from typing import Any, NamedTuple

from zhengban import __version__
from zhengban.model.edit import Edit, edit_as_json, edit_from_json
from zhengban.model.finding import Alternative, Evidence, Finding, Kind
from zhengban.model.page import Page
from zhengban.model.span import Span
from zhengban.policy import Decision, Policy
from zhengban.profiles.reading import profile_from_table
from zhengban.profiles.telling import profile_as_table
from zhengban.propose import Rejections
from zhengban.resources import tables_digest
from zhengban.review.plan import Plan
from zhengban.review.shapes import shape

# What reading back something that is no plan may raise.
NOT_A_PLAN = (KeyError, ValueError, TypeError, IndexError, AttributeError)


def plan_key(page: Page, policy: Policy, rejected: Rejections) -> str:
    """Return a hash of all that a plan follows from: a kept plan with another key is no use."""
    origin = [
        __version__,
        page.sha256,
        page.number,
        page.encoding,
        hashlib.sha256(page.text.encode()).hexdigest(),
        tables_digest(),
    ]
    refused = {name: sorted(map(_edit_told, edits)) for name, edits in rejected.items()}
    told = json.dumps([origin, policy_as_json(policy), refused], ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(told.encode()).hexdigest()


def policy_as_json(policy: Policy) -> dict[str, Any]:
    """Return a policy as plain values; without a profile it is told as it was before there were any."""
    by_kind = {str(kind): value for kind, value in policy.by_kind.items()}
    told = {"automatic": policy.automatic, "ask": policy.ask, "by_kind": by_kind}
    profile = profile_as_table(policy.profile)
    return {**told, "profile": profile} if profile else told


def policy_from_json(value: Mapping[str, Any]) -> Policy:
    """Return the policy that was written.

    Raises ``KeyError`` or ``ValueError`` on anything else, ``InputError`` on a profile that is none.
    """
    by_kind = {Kind(kind): float(threshold) for kind, threshold in value["by_kind"].items()}
    profile = profile_from_table(value.get("profile", {}), "the project's profile")
    return Policy(float(value["automatic"]), float(value["ask"]), by_kind, profile=profile)


class Sketch(NamedTuple):
    """A finding of a kept plan as far as series need it, so that nothing else has to be read."""

    id: str
    shape: str
    policy: Decision


def plan_told(plan: Plan) -> str:
    """Return a plan without its page as two lines of JSON: its sketches, then its findings."""
    sketches = [[finding.id, shape(finding), plan.decisions[finding.id]] for finding in plan.findings]
    return "\n".join(json.dumps(value, ensure_ascii=False) for value in (sketches, plan_as_json(plan)))


def plan_read(told: str, page: Page, only: Collection[str] | None = None) -> Plan:
    """Return the plan of a page; raises one of ``NOT_A_PLAN`` for what is none.

    ``only`` names the findings that are wanted; they come without alternatives and without the places of their
    evidence: enough to compare them.
    """
    return plan_from_json(json.loads(told.partition("\n")[2]), page, only)


def sketches_read(told: str) -> tuple[Sketch, ...]:
    """Return the sketches of a plan from its first line; raises one of ``NOT_A_PLAN`` for what is none."""
    return tuple(Sketch(identity, form, _decision(word)) for identity, form, word in json.loads(told))


def plan_as_json(plan: Plan) -> list[Any]:
    """Return the findings of a plan and their decisions, without the page: lists, for speed and size."""
    return [[*_finding_as_json(finding), plan.decisions[finding.id]] for finding in plan.findings]


def plan_from_json(value: Any, page: Page, only: Collection[str] | None = None) -> Plan:
    """Return the plan of a page; ``only`` and what is raised are as in ``plan_read``."""
    if not isinstance(value, list):
        raise TypeError("a plan is a list")
    findings, decisions = [], {}
    for *parts, decision in value:
        if only is None or parts[0] in only:
            finding = _finding_from_json(parts, only is not None)
            findings.append(finding)
            decisions[finding.id] = _decision(decision)
    return Plan(page, tuple(findings), decisions)


def _decision(word: str) -> Decision:
    known: dict[str, Decision] = {"auto": "auto", "ask": "ask", "hidden": "hidden"}
    if word not in known:
        raise ValueError(f"unknown decision {word!r}")
    return known[word]


def _finding_as_json(finding: Finding) -> list[Any]:
    return [
        finding.id,
        str(finding.kind),
        finding.spans,
        [edit_as_json(edit) for edit in finding.edits],
        finding.confidence,
        [[reason.code, reason.text, reason.spans, reason.supports] for reason in finding.evidence],
        [
            [[edit_as_json(edit) for edit in other.edits], other.confidence, other.label]
            for other in finding.alternatives
        ],
        finding.before,
        finding.after,
    ]


def _finding_from_json(value: list[Any], is_brief: bool) -> Finding:
    identity, kind, spans, edits, confidence, evidence, alternatives, before, after = value
    return Finding(
        Kind(kind),
        _spans(spans),
        _edits(edits),
        confidence,
        tuple(
            Evidence(code, text, () if is_brief else _spans(where), supports)
            for code, text, where, supports in evidence
        ),
        tuple(
            Alternative(_edits(changes), sure, label)
            for changes, sure, label in (() if is_brief else alternatives)
        ),
        before,
        after,
        identity,
    )


def _spans(value: list[list[int]]) -> tuple[Span, ...]:
    return tuple(Span(start, end) for start, end in value)


def _edits(value: list[dict[str, Any]]) -> tuple[Edit, ...]:
    return tuple(map(edit_from_json, value))


def _edit_told(edit: Edit) -> str:
    return json.dumps(edit_as_json(edit), ensure_ascii=False)
