"""Find and replace over a page: what is found, and what would be replaced, before anything is done."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate
from typing import Literal, NamedTuple

import regex

from zhengban.errors import InputError
from zhengban.model.document import Document
from zhengban.model.edit import Edit, ReplaceText
from zhengban.model.rebuild import Anatomy
from zhengban.model.span import Span
from zhengban.review.retyped_parts import Part, letters_of
from zhengban.review.retyped_spans import Earlier, earlier_of, text_edits
from zhengban.review.trial import anatomy_of
from zhengban.writers.parts import TextRange, spans_in

Where = Literal["document", "source"]
_TIMEOUT = 0.25  # seconds for one search of a page; what needs more would not end
_CONTEXT = 12  # code points shown on both sides


class Found(NamedTuple):
    """A place that was found: its text with a little of what stands around it, and the source characters behind it.

    ``block`` is the start of the block that prints it, -1 in the source. What was inserted has no spans.
    """

    block: int
    spans: tuple[Span, ...]
    before: str
    text: str
    after: str


class Hit(NamedTuple):
    """A replacement that can be made: the edits of it, and how the place reads before and after.

    ``span`` are the source characters concerned; ``block`` is the start of the block that prints them.
    """

    edits: tuple[Edit, ...]
    before: str
    after: str
    span: Span
    block: int


def find(
    document: Document, pattern: str, *, is_regex: bool = False, case: bool = True, where: Where = "document"
) -> tuple[Found, ...]:
    """Return the places where the pattern is found, in printed order or in that of the source.

    In the document it is looked for in each block as it is printed, in the source in each line. Raises ``InputError``
    for a pattern that is no regular expression, or that takes too long.
    """
    compiled = _compiled(pattern, is_regex, case)
    if where == "source":
        text = document.page.text
        return tuple(
            Found(-1, (Span(start, end),), *_around(text, start, end))
            for match in _matches(compiled, text)
            for start, end in [match.span()]
        )
    return tuple(_in_blocks(document, compiled))


def _in_blocks(document: Document, compiled: regex.Pattern[str]) -> Iterator[Found]:
    blocks = document.blocks()
    joined = _Joined([block.text for block in blocks])
    for match in _matches(compiled, joined.text):
        number, start, end = joined.place(match)
        if end <= len(blocks[number].text):
            spans = spans_in(blocks[number], TextRange(start, end))
            yield Found(blocks[number].start, spans, *_around(blocks[number].text, start, end))


def replacements(
    document: Document, pattern: str, replacement: str, *, is_regex: bool = False, case: bool = True
) -> tuple[Hit, ...]:
    """Return the replacements that could be made, in source order; those that are chosen make one operation.

    A place is never across lines, and two that an earlier edit ties together are one hit. In a regular expression the
    replacement may name groups (``\\\\1``). Raises ``InputError`` for a pattern or replacement that is none.
    """
    if replacement != "".join(replacement.splitlines()):
        raise InputError("a replacement holds no line break: split the paragraph instead")
    compiled = _compiled(pattern, is_regex, case)
    template = replacement if is_regex else replacement.replace("\\", r"\\")
    anatomy, by_owner = anatomy_of(document)
    lines = _lines(anatomy)
    joined = _Joined([line.part.old_text for line in lines])
    changes: list[_Change] = []
    for match in _matches(compiled, joined.text):
        number, start, end = joined.place(match)
        new = _expanded(match, template)
        if start < end <= len(lines[number].part.letters) and new != match.group():
            changes.append(_Change(lines[number], start, end, new))
    return tuple(_Hits(anatomy, earlier_of(anatomy, by_owner)).of(changes))


class _Line(NamedTuple):
    """A piece that shows text, and the start of the block that prints it."""

    part: Part
    block: int


class _Change(NamedTuple):
    """Letters ``[start, end)`` of a line that become something else."""

    line: _Line
    start: int
    end: int
    new: str


class _Hits:
    """Turns changes into hits that do not get in each other's way, whichever of them are chosen."""

    def __init__(self, anatomy: Anatomy, earlier: Earlier) -> None:
        self._anatomy, self._earlier = anatomy, earlier

    def of(self, changes: Sequence[_Change]) -> list[Hit]:
        """Return the hits, in order; changes that would write anew the same characters are one."""
        single = [(self._edits([change]), [change]) for change in changes]
        single = sorted(((edits, group) for edits, group in single if edits), key=lambda one: _hull(one[0]))
        tied: list[list[_Change]] = []
        reached = Span(-1, -1)
        for edits, group in single:
            hull = _hull(edits)
            if tied and (hull.start < reached.end or hull == reached):
                tied[-1] += group
                hull = Span(reached.start, max(hull.end, reached.end))
            else:
                tied.append(list(group))
            reached = hull
        return [self._hit(group) for group in tied]

    def _hit(self, changes: Sequence[_Change]) -> Hit:
        edits = self._edits(changes)
        line, start, end, _ = changes[0]
        old, last = line.part.old_text, changes[-1].end if changes[-1].line is line else end
        inside = [change for change in changes if change.line is line]
        head, tail = old[max(start - _CONTEXT, 0) : start], old[last : last + _CONTEXT]
        new = _changed(old[:last], inside)[start:]
        return Hit(tuple(edits), head + old[start:last] + tail, head + new + tail, _hull(edits), line.block)

    def _edits(self, changes: Sequence[_Change]) -> list[Edit]:
        by_line: dict[_Line, list[_Change]] = {}
        for change in changes:
            by_line.setdefault(change.line, []).append(change)
        parts = [
            replace(line.part, text=_changed(line.part.old_text, all_)) for line, all_ in by_line.items()
        ]
        return text_edits(self._anatomy, parts, self._earlier, whole=False)


def _changed(text: str, changes: Sequence[_Change]) -> str:
    for _, start, end, new in sorted(changes, key=lambda change: -change.start):
        text = text[:start] + new + text[end:]
    return text


def _hull(edits: Sequence[Edit]) -> Span:
    spans = [edit.span for edit in edits if isinstance(edit, ReplaceText)]
    return Span(min(span.start for span in spans), max(span.end for span in spans))


def _lines(anatomy: Anatomy) -> list[_Line]:
    """Return the pieces that show text, in source order."""
    block_of: dict[int, int] = {}
    for number, before in enumerate(anatomy.links.preceding):
        piece = number if before < 0 else -1
        while piece >= 0:
            block_of[piece] = anatomy.pieces[number].start
            piece = anatomy.links.following[piece]
    lines: list[_Line] = []
    for number, span in enumerate(anatomy.pieces):
        letters = letters_of(anatomy.runs(number))
        if letters:
            part = Part(span, letters, "", -1, anatomy.first_in_line[number])
            lines.append(_Line(part, block_of[number]))
    return lines


class _Joined:
    """Many texts as one, a line break between two, so that one search finds all; and the way back."""

    def __init__(self, texts: Sequence[str]) -> None:
        self.text = "\n".join(texts)
        self._starts = [0, *accumulate(len(text) + 1 for text in texts)]

    def place(self, match: regex.Match[str]) -> tuple[int, int, int]:
        """Return the number of the text in which a match begins, and where in it the match begins and ends."""
        number = min(bisect_right(self._starts, match.start()) - 1, max(len(self._starts) - 2, 0))
        return number, match.start() - self._starts[number], match.end() - self._starts[number]


def _compiled(pattern: str, is_regex: bool, case: bool) -> regex.Pattern[str]:
    flags = regex.MULTILINE if case else regex.MULTILINE | regex.IGNORECASE
    try:
        return regex.compile(pattern if is_regex else regex.escape(pattern), flags)
    except regex.error as error:
        raise InputError(f"no regular expression: {error}") from error


def _matches(compiled: regex.Pattern[str], text: str) -> list[regex.Match[str]]:
    """Return what is found; a match of nothing is left out."""
    try:
        return [match for match in compiled.finditer(text, timeout=_TIMEOUT) if match.group()]
    except TimeoutError as error:
        raise InputError("the pattern takes too long: make it simpler") from error


def _expanded(match: regex.Match[str], template: str) -> str:
    try:
        return "".join(match.expand(template).splitlines())
    except (regex.error, IndexError) as error:
        raise InputError(f"the replacement cannot be read: {error}") from error


def _around(text: str, start: int, end: int) -> tuple[str, str, str]:
    """Return what stands in front of a place on its line, the place, and what stands behind it."""
    before = text[max(start - _CONTEXT, 0) : start].splitlines()
    after = text[end : end + _CONTEXT].splitlines()
    opens = text[start - 1 : start] == "\n"
    return before[-1] if before and not opens else "", text[start:end], after[0] if after else ""
