"""The hand-written pages as ``zhengban-document/1``, so that what is measured on made pages can be tried on them."""

from __future__ import annotations

from typing import Any

from support.page_spec import FurnitureField, PageSpec
from support.truth import Truth, TruthArticle, TruthCaption

_ROLES = {
    "paper": "masthead",
    "section": "section",
    "date": "date",
    "page_number": "folio",
    "editor": "editors",
    "email": "contact",
    "": "running_head",
}


def gold_of(spec: PageSpec | None, truth: Truth) -> dict[str, Any]:
    """Return the gold document of a page that was set; soft spaces stand as printed.

    Without ``spec`` there is no furniture in it.
    """
    furniture = spec.furniture if spec else ()
    return {
        "schema": "zhengban-document/1",
        "articles": [_article(article) for article in truth.articles],
        "standalone_photos": [{"captions": [_caption(photo)]} for photo in truth.photos],
        "furniture": [_furniture(field) for line in furniture for field in line.fields],
    }


def _article(article: TruthArticle) -> dict[str, Any]:
    body = [{"type": block.type, "text": block.text.text} for block in article.body]
    if article.byline_line:
        body.insert(0, {"type": "paragraph", "text": article.byline})
    if article.jump:
        body.append({"type": "note", "role": "jump_line", "text": article.jump})
    return {
        "kicker": article.kicker or None,
        "headline": "".join(article.headline) or None,
        "deck": article.deck or None,
        "lead": article.lead.text or None,
        "byline": article.byline or None,
        "body": [_with_type(block) for block in body],
        "captions": [_caption(caption) for caption in article.captions],
    }


def _with_type(block: dict[str, Any]) -> dict[str, Any]:
    """The schema has no type for a notice; its role says what it is."""
    return {**block, "type": "note", "role": "notice"} if block["type"] == "notice" else block


def _caption(caption: TruthCaption) -> dict[str, Any]:
    return {"title": caption.title or None, "text": caption.text, "credit": caption.credit or None}


def _furniture(field: FurnitureField) -> dict[str, Any]:
    return {"role": _ROLES[field.key], "text": field.text}
