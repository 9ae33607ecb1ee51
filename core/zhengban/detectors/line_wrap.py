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
from zhengban.evidence.line_pairs import AUTOMATIC, chance_of_going_on
from zhengban.evidence.structure import Structure, structures_of
from zhengban.evidence.wrapping import (
    confidence_of,
    is_proved,
    joined_confidence,
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
        for number, block in enumerate(structure.blocks):
            if block.kind != "text" or number in pictures:
                continue
            yield from _paragraph(structure, block, number in leads)
            if number and _may_run_on(structure.blocks[number - 1], block) and number - 1 not in pictures:
                yield _doubtful(structure.blocks[number - 1], block)


def _paragraph(structure: Structure, block: FlowBlock, is_lead: bool) -> Iterator[Finding]:
    last = block.narrowed[0] if block.narrowed else len(block.lines)
    sure = [place for place in sure_places(block) if place < last]
    proved = is_proved(structure, block, is_lead)
    # Where the block as a whole proves nothing, since its end stands elsewhere, places may by themselves.
    alone = [] if proved else [place for place in sure if proves_itself(structure, block, place)]
    settled = set(alone) | (set(sure) if proved else set())
    likely = _likely(structure, block, sorted(set(range(1, last)) - settled))
    rest = sorted(set(sure) - set(alone) - set(likely))
    if likely:
        yield _joining(block, sorted(likely), last, min(likely.values()))
    if alone:
        yield _joining(block, alone, last, confidence_of(min(block.margins[place - 1] for place in alone)))
    if rest:
        yield _joining(block, rest, last, joined_confidence(structure, block, rest, is_lead))
    for place in sorted(set(range(1, last)) - set(sure) - set(likely)):
        yield _single(block, place)


def _likely(structure: Structure, block: FlowBlock, places: Iterable[int]) -> dict[int, float]:
    """Return the places at which pages like this one have taught that the line goes on, with the chance of each."""
    chances = {place: chance_of_going_on(structure, block, place) for place in places}
    return {place: chance for place, chance in chances.items() if chance >= AUTOMATIC}


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


def _may_run_on(before: FlowBlock, block: FlowBlock) -> bool:
    """A full last line before a line that is not clearly indented: the text cannot show whether it ends there."""
    return (
        before.kind == "text" and before.first + len(before.lines) == block.first and block.doubt < _ASK_BELOW
    )


def _doubtful(before: FlowBlock, block: FlowBlock) -> Finding:
    left, right = before.lines[-1], block.lines[0]
    glue = glue_between(left.text, right.text)
    return Finding(
        Kind.LINE_WRAP,
        (left.source, right.source),
        (Join(left.offsets[-1], right.offsets[0], glue),),
        _asked(-block.doubt),
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
