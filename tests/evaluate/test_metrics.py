"""Every metric: perfect on what is perfect, and moved by the one thing that it is there for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from support import broken_results as broken
from support.broken_results import DOUBLED, FIRST, FOURTH, NAMES, SECOND, THIRD, TRUTH, perfect, share
from zhengban.evaluate.case import Case
from zhengban.evaluate.figure import Figure, value_of
from zhengban.evaluate.measuring import ALL, measure_pairs
from zhengban.evaluate.metrics.registry import FIGURES
from zhengban.evaluate.pairs import find_pairs
from zhengban.evaluate.result import result_of_text
from zhengban.model.role import Role

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
