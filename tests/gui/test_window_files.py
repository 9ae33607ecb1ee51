"""The window and files: opened, dropped, remembered, asked for, saved, read anew."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from support.window import SMALL_PAGE, Hand, Later, Workplace, name_read_aloud
from zhengban.review.page_review import PageReview
from zhengban.review.project_file import ProjectFile
from zhengban_gui.main_window import MainWindow
from zhengban_gui.views.start_screen import StartScreen


@pytest.fixture
def window(workplace: Workplace) -> MainWindow:
    """A window with a small page under review."""
    return workplace.start(workplace.put("第1版.txt", SMALL_PAGE))


@pytest.fixture
def hand(window: MainWindow, qtbot: QtBot) -> Hand:
    """What presses the keys."""
    return Hand(window, qtbot)


# Files


def test_files_are_dropped_on_a_page_under_review(window: MainWindow, workplace: Workplace) -> None:
    other = workplace.put("另一版.txt", SMALL_PAGE)
    assert _drop(window, [other])
    assert window.desk.page is not None
    assert window.desk.page.path == other


def test_a_folder_is_dropped_on_the_start_screen(workplace: Workplace, qtbot: QtBot) -> None:
    workplace.put_small_pages(3)
    window = workplace.start()
    screen = window.findChild(StartScreen)
    assert screen is not None
    assert _drop(screen, [workplace.pages])
    qtbot.waitUntil(lambda: len(window.desk.pages) == 3)
    assert window.stack.currentWidget() is window.review


def test_text_that_is_dropped_is_no_file(window: MainWindow) -> None:
    words = QMimeData()
    words.setText("本报讯")
    enter = QDragEnterEvent(
        QPoint(9, 9),
        Qt.DropAction.CopyAction,
        words,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    enter.ignore()
    QApplication.sendEvent(window, enter)
    assert not enter.isAccepted()


def test_what_was_open_is_offered_again(workplace: Workplace, qtbot: QtBot) -> None:
    window = workplace.start(workplace.put("第1版.txt", SMALL_PAGE))
    hand = Hand(window, qtbot)
    hand.press("R", "Ctrl+W")
    assert window.stack.currentWidget() is window.start
    (recent,) = window.filing.recents()
    assert (recent.name, recent.pages) == ("第1版", 1)
    hand.tab_to("第1版")
    hand.press("Space")
    qtbot.waitUntil(lambda: window.desk.review is not None)
    assert _review(window).counts["rejected"] == 1


def test_recents_that_are_gone_are_left_out(workplace: Workplace) -> None:
    window = workplace.start(workplace.put("第1版.txt", SMALL_PAGE))
    assert window.desk.project is not None
    path = window.desk.project.path
    assert path is not None
    workplace.leave(window)
    path.unlink()
    assert workplace.start().filing.recents() == []


def test_the_sample_page_opens_by_keys(workplace: Workplace, qtbot: QtBot) -> None:
    window = workplace.start()
    hand = Hand(window, qtbot)
    for _ in range(12):
        if "ample" in name_read_aloud():
            break
        hand.press("Tab")
    hand.press("Space")
    qtbot.waitUntil(lambda: window.desk.review is not None)
    assert len(_review(window).document.articles) > 5


def test_what_cannot_be_opened_is_told_in_one_line(workplace: Workplace) -> None:
    window = workplace.start()
    window.open_paths([workplace.put("空.txt", b"")])
    assert window.desk.project is None
    window.open_paths([workplace.put("坏.zhengban", b"no project")])
    assert "坏.zhengban" in window.status.message()
    assert "\n" not in window.status.message()


def test_files_are_asked_for(
    window: MainWindow, workplace: Workplace, monkeypatch: pytest.MonkeyPatch, hand: Hand
) -> None:
    other = workplace.put("另一版.txt", SMALL_PAGE)
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(other)], ""))
    hand.press("Ctrl+O")
    assert window.desk.page is not None
    assert window.desk.page.path == other
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(workplace.pages))
    hand.press("Ctrl+Shift+O")
    assert len(window.desk.pages) == 2


def test_the_project_is_kept_under_another_name(
    window: MainWindow, workplace: Workplace, monkeypatch: pytest.MonkeyPatch, hand: Hand
) -> None:
    target = workplace.pages / "六月.zhengban"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target.with_suffix("")), ""))
    hand.press("R", "Ctrl+Shift+S", "A")
    assert window.desk.project is not None
    assert window.desk.project.path == target
    assert [str(operation.deed) for operation in window.desk.project.operations()] == ["reject", "accept"]


def test_a_second_window_on_a_project_only_reads(
    window: MainWindow, workplace: Workplace, qtbot: QtBot
) -> None:
    """Who has it is told, and a decision is refused in one line and not done."""
    assert window.desk.project is not None
    path = window.desk.project.path
    assert path is not None
    second = workplace.start(path)
    assert "王编辑" in second.status.message()
    Hand(second, qtbot).press("R")
    assert not second.desk.session.log.operations
    assert _review(second).counts.get("rejected", 0) == 0
    assert second.status.message()


def test_another_encoding(workplace: Workplace, qtbot: QtBot) -> None:
    page = workplace.put("旧版.txt", SMALL_PAGE.encode("gb18030"))
    window = workplace.start(page)
    assert window.desk.page is not None
    assert "湖城日报" in _review(window).plan.page.text
    window.actions_["reopen_encoding"].trigger()
    hand = Hand(window, qtbot)
    hand.press("3")
    assert QApplication.activeModalWidget() is not None, "what cannot be read in it is not taken"
    hand.press("2")
    assert QApplication.activeModalWidget() is None
    assert "湖城日报" in _review(window).plan.page.text


def test_what_is_open_is_opened_no_second_time(window: MainWindow, workplace: Workplace) -> None:
    project = window.desk.project
    window.open_paths([workplace.pages / "第1版.txt"])
    assert window.desk.project is project
    assert project is not None
    assert project.path is not None
    window.open_paths([project.path])
    assert window.desk.project is project
    assert not project.is_read_only


def test_a_relative_path_is_remembered_as_a_whole(
    workplace: Workplace, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    window = workplace.start(workplace.put("第1版.txt", SMALL_PAGE))
    assert window.desk.project is not None
    kept = window.desk.project.save_as(workplace.pages / "六月.zhengban")
    kept.close()
    monkeypatch.chdir(workplace.pages)
    window.open_paths([Path("六月.zhengban")])
    monkeypatch.chdir(tmp_path)
    assert "六月" in [recent.name for recent in window.filing.recents()]


def test_a_name_with_dots_keeps_them(
    window: MainWindow, workplace: Workplace, monkeypatch: pytest.MonkeyPatch, hand: Hand
) -> None:
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *_: (str(workplace.pages / "日报2023.09.20"), "")
    )
    hand.press("Ctrl+Shift+S")
    assert window.desk.project is not None
    assert window.desk.project.path == workplace.pages / "日报2023.09.20.zhengban"


def test_the_history_is_never_written_over_a_source(
    window: MainWindow, workplace: Workplace, monkeypatch: pytest.MonkeyPatch, hand: Hand
) -> None:
    source = workplace.pages / "第1版.txt"
    assert window.desk.project is not None
    hand.press("R", "Alt+4")
    for target in (source, window.desk.project.path):
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, chosen=target: (str(chosen), ""))
        window.history.export_requested.emit()
        assert "never overwritten" in window.status.message()
    assert source.read_text(encoding="utf-8") == SMALL_PAGE


@pytest.mark.parametrize("key", ["Ctrl+W", "Ctrl+Q"])
def test_what_is_typed_is_stored_before_the_project_is_left(window: MainWindow, hand: Hand, key: str) -> None:
    hand.press("Alt+2")
    project, field = window.desk.project, window.articles.metadata.field("paper")
    assert project is not None
    assert project.path is not None
    field.setFocus()
    field.setText("某某日报")
    hand.press(key)
    with ProjectFile.open(project.path) as stored:
        assert [operation.text for operation in stored.operations()] == ["某某日报"]


def test_nothing_is_told_as_done_that_was_refused(
    window: MainWindow, workplace: Workplace, qtbot: QtBot
) -> None:
    assert window.desk.project is not None
    assert window.desk.project.path is not None
    second = workplace.start(window.desk.project.path)
    told = [QSignalSpy(teller.told) for teller in (second.reviewing, second.looking_up)]
    second.reviewing.accept_confident()
    panel = second.review.find_panel
    panel.open_replace("读书会")
    panel.fields.replacement.setText("朗诵会")
    qtbot.waitUntil(lambda: bool(panel.ticked()))
    panel.apply()
    Hand(second, qtbot).press("Ctrl+PgDown")
    assert [spy.count() for spy in told] == [0, 0]
    assert "reviewed" not in second.status.message()


def test_a_page_without_a_plan_is_not_done(workplace: Workplace) -> None:
    workplace.put_small_pages(2)
    workplace.make_executor = Later
    window = workplace.start()
    window.open_paths([workplace.pages])
    window.going.finish_page()
    assert window.desk.place == 0
    assert "analysed" in window.status.message()


def test_what_is_wrong_with_the_settings_is_told(workplace: Workplace) -> None:
    with workplace.store.path.open("a", encoding="utf-8") as file:
        file.write("colour=pink\n")
    assert "colour" in workplace.start().status.message()


def _drop(widget: object, paths: list[Path]) -> bool:
    """Drag files over the widget and let them go; return whether they were taken."""
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    action, button, none = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    enter = QDragEnterEvent(QPoint(9, 9), action, files, button, none)
    QApplication.sendEvent(widget, enter)  # type: ignore[arg-type]
    drop = QDropEvent(QPointF(9, 9), action, files, button, none)
    QApplication.sendEvent(widget, drop)  # type: ignore[arg-type]
    QTest.qWait(0)
    return enter.isAccepted()


def _review(window: MainWindow) -> PageReview:
    assert window.desk.review is not None
    return window.desk.review
