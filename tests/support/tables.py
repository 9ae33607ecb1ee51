"""Score tables for the terminal."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from support.scorer import FieldResult, pass_rate

# Columns are narrow: a table of twenty rows and a dozen field types is to fit a terminal.
SHORT_NAMES = {"unknowable": "(hidden)", "foreign": "(foreign)"}


def results_table(results: Mapping[str, Iterable[FieldResult]]) -> str:
    """Return the share of fields that came out, a row a transformation, a column a type of field.

    Types in brackets are told but not counted in ``all``.
    """
    listed = {name: list(one) for name, one in results.items()}
    kinds = sorted({result.kind for one in listed.values() for result in one}, key=_order)
    heads = ["all", *(SHORT_NAMES.get(kind, kind) for kind in kinds)]
    lines = ["".join(f"{head:>12}" for head in heads) + "  "]
    for name, one in listed.items():
        cells = [f"{pass_rate(one):.1%}"] + [_cell(one, kind) for kind in kinds]
        lines.append("".join(f"{cell:>12}" for cell in cells) + f"  {name}")
    return "\n".join(lines)


def _cell(results: Iterable[FieldResult], kind: str) -> str:
    counts: dict[bool, int] = defaultdict(int)
    for result in results:
        if result.kind == kind:
            counts[result.ok] += 1
    total = counts[True] + counts[False]
    return f"{counts[True]}/{total}" if total else "–"


def _order(kind: str) -> tuple[bool, str]:
    return kind in SHORT_NAMES, kind
