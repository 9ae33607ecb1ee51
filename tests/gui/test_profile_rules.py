"""Decisions that become rules of the paper's profile: shown first, then added."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from support.window import SMALL_PAGE, Hand, Workplace
from zhengban.model.finding import Kind
from zhengban.model.role import Role
from zhengban_gui.main_window import MainWindow


@pytest.fixture
def window(workplace: Workplace) -> MainWindow:
    return workplace.start(*workplace.put_small_pages(3))


def _current_of(window: MainWindow, kind: Kind) -> str:
    assert window.desk.review is not None
    return next(entry.id for entry in window.desk.review.entries if entry.finding.kind is kind)


def test_a_name_that_nobody_may_touch_is_shown_before_it_is_added(window: MainWindow, qtbot: QtBot) -> None:
    hand = Hand(window, qtbot)
    window.reviewing.go_to(_current_of(window, Kind.DUPLICATE_RUN))
    hand.press("Ctrl+R")
    dialog = window.profile_work.rule_dialog
    assert dialog is not None
    (rule,) = dialog.rules()
    assert rule.key == "names_never_to_touch"
    assert rule.entry in SMALL_PAGE
    hand.press("Return")
    assert window.desk.project is not None
    assert window.desk.project.policy.profile.names_never_to_touch == (rule.entry,)


@pytest.mark.parametrize("side", ["source", "rebuilt"])
def test_furniture_that_was_painted_by_hand_becomes_a_rule(
    window: MainWindow, qtbot: QtBot, side: str
) -> None:
    hand = Hand(window, qtbot)
    window.review.diff.cursors.put(SMALL_PAGE.index("李强摄"), side == "source")
    assert getattr(window.review.diff, side).hasFocus()
    hand.press("T", "Q")
    window.review.diff.cursors.put(SMALL_PAGE.index("李强摄"), side == "source")
    hand.press("Ctrl+R")
    dialog = window.profile_work.rule_dialog
    assert dialog is not None
    assert [(rule.key, rule.entry) for rule in dialog.rules()] == [("furniture.contact", "李强摄")]
    hand.press("Return")
    assert window.desk.project is not None
    assert window.desk.project.policy.profile.furniture == {Role.CONTACT: ("李强摄",)}


def test_a_cursor_in_an_article_leaves_the_rule_to_the_finding(window: MainWindow, qtbot: QtBot) -> None:
    window.reviewing.go_to(_current_of(window, Kind.DUPLICATE_RUN))
    window.review.diff.cursors.put(SMALL_PAGE.index("孩子们"), False)
    Hand(window, qtbot).press("Ctrl+R")
    dialog = window.profile_work.rule_dialog
    assert dialog is not None
    assert [rule.key for rule in dialog.rules()] == ["names_never_to_touch"]
    dialog.reject()


def test_a_rule_that_may_not_be_kept_is_refused_while_it_is_typed(window: MainWindow, qtbot: QtBot) -> None:
    window.reviewing.go_to(_current_of(window, Kind.DUPLICATE_RUN))
    Hand(window, qtbot).press("Ctrl+R")
    dialog = window.profile_work.rule_dialog
    assert dialog is not None
    dialog.rows[0].field.setText("丁")
    assert "two characters" in dialog.rows[0].problem()
    assert not dialog._add.isEnabled()
    dialog.rows[0]._tick.setChecked(False)
    assert dialog.rules() == []
    assert not dialog._add.isEnabled()
    dialog.reject()


def test_a_series_of_furniture_becomes_one_pattern(workplace: Workplace, qtbot: QtBot) -> None:
    for number in range(1, 4):
        head = f"第{number}版 责任编辑：王小明 2023年9月1{number}日 星期{'一二三'[number - 1]}\n"
        workplace.put(f"第{number}版.txt", head + SMALL_PAGE)
    window = workplace.start(workplace.pages)
    hand = Hand(window, qtbot)
    for page in window.desk.pages:
        window.desk.open_page(page.id)
    window.going.show("series")
    assert window.series_work._list is not None
    keys = [one.outline.key for one in window.series_work._list.series]
    found = []
    for key in keys:
        window.series.series_chosen.emit(key)
        found += [row.rule for row in window.series_work.rows if row.rule and row.rule.role]
        if any(row.rule and row.rule.role for row in window.series_work.rows):
            break
    assert found
    hand.press("Ctrl+R")
    dialog = window.profile_work.rule_dialog
    assert dialog is not None
    assert {rule.entry for rule in dialog.rules()} == {rule.entry for rule in found}
    hand.press("Return")
    assert window.desk.project is not None
    kept = window.desk.project.policy.profile.furniture
    assert {entry for entries in kept.values() for entry in entries} == {rule.entry for rule in found}
    hand.press("Alt+1")


def test_where_a_profile_can_say_nothing_it_is_told(window: MainWindow, qtbot: QtBot) -> None:
    window.reviewing.go_to(_current_of(window, Kind.LINE_WRAP))
    Hand(window, qtbot).press("Ctrl+R")
    assert window.profile_work.rule_dialog is None
    assert "never touched" in window.status.message()
