"""Text that stands one character a line.

What it looks like: a page that is set from top to bottom comes out of many extractors with every character in a line
of its own, thousands of them, and no trace of where a column or a paragraph ended.
What it should be: running text; where gaps tell the printed lines, these, which are then read like any others.
What it may be confused with: upright headings, verse, lists, crosswords and tables, whose short lines are meant. So only
a long stretch with the marks of running text is put together, or any stretch on a page that stands so nearly throughout.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from zhengban.detectors.detector import Detector
from zhengban.evidence.blocks import glue_between
from zhengban.evidence.stacked_rows import Part, parts_of
from zhengban.evidence.stacked_seams import Seam
from zhengban.model.draft import Draft, DraftLine
from zhengban.model.edit import Join
from zhengban.model.finding import Evidence, Finding, Kind
from zhengban.model.span import Span

_SURE = 0.97
_SHOWN = 12  # characters on either side of a seam


def detect(draft: Draft) -> Iterator[Finding]:
    """Yield one finding for each sentence, or each printed line where gaps tell it, and one for each seam."""
    for part in parts_of(draft):
        follows = part.seam is not None and part.seam.code == "runs_on"
        if part.seam and not follows:
            yield _seam(draft.lines, part.first, part.seam)
        if part.end - part.first + follows > 1:
            yield _characters(draft.lines, part, part.first - follows)


def _characters(lines: Sequence[DraftLine], part: Part, first: int) -> Finding:
    """Return the finding that puts the characters of a sentence, or of a printed line, together, from ``first`` on."""
    span = Span(lines[part.first].source.start, lines[part.end - 1].source.end)
    said = f"{part.end - part.first} lines hold one character each, in a long stretch of such lines"
    evidence = [Evidence("one_character_lines", said, (span,))]
    if part.is_column:
        evidence.append(Evidence("gaps_around", "gaps show where the printed line begins and ends", (span,)))
    return _finding(lines[first : part.end], _SURE, evidence)


def _seam(lines: Sequence[DraftLine], place: int, seam: Seam) -> Finding:
    """Return the finding that lets a sentence follow the one before."""
    shown = lines[place - 1 : place + 1]
    spans = tuple(line.source for line in shown)
    if seam.code == "quotation_open":
        evidence = Evidence("quotation_open", "a quotation that opened before it goes on", spans)
    elif seam.code == "signs_it":
        evidence = Evidence("signs_it", "it says who wrote or photographed what stands before it", spans)
    elif seam.code == "refers_back":
        evidence = Evidence("refers_back", "it begins with a word that refers to the sentence before", spans)
    else:
        evidence = Evidence(
            "nothing_between", "nothing is left that shows where a paragraph ends", spans, False
        )
    before = "".join(line.text for line in lines[max(place - _SHOWN, 0) : place])
    behind = "".join(line.text for line in lines[place : place + _SHOWN])
    finding = _finding(shown, seam.confidence, [evidence])
    return replace(finding, before=f"{before}⏎{behind}", after=before + behind)


def _finding(lines: Sequence[DraftLine], confidence: float, evidence: Sequence[Evidence]) -> Finding:
    """Return the finding that joins the lines."""
    joined = lines[0].text
    edits = []
    for before, line in pairwise(lines):
        glue = glue_between(joined, line.text)
        joined += glue + line.text
        edits.append(Join(before.offsets[-1], line.offsets[0], glue))
    return Finding(
        Kind.COLUMN_FRAGMENT,
        (Span(lines[0].source.start, lines[-1].source.end),),
        tuple(edits),
        confidence,
        tuple(evidence),
        before="⏎".join(line.text for line in lines),
        after=joined,
    )


DETECTOR = Detector(Kind.COLUMN_FRAGMENT, "text one character a line", detect, __doc__ or "")
