"""The contents list of an issue, as people and as programs read it."""

from __future__ import annotations

import json

from support.issue_pages import Articles, Value, collected, only, sheet
from zhengban.collecting.collection import Collection, collect
from zhengban.collecting.contents import contents_markdown, contents_value, page_names

PAGES: dict[str, Articles] = {
    "1": [["# 小麦开镰", "今年早，", "> （下转第2版）"], ["# 消防演练 *走进* 校园", "昨日举行。"]],
    "2": [["# 小麦开镰（上接第1版）", "收得早。"], ["没有标题的一篇稿件，它的正文说的是一件很长的事情。"]],
}

MARKDOWN = r"""# 河间日报 2024-05-06 目录

## 第1版

- 小麦开镰（下转第2版）
- 消防演练 \*走进\* 校园

## 第2版

- 小麦开镰（上接第1版）
- （无题）没有标题的一篇稿件，它的正文说的是一件很…
"""


def test_the_list_in_markdown() -> None:
    assert contents_markdown(collected(PAGES)) == MARKDOWN


def test_sections_photos_and_what_should_be_looked_at() -> None:
    photo = {"title": None, "text": "图为" + "麦" * 40 + "。", "credit": "张三 摄"}
    spans: Value = {"title_spans": [], "spans": [[900, 905]], "credit_spans": [[906, 910]]}
    page = sheet(
        "A2",
        [["# 老街\n新貌", "店开了门。"]],
        section="民生",
        standalone_photos=[{"captions": [{**photo, **spans}]}],
    )
    photo_line = f"- 图片：图为{'麦' * 28}…"
    assert contents_markdown(collect(only([page]))) == (
        f"# 河间日报 2024-05-06 目录\n\n## A2版 民生\n\n- 老街 新貌\n{photo_line}\n\n## 待核对\n\n- 缺版：A1\n"
    )


def test_an_issue_of_which_nothing_is_known() -> None:
    page = sheet(
        None, [["# 小麦开镰", "早。"]], where="x/1.json", paper=None, date=None, source={"name": "1.txt"}
    )
    assert contents_markdown(collect(only([page]))).startswith(
        "# 报名不详 日期不详 目录\n\n## 1.txt\n\n- 小麦开镰\n"
    )


def test_a_headline_that_is_a_jump_line_shows_the_title_it_gives() -> None:
    pages: dict[str, Articles] = {"1": [["# 《小麦开镰》上接A3版", "早。"]]}
    assert "- 小麦开镰\n" in contents_markdown(collected(pages))


def test_the_list_as_data() -> None:
    value = contents_value(collected(PAGES))
    assert json.loads(json.dumps(value)) == value
    first, second = value["pages"]
    assert (value["schema"], value["paper"], value["date"]) == (
        "zhengban-contents/1",
        "河间日报",
        "2024-05-06",
    )
    assert [(page["id"], page["page_number"]) for page in (first, second)] == [("p1", "1"), ("p2", "2")]
    assert first["articles"][0]["continues_on"] == ["p2"]
    assert second["articles"][0]["continued_from"] == ["p1"]
    assert second["articles"][1]["headline"] is None
    assert second["articles"][1]["begins"] == "没有标题的一篇稿件，它的正文说的是一件很…"


def _doubled() -> Collection:
    return collect(only([sheet("1", where="a/1.json"), sheet("1", [["早。"]], where="b/1.json"), sheet("2")]))


def test_pages_are_called_by_their_numbers_and_files_where_these_are_not_enough() -> None:
    names = {"p1": "第1版（a/1.json）", "p1-2": "第1版（b/1.json）", "p2": "第2版"}
    assert page_names(_doubled()) == names
    assert page_names(_doubled(), "en")["p1-2"] == "page 1 (b/1.json)"


def test_a_page_without_articles_says_so() -> None:
    assert contents_markdown(collected({"1": []})).endswith("## 第1版\n\n- （没有稿件）\n")
