"""Finds for each place of a page the change made there and the finding that it belongs to."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from zhengban.model.document import Block, Document
from zhengban.model.edit import Join, MoveBlock, ReplaceText, SetRole, StartArticle
from zhengban.model.finding import Finding
from zhengban.model.role import INLINE_ROLES
from zhengban.model.span import Span

MarkKind = Literal["del", "sub", "ask"]

# A doubt about more than this is told by a sign where it begins: a dotted page is not readable.
_LONGEST_DOUBT = 40


class SourceMark(NamedTuple):
    """A stretch of the source that was deleted or substituted, or is in doubt, and whose change it is."""

    span: Span
    kind: MarkKind
    owner: str


class Changes(NamedTuple):
    """Everything that the report marks. Offsets are code points of the source, values are owners.

    ``marks`` are disjoint and ascending. ``carets`` are the gaps where something was inserted, ``doubts`` the
    offsets where a long finding begins that was not applied. ``joins`` are by the offset of the piece behind,
    ``roles``, ``moves`` and ``starts`` by the offset of the block's first character.
    """

    marks: tuple[SourceMark, ...]
    carets: Mapping[int, str]
    doubts: Mapping[int, tuple[str, ...]]
    joins: Mapping[int, str]
    roles: Mapping[int, str]
    moves: Mapping[int, str]
    starts: Mapping[int, str]


def collect_changes(
    document: Document,
    blocks: Sequence[Block],
    findings: Sequence[Finding],
    decisions: Mapping[str, str],
) -> Changes:
    """Return the changes of the document and the doubts of the findings that were asked about."""
    applied = [outcome.edit for outcome in document.outcomes if outcome.state == "applied"]
    in_doubt = [finding for finding in findings if decisions.get(finding.id) in ("ask", "doubt")]
    pieces = sorted(piece.start for block in blocks for piece in block.pieces)
    starts = sorted(block.start for block in blocks)
    roles: dict[int, str] = {}
    moves: dict[int, str] = {}
    for edit, owner, _ in sorted(applied, key=lambda owned: owned.strength):
        if isinstance(edit, SetRole) and edit.role not in INLINE_ROLES:
            roles.update(dict.fromkeys(_inside(starts, edit.span), owner))
        elif isinstance(edit, MoveBlock):
            moves.update(dict.fromkeys(_inside(starts, edit.span), owner))
    return Changes(
        marks=_marks(document, [*_text_marks(document), *_doubt_marks(in_doubt)]),
        carets={change.span.start: change.owner for change in document.inserted},
        doubts=_long_doubts(in_doubt),
        joins={
            _at_or_before(pieces, edit.right): owner
            for edit, owner, _ in applied
            if isinstance(edit, Join) and edit.glue is not None
        },
        roles=roles,
        moves=moves,
        starts={
            _at_or_before(pieces, edit.at): owner
            for edit, owner, _ in applied
            if isinstance(edit, StartArticle) and edit.on
        },
    )


def _inside(starts: Sequence[int], span: Span) -> Sequence[int]:
    return starts[bisect_left(starts, span.start) : bisect_left(starts, span.end)]


def _at_or_before(starts: Sequence[int], offset: int) -> int:
    place = bisect_right(starts, offset) - 1
    return starts[place] if place >= 0 else offset


def _text_marks(document: Document) -> Iterator[SourceMark]:
    """Deleted white space is no character of the account, but a reader wants to see it go."""
    runs = (run for block in document.blocks() for run in block.runs if run.end > run.start)
    kept = sorted((run.start, run.end) for run in runs)
    starts = [start for start, _ in kept]
    for (edit, owner, _), state, _ in document.outcomes:
        if state == "applied" and isinstance(edit, ReplaceText):
            cursor = edit.span.start
            first = max(bisect_right(starts, cursor) - 1, 0)
            for start, end in kept[first : bisect_left(starts, edit.span.end)]:
                if start > cursor:
                    yield SourceMark(Span(cursor, start), "del", owner)
                cursor = max(cursor, end)
            if cursor < edit.span.end:
                yield SourceMark(Span(cursor, edit.span.end), "del", owner)
    for change in document.substituted:
        yield SourceMark(change.span, "sub", change.owner)


def _doubt_marks(findings: Sequence[Finding]) -> Iterator[SourceMark]:
    for finding in findings:
        if sum(span.length for span in finding.spans) <= _LONGEST_DOUBT:
            yield from (SourceMark(span, "ask", finding.id) for span in finding.spans if span.length)


def _long_doubts(findings: Sequence[Finding]) -> dict[int, tuple[str, ...]]:
    found: dict[int, tuple[str, ...]] = {}
    for finding in findings:
        if sum(span.length for span in finding.spans) > _LONGEST_DOUBT:
            start = finding.spans[0].start
            found[start] = (*found.get(start, ()), finding.id)
    return found


def _marks(document: Document, marks: Sequence[SourceMark]) -> tuple[SourceMark, ...]:
    """Return the marks made disjoint: what was changed hides what is in doubt."""
    painted: dict[int, SourceMark] = {}
    for mark in reversed(marks):
        painted.update(dict.fromkeys(range(*mark.span), mark))
    found: list[SourceMark] = []
    for offset in sorted(painted):
        mark = painted[offset]
        if found and found[-1].span.end == offset and found[-1][1:] == mark[1:]:
            found[-1] = found[-1]._replace(span=Span(found[-1].span.start, offset + 1))
        else:
            found.append(mark._replace(span=Span(offset, offset + 1)))
    return tuple(found)
