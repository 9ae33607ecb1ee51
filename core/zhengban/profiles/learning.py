"""Proposes the profile of a paper from what repeats on its pages, for a person to confirm.

A wrong entry lifts text out of articles, unasked, on every page; a missing one costs nothing that the detectors would
not have asked. So an entry must have stood on three pages, always where furniture stands, and nowhere else.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from zhengban.errors import InputError
from zhengban.evidence.cues_fields import Proof, furniture_fields
from zhengban.evidence.line_habits import ends_sentence
from zhengban.evidence.typography import HALF, half_width
from zhengban.model.role import Role
from zhengban.profiles.learning_credits import repeated_credits
from zhengban.profiles.learning_furniture import LEAST_PAGES, repeated_furniture
from zhengban.profiles.profile import Profile

Lines = Sequence[str]
_LEAST_WIDTH, _MOST_WIDTH = (
    8.0,
    40.0,
)  # em; narrower lines are lists and headings, wider ones whole paragraphs
_LEAST_LINES, _LEAST_SHARE = 20, 0.15


@dataclass(frozen=True)
class Learnt:
    """A proposed profile, and by key and entry how often each was seen: ``("furniture.editors", pattern)``."""

    profile: Profile
    remarks: dict[tuple[str, str], str] = field(default_factory=dict)
    pages: int = 0


def learn_profile(pages: Sequence[Lines]) -> Learnt:
    """Return what repeats on the pages of one paper; a page is its lines in source order, doubled text mended.

    Raises ``InputError`` for fewer than three pages, of which nothing can be said.
    """
    if len(pages) < LEAST_PAGES:
        advice = "name more pages of one paper"
        raise InputError(f"a profile is learnt from {LEAST_PAGES} pages or more, not {len(pages)}: {advice}")
    remarks: dict[tuple[str, str], str] = {}
    furniture: dict[Role, tuple[str, ...]] = {}
    for found in repeated_furniture(pages):
        furniture[found.role] = (*furniture.get(found.role, ()), found.pattern)
        told = f"{found.pages} of {len(pages)} pages: {found.example}"
        remarks[f"furniture.{found.role}", found.pattern] = told
    credits = repeated_credits(pages)
    remarks.update({("credits", form.pattern): f"{form.pages} pages: {form.example}" for form in credits})
    papers = _papers(pages)
    remarks.update({("papers", name): f"{count} of {len(pages)} pages" for name, count in papers})
    width, told = _column_width(pages)
    remarks["column_width", ""] = told
    profile = Profile(
        name=papers[0][0] if papers else "",
        papers=tuple(name for name, _ in papers),
        furniture=furniture,
        credits=tuple(form.pattern for form in credits),
        column_width=width,
    )
    return Learnt(profile, remarks, len(pages))


def _papers(pages: Sequence[Lines]) -> list[tuple[str, int]]:
    """Return the names that stand as mastheads on half of the pages, with the number of pages, the commonest first."""
    counts: Counter[str] = Counter()
    for lines in pages:
        counts.update({name for line in lines for name in _mastheads(line)})
    least = max(LEAST_PAGES, len(pages) / 2)
    return [(name, count) for name, count in counts.most_common() if count >= least]


def _mastheads(line: str) -> list[str]:
    fields = furniture_fields(line)
    return [
        line[found.start : found.end]
        for found in fields
        if found.role is Role.MASTHEAD and found.proof >= Proof.FAIR and found.end - found.start > 1
    ]


def _column_width(pages: Sequence[Lines]) -> tuple[float | None, str]:
    """Return the width in em that most lines inside paragraphs have, and how many; None where none stands out."""
    widths = [half_width(line, HALF) for lines in pages for line in lines if not ends_sentence(line)]
    running = [round(width * 2) / 2 for width in widths if _LEAST_WIDTH <= width <= _MOST_WIDTH]
    if not running:
        return None, ""
    width, count = Counter(running).most_common(1)[0]
    if count < max(_LEAST_LINES, _LEAST_SHARE * len(running)):
        return None, ""
    return width, f"{count} of {len(running)} lines that run on"
