"""The measures as JSON: figures with interval and n, by set and stratum; findings by class; errors by class."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from math import isnan
from typing import Any

from zhengban import __version__
from zhengban.evaluate.figure import Value, is_measured
from zhengban.evaluate.findings_summary import FindingClass, finding_classes
from zhengban.evaluate.measuring import ALL, Measures

SCHEMA = "zhengban-measures/1"
_EXAMPLES = 5


def measures_as_json(sets: Sequence[Measures]) -> dict[str, Any]:
    """Return the plain values; a figure that does not apply or was not measured is left out, never 0."""
    return {"schema": SCHEMA, "version": __version__, "sets": [_set(measures) for measures in sets]}


def figures_as_json(measures: Measures, stratum: tuple[str, str] = ALL) -> dict[str, Any]:
    """Return the measured figures of a stratum by key."""
    values = ((figure.key, measures.value(figure, stratum)) for figure in measures.figures)
    return {key: _value(value) for key, value in values if is_measured(value)}


def stratum_name(stratum: tuple[str, str]) -> str:
    """Return a stratum as one word: ``extractor=drawing``, or ``all``."""
    return "=".join(part for part in stratum if part)


def _set(measures: Measures) -> dict[str, Any]:
    return {
        "title": measures.title,
        "pages": len(measures.measured),
        "characters": measures.characters,
        "seconds": round(sum(page.seconds for page in measures.measured), 3),
        "failures": {page.name: page.failure for page in measures.pages if page.failure},
        "figures": figures_as_json(measures),
        "strata": {
            stratum_name(stratum): {
                "pages": measures.pages_in(stratum),
                "figures": figures_as_json(measures, stratum),
            }
            for stratum in measures.strata()
        },
        "findings": [_findings(some) for some in finding_classes(measures.judged)],
        "errors": _errors(measures),
    }


def _value(value: Value) -> dict[str, float]:
    fields = {"value": value.value, "low": value.low, "high": value.high, "n": value.n}
    return {name: round(number, 6) for name, number in fields.items() if not isnan(number)}


def _findings(some: FindingClass) -> dict[str, Any]:
    right, n, _ = some.precision()
    auto_right, auto_n, interval = some.precision("auto")
    return {
        "kind": some.kind,
        "act": some.act,
        "n": n,
        "right": right,
        "measured": some.is_measured,
        "shares": {decision: round(some.share(decision), 4) for decision in ("auto", "ask", "hidden")},
        "automatic": {
            "n": auto_n,
            "right": auto_right,
            "low": round(interval.low, 6),
            "high": round(interval.high, 6),
        },
        "calibration_error": round(some.calibration_error, 4),
    }


def _errors(measures: Measures) -> list[dict[str, Any]]:
    examples: dict[str, list[str]] = {}
    for page in measures.measured:
        for miss in page.misses:
            examples.setdefault(miss.kind, []).append(miss.example)
    return [
        {"class": kind, "count": count, "examples": spread(examples[kind], _EXAMPLES)}
        for kind, count in errors_by_class(measures.measured)
    ]


def errors_by_class(pages: Iterable[Any]) -> list[tuple[str, int]]:
    """Return the error classes with how often each occurs, the commonest first."""
    counts = Counter(miss.kind for page in pages for miss in page.misses)
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))


def spread(examples: Sequence[str], most: int) -> list[str]:
    """Return a few examples from all over the list."""
    step = max(1, len(examples) // most)
    return list(examples[::step][:most])
