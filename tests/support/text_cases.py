"""Cases of the text detectors: a few lines, set on a page whose style they are judged by.

``found``: ``after`` is how the lines read with the finding on; ``automatic`` tells whether that is done
unasked. ``reported``: the text ``spot`` is pointed out and nothing is changed. ``must_not_change``: nothing
is done unasked; with ``silent`` nothing is even asked. ``known_failure``: ``after`` is right but not
reached, for the ``reason`` given.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from zhengban.detectors import lookalike_character, punctuation, script_variant, spacing
from zhengban.model.draft import Draft
from zhengban.model.edit import OwnedEdit, SetRole
from zhengban.model.finding import Finding
from zhengban.model.page import Page
from zhengban.model.role import Role
from zhengban.model.span import Span
from zhengban.policy import Policy

Detect = Callable[[Draft], Iterator[Finding]]
_CASES = Path(__file__).parents[1] / "cases"


class Cases:
    """The cases of one kind, with the pages that they are set on."""

    def __init__(self, kind: str, detect: Detect) -> None:
        self.detect = detect
        self.table: dict[str, Any] = yaml.safe_load((_CASES / f"{kind}.yml").read_text(encoding="utf-8"))

    def draft(self, case: dict[str, Any]) -> Draft:
        """Return the draft of a case: its lines behind the lines of its page, painted with its role if it
        has one.
        """
        page = Page(self._surroundings(case) + case["text"])
        role = case.get("role")
        painted = Span(len(page.text) - len(case["text"]), len(page.text))
        edits = (OwnedEdit(SetRole(painted, Role(role)), "case", -1),) if role else ()
        return Draft(page, edits)

    def reads(self, case: dict[str, Any], automatic: bool) -> str:
        """Return how the lines of the case read with its findings on: all of them, or the automatic ones."""
        draft = self.draft(case)
        policy = Policy()
        chosen = [
            finding
            for finding in self.detect(draft)
            if policy.decide(finding) == "auto" or (not automatic and policy.decide(finding) == "ask")
        ]
        lines = applied(draft, chosen).lines[len(Page(self._surroundings(case)).lines) :]
        return "\n".join(line.text for line in lines)

    def findings(self, case: dict[str, Any]) -> list[Finding]:
        """Return the findings in the lines of the case that somebody would see."""
        start = len(self._surroundings(case))
        found = self.detect(self.draft(case))
        return [one for one in found if one.spans[0].start >= start and Policy().decide(one) != "hidden"]

    def check_found(self, case: dict[str, Any]) -> None:
        """The finding reads as it should, and is automatic exactly when it should be."""
        assert self.reads(case, automatic=False) == case["after"].strip()
        unasked = case["after"] if case["automatic"] else case["text"]
        assert self.reads(case, automatic=True) == unasked.strip()

    def check_reported(self, case: dict[str, Any]) -> None:
        """The spot is pointed out, and nothing is changed."""
        draft = self.draft(case)
        spots = [draft.page.text[span.start : span.end] for one in self.findings(case) for span in one.spans]
        assert case["spot"] in spots
        assert self.reads(case, automatic=False) == case["text"].strip()

    def check_unchanged(self, case: dict[str, Any]) -> None:
        """Nothing is done unasked; of a silent case nothing is asked either."""
        assert self.reads(case, automatic=True) == case["text"].strip()
        if case.get("silent"):
            assert self.findings(case) == []

    def check_known_failure(self, case: dict[str, Any]) -> None:
        """What should be done unasked, and is not yet."""
        assert self.reads(case, automatic=True) == case["after"].strip()

    def _surroundings(self, case: dict[str, Any]) -> str:
        page = case.get("page", self.table.get("page"))
        return f"{self.table['pages'][page].strip()}\n" if page else ""


CASES_OF = {
    str(one.kind): Cases(str(one.kind), one.detect)
    for one in (spacing.DETECTOR, punctuation.DETECTOR, lookalike_character.DETECTOR, script_variant.DETECTOR)
}


def parameters(section: str) -> pytest.MarkDecorator:
    """Return the cases of a section, each with the table it stands in; known failures as strict ones."""
    marked = [
        pytest.param(
            cases,
            case,
            id=f"{kind}: {case['label']}",
            marks=[pytest.mark.xfail(reason=case["reason"], strict=True)]
            if section == "known_failure"
            else [],
        )
        for kind, cases in CASES_OF.items()
        for case in cases.table.get(section, [])
    ]
    return pytest.mark.parametrize(("cases", "case"), marked)


def applied(draft: Draft, findings: Iterable[Finding]) -> Draft:
    """Return the draft with the edits of the findings on, the first the strongest."""
    edits = [(edit, number) for number, finding in enumerate(findings) for edit in finding.edits]
    return draft.with_edits([OwnedEdit(edit, str(number), -2 - number) for edit, number in edits])


def automatic(draft: Draft, detect: Detect) -> list[Finding]:
    """Return the findings that are applied unasked."""
    return [finding for finding in detect(draft) if Policy().decide(finding) == "auto"]
