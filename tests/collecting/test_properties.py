"""What holds for any pages: their order does not matter, and no character is lost or doubled."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from support.issue_pages import Value, sheet
from zhengban.collecting.collected_page import CollectedPage, texts_of
from zhengban.collecting.collection import Collection, collect, issue_value
from zhengban.collecting.contents import contents_markdown, contents_value
from zhengban.collecting.issue import issues_of

_LABELS = st.sampled_from(["1", "2", "3", "A1", "A2", "3", None])
_TEXTS = st.sampled_from(
    [
        "# 小麦开镰",
        "# 老街新貌",
        "^ 三夏",
        "~ 早了十天",
        "- 小标题",
        "今年小麦种得早，",
        "收得也早。",
        "消防演练",
        "没有说完的一句话（下转第2版）",
        "（上接第1版）他指出，要落实。",
        "早，（下转第3版）晚。",
        "> （下转第2版）",
        "> （下转第2、3版）",
        "> （下转第3版《小麦开镰》）",
        "> （下转A2版）",
        "> （上接第1版）",
        "> （上接第2版）",
        "> （上接A1版）",
        "> 《老街新貌》上接第1版",
        "> （紧接第二版）",
        "> （下转中缝）",
    ]
)
_ARTICLES = st.lists(st.lists(_TEXTS, min_size=1, max_size=7), max_size=4)
_KINDS = st.tuples(
    _LABELS,
    _ARTICLES,
    st.sampled_from(["河间日报", "滨江晚报", None]),
    st.sampled_from(["2024-05-06", "2024-05-06", None]),
    st.lists(st.sampled_from(["（上接第1版）", "没有归处"]), max_size=2),
)


_CONTINUED = st.tuples(
    st.sampled_from(["# 小麦开镰", "# 老街新貌", "^ 三夏"]),
    st.sampled_from([("1", "2"), ("2", "3"), ("1", "3"), ("2", "1")]),
    st.sampled_from(["> ", "没有说完"]),
)


@st.composite
def _pages(draw: st.DrawFn) -> list[CollectedPage]:
    """Any pages, and on some of them articles that do go on."""
    kinds = draw(st.lists(_KINDS, min_size=1, max_size=5))
    for head, (first, second), mark in draw(st.lists(_CONTINUED, max_size=3)):
        for label, texts in (
            (first, [head, "早，", f"{mark}（下转第{second}版）"]),
            (second, [head, f"> （上接第{first}版）", "晚。"]),
        ):
            kinds.append((label, [texts], "河间日报", "2024-05-06", []))
    return [
        sheet(label, articles, where=f"{place}.json", paper=paper, date=day, unplaced=unplaced)
        for place, (label, articles, paper, day, unplaced) in enumerate(kinds)
    ]


def _collections(pages: list[CollectedPage]) -> list[Collection]:
    return [collect(issue) for issue in issues_of(pages)]


def _results(pages: list[CollectedPage], join_continued: bool) -> list[tuple[Value, Value, str]]:
    return [
        (issue_value(one, join_continued), contents_value(one), contents_markdown(one))
        for one in _collections(pages)
    ]


def _written(value: Any) -> Iterator[str]:
    """Yield every text of the written issue by what its fields are called, wherever they stand."""
    if isinstance(value, Mapping):
        for name, entry in value.items():
            if name in ("kicker", "headline", "deck", "lead", "title", "text", "credit") and isinstance(
                entry, str
            ):
                yield entry
            elif name not in ("pages", "parts", "problems"):
                yield from _written(entry)
    elif isinstance(value, list):
        for entry in value:
            yield from _written(entry)


def _characters(texts: Iterator[str]) -> Counter[str]:
    return Counter("".join("".join(text.split()) for text in texts))


@given(_pages(), st.randoms(use_true_random=False), st.booleans())
def test_the_order_in_which_pages_are_given_does_not_matter(
    pages: list[CollectedPage], random: Any, join_continued: bool
) -> None:
    shuffled = random.sample(pages, len(pages))
    assert _results(shuffled, join_continued) == _results(pages, join_continued)


@given(_pages(), st.booleans())
def test_every_character_of_the_pages_is_in_their_issues_once(
    pages: list[CollectedPage], join_continued: bool
) -> None:
    for collection in _collections(pages):
        value = issue_value(collection, join_continued)
        known = (text.text for page in collection.issue.pages for text in texts_of(page.document))
        assert _characters(_written(value)) == _characters(known)


@given(_pages())
def test_every_page_is_in_one_issue_or_told_to_be_a_copy(pages: list[CollectedPage]) -> None:
    issues = issues_of(pages)
    files = [page.where for issue in issues for page in issue.pages]
    files += [where for issue in issues for _, where in issue.copies]
    assert sorted(files) == sorted(page.where for page in pages)


@given(_pages())
def test_every_article_is_part_of_one(pages: list[CollectedPage]) -> None:
    for collection in _collections(pages):
        issue = collection.issue
        known = [
            (name, article["id"])
            for name, page in zip(issue.ids, issue.pages, strict=True)
            for article in page.articles
        ]
        parts = [part for article in issue_value(collection, True)["articles"] for part in article["parts"]]
        assert sorted((part["page"], part["article"]) for part in parts) == sorted(known)


@given(_pages())
def test_what_is_joined_is_proved_from_both_sides(pages: list[CollectedPage]) -> None:
    """Behind the first part of a chain each one is led to by a link, and each link by its two jump lines."""
    for collection in _collections(pages):
        links = {
            ((link.on.page, link.on.article), (link.back.page, link.back.article))
            for link in collection.links
            if link.is_joinable
        }
        for chain in collection.chains:
            for place, part in enumerate(chain[1:], 1):
                assert any((before, part) in links for before in chain[:place])
