"""Text drawn twice: how much of the surplus goes, and whether what goes was surplus."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from zhengban.evaluate.case import Case
from zhengban.evaluate.figure import Figure, Measured, Metric, Miss, Tally
from zhengban.evaluate.matching import NONE
from zhengban.evaluate.metrics.surplus import SurplusUnit, removed_surplus, surplus_units

_SURE = ("long", "row")
_MOST_SHOWN = 60


def measure(case: Case) -> Measured:
    """Measure doubled text by units: a unit is a maximal run of surplus characters (``surplus``).

    *Recall*: units of which every character is removed / all units, 0 to 1; by stratum, and for *sure* ones (long or
    in a row). *Precision*: deleted characters that were surplus or foreign / deleted characters. *Characters*: the
    surplus characters removed / all. *Far, asked*: far copies that are removed or that an open question touches.
    *Left*: surplus characters in the output per million truth characters, also where the input is not known.
    """
    left = sum(mark.copy != NONE for _, mark in case.result.flat)
    tallies = {"duplicates.left": Tally(left, len(case.truth.text))}
    if case.dump is None or case.result.deleted is None:
        return Measured(tallies)
    units = surplus_units(case.dump)
    removed = removed_surplus(case.dump, case.result.deleted)
    found = [removed.issuperset(unit.offsets) for unit in units]
    for stratum in ("long", "row", "lone", "far"):
        tallies[f"duplicates.recall.{stratum}"] = _recall(units, found, (stratum,))
    tallies["duplicates.recall.sure"] = _recall(units, found, _SURE)
    tallies["duplicates.recall"] = _recall(units, found, (*_SURE, "lone", "far"))
    far = [n for n, unit in enumerate(units) if unit.stratum == "far"]
    seen = sum(found[n] or not case.asked.isdisjoint(units[n].offsets) for n in far)
    tallies["duplicates.far_asked"] = Tally(seen, len(far))
    tallies["duplicates.characters"] = Tally(len(removed), sum(len(unit.offsets) for unit in units))
    wrong = _wrongly_deleted(case, case.result.deleted)
    tallies["duplicates.precision"] = Tally(len(case.result.deleted) - wrong, len(case.result.deleted))
    return Measured(tallies, tuple(_misses(case, units, found)))


def _recall(units: Sequence[SurplusUnit], found: Sequence[bool], strata: Collection[str]) -> Tally:
    outcomes = [hit for unit, hit in zip(units, found, strict=True) if unit.stratum in strata]
    return Tally(sum(outcomes), len(outcomes))


def _wrongly_deleted(case: Case, deleted: Collection[int]) -> int:
    """Count the truth characters of which every copy was deleted: one deletion of each was wrong."""
    assert case.dump is not None
    places = {max(case.dump.truth_of[at], case.dump.copy_of[at]) for at in deleted} - {NONE}
    return sum(case.result.position_of[place] == NONE for place in places)


def _misses(case: Case, units: Sequence[SurplusUnit], found: Sequence[bool]) -> Iterator[Miss]:
    assert case.dump is not None
    text = case.dump.text
    for unit, hit in zip(units, found, strict=True):
        if not hit:
            start, end = unit.offsets[0], unit.offsets[-1] + 1
            around = text[max(0, start - 8) : start], text[start:end][:_MOST_SHOWN], text[end : end + 8]
            shown = f"{around[0]}[{around[1]}]{around[2]}".replace("\n", "⏎")
            yield Miss(f"duplicate left ({unit.stratum})", f"{case.name}: {shown}")


METRIC = Metric(
    "duplicates",
    (
        Figure("duplicates.recall.sure", "duplicates removed, ≥ 4 Han or ≥ 2 in a line"),
        Figure("duplicates.recall", "duplicates removed, all"),
        Figure("duplicates.recall.long", "· of ≥ 4 Han characters"),
        Figure("duplicates.recall.row", "· ≥ 2 doubled runs in a line"),
        Figure("duplicates.recall.lone", "· lone short ones"),
        Figure("duplicates.recall.far", "· far copies"),
        Figure("duplicates.far_asked", "far copies removed or asked about"),
        Figure("duplicates.characters", "surplus characters removed"),
        Figure("duplicates.precision", "deleted characters rightly deleted"),
        Figure("duplicates.left", "surplus characters left", "per million", rises=False),
    ),
    measure,
)
