"""Makes the input of the diff of a page: as analysed, with some findings decided otherwise."""

from __future__ import annotations

from collections.abc import Mapping

from zhengban.model.edit import OwnedEdit
from zhengban.model.finding import Finding, Kind
from zhengban.model.page import Page
from zhengban.model.rebuild import rebuild
from zhengban.propose import Proposal, propose
from zhengban_gui.diff.inputs import DiffInput, FindingState, ShownFinding

_OFF: frozenset[FindingState] = frozenset({"waiting", "rejected", "doubt", "conflict", "confirm", "locked"})


def analysed(text: str) -> Proposal:
    """Return what the engine proposes for a page of this text."""
    return propose(Page(text))


def shown_page(proposal: Proposal, states: Mapping[str, FindingState] | None = None) -> DiffInput:
    """Return the page as the workbench shows it; ``states`` are of findings by id, the rest is as proposed."""
    states = states or {}
    findings = [f for f in proposal.findings if proposal.decisions[f.id] != "hidden"]
    chosen = {f.id: states.get(f.id) or _proposed(proposal, f) for f in findings}
    document = proposal.document_with(lambda f: chosen.get(f.id, "waiting") not in _OFF)
    return DiffInput(
        proposal.page,
        document,
        tuple(
            ShownFinding(f.id, f.kind, f.spans, f.edits, chosen[f.id], chosen[f.id] not in _OFF)
            for f in findings
        ),
    )


def edited_page(text: str, *findings: ShownFinding) -> DiffInput:
    """Return a page with exactly these findings; those that are on are in the document."""
    page = Page(text)
    edits = [
        OwnedEdit(edit, finding.id, -1 - number)
        for number, finding in enumerate(findings)
        for edit in finding.edits
        if finding.is_on
    ]
    return DiffInput(page, rebuild(page, edits), findings)


def of_kind(shown: DiffInput, kind: Kind) -> ShownFinding:
    """Return the first finding of a kind."""
    return next(finding for finding in shown.findings if finding.kind == kind)


def _proposed(proposal: Proposal, finding: Finding) -> FindingState:
    return "automatic" if proposal.decisions[finding.id] == "auto" else "waiting"
