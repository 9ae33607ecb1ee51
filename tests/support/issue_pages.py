"""Finished pages written down in a few lines, as the collecting of issues takes them.

An article is a list of texts. A mark tells what a text is: ``#`` headline, ``^`` kicker, ``~`` deck, ``-`` subheading,
``>`` jump line; any other is a paragraph. Its spans are where it would stand in a source with a line for each text.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from zhengban.collecting.collected_page import CollectedPage, collected_page
from zhengban.collecting.collection import Collection, collect
from zhengban.collecting.issue import Issue, issues_of

Value = dict[str, Any]
Articles = Sequence[Sequence[str]]

PAPER, DATE = "河间日报", "2024-05-06"
_HEADS = {"#": "headline", "^": "kicker", "~": "deck"}
_NO_HEADS: Value = {
    field: value
    for head in ("kicker", "headline", "deck", "lead", "byline")
    for field, value in ((head, None), (f"{head}_spans", []))
}


class Setter:
    """Sets texts below each other and knows where each stands."""

    def __init__(self) -> None:
        self.position = 0

    def text(self, text: str) -> Value:
        """Return a text with its spans."""
        start, self.position = self.position, self.position + len(text) + 1
        return {"text": text, "spans": [[start, start + len(text)]]}

    def article(self, number: int, texts: Sequence[str]) -> Value:
        """Return an article; the first text of a head's kind is the head."""
        article: Value = {"id": f"a{number}", **_NO_HEADS, "body": [], "captions": []}
        for marked in texts:
            mark, told = (marked[0], marked[2:]) if marked[1:2] == " " else ("", marked)
            entry, head = self.text(told), _HEADS.get(mark)
            if head and article[head] is None:
                article |= {head: entry["text"], f"{head}_spans": entry["spans"]}
            elif mark == ">":
                article["body"].append({"type": "note", **entry, "role": "jump_line"})
            else:
                article["body"].append({"type": head or {"-": "subheading"}.get(mark, "paragraph"), **entry})
        return article


def document(number: str | None, articles: Articles = (), **more: Any) -> Value:
    """Return a page as ``zhengban-document/1``; ``more`` replaces what the masthead or the document says."""
    setter = Setter()
    masthead: Value = {"paper": PAPER, "section": None, "date": DATE, "page_number": number, "editors": []}
    set_articles = [setter.article(place, texts) for place, texts in enumerate(articles, 1)]
    unplaced = [setter.text(text) for text in more.pop("unplaced", ())]
    value = {
        "schema": "zhengban-document/1",
        "source": {"name": f"{number or 'page'}.txt", "sha256": "", "page": 1},
        "masthead": {name: more.pop(name, known) for name, known in masthead.items()},
        "articles": set_articles,
        "standalone_photos": [],
        "furniture": [],
        "unplaced": unplaced,
        "changes": {"deleted": [], "inserted": [], "substituted": []},
        "conservation": {"source": 0, "kept": 0, "substituted": 0, "deleted": 0, "inserted": 0},
    }
    return {**value, **more}


def sheet(number: str | None, articles: Articles = (), where: str = "", **more: Any) -> CollectedPage:
    """Return a collected page; ``where`` is its file, named for its number unless given."""
    return collected_page(where or f"pages/{number or 'page'}.json", document(number, articles, **more))


def issue(pages: Mapping[str, Articles], **more: Any) -> Issue:
    """Return the one issue of pages by their numbers."""
    return only(sheet(number, articles, **more) for number, articles in pages.items())


def only(pages: Iterable[CollectedPage]) -> Issue:
    """Return the one issue of the pages."""
    (found,) = issues_of(pages)
    return found


def collected(pages: Mapping[str, Articles], **more: Any) -> Collection:
    """Return the one issue of pages by their numbers, looked at as a whole."""
    return collect(issue(pages, **more))


def told(collection: Collection) -> list[list[str]]:
    """Return the problems, each with its kind and the ids of its pages."""
    return [[problem.kind, *problem.pages] for problem in collection.problems]
