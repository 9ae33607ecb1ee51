"""A newspaper page as it was meant: articles, photos and furniture, before anybody printed or dumped it."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, NamedTuple

SEED_GOLD = Path(__file__).parents[2] / "seeds" / "hengshui-2023-09-20-p6.gold.json"
KEEPING_TYPES = frozenset({"verse", "list", "table", "notice"})


class FurnitureField(NamedTuple):
    """A piece of furniture as printed, and what the document's masthead should say of it.

    ``key`` is ``paper``, ``section``, ``date``, ``page_number``, ``editor``, ``email`` or empty (not scored);
    ``glued`` says that it is printed right behind the piece before it, without a space.
    """

    text: str
    key: str = ""
    value: str = ""
    glued: bool = False


class FurnitureLine(NamedTuple):
    """One printed line of furniture."""

    fields: tuple[FurnitureField, ...]

    @property
    def text(self) -> str:
        """Return the line as printed."""
        parts = [("" if field.glued else " ") + field.text for field in self.fields]
        return "".join(parts).strip()


class BodyBlock(NamedTuple):
    """A block of an article's body: ``paragraph``, ``subheading``, ``verse``, ``list``, ``table``,
    ``notice``.

    A subheading and the types that keep lines hold their printed lines, with line feeds between.
    """

    type: str
    text: str


class Caption(NamedTuple):
    """The words under a photo, and who took it; ``credit`` may be empty."""

    text: str
    credit: str = ""


@dataclass(frozen=True)
class ArticleSpec:
    """An article as it was meant; empty strings and tuples where it has no such part.

    ``headline`` is the printed lines. ``byline`` stands at the start of the first paragraph, inside its
    text; with ``byline_line`` it is a line of its own under the headline. ``jump`` is a line behind the
    body. ``second_line_may_be_deck``: the text cannot tell a second headline line from a deck.
    """

    headline: tuple[str, ...]
    body: tuple[BodyBlock, ...]
    kicker: str = ""
    deck: str = ""
    lead: str = ""
    byline: str = ""
    byline_line: bool = False
    jump: str = ""
    captions: tuple[Caption, ...] = ()
    second_line_may_be_deck: bool = False


@dataclass(frozen=True)
class PhotoSpec:
    """A standalone photo: a title (or none) and its caption."""

    caption: Caption
    title: str = ""


@dataclass(frozen=True)
class PageSpec:
    """A page as it was meant."""

    furniture: tuple[FurnitureLine, ...]
    articles: tuple[ArticleSpec, ...]
    photos: tuple[PhotoSpec, ...] = ()


def seed_spec() -> PageSpec:
    """Return the seed page as its gold has it, in the gold's order."""
    gold = json.loads(SEED_GOLD.read_text(encoding="utf-8"))
    photos = tuple(
        PhotoSpec(Caption(photo["caption"], photo["credit"])) for photo in gold["standalone_photos"]
    )
    articles = tuple(_seed_article(article) for article in gold["articles"])
    return PageSpec(_seed_furniture(gold["masthead"]), articles, photos)


def _seed_furniture(masthead: dict[str, Any]) -> tuple[FurnitureLine, ...]:
    def field(name: str, key: str, glued: bool = False) -> FurnitureField:
        entry = masthead[name]
        value = str(entry["text"] if key == "editor" else entry["value"])
        return FurnitureField(entry["text"], key, value, glued)

    first = (
        field("executive_editor", "editor"),
        field("responsible_editor", "editor"),
        field("page_number", "page_number", glued=True),
        field("date", "date"),
    )
    second = (field("newspaper", "paper"), field("section", "section"), field("email", "email"))
    return (FurnitureLine(first), FurnitureLine(second))


def _seed_article(article: dict[str, Any]) -> ArticleSpec:
    return ArticleSpec(
        headline=tuple(article["headline_lines"]),
        body=tuple(_seed_block(block) for block in article["body"]),
        lead=article["lead"]["text"] if article["lead"] else "",
        byline=article["byline"],
        captions=tuple(Caption(caption["text"], caption["credit"] or "") for caption in article["captions"]),
        second_line_may_be_deck="headline_alternative" in article,
    )


def _seed_block(block: dict[str, Any]) -> BodyBlock:
    return BodyBlock(block["type"], "\n".join(block.get("lines", [block["text"]])))


def map_texts(spec: PageSpec, change: Callable[[str], str]) -> PageSpec:
    """Return the page with every text passed through ``change``; layout and structure stay."""

    def caption(old: Caption) -> Caption:
        return Caption(change(old.text), change(old.credit))

    def article(old: ArticleSpec) -> ArticleSpec:
        return replace(
            old,
            headline=tuple(map(change, old.headline)),
            body=tuple(BodyBlock(block.type, change(block.text)) for block in old.body),
            kicker=change(old.kicker),
            deck=change(old.deck),
            lead=change(old.lead),
            byline=change(old.byline),
            jump=change(old.jump),
            captions=tuple(map(caption, old.captions)),
        )

    def furniture(old: FurnitureField) -> FurnitureField:
        return old._replace(text=change(old.text), value=change(old.value))

    return PageSpec(
        tuple(FurnitureLine(tuple(map(furniture, line.fields))) for line in spec.furniture),
        tuple(map(article, spec.articles)),
        tuple(PhotoSpec(caption(photo.caption), change(photo.title)) for photo in spec.photos),
    )
