"""Times the builder on the seed page under its gold edits, and on both repeated to a million characters.

    python tests/measure/measure_model.py seeds/hengshui-2023-09-20-p6

The argument is the page without its extension. The best of some runs is printed; nothing is judged.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

from support.gold_edits import gold_edits
from zhengban.model.conservation import check
from zhengban.model.document import Document
from zhengban.model.draft import Draft
from zhengban.model.edit import Edit, Join, MoveBlock, OwnedEdit, ReplaceText, SetRole, StartArticle
from zhengban.model.page import Page
from zhengban.model.rebuild import rebuild
from zhengban.model.span import Span

LARGE = 1_000_000


def main() -> None:
    """Read the page and its gold, and print the times for one page and for many in one file."""
    stem = Path(sys.argv[1])
    text = stem.with_name(stem.name + ".txt").read_bytes().decode("utf-8")
    gold = json.loads(stem.with_name(stem.name + ".gold.json").read_text(encoding="utf-8"))
    edits = gold_edits(gold, text)
    for times, runs in ((1, 50), (LARGE // (len(text) + 1), 3)):
        measure(*repeated(text, edits, times), runs)


def measure(text: str, edits: list[OwnedEdit], runs: int) -> None:
    """Print the best time of each step; a page is new in every run, since it remembers its lines."""
    document = rebuild(Page(text), edits)
    print(f"{len(text)} characters, {len(edits)} edits, {len(document.blocks())} blocks, {check(document)}")
    steps: dict[str, Callable[[], object]] = {
        "rebuild": lambda: rebuild(Page(text), edits),
        "rebuild without edits": lambda: rebuild(Page(text), []),
        "check": lambda: check(document),
        "lines of a draft": lambda: Draft(Page(text), tuple(edits)).lines,
    }
    for name, step in steps.items():
        print(f"  {name:24} {best_of(runs, step) * 1000:9.2f} ms")
    print(f"  {'states':24} {states(document)}")


def best_of(runs: int, step: Callable[[], object]) -> float:
    """Return the shortest time of several runs, in seconds."""
    times = []
    for _ in range(runs):
        began = perf_counter()
        step()
        times.append(perf_counter() - began)
    return min(times)


def states(document: Document) -> dict[str, int]:
    """Return how many edits were applied, lost, and idle."""
    found: dict[str, int] = {}
    for outcome in document.outcomes:
        found[outcome.state] = found.get(outcome.state, 0) + 1
    return found


def repeated(text: str, edits: list[OwnedEdit], times: int) -> tuple[str, list[OwnedEdit]]:
    """Return so many copies of the page and its edits, one below the other, owners and strengths apart."""
    copies = [
        OwnedEdit(
            moved(owned.edit, copy * (len(text) + 1)),
            f"{copy}.{owned.owner}",
            owned.strength - copy * len(edits),
        )
        for copy in range(times)
        for owned in edits
    ]
    return "\n".join([text] * times), copies


def moved(edit: Edit, by: int) -> Edit:
    """Return the edit with all its offsets moved on, in code points."""
    match edit:
        case ReplaceText(span, text):
            return ReplaceText(Span(span.start + by, span.end + by), text)
        case Join(left, right, glue):
            return Join(left + by, right + by, glue)
        case SetRole(span, role):
            return SetRole(Span(span.start + by, span.end + by), role)
        case MoveBlock(span, anchor, side, rank):
            return MoveBlock(Span(span.start + by, span.end + by), anchor + by, side, rank)
        case StartArticle(at, on):
            return StartArticle(at + by, on)


if __name__ == "__main__":
    main()
