"""Checks a certificate against the source and the outputs, by code that shares nothing with what made them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from zhengban.errors import InputError
from zhengban.writers.verify import plain_text_of
from zhengban.writers.verify_json import json_source_problem

_SCHEMA = "zhengban-certificate/1"
_MALFORMED = (ValueError, KeyError, TypeError, IndexError, AttributeError)

Load = Callable[[Mapping[str, Any]], bytes]


def read_certificate(content: bytes, name: str) -> list[dict[str, Any]]:
    """Return the pages of a certificate; raises ``InputError`` when it is none, or its sums are not its pages'."""
    try:
        value = json.loads(content)
        pages: list[dict[str, Any]] = value["pages"]
        known = value["schema"] == _SCHEMA and isinstance(pages, list)
        sums = {key: sum(page["characters"][key] for page in pages) for key in value["characters"]}
    except _MALFORMED as error:
        raise InputError(f"{name} is no certificate ({type(error).__name__}: {error})") from error
    if not known:
        raise InputError(f"{name} is no {_SCHEMA}: make one with fix or export --certificate")
    if sums != value["characters"]:
        raise InputError(f"{name} was altered: its sums are not those of its pages")
    return pages


def page_problems(page: Mapping[str, Any], source: bytes, load: Load) -> Iterator[str]:
    """Yield what is wrong with a page; ``load`` returns the bytes of an output by its entry, or raises ``InputError``.

    Nothing is believed: hashes are computed, and each character of the outputs is traced to the source.
    """
    try:
        text = _page_text(page["source"], source)
        problem = _account_problem(page, text)
        if problem:
            yield problem
            return
        printed = _printed(page["printed"], text)
        for output in page["outputs"]:
            yield from _output_problem(output, load, text, printed)
    except _MALFORMED as error:
        yield f"the certificate was altered ({type(error).__name__}: {error})"


def _page_text(source: Mapping[str, Any], content: bytes) -> str:
    if hashlib.sha256(content).hexdigest() != source["sha256"]:
        raise ValueError(f"{source['name']} is not the source that was certified")
    text = content.decode(source["encoding"]).removeprefix("\ufeff")
    return text[source["start"] : source["end"]]


def _account_problem(page: Mapping[str, Any], text: str) -> str:
    """Each character that is no white space is printed once or deleted once, and all are counted."""
    printed, deleted = page["printed"], page["deleted"]
    spans = [entry[:2] for entry in (*printed, *deleted) if entry[0] != entry[1]]
    cursor = 0
    for start, end in sorted(spans):
        if not cursor <= start < end <= len(text):
            return f"character {start} of the source stands twice, or nowhere in it"
        if text[cursor:start].strip():
            return f"a character between {cursor} and {start} of the source is lost"
        cursor = end
    if text[cursor:].strip():
        return f"a character after {cursor} of the source is lost"
    counted = _counted(printed, deleted, text)
    return "" if counted == page["characters"] else f"stated are {page['characters']}, counted {counted}"


def _counted(printed: Sequence[Sequence[Any]], deleted: Sequence[Sequence[Any]], text: str) -> dict[str, int]:
    substituted = [entry for entry in printed if len(entry) > 2 and entry[0] != entry[1]]
    if any(entry[1] - entry[0] != 1 or len(entry[2]) != 1 for entry in substituted):
        raise ValueError("a substitution is not one character for one")
    return {
        "source": len(_dense(text)),
        "kept": sum(len(_dense(text[entry[0] : entry[1]])) for entry in printed),
        "substituted": len(substituted),
        "deleted": sum(len(_dense(text[start:end])) for start, end, _ in deleted),
        "inserted": sum(len(_dense(entry[2])) for entry in printed if entry[0] == entry[1]),
    }


def _printed(entries: Sequence[Sequence[Any]], text: str) -> str:
    return "".join(entry[2] if len(entry) > 2 else text[entry[0] : entry[1]] for entry in entries)


def _output_problem(output: Mapping[str, Any], load: Load, text: str, printed: str) -> Iterator[str]:
    try:
        content = load(output)
    except InputError as error:
        yield str(error)
        return
    name, form = output["name"], output["format"]
    if hashlib.sha256(content).hexdigest() != output["sha256"]:
        yield f"{name} is not what was written: its sha256 is another"
        return
    problem = _content_problem(form, content, text, printed)
    if problem:
        yield f"{name} {problem}"


def _content_problem(form: str, content: bytes, text: str, printed: str) -> str:
    if form == "json":
        return json_source_problem(content.decode("utf-8"), text)
    found = plain_text_of(form, content)
    if found is not None and _dense(found) != _dense(printed):
        return "does not hold what the certificate says was printed"
    return ""


def _dense(text: str) -> str:
    return "".join(text.split())
