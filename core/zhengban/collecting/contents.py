"""The contents list (目录) of an issue: pages, sections, headlines, as data and as Markdown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from zhengban.collecting.body_types import beginning, shortened
from zhengban.collecting.collection import Collection, problems_value
from zhengban.collecting.jump import jumps_in, without_jumps
from zhengban.collecting.jump_places import Jump
from zhengban.collecting.page_label import read_label
from zhengban.collecting.problem import Language, page_called, told
from zhengban.resources import load_table
from zhengban.writers.markdown import escape_markdown

SCHEMA = "zhengban-contents/1"
_PHOTO = 30  # code points of a caption


def contents_value(collection: Collection) -> dict[str, Any]:
    """Return the contents as the plain values of ``zhengban-contents/1``.

    An article has ``begins`` only where it has no headline. ``continues_on`` and ``continued_from`` hold ids of pages.
    The id a1-2 is that of an article that was parted from a1 at a jump line.
    """
    issue = collection.issue
    return {
        "schema": SCHEMA,
        "paper": issue.paper,
        "date": issue.date,
        "pages": [_page(collection, page) for page in range(len(issue.pages))],
        "problems": problems_value(collection),
    }


def contents_markdown(collection: Collection) -> str:
    """Return the contents as Markdown in Chinese, with what should be looked at below."""
    words = load_table("issue_words")["contents"]
    value, names = contents_value(collection), page_names(collection)
    paper, day = value["paper"] or words["unnamed"], value["date"] or words["undated"]
    lines = [f"# {escape_markdown(paper)} {day} {words['title']}"]
    for page in value["pages"]:
        section = f" {escape_markdown(_line(page['section']))}" if page["section"] else ""
        lines += ["", f"## {escape_markdown(names[page['id']])}{section}", ""]
        entries = [_article_line(article, value, words) for article in page["articles"]]
        entries += [words["photo"].format(text=shortened(text, _PHOTO)) for text in page["photos"]]
        lines += [f"- {escape_markdown(entry)}" for entry in entries or [words["empty"]]]
    if collection.problems:
        lines += ["", f"## {words['problems']}", ""]
        lines += [f"- {escape_markdown(told(problem, names, 'zh'))}" for problem in collection.problems]
    return "\n".join(lines).rstrip() + "\n"


def page_names(collection: Collection, language: Language = "zh") -> Mapping[str, str]:
    """Return what the pages are called to people, by their ids: 第6版, with the file where that is not enough."""
    pages = collection.issue.pages
    filed = str(load_table("issue_words")[language]["filed"])
    files = [page.file_name for page in pages]
    found: dict[str, str] = {}
    for name, page in zip(collection.issue.ids, pages, strict=True):
        file = page.file_name if files.count(page.file_name) == 1 else page.where
        called = page_called(page.label, language) if page.label else file
        is_doubled = page.label and [other.label for other in pages].count(page.label) > 1
        found[name] = filed.format(page=called, file=file) if is_doubled else called
    return found


def _page(collection: Collection, page: int) -> dict[str, Any]:
    issue = collection.issue
    collected = issue.pages[page]
    articles = [_article(collection, page, number) for number in range(len(collected.articles))]
    photos = [
        text
        for photo in collected.document["standalone_photos"]
        for caption in photo["captions"][:1]
        if (text := caption.get("title") or caption.get("text") or caption.get("credit"))
    ]
    return {
        "id": issue.ids[page],
        "page_number": str(collected.label) if collected.label else None,
        "section": collected.section,
        "articles": articles,
        "photos": photos,
    }


def _article(collection: Collection, page: int, number: int) -> dict[str, Any]:
    article = collection.issue.pages[page].articles[number]
    value = {head: article.get(head) for head in ("kicker", "headline", "deck", "byline")}
    headline = value["headline"]
    begins = None if headline else beginning(article)
    on = (link.back for link in collection.links if _is_of(link.on, page, number))
    back = (link.on for link in collection.links if _is_of(link.back, page, number))
    return {
        "id": article["id"],
        **value,
        "begins": begins,
        "continues_on": _ids(collection, on),
        "continued_from": _ids(collection, back),
    }


def _is_of(jump: Jump, page: int, number: int) -> bool:
    return jump.is_in_place and (jump.page, jump.article) == (page, number)


def _ids(collection: Collection, jumps: Iterator[Jump]) -> list[str]:
    return list(dict.fromkeys(collection.issue.ids[jump.page] for jump in jumps))


def _article_line(article: Mapping[str, Any], value: Mapping[str, Any], words: Mapping[str, str]) -> str:
    line = _shown(article["headline"] or "") or words["untitled"].format(
        begins=_line(article["begins"] or "")
    )
    labels = {page["id"]: read_label(page["page_number"] or "") for page in value["pages"]}
    for field in ("continues_on", "continued_from"):
        called = [page_called(label, "zh") for name in article[field] if (label := labels[name])]
        line += words[field].format(pages="、".join(called)) if called else ""
    return line


def _shown(headline: str) -> str:
    """Return the headline without jump lines; one that is nothing else shows the title it gives: 《…》上接第3版."""
    titles = [jump.title for jump in jumps_in(headline)]
    return _line(without_jumps(headline) or next((title for title in titles if title), headline))


def _line(text: str) -> str:
    return " ".join(text.split())
