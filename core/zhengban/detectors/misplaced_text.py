"""Text flow that was cut: a paragraph whose continuation stands elsewhere.

What it looks like: a column ends in the middle of a sentence, then comes the text of a picture, a heading or another
article, and only behind that the sentence goes on.
What it should be: one paragraph.
What it may be confused with: a summary or caption without a final mark; a paragraph that lost its mark. Two pieces are
joined without asking only where both sides show that they belong together: the last line is full, the first line of
the other is as wide as the column and not set in, and nothing but pictures and headings stands between. Otherwise the
finding asks, and only where a mark or an open quotation speaks for it.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from zhengban.detectors.detector import Detector
from zhengban.evidence.blocks import FlowBlock, glue_between
from zhengban.evidence.cues import quotation_balance
from zhengban.evidence.structure import Structure, structures_of
from zhengban.evidence.typography import HALF, NO_LINE_START, first_unit, half_width
from zhengban.evidence.wrapping import is_proved
from zhengban.model.draft import Draft
from zhengban.model.edit import Join
from zhengban.model.finding import Evidence, Finding, Kind

_PROVED, _ASKED = 0.96, 0.7
_SAME_WIDTH = 1.0  # em
_LEAST_LENGTH = 20  # code points; shorter pieces are captions and headings that were not recognised


def detect(draft: Draft) -> Iterator[Finding]:
    """Yield one finding for each paragraph whose continuation stands behind something else."""
    for structure in structures_of(draft):
        prose = _prose(structure)
        starts = {n for segment in structure.segments for n in (segment.first, segment.body[0])}
        for left, right in pairwise(prose):
            before, after = structure.blocks[left], structure.blocks[right]
            if right == left + 1 or right in starts or not _is_open(before):
                continue
            if abs(before.width - after.width) > _SAME_WIDTH:
                continue
            if (
                _is_full(before, after)
                and _runs_on(after, before.width)
                and _is_prose(structure, before, after)
            ):
                yield _finding(before, after, _PROVED)
            elif _speaks_for(before, after):
                yield _finding(before, after, _ASKED)


def _prose(structure: Structure) -> list[int]:
    """Return the blocks of running text; leads may end without a mark, and nothing continues them."""
    aside = {picture.block for picture in structure.pictures} | {
        segment.lead for segment in structure.segments
    }
    return [n for n, block in enumerate(structure.blocks) if block.kind == "text" and n not in aside]


def _is_open(block: FlowBlock) -> bool:
    """Tell whether the piece breaks off; a colon does not: an example, a formula or a list follows it."""
    return (
        len(block.text) >= _LEAST_LENGTH
        and len(block.lines) > 1
        and not block.closes()
        and block.text[-1] not in "：:"
    )


def _is_full(before: FlowBlock, after: FlowBlock) -> bool:
    width = half_width(before.lines[-1].text, HALF) + first_unit(after.lines[0].text, HALF)
    return width > before.width


def _runs_on(block: FlowBlock, width: float) -> bool:
    """Tell whether the first line is set to the whole measure: a first line of a paragraph would be set in."""
    return half_width(block.lines[0].text, HALF) > width - 1.2 and len(block.lines) > 1


def _is_prose(structure: Structure, before: FlowBlock, after: FlowBlock) -> bool:
    """Tell whether both pieces are text of a column, the second to its end: rows of a list are full by chance."""
    return (
        is_proved(structure, after, is_lead=False)
        and is_proved(structure, before, is_lead=True)
        and "，" in before.text
    )


def _speaks_for(before: FlowBlock, after: FlowBlock) -> bool:
    return after.text[0] in NO_LINE_START or quotation_balance(before.text) > 0 > quotation_balance(
        after.text
    )


def _finding(before: FlowBlock, after: FlowBlock, confidence: float) -> Finding:
    left, right = before.lines[-1], after.lines[0]
    glue = glue_between(left.text, right.text)
    return Finding(
        Kind.MISPLACED_TEXT,
        (left.source, right.source),
        (Join(left.offsets[-1], right.offsets[0], glue),),
        confidence,
        (
            Evidence("ends_open", "the piece ends in the middle of a sentence", (left.source,)),
            Evidence(
                "runs_on", "the other begins as wide as the column", (right.source,), confidence > _ASKED
            ),
        ),
        before=f"{left.text}⏎…⏎{right.text}",
        after=left.text + glue + right.text,
    )


DETECTOR = Detector(Kind.MISPLACED_TEXT, "text whose continuation stands elsewhere", detect, __doc__ or "")
