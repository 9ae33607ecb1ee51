"""``decide``, ``export`` and ``history``: the command line does with a project what the window does."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from support.command_line import CommandLine
from support.exported import as_bytes
from zhengban.cli.shared_arguments import FORMATS
from zhengban.model.edit import SetRole
from zhengban.model.role import Role
from zhengban.model.span import Span
from zhengban.review.edit_names import EditName
from zhengban.review.export import export_page
from zhengban.review.project_file import ProjectFile
from zhengban.review.project_plans import bring_plan, open_session
from zhengban.review.result_files import SUFFIXES

ASKED = "全市志愿者,集结完毕,并开始服务,他们来自各县.\n"


@pytest.fixture
def project_path(doubled_page: Path, tmp_path: Path) -> Path:
    """A project with a page that has a doubled sentence, and two more pages."""
    (tmp_path / "more").mkdir()
    for name in ("2.txt", "10.txt"):
        (tmp_path / "more" / name).write_text(doubled_page.read_text(encoding="utf-8"), encoding="utf-8")
    with ProjectFile.create(tmp_path / "六月.zhengban", "王编辑") as project:
        project.add_sources([doubled_page])
        project.add_sources([tmp_path / "more"])
    return tmp_path / "六月.zhengban"


def _double(path: Path, page: int = 1) -> str:
    with ProjectFile.open(path, for_review=False) as project:
        session = open_session(project)
        bring_plan(project, session, page)
        return next(
            entry.id for entry in session.review(page).entries if entry.finding.kind == "duplicate_run"
        )


def test_a_rejection_reaches_the_export(zhengban: CommandLine, project_path: Path, tmp_path: Path) -> None:
    finding = _double(project_path)
    decided = zhengban("decide", project_path, "reject", finding, "--page", "1", "--reviewer", "李编辑")
    assert (decided.code, decided.errors) == (0, "")
    assert "rejected 1 on page 1" in decided.output
    assert zhengban("export", project_path, "-o", "out").code == 0
    texts = [path.read_text(encoding="utf-8") for path in sorted((tmp_path / "out").rglob("*.txt"))]
    assert sorted(text.count("孩子们") for text in texts) == [1, 1, 2]


def test_what_the_command_writes_is_what_the_window_would(
    zhengban: CommandLine, project_path: Path, tmp_path: Path
) -> None:
    zhengban("decide", project_path, "doubt", _double(project_path), "--page", "1", "--note", "两稿？")
    assert zhengban("export", project_path, "-o", "out", "--pages", "1", "--to", ",".join(FORMATS)).code == 0
    with ProjectFile.open(project_path) as project:
        session = open_session(project)
        bring_plan(project, session, 1)
        written = export_page(session.review(1), FORMATS)
    for form, suffix in SUFFIXES.items():
        assert (tmp_path / "out" / f"版面{suffix}").read_bytes() == as_bytes(written[form])
    assert json.loads(written["json"])["doubts"][0]["note"] == "两稿？"


def test_pages_are_chosen_by_their_numbers(zhengban: CommandLine, project_path: Path, tmp_path: Path) -> None:
    result = zhengban("export", project_path, "-o", "out", "--pages", "2-3,3")
    assert result.code == 0
    assert result.output.splitlines()[-1].startswith("pages exported: 2")
    written = sorted(
        path.relative_to(tmp_path / "out").as_posix() for path in (tmp_path / "out").rglob("*.txt")
    )
    assert written == ["more/10.txt", "more/2.txt"]


@pytest.mark.parametrize(
    ("pages", "complaint"),
    [("4", "has no page 4; its pages are 1-3"), ("1,5-9", "has no pages 5-9"), ("one", "'one' is no page")],
)
def test_pages_that_are_not_there(
    zhengban: CommandLine, project_path: Path, pages: str, complaint: str
) -> None:
    result = zhengban("export", project_path, "--pages", pages)
    assert result.code == 2
    assert complaint in result.errors
    assert result.errors.count("\n") == 1


def test_what_waits_is_written_only_as_proposed(zhengban: CommandLine, tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text("衡水湖启幕。\n" + ASKED * 2, encoding="utf-8")
    with ProjectFile.create(tmp_path / "a.zhengban") as project:
        project.add_sources([tmp_path / "page.txt"])
        session = open_session(project)
        bring_plan(project, session, 1)
        waiting = session.review(1).counts["waiting"]
    assert waiting
    kept = zhengban("export", "a.zhengban", "-o", "-")
    proposed = zhengban("export", "a.zhengban", "-o", "-", "--as-proposed")
    assert kept.output == zhengban("fix", "page.txt", "-o", "-").output
    assert proposed.output == zhengban("fix", "page.txt", "-o", "-", "--accept", "all").output != kept.output
    assert f"left out: {waiting} " in zhengban("export", "a.zhengban", "-o", "out").output
    assert "left out" not in zhengban("export", "a.zhengban", "-o", "out", "--as-proposed").output


def test_standard_output_holds_one_page(zhengban: CommandLine, project_path: Path) -> None:
    result = zhengban("export", project_path, "-o", "-")
    assert (result.code, result.output) == (2, "")
    assert "one page in one format" in result.errors


def test_a_page_that_cannot_be_exported_fails_alone(
    zhengban: CommandLine, project_path: Path, tmp_path: Path
) -> None:
    (tmp_path / "out" / "版面.txt").mkdir(parents=True)
    result = zhengban("export", project_path, "-o", "out")
    assert result.code == 2
    assert "1 of 3 files failed" in result.errors
    assert "pages exported: 2" in result.output


def test_an_empty_project(zhengban: CommandLine, tmp_path: Path) -> None:
    ProjectFile.create(tmp_path / "a.zhengban").close()
    assert zhengban("export", "a.zhengban").errors == "zhengban: a.zhengban has no pages\n"


def test_history_for_people(zhengban: CommandLine, project_path: Path) -> None:
    finding = _double(project_path)
    arguments = ("decide", project_path, "doubt", finding, "--page", "1", "--reviewer", "李\n编辑")
    zhengban(*arguments, "--note", "两稿？")
    with ProjectFile.open(project_path) as project:
        session = open_session(project, "王编辑")
        session.undo()
        bring_plan(project, session, 1)
        session.lock(1, [])
        session.describe(1, "date", "2023-09-20")
    first, second, third, fourth = zhengban("history", project_path).output.splitlines()
    assert first.startswith("    1  20")
    assert first.endswith("  李⏎编辑  page 1  undone: left 1 in doubt (两稿？)")
    assert second.endswith("  王编辑  –  undid 1")
    assert third.endswith("  page 1  locked 0 places")
    assert fourth.endswith("  page 1  set date (2023-09-20)")
    chinese = zhengban("history", project_path, "--language", "zh").output
    assert "第 1 版  已撤销：存疑 1 处（两稿？）" in chinese


def test_history_names_edits_made_by_hand(zhengban: CommandLine, project_path: Path) -> None:
    name = EditName("role", str(Role.SUBHEADING), ("孩子们在图书馆里看书。", "李强摄"))
    with ProjectFile.open(project_path) as project:
        session = open_session(project, "王编辑")
        bring_plan(project, session, 1)
        session.edit(1, [SetRole(Span(0, 4), Role.SUBHEADING)], name.text, name.field)
    (line,) = zhengban("history", project_path).output.splitlines()
    assert "edited by hand: role subheading (孩子们在图书馆里看书。" in line
    assert "改为小标题" in zhengban("history", project_path, "--language", "zh").output


def test_history_for_machines(zhengban: CommandLine, project_path: Path) -> None:
    zhengban("decide", project_path, "accept", _double(project_path), "--page", "1")
    (line,) = zhengban("history", project_path, "--format", "jsonl").output.splitlines()
    value = json.loads(line)
    assert (value["number"], value["deed"], value["page"], value["in_force"]) == (1, "accept", 1, True)
    assert value["targets"][0]["finding"] == _double(project_path)


def test_bad_decisions(zhengban: CommandLine, project_path: Path) -> None:
    finding = _double(project_path)
    for arguments, complaint in (
        (("accept", "nope", finding, "--page", "1"), "page 1 has no finding nope"),
        (("accept", finding, "--page", "9"), "has no page 9"),
        (("bake", finding, "--page", "1"), "invalid choice: 'bake'"),
        (("accept", finding), "--page"),
    ):
        result = zhengban("decide", project_path, *arguments)
        assert result.code == 2
        assert complaint in result.errors
        assert result.errors.count("\n") == 1
    assert zhengban("history", project_path).output == ""


def test_a_project_that_is_open_elsewhere(zhengban: CommandLine, project_path: Path) -> None:
    finding = _double(project_path)
    with ProjectFile.open(project_path, "王编辑") as project:
        refused = zhengban("decide", project_path, "accept", finding, "--page", "1")
        assert refused.code == 2
        assert "王编辑" in refused.errors
        assert refused.errors.count("\n") == 1
        assert zhengban("export", project_path, "-o", "out").code == 0
        assert project.operations() == ()


def test_what_only_reads_takes_no_lock(
    zhengban: CommandLine, project_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    zhengban("decide", project_path, "reject", _double(project_path), "--page", "1")
    monkeypatch.setattr("zhengban.review.project_lock.ProjectLock.take", _no_lock)
    assert "rejected 1" in zhengban("history", project_path).output
    assert zhengban("export", project_path, "-o", "out").code == 0
    assert len(list((tmp_path / "out").rglob("*.txt"))) == 3


def _no_lock(*_: object) -> None:
    raise AssertionError("the writer's lock was asked for")


def test_counts_are_those_of_the_plan_without_what_was_rejected(
    zhengban: CommandLine, tmp_path: Path
) -> None:
    """Where two marks stay, the punctuation asks what to do with them."""
    text = "市图书馆周六开馆\n本报讯（记者王小明）昨日，记者从市文化馆获悉，秋季读书会将于本周六开幕。。\n"
    (tmp_path / "page.txt").write_text(text + "孩子们在图书馆里看书。" * 3 + "\n", encoding="utf-8")
    with ProjectFile.create(tmp_path / "a.zhengban") as project:
        project.add_sources([tmp_path / "page.txt"])
        session = open_session(project)
        bring_plan(project, session, 1)
        entries = session.review(1).entries
        double = next(entry.id for entry in entries if entry.finding.before.endswith("。。"))
        before = session.review(1).open_count
    told = zhengban("decide", "a.zhengban", "reject", double, "--page", "1")
    with ProjectFile.open(tmp_path / "a.zhengban") as project:
        session = open_session(project)
        bring_plan(project, session, 1)
        review = session.review(1)
        assert project.page_states()[0].counts == review.counts
        assert review.open_count == before + 1
        assert str(len(review.entries)) in told.output


def test_a_page_that_was_read_anew_is_told(
    zhengban: CommandLine, project_path: Path, doubled_page: Path
) -> None:
    with ProjectFile.open(project_path, "王编辑") as project:
        doubled_page.write_text("第6版\n" + doubled_page.read_text(encoding="utf-8"), encoding="utf-8")
        project.accept_source(1)
    assert zhengban("history", project_path).output.endswith("  王编辑  page 1  read anew\n")
    assert zhengban("history", project_path, "--language", "zh").output.endswith("  第 1 版  重新读取\n")


@pytest.mark.parametrize("command", ["export", "history"])
def test_what_is_no_project(zhengban: CommandLine, doubled_page: Path, command: str) -> None:
    result = zhengban(command, doubled_page)
    assert result.code == 2
    assert "is not a zhengban project" in result.errors
    assert zhengban(command, "gone.zhengban").errors.endswith(
        "gone.zhengban does not exist: check the path\n"
    )
