"""Small changes of characters, gathered into findings: one for the changes of a line that are equally
certain.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from zhengban.evidence.running_text import RunningText
from zhengban.model.edit import ReplaceText
from zhengban.model.finding import Evidence, Finding, Kind

# From here on nobody is asked, so what is certain never shares a finding with what is not.
CERTAIN = 0.95


class Change(NamedTuple):
    """``text[start:end]`` of the running text should read ``replacement``.

    ``confidence`` is the chance of being right, ``code`` and ``reason`` say why, ``doubt`` what speaks
    against it.
    """

    start: int
    end: int
    replacement: str
    confidence: float
    code: str
    reason: str
    doubt: str = ""


def findings_by_line(
    running: RunningText,
    kind: Kind,
    changes: Iterable[Change],
    further: Callable[[Sequence[Change]], Iterable[Evidence]] = lambda changes: (),
) -> Iterator[Finding]:
    """Yield the findings of a kind for the changes, in order of the text.

    Of two changes that touch the surer stands. A change of what an edit already changed is left out: the
    source does not read so. ``further`` gives evidence that belongs to a finding as a whole.
    """
    kept = _apart(change for change in changes if running.is_original(change.start, change.end))
    for _, in_line in groupby(kept, key=lambda change: running.line_number(change.start)):
        together = list(in_line)
        for certain in (True, False):
            alike = [change for change in together if (change.confidence >= CERTAIN) is certain]
            if alike:
                yield _finding(running, kind, alike, further(alike))


def _apart(changes: Iterable[Change]) -> list[Change]:
    """Return the changes in order, of those that share a character only the surest."""
    kept: list[Change] = []
    for change in sorted(changes):
        if not kept or kept[-1].end <= change.start:
            kept.append(change)
        elif kept[-1].confidence < change.confidence:
            kept[-1] = change
    return kept


def _finding(
    running: RunningText, kind: Kind, changes: Sequence[Change], further: Iterable[Evidence]
) -> Finding:
    spans = tuple(running.span(change.start, change.end) for change in changes)
    edits = tuple(ReplaceText(span, change.replacement) for span, change in zip(spans, changes, strict=True))
    before, after = running.around([(change.start, change.end, change.replacement) for change in changes])
    reasons = dict.fromkeys((change.code, change.reason) for change in changes)
    evidence = [
        Evidence(
            code,
            reason,
            tuple(
                span
                for span, change in zip(spans, changes, strict=True)
                if (change.code, change.reason) == (code, reason)
            ),
        )
        for code, reason in reasons
    ]
    doubts = dict.fromkeys(change.doubt for change in changes if change.doubt)
    evidence.extend(Evidence("doubt", doubt, (), supports=False) for doubt in doubts)
    evidence.extend(further)
    confidence = min(change.confidence for change in changes)
    return Finding(kind, spans, edits, confidence, tuple(evidence), (), before, after)
