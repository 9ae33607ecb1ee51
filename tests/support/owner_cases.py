"""Headlines and captions that are taken from their articles, and how soon their own article is offered again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from support.truth import Truth, TruthArticle, TruthCaption
from zhengban.model.document import Block, Document, Unit
from zhengban.model.edit import Edit
from zhengban.model.role import HEAD_ROLES, PHOTO_ROLES, Role
from zhengban.review.manual_articles import merge_articles, start_article, unplace
from zhengban.review.manual_blocks import move_to_unit
from zhengban.review.owners import OWNED_KINDS, owners, owners_of_block
from zhengban.review.plan import Plan
from zhengban.review.session import ReviewSession
from zhengban.review.trial import unit_with, with_edits

POINTERS = "→←↑↓▲▼◀▶"
Deed = Callable[[Document], tuple[Edit, ...]]


class Case(NamedTuple):
    """A block that belongs to the article with the text blocks ``body``; none for a standalone photo."""

    what: str
    block: int
    body: frozenset[int]


class Offered(NamedTuple):
    """How a block was detached, what it is, the place of its own article (0 when not offered), and its text."""

    way: str
    what: str
    place: int
    text: str


def offered(plan: Plan, truth: Truth) -> Iterator[Offered]:
    """Yield for each headline and caption of the page at which place its own article is offered, from 1."""
    session = ReviewSession()
    session.set_plan(1, plan)
    document = session.review(1).document
    for case in _cases(document, truth):
        text = next(block.text for block in document.blocks() if block.start == case.block)
        finding = _finding_of(session, case.block)
        if finding:
            yield Offered("found", case.what, _place_of_finding(session, case, finding), text)
        for way, deeds in _detached(document, case):
            for deed in deeds:
                session.edit(1, deed(session.review(1).document))
            yield Offered(way, case.what, _place_of_block(session, case), text)
            if way == "started" and finding:
                yield Offered("started, found", case.what, _place_of_finding(session, case, finding), text)
            for _ in deeds:
                session.undo()


def _place_of_block(session: ReviewSession, case: Case) -> int:
    document = session.review(1).document
    found = owners_of_block(session.review(1), case.block)
    return _first([with_edits(document, owner.edits) for owner in found], case)


def _place_of_finding(session: ReviewSession, case: Case, finding: str) -> int:
    documents: list[Document] = []
    for owner in owners(session.review(1), finding):
        session.amend(1, finding, owner.edits)
        documents.append(session.review(1).document)
        session.undo()
    return _first(documents, case)


def _first(documents: Sequence[Document], case: Case) -> int:
    """Return the number of the first document, from 1, in which the block is in its own article."""
    units = [unit_with(document, case.block) for document in documents]
    return next((n for n, unit in enumerate(units, 1) if unit is not None and _is_owner(unit, case)), 0)


def _cases(document: Document, truth: Truth) -> Iterator[Case]:
    told = [
        _pairs("".join(block.text for block in unit.blocks if _is_body(block))) for unit in document.articles
    ]
    for article in truth.articles:
        wanted = _pairs("".join(block.text.text for block in article.body))
        common = [(wanted & pairs).total() for pairs in told]
        if not common or 2 * max(common) < wanted.total():
            continue
        unit = document.articles[common.index(max(common))]
        body = frozenset(block.start for block in unit.blocks if _is_body(block))
        yield from (Case(what, block.start, body) for what, block in _parts(document, article))
    for photo in truth.photos:
        yield from (Case("photo", block.start, frozenset()) for block in _captions(document, photo))


def _parts(document: Document, article: TruthArticle) -> Iterator[tuple[str, Block]]:
    wanted = _bare("".join(article.headline))
    yield from (("headline", block) for block in document.blocks() if wanted and _bare(block.text) == wanted)
    for caption in article.captions:
        yield from (("caption", block) for block in _captions(document, caption))


def _captions(document: Document, caption: TruthCaption) -> Iterator[Block]:
    wanted = _bare(caption.text).lstrip(POINTERS)
    captions = (block for block in document.blocks() if block.role is Role.CAPTION)
    return (block for block in captions if _bare(block.text).lstrip(POINTERS) == wanted)


def _detached(document: Document, case: Case) -> Iterator[tuple[str, Sequence[Deed]]]:
    here = unit_with(document, case.block)
    yield "lifted", [lambda trial: unplace(trial, case.block)]
    others = [unit for unit in document.articles if unit is not here and not _is_owner(unit, case)]
    later = [unit.start for unit in others if unit.start > case.block] + [unit.start for unit in others]
    if later:
        yield "astray", [lambda trial: move_to_unit(trial, case.block, later[0])]
    if case.what != "headline":
        return
    place = next((n for n, unit in enumerate(document.articles) if _is_owner(unit, case)), 0)
    if place:
        first = next((b.start for b in document.articles[place].blocks if b.start in case.body), None)
        if first is None:
            return  # its text was put together anew
        yield (
            "started",
            [
                lambda trial: unplace(trial, case.block),
                lambda trial: _merged(trial, case),
                lambda trial: start_article(trial, first),
            ],
        )


def _merged(document: Document, case: Case) -> tuple[Edit, ...]:
    """Return the edits that make the article of the block a part of the one before."""
    place = next((n for n, unit in enumerate(document.articles) if _is_owner(unit, case)), 0)
    if not place:
        return ()  # it is the first one now
    before, unit = document.articles[place - 1], document.articles[place]
    return merge_articles(document, before.start, unit.start)


def _finding_of(session: ReviewSession, block: int) -> str:
    for entry in session.review(1).entries:
        finding = entry.finding
        is_about = any(span.start <= block < span.end for span in finding.spans)
        if finding.kind in OWNED_KINDS and finding.edits and is_about:
            return entry.id
    return ""


def _is_owner(unit: Unit, case: Case) -> bool:
    held = {block.start for block in unit.blocks}
    if not case.body:
        return unit.kind == "photo" and case.block in held
    return unit.kind == "article" and 2 * len(held & case.body) > len(case.body)


def _is_body(block: Block) -> bool:
    return block.role not in PHOTO_ROLES and block.role not in HEAD_ROLES


def _pairs(text: str) -> Counter[str]:
    bare = _bare(text)
    return Counter(bare[at : at + 2] for at in range(len(bare) - 1))


def _bare(text: str) -> str:
    return "".join(text.split())
