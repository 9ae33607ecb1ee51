"""A paragraph that goes on in a narrow column, or one character a line.

What it looks like: beside a picture a column of fourteen characters becomes one of five, the lines of it are stretched
with spaces (等 各 个 领), or single characters stand below each other.
What it should be: the same paragraph, running on; the spaces that only filled the line are gone.
What it may be confused with: verse, lists, tables, name lists, acrostics; two-character names set apart. Spaces go only
where a line is stretched throughout, to the width of the lines around it, in a paragraph that is proved to run on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from zhengban.detectors.detector import Detector
from zhengban.detectors.drafting import joins_between
from zhengban.evidence.blocks import FlowBlock
from zhengban.evidence.structure import structures_of
from zhengban.evidence.typography import is_letter_spaced
from zhengban.evidence.wrapping import confidence_of
from zhengban.model.draft import Draft, DraftLine
from zhengban.model.edit import Edit, ReplaceText
from zhengban.model.finding import Evidence, Finding, Kind

_PROVED = 1.0  # nats by which a stretched line runs on from the line before and into the next
_SPACES = re.compile(r"\s+")


def detect(draft: Draft) -> Iterator[Finding]:
    """Yield one finding for each stretch of a paragraph that was set in a narrower column or letter-spaced."""
    for structure in structures_of(draft):
        pictures = {picture.block for picture in structure.pictures}
        for number, block in enumerate(structure.blocks):
            if block.kind != "text" or number in pictures:
                continue
            if block.narrowed and len(block.lines) > block.narrowed[0]:
                yield _fragment(block, block.narrowed[0])
            elif any(is_letter_spaced(line.text) for line in block.lines) and len(block.lines) > 2:
                yield from _stretched(block)


def _fragment(block: FlowBlock, first: int) -> Finding:
    lines = block.lines[first:]
    edits = [*joins_between(block, range(first, len(block.lines))), *_without_spaces(lines)]
    weakest = min(block.margins[first - 1 :])
    closed = block.closes()
    evidence = [
        Evidence(
            "narrow_lines",
            f"{len(lines)} lines stand in a narrower column than the paragraph they continue",
            tuple(line.source for line in lines),
        ),
        Evidence(
            "runs_on",
            "the line before ends in the middle of a sentence",
            (block.lines[first - 1].source,),
            supports=not block.closes(first - 1),
        ),
        Evidence("ends_sentence", "the last line ends the sentence", (lines[-1].source,), supports=closed),
    ]
    sure = closed and not block.widened
    confidence = confidence_of(weakest) if sure else min(confidence_of(weakest), 0.9)
    return Finding(
        Kind.COLUMN_FRAGMENT,
        tuple(line.source for line in block.lines[first - 1 :]),
        tuple(edits),
        confidence,
        tuple(evidence),
        before="⏎".join(line.text for line in lines),
        after="".join(
            _SPACES.sub("", line.text) if is_letter_spaced(line.text) else line.text for line in lines
        ),
    )


def _stretched(block: FlowBlock) -> Iterator[Finding]:
    """A single stretched line in a column of even width: a mark had to go down with the character before it."""
    for place, line in enumerate(block.lines[:-1]):
        if not is_letter_spaced(line.text):
            continue
        proved = block.closes() and min(block.margins[max(place - 1, 0) : place + 1]) >= _PROVED
        yield Finding(
            Kind.COLUMN_FRAGMENT,
            (line.source,),
            tuple(_without_spaces([line])),
            0.96 if proved else 0.9,
            (
                Evidence(
                    "letter_spaced", "its characters are spread over the width of the column", (line.source,)
                ),
            ),
            before=line.text,
            after=_SPACES.sub("", line.text),
        )


def _without_spaces(lines: tuple[DraftLine, ...] | list[DraftLine]) -> list[Edit]:
    return [
        ReplaceText(line.span(*match.span()), "")
        for line in lines
        if is_letter_spaced(line.text)
        for match in _SPACES.finditer(line.text)
    ]


DETECTOR = Detector(Kind.COLUMN_FRAGMENT, "paragraph in a narrow column", detect, __doc__ or "")
