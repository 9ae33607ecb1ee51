"""Show what misread characters cost: a made set is measured with 0, 1, 2 and 5 % of its Han characters misread.

Characters are replaced by one that differs in a stroke or two, by the hand-made list ``stroke_alike.txt``, never by the
table that the engine reads. The truth stays. Seeds: 1 train, 2 dev, 3 test.
"""

from __future__ import annotations

import argparse
import random
import shutil
import tempfile
from pathlib import Path

from measure.make_misread_table import hand_made
from zhengban.evaluate.measuring import ALL, measure_pairs
from zhengban.evaluate.pairs import find_pairs

RATES = (0.0, 0.01, 0.02, 0.05)
SEEDS = {"train": 1, "dev": 2, "test": 3}
FIGURES = (
    "duplicates.recall.sure",
    "duplicates.precision",
    "harm.edits",
    "headlines.accuracy",
    "headlines.automatic",
    "captions.accuracy",
)


def rivals() -> dict[str, str]:
    """Return for each character of the hand-made list those that it may be misread as."""
    found: dict[str, str] = {}
    for one, other in hand_made():
        found[one] = found.get(one, "") + other
        found[other] = found.get(other, "") + one
    return found


def misread(text: str, rate: float, seed: str) -> str:
    """Return the text with that share of its Han characters misread, as far as the list has rivals for them."""
    chance, table, read = random.Random(seed), rivals(), list(text)
    places = [place for place, character in enumerate(text) if character in table]
    number = round(rate * sum("\u4e00" <= character <= "\u9fff" for character in text))
    for place in chance.sample(places, min(number, len(places))):
        read[place] = chance.choice(table[read[place]])
    return "".join(read)


def measured(folder: Path, extractor: str, rate: float, seed: int) -> list[float]:
    """Return the figures of the pages of a folder, read by one extractor, at a rate of misreading."""
    with tempfile.TemporaryDirectory() as name:
        for page in sorted(folder.glob(f"*.{extractor}.txt")):
            text = misread(page.read_text(encoding="utf-8"), rate, f"{seed}/{page.name}")
            (Path(name) / page.name).write_text(text, encoding="utf-8")
            truth = page.name.removesuffix(f".{extractor}.txt") + ".gold.json"
            shutil.copy(folder / truth, name)
        measures = measure_pairs(find_pairs([Path(name)]))
    by_key = {figure.key: measures.value(figure, ALL).value for figure in measures.figures}
    return [by_key[key] for key in FIGURES]


def main() -> None:
    """Print a line of figures for each rate."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="a set of made pages with their truth")
    parser.add_argument("--extractor", default="drawing")
    parser.add_argument("--split", choices=SEEDS, default="dev")
    given = parser.parse_args()
    print("rate", *FIGURES, sep="\t")
    for rate in RATES:
        values = measured(given.folder, given.extractor, rate, SEEDS[given.split])
        print(f"{rate:.0%}", *(f"{value:.4f}" for value in values), sep="\t", flush=True)


if __name__ == "__main__":
    main()
