"""A paragraph that goes on in a narrow column, or one character a line.

What it looks like: beside a picture a column of fourteen characters becomes one of five, the lines of it are stretched
with spaces (等 各 个 领), or single characters stand below each other. (A long stretch that
stands so tells of no column; its sentences are put together before anything else is asked.)
What it should be: the same paragraph, running on; the spaces that only filled the line are gone.
What it may be confused with: verse, lists, tables, name lists, acrostics; two-character names set apart. Spaces go only
where a line is stretched throughout, to the width of the lines around it, in a paragraph that is proved to run on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from zhengban.detectors.detector import Detector
from zhengban.detectors.drafting import joins_between
from zhengban.evidence.blocks import FlowBlock
from zhengban.evidence.line_pairs import AUTOMATIC, line_pairs
from zhengban.evidence.structure import Structure, structures_of
from zhengban.evidence.typography import is_letter_spaced
from zhengban.evidence.wrapping import confidence_of, proves_itself
from zhengban.model.draft import Draft, DraftLine
from zhengban.model.edit import Edit, ReplaceText
from zhengban.model.finding import Evidence, Finding, Kind

_UNSURE = 0.9  # where the column grows again it may be another text
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
                yield from _fragments(structure, number, block.narrowed[0])
            elif any(is_letter_spaced(line.text) for line in block.lines) and len(block.lines) > 2:
                yield from _stretched(block)


def _fragments(structure: Structure, number: int, first: int) -> Iterator[Finding]:
    """Yield what joins the lines from where the column changes: at once, or what is certain and what is not."""
    block = structure.blocks[number]
    places = range(first, len(block.lines))
    if block.closes() and not block.widened:
        yield _fragment(block, first, places, 1.0)
        return
    alone = [
        place
        for place in places
        if proves_itself(structure, block, place) or line_pairs(structure).chance(number, place) >= AUTOMATIC
    ]
    rest = sorted(set(places) - set(alone))
    if alone:
        yield _fragment(block, first, alone, 1.0)
    if rest:
        yield _fragment(block, first, rest, _UNSURE)


def _fragment(block: FlowBlock, first: int, places: Sequence[int], most: float) -> Finding:
    """Return the finding that joins the lines at these places, with a confidence of ``most`` at most."""
    lines, joined = block.lines[first:], [block.lines[place] for place in places]
    edits = [*joins_between(block, places), *_without_spaces(joined)]
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
        Evidence(
            "ends_sentence", "the last line ends the sentence", (lines[-1].source,), supports=block.closes()
        ),
    ]
    return Finding(
        Kind.COLUMN_FRAGMENT,
        tuple(line.source for line in block.lines[first - 1 :]),
        tuple(edits),
        min(confidence_of(min(block.margins[place - 1] for place in places)), most),
        tuple(evidence),
        before="⏎".join(line.text for line in lines),
        after=_joined(block, first, places),
    )


def _joined(block: FlowBlock, first: int, places: Sequence[int]) -> str:
    """Return the lines from ``first`` on as the finding leaves them: joined, or with a mark of a line break."""
    text = ""
    for place in range(first, len(block.lines)):
        line = block.lines[place].text
        joined = _SPACES.sub("", line) if place in places and is_letter_spaced(line) else line
        text += joined if place == first or place in places else "⏎" + joined
    return text


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


def _without_spaces(lines: Sequence[DraftLine]) -> list[Edit]:
    return [
        ReplaceText(line.span(*match.span()), "")
        for line in lines
        if is_letter_spaced(line.text)
        for match in _SPACES.finditer(line.text)
    ]


DETECTOR = Detector(Kind.COLUMN_FRAGMENT, "paragraph in a narrow column", detect, __doc__ or "")
