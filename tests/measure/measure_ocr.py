"""Prints what the automatic edits do to pages that an OCR engine read, where nobody knows the truth.

    python tests/measure/measure_ocr.py PATH... [--every N] [--show N] [--asked]

PATH is a JSON file, or a folder of them, in the form that PaddleOCR's output is stored in: ``{"ocr_results":
[{"text", "box"}, ...]}``. The dump of a page is its texts in that order, one a line; empty ones are left out. Counted
are pages that fail, characters that are not conserved, the time for a page and for a thousand characters, and the
automatic edits by kind of finding and by what they do. Every automatic deletion, insertion and substitution is
printed with its context, since only a person can judge it; ``--show`` prints so many findings of each other kind,
``--asked`` the deletions that are only asked for.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import time
import traceback
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parents[1] / name) for name in ("core", "resources")]

from zhengban.errors import ZhengbanError  # noqa: E402
from zhengban.model.conservation import check  # noqa: E402
from zhengban.model.document import Change  # noqa: E402
from zhengban.model.edit import Edit, Join, MoveBlock, ReplaceText, SetRole  # noqa: E402
from zhengban.model.page import Page  # noqa: E402
from zhengban.propose import Proposal, propose  # noqa: E402

# Whatever goes wrong is what is looked for here, and the next page is measured all the same.
CRASHES = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    NameError,
    RuntimeError,
    TypeError,
    ValueError,
    ZhengbanError,
)
CONTEXT = 14  # characters shown on either side of a change


class Totals(NamedTuple):
    """What was counted so far; ``seconds`` and ``sizes`` have one entry a page."""

    counts: Counter[str]
    edits: Counter[str]
    seconds: list[float]
    sizes: list[int]


def main() -> None:
    """Measure all pages and print the sums of each path."""
    options = _options()
    for path in options.paths:
        totals = Totals(Counter(), Counter(), [], [])
        files = sorted(path.rglob("*.json")) if path.is_dir() else [path]
        for file in files[:: options.every]:
            _measure(file, options, totals)
        _print(path.name, totals)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("paths", nargs="+", type=Path)
    parser.add_argument("--every", type=int, default=1, help="take every so manieth page")
    parser.add_argument("--show", type=int, default=0, help="show so many automatic findings of each kind")
    parser.add_argument("--asked", action="store_true", help="also print deletions that are only asked for")
    return parser.parse_args()


def dump_of(file: Path) -> str:
    """Return the texts of the page in the order of the OCR engine, one a line."""
    results = json.loads(file.read_text(encoding="utf-8"))["ocr_results"]
    return "".join(f"{result['text']}\n" for result in results if result["text"].strip())


def _measure(file: Path, options: argparse.Namespace, totals: Totals) -> None:
    page = Page(dump_of(file), file.stem)
    totals.counts["pages"] += 1
    started = time.perf_counter()
    try:
        proposal = propose(page)
        totals.seconds.append(time.perf_counter() - started)
        conserved = check(proposal.document)
    except CRASHES:
        totals.counts["pages that failed"] += 1
        traceback.print_exc()
        return
    totals.sizes.append(conserved.source)
    for name in ("source", "kept", "substituted", "deleted", "inserted"):
        totals.counts[name] += getattr(conserved, name)
    totals.counts["articles"] += len(proposal.document.articles)
    totals.counts["lines"] += len(page.lines)
    _print_changes(proposal)
    _count_edits(proposal, options, totals)


def _print_changes(proposal: Proposal) -> None:
    document = proposal.document
    kinds = {finding.id: finding.kind for finding in proposal.findings}
    for change in document.deleted:
        print(f"  deleted     {_shown(proposal.page, change)}  {kinds[change.owner]}")
    for name, changes in (("inserted", document.inserted), ("substituted", document.substituted)):
        for change in changes:
            print(f"  {name:11} {_shown(proposal.page, change)} -> {change.text!r}  {kinds[change.owner]}")


def _shown(page: Page, change: Change) -> str:
    return f"{page.name}: {_in_context(page.text, change.span.start, change.span.end)}"


def _in_context(text: str, start: int, end: int) -> str:
    before, after = text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]
    return f"{before}[{text[start:end]}]{after}".replace("\n", "⏎")


def _count_edits(proposal: Proposal, options: argparse.Namespace, totals: Totals) -> None:
    for finding in proposal.findings:
        decision = proposal.decisions[finding.id]
        totals.counts[f"findings {decision}"] += 1
        if decision != "auto":
            if options.asked:
                _print_asked(proposal.page, finding.edits)
            continue
        totals.counts[f"shown {finding.kind}"] += 1
        if totals.counts[f"shown {finding.kind}"] <= options.show:
            print(
                f"  {finding.kind} {proposal.page.name}: {finding.before[:100]!r} -> {finding.after[:60]!r}"
            )
        totals.edits.update(f"{finding.kind:20} {_what(proposal.page.text, edit)}" for edit in finding.edits)


def _print_asked(page: Page, edits: tuple[Edit, ...]) -> None:
    for edit in edits:
        if _what(page.text, edit) == "text deleted":
            print(f"  asked       {page.name}: {_in_context(page.text, *edit_span(edit))}")


def edit_span(edit: Edit) -> tuple[int, int]:
    """Return the extent of a change of text, an empty one for every other edit."""
    return (edit.span.start, edit.span.end) if isinstance(edit, ReplaceText) else (0, 0)


def _what(text: str, edit: Edit) -> str:
    if isinstance(edit, ReplaceText):
        old, new = "".join(text[slice(*edit_span(edit))].split()), "".join(edit.text.split())
        return "spaces" if old == new else "text deleted" if len(new) < len(old) else "text changed"
    if isinstance(edit, Join):
        return "split" if edit.glue is None else "line break kept" if edit.glue == "\n" else "join"
    if isinstance(edit, SetRole):
        return f"role {edit.role}"
    return "move" if isinstance(edit, MoveBlock) else "start"


def _rows(totals: Totals) -> Iterator[str]:
    for name, count in totals.counts.items():
        if not name.startswith("shown"):
            yield f"  {count:8d}  {name}"
    for name, count in sorted(totals.edits.items()):
        yield f"  {count:8d}  {name}"


def _print(name: str, totals: Totals) -> None:
    print(f"{name}: {totals.counts['pages']} pages, {totals.counts['pages that failed']} failed")
    if totals.seconds:
        middle, most = statistics.median(totals.seconds), max(totals.seconds)
        by_size = 1000 * sum(totals.seconds) / max(sum(totals.sizes), 1)
        print(f"  {middle * 1000:.0f} ms a page (median), {most * 1000:.0f} ms at most, ", end="")
        print(f"{by_size * 1000:.0f} ms for a thousand characters")
    print(*_rows(totals), sep="\n")


if __name__ == "__main__":
    main()
