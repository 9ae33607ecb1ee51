"""Proves conservation from outside: from the source's text, the JSON, and what was written, and nothing else.

It knows the description of ``zhengban-document/1`` only, and imports nothing of the program.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from typing import Any, NamedTuple

Document = dict[str, Any]
HEAD_FIELDS = ("kicker", "headline", "deck", "lead")
CAPTION_FIELDS = (("title", "title_spans"), ("text", "spans"), ("credit", "credit_spans"))


class Printed(NamedTuple):
    """A text of the document, the source spans it says it was made of, and where in the JSON it stands."""

    text: str
    spans: list[list[int]]
    place: str


def texts_of(document: Document) -> Iterator[Printed]:
    """Yield every text of the document that speaks for source characters; overlays and repeats are left
    out.
    """
    for number, block in enumerate(document["furniture"]):
        yield Printed(block["text"], block["spans"], f"furniture[{number}]")
    for article in document["articles"]:
        yield from _article_texts(article)
    for number, photo in enumerate(document["standalone_photos"]):
        for caption in photo["captions"]:
            yield from _caption_texts(caption, f"standalone_photos[{number}]")
    for number, block in enumerate(document["unplaced"]):
        yield Printed(block["text"], block["spans"], f"unplaced[{number}]")


def problems(source: str, document: Document) -> list[str]:
    """Return, in words, whatever does not add up between the source's text and the JSON; empty when all
    does.
    """
    changes = document["changes"]
    substituted = {offset: text for offset, text, _ in changes["substituted"]}
    insertions = [(gap, text) for gap, text, _ in changes["inserted"]]
    found: list[str] = []
    spoken: Counter[int] = Counter()
    for printed in texts_of(document):
        offsets = [at for start, end in printed.spans for at in range(start, end)]
        spoken.update(at for at in offsets if not source[at].isspace())
        if not _derives(printed.text, source, offsets, substituted, insertions):
            found.append(f"{printed.place}: the text is not what its spans hold: {printed.text[:20]!r}")
    deleted = Counter(
        at for start, end, _ in changes["deleted"] for at in range(start, end) if not source[at].isspace()
    )
    for at, mark in enumerate(source):
        times = spoken[at] + deleted[at]
        if not mark.isspace() and times != 1:
            found.append(f"character {at} ({mark!r}) stands {times} times")
    found += [f"insertion at {gap} of {text!r} stands nowhere" for gap, text in insertions if text]
    return found + _wrong_figures(source, document, spoken, deleted)


def written_problems(document: Document, written: dict[str, str]) -> list[str]:
    """Return what the written formats have too few or too many, compared with the JSON's texts.

    ``written`` is format (``txt``, ``md``, ``html``) → text.
    """
    expected = Counter(_bare("".join(printed.text for printed in texts_of(document))))
    found = []
    for form, text in written.items():
        there = Counter(_bare(READERS[form](text)))
        if there != expected:
            lost, surplus = dict(expected - there), dict(there - expected)
            found.append(f"{form}: lost {lost}, too many {surplus}")
    return found


def overlay_problems(source: str, document: Document) -> list[str]:
    """Return the articles whose byline does not stand where its spans say, inside the article's own text."""
    found = []
    for article in document["articles"]:
        owned = {
            at
            for printed in _article_texts(article)
            for start, end in printed.spans
            for at in range(start, end)
        }
        spans = article["byline_spans"]
        printed = "".join(source[start:end] for start, end in spans)
        inside = all(at in owned for start, end in spans for at in range(start, end) if source[at].strip())
        if not inside or (
            not document["changes"]["substituted"] and _bare(printed) != _bare(article["byline"])
        ):
            found.append(f"{article['id']}: byline {article['byline']!r}, spans {printed!r}")
    return found


def _article_texts(article: Document) -> Iterator[Printed]:
    for name in HEAD_FIELDS:
        yield Printed(article[name] or "", article[f"{name}_spans"], f"{article['id']}.{name}")
    for number, block in enumerate(article["body"]):
        yield Printed(block["text"], block["spans"], f"{article['id']}.body[{number}]")
    for number, caption in enumerate(article["captions"]):
        yield from _caption_texts(caption, f"{article['id']}.captions[{number}]")


def _caption_texts(caption: Document, place: str) -> Iterator[Printed]:
    for name, spans in CAPTION_FIELDS:
        yield Printed(caption[name] or "", caption.get(spans, []), f"{place}.{name}")


def _derives(
    text: str, source: str, offsets: list[int], substituted: dict[int, str], insertions: list[tuple[int, str]]
) -> bool:
    """Tell whether ``text`` is made of these characters, some substituted, and of insertions at its gaps.

    Insertions that are used are taken out of the list.
    """
    at = 0
    wanted = _bare(text)
    for offset in [*offsets, -1]:
        while at < len(wanted) and (offset < 0 or not _stands(wanted, at, source, offset, substituted)):
            used = next((one for one in insertions if wanted.startswith(_bare(one[1]), at)), None)
            if used is None:
                return False
            insertions.remove(used)
            at += len(_bare(used[1]))
        if offset >= 0 and not source[offset].isspace():
            if not _stands(wanted, at, source, offset, substituted):
                return False
            at += 1
    return at == len(wanted)


def _stands(wanted: str, at: int, source: str, offset: int, substituted: dict[int, str]) -> bool:
    mark = substituted.get(offset, source[offset])
    return mark.isspace() or wanted[at : at + 1] == mark


def _wrong_figures(source: str, document: Document, spoken: Counter[int], deleted: Counter[int]) -> list[str]:
    inserted = sum(len(_bare(text)) for _, text, _ in document["changes"]["inserted"])
    figures = {
        "source": len(_bare(source)),
        "kept": spoken.total(),
        "substituted": len(document["changes"]["substituted"]),
        "deleted": deleted.total(),
        "inserted": inserted,
    }
    stated = document["conservation"]
    return [
        f"conservation.{name} is {stated[name]}, should be {value}"
        for name, value in figures.items()
        if stated[name] != value
    ]


class _BodyText(HTMLParser):
    """Collects the text inside ``<body>``."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.inside = False
        self.parts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.inside = self.inside or tag == "body"

    def handle_endtag(self, tag: str) -> None:
        self.inside = self.inside and tag != "body"

    def handle_data(self, data: str) -> None:
        if self.inside:
            self.parts.append(data)


def _html(text: str) -> str:
    reader = _BodyText()
    reader.feed(text)
    reader.close()
    return "".join(reader.parts)


def _markdown(text: str) -> str:
    text = re.sub(r"^(?:<!--.*-->|---)$", "", text, flags=re.MULTILINE)
    text = re.sub(r"^(?:#+|>|-) ", "", text, flags=re.MULTILINE)
    return re.sub(r"\\(.)|\*", lambda match: match.group(1) or "", text)


READERS: dict[str, Callable[[str], str]] = {"txt": str, "md": _markdown, "html": _html}


def _bare(text: str | None) -> str:
    return "".join((text or "").split())
