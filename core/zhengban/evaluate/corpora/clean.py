"""Clean text, where every deletion is a false alarm: statutes, news, novels, verse, lists."""

from __future__ import annotations

import random
import re
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from zhengban.evaluate.corpora.corpus import Corpus
from zhengban.evaluate.figure import Figure, Miss, Tally
from zhengban.evaluate.page_measures import PageMeasures
from zhengban.model.edit import Edit, Join, MoveBlock, ReplaceText
from zhengban.model.page import Page
from zhengban.model.span import Span
from zhengban.propose import Proposal, propose

_SUFFIXES = {".txt", ".md"}
_PAGE = 6000  # characters
_WIDTHS = (0, 14, 23)  # as found, and cut as narrow and wide columns would
# Truly doubled lines are put on every other page: evidence from one place must not license deletions in another.
_DOUBLED = (
    "市民在广场上观看灯展市民在广场上观看灯展。。林晓峰林晓峰 摄摄",
    "全全市市重重点点工工程程集集中中开开工工",
    "志愿者为老人理发志愿者为老人理发。。周文静周文静 供图供图",
)
_HARMS = ("deleted", "changed", "false join", "moved")


class Job(NamedTuple):
    """A page of clean text: its kind (the folder's name), its text, the offsets of the line breaks that the text
    itself has, and the stretches that were put in doubled.
    """

    name: str
    kind: str
    width: int
    text: str
    breaks: frozenset[int]
    doubled: tuple[tuple[int, int], ...]


def recognises(folder: Path) -> bool:
    """Tell whether there is any plain text or Markdown in or below the folder."""
    return any(path.suffix in _SUFFIXES for path in folder.rglob("*"))


def jobs(folder: Path, every: int) -> Sequence[Job]:
    """Return every nth page of about 6 000 characters of each kind, in all widths, every other one with doubled lines."""
    return list(_jobs(folder, every))


def _jobs(folder: Path, every: int) -> Iterator[Job]:
    number = 0
    for path in sorted(path for path in folder.rglob("*") if path.suffix in _SUFFIXES):
        kind = path.relative_to(folder).parts[0] if path.parent != folder else folder.name
        text = path.read_text(encoding="utf-8", errors="replace")
        for lines in _pages(text.splitlines()):
            number += 1
            if number % every == 0:
                with_doubled = _put_in(lines, number) if number // every % 2 else lines
                for width in _WIDTHS:
                    yield _job(f"{path.stem} {number}", kind, width, with_doubled)


def _pages(lines: Iterable[str]) -> Iterator[list[str]]:
    page: list[str] = []
    length = 0
    for line in lines:
        page.append(line)
        length += len(line)
        if length >= _PAGE:
            yield page
            page, length = [], 0
    if length:
        yield page


def _put_in(lines: list[str], seed: int) -> list[str]:
    chance = random.Random(seed)
    result = list(lines)
    for line in _DOUBLED:
        result.insert(chance.randrange(len(result) + 1), line)
    return result


def _job(name: str, kind: str, width: int, lines: list[str]) -> Job:
    pieces: list[str] = []
    breaks: set[int] = set()
    length = 0
    for line in lines:
        cut = [line[at : at + width] for at in range(0, len(line), width)] if width and line else [line]
        pieces.append("\n".join(cut))
        length += len(pieces[-1])
        breaks.add(length)
        length += 1
    text = "\n".join(pieces)
    patterns = (r"\n?".join(map(re.escape, line)) for line in _DOUBLED)
    doubled = tuple(match.span() for pattern in patterns for match in re.finditer(pattern, text))
    return Job(name, kind, width, text, frozenset(breaks), doubled)


def measure(job: Job) -> PageMeasures:
    """Measure what the automatic edits do to clean text, each per million characters: characters *deleted* (other
    than in the lines put in doubled), characters *changed*, *false joins* (over a line break of the text itself) and
    blocks *moved*. *Doubled lines* that lose anything / those that were put in say that the page was no easy one.
    """
    page = Page(job.text, job.name)
    started = time.perf_counter()
    proposal = propose(page)
    seconds = time.perf_counter() - started
    counts, misses = _harms(job, proposal)
    size = sum(map(len, job.text.split()))
    tallies = {f"clean.{name.replace(' ', '_')}": Tally(counts[name], size) for name in _HARMS}
    hit = sum(
        any(start <= change.span.start < end for change in proposal.document.deleted)
        for start, end in job.doubled
    )
    tallies["clean.true_doubling"] = Tally(hit, len(job.doubled))
    width = f"width {job.width}" if job.width else "as found"
    strata = (("text", job.kind), ("lines", width), ("doubling", "put in" if job.doubled else "none"))
    return PageMeasures(job.name, strata, tallies, tuple(misses), (), seconds, size)


def _harms(job: Job, proposal: Proposal) -> tuple[Counter[str], list[Miss]]:
    counts: Counter[str] = Counter()
    misses = []
    for finding in proposal.findings:
        if proposal.decisions[finding.id] != "auto":
            continue
        for edit in finding.edits:
            name, count = _harm(job, edit)
            counts[name] += count
            if count:
                example = f"{job.name}: {finding.before[:80]} → {finding.after[:60]}".replace("\n", "⏎")
                misses.append(Miss(f"clean text {name} ({finding.kind})", example))
    return counts, misses


def _harm(job: Job, edit: Edit) -> tuple[str, int]:
    """Return the kind of harm, and how many characters, joins or moves it is; 0 when it is none."""
    match edit:
        case ReplaceText(span, text) if not _in_doubled(job, span):
            old, new = "".join(job.text[span.start : span.end].split()), "".join(text.split())
            if len(new) < len(old):
                return "deleted", len(old) - len(new)
            return "changed", sum(one != other for one, other in zip(old, new, strict=False)) + len(
                new
            ) - len(old)
        case Join(left, right, glue) if glue is not None:
            low, high = sorted((left, right))
            return "false join", int(any(place in job.breaks for place in range(low, high)))
        case MoveBlock():
            return "moved", 1
    return "none", 0


def _in_doubled(job: Job, span: Span) -> bool:
    return any(start <= span.start < end for start, end in job.doubled)


CORPUS = Corpus(
    "clean",
    (
        Figure("clean.deleted", "characters deleted", "per million", rises=False),
        Figure("clean.changed", "characters changed", "per million", rises=False),
        Figure("clean.false_join", "false joins", "per million", rises=False),
        Figure("clean.moved", "blocks moved", "per million", rises=False),
        Figure("clean.true_doubling", "doubled lines put in that were found"),
    ),
    recognises,
    jobs,
    measure,
)
