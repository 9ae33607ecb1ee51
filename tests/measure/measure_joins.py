"""Prints how often two lines of a block run on in truth, by what speaks for and against it.

    python tests/measure/measure_joins.py --pages DIR… [--clean DIR…] [--limit 150]

``--pages`` are folders that ``zhengban compose`` made of the train split, ``--clean`` folders of clean text, which is
hard-wrapped as ``measure_clean.py`` does it. The constants of ``zhengban.evidence.wrapping`` were chosen on this table:
*whole* is a place of a block that is proved to be one paragraph, *itself* one that proves itself, *asked* all others.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path[:0] = [str(HERE.parent)] + [str(ROOT / name) for name in ("core", "resources")]

from measure.measure_clean import pages_of, wrapped  # noqa: E402
from support.labelled_lines import draft_before_structure, ends_of  # noqa: E402
from zhengban.evaluate.alignment import align  # noqa: E402
from zhengban.evaluate.page_measures import read_page  # noqa: E402
from zhengban.evaluate.pairs import find_pairs  # noqa: E402
from zhengban.evaluate.truth import read_truth  # noqa: E402
from zhengban.evidence.blocks import FlowBlock  # noqa: E402
from zhengban.evidence.line_habits import ends_sentence  # noqa: E402
from zhengban.evidence.structure import Structure, structures_of  # noqa: E402
from zhengban.evidence.wrapping import is_proved, proves_itself, runs_on_surely  # noqa: E402
from zhengban.model.draft import Draft, DraftLine  # noqa: E402
from zhengban.model.page import Page  # noqa: E402

ASTRAY = 2  # characters that an extractor may have left elsewhere on the line
RunsOn = Callable[[DraftLine, DraftLine], bool | None]
Counts = Counter[tuple[str, str, bool]]


def count(draft: Draft, runs_on: RunsOn, source: str, counts: Counts) -> None:
    """Count the places of a draft's blocks of running text by class and by what is true of them."""
    for structure in structures_of(draft):
        pictures = {picture.block for picture in structure.pictures}
        leads = {segment.lead for segment in structure.segments}
        for number, block in enumerate(structure.blocks):
            if block.kind == "text" and number not in pictures:
                for place in range(1, len(block.lines)):
                    truth = runs_on(block.lines[place - 1], block.lines[place])
                    if truth is not None:
                        counts[source, _class(structure, block, place, number in leads), truth] += 1


def _class(structure: Structure, block: FlowBlock, place: int, is_lead: bool) -> str:
    if runs_on_surely(block, place):
        if is_proved(structure, block, is_lead):
            return "whole"
        if proves_itself(structure, block, place):
            return "itself"
    why = [
        name
        for name, holds in (
            ("behind a final mark", ends_sentence(block.lines[place - 1].text)),
            ("open end", not block.closes()),
            ("column grows", block.widened),
            ("small margin", block.margins[place - 1] < 1),
        )
        if holds
    ]
    return "asked: " + (", ".join(why) or "other")


def _made(folders: Iterable[Path], limit: int, counts: Counts) -> None:
    pairs = [p for p in find_pairs(folders) if p.extractor in ("drawing", "pypdfium2", "pdfminer", "raw")]
    random.Random(5).shuffle(pairs)
    for pair in pairs:
        truth = read_truth(pair.gold)
        dump = (truth.made.get("dumps") or {}).get(pair.extractor) or {}
        if dump.get("interleaved") or (
            truth.made.get("writing") == "vertical" and pair.extractor != "drawing"
        ):
            continue
        page = read_page(pair)
        alignment = align(page.text, truth)

        def runs_on(one: DraftLine, other: DraftLine) -> bool | None:
            left, right = ends_of(one, alignment), ends_of(other, alignment)  # noqa: B023 - used before the next page
            if not left or not right:
                return None
            same = truth.unit_of(left[1]) == truth.unit_of(right[0])  # noqa: B023
            return same and abs(right[0] - left[1] - 1) <= ASTRAY

        count(draft_before_structure(page), runs_on, "made", counts)
        limit -= 1
        if not limit:
            break


def _clean(folders: Iterable[Path], limit: int, counts: Counts) -> None:
    files = sorted(file for folder in folders for file in folder.rglob("*") if file.suffix in (".txt", ".md"))
    for file in random.Random(3).sample(files, min(limit, len(files))):
        for text, breaks in _texts(file):

            def runs_on(one: DraftLine, other: DraftLine, breaks: set[int] = breaks) -> bool | None:
                return not any(place in breaks for place in range(one.source.end, other.source.start))

            count(Draft(Page(text)), runs_on, "clean", counts)


def _texts(file: Path) -> Iterator[tuple[str, set[int]]]:
    lines = next(pages_of(file.read_text(encoding="utf-8", errors="replace"), 4000), [])
    for width in (0, 14, 23):
        yield wrapped(lines, width)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--pages", nargs="*", type=Path, default=[])
    parser.add_argument("--clean", nargs="*", type=Path, default=[ROOT / "tests" / "clean"])
    parser.add_argument("--limit", type=int, default=150)
    options = parser.parse_args()
    counts: Counts = Counter()
    if options.pages:
        _made(options.pages, options.limit, counts)
    _clean(options.clean, options.limit, counts)
    for source in ("made", "clean"):
        for name in sorted({key[1] for key in counts if key[0] == source}):
            right, wrong = counts[source, name, True], counts[source, name, False]
            print(f"{source:6} {name:60} {right:7} right {wrong:6} wrong {right / (right + wrong):8.2%}")


if __name__ == "__main__":
    main()
