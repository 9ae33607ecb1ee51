"""Dumps of prospectuses with real double strike: labelled lines, and what they read when collapsed."""

from __future__ import annotations

import json
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from zhengban.errors import InputError
from zhengban.evaluate.corpora.corpus import Corpus
from zhengban.evaluate.figure import Figure, Miss, Tally
from zhengban.evaluate.page_measures import PageMeasures
from zhengban.model.document import Document
from zhengban.model.page import Page
from zhengban.propose import propose

_LABELS = "labels.jsonl"


class Job(NamedTuple):
    """A page of a dump, and its labelled lines: as they stand, and collapsed."""

    name: str
    text: str
    labels: tuple[tuple[str, str], ...]


def recognises(folder: Path) -> bool:
    """Tell whether the folder has labels of doubled lines."""
    return (folder / _LABELS).is_file()


def jobs(folder: Path, every: int) -> Sequence[Job]:
    """Return the labelled pages, and every nth one of the others; raises ``InputError`` when the labels are no such."""
    labels: dict[tuple[str, int], list[tuple[str, str]]] = {}
    try:
        for line in (folder / _LABELS).read_text("utf-8").splitlines():
            label = json.loads(line)
            labels.setdefault((label["file"], label["page"]), []).append((label["raw"], label["collapsed"]))
    except (ValueError, KeyError, TypeError) as error:
        raise InputError(f"{folder / _LABELS} is no list of labelled lines ({error})") from error
    found = []
    for path in sorted(folder.glob("*.txt")):
        for number, text in enumerate(path.read_text("utf-8").split("\f"), 1):
            some = tuple(labels.get((path.name, number), ()))
            if text.strip() and (some or number % every == 0):
                found.append(Job(f"{path.stem} p. {number}", text, some))
    return found


def measure(job: Job) -> PageMeasures:
    """Measure a page: *lines mended*, the labelled lines that read as collapsed without a question / all; *deleted
    elsewhere*, characters deleted in lines without a label, per million characters of the page; *deleted again*,
    characters that a second run over the result deletes, per million.
    """
    started = time.perf_counter()
    document = propose(Page(job.text, job.name)).document
    seconds = time.perf_counter() - started
    result = _without(document)
    pairs = list(zip(job.text.split("\n"), result.split("\n"), strict=True))
    missed = [raw for raw, collapsed in job.labels if not _is_mended(pairs, raw, collapsed)]
    raws = {raw for raw, _ in job.labels}
    elsewhere = sum(_size(before) - _size(after) for before, after in pairs if before.strip() not in raws)
    again = propose(Page(result, job.name)).document.deleted if job.labels else ()
    size = _size(job.text)
    tallies = {
        "doubled.mended": Tally(len(job.labels) - len(missed), len(job.labels)),
        "doubled.elsewhere": Tally(elsewhere, size),
        "doubled.again": Tally(sum(change.span.length for change in again), _size(result)),
    }
    misses = [Miss("labelled line not mended", f"{job.name}: {raw[:80]}") for raw in missed]
    misses += [
        Miss("deleted elsewhere", f"{job.name}: {before.strip()[:80]}")
        for before, after in pairs
        if before.strip() not in raws and _size(before) != _size(after)
    ]
    return PageMeasures(job.name, (), tallies, tuple(misses), (), seconds, size)


def _without(document: Document) -> str:
    """Return the page's text without what is deleted, line for line."""
    gone = {at for change in document.deleted for at in range(*change.span)}
    return "".join(mark for at, mark in enumerate(document.page.text) if at not in gone)


def _is_mended(pairs: Sequence[tuple[str, str]], raw: str, collapsed: str) -> bool:
    wanted = ["".join(after.split()) for before, after in pairs if before.strip() == raw]
    return bool(wanted) and all(after == "".join(collapsed.split()) for after in wanted)


def _size(text: str) -> int:
    return sum(map(len, text.split()))


CORPUS = Corpus(
    "doubled",
    (
        Figure("doubled.mended", "labelled lines mended unasked"),
        Figure("doubled.elsewhere", "characters deleted in other lines", "per million", rises=False),
        Figure("doubled.again", "characters deleted by a second run", "per million", rises=False),
    ),
    recognises,
    jobs,
    measure,
)
