"""A short piece of newspaper text as a row of segments, each with what happens to it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NamedTuple

SegmentKind = Literal[
    "plain", "context", "kept", "deleted", "spared", "inserted", "substituted", "moved", "note"
]


class TextSegment(NamedTuple):
    """Characters that have one thing in common.

    *Context* stands round the change, *spared* would have been changed and is not, a *note* is said by the program and
    is no newspaper text.
    """

    text: str
    kind: SegmentKind = "plain"


Segments = tuple[TextSegment, ...]

_CHANGES: frozenset[SegmentKind] = frozenset({"deleted", "substituted", "moved"})


def plain_text(segments: Iterable[TextSegment]) -> str:
    """Return the characters of all segments."""
    return "".join(segment.text for segment in segments)


def spared(segments: Iterable[TextSegment]) -> Segments:
    """Return the segments as they look when the change is not made."""
    return tuple(
        segment._replace(kind="spared") if segment.kind in _CHANGES else segment
        for segment in segments
        if segment.kind != "inserted"
    )
