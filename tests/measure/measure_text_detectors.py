"""Measure the text detectors on clean text: automatic edits per million characters.

Run it with the path of a folder of clean text files (UTF-8). Every automatic edit is a false alarm; the
edits are counted by kind, and the findings that would be asked are given beside them. The median time a
page is of all four together, on pages of the given size.
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from zhengban.detectors import lookalike_character, punctuation, script_variant, spacing
from zhengban.model.draft import Draft
from zhengban.model.page import Page
from zhengban.policy import Policy

DETECTORS = tuple(module.DETECTOR for module in (spacing, punctuation, lookalike_character, script_variant))
WRAPPINGS = (0, 14, 23)


def wrapped(text: str, width: int) -> str:
    """Return the text with every line broken after ``width`` code points; 0 leaves it as found."""
    if not width:
        return text
    lines = (line[at : at + width] for line in text.splitlines() for at in range(0, max(len(line), 1), width))
    return "\n".join(lines)


def files_of(folder: Path) -> Iterator[Path]:
    """Yield the text files under a folder, or the file itself."""
    yield from sorted(path for path in folder.rglob("*") if path.is_file()) if folder.is_dir() else (folder,)


def count_file(text: str, name: str, counts: Counter[tuple[str, str]], shown: int) -> None:
    """Add the automatic edits and the asked findings of one text to the counts; print the first ``shown``
    edits.
    """
    draft, policy = Draft(Page(text, name)), Policy()
    for detector in DETECTORS:
        for finding in detector.detect(draft):
            decision = policy.decide(finding)
            counts[detector.kind, decision] += max(1, len(finding.edits)) if decision == "auto" else 1
            if decision == "auto" and counts[detector.kind, decision] <= shown:
                print(
                    f"  {detector.kind} {finding.confidence:.2f} {name}: {finding.before} -> {finding.after}"
                )


def time_page(text: str, size: int) -> float:
    """Return the median milliseconds that all detectors together take for a page of ``size`` code points."""
    draft = Draft(Page(text[:size]))
    list(DETECTORS[0].detect(draft))  # the lines are derived on first use, which is not measured here
    times = []
    for _ in range(7):
        began = time.perf_counter()
        for detector in DETECTORS:
            list(detector.detect(draft))
        times.append(time.perf_counter() - began)
    return statistics.median(times) * 1000


def main() -> None:
    """Print one row per wrapping and kind."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="folder of clean text files")
    parser.add_argument("--show", type=int, default=20, help="automatic edits to print per kind and wrapping")
    parser.add_argument(
        "--page", type=Path, help="page to time the detectors on, at 1, 2 and 4 times its length"
    )
    options = parser.parse_args()
    for width in WRAPPINGS:
        counts: Counter[tuple[str, str]] = Counter()
        characters = 0
        for path in files_of(options.folder):
            text = path.read_text(encoding="utf-8-sig", errors="replace")
            characters += len(text)
            count_file(wrapped(text, width), path.name, counts, options.show)
        for detector in DETECTORS:
            automatic, asked = (counts[detector.kind, key] * 1e6 / characters for key in ("auto", "ask"))
            counted = f"auto {automatic:8.2f}  ask {asked:8.2f}  per million"
            print(f"wrap {width or '-':>2}  {detector.kind:20}  {counted}")
    if options.page:
        text = options.page.read_text(encoding="utf-8-sig")
        print("ms:", *(f"x{n} {time_page(text * n, len(text) * n):.1f}" for n in (1, 2, 4)))


if __name__ == "__main__":
    main()
