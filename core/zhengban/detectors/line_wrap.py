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

import math
from collections.abc import Iterator

from zhengban.detectors.detector import Detector
from zhengban.detectors.drafting import joins_between
from zhengban.evidence.blocks import FlowBlock, glue_between
from zhengban.evidence.cues import closing_byline
from zhengban.evidence.line_habits import ends_sentence
from zhengban.evidence.structure import structures_of
from zhengban.model.draft import Draft
from zhengban.model.edit import Join
from zhengban.model.finding import Evidence, Finding, Kind

# Nats by which running on must win, and where the line ends a sentence; below, the join is asked for by itself.
# Chosen with measure_pages.py and measure_clean.py.
_SURE, _SURE_AT_SENTENCE, _SURE_IF_FLUSH = 0.4, 2.0, 4.5
_ASK = -1.2
_SUPPORT = 5  # lines that must stand in a column of this width; two lines of verse agree in any width
_UNSURE = 0.9
_MARKS = frozenset("，。、；：！？”’…—,.;:!?")


def detect(draft: Draft) -> Iterator[Finding]:
    """Yield one finding for each paragraph that was cut, and one for each break that the text cannot decide."""
    for structure in structures_of(draft):
        pictures = {picture.block for picture in structure.pictures}
        leads = {segment.lead for segment in structure.segments}
        for number, block in enumerate(structure.blocks):
            if block.kind != "text" or number in pictures:
                continue
            closed = ends_sentence(block.text) or closing_byline(block.text) >= 0 or number in leads
            proved = closed and structure.support(block) >= _SUPPORT and not _may_be_verse(block)
            yield from _paragraph(block, proved)
            if number and _may_run_on(structure.blocks[number - 1], block) and number - 1 not in pictures:
                yield _doubtful(structure.blocks[number - 1], block)


def _may_be_verse(block: FlowBlock) -> bool:
    """Tell whether every line ends with a mark: so do couplets, and of paragraphs only the shortest, by chance."""
    return all(line.text[-1] in _MARKS for line in block.lines)


def _paragraph(block: FlowBlock, proved: bool) -> Iterator[Finding]:
    last = block.narrowed[0] if block.narrowed else len(block.lines)
    sure = [place for place in range(1, last) if _is_sure(block, place)]
    if sure:
        weakest = min(block.margins[place - 1] for place in sure)
        confidence = confidence_of(weakest)
        yield Finding(
            Kind.LINE_WRAP,
            tuple(line.source for line in block.lines[:last]),
            tuple(joins_between(block, sure)),
            confidence if proved else min(confidence, _UNSURE),
            _evidence(block, last),
            before="⏎".join(line.text for line in block.lines[:last]),
            after=_joined(block, sure, last),
        )
    for place in range(1, last):
        if place not in sure:
            yield _single(block, place)


def _joined(block: FlowBlock, sure: list[int], last: int) -> str:
    """Return the lines joined where that is sure, a mark of a line break where it is not."""
    text = block.lines[0].text
    for place in range(1, last):
        line = block.lines[place].text
        text += (glue_between(text, line) if place in sure else "⏎") + line
    return text


def _is_sure(block: FlowBlock, place: int) -> bool:
    """Tell whether the line before ``place`` runs on beyond doubt: a full line that ends a sentence may be a last one."""
    if not ends_sentence(block.lines[place - 1].text):
        return block.margins[place - 1] >= _SURE
    return block.margins[place - 1] >= (_SURE_AT_SENTENCE if block.set_in else _SURE_IF_FLUSH)


def confidence_of(margin: float) -> float:
    """Return the confidence of a decision that wins by ``margin`` nats: the log-odds, tempered."""
    return round(1.0 / (1.0 + math.exp(-(2.4 + 0.9 * margin))), 4)


def _evidence(block: FlowBlock, last: int) -> tuple[Evidence, ...]:
    full = block.lines[: last - 1]
    reasons = [
        Evidence(
            "lines_full",
            f"{len(full)} lines fill their column of about {block.width:g} em",
            tuple(line.source for line in full),
        )
    ]
    if ends_sentence(block.text):
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
        min(confidence_of(block.margins[place - 1] - 3.0), 0.9),
        (Evidence("break_unclear", "the line is not clearly full", (left.source,), supports=False),),
        before=f"{left.text}⏎{right.text}",
        after=left.text + glue_between(left.text, right.text) + right.text,
    )


def _may_run_on(before: FlowBlock, block: FlowBlock) -> bool:
    """A full last line before a line that is not clearly indented: the text cannot show whether it ends there."""
    return before.kind == "text" and before.first + len(before.lines) == block.first and block.doubt < -_ASK


def _doubtful(before: FlowBlock, block: FlowBlock) -> Finding:
    left, right = before.lines[-1], block.lines[0]
    glue = glue_between(left.text, right.text)
    return Finding(
        Kind.LINE_WRAP,
        (left.source, right.source),
        (Join(left.offsets[-1], right.offsets[0], glue),),
        min(confidence_of(-block.doubt - 3.0), 0.9),
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
