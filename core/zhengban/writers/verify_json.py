"""Proves conservation from a ``zhengban-document/1`` and the source alone, as an outsider would.

Three accounts must close: every non-space source character lies in the spans of one text or in one deletion;
every text is its spans' characters, substituted where listed, and inserted ones; these are the ones listed.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from zhengban.model.document import Document

_HEADS = ("kicker", "headline", "deck", "lead")
_PHOTO_FIELDS = (("title", "title_spans"), ("text", "spans"), ("credit", "credit_spans"))


class _Field(NamedTuple):
    """A text of the file and the spans that it claims."""

    name: str
    text: str
    spans: list[list[int]]


def json_problem(written: str, document: Document) -> str:
    """Return the first thing that is wrong with the JSON, or an empty text."""
    try:
        value = json.loads(written)
        fields = list(_fields(value))
        return _first_problem(value, fields, document)
    except (ValueError, KeyError, TypeError, IndexError, AttributeError) as error:
        return f"it is not a zhengban-document/1 ({type(error).__name__}: {error})"


def json_source_problem(written: str, source: str) -> str:
    """Return the first thing that is wrong with the JSON, judged by the page's text alone, or an empty text."""
    try:
        value = json.loads(written)
        return _source_problem(value, list(_fields(value)), source)
    except (ValueError, KeyError, TypeError, IndexError, AttributeError) as error:
        return f"it is not a zhengban-document/1 ({type(error).__name__}: {error})"


def _first_problem(value: Mapping[str, Any], fields: list[_Field], document: Document) -> str:
    return (
        _source_problem(value, fields, document.page.text)
        or _document_problem(fields, document)
        or _changes_problem(value["changes"], document)
    )


def _source_problem(value: Mapping[str, Any], fields: list[_Field], source: str) -> str:
    return (
        _cover_problem(source, fields, value["changes"])
        or _text_problem(source, fields, value["changes"])
        or _masthead_problem(value)
        or _byline_problem(source, value)
        or _count_problem(source, fields, value)
    )


def _fields(value: Mapping[str, Any]) -> Iterator[_Field]:
    """Every text that counts, once: bylines, the masthead and a photo's own fields are repetitions."""
    for article in value["articles"]:
        name = article["id"]
        for head in _HEADS:
            yield _Field(f"{name}.{head}", article[head] or "", article[f"{head}_spans"])
        for number, block in enumerate(article["body"]):
            yield _Field(f"{name}.body[{number}]", block["text"], block["spans"])
        yield from _captions(name, article)
    for number, photo in enumerate(value["standalone_photos"]):
        yield from _captions(f"standalone_photos[{number}]", photo)
    for name in ("furniture", "unplaced"):
        for number, block in enumerate(value[name]):
            yield _Field(f"{name}[{number}]", block["text"], block["spans"])


def _captions(name: str, holder: Mapping[str, Any]) -> Iterator[_Field]:
    for number, caption in enumerate(holder["captions"]):
        for text, spans in _PHOTO_FIELDS:
            yield _Field(f"{name}.captions[{number}].{text}", caption[text] or "", caption[spans])


def _cover_problem(source: str, fields: list[_Field], changes: Mapping[str, Any]) -> str:
    claims = [(start, end, field.name) for field in fields for start, end in field.spans]
    claims += [(start, end, "changes.deleted") for start, end, _ in changes["deleted"]]
    cursor = 0
    for start, end, name in sorted(claims):
        if not cursor <= start < end <= len(source):
            return f"{name} claims [{start}, {end}), which is taken already or outside of the source"
        if lost := source[cursor:start].split():
            return f"nothing speaks for {lost[0]!r} between {cursor} and {start} of the source"
        cursor = end
    lost = source[cursor:].split()
    return f"nothing speaks for {lost[0]!r} after {cursor} of the source" if lost else ""


def _text_problem(source: str, fields: list[_Field], changes: Mapping[str, Any]) -> str:
    """What a text has beyond its spans must be inserted, and all that is inserted must be in some text."""
    substitutes = {offset: text for offset, text, _ in changes["substituted"]}
    unexplained: Counter[str] = Counter()
    for field in fields:
        extra = _extra(_claimed(source, field.spans, substitutes), _dense(field.text))
        if extra is None:
            return f"{field.name} does not read as its spans do: {field.text[:24]!r}"
        unexplained.update(extra)
    inserted = Counter(_dense("".join(text for _, text, _ in changes["inserted"])))
    if unexplained != inserted:
        wrong = (unexplained - inserted) + (inserted - unexplained)
        return f"inserted characters do not agree with changes.inserted: {sorted(wrong)[0]!r}"
    return ""


def _claimed(source: str, spans: list[list[int]], substitutes: Mapping[int, str]) -> str:
    parts = []
    for start, end in spans:
        parts.append("".join(substitutes.get(offset, source[offset]) for offset in range(start, end)))
    return _dense("".join(parts))


def _extra(claimed: str, text: str) -> str | None:
    """Return the characters of the text that are not claimed; None when a claimed one is missing."""
    if claimed == text:
        return ""
    extra, place = [], 0
    for character in text:
        if place < len(claimed) and claimed[place] == character:
            place += 1
        else:
            extra.append(character)
    return "".join(extra) if place == len(claimed) else None


def _masthead_problem(value: Mapping[str, Any]) -> str:
    texts = [_dense(block["text"]) for block in value["furniture"]]
    shown = [_dense(text) for text in value["masthead"]["text"]]
    return "" if texts == shown else "masthead.text is not the text of furniture"


def _byline_problem(source: str, value: Mapping[str, Any]) -> str:
    """A byline is an overlay: its spans lie in those of the article's texts."""
    for article in value["articles"]:
        texts = [article[head] or "" for head in _HEADS] + [block["text"] for block in article["body"]]
        if article["byline"] and not any(article["byline"] in text for text in texts):
            return f"{article['id']}.byline stands in no text of its article"
        for start, end in article["byline_spans"]:
            if not 0 <= start < end <= len(source):
                return f"{article['id']}.byline_spans lie outside of the source"
    return ""


def _count_problem(source: str, fields: list[_Field], value: Mapping[str, Any]) -> str:
    changes, stated = value["changes"], value["conservation"]
    deleted = sum(len(_dense(source[start:end])) for start, end, _ in changes["deleted"])
    inserted = len(_dense("".join(text for _, text, _ in changes["inserted"])))
    printed = sum(len(_dense(field.text)) for field in fields)
    counted = {
        "source": len(_dense(source)),
        "kept": printed - inserted,
        "substituted": len(changes["substituted"]),
        "deleted": deleted,
        "inserted": inserted,
    }
    return "" if counted == stated else f"conservation states {stated}, counted are {counted}"


def _document_problem(fields: list[_Field], document: Document) -> str:
    """The file may order its texts in its own way, but they are the document's, block by block."""
    found = Counter(dense for field in fields if (dense := _dense(field.text)))
    wanted = Counter(dense for block in document.blocks() if (dense := _dense(block.text)))
    if found == wanted:
        return ""
    missing, surplus = sorted(wanted - found), sorted(found - wanted)
    return f"a text of the document is missing or altered: {(missing or surplus)[0][:24]!r}"


def _changes_problem(changes: Mapping[str, Any], document: Document) -> str:
    listed = {
        "deleted": [[*change.span, change.owner] for change in document.deleted],
        "inserted": [[change.span.start, change.text, change.owner] for change in document.inserted],
        "substituted": [[change.span.start, change.text, change.owner] for change in document.substituted],
    }
    return "" if changes == listed else "changes are not those of the document"


def _dense(text: str) -> str:
    return "".join(text.split())
