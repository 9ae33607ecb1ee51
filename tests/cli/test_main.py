"""The command line as a whole: help, versions, arguments that make no sense, streams."""

from __future__ import annotations

import ast
import io
import os
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

import zhengban as package
from support.command_line import CommandLine
from zhengban.cli import check
from zhengban.cli.command_table import COMMANDS, GROUPS, Command
from zhengban.cli.console import one_line

ROOT = Path(__file__).resolve().parents[2]
ROOTS = os.pathsep.join(str(ROOT / room) for room in ("core", "gui", "resources"))
# What the command line needs before it knows its command; the engine and its libraries are not among it.
HEAVY = ("numpy", "opencc", "rapidfuzz", "regex", "rich", "zhengban.propose", "zhengban.detectors")


def _run(*arguments: str, **options: str) -> subprocess.CompletedProcess[bytes]:
    """Run the command line as a process of its own, ``options`` in its environment."""
    return _run_module("zhengban.cli", *arguments, **options)


def _run_module(module: str, *arguments: str, **options: str) -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, "PYTHONPATH": ROOTS, **options}
    command = [sys.executable, "-m", module, *arguments]
    return subprocess.run(command, capture_output=True, env=environment, check=False, timeout=120)


def test_help_names_every_command_under_its_heading(zhengban: CommandLine) -> None:
    result = zhengban("--help")
    assert result.code == 0
    lines = iter(result.output.splitlines())
    for heading, commands in GROUPS:
        assert f"{heading}:" in lines, "missing, or in another order than the table"
        assert [next(lines).split()[0] for _ in commands] == [command.name for command in commands]


def test_no_command_is_forgotten() -> None:
    """A module with a ``run`` of its own is a command; what helps one takes more than the options."""
    found = set()
    for path in (ROOT / "core" / "zhengban" / "cli").glob("*.py"):
        functions = [node for node in ast.parse(path.read_bytes()).body if isinstance(node, ast.FunctionDef)]
        if any(node.name == "run" and len(node.args.args) == 1 for node in functions):
            found.add(f"zhengban.cli.{path.stem}")
    assert found == {command.module for command in COMMANDS}


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_a_command_has_help_and_a_module_that_runs_it(zhengban: CommandLine, command: Command) -> None:
    result = zhengban(command.name, "--help")
    assert result.code == 0
    assert result.output.startswith(f"usage: zhengban {command.name} ")
    assert callable(import_module(command.module).run)


def test_help_loads_nothing_heavy() -> None:
    """What makes a start slow is imports, so these are counted; a clock would judge the machine."""
    program = (
        "import contextlib, sys\n"
        "from zhengban.cli.main import main\n"
        "with contextlib.suppress(SystemExit): main(['--help'])\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules])\n"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "core")}
    result = subprocess.run([sys.executable, "-c", program], capture_output=True, env=environment, check=True)
    assert result.stdout.splitlines()[-1] == b"[]"


def test_version(zhengban: CommandLine) -> None:
    assert zhengban("--version").output == f"zhengban {package.__version__}\n"


@pytest.mark.parametrize("module", ["zhengban", "zhengban.cli", "zhengban.cli.main"])
def test_modules_that_start_it(module: str) -> None:
    result = _run_module(module, "--version")
    assert result.stdout.decode().strip() == f"zhengban {package.__version__}"


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        ([], "COMMAND"),
        (["mend", "a.txt"], "invalid choice: 'mend'"),
        (["check"], "FILE"),
        (["fix", "a.txt", "--to", "pdf"], "unknown format 'pdf'"),
        (["fix", "a.txt", "--to", ""], "unknown format ''"),
        (["fix", "a.txt", "--accept", "some"], "invalid choice: 'some'"),
        (["fix", "a.txt", "--threshold", "2"], "'2' is not a number from 0 to 1"),
        (["fix", "a.txt", "--threshold", "nan"], "'nan' is not a number from 0 to 1"),
        (["fix", "a.txt", "--threshold", "high"], "'high' is not a number from 0 to 1"),
        (["check", "a.txt", "--encoding", "klingon"], "unknown encoding 'klingon'"),
        (["check", "a.txt", "--encoding", "hex"], "unknown encoding 'hex'"),
        (["check", "a.txt", "--format", "xml"], "invalid choice: 'xml'"),
        (["check", "a.txt", "--format", "json", "--diff"], "--diff"),
        (["check", "a.txt", "--language", "fr"], "invalid choice: 'fr'"),
        (["explain", "duplicat_run"], "did you mean duplicate_run?"),
        (["explain", "nonsense"], "zhengban explain lists them"),
    ],
)
def test_arguments_that_make_no_sense(zhengban: CommandLine, arguments: list[str], complaint: str) -> None:
    result = zhengban(*arguments)
    assert result.code == 2
    assert result.output == ""
    assert complaint in result.errors
    assert result.errors.startswith("zhengban: ")
    assert result.errors.count("\n") == 1


def test_an_interrupt_is_no_traceback(
    zhengban: CommandLine, clean_page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(check, "read", interrupted)
    result = zhengban("check", clean_page)
    assert result.code == 130
    assert result.errors == "zhengban: interrupted; results already written are whole\n"


def test_too_little_memory_is_no_traceback(
    zhengban: CommandLine, clean_page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def exhausted(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr(check, "read", exhausted)
    result = zhengban("check", clean_page)
    assert result.code == 2
    assert result.errors == "zhengban: not enough memory for this page; split the file and run again\n"


def test_output_is_utf8_whatever_the_code_page(doubled_page: Path) -> None:
    """A Chinese Windows gives pipes cp936, which has no 𠮷; what is written must not depend on it."""
    doubled_page.write_text("𠮷野家在衡水开业。\n", encoding="utf-8")
    result = _run("fix", str(doubled_page), "-o", "-", PYTHONUTF8="0", LC_ALL="C", PYTHONCOERCECLOCALE="0")
    assert result.stderr == b""
    assert "𠮷野家在衡水开业。" in result.stdout.decode("utf-8")
    assert b"\r" not in result.stdout


def test_a_code_page_that_somebody_asked_for_stands(doubled_page: Path) -> None:
    doubled_page.write_text("𠮷野家在衡水开业。\n", encoding="utf-8")
    result = _run("fix", str(doubled_page), "-o", "-", PYTHONIOENCODING="cp936")
    assert result.stderr == b""
    assert "\\U00020bb7野家在衡水开业。" in result.stdout.decode("cp936")


@pytest.mark.skipif(os.name == "nt", reason="the pipe of a shell")
def test_a_reader_that_goes_away_is_no_traceback(seed_path: Path) -> None:
    read_end, write_end = os.pipe()
    os.close(read_end)
    process = subprocess.run(
        [sys.executable, "-m", "zhengban.cli", "fix", str(seed_path), "-o", "-"],
        stdout=write_end,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": ROOTS},
        check=False,
        timeout=120,
    )
    os.close(write_end)
    assert process.returncode == 141
    assert process.stderr == b""


def test_standard_input(zhengban: CommandLine, clean_page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.TextIOWrapper(io.BytesIO(clean_page.read_bytes()))
    monkeypatch.setattr(sys, "stdin", stream)
    result = zhengban("fix", "-")
    assert result.code == 0
    assert "秋季读书会" in result.output
    assert not Path("zhengban-out").exists()


@pytest.mark.parametrize(
    ("message", "shown"),
    [
        ("a\nb", "a⏎b"),
        ("\x1b[31mred", "\\x1b[31mred"),
        ("版面　一", "版面　一"),
        ("\u202eabc", "\\u202eabc"),
        ("\udcb0.txt", "\\udcb0.txt"),
    ],
)
def test_a_message_is_one_line_that_no_terminal_obeys(message: str, shown: str) -> None:
    assert one_line(message) == shown
