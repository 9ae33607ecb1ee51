"""Profiles on the command line: ``profile``, and ``--profile`` of ``check``, ``fix`` and ``batch``."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from support.command_line import CommandLine, Outcome
from zhengban.profiles.profile import EMPTY
from zhengban.profiles.reading import find_profile, read_profile
from zhengban.resources import shipped_profiles
from zhengban.review.project_file import ProjectFile


@pytest.fixture
def files(tmp_path: Path, page: str, told: str) -> Path:
    """A folder with the page and the profile of its paper."""
    (tmp_path / "page.txt").write_text(page, encoding="utf-8")
    (tmp_path / "paper.toml").write_text(told, encoding="utf-8")
    return tmp_path


def test_the_shipped_profiles_are_listed(zhengban: CommandLine) -> None:
    assert zhengban("profile", "list") == (0, "\n".join(shipped_profiles()) + "\n", "")


def test_a_profile_is_shown_as_it_is_understood(zhengban: CommandLine, files: Path, told: str) -> None:
    shown = zhengban("profile", "show", "paper.toml")
    assert (shown.code, shown.errors) == (0, "")
    assert read_profile(shown.output, "shown") == read_profile(told, "told")
    assert zhengban("profile", "show", "default") == (0, "# it says nothing\n", "")


@pytest.mark.parametrize(
    "command",
    [
        ("profile", "show", "bad.toml"),
        ("check", "page.txt", "--profile", "bad.toml"),
        ("fix", "page.txt", "--profile", "bad.toml"),
        ("batch", "page.txt", "-o", "out", "--project", "p.zhengban", "--profile", "bad.toml"),
    ],
    ids=" ".join,
)
def test_a_wrong_profile_is_told_in_one_line_before_anything_is_written(
    zhengban: CommandLine, files: Path, command: tuple[str, ...]
) -> None:
    (files / "bad.toml").write_text("[thresholds]\nspacing = 2\n", encoding="utf-8")
    before = sorted(files.iterdir())
    result = zhengban(*command)
    assert (result.code, result.output) == (2, "")
    assert (
        result.errors == 'zhengban: bad.toml: thresholds.spacing is a number from 0 to 1, or "never", not 2\n'
    )
    assert sorted(files.iterdir()) == before


def test_check_reads_with_the_profile(zhengban: CommandLine, files: Path) -> None:
    def codes(*more: str) -> set[str]:
        found = json.loads(zhengban("check", "page.txt", "--format", "json", *more).output)
        return {reason["code"] for finding in found for reason in finding["evidence"]}

    assert "profile" not in codes()
    assert "profile" in codes("--profile", "paper.toml")


def test_fix_writes_with_the_profile(zhengban: CommandLine, files: Path) -> None:
    plain = zhengban("fix", "page.txt", "-o", "-").output
    assert zhengban("fix", "page.txt", "-o", "-", "--profile", "default").output == plain
    mended = zhengban("fix", "page.txt", "-o", "-", "--profile", "paper.toml").output
    assert mended != plain
    assert sorted("".join(mended.split())) == sorted("".join(plain.split())), "no character is lost"


def _batch(zhengban: CommandLine, *more: object) -> Outcome:
    return zhengban("batch", "page.txt", "-o", "out", "--project", "p.zhengban", "--workers", "0", *more)


def test_a_batch_makes_a_page_again_under_another_profile(zhengban: CommandLine, files: Path) -> None:
    assert "1 pages made, 0 unchanged" in _batch(zhengban).output
    plain = (files / "out" / "page.txt").read_bytes()
    assert "1 pages would be made" in _batch(zhengban, "--profile", "paper.toml", "--dry-run").output
    assert "1 pages made, 0 unchanged" in _batch(zhengban, "--profile", "paper.toml").output
    mended = (files / "out" / "page.txt").read_bytes()
    assert mended != plain
    assert "0 pages made, 1 unchanged" in _batch(zhengban, "--profile", "paper.toml").output
    assert "0 pages made, 1 unchanged" in _batch(zhengban).output, "the project keeps its profile"
    (files / "paper.toml").write_text("words_to_add = ['书店']\n", encoding="utf-8")
    assert "1 pages made, 0 unchanged" in _batch(zhengban, "--profile", "paper.toml").output
    assert "1 pages made, 0 unchanged" in _batch(zhengban, "--profile", "default").output
    assert (files / "out" / "page.txt").read_bytes() == plain


def test_a_threshold_leaves_the_profile_of_a_project(zhengban: CommandLine, files: Path) -> None:
    _batch(zhengban, "--profile", "paper.toml")
    _batch(zhengban, "--threshold", "0.9")
    with ProjectFile.look(files / "p.zhengban") as project:
        assert (project.policy.automatic, project.policy.profile.name) == (0.9, "河间日报")
    _batch(zhengban, "--profile", "default")
    with ProjectFile.look(files / "p.zhengban") as project:
        assert (project.policy.automatic, project.policy.profile) == (0.9, EMPTY)


def test_processes_read_with_the_profile_too(zhengban: CommandLine, files: Path) -> None:
    _batch(zhengban, "--profile", "paper.toml")
    alone = (files / "out" / "page.txt").read_bytes()
    result = zhengban(
        *("batch", "page.txt", "-o", "two", "--project", "q.zhengban", "--workers", "1"),
        *("--profile", "paper.toml"),
    )
    assert result.code == 0
    assert (files / "two" / "page.txt").read_bytes() == alone


@pytest.fixture
def issue(tmp_path: Path, page: str) -> Path:
    """A folder with four pages of one paper; what stands in each article is in no other."""
    folder = tmp_path / "issue"
    folder.mkdir()
    for number, subject in enumerate(("读书会", "足球赛", "菜市场", "图书节")):
        text = page.replace("读书会", subject).replace("周末", f"2023-09-{number + 10} 第{number + 1}页")
        text += "".join(f"\n{subject}的第{mark}个场地在城东的老街上" for mark in "甲乙丙丁戊己") + "。\n"
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    return folder


def test_a_profile_is_learnt_shown_and_used(zhengban: CommandLine, issue: Path) -> None:
    learnt = zhengban("profile", "learn", issue, "-o", "learnt.toml")
    assert (learnt.code, learnt.errors) == (0, "")
    assert learnt.output == "learnt.toml: a proposal from 4 pages; look at each entry before you use it\n"
    text = Path("learnt.toml").read_text(encoding="utf-8")
    assert text.startswith("# Proposed by zhengban from what repeats on 4 pages.")
    assert "# 4 of 4 pages: 河间新闻 统筹/王一 视觉/李二 2023-09-10 第1页" in text
    assert zhengban("profile", "learn", issue).output == text
    assert find_profile("learnt.toml").furniture
    fixed = zhengban("fix", issue / "0.txt", "-o", "-", "--to", "json", "--profile", "learnt.toml")
    assert "河间新闻" in json.dumps(json.loads(fixed.output)["masthead"], ensure_ascii=False)


def test_a_file_that_is_there_is_not_written_over(zhengban: CommandLine, issue: Path) -> None:
    Path("mine.toml").write_text('name = "mine"', encoding="utf-8")
    result = zhengban("profile", "learn", issue, "-o", "mine.toml")
    assert result.code == 2
    assert "mine.toml is there already" in result.errors
    assert Path("mine.toml").read_text(encoding="utf-8") == 'name = "mine"'


def test_too_few_and_bad_pages_are_told(zhengban: CommandLine, issue: Path) -> None:
    few = zhengban("profile", "learn", issue / "0.txt", issue / "none.txt")
    assert few.code == 2
    assert "none.txt" in few.errors
    assert "a profile is learnt from 3 pages or more, not 1" in few.errors
    (issue / "empty.txt").touch()
    some = zhengban("profile", "learn", issue)
    assert some.code == 2
    assert "empty.txt is empty" in some.errors
    assert some.output.startswith("# Proposed by zhengban from what repeats on 4 pages.")
