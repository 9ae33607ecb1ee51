"""The paper's profile in the window: kept with the project, read from files, proposed from the pages."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from support.profile_samples import FULL
from support.window import SMALL_PAGE, Hand, Workplace
from zhengban.model.role import Role
from zhengban.profiles.profile import Profile
from zhengban.profiles.reading import read_profile
from zhengban.review.kept_plan import plan_key
from zhengban_gui.main_window import MainWindow


@pytest.fixture
def window(workplace: Workplace) -> MainWindow:
    return workplace.start(*workplace.put_small_pages(3))


def test_a_profile_is_kept_with_the_project_and_the_page_analysed_anew(
    window: MainWindow, qtbot: QtBot
) -> None:
    hand = Hand(window, qtbot)
    assert window.desk.review is not None
    assert window.desk.project is not None
    page = window.desk.review.plan.page
    before = plan_key(page, window.desk.planner.policy, {})
    hand.press("Ctrl+Shift+P")
    editor = window.profile_work.editor
    assert editor is not None
    assert editor.try_on.area.text() == page.text
    editor.model.add("furniture.contact", "李强摄")
    hand.press("Ctrl+Return")
    profile = window.desk.project.policy.profile
    assert profile.furniture == {Role.CONTACT: ("李强摄",)}
    assert plan_key(page, window.desk.planner.policy, {}) != before
    assert "2 others" in window.status.message() or "2 other(s)" in window.status.message()
    document = window.desk.review.document
    assert [block.role for block in document.furniture if block.text == "李强摄"] == [Role.CONTACT]
    assert window.profile_work.editor is None


def test_settings_leave_the_profile_alone(window: MainWindow) -> None:
    window.profile_work.keep(FULL)
    window.store.set("automatic_threshold", 0.99)
    assert window.desk.project is not None
    assert window.desk.project.policy.profile == FULL
    assert window.desk.project.policy.automatic == 0.99


def test_files_are_read_and_written(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    Hand(window, qtbot).press("Ctrl+Shift+P")
    editor = window.profile_work.editor
    assert editor is not None
    target = tmp_path / "湖城.toml"
    editor.model.set_profile(FULL)
    editor.export_requested.emit(str(target))
    assert read_profile(target.read_text(encoding="utf-8"), "") == FULL
    editor.model.set_profile(Profile())
    editor.import_requested.emit(str(target))
    assert editor.model.profile() == FULL
    target.write_text("papers = 3", encoding="utf-8")
    editor.import_requested.emit(str(target))
    assert editor.message().startswith(f"{target.name} · ")
    assert "list of texts" in editor.message()
    assert editor.model.profile() == FULL
    editor.export_requested.emit(str(tmp_path))
    assert editor.message() != ""
    editor.done(0)


def test_the_pages_propose_what_repeats_on_them(workplace: Workplace, qtbot: QtBot) -> None:
    for number in range(1, 5):
        head = f"湖城日报 2023年9月1{number}日 星期{'一二三四'[number - 1]} 第{number}版 责任编辑：王小{'明红刚丽'[number - 1]}\n"
        body = "".join(f"市里第{line}家书屋昨日开门迎客\n" for line in range(12))
        workplace.put(f"第{number}版.txt", head + SMALL_PAGE + body)
    window = workplace.start(workplace.pages)
    Hand(window, qtbot).press("Ctrl+Shift+P")
    editor = window.profile_work.editor
    assert editor is not None
    editor._propose.click()
    proposed = [editor.model.row(place) for place in range(editor.model.rowCount())]
    found = [row for row in proposed if row.form == "entry"]
    assert found
    assert not any(row.is_ticked for row in found)
    assert any(row.remark.startswith("On 4 of 4 pages") for row in found)
    editor.done(0)


def test_too_few_pages_propose_nothing_and_say_why(workplace: Workplace, qtbot: QtBot) -> None:
    window = workplace.start(*workplace.put_small_pages(1))
    Hand(window, qtbot).press("Ctrl+Shift+P")
    editor = window.profile_work.editor
    assert editor is not None
    editor._propose.click()
    assert "3 pages" in editor.message()
    assert editor._propose.isEnabled()
    editor.done(0)
