"""What stands where it should: article starts, headlines in place, leads, bylines, and text whose lines are meant.

Nothing is changed or moved by these findings; they say how the page was understood, so that a reviewer can correct it.
They count neither for exit codes nor as a change of clean text.
What it may be confused with: a subheading for a headline, so that one article becomes two; the summary of an article
for its first paragraph.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from zhengban.detectors.detector import Detector
from zhengban.detectors.drafting import byline_edits, roles_of
from zhengban.evidence.blocks import FlowBlock
from zhengban.evidence.kept_lines import kept_role
from zhengban.evidence.placing import HeadPlace, head_places, start_of, stray_tail
from zhengban.evidence.segments import Segment
from zhengban.evidence.structure import Structure, structures_of
from zhengban.evidence.wrapping import joined_confidence, sure_places
from zhengban.model.draft import Draft
from zhengban.model.edit import Edit, StartArticle
from zhengban.model.finding import Evidence, Finding, Kind
from zhengban.model.role import Role

_SUBHEADING, _DOUBTED, _LEAD, _BYLINE, _STRAY = 0.97, 0.8, 0.95, 0.98, 0.96


def detect(draft: Draft) -> Iterator[Finding]:
    """Yield one finding for each start and for each role in place, in source order."""
    for structure in structures_of(draft):
        places = head_places(structure)
        found = [_start(structure, n, places) for n, s in enumerate(structure.segments) if s.opened > 0]
        found += [
            _heading(structure, p) for p in places if p.in_place and len(structure.blocks[p.block].lines) == 1
        ]
        for segment in structure.segments:
            found += _inside(structure, segment)
        found += [_unplaced(structure.blocks[number]) for number in structure.unplaced]
        found += [_behind(structure.blocks[number]) for number in stray_tail(structure)]
        yield from sorted(found, key=lambda finding: (finding.spans[0], str(finding.edits)))


def _start(structure: Structure, article: int, places: Sequence[HeadPlace]) -> Finding:
    segment = structure.segments[article]
    block = structure.blocks[start_of(structure, article, places)]
    body = structure.blocks[segment.body[0]]
    if segment.cue:
        reason = Evidence("dateline", "a dateline or byline opens it", (body.lines[0].source,))
    else:
        reason = Evidence(
            "heading_before", "it begins the page or stands below a heading", (block.lines[0].source,)
        )
    return _finding(block, [StartArticle(block.start)], segment.opened, reason)


def _heading(structure: Structure, place: HeadPlace) -> Finding:
    block = structure.blocks[place.block]
    reason = Evidence("in_place", "it stands in front of its body", block.spans)
    return _finding(block, roles_of(block, place.role), place.confidence, reason)


def _inside(structure: Structure, segment: Segment) -> Iterator[Finding]:
    blocks = structure.blocks
    if segment.lead is not None:
        lead = blocks[segment.lead]
        reason = Evidence("above_dateline", "set off in front of the dateline it sums up", lead.spans)
        # Several lines that are not surely one paragraph would become as many summaries.
        sure = sure_places(lead)
        whole = len(lead.lines) == 1 or joined_confidence(structure, lead, sure, True) >= _LEAD
        one = len(sure) == len(lead.lines) - 1 and whole and not lead.narrowed
        yield _finding(lead, roles_of(lead, Role.LEAD), _LEAD if one else _DOUBTED, reason)
    for number in segment.subheadings:
        block = blocks[number]
        if len(block.lines) == 1:
            reason = Evidence("inside_article", "it stands between paragraphs of one article", block.spans)
            confidence = _DOUBTED if number in segment.doubts else _SUBHEADING
            yield _finding(block, roles_of(block, Role.SUBHEADING), confidence, reason)
    opening = byline_edits(blocks[segment.body[0]])
    if opening:
        reason = Evidence(
            "byline", "the paragraph opens with a byline or dateline", blocks[segment.body[0]].spans[:1]
        )
        yield _finding(blocks[segment.body[0]], opening, _BYLINE, reason)
    for number in segment.body:
        if blocks[number].kind == "kept":
            yield from _kept(blocks[number])


def _unplaced(block: FlowBlock) -> Finding:
    reason = Evidence("written_unplaced", "it was written as text without a place", block.spans)
    return _finding(block, roles_of(block, Role.UNPLACED), 0.99, reason)


def _behind(block: FlowBlock) -> Finding:
    reason = Evidence("behind_all_text", "with other headings it stands behind all text", block.spans)
    return _finding(block, roles_of(block, Role.UNPLACED), _STRAY, reason)


def _kept(block: FlowBlock) -> Iterator[Finding]:
    role, confidence = kept_role(block)
    if role is not None:
        reason = Evidence("lines_meant", f"its line breaks have a meaning ({role})", block.spans)
        yield _finding(block, roles_of(block, role), confidence, reason)


def _finding(block: FlowBlock, edits: list[Edit], confidence: float, reason: Evidence) -> Finding:
    return Finding(
        Kind.ARTICLE_STRUCTURE,
        block.spans,
        tuple(edits),
        confidence,
        (reason,),
        before=block.text[:40],
        after=block.text[:40],
    )


DETECTOR = Detector(Kind.ARTICLE_STRUCTURE, "structure of the page", detect, __doc__ or "")
