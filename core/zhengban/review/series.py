"""Findings that are alike, across pages: decided at once, the odd ones looked at first.

What a person decided by hand never changes with a series.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from statistics import median
from typing import Literal, NamedTuple

from zhengban.evidence.cues import quotation_balance
from zhengban.model.edit import ReplaceText
from zhengban.model.finding import Finding, Kind
from zhengban.review.page_review import Entry, PageReview
from zhengban.review.shapes import shape, text_changes

OddCode = Literal["speaks_against", "quoted", "reduplication", "lower_confidence", "other_length"]
_UNDECIDED = frozenset({"waiting", "automatic"})
_FIXED = frozenset({"locked", "confirm"})  # whoever decided, only a look at the place helps
_LOWER = 0.08  # confidence below that of the fellows
_LONGER = 3.0  # times as long, or as short, as the fellows
_MOST_ODD = 0.5  # what most members share is not odd


class Oddity(NamedTuple):
    """Why a member is not like its fellows: ``code`` for machines, ``text`` for people."""

    code: OddCode
    text: str


class Member(NamedTuple):
    """A finding of a series; ``odd`` says why it wants a look of its own."""

    page: int
    entry: Entry
    odd: Oddity | None = None

    @property
    def key(self) -> tuple[int, str]:
        """Return the page and the finding's id."""
        return self.page, self.entry.id

    @property
    def is_by_hand(self) -> bool:
        """Tell whether somebody decided on it alone, not with others."""
        return self.entry.decided is not None and self.entry.decided.scope == "one"

    @property
    def is_free(self) -> bool:
        """Tell whether it may be decided with others: nobody decided on it alone, and nothing stands in the way."""
        is_together = self.entry.decided is not None and self.entry.state not in _FIXED
        return self.is_undecided or (is_together and not self.is_by_hand)

    @property
    def is_undecided(self) -> bool:
        """Tell whether nobody decided on it, and nothing stands in the way of deciding it with others."""
        return self.entry.decided is None and self.entry.state in _UNDECIDED


class SeriesCounts(NamedTuple):
    """How many members there are, how many were decided by hand, and how many still need a person."""

    all: int
    decided: int
    open: int


@dataclass(frozen=True)
class Series:
    """Findings of one shape: the odd ones first, then those of least confidence."""

    key: str
    kind: Kind
    shape: str
    members: tuple[Member, ...]

    @cached_property
    def odd(self) -> tuple[Member, ...]:
        """Return the members that want a look of their own."""
        return tuple(member for member in self.members if member.odd)

    @cached_property
    def counts(self) -> SeriesCounts:
        """Return how many members there are in all, decided by hand, and open."""
        decided = sum(member.is_by_hand for member in self.members)
        return SeriesCounts(len(self.members), decided, sum(member.entry.is_open for member in self.members))


def series_of(entries_by_page: Mapping[int, Sequence[Entry]]) -> tuple[Series, ...]:
    """Return the series of all pages, the one with the most open members first, then by key."""
    groups: dict[str, list[Member]] = {}
    for page in sorted(entries_by_page):
        for entry in entries_by_page[page]:
            groups.setdefault(shape(entry.finding), []).append(Member(page, entry))
    found = [_series(key, members) for key, members in groups.items()]
    return tuple(sorted(found, key=lambda series: (-series.counts.open, -series.counts.all, series.key)))


def _series(key: str, members: Sequence[Member]) -> Series:
    kind = members[0].entry.finding.kind
    marked = _with_oddities(members)
    ordered = sorted(marked, key=lambda m: (m.odd is None, m.entry.finding.confidence, m.page))
    return Series(key, kind, key.partition(":")[2], tuple(ordered))


def _with_oddities(members: Sequence[Member]) -> list[Member]:
    """Return the members with what is odd about them; what is said of most of them is not odd."""
    fellows = _Fellows.of([member.entry.finding for member in members])
    found = [fellows.oddities(member.entry.finding) for member in members]
    times = Counter(oddity.code for oddities in found for oddity in oddities)
    usual = {code for code, count in times.items() if count > _MOST_ODD * len(members)}
    return [
        member._replace(odd=next((oddity for oddity in oddities if oddity.code not in usual), None))
        for member, oddities in zip(members, found, strict=True)
    ]


class _Fellows(NamedTuple):
    """What is usual in a series: the median confidence and the median length of what changes."""

    number: int
    confidence: float
    length: float

    @staticmethod
    def of(findings: Sequence[Finding]) -> _Fellows:
        return _Fellows(
            len(findings),
            median(finding.confidence for finding in findings),
            median(map(_length, findings)),
        )

    def oddities(self, finding: Finding) -> list[Oddity]:
        """Return what is odd about the finding, the weightiest first."""
        against = next((reason for reason in finding.evidence if not reason.supports), None)
        found = [Oddity("speaks_against", against.text)] if against else []
        if _is_quoted(finding):
            found.append(Oddity("quoted", "it stands inside quotation marks"))
        if _may_be_reduplication(finding):
            found.append(Oddity("reduplication", "it may be a name or a word that is said twice"))
        if self.number < 2:
            return found
        if finding.confidence < self.confidence - _LOWER:
            found.append(Oddity("lower_confidence", "it is less sure than the others"))
        length = _length(finding)
        if length > _LONGER * self.length or length * _LONGER < self.length:
            found.append(Oddity("other_length", "it is much longer or shorter than the others"))
        return found


def _length(finding: Finding) -> int:
    """Return the code points that the finding changes, or those that it concerns where it changes none."""
    changed = sum(len(c.deleted) + len(c.inserted) for c in text_changes(finding.before, finding.after))
    return changed or sum(span.length for span in finding.spans)


def _is_quoted(finding: Finding) -> bool:
    """Tell whether text is changed inside quotation marks: a quotation may be meant as it stands."""
    changes = text_changes(finding.before, finding.after) if _changes_text(finding) else ()
    return any(quotation_balance(finding.before[: change.at]) > 0 for change in changes)


def _may_be_reduplication(finding: Finding) -> bool:
    """Tell whether one or two Han characters that stand twice are to go: 丽丽, 高高兴兴, 研究研究."""
    if finding.kind is not Kind.DUPLICATE_RUN:
        return False
    gone = [change.deleted.strip() for change in text_changes(finding.before, finding.after)]
    return any(1 <= len(text) <= 2 and text.isalpha() and not text.isascii() for text in gone)


def _changes_text(finding: Finding) -> bool:
    return any(isinstance(edit, ReplaceText) for edit in finding.edits)


Ticked = Collection[tuple[int, str]]


def bulk_targets(series: Series, ticked: Ticked | None = None) -> dict[int, tuple[str, ...]]:
    """Return the findings by page that a bulk decision is about; None ticks all that are not odd.

    Whatever is ticked, what was decided by hand, is locked or must be confirmed is never among them.
    """
    if ticked is None:
        ticked = {member.key for member in series.members if member.odd is None}
    chosen = sorted(member.key for member in series.members if member.is_free and member.key in ticked)
    return {page: tuple(key[1] for key in keys) for page, keys in groupby(chosen, key=lambda key: key[0])}


class Effect(NamedTuple):
    """What a bulk decision is about, for the sentence before it: findings, pages, and non-space code points.

    ``kept_by_hand`` counts the members of the series that somebody decided alone and that stay as they are.
    """

    findings: int
    pages: int
    deleted: int
    inserted: int
    substituted: int
    kept_by_hand: int


def effect(reviews: Mapping[int, PageReview], series: Series, targets: Mapping[int, Iterable[str]]) -> Effect:
    """Return what the findings of the targets change; the characters are counted by each edit alone."""
    number = deleted = inserted = substituted = 0
    for page, ids in targets.items():
        review = reviews[page]
        for identity in ids:
            number += 1
            for edit in review.by_id[identity].edits:
                if isinstance(edit, ReplaceText):
                    gone, come, changed = counted_changes(review.plan.page.text, edit)
                    deleted, inserted, substituted = deleted + gone, inserted + come, substituted + changed
    pages = sum(1 for ids in targets.values() if any(True for _ in ids))
    return Effect(number, pages, deleted, inserted, substituted, series.counts.decided)


def counted_changes(source: str, edit: ReplaceText) -> tuple[int, int, int]:
    """Return how many characters a replacement deletes, inserts and substitutes."""
    old = "".join(source[edit.span.start : edit.span.end].split())
    new = "".join(edit.text.split())
    if len(old) == len(new):
        return 0, 0, sum(one != other for one, other in zip(old, new, strict=True))
    head = _common(old, new)
    tail = _common(old[head:][::-1], new[head:][::-1])
    return len(old) - head - tail, len(new) - head - tail, 0


def _common(one: str, other: str) -> int:
    """Return how many characters two texts share at the beginning."""
    pairs = zip(one, other, strict=False)
    return next((n for n, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))
