"""Findings for people: a table a page, or every change before and after."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from zhengban.calibration import shipped_calibration
from zhengban.cli.console import is_terminal
from zhengban.cli.decisions import counts
from zhengban.cli.finding_change import change_in_short, shown
from zhengban.cli.terminal_diff import changes
from zhengban.cli.wording import Wording
from zhengban.model.finding import Finding, Kind
from zhengban.model.page import Page
from zhengban.propose import Proposal
from zhengban.writers.report_deeds import shown_after, shown_before
from zhengban.writers.report_places import Places

PIPE_WIDTH = 200  # cells; where nobody's window says how wide a line may be

_STYLES = {"auto": "green", "ask": "yellow"}
_LAST_FIXED = 4  # line, kind, sure, decision: cut off they would tell nothing


class FindingTable:
    """Prints what was found on each page, in source order; hidden findings and structure are only counted."""

    def __init__(self, diff: bool, wording: Wording) -> None:
        width = None if is_terminal(sys.stdout) else PIPE_WIDTH
        self._console = Console(file=sys.stdout, width=width, highlight=False, soft_wrap=diff)
        self._diff = diff
        self._wording = wording

    def page(self, page: Page, proposal: Proposal) -> None:
        """Print one page."""
        name, number = page.name, page.number
        title = self._wording.say("page", name=name, number=number) if number > 1 else name
        self._console.print(Text(shown(title), style="bold"))
        findings = [finding for finding in proposal.findings if counts(finding, proposal)]
        findings.sort(key=_start)
        places = Places(page.text)
        if findings and not self._diff:
            self._console.print(_table(proposal, findings, places, self._wording))
        for finding in findings if self._diff else ():
            for line in _change(proposal, finding, places, self._wording):
                self._console.print(line)
        self._console.print(_summary(proposal, findings, self._wording))
        self._console.print()

    def end(self) -> None:
        """Nothing to close."""


def _change(proposal: Proposal, finding: Finding, places: Places, wording: Wording) -> Iterator[Text]:
    """Yield the lines of one change: where and what, before and after, where it is moved, and why."""
    decision = proposal.decisions[finding.id]
    place = f"@@ {wording.say('place', line=places.line(_start(finding)))} @@ "
    what = wording.say(
        "change",
        kind=wording.kind(finding.kind),
        sure=_sure(finding, wording),
        decision=wording.decision(decision),
        does=wording.deeds(finding, places.text),
    )
    yield Text(place, style="cyan").append(what, style=_STYLES[decision])
    yield from changes(shown_before(finding), shown_after(finding))
    for target in wording.moves(finding, places.text):
        yield Text(f"  ⇢ {shown(target)}", style="magenta")
    for line in wording.reasons(finding, places):
        yield Text(f"  {shown(line)}", style="dim")


def _table(proposal: Proposal, findings: Sequence[Finding], places: Places, wording: Wording) -> Table:
    """Return a row a finding, which can be scanned; --diff and the report show all of it."""
    table = Table(*wording.columns, box=None, pad_edge=False)
    table.columns[0].justify = "right"
    for column in table.columns[:_LAST_FIXED]:
        column.no_wrap = True
    for finding in findings:
        decision = proposal.decisions[finding.id]
        reason = wording.reason(finding, finding.evidence[0], places) if finding.evidence else ""
        change = (change_in_short(finding, wording), *wording.moves(finding, places.text))
        cells = (wording.deeds(finding, places.text), shown(" ⇢ ".join(change)), shown(reason))
        table.add_row(
            str(places.line(_start(finding))),
            wording.kind(finding.kind),
            f"{finding.confidence:.2f}",
            Text(wording.decision(decision), style=_STYLES[decision]),
            *map(_cut, cells),
        )
    return table


def _sure(finding: Finding, wording: Wording) -> str:
    """Return the confidence, with how many of a hundred such findings are right where that was measured."""
    promise = shipped_calibration().promise_of(finding)
    number = f"{finding.confidence:.2f}"
    if promise is None:
        return number
    low, high = (f"{100 * share:.1f}" for share in (promise.low, promise.high))
    return wording.say("sure", sure=number, low=low, high=high, n=promise.n)


def _cut(text: str) -> Text:
    """Return a cell that is cut off where the window ends; only such columns give way to the others."""
    return Text(text, no_wrap=True, overflow="ellipsis")


def _summary(proposal: Proposal, findings: Sequence[Finding], wording: Wording) -> Text:
    """Return the closing line of a page: what was found, what of it is certain, what it costs."""
    decisions = Counter(proposal.decisions[finding.id] for finding in findings)
    structure = sum(finding.kind == Kind.ARTICLE_STRUCTURE for finding in proposal.findings)
    hidden = len(proposal.findings) - structure - len(findings)
    document = proposal.draft.document
    told = wording.say(
        "summary",
        found=len(findings),
        auto=decisions["auto"],
        ask=decisions["ask"],
        articles=len(document.articles),
        photos=len(document.photos),
        deleted=sum(change.span.length for change in document.deleted),
    )
    told += wording.say("hidden", hidden=hidden) if hidden else ""
    return Text(told + _wrong_ones(proposal, wording))


def _wrong_ones(proposal: Proposal, wording: Wording) -> str:
    """Return how many of what is applied may be wrong, structure too; nothing where nothing was measured."""
    applied = [one for one in proposal.findings if proposal.decisions[one.id] == "auto"]
    expected = shipped_calibration().expected_wrong(applied)
    if not expected.measured:
        return ""
    told = wording.say("wrong", measured=expected.measured, wrong=f"{expected.wrong:.1f}")
    return told + (wording.say("unmeasured", unmeasured=expected.unmeasured) if expected.unmeasured else "")


def _start(finding: Finding) -> int:
    return finding.spans[0].start if finding.spans else 0
