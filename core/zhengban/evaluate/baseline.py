"""A baseline to hold later runs to: what got better, what worse, and what is a real loss."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from zhengban.errors import InputError
from zhengban.evaluate.figure import Figure, Form
from zhengban.evaluate.measures_json import figures_as_json, stratum_name
from zhengban.evaluate.measuring import ALL, Measures

SCHEMA = "zhengban-baseline/1"
# Strata in a baseline; features are too many, and overlap.
_STRATA = ("extractor", "columns", "script")

# How much worse a figure may get (in the units in which it is shown) before it is a loss, where Wilson's interval,
# which tells what chance does to another set of pages, would let too much through or there is none. All other
# figures may fall to the near end of the baseline's interval.
TOLERANCES: Mapping[str, float] = {
    # Text that was right is never to be harmed: one character more is one too many.
    "harm.edits": 0.0,
    "harm.lost": 0.0,
    "harm.changed": 0.0,
    "harm.invented": 0.0,
    "harm.unaccounted": 0.0,
    "duplicates.precision": 0.0005,
    # Sums of many thousand characters or seams, whose intervals are narrow for no good reason or missing.
    "duplicates.left": 200.0,
    "text.cer": 0.01,
    "text.cer_articles": 0.005,
    "text.characters_f1": 0.001,
    "articles.b3_f": 0.01,
    "articles.b3_precision": 0.01,
    "articles.b3_recall": 0.01,
    "articles.newseye_f": 0.01,
    "articles.newseye_precision": 0.01,
    "articles.newseye_recall": 0.01,
    "order.articles": 0.01,
    "order.page": 0.02,
    # What an editor suffers from most.
    "articles.silently_wrong": 0.01,
}


class Change(NamedTuple):
    """A figure that is not what it was. ``is_loss``: worse than the tolerance or the interval of the baseline allows."""

    set_title: str
    stratum: str
    title: str
    form: Form
    before: float
    after: float
    is_better: bool
    is_loss: bool


def baseline_text(sets: Sequence[Measures]) -> str:
    """Return the baseline of these measures as JSON, one figure a line, so that its history can be read."""
    value = {"schema": SCHEMA, "sets": {measures.title: _set(measures) for measures in sets}}
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def _set(measures: Measures) -> dict[str, Any]:
    strata = [ALL, *(stratum for stratum in measures.strata() if stratum[0] in _STRATA)]
    return {
        "pages": len(measures.measured),
        "characters": measures.characters,
        "figures": {stratum_name(stratum): figures_as_json(measures, stratum) for stratum in strata},
    }


def read_baseline(path: Path) -> dict[str, Any]:
    """Return the sets of a baseline by title; raises ``InputError`` when the file is none."""
    try:
        value = json.loads(path.read_text(encoding="utf-8"))
        if value["schema"] != SCHEMA:
            raise ValueError(f"schema {value['schema']!r}")
        sets: dict[str, Any] = value["sets"]
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror}") from error
    except (ValueError, KeyError, TypeError) as error:
        raise InputError(f"{path} is no baseline ({error}): make one with --save") from error
    return sets


def compare(sets: Sequence[Measures], baseline: Mapping[str, Any]) -> tuple[Change, ...]:
    """Return the figures that changed, in the order of the report; one that is not in both is left out."""
    return tuple(
        change for measures in sets for change in _changes(measures, baseline.get(measures.title) or {})
    )


def _changes(measures: Measures, before: Mapping[str, Any]) -> Iterator[Change]:
    for stratum in (ALL, *measures.strata()):
        name = stratum_name(stratum)
        old = (before.get("figures") or {}).get(name) or {}
        new = figures_as_json(measures, stratum)
        for figure in measures.figures:
            if (
                figure.key in old
                and figure.key in new
                and old[figure.key]["value"] != new[figure.key]["value"]
            ):
                yield _change(measures.title, name, figure, old[figure.key], new[figure.key]["value"])


def _change(title: str, stratum: str, figure: Figure, old: Mapping[str, float], after: float) -> Change:
    before = old["value"]
    is_better = (after > before) == figure.rises
    loss = 0.0 if is_better else abs(after - before)
    is_loss = not is_better and loss > _allowed(figure, old) + 1e-9
    return Change(title, stratum, figure.title, figure.form, before, after, is_better, is_loss)


def _allowed(figure: Figure, old: Mapping[str, float]) -> float:
    """Return how much worse a figure may be."""
    if figure.key in TOLERANCES:
        return TOLERANCES[figure.key]
    near = old.get("low" if figure.rises else "high", old["value"])
    return abs(old["value"] - near)
