"""Sets Qt up before it is imported: no screen, and a theme that does not follow the machine it runs on."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from zhengban_gui.theme import Theme


@pytest.fixture
def theme(qtbot: QtBot) -> Iterator[Theme]:
    """Return the light theme, not applied to the application: painted widgets need no style sheet."""
    theme = Theme("light")
    yield theme
    theme.deleteLater()
