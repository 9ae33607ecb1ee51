"""``review`` opens the window where there is one, and says in one line why not where there is none."""

from __future__ import annotations

import os
import sys
import types
from pathlib import Path

import pytest

from support.command_line import CommandLine
from zhengban.cli.review import has_screen


class Window:
    """Stands for the window: remembers what it was to open."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.opened: list[list[Path]] = []
        module = types.ModuleType("zhengban_gui.app")
        module.main = self._main  # type: ignore[attr-defined]
        monkeypatch.setitem(sys.modules, "zhengban_gui.app", module)

    def _main(self, paths: list[Path]) -> int:
        self.opened.append(paths)
        return 7


@pytest.fixture
def window(monkeypatch: pytest.MonkeyPatch) -> Window:
    """A window on a screen."""
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    return Window(monkeypatch)


def test_it_opens_what_is_named(zhengban: CommandLine, window: Window, doubled_page: Path) -> None:
    result = zhengban("review", doubled_page, doubled_page.parent)
    assert (result.code, result.errors) == (7, "")
    assert window.opened == [[doubled_page, doubled_page.parent]]


def test_it_opens_without_a_path(zhengban: CommandLine, window: Window) -> None:
    assert zhengban("review").code == 7
    assert window.opened == [[]]


def test_a_path_that_is_not_there(zhengban: CommandLine, window: Window) -> None:
    result = zhengban("review", "gone.txt")
    assert (result.code, result.errors) == (2, "zhengban: gone.txt does not exist: check the path\n")
    assert window.opened == []


def test_without_qt(zhengban: CommandLine, window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "PySide6", None)
    result = zhengban("review")
    assert result.code == 2
    assert "needs PySide6, which is not installed: pip install 'zhengban[gui]'" in result.errors
    assert result.errors.count("\n") == 1
    assert window.opened == []


def test_with_qt_that_cannot_be_loaded(
    zhengban: CommandLine, window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As where a library of the system is missing."""
    monkeypatch.setitem(sys.modules, "zhengban_gui.app", None)
    result = zhengban("review")
    assert result.code == 2
    assert "the window cannot be loaded" in result.errors
    assert result.errors.count("\n") == 1


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is always a screen")
def test_without_a_screen(zhengban: CommandLine, window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    result = zhengban("review")
    assert result.code == 2
    assert "there is no screen here" in result.errors
    assert result.errors.count("\n") == 1
    assert window.opened == []


@pytest.mark.parametrize(
    ("platform", "environment", "expected"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ""}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("linux", {"QT_QPA_PLATFORM": "offscreen"}, True),
        ("win32", {}, True),
        ("darwin", {}, True),
    ],
)
def test_where_there_is_a_screen(platform: str, environment: dict[str, str], expected: bool) -> None:
    assert has_screen(platform, environment) is expected


def test_the_environment_is_asked_when_the_command_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":0")
    assert has_screen("linux", os.environ)
