"""From judgements to the table: small steps are pooled where they may be one, lines reach their targets."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from zhengban.calibration import ENOUGH, Act, calibration_from_table
from zhengban.evaluate.calibrating import (
    Line,
    automatic_line,
    measured_scale,
    measured_scales,
    pooled,
    table_text,
)
from zhengban.evaluate.judging import Judgement
from zhengban.evaluate.question import Fault
from zhengban.evaluate.reliability import Step, isotonic
from zhengban.model.finding import Kind
from zhengban.policy import Decision

FAULT = (Fault("last_copy", 0, "文", 1),)
# Score, how many, how many of them right.
DUPLICATES = ((0.6, 300, 150), (0.9, 400, 392), (0.97, 3000, 3000))


def judgements(
    counts: Sequence[tuple[float, int, int]],
    kind: Kind = Kind.DUPLICATE_RUN,
    act: Act = "deletes",
    decision: Decision = "auto",
) -> list[Judgement]:
    """Return findings of these scores, the right ones first."""
    return [
        Judgement("id", kind, act, score, decision, () if number < right else FAULT, deleted=1)
        for score, n, right in counts
        for number in range(n)
    ]


def test_a_line_is_drawn_where_all_above_reach_the_target() -> None:
    steps = measured_scale(Kind.DUPLICATE_RUN, "deletes", judgements(DUPLICATES)).steps
    assert automatic_line(steps, 0.999) == Line(1.0, 3000, 3000)
    assert automatic_line(steps, 0.99) == Line(0.98, 3400, 3392)
    assert automatic_line(steps, 0.95) == Line(0.98, 3400, 3392)


def test_many_good_ones_do_not_pay_for_a_bad_step() -> None:
    steps = (Step(0.5, 0.5, 300, 150), Step(0.97, 0.97, 90_000, 90_000))
    assert automatic_line(steps, 0.99) == Line(1.0, 90_000, 90_000)


def test_no_line_is_drawn_where_none_reaches_the_target() -> None:
    assert automatic_line((Step(0.9, 0.9, 400, 380),), 0.99) == Line(None)


def test_a_line_is_never_drawn_at_a_step_of_a_few() -> None:
    assert automatic_line((Step(0.9, 0.9, 150, 150),), 0.99) is None
    steps = (Step(0.5, 0.5, 400, 200), Step(0.9, 0.9, 150, 150))
    assert automatic_line(steps, 0.99) == Line(None)


def test_small_steps_that_may_be_one_are_pooled() -> None:
    steps = (Step(0.5, 0.6, 120, 100), Step(0.61, 0.7, 130, 112))
    assert pooled(steps) == (Step(0.5, 0.7, 250, 212),)


def test_a_small_step_that_is_another_thing_stays_apart() -> None:
    steps = (Step(0.4, 0.4, 40, 4), Step(0.9, 0.9, 1000, 990))
    assert pooled(steps) == steps


def test_steps_that_the_table_could_not_tell_apart_are_pooled() -> None:
    steps = (Step(0.9, 0.9, 99_999, 99_998), Step(0.97, 0.97, 99_999, 99_999))
    assert len(pooled(steps)) == 1


SCORES = st.lists(st.tuples(st.floats(0, 1).map(lambda x: round(x, 2)), st.booleans()), min_size=1)


@given(SCORES)
def test_pooling_keeps_the_counts_and_the_rise(judged: list[tuple[float, bool]]) -> None:
    before = isotonic([score for score, _ in judged], [right for _, right in judged])
    after = pooled(before)
    assert sum(step.n for step in after) == len(judged)
    assert sum(step.right for step in after) == sum(right for _, right in judged)
    assert all(one.last < other.first and one.share < other.share for one, other in pairwise(after))


def test_too_few_are_not_measured() -> None:
    few = judgements([(0.9, ENOUGH - 1, ENOUGH - 1)], Kind.PUNCTUATION, "substitutes")
    assert measured_scales(few) == ()


def test_the_table_is_read_back_as_it_was_measured() -> None:
    joins = judgements([(0.96, 500, 400)], Kind.LINE_WRAP, "joins")
    scales = measured_scales([*joins, *judgements(DUPLICATES)])
    text = table_text(scales, "# What scores have meant.\n", "3 pages", "1.0")
    assert text == table_text(scales, "# What scores have meant.\n", "3 pages", "1.0")
    assert text.startswith("# What scores have meant.\n\nmade = ")
    calibration = calibration_from_table(tomllib.loads(text))
    assert calibration.made == "3 pages"
    assert calibration.confidence(Kind.DUPLICATE_RUN, "deletes", 0.9) == 0.98
    assert calibration.confidence(Kind.LINE_WRAP, "joins", 0.96) == 0.8
    promise = calibration.promise(Kind.DUPLICATE_RUN, "deletes", 1.0)
    assert promise is not None
    assert (promise.n, promise.high) == (3000, 1.0)
    assert 0.998 < promise.low < 0.9999


def test_a_table_without_measurements_is_the_one_that_ships_before_any() -> None:
    calibration = calibration_from_table(tomllib.loads(table_text((), "# Head.", "", "")))
    assert calibration.scales == {}
