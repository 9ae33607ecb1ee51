"""What the scripts that learn trees of lines take from pages: labels, clean text, and how much each example counts."""

from __future__ import annotations

import shutil
import sys
import tomllib
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

from measure import learn_line_pairs, learn_line_roles
from measure.boosting import Growth
from measure.hard_wrapped import CleanPage, clean_pages
from measure.line_examples import (
    Examples,
    counts_of,
    examples_of,
    is_readable,
    joined,
    made_pages,
    report,
    thinned,
)
from support.labelled_lines import LabelledPage, labelled
from zhengban.evaluate.truth import Truth, TruthUnit
from zhengban.model.draft import Draft
from zhengban.model.page import Page
from zhengban.model.role import Role

TABLES, CLEAN = learn_line_pairs.TABLES, Path(__file__).parents[1] / "clean"
HEADLINE, VERSE = "新石桥今日通车", "风起云涌的早晨\n我在河边等你"
PROSE = "昨天上午，横跨清水河的新石桥正式通车，两岸居民告别了绕行三公里的日子。"
TRUTH = Truth(
    (
        TruthUnit(HEADLINE, Role.HEADLINE, 0, "a1.headline"),
        TruthUnit(PROSE, Role.PARAGRAPH, 0, "a1.body[0]"),
        TruthUnit(VERSE, Role.VERSE, 0, "a1.body[1]"),
    ),
    1,
    0,
)


def read(*lines: str) -> LabelledPage:
    """Return the labels of a page of these lines."""
    return labelled("page", Page("\n".join(lines)), TRUTH)


def made(answers: str, sources: list[str]) -> Examples:
    """Return examples with one feature, their number; answers are + and -."""
    features = np.arange(len(answers), dtype=np.float64).reshape(-1, 1)
    return Examples(("number",), features, np.array([float(a == "+") for a in answers]), np.array(sources))


def test_a_line_runs_on_inside_a_paragraph_only() -> None:
    page = read(HEADLINE, PROSE[:16], PROSE[16:], *VERSE.split("\n"))
    assert page.joins == [False, True, False, False]
    assert page.roles == ["headline", "paragraph", "paragraph", "verse", "verse"]


def test_what_is_not_in_the_truth_has_no_role_and_tells_nothing() -> None:
    page = read(PROSE[:16], "ABCDEFG", PROSE[16:])
    assert page.joins == [None, None]
    assert page.roles == ["paragraph", "", "paragraph"]


def test_lines_that_were_exchanged_do_not_run_on() -> None:
    assert read(PROSE[16:], PROSE[:16]).joins == [False]


def test_a_page_of_single_characters_is_not_read() -> None:
    assert is_readable(Draft(Page("新石桥\n今日通车\n了")).lines)
    assert not is_readable(Draft(Page("新\n石\n桥\n今日")).lines)
    assert not is_readable(Draft(Page("")).lines)


def test_clean_pages_are_wrapped_and_their_own_breaks_are_known(tmp_path: Path) -> None:
    for kind, text in (("news", PROSE * 3), ("verse", VERSE)):
        (tmp_path / kind).mkdir()
        (tmp_path / kind / "one.txt").write_text("\n".join([text] * 40), encoding="utf-8")
    pages = list(clean_pages(tmp_path, 1))
    assert {page.kind for page in pages} == {"news", "verse"}
    for page in pages:
        marks = enumerate(page.text + "\n")
        whole = "".join("" if mark == "\n" and at not in page.breaks else mark for at, mark in marks)
        assert set(whole.split()) == set((PROSE * 3 if page.kind == "news" else VERSE).split("\n"))
    assert pages == list(clean_pages(tmp_path, 1))


def test_a_clean_page_tells_wrapping_from_its_own_breaks() -> None:
    page = CleanPage("news", "新石桥今日\n通车。\n居民来了", frozenset({9}))
    one, two, three = Draft(Page(page.text)).lines
    assert (page.runs_on(one, two), page.runs_on(two, three)) == (True, False)


def test_all_drawn_pages_are_taken_and_so_many_others(tmp_path: Path) -> None:
    for number in range(4):
        (tmp_path / f"page-{number}.gold.json").touch()
        for extractor in ("drawing", "pdfminer", "raw", "spatial"):
            (tmp_path / f"page-{number}.{extractor}.txt").touch()
    pairs = made_pages([tmp_path], 3)
    assert [pair.extractor for pair in pairs[:4]] == ["drawing"] * 4
    assert len(pairs) == 7
    assert {pair.extractor for pair in pairs[4:]} <= {"pdfminer", "raw"}
    assert made_pages([tmp_path], 3) == pairs
    assert made_pages([], 3) == []


def test_pages_are_put_together_and_those_without_examples_left_out() -> None:
    one = examples_of([({"width": 1.0, "gap": 0.0}, True), ({"width": 2.0, "gap": 1.0}, False)], "raw")
    both = joined([one, examples_of([], "raw"), one])
    assert both is not None
    assert both.names == ("width", "gap")
    assert both.features.tolist() == [[1.0, 0.0], [2.0, 1.0]] * 2
    assert both.answers.tolist() == [1.0, 0.0, 1.0, 0.0]
    assert joined([None, None]) is None


def test_a_kind_of_clean_text_counts_so_much_and_no_more() -> None:
    examples = made("+" * 12, ["drawing"] * 2 + ["raw"] * 2 + ["clean law"] * 6 + ["clean news"] * 2)
    assert counts_of(examples, 5.0, 3).tolist() == [5.0] * 2 + [1.0] * 2 + [0.5] * 6 + [1.0] * 2


def test_of_the_common_answer_every_second_one_counts_double() -> None:
    examples = made("+-" * 4000, ["drawing"] * 8000)
    taken, times = thinned(examples, True, 0.0)
    assert (taken.answers == 0).sum() == 4000
    assert set(times[taken.answers == 0]) == {1.0}
    assert set(times[taken.answers == 1]) == {2.0}
    assert times[taken.answers == 1].sum() == pytest.approx(4000, rel=0.1)
    assert taken.features.tolist() == thinned(examples, True, 0.0)[0].features.tolist()


def test_of_what_was_not_drawn_only_a_part_is_taken_and_clean_text_is_left_whole() -> None:
    examples = made("-" * 4000 + "+" * 100, ["raw"] * 4000 + ["clean law"] * 100)
    taken, times = thinned(examples, True, 0.25)
    assert (taken.sources == "raw").sum() == pytest.approx(1000, rel=0.1)
    assert (taken.sources == "clean law").sum() == 100
    assert set(times) == {1.0}


def test_the_report_tells_how_much_is_right_and_how_much_is_found(capsys: pytest.CaptureFixture[str]) -> None:
    tests = made("--++", ["raw"] * 4)
    report("table", tests, [["number", 0.5, -9.0, 9.0]], 0.0)
    report("empty", None, [], 0.0)
    head, line = capsys.readouterr().out.splitlines()
    assert head.split() == ["table", "at", "0.5", "at", "0.8", "at", "0.9", "at", "0.95"]
    assert line.split() == ["raw", "4", "0.500", "yes", *["0.667", "1.000", "(1", "false)"] * 4]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("script", "names"),
    [(learn_line_pairs, ("line_pairs",)), (learn_line_roles, ("line_roles", "line_seams"))],
)
def test_a_script_learns_tables_below_the_comments_of_the_shipped_ones(
    script: ModuleType,
    names: tuple[str, ...],
    seed_path: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shutil.copy(seed_path, tmp_path / "page.drawing.txt")
    shutil.copy(seed_path.with_suffix(".gold.json"), tmp_path / "page.gold.json")
    for name in names:
        shutil.copy(TABLES / f"{name}.toml", tmp_path)
    pages = ["--pages", str(tmp_path), "--test", str(tmp_path), "--clean", str(CLEAN)]
    monkeypatch.setattr(sys, "argv", ["learn", *pages, "--tables", str(tmp_path), "--write"])
    monkeypatch.setattr(script, "GROWTH", Growth(trees=5, leaves=6))
    script.main()
    for name in names:
        shipped, learnt = (folder / f"{name}.toml" for folder in (TABLES, tmp_path))
        head, _, _ = shipped.read_text(encoding="utf-8").partition("bias =")
        assert learnt.read_text(encoding="utf-8").startswith(f"{head}bias =")
        assert len(tomllib.loads(learnt.read_text(encoding="utf-8"))["trees"]) == 5
