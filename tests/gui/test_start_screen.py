"""The start screen shows what it is given and says what the user wants, by mouse, by keys and by dropping."""

from __future__ import annotations

from datetime import datetime
from typing import TypeVar

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from zhengban_gui.theme import Theme
from zhengban_gui.views.start_screen import Recent, Recovery, Sample, StartScreen
from zhengban_gui.widgets.drop_zone import DropZone
from zhengban_gui.widgets.recent_row import RecentRow
from zhengban_gui.widgets.recovery_banner import RecoveryBanner
from zhengban_gui.widgets.sample_card import SampleCard

Part = TypeVar("Part", bound=QWidget)

NOW = datetime(2026, 11, 24, 12, 0)
RECENTS = (
    Recent("河北经济日报 2023-09", 240, 204, datetime(2026, 11, 24, 10, 42), "/a.zhengban"),
    Recent("衡水版 2023 下半年", 612, 612, datetime(2026, 11, 23, 17, 20), "/b.zhengban"),
    Recent("空项目", 0, 0, datetime(2025, 1, 2), "/c.zhengban"),
)
RECOVERIES = (
    Recovery("第 6 版", "已裁定的 62 处都在", "/a.zhengban"),
    Recovery("第 7 版", "已裁定的 3 处都在", "/b.zhengban"),
)


@pytest.fixture
def screen(qtbot: QtBot, theme: Theme) -> StartScreen:
    """Return a filled start screen, shown."""
    screen = StartScreen(theme)
    qtbot.addWidget(screen)
    screen.set_recents(RECENTS, NOW)
    screen.set_recoveries(RECOVERIES)
    screen.set_sample(Sample("河北经济日报", "第 6 版", "71 处发现"))
    screen.resize(1280, 800)
    screen.show()
    qtbot.waitExposed(screen)
    return screen


def the(screen: StartScreen, kind: type[Part]) -> Part:
    """Return the one widget of a class that is on the screen."""
    found = screen.findChild(kind)
    assert found is not None
    return found


def of(screen: StartScreen, kind: type[QWidget]) -> list[QWidget]:
    """Return the widgets of a class that are on the screen."""
    return [widget for widget in screen.findChildren(kind) if widget.parent() is not None]


def drop(screen: StartScreen, urls: list[QUrl]) -> QDropEvent:
    """Drag over the screen, drop, and return the drop."""
    data = QMimeData()
    data.setUrls(urls)
    action, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(screen, QDragEnterEvent(QPoint(50, 50), action, data, left, none))
    event = QDropEvent(QPointF(50, 50), action, data, left, none)
    event.setAccepted(False)
    QApplication.sendEvent(screen, event)
    return event


def test_buttons_say_what_is_wanted(qtbot: QtBot, screen: StartScreen) -> None:
    zone = the(screen, DropZone)
    with qtbot.waitSignal(screen.open_files_requested):
        QTest.mouseClick(zone.open_files, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(screen.open_folder_requested):
        QTest.keyClick(zone.open_folder, Qt.Key.Key_Return)
    with qtbot.waitSignal(screen.sample_requested):
        QTest.keyClick(the(screen, SampleCard).open, Qt.Key.Key_Space)


def test_a_recent_project_is_opened(qtbot: QtBot, screen: StartScreen) -> None:
    rows = of(screen, RecentRow)
    assert len(rows) == len(RECENTS)
    with qtbot.waitSignal(screen.recent_requested) as asked:
        QTest.keyClick(rows[1], Qt.Key.Key_Return)
    assert asked.args == ["/b.zhengban"]


def test_recovery_comes_first_and_names_its_project(qtbot: QtBot, screen: StartScreen) -> None:
    banners = screen.findChildren(RecoveryBanner)
    assert [banner.recovery for banner in banners] == list(RECOVERIES)
    with qtbot.waitSignal(screen.recovery_requested) as asked:
        QTest.keyClick(banners[1].go_on, Qt.Key.Key_Space)
    assert asked.args == ["/b.zhengban"]
    with qtbot.waitSignal(screen.recovery_log_requested) as asked:
        QTest.keyClick(banners[0].show_log, Qt.Key.Key_Space)
    assert asked.args == ["/a.zhengban"]
    zone = the(screen, DropZone)
    assert banners[0].mapTo(screen, QPoint()).y() < zone.mapTo(screen, QPoint()).y()


def test_files_and_folders_are_dropped(qtbot: QtBot, screen: StartScreen) -> None:
    with qtbot.waitSignal(screen.paths_dropped) as dropped:
        event = drop(screen, [QUrl.fromLocalFile("/报纸/第6版.txt"), QUrl.fromLocalFile("/报纸")])
    assert dropped.args == [["/报纸/第6版.txt", "/报纸"]]
    assert event.isAccepted()


def test_what_is_no_file_of_this_machine_is_not_taken(qtbot: QtBot, screen: StartScreen) -> None:
    with qtbot.assertNotEmitted(screen.paths_dropped):
        event = drop(screen, [QUrl("https://example.org/page.txt")])
    assert not event.isAccepted()


def test_rows_speak_for_themselves(screen: StartScreen) -> None:
    spoken = [row.accessibleName() for row in of(screen, RecentRow)]
    assert "85 % done" in spoken[0]
    assert "Today 10:42" in spoken[0]
    assert "100 % done" in spoken[1]
    assert "Yesterday 17:20" in spoken[1]
    assert "0 % done" in spoken[2]
    assert "2025" in spoken[2]


def test_nothing_is_said_of_no_projects(qtbot: QtBot, screen: StartScreen) -> None:
    screen.set_recents((), NOW)
    screen.set_recoveries(())
    assert not of(screen, RecentRow)
    assert not [widget for widget in screen.findChildren(RecoveryBanner) if widget.parent() is not None]


def test_every_part_is_reached_with_the_tab_key(qtbot: QtBot, screen: StartScreen) -> None:
    screen.activateWindow()
    zone = the(screen, DropZone)
    zone.open_files.setFocus()
    qtbot.waitUntil(zone.open_files.hasFocus)
    reached = set()
    for _ in range(30):
        focused = QApplication.focusWidget()
        assert focused is not None
        reached.add(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    banners = screen.findChildren(RecoveryBanner)
    wanted = {zone.open_files, zone.open_folder, the(screen, SampleCard).open, *of(screen, RecentRow)}
    wanted |= {button for banner in banners for button in (banner.go_on, banner.show_log)}
    assert wanted <= reached


def test_it_draws_in_both_themes_and_narrow(qtbot: QtBot, screen: StartScreen, theme: Theme) -> None:
    light = screen.grab().toImage()
    theme.set_mode("dark")
    assert screen.grab().toImage() != light
    screen.resize(820, 700)
    assert not screen.grab().isNull()
