"""Pages grouped to issues, ordered, and checked against each other."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from support.issue_pages import issue, only, sheet
from zhengban.collecting.collected_page import CollectedPage
from zhengban.collecting.issue import Issue, issues_of, page_problems

ARTICLE = [["# 小麦开镰", "今年早。"]]


def _told(found: Issue) -> list[tuple[str, ...]]:
    return [(problem.kind, *problem.pages, problem.text) for problem in page_problems(found)]


def _groups(pages: Sequence[CollectedPage]) -> list[tuple[str | None, str | None, tuple[str, ...]]]:
    return [(found.paper, found.date, found.ids) for found in issues_of(pages)]


def test_pages_of_one_paper_and_day_are_an_issue_in_the_order_of_their_numbers() -> None:
    pages = [sheet(number) for number in ("B1", "A10", "A2", "A1")]
    assert _groups(pages) == [("河间日报", "2024-05-06", ("pA1", "pA2", "pA10", "pB1"))]


def test_two_papers_and_two_days_in_one_folder_are_kept_apart() -> None:
    pages = [
        sheet("1", paper="滨江晚报"),
        sheet("1", date="2024-05-07"),
        sheet("2"),
        sheet("1"),
        sheet("2", paper="滨 江 晚 报"),
    ]
    assert _groups(pages) == [
        ("河间日报", "2024-05-06", ("p1", "p2")),
        ("滨江晚报", "2024-05-06", ("p1", "p2")),
        ("河间日报", "2024-05-07", ("p1",)),
    ]


def test_a_page_that_does_not_name_its_paper_goes_to_that_whose_files_are_named_alike() -> None:
    pages = [
        sheet("1", where="hj-2024-05-06-p1.json", source={"name": "hj-2024-05-06-p1.txt"}),
        sheet("2", where="hj-2024-05-06-p2.json", source={"name": "hj-2024-05-06-p2.txt"}, paper=None),
        sheet("1", where="bj-2024-05-06-p1.json", source={"name": "bj-2024-05-06-p1.txt"}, paper="滨江晚报"),
    ]
    assert _groups(pages) == [
        ("河间日报", "2024-05-06", ("p1", "p2")),
        ("滨江晚报", "2024-05-06", ("p1",)),
    ]


def test_where_several_papers_would_do_the_page_stands_alone() -> None:
    pages = [sheet("1"), sheet("1", paper="滨江晚报"), sheet("2", paper=None)]
    alone = next(found for found in issues_of(pages) if found.paper is None)
    assert ("page_without_paper", "p2", "") in _told(alone)


def test_undated_pages_are_together_that_lie_in_one_folder() -> None:
    pages = [sheet(number, where=f"{folder}/{number}.json", date=None) for folder in "ab" for number in "12"]
    assert [found.ids for found in issues_of(pages)] == [("p1", "p2"), ("p1", "p2")]
    assert _told(issues_of(pages)[0])[0] == ("page_without_date", "p1", "")


def test_pages_without_a_number_stand_last() -> None:
    found = only([sheet(None, ARTICLE, where="x.json", source={"name": "x.txt"}), sheet("2"), sheet("1")])
    assert found.ids == ("p1", "p2", "p-1")
    assert _told(found) == [("page_without_number", "p-1", "")]


def test_two_pages_of_one_number_are_told() -> None:
    found = only([sheet("1", where="a.json"), sheet("1", ARTICLE, where="b.json"), sheet("2")])
    assert found.ids == ("p1", "p1-2", "p2")
    assert _told(found) == [("page_number_doubled", "p1", "p1-2", "1")]
    assert [found.is_certain(page) for page in range(3)] == [False, False, True]


def test_a_page_that_was_given_twice_is_taken_once_and_told() -> None:
    found = only([sheet("1", ARTICLE, where="batch/1.json"), sheet("1", ARTICLE, where="fix/1.json")])
    assert found.ids == ("p1",)
    assert _told(found) == [("page_given_twice", "p1", "fix/1.json")]


@pytest.mark.parametrize(
    ("numbers", "missing"),
    [
        (["1", "2", "3"], None),
        (["1", "2", "5"], "3–4"),
        (["2", "4"], "1, 3"),
        (["A1", "A3", "B1"], "A2"),
        (["A7", "A8", "B9", "B10"], "A1–A6"),
        (["A1", "B3"], "B1–B2"),
    ],
)
def test_gaps_between_page_numbers_are_told(numbers: list[str], missing: str | None) -> None:
    told = [
        text for kind, text in _told(issue({number: [] for number in numbers})) if kind == "pages_missing"
    ]
    assert told == ([missing] if missing else [])
