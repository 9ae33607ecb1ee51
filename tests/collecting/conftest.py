"""Fixtures for issues: the command line in an empty folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.command_line import CommandLine


@pytest.fixture
def zhengban(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> CommandLine:
    """Run the command line in an empty folder, in English whatever the system speaks."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ZHENGBAN_LANGUAGE", "en")
    return CommandLine(capsys)
