"""The tables of articles to set: whole, of a sensible size, and no two alike."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from importlib.resources import files
from itertools import pairwise
from typing import Any

import pytest

FOLDER = files("zhengban_resources") / "articles"
TABLES = sorted(entry.name for entry in FOLDER.iterdir() if entry.name.endswith(".toml"))
NEEDED = {"id", "topic", "script", "headlines", "body"}
OPTIONAL = {"hard", "kicker", "deck", "lead", "byline", "captions"}
HAN = re.compile(r"[\u3400-\u9fff]+")
# A pair with one of these (没有, 不是, 了一) says nothing of what a text is about.
PARTICLES = frozenset("的了着过是不没有无也在和与就都又还要这那个一们他她它我你您把被让给从到上下里中出来去")
IDENTITY = re.compile(r"[a-z]+(-[a-z]+)*-\d{2}")
SHARED_LENGTH = 12
BODY_LENGTH = range(30, 1400)
HEADLINE_LENGTH = range(4, 31)
MARKS = (("“", "”"), ("‘", "’"), ("「", "」"), ("『", "』"), ("《", "》"), ("（", "）"), ("【", "】"))

Article = dict[str, Any]


def articles_of(name: str) -> list[Article]:
    """Return the articles of one table."""
    table = tomllib.loads((FOLDER / name).read_text(encoding="utf-8"))
    assert set(table) == {"article"}
    return list(table["article"])


ARTICLES = [article for name in TABLES for article in articles_of(name)]
STORIES = [article for article in ARTICLES if article["topic"] != "notice"]


def name_of(article: Article) -> str:
    """Return what a test of this article is called."""
    return str(article["id"])


def pairs_of(text: str) -> set[str]:
    """Return the pairs of neighbouring Han characters, the nearest thing to words that needs no dictionary."""
    return {left + right for run in HAN.findall(text) for left, right in pairwise(run)}


def telling_pairs_of(text: str) -> set[str]:
    """Return those pairs that say something of what the text is about."""
    return {pair for pair in pairs_of(text) if not PARTICLES & set(pair)}


def texts_of(article: Article) -> list[str]:
    """Return every text of an article, each as it is printed in one piece."""
    heads = [article[key] for key in ("kicker", "deck", "lead", "byline") if key in article]
    captions = [part for caption in article.get("captions", []) for part in caption.values()]
    return [*heads, *article["headlines"], *article.get("hard", ()), *article["body"], *captions]


def test_there_are_tables() -> None:
    assert TABLES


def test_every_id_is_given_once() -> None:
    counted = Counter(article["id"] for article in ARTICLES)
    assert [name for name, count in counted.items() if count > 1] == []


@pytest.mark.parametrize("article", ARTICLES, ids=name_of)
def test_the_keys_and_their_kinds(article: Article) -> None:
    assert set(article) >= NEEDED
    assert set(article) <= NEEDED | OPTIONAL
    assert IDENTITY.fullmatch(article["id"])
    assert article["script"] in {"hans", "hant"}
    assert all(isinstance(text, str) for text in texts_of(article))
    for caption in article.get("captions", []):
        assert "text" in caption
        assert set(caption) <= {"text", "credit"}


@pytest.mark.parametrize("article", ARTICLES, ids=name_of)
def test_texts_are_clean(article: Article) -> None:
    for text in texts_of(article):
        assert text
        assert text == text.strip()
        assert "\n" not in text
        assert not re.search(r"[\u2e80-\u2fdf\ufffd]", text)


@pytest.mark.parametrize("article", ARTICLES, ids=name_of)
def test_marks_are_in_pairs(article: Article) -> None:
    # Paragraph by paragraph would be wrong: a letter quoted over several opens its marks in each of them.
    for text in (article[key] for key in ("kicker", "deck", "lead", "byline") if key in article):
        assert all(text.count(left) == text.count(right) for left, right in MARKS)
    for text in (*article["headlines"], *article.get("hard", ())):
        assert all(text.count(left) == text.count(right) for left, right in MARKS)
    body = "".join(article["body"])
    assert all(body.count(left) == body.count(right) for left, right in MARKS)


@pytest.mark.parametrize("article", ARTICLES, ids=name_of)
def test_lengths(article: Article) -> None:
    assert sum(len(paragraph) for paragraph in article["body"]) in BODY_LENGTH
    for headline in (*article["headlines"], *article.get("hard", ())):
        assert len(headline) in HEADLINE_LENGTH


@pytest.mark.parametrize("article", STORIES, ids=name_of)
def test_headlines(article: Article) -> None:
    body = "\n".join(article["body"])
    pairs, telling_pairs = pairs_of(body), telling_pairs_of(body)
    assert article["headlines"]
    assert article["hard"]
    for headline in article["headlines"]:
        assert pairs_of(headline) & pairs, headline
    for headline in article["hard"]:
        shared = telling_pairs_of(headline) & telling_pairs
        assert len(shared) <= 1, (headline, shared)


@pytest.mark.parametrize("article", ARTICLES, ids=name_of)
def test_subheadings_stand_between_paragraphs(article: Article) -> None:
    for part, following in pairwise(article["body"]):
        assert not (part.startswith("## ") and following.startswith("## "))
    assert not article["body"][-1].startswith("## ")


def test_no_two_articles_share_a_long_string() -> None:
    owner: dict[str, str] = {}
    shared: list[tuple[str, str, str]] = []
    for article in ARTICLES:
        for text in texts_of(article):
            for place in range(len(text) - SHARED_LENGTH + 1):
                piece = text[place : place + SHARED_LENGTH]
                first = owner.setdefault(piece, article["id"])
                if first != article["id"]:
                    shared.append((first, article["id"], piece))
    assert shared == []
