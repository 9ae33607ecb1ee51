"""Names and words that nobody but a person may change: what a finding would change inside of them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from zhengban.model.edit import ReplaceText
from zhengban.model.finding import Evidence, Finding
from zhengban.model.span import Span


class ProtectedText:
    """Where the names stand in the text of a page, as they are written, one inside another included."""

    def __init__(self, text: str, names: Iterable[str]) -> None:
        self._text = text
        self._found = sorted(span for name in set(names) for span in _places(text, name))
        self._starts = [span.start for span in self._found]
        self._longest = max((span.length for span in self._found), default=0)

    def doubt(self, finding: Finding) -> Evidence | None:
        """Return what speaks against changing the text unasked; None where no name is touched.

        A copy that goes whole together with the text around it is no change inside the name: it was printed twice.
        """
        if not self._found:
            return None
        changed = sorted(span for edit in finding.edits for span in self._changed(edit))
        touched = [place for span in _merged(changed) for place in self._touched_by(span)]
        if not touched:
            return None
        names = "、".join(dict.fromkeys(self._text[slice(*place)] for place in touched))
        return Evidence("protected", f"the profile protects {names}", tuple(dict.fromkeys(touched)), False)

    def _changed(self, edit: object) -> Iterator[Span]:
        """Yield the spans of what the edit deletes or substitutes; an empty one where it inserts."""
        if isinstance(edit, ReplaceText):
            yield from _differences(edit.span, self._text[slice(*edit.span)], edit.text)

    def _touched_by(self, span: Span) -> Iterator[Span]:
        first = bisect_right(self._starts, span.start - self._longest - 1)
        for place in self._found[first : bisect_right(self._starts, span.end)]:
            is_inside = place.start < span.end and span.start < place.end
            goes_whole = span.start <= place.start and place.end <= span.end and span != place
            if is_inside and not goes_whole:
                yield place


def _places(text: str, name: str) -> Iterator[Span]:
    start = text.find(name)
    while start >= 0:
        yield Span(start, start + len(name))
        start = text.find(name, start + 1)


def _differences(span: Span, before: str, after: str) -> Iterator[Span]:
    """Yield where the two differ: character by character where they are of one length, else between what they share."""
    if len(before) == len(after):
        yield from (
            Span(span.start + place, span.start + place + 1)
            for place, (old, new) in enumerate(zip(before, after, strict=True))
            if old != new
        )
        return
    head = _shared(before, after)
    tail = _shared(before[head:][::-1], after[head:][::-1])
    yield Span(span.start + head, span.end - tail)


def _shared(first: str, second: str) -> int:
    """Return how many characters the two begin with alike."""
    pairs = enumerate(zip(first, second, strict=False))
    return next((place for place, (one, other) in pairs if one != other), min(len(first), len(second)))


def _merged(spans: Sequence[Span]) -> list[Span]:
    """Return the spans, those that touch as one."""
    merged: list[Span] = []
    for span in spans:
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged
