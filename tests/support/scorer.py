"""Compares a ``zhengban-document/1`` with the truth, field by field; texts only, no spans."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from support.page_spec import KEEPING_TYPES
from support.truth import Truth, TruthArticle, TruthBlock, TruthCaption

Document = dict[str, Any]
POINTERS = "→←↑↓▲▼◀▶"
# Told, but no part of a pass rate: breaks that the text cannot show, and bodies that hold something foreign.
UNCOUNTED_KINDS = frozenset({"unknowable", "foreign"})


class FieldResult(NamedTuple):
    """One field of the truth: what was expected, what the document has, and whether that will do.

    ``kind`` is the field's type (``headline``, ``paragraph``, …) for tables.
    """

    name: str
    expected: str
    actual: str
    ok: bool
    kind: str

    @property
    def counted(self) -> bool:
        """Tell whether the field belongs to the pass rate."""
        return self.kind not in UNCOUNTED_KINDS


def score(document: Document, truth: Truth) -> list[FieldResult]:
    """Return a result for every field of the truth.

    Articles and standalone photos are paired one to one by the character pairs that their texts share, the
    best pair first. Spaces in headings, pointers in front of captions, and the caption that holds a group's
    credit may be either way.
    """
    results = list(_masthead_results(document["masthead"], truth))
    articles = document["articles"]
    owners = _paired(
        [_truth_words(article) for article in truth.articles], [_words(found) for found in articles]
    )
    for number, article in enumerate(truth.articles):
        found = articles[owners[number]] if number in owners else EMPTY_ARTICLE
        results += _article_results(f"a{number + 1}", article, found, articles)
    results += _photo_results(document["standalone_photos"], truth.photos)
    return results


EMPTY_ARTICLE: Document = {
    "kicker": None,
    "headline": None,
    "deck": None,
    "lead": None,
    "byline": None,
    "body": [],
    "captions": [],
}


def pass_rate(results: Iterable[FieldResult]) -> float:
    """Return the share of the counted fields that came out, 0 to 1."""
    counted = [result.ok for result in results if result.counted]
    return sum(counted) / len(counted)


def _article_results(
    name: str, truth: TruthArticle, found: Document, articles: Sequence[Document]
) -> Iterator[FieldResult]:
    yield from _head_results(name, truth, found)
    if truth.lead.text:
        yield _result(name, "lead", truth.lead.text, found["lead"], truth.lead.is_read_as(found["lead"]))
    if truth.byline:
        ok = _bare(truth.byline) == _bare(found["byline"])
        yield _result(name, "byline", truth.byline, found["byline"], ok)
    yield from _body_results(name, truth, found, articles)
    credits = [_bare(caption["credit"]) for caption in found["captions"]]
    for number, caption in enumerate(truth.captions):
        place = f"{name}.captions[{number}]"
        yield from _caption_results(place, caption, found["captions"], credits)


def _head_results(name: str, truth: TruthArticle, found: Document) -> Iterator[FieldResult]:
    whole, deck = "".join(truth.headline), _bare(found["deck"])
    if whole:
        read = _bare(found["headline"])
        ok = read == _bare(whole)
        if truth.second_line_may_be_deck:
            ok = ok or (read == _bare(truth.headline[0]) and deck == _bare(truth.headline[1]))
        yield _result(name, "headline", whole, found["headline"], ok)
    for kind, expected in (("kicker", truth.kicker), ("deck", truth.deck)):
        if expected:
            yield _result(name, kind, expected, found[kind], _bare(expected) == _bare(found[kind]))


def _body_results(
    name: str, truth: TruthArticle, found: Document, articles: Sequence[Document]
) -> Iterator[FieldResult]:
    left = list(found["body"])
    for number, block in enumerate(truth.body):
        read = next((one for one in left if _is_block(block, one)), None)
        if read is not None:
            left.remove(read)
        hidden = block.hidden or (number + 1 < len(truth.body) and truth.body[number + 1].hidden)
        kind = "unknowable" if hidden else block.type
        actual = read["text"] if read else _nearest(block.text.text, articles)
        yield _result(f"{name}.body[{number}]", kind, block.text.text, actual, read is not None)
    allowed = {_bare(truth.byline), _bare(truth.jump)}
    foreign = [one["text"] for one in left if _bare(one["text"]) not in allowed]
    yield _result(name, "foreign", "", " | ".join(foreign), not foreign)


def _is_block(truth: TruthBlock, found: Document) -> bool:
    type_found = found.get("role", found["type"])
    if truth.type == "subheading":
        return type_found == "subheading" and _bare(found["text"]) == _bare(truth.text.text)
    if truth.type in KEEPING_TYPES:
        return type_found in KEEPING_TYPES and _lines(found["text"]) == _lines(truth.text.text)
    return type_found == "paragraph" and truth.text.is_read_as(found["text"])


def _caption_results(
    place: str, truth: TruthCaption, found: Sequence[Document], credits: Sequence[str]
) -> Iterator[FieldResult]:
    texts = [_bare(caption["text"]).lstrip(POINTERS) for caption in found]
    ok = _bare(truth.text).lstrip(POINTERS) in texts
    actual = truth.text if ok else " | ".join(caption["text"] or "" for caption in found)
    yield _result(place, "caption", truth.text, actual, ok)
    if truth.credit:
        ok = _bare(truth.credit) in credits
        yield _result(place, "credit", truth.credit, " | ".join(credits), ok)


def _photo_results(found: Sequence[Document], photos: Sequence[TruthCaption]) -> Iterator[FieldResult]:
    read = ["".join(caption["text"] or "" for caption in photo["captions"]) for photo in found]
    owners = _paired([photo.text for photo in photos], read)
    for number, photo in enumerate(photos):
        captions = found[owners[number]]["captions"] if number in owners else []
        credits = [_bare(caption["credit"]) for caption in captions]
        for result in _caption_results(f"p{number + 1}", photo, captions, credits):
            yield result._replace(kind=f"photo {result.kind}")
        if photo.title:
            titles = [_bare(found[owners[number]]["title"])] if number in owners else []
            yield _result(
                f"p{number + 1}", "photo title", photo.title, "".join(titles), _bare(photo.title) in titles
            )


def _masthead_results(found: Document, truth: Truth) -> Iterator[FieldResult]:
    editors = [f"{editor['label']}：{editor['name']}" for editor in found.get("editors") or []]
    for key, value in truth.masthead:
        actual = " | ".join(editors) if key == "editor" else str(found.get(key) or "")
        ok = _bare(value) in map(_bare, editors) if key == "editor" else _bare(value) == _bare(actual)
        yield _result(f"masthead.{key}", "masthead", value, actual, ok)


def _result(name: str, kind: str, expected: str, actual: str | None, ok: bool) -> FieldResult:
    full = name if name.startswith("masthead") or "body[" in name else f"{name}.{kind}"
    return FieldResult(full, expected, actual or "", ok, kind)


def _bare(text: str | None) -> str:
    return "".join((text or "").split())


def _lines(text: str) -> list[str]:
    return [_bare(line) for line in text.split("\n")]


def _truth_words(article: TruthArticle) -> str:
    return "".join(block.text.text for block in article.body)


def _words(article: Document) -> str:
    return "".join(block["text"] for block in article["body"])


def _pairs_of(text: str) -> Counter[str]:
    bare = _bare(text)
    return Counter(bare[at : at + 2] for at in range(len(bare) - 1))


def _paired(expected: Sequence[str], found: Sequence[str]) -> dict[int, int]:
    """Return expected → found, one to one, the greatest share of common character pairs first."""
    there = [_pairs_of(text) for text in found]
    scores = []
    for number, text in enumerate(expected):
        wanted = _pairs_of(text)
        for other, pairs in enumerate(there):
            common = (wanted & pairs).total()
            if common:
                scores.append((common / max(wanted.total(), pairs.total()), -number, -other))
    owners: dict[int, int] = {}
    for _, number, other in sorted(scores, reverse=True):
        if -number not in owners and -other not in owners.values():
            owners[-number] = -other
    return owners


def _nearest(text: str, articles: Sequence[Document]) -> str:
    """Return the block of any article that shares most with the text, for the message."""
    wanted = _pairs_of(text)
    blocks = [block["text"] for article in articles for block in article["body"]]
    return max(blocks, key=lambda block: (wanted & _pairs_of(block)).total(), default="")
