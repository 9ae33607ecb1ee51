"""``zhengban issue``: from pages, as text or finished, to contents and joined articles."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from support.command_line import CommandLine
from support.issue_pages import document
from zhengban.review.manual_articles import start_article
from zhengban.review.project_file import ProjectFile
from zhengban.review.project_plans import bring_plan, open_session

_PAGES: dict[str, str] = yaml.safe_load(
    (Path(__file__).parents[1] / "cases" / "issue_pages.yml").read_text(encoding="utf-8")
)
_HEJIAN, _XINGANG = "河间日报-2024-05-06", "新港日報-2024-05-06"
_FILES = ["contents.json", "contents.md", "issue.json"]

CONTENTS = """# 河间日报 2024-05-06 目录

## 第1版 要闻

- 小麦开镰（下转第3版）
- 消防演练进校园

## 第2版 社会

- 老街新貌

## 第3版 综合

- 文化馆办起夜校
- 小麦开镰（上接第1版）
"""


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    """A folder with pages of two papers as text."""
    folder = tmp_path / "pages"
    folder.mkdir()
    for name, text in _PAGES.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def _written(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*.*"))}


def _issue(folder: Path) -> Any:
    return json.loads((folder / "issue.json").read_text(encoding="utf-8"))


def _put(path: Path, value: Any) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(value), encoding="utf-8")
    return path


def test_from_text_to_contents_and_a_joined_article(
    zhengban: CommandLine, pages: Path, tmp_path: Path
) -> None:
    result = zhengban("issue", "pages/*.txt", "-o", "out", "--join-continued")
    assert (result.code, result.errors) == (0, "")
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == sorted([_HEJIAN, _XINGANG])
    contents = (tmp_path / "out" / _HEJIAN / "contents.md").read_text(encoding="utf-8")
    assert contents.partition("\n## 待核对")[0] == CONTENTS
    article = _issue(tmp_path / "out" / _HEJIAN)["articles"][0]
    assert [part["page"] for part in article["parts"]] == ["p1", "p3"]
    texts = "".join(entry["text"] for entry in article["body"])
    assert "收割机手们从南到北一路赶来，歇人不歇机。" in texts
    assert "版）" not in texts


def test_every_character_of_the_files_is_in_the_issues(
    zhengban: CommandLine, pages: Path, tmp_path: Path
) -> None:
    zhengban("issue", "pages/*.txt", "-o", "out", "--join-continued")
    issues = [_issue(tmp_path / "out" / name) for name in (_HEJIAN, _XINGANG)]
    assert sum(issue["characters"] for issue in issues) == sum(
        len("".join(text.split())) for text in _PAGES.values()
    )


def test_what_should_be_looked_at_is_told_under_the_account_of_each_issue(
    zhengban: CommandLine, pages: Path
) -> None:
    told = zhengban("issue", "pages/xingang-*.txt", "-o", "out").output.splitlines()
    folder = Path("out") / _XINGANG
    assert told[0] == f"{folder}: pages 2, articles 2, continuations found 0, joined 0, to look at 1"
    assert told[1:] == ["  page 1: （下轉第八版）: page 8 is not there"]
    told = zhengban("issue", "pages/xingang-*.txt", "-o", "out", "--language", "zh").output.splitlines()
    assert told[0] == f"{folder}：2 个版，2 篇稿件，找到转接 0 处，已并 0 处；待核对 1 处"
    assert told[1:] == ["  第1版：（下轉第八版）：没有第8版"]


def test_nothing_is_joined_unless_asked(zhengban: CommandLine, pages: Path, tmp_path: Path) -> None:
    assert "found 1, joined 0," in zhengban("issue", "pages/hejian-*.txt", "-o", "out").output
    assert all(not article["seams"] for article in _issue(tmp_path / "out" / _HEJIAN)["articles"])


def test_text_results_of_fix_and_of_batch_and_a_project_give_the_same(
    zhengban: CommandLine, pages: Path, tmp_path: Path
) -> None:
    assert zhengban("fix", "pages/*.txt", "--to", "json", "-o", "fixed").code == 0
    batch = ("batch", "pages", "-o", "made", "--project", "p.zhengban", "--to", "json,txt", "--workers", "0")
    assert zhengban(*batch).code == 0
    for place, source in enumerate(["pages/*.txt", "fixed", "made", "p.zhengban"]):
        assert zhengban("issue", source, "-o", f"out{place}", "--join-continued").code == 0
    written = [_written(tmp_path / f"out{place}") for place in range(4)]
    assert len(written[0]) == 6
    assert written[1:] == written[:1] * 3


def test_an_article_that_a_reviewer_started_at_a_jump_line_is_joined(
    zhengban: CommandLine, pages: Path, tmp_path: Path
) -> None:
    """At the top of a page the part that goes on has no place yet, since no dateline begins it."""
    head, first, second = re.split("(?=文化馆办起夜校|小麦开镰)", _PAGES["hejian-3.txt"])
    (pages / "hejian-3.txt").write_text(
        head + second.replace("责任编辑", first + "责任编辑"), encoding="utf-8"
    )
    batch = (
        "batch",
        "pages",
        "-o",
        "made",
        "--project",
        "p.zhengban",
        "--include",
        "hejian-*",
        "--workers",
        "0",
    )
    assert zhengban(*batch).code == 0
    told = zhengban("issue", "p.zhengban", "-o", "out", "--join-continued").output
    assert "joined 0," in told
    assert "page 3: （上接第1版）: stands inside of another text or outside of all articles" in told
    with ProjectFile.open(tmp_path / "p.zhengban") as project:
        session = open_session(project, "reviewer")
        page = next(page.id for page in project.pages() if page.path.name == "hejian-3.txt")
        bring_plan(project, session, page)
        document = session.review(page).document
        start = next(block.start for block in document.blocks() if block.text.startswith("小麦开镰"))
        session.edit(page, start_article(document, start))
    assert "joined 1," in zhengban("issue", "p.zhengban", "-o", "out", "--join-continued").output
    article = _issue(tmp_path / "out" / _HEJIAN)["articles"][0]
    assert [part["page"] for part in article["parts"]] == ["p1", "p3"]


def test_the_order_of_the_files_does_not_matter_and_a_second_run_changes_nothing(
    zhengban: CommandLine, pages: Path, tmp_path: Path
) -> None:
    zhengban("issue", *(f"pages/{name}" for name in _PAGES), "-o", "out")
    first = _written(tmp_path / "out")
    zhengban("issue", *(f"pages/{name}" for name in reversed(_PAGES)), "-o", "out")
    assert _written(tmp_path / "out") == first


def test_results_that_lie_in_the_input_folder_are_no_pages(
    zhengban: CommandLine, pages: Path, tmp_path: Path
) -> None:
    zhengban("fix", "pages/hejian-*.txt", "--to", "json", "-o", "out")
    first = zhengban("issue", "out", "-o", "out")
    assert zhengban("issue", "out", "-o", "out") == first


def test_a_folder_name_is_one_that_every_system_takes(zhengban: CommandLine, tmp_path: Path) -> None:
    _put(tmp_path / "1.json", document("1", [["# 甲", "文。"]], paper='河间/日报:"晚刊"?'))
    assert zhengban("issue", "1.json", "-o", "out").code == 0
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["河间 日报 晚刊-2024-05-06"]


def test_issues_that_would_have_one_folder_get_two(zhengban: CommandLine, tmp_path: Path) -> None:
    for folder in ("a", "b"):
        _put(tmp_path / folder / "1.json", document("1", [["# 甲", "文。"]], date=None))
    assert zhengban("issue", "a", "b", "-o", "out").code == 0
    names = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert names == ["河间日报-日期不详", "河间日报-日期不详-2"]


def test_a_bad_file_fails_alone(zhengban: CommandLine, tmp_path: Path) -> None:
    _put(tmp_path / "1.json", document("1", [["# 甲", "文。"]]))
    (tmp_path / "2.json").write_text("no json", encoding="utf-8")
    result = zhengban("issue", "1.json", "2.json", "-o", "out")
    assert result.code == 2
    assert result.errors.splitlines() == [
        "zhengban: 2.json is no JSON: name results that were written with --to json",
        "zhengban: 1 of 2 files failed, for the reasons above; the others are done",
    ]
    assert sorted(path.name for path in (tmp_path / "out" / _HEJIAN).iterdir()) == _FILES


_WHOLE = document("1", [["# 甲", "文。"]])


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("a.json", "{}", "a.json is no zhengban-document/1: write pages with batch or fix --to json"),
        ("a.json", "[[]]", "a.json is no zhengban-document/1: write pages with batch or fix --to json"),
        ("a.json", "[" * 99_999, "a.json is no JSON: name results that were written with --to json"),
        ("a.json", "\ud800", "a.json is no JSON: name results that were written with --to json"),
        (
            "a.json",
            json.dumps({**_WHOLE, "unplaced": [{"text": "\ud83d", "spans": []}]}),
            "a.json is no JSON: name results that were written with --to json",
        ),
        (
            "a.json",
            json.dumps({**_WHOLE, "schema": "zhengban-issue/1"}),
            "a.json is zhengban-issue/1, not zhengban-document/1: write pages with batch or fix --to json",
        ),
        (
            "a.json",
            json.dumps({**_WHOLE, "articles": [{}]}),
            "a.json is no whole zhengban-document/1: write the page again with --to json",
        ),
        ("missing.json", None, "missing.json cannot be read: No such file or directory"),
        ("empty", None, "empty holds no pages in json: write them with batch or fix --to json"),
    ],
    ids=[
        "object",
        "list",
        "too deep",
        "no text",
        "half a character",
        "another schema",
        "a part of it",
        "missing",
        "empty folder",
    ],
)
def test_bad_input_is_told_in_one_line_and_nothing_is_written(
    zhengban: CommandLine, tmp_path: Path, name: str, content: str | None, message: str
) -> None:
    (tmp_path / "empty").mkdir()
    if content is not None:
        (tmp_path / name).write_bytes(content.encode("utf-8", "surrogatepass"))
    result = zhengban("issue", name, "-o", "out")
    assert (result.code, result.output, result.errors) == (2, "", f"zhengban: {message}\n")
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("output", "message"),
    [
        ("file", "file is a file: name a folder for the issues"),
        ("file/sub", f"the folder {Path('file/sub') / _HEJIAN} cannot be made: Not a directory"),
        ("locked", f"{Path('locked') / _HEJIAN / 'contents.md'} is write-protected: choose another output"),
        ("taken", f"{Path('taken') / _HEJIAN / 'contents.md'} is a folder: name a file in it"),
    ],
)
def test_an_output_that_cannot_be_written_is_told_in_one_line(
    zhengban: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, output: str, message: str
) -> None:
    _put(tmp_path / "1.json", _WHOLE)
    (tmp_path / "file").write_text("", encoding="utf-8")
    (tmp_path / "taken" / _HEJIAN / "contents.md").mkdir(parents=True)
    locked = tmp_path / "locked" / _HEJIAN / "contents.md"
    locked.parent.mkdir(parents=True)
    locked.write_text("old", encoding="utf-8")
    # Root may write to anything, so the answer of the system is given here.
    monkeypatch.setattr("zhengban.files.os.access", lambda path, mode: Path(path) != locked)
    result = zhengban("issue", "1.json", "-o", output)
    assert (result.code, result.output, result.errors) == (2, "", f"zhengban: {message}\n")
    assert locked.read_text(encoding="utf-8") == "old"


def test_an_input_is_never_written_to(zhengban: CommandLine, tmp_path: Path) -> None:
    page = _put(tmp_path / "out" / _HEJIAN / "issue.json", _WHOLE)
    before = page.read_bytes()
    result = zhengban("issue", str(page), "-o", "out")
    assert result.code == 2
    assert "which is never overwritten" in result.errors
    assert page.read_bytes() == before
    assert [path.name for path in page.parent.iterdir()] == ["issue.json"]


@pytest.mark.parametrize(
    ("arguments", "missing"), [(("-o", "out"), "IN"), (("1.json",), "-o/--output")], ids=["input", "output"]
)
def test_what_must_be_named(zhengban: CommandLine, arguments: tuple[str, ...], missing: str) -> None:
    result = zhengban("issue", *arguments)
    assert result.code == 2
    assert (
        result.errors
        == f"zhengban: the following arguments are required: {missing} (see zhengban issue --help)\n"
    )
