"""Sets Qt up before it is imported: no screen, and a theme that does not follow the machine it runs on."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from support.window import Camera, KeyCounter, Workplace, undressed
from zhengban_gui.theme import Theme


@pytest.fixture
def theme(qtbot: QtBot) -> Iterator[Theme]:
    """Return the light theme, not applied to the application: painted widgets need no style sheet."""
    theme = Theme("light")
    yield theme
    theme.deleteLater()


@pytest.fixture
def workplace(tmp_path: Path, qtbot: QtBot) -> Iterator[Workplace]:
    """Return folders of their own to start windows in; pages are analysed in this process, at once."""
    with undressed():
        place = Workplace(tmp_path / "workplace", qtbot)
        yield place
        place.leave_all()


@pytest.fixture
def counter(workplace: Workplace) -> Iterator[KeyCounter]:
    """Return what counts the keys that go down."""
    counter = KeyCounter()
    yield counter
    counter.stop()


@pytest.fixture
def camera(tmp_path: Path) -> Camera:
    """Return what takes pictures into the folder of the test."""
    return Camera(tmp_path / "shots")
