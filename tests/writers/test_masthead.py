"""Furniture read as data: dates, page numbers, editors, e-mail."""

from __future__ import annotations

import pytest

from writers.samples import compose
from zhengban.writers.masthead import editors, iso_date, masthead


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2023.9.20", "2023-09-20"),
        ("2023-09-20", "2023-09-20"),
        ("2023/9/20", "2023-09-20"),
        ("2023年9月20日 星期三", "2023-09-20"),
        ("２０２３年９月２０日", "2023-09-20"),
        ("6 2023.9.20", "2023-09-20"),
        ("二〇二三年九月二十日", "2023-09-20"),
        ("一九九八年十二月三十一日", "1998-12-31"),
        ("二○○一年十月十日", "2001-10-10"),
        ("二零二三年一月廿一日", "2023-01-21"),
        ("2023.13.20", None),
        ("2023年2月30日", None),
        ("癸卯年八月初六", None),
        ("12023.9.20", None),
        ("", None),
    ],
)
def test_dates(text: str, expected: str | None) -> None:
    assert iso_date(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("执行主编：王永宏", [("执行主编", "王永宏")]),
        ("执行主编：王永宏 责任编辑：王翔", [("执行主编", "王永宏"), ("责任编辑", "王翔")]),
        ("执行主编：王永宏责任编辑：王翔", [("执行主编", "王永宏"), ("责任编辑", "王翔")]),
        ("责编:张三/美编:李四", [("责编", "张三"), ("美编", "李四")]),
        ("责任编辑 张三 校对 李四", [("责任编辑", "张三"), ("校对", "李四")]),
        ("责任编辑：张三 李四 版式：王五", [("责任编辑", "张三 李四"), ("版式", "王五")]),
        ("本期执行：张三", [("本期执行", "张三")]),
        ("张三", [("", "张三")]),
    ],
)
def test_editors(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(entry["label"], entry["name"]) for entry in editors(text)] == expected


@pytest.mark.parametrize(
    ("folio", "expected"),
    [("6", "6"), ("第6版", "6"), ("06版", "06"), ("A12", "A12"), ("第十二版", "12"), ("版次", "版次")],
)
def test_page_numbers(folio: str, expected: str) -> None:
    assert masthead(compose([("folio", folio)]).furniture)["page_number"] == expected


def test_a_folio_line_may_hold_the_date() -> None:
    found = masthead(compose([("folio", "2023.9.20 6")]).furniture)
    assert (found["date"], found["page_number"]) == ("2023-09-20", "6")


def test_what_is_not_printed_is_none() -> None:
    found = masthead(compose([("running_head", "综合新闻")]).furniture)
    assert found == {
        "paper": None,
        "section": None,
        "date": None,
        "page_number": None,
        "editors": [],
        "email": None,
        "text": ["综合新闻"],
    }


def test_an_unreadable_date_stays_as_printed() -> None:
    assert masthead(compose([("date", "癸卯年八月初六")]).furniture)["date"] == "癸卯年八月初六"
