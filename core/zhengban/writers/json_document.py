"""``zhengban-document/1``: the document as data, from which an outsider can prove that no character was lost.

Every text has the source spans it was made of; with ``changes`` each source character is spoken for once.
``byline``, ``masthead`` and a photo's own ``title``, ``caption`` and ``credit`` repeat what stands elsewhere.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from zhengban.model.conservation import account
from zhengban.model.document import Block, Document, Unit
from zhengban.model.role import HEAD_ROLES, Role
from zhengban.model.span import Span
from zhengban.writers.masthead import masthead
from zhengban.writers.parts import PhotoEntry, flow, heads, marked, printed, spans_in
from zhengban.writers.remarks import NO_REMARKS, Remarks

SCHEMA = "zhengban-document/1"

# The schema's list of body types is closed; what is finer keeps its name in ``role``.
_BODY_TYPES = {
    Role.COLUMN_TITLE: "kicker",
    Role.JUMP_LINE: "note",
    Role.NOTICE: "note",
}
_TITLE_ROLES = frozenset({Role.KICKER, Role.HEADLINE, Role.DECK, Role.SUBHEADING, Role.COLUMN_TITLE})


def write_json(document: Document, remarks: Remarks = NO_REMARKS) -> str:
    """Return the document as JSON: keys in the order of the schema, one text and its spans to a line each."""
    return layout(document_as_json(document, remarks)) + "\n"


def document_as_json(document: Document, remarks: Remarks = NO_REMARKS) -> dict[str, Any]:
    """Return the document as the plain values of the schema; ``doubts`` only when a reviewer has any."""
    page = document.page
    value = {
        "schema": SCHEMA,
        "source": {"name": page.name, "sha256": page.sha256, "page": page.number},
        "masthead": masthead(document.furniture, remarks),
        "articles": [_article(unit, number) for number, unit in enumerate(document.articles, 1)],
        "standalone_photos": [_photo_unit(unit) for unit in document.photos],
        "furniture": [{"role": str(block.role), **_text(block)} for block in printed(document.furniture)],
        "unplaced": [_text(block) for block in printed(document.homeless)],
        "changes": _changes(document),
        "conservation": account(document)._asdict(),
    }
    return {**value, "doubts": _doubts(remarks)} if remarks.doubts else value


def layout(value: Any, margin: str = "") -> str:
    """Return a JSON value with one entry to a line, lists of numbers and of spans unbroken."""
    inner = margin + " "
    if isinstance(value, Mapping) and value:
        entries = [f"{json.dumps(key)}: {layout(entry, inner)}" for key, entry in value.items()]
        return "{" + ",".join(f"\n{inner}{entry}" for entry in entries) + f"\n{margin}}}"
    if isinstance(value, list) and any(isinstance(entry, Mapping) for entry in value):
        entries = [layout(entry, inner) for entry in value]
        return "[" + ",".join(f"\n{inner}{entry}" for entry in entries) + f"\n{margin}]"
    return json.dumps(value, ensure_ascii=False)


def _doubts(remarks: Remarks) -> list[dict[str, Any]]:
    return [
        {"finding": doubt.finding, "kind": doubt.kind, "spans": _pairs(doubt.spans), "note": doubt.note}
        for doubt in remarks.doubts
    ]


def _article(unit: Unit, number: int) -> dict[str, Any]:
    items = flow(unit.blocks)
    blocks = [item for item in items if not isinstance(item, PhotoEntry)]
    head = heads(blocks)
    taken = {id(block) for block in head.values()}
    result: dict[str, Any] = {"id": f"a{number}"}
    for role in HEAD_ROLES:
        result |= _field(str(role), head.get(role))
    result |= _byline(blocks)
    result["body"] = [_body_entry(block) for block in blocks if id(block) not in taken]
    result["captions"] = [_caption(item) for item in items if isinstance(item, PhotoEntry)]
    return result


def _byline(blocks: Iterable[Block]) -> dict[str, Any]:
    """The first byline of the article; it stays in its paragraph, too."""
    for block in blocks:
        for place in marked(block, Role.BYLINE):
            text = block.text[place.start : place.end]
            return {"byline": text, "byline_spans": _pairs(spans_in(block, place))}
    return {"byline": None, "byline_spans": []}


def _body_entry(block: Block) -> dict[str, Any]:
    entry = {"type": _BODY_TYPES.get(block.role, str(block.role)), **_text(block)}
    return {**entry, "role": str(block.role)} if block.role in _BODY_TYPES else entry


def _photo_unit(unit: Unit) -> dict[str, Any]:
    entries = (item if isinstance(item, PhotoEntry) else _as_photo(item) for item in flow(unit.blocks))
    captions = [_caption(entry) for entry in entries]
    first = captions[0] if captions else {"title": None, "text": None, "credit": None}
    return {
        "captions": captions,
        "title": first["title"],
        "caption": first["text"],
        "credit": first["credit"],
    }


def _as_photo(block: Block) -> PhotoEntry:
    """A reviewer may have moved other text to a photo: a heading is its title, anything else speaks of it."""
    return PhotoEntry(title=block) if block.role in _TITLE_ROLES else PhotoEntry(caption=block)


def _caption(entry: PhotoEntry) -> dict[str, Any]:
    return {
        "title": entry.title.text if entry.title else None,
        "text": entry.caption.text if entry.caption else None,
        "credit": entry.credit.text if entry.credit else None,
        "title_spans": _pairs(entry.title.spans) if entry.title else [],
        "spans": _pairs(entry.caption.spans) if entry.caption else [],
        "credit_spans": _pairs(entry.credit.spans) if entry.credit else [],
    }


def _field(name: str, block: Block | None) -> dict[str, Any]:
    return {
        name: block.text if block else None,
        f"{name}_spans": _pairs(block.spans) if block else [],
    }


def _text(block: Block) -> dict[str, Any]:
    return {"text": block.text, "spans": _pairs(block.spans)}


def _pairs(spans: Iterable[Span]) -> list[list[int]]:
    return [list(span) for span in spans]


def _changes(document: Document) -> dict[str, Any]:
    """Deleted: [start, end, owner]. Inserted: [gap, text, owner]. Substituted: [offset, text, owner]."""
    return {
        "deleted": [[*change.span, change.owner] for change in document.deleted],
        "inserted": [[change.span.start, change.text, change.owner] for change in document.inserted],
        "substituted": [[change.span.start, change.text, change.owner] for change in document.substituted],
    }
