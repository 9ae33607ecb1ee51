"""The contents list (目录) of an issue: pages, sections, headlines, as data and as Markdown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from zhengban.collecting.collection import Collection, problems_value
from zhengban.collecting.jump import without_jumps
from zhengban.collecting.jump_places import Jump
from zhengban.collecting.problem import told
from zhengban.resources import load_table
from zhengban.writers.markdown import escape_markdown

SCHEMA = "zhengban-contents/1"
_BEGINNING = 20  # code points of an article without a headline


def contents_value(collection: Collection) -> dict[str, Any]:
    """Return the contents as the plain values of ``zhengban-contents/1``.

    An article has ``begins`` only where it has no headline. ``continues_on`` and ``continued_from`` hold ids of pages.
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
        lines += [
            f"- {escape_markdown(_article_line(article, value, words))}" for article in page["articles"]
        ]
        lines += [f"- {escape_markdown(words['photo'].format(text=_line(text)))}" for text in page["photos"]]
    if collection.problems:
        lines += ["", f"## {words['problems']}", ""]
        lines += [
            f"- {escape_markdown(_line(told(problem, names, 'zh')))}" for problem in collection.problems
        ]
    return "\n".join(lines).rstrip() + "\n"


def page_names(collection: Collection, language: str = "zh") -> Mapping[str, str]:
    """Return what the pages are called to people, by their ids: 第6版, or the file where the number is not its own."""
    issue = collection.issue
    labels = [page.label for page in issue.pages]
    label = str(load_table("issue_words")[language]["label"])
    return {
        name: label.format(page=page.label)
        if labels.count(page.label) == 1 and page.label
        else page.file_name
        for name, page in zip(issue.ids, issue.pages, strict=True)
    }


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
    begins = None if headline else _beginning(article)
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


def _beginning(article: Mapping[str, Any]) -> str:
    texts = [article.get(head) or "" for head in ("kicker", "deck", "lead")]
    texts += [entry["text"] for entry in article["body"] if entry.get("role") != "jump_line"]
    text = next((text for text in texts if text.strip()), "")
    return f"{text[:_BEGINNING]}…" if len(text) > _BEGINNING else text


def _article_line(article: Mapping[str, Any], value: Mapping[str, Any], words: Mapping[str, str]) -> str:
    headline = article["headline"]
    shown = _line(without_jumps(headline) or headline) if headline else ""
    line = shown or words["untitled"].format(begins=_line(article["begins"]))
    numbers = {page["id"]: page["page_number"] for page in value["pages"]}
    for field in ("continues_on", "continued_from"):
        if article[field]:
            line += words[field].format(pages="、".join(numbers[name] for name in article[field]))
    return line


def _line(text: str) -> str:
    return " ".join(text.split())
