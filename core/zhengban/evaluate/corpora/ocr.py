"""Pages that an OCR engine read, whose truth nobody knows: what the automatic edits change, and that nothing is lost."""

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
from zhengban.model.conservation import account
from zhengban.model.page import Page
from zhengban.propose import propose

_CONTEXT = 12


class Job(NamedTuple):
    """A page as it was read, one recognised text a line."""

    name: str
    kind: str
    text: str


def recognises(folder: Path) -> bool:
    """Tell whether there are files of recognised texts in or below the folder."""
    first = next(iter(sorted(folder.rglob("*.json"))), None)
    return first is not None and '"ocr_results"' in first.read_text(encoding="utf-8", errors="replace")


def jobs(folder: Path, every: int) -> Sequence[Job]:
    """Return every nth page; raises ``InputError`` on a file of another form."""
    return [_job(path) for path in sorted(folder.rglob("*.json"))[::every]]


def _job(path: Path) -> Job:
    try:
        results = json.loads(path.read_text(encoding="utf-8"))["ocr_results"]
        text = "".join(f"{result['text']}\n" for result in results if result["text"].strip())
    except (ValueError, KeyError, TypeError) as error:
        raise InputError(f"{path} holds no recognised texts ({error})") from error
    return Job(path.stem, path.parent.name, text)


def measure(job: Job) -> PageMeasures:
    """Measure a page: characters *deleted* and *changed* unasked per million (only a person can say whether rightly,
    so each is among the examples), and characters *unaccounted* for (0 by construction).
    """
    page = Page(job.text, job.name)
    started = time.perf_counter()
    document = propose(page).document
    seconds = time.perf_counter() - started
    counted = account(document)
    lost = abs(counted.source - counted.kept - counted.deleted)
    misses = []
    for word, changes in (("deleted", document.deleted), ("changed", document.substituted)):
        for (start, end), text, _ in changes:
            around = page.text[max(0, start - _CONTEXT) : start], page.text[end : end + _CONTEXT]
            shown = f"{around[0]}[{page.text[start:end]}→{text}]{around[1]}".replace("\n", "⏎")
            misses.append(Miss(f"{word} unasked, to be judged", f"{job.name}: {shown}"))
    tallies = {
        "ocr.deleted": Tally(counted.deleted, counted.source),
        "ocr.changed": Tally(counted.substituted, counted.source),
        "ocr.unaccounted": Tally(lost, counted.source),
    }
    strata = (("pages", job.kind),)
    return PageMeasures(job.name, strata, tallies, tuple(misses), (), seconds, counted.source)


CORPUS = Corpus(
    "ocr",
    (
        Figure("ocr.deleted", "characters deleted unasked", "per million", rises=False),
        Figure("ocr.changed", "characters changed unasked", "per million", rises=False),
        Figure("ocr.unaccounted", "characters unaccounted for", "per million", rises=False),
    ),
    recognises,
    jobs,
    measure,
)
