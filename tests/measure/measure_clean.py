"""Prints what the automatic edits would do to clean text: per million characters, by kind.

    python tests/measure/measure_clean.py PATH... [--widths 0 14 23] [--page 6000] [--limit N] [--doubled] [--show N]

Each file is cut into pages of about ``--page`` characters at line ends, and measured as found (width 0) and
hard-wrapped. A join is false when it goes over a line break of the text as found. ``--doubled`` adds three truly
doubled lines to each page: evidence from one place must not license deletions in another.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parents[1] / name) for name in ("core", "resources")]

from zhengban.model.edit import Join, MoveBlock, ReplaceText  # noqa: E402
from zhengban.model.page import Page  # noqa: E402
from zhengban.propose import propose  # noqa: E402

DOUBLED = (
    "市民在广场上观看灯展市民在广场上观看灯展。。林晓峰林晓峰 摄摄",
    "全全市市重重点点工工程程集集中中开开工工",
    "志愿者为老人理发志愿者为老人理发。。周文静周文静 供图供图",
)


def main() -> None:
    """Measure and print a table a width."""
    options = _options()
    files = [
        f
        for path in options.paths
        for f in (sorted(path.rglob("*")) if path.is_dir() else [path])
        if f.is_file()
    ]
    for width in options.widths:
        totals: Counter[str] = Counter()
        started = time.perf_counter()
        for file in files[:: options.every]:
            _measure_file(file, width, options, totals)
        _print(width, totals, time.perf_counter() - started)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("paths", nargs="+", type=Path)
    parser.add_argument("--widths", nargs="*", type=int, default=[0, 14, 23])
    parser.add_argument("--page", type=int, default=6000)
    parser.add_argument("--pages", type=int, default=10**9, help="at most so many pages of a file")
    parser.add_argument("--every", type=int, default=1, help="take every so manieth file")
    parser.add_argument("--doubled", action="store_true")
    parser.add_argument("--show", type=int, default=0, help="show so many findings of each kind")
    return parser.parse_args()


def pages_of(text: str, size: int) -> Iterator[list[str]]:
    """Yield the lines of the text in pages of about ``size`` characters."""
    page: list[str] = []
    length = 0
    for line in text.splitlines():
        page.append(line)
        length += len(line)
        if length >= size:
            yield page
            page, length = [], 0
    if page:
        yield page


def wrapped(lines: list[str], width: int) -> tuple[str, set[int]]:
    """Return the lines cut every ``width`` characters, and the offsets of the line breaks that the text had."""
    pieces: list[str] = []
    breaks: set[int] = set()
    length = 0
    for line in lines:
        parts = [line[n : n + width] for n in range(0, len(line), width)] if width and line else [line]
        text = "\n".join(parts)
        pieces.append(text)
        length += len(text)
        breaks.add(length)
        length += 1
    return "\n".join(pieces), breaks


def _measure_file(file: Path, width: int, options: argparse.Namespace, totals: Counter[str]) -> None:
    text = file.read_text(encoding="utf-8", errors="replace")
    for number, lines in enumerate(pages_of(text, options.page)):
        if number == options.pages:
            break
        if options.doubled:
            lines = _with_doubled(lines, number)
        page_text, breaks = wrapped(lines, width)
        _count(Page(page_text, file.name), breaks, totals, options)


def _with_doubled(lines: list[str], seed: int) -> list[str]:
    chance = random.Random(seed)
    result = list(lines)
    for line in DOUBLED:
        result.insert(chance.randrange(len(result) + 1), line)
    return result


def _count(page: Page, breaks: set[int], totals: Counter[str], options: argparse.Namespace) -> None:
    totals["characters"] += len(page.text)
    proposal = propose(page)
    doubled = [span for line in DOUBLED for span in _places(page.text, line)] if options.doubled else []
    for finding in proposal.findings:
        if proposal.decisions[finding.id] != "auto":
            continue
        for edit in finding.edits:
            name = _harm(page.text, edit, breaks, doubled)
            if name:
                key = f"{name} ({finding.kind})"
                totals[key] += _size(page.text, edit)
                if totals[f"shown {key}"] < options.show:
                    totals[f"shown {key}"] += 1
                    print(f"  {key} {page.name}: {finding.before[:110]!r} -> {finding.after[:60]!r}")


def _places(text: str, line: str) -> list[tuple[int, int]]:
    """Return where the line stands, over line breaks if it was wrapped."""
    pattern = r"\n?".join(re.escape(character) for character in line)
    return [match.span() for match in re.finditer(pattern, text)]


def _harm(text: str, edit: object, breaks: set[int], doubled: list[tuple[int, int]]) -> str:
    if isinstance(edit, ReplaceText):
        if any(start <= edit.span.start < end for start, end in doubled):
            return ""
        old, new = "".join(text[edit.span.start : edit.span.end].split()), "".join(edit.text.split())
        return "space" if old == new else "deleted" if len(new) < len(old) else "changed"
    if isinstance(edit, MoveBlock):
        return "moved"
    if isinstance(edit, Join) and edit.glue is not None:
        low, high = sorted((edit.left, edit.right))
        return "true join" if not any(place in breaks for place in range(low, high)) else "false join"
    return ""


def _size(text: str, edit: object) -> int:
    if isinstance(edit, ReplaceText):
        return max(1, len("".join(text[edit.span.start : edit.span.end].split())) - len(edit.text))
    return 1


def _print(width: int, totals: Counter[str], seconds: float) -> None:
    characters = totals.pop("characters", 0)
    print(f"width {width or 'as found'}: {characters} characters, {seconds:.1f} s")
    for name, count in sorted(totals.items()):
        if not name.startswith("shown"):
            print(f"  {count:8d}  {count / max(characters, 1) * 1e6:10.1f} per million  {name}")


if __name__ == "__main__":
    main()
