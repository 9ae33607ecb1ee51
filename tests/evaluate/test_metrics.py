"""Every metric: perfect on what is perfect, and moved by the one thing that it is there for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from support import broken_results as broken
from support.broken_results import DOUBLED, FIRST, FOURTH, NAMES, SECOND, THIRD, TRUTH, perfect, share
from zhengban.evaluate.alignment import align
from zhengban.evaluate.case import Case
from zhengban.evaluate.figure import Figure, value_of
from zhengban.evaluate.measuring import ALL, measure_pairs
from zhengban.evaluate.metrics.registry import FIGURES
from zhengban.evaluate.metrics.surplus import removed_surplus, surplus_units
from zhengban.evaluate.pairs import find_pairs
from zhengban.evaluate.result import Mark, result_of_document, result_of_text
from zhengban.evaluate.truth import Truth, TruthUnit
from zhengban.model.edit import OwnedEdit, ReplaceText
from zhengban.model.page import Page
from zhengban.model.rebuild import rebuild
from zhengban.model.role import Role
from zhengban.model.span import Span

SEEDS = Path(__file__).parents[2] / "seeds"
HEADLINE, OTHER = "小麦返青水泵忙", "看得见的从前"


def is_perfect(figure: Figure, value: float) -> bool:
    """Tell whether a figure could not be better; an abstention is none."""
    return value == (1.0 if figure.rises else 0.0)


def test_the_seed_page_is_perfect_in_every_figure() -> None:
    measures = measure_pairs(find_pairs([SEEDS]))
    values = {figure: measures.value(figure, ALL) for figure in FIGURES}
    measured = {figure: value for figure, value in values.items() if value.n}
    assert len(measured) > 35
    assert {
        figure.key: value.value for figure, value in measured.items() if not is_perfect(figure, value.value)
    } == {}


def test_the_hand_made_page_is_perfect_and_has_every_kind_of_thing() -> None:
    tallies = broken.figures(perfect())
    imperfect = {}
    for figure in FIGURES:
        value = value_of(figure, tallies)
        if value.n and not is_perfect(figure, value.value):
            imperfect[figure.key] = value.value
    assert imperfect == {}
    counted = {key: tally.n for key, tally in tallies.items()}
    assert counted["headlines.accuracy.sharing"] == 1
    assert counted["headlines.accuracy.hard"] == 1
    assert counted["captions.accuracy.alone"] == 1
    assert counted["credits.split"] == 1
    assert counted["subheadings.f1"] == 2
    assert counted["paragraphs.recall"] == 3


Break = Callable[[Case], Case]
CASES: list[tuple[str, Break, dict[str, float]]] = [
    (
        "a paragraph break is missed",
        lambda case: broken.joined(case, THIRD, FOURTH),
        {
            "paragraphs.recall": 2 / 3,
            "paragraphs.precision": 1.0,
            "paragraphs.f1": 0.8,
            "articles.right": 0.5,
        },
    ),
    (
        "a paragraph break is invented",
        lambda case: broken.cut(case, FIRST, 5),
        {
            "paragraphs.recall": 1.0,
            "paragraphs.precision": 3 / 4,
            "articles.right": 0.5,
            "order.articles": 1.0,
        },
    ),
    (
        "a headline is with the wrong article",
        lambda case: broken.changed(case, HEADLINE, group=1),
        {"headlines.accuracy": 0.5, "headings.whole": 0.0, "headings.f1": 1.0, "articles.right": 0.0},
    ),
    (
        "kicker and headline are with the wrong article",
        lambda case: broken.changed(broken.changed(case, HEADLINE, group=1), "备春耕", group=1),
        {"headlines.accuracy": 0.5, "headlines.accuracy.sharing": 0.0, "headlines.accuracy.hard": 1.0},
    ),
    (
        "a hard headline is with the wrong article",
        lambda case: broken.changed(case, OTHER, group=0),
        {"headlines.accuracy.hard": 0.0, "headlines.accuracy.sharing": 1.0, "headlines.automatic": 0.5},
    ),
    (
        "a hard headline is with the wrong article, but asked about",
        lambda case: broken.asked_at(broken.changed(case, OTHER, group=0), OTHER),
        {
            "headlines.accuracy": 0.5,
            "headlines.automatic": 1.0,
            "headlines.abstained": 0.5,
            "articles.silently_wrong": 0.5,
        },
    ),
    (
        "a headline was given no place",
        lambda case: broken.changed(case, OTHER, group=None),
        {
            "headlines.accuracy": 0.5,
            "headlines.automatic": 1.0,
            "headlines.abstained": 0.5,
            "articles.right": 0.5,
        },
    ),
    (
        "a headline is set as a paragraph",
        lambda case: broken.changed(case, OTHER, role=Role.PARAGRAPH),
        {"headings.recall": 2 / 3, "headings.precision": 1.0, "headings.f1": 0.8, "headlines.accuracy": 1.0},
    ),
    (
        "a paragraph is set as a headline",
        lambda case: broken.changed(case, FOURTH, role=Role.DECK),
        {"headings.precision": 3 / 4, "headings.recall": 1.0, "headings.whole": 0.5, "articles.right": 0.5},
    ),
    (
        "kicker and headline are taken for each other",
        lambda case: broken.changed(
            broken.changed(case, HEADLINE, role=Role.KICKER), "备春耕", role=Role.DECK
        ),
        {"headings.labels": 1 / 3, "headings.f1": 1.0, "headings.whole": 1.0, "articles.right": 1.0},
    ),
    (
        "the headline stands in front of its kicker",
        lambda case: broken.moved(case, HEADLINE, 1),
        {"headings.whole": 0.5, "headings.f1": 1.0, "articles.right": 0.5, "order.articles": 12 / 13},
    ),
    (
        "a subheading is set as a paragraph",
        lambda case: broken.changed(case, "苗情好", role=Role.PARAGRAPH),
        {"subheadings.f1": 0.0, "headings.f1": 1.0, "articles.right": 1.0},
    ),
    (
        "a caption is with the wrong article",
        lambda case: broken.changed(broken.changed(case, DOUBLED, group=1), NAMES, group=1),
        {
            "captions.accuracy": 0.5,
            "captions.accuracy.sharing": 0.0,
            "articles.right": 0.0,
            "credits.split": 1.0,
        },
    ),
    (
        "a photo by itself is put into an article",
        lambda case: broken.changed(case, "湖面上的第一场雪。", group=1),
        {"captions.accuracy.alone": 0.0, "captions.accuracy.sharing": 1.0, "articles.right": 0.5},
    ),
    (
        "a credit hangs on its caption",
        lambda case: broken.joined(case, DOUBLED, NAMES),
        {"credits.split": 0.0, "captions.accuracy": 1.0, "articles.right": 0.5},
    ),
    (
        "two paragraphs of one article change places",
        lambda case: broken.moved(case, FOURTH, broken.unit_of(case, THIRD)),
        {"order.articles": 12 / 13, "articles.right": 0.5, "paragraphs.f1": 1.0, "text.characters_f1": 1.0},
    ),
    (
        "right text is deleted",
        lambda case: broken.without_marks(case, SECOND, slice(3, 6)),
        {"articles.right": 0.5, "harm.unaccounted": 0.0, "harm.changed": 0.0, "duplicates.characters": 1.0},
    ),
]


@pytest.mark.parametrize(
    ("break_it", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_what_breaks_moves_its_figures(break_it: Break, expected: dict[str, float]) -> None:
    tallies = broken.figures(break_it(perfect()))
    found = {key: tallies[key].hits / tallies[key].n for key in expected}
    assert found == pytest.approx(expected)


def test_deleted_right_text_is_harm() -> None:
    case = broken.without_marks(perfect(), SECOND, slice(3, 6))
    tallies = broken.figures(case)
    size = len(TRUTH.text)
    assert tallies["harm.edits"][:2] == (3, size)
    assert tallies["harm.lost"].hits == 3
    deleted = tallies["duplicates.precision"]
    assert deleted.n - deleted.hits == 3
    assert tallies["text.cer"][:2] == (3, size)
    assert tallies["text.characters_f1"][:2] == (2 * (size - 3), 2 * size - 3)


def _reading(case: Case, text: str, at: int, mark: str) -> Case:
    unit = case.result.units[broken.unit_of(case, text)]
    marks = list(unit.marks)
    marks[at] = marks[at]._replace(text=mark)
    return broken.with_unit(case, text, replace(unit, marks=tuple(marks)))


def test_a_changed_right_character_is_harm_and_a_mended_one_is_not() -> None:
    tallies = broken.figures(_reading(perfect(), SECOND, 2, "非"))
    assert (tallies["harm.changed"].hits, tallies["harm.lost"].hits, tallies["text.cer"].hits) == (1, 0, 1)
    case = perfect()
    assert case.dump is not None
    at = case.result.units[broken.unit_of(case, SECOND)].marks[2].source
    misread = case.dump.text[:at] + "非" + case.dump.text[at + 1 :]
    mended = replace(case, dump=replace(case.dump, text=misread))
    assert broken.figures(mended)["harm.changed"].hits == 0


def test_what_was_never_there_is_invented() -> None:
    case = perfect()
    unit = case.result.units[broken.unit_of(case, SECOND)]
    marks = (*unit.marks, Mark("啊", -1, -1, -1, 0))
    tallies = broken.figures(broken.with_unit(case, SECOND, replace(unit, marks=marks)))
    assert tallies["harm.invented"].hits == 1
    assert tallies["harm.edits"].hits == 0


def test_a_character_that_is_nowhere_is_unaccounted_for() -> None:
    case = broken.without_marks(perfect(), SECOND, slice(0, 1))
    silent = replace(case, result=replace(case.result, deleted=perfect().result.deleted))
    assert broken.figures(silent)["harm.unaccounted"].hits == 1


def _keeping_copies(case: Case) -> Case:
    """Nothing is deleted: the copies and the ornament stand where they stood."""
    assert case.dump is not None
    copies = [at for at, place in enumerate(case.dump.copy_of) if place >= 0]
    unit = case.result.units[broken.unit_of(case, DOUBLED)]
    marks = [Mark(case.dump.text[at], -1, case.dump.copy_of[at], at, 0) for at in copies]
    kept = broken.with_unit(case, DOUBLED, replace(unit, marks=(*unit.marks, *marks)))
    assert case.result.deleted is not None
    return replace(kept, result=replace(kept.result, deleted=case.result.deleted - set(copies)))


def test_copies_that_stay_are_missed() -> None:
    tallies = broken.figures(_keeping_copies(perfect()))
    copies = len(DOUBLED)
    assert tallies["duplicates.recall"][:2] == (0, 1)
    assert tallies["duplicates.recall.long"][:2] == (0, 1)
    assert tallies["duplicates.recall.sure"][:2] == (0, 1)
    assert tallies["duplicates.characters"][:2] == (0, copies)
    assert tallies["duplicates.left"].hits == copies
    assert tallies["duplicates.precision"][:2] == (4, 4), "the ornament was rightly deleted"
    assert tallies["harm.edits"].hits == 0


LINES = (
    "春种一粒粟",
    "秋收万颗子",
    "四海无闲田",
    "农夫犹饿死",
    "锄禾日当午",
    "汗滴禾下土",
    "谁知盘中餐",
    "粒粒皆辛苦",
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("春种一粒粟春种一粒粟\n秋收万颗子", ["long"], id="a long run"),
        pytest.param("春春种种一一粒粒粟粟\n秋收万颗子", ["row"] * 5, id="characters in a row"),
        pytest.param("春种春种一粒粟\n秋收万颗子", ["lone"], id="a lone short one"),
        pytest.param("\n".join([*LINES, LINES[0]]), ["far"], id="a copy far away"),
        pytest.param(
            "\n".join([*LINES, *LINES]), ["long"], id="a block, however long, has its copy beside it"
        ),
    ],
)
def test_strata_of_surplus(text: str, expected: list[str]) -> None:
    truth = Truth((TruthUnit("".join(LINES), Role.PARAGRAPH, 0, "a1.body[0]"),), 1, 0)
    units = surplus_units(align(text, truth))
    assert [unit.stratum for unit in units] == expected


def test_of_equal_copies_it_does_not_matter_which_goes() -> None:
    line = LINES[0]
    truth = Truth((TruthUnit(line, Role.PARAGRAPH, 0, "a1.body[0]"),), 1, 0)
    dump = align(line * 3, truth)
    for first in (0, 5, 10):
        assert len(removed_surplus(dump, set(range(first, first + 5)))) == 5
    assert len(removed_surplus(dump, set(range(15)))) == 10


def test_a_copy_takes_the_place_of_what_it_repeats() -> None:
    text = f"{FIRST}\n{FIRST}\n{SECOND}"
    truth = Truth(tuple(TruthUnit(one, Role.PARAGRAPH, 0, "a1") for one in (FIRST, SECOND)), 1, 0)
    dump = align(text, truth)
    for gone in (Span(0, len(FIRST)), Span(len(FIRST) + 1, 2 * len(FIRST) + 1)):
        document = rebuild(Page(text), [OwnedEdit(ReplaceText(gone, ""), "f", 1)])
        result = result_of_document(document, dump)
        assert [unit.places for unit in result.units] == [
            tuple(range(len(FIRST))),
            tuple(range(len(FIRST), len(FIRST) + len(SECOND))),
        ]


def test_merged_articles_lower_b3_precision_and_split_ones_recall() -> None:
    sizes = [sum(len(unit.dense) for unit in TRUTH.units if unit.article == article) for article in range(3)]
    merged = perfect()
    for text in (OTHER, THIRD, FOURTH):
        merged = broken.changed(merged, text, group=0)
    both = sizes[0] + sizes[1]
    expected = (sizes[0] ** 2 / both + sizes[1] ** 2 / both + sizes[2]) / sum(sizes)
    assert share(merged, "articles.b3_precision") == pytest.approx(expected)
    assert share(merged, "articles.b3_recall") == 1.0
    assert share(merged, "articles.newseye_recall") == pytest.approx((sizes[0] + sizes[2]) / sum(sizes))
    assert share(merged, "articles.right") == 0.0
    split = broken.changed(perfect(), FOURTH, group=7)
    part = len(FOURTH)
    expected = (sizes[0] + (part**2 + (sizes[1] - part) ** 2) / sizes[1] + sizes[2]) / sum(sizes)
    assert share(split, "articles.b3_recall") == pytest.approx(expected)
    assert share(split, "articles.b3_precision") == 1.0


def test_hidden_breaks_are_scored_apart() -> None:
    hidden = replace(
        TRUTH, hidden=frozenset({next(n for n, u in enumerate(TRUTH.units) if u.text == FOURTH)})
    )
    case = broken.joined(perfect(), THIRD, FOURTH)
    case = replace(case, truth=hidden, result=replace(case.result, truth=hidden))
    tallies = broken.figures(case)
    assert tallies["paragraphs.f1"][:2] == (4, 4)
    assert tallies["paragraphs.hidden"][:2] == (0, 1)
    assert share(case, "articles.right") == 1.0


def test_articles_in_another_order_are_errors_only_of_the_page_as_printed() -> None:
    case = perfect()
    order = [1, 0, 2]
    units = sorted(case.result.units, key=lambda unit: -1 if unit.group is None else order.index(unit.group))
    turned = broken.with_units(case, units)
    assert share(turned, "text.cer") > 0.5
    assert share(turned, "text.cer_articles") == 0.0
    assert share(turned, "order.page") < 1.0
    assert share(turned, "articles.right") == 1.0


def test_plain_text_of_a_tool_has_no_figures_that_need_structure() -> None:
    text = "\n".join(unit.text for unit in TRUTH.units)
    case = Case("tool", TRUTH, None, result_of_text(text, TRUTH))
    tallies = broken.figures(case)
    assert {key.partition(".")[0] for key in tallies} == {"text", "paragraphs", "order", "duplicates"}
    assert tallies["paragraphs.f1"][:2] == (6, 6)
    assert tallies["text.cer"].hits == 0
    doubled = Case("tool", TRUTH, None, result_of_text(broken.dump_text(), TRUTH))
    assert broken.figures(doubled)["duplicates.left"].hits == len(DOUBLED)
    assert broken.figures(doubled)["text.cer"].hits == len(DOUBLED) + 4
