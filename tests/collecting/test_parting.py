"""Articles parted at jump lines, and what of each stays where."""

from __future__ import annotations

import pytest

from support.issue_pages import Value, document
from zhengban.collecting.parting import is_heading, parted


def _article(*texts: str) -> Value:
    article: Value = document("1", [texts])["articles"][0]
    return article


def _texts(*texts: str) -> list[list[str | None]]:
    """Return headline and body of each piece."""
    return [
        [piece["headline"], *(entry["text"] for entry in piece["body"])]
        for piece in parted([_article(*texts)])
    ]


def test_an_article_without_jump_lines_is_left_as_it_is() -> None:
    article = _article("# 小麦开镰", "今年早。", "农户都说好。")
    assert parted([article]) == (article,)


def test_behind_a_jump_line_another_begins_with_its_headline() -> None:
    assert _texts("# 小麦开镰", "今年早，", "> （下转第2版）", "消防演练", "演练昨日举行。") == [
        ["小麦开镰", "今年早，", "（下转第2版）"],
        ["消防演练", "演练昨日举行。"],
    ]


def test_before_a_jump_line_the_other_ends_and_its_headlines_go_along() -> None:
    assert _texts("# 消防演练", "昨日举行。", "小麦开镰", "一片金黄", "> （上接第1版）", "收得早。") == [
        ["消防演练", "昨日举行。"],
        ["小麦开镰", "一片金黄", "（上接第1版）", "收得早。"],
    ]
    article = _article("# 消防演练", "昨日举行。", "小麦开镰", "一片金黄", "> （上接第1版）", "收得早。")
    assert parted([article])[1]["body"][0]["type"] == "deck"


def test_one_goes_on_and_the_next_comes_back() -> None:
    assert _texts("# 甲", "甲文，", "> （下转第2版）", "> （上接第3版）", "乙文。") == [
        ["甲", "甲文，", "（下转第2版）"],
        [None, "（上接第3版）", "乙文。"],
    ]


@pytest.mark.parametrize(
    "texts",
    [
        ("# 小麦开镰", "今年早，", "> （下转第2版）", "农户都说今年的麦子长得好。"),
        ("# 小麦开镰", "今年早，", "> （下转第2版）"),
        ("# 小麦开镰", "> （上接第1版）", "收得早。"),
        ("# 小麦开镰", "今年早，", "> （详见第2版）", "消防演练", "昨日举行。"),
        ("# 小麦开镰", "今年早，", "> （下转中缝）", "消防演练", "昨日举行。"),
        (
            "# 小麦开镰",
            "今年的小麦种得早，收得也早，农户们从五月中旬起就陆续开镰收割了，比往年早了十多天，",
            "> （上接第1版）",
            "好。",
        ),
    ],
    ids=[
        "a sentence behind",
        "at the end",
        "at the beginning",
        "a reference",
        "no page",
        "a sentence that goes on",
    ],
)
def test_what_is_not_parted(texts: tuple[str, ...]) -> None:
    assert len(parted([_article(*texts)])) == 1


def test_every_text_is_in_one_piece_and_ids_are_its_own() -> None:
    article = _article("# 甲", "甲文，", "> （下转第2版）", "乙", "乙文，", "> （下转第3版）", "丙", "丙文。")
    pieces = parted([article])
    assert [piece["id"] for piece in pieces] == ["a1", "a1-2", "a1-3"]
    spans = [piece["headline_spans"] for piece in pieces]
    spans += [entry["spans"] for piece in pieces for entry in piece["body"]]
    whole = [article["headline_spans"], *(entry["spans"] for entry in article["body"])]
    assert sorted(spans) == sorted(whole)


def test_the_byline_is_that_of_the_piece_it_stands_in() -> None:
    article = _article("# 甲", "甲文，", "> （下转第2版）", "乙", "本报记者李明 乙文。")
    (start, _) = article["body"][-1]["spans"][0]
    article |= {"byline": "本报记者李明", "byline_spans": [[start, start + 6]]}
    assert [piece["byline"] for piece in parted([article])] == [None, "本报记者李明"]


def test_a_byline_that_stands_in_no_piece_stays_with_the_head() -> None:
    article = _article("# 甲", "甲文，", "> （下转第2版）", "乙", "乙文。")
    article |= {"byline": "本报记者李明", "byline_spans": [[900, 906]]}
    assert [piece["byline"] for piece in parted([article])] == ["本报记者李明", None]


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("小麦开镰", True),
        ("全市提升服务能力让“养老”变“享老”", True),
        ("夜校为什么这样红？", True),
        ("今年早，", False),
        ("今年早，收得也早", True),
        ("抢抓农时。负责人说", False),
        ("农户都说今年的麦子长得好。", False),
        ("“真好吃！”", False),
        ("好，真好！", False),
        ("（张三）", False),
        ("今" * 33, False),
        ("下转第2版", False),
        ("", False),
    ],
)
def test_what_may_be_a_heading(text: str, is_one: bool) -> None:
    assert is_heading({"type": "paragraph", "text": text, "spans": []}) is is_one


def test_captions_stay_with_the_first_piece() -> None:
    article = _article("# 甲", "甲文，", "> （下转第2版）", "乙", "乙文。")
    article["captions"] = [{"title": None, "text": "图", "credit": None}]
    assert [len(piece["captions"]) for piece in parted([article])] == [1, 0]


@pytest.mark.parametrize(
    ("next_one", "ids"),
    [(["昨日举行。"], ["a1", "a2"]), (["# 老街新貌", "店开了门。"], ["a1", "a1-2", "a2"])],
)
def test_a_headline_that_is_left_alone_goes_to_the_next_article_where_that_has_none(
    next_one: list[str], ids: list[str]
) -> None:
    articles = document("1", [["# 小麦开镰", "今年早，", "> （下转第2版）", "消防演练"], next_one])[
        "articles"
    ]
    pieces = parted(articles)
    assert [piece["id"] for piece in pieces] == ids
    assert pieces[1]["headline"] == "消防演练"


def test_a_headline_goes_to_no_article_that_is_printed_before_it() -> None:
    first, second = document(
        "1", [["昨日举行。"], ["# 小麦开镰", "今年早，", "> （下转第2版）", "消防演练"]]
    )["articles"]
    assert [piece["headline"] for piece in parted([second, first])] == ["小麦开镰", "消防演练", None]


def test_what_stands_between_the_beginning_and_the_jump_line_is_the_headline() -> None:
    assert _texts("小麦开镰", "一片金黄", "> （上接第1版）", "收得早。") == [
        ["小麦开镰", "一片金黄", "（上接第1版）", "收得早。"]
    ]
    assert _texts("小麦开镰", "收得早。") == [[None, "小麦开镰", "收得早。"]]
    assert _texts("# 消防演练", "小麦开镰", "> （上接第1版）", "收得早。")[0][0] == "消防演练"
