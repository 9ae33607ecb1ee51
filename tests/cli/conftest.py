"""Fixtures for the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.command_line import CommandLine

CLEAN = "本报讯（记者王小明）昨日，记者从市文化馆获悉，秋季读书会将于本周六开幕，欢迎市民参加。\n"
DOUBLED = "孩子们在图书馆里看书。孩子们在图书馆里看书。\n"


@pytest.fixture
def zhengban(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> CommandLine:
    """Run the command line in an empty folder, in English whatever the system speaks."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ZHENGBAN_LANGUAGE", "en")
    return CommandLine(capsys)


@pytest.fixture
def clean_page(tmp_path: Path) -> Path:
    """A page without anything to mend."""
    path = tmp_path / "clean.txt"
    path.write_text(CLEAN, encoding="utf-8")
    return path


@pytest.fixture
def doubled_page(tmp_path: Path) -> Path:
    """A page with a caption drawn twice."""
    path = tmp_path / "版面.txt"
    path.write_text(CLEAN + "\n" + DOUBLED, encoding="utf-8")
    return path
