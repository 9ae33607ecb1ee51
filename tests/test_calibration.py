"""What the product says of its own confidence: only what the table has measured, and never less doubt than that."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from math import inf
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.spec_pages import spec_pages
from zhengban.calibration import (
    NOT_CALIBRATED,
    Act,
    act_of,
    calibration_from_table,
    shipped_calibration,
)
from zhengban.detectors import lookalike_character
from zhengban.errors import TableError
from zhengban.model.draft import Draft
from zhengban.model.edit import Edit, Join, MoveBlock, ReplaceText, SetRole, StartArticle
from zhengban.model.finding import Finding, Kind
from zhengban.model.page import Page
from zhengban.model.role import Role
from zhengban.model.span import Span
from zhengban.policy import Policy
from zhengban.propose import propose

STEPS = [
    [0.4, 0.61, 400, 244, 0.5614, 0.6565],
    [0.7, 0.8, 10, 8, 0.4902, 0.9433],
    [0.9, 0.98, 500, 490, 0.9635, 0.9891],
    [0.97, 0.999, 6000, 5994, 0.9978, 0.9995],
]
DELETIONS: dict[str, Any] = {
    "kind": "duplicate_run",
    "act": "deletes",
    "automatic": 0.999,
    "steps": STEPS,
}
TABLE = {
    "made": "by hand",
    "measured": [
        DELETIONS,
        {"kind": "line_wrap", "act": "joins", "automatic": "never", "steps": STEPS},
        {"kind": "spacing", "act": "spaces", "steps": STEPS[1:2]},
    ],
}
CALIBRATION = calibration_from_table(TABLE)
DELETION = ReplaceText(Span(0, 2), "")


def finding(confidence: float, kind: Kind = Kind.DUPLICATE_RUN, *edits: Edit) -> Finding:
    """Return a finding that deletes two characters, or does what the edits do."""
    return Finding(kind, (Span(0, 2),), edits or (DELETION,), confidence)


@pytest.mark.parametrize(
    ("kind", "edits", "act"),
    [
        (Kind.DUPLICATE_RUN, (Join(1, 2), DELETION), "deletes"),
        (Kind.SPACING, (DELETION,), "spaces"),
        (Kind.PUNCTUATION, (ReplaceText(Span(0, 1), "，"),), "substitutes"),
        (
            Kind.DETACHED_HEADLINE,
            (SetRole(Span(0, 2), Role.HEADLINE), Join(1, 2), MoveBlock(Span(0, 1), 9, "before")),
            "moves",
        ),
        (Kind.PAGE_FURNITURE, (SetRole(Span(0, 2), Role.DATE), Join(1, 2, None)), "joins"),
        (Kind.MISATTACHED_CAPTION, (SetRole(Span(0, 2), Role.CAPTION), StartArticle(0)), "starts"),
        (Kind.ARTICLE_STRUCTURE, (SetRole(Span(0, 2), Role.LEAD),), "roles"),
    ],
)
def test_a_finding_promises_what_its_gravest_edit_must(kind: Kind, edits: tuple[Edit, ...], act: Act) -> None:
    assert act_of(finding(0.9, kind, *edits)) == act


def test_a_finding_without_edits_only_tells() -> None:
    assert act_of(replace(finding(0.4), edits=())) == "tells"


@pytest.mark.parametrize(
    ("score", "confidence"),
    [(0.4, 0.61), (0.5, 0.61), (0.7, 0.7), (0.9, 0.98), (0.96, 0.98), (0.97, 0.999), (1.0, 0.999)],
)
def test_a_score_means_what_its_step_was(score: float, confidence: float) -> None:
    assert CALIBRATION.confidence(Kind.DUPLICATE_RUN, "deletes", score) == confidence


def test_what_was_never_measured_keeps_its_score() -> None:
    assert CALIBRATION.confidence(Kind.DUPLICATE_RUN, "deletes", 0.3) == 0.3
    assert CALIBRATION.confidence(Kind.PUNCTUATION, "deletes", 0.7) == 0.7
    assert CALIBRATION.confidence(Kind.SPACING, "spaces", 0.96) == 0.96
    assert CALIBRATION.promise(Kind.SPACING, "spaces", 0.96) is None


def test_an_unmeasured_score_does_not_pass_its_measured_neighbours() -> None:
    steps = [[0.7, 0.4, 10, 4, 0.1682, 0.6873], [0.9, 0.5, 400, 200, 0.4513, 0.5487]]
    low = calibration_from_table({"made": "", "measured": [{**DELETIONS, "steps": steps}]})
    sure = low.confidence(Kind.DUPLICATE_RUN, "deletes", 0.8)
    assert 0.49 < sure < 0.5
    assert low.promise(Kind.DUPLICATE_RUN, "deletes", sure) is None


@given(st.lists(st.floats(0, 1), min_size=2).map(sorted))
def test_a_surer_score_is_never_less_sure(scores: list[float]) -> None:
    sure = [CALIBRATION.confidence(Kind.DUPLICATE_RUN, "deletes", score) for score in scores]
    assert all(one <= other for one, other in pairwise(sure))


def test_a_promise_says_how_many_of_how_many() -> None:
    promise = CALIBRATION.promise_of(finding(0.98))
    assert promise == (0.98, 500, 0.9635, 0.9891)
    assert CALIBRATION.promise_of(finding(0.9)) is None


def test_expected_wrong_ones_add_up_and_the_unmeasured_are_told_apart() -> None:
    findings = [finding(0.98), finding(0.98), finding(0.61), finding(0.5), finding(0.98, Kind.PUNCTUATION)]
    wrong, measured, unmeasured = CALIBRATION.expected_wrong(findings)
    assert wrong == pytest.approx(0.02 + 0.02 + 0.39)
    assert (measured, unmeasured) == (3, 2)


def test_the_measured_line_is_the_line_of_the_usual_policy() -> None:
    policy = Policy(calibration=CALIBRATION)
    assert policy.decide(finding(0.98)) == "ask"
    assert policy.decide(finding(0.999)) == "auto"
    assert policy.automatic_for(finding(0.999, Kind.LINE_WRAP, Join(1, 2))) == inf
    assert policy.decide(finding(0.999, Kind.LINE_WRAP, Join(1, 2))) == "ask"
    assert policy.decide(finding(0.96, Kind.PUNCTUATION)) == "auto"


def test_a_line_that_a_person_lowered_holds_and_a_raised_one_is_added() -> None:
    assert Policy(0.9, calibration=CALIBRATION).decide(finding(0.93)) == "auto"
    by_kind = Policy(by_kind={Kind.DUPLICATE_RUN: 0.9}, calibration=CALIBRATION)
    assert by_kind.decide(finding(0.93)) == "auto"
    assert Policy(1.0, calibration=CALIBRATION).decide(finding(0.999)) == "ask"


@pytest.mark.parametrize(
    "change",
    [
        {"kind": "no_kind"},
        {"act": "sings"},
        {"steps": STEPS[::-1]},
        {"steps": [[0.5]]},
        {"automatic": "sometimes"},
    ],
)
def test_a_damaged_table_says_so(change: dict[str, object]) -> None:
    with pytest.raises(TableError, match=r"calibration.toml is damaged .*reinstall"):
        calibration_from_table({"made": "", "measured": [{**DELETIONS, **change}]})


def test_the_shipped_table_is_whole() -> None:
    for scale in shipped_calibration().scales.values():
        assert scale.rungs
        assert all(0 <= rung.low <= rung.confidence <= rung.high <= 1 for rung in scale.rungs)


def test_the_plan_decides_on_what_the_scores_have_meant() -> None:
    name = next(name for name in sorted(spec_pages()) if "blank" in name)
    page = Page(spec_pages()[name](0).data.decode())
    raw = propose(page, Policy(calibration=NOT_CALIBRATED))
    duplicates = [one for one in raw.findings if one.kind == Kind.DUPLICATE_RUN]
    assert {raw.decisions[one.id] for one in duplicates} == {"auto"}
    doubtful = [[0.0, 0.75, 1000, 750, 0.7222, 0.7758]]
    told = {"kind": "duplicate_run", "act": "deletes", "automatic": "never", "steps": doubtful}
    lowered = Policy(calibration=calibration_from_table({"made": "", "measured": [told]}))
    after = propose(page, lowered)
    again = [one for one in after.findings if one.kind == Kind.DUPLICATE_RUN]
    assert {one.id for one in duplicates} <= {one.id for one in again}
    assert {(one.confidence, after.decisions[one.id]) for one in again} == {(0.75, "ask")}


def test_without_measurements_the_detectors_own_scores_stand() -> None:
    page = Page("⼈⺠的⽔库，⼈⺠的⼭。\n⼈⺠的⽔库修好了。")
    given = [one.confidence for one in lookalike_character.DETECTOR.detect(Draft(page))]
    proposed = propose(page, Policy(calibration=NOT_CALIBRATED)).findings
    assert [one.confidence for one in proposed if one.kind == Kind.LOOKALIKE_CHARACTER] == given
    assert given
