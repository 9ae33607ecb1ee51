"""Measures how well doubled text is found, and how much true text is deleted where nothing is doubled.

    measure_doubling.py --doubled FOLDER --clean FOLDER [--page-length 6000] [--show 5]

``--doubled`` names a folder of text dumps with ``labels.jsonl`` (file, page, raw, collapsed); a labelled
line counts as mended when it comes out as its collapsed form without a question. ``--clean`` names a folder
of clean texts; each is measured as found, hard-wrapped at 14 and at 23 characters, and once more with three
truly doubled lines on each page: company makes the detector bold, and only then its false alarms show.
Deletions are per million characters.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import time
from collections.abc import Iterator
from pathlib import Path

from zhengban.detectors.duplicate_run import detect
from zhengban.model.draft import Draft
from zhengban.model.edit import ReplaceText
from zhengban.model.page import Page

AUTOMATIC = 0.95


def main() -> None:
    """Read the arguments, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--doubled", type=Path)
    parser.add_argument("--clean", type=Path)
    parser.add_argument("--page-length", type=int, default=6000, help="characters of a clean page")
    parser.add_argument("--limit", type=int, default=10**9, help="characters read of each clean file")
    parser.add_argument("--show", type=int, default=5, help="deletions shown for each folder")
    arguments = parser.parse_args()
    if arguments.doubled:
        measure_doubled(arguments.doubled, arguments.show)
    if arguments.clean:
        for folder in sorted(path for path in arguments.clean.iterdir() if path.is_dir()):
            measure_clean(folder, arguments)


def deletions(text: str) -> list[tuple[int, int]]:
    """Return the stretches that are deleted without asking."""
    return [
        (edit.span.start, edit.span.end)
        for finding in detect(Draft(Page(text)))
        if finding.confidence >= AUTOMATIC
        for edit in finding.edits
        if isinstance(edit, ReplaceText)
    ]


def repaired(text: str) -> str:
    """Return the text without what is deleted unasked."""
    for start, end in sorted(deletions(text), reverse=True):
        text = text[:start] + text[end:]
    return text


def measure_doubled(folder: Path, show: int) -> None:
    """Print how many labelled lines are mended, and what else is deleted on those pages."""
    labels = [json.loads(line) for line in (folder / "labels.jsonl").read_text("utf-8").splitlines()]
    raws = {label["raw"] for label in labels}
    pages: dict[tuple[str, int], tuple[str, str]] = {}
    mended, missed, again = 0, [], 0
    for label in labels:
        key = (label["file"], label["page"] - 1)
        if key not in pages:
            text = (folder / label["file"]).read_text("utf-8").split("\f")[key[1]]
            pages[key] = (text, repaired(text))
            again += len(deletions(pages[key][1]))
        source, result = pages[key]
        wanted = sum(line.strip() == label["raw"] for line in source.split("\n"))
        got = sum(
            line.strip() == label["raw"] and after.strip() == label["collapsed"]
            for line, after in zip(source.split("\n"), result.split("\n"), strict=True)
        )
        mended += got == wanted
        if got != wanted:
            missed.append(label["raw"])
    print(f"doubled: {mended} of {len(labels)} labelled lines mended, {again} deletions on the second run")
    for raw in missed[:show]:
        print("  missed", raw[:70])
    _measure_unlabelled(folder, raws, show)


def _measure_unlabelled(folder: Path, raws: set[str], show: int) -> None:
    """Print what is deleted from lines without a label, over all pages of the dumps."""
    total, shown, deleted = 0, [], 0
    for path in sorted(folder.glob("*.txt")):
        for page in path.read_text("utf-8").split("\f"):
            total += len(page)
            for line in _touched_lines(page):
                if line.strip() not in raws:
                    deleted += 1
                    shown.append(line.strip())
    print(f"  lines without a label that lose characters: {deleted} in {total} characters")
    for line in shown[:show]:
        print("   ", line[:100])


def _touched_lines(page: str) -> list[str]:
    found = {page.count("\n", 0, start) for start, _ in deletions(page)}
    return [page.split("\n")[number] for number in sorted(found)]


def measure_clean(folder: Path, arguments: argparse.Namespace) -> None:
    """Print deleted characters per million for one folder of clean text, in all its forms."""
    for width in (0, 14, 23):
        for doubled in (False, True):
            size, lost, truly, found, shown, spent = 0, 0, 0, 0, [], 0.0
            for page in _pages(folder, width, arguments):
                text, injected = inject(page) if doubled else (page, [])
                begun = time.perf_counter()
                gone = deletions(text)
                spent += time.perf_counter() - begun
                wrong = [span for span in gone if not any(s <= span[0] and span[1] <= e for s, e in injected)]
                truly += len(injected)
                found += sum(any(s <= a and b <= e for a, b in gone) for s, e in injected)
                size += len(page)
                lost += sum(end - start for start, end in wrong)
                shown += [
                    text[max(0, s - 20) : s] + "[" + text[s:e] + "]" + text[e : e + 12] for s, e in wrong
                ]
            form = f"wrapped at {width}" if width else "as found"
            name = f"{folder.name}, {form}{', injected' * doubled}"
            rate = 1e6 * lost / max(1, size)
            recall = f", true ones found {found} of {truly}" if doubled else ""
            print(
                f"{name}: {lost} in {size} = {rate:.2f} per million{recall},"
                f" {1e6 * spent / max(1, size):.2f} s/M"
            )
            for line in shown[: arguments.show]:
                print("   ", repr(line))


def _pages(folder: Path, width: int, arguments: argparse.Namespace) -> Iterator[str]:
    """Yield the files of the folder in pages of about the wanted length, cut at line ends."""
    for path in sorted(folder.iterdir()):
        text = path.read_text("utf-8")[: arguments.limit]
        lines = [part for line in text.split("\n") for part in _wrapped(line, width)]
        page: list[str] = []
        length = 0
        for line in lines:
            page.append(line)
            length += len(line) + 1
            if length >= arguments.page_length:
                yield "\n".join(page)
                page, length = [], 0
        yield "\n".join(page)


def _wrapped(line: str, width: int) -> list[str]:
    if not width or len(line) <= width:
        return [line]
    return [line[start : start + width] for start in range(0, len(line), width)]


def inject(page: str) -> tuple[str, list[tuple[int, int]]]:
    """Return the page with three doubled lines put in, and where they stand; the same page, the same
    lines.
    """
    chooser = random.Random(len(page) * 31 + sum(map(ord, page[:50])))
    clauses = [part for part in re.split(r"[\W\d_A-Za-z]+", page) if 4 <= len(part) <= 12] or ["阅读书籍看书"]
    lines = page.split("\n")
    made = []
    for form in (struck_runs, struck_characters, struck_runs):
        one, other = chooser.choice(clauses), chooser.choice(clauses)
        made.append((chooser.randrange(len(lines) + 1), form(one, other)))
    spans = []
    text = ""
    for place, line in enumerate([*lines, None]):
        for _, extra in (item for item in made if item[0] == place):
            spans.append((len(text), len(text) + len(extra)))
            text += extra + "\n"
        if line is not None:
            text += line + "\n"
    return text, spans


def struck_runs(one: str, other: str) -> str:
    """Return two runs, each drawn twice, with the mark between drawn twice by itself."""
    return f"{one}{one}，，{other}{other}。。"


def struck_characters(one: str, other: str) -> str:
    """Return the two runs with every character drawn twice."""
    return "".join(character * 2 for character in f"{one}：{other}")


if __name__ == "__main__":
    main()
