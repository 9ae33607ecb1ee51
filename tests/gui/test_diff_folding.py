"""Folding hides what is settled and nothing else; what did not move stands on one baseline."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from support.diff_pages import analysed, shown_page
from zhengban.propose import Proposal
from zhengban_gui.diff.alignment import Extent, align
from zhengban_gui.diff.folding import moved_stretches, rows, stretches
from zhengban_gui.diff.folds import Folds
from zhengban_gui.diff.inputs import DiffInput, FindingState
from zhengban_gui.diff.layout import DiffLayout, SourceMode, lay_out
from zhengban_gui.diff.side import DisplayBlock

MODES: tuple[SourceMode, ...] = ("flowed", "printed")


@pytest.fixture(scope="module")
def proposal(seed_text: str) -> Proposal:
    return analysed(seed_text)


@pytest.fixture(scope="module")
def seed(proposal: Proposal) -> DiffInput:
    return shown_page(proposal)


def hidden(layout: DiffLayout, busy: frozenset[str]) -> Sequence[DisplayBlock]:
    folded, _ = Folds().split(layout, busy)
    left = [block for one in folded for block in layout.left[slice(*one.left)]]
    right = [block for one in folded if not one.moved for block in layout.right[slice(*one.right)]]
    return left + right


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("state", ["waiting", "doubt", "confirm", "conflict"])
def test_folding_hides_nothing_that_waits(proposal: Proposal, mode: SourceMode, state: FindingState) -> None:
    for one in proposal.findings[::5]:
        shown = shown_page(proposal, {one.id: state})
        waiting = frozenset(finding.id for finding in shown.findings if finding.is_open)
        assert one.id in waiting
        for block in hidden(lay_out(shown, mode), waiting):
            assert block.findings.isdisjoint(waiting)


@pytest.mark.parametrize("mode", MODES)
def test_folded_rows_and_open_rows_are_all_there_is(seed: DiffInput, mode: SourceMode) -> None:
    layout = lay_out(seed, mode)
    folded, _ = Folds().split(layout, frozenset())
    shown = rows(layout, folded)
    for side, ranges, found in (
        (layout.left, [one.left for one in folded], shown.left),
        (layout.right, [one.right for one in folded if not one.moved], shown.right),
    ):
        inside = {place for start, end in ranges for place in range(start, end)}
        open_places = [row.place for row in found if row.stretch is None]
        assert sorted((*inside, *open_places)) == list(range(len(side)))
    assert len(shown.left) < 30


def test_a_bar_counts_what_it_hides(seed: DiffInput) -> None:
    layout = lay_out(seed)
    body = next(one for one in stretches(layout, ()) if one.key == 2015)
    assert (body.paragraphs, body.joins, body.changes) == (6, 89, 0)
    (photos,) = moved_stretches(layout, ())
    assert (photos.photos, layout.left[photos.left[0]].line) == (3, 599)


def test_unfolding_outlives_a_decision_and_folds_again(seed: DiffInput) -> None:
    layout, folds = lay_out(seed), Folds()
    folded, _ = folds.split(layout, ())
    folds.unfold(layout, folded[1])
    assert folds.split(layout, ())[1] == [folded[1]]
    folds.fold(layout, folded[1])
    assert folds.split(layout, ())[0] == folded
    folds.unfold_all()
    folds.fold(layout, folded[0])
    assert folds.split(layout, ())[0] == [folded[0]]
    folds.fold_all()
    assert folds.split(layout, ())[0] == folded


def test_paired_rows_stand_on_one_baseline() -> None:
    left = [Extent(8, 48, 20), Extent(8, 24, 20), Extent(8, 24, 20)]
    right = [Extent(8, 24, 20), Extent(8, 56, 24), Extent(8, 24, 20)]
    margins = align(left, right, [(0, 0), (2, 2)], foot=10)
    baselines = []
    for side, side_margins in ((left, margins.left), (right, margins.right)):
        top = 0.0
        for extent, margin in zip(side, side_margins, strict=True):
            baselines.append(top + margin + extent.baseline)
            top += margin + extent.height
    assert baselines[0] == baselines[3]
    assert baselines[2] == baselines[5]
    ends = [
        sum(margins.left) + sum(one.height for one in left) + margins.left_bottom,
        sum(margins.right) + sum(one.height for one in right) + margins.right_bottom,
    ]
    assert ends[0] == ends[1]
