"""``zhengban verify``, and the certificates that ``fix`` and ``export`` write for it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from support.command_line import CommandLine
from zhengban.cli.shared_arguments import FORMATS
from zhengban.review.project_file import ProjectFile


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    """Return a folder with two files, one of them in another encoding and of three pages, one blank."""
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "版面.txt").write_text(
        "湖城日报\n\n孩子们在图书馆里看书，\n孩子们很高兴。\n", encoding="utf-8-sig"
    )
    text = "第一版的正文在这里。\n\f \n\f第三版的正文在那里。\n"
    (folder / "旧版.txt").write_bytes(text.encode("gb18030"))
    return folder


def _fix(zhengban: CommandLine, pages: Path) -> None:
    names = sorted(pages.glob("*.txt"))
    result = zhengban("fix", *names, "--to", ",".join(FORMATS), "-o", "out", "--certificate", "out/c.json")
    assert result.code == 0, result.errors


def test_what_fix_wrote_is_certified(zhengban: CommandLine, pages: Path) -> None:
    _fix(zhengban, pages)
    result = zhengban("verify", "out/c.json", "--source", pages, "--language", "en")
    assert (result.code, result.errors) == (0, "")
    assert result.output == f"out/c.json: 3 pages and {3 * len(FORMATS)} files are what was certified\n"


def test_the_source_is_found_beside_or_above(zhengban: CommandLine, pages: Path) -> None:
    _fix(zhengban, pages)
    assert zhengban("verify", "out/c.json").code == 0


def test_what_was_tampered_with_is_refused(zhengban: CommandLine, pages: Path, tmp_path: Path) -> None:
    _fix(zhengban, pages)
    path = tmp_path / "out" / "版面.txt"
    path.write_text(path.read_text(encoding="utf-8").replace("孩子", "孩", 1), encoding="utf-8")
    result = zhengban("verify", "out/c.json", "--source", pages, "--language", "en")
    assert result.code == 1
    assert result.output.splitlines() == [
        "out/c.json: 版面.txt is not what was written: its sha256 is another",
        "out/c.json: refused, for the reasons above: 1",
    ]


def test_a_missing_output_is_refused(zhengban: CommandLine, pages: Path, tmp_path: Path) -> None:
    _fix(zhengban, pages)
    (tmp_path / "out" / "版面.md").unlink()
    result = zhengban("verify", "out/c.json", "--source", pages, "--language", "zh")
    assert result.code == 1
    assert "版面.md cannot be read" in result.output
    assert "不予认可" in result.output


def test_a_changed_source_is_refused(zhengban: CommandLine, pages: Path) -> None:
    _fix(zhengban, pages)
    with (pages / "版面.txt").open("ab") as stream:
        stream.write(b"\n")
    result = zhengban("verify", "out/c.json", "--source", pages / "版面.txt")
    assert result.code == 1
    assert "版面.txt is not the source that was certified" in result.output


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["none.json"], "none.json cannot be read"),
        (["in/版面.txt"], "版面.txt is no certificate"),
        (["out/c.json", "--source", "elsewhere"], "is not found: name it, or its folder, with --source"),
    ],
)
def test_bad_input_is_told(zhengban: CommandLine, pages: Path, arguments: list[str], message: str) -> None:
    _fix(zhengban, pages)
    result = zhengban("verify", *arguments)
    assert result.code == 2
    assert message in result.errors
    assert len(result.errors.splitlines()) == 1


@pytest.mark.parametrize("field", ["outputs", "source", "printed"])
def test_a_certificate_with_something_cut_out_is_refused(
    zhengban: CommandLine, pages: Path, tmp_path: Path, field: str
) -> None:
    _fix(zhengban, pages)
    path = tmp_path / "out" / "c.json"
    value = json.loads(path.read_text(encoding="utf-8"))
    del value["pages"][0][field]
    path.write_text(json.dumps(value), encoding="utf-8")
    result = zhengban("verify", "out/c.json")
    assert result.code in {1, 2}
    assert "was altered" in result.output + result.errors
    assert "Traceback" not in result.errors


def test_a_source_that_changed_meanwhile_is_not_certified(zhengban: CommandLine, pages: Path) -> None:
    path = pages.parent / "湖城.zhengban"
    with ProjectFile.create(path) as project:
        project.add_sources([pages])
    (pages / "版面.txt").write_text("别的文字。\n", encoding="utf-8")
    result = zhengban("export", path, "-o", "out", "--certificate", "c.json", "--pages", "3")
    assert result.code == 2
    assert len(result.errors.splitlines()) == 1


def test_standard_output_is_not_certified(zhengban: CommandLine, pages: Path) -> None:
    result = zhengban("fix", pages / "版面.txt", "-o", "-", "--certificate", "c.json")
    assert result.code == 2
    assert "only files can be certified" in result.errors


def test_a_project_is_certified_as_it_was_decided(zhengban: CommandLine, pages: Path, tmp_path: Path) -> None:
    path = tmp_path / "湖城.zhengban"
    with ProjectFile.create(path) as project:
        project.add_sources([pages])
    result = zhengban("export", path, "--to", "txt,docx", "-o", "out", "--certificate", "c.json")
    assert result.code == 0, result.errors
    certified = json.loads((tmp_path / "c.json").read_text(encoding="utf-8"))
    assert [page["source"]["page"] for page in certified["pages"]] == [1, 3, 1]
    assert certified["pages"][0]["outputs"][0]["name"].startswith("out/")
    assert zhengban("verify", "c.json", "--source", pages).code == 0
