"""Findings for people: a table a page, or every change before and after."""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from zhengban.cli.console import is_terminal, visible
from zhengban.cli.decisions import counts
from zhengban.cli.terminal_diff import changes
from zhengban.model.finding import Finding, Kind
from zhengban.model.page import Page
from zhengban.propose import Proposal

PIPE_WIDTH = 200  # cells; where nobody's window says how wide a line may be
LONGEST_EXCERPT = 20  # characters of a change that a table row shows

_LINE_END = re.compile(r"\r\n|[\n\r\f\v\x1c-\x1e\x85\u2028\u2029]")
_STYLES = {"auto": "green", "ask": "yellow"}


class FindingTable:
    """Prints what was found on each page, in source order; hidden findings and structure are only counted."""

    def __init__(self, diff: bool) -> None:
        width = None if is_terminal(sys.stdout) else PIPE_WIDTH
        self._console = Console(file=sys.stdout, width=width, highlight=False, soft_wrap=diff)
        self._diff = diff

    def page(self, page: Page, proposal: Proposal) -> None:
        """Print one page."""
        title = f"{page.name} page {page.number}" if page.number > 1 else page.name
        self._console.print(Text(_shown(title), style="bold"))
        shown = [finding for finding in proposal.findings if counts(finding, proposal)]
        shown.sort(key=_start)
        if shown:
            self._print(page, proposal, shown)
        self._console.print(_summary(proposal, shown))
        self._console.print()

    def end(self) -> None:
        """Nothing to close."""

    def _print(self, page: Page, proposal: Proposal, shown: Sequence[Finding]) -> None:
        ends = [match.end() for match in _LINE_END.finditer(page.text)]
        if not self._diff:
            self._console.print(_table(proposal, shown, ends))
            return
        for finding in shown:
            decision = proposal.decisions[finding.id]
            place = f"@@ line {_line(finding, ends)} @@ "
            head = f"{finding.kind} {finding.confidence:.2f} {decision}"
            self._console.print(Text(place, style="cyan").append(head, style=_STYLES[decision]))
            for line in changes(finding.before, finding.after):
                self._console.print(line)


def _table(proposal: Proposal, findings: Sequence[Finding], ends: list[int]) -> Table:
    table = Table("line", "kind", "sure", "decision", "change", "because", box=None, pad_edge=False)
    table.columns[0].justify = "right"
    for column in table.columns:
        column.no_wrap = True  # a row a finding can be scanned; --diff and the report show all of it
    for finding in findings:
        decision = proposal.decisions[finding.id]
        table.add_row(
            str(_line(finding, ends)),
            str(finding.kind),
            f"{finding.confidence:.2f}",
            Text(decision, style=_STYLES[decision]),
            Text(_change(finding)),
            Text(_shown(finding.evidence[0].text) if finding.evidence else ""),
        )
    return table


def _summary(proposal: Proposal, shown: Sequence[Finding]) -> Text:
    """Return the closing line of a page: what was found, what of it is certain, what it costs."""
    decisions = Counter(proposal.decisions[finding.id] for finding in shown)
    structure = sum(finding.kind == Kind.ARTICLE_STRUCTURE for finding in proposal.findings)
    hidden = len(proposal.findings) - structure - len(shown)
    document = proposal.draft.document
    deleted = sum(change.span.length for change in document.deleted)
    parts = [
        f"{len(shown)} found: {decisions['auto']} certain, {decisions['ask']} to look at",
        f"{len(document.articles)} articles, {len(document.photos)} photos",
        f"{deleted} characters to delete",
    ]
    if hidden:
        parts.append(f"{hidden} too doubtful to show")
    return Text("; ".join(parts))


def _change(finding: Finding) -> str:
    """Return the change in a few characters, its common beginning and end cut away.

    Where only line breaks and spaces change, as in most findings, lines are counted: nobody could see it.
    """
    before, after = (text.strip("\n⏎").replace("⏎", "\n") for text in (finding.before, finding.after))
    lines = before.count("\n") + 1, after.count("\n") + 1
    if before == after:
        return _excerpt(before)
    if lines[0] != lines[1] and _bare(before) == _bare(after):
        return f"{_excerpt(before)} {lines[0]} → {lines[1]} line{'s' if lines[1] > 1 else ''}"
    start = _common(before, after)
    tail = _common(before[start:][::-1], after[start:][::-1])
    return f"{_excerpt(before[start : len(before) - tail])} → {_excerpt(after[start : len(after) - tail])}"


def _bare(text: str) -> str:
    """Return the text without white space, and without the bar that detectors show a split with."""
    return "".join(text.replace("｜", "").split())


def _common(left: str, right: str) -> int:
    """Return the number of characters that both begin with."""
    for index, (one, other) in enumerate(zip(left, right, strict=False)):
        if one != other:
            return index
    return min(len(left), len(right))


def _excerpt(text: str) -> str:
    if len(text) > LONGEST_EXCERPT:
        half = LONGEST_EXCERPT // 2
        text = f"{text[:half].strip()}…{text[-half:].strip()}"
    return f"“{_shown(text)}”" if text else "∅"


def _shown(text: str) -> str:
    return "".join(map(visible, text))


def _start(finding: Finding) -> int:
    return finding.spans[0].start if finding.spans else 0


def _line(finding: Finding, ends: list[int]) -> int:
    """Return the number, from 1, of the source line in which the finding begins."""
    return bisect_right(ends, _start(finding)) + 1
