"""``zhengban check``: show what is wrong with pages; nothing is written."""

from __future__ import annotations

import argparse
from typing import Protocol

from zhengban.cli.console import complain
from zhengban.cli.decisions import counts, policy_for
from zhengban.cli.inputs import find_inputs, read
from zhengban.cli.language import Language, language_for
from zhengban.cli.wording import Wording
from zhengban.errors import InputError, ZhengbanError
from zhengban.model.page import Page
from zhengban.propose import Proposal, propose

FOUND = 1


class Report(Protocol):
    """Prints findings, page by page."""

    def page(self, page: Page, proposal: Proposal) -> None:
        """Print one page."""

    def end(self) -> None:
        """Print what closes the whole."""


def run(options: argparse.Namespace) -> int:
    """Check every file and return 2 when one could not be read, else 1 when anything was found, else 0.

    A bad file is complained of and the others are still checked.
    """
    report = _report(options.format, options.diff, language_for(options.language))
    policy = policy_for(options.threshold, options.profile)
    failed, found = 0, False
    for name in find_inputs(options.files):
        try:
            for page in read(name, options.encoding):
                proposal = propose(page, policy)
                report.page(page, proposal)
                found = found or any(counts(finding, proposal) for finding in proposal.findings)
        except ZhengbanError as error:
            failed = max(failed, complain(str(error), error.exit_code))
    report.end()
    return failed or (FOUND if found else 0)


def _report(form: str, diff: bool, language: Language) -> Report:
    if form == "table":
        from zhengban.cli.finding_table import FindingTable

        return FindingTable(diff, Wording(language))
    if diff:
        raise InputError("--diff is for people and goes with --format table only")
    from zhengban.cli.finding_json import JsonLines, JsonList

    return JsonList() if form == "json" else JsonLines()
