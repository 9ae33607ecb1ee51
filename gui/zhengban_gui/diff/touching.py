"""Which findings touch a stretch of the source."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from typing import NamedTuple

from zhengban.model.span import Span
from zhengban_gui.diff.inputs import ShownFinding
from zhengban_gui.diff.intervals import Intervals
from zhengban_gui.diff.marks import touched


class _Touch(NamedTuple):
    span: Span
    finding: str


class _Known(NamedTuple):
    """The findings that touch some extents, and those at a gap at the end of one: (place, finding)."""

    inside: frozenset[str]
    at_ends: tuple[tuple[int, str], ...]


class Touches:
    """Answers for the findings with the edits that they have now; what was asked once is kept."""

    def __init__(self, findings: Sequence[ShownFinding]) -> None:
        self._key = _key(findings)
        self._index = Intervals(
            (*span, _Touch(span, finding.id)) for finding in findings for span in _merged(touched(finding))
        )
        self._known: dict[tuple[Span, ...], _Known] = {}

    def fits(self, findings: Sequence[ShownFinding]) -> bool:
        """Tell whether it answers for these findings, too: states do not matter."""
        return _key(findings) == self._key

    def of(self, extents: tuple[Span, ...], starts: Container[int]) -> frozenset[str]:
        """Return the findings that touch the extents; ``starts`` are those of all extents of the side.

        What stands at a gap belongs to the extent that begins there, else to the one that ends there.
        """
        known = self._known.get(extents)
        if known is None:
            known = self._known[extents] = self._look_up(extents)
        if not known.at_ends:
            return known.inside
        return known.inside | {finding for place, finding in known.at_ends if place not in starts}

    def _look_up(self, extents: tuple[Span, ...]) -> _Known:
        inside: set[str] = set()
        at_ends: list[tuple[int, str]] = []
        for extent in extents:
            for span, finding in self._index.touching(*extent):
                if span.start < extent.end and (span.end > extent.start or span.start == extent.start):
                    inside.add(finding)
                elif span.start == span.end == extent.end:
                    at_ends.append((span.start, finding))
        return _Known(frozenset(inside), tuple(at_ends))


def _key(findings: Sequence[ShownFinding]) -> list[tuple[object, ...]]:
    return [(finding.id, finding.spans, finding.edits) for finding in findings]


def _merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return spans without those that lie in others: the joins of a paragraph all lie in the paragraph."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return tuple(merged)
