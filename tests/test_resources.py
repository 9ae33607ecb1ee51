"""Which tables a kept plan depends on: those that pages are read by, and no wording."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from zhengban import resources
from zhengban.resources import FOR_PEOPLE, tables_digest

ROOT = Path(__file__).resolve().parent.parent
CORE = ROOT / "core" / "zhengban"
TABLES = ROOT / "resources" / "zhengban_resources" / "tables"
# What a plan comes from. Writers, commands and all that is made of plans are not in it.
READS_PAGES = ("detectors", "evidence", "model", "profiles", "readers")
READS_PAGES_TOO = ("calibration.py", "policy.py", "propose.py")


@pytest.fixture
def tables(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder of tables that stands for the one that ships."""
    folder = tmp_path / "tables"
    folder.mkdir()
    for name in (*FOR_PEOPLE, "cues"):
        (folder / f"{name}.toml").write_text("# a table\n", encoding="utf-8")
    monkeypatch.setattr(resources, "files", lambda package: tmp_path)
    return folder


def digest() -> str:
    """Return what the tables give now, past what is remembered."""
    return tables_digest.__wrapped__()


@pytest.mark.parametrize("name", FOR_PEOPLE)
def test_wording_is_no_rule(tables: Path, name: str) -> None:
    before = digest()
    (tables / f"{name}.toml").write_text("# better words\n", encoding="utf-8")
    assert digest() == before


@pytest.mark.parametrize("name", ["cues", "a_table_that_is_new"])
def test_what_is_not_named_is_a_rule(tables: Path, name: str) -> None:
    before = digest()
    (tables / f"{name}.toml").write_text("# other rules\n", encoding="utf-8")
    assert digest() != before


@pytest.mark.parametrize("name", FOR_PEOPLE)
def test_the_tables_that_are_named_are_there(name: str) -> None:
    assert (TABLES / f"{name}.toml").is_file()


def test_what_reads_pages_names_no_table_for_people() -> None:
    paths = [path for room in READS_PAGES for path in (CORE / room).rglob("*.py")]
    paths += [CORE / name for name in READS_PAGES_TOO]
    texts = [
        (path.name, node.value)
        for path in paths
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant)
    ]
    assert [place for place in texts if place[1] in FOR_PEOPLE] == []
    assert {"cues", "spacing"} <= {text for _file, text in texts}
