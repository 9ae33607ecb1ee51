"""A layout that takes what it can from the one before is the layout that is made from nothing."""

from __future__ import annotations

from random import Random

import pytest

from support.diff_pages import analysed, edited_page, shown_page
from support.measured_pages import other_pages
from zhengban.model.edit import Join, ReplaceText
from zhengban.model.finding import Kind
from zhengban.model.span import Span
from zhengban.propose import Proposal
from zhengban_gui.diff.inputs import FindingState, ShownFinding
from zhengban_gui.diff.intervals import Intervals
from zhengban_gui.diff.layout import Layouter, SourceMode, lay_out

_STATES: tuple[FindingState, ...] = (
    "waiting",
    "accepted",
    "rejected",
    "doubt",
    "locked",
    "conflict",
    "confirm",
    "amended",
)


@pytest.fixture(scope="module", params=range(3))
def proposal(request: pytest.FixtureRequest, seed_text: str) -> Proposal:
    """Pages of one shape with other words, which break and join elsewhere."""
    return analysed(other_pages(seed_text, 3)[request.param])


@pytest.mark.parametrize("mode", ["flowed", "printed"])
def test_decision_after_decision_is_as_from_nothing(proposal: Proposal, mode: SourceMode) -> None:
    random, layouter = Random(7), Layouter()
    identities = [f.id for f in proposal.findings if proposal.decisions[f.id] != "hidden"]
    states: dict[str, FindingState] = {}
    for step in range(24):
        for _ in range(random.choice((1, 1, 2, 6))):
            states[random.choice(identities)] = random.choice(_STATES)
        if step == 16:
            states.clear()
        shown = shown_page(proposal, states)
        assert layouter.lay_out(shown, mode) == lay_out(shown, mode)


def test_what_a_decision_does_not_touch_stays_the_same_object(proposal: Proposal) -> None:
    layouter = Layouter()
    before = layouter.lay_out(shown_page(proposal))
    copied = next(f for f in proposal.findings if f.kind is Kind.DUPLICATE_RUN)
    after = layouter.lay_out(shown_page(proposal, {copied.id: "rejected"}))
    held = {id(one) for one in before.left}
    anew = [one for one in after.left if id(one) not in held]
    assert all(copied.id in one.findings for one in anew)
    assert 0 < len(anew) < 3


def test_another_page_and_another_mode_take_nothing_over() -> None:
    layouter = Layouter()
    first = edited_page("衡水\n日报", _finding(Join(1, 3, "")))
    second = edited_page("衡水\n晚报", _finding(Join(1, 3, "")))
    for shown in (first, second, first):
        for mode in ("flowed", "printed"):
            assert layouter.lay_out(shown, mode) == lay_out(shown, mode)


def test_a_finding_that_is_amended_touches_what_its_new_edits_touch() -> None:
    layouter = Layouter()
    text = "衡水日报\n\n天气晴好"
    for place in (0, 6):
        shown = edited_page(text, _finding(ReplaceText(Span(place, place + 1), "")))
        layout = layouter.lay_out(shown)
        assert [bool(one.findings) for one in layout.left] == [place == 0, place == 6]


@pytest.mark.parametrize("edit", [Join(1, 3, ""), ReplaceText(Span(1, 2), "")])
@pytest.mark.parametrize("mode", ["flowed", "printed"])
def test_what_two_findings_do_belongs_to_the_one_that_is_on(
    edit: Join | ReplaceText, mode: SourceMode
) -> None:
    layouter = Layouter()
    for first in (True, False, True):
        findings = (
            ShownFinding(name, Kind.SPACING, (), (edit,), "accepted" if on else "doubt", on)
            for name, on in (("a", first), ("b", not first))
        )
        shown = edited_page("衡水\n日报", *findings)
        assert layouter.lay_out(shown, mode) == lay_out(shown, mode)


@pytest.mark.parametrize(
    ("start", "end", "found"),
    [(0, 0, "a"), (5, 5, "ab"), (6, 6, "abc"), (7, 8, "abd"), (300, 300, "a"), (301, 400, "")],
)
def test_stretches_are_found_by_characters_and_edges(start: int, end: int, found: str) -> None:
    values = Intervals([(0, 300, "a"), (5, 7, "b"), (6, 6, "c"), (8, 8, "d")])
    assert "".join(values.touching(start, end)) == found


def _finding(edit: Join | ReplaceText) -> ShownFinding:
    return ShownFinding("f", Kind.SPACING, (), (edit,), "accepted", True)
