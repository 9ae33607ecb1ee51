"""Continued articles joined: what reads on, what stands in the seam, and that nothing is lost."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

import pytest

from support.issue_pages import Value, collected, only, sheet
from zhengban.collecting.collection import collect, issue_value
from zhengban.collecting.cutting import cut_before, cut_behind
from zhengban.collecting.recount import recount
from zhengban.errors import ConservationError

ON, BACK = "> （下转第2版）", "> （上接第1版）"


def _joined(first: list[str], second: list[str]) -> Value:
    """Return the first article of an issue in which these two are joined."""
    value = issue_value(collected({"1": [first], "2": [second]}), join_continued=True)
    article: Value = value["articles"][0]
    assert len(article["parts"]) == 2
    return article


def _texts(entries: list[Value]) -> list[str]:
    return [entry["text"] for entry in entries]


def test_a_sentence_that_goes_on_is_one_paragraph_with_both_its_places() -> None:
    article = _joined(
        ["# 小麦开镰", "今年小麦种得早，", ON], ["# 小麦开镰", BACK, "收得也早。", "农户都说好。"]
    )
    assert _texts(article["body"]) == ["今年小麦种得早，收得也早。", "农户都说好。"]
    assert [place["page"] for place in article["body"][0]["provenance"]] == ["p1", "p2"]


def test_what_stands_between_the_parts_is_in_the_seam() -> None:
    article = _joined(["# 小麦开镰", "今年小麦种得早，", ON], ["# 小麦开镰", BACK, "收得也早。"])
    (seam,) = article["seams"]
    assert _texts(seam["texts"]) == ["（下转第2版）", "小麦开镰", "（上接第1版）"]
    assert [text["provenance"][0]["page"] for text in seam["texts"]] == ["p1", "p2", "p2"]
    assert (seam["from"], seam["to"], seam["matched_by"], seam["is_within_sentence"]) == (
        "p1",
        "p2",
        "titles",
        True,
    )
    assert article["headline"] == "小麦开镰"


@pytest.mark.parametrize(
    ("last", "first"),
    [("种得早。", "收得早。"), ("他说：", "收得早。"), ("“好！”", "收得早。"), ("种得早，", "- 收割")],
    ids=["a full stop", "a colon", "a quotation", "a subheading"],
)
def test_paragraphs_are_not_run_together_unless_a_sentence_goes_on(last: str, first: str) -> None:
    article = _joined(["# 小麦开镰", last, ON], [BACK, first, "农户都说好。"])
    assert _texts(article["body"])[0] == last
    assert not article["seams"][0]["is_within_sentence"]


def test_latin_words_at_the_seam_keep_a_space() -> None:
    article = _joined(["# 小麦开镰", "品种为Golden", ON], [BACK, "Harvest系列。"])
    assert _texts(article["body"]) == ["品种为Golden Harvest系列。"]


def test_a_jump_line_that_is_glued_to_a_sentence_is_taken_off_it() -> None:
    article = _joined(["# 小麦开镰", "今年小麦种得早，（下转第2版）"], ["（上接第1版）收得也早。"])
    assert _texts(article["body"]) == ["今年小麦种得早，收得也早。"]
    assert _texts(article["seams"][0]["texts"]) == ["（下转第2版）", "（上接第1版）"]
    assert [place["spans"] for place in article["body"][0]["provenance"]] == [[[5, 13]], [[7, 12]]]


def test_a_part_in_the_middle_that_is_one_paragraph_loses_both_its_jump_lines() -> None:
    middle = ["（上接第1版）收得也早，（下转第3版）"]
    pages = {"1": [["# 小麦开镰", "种得早，", ON]], "2": [middle], "3": [["> （上接第2版）", "农户都说好。"]]}
    article = issue_value(collected(pages), join_continued=True)["articles"][0]
    assert _texts(article["body"]) == ["种得早，收得也早，农户都说好。"]
    assert [_texts(seam["texts"]) for seam in article["seams"]] == [
        ["（下转第2版）", "（上接第1版）"],
        ["（下转第3版）", "（上接第2版）"],
    ]


def test_where_text_and_spans_do_not_run_side_by_side_the_jump_line_stays() -> None:
    changes = {"deleted": [], "inserted": [[20, "）", "finding"]], "substituted": []}
    first = sheet("1", [["# 小麦开镰", "今年小麦种得早，（下转第2版）"]], changes=changes)
    pages = [first, sheet("2", [[BACK, "收得也早。"]])]
    article = issue_value(collect(only(pages)), join_continued=True)["articles"][0]
    assert _texts(article["body"]) == ["今年小麦种得早，（下转第2版）", "收得也早。"]


def test_a_headline_that_only_the_second_part_has_is_that_of_the_article() -> None:
    article = _joined(["今年小麦种得早，", ON], ["# 小麦开镰", "~ 早了十天", BACK, "收得也早。"])
    assert (article["page"], article["head_page"]) == ("p1", "p2")
    assert (article["headline"], article["deck"]) == ("小麦开镰", "早了十天")
    assert _texts(article["body"]) == ["今年小麦种得早，收得也早。"]


def test_a_deck_that_only_the_second_part_has_stays_in_the_body() -> None:
    article = _joined(
        ["# 小麦开镰", "今年小麦种得早。", ON], ["# 小麦开镰", "~ 早了十天", BACK, "收得也早。"]
    )
    assert (article["head_page"], article["deck"]) == ("p1", None)
    assert [(entry["type"], entry["text"]) for entry in article["body"]] == [
        ("paragraph", "今年小麦种得早。"),
        ("deck", "早了十天"),
        ("paragraph", "收得也早。"),
    ]


def test_a_jump_line_that_was_read_as_a_deck_is_in_the_seam() -> None:
    article = _joined(["# 小麦开镰", "今年小麦种得早，", ON], ["# 小麦开镰", "~ ◀◀◀上接1版", "收得也早。"])
    assert _texts(article["body"]) == ["今年小麦种得早，收得也早。"]
    assert _texts(article["seams"][0]["texts"])[1:] == ["小麦开镰", "◀◀◀上接1版"]


def test_captions_of_both_parts_say_which_page_they_are_on() -> None:
    caption = {"title": None, "text": "图为麦田。", "credit": None}
    more: Value = {**caption, "title_spans": [], "spans": [[900, 905]], "credit_spans": []}
    pages = [sheet("1", [["# 小麦开镰", "早，", ON]]), sheet("2", [[BACK, "好。"]])]
    for page in pages:
        page.document["articles"][0]["captions"].append(more)
    article = issue_value(collect(only(pages)), join_continued=True)["articles"][0]
    assert [caption["page"] for caption in article["captions"]] == ["p1", "p2"]


def test_the_articles_stand_in_the_order_of_the_pages_a_joined_one_where_it_begins() -> None:
    pages = {
        "1": [["# 小麦开镰", "早，", ON], ["# 消防演练", "昨日举行。"]],
        "2": [["# 老街新貌", "店开了门。"], [BACK, "好。"]],
    }
    value = issue_value(collected(pages), join_continued=True)
    assert [article["id"] for article in value["articles"]] == ["p1-a1", "p1-a2", "p2-a1"]


def _lose(value: Value) -> None:
    value["articles"][0]["body"][0]["text"] = value["articles"][0]["body"][0]["text"][1:]


def _double(value: Value) -> None:
    value["articles"].append(value["articles"][-1])


def _exchange(value: Value) -> None:
    value["articles"][0]["headline"] = "大麦开镰"


def _misplace(value: Value) -> None:
    value["articles"][0]["body"][0]["provenance"][0]["page"] = "p2"


def _stretch(value: Value) -> None:
    value["articles"][0]["seams"][0]["texts"][0]["provenance"][0]["spans"][0][1] += 1


def _drop(value: Value) -> None:
    value["unplaced"].clear()


@pytest.mark.parametrize("tamper", [_lose, _double, _exchange, _misplace, _stretch, _drop])
def test_the_account_refuses_what_is_not_what_the_pages_say(tamper: Callable[[Value], Any]) -> None:
    pages = [
        sheet("1", [["# 小麦开镰", "今年早，", ON]]),
        sheet("2", [["# 小麦开镰", BACK, "好。"]], unplaced=["没有归处"]),
    ]
    found = only(pages)
    value = issue_value(collect(found), join_continued=True)
    assert recount(found, value) == value["characters"]
    tampered = copy.deepcopy(value)
    tamper(tampered)
    with pytest.raises(ConservationError, match="not conserved in the issue 2024-05-06"):
        recount(found, tampered)


_CUTS: list[tuple[str, list[list[int]], list[tuple[str, list[list[int]]]] | None]] = [
    ("早。|（下转2版）", [[10, 18]], [("早。", [[10, 12]]), ("（下转2版）", [[12, 18]])]),
    ("早。|（下转2版）", [[10, 13], [20, 25]], [("早。", [[10, 12]]), ("（下转2版）", [[12, 13], [20, 25]])]),
    ("早。 |（下转2版）", [[10, 19]], [("早。", [[10, 13]]), ("（下转2版）", [[13, 19]])]),
    ("王 芳说。|（下转2版）", [[10, 21]], [("王 芳说。", [[10, 15]]), ("（下转2版）", [[15, 21]])]),
    ("早。|（下转 2版）", [[10, 19]], None),
    ("早。|", [[10, 12]], None),
    ("早。|（下转2版）", [], None),
]


@pytest.mark.parametrize(("text", "spans", "parts"), _CUTS)
def test_a_cut(text: str, spans: list[list[int]], parts: list[tuple[str, list[list[int]]]] | None) -> None:
    entry = {"type": "paragraph", "text": text.replace("|", ""), "spans": spans}
    found = cut_before(entry, text.index("|"), [])
    assert parts == (found and [(part["text"], part["spans"]) for part in found])


def test_a_cut_behind_a_jump_line() -> None:
    entry = {"type": "paragraph", "text": "（上接1版）王 芳说", "spans": [[10, 16], [17, 21]]}
    found = cut_behind(entry, 6, [])
    assert found is not None
    assert [(part["text"], part["spans"]) for part in found] == [
        ("（上接1版）", [[10, 16]]),
        ("王 芳说", [[17, 21]]),
    ]


def test_no_cut_where_something_was_inserted() -> None:
    entry = {"type": "paragraph", "text": "早。（下转2版）", "spans": [[10, 17]]}
    assert cut_before(entry, 2, [17]) is None
    assert cut_before({**entry, "spans": [[10, 18]]}, 2, [30]) is not None
