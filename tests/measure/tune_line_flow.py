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
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path[:0] = [str(HERE.parent)] + [str(ROOT / name) for name in ("core", "resources")]

from measure.measure_clean import wrapped  # noqa: E402
from support.engine import fix_bytes  # noqa: E402
from support.scorer import score  # noqa: E402
from support.spec_pages import spec_pages  # noqa: E402
from support.transformations import transformations  # noqa: E402
from zhengban.evidence.flow_weights import flow_weights  # noqa: E402
from zhengban.model.edit import Join  # noqa: E402
from zhengban.model.page import Page  # noqa: E402
from zhengban.propose import propose  # noqa: E402
from zhengban.resources import load_table  # noqa: E402

FALSE_JOIN = 0.4  # points
TRAIN = 1000  # the first train seed; dev and test seeds lie below
TABLE = ROOT / "resources" / "zhengban_resources" / "tables" / "line_flow.toml"


class Tuner:
    """The table of costs and how well the pages come out with it."""

    def __init__(self, seeds: int, out: Path) -> None:
        made = [*transformations().values(), *spec_pages().values()]
        self.samples = [transformation(TRAIN + seed) for transformation in made for seed in range(seeds)]
        self.clean = list(_clean_pages())
        self.table: dict[str, float] = load_table("line_flow")
        self.steps = {name: max(0.25 * abs(value), 0.15) for name, value in self.table.items()}
        self.out = out
        self.best = self.score()

    def score(self) -> float:
        """Return the share of fields that come out, in per cent, less what false joins on clean text cost."""
        shares: list[float] = []
        for sample in self.samples:
            fields = [f for f in score(fix_bytes(sample.data).document, sample.truth) if f.counted]
            shares.append(sum(field.ok for field in fields) / max(len(fields), 1))
        false = sum(_false_joins(text, breaks) for text, breaks in self.clean)
        return 100 * sum(shares) / len(shares) - FALSE_JOIN * false

    def attempt(self, name: str) -> None:
        """Move one cost up, else down; keep the value that scores better, else take smaller steps."""
        before = self.table[name]
        for direction in (1, -1):
            self.table[name] = round(before + direction * self.steps[name], 3)
            flow_weights.cache_clear()
            result = self.score()
            if result > self.best + 1e-9:
                print(f"{result:.3f} {name} {before} -> {self.table[name]}", flush=True)
                self.best = result
                self.write()
                return
        self.table[name] = before
        flow_weights.cache_clear()
        self.steps[name] *= 0.6

    def write(self) -> None:
        """Write the table with the values that are best so far; comments stay."""
        text = TABLE.read_text(encoding="utf-8")
        for name, value in self.table.items():
            text = re.sub(rf"(?m)^{name} = \S+", f"{name} = {value}", text)
        self.out.write_text(text, encoding="utf-8")


def main() -> None:
    """Try, keep what helps, print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--seeds", type=int, default=2)
    parser.add_argument("--out", type=Path, default=TABLE)
    options = parser.parse_args()
    tuner = Tuner(options.seeds, options.out)
    print(f"{tuner.best:.3f} at first", flush=True)
    chance = random.Random(1)
    for _ in range(options.rounds):
        for name in chance.sample(sorted(tuner.table), len(tuner.table)):
            tuner.attempt(name)


def _clean_pages() -> Iterator[tuple[str, set[int]]]:
    for number, file in enumerate(sorted((ROOT / "tests" / "clean").glob("*.txt"))):
        yield wrapped(file.read_text(encoding="utf-8").splitlines(), (0, 14, 23)[number % 3])


def _false_joins(text: str, breaks: set[int]) -> int:
    proposal = propose(Page(text))
    automatic = [finding for finding in proposal.findings if proposal.decisions[finding.id] == "auto"]
    joins = [edit for finding in automatic for edit in finding.edits if isinstance(edit, Join)]
    return sum(
        any(place in breaks for place in range(min(join.left, join.right), max(join.left, join.right)))
        for join in joins
        if join.glue is not None
    )


if __name__ == "__main__":
    main()
