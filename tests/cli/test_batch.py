"""``batch`` and ``accept``: exit codes, logs, reports, and what is said."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from support.batch_faults import files_in, write_pages
from support.command_line import CommandLine
from zhengban.cli.shared_arguments import FORMATS
from zhengban.review.project_file import ProjectFile
from zhengban.review.project_plans import bring_plan, open_session

DOUBTFUL = "孩子们在图书馆里看书。孩子们在图书馆里看书。\n"


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    write_pages(tmp_path / "in", ["1.txt", "b/2.txt", "b/3.txt"])
    return tmp_path


def _batch(zhengban: CommandLine, *more: object):  # type: ignore[no-untyped-def]
    return zhengban("batch", "in", "-o", "out", "--project", "p.zhengban", "--workers", "0", *more)


def test_a_batch_says_what_was_made(zhengban: CommandLine, pages: Path) -> None:
    told = _batch(zhengban)
    assert (told.code, told.errors) == (0, "")
    assert "3 pages made, 0 unchanged, 0 failed; 3 files" in told.output
    assert "0 pages made, 3 unchanged" in _batch(zhengban).output


def test_some_failures_are_1_and_only_failures_are_2(zhengban: CommandLine, pages: Path) -> None:
    (pages / "in" / "empty.txt").touch()
    told = _batch(zhengban)
    assert told.code == 1
    assert "empty.txt is empty" in told.errors
    assert "3 pages made, 0 unchanged, 1 failed" in told.output
    assert _batch(zhengban, "--include", "empty.txt").code == 2
    assert _batch(zhengban, "--include", "nothing").code == 2


def test_a_dry_run_writes_nothing(zhengban: CommandLine, pages: Path) -> None:
    before = files_in(pages)
    assert "3 files: 3 pages would be made, 0 are done" in _batch(zhengban, "--dry-run").output
    assert files_in(pages) == before
    _batch(zhengban, "--limit", "1")
    assert "2 pages would be made, 1 are done" in _batch(zhengban, "--dry-run").output


def test_every_format_can_be_written(zhengban: CommandLine, pages: Path) -> None:
    assert _batch(zhengban, "--to", ",".join(FORMATS)).code == 0
    assert len(files_in(pages / "out")) == 3 * len(FORMATS)


def test_every_format_can_be_written_per_article(zhengban: CommandLine, pages: Path) -> None:
    told = _batch(zhengban, "--per", "article", "--to", ",".join(FORMATS))
    assert (told.code, told.errors) == (0, "")


def test_a_list_comes_from_standard_input(
    zhengban: CommandLine, pages: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = b"in/1.txt\r\nin/b/3.txt\n"
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(names)))
    told = zhengban("batch", "-", "-o", "out", "--project", "p.zhengban", "--workers", "0")
    assert told.code == 0
    assert [*files_in(pages / "out")] == ["1.txt", "3.txt"]


def test_the_log_has_a_line_for_every_page(zhengban: CommandLine, pages: Path) -> None:
    (pages / "in" / "empty.txt").touch()
    (pages / "log.jsonl").write_bytes(b'{"event": "cut o')
    _batch(zhengban, "--log", "log.jsonl")
    events = [json.loads(line) for line in (pages / "log.jsonl").read_text(encoding="utf-8").splitlines()[1:]]
    assert [event["event"] for event in events] == ["start", "done", "done", "done", "failed", "end"]
    assert events[1]["outputs"][0]["format"] == "txt"


def test_the_report_needs_nothing_else(zhengban: CommandLine, pages: Path) -> None:
    write_pages(pages / "in", ["1.txt", "<b>&.txt"], {"1.txt": DOUBTFUL, "<b>&.txt": ""})
    _batch(zhengban, "--report", "report.html")
    report = (pages / "report.html").read_text(encoding="utf-8")
    assert report.count("<svg") == 2
    assert "&lt;b&gt;&amp;.txt" in report
    assert "<b>" not in report
    assert not any(word in report for word in ("http:", "https:", "<script", "<link"))


@pytest.mark.parametrize("template", ["{nothing}", "../{n}"])
def test_a_template_that_makes_no_sense_is_refused(zhengban: CommandLine, pages: Path, template: str) -> None:
    told = _batch(zhengban, "--name", template)
    assert told.code == 2
    assert not (pages / "out").exists()


def test_a_project_that_is_open_elsewhere_is_refused(zhengban: CommandLine, pages: Path) -> None:
    with ProjectFile.create(pages / "p.zhengban"):
        told = _batch(zhengban)
    assert told.code == 2
    assert "a batch has to write to its project" in told.errors


def test_what_waits_is_accepted_in_one_step(zhengban: CommandLine, pages: Path) -> None:
    write_pages(pages / "in", ["1.txt", "b/2.txt"], {"1.txt": DOUBTFUL, "b/2.txt": DOUBTFUL})
    _batch(zhengban, "--threshold", "1")
    waiting = files_in(pages / "out")
    accept = ("accept", "p.zhengban", "--kind", "duplicate_run", "--min-confidence", "0.3")
    asked, done = zhengban(*accept, "--dry-run"), zhengban(*accept)
    assert asked.output.startswith("2 findings on 2 pages would be accepted: 22 characters deleted")
    assert done.output.startswith("2 findings on 2 pages accepted in one step: 22 characters deleted")
    with ProjectFile.open(pages / "p.zhengban") as project:
        assert [(len(deed.targets), deed.scope) for deed in project.operations()] == [(2, "bulk")]
    assert "2 pages made, 1 unchanged" in _batch(zhengban).output
    assert {name for name, data in files_in(pages / "out").items() if data != waiting[name]} == {
        "1.txt",
        "b/2.txt",
    }
    again = zhengban(*accept)
    assert "there is nothing to accept" in again.output
    assert "2 decisions made by hand stay" in again.output


def test_a_decision_made_by_hand_stays(zhengban: CommandLine, pages: Path) -> None:
    write_pages(pages / "in", ["1.txt", "b/2.txt"], {"1.txt": DOUBTFUL, "b/2.txt": DOUBTFUL})
    _batch(zhengban, "--threshold", "1")
    with ProjectFile.open(pages / "p.zhengban") as project:
        session = open_session(project, "王编辑")
        bring_plan(project, session, 1)
        doubled = [entry.id for entry in session.review(1).entries if entry.finding.kind == "duplicate_run"]
        session.reject(1, doubled)
        bring_plan(project, session, 1)
    told = zhengban("accept", "p.zhengban", "--kind", "duplicate_run", "--min-confidence", "0.3")
    assert told.output.startswith("1 findings on 1 pages accepted")
    with ProjectFile.open(pages / "p.zhengban") as project:
        session = open_session(project, "王编辑")
        bring_plan(project, session, 1)
        assert [session.review(1).by_id[identity].state for identity in doubled] == ["rejected"]
        session.undo()
        bring_plan(project, session, 2)
        assert session.review(2).counts["accepted"] == 0


def test_an_unknown_kind_is_refused(zhengban: CommandLine, pages: Path) -> None:
    _batch(zhengban)
    assert zhengban("accept", "p.zhengban", "--kind", "nothing", "--min-confidence", "0.9").code == 2
