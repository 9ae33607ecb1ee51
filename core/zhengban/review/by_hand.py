"""What the reviewer's own edits settle: which blocks they are about, and which questions that answers.

An edit also anchors anew what hung on a block that left its place. Such a neighbour stays where it stood, so nobody
has decided anything on it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Literal, NamedTuple

from zhengban.model.document import Document
from zhengban.model.edit import Edit, Join, MoveBlock, ReplaceText, SetRole, StartArticle
from zhengban.model.finding import Finding, Kind
from zhengban.model.role import INLINE_ROLES, Role
from zhengban.model.span import Span
from zhengban.review.operation import Deed, Operation

_STRUCTURAL = frozenset(
    {
        Kind.MISPLACED_TEXT,
        Kind.DETACHED_HEADLINE,
        Kind.MISATTACHED_CAPTION,
        Kind.PAGE_FURNITURE,
        Kind.ARTICLE_STRUCTURE,
    }
)


def concerned(before: Document, after: Document, edits: Sequence[Edit]) -> tuple[Span, ...]:
    """Return the characters of the blocks that got another role, another place or the start of an article.

    ``after`` is the document with the edits on; what they only anchor anew is left out.
    """
    blocks = _Blocks(after)
    found = _repainted(before, blocks, edits) | _moved(before, after, blocks, edits)
    found |= _parted(before, after, blocks, edits)
    return tuple(sorted(piece for start in found for piece in blocks.pieces[start]))


class _Blocks:
    """The blocks of a document by the characters in them."""

    def __init__(self, document: Document) -> None:
        blocks = document.blocks()
        self.pieces = {block.start: block.pieces for block in blocks}
        self.roles = {block.start: block.role for block in blocks}
        pieces = sorted((piece.start, piece.end, block.start) for block in blocks for piece in block.pieces)
        self._ordered = pieces
        self._starts = [start for start, _, _ in pieces]

    def at(self, offset: int) -> int | None:
        """Return the start of the block that holds a character, None when none does."""
        place = bisect_right(self._starts, offset) - 1
        return self._ordered[place][2] if place >= 0 and offset < self._ordered[place][1] else None

    def role_at(self, offset: int) -> Role:
        """Return the role of the block that holds a character; what stands in none is as good as a paragraph."""
        start = self.at(offset)
        return Role.PARAGRAPH if start is None else self.roles[start]

    def within(self, span: Span) -> set[int]:
        """Return the blocks that hold a character of the span."""
        first = max(bisect_right(self._starts, span.start) - 1, 0)
        last = bisect_right(self._starts, max(span.end - 1, span.start))
        return {
            block for start, end, block in self._ordered[first:last] if start < span.end and span.start < end
        }


def _repainted(before: Document, blocks: _Blocks, edits: Iterable[Edit]) -> set[int]:
    """Return the blocks whose role is another one; the lines that are typed into a poem keep theirs."""
    old = _Blocks(before)
    painted = [edit for edit in edits if isinstance(edit, SetRole) and edit.role not in INLINE_ROLES]
    return {
        start
        for edit in painted
        for start in blocks.within(edit.span)
        if old.role_at(start) is not blocks.roles[start]
    }


def _moved(before: Document, after: Document, blocks: _Blocks, edits: Iterable[Edit]) -> set[int]:
    """Return the blocks that a move names and that stand elsewhere among those that no move names."""
    named = _named(blocks, edits)
    was, now = _places(before, named), _places(after, named)
    return {start for start in named if was.get(start) != now.get(start)}


def _named(blocks: _Blocks, edits: Iterable[Edit]) -> set[int]:
    spans = [edit.span for edit in edits if isinstance(edit, MoveBlock) and edit.rank == "block"]
    return {start for span in spans for start in blocks.within(span)}


def _places(document: Document, named: set[int]) -> dict[int, tuple[bool, int]]:
    """Return by block the one above it that stays, or, where there is none, the first one of its unit that does."""
    places: dict[int, tuple[bool, int]] = {}
    for unit in document.units:
        staying = [block.start for block in unit.blocks if block.start not in named]
        place = (False, staying[0] if staying else unit.start)
        for block in unit.blocks:
            place = place if block.start in named else (True, block.start)
            places[block.start] = place
    return places


def _parted(before: Document, after: Document, blocks: _Blocks, edits: Sequence[Edit]) -> set[int]:
    """Return the blocks at which a unit begins that was none, or was one and is none, with those that carry it."""
    inside = {block.start for unit in before.units for block in unit.blocks}
    inside &= {block.start for unit in after.units for block in unit.blocks}
    staying = inside - _named(blocks, edits)
    was, now = _firsts(before, staying), _firsts(after, staying)
    changed = {first for first in was.keys() ^ now.keys() if first in blocks.pieces}
    carriers = {blocks.at(edit.at) for edit in edits if isinstance(edit, StartArticle)}
    members = {start for firsts in (was, now) for first in changed for start in firsts.get(first, ())}
    return changed | {start for start in carriers if start is not None and start in members}


def _firsts(document: Document, staying: set[int]) -> dict[int, tuple[int, ...]]:
    """Return by the first block of each unit that stays all blocks of it; what is in front of all units is none."""
    firsts: dict[int, tuple[int, ...]] = {}
    for unit in document.units:
        starts = tuple(block.start for block in unit.blocks)
        first = next((start for start in starts if start in staying), None)
        if unit.kind != "front" and first is not None:
            firsts[first] = starts
    return firsts


class _Question(NamedTuple):
    """One thing that a finding asks of a character: its block's role or place, its seam with the one before, its text.

    ``place`` is the start of a block, or the text's place; ``left`` is the other character of a seam.
    """

    about: Literal["role", "place", "mark", "seam", "text"]
    place: Span
    left: int = -1


class Settled:
    """What a page's reviewer did by hand, asked for the operation that settled what a finding asks."""

    def __init__(self, document: Document, deeds: Sequence[Operation], findings: Iterable[Finding]) -> None:
        self._document = document
        self._deeds = [deed for deed in deeds if deed.deed in (Deed.EDIT, Deed.AMEND)]
        self._findings = findings
        self._reopened = {
            target: deed.number
            for deed in deeds
            if deed.deed is Deed.REOPEN
            for _, target, _, _ in deed.targets
        }

    @cached_property
    def _blocks(self) -> _Blocks:
        return _Blocks(self._document)

    @cached_property
    def _spans(self) -> Mapping[str, Sequence[Span]]:
        return {finding.id: finding.spans for finding in self._findings}

    def by(self, finding: Finding) -> Operation | None:
        """Return the last operation that settled it; None when something is still open, or was asked anew since."""
        since = self._reopened.get(finding.id, 0)
        deeds = [deed for deed in reversed(self._deeds) if deed.number > since]
        answers = [self._answer(deeds, question) for question in self._questions(finding)] if deeds else []
        known = [answer for answer in answers if answer is not None]
        return max(known, key=lambda deed: deed.number) if known and len(known) == len(answers) else None

    def _answer(self, deeds: Iterable[Operation], question: _Question) -> Operation | None:
        return next((deed for deed in deeds if self._answers(deed, question)), None)

    def _answers(self, deed: Operation, question: _Question) -> bool:
        about, place, left = question
        if deed.deed is Deed.AMEND:
            # The owner that was chosen for one finding is that of its blocks, whatever else asks for one.
            spans = [span for target in deed.targets for span in self._spans.get(target.finding, ())]
            is_placed = any(isinstance(edit, MoveBlock | StartArticle) for edit in deed.edits)
            return about == "place" and is_placed and _holds(spans, place.start)
        match about:
            case "role" | "place":
                joined = any(isinstance(edit, Join) and edit.right == place.start for edit in deed.edits)
                return _holds(deed.spans, place.start) or (left >= 0 and joined)
            case "mark":
                marks = [
                    edit for edit in deed.edits if isinstance(edit, SetRole) and edit.role in INLINE_ROLES
                ]
                return any(mark.span.overlaps(place) for mark in marks)
            case "seam":
                seams = [edit for edit in deed.edits if isinstance(edit, Join)]
                return any(seam.right == place.start or seam.left == left for seam in seams)
            case "text":
                texts = [edit for edit in deed.edits if isinstance(edit, ReplaceText)]
                return any(text.span.overlaps(place) for text in texts)

    def _questions(self, finding: Finding) -> Sequence[_Question]:
        """Return what the finding asks: roles and places where it gives any, else line ends and text."""
        if finding.kind is Kind.MISPLACED_TEXT or not finding.edits:
            return self._bare_questions(finding)
        asked = [question for edit in finding.edits for question in self._structural(edit)]
        marks = [
            _Question("mark", edit.span)
            for edit in finding.edits
            if isinstance(edit, SetRole) and edit.role in INLINE_ROLES
        ]
        return asked or marks or [question for edit in finding.edits for question in _textual(edit)]

    def _bare_questions(self, finding: Finding) -> Sequence[_Question]:
        """Return the questions of a text whose continuation is sought, and of a finding that only tells."""
        joins = [edit for edit in finding.edits if isinstance(edit, Join)]
        if joins:
            return [_Question("place", Span(join.right, join.right + 1), join.left) for join in joins]
        if finding.kind not in _STRUCTURAL:
            return ()
        starts = {start for span in finding.spans for start in self._blocks.within(span)}
        return [_Question("place", Span(start, start + 1)) for start in sorted(starts)]

    def _structural(self, edit: Edit) -> Iterator[_Question]:
        match edit:
            case SetRole(span, role) if role not in INLINE_ROLES:
                about: Literal["role", "place"] = "role"
            case MoveBlock(span):
                about = "place"
            case StartArticle(at):
                about, span = "place", Span(at, at + 1)
            case _:
                return
        for start in self._blocks.within(span):
            yield _Question(about, Span(start, start + 1))


def _textual(edit: Edit) -> Iterator[_Question]:
    match edit:
        case Join(left, right):
            yield _Question("seam", Span(right, right + 1), left)
        case ReplaceText(span):
            yield _Question("text", span)


def _holds(spans: Iterable[Span], offset: int) -> bool:
    return any(span.start <= offset < span.end for span in spans)
