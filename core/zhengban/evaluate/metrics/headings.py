"""Headlines with kicker and deck, and subheadings: is what is a heading set as one, and nothing else?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from zhengban.evaluate.case import HEADLINES, Case
from zhengban.evaluate.figure import Figure, Measured, Metric, Miss, Tally
from zhengban.model.role import Role


def measure(case: Case) -> Measured:
    """Measure headings, where the tool tells roles.

    A heading is right when one output text of the class holds exactly its characters. Kicker, headline and deck are
    one class, since a dump tells no sizes: *F1* = 2 · right / (output + true headings), 0 to 1. *Heads, content and
    order*: articles whose kicker, headline and deck, one after another, are the heads of the output article that
    holds its headline / articles with a head. *Labels*: of the right headings, the share that has its own of the
    three roles. Subheadings by themselves.
    """
    if not case.result.tells_structure:
        return Measured({})
    right, output, true, labelled = _matched(case, HEADLINES)
    sub_right, sub_output, sub_true, _ = _matched(case, (Role.SUBHEADING,))
    whole = [
        _is_whole(case, article) for article in case.units_by_article if case.units_of(article, HEADLINES)
    ]
    return Measured(
        {
            "headings.f1": _f1(len(right), output, len(true)),
            "headings.precision": Tally(len(right), output),
            "headings.recall": Tally(len(right), len(true)),
            "headings.whole": Tally(sum(whole), len(whole)),
            "headings.labels": Tally(labelled, len(right)),
            "subheadings.f1": _f1(len(sub_right), sub_output, len(sub_true)),
        },
        tuple(_misses(case, sorted({*true, *sub_true} - right - sub_right))),
    )


def _f1(right: int, output: int, true: int) -> Tally:
    return Tally(2 * right, output + true, (output + true) / 2)


def _matched(case: Case, roles: Iterable[Role]) -> tuple[set[int], int, set[int], int]:
    """Return the truth units that come out, the number of output texts of the roles, the true units, and how many
    of those that come out have their own role.
    """
    wanted = set(roles)
    output = [unit for unit in case.result.units if unit.role in wanted]
    true = {unit for article in case.units_by_article for unit in case.units_of(article, wanted)}
    by_places = {unit.places: unit for unit in output}
    right = {unit for unit in true if tuple(case.expected([unit])) in by_places}
    own = [by_places[tuple(case.expected([unit]))].role == case.truth.units[unit].role for unit in right]
    return right, len(output), true, sum(own)


def _is_whole(case: Case, article: int) -> bool:
    units = case.units_of(article, HEADLINES)
    group = case.group_of(units)
    return group is not None and heads_are_right(case, article, group)


def heads_are_right(case: Case, article: int, group: int) -> bool:
    """Tell whether the heads of an output article are exactly the kicker, headline and deck of a true one, in order."""
    heads = [unit for unit in case.result.units if unit.group == group and unit.role in HEADLINES]
    return case.reads_as(heads, case.units_of(article, HEADLINES))


def _misses(case: Case, units: Iterable[int]) -> Iterator[Miss]:
    for number in units:
        role = case.truth.units[number].role
        yield Miss(f"{role} not set as one", case.shown(number))


METRIC = Metric(
    "headings",
    (
        Figure("headings.f1", "headings F1 (kicker, headline, deck)"),
        Figure("headings.precision", "· precision"),
        Figure("headings.recall", "· recall"),
        Figure("headings.whole", "heads of an article, content and order"),
        Figure("headings.labels", "right headings with their own label"),
        Figure("subheadings.f1", "subheadings F1"),
    ),
    measure,
)
