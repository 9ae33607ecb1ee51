"""Fixtures for profiles: the command line in an empty folder, and a page that only its paper's profile explains."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.command_line import CommandLine

PAGE = """河间新闻 统筹/王一 视觉/李二 周末
秋季读书会周六开幕

本社专稿 昨日，记者从市文化馆获悉，秋季读书会将于本周六开幕，欢迎
市民参加。读书会为期三天，设三个分会场，将邀请十位作家与读者见面，
共同探讨读书的乐趣。

图说：孩子们在图书馆里看书。
张三 影像

老街新貌

本社专稿 昨日，老街的改造工程完工，三百户居民陆续搬回，街上的老店也
一家接一家地开了门，来往的行人多了起来。
"""

PROFILE = r"""
name = "河间日报"
datelines = ['本社专稿']
captions = ['图说[:：]']
credits = ['\p{Han}{2,4} 影像']

[furniture]
running_head = ['河间新闻 \S+ \S+ 周末']
"""


@pytest.fixture
def zhengban(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> CommandLine:
    """Run the command line in an empty folder, in English whatever the system speaks."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ZHENGBAN_LANGUAGE", "en")
    return CommandLine(capsys)


@pytest.fixture
def page() -> str:
    """A page with a running head, datelines, a caption and a credit in forms of one paper alone."""
    return PAGE


@pytest.fixture
def told() -> str:
    """The profile of that paper."""
    return PROFILE
