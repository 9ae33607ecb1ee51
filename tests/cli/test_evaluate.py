"""``zhengban evaluate`` at its edges: what it prints, writes, and how it ends."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from zhengban.cli.main import main
from zhengban.evaluate.measuring import measure_pairs
from zhengban.evaluate.pairs import find_pairs

SEEDS = Path(__file__).parents[2] / "seeds"
NAME = "hengshui-2023-09-20-p6"


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    """Return a folder that holds the seed page in two dumps, one of them from its last line to its first."""
    folder = tmp_path / "pages"
    folder.mkdir()
    text = (SEEDS / f"{NAME}.txt").read_text(encoding="utf-8")
    shutil.copy(SEEDS / f"{NAME}.gold.json", folder / "seed.gold.json")
    (folder / "seed.drawing.txt").write_text(text, encoding="utf-8")
    (folder / "seed.turned.txt").write_text("\n".join(text.split("\n")[::-1]), encoding="utf-8")
    return folder


def test_table_json_and_report(pages: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found, report = tmp_path / "m.json", tmp_path / "m.html"
    assert main(["evaluate", str(pages), "--json", str(found), "--html", str(report)]) == 0
    output = capsys.readouterr()
    assert "articles entirely right" in output.out
    assert "pages: 2 of 2" in output.err
    (measures,) = json.loads(found.read_text(encoding="utf-8"))["sets"]
    assert measures["pages"] == 2
    assert {"extractor=turned", "extractor=drawing"} <= set(measures["strata"])
    drawing = measures["strata"]["extractor=drawing"]["figures"]
    assert drawing["articles.right"]["value"] == 1.0
    assert measures["strata"]["extractor=turned"]["figures"]["articles.right"]["value"] < 1.0
    html = report.read_text(encoding="utf-8")
    assert "<svg" in html
    assert not re.search(r"<script|<link|https?://|src=", html), "the report needs nothing from elsewhere"


def test_a_baseline_is_kept_and_a_loss_is_an_exit_code(
    pages: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    baseline = tmp_path / "baseline.json"
    assert main(["evaluate", str(pages), "--save", str(baseline)]) == 0
    assert main(["evaluate", str(pages), "--compare", str(baseline)]) == 0
    assert "as the baseline" in capsys.readouterr().out
    before = json.loads(baseline.read_text(encoding="utf-8"))
    before["sets"]["pages"]["figures"]["all"]["text.cer"]["value"] = -1.0
    baseline.write_text(json.dumps(before), encoding="utf-8")
    assert main(["evaluate", str(pages), "--compare", str(baseline)]) == 1
    assert "LOSS" in capsys.readouterr().out


def test_workers_change_nothing(pages: Path) -> None:
    pairs = find_pairs([pages])
    alone, together = measure_pairs(pairs), measure_pairs(pairs, workers=2)
    assert [(page.name, page.tallies) for page in alone.pages] == [
        (page.name, page.tallies) for page in together.pages
    ]


def test_a_bad_page_is_told_and_the_others_are_measured(
    pages: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (pages / "broken.txt").write_text("文", encoding="utf-8")
    (pages / "broken.gold.json").write_text("{}", encoding="utf-8")
    assert main(["evaluate", str(pages)]) == 2
    output = capsys.readouterr()
    assert "broken.gold.json is no gold document" in output.err
    assert "Traceback" not in output.err
    assert "pages: 2 pages" in output.out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "nothing to measure"),
        (["missing.txt"], "does not exist"),
        (["."], "holds no page with its truth"),
        (["--corpus", "missing"], "is no folder"),
    ],
)
def test_bad_input_is_one_line(
    arguments: list[str],
    said: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["evaluate", *arguments]) == 2
    error = capsys.readouterr().err
    assert said in error
    assert error.count("\n") == 1


def test_a_page_is_never_overwritten(pages: Path) -> None:
    page = pages / "seed.drawing.txt"
    before = page.read_bytes()
    assert main(["evaluate", str(pages), "--json", str(page)]) == 2
    assert page.read_bytes() == before
