"""Findings made by hand on a small page, each judged against its truth; and the seed's gold, in which all is right."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from support.compositor import compose
from support.judged_samples import (
    PAGE,
    TRUTH,
    codes,
    deletes,
    joins,
    judged,
    moves,
    paints,
    place,
    starts,
    writes,
)
from support.spec_pages import SPECS, WAYS, load_spec
from support.spec_truth import gold_of
from zhengban.calibration import NOT_CALIBRATED
from zhengban.evaluate.judging import judge
from zhengban.evaluate.truth import Truth, truth_from_json
from zhengban.model.draft import Draft
from zhengban.model.edit import Edit, Join, ReplaceText
from zhengban.model.finding import Finding, Kind
from zhengban.model.page import Page
from zhengban.model.role import Role
from zhengban.model.span import Span
from zhengban.policy import Policy
from zhengban.propose import Proposal, propose

RIGHT: dict[str, list[Edit]] = {
    "the second copy": [deletes("周丽丽 摄", 2)],
    "the first copy": [deletes("周丽丽 摄", 1)],
    "half of the one and half of the other copy": [deletes("丽丽 摄周")],
    "an ornament": [deletes("■■■■")],
    "a copy far away": [deletes("插秧机来来往往。“东河东河，稻花香多！")],
    "a stray space": [deletes(" ", 3)],
    "a radical": [writes("⼭", "山")],
    "a mark of half width": [writes(".", "。")],
    "a paragraph": [joins("东河村看到，村民忙忙碌碌，插", "秧机来来往往")],
    "a space of the byline that fell on the line's end": [joins("通讯员", "李大勇")],
    "Latin words": [joins("Smart", "Farm", " ")],
    "kept lines": [joins("稻花香，", "稻花白", "\n")],
    "kicker and headline in one": [joins("又是一年春好处", "机声隆隆")],
    "a split between two texts": [Join(place("江城日报").end - 1, place("2021").start, None)],
    "a split between caption and credit": [joins("插秧现场。", "周丽丽", None)],
    "a headline that is a kicker": [paints("又是一年春好处", Role.HEADLINE)],
    "verse as a list": [paints("稻花白，", Role.LIST)],
    "a byline on two lines": [
        paints("本报讯（记者王小明 通讯员", Role.BYLINE),
        paints("李大勇）", Role.BYLINE),
    ],
    "a headline to its body": [moves("夜市昨晚开街", "before", "本报讯 新夜市")],
    "a caption to its article": [moves("图为夜市一角。", "after", "位前排起了长队")],
    "a paragraph behind the one before": [moves("合作社又买了", "after", "村民说，")],
    "an article at its kicker": [starts("又是一年")],
    "an article at its body": [starts("本报讯 新夜市")],
    "a standalone photo": [paints("荷塘", Role.PHOTO_TITLE), starts("荷塘\n")],
    "no article at a paragraph": [starts("合作社", on=False)],
}


@pytest.mark.parametrize("name", RIGHT)
def test_what_is_right_has_no_faults(name: str) -> None:
    assert judged(RIGHT[name]).faults == ()


WRONG: dict[str, tuple[list[Edit], list[str]]] = {
    "both copies": ([deletes("周丽丽 摄"), deletes("周丽丽 摄", 2)], ["last_copy"]),
    "a chant": ([deletes("东河", 3)], ["last_copy"]),
    "a word that is said twice": ([deletes("忙忙")], ["last_copy"]),
    "a figure of speech": ([deletes("，比往年齐")], ["last_copy"]),
    "a byline that another article has": ([deletes("本报讯", 2)], ["last_copy"]),
    "another character": ([writes("⼭", "出")], ["other_character"]),
    "a mark too many": ([writes("秧机", "秧、机", 1)], ["other_text"]),
    "a space between words": ([deletes(" ", 2)], ["space"]),
    "two paragraphs": ([joins("Farm的好。", "村民说")], ["paragraph_break"]),
    "two paragraphs that no dump could part": ([joins("比往年高。", "合作社")], ["hidden_break"]),
    "a headline and a caption": ([joins("稻田里唱歌", "图为夜市")], ["other_unit"]),
    "Latin words glued": ([joins("Smart", "Farm")], ["glue"]),
    "kept lines run on": ([joins("稻花香，", "稻花白")], ["glue"]),
    "prose on two lines": ([joins("村民忙忙碌碌，插", "秧机", "\n")], ["glue"]),
    "a split inside a text": ([joins("歌声", "传得", None)], ["one_unit"]),
    "a headline as text": ([paints("夜市昨晚开街", Role.SUBHEADING)], ["other_role"]),
    "a credit one character short": ([paints("丽丽 摄周丽丽", Role.CAPTION)], ["other_role"]),
    "text as a byline": ([paints("记者在东河村", Role.BYLINE)], ["inside_a_text"]),
    "a headline to another body": ([moves("夜市昨晚开街", "before", "本报讯（记者")], ["other_article"]),
    "a caption to another article": ([moves("图为夜市一角。", "after", "合作社")], ["other_article"]),
    "a paragraph before the one before": ([moves("合作社又买了", "before", "村民说，")], ["order"]),
    "furniture into an article": ([moves("江城日报", "before", "又是一年")], ["other_article"]),
    "an article inside a paragraph": ([starts("秧机来来")], ["not_the_beginning"]),
    "an article at a later paragraph": ([starts("村民说")], ["not_the_beginning"]),
    "a photo of its own that has an article": (
        [paints("图为夜市一角。", Role.CAPTION), starts("图为夜市")],
        ["not_the_beginning"],
    ),
    "a photo as an article": ([starts("荷塘\n")], ["photo_or_article"]),
    "no article at a headline": ([starts("又是一年", on=False)], ["begins_here"]),
}


@pytest.mark.parametrize("name", WRONG)
def test_what_is_wrong_says_why(name: str) -> None:
    edits, expected = WRONG[name]
    assert codes(edits) == expected


def test_of_two_starts_of_one_article_the_smaller_one_is_wrong() -> None:
    far = [starts("江城日报"), starts("本报讯（"), starts("夜市昨晚")]
    assert codes([starts("又是一年")], [*far, starts("机声")]) == ["second_start"]
    assert codes([starts("本报讯（")], [starts("又是一年")]) == []


def test_a_text_whose_beginning_is_missing_is_torn_whatever_stands_elsewhere() -> None:
    """The kicker has a shadow at the end of the page, but its own line loses a word."""
    assert codes([deletes("又是一年")]) == ["last_copy"]
    assert codes([deletes("又是一年春好处", 2)]) == []


def test_a_copy_is_the_last_one_when_the_other_is_deleted_already() -> None:
    assert codes([deletes("周丽丽 摄", 2)], [deletes("周丽丽 摄")]) == ["last_copy"]


def test_characters_are_counted_with_those_that_are_wrong() -> None:
    result = judged([deletes("周丽丽 摄", 2), deletes("，比往年齐")])
    assert (result.deleted, result.wrongly_deleted, result.right) == (9, 5, False)
    assert result.faults[0].told == "，比往年齐"


def test_a_label_is_told_apart() -> None:
    assert judged([paints("又是一年春好处", Role.HEADLINE)]).mislabelled == 1
    assert judged([paints("又是一年春好处", Role.KICKER)]).mislabelled == 0


def test_a_right_alternative_of_a_wrong_finding_is_seen() -> None:
    wrong = [moves("夜市昨晚开街", "before", "本报讯（记者")]
    ways = [wrong, [moves("夜市昨晚开街", "before", "本报讯 新夜市")]]
    assert judged(wrong, alternatives=ways).better is True
    assert judged(wrong, alternatives=ways[:1]).better is False
    assert judged(wrong).better is None


def test_a_finding_that_only_tells_is_not_judged() -> None:
    finding = Finding(Kind.PUNCTUATION, (), (), 0.8, id="finding")
    proposal = Proposal(PAGE, (finding,), {"finding": "ask"}, Draft(PAGE))
    assert judge(PAGE, proposal, TRUTH) == ()


def test_a_proposal_of_another_page_is_refused() -> None:
    with pytest.raises(ValueError, match="not of other"):
        judge(Page("别的", "other"), Proposal(PAGE, (), {}, Draft(PAGE)), TRUTH)


# The letters of the text up to the credit; in 忙忙碌碌 it does not matter which goes, one of them is missing.
WORDS = [at for at, mark in enumerate(PAGE.text) if mark.isalnum() and at < place("周丽丽").start]


@settings(max_examples=60)
@given(st.sampled_from(WORDS))
def test_no_character_may_go_where_no_copy_stands_beside_it(at: int) -> None:
    """Far copies (the last line of the page has some) do not mend a hole in a text."""
    result = judged([ReplaceText(Span(at, at + 1), "")])
    assert (result.right, result.wrongly_deleted) == (False, 1)


@cache
def spec_page(name: str, way: str) -> tuple[Proposal, Truth]:
    """Return the proposal of a hand-written page and its truth."""
    spec = load_spec(SPECS / f"{name}.yml")
    dump = compose(spec, WAYS[way], 0)
    page = Page(dump.text, name)
    return propose(page, Policy(calibration=NOT_CALIBRATED)), truth_from_json(gold_of(spec, dump.truth))


@pytest.mark.parametrize("way", WAYS)
def test_real_findings_are_judged_in_plan_order(way: str) -> None:
    proposal, truth = spec_page("county_paper", way)
    judgements = judge(proposal.page, proposal, truth)
    assert [one.finding for one in judgements] == [one.id for one in proposal.findings if one.edits]
    assert {one.decision for one in judgements} <= {"auto", "ask", "hidden"}


@pytest.mark.parametrize("way", WAYS)
def test_a_finding_that_is_moved_on_by_a_character_is_wrong(way: str) -> None:
    """Deletions of doubled text are right, and the same deletions beside it are not."""
    proposal, truth = spec_page("party_front_page", way)
    duplicates = [one for one in proposal.findings if one.kind == Kind.DUPLICATE_RUN]
    rights = {one.finding: one.right for one in judge(proposal.page, proposal, truth)}
    assert all(rights[one.id] for one in duplicates)
    for one in duplicates:
        length = sum(edit.span.length for edit in one.edits if isinstance(edit, ReplaceText))
        beside = Span(one.spans[-1].end, one.spans[-1].end + length)
        moved = replace(one, edits=(*one.edits, ReplaceText(beside, "")))
        changed = replace(proposal, findings=(moved,))
        (again,) = judge(proposal.page, changed, truth)
        assert not again.right
