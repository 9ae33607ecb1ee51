"""The kinds of marks in the diff, and the changes of a page from which both sides take theirs."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

from zhengban.model.document import Document
from zhengban.model.edit import Edit, Join, MoveBlock, ReplaceText, SetRole, StartArticle
from zhengban.model.finding import Kind
from zhengban.model.span import Span
from zhengban_gui.diff.inputs import DiffInput, ShownFinding
from zhengban_gui.diff.intervals import Intervals

ARROW = " → "  # parts before and after in the note of a mark


class MarkKind(StrEnum):
    """What a mark says of the characters it stands on, or of the seam it stands at."""

    KEPT_COPY = "kept_copy"
    DELETED = "deleted"
    DELETED_MARK = "deleted_mark"  # a lone 。 or ，: too narrow for a strike
    DELETED_SPACE = "deleted_space"  # white space, where a strike would look like a dash
    CARET = "caret"  # something was inserted at this seam of the source
    INSERTED = "inserted"
    SUBSTITUTED = "substituted"
    JOINED = "joined"  # the break removed here
    NOTCH = "notch"  # something was deleted at this seam of the rebuilt page
    WOULD_DELETE = "would_delete"
    WOULD_CHANGE = "would_change"
    WOULD_INSERT = "would_insert"
    WOULD_JOIN = "would_join"
    WOULD_TOUCH = "would_touch"  # roles, moves and starts that wait: the whole block
    SPARED = "spared"


DELETIONS = frozenset({MarkKind.DELETED, MarkKind.DELETED_MARK, MarkKind.DELETED_SPACE})


class Mark(NamedTuple):
    """A mark on code points ``[start, end)`` of a text, the finding or operation behind it, and what to tell of it."""

    kind: MarkKind
    start: int
    end: int
    owner: str
    note: str = ""


class SourceMarks:
    """The marks of the source, by source offset."""

    def __init__(self, marks: Iterable[Mark]) -> None:
        self._marks = Intervals((mark.start, mark.end, mark) for mark in marks)

    def near(self, start: int, end: int) -> list[Mark]:
        """Return all marks that share a character or an edge with ``[start, end]``, uncut."""
        return self._marks.touching(start, end)

    def within(self, start: int, end: int) -> Iterator[Mark]:
        """Yield the marks that touch ``[start, end]``, cut to it; a seam at either edge is inside."""
        for mark in self.near(start, end):
            if mark.start >= start and mark.end <= end:
                yield mark
            elif mark.end > start and mark.start < end:
                yield mark._replace(start=max(mark.start, start), end=min(mark.end, end))


def source_marks(shown: DiffInput) -> SourceMarks:
    """Return what was done to the source, what waits to be done, and what was spared; ↵ excepted."""
    deleted = list(_deletions(shown.document))
    gone: dict[str, list[Span]] = {}
    for span, owner in deleted:
        gone.setdefault(owner, []).append(span)
    return SourceMarks(
        [
            *(_deletion_mark(shown.page.text, span, owner) for span, owner in deleted),
            *_additions(shown),
            *(mark for finding in shown.findings for mark in _finding_marks(shown.page.text, finding, gone)),
        ]
    )


def touched(finding: ShownFinding) -> Iterator[Span]:
    """Yield the source stretches that the finding is about: its own, and those of its edits."""
    yield from finding.spans
    for edit in finding.edits:
        yield from edit_spans(edit)


def edit_spans(edit: Edit) -> tuple[Span, ...]:
    """Return the source stretches that an edit acts on; an anchor is not acted on."""
    match edit:
        case Join(left, right, _):
            return Span(left, left + 1), Span(right, right + 1)
        case StartArticle(at, _):
            return (Span(at, at + 1),)
        case ReplaceText(span, _) | SetRole(span, _) | MoveBlock(span):
            return (span,)


def _deletions(document: Document) -> Iterator[tuple[Span, str]]:
    """Yield what the applied replacements took away; white space too, since a reader wants to see it go."""
    kept = sorted(
        (run.start, run.end) for block in document.blocks() for run in block.runs if run.end > run.start
    )
    starts = [start for start, _ in kept]
    for (edit, owner, _), state, _ in document.outcomes:
        if state == "applied" and isinstance(edit, ReplaceText):
            first = max(bisect_right(starts, edit.span.start) - 1, 0)
            held = kept[first : bisect_left(starts, edit.span.end)]
            yield from ((span, owner) for span in _rest(edit.span, held))


def _rest(span: Span, held: Sequence[tuple[int, int]]) -> Iterator[Span]:
    """Yield what of the span lies in none of the held stretches, which ascend."""
    cursor = span.start
    for start, end in held:
        if start >= span.end:
            break
        if start > cursor:
            yield Span(cursor, start)
        cursor = max(cursor, end)
    if cursor < span.end:
        yield Span(cursor, span.end)


def _deletion_mark(text: str, span: Span, owner: str) -> Mark:
    gone = text[span.start : span.end].strip()
    if not gone:
        return Mark(MarkKind.DELETED_SPACE, *span, owner)
    lone = len(gone) == 1 and not gone.isalnum()
    return Mark(MarkKind.DELETED_MARK if lone else MarkKind.DELETED, *span, owner)


def _additions(shown: DiffInput) -> Iterator[Mark]:
    for change in shown.document.inserted:
        yield Mark(MarkKind.CARET, *change.span, change.owner, change.text)
    for change in shown.document.substituted:
        before = shown.page.text[change.span.start : change.span.end]
        yield Mark(MarkKind.SUBSTITUTED, *change.span, change.owner, f"{before}{ARROW}{change.text}")


def _finding_marks(text: str, finding: ShownFinding, gone: Mapping[str, Sequence[Span]]) -> Iterator[Mark]:
    if finding.state == "locked":
        return
    if finding.is_on:
        yield from _kept_copies(finding, gone.get(finding.id, ()))
    elif finding.state == "rejected":
        spans = [
            e.span for e in finding.edits if isinstance(e, ReplaceText) and e.span.length
        ] or finding.spans
        yield from (Mark(MarkKind.SPARED, *span, finding.id) for span in spans if span.length)
    elif finding.is_open:
        yield from _would_marks(text, finding)


def _kept_copies(finding: ShownFinding, gone: Sequence[tuple[int, int]]) -> Iterator[Mark]:
    if finding.kind == Kind.DUPLICATE_RUN and gone:
        for span in finding.spans:
            yield from (Mark(MarkKind.KEPT_COPY, *part, finding.id) for part in _rest(span, sorted(gone)))


def _would_marks(text: str, finding: ShownFinding) -> Iterator[Mark]:
    if not finding.edits:
        yield from (Mark(MarkKind.WOULD_CHANGE, *span, finding.id) for span in finding.spans if span.length)
    gone: list[Span] = []
    for edit in finding.edits:
        mark = _would_mark(text, edit, finding.id)
        if mark.kind is MarkKind.WOULD_DELETE:
            gone.append(Span(mark.start, mark.end))
        yield mark
    yield from _kept_copies(finding, gone)


def _would_mark(text: str, edit: Edit, owner: str) -> Mark:
    match edit:
        case ReplaceText(span, new) if span.start == span.end:
            return Mark(MarkKind.WOULD_INSERT, *span, owner, new)
        case ReplaceText(span, new):
            old = text[span.start : span.end]
            shrinks = len("".join(new.split())) < len("".join(old.split())) or not new
            return Mark(
                MarkKind.WOULD_DELETE if shrinks else MarkKind.WOULD_CHANGE,
                *span,
                owner,
                f"{old}{ARROW}{new}",
            )
        case Join(left, right, glue):
            kind, place = (MarkKind.WOULD_INSERT, right) if glue is None else (MarkKind.WOULD_JOIN, left + 1)
            return Mark(kind, place, place, owner)
        case SetRole(span, _) | MoveBlock(span):
            return Mark(MarkKind.WOULD_TOUCH, *span, owner)
        case StartArticle(at, _):
            return Mark(MarkKind.WOULD_TOUCH, at, at + 1, owner)
