"""Whether a value is a whole ``zhengban-document/1``, as far as an issue is made of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from zhengban.collecting.body_types import HEADS
from zhengban.errors import InputError
from zhengban.writers.json_document import SCHEMA

_MASTHEAD = ("paper", "section", "date", "page_number")


def check_document(where: str, value: Any) -> Mapping[str, Any]:
    """Return the document; ``where`` is told to be none in an ``InputError``."""
    schema = value.get("schema") if isinstance(value, Mapping) else None
    if schema != SCHEMA:
        told = f"is {schema}, not {SCHEMA}" if isinstance(schema, str) else f"is no {SCHEMA}"
        raise InputError(f"{where} {told}: write pages with batch or fix --to json")
    try:
        _check(value)
    except (KeyError, TypeError, ValueError) as error:
        raise InputError(f"{where} is no whole {SCHEMA}: write the page again with --to json") from error
    return dict(value)


def _check(value: Mapping[str, Any]) -> None:
    source = value["source"]
    _demand(isinstance(source["name"], str) and isinstance(source.get("page", 1), int))
    _demand(isinstance(value["conservation"], Mapping))
    for name in _MASTHEAD:
        _is_text_or_none(value["masthead"].get(name) if isinstance(value["masthead"], Mapping) else 0)
    for article in _list(value["articles"]):
        _article(article)
    for photo in _list(value["standalone_photos"]):
        _photos(photo["captions"])
    for entry in (*_list(value["furniture"]), *_list(value["unplaced"])):
        _text(entry)
    for start, end, _ in _list(value["changes"]["deleted"]):
        _demand(isinstance(start, int) and isinstance(end, int))
    for gap, _, _ in _list(value["changes"]["inserted"]):
        _demand(isinstance(gap, int))


def _article(article: Any) -> None:
    _demand(isinstance(article, Mapping) and isinstance(article["id"], str))
    for field in (*HEADS, "byline"):
        _is_text_or_none(article[field])
        _spans(article[f"{field}_spans"])
    for entry in _list(article["body"]):
        _text(entry)
        _demand(isinstance(entry["type"], str))
    _photos(article["captions"])


def _photos(captions: Any) -> None:
    for caption in _list(captions):
        for text, spans in (("title", "title_spans"), ("text", "spans"), ("credit", "credit_spans")):
            _is_text_or_none(caption[text])
            _spans(caption[spans])


def _text(entry: Any) -> None:
    _demand(isinstance(entry, Mapping) and entry["text"] is not None)
    _is_text_or_none(entry["text"])
    _spans(entry["spans"])


def _spans(value: Any) -> None:
    for start, end in _list(value):
        _demand(isinstance(start, int) and isinstance(end, int) and 0 <= start < end)


def _is_text_or_none(value: Any) -> None:
    _demand(value is None or isinstance(value, str))


def _list(value: Any) -> list[Any]:
    _demand(isinstance(value, list))
    return list(value)


def _demand(is_right: bool) -> None:
    if not is_right:
        raise ValueError
