"""The comparison on two hand-made pages, with readers whose faults are known."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from zhengban.errors import InputError
from zhengban.evaluate.figure import Figure
from zhengban.evaluate.metrics.registry import FIGURES
from zhengban.evaluate.peers.comparing import AS_IT_IS, DRAWN, Comparison, Dumps, Row, compare_peers
from zhengban.evaluate.peers.figures import HEADINGS, LOST, TEXTS
from zhengban.evaluate.peers.ours import TITLE
from zhengban.evaluate.peers.peer import Reader, Reading
from zhengban.evaluate.peers.repeats import CHARACTERS_PEER, RUNS_PEER, repeated_characters, repeated_runs

HEADLINE, SUBHEADING = "小村年年办庙会", "戏台搭在河边"
PARAGRAPHS = (
    "本报讯 昨日清晨，青石村的鼓声传出三里，外出打工的人都赶回来看戏。",
    "“一年一回，谁也不愿落下。”老支书陶守田说，去年来了2000多人。",
    "傍晚散场，孩子们还围着戏台不肯走，嚷着明年再来。",
)
SECOND = ("渔港今晨开海", "本报讯 禁渔期结束，码头上挤满了收鱼的商贩，头一网就是满舱。")
CAPTION = "村民在河边看戏"
FIRST = (HEADLINE, PARAGRAPHS[0], SUBHEADING, *PARAGRAPHS[1:], CAPTION)
TEXTS_OF_PAGE = (*FIRST, *SECOND)
CHARACTERS = sum(len("".join(text.split())) for text in TEXTS_OF_PAGE)

GOLD = {
    "schema": "zhengban-document/1",
    "furniture": [],
    "articles": [
        {
            "headline": HEADLINE,
            "body": [
                {"type": "paragraph", "text": PARAGRAPHS[0]},
                {"type": "subheading", "text": SUBHEADING},
                *({"type": "paragraph", "text": text} for text in PARAGRAPHS[1:]),
            ],
            "captions": [{"text": CAPTION}],
        },
        {"headline": SECOND[0], "body": [{"type": "paragraph", "text": SECOND[1]}]},
    ],
}
FIGURE = {figure.key: figure for figure in FIGURES}


def reader(name: str, text: str, headings: frozenset[int] | None = None) -> Reader:
    """Return a reader that reads this off every page, each page slower than the one before."""

    def read(pdfs: Sequence[bytes]) -> list[Reading]:
        return [Reading(text, 0.1 * number, headings) for number, _ in enumerate(pdfs, 1)]

    return Reader(name, name.upper(), "rich", "MIT", read, "cannot sing")


def failing(pdfs: Sequence[bytes]) -> list[Reading]:
    raise InputError("it failed: try again")


@pytest.fixture
def dumps(tmp_path: Path) -> Dumps:
    """Return a folder of three pages whose dump has a line for each text, and the caption twice."""
    names = ["one", "two", "three"]
    for name in names:
        (tmp_path / f"{name}.gold.json").write_text(json.dumps(GOLD), encoding="utf-8")
        (tmp_path / f"{name}.pdf").write_bytes(b"%PDF")
        dump = "\n".join((*FIRST[:-1], CAPTION + CAPTION, *SECOND))
        (tmp_path / f"{name}.drawing.txt").write_text(dump, encoding="utf-8")
    return Dumps(tmp_path, names, "drawing")


def compared(dumps: Dumps, *readers: Reader) -> Comparison:
    return compare_peers(dumps, lambda done, of: None, readers)


def row(comparison: Comparison, source: str, tool: str) -> Row:
    return next(one for one in comparison.rows if (one.source, one.tool) == (source, tool))


def value(one: Row, figure: Figure) -> float:
    return one.value(figure).value


def is_told(one: Row, figure: Figure) -> bool:
    return bool(one.value(figure).n)


def test_a_reader_that_reads_what_was_printed_is_perfect(dumps: Dumps) -> None:
    perfect = reader("perfect", "\n\n".join(TEXTS_OF_PAGE), frozenset({0, 2, 6}))
    one = row(compared(dumps, perfect), "PERFECT", AS_IT_IS)
    assert value(one, TEXTS) == value(one, FIGURE["text.cer"]) == value(one, LOST) == 0
    assert value(one, FIGURE["duplicates.left"]) == 0
    assert value(one, FIGURE["paragraphs.f1"]) == value(one, HEADINGS) == 1
    assert one.seconds == pytest.approx(0.2), "the median of its pages"
    for absent in ("harm.edits", "articles.right", "articles.b3_f", "headings.f1"):
        assert not is_told(one, FIGURE[absent]), "what it does not attempt is not 0"


def test_what_a_reader_leaves_out_is_lost_and_what_it_repeats_is_left(dumps: Dumps) -> None:
    poor = reader("poor", "\n".join((*TEXTS_OF_PAGE[1:], CAPTION)))
    one = row(compared(dumps, poor), "POOR", AS_IT_IS)
    assert value(one, LOST) == pytest.approx(1e6 * len(HEADLINE) / CHARACTERS)
    assert value(one, FIGURE["duplicates.left"]) == pytest.approx(1e6 * len(CAPTION) / CHARACTERS)
    assert not is_told(one, HEADINGS)


def test_articles_in_another_order_are_errors_of_the_page_alone(dumps: Dumps) -> None:
    turned = reader("turned", "\n".join((*SECOND, *FIRST)))
    one = row(compared(dumps, turned), "TURNED", AS_IT_IS)
    assert value(one, TEXTS) == 0
    assert value(one, FIGURE["text.cer"]) > 0


def test_called_headings_count_by_their_exact_text(dumps: Dumps) -> None:
    loud = reader("loud", "\n".join(TEXTS_OF_PAGE), frozenset({0, 1}))
    one = row(compared(dumps, loud), "LOUD", AS_IT_IS)
    assert value(one, HEADINGS) == pytest.approx(2 / 5), "one of three, and one too many"


def test_treatments_stand_on_the_same_text(dumps: Dumps) -> None:
    comparison = compared(dumps)
    assert [(one.source, one.tool) for one in comparison.rows] == [
        (DRAWN, tool) for tool in (AS_IT_IS, RUNS_PEER.title, CHARACTERS_PEER.title, TITLE)
    ]
    left = {one.tool: value(one, FIGURE["duplicates.left"]) for one in comparison.rows}
    assert left[AS_IT_IS] == left[CHARACTERS_PEER.title] == pytest.approx(1e6 * len(CAPTION) / CHARACTERS)
    assert left[RUNS_PEER.title] == 0


def test_a_treatment_answers_for_the_right_text_that_it_takes(dumps: Dumps) -> None:
    comparison = compared(dumps)
    harm = {one.tool: value(one, FIGURE["harm.edits"]) for one in comparison.rows}
    assert harm[AS_IT_IS] == harm[TITLE] == 0
    # 00 of 2000 goes by pairs; 年 of 年年 and 000 but one go by characters.
    assert harm[CHARACTERS_PEER.title] == pytest.approx(1e6 * 3 / CHARACTERS)
    assert harm[CHARACTERS_PEER.title] == value(row(comparison, DRAWN, CHARACTERS_PEER.title), LOST)


def test_who_is_absent_or_fails_is_named_and_the_others_are_measured(dumps: Dumps) -> None:
    absent = Reader("absent", "Absent", "", "MIT", failing, "", modules=("no_such_module",))
    broken = Reader("broken", "Broken", "", "MIT", failing, "")
    two_pages = reader("two", "\f".join(TEXTS_OF_PAGE[:2]))
    good = reader("good", "\n".join(TEXTS_OF_PAGE))
    comparison = compared(dumps, absent, broken, two_pages, good)
    assert comparison.left_out[:2] == (
        ("Absent", "not installed (no_such_module)"),
        ("Broken", "it failed: try again"),
    )
    assert [title for title, _ in comparison.left_out[2:]] == ["TWO"]
    assert "holds 2 pages" in comparison.left_out[2][1]
    assert [one.name for one in comparison.used] == ["good"]
    assert {one.source for one in comparison.rows} == {DRAWN, "GOOD"}


@pytest.mark.parametrize(
    ("text", "runs", "characters"),
    [
        ("看戏看戏。", "看戏。", "看戏看戏。"),
        ("看看戏戏", "看看戏戏", "看戏"),
        ("年年有2000人", "年年有2000人", "年有20人"),
        ("看戏\n看戏", "看戏\n看戏", "看戏\n看戏"),
        ("哈哈哈哈", "哈哈", "哈"),
    ],
)
def test_the_usual_expressions_do_what_they_do(text: str, runs: str, characters: str) -> None:
    for deletions, expected in ((repeated_runs, runs), (repeated_characters, characters)):
        left = text
        for start, end in reversed(deletions(text)):
            left = left[:start] + left[end:]
        assert left == expected
