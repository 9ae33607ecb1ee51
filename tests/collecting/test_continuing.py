"""Which parts are one article: case by case (tests/cases/continued_articles.yml)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from support.issue_pages import collected, only, sheet, told
from zhengban.collecting.collection import collect, issue_value
from zhengban.collecting.continuing import links_of

_CASES = yaml.safe_load(
    (Path(__file__).parents[1] / "cases" / "continued_articles.yml").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("case", _CASES, ids=lambda case: case["label"])
def test_a_case(case: dict[str, Any]) -> None:
    collection = collected(case["pages"], **({"date": None} if case.get("undated") else {}))
    articles = issue_value(collection, join_continued=True)["articles"]
    joined = [[f"{part['page']}-{part['article']}" for part in article["parts"]] for article in articles]
    assert [parts for parts in joined if len(parts) > 1] == case["joined"]
    assert told(collection) == case["told"]


@pytest.mark.parametrize("case", _CASES, ids=lambda case: case["label"])
def test_nothing_is_joined_unasked(case: dict[str, Any]) -> None:
    value = issue_value(collected(case["pages"]), join_continued=False)
    assert all(len(article["parts"]) == 1 and not article["seams"] for article in value["articles"])


@pytest.mark.parametrize(
    ("headline", "by"), [("# 小麦开镰", "titles"), ("# 全市小麦今日开镰", "titles"), ("", "pages")]
)
def test_a_link_says_what_proved_it(headline: str, by: str) -> None:
    second = [text for text in (headline, "> （上接第1版）", "收得也早。") if text]
    pages = {"1": [["# 全市小麦开镰", "种得早，", "> （下转第2版）"]], "2": [second]}
    (link,) = links_of(collected(pages).issue)[0]
    assert (link.by, link.is_joinable) == (by, True)


def test_a_jump_line_outside_of_all_articles_is_told_and_not_joined() -> None:
    first = sheet("1", [["# 小麦开镰", "种得早，", "> （下转第2版）"]])
    second = sheet("2", [["# 消防演练", "昨日举行。"]], unplaced=["（上接第1版）", "收得也早。"])
    collection = collect(only([first, second]))
    assert told(collection) == [["jump_out_of_place", "p2"]]
    assert collection.chains == ()


def test_a_jump_line_that_was_read_as_furniture_in_two_pieces_is_told() -> None:
    furniture = [
        {"role": "running_head", "text": "上接第", "spans": [[900, 903]]},
        {"role": "folio", "text": "1版", "spans": [[903, 905]]},
    ]
    first = sheet("1", [["# 小麦开镰", "种得早，", "> （下转第2版）"]])
    collection = collect(only([first, sheet("2", [["# 消防演练", "昨日举行。"]], furniture=furniture)]))
    assert told(collection) == [["jump_out_of_place", "p2"]]
    assert collection.problems[0].text == "上接第1版"


def test_a_jump_line_in_a_caption_is_told() -> None:
    caption = {"title": None, "text": "图为麦田。（下转第2版）", "credit": None}
    spans: dict[str, list[list[int]]] = {"title_spans": [], "spans": [[900, 912]], "credit_spans": []}
    pages = [sheet("1", standalone_photos=[{"captions": [{**caption, **spans}]}]), sheet("2")]
    assert told(collect(only(pages))) == [["jump_out_of_place", "p1"]]
