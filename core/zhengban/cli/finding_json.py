"""``zhengban-findings/1``: a list of findings, each with its edits, evidence and decision."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from zhengban.calibration import Promise, shipped_calibration
from zhengban.model.edit import edit_as_json
from zhengban.model.finding import Alternative, Evidence, Finding
from zhengban.model.page import Page
from zhengban.policy import Decision
from zhengban.propose import Proposal


class JsonList:
    """Prints one JSON list, finding by finding, so that a thousand pages need the memory of one."""

    def __init__(self) -> None:
        self._separator = "[\n"

    def page(self, page: Page, proposal: Proposal) -> None:
        """Print the findings of one page."""
        for line in _lines(page, proposal):
            print(self._separator + line, end="")
            self._separator = ",\n"

    def end(self) -> None:
        """Close the list."""
        print("[]" if self._separator == "[\n" else "\n]")


class JsonLines:
    """Prints one finding a line."""

    def page(self, page: Page, proposal: Proposal) -> None:
        """Print the findings of one page."""
        for line in _lines(page, proposal):
            print(line)

    def end(self) -> None:
        """Nothing to close."""


def _lines(page: Page, proposal: Proposal) -> Iterable[str]:
    calibration = shipped_calibration()
    for finding in proposal.findings:
        promise = calibration.promise_of(finding)
        record = finding_as_json(finding, proposal.decisions[finding.id], promise)
        record["source"] = {"name": page.name, "sha256": page.sha256, "page": page.number}
        yield json.dumps(record, ensure_ascii=False)


def finding_as_json(finding: Finding, decision: Decision, promise: Promise | None = None) -> dict[str, Any]:
    """Return the finding in the form of ``zhengban-findings/1``; spans are code points in the page's text.

    ``measured`` is only there where enough findings of this confidence were judged: how many, and what share was right.
    """
    record = {
        "id": finding.id,
        "kind": str(finding.kind),
        "spans": [list(span) for span in finding.spans],
        "edits": [edit_as_json(edit) for edit in finding.edits],
        "confidence": round(finding.confidence, 4),
        "evidence": [_evidence(evidence) for evidence in finding.evidence],
        "alternatives": [_alternative(alternative) for alternative in finding.alternatives],
        "before": finding.before,
        "after": finding.after,
        "decision": decision,
    }
    return {**record, "measured": _promise(promise)} if promise else record


def _promise(promise: Promise) -> dict[str, Any]:
    return {
        "right": round(promise.precision, 4),
        "n": promise.n,
        "interval": [promise.low, promise.high],
    }


def _evidence(evidence: Evidence) -> dict[str, Any]:
    return {
        "code": evidence.code,
        "for": evidence.supports,
        "text": evidence.text,
        "spans": [list(span) for span in evidence.spans],
    }


def _alternative(alternative: Alternative) -> dict[str, Any]:
    return {
        "edits": [edit_as_json(edit) for edit in alternative.edits],
        "confidence": round(alternative.confidence, 4),
        "label": alternative.label,
    }
