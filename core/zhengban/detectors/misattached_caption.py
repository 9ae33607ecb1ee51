"""Captions and credits that stand inside or beside the wrong text.

What it looks like: the text under a picture comes out as one more paragraph of whatever the extractor gave before it;
two captions and a credit are glued in one line (…看书。贾枭梦 苏小立供图 村民…); an arrow points at a picture that the
text does not have; a photo with a text of its own stands in the middle of an article.
What it should be: each caption and its credit (张三 摄) told apart, with the article they belong to, or as a standalone
photo (图片新闻) that belongs to none.
What it may be confused with: body text that merely says 图为; a byline at the end of an article. Some owners cannot be
known from the text: then only the roles are set, and the owner is asked.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from zhengban.detectors.detector import Detector
from zhengban.detectors.drafting import heading_joins, joins_between, roles_of
from zhengban.evidence.blocks import FlowBlock
from zhengban.evidence.cues import pointer_mark
from zhengban.evidence.placing import AUTOMATIC, picture_confidence, stands_in_article
from zhengban.evidence.structure import Picture, Structure, structures_of
from zhengban.model.draft import Draft
from zhengban.model.edit import Edit, MoveBlock, SetRole, StartArticle
from zhengban.model.finding import Alternative, Evidence, Finding, Kind
from zhengban.model.role import Role
from zhengban.model.span import Span

_ROLE_SURE, _ROLE_LIKELY = 0.97, 0.85


def detect(draft: Draft) -> Iterator[Finding]:
    """Yield one finding for each picture's text; a second one where the owner is not sure."""
    for structure in structures_of(draft):
        alone = {p.block for p in structure.pictures if not p.owned.chosen and not _only_credit(p)}
        for picture in structure.pictures:
            yield from _caption(structure, picture, alone)


def _spans(structure: Structure, picture: Picture) -> tuple[Span, ...]:
    title = structure.blocks[picture.title].spans if picture.title is not None else ()
    return (*title, *structure.blocks[picture.block].spans)


def _only_credit(picture: Picture) -> bool:
    return all(part.role == Role.CREDIT for part in picture.parts)


def _caption(structure: Structure, picture: Picture, alone: set[int]) -> Iterator[Finding]:
    block = structure.blocks[picture.block]
    owner = _owner_edits(structure, picture, alone)
    sure = picture_confidence(picture.owned)
    formal = pointer_mark(block.text) > 0 or any(part.role == Role.CREDIT for part in picture.parts)
    role = _ROLE_SURE if formal or sure > 0.9 else _ROLE_LIKELY
    roles = [*_title_edits(structure, picture), *_role_edits(block, picture)]
    joined = owner and sure >= AUTOMATIC and role >= AUTOMATIC
    yield Finding(
        Kind.MISATTACHED_CAPTION,
        _spans(structure, picture),
        tuple([*roles, *owner] if joined else roles),
        min(role, sure) if joined else role,
        _evidence(structure, picture),
        () if not joined else _alternatives(structure, picture),
        before="⏎".join(line.text for line in block.lines),
        after=" ｜ ".join(block.text[part.start : part.end] for part in picture.parts),
    )
    if owner and not joined:
        yield _ask_owner(structure, picture, owner, min(sure, 0.9))


def _role_edits(block: FlowBlock, picture: Picture) -> list[Edit]:
    edits: list[Edit] = []
    ends: set[int] = set()
    for part in picture.parts:
        spans = block.source_spans(part.start, part.end)
        edits.append(SetRole(Span(spans[0].start, spans[-1].end), part.role))
        ends.add(spans[-1].end)
    places = [n for n in range(1, len(block.lines)) if block.lines[n - 1].offsets[-1] + 1 not in ends]
    return [*edits, *joins_between(block, places)]


def _title_edits(structure: Structure, picture: Picture) -> list[Edit]:
    if picture.title is None:
        return []
    title = structure.blocks[picture.title]
    return [*roles_of(title, Role.PHOTO_TITLE), *heading_joins(title)]


def _owner_edits(structure: Structure, picture: Picture, alone: set[int]) -> list[Edit]:
    """Return the edits that bring the text to its owner: none where it stands there already."""
    block = structure.blocks[picture.block]
    if _only_credit(picture):
        # A credit never leaves its place by itself: it goes where the caption above it goes.
        above = next((other for other in structure.pictures if other.block == picture.block - 1), None)
        if above is None or not above.owned.chosen or stands_in_article(structure, above, alone):
            return []
        return [_move(structure, block, above.owned.owners[0].article)]
    if not picture.owned.chosen:
        first = block if picture.title is None else structure.blocks[picture.title]
        return [StartArticle(first.start)]
    if stands_in_article(structure, picture, alone):
        return []
    return [_move(structure, block, picture.owned.owners[0].article)]


def _move(structure: Structure, block: FlowBlock, article: int) -> Edit:
    return MoveBlock(block.span, structure.blocks[structure.segments[article].last].start, "after")


def _evidence(structure: Structure, picture: Picture) -> tuple[Evidence, ...]:
    block = structure.blocks[picture.block]
    credits = [part for part in picture.parts if part.role == Role.CREDIT]
    reasons = [
        Evidence("credit", "it ends in a photo credit", block.source_spans(part.start, part.end))
        for part in credits
    ]
    if not credits:
        reasons.append(Evidence("caption_form", "it has the form of a caption", block.spans))
    if picture.owned.chosen:
        owner = picture.owned.owners[0]
        shared = "、".join(owner.terms) or "nothing"
        reasons.append(
            Evidence(
                "shared_terms",
                f"it shares {shared} with the article",
                _where(structure, picture, owner.terms),
                bool(owner.terms),
            )
        )
        if picture.owned.adjacent:
            reasons.append(Evidence("adjacent", "it stands beside the article's text"))
    else:
        reasons.append(Evidence("no_owner", "no article of the page speaks of the same things"))
    return tuple(reasons)


def _where(structure: Structure, picture: Picture, terms: Sequence[str]) -> tuple[Span, ...]:
    """Return where the shared stretches stand in the picture's text."""
    block = structure.blocks[picture.block]
    places = [(block.text.find(term), len(term)) for term in terms]
    spans = [span for start, size in places if start >= 0 for span in block.source_spans(start, start + size)]
    return tuple(sorted(set(spans)))


def _alternatives(structure: Structure, picture: Picture) -> tuple[Alternative, ...]:
    block = structure.blocks[picture.block]
    roles = _role_edits(block, picture)
    chosen = picture.owned.owners[0].article if picture.owned.chosen else -1
    others = [owner for owner in picture.owned.owners if owner.article != chosen][:3]
    best = max((owner.points for owner in picture.owned.owners), default=0.0)
    return tuple(
        Alternative(
            (*roles, _move(structure, block, owner.article)),
            round(max(0.02, 0.4 - 0.1 * (best - owner.points)), 2),
            structure.blocks[structure.segments[owner.article].first].text[:20],
        )
        for owner in others
    )


def _ask_owner(structure: Structure, picture: Picture, owner: list[Edit], confidence: float) -> Finding:
    block = structure.blocks[picture.block]
    return Finding(
        Kind.MISATTACHED_CAPTION,
        _spans(structure, picture),
        tuple(owner),
        confidence,
        (
            *_evidence(structure, picture),
            Evidence(
                "close",
                f"the next best owner is only {picture.owned.margin:.1f} points worse",
                supports=False,
            ),
        ),
        _alternatives(structure, picture),
        before=block.text[:40],
        after=block.text[:40],
    )


DETECTOR = Detector(Kind.MISATTACHED_CAPTION, "caption at the wrong text", detect, __doc__ or "")
