"""A finding's change as stretches of text before and after, each with what becomes of it: short for a row, long for a card."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from zhengban.model.edit import Edit, Join, ReplaceText
from zhengban.model.span import Span
from zhengban.review.page_review import Entry
from zhengban.writers.report_deeds import shown_after
from zhengban_gui.diff.side import BREAK_SIGN
from zhengban_gui.item_models.change_notes import Homes, Lines, Notes, notes_of
from zhengban_gui.item_models.segments import Segment, Segments, Style, plain_text

ROW_LENGTH = 44  # code points that a row has room for
CARD_LENGTH = 44  # more would push the reasons out of sight
_CONTEXT = 8  # code points of the line on either side of a changed place
_LONG_DELETION = 18
_LONG_STRETCH = 20
SPACE_SIGN = "␣"
_MOVE_SIGN = "⇄"
_APART = " ｜ "
_MORE = "…"
_NOTE_GAP = "\u2002"  # an en space: a plain one is too narrow between sans and serif


class Change(NamedTuple):
    """What stands in the source and what will stand in its place."""

    before: Segments
    after: Segments


def change_of(entry: Entry, text: str, homes: Homes | Lines, longest: int = ROW_LENGTH) -> Change:
    """Return what the entry's edits change; ``text`` is the page's, ``longest`` counts code points of a side."""
    pieces = sorted(_pieces(entry.edits, text))
    if any(piece.what == "far" for piece in pieces):
        change = _far_join(pieces, text)
    elif pieces:
        change = _Walk(entry, text, pieces, longest).change()
    else:
        before, after = entry.finding.before, shown_after(entry.finding)
        change = Change((_shown_text(before, longest),), (_shown_text(after, longest),))
    notes = notes_of(entry, homes)
    line = [Segment("note", notes.before + _NOTE_GAP)] if notes.before else []
    target = [_target_note(notes)] if notes.after or notes.is_move else []
    return Change(_merged([*line, *change.before]), _merged([*target, *change.after]))


def difference(before: str, after: str) -> Change:
    """Return two readings of one place as a change of what is different in their middle."""
    head = _common(before, after)
    tail = _common(before[head:][::-1], after[head:][::-1])
    old, new = before[head : len(before) - tail], after[head : len(after) - tail]
    start, end = Segment("context", before[:head]), Segment("context", before[len(before) - tail :])
    taken = Segment("substituted", old) if new else _deleted(old, CARD_LENGTH)
    given = Segment("substituted" if old else "inserted", new)
    return Change(_merged((start, taken, end)), _merged((start, given, end)))


def _target_note(notes: Notes) -> Segment:
    if notes.is_move:
        return Segment("moved_note", f"{_MOVE_SIGN} {notes.after}{_NOTE_GAP}")
    return Segment("note", notes.after + _NOTE_GAP)


class _Piece(NamedTuple):
    """A changed place of the source, ``start == end`` for an insertion."""

    start: int
    end: int
    what: Literal["delete", "insert", "substitute", "join", "split", "far"]
    text: str = ""


def _pieces(edits: Sequence[Edit], text: str) -> Iterator[_Piece]:
    for edit in edits:
        if isinstance(edit, ReplaceText):
            yield from _replaced(edit, text)
        elif isinstance(edit, Join):
            yield _joined(edit, text)


def _replaced(edit: ReplaceText, text: str) -> Iterator[_Piece]:
    start, end = edit.span
    old, new = text[start:end], edit.text
    if new and len(old) == len(new):
        for offset, (before, after) in enumerate(zip(old, new, strict=True), start):
            if before != after:
                yield _Piece(offset, offset + 1, "substitute", after)
        return
    head = _common(old, new)
    tail = _common(old[head:][::-1], new[head:][::-1])
    if len(old) > head + tail:
        yield _Piece(start + head, end - tail, "delete")
    if len(new) > head + tail:
        yield _Piece(end - tail, end - tail, "insert", new[head : len(new) - tail])


def _joined(edit: Join, text: str) -> _Piece:
    if edit.right <= edit.left or text[edit.left + 1 : edit.right].strip():
        return _Piece(edit.left, edit.right, "far", edit.glue or "")
    if edit.glue is None:
        return _Piece(edit.left + 1, edit.right, "split")
    return _Piece(edit.left + 1, edit.right, "join", edit.glue)


class _Walk:
    """Goes through the source from the first changed place to the last and writes down both sides."""

    def __init__(self, entry: Entry, text: str, pieces: Sequence[_Piece], longest: int) -> None:
        self._text = text
        self._pieces = pieces
        self._longest = longest
        self._spans = entry.finding.spans
        self._before: list[Segment] = []
        self._after: list[Segment] = []
        self._start, self._end = self._window()

    def change(self) -> Change:
        """Return both sides; what is too long ends in …"""
        cursor = self._start
        if cursor > 0 and self._text[cursor - 1] not in "\r\n" and self._context_wanted:
            self._both("context", _MORE)
        for piece in self._pieces:
            if self._is_full():
                break
            self._plain(cursor, piece.start, is_last=False)
            self._piece(piece)
            cursor = max(cursor, piece.end)
        if not self._is_full():
            self._plain(cursor, self._end, is_last=True)
        if (self._end < len(self._text) and not self._text[self._end].isspace()) or self._is_full():
            self._both("context", _MORE)
        return Change(tuple(self._before), tuple(self._after))

    @property
    def _context_wanted(self) -> bool:
        return any(piece.what not in ("join", "split") for piece in self._pieces)

    def _window(self) -> tuple[int, int]:
        first, last = self._pieces[0], self._pieces[-1]
        start, end = min(first.start, self._spans[0].start), max(last.end, self._spans[-1].end)
        if not self._context_wanted:
            return start, end
        if first.start - start > _LONG_STRETCH:
            start = first.start
        if end - last.end > _LONG_STRETCH:
            end = last.end
        line = max(self._text.rfind("\n", 0, start), self._text.rfind("\r", 0, start)) + 1
        stop = next(
            (n for n in range(end, min(end + _CONTEXT, len(self._text))) if self._text[n] in "\r\n"), None
        )
        return max(line, start - _CONTEXT), min(end + _CONTEXT, len(self._text)) if stop is None else stop

    def _is_full(self) -> bool:
        return min(_length(self._before), _length(self._after)) >= self._longest

    def _plain(self, start: int, end: int, is_last: bool) -> None:
        """Write what stays; in a row a long stretch between two changes is cut in its middle."""
        for span, style in self._styled(start, end):
            stretch = _APART.join(
                line.strip() for line in self._text[span.start : span.end].splitlines() if line.strip()
            )
            stretch = stretch or self._text[span.start : span.end].strip("\r\n")
            if (
                not is_last
                and self._longest <= ROW_LENGTH
                and len(stretch) > _LONG_STRETCH
                and self._context_wanted
            ):
                stretch = stretch[:6] + _MORE + stretch[-6:]
            room = self._longest - min(_length(self._before), _length(self._after))
            self._both(style, stretch[: max(room, 0)])

    def _styled(self, start: int, end: int) -> Iterator[tuple[Span, Style]]:
        """Yield the stretches of ``[start, end)`` that the finding speaks of, and those around them."""
        cursor = start
        for span in self._spans:
            low, high = max(span.start, cursor), min(span.end, end)
            if low < high:
                if cursor < low:
                    yield Span(cursor, low), "context"
                yield Span(low, high), "kept"
                cursor = high
        if cursor < end:
            yield Span(cursor, end), "context"

    def _piece(self, piece: _Piece) -> None:
        source = self._text[piece.start : piece.end]
        match piece.what:
            case "delete":
                self._before.append(_deleted(source, self._longest))
            case "insert":
                self._after.append(Segment("inserted", piece.text))
            case "substitute":
                self._before.append(Segment("substituted", source))
                self._after.append(Segment("substituted", piece.text))
            case "join":
                self._before.append(Segment("break", BREAK_SIGN if source.strip(" \t\u3000") else source))
                self._after.append(Segment("kept", _APART if "\n" in piece.text else piece.text))
            case _:
                self._before.append(Segment("kept", source))
                self._after.append(Segment("break", _APART))

    def _both(self, style: Style, text: str) -> None:
        if text:
            self._before.append(Segment(style, text))
            self._after.append(Segment(style, text))


def _far_join(pieces: Sequence[_Piece], text: str) -> Change:
    """Two places far from each other that run on: the end of one and the beginning of the other."""
    far = next(piece for piece in pieces if piece.what == "far")
    tail = _line_part(text, max(far.start + 1 - 2 * _CONTEXT, 0), far.start + 1)[-2 * _CONTEXT :]
    head = _line_part(text, far.end, far.end + 2 * _CONTEXT, first=True)
    start = Segment("kept", _MORE + tail)
    return Change(
        (start, Segment("break", BREAK_SIGN)), (start, Segment("inserted", head), Segment("context", _MORE))
    )


def _line_part(text: str, start: int, end: int, first: bool = False) -> str:
    lines = text[start:end].splitlines() or [""]
    return lines[0] if first else lines[-1]


def _deleted(source: str, longest: int) -> Segment:
    shown = "".join(SPACE_SIGN if c.isspace() else c for c in source)
    if source.isspace():
        return Segment("deleted_space", shown)
    if len(source) == 1 and not source.isalnum() and not source.isspace():
        return Segment("deleted_mark", shown)
    if longest <= ROW_LENGTH and len(shown) > _LONG_DELETION:
        shown = shown[:8] + _MORE + shown[-4:]
    return Segment("deleted", shown)


def _merged(segments: Sequence[Segment]) -> Segments:
    merged: list[Segment] = []
    for segment in segments:
        if merged and merged[-1].style == segment.style:
            merged[-1] = segment._replace(text=merged[-1].text + segment.text)
        elif segment.text:
            merged.append(segment)
    return tuple(merged)


def _shown_text(text: str, longest: int) -> Segment:
    flat = _APART.join(line for line in text.replace("⏎", "\n").splitlines() if line.strip())
    return Segment("kept", flat if len(flat) <= longest else flat[:longest] + _MORE)


def _length(segments: Sequence[Segment]) -> int:
    return len(plain_text(segments))


def _common(left: str, right: str) -> int:
    pairs = enumerate(zip(left, right, strict=False))
    return next((place for place, (a, b) in pairs if a != b), min(len(left), len(right)))
