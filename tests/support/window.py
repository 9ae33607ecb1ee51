"""The window as the program starts it, on folders of its own, and a hand that only presses keys."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, Future
from contextlib import contextmanager
from pathlib import Path
from typing import Any, cast

from PySide6.QtCore import QCoreApplication, QEvent, QKeyCombination, QObject, QPoint, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QInputMethodEvent, QKeyEvent, QKeySequence, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from zhengban.errors import ZhengbanError
from zhengban_gui.appearance import theme_from
from zhengban_gui.controllers.background import Analyst, ExecutorMaker
from zhengban_gui.i18n import Translators, resolve_language
from zhengban_gui.main_window import MainWindow
from zhengban_gui.settings import SettingsStore

# A doubled sentence that is mended unasked, and two line breaks that are asked about.
SMALL_PAGE = (
    "湖城日报\n"
    "市图书馆周六开馆\n"
    "　　本报讯（记者王小明）昨日，记者从市文化馆获悉，\n"
    "秋季读书会将于本周六开幕。\n"
    "　　孩子们在图书馆里看书。孩子们在图书馆里看书。\n"
    "　　馆长说，周末将有更多人来看书，\n"
    "还要开讲座。\n"
    "　　全市志愿者,集结完毕,并开始服务,他们来自各县.\n"
    "李强摄\n"
)
# What a worker may send back in place of a plan; anything else is a mistake of the test.
FAULTS = (ZhengbanError, RuntimeError, OSError, ValueError)

_MODIFIERS = (Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta)
_MOST_TABS = 60
SHOTS = "ZHENGBAN_SHOTS"  # names a folder that the pictures of a test go to as well


class Inline(Executor):
    """Does at once, in this process, what it is given."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        """Return a future that is done."""
        future: Future[Any] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except FAULTS as error:
            future.set_exception(error)
        return future


class Later(Executor):
    """Does what it is given when it is told to, so that a test sees what happens meanwhile."""

    def __init__(self) -> None:
        self._waiting: list[tuple[Future[Any], Callable[[], Any]]] = []

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        """Return a future that is done when ``run`` is called."""
        future: Future[Any] = Future()
        self._waiting.append((future, lambda: fn(*args, **kwargs)))
        return future

    def run(self) -> None:
        """Do all that waits, and what is given meanwhile."""
        while self._waiting:
            future, work = self._waiting.pop(0)
            if future.set_running_or_notify_cancel():
                try:
                    future.set_result(work())
                except FAULTS as error:
                    future.set_exception(error)


class Workplace:
    """One reviewer's folders: settings, projects and pages. Windows come and go in it, one at a time."""

    def __init__(self, folder: Path, bot: QtBot, make_executor: ExecutorMaker | None = Inline) -> None:
        self.pages = folder / "pages"
        self.projects = folder / "projects"
        self.store = SettingsStore(folder / "settings" / "settings.ini")
        self._translators = Translators()
        self.make_executor = make_executor
        self._bot = bot
        self._open: list[MainWindow] = []
        self.pages.mkdir(parents=True)
        for name, value in (("language", "en"), ("theme", "light"), ("reduce_motion", True)):
            self.store.set(name, value)
        self.store.set("reviewer", "王编辑")

    def put(self, name: str, text: str | bytes) -> Path:
        """Write a page into the folder of pages."""
        path = self.pages / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode("utf-8") if isinstance(text, str) else text)
        return path

    def put_small_pages(self, count: int) -> list[Path]:
        """Write small pages, each of its own file."""
        return [self.put(f"第{number}版.txt", SMALL_PAGE) for number in range(1, count + 1)]

    def copy(self, page: Path) -> Path:
        """Put a copy of a page into the folder of pages: results are written beside it."""
        return Path(shutil.copy(page, self.pages / page.name))

    def start(self, *paths: Path, size: tuple[int, int] = (1440, 900)) -> MainWindow:
        """Start the program on these paths as the command line does, and wait until it has the focus."""
        self.store = SettingsStore(self.store.path)
        self._translators.install(resolve_language(self.store.settings.language))
        theme = theme_from(self.store.settings)
        theme.apply()
        window = MainWindow(theme, self.store, Analyst(self.make_executor), self._translators, self.projects)
        window.resize(*size)
        window.show()
        self._open.append(window)
        QTest.qWaitForWindowExposed(window)
        window.activateWindow()
        self._bot.waitUntil(window.isActiveWindow)
        if paths:
            window.open_paths(paths)
            self._bot.waitUntil(lambda: window.desk.project is None or window.desk.review is not None)
        return window

    def leave(self, window: MainWindow) -> None:
        """Close the window as its user would, and forget it."""
        window.close()
        self._open.remove(window)
        window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def leave_all(self) -> None:
        """Close what a test left open."""
        for window in tuple(self._open):
            self.leave(window)
        self._translators.remove()


@contextmanager
def undressed() -> Iterator[None]:
    """Give the application its own looks back at the end: other tests judge views without a style sheet."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    held = application.palette(), application.font(), application.styleSheet(), application.style().name()
    yield
    palette, font, sheet, style = held
    application.setStyleSheet(sheet)
    application.setStyle(style)
    application.setPalette(palette)
    application.setFont(font)


class Hand(QObject):
    """Presses keys on whatever window has the focus, and counts them; ``keys`` holds what was pressed."""

    def __init__(self, window: MainWindow, bot: QtBot) -> None:
        super().__init__()
        self._window = window
        self._bot = bot
        self.keys: list[str] = []

    def press(self, *keys: str) -> None:
        """Press keys, each written as ``Ctrl+Shift+A``, one after the other."""
        for key in keys:
            self.keys.append(key)
            combination = _combination(key)
            QApplication.processEvents()
            QTest.keyClick(self._target(), combination.key(), combination.keyboardModifiers())
            QApplication.processEvents()

    def compose(self, stages: Sequence[str], text: str) -> None:
        """Type as an input method does: the stages of what is being composed, then the text."""
        for stage in stages:
            self._send(QInputMethodEvent(stage, []))
        event = QInputMethodEvent("", [])
        event.setCommitString(text)
        self._send(event)

    def _send(self, event: QInputMethodEvent) -> None:
        focused = QGuiApplication.focusObject()
        assert isinstance(focused, QWidget)
        assert focused.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled), "input methods are off here"
        QApplication.sendEvent(focused, event)
        QApplication.processEvents()

    def tab_to(self, name: str, key: str = "Tab") -> None:
        """Press Tab until something whose accessible name begins so has the focus."""
        for _ in range(_MOST_TABS):
            if name_read_aloud().startswith(name):
                return
            self.press(key)
        raise AssertionError(f"{key} never comes to {name}")

    def _target(self) -> QWindow:
        """A window manager gives the focus back to the window when a dialog goes; without one it is done here."""
        if not _has_focus():
            self._window.activateWindow()
            self._bot.waitUntil(_has_focus)
        return QGuiApplication.focusWindow()


def name_read_aloud() -> str:
    """Return what a screen reader calls the widget that has the focus."""
    focused = QApplication.focusWidget()
    told = QAccessible.queryAccessibleInterface(focused) if focused is not None else None
    return told.text(QAccessible.Text.Name) if told is not None else ""


def _has_focus() -> bool:
    return any(window.isActive() and window.isVisible() for window in QGuiApplication.topLevelWindows())


def _combination(key: str) -> QKeyCombination:
    sequence = QKeySequence.fromString(key, QKeySequence.SequenceFormat.PortableText)
    return cast(QKeyCombination, sequence[0])  # type: ignore[index]


class KeyCounter(QObject):
    """Counts the keys that reach the program, whoever sends them: one for each that goes down but Ctrl, Shift, Alt."""

    def __init__(self) -> None:
        super().__init__()
        self._count = 0
        self._last = -1
        application = QApplication.instance()
        assert application is not None
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Count a key at the window where it arrives; from there it goes to one widget after the other."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(watched, QWindow):
            assert isinstance(event, QKeyEvent)
            if event.key() not in _MODIFIERS and event.timestamp() != self._last:
                self._count += 1
                self._last = event.timestamp()
        return False

    def stop(self) -> None:
        """Count no more."""
        application = QApplication.instance()
        assert application is not None
        application.removeEventFilter(self)

    def take(self) -> int:
        """Return how many keys went down since the last time."""
        count, self._count = self._count, 0
        return count


class Camera:
    """Takes pictures of a window into a folder, numbered in their order."""

    def __init__(self, folder: Path) -> None:
        self._folders = [folder, *map(Path, filter(None, [os.environ.get(SHOTS)]))]
        self.taken: list[Path] = []

    def take(self, widget: QWidget, name: str) -> Path:
        """Save what the widget looks like, with the dialog that lies over it."""
        QApplication.processEvents()
        picture = widget.grab()
        over = QApplication.activeModalWidget()
        if over is not None and over is not widget:
            over.render(picture, over.mapToGlobal(QPoint()) - widget.mapToGlobal(QPoint()))
        for folder in self._folders:
            folder.mkdir(parents=True, exist_ok=True)
            picture.save(str(folder / f"{len(self.taken) + 1:02}-{name}.png"))
        self.taken.append(self._folders[0] / f"{len(self.taken) + 1:02}-{name}.png")
        return self.taken[-1]
