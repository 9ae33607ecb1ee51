"""``zhengban compose``: pairs on disk, and one line for what is missing."""

from __future__ import annotations

from pathlib import Path

import pytest

from zhengban.cli.main import main
from zhengban.evaluate.truth import gold_path, read_truth


def test_pages_are_written_with_their_gold(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "made"
    arguments = ["compose", "-o", str(folder), "--pages", "2", "--split", "dev", "--seed", "7"]
    assert main([*arguments, "--extractors", "drawing,ocr"]) == 0
    assert capsys.readouterr().out == f"2 dev pages, 4 dumps: {folder}\n"
    names = sorted(path.name for path in folder.iterdir())
    assert names == [
        f"page-{seed}.{kind}" for seed in (10007, 10008) for kind in ("drawing.txt", "gold.json", "ocr.txt")
    ]
    gold = gold_path(folder / "page-10007.ocr.txt")
    assert gold is not None
    assert read_truth(gold).made["split"] == "dev"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--pages", "0"], "--pages and --workers are at least 1, --seed at least 0"),
        (["--seed", "9990"], "train has 10000 seeds: 9990 + 20 goes beyond"),
        (["--extractors", "magic"], "there is no extractor 'magic': choose from drawing,"),
        (["--extractors", " , "], "--extractors names none: choose from drawing,"),
        (["--articles", "nowhere"], "nowhere: no articles: name a folder of Markdown files"),
        (["--font", "nowhere.ttf", "--keep-pdf", "--extractors", "ocr"], "nowhere.ttf is no TrueType font"),
    ],
)
def test_what_is_missing_is_told_before_anything_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], told: str
) -> None:
    folder = tmp_path / "made"
    assert main(["compose", "-o", str(folder), *arguments]) == 2
    captured = capsys.readouterr()
    assert captured.err.startswith(f"zhengban: {told}")
    assert captured.err.count("\n") == 1
    assert not captured.out
    assert not folder.exists()


def test_workers_make_the_same_pages(tmp_path: Path) -> None:
    for workers in ("1", "2"):
        arguments = ["compose", "-o", str(tmp_path / workers), "--pages", "3", "--extractors", "drawing,ocr"]
        assert main([*arguments, "--workers", workers]) == 0
    for path in (tmp_path / "1").iterdir():
        assert path.read_bytes() == (tmp_path / "2" / path.name).read_bytes()
