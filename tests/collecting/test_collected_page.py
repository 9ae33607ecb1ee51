"""A page as it is collected: its names, its lines, and what is no page."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.issue_pages import DATE, PAPER, document, sheet
from zhengban.collecting.collected_page import collected_page, paper_name, texts_of
from zhengban.collecting.collection import collect, issue_value
from zhengban.collecting.contents import contents_markdown
from zhengban.collecting.issue import issues_of
from zhengban.errors import InputError

_PAGE = document(
    "1",
    [["^ 三夏", "# 小麦开镰", "~ 早了十天", "今年早，", "> （下转第2版）"], ["# 消防演练", "昨日举行。"]],
    standalone_photos=[
        {
            "captions": [
                {
                    "title": None,
                    "text": "图为麦田。",
                    "credit": "张三 摄",
                    "title_spans": [],
                    "spans": [[900, 905]],
                    "credit_spans": [[906, 910]],
                }
            ],
            "title": None,
            "caption": "图为麦田。",
            "credit": "张三 摄",
        }
    ],
    furniture=[{"role": "folio", "text": "第1版", "spans": [[950, 953]]}],
    unplaced=["一行没有归处的文字"],
)


def _paths(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    if path:
        yield path
    if isinstance(value, dict | list):
        for key in value if isinstance(value, dict) else range(len(value)):
            yield from _paths(value[key], (*path, key))


def test_what_is_printed_counts_before_the_name_of_the_file() -> None:
    page = sheet("6", where="江城晚报-2020-01-01-p9.json")
    assert (page.paper, page.date, str(page.label)) == (PAPER, DATE, "6")


def test_the_name_of_the_file_stands_in_for_what_is_not_printed() -> None:
    page = sheet(
        None, where="out/x.json", paper=None, date=None, source={"name": "江城晚报-2020-01-01-p9.txt"}
    )
    assert (page.paper, page.date, str(page.label), page.rest) == (None, "2020-01-01", "9", "江城晚报")


def test_a_page_of_a_file_with_several_has_no_number_from_that() -> None:
    source = {"name": "江城晚报-2020-01-01.txt", "page": 2}
    page = sheet(None, where="out/江城晚报-2020-01-01.p2.json", date=None, source=source)
    assert (page.date, page.label) == ("2020-01-01", None)
    assert page.file_name == "江城晚报-2020-01-01.txt (2)"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("河间日报", "河间日报"),
        ("河 间 日 报", "河间日报"),
        ("人民日报 海外版", "人民日报海外版"),
        ("河间日报 HEJIAN DAILY", "河间日报"),
        ("China Daily", "ChinaDaily"),
    ],
)
def test_the_name_of_a_paper(text: str, name: str) -> None:
    assert paper_name(text) == name


def test_the_lines_are_those_of_the_source_without_furniture_and_what_was_deleted() -> None:
    text = "报眉\n  第一行\n重影重影\n\n第二行"
    value = document(None, furniture=[{"role": "running_head", "text": "报眉", "spans": [[0, 2]]}])
    value["changes"]["deleted"] = [[9, 13, "f"]]
    assert [line.text for line in collected_page("a.txt", value, text).lines] == ["第一行", "第二行"]


def test_without_the_source_the_lines_are_the_texts_in_its_order() -> None:
    lines = collected_page("a.json", _PAGE).lines
    assert [line.text for line in lines][:4] == ["三夏", "小麦开镰", "早了十天", "今年早，"]


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ({}, "a.json is no zhengban-document/1: write pages with batch or fix --to json"),
        ([1], "a.json is no zhengban-document/1: write pages with batch or fix --to json"),
        (
            {"schema": "zhengban-issue/1"},
            "a.json is zhengban-issue/1, not zhengban-document/1: write pages with batch or fix --to json",
        ),
        (
            {"schema": "zhengban-document/1"},
            "a.json is no whole zhengban-document/1: write the page again with --to json",
        ),
    ],
)
def test_what_is_no_page_is_told(value: Any, message: str) -> None:
    with pytest.raises(InputError) as raised:
        collected_page("a.json", value)
    assert str(raised.value) == message


_WRONG: list[Any] = [None, 5, -1, "x", [], {}, [1], ["a"], [[3, 2]], [[1, 2, 3]], 1.5]


@given(st.sampled_from(list(_paths(_PAGE))), st.sampled_from([..., *_WRONG]))
def test_a_damaged_page_is_told_or_collected_whole(path: tuple[Any, ...], wrong: Any) -> None:
    """Whatever is missing or of another kind: the page is refused, or every character of it is in its issue."""
    value = copy.deepcopy(_PAGE)
    holder: Any = value
    for key in path[:-1]:
        holder = holder[key]
    if wrong is ...:
        del holder[path[-1]]
    else:
        holder[path[-1]] = wrong
    try:
        page = collected_page("a.json", value)
    except InputError:
        return
    collection = collect(issues_of([page])[0])
    characters = sum(len("".join(text.text.split())) for text in texts_of(value))
    assert issue_value(collection, join_continued=True)["characters"] == characters
    assert contents_markdown(collection).encode("utf-8").startswith(b"# ")
