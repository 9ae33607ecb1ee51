"""The account of an issue: every text of its pages stands in it once, with its spans, and nothing else does.

It shares no code with what builds the issue, and looks at the values that are written.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeVar

from zhengban.collecting.issue import Issue
from zhengban.errors import ConservationError

_Counted = TypeVar("_Counted")

Place = tuple[str, int, int]  # page id, start and end in the source of the page
_Field = tuple[str, list[Place]]
_HEADS = ("kicker", "headline", "deck", "lead")
_PHOTO = (("title", "title_spans"), ("text", "spans"), ("credit", "credit_spans"))


def recount(issue: Issue, value: Mapping[str, Any]) -> int:
    """Return how many characters that are no white space the issue has.

    Raises ``ConservationError`` when they, or the places they come from, are not those of the pages.
    """
    pages = zip(issue.ids, issue.pages, strict=True)
    wanted = [field for name, page in pages for field in _of_page(name, page.document)]
    found = list(_of_issue(value))
    characters = _characters(wanted)
    _compare(issue, characters, _characters(found))
    _compare(issue, _runs(wanted), _runs(found))
    return characters.total()


def _compare(issue: Issue, expected: Counter[_Counted], counted: Counter[_Counted]) -> None:
    if expected != counted:
        wrong = min((expected - counted) + (counted - expected), key=str)
        what = f"{wrong!r} is {expected[wrong]} times in its pages and {counted[wrong]} times in it"
        raise ConservationError(f"characters are not conserved in the issue {issue.date}: {what}")


def _characters(fields: Iterable[_Field]) -> Counter[str]:
    return Counter("".join("".join(text.split()) for text, _ in fields))


def _runs(fields: Iterable[_Field]) -> Counter[Place]:
    """Return the places, those that touch as one, since a text may have been cut; an offset that is twice stays so."""
    runs: list[Place] = []
    for page, start, end in sorted(place for _, places in fields for place in places):
        if runs and runs[-1][0] == page and runs[-1][2] == start:
            runs[-1] = (page, runs[-1][1], end)
        else:
            runs.append((page, start, end))
    return Counter(runs)


def _of_page(name: str, document: Mapping[str, Any]) -> Iterator[_Field]:
    for article in document["articles"]:
        yield from _heads(name, article)
        for entry in article["body"]:
            yield _field(name, entry, "text", "spans")
        for caption in article["captions"]:
            yield from _photo(name, caption)
    for photo in document["standalone_photos"]:
        for caption in photo["captions"]:
            yield from _photo(name, caption)
    for entry in (*document["furniture"], *document["unplaced"]):
        yield _field(name, entry, "text", "spans")


def _of_issue(value: Mapping[str, Any]) -> Iterator[_Field]:
    for article in value["articles"]:
        yield from _heads(article["head_page"], article)
        for entry in (*article["body"], *(text for seam in article["seams"] for text in seam["texts"])):
            yield entry["text"], [place for part in entry["provenance"] for place in _places(**part)]
        for caption in article["captions"]:
            yield from _photo(caption["page"], caption)
    for photo in value["standalone_photos"]:
        for caption in photo["captions"]:
            yield from _photo(photo["page"], caption)
    for entry in (*value["furniture"], *value["unplaced"]):
        yield _field(entry["page"], entry, "text", "spans")


def _heads(name: str, article: Mapping[str, Any]) -> Iterator[_Field]:
    for head in _HEADS:
        yield _field(name, article, head, f"{head}_spans")


def _photo(name: str, caption: Mapping[str, Any]) -> Iterator[_Field]:
    for text, spans in _PHOTO:
        yield _field(name, caption, text, spans)


def _field(name: str, entry: Mapping[str, Any], text: str, spans: str) -> _Field:
    return entry.get(text) or "", _places(name, entry.get(spans) or ())


def _places(page: str, spans: Iterable[tuple[int, int]]) -> list[Place]:
    return [(page, start, end) for start, end in spans]
