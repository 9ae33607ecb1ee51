"""A small page with its truth, edits named by words of it, and what the judge says of a finding that has them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from zhengban.evaluate.judging import Judgement, judge
from zhengban.evaluate.truth import truth_from_json
from zhengban.model.draft import Draft
from zhengban.model.edit import (
    Edit,
    Glue,
    Join,
    MoveBlock,
    OwnedEdit,
    ReplaceText,
    SetRole,
    Side,
    StartArticle,
)
from zhengban.model.finding import Alternative, Finding, Kind
from zhengban.model.page import Page
from zhengban.model.role import Role
from zhengban.model.span import Span
from zhengban.propose import Proposal

PAGE = Page(
    """\
江城日报 2021年4月8日
又是一年春好处
机声隆隆备春耕
本报讯（记者王小明 通讯员
李大勇）昨日，记者在东河村看到，村民忙忙碌碌，插
秧机来来往往。“东河东河，稻花香多！”孩子们在
唱，歌声 传得很远，说的是Smart
Farm的好。
村民说，今年的秧苗比往年壮，比往年齐，比往年高。
合作社又买了新机器。
图为插秧现场。周丽丽 摄周丽丽 摄
■■■■夜市昨晚开街
本报讯 新夜市昨晚在城南开街，来客络绎不绝，摊
位前排起了长队。
稻田里唱歌
稻花香，
稻花白，
⼭坡上的茶花红.
图为夜市一角。吴敏 摄
荷塘
图为荷塘月色。
又是一年春好处
插秧机来来往往。“东河东河，稻花香多！
"""
)
GOLD: dict[str, Any] = {
    "articles": [
        {
            "kicker": "又是一年春好处",
            "headline": "机声隆隆备春耕",
            "body": [
                {
                    "type": "paragraph",
                    "text": "本报讯（记者王小明 通讯员 李大勇）昨日，记者在东河村看到，村民忙忙碌碌，"
                    "插秧机来来往往。“东河东河，稻花香多！”孩子们在唱，歌声传得很远，说的是Smart Farm的好。",
                },
                {"type": "paragraph", "text": "村民说，今年的秧苗比往年壮，比往年齐，比往年高。"},
                {"type": "paragraph", "text": "合作社又买了新机器。"},
            ],
            "captions": [{"title": None, "text": "图为插秧现场。", "credit": "周丽丽 摄"}],
        },
        {
            "headline": "夜市昨晚开街",
            "body": [
                {
                    "type": "paragraph",
                    "text": "本报讯 新夜市昨晚在城南开街，来客络绎不绝，摊位前排起了长队。",
                },
            ],
            "captions": [{"title": None, "text": "图为夜市一角。", "credit": "吴敏 摄"}],
        },
        {
            "headline": "稻田里唱歌",
            "body": [{"type": "verse", "text": "稻花香，\n稻花白，\n山坡上的茶花红。"}],
            "captions": [],
        },
    ],
    "standalone_photos": [{"captions": [{"title": "荷塘", "text": "图为荷塘月色。", "credit": None}]}],
    "furniture": [{"role": "masthead", "text": "江城日报"}, {"role": "date", "text": "2021年4月8日"}],
    "made": {"hidden_breaks": [[0, 2]]},
}
TRUTH = truth_from_json(GOLD)


def place(words: str, number: int = 1) -> Span:
    """Return where words stand for the first (or a later) time."""
    start = -1
    for _ in range(number):
        start = PAGE.text.index(words, start + 1)
    return Span(start, start + len(words))


def deletes(words: str, number: int = 1) -> Edit:
    """Return the deletion of words."""
    return ReplaceText(place(words, number), "")


def writes(words: str, new: str, number: int = 1) -> Edit:
    """Return the edit that writes something else in the place of words."""
    return ReplaceText(place(words, number), new)


def joins(left: str, right: str, glue: Glue | None = "") -> Edit:
    """Return the join of the end of some words to the beginning of others."""
    return Join(place(left).end - 1, place(right).start, glue)


def paints(words: str, role: Role) -> Edit:
    """Return the edit that gives words a role."""
    return SetRole(place(words), role)


def moves(words: str, side: Side, anchor: str) -> Edit:
    """Return the move of a block to another."""
    return MoveBlock(place(words), place(anchor).start, side)


def starts(words: str, on: bool = True) -> Edit:
    """Return the start of an article."""
    return StartArticle(place(words).start, on)


def judged(
    edits: Sequence[Edit], others: Sequence[Edit] = (), alternatives: Sequence[Sequence[Edit]] = ()
) -> Judgement:
    """Return the judgement of one finding with the edits, which is asked; ``others`` are on already."""
    ways = tuple(Alternative(tuple(way), 0.5, "") for way in alternatives)
    finding = Finding(Kind.DUPLICATE_RUN, (), tuple(edits), 0.8, alternatives=ways, id="finding")
    on = tuple(OwnedEdit(edit, "other", -1 - number) for number, edit in enumerate(others))
    proposal = Proposal(PAGE, (finding,), {"finding": "ask"}, Draft(PAGE, on))
    (result,) = judge(PAGE, proposal, TRUTH)
    return result


def codes(edits: Sequence[Edit], others: Sequence[Edit] = ()) -> list[str]:
    """Return the words for all that is wrong with the edits."""
    return [fault.code for fault in judged(edits, others).faults]
