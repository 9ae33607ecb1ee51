"""Text drawn twice or more, which an extractor without glyph boxes writes down as often.

It looks like 村民看书村民看书。。张三张三 (each run and then its mark), 衡衡水水日日报报 (each character,
three and four times too), a line or a block printed again right after itself, or lines of which each begins
with the end of the one before. One copy should stay: the first, or of two readings that differ the likelier
one.

It may be confused with reduplication (高高兴兴, 研究研究), chants and slogans (头鱼头鱼), names (丽丽), words
that meet (衡水市|市域), numbers, the heads of tables, refrains, and headlines echoed by their text. So a
doubled character or word is never enough: a mark doubled behind a doubled run is, or a line that is nothing
but copies, or company.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from zhengban.detectors.detector import Detector
from zhengban.evidence.doubling.page import repairs_of
from zhengban.evidence.doubling.strike import Reason, Repair, Stretch, TextLine
from zhengban.evidence.lookalikes import fold_lookalikes
from zhengban.model.draft import Draft, DraftLine
from zhengban.model.edit import Edit, Join, ReplaceText
from zhengban.model.finding import Alternative, Evidence, Finding, Kind
from zhengban.model.span import Span

_CONTEXT = 20
_LONG_LINE = 120


def detect(draft: Draft) -> Iterator[Finding]:
    """Yield one finding for each line or block that holds text drawn more than once."""
    lines = draft.lines
    # One copy may have ⼦ for 子: they are compared folded.
    folded = [TextLine(fold_lookalikes(line.text), line.blank_before) for line in lines]
    for repair in repairs_of(folded):
        yield _finding(repair, lines)


def _finding(repair: Repair, lines: Sequence[DraftLine]) -> Finding:
    deleted = [span for strike in repair.strikes for span in _spans(strike.deleted, lines)]
    kept = [span for strike in repair.strikes for span in _spans(strike.kept, lines)]
    joins = [Join(_offset(seam.left, lines), _offset(seam.right, lines)) for seam in repair.seams]
    edits: tuple[Edit, ...] = (*(ReplaceText(span, "") for span in sorted(deleted)), *joins)
    return Finding(
        kind=Kind.DUPLICATE_RUN,
        spans=tuple(sorted({*deleted, *kept})),
        edits=edits,
        confidence=repair.confidence,
        evidence=tuple(_evidence(reason, lines) for reason in repair.reasons),
        alternatives=_alternatives(repair, lines),
        before=_before(repair, lines),
        after=_after(repair, lines),
    )


def _spans(stretch: Stretch, lines: Sequence[DraftLine]) -> tuple[Span, ...]:
    return lines[stretch.line].spans(stretch.start, stretch.end)


def _offset(place: tuple[int, int], lines: Sequence[DraftLine]) -> int:
    return lines[place[0]].offsets[place[1]]


def _evidence(reason: Reason, lines: Sequence[DraftLine]) -> Evidence:
    spans = tuple(span for stretch in reason.stretches for span in _spans(stretch, lines))
    return Evidence(reason.code, reason.text, spans, reason.supports)


def _alternatives(repair: Repair, lines: Sequence[DraftLine]) -> tuple[Alternative, ...]:
    """Return, where two copies differ, the repair that keeps the other readings."""
    if all(strike.exact or strike.copies > 2 for strike in repair.strikes):
        return ()
    edits: list[Edit] = []
    for strike in repair.strikes:
        gone = strike.deleted if strike.exact or strike.copies > 2 else strike.kept
        edits.extend(ReplaceText(span, "") for span in _spans(gone, lines))
    return (Alternative(tuple(edits), 1 - repair.confidence, "keep the other reading"),)


def _before(repair: Repair, lines: Sequence[DraftLine]) -> str:
    """Return the lines concerned as they read now, those of the kept copies among them."""
    return "\n".join(
        lines[line].text[slice(*_window(repair, line, lines))] for line in sorted(_shown_lines(repair))
    )


def _shown_lines(repair: Repair) -> frozenset[int]:
    return repair.lines | {strike.kept.line for strike in repair.strikes}


def _after(repair: Repair, lines: Sequence[DraftLine]) -> str:
    """Return what the lines read afterwards, joined ones as one; lines that vanish are left out."""
    text = ""
    joined = {seam.right[0]: seam.left[0] for seam in repair.seams}
    for line in _reading_order(repair):
        rest = _rest(repair, line, lines)
        text += rest if line in joined or not text or not rest else f"\n{rest}"
    return text


def _reading_order(repair: Repair) -> list[int]:
    """Return the lines with each joined one behind the line that it follows."""
    followers = {seam.left[0]: seam.right[0] for seam in repair.seams}
    order: list[int] = []
    for line in sorted(_shown_lines(repair) - set(followers.values())):
        order.append(line)
        while order[-1] in followers:
            order.append(followers[order[-1]])
    return order


def _rest(repair: Repair, line: int, lines: Sequence[DraftLine]) -> str:
    start, end = _window(repair, line, lines)
    deleted = [strike.deleted for strike in repair.strikes if strike.deleted.line == line]
    pieces = []
    for stretch in sorted(deleted):
        pieces.append(lines[line].text[start : stretch.start])
        start = stretch.end
    return "".join([*pieces, lines[line].text[start:end]])


def _window(repair: Repair, line: int, lines: Sequence[DraftLine]) -> tuple[int, int]:
    """Return the stretch of a line that is shown: all of it, or the surroundings of what changes."""
    length = len(lines[line].text)
    stretches = (stretch for strike in repair.strikes for stretch in (strike.kept, strike.deleted))
    touched = [stretch for stretch in stretches if stretch.line == line]
    if length <= _LONG_LINE or not touched:
        return 0, length
    start = min(stretch.start for stretch in touched)
    end = max(stretch.end for stretch in touched)
    return max(0, start - _CONTEXT), min(length, end + _CONTEXT)


DETECTOR = Detector(
    kind=Kind.DUPLICATE_RUN, title="text drawn twice", detect=detect, explanation=__doc__ or ""
)
