"""Whatever comes in: a clear line and exit code 2, or a correct result; no traceback, no part of a file."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from support.command_line import CommandLine, Outcome

SENTENCE = "衡水湖首届开渔节启幕。".encode()

# bytes, and a part of the complaint that they must earn
REFUSED = {
    "empty": (b"", "is empty"),
    "blank": (b" \r\n\t\n\xe3\x80\x80", "is blank"),
    "only form feeds": (b"\f\f\f", "is blank"),
    "PDF": (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "PDF document"),
    "picture": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "PNG picture"),
    "binary": (bytes(range(256)) * 40, "binary data"),
    "a damaged character": (SENTENCE * 30 + b"\xe8\xff" + SENTENCE, "offset 990"),
    "a lone surrogate in UTF-8": (SENTENCE * 20 + b"\xed\xa0\x80" + SENTENCE, "surrogate"),
    "a lone surrogate in UTF-16": ("水".encode("utf-16") + b"\x00\xd8\x56\x6e", "surrogate"),
}

# text, as bytes, that has to come out whole
READ = {
    "a cut last character": ("衡水湖首届开渔节启幕。" * 20).encode()[:-1],
    "controls": SENTENCE * 5 + "衡水\x01湖\x7f首届\x1b[31m开渔节\x9b启幕。".encode() + SENTENCE * 5,
    "NUL": SENTENCE * 5 + "衡水湖\0首届\0\0开渔节启幕。".encode() + SENTENCE * 5,
    "odd line ends": "一\r二\r\n三\n\r四\v五\x1c六\x85七\u2028八\u2029九。".encode() * 5,
    "right to left": "衡水湖 שלום עולם مرحبا \u202eabc\u202c 启幕。\n".encode() * 5,
    "emoji": "衡水湖👨\u200d👩\u200d👧启幕🇨🇳👍🏽。\n".encode() * 5,
    "combining marks": "衡水\u0301湖\ufe0e启\u20dd幕。\n".encode() * 5,
    "rare characters": "𠮷野家𰻝𰻝面在衡水开业。\n".encode() * 5,
    "private use": "衡水\ue000湖\U00100000启幕\ufffd。\n".encode() * 5,
    "noncharacters": "衡水\ufffe湖\uffff启幕\U0001ffff。\n".encode() * 5,
    "byte order mark inside": "衡水\ufeff湖启幕。\n".encode() * 5,
    "one character": "水".encode(),
    "one mark": b".",
    "no Chinese": b"The quick brown fox jumps over the lazy dog.\n" * 5,
    "one character a line": "\n".join("衡水湖首届开渔节在衡湖湾码头启幕").encode(),
    "the same line again and again": "衡水湖启幕。\n".encode() * 300,
    "the same character again and again": ("水" * 5000).encode(),
    "quotes that never close": ("“" * 500 + "衡水" + "（" * 500).encode(),
}


def _check_and_fix(zhengban: CommandLine, path: Path) -> tuple[Outcome, Outcome]:
    """Run both commands and see that the input stays as it was."""
    before = path.read_bytes()
    outcomes = zhengban("check", path), zhengban("fix", path, "-o", "out", "--to", "txt,md,html,json,report")
    assert path.read_bytes() == before
    return outcomes


@pytest.mark.parametrize(("content", "complaint"), REFUSED.values(), ids=REFUSED)
def test_refused(zhengban: CommandLine, tmp_path: Path, content: bytes, complaint: str) -> None:
    path = tmp_path / "版面.txt"
    path.write_bytes(content)
    for outcome in _check_and_fix(zhengban, path):
        assert outcome.code == 2
        assert complaint in outcome.errors
        assert outcome.errors.count("\n") == 1
    assert os.listdir(tmp_path) == ["版面.txt"]


@pytest.mark.parametrize("content", READ.values(), ids=READ)
def test_read(zhengban: CommandLine, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "版面.txt"
    path.write_bytes(content)
    checked, fixed = _check_and_fix(zhengban, path)
    assert checked.code in (0, 1)
    assert fixed.code == 0
    assert len(os.listdir(tmp_path / "out")) == 5
    everything = zhengban("fix", path, "--accept", "none", "-o", "-")
    expected = content.decode("utf-8", errors="ignore")
    assert "".join(everything.output.split()) == "".join(expected.split())


def test_missing_file(zhengban: CommandLine) -> None:
    for command in ("check", "fix"):
        outcome = zhengban(command, "没有.txt")
        assert outcome.code == 2
        assert outcome.errors == "zhengban: 没有.txt does not exist: check the path\n"


def test_folder(zhengban: CommandLine, tmp_path: Path) -> None:
    for command in ("check", "fix"):
        outcome = zhengban(command, tmp_path)
        assert outcome.code == 2
        assert "is a folder" in outcome.errors


@pytest.mark.skipif(os.name == "nt", reason="names there are Unicode")
def test_a_name_that_is_no_text(zhengban: CommandLine, doubled_page: Path, tmp_path: Path) -> None:
    """Archives made on a Chinese Windows unpack on Linux to names in GBK."""
    name = os.fsdecode("版面".encode("gbk") + b".txt")
    (tmp_path / name).write_bytes(doubled_page.read_bytes())
    for outcome in _check_and_fix(zhengban, tmp_path / name):
        assert outcome.code in (0, 1)
    assert len(os.listdir(tmp_path / "out")) == 5


def test_a_very_long_name(zhengban: CommandLine) -> None:
    outcome = zhengban("check", "长" * 3000)
    assert outcome.code == 2
    assert outcome.errors.count("\n") == 1


def _below_a_file(folder: Path) -> str:
    (folder / "file").write_bytes(b"")
    return "file/below"


def _in_a_system_folder(_: Path) -> str:
    return "/proc/zhengban-out"


def _a_device(_: Path) -> str:
    return "/dev/full"


@pytest.mark.skipif(os.name == "nt", reason="places of a Unix")
@pytest.mark.parametrize("place", [_below_a_file, _in_a_system_folder, _a_device])
def test_unwritable_output(
    zhengban: CommandLine, doubled_page: Path, tmp_path: Path, place: Callable[[Path], str]
) -> None:
    output = place(tmp_path)
    before = sorted(os.listdir(tmp_path))
    outcome = zhengban("fix", doubled_page, "-o", output)
    assert outcome.code == 2
    assert outcome.errors.count("\n") == 1
    assert sorted(os.listdir(tmp_path)) == before


def _long_line(size: int) -> bytes:
    """Return one line of about ``size`` bytes; what it says does not repeat."""
    sentence = "第{}批志愿者在衡水湖畔集结完毕，并于当日开始为选手提供服务。"
    count = size // len(sentence.encode())
    return "".join(sentence.format(number) for number in range(count)).encode()


def _blank_lines(count: int) -> bytes:
    return "衡水湖首届开渔节启幕。\n".encode() + b"\n" * count + "全市志愿者集结完毕。\n".encode()


@pytest.mark.parametrize("content", [_long_line(300_000), _blank_lines(1_000_000)], ids=["line", "blanks"])
def test_large(zhengban: CommandLine, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "large.txt"
    path.write_bytes(content)
    outcome = zhengban("fix", path, "-o", "out")
    assert outcome.code == 0
    written = (tmp_path / "out" / "large.txt").read_text(encoding="utf-8")
    assert sorted("".join(written.split())) == sorted("".join(content.decode().split()))


@pytest.mark.slow
def test_a_line_of_fifty_megabytes(zhengban: CommandLine, tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    path.write_bytes(_long_line(50_000_000))
    outcome = zhengban("fix", path, "--accept", "none", "-o", "out")
    assert outcome.code == 0
    assert (tmp_path / "out" / "large.txt").stat().st_size >= path.stat().st_size
