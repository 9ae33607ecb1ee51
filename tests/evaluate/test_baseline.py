"""A baseline tells what got better and worse, and what of it is a real loss."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from zhengban.errors import InputError
from zhengban.evaluate.baseline import TOLERANCES, Change, baseline_text, compare, read_baseline
from zhengban.evaluate.figure import NOTHING, Figure, Tally, value_of
from zhengban.evaluate.measures_json import measures_as_json
from zhengban.evaluate.measuring import Measures
from zhengban.evaluate.metrics.registry import FIGURES
from zhengban.evaluate.page_measures import PageMeasures

SHARE = Figure("made.share", "a share")
HARM = Figure("harm.edits", "harm", "per million", rises=False)


def measures(right: int, harmed: int, n: int = 100) -> Measures:
    """Return a set of one page with two figures, by an extractor."""
    tallies = {SHARE.key: Tally(right, n), HARM.key: Tally(harmed, 1000)}
    page = PageMeasures("p", (("extractor", "drawing"),), tallies, characters=1000)
    return Measures("pages", (SHARE, HARM), (page,))


def changes(before: Measures, after: Measures, folder: Path) -> list[Change]:
    """Return what changed over all pages, through the file."""
    path = folder / "baseline.json"
    path.write_text(baseline_text([before]), encoding="utf-8")
    return [change for change in compare([after], read_baseline(path)) if change.stratum == "all"]


def test_nothing_changed(tmp_path: Path) -> None:
    assert changes(measures(90, 1), measures(90, 1), tmp_path) == []


def test_within_the_interval_it_is_worse_but_no_loss(tmp_path: Path) -> None:
    (change,) = changes(measures(90, 1), measures(86, 1), tmp_path)
    assert (change.is_better, change.is_loss) == (False, False)


def test_below_the_interval_it_is_a_loss(tmp_path: Path) -> None:
    (change,) = changes(measures(90, 1), measures(70, 1), tmp_path)
    assert (change.is_better, change.is_loss) == (False, True)


def test_one_more_harmed_character_is_a_loss(tmp_path: Path) -> None:
    (change,) = changes(measures(90, 1), measures(90, 2), tmp_path)
    assert change.is_loss
    assert (change.before, change.after) == (1000.0, 2000.0)


def test_better_is_told(tmp_path: Path) -> None:
    found = changes(measures(90, 1), measures(95, 0), tmp_path)
    assert [(change.is_better, change.is_loss) for change in found] == [(True, False)] * 2


def test_strata_are_compared_too(tmp_path: Path) -> None:
    path = tmp_path / "baseline.json"
    path.write_text(baseline_text([measures(90, 1)]), encoding="utf-8")
    found = compare([measures(70, 1)], read_baseline(path))
    assert {change.stratum for change in found} == {"all", "extractor=drawing"}


@pytest.mark.parametrize("content", ["", "[]", '{"schema": "other"}', '{"schema": "zhengban-baseline/1"}'])
def test_what_is_no_baseline_is_told(tmp_path: Path, content: str) -> None:
    path = tmp_path / "baseline.json"
    path.write_text(content)
    with pytest.raises(InputError, match="no baseline"):
        read_baseline(path)


def test_tolerances_are_of_figures_that_exist() -> None:
    assert set(TOLERANCES) <= {figure.key for figure in FIGURES}


def test_figures_have_names_of_their_own() -> None:
    assert len({figure.key for figure in FIGURES}) == len(FIGURES)
    known = {figure.key for figure in FIGURES}
    assert {key for figure in FIGURES for key in figure.harmonic or ()} <= known


def test_what_was_not_measured_is_left_out_of_json_and_never_0() -> None:
    page = PageMeasures("p", (), {SHARE.key: NOTHING, HARM.key: Tally(0, 1000)})
    value = measures_as_json([Measures("pages", (SHARE, HARM), (page,))])
    assert list(value["sets"][0]["figures"]) == ["harm.edits"]
    assert json.loads(json.dumps(value)) == value


def test_values_by_hand() -> None:
    tau = value_of(Figure("t", "t", "tau"), {"t": Tally(3, 4)})
    assert (tau.value, tau.n) == (0.5, 4)
    rate = value_of(Figure("r", "r", "per million"), {"r": Tally(1, 1000)})
    assert rate.value == 1000.0
    assert rate.low < 1000.0 < rate.high
    tallies = {"p": Tally(1, 2), "r": Tally(1, 1)}
    assert value_of(Figure("f", "f", harmonic=("p", "r")), tallies).value == pytest.approx(2 / 3)
    narrow = value_of(SHARE, {SHARE.key: Tally(900, 1000)})
    wide = value_of(SHARE, {SHARE.key: Tally(900, 1000, 10)})
    assert wide.high - wide.low > 3 * (narrow.high - narrow.low)


def test_sums_are_micro_averages() -> None:
    pages = tuple(
        PageMeasures(str(n), (), {SHARE.key: Tally(*tally)}) for n, tally in enumerate([(1, 1), (0, 9)])
    )
    assert Measures("pages", (SHARE,), pages).value(SHARE).value == 0.1
