"""``zhengban evaluate --peers`` at its edges: what goes with what, and that a file is written whole or not at all."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from zhengban.cli import peers
from zhengban.cli.main import main
from zhengban.errors import InputError
from zhengban.evaluate.pages.fonts import FontBook
from zhengban.evaluate.peers import pypdfium2
from zhengban.evaluate.peers.comparing import compare_peers
from zhengban.evaluate.peers.table import BEGIN, END


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--peers", "--corpus", "x"], "zhengban: --peers makes its own pages and tables: leave out PATH"),
        (["--peers", "seeds"], "zhengban: --peers makes its own pages and tables: leave out PATH"),
        (["--pages", "3", "seeds"], "zhengban: --pages, --split, --seed, --font, --write go with --peers"),
        (["--peers", "--seed", "-1"], "zhengban: --seed is a whole number from 0"),
        (["--peers", "--write", "nowhere.md"], "zhengban: nowhere.md cannot be read"),
        (["--peers", "--font", "nowhere.ttf"], "zhengban: nowhere.ttf is no TrueType font"),
    ],
)
def test_what_makes_no_sense_is_told_in_one_line(
    arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["evaluate", *arguments]) == 2
    assert capsys.readouterr().err.startswith(message)


def test_a_file_without_marks_is_refused_before_anything_is_made(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "X.md"
    file.write_text("# Head\n", encoding="utf-8")
    assert main(["evaluate", "--peers", "--write", str(file)]) == 2
    error = capsys.readouterr().err
    assert "has no place for the table" in error
    assert "pages made" not in error
    assert file.read_text(encoding="utf-8") == "# Head\n"


@pytest.mark.slow
def test_the_tables_come_between_the_marks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    try:
        FontBook()
    except InputError as error:
        pytest.skip(f"nothing to draw with: {error}")
    monkeypatch.setattr(peers, "compare_peers", partial(compare_peers, readers=(pypdfium2.PEER,)))
    file = tmp_path / "X.md"
    file.write_text(f"# Head\n\n{BEGIN}\n{END}\n\ntail\n", encoding="utf-8")
    assert main(["evaluate", "--peers", "--pages", "1", "--split", "train", "--write", str(file)]) == 0
    text = file.read_text(encoding="utf-8")
    assert text.startswith(f"# Head\n\n{BEGIN}\nMade pages of the train split, seeds 0–0")
    assert text.endswith(f"\n{END}\n\ntail\n")
    assert "\n| pypdfium2 |" in text
    assert "tools: 2 of 2" in capsys.readouterr().err
