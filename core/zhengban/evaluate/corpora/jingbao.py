"""A newspaper of 1920 and 1930 whose blocks, paragraphs and physical lines are known: vertical, traditional."""

from __future__ import annotations

import json
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from zhengban.errors import InputError
from zhengban.evaluate.alignment import align
from zhengban.evaluate.case import Case
from zhengban.evaluate.corpora.corpus import Corpus
from zhengban.evaluate.metrics.registry import FIGURES
from zhengban.evaluate.page_measures import PageMeasures, measure_case
from zhengban.evaluate.result import result_of_document
from zhengban.evaluate.truth import Truth, TruthUnit
from zhengban.model.page import Page
from zhengban.model.role import Role
from zhengban.propose import propose

# The set knows no headlines or captions as such; what it does not know is not measured.
_MEASURED = ("harm.", "paragraphs.", "articles.b3", "articles.newseye", "order.", "text.")


class Job(NamedTuple):
    """A page: its blocks, each a type and paragraphs of lines, and whether blank lines stand between them."""

    name: str
    blocks: tuple[tuple[str, tuple[tuple[str, ...], ...]], ...]
    gaps: bool


def recognises(folder: Path) -> bool:
    """Tell whether there is a JSON list of pages with folds in the folder."""
    return any('"fold"' in _beginning(path) for path in folder.glob("*.json"))


def _beginning(path: Path) -> str:
    with path.open(encoding="utf-8", errors="replace") as stream:
        return stream.read(4000)


def jobs(folder: Path, every: int) -> Sequence[Job]:
    """Return every nth page that has an article, with and without blank lines between its blocks."""
    found = []
    for path in sorted(folder.glob("*.json")):
        try:
            folds = json.loads(path.read_text(encoding="utf-8"))
            pages = [(fold["fold"], _blocks(fold["blocks"])) for fold in folds]
        except (ValueError, KeyError, TypeError) as error:
            raise InputError(f"{path} is no list of pages with blocks ({error})") from error
        with_articles = [page for page in pages if any(kind == "article" for kind, _ in page[1])]
        found += [
            Job(name, blocks, gaps) for name, blocks in with_articles[::every] for gaps in (True, False)
        ]
    return found


def _blocks(values: Sequence[dict[str, Any]]) -> tuple[tuple[str, tuple[tuple[str, ...], ...]], ...]:
    return tuple((value["type"], tuple(tuple(lines) for lines in value["paras"])) for value in values)


def measure(job: Job) -> PageMeasures:
    """Measure a page by the metrics of paragraphs, articles and harm: every block of type ``article`` is an article,
    the others are of no article. The dump is the lines in their order, one a line.
    """
    truth = _truth(job)
    page = Page(_dump(job), job.name)
    started = time.perf_counter()
    document = propose(page).document
    seconds = time.perf_counter() - started
    dump = align(page.text, truth)
    strata = (("blocks", "blank line between" if job.gaps else "no blank lines"),)
    case = Case(job.name, truth, dump, result_of_document(document, dump), frozenset(), strata)
    measures = measure_case(case, seconds)
    tallies = {key: tally for key, tally in measures.tallies.items() if key.startswith(_MEASURED)}
    misses = tuple(miss for miss in measures.misses if miss.kind.startswith(("paragraph", "right text")))
    return PageMeasures(job.name, strata, tallies, misses, (), seconds, measures.characters)


def _dump(job: Job) -> str:
    texts = ("".join(f"{line}\n" for lines in paragraphs for line in lines) for _, paragraphs in job.blocks)
    return ("\n" if job.gaps else "").join(texts)


def _truth(job: Job) -> Truth:
    units: list[TruthUnit] = []
    articles = 0
    for number, (kind, paragraphs) in enumerate(job.blocks):
        article = articles if kind == "article" else None
        articles += kind == "article"
        role = Role.PARAGRAPH if kind == "article" else Role.UNPLACED
        texts = ("".join(lines) for lines in paragraphs)
        units += [TruthUnit(text, role, article, f"blocks[{number}]") for text in texts if text.strip()]
    return Truth(tuple(units), articles, 0)


CORPUS = Corpus(
    "jingbao",
    tuple(figure for figure in FIGURES if figure.key.startswith(_MEASURED)),
    recognises,
    jobs,
    measure,
)
