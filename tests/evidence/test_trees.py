"""Boosted trees as tables hold them: one case or many, the same sum; and the shipped ones ask for what there is."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.labelled_lines import draft_before_structure
from zhengban.evidence.heading_owners import Fit, Standing, pair_features
from zhengban.evidence.line_habits import habits_of
from zhengban.evidence.line_pairs import LinePairs
from zhengban.evidence.line_roles import line_features
from zhengban.evidence.line_traits import LineTraits
from zhengban.evidence.structure import structures_of
from zhengban.evidence.trees import Tree, chance_of, log_odds_of, names_in
from zhengban.model.page import Page
from zhengban.resources import load_table

NAMES = ("width", "gap", "marks")
# By what gives the features: the tables that are asked with them.
TABLES = {
    "line_pairs": ("line_pairs",),
    "line_roles": ("line_roles", "line_seams"),
    "heading_owners": ("heading_owners",),
}
ALL = [name for names in TABLES.values() for name in names]
TEXT = "新石桥通车\n\n本报讯（记者何晓舟）昨天上午，横\n跨清水河的新石桥正式通车，两岸居\n民告别了绕行三公里的日子。"
# What the code gives although trees may do without: of several features that tell nearly the same the growing takes now
# one, now another, by the pages at hand; and seven traits are told of each of four neighbours, all alike.
NOT_NEEDED = {
    "line_pairs": {"verse", "opens", "kind"},
    "line_roles": {"pause_second", "pause_earlier", "byline_earlier"},
    "heading_owners": {"head_below"},
}

NUMBER = st.integers(-20, 20).map(lambda number: number / 4)
TREE: st.SearchStrategy[Tree] = st.recursive(
    NUMBER,
    lambda trees: st.tuples(st.sampled_from(NAMES), NUMBER, trees, trees).map(list),
    max_leaves=8,
)
CASE = st.fixed_dictionaries(dict.fromkeys(NAMES, NUMBER))


def names_given(giver: str) -> set[str]:
    """Return the names of the features that a module of evidence gives."""
    draft = draft_before_structure(Page(TEXT))
    (structure,) = structures_of(draft)
    if giver == "line_pairs":
        return set(LinePairs(structure).features(0))
    if giver == "heading_owners":
        standing = Standing(structure.blocks, structure.segments, [0], frozenset())
        return set(pair_features(standing, [[Fit((), ())]])[0][0])
    widths = [float(len(line.text)) for line in draft.lines]
    habits = habits_of(draft.lines, widths)
    return set(line_features(draft.lines, LineTraits(draft.lines, widths, habits), habits)[0])


def depth_first(tree: Tree) -> list[Tree]:
    """Return a tree and all trees in it."""
    if isinstance(tree, (int, float)):
        return [tree]
    return [tree, *depth_first(tree[2]), *depth_first(tree[3])]


@given(st.lists(TREE, min_size=1, max_size=5), NUMBER, st.lists(CASE, min_size=1, max_size=6))
def test_many_cases_at_once_come_out_as_one_by_one(
    trees: list[Tree], bias: float, cases: list[dict[str, float]]
) -> None:
    columns = {name: np.array([case[name] for case in cases]) for name in NAMES}
    chances = 1.0 / (1.0 + np.exp(-log_odds_of(trees, bias, columns)))
    alone = [chance_of(trees, bias, case) for case in cases]
    assert chances == pytest.approx(alone, abs=0.00005 + 1e-9)


@pytest.mark.parametrize(("width", "expected"), [(11.9, -1.0), (12.0, -1.0), (12.1, 2.0)])
def test_what_is_as_great_as_the_bound_goes_with_what_is_less(width: float, expected: float) -> None:
    tree = ["width", 12.0, -1.0, 2.0]
    assert log_odds_of([tree], 0.5, {"width": np.array([width])}).tolist() == [expected + 0.5]
    assert chance_of([tree], 0.5, {"width": width}) == round(1 / (1 + math.exp(-expected - 0.5)), 4)


def test_a_tree_of_one_leaf_says_the_same_of_all() -> None:
    assert log_odds_of([0.25, -1.0], 0.5, {"width": np.array([1.0, 9.0])}).tolist() == [-0.25, -0.25]


def test_the_names_are_those_of_all_forks() -> None:
    trees: list[Tree] = [
        0.5,
        ["width", 1.0, ["gap", 2.0, 0.1, 0.2], ["marks", 0.0, 0.3, ["width", 4.0, 0.4, 0.5]]],
    ]
    assert names_in(trees) == {"width", "gap", "marks"}
    assert names_in([0.5]) == set()


@pytest.mark.parametrize("table", ALL)
def test_a_shipped_table_is_whole(table: str) -> None:
    loaded = load_table(table)
    for tree in (part for whole in loaded["trees"] for part in depth_first(whole)):
        if isinstance(tree, (int, float)):
            assert abs(tree) < 5  # nats; one tree of many never decides alone
        else:
            assert (type(tree[0]), type(tree[1]), len(tree)) == (str, float, 4)
    assert math.isfinite(loaded["bias"])


@pytest.mark.parametrize("giver", TABLES)
def test_every_name_in_a_shipped_table_is_a_feature(giver: str) -> None:
    for table in TABLES[giver]:
        assert names_in(load_table(table)["trees"]) <= names_given(giver)


@pytest.mark.parametrize("giver", TABLES)
def test_no_feature_is_made_for_nothing(giver: str) -> None:
    asked = {name for table in TABLES[giver] for name in names_in(load_table(table)["trees"])}
    assert names_given(giver) - asked <= NOT_NEEDED[giver]
