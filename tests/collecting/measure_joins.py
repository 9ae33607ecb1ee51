"""Prints how many articles that go on on another page are joined, and whether the right ones.

    python tests/collecting/measure_joins.py [--issues N] [--seed N]

Written articles of the train split are set in columns on issues of four pages, four of them cut in two in the middle of
a sentence, with jump lines in the manner of several papers; the engine puts the pages in order as ``fix`` does. A join
is right when four of five runs of eight characters in the paragraphs at its seam are those of one article.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

_ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(_ROOT / name) for name in ("core", "resources")]

from zhengban.collecting.collected_page import CollectedPage, collected_page  # noqa: E402
from zhengban.collecting.collection import collect, issue_value  # noqa: E402
from zhengban.collecting.issue import issues_of  # noqa: E402
from zhengban.evaluate.pages.articles import Article, split_of_article, written_articles  # noqa: E402
from zhengban.model.page import Page  # noqa: E402
from zhengban.propose import propose  # noqa: E402
from zhengban.writers.json_document import document_as_json  # noqa: E402

_PAGES = (1, 2, 3, 4)
_STYLES = (
    ("（下转第{}版）", "（上接第{}版）"),
    ("（下转{}版）", "（上接{}版）"),
    ("下转第{}版", "上接第{}版"),
    ("▶▶▶下转{}版", "◀◀◀上接{}版"),
)
_CONTINUED, _OTHERS = 4, 10
_SHORTEST = 300  # characters of an article that is worth cutting
_RUN, _SHARE = 8, 0.8

Column = list[str]


class _Manner(NamedTuple):
    """How a paper sets its pages."""

    width: int
    letter: str
    on: str
    back: str

    def label(self, page: int) -> str:
        """Return what the page is called."""
        return f"{self.letter}{page:02d}" if self.letter else str(page)


def main() -> None:
    """Make the issues, and print the counts."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--issues", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    chance, counts = random.Random(options.seed), Counter[str]()
    pool = [
        article
        for article in written_articles()
        if split_of_article(article.id) == "train" and article.script == "hans" and article.length > _SHORTEST
    ]
    for _ in range(options.issues):
        _measure(chance.sample(pool, _CONTINUED + _OTHERS), chance, counts)
    for name, count in sorted(counts.items()):
        print(f"{count:6d}  {name}")


def _measure(articles: list[Article], chance: random.Random, counts: Counter[str]) -> None:
    letter = chance.choice(["", "", "A"])
    manner = _Manner(chance.choice([15, 17, 20, 24]), letter, *chance.choice(_STYLES))
    columns: dict[int, list[Column]] = {page: [] for page in _PAGES}
    for article in articles[:_CONTINUED]:
        first, second = sorted(chance.sample(_PAGES, 2))
        head = article.headlines[:1] if chance.random() < 0.7 else ()
        before, behind = _cut(_text(article))
        on, back = manner.on.format(manner.label(second)), manner.back.format(manner.label(first))
        columns[first].append([article.headlines[0], *_set(before, manner.width, "　　"), on])
        columns[second].append([*head, back, *_set(behind, manner.width, "")])
    for article in articles[_CONTINUED:]:
        lines = [article.headlines[0], *_set(_text(article), manner.width, "　　")]
        columns[chance.choice(_PAGES)].append(lines)
    for texts in columns.values():
        chance.shuffle(texts)
    pages = [_page(page, texts, manner) for page, texts in columns.items()]
    _count(pages, [_dense(_text(article)) for article in articles], counts)


def _text(article: Article) -> str:
    parts = [part.text.replace("\n", "") for part in article.body]
    return "\n".join([f"{article.byline}　{parts[0]}" if article.byline else parts[0], *parts[1:]])


def _cut(text: str) -> tuple[str, str]:
    """Cut between two Chinese characters near the middle."""
    place = len(text) // 2
    while not ("一" <= text[place - 1] <= "鿿" and "一" <= text[place] <= "鿿"):
        place += 1
    return text[:place], text[place:]


def _set(text: str, width: int, first_indent: str) -> Iterator[str]:
    for number, paragraph in enumerate(text.split("\n")):
        line = ("　　" if number else first_indent) + paragraph
        yield from (line[start : start + width] for start in range(0, len(line), width))


def _page(page: int, columns: list[Column], manner: _Manner) -> CollectedPage:
    head = f"河间日报 2024年5月6日 星期一 第{manner.label(page)}版 要闻"
    lines = [head, *(line for column in columns for line in column), "责任编辑：张国强 版式：李明"]
    read = Page("\n".join(lines) + "\n", name=f"p{page}.txt")
    return collected_page(read.name, document_as_json(propose(read).draft.document), read.text)


def _count(pages: list[CollectedPage], truth: list[str], counts: Counter[str]) -> None:
    counts["articles that go on"] += _CONTINUED
    for issue in issues_of(pages):
        collection = collect(issue)
        counts.update(f"told: {problem.kind}" for problem in collection.problems)
        for article in issue_value(collection, join_continued=True)["articles"]:
            if len(article["parts"]) > 1:
                is_right = _is_of_one(_at_seam(article), truth)
                counts["joined, right" if is_right else "joined, WRONG"] += 1
                body = _dense("".join(entry["text"] for entry in article["body"]))
                counts["joined, right to the last character"] += body in truth


def _at_seam(article: dict[str, Any]) -> str:
    """Return the paragraph that the seam runs through, or the one before it and the one behind."""
    body = [entry for entry in article["body"] if entry["type"] == "paragraph"]
    pages = [{place["page"] for place in entry["provenance"]} for entry in body]
    first = article["parts"][0]["page"]
    behind = next((place for place, found in enumerate(pages) if found != {first}), len(body))
    start = behind if behind < len(body) and first in pages[behind] else behind - 1
    return _dense("".join(entry["text"] for entry in body[max(start, 0) : behind + 1]))


def _is_of_one(text: str, truth: list[str]) -> bool:
    runs = [text[start : start + _RUN] for start in range(max(1, len(text) - _RUN))]
    return max(sum(run in known for run in runs) for known in truth) >= _SHARE * len(runs)


def _dense(text: str) -> str:
    return "".join(text.split())


if __name__ == "__main__":
    main()
