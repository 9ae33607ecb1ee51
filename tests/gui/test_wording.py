"""The words for kinds, roles and confidence: none is missing, and none stands for two things."""

from __future__ import annotations

import pytest

from zhengban.calibration import Expected, Promise
from zhengban.model.finding import Kind
from zhengban.model.role import Role
from zhengban_gui.theme import Theme
from zhengban_gui.wording import (
    KINDS,
    calibration_details,
    calibration_sentence,
    kind_color_name,
    kind_icon,
    kind_name,
    role_name,
    wrong_ones,
)


def test_a_measured_confidence_is_told_in_words() -> None:
    promise = Promise(0.978, 500, 0.9609, 0.9877)
    assert calibration_sentence(promise) == "Calibrated: about 98 of 100 such findings are right"
    assert "500 such findings" in calibration_details(promise)
    assert "96.1–98.8 of 100" in calibration_details(promise)


def test_what_was_not_measured_promises_nothing() -> None:
    assert calibration_sentence(None) == "Not yet calibrated"
    assert "Too few" in calibration_details(None)


def test_nothing_is_told_to_be_always_right() -> None:
    told = calibration_sentence(Promise(1.0, 9000, 0.9996, 1.0))
    assert told == "Calibrated: more than 99 of 100 such findings are right"


@pytest.mark.parametrize(
    ("expected", "told"),
    [
        (Expected(0.0, 0, 7), ""),
        (Expected(3.6, 40, 0), "about 4 wrong"),
        (Expected(0.2, 4, 0), "hardly any wrong"),
        (Expected(3.6, 40, 2), "about 4 wrong · 2 not measured"),
    ],
)
def test_how_many_are_wrong_is_told_where_it_was_measured(expected: Expected, told: str) -> None:
    assert wrong_ones(expected) == told


def test_every_kind_has_a_name_an_icon_and_a_colour(theme: Theme) -> None:
    assert set(KINDS) == set(Kind)
    for kind in Kind:
        assert kind_name(kind)
        assert kind_icon(kind)
        assert theme.color(kind_color_name(kind)).isValid()


def test_every_role_has_a_name() -> None:
    assert len({role_name(role) for role in Role}) == len(Role)
