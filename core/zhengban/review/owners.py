"""The best owners of a headline, a caption or a misplaced block, each ready to be taken.

They are the articles and photos of the page as it stands, with all that the reviewer has started, moved and named.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from zhengban.model.document import Document, Unit
from zhengban.model.edit import Edit, SetRole
from zhengban.model.finding import Kind
from zhengban.model.rebuild import rebuild
from zhengban.model.role import INLINE_ROLES, Role
from zhengban.review.head_places import HEADINGS, given, stands_in_head
from zhengban.review.layout import Layout, reach
from zhengban.review.manual_articles import all_to_photo
from zhengban.review.owner_candidates import (
    Candidate,
    blocks_of,
    proposed,
    shortened,
    with_confidences,
    without_place,
)
from zhengban.review.owner_scores import OwnerScores
from zhengban.review.page_review import Entry, PageReview
from zhengban.review.repainting import fitting
from zhengban.review.trial import block_at, group_of, is_photo, role_below, unit_with, with_edits

MOST_OWNERS = 3
OWNED_KINDS = frozenset({Kind.DETACHED_HEADLINE, Kind.MISATTACHED_CAPTION, Kind.MISPLACED_TEXT})
_SHOWN = 20  # code points of an article without a headline
_CLEAR = 0.2  # by so much the engine's owner must be surer than the next one to be the first whatever the points say


class Owner(NamedTuple):
    """An article, or a standalone photo, that a block may belong to.

    ``label`` is the headline of the article, else its first words, and empty for a photo of its own. ``confidence`` is
    0 to 1; ``margin`` is how far it stays behind the best one (0 for the best). ``edits`` give the block to it: for
    ``ReviewSession.amend`` when the owners are those of a finding, for ``edit`` when they are those of a block.
    ``is_present`` tells that the block stands there now; ``article`` is the number of the article, from 1, and 0 for a
    photo; ``unit`` is the start of the article or photo.
    """

    label: str
    confidence: float
    margin: float
    edits: tuple[Edit, ...]
    is_present: bool
    article: int
    unit: int


def owners(review: PageReview, finding_id: str) -> tuple[Owner, ...]:
    """Return the best owners of the finding's block, best first, at most three.

    The finding's own owner is among them, and the present one where somebody has chosen it: so there is a way back.
    None for findings of a kind that places nothing. Raises ``KeyError`` when there is no such finding.
    """
    entry = review.by_id[finding_id]
    finding = entry.finding
    if finding.kind not in OWNED_KINDS or not finding.edits:
        return ()
    kept = without_place(finding)
    bare = with_edits(review.document, kept, without=finding_id)
    group = blocks_of(review.document, bare, finding)
    if not group:
        return ()
    seeker = _Seeker(review.document, bare, group, kept)
    return seeker.offered(_ranked(review, entry, seeker))


def owners_of_block(review: PageReview, block_start: int) -> tuple[Owner, ...]:
    """Return the other owners that a block may have, best first, at most three.

    A headline without a text and an article without a headline find each other first. Raises ``KeyError`` when no
    block is printed there.
    """
    document = review.document
    group = group_of(document, block_start)
    seeker = _Seeker(document, document, group, (), _asked_role(review, block_start))
    found = [candidate for candidate in seeker.candidates() if candidate.unit != seeker.present]
    others = seeker.offered(with_confidences(found)[:MOST_OWNERS])
    return (*_headlines_for(document, block_start), *others)[:MOST_OWNERS]


def _asked_role(review: PageReview, block_start: int) -> Role | None:
    """Return the role that a finding proposes for a paragraph and nobody has decided on."""
    if block_at(review.document, block_start).role is not Role.PARAGRAPH:
        return None
    asked = [edit for entry in review.entries if entry.state == "waiting" for edit in entry.edits]
    roles = (edit for edit in asked if isinstance(edit, SetRole) and edit.role not in INLINE_ROLES)
    return next((e.role for e in roles if e.span.start <= block_start < e.span.end), None)


class _Seeker:
    """A group of blocks that looks for its owner. ``bare`` is the document without what gave it the present one.

    ``kept`` are edits that go with every owner; ``present`` is the start of the unit of ``bare`` in which the group
    stands in the document, -1 for none.
    """

    def __init__(
        self,
        document: Document,
        bare: Document,
        group: Sequence[int],
        kept: tuple[Edit, ...],
        role: Role | None = None,
    ) -> None:
        self.bare, self.group, self.kept = bare, group, kept
        self.present = _present(document, bare, group)
        self.scores = OwnerScores(bare, group, role)

    def candidates(self) -> list[Candidate]:
        """Return the units that may own the group, best first: a photo of its own only for the text of a picture."""
        here = unit_with(self.bare, self.group[0])
        is_orphan = here is None or not self.scores.body(here)
        units = self._units()
        found = [Candidate(unit.start, self.scores.points(unit)) for unit in units]
        if self.scores.is_picture:
            found.append(Candidate(self.group[0], self.scores.alone))
        first = {unit.start for unit in units if is_orphan and self.scores.lacks(unit)}
        return sorted(found, key=lambda candidate: (candidate.unit not in first, -candidate.points))

    def _units(self) -> list[Unit]:
        """Return the articles with a text, and photos that lack the part that the group is."""
        units = [unit for unit in self.bare.articles if self.scores.body(unit)]
        return units + [unit for unit in self.bare.photos if self.scores.lacks(unit)]

    def may_be(self, candidate: Candidate) -> bool:
        """Tell whether an owner that was named is there; a photo of its own is one for the text of a picture only."""
        return self.scores.is_picture or any(unit.start == candidate.unit for unit in self.bare.units)

    def offered(self, ranked: Sequence[Candidate]) -> tuple[Owner, ...]:
        """Return owners for the candidates."""
        best = ranked[0].confidence if ranked else 0.0
        return tuple(self._owner(candidate, best) for candidate in ranked)

    def _owner(self, candidate: Candidate, best: float) -> Owner:
        unit = next((unit for unit in self.bare.units if unit.start == candidate.unit), None)
        edits = candidate.edits
        if edits is None:
            edits = (*self.kept, *_taking(self.bare, self.group, unit))
        numbers = {article.start: number for number, article in enumerate(self.bare.articles, 1)}
        return Owner(
            _label(unit, self.group),
            candidate.confidence,
            round(best - candidate.confidence, 4),
            edits,
            candidate.unit == self.present,
            numbers.get(candidate.unit, 0),
            candidate.unit,
        )


def _ranked(review: PageReview, entry: Entry, seeker: _Seeker) -> list[Candidate]:
    """Return at most three candidates: the engine's owner first where it is clear, else by points."""
    found = seeker.candidates()
    named = proposed(seeker.bare, seeker.group, entry.finding)
    own = named[0] if named and seeker.may_be(named[0]) else None
    wanted = {seeker.present} if entry.is_on or entry.settled_by else set()
    if own is None:
        return shortened(with_confidences(found), wanted, MOST_OWNERS)
    points = next((candidate.points for candidate in found if candidate.unit == own.unit), 0.0)
    found = [candidate for candidate in found if candidate.unit != own.unit]
    own = own._replace(points=points)
    is_clear = _is_clear(review, seeker, own, named[1:])
    place = 0 if is_clear else sum(candidate.points > points for candidate in found)
    ranked = with_confidences(
        [*found[:place], own, *found[place:]], entry.finding.confidence if is_clear else None
    )
    return shortened(ranked, {own.unit, *wanted}, MOST_OWNERS)


def _is_clear(review: PageReview, seeker: _Seeker, own: Candidate, others: Sequence[Candidate]) -> bool:
    """Tell whether the engine's owner stands well before the next and is still the article that the engine saw."""
    next_best = max((other.confidence for other in others), default=0.0)
    unit = next((unit for unit in seeker.bare.units if unit.start == own.unit), None)
    if own.confidence - next_best < _CLEAR:
        return False
    if unit is None or not review.manual:
        return True
    if seeker.scores.is_heading and seeker.scores.has_headline(unit):
        return False
    planned = rebuild(review.plan.page, [edit for edit in review.edits if edit not in review.manual])
    body = {block.start for block in seeker.scores.body(unit)}
    return any({block.start for block in seeker.scores.body(other)} == body for other in planned.units)


def _headlines_for(document: Document, block_start: int) -> list[Owner]:
    """Return owners that give headlines without a text to an article without one, if it begins with the block."""
    unit, scores = unit_with(document, block_start), OwnerScores(document, ())
    body = scores.body(unit) if unit is not None and unit.kind == "article" else []
    if unit is None or scores.has_headline(unit) or not body or body[0].start != block_start:
        return []
    bare = [block for other in document.units if not scores.body(other) for block in other.blocks]
    headlines = [
        block.start
        for block in (*bare, *document.unplaced)
        if block.text and role_below(document, block) is Role.HEADLINE
    ]
    groups = {start: group_of(document, start) for start in headlines}
    found = [Candidate(start, OwnerScores(document, groups[start]).points(unit)) for start in headlines]
    ranked = with_confidences(sorted(found, key=lambda candidate: -candidate.points))
    return [
        Owner(
            block_at(document, headline).text,
            confidence,
            round(ranked[0].confidence - confidence, 4),
            _taking(document, groups[headline], unit),
            False,
            document.articles.index(unit) + 1,
            unit.start,
        )
        for headline, _, confidence, _ in ranked
    ]


def _present(document: Document, bare: Document, group: Sequence[int]) -> int:
    """Return the unit of ``bare`` in which the blocks stand in the document, -1 for none."""
    unit = next((unit for unit in document.units for block in unit.blocks if block.start == group[0]), None)
    if unit is None:
        return -1
    if unit.start in group:
        return group[0]
    held = {block.start for block in unit.blocks} - set(group)
    return next((u.start for u in bare.units if held & {block.start for block in u.blocks}), group[0])


def _taking(bare: Document, group: Sequence[int], unit: Unit | None) -> tuple[Edit, ...]:
    """Return the edits that give the blocks to a unit, None for a photo of their own."""
    if unit is None:
        return all_to_photo(bare, group)
    role = role_below(bare, block_at(bare, group[0]))
    is_inside = all(any(block.start == start for block in unit.blocks) for start in group)
    if is_inside and (role not in HEADINGS or stands_in_head(unit, group[0])):
        return ()
    return reach(fitting(bare, group, unit), given(Layout.of(bare), unit, role, group))


def _label(unit: Unit | None, group: Sequence[int]) -> str:
    if unit is None:
        return ""
    others = [block for block in unit.blocks if block.start not in group and block.text]
    headline = next((block.text for block in others if block.role is Role.HEADLINE), "")
    text = next(
        (block.text for block in others if not is_photo(block.role)), others[0].text if others else ""
    )
    return headline or text[:_SHOWN]
