"""A text of a document cut in two, each with its spans: a jump line taken off a sentence that it is glued to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

Entry = Mapping[str, Any]


def cut_behind(entry: Entry, place: int, gaps: Sequence[int]) -> tuple[Entry, Entry] | None:
    """Return the jump line up to the place, a code point of the text, and the rest, as ``cut_before`` does."""
    told = entry["text"][:place].strip()
    if not _run_side_by_side(entry, told, gaps):
        return None
    first, second = _cut_spans(entry["spans"], len(told))
    return {**entry, "text": told, "spans": first}, {
        **entry,
        "text": entry["text"][place:].lstrip(),
        "spans": second,
    }


def cut_before(entry: Entry, place: int, gaps: Sequence[int]) -> tuple[Entry, Entry] | None:
    """Return the text up to the place, and the jump line from there on, without white space at the cut.

    None where the jump line and its spans do not run side by side: a space may be the source's or ours, and ``gaps`` are
    the offsets at which characters were inserted.
    """
    told = entry["text"][place:].strip()
    if not _run_side_by_side(entry, told, gaps):
        return None
    total = sum(end - start for start, end in entry["spans"])
    first, second = _cut_spans(entry["spans"], total - len(told))
    return {**entry, "text": entry["text"][:place].rstrip(), "spans": first}, {
        **entry,
        "text": told,
        "spans": second,
    }


def _run_side_by_side(entry: Entry, told: str, gaps: Sequence[int]) -> bool:
    has_gap = any(start <= gap <= end for start, end in entry["spans"] for gap in gaps)
    is_part = 0 < len(told) < sum(end - start for start, end in entry["spans"])
    return is_part and not has_gap and not any(character.isspace() for character in told)


def _cut_spans(spans: Sequence[Sequence[int]], at: int) -> tuple[list[list[int]], list[list[int]]]:
    """Return the first ``at`` offsets of the spans, and the others."""
    before: list[list[int]] = []
    after: list[list[int]] = []
    for start, end in spans:
        middle = min(max(start + at, start), end)
        before += [[start, middle]] if start < middle else []
        after += [[middle, end]] if middle < end else []
        at -= end - start
    return before, after
