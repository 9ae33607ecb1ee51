"""What the commands hold certain, what they tell a person of, and what they apply."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from zhengban.model.document import Document
from zhengban.model.finding import Finding, Kind
from zhengban.policy import Decision, Policy
from zhengban.profiles.profile import EMPTY
from zhengban.profiles.reading import find_profile
from zhengban.propose import Proposal

Acceptance = Literal["auto", "all", "none"]


def policy_for(threshold: float | None, profile: str | None = None) -> Policy:
    """Return the policy that applies changes unasked from this confidence up, the usual one for ``None``.

    ``profile`` names a shipped profile or its file. Raises ``InputError`` where there is none or it is wrong.
    """
    known = find_profile(profile) if profile is not None else EMPTY
    return Policy(profile=known) if threshold is None else Policy(automatic=threshold, profile=known)


def counts(finding: Finding, proposal: Proposal) -> bool:
    """Tell whether a finding makes the page one with something wrong.

    Structure in place is on every page, clean ones too, and what is hidden is too doubtful to tell anyone.
    """
    return finding.kind != Kind.ARTICLE_STRUCTURE and proposal.decisions[finding.id] != "hidden"


def accepted_document(proposal: Proposal, accept: Acceptance) -> Document:
    """Return the document with what is certain, with all that is shown, or with nothing applied."""
    if accept == "auto":
        return proposal.draft.document
    decisions = accepted_decisions(proposal, accept)
    return proposal.document_with(lambda finding: decisions[finding.id] == "auto")


def accepted_decisions(proposal: Proposal, accept: Acceptance) -> Mapping[str, Decision]:
    """Return the decisions as they were in fact carried out: *auto* is what was applied."""
    if accept == "auto":
        return proposal.decisions
    return {identity: _carried_out(decision, accept) for identity, decision in proposal.decisions.items()}


def _carried_out(decision: Decision, accept: Acceptance) -> Decision:
    """Hidden stays hidden under *all* too: what is not worth showing is not worth doing."""
    if decision == "hidden":
        return decision
    return "auto" if accept == "all" else "ask"
