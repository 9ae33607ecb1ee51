"""Prints how many fields of made pages come out: by transformation and by type of field.

    python tests/measure/measure_pages.py [--seeds 10] [--only TEXT] [--failures] [--specs] [--write DIR]
    [--record]

``--only`` keeps the transformations (or pages) whose name holds the text; ``--failures`` lists every field
that did not come out; ``--specs`` measures the hand-written newspaper pages instead of the seed in other
clothes. ``--write DIRECTORY`` leaves the dumps there, to be looked at. ``--record`` writes the known
failures that ``tests/pages/test_metamorphic.py`` holds the engine to: all transformations, the seeds that
it uses.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterable, Mapping
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent)] + [str(HERE.parents[1] / name) for name in ("core", "resources")]

import yaml  # noqa: E402

from support.engine import fix_bytes  # noqa: E402
from support.results import SEEDS, reason_of, run_page  # noqa: E402
from support.scorer import FieldResult, pass_rate, score  # noqa: E402
from support.spec_pages import spec_pages  # noqa: E402
from support.tables import results_table  # noqa: E402
from support.transformations import Transformation, transformations  # noqa: E402

CONTEXT = 20  # characters shown in front of the first difference


def main() -> None:
    """Measure and print."""
    options = _options()
    if options.record:
        record_failures(HERE.parent / "pages" / "known_failures.yml")
        record_floors(HERE.parent / "pages" / "floors.yml")
        return
    made: Mapping[str, Transformation] = spec_pages() if options.specs else transformations()
    results: dict[str, list[FieldResult]] = {}
    for name, transformation in made.items():
        if options.only not in name:
            continue
        started = time.perf_counter()
        results[name] = []
        for seed in range(options.first, options.first + options.seeds):
            one = measure(name, transformation, seed, options.write)
            results[name] += one
            if options.failures:
                print_failures(f"{name} #{seed}", one)
        seconds = time.perf_counter() - started
        print(
            f"{pass_rate(results[name]):7.1%}  {name}  ({seconds / options.seeds:.2f} s a page)", flush=True
        )
    print()
    print(results_table(results))


def measure(name: str, transformation: Transformation, seed: int, write: Path | None) -> list[FieldResult]:
    """Return the results of one page."""
    sample = transformation(seed)
    if write:
        write.mkdir(parents=True, exist_ok=True)
        (write / f"{name}-{seed}.txt").write_bytes(sample.data)
    return score(fix_bytes(sample.data).document, sample.truth)


def record_failures(path: Path) -> None:
    """Write the fields of the seed in other clothes that do not come out, with the reason of each."""
    known: dict[str, dict[int, dict[str, str]]] = {}
    for name in transformations():
        for seed in SEEDS:
            failed = [one for one in run_page(name, seed).results if one.counted and not one.ok]
            for result in failed:
                known.setdefault(name, {}).setdefault(seed, {})[result.name] = reason_of(result)
    path.write_text(yaml.safe_dump(known, allow_unicode=True, sort_keys=True), encoding="utf-8")
    print(f"{path}: {sum(len(fields) for seeds in known.values() for fields in seeds.values())} fields")


def record_floors(path: Path) -> None:
    """Write what share of the fields of each hand-written page comes out, in whole per cent."""
    floors = {}
    for name in spec_pages():
        results = [result for seed in (0, 1) for result in run_page(name, seed).results]
        floors[name] = int(100 * pass_rate(results))
    path.write_text(yaml.safe_dump(floors, allow_unicode=True, sort_keys=True), encoding="utf-8")
    print(f"{path}: {sum(floors.values()) / len(floors):.0f} % on the mean page")


def print_failures(name: str, results: Iterable[FieldResult]) -> None:
    """Print what did not come out, expected above actual, from where they part."""
    for result in results:
        if not result.ok:
            note = "" if result.counted else " (not counted)"
            print(f"{name} {result.name} [{result.kind}]{note}")
            start = max(0, _first_difference(result.expected, result.actual) - CONTEXT)
            for word, text in (("expected", result.expected), ("actual", result.actual)):
                print(f"   {word:8} {'…' if start else ''}{text[start : start + 4 * CONTEXT]!r}")


def _first_difference(expected: str, actual: str) -> int:
    pairs = enumerate(zip(expected, actual, strict=False))
    return next((at for at, (one, other) in pairs if one != other), min(len(expected), len(actual)))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seeds", type=int, default=10)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--only", default="")
    parser.add_argument("--failures", action="store_true")
    parser.add_argument("--specs", action="store_true")
    parser.add_argument("--write", type=Path)
    parser.add_argument("--record", action="store_true")
    return parser.parse_args()


if __name__ == "__main__":
    main()
