"""Headlines away from their articles.

What it looks like: an extractor gives a page in the order it was drawn, so headlines stand behind their articles, all
together at the end of the page, or in front of somebody else's article; each printed line of one is a line of its own.
What it should be: the headline (kicker above, deck below) in front of its body, its lines joined; subheadings stay
where they are.
How it is told: all headings are scored against all bodies by the rare words, names and numbers they share and by where
they stand, and assigned one to one. The margin is what the page would lose if this pair were forbidden.
What it may be confused with: subheadings, captions, the first line of a paragraph; a headline that shares no word with
its body. Where two bodies are close, or nothing is shared, the finding asks and names the next best owners.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from zhengban.detectors.detector import Detector
from zhengban.detectors.drafting import heading_joins, roles_of
from zhengban.evidence.blocks import FlowBlock
from zhengban.evidence.line_habits import ends_sentence
from zhengban.evidence.ownership import Owned
from zhengban.evidence.placing import HeadPlace, head_places
from zhengban.evidence.structure import Structure, structures_of
from zhengban.evidence.wrapping import in_two_parts
from zhengban.model.draft import Draft
from zhengban.model.edit import Edit, MoveBlock
from zhengban.model.finding import Alternative, Evidence, Finding, Kind
from zhengban.model.role import Role
from zhengban.model.span import Span

_SUBHEADING, _DOUBTED, _JOIN_DOUBTED = 0.97, 0.8, 0.9
_MANY_WORDS = 6.0  # points of margin
_HEADING_LINES = 4
_PARAGRAPH = 30  # code points


def detect(draft: Draft) -> Iterator[Finding]:
    """Yield one finding for each heading whose lines are joined or that is moved, in source order."""
    for structure in structures_of(draft):
        found = [finding for place in head_places(structure) for finding in _headline(structure, place)]
        found += _subheadings(structure)
        found += [_homeless(structure, owned) for owned in _without_article(structure)]
        yield from sorted(found, key=lambda finding: finding.spans[0])


def _headline(structure: Structure, place: HeadPlace) -> Iterator[Finding]:
    block = structure.blocks[place.block]
    if place.in_place and len(block.lines) == 1:
        return  # nothing changes: article_structure shows it
    edits = [*roles_of(block, place.role), *heading_joins(block)]
    if not place.in_place:
        edits.append(_move(structure, block, place.article))
    yield Finding(
        Kind.DETACHED_HEADLINE,
        block.spans,
        tuple(edits),
        place.confidence if _is_one(structure, block, place) else min(place.confidence, _JOIN_DOUBTED),
        _evidence(structure, place),
        _alternatives(structure, block, place.owned, place.role, place.article, place.confidence),
        before="⏎".join(line.text for line in block.lines),
        after=block.text if place.in_place else _moved(structure, block, place.article),
    )


def _is_prose(block: FlowBlock) -> bool:
    """Tell whether a block is a paragraph: below the first stanza of a poem there is only another stanza."""
    return block.kind == "text" and len(block.text) >= _PARAGRAPH and ends_sentence(block.text)


def _in_a_list(structure: Structure, block: int) -> bool:
    """Tell whether more display lines stand around than a heading has: items below each other."""
    first = last = block
    while first > 0 and structure.blocks[first - 1].kind == "display":
        first -= 1
    while last + 1 < len(structure.blocks) and structure.blocks[last + 1].kind == "display":
        last += 1
    return sum(len(structure.blocks[n].lines) for n in range(first, last + 1)) > _HEADING_LINES


def _moved(structure: Structure, block: FlowBlock, article: int) -> str:
    """Return the heading and, behind an arrow, the beginning of the text that it is moved in front of."""
    return f"{block.text} ⇢ {structure.blocks[structure.segments[article].first].text[:16]}…"


def _is_one(structure: Structure, block: FlowBlock, place: HeadPlace) -> bool:
    """Tell whether the lines are one heading beyond doubt: they stand closer, or a dateline or many words prove it.

    Items of a list below each other share words too.
    """
    segment = structure.segments[place.article]
    if len(block.lines) == 1 or block.is_upright:
        return True
    if in_two_parts(block):
        return False
    if not segment.cue and not _is_prose(structure.blocks[segment.body[0]]):
        return False
    if all(line.blank_before < block.gap for line in block.lines[1:]):
        return True
    if not segment.cue and _in_a_list(structure, place.block):
        return False
    shared = bool(place.owned.owners and place.owned.owners[0].terms)
    return shared and (segment.cue or place.owned.margin >= _MANY_WORDS)


def _move(structure: Structure, block: FlowBlock, article: int) -> Edit:
    return MoveBlock(block.span, structure.blocks[structure.segments[article].first].start, "before")


def _evidence(structure: Structure, place: HeadPlace) -> tuple[Evidence, ...]:
    segment = structure.segments[place.article]
    body = structure.blocks[segment.first]
    owner = next((o for o in place.owned.owners if o.article == place.article), None)
    terms = owner.terms if owner else ()
    shared = "、".join(terms) or "nothing"
    reasons = [
        Evidence(
            "shared_terms", f"heading and body share {shared}", _where(structure, place, terms), bool(terms)
        ),
        Evidence("margin", f"the next best pairing of the page is {place.owned.margin:.1f} points worse"),
    ]
    if segment.cue:
        reasons.append(Evidence("dateline", "a dateline opens the article", (body.lines[0].source,)))
    return tuple(reasons)


def _where(structure: Structure, place: HeadPlace, terms: Sequence[str]) -> tuple[Span, ...]:
    """Return where the shared terms stand in the heading and, first occurrences only, in the body."""
    segment = structure.segments[place.article]
    spans: list[Span] = []
    for term in terms:
        for number in (place.block, segment.lead, *segment.inside):
            if number is None:
                continue
            found = structure.blocks[number].text.find(term)
            if found >= 0:
                spans.extend(structure.blocks[number].source_spans(found, found + len(term)))
                if number != place.block:
                    break
    return tuple(sorted(set(spans)))


def _alternatives(
    structure: Structure, block: FlowBlock, owned: Owned, role: Role, chosen: int, limit: float
) -> tuple[Alternative, ...]:
    """Return the next best owners, each with the edits that give the heading to it instead."""
    best = max((owner.points for owner in owned.owners), default=0.0)
    most = max(limit - 0.01, 0.01)
    return tuple(
        Alternative(
            (*roles_of(block, role), *heading_joins(block), _move(structure, block, owner.article)),
            round(min(max(0.02, 0.5 - 0.1 * max(best - owner.points, 0.0)), most), 2),
            structure.blocks[structure.segments[owner.article].first].text[:20],
        )
        for owner in owned.owners
        if owner.article != chosen
    )[:3]


def _subheadings(structure: Structure) -> Iterator[Finding]:
    for segment in structure.segments:
        for number in segment.subheadings:
            block = structure.blocks[number]
            if len(block.lines) < 2:
                continue
            yield Finding(
                Kind.DETACHED_HEADLINE,
                block.spans,
                (*roles_of(block, Role.SUBHEADING), *heading_joins(block)),
                _SUBHEADING
                if _between_prose(structure, number)
                and number not in segment.doubts
                and not in_two_parts(block)
                else _DOUBTED,
                (Evidence("inside_article", "it stands between paragraphs of one article", block.spans),),
                before="⏎".join(line.text for line in block.lines),
                after=block.text,
            )


def _between_prose(structure: Structure, number: int) -> bool:
    """Tell whether paragraphs stand above and below: between stanzas or lists it is one more of their lines."""
    above = structure.blocks[number - 1] if number else None
    below = structure.blocks[number + 1] if number + 1 < len(structure.blocks) else None
    return above is not None and below is not None and _is_prose(above) and _is_prose(below)


def _without_article(structure: Structure) -> list[Owned]:
    placed = {place.block for place in head_places(structure)}
    return [owned for owned in structure.headings if owned.block not in placed and owned.owners]


def _homeless(structure: Structure, owned: Owned) -> Finding:
    """A heading that shares nothing with any body, or whose body another heading has: nothing is done, it is asked."""
    block = structure.blocks[owned.block]
    best = owned.owners[0].article
    if not owned.owners[0].terms:
        # Nothing speaks for any article: it is only reported, so that accepting all makes no headline of it.
        reason = Evidence("no_owner", "it shares no word with any article", supports=False)
        return Finding(
            Kind.DETACHED_HEADLINE, block.spans, (), 0.4, (reason,), before=block.text, after=block.text
        )
    return Finding(
        Kind.DETACHED_HEADLINE,
        block.spans,
        (*roles_of(block, Role.HEADLINE), *heading_joins(block), _move(structure, block, best)),
        0.4,
        (Evidence("no_owner", "it shares too little with any article that has no headline", supports=False),),
        _alternatives(structure, block, owned, Role.HEADLINE, best, 0.4),
        before="⏎".join(line.text for line in block.lines),
        after=block.text,
    )


DETECTOR = Detector(Kind.DETACHED_HEADLINE, "headline away from its article", detect, __doc__ or "")
