"""The articles to set, and which of them may stand on which split's pages.

Train pages are for tuning, dev pages for calibrating; test pages are reported on and never looked at while tuning. No
article's text stands on the pages of two splits.
"""

from __future__ import annotations

import hashlib
import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from itertools import groupby
from pathlib import Path
from typing import Any, Literal, NamedTuple

from opencc import OpenCC

from zhengban.errors import InputError, TableError

Split = Literal["train", "dev", "test"]
Script = Literal["hans", "hant"]
BodyKind = Literal["paragraph", "subheading", "verse", "list"]

SPLITS: tuple[Split, ...] = ("train", "dev", "test")
SEEDS_IN_SPLIT = 10_000  # train 0–9 999, dev 10 000–19 999, test 20 000 and up
_SHARES: tuple[tuple[Split, int], ...] = (
    ("train", 115),
    ("dev", 166),
)  # of 256 values of a byte: 45 %, 20 %, and 35 % for test
_SHORTEST_BODY = 60
_LONGEST_VERSE = 18  # characters of a line
_TAG = re.compile(r"<[^<>]*>")
_HEADING = re.compile(r"#{1,6} +")
_NO_TEXT = re.compile(r"\[[^\]]*\]\([^)]*\)$|!\[|---|\|")
_MARKS_HANT = str.maketrans({"“": "「", "”": "」", "‘": "『", "’": "』"})


class BodyPart(NamedTuple):
    """A paragraph, a subheading, or verse or a list, whose lines keep their breaks."""

    kind: BodyKind
    text: str


class Photo(NamedTuple):
    """What is printed with a photo; ``credit`` may be empty."""

    text: str
    credit: str = ""


@dataclass(frozen=True)
class Article:
    """A text to set. ``hard`` headlines share hardly a word with the body; empty strings are absent."""

    id: str
    headlines: tuple[str, ...]
    body: tuple[BodyPart, ...]
    script: Script = "hans"
    topic: str = ""
    hard: tuple[str, ...] = ()
    kicker: str = ""
    deck: str = ""
    lead: str = ""
    byline: str = ""
    photos: tuple[Photo, ...] = ()

    @property
    def length(self) -> int:
        """Return the characters of the body."""
        return sum(len(part.text) for part in self.body)


def split_of_seed(seed: int) -> Split:
    """Return the split that a page's seed belongs to."""
    return SPLITS[min(max(seed, 0) // SEEDS_IN_SPLIT, 2)]


def split_of_article(name: str) -> Split:
    """Return the only split whose pages may carry the article: a hash of its id, the same on every machine."""
    value = hashlib.sha256(name.encode()).digest()[0]
    return next((split for split, end in _SHARES if value < end), "test")


def written_articles() -> tuple[Article, ...]:
    """Return the articles among the resources, sorted by id; raises ``TableError`` for a malformed table."""
    found: list[Article] = []
    folder = files("zhengban_resources").joinpath("articles")
    for path in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if path.name.endswith(".toml"):
            found += _table(path.name, path.read_text(encoding="utf-8"))
    return tuple(sorted(found, key=lambda article: article.id))


def articles_of_folder(folder: Path) -> tuple[Article, ...]:
    """Return the articles of the Markdown files in the folder: a heading of level 3 and what stands below it.

    A file without level 3 has its articles at level 2, or is one article. Raises ``InputError`` when the folder cannot
    be read or holds no article with a heading and at least 60 characters of text.
    """
    try:
        paths = sorted(path for path in folder.rglob("*.md") if path.is_file())
        found = [article for path in paths for article in _markdown(path)]
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(
            f"{folder}: cannot read its articles ({error}): name a folder of Markdown"
        ) from error
    if not found:
        raise InputError(f"{folder}: no articles: name a folder of Markdown files with headings and text")
    return tuple(found)


def in_traditional(article: Article) -> Article:
    """Return the article in traditional characters and quotation marks, as a paper of Hong Kong prints them."""
    if article.script == "hant":
        return article
    return replace(
        article,
        script="hant",
        headlines=tuple(map(traditional, article.headlines)),
        hard=tuple(map(traditional, article.hard)),
        body=tuple(BodyPart(part.kind, traditional(part.text)) for part in article.body),
        photos=tuple(Photo(traditional(photo.text), traditional(photo.credit)) for photo in article.photos),
        **{name: traditional(getattr(article, name)) for name in ("kicker", "deck", "lead", "byline")},
    )


def traditional(text: str) -> str:
    """Return the text in traditional characters, with the quotation marks that go with them."""
    return str(_converter().convert(text)).translate(_MARKS_HANT)


@cache
def _converter() -> OpenCC:
    return OpenCC("s2t")


def _table(name: str, text: str) -> Iterator[Article]:
    try:
        for entry in tomllib.loads(text)["article"]:
            yield _article(entry)
    except (tomllib.TOMLDecodeError, KeyError, TypeError, AttributeError) as error:
        raise TableError(f"table articles/{name} is damaged ({error!r}): reinstall zhengban") from error


def _article(entry: Mapping[str, Any]) -> Article:
    return Article(
        id=entry["id"],
        headlines=tuple(entry["headlines"]),
        body=tuple(_body_parts(entry["body"])),
        script=entry.get("script", "hans"),
        topic=entry.get("topic", ""),
        hard=tuple(entry.get("hard", ())),
        kicker=entry.get("kicker", ""),
        deck=entry.get("deck", ""),
        lead=entry.get("lead", ""),
        byline=entry.get("byline", ""),
        photos=tuple(Photo(photo["text"], photo.get("credit", "")) for photo in entry.get("captions", ())),
    )


def _body_parts(texts: Sequence[str]) -> Iterator[BodyPart]:
    for kept, group in groupby(texts, key=lambda text: text.startswith("> ")):
        if kept:
            yield _kept_lines([text.removeprefix("> ").strip() for text in group])
            continue
        for text in group:
            heading = text.startswith("## ")
            yield BodyPart("subheading" if heading else "paragraph", text.removeprefix("## ").strip())


def _kept_lines(lines: Sequence[str]) -> BodyPart:
    """Return lines as verse when they are short and neither numbered nor labelled, else as a list."""
    plain = all(len(line) <= _LONGEST_VERSE and not re.search(r"[0-9：、．.]", line) for line in lines)
    return BodyPart("verse" if plain else "list", "\n".join(lines))


def _markdown(path: Path) -> Iterator[Article]:
    text = path.read_text(encoding="utf-8")
    level = next((mark for mark in ("### ", "## ", "# ") if re.search(f"^{mark}", text, re.MULTILINE)), "")
    if not level:
        return
    for number, section in enumerate(re.split(f"^{level}", text, flags=re.MULTILINE)[1:]):
        headline, _, rest = section.partition("\n")
        body = _markdown_body(rest)
        headline = _HEADING.sub("", headline).strip()
        if 4 <= len(headline) <= 60 and sum(len(part.text) for part in body) >= _SHORTEST_BODY:
            yield Article(f"{path.stem}-{number:02d}", (headline,), tuple(body))


def _markdown_body(text: str) -> Sequence[BodyPart]:
    parts: list[BodyPart] = []
    for raw in re.split(r"</p>|\n", text):
        line = _TAG.sub("", raw).strip().replace("\u3000", "")
        if line.startswith(("# ", "## ")):
            break
        if line and not _NO_TEXT.match(line):
            subheading = _HEADING.match(line)
            parts.append(BodyPart("subheading" if subheading else "paragraph", _HEADING.sub("", line)))
    return parts
