"""How alike characters look: the table's pairs, either way round, and none for what nobody confuses."""

from __future__ import annotations

import pytest

from zhengban.evidence.misread import alike
from zhengban.resources import load_table


@pytest.mark.parametrize("pair", ["未末", "己已", "干千", "睛晴", "拆折", "拔拨", "冶治", "崇祟", "徽微"])
def test_classic_misreadings_are_alike_either_way_round(pair: str) -> None:
    assert 0 < alike(*pair) < 1
    assert alike(*reversed(pair)) == alike(*pair)


@pytest.mark.parametrize("pair", ["東陳", "貿質", "網綱"])
def test_traditional_characters_are_in(pair: str) -> None:
    assert alike(*pair) > 0


@pytest.mark.parametrize("pair", ["东海", "一龙", "人国", "春雷", "三农"])
def test_unlike_characters_are_not(pair: str) -> None:
    assert alike(*pair) == 0


def test_a_character_is_itself_also_where_the_table_does_not_know_it() -> None:
    assert alike("\U0002070e", "\U0002070e") == alike("a", "a") == 1


def test_each_pair_stands_once_under_its_lower_code_point() -> None:
    rows = load_table("misread_characters")["pairs"].split("\n")
    pairs = [(row[0], other) for row in rows if row for other in row[1:] if other not in " -"]
    assert len(set(pairs)) == len(pairs)
    assert all(one < other for one, other in pairs)
