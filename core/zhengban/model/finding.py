"""What a detector proposes: one thing that a person decides at once, with its reasons."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from zhengban.model.edit import Edit
from zhengban.model.span import Span


class Kind(StrEnum):
    """The artefacts that are looked for; the name is also the detector's file and its word on the command line."""

    DUPLICATE_RUN = "duplicate_run"
    DECORATIVE_REPEAT = "decorative_repeat"
    COLUMN_FRAGMENT = "column_fragment"
    LINE_WRAP = "line_wrap"
    MISPLACED_TEXT = "misplaced_text"
    DETACHED_HEADLINE = "detached_headline"
    MISATTACHED_CAPTION = "misattached_caption"
    PAGE_FURNITURE = "page_furniture"
    SPACING = "spacing"
    PUNCTUATION = "punctuation"
    LOOKALIKE_CHARACTER = "lookalike_character"
    SCRIPT_VARIANT = "script_variant"
    ARTICLE_STRUCTURE = "article_structure"


@dataclass(frozen=True, slots=True)
class Evidence:
    """One checkable reason: ``code`` for machines, ``text`` for people, the spans where it can be seen.

    ``supports`` is False for a reason that speaks against the finding.
    """

    code: str
    text: str
    spans: tuple[Span, ...] = ()
    supports: bool = True


@dataclass(frozen=True, slots=True)
class Alternative:
    """Another way to settle the finding, ready to be taken instead of its edits."""

    edits: tuple[Edit, ...]
    confidence: float
    label: str


@dataclass(frozen=True, slots=True)
class Finding:
    """A proposal: edits that stand or fall together, and why.

    ``spans`` are the characters concerned, in ascending order. ``confidence`` is the chance of being right, 0 to 1.
    ``edits`` may be empty: then the finding is only reported. ``id`` is given by the plan, never by a detector.
    """

    kind: Kind
    spans: tuple[Span, ...]
    edits: tuple[Edit, ...]
    confidence: float
    evidence: tuple[Evidence, ...] = ()
    alternatives: tuple[Alternative, ...] = ()
    before: str = ""
    after: str = ""
    id: str = ""
