"""``zhengban check``: exit codes, the three formats, the diff."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from support.command_line import CommandLine
from zhengban.calibration import shipped_calibration
from zhengban.cli.terminal_diff import LONGEST_MARKED, Part, changes, parts
from zhengban.model.edit import edit_as_json, edit_from_json

FIELDS = {
    *("id", "kind", "spans", "edits", "confidence", "evidence"),
    *("alternatives", "before", "after", "decision", "source"),
}


def _findings(zhengban: CommandLine, *arguments: object) -> list[dict[str, Any]]:
    findings: list[dict[str, Any]] = json.loads(zhengban("check", "--format", "json", *arguments).output)
    return findings


def test_nothing_found(zhengban: CommandLine, clean_page: Path) -> None:
    result = zhengban("check", clean_page)
    assert result.code == 0
    assert "0 found" in result.output
    assert result.errors == ""


def test_something_found(zhengban: CommandLine, doubled_page: Path) -> None:
    result = zhengban("check", doubled_page)
    assert result.code == 1
    assert "duplicate_run" in result.output
    assert result.errors == ""


def test_checking_changes_nothing(zhengban: CommandLine, doubled_page: Path, tmp_path: Path) -> None:
    before = doubled_page.read_bytes()
    zhengban("check", doubled_page)
    assert doubled_page.read_bytes() == before
    assert list(tmp_path.iterdir()) == [doubled_page]


def test_json_has_the_fields_of_the_schema(zhengban: CommandLine, seed_path: Path) -> None:
    findings = _findings(zhengban, seed_path)
    assert findings
    assert all(set(finding) == FIELDS for finding in findings)
    assert {finding["decision"] for finding in findings} <= {"auto", "ask", "hidden"}
    assert all(0 <= finding["confidence"] <= 1 for finding in findings)
    reasons = [reason for finding in findings for reason in finding["evidence"]]
    assert reasons
    assert all(set(reason) == {"code", "for", "text", "spans"} for reason in reasons)


def test_json_edits_can_be_read_back(zhengban: CommandLine, seed_path: Path) -> None:
    edits = [edit for finding in _findings(zhengban, seed_path) for edit in finding["edits"]]
    assert edits
    assert [edit_as_json(edit_from_json(edit)) for edit in edits] == edits


def test_ids_are_unique_and_stay(zhengban: CommandLine, seed_path: Path) -> None:
    first = [finding["id"] for finding in _findings(zhengban, seed_path)]
    assert len(set(first)) == len(first)
    assert [finding["id"] for finding in _findings(zhengban, seed_path)] == first


def test_json_lines_hold_the_same_findings(zhengban: CommandLine, seed_path: Path) -> None:
    lines = zhengban("check", "--format", "jsonl", seed_path).output.splitlines()
    assert [json.loads(line) for line in lines] == _findings(zhengban, seed_path)


def test_json_of_several_pages_is_one_list(zhengban: CommandLine, doubled_page: Path, tmp_path: Path) -> None:
    text = doubled_page.read_text(encoding="utf-8")
    (tmp_path / "two.txt").write_text(text + "\f" + text, encoding="utf-8")
    sources = [finding["source"] for finding in _findings(zhengban, doubled_page, "two.txt")]
    pages = {(source["name"], source["page"]) for source in sources}
    assert pages == {(str(doubled_page), 1), ("two.txt", 1), ("two.txt", 2)}


def test_no_findings_are_an_empty_list(zhengban: CommandLine, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    result = zhengban("check", "--format", "json", "empty.txt")
    assert json.loads(result.output) == []
    assert result.code == 2


def test_a_bad_file_does_not_stop_the_others(zhengban: CommandLine, doubled_page: Path) -> None:
    result = zhengban("check", "missing.txt", doubled_page)
    assert result.code == 2
    assert result.errors.startswith("zhengban: missing.txt does not exist")
    assert "duplicate_run" in result.output


def test_the_diff_shows_before_and_after(zhengban: CommandLine, doubled_page: Path) -> None:
    result = zhengban("check", "--diff", doubled_page)
    lines = result.output.splitlines()
    assert any(line.startswith("@@ line 3 @@ duplicate_run") for line in lines)
    assert "- 孩子们在图书馆里看书。孩子们在图书馆里看书。" in lines
    assert "+ 孩子们在图书馆里看书。" in lines


def test_the_diff_says_what_is_done_where_it_goes_and_why(zhengban: CommandLine, seed_path: Path) -> None:
    result = zhengban("check", "--diff", seed_path)
    lines = result.output.splitlines()
    start = next(number for number, line in enumerate(lines) if "⇢ moved in front of" in line)
    head = max(number for number, line in enumerate(lines[:start]) if line.startswith("@@ "))
    assert re.search(r" detached_headline 0\.\d\d (auto|ask): as headline · .*move$", lines[head])
    assert lines[start + 1].startswith("  because: heading and body share ")
    assert not any("⇢" in line for line in lines if line.startswith(("+", "-")))


def test_the_table_says_what_is_done(zhengban: CommandLine, seed_path: Path) -> None:
    rows = zhengban("check", seed_path).output.splitlines()
    spaces = [row for row in rows if " spacing " in row]
    assert spaces
    assert all(" delete space " in row for row in spaces)
    assert all(" join " in row for row in rows if " line_wrap " in row)


def test_a_jump_line_at_the_end_of_a_line_takes_no_text_away(zhengban: CommandLine, tmp_path: Path) -> None:
    page = tmp_path / "版.txt"
    text = "　　大坝蓄水位创下新高，下游城市的供水有了保障。（下转第4版）\n"
    page.write_text(f"湖城日报\n{text}", encoding="utf-8")
    row = next(line for line in zhengban("check", page).output.splitlines() if "page_furniture" in line)
    assert "“（下转第4版）”" in row
    assert "∅" not in row
    told = zhengban("check", page, "--diff").output.splitlines()
    assert "  （下转第4版）" in told
    assert not [line for line in told if line.startswith("- ") and "下转" in line]


def test_a_threshold_that_nothing_reaches_asks(zhengban: CommandLine, doubled_page: Path) -> None:
    decisions = {finding["decision"] for finding in _findings(zhengban, "--threshold", "1", doubled_page)}
    assert "auto" not in decisions


@pytest.fixture
def measured(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Give the program a calibration in which deletions of doubled text were measured."""
    step = [0.5, 0.98, 500, 490, 0.9635, 0.9891]
    scale = {"kind": "duplicate_run", "act": "deletes", "automatic": 0.98, "steps": [step]}
    monkeypatch.setattr("zhengban.calibration.load_table", lambda name: {"made": "", "measured": [scale]})
    shipped_calibration.cache_clear()
    yield
    shipped_calibration.cache_clear()


@pytest.mark.usefixtures("measured")
def test_json_says_how_often_such_a_finding_was_right(zhengban: CommandLine, doubled_page: Path) -> None:
    (found,) = (one for one in _findings(zhengban, doubled_page) if one["kind"] == "duplicate_run")
    assert (found["confidence"], found["decision"]) == (0.98, "auto")
    assert found["measured"] == {"right": 0.98, "n": 500, "interval": [0.9635, 0.9891]}


@pytest.mark.usefixtures("measured")
def test_the_table_says_how_many_may_be_wrong(zhengban: CommandLine, doubled_page: Path) -> None:
    told = zhengban("check", doubled_page).output
    assert "of 1 applied changes about 0.0 are wrong" in told
    assert "more were never measured" in told
    assert "(96.4–98.9 of 100 right, measured on 500)" in zhengban("check", "--diff", doubled_page).output


@pytest.mark.parametrize(
    ("before", "after", "gone", "come"),
    [
        ("衡水衡水", "衡水", 2, 0),
        ("", "字", 0, 1),
        ("置,着力", "置，着力", 1, 1),
    ],
)
def test_the_diff_marks_single_characters(before: str, after: str, gone: int, come: int) -> None:
    old, new = parts(before, after)
    assert "".join(part.text for part in old) == before
    assert "".join(part.text for part in new) == after
    assert sum(len(part.text) for part in old if part.changed) == gone
    assert sum(len(part.text) for part in new if part.changed) == come


def test_a_very_long_change_is_shown_unmarked() -> None:
    text = "长" * (LONGEST_MARKED + 1)
    assert parts(text, "短") == ([Part(text, False)], [Part("短", False)])


def test_the_diff_keeps_lines_apart_and_shows_control_characters() -> None:
    assert [line.plain for line in changes("一\n二\x1b", "一二")] == ["- 一", "- 二\\x1b", "+ 一二"]
    assert [line.plain for line in changes("一⏎二", "一二")] == ["- 一", "- 二", "+ 一二"]
    assert [line.plain for line in changes("同", "同")] == ["  同"]
