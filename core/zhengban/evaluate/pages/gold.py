"""The truth of a made page as ``zhengban-document/1`` with a ``made`` entry: from the composition alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from zhengban.evaluate.pages.content import PhotoText, Story
from zhengban.evaluate.pages.dumping import Dump
from zhengban.evaluate.pages.layout import Composition
from zhengban.evaluate.pages.marks import Element
from zhengban.evaluate.pages.striking import Duplicate
from zhengban.model.role import Role

SCHEMA = "zhengban-document/1"

# The schema's body types are few; what is finer keeps its name in ``role``.
_BODY_TYPES = {Role.JUMP_LINE: "note", Role.NOTICE: "note"}


def gold_of(
    page: Composition, duplicates: Sequence[Duplicate], features: frozenset[str], dumps: Sequence[Dump]
) -> dict[str, Any]:
    """Return the gold document of a page; stories and photos in the order in which they stand on it."""
    return {
        "schema": SCHEMA,
        "source": {"name": page_name(page.plan.seed), "sha256": None, "page": 1},
        "masthead": page.content.masthead,
        "articles": [_article(story, number) for number, story in enumerate(page.stories, 1)],
        "standalone_photos": [_photo(photo) for photo in page.photos],
        "furniture": [
            {"role": str(element.role), "text": element.text}
            for line in page.content.furniture
            for element in line
        ],
        "unplaced": [],
        "made": _made(page, duplicates, features, dumps),
    }


def page_name(seed: int) -> str:
    """Return the name of the page's files."""
    return f"page-{seed:05d}"


def _made(
    page: Composition, duplicates: Sequence[Duplicate], features: frozenset[str], dumps: Sequence[Dump]
) -> dict[str, Any]:
    plan = page.plan
    return {
        "seed": plan.seed,
        "split": plan.split,
        "layout": plan.name,
        "script": plan.script,
        "writing": "vertical" if plan.vertical else "horizontal",
        "order": plan.order,
        "damage": plan.damage,
        "features": sorted(features),
        "duplicates": [duplicate._asdict() for duplicate in duplicates],
        "hidden_breaks": hidden_breaks(page),
        "dumps": {dump.extractor: _dump(dump) for dump in dumps},
        "sources": [story.source for story in page.stories],
    }


def hidden_breaks(page: Composition) -> list[list[int]]:
    """Return article and body element of every break that the printed lines cannot show once indents are lost."""
    return [
        [number, place + (story.column_title is not None)]
        for number, story in enumerate(page.stories)
        for place, element in enumerate(story.body)
        if element.number in page.hidden
    ]


def _dump(dump: Dump) -> Mapping[str, bool]:
    return {
        "interleaved": dump.interleaved,
        "indented": dump.indented,
        "stacked": dump.stacked,
        "lossless": dump.lossless,
    }


def _article(story: Story, number: int) -> dict[str, Any]:
    heads = {"kicker": story.kicker, "headline": story.headline, "deck": story.deck, "lead": story.lead}
    body = [_body(element) for element in story.body]
    if story.column_title:
        body.insert(0, {"type": "kicker", "text": story.column_title.text, "role": str(Role.COLUMN_TITLE)})
    return {
        "id": f"a{number}",
        **{name: element.text if element else None for name, element in heads.items()},
        "byline": story.byline or None,
        "body": body,
        "captions": [_caption(photo) for photo in story.photos],
    }


def _body(element: Element) -> dict[str, Any]:
    entry = {"type": _BODY_TYPES.get(element.role, str(element.role)), "text": element.text}
    return {**entry, "role": str(element.role)} if element.role in _BODY_TYPES else entry


def _photo(photo: PhotoText) -> dict[str, Any]:
    caption = _caption(photo)
    return {
        "captions": [caption],
        "title": caption["title"],
        "caption": caption["text"],
        "credit": caption["credit"],
    }


def _caption(photo: PhotoText) -> dict[str, Any]:
    return {
        "title": photo.title.text if photo.title else None,
        "text": photo.caption.text,
        "credit": photo.credit.text if photo.credit else None,
    }
