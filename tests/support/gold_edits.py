"""The gold's own spans as edits: the proof that the five kinds of edit can say all that the page needs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any, NamedTuple

from zhengban.model.edit import Edit, Join, MoveBlock, OwnedEdit, ReplaceText, SetRole, StartArticle
from zhengban.model.role import Role
from zhengban.model.span import Span

Gold = dict[str, Any]

MASTHEAD_ROLES = {
    "executive_editor": Role.EDITORS,
    "responsible_editor": Role.EDITORS,
    "page_number": Role.FOLIO,
    "date": Role.DATE,
    "newspaper": Role.MASTHEAD,
    "section": Role.SECTION,
    "email": Role.CONTACT,
}
TEXT_FIXES = frozenset({"delete", "delete_space", "replace"})


class GoldField(NamedTuple):
    """One field of the gold: its name, role, and the source spans of its text, one a printed line or less."""

    name: str
    role: Role
    spans: tuple[Span, ...]


def gold_edits(gold: Gold, text: str) -> list[OwnedEdit]:
    """Return the edits that turn the source ``text`` into the gold's fields.

    Spans are code points of ``text``. Each edit is owned by the field or the fix that it comes from; the
    strengths fall in the order of making, as in a plan.
    """
    deleted = _deleted_offsets(gold)
    glue = {(join["start"], join["end"]) for join in gold["space_joins"]}
    owned: list[tuple[str, Edit]] = [*_text_edits(gold)]
    for field in gold_fields(gold):
        extent = _extent(field.spans, deleted, text)
        if field.role is not Role.PARAGRAPH:
            owned.append((field.name, SetRole(extent, field.role)))
        if field.role is not Role.BYLINE:
            owned.extend((field.name, join) for join in _line_joins(field.spans, glue, text))
    owned.extend(_structure_edits(gold))
    return [OwnedEdit(edit, owner, -place) for place, (owner, edit) in enumerate(owned, 1)]


def gold_fields(gold: Gold) -> Iterator[GoldField]:
    """Yield every field of the gold, paragraphs included, in the order of the JSON."""
    for name, value in gold["masthead"].items():
        yield GoldField(f"masthead.{name}", MASTHEAD_ROLES[name], _spans(value["spans"]))
    for article in gold["articles"]:
        yield from _article_fields(article)
    for photo in gold["standalone_photos"]:
        yield from _photo_fields(photo["id"], photo)


def _article_fields(article: Gold) -> Iterator[GoldField]:
    name = article["id"]
    yield GoldField(f"{name}.headline", Role.HEADLINE, _spans(article["headline_spans"]))
    if article["lead"]:
        yield GoldField(f"{name}.lead", Role.LEAD, _spans(article["lead"]["spans"]))
    yield GoldField(f"{name}.byline", Role.BYLINE, _spans(article["byline_spans"]))
    for number, block in enumerate(article["body"]):
        yield GoldField(f"{name}.body[{number}]", Role(block["type"]), _spans(block["spans"]))
    for number, caption in enumerate(article["captions"]):
        yield from _photo_fields(f"{name}.captions[{number}]", caption)


def _photo_fields(name: str, caption: Gold) -> Iterator[GoldField]:
    yield GoldField(f"{name}.caption", Role.CAPTION, _spans(caption["spans"]))
    if caption["credit_spans"]:
        yield GoldField(f"{name}.credit", Role.CREDIT, _spans(caption["credit_spans"]))


def _text_edits(gold: Gold) -> Iterator[tuple[str, Edit]]:
    for fix in gold["fixes"]:
        if fix["op"] in TEXT_FIXES:
            yield fix["id"], ReplaceText(Span(fix["start"], fix["end"]), fix["replacement"])
        elif fix["op"] == "reflow":
            for index, character in enumerate(fix["original"]):
                if character == " ":
                    at = fix["start"] + index
                    yield fix["id"], ReplaceText(Span(at, at + 1), "")


def _line_joins(spans: tuple[Span, ...], spaced: set[tuple[int, int]], text: str) -> Iterator[Join]:
    for left, right in pairwise(spans):
        if "\n" in text[left.end : right.start]:
            glue = (left.end, right.start) in spaced
            yield Join(left.end - 1, right.start, " " if glue else "")


def _structure_edits(gold: Gold) -> Iterator[tuple[str, Edit]]:
    for article in gold["articles"]:
        opening = _first_offset(article["lead"] or article["body"][0])
        headline = Span(article["headline_spans"][0][0], article["headline_spans"][-1][1])
        if article["headline_position"].startswith("in place"):
            yield article["id"], StartArticle(headline.start)
        else:
            yield article["id"], StartArticle(opening)
            yield article["id"], MoveBlock(headline, opening, "before")
    for photo in gold["standalone_photos"]:
        yield photo["id"], StartArticle(_first_offset(photo))


def _first_offset(block: Gold) -> int:
    return int(block["spans"][0][0])


def _extent(spans: tuple[Span, ...], deleted: set[int], text: str) -> Span:
    """Return first to last character, with the deleted copies around them.

    Else a copy would be cut off as a block of its own. A copy in front counts only at a line's start:
    inside a line it is the tail of the field before.
    """
    start, end = spans[0].start, spans[-1].end
    while end in deleted:
        end += 1
    front = start
    while front - 1 in deleted:
        front -= 1
    return Span(front if front == 0 or text[front - 1].isspace() else start, end)


def _deleted_offsets(gold: Gold) -> set[int]:
    fixes = (fix for fix in gold["fixes"] if fix["op"] == "delete")
    return {offset for fix in fixes for offset in range(fix["start"], fix["end"])}


def _spans(pairs: Iterable[list[int]]) -> tuple[Span, ...]:
    return tuple(Span(start, end) for start, end in pairs)
