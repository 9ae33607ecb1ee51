"""Prints how often the right owner is among those offered for headlines and the texts of pictures.

    python tests/measure/measure_owners.py [--seeds 1] [--only TEXT] [--misses]

Pages with a known truth are planned; then each headline and caption is taken from its article in turn, and its
owners are asked for. *found* asks for those of a finding as the page is proposed, *lifted* when it was taken out of
all articles, *astray* when it was given to the next article, *started* when its article was merged into the one
before and then started anew by hand.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent)] + [str(HERE.parents[1] / name) for name in ("core", "resources")]

from support.owner_cases import offered  # noqa: E402
from support.spec_pages import spec_pages  # noqa: E402
from support.transformations import transformations  # noqa: E402
from zhengban.readers.plain_text import read_pages  # noqa: E402
from zhengban.review.plan import make_plan  # noqa: E402

WAYS = ("· ordered", "· drawing order")
CLOTHES = (
    "as the seed is set",
    "headlines at the end",
    "headlines anywhere",
    "furniture and captions at the end",
)


@dataclass
class Score:
    """How often the right owner was the first, among the three, and how often there was a case."""

    first: int = 0
    three: int = 0
    cases: int = 0


def main() -> None:
    """Measure and print."""
    options = _options()
    made = {name: page for name, page in spec_pages().items() if name.endswith(WAYS)}
    made |= {name: page for name, page in transformations().items() if name in CLOTHES}
    scores: defaultdict[tuple[str, str], Score] = defaultdict(Score)
    for name, sampled in made.items():
        for seed in range(options.seeds) if options.only in name else ():
            sample = sampled(seed)
            (page,) = read_pages(sample.data, "made.txt").pages
            for way, what, place, text in offered(make_plan(page), sample.truth):
                score = scores[way, what]
                score.cases += 1
                score.first += place == 1
                score.three += place > 0
                if options.misses and place != 1:
                    print(f"{name} #{seed} {way} {what}: {place or 'not offered'}: {text}", flush=True)
    print(f"{'':24}{'first':>12}{'of three':>12}{'cases':>8}")
    for (way, what), score in sorted(scores.items()):
        print(
            f"{way + ' ' + what:24}{score.first / score.cases:12.1%}{score.three / score.cases:12.1%}{score.cases:8}"
        )


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seeds", type=int, default=1)
    parser.add_argument("--only", default="")
    parser.add_argument("--misses", action="store_true")
    return parser.parse_args()


if __name__ == "__main__":
    main()
