"""``zhengban fix``: where results go, what is accepted, and that inputs are never touched."""

from __future__ import annotations

import io
import json
import os
import re
import sys
from pathlib import Path

import pytest

from support.command_line import CommandLine
from zhengban.cli import fix
from zhengban.cli.main import main
from zhengban.cli.outputs import Target
from zhengban.cli.shared_arguments import FORMATS
from zhengban.errors import ConservationError
from zhengban.review.result_files import SUFFIXES
from zhengban.writers.verify_word import word_paragraphs


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def _bare(text: str) -> str:
    return "".join(text.split())


def test_the_default_is_text_in_a_folder(zhengban: CommandLine, doubled_page: Path, tmp_path: Path) -> None:
    result = zhengban("fix", doubled_page)
    assert result.code == 0
    assert result.errors == ""
    assert result.output.startswith(str(Path("zhengban-out") / "版面.txt"))
    text = (tmp_path / "zhengban-out" / "版面.txt").read_text(encoding="utf-8")
    assert text.count("孩子们在图书馆里看书。") == 1
    assert "秋季读书会将于本周六开幕" in text


def test_a_folder_that_had_to_be_made_is_told_once(zhengban: CommandLine, doubled_page: Path) -> None:
    first = zhengban("fix", doubled_page, "--to", "txt,md", "-o", "no/such")
    assert first.output.count(f"; new folder {Path('no/such')}\n") == 1
    assert "new folder" not in zhengban("fix", doubled_page, "-o", "no/such").output


def test_every_format_is_written(zhengban: CommandLine, doubled_page: Path, tmp_path: Path) -> None:
    result = zhengban("fix", doubled_page, "--to", ",".join(FORMATS), "-o", "out")
    assert result.code == 0
    assert _names(tmp_path / "out") == sorted(f"版面{SUFFIXES[form]}" for form in FORMATS)
    written = [path.read_bytes() for path in (tmp_path / "out").iterdir()]
    texts = ["".join(word_paragraphs(data)) if data.startswith(b"PK") else data.decode() for data in written]
    assert all("孩子们在图书馆里看书" in text for text in texts)


def test_bytes_go_to_standard_output_as_they_are(
    doubled_page: Path, capfdbinary: pytest.CaptureFixture[bytes], tmp_path: Path
) -> None:
    assert main(["fix", str(doubled_page), "--to", "docx", "-o", "-"]) == 0
    assert main(["fix", str(doubled_page), "--to", "docx", "-o", str(tmp_path / "out")]) == 0
    output = capfdbinary.readouterr().out
    assert output.startswith((tmp_path / "out" / "版面.docx").read_bytes())


@pytest.mark.parametrize(("accept", "copies"), [("auto", 1), ("all", 1), ("none", 2)])
def test_acceptance(zhengban: CommandLine, doubled_page: Path, accept: str, copies: int) -> None:
    result = zhengban("fix", doubled_page, "--accept", accept, "-o", "-")
    assert result.code == 0
    assert result.output.count("孩子们在图书馆里看书") == copies


def test_accepting_nothing_keeps_every_character(
    zhengban: CommandLine, seed_path: Path, seed_text: str
) -> None:
    result = zhengban("fix", seed_path, "--accept", "none", "-o", "-")
    assert _bare(result.output) == _bare(seed_text)


def test_a_threshold_that_nothing_reaches_keeps_every_character(
    zhengban: CommandLine, seed_path: Path, seed_text: str
) -> None:
    result = zhengban("fix", seed_path, "--threshold", "1", "-o", "-")
    assert sorted(_bare(result.output)) == sorted(_bare(seed_text))


def test_one_result_may_have_a_name(zhengban: CommandLine, doubled_page: Path, tmp_path: Path) -> None:
    assert zhengban("fix", doubled_page, "--to", "json", "-o", "新/named.json").code == 0
    document = json.loads((tmp_path / "新" / "named.json").read_text(encoding="utf-8"))
    assert document["schema"] == "zhengban-document/1"
    assert document["source"]["name"] == "版面.txt"


def test_where_the_input_lies_is_no_part_of_the_result(zhengban: CommandLine, doubled_page: Path) -> None:
    here = zhengban("fix", doubled_page.name, "--to", "json", "-o", "-")
    absolute = zhengban("fix", doubled_page, "--to", "json", "-o", "-")
    assert here == absolute


def test_several_pages_are_numbered(zhengban: CommandLine, doubled_page: Path, tmp_path: Path) -> None:
    text = doubled_page.read_text(encoding="utf-8")
    (tmp_path / "期.txt").write_text(f"{text}\f{text}\f\f{text}", encoding="utf-8")
    assert zhengban("fix", "期.txt", "-o", "out").code == 0
    assert _names(tmp_path / "out") == ["期.p2.txt", "期.p4.txt", "期.txt"]
    assert zhengban("fix", "期.txt", "-o", "named.txt").code == 0
    assert {"named.txt", "named.p2.txt", "named.p4.txt"} <= set(_names(tmp_path))


def test_pages_on_standard_output_have_form_feeds_between(
    zhengban: CommandLine, doubled_page: Path, tmp_path: Path
) -> None:
    text = doubled_page.read_text(encoding="utf-8")
    (tmp_path / "期.txt").write_text(f"{text}\f{text}", encoding="utf-8")
    single = zhengban("fix", doubled_page, "-o", "-").output
    assert zhengban("fix", "期.txt", "-o", "-").output == f"{single}\f{single}"
    result = zhengban("fix", "期.txt", "--to", "json", "-o", "-")
    assert result.code == 2
    assert "use -o FOLDER" in result.errors


def test_a_pipe_in_is_a_pipe_out(
    zhengban: CommandLine, doubled_page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = zhengban("fix", doubled_page, "-o", "-").output
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(doubled_page.read_bytes())))
    assert zhengban("fix", "-").output == expected
    assert _names(tmp_path) == [doubled_page.name]


def test_standard_input_may_go_to_a_folder(
    zhengban: CommandLine, doubled_page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(doubled_page.read_bytes())))
    assert zhengban("fix", "-", "-o", "out").code == 0
    assert _names(tmp_path / "out") == ["stdin.txt"]


def test_a_star_that_the_shell_left_is_looked_up(
    zhengban: CommandLine, doubled_page: Path, clean_page: Path, tmp_path: Path
) -> None:
    (tmp_path / "[1]*.txt").write_text(doubled_page.read_text(encoding="utf-8"), encoding="utf-8")
    assert zhengban("fix", "*.txt", "-o", "all").code == 0
    assert _names(tmp_path / "all") == sorted(["[1]*.txt", "clean.txt", "版面.txt"])
    assert zhengban("fix", "[1]*.txt", "-o", "one").code == 0
    assert _names(tmp_path / "one") == ["[1]*.txt"]
    assert clean_page.exists()


def test_a_result_never_replaces_the_input(zhengban: CommandLine, doubled_page: Path, tmp_path: Path) -> None:
    before = doubled_page.read_bytes()
    os.link(doubled_page, tmp_path / "hard.txt")
    (tmp_path / "soft.txt").symlink_to(doubled_page)
    for output in (doubled_page, tmp_path, "hard.txt", "soft.txt", f"x/../{doubled_page.name}"):
        (tmp_path / "x").mkdir(exist_ok=True)
        result = zhengban("fix", doubled_page, "-o", output)
        assert result.code == 2
        assert "never overwritten" in result.errors
    assert doubled_page.read_bytes() == before


def test_a_result_never_replaces_another_input(
    zhengban: CommandLine, doubled_page: Path, tmp_path: Path
) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "版面.txt").write_text("另一版的正文在这里。\n", encoding="utf-8")
    result = zhengban("fix", tmp_path / "a" / "版面.txt", doubled_page, "-o", tmp_path)
    assert result.code == 2
    assert result.errors.count("never overwritten") == 2


def test_a_result_never_replaces_another_result(
    zhengban: CommandLine, doubled_page: Path, tmp_path: Path
) -> None:
    (tmp_path / "a").mkdir()
    other = tmp_path / "a" / doubled_page.name
    other.write_text("另一版的正文在这里。\n", encoding="utf-8")
    result = zhengban("fix", doubled_page, other, "-o", "out")
    assert result.code == 2
    assert re.search("already holds the result of", result.errors)
    assert "图书馆" in (tmp_path / "out" / "版面.txt").read_text(encoding="utf-8")


def test_a_second_run_replaces_the_results_of_the_first(
    zhengban: CommandLine, doubled_page: Path, tmp_path: Path
) -> None:
    zhengban("fix", doubled_page, "--accept", "none")
    assert zhengban("fix", doubled_page).code == 0
    assert (tmp_path / "zhengban-out" / "版面.txt").read_text(encoding="utf-8").count("看书") == 1


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["--to", "txt,md", "-o", "one.txt"], "several results"),
        (["clean.txt", "-o", "one.txt"], "several results"),
        (["--to", "txt,md", "-o", "-"], "standard output takes one format"),
    ],
)
def test_several_results_do_not_go_into_one_file(
    zhengban: CommandLine, doubled_page: Path, clean_page: Path, arguments: list[str], complaint: str
) -> None:
    result = zhengban("fix", doubled_page, *arguments)
    assert result.code == 2
    assert complaint in result.errors
    assert not Path("one.txt").exists()
    assert clean_page.exists()


def test_a_bad_file_fails_alone_and_is_listed(
    zhengban: CommandLine, doubled_page: Path, clean_page: Path, tmp_path: Path
) -> None:
    result = zhengban("fix", doubled_page, "missing.txt", clean_page, "-o", "out")
    assert result.code == 2
    assert _names(tmp_path / "out") == ["clean.txt", "版面.txt"]
    assert "missing.txt does not exist" in result.errors
    assert "1 of 3 files failed" in result.errors


def test_a_lost_character_stops_the_export(
    zhengban: CommandLine, doubled_page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lossy(*_: object) -> str:
        raise ConservationError("the text lacks 1 character of the page")

    monkeypatch.setattr(fix, "render", lossy)
    result = zhengban("fix", doubled_page)
    assert result.code == 3
    assert result.errors == "zhengban: the text lacks 1 character of the page\n"
    assert _names(tmp_path) == [doubled_page.name]


@pytest.mark.parametrize(
    ("output", "name", "page", "expected"),
    [
        ("out", "a/1.txt", 1, "out/1.txt"),
        ("out", "a/1.txt", 3, "out/1.p3.txt"),
        ("out", "版.一.txt", 1, "out/版.一.txt"),
        ("out", ".txt", 1, "out/.txt.txt"),
        ("out", "-", 1, "out/stdin.txt"),
        ("b/out.txt", "a/1.txt", 1, "b/out.txt"),
        ("b/out.txt", "a/1.txt", 2, "b/out.p2.txt"),
        ("b/out.txt/", "a/1.txt", 1, "b/out.txt/1.txt"),
        (None, "a/1.txt", 1, "zhengban-out/1.txt"),
    ],
)
def test_result_names(output: str | None, name: str, page: int, expected: str) -> None:
    assert Target(output, [name], ["txt"]).path_for(name, page, "txt") == Path(expected)
