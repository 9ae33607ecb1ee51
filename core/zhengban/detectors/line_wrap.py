"""Paragraphs cut into lines.

What it looks like: every printed line of a column is a line of its own, a paragraph of fourteen of them in a row.
What it should be: one paragraph; no space where two Chinese lines meet, one between two Latin words.
How it is told: a line that is as full as its column allows, so that the next character would not have fitted, runs
on; one that ends earlier ends its paragraph, above all before a line that stands two characters in. Brackets and
marks that may not open a line prove a continuation.
What it may be confused with: verse, lists, tables, name lists and notices, whose line breaks mean something; and a
paragraph whose last line happens to be full. Where nothing can tell, the lines stay apart and the finding asks.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from zhengban.detectors.detector import Detector
from zhengban.detectors.drafting import joins_between
from zhengban.evidence.blocks import FlowBlock, glue_between
from zhengban.evidence.line_pairs import AUTOMATIC, SURE, line_pairs
from zhengban.evidence.structure import Structure, structures_of
from zhengban.evidence.wrapping import (
    confidence_of,
    is_proved,
    proves_itself,
    sure_places,
)
from zhengban.model.draft import Draft
from zhengban.model.edit import Join
from zhengban.model.finding import Evidence, Finding, Kind

_ASK_BELOW = 1.5  # nats; a break that wins by less is asked
_LEAST, _MOST = (
    0.35,
    0.9,
)  # a break that the text cannot show is always asked, never hidden and never automatic


def detect(draft: Draft) -> Iterator[Finding]:
    """Yield one finding for each paragraph that was cut, and one for each break that the text cannot decide."""
    for structure in structures_of(draft):
        pictures = {picture.block for picture in structure.pictures}
        leads = {segment.lead for segment in structure.segments}
        starts = {segment.body[0] for segment in structure.segments}
        for number, block in enumerate(structure.blocks):
            if block.kind == "display" or number in pictures:
                continue
            if block.kind == "kept":
                yield from _kept(structure, number)
            else:
                yield from _paragraph(structure, number, number in leads)
            if number and number not in starts and number - 1 not in pictures:
                yield from _between(structure, number)


def _kept(structure: Structure, number: int) -> Iterator[Finding]:
    """Join the lines of a list or an advertisement that were cut, which are few where most breaks are meant."""
    block = structure.blocks[number]
    likely = _likely(structure, number, range(1, len(block.lines)))
    if likely:
        yield _joining(block, sorted(likely), len(block.lines), min(likely.values()))


def _between(structure: Structure, number: int) -> Iterator[Finding]:
    """Yield what joins a block with the one before it, where that is likely or cannot be seen."""
    before, block = structure.blocks[number - 1 : number + 1]
    if before.kind == "display" or before.first + len(before.lines) != block.first:
        return
    chance = line_pairs(structure).chance(number, 0)
    if chance >= AUTOMATIC:
        yield _doubtful(before, block, max(chance, SURE))
    elif before.kind == block.kind == "text" and block.doubt < _ASK_BELOW:
        yield _doubtful(before, block, _asked(-block.doubt))


def _paragraph(structure: Structure, number: int, is_lead: bool) -> Iterator[Finding]:
    block = structure.blocks[number]
    last = block.narrowed[0] if block.narrowed else len(block.lines)
    sure = [place for place in sure_places(block) if place < last]
    if is_proved(structure, block, is_lead):
        joined = {place: confidence_of(block.margins[place - 1]) for place in sure}
    else:
        # Where the block as a whole proves nothing, since its end stands elsewhere, places may by themselves.
        alone = [place for place in sure if proves_itself(structure, block, place)]
        joined = {place: confidence_of(block.margins[place - 1]) for place in alone}
    joined |= _likely(structure, number, sorted(set(range(1, last)) - set(joined)))
    if joined:
        yield _joining(block, sorted(joined), last, min(joined.values()))
    rest = [place for place in sure if place not in joined]
    if rest:
        yield _joining(block, rest, last, min(_chance(structure, number, place) for place in rest))
    for place in sorted(set(range(1, last)) - set(sure) - set(joined)):
        yield _single(block, place)


def _likely(structure: Structure, number: int, places: Iterable[int]) -> dict[int, float]:
    """Return the places at which pages like this one have taught that the line goes on, with the confidence of each."""
    chances = {place: line_pairs(structure).chance(number, place) for place in places}
    return {place: max(chance, SURE) for place, chance in chances.items() if chance >= AUTOMATIC}


def _chance(structure: Structure, number: int, place: int) -> float:
    return min(max(line_pairs(structure).chance(number, place), _LEAST), _MOST)


def _joining(block: FlowBlock, places: list[int], last: int, confidence: float) -> Finding:
    """Return the finding that joins the lines at these places, of the first ``last`` lines of the block."""
    return Finding(
        Kind.LINE_WRAP,
        tuple(line.source for line in block.lines[:last]),
        tuple(joins_between(block, places)),
        confidence,
        _evidence(block, places),
        before="⏎".join(line.text for line in block.lines[:last]),
        after=_joined(block, places, last),
    )


def _joined(block: FlowBlock, sure: list[int], last: int) -> str:
    """Return the lines joined where that is sure, a mark of a line break where it is not."""
    text = block.lines[0].text
    for place in range(1, last):
        line = block.lines[place].text
        text += (glue_between(text, line) if place in sure else "⏎") + line
    return text


def _evidence(block: FlowBlock, sure: list[int]) -> tuple[Evidence, ...]:
    full = tuple(block.lines[place - 1].source for place in sure)
    said = "1 line fills its" if len(full) == 1 else f"{len(full)} lines fill their"
    reasons = [Evidence("lines_full", f"{said} column of about {block.width:g} em", full)]
    if block.closes():
        reasons.append(
            Evidence("ends_sentence", "the paragraph ends with a final mark", (block.lines[-1].source,))
        )
    else:
        reasons.append(
            Evidence("no_final_mark", "no final mark at its end", (block.lines[-1].source,), supports=False)
        )
    return tuple(reasons)


def _single(block: FlowBlock, place: int) -> Finding:
    left, right = block.lines[place - 1], block.lines[place]
    return Finding(
        Kind.LINE_WRAP,
        (left.source, right.source),
        tuple(joins_between(block, [place])),
        _asked(block.margins[place - 1]),
        (Evidence("break_unclear", "the line is not clearly full", (left.source,), supports=False),),
        before=f"{left.text}⏎{right.text}",
        after=left.text + glue_between(left.text, right.text) + right.text,
    )


def _asked(margin: float) -> float:
    return min(max(confidence_of(margin - 3.0), _LEAST), _MOST)


def _doubtful(before: FlowBlock, block: FlowBlock, confidence: float) -> Finding:
    """A full last line before a line that is not clearly indented: the text cannot show whether it ends there."""
    left, right = before.lines[-1], block.lines[0]
    glue = glue_between(left.text, right.text)
    return Finding(
        Kind.LINE_WRAP,
        (left.source, right.source),
        (Join(left.offsets[-1], right.offsets[0], glue),),
        confidence,
        (
            Evidence("last_line_full", "the last line is as full as the column", (left.source,)),
            Evidence(
                "next_may_be_first", "the next line may be an indented one", (right.source,), supports=False
            ),
        ),
        before=f"{left.text}⏎{right.text}",
        after=left.text + glue + right.text,
    )


DETECTOR = Detector(Kind.LINE_WRAP, "paragraph cut into lines", detect, __doc__ or "")
