"""The program: settings, language, looks, then the window."""

from __future__ import annotations

import gc
import signal
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from zhengban import __version__
from zhengban_gui.appearance import theme_from
from zhengban_gui.controllers.background import Analyst
from zhengban_gui.i18n import Translators, resolve_language
from zhengban_gui.main_window import MainWindow
from zhengban_gui.mishaps import catch_mishaps
from zhengban_gui.settings import SettingsStore
from zhengban_gui.widgets.app_mark import application_icon

_COLLECT = (20_000, 50, 100)  # objects, and how many smaller looks there are to a larger one
_LISTEN = 200  # ms between two looks at the terminal's Ctrl+C


def main(paths: Sequence[Path] = ()) -> int:
    """Run the workbench on these files, folders or project and return the exit code."""
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    application.setApplicationName("zhengban")
    application.setApplicationDisplayName("整版")
    application.setApplicationVersion(__version__)
    store = SettingsStore()
    translators = Translators()
    translators.install(resolve_language(store.settings.language))
    theme = theme_from(store.settings)
    theme.apply()
    application.setWindowIcon(application_icon(theme))
    window = MainWindow(theme, store, Analyst(), translators)
    catch_mishaps(window.tell_mishap)
    window.show()
    calm_collector()
    if paths:
        QTimer.singleShot(0, window, lambda: window.open_paths(list(paths)))
    _let_interrupt(application)
    return int(application.exec())


def calm_collector() -> None:
    """Let the garbage collector look at new things only, and seldom: a full look takes longer than a decision may."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(*_COLLECT)


def _let_interrupt(application: QApplication) -> None:
    """Let Ctrl+C in the terminal close the window: Qt's loop gives Python no turn by itself."""
    signal.signal(signal.SIGINT, lambda *_: application.quit())
    listening = QTimer(application)
    listening.timeout.connect(lambda: None)
    listening.start(_LISTEN)


if __name__ == "__main__":
    sys.exit(main([Path(name) for name in sys.argv[1:]]))
