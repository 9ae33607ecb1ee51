"""Newspaper text as a row of segments, each with what becomes of it: one grammar for rows, cards, cells and hits."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NamedTuple

Style = Literal[
    "kept",
    "context",
    "deleted",
    "deleted_mark",
    "deleted_space",
    "inserted",
    "substituted",
    "spared",
    "break",
    "note",
    "moved_note",
]


class Segment(NamedTuple):
    """A stretch of a change. Notes are the program's own words, everything else is newspaper text.

    *Context* stands round the change; *spared* would have been changed and is not.
    """

    style: Style
    text: str


Segments = tuple[Segment, ...]

_TAKEN: frozenset[Style] = frozenset({"deleted", "deleted_mark", "deleted_space", "substituted"})


def plain_text(segments: Iterable[Segment]) -> str:
    """Return the characters of all segments."""
    return "".join(segment.text for segment in segments)


def spared(segments: Iterable[Segment]) -> Segments:
    """Return what stands in the source as it looks when the change is not made."""
    return tuple(
        segment._replace(style="spared") if segment.style in _TAKEN else segment for segment in segments
    )
