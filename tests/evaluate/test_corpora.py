"""Real sets: found out by what lies in the folder, measured on tiny ones."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from zhengban.errors import InputError
from zhengban.evaluate.corpora.registry import find_corpora
from zhengban.evaluate.measuring import Measures, measure_all

NEWS = "市里昨天召开会议，部署秋收工作。各县要抢抓晴好天气，做到颗粒归仓。\n农机部门已调集收割机两千台。\n"
RAW, COLLAPSED = "全全市市重重点点工工程程集集中中开开工工", "全市重点工程集中开工"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with a tiny set of each kind."""
    for name in ("clean/news", "doubled", "jingbao", "ocr"):
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / "clean" / "news" / "one.txt").write_text(NEWS, encoding="utf-8")
    (tmp_path / "doubled" / "a.txt").write_text(f"首页\f{RAW}\n{NEWS}", encoding="utf-8")
    label = {"file": "a.txt", "page": 2, "k": 2, "raw": RAW, "collapsed": COLLAPSED}
    (tmp_path / "doubled" / "labels.jsonl").write_text(
        json.dumps(label, ensure_ascii=False), encoding="utf-8"
    )
    blocks = [
        {"type": "article", "paras": [["昨日晚間江水大漲，沿岸居", "民徹夜不眠。"]]},
        {"type": "head", "paras": [["本埠新聞"]]},
    ]
    fold = json.dumps([{"fold": "1920-01-01", "blocks": blocks}])
    (tmp_path / "jingbao" / "pages.json").write_text(fold, encoding="utf-8")
    page = json.dumps({"ocr_results": [{"text": NEWS.split("\n")[0], "box": []}, {"text": " ", "box": []}]})
    (tmp_path / "ocr" / "p1.json").write_text(page, encoding="utf-8")
    return tmp_path


def measured(folder: Path) -> dict[str, Measures]:
    """Return the measures of each set that the folder is or holds."""
    return {
        title: Measures(title, corpus.figures, measure_all(corpus.measure, jobs))
        for corpus, title, jobs in find_corpora([folder])
    }


def test_every_set_is_found_and_measured(folder: Path) -> None:
    sets = measured(folder)
    assert list(sets) == ["corpus clean", "corpus doubled", "corpus jingbao", "corpus ocr"]
    figures = {
        figure.key: measures.value(figure) for measures in sets.values() for figure in measures.figures
    }
    assert (figures["doubled.mended"].value, figures["doubled.mended"].n) == (1.0, 1)
    assert (figures["doubled.elsewhere"].value, figures["doubled.again"].value) == (0.0, 0.0)
    assert figures["clean.deleted"].value == 0.0
    assert (figures["harm.lost"].value, figures["text.characters_f1"].value) == (0.0, 1.0)
    assert figures["ocr.unaccounted"].value == 0.0


@pytest.mark.parametrize("name", ["clean", "doubled", "jingbao", "ocr"])
def test_a_set_by_itself_is_found(folder: Path, name: str) -> None:
    (corpus,) = find_corpora([folder / name])
    assert corpus.corpus.name == name
    assert len(corpus.jobs) == {"clean": 3, "doubled": 2, "jingbao": 2, "ocr": 1}[name]


def test_a_line_that_stays_doubled_is_missed(folder: Path) -> None:
    label = {"file": "a.txt", "page": 2, "raw": NEWS.split("\n")[0], "collapsed": "别的"}
    (folder / "doubled" / "labels.jsonl").write_text(json.dumps(label, ensure_ascii=False), encoding="utf-8")
    (measures,) = measured(folder / "doubled").values()
    mended, elsewhere, _ = (measures.value(figure) for figure in measures.figures)
    assert mended.value == 0.0
    assert elsewhere.value > 0, "the line that is doubled has no label now"


def test_what_is_no_set_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="none of the sets"):
        find_corpora([tmp_path])
    with pytest.raises(InputError, match="no folder"):
        find_corpora([tmp_path / "missing"])
    (tmp_path / "labels.jsonl").write_text("[]\n")
    with pytest.raises(InputError, match="no list of labelled lines"):
        find_corpora([tmp_path])
