"""The house rules that no linter knows: tables load, kinds are explained, files keep size and manners."""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from zhengban.cli.shared_arguments import FORMATS
from zhengban.detectors.detector import Detector
from zhengban.errors import TableError
from zhengban.model.finding import Kind
from zhengban.propose import PLAN
from zhengban.resources import load_table
from zhengban.review.result_files import SUFFIXES
from zhengban.writers.registry import EXPLAINERS, WRITERS

DETECTORS = [detector for stage in PLAN for detector in stage]

ROOT = Path(__file__).resolve().parent.parent
SOURCES = sorted(path for room in ("core", "gui", "resources") for path in (ROOT / room).rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))
TABLES = sorted((ROOT / "resources" / "zhengban_resources" / "tables").glob("*.toml"))
OTHERS = [*ROOT.glob("*.md"), *ROOT.glob("*.t*"), ROOT / "dev", ROOT / ".ci" / "run"]
ALL = [*SOURCES, *TESTS, *TABLES, *OTHERS]

LONGEST_FUNCTION = 50  # lines
LONGEST_FILE = 300  # lines
SHORTEST_EXPLANATION = 200  # characters: what it looks like, what it should be, what it is confused with

# Places that exist on one machine only, and hosts that are the user's affair; written so that this file does
# not hold what it looks for.
FOREIGN = re.compile(r"[/]work[/]|[/]tmp[/]venv|shared[/](?:corpora|field|seeds)|python[h]osted|pypi[.]org")


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


TREES = {_name(path): ast.parse(path.read_text(encoding="utf-8")) for path in (*SOURCES, *TESTS)}


def _nodes() -> Iterator[tuple[str, ast.AST]]:
    """Yield every node of the sources and tests with the name of its file."""
    return ((name, node) for name, tree in TREES.items() for node in ast.walk(tree))


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.name)
def test_a_table_loads_and_begins_with_what_it_is(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.startswith("#")
    assert load_table(path.stem) == tomllib.loads(text)


def test_a_missing_table_is_told_in_one_line() -> None:
    with pytest.raises(TableError, match=r"^table no_such_table\.toml is missing: reinstall zhengban$"):
        load_table("no_such_table")


def test_every_kind_has_a_detector() -> None:
    assert {detector.kind for detector in DETECTORS} == set(Kind)


@pytest.mark.parametrize("detector", DETECTORS, ids=lambda detector: detector.title)
def test_a_detector_has_a_title_and_explains_itself(detector: Detector) -> None:
    assert detector.title
    assert len(detector.explanation) >= SHORTEST_EXPLANATION


@pytest.mark.parametrize("kind", list(Kind))
@pytest.mark.parametrize("page", ["README.md", "README.zh-CN.md"])
def test_the_readme_names_every_kind(page: str, kind: Kind) -> None:
    assert f"`{kind}`" in (ROOT / page).read_text(encoding="utf-8")


def test_the_command_line_knows_every_writer() -> None:
    assert {writer.name: writer.suffix for writer in (*WRITERS, *EXPLAINERS)} == SUFFIXES
    assert tuple(SUFFIXES) == FORMATS


def test_files_begin_with_a_docstring() -> None:
    assert [name for name, tree in TREES.items() if not ast.get_docstring(tree)] == []


def test_files_are_not_long() -> None:
    sizes = {_name(path): path.read_bytes().count(b"\n") for path in (*SOURCES, *TESTS)}
    assert {name: size for name, size in sizes.items() if size > LONGEST_FILE} == {}


def test_functions_are_not_long() -> None:
    functions = [(name, node) for name, node in _nodes() if isinstance(node, ast.FunctionDef)]
    sizes = {f"{name}:{node.lineno}": (node.end_lineno or 0) - node.lineno + 1 for name, node in functions}
    assert {place: size for place, size in sizes.items() if size > LONGEST_FUNCTION} == {}


def test_an_except_names_what_it_catches() -> None:
    handlers = [(name, node) for name, node in _nodes() if isinstance(node, ast.ExceptHandler)]
    caught = [(name, ast.unparse(node.type) if node.type else "") for name, node in handlers]
    assert [place for place in caught if place[1] in {"", "Exception", "BaseException"}] == []


def test_nothing_names_a_place_that_others_do_not_have() -> None:
    found = {_name(path): FOREIGN.findall(path.read_text(encoding="utf-8")) for path in ALL}
    assert {name: places for name, places in found.items() if places} == {}


def test_git_ignores_no_source_root() -> None:
    """A bare ``core``, meant for core dumps, would leave the package out of the wheel without a word."""
    patterns = (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()
    assert not {"core", "core/", "/core", "gui", "resources"}.intersection(patterns)
