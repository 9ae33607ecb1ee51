"""The words for kinds, roles and confidence: none is missing, and none stands for two things."""

from __future__ import annotations

from zhengban.model.finding import Kind
from zhengban.model.role import Role
from zhengban_gui.theme import Theme
from zhengban_gui.wording import KINDS, calibration_sentence, kind_color_name, kind_icon, kind_name, role_name


def test_a_measured_confidence_is_told_in_words() -> None:
    def measured(kind: Kind, confidence: float) -> float | None:
        return 0.98 if confidence > 0.9 else None

    told = calibration_sentence(Kind.SPACING, 0.97, measured)
    assert told == "Calibrated: about 98 of 100 such findings are right"
    assert calibration_sentence(Kind.SPACING, 0.5, measured) == "Not yet calibrated"


def test_every_kind_has_a_name_an_icon_and_a_colour(theme: Theme) -> None:
    assert set(KINDS) == set(Kind)
    for kind in Kind:
        assert kind_name(kind)
        assert kind_icon(kind)
        assert theme.color(kind_color_name(kind)).isValid()


def test_every_role_has_a_name() -> None:
    assert len({role_name(role) for role in Role}) == len(Role)
