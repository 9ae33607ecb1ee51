"""The document as records for search engines and tables: an article each, then photos, what has no place, furniture.

Every character of the document stands in one of ``TEXT_FIELDS`` of one record; ``byline`` repeats what stands in a text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from zhengban.model.document import Block, Document
from zhengban.model.role import PHOTO_ROLES, Role
from zhengban.model.span import Span
from zhengban.writers.masthead import masthead
from zhengban.writers.parts import heads, lines_of, marked, one_line, printed
from zhengban.writers.remarks import Remarks

TEXT_FIELDS = ("kicker", "headline", "deck", "lead", "text", "captions")


class Record(NamedTuple):
    """An article, or what stands for itself beside the articles, and where it comes from.

    ``kind`` is ``article``, ``photo``, ``unplaced`` or ``furniture``, ``id`` is unique in the page. ``text`` is what is
    in no other field, a paragraph to a line; ``captions`` are titles, captions and credits in printed order. ``spans``
    are the source characters kept, code points, in printed order.
    """

    kind: str
    id: str
    paper: str
    date: str
    page: str
    headline: str
    kicker: str
    deck: str
    lead: str
    byline: str
    text: str
    captions: tuple[str, ...]
    source: str
    source_page: int
    sha256: str
    spans: tuple[Span, ...]


def records(document: Document, remarks: Remarks) -> Iterator[Record]:
    """Yield the records of a page in the order in which it is printed; furniture, which nobody looks for, last."""
    shared = _shared(document, remarks)
    counted = {"article": 0, "photo": 0}
    for unit in document.units:
        if unit.kind in counted and any(printed(unit.blocks)):
            counted[unit.kind] += 1
            yield _record(unit.kind, f"{unit.kind[0]}{counted[unit.kind]}", unit.blocks, shared)
    for kind, blocks in (("unplaced", document.homeless), ("furniture", document.furniture)):
        if any(printed(blocks)):
            yield _record(kind, kind, blocks, shared)


def _shared(document: Document, remarks: Remarks) -> dict[str, Any]:
    known, page = masthead(document.furniture, remarks), document.page
    return {
        "paper": known["paper"] or "",
        "date": known["date"] or "",
        "page": known["page_number"] or "",
        "source": page.name,
        "source_page": page.number,
        "sha256": page.sha256,
    }


def _record(kind: str, identity: str, blocks: Sequence[Block], shared: dict[str, Any]) -> Record:
    shown = list(printed(blocks))
    # What has no place yet may hold heads of several articles: they stay in order.
    head = heads(shown) if kind in {"article", "photo"} else {}
    taken = {id(block) for block in head.values()}
    rest = [block for block in shown if id(block) not in taken]
    captions = [block for block in rest if block.role in PHOTO_ROLES]
    body = [block for block in rest if block.role not in PHOTO_ROLES]
    return Record(
        kind=kind,
        id=identity,
        kicker=_head(head, Role.KICKER),
        headline=_head(head, Role.HEADLINE),
        deck=_head(head, Role.DECK),
        lead=_head(head, Role.LEAD),
        byline=_byline(shown),
        text="\n".join(line for block in body for line in lines_of(block.text)),
        captions=tuple(one_line(block.text) for block in captions),
        spans=_spans(shown),
        **shared,
    )


def _head(found: Mapping[Role, Block], role: Role) -> str:
    return one_line(found[role].text) if role in found else ""


def _byline(blocks: Iterable[Block]) -> str:
    found = ((block, place) for block in blocks for place in marked(block, Role.BYLINE))
    return next((one_line(block.text[place.start : place.end]) for block, place in found), "")


def _spans(blocks: Iterable[Block]) -> tuple[Span, ...]:
    spans: list[Span] = []
    for span in (span for block in blocks for span in block.spans):
        if spans and spans[-1].end == span.start:
            spans[-1] = Span(spans[-1].start, span.end)
        else:
            spans.append(span)
    return tuple(spans)
