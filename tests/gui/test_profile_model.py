"""The profile as the rows of a form: nothing is lost in it, and each wrong entry says what is wrong."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.modeltest import ModelTester

from support.profile_samples import FULL, heading, place_of
from zhengban.profiles.profile import Profile
from zhengban_gui.item_models.profile_model import ProfileModel

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


def test_the_model_keeps_the_rules_of_qt(qtmodeltester: ModelTester) -> None:
    model = ProfileModel()
    QAbstractItemModelTester(model, FATAL, model)
    model.set_profile(FULL)
    place = model.add("furniture.contact", "电话：\\d+")
    model.toggle(place)
    model.setData(model.index(place), "电话：[0-9]+")
    model.remove(place)
    model.propose(Profile(papers=("新湖城报",)), {("papers", "新湖城报"): "seen"})
    model.set_profile(Profile())
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]


def test_what_was_read_is_what_is_kept() -> None:
    model = ProfileModel()
    model.set_profile(FULL)
    assert model.profile() == FULL
    model.set_profile(Profile())
    assert model.profile() == Profile()


def test_what_is_not_ticked_is_not_kept() -> None:
    model = ProfileModel()
    model.set_profile(FULL)
    model.toggle(place_of(model, "丁丁"))
    assert model.profile().names_never_to_touch == ()
    model.setData(model.index(place_of(model, "丁丁")), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    assert model.profile() == FULL


def test_what_is_typed_on_a_heading_becomes_its_next_entry() -> None:
    model = ProfileModel()
    model.set_profile(FULL)
    assert model.setData(model.index(heading(model, "papers")), "新湖城报")
    assert model.profile().papers == ("湖城日报", "HUCHENG RIBAO", "新湖城报")
    assert not model.setData(model.index(heading(model, "papers")), "  ")


def test_an_entry_whose_text_goes_goes() -> None:
    model = ProfileModel()
    model.set_profile(FULL)
    model.setData(model.index(place_of(model, "HUCHENG RIBAO")), "")
    assert model.profile().papers == ("湖城日报",)


@pytest.mark.parametrize(
    ("key", "text", "word"),
    [
        ("furniture.editors", "(版面", "no regular expression"),
        ("furniture.editors", "(版面)", "(?:…)"),
        ("furniture.running_head", ".*", "fits nothing"),
        ("furniture.running_head", ".+", "articles"),
        ("datelines", "x*", "fits nothing"),
        ("papers", "湖", "two characters"),
    ],
)
def test_a_wrong_entry_says_what_is_wrong_with_it(key: str, text: str, word: str) -> None:
    model = ProfileModel()
    place = model.add(key, text)
    assert word in model.row(place).problem
    assert model.first_problem() == place
    model.toggle(place)
    assert model.first_problem() == -1


@pytest.mark.parametrize(("key", "text"), [("column_width", "breit"), ("thresholds.spacing", "2")])
def test_a_wrong_number_says_so(key: str, text: str) -> None:
    model = ProfileModel()
    place = next(at for at in range(model.rowCount()) if model.row(at).key == key)
    model.setData(model.index(place), text)
    assert model.row(place).problem
    model.remove(place)
    assert not model.row(place).problem
