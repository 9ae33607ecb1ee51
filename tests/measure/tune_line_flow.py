"""Improves the costs of the line reading by trying one after the other a little higher and lower.

    python tests/measure/tune_line_flow.py [--rounds 2] [--seeds 2] [--out FILE]

The score is the share of fields that come out on the seed page in other clothes and on the hand-written pages, on
train seeds (1000 and up) only, less what false joins on the clean texts cost. ``measure_pages.py`` reports on other
seeds. The best table so far is written to ``--out`` after each gain.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path[:0] = [str(HERE.parent), str(HERE)] + [str(ROOT / name) for name in ("core", "resources")]

from measure_clean import wrapped  # noqa: E402

from support.engine import fix_bytes  # noqa: E402
from support.scorer import score  # noqa: E402
from support.spec_pages import spec_pages  # noqa: E402
from support.transformations import transformations  # noqa: E402
from zhengban.evidence.flow_weights import flow_weights  # noqa: E402
from zhengban.model.edit import Join  # noqa: E402
from zhengban.model.page import Page  # noqa: E402
from zhengban.propose import propose  # noqa: E402
from zhengban.resources import load_table  # noqa: E402

TRAIN = 1000  # the first train seed; dev and test seeds lie below
TABLE = ROOT / "resources" / "zhengban_resources" / "tables" / "line_flow.toml"


def main() -> None:
    """Try, keep what helps, print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--seeds", type=int, default=2)
    parser.add_argument("--out", type=Path, default=TABLE)
    options = parser.parse_args()
    table = load_table("line_flow")
    samples = _samples(options.seeds)
    clean = _clean_pages()
    best = _score(samples, clean)
    print(f"{best:.3f} at first", flush=True)
    chance = random.Random(1)
    steps = {name: max(0.25 * abs(value), 0.15) for name, value in table.items()}
    for _ in range(options.rounds):
        for name in chance.sample(sorted(table), len(table)):
            best, moved = _try(name, steps, table, best, samples, clean)
            if moved:
                _write(table, options.out)
            else:
                steps[name] *= 0.6


def _try(name, steps, table, best, samples, clean):  # type: ignore[no-untyped-def]
    """Move one cost up, else down; keep the value that scores better."""
    before = table[name]
    for direction in (1, -1):
        table[name] = round(before + direction * steps[name], 3)
        flow_weights.cache_clear()
        result = _score(samples, clean)
        if result > best + 1e-9:
            print(f"{result:.3f} {name} {before} -> {table[name]}", flush=True)
            return result, True
    table[name] = before
    flow_weights.cache_clear()
    return best, False


def _samples(seeds):  # type: ignore[no-untyped-def]
    pages = []
    for made, weight in ((transformations(), 1.0), (spec_pages(), 1.0)):
        for transformation in made.values():
            pages += [(transformation(TRAIN + seed), weight) for seed in range(seeds)]
    return pages


def _clean_pages():  # type: ignore[no-untyped-def]
    pages = []
    for number, file in enumerate(sorted((ROOT / "tests" / "clean").glob("*.txt"))):
        lines = file.read_text(encoding="utf-8").splitlines()
        pages.append(wrapped(lines, (0, 14, 23)[number % 3]))
    return pages


def _score(samples, clean):  # type: ignore[no-untyped-def]
    right = counted = 0.0
    for sample, weight in samples:
        fields = [field for field in score(fix_bytes(sample.data).document, sample.truth) if field.counted]
        right += weight * sum(field.ok for field in fields) / max(len(fields), 1)
        counted += weight
    return 100 * right / counted - 0.4 * sum(_false_joins(*page) for page in clean)


def _false_joins(text, breaks):  # type: ignore[no-untyped-def]
    proposal = propose(Page(text))
    return sum(
        any(place in breaks for place in range(min(edit.left, edit.right), max(edit.left, edit.right)))
        for finding in proposal.findings
        if proposal.decisions[finding.id] == "auto"
        for edit in finding.edits
        if isinstance(edit, Join) and edit.glue is not None
    )


def _write(table, out):  # type: ignore[no-untyped-def]
    text = TABLE.read_text(encoding="utf-8")
    for name, value in table.items():
        text = re.sub(rf"(?m)^{name} = \S+", f"{name} = {value}", text)
    out.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
