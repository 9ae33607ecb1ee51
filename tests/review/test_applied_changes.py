"""The change log: what is in force with its reason, and who decided; in three formats."""

from __future__ import annotations

import csv
import io
import json
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from support.command_line import CommandLine
from support.review_samples import TEXT, sample_session
from zhengban.model.edit import ReplaceText
from zhengban.model.span import Span
from zhengban.review.applied_changes import applied_changes
from zhengban.review.project_file import ProjectFile
from zhengban.review.session import ReviewSession
from zhengban.writers.change_log import AppliedChange, change_lines, change_page, change_table


def _changes(session: ReviewSession) -> dict[str, AppliedChange]:
    found = applied_changes(session.review(1), 1, session.log.on_page(1))
    return {change.finding: change for change in found}


def _rows(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


def test_what_is_automatic_is_in_force_and_what_waits_is_not() -> None:
    changes = _changes(sample_session())
    assert list(changes) == ["paper", "headline", "wrap", "double"]
    double = changes["double"]
    assert (double.kind, double.kind_name, double.decision, double.decided_by) == (
        "duplicate_run",
        "重复文字",
        "automatic",
        "",
    )
    assert double.deeds == "删字"
    assert double.reason == "because of double：「孩子们在」"


def test_a_decision_has_a_name_and_a_time() -> None:
    session = sample_session()
    session.accept(1, ["comma"])
    session.reject(1, ["double"])
    changes = _changes(session)
    assert "double" not in changes
    assert (changes["comma"].decision, changes["comma"].decided_by) == ("accepted", "王编辑")
    assert changes["comma"].time


def test_an_undone_decision_is_not_in_force() -> None:
    session = sample_session()
    session.accept(1, ["comma"])
    session.undo()
    assert "comma" not in _changes(session)


def test_a_change_by_hand_tells_both_texts() -> None:
    session = sample_session()
    start = TEXT.index("周六开馆")
    session.edit(1, [ReplaceText(Span(start, start + 2), "周日")], "改字")
    change = _changes(session)["op1"]
    assert (change.before, change.after, change.kind_name) == ("周六", "周日", "人工")
    assert (change.confidence, change.decided_by, change.spans) == (None, "王编辑", (Span(start, start + 2),))


def test_an_amended_finding_tells_what_was_done() -> None:
    session = sample_session()
    session.take(1, "headline", 0)
    change = _changes(session)["headline"]
    assert (change.decision, change.deeds) == ("amended", "定为副题")


def test_the_three_formats_tell_the_same() -> None:
    session = sample_session()
    start = TEXT.index("周六开馆")
    session.edit(1, [ReplaceText(Span(start, start + 1), "=")], "<改>")
    changes = list(_changes(session).values())
    lines = _rows(change_lines(changes))
    table = list(csv.DictReader(io.StringIO(change_table(changes).removeprefix("\ufeff"), newline="")))
    assert [row["finding"] for row in lines] == [row["finding"] for row in table]
    assert [row["after"] for row in table if row["kind"] == "by_hand"] == ["'="]
    assert [edit["op"] for edit in lines[-1]["edits"]] == ["replace_text"]
    page = _Cells(change_page(changes))
    assert page.rows == len(changes) + 1
    assert "=" in page.texts
    assert "修改记录（5 条）" in change_page(changes)


def test_no_changes_are_told_too() -> None:
    assert change_lines([]) == ""
    assert change_table([]).count("\r\n") == 1
    assert "修改记录（0 条）" in change_page([])


class _Cells(HTMLParser):
    """Collects the texts of a page, and counts the rows of its table."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.rows = 0
        self.texts: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.rows += tag == "tr"

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


@pytest.fixture
def zhengban(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> CommandLine:
    """Run the command line in an empty folder."""
    monkeypatch.chdir(tmp_path)
    return CommandLine(capsys)


def test_the_command_prints_the_changes_of_all_pages(zhengban: CommandLine, tmp_path: Path) -> None:
    for name in ("1.txt", "2.txt"):
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    with ProjectFile.create(tmp_path / "湖城.zhengban") as project:
        project.add_sources([tmp_path])
    result = zhengban("history", "湖城.zhengban", "--changes", "jsonl")
    assert (result.code, result.errors) == (0, "")
    rows = _rows(result.output)
    assert {(row["page"], row["source"]) for row in rows} == {(1, "1.txt"), (2, "2.txt")}
    assert "duplicate_run" in {row["kind"] for row in rows}
    assert zhengban("history", "湖城.zhengban", "--changes", "csv").output.startswith("\ufeffpage,source,")
    assert (
        '<td class="kind_name">重复文字</td>'
        in zhengban("history", "湖城.zhengban", "--changes", "html").output
    )
