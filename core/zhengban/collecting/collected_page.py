"""A finished page, as it is collected: its ``zhengban-document/1`` with what names it and its lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any, NamedTuple

from zhengban.collecting.body_types import HEADS
from zhengban.collecting.document_check import check_document
from zhengban.collecting.file_names import NameFacts, name_facts
from zhengban.collecting.page_label import PageLabel, read_label
from zhengban.collecting.parting import parted
from zhengban.writers.masthead import iso_date

_CAPTION_TEXTS = (("title", "title_spans"), ("text", "spans"), ("credit", "credit_spans"))
_HAN = re.compile(r"[\u3400-\u9fff]")
_SECOND_PAGE = re.compile(r"\.p\d+$")


class Text(NamedTuple):
    """A text of a document: where it stands there, what it says, and its spans in the source."""

    place: str
    text: str
    spans: tuple[tuple[int, int], ...]


class PageLine(NamedTuple):
    """A line of the page that is no furniture, and the offset it begins at in the source."""

    text: str
    start: int


@dataclass(frozen=True)
class CollectedPage:
    """A page with its names: ``paper`` without spaces, ``date`` as YYYY-MM-DD, the label; None where unknown.

    ``where`` is the file that the document was taken from, ``rest`` what its name says beside date and label. The articles
    are those of the document, parted at jump lines.
    """

    where: str
    document: Mapping[str, Any]
    paper: str | None
    date: str | None
    label: PageLabel | None
    rest: str
    lines: tuple[PageLine, ...]
    articles: tuple[Mapping[str, Any], ...]

    @property
    def section(self) -> str | None:
        """Return the section as printed."""
        section: str | None = self.document["masthead"].get("section")
        return section

    @property
    def file_name(self) -> str:
        """Return the name of the source, and the number of the page in it where that is not the first."""
        source = self.document["source"]
        number = source.get("page", 1)
        return str(source["name"]) if number == 1 else f"{source['name']} ({number})"


def collected_page(where: str, document: Any, text: str | None = None) -> CollectedPage:
    """Return the page of a document; ``text`` is that of its source, where it is at hand.

    What is printed on the page counts before what its file is called. Raises ``InputError`` when the value is no
    ``zhengban-document/1``.
    """
    document = check_document(where, document)
    masthead, source = document["masthead"], document["source"]
    named = _names(where, source)
    number = masthead.get("page_number")
    return CollectedPage(
        where=where,
        document=document,
        paper=paper_name(masthead.get("paper") or "") or None,
        date=iso_date(masthead.get("date") or "") or named.date,
        label=(read_label(number) if number else None) or named.label,
        rest=named.rest,
        lines=tuple(_lines(document, text)),
        articles=parted(document["articles"]),
    )


def paper_name(text: str) -> str:
    """Return a paper's name without spaces and, where it has Chinese characters, without Latin words beside them."""
    words = text.split()
    if len(_HAN.findall(text)) > 1:
        words = [word for word in words if _HAN.search(word)]
    return "".join(words)


def texts_of(document: Mapping[str, Any]) -> Iterator[Text]:
    """Yield every text of a document once: heads, bodies, captions, photos, furniture, unplaced."""
    for article in document["articles"]:
        yield from article_texts(article)
    for photo in document["standalone_photos"]:
        for caption in photo["captions"]:
            yield from caption_texts(caption)
    for place in ("furniture", "unplaced"):
        for entry in document[place]:
            yield _text(place, entry, "text", "spans")


def article_texts(article: Mapping[str, Any]) -> Iterator[Text]:
    """Yield every text of an article once; the byline is an overlay on one of them."""
    for head in HEADS:
        if article.get(head):
            yield _text(head, article, head, f"{head}_spans")
    for entry in article["body"]:
        yield _text(entry.get("role", entry["type"]), entry, "text", "spans")
    for caption in article["captions"]:
        yield from caption_texts(caption)


def caption_texts(caption: Mapping[str, Any]) -> Iterator[Text]:
    """Yield title, text and credit of a photo, those that are there."""
    for text, spans in _CAPTION_TEXTS:
        if caption.get(text):
            yield _text(text if text != "text" else "caption", caption, text, spans)


def _text(place: str, entry: Mapping[str, Any], text: str, spans: str) -> Text:
    return Text(place, entry[text], tuple((start, end) for start, end in entry.get(spans, ())))


def _names(where: str, source: Mapping[str, Any]) -> NameFacts:
    """The source's own name, in the folder of the result. ``.p2`` counts the pages of a file, not those of an issue."""
    path = PurePath(where)
    stem = _SECOND_PAGE.sub("", PurePath(source["name"]).stem)
    from_source = name_facts(str(path.with_name(f"{stem or 'page'}.x")))
    if from_source.date and from_source.label:
        return from_source
    from_result = name_facts(str(path.with_name(f"{_SECOND_PAGE.sub('', path.stem) or 'page'}.x")))
    return from_source._replace(
        date=from_source.date or from_result.date, label=from_source.label or from_result.label
    )


def _lines(document: Mapping[str, Any], text: str | None) -> Iterator[PageLine]:
    """Yield the lines in the order of the source, furniture and what was deleted left out.

    Without the text of the source the document's own texts stand for its lines.
    """
    if text is None:
        texts = [entry for entry in texts_of(document) if entry.place != "furniture" and entry.spans]
        for entry in sorted(texts, key=lambda entry: min(entry.spans)):
            yield from (PageLine(line, min(entry.spans)[0]) for line in entry.text.splitlines())
        return
    gone = {offset for entry in document["furniture"] for span in entry["spans"] for offset in range(*span)}
    gone |= {offset for start, end, _ in document["changes"]["deleted"] for offset in range(start, end)}
    position = 0
    for line in text.splitlines(keepends=True):
        start = position + len(line) - len(line.lstrip())
        if line.strip() and start not in gone:
            yield PageLine(line.strip(), start)
        position += len(line)
