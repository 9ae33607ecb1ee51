"""The best owners of a headline, a caption or a misplaced block, each ready to be taken."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from zhengban.evidence.terms import Rarity, shared_runs, terms_of
from zhengban.model.document import Document, Unit
from zhengban.model.edit import Edit, Join, MoveBlock, StartArticle
from zhengban.model.finding import Finding, Kind
from zhengban.model.role import Role
from zhengban.review.layout import Layout, reach
from zhengban.review.manual_articles import to_photo
from zhengban.review.manual_blocks import fitting, place_for
from zhengban.review.page_review import PageReview
from zhengban.review.trial import block_at, group_of, is_photo, unit_with, with_edits

MOST_OWNERS = 3
OWNED_KINDS = frozenset({Kind.DETACHED_HEADLINE, Kind.MISATTACHED_CAPTION, Kind.MISPLACED_TEXT})
_SHOWN = 20  # code points of an article without a headline
_NEARNESS = 0.01  # points that a neighbouring article is worth: it decides where words do not


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


class _Candidate(NamedTuple):
    """A unit by its start, how sure it is that it owns the block, and edits if the finding itself has them."""

    unit: int
    confidence: float
    edits: tuple[Edit, ...] | None = None


def owners(review: PageReview, finding_id: str) -> tuple[Owner, ...]:
    """Return the present owner of the finding's block and the next best, best first, at most three.

    None for findings of a kind that places nothing. Raises ``KeyError`` when there is no such finding.
    """
    finding = review.by_id[finding_id].finding
    if finding.kind not in OWNED_KINDS or not finding.edits:
        return ()
    kept = _without_place(finding)
    bare = with_edits(review.document, kept, without=finding_id)
    group = _blocks_of(bare, finding)
    if not group:
        return ()
    return _owners(review.document, bare, group, kept, _proposed(bare, group, finding))


def owners_of_block(review: PageReview, block_start: int) -> tuple[Owner, ...]:
    """Return the owners of a block that no finding speaks of: ranked by the words they share, then by nearness.

    Raises ``KeyError`` when no block is printed there.
    """
    document = review.document
    return _owners(document, document, group_of(document, block_start), (), [])


def _without_place(finding: Finding) -> tuple[Edit, ...]:
    """Return the edits of the finding that say what its text is, not whose it is."""
    placing = (
        (MoveBlock, StartArticle, Join) if finding.kind is Kind.MISPLACED_TEXT else (MoveBlock, StartArticle)
    )
    return tuple(edit for edit in finding.edits if not isinstance(edit, placing))


def _blocks_of(bare: Document, finding: Finding) -> tuple[int, ...]:
    """Return the blocks that begin in the finding's text; of a text flow that was cut, the second part."""
    spans = finding.spans[-1:] if finding.kind is Kind.MISPLACED_TEXT else finding.spans
    found = {block.start for block in bare.blocks() for span in spans if span.start <= block.start < span.end}
    return tuple(block.start for block in bare.blocks() if block.start in found)


def _proposed(bare: Document, group: Sequence[int], finding: Finding) -> list[_Candidate]:
    """Return the owners that the finding names: its own and its alternatives."""
    if finding.kind is Kind.MISPLACED_TEXT:
        unit = next(
            (unit for edit in finding.edits if isinstance(edit, Join) for unit in _at(bare, edit.left)), None
        )
        return [_Candidate(unit.start, finding.confidence, finding.edits)] if unit else []
    own = _Candidate(_target(bare, group, finding.edits), finding.confidence, finding.edits)
    others = [_Candidate(_target(bare, group, a.edits), a.confidence) for a in finding.alternatives]
    return [own, *others]


def _target(bare: Document, group: Sequence[int], edits: Sequence[Edit]) -> int:
    """Return the start of the unit that edits give the blocks to: a photo of their own is named by the first."""
    for edit in edits:
        if isinstance(edit, StartArticle) and edit.at in group:
            return group[0]
        if isinstance(edit, MoveBlock):
            return next((unit.start for unit in _at(bare, edit.anchor)), group[0])
    unit = unit_with(bare, group[0])
    return unit.start if unit else group[0]


def _at(document: Document, offset: int) -> list[Unit]:
    """Return the unit that prints the source character, in a list; an empty one when none does."""
    return [
        unit
        for unit in document.units
        for block in unit.blocks
        if any(piece.start <= offset < piece.end for piece in block.pieces)
    ]


def _owners(
    document: Document,
    bare: Document,
    group: Sequence[int],
    kept: tuple[Edit, ...],
    proposed: Sequence[_Candidate],
) -> tuple[Owner, ...]:
    present = _present(document, bare, group)
    found: dict[int, _Candidate] = {}
    for candidate in proposed:
        found.setdefault(candidate.unit, candidate)
    if len(found) < MOST_OWNERS or present not in found:
        least = min((candidate.confidence for candidate in proposed), default=1.0)
        for candidate in _by_words(bare, group, present):
            # What the finding does not name is never surer than what it does.
            weak = candidate._replace(confidence=min(candidate.confidence, least))
            found.setdefault(candidate.unit, weak)
    ranked = sorted(found.values(), key=lambda candidate: -candidate.confidence)
    shown = ranked[:MOST_OWNERS]
    if present in found and found[present] not in shown:
        shown[-1] = found[present]
    best = max((candidate.confidence for candidate in shown), default=0.0)
    return tuple(_owner(bare, group, kept, candidate, present, best) for candidate in shown)


def _present(document: Document, bare: Document, group: Sequence[int]) -> int:
    """Return the unit of ``bare`` in which the blocks stand in the document, -1 for none."""
    unit = next((unit for unit in document.units for block in unit.blocks if block.start == group[0]), None)
    if unit is None:
        return -1
    if unit.start in group:
        return group[0]
    held = {block.start for block in unit.blocks} - set(group)
    return next((u.start for u in bare.units if held & {block.start for block in u.blocks}), group[0])


def _by_words(bare: Document, group: Sequence[int], present: int) -> list[_Candidate]:
    """Return the articles by the words that they share with the blocks, then by nearness, the best first."""
    articles = [unit for unit in bare.articles if any(block.start not in group for block in unit.blocks)]
    texts = [terms_of(_text(unit, group)) for unit in articles]
    rarity = Rarity(texts)
    told = "".join(block_at(bare, start).text for start in group)
    order = [unit.start for unit in bare.units]
    here = order.index(present) if present in order else 0
    points = [sum(run.weight for run in shared_runs(told, terms, rarity)) for terms in texts]
    points = [
        value + _NEARNESS / (1 + abs(order.index(unit.start) - here))
        for value, unit in zip(points, articles, strict=True)
    ]
    whole = sum(points) + 1.0
    ranked = sorted(zip(points, articles, strict=True), key=lambda pair: -pair[0])
    return [_Candidate(unit.start, round(value / whole, 2)) for value, unit in ranked]


def _text(unit: Unit, group: Sequence[int]) -> str:
    return "\n".join(block.text for block in unit.blocks if block.start not in group)


def _owner(
    bare: Document,
    group: Sequence[int],
    kept: tuple[Edit, ...],
    candidate: _Candidate,
    present: int,
    best: float,
) -> Owner:
    unit = next((unit for unit in bare.units if unit.start == candidate.unit), None)
    edits = candidate.edits if candidate.edits is not None else (*kept, *_taking(bare, group, unit))
    numbers = {article.start: number for number, article in enumerate(bare.articles, 1)}
    return Owner(
        _label(unit, group),
        candidate.confidence,
        round(best - candidate.confidence, 4),
        edits,
        candidate.unit == present,
        numbers.get(candidate.unit, 0),
        candidate.unit,
    )


def _taking(bare: Document, group: Sequence[int], unit: Unit | None) -> tuple[Edit, ...]:
    """Return the edits that give the blocks to a unit, None for a photo of their own."""
    if unit is None:
        return to_photo(bare, group[0])
    if all(any(block.start == start for block in unit.blocks) for start in group):
        return ()
    edits = fitting(bare, group, unit)
    role = block_at(bare, group[0]).role
    layout = Layout.of(bare).without(group).with_blocks(unit.start, place_for(unit, role), group)
    return reach(edits, layout)


def _label(unit: Unit | None, group: Sequence[int]) -> str:
    if unit is None:
        return ""
    others = [block for block in unit.blocks if block.start not in group and block.text]
    headline = next((block.text for block in others if block.role is Role.HEADLINE), "")
    text = next(
        (block.text for block in others if not is_photo(block.role)), others[0].text if others else ""
    )
    return headline or text[:_SHOWN]
