"""Everything that is measured on one page."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from zhengban.errors import InputError, ZhengbanError
from zhengban.evaluate.alignment import align
from zhengban.evaluate.case import Case
from zhengban.evaluate.figure import Miss, Tally
from zhengban.evaluate.judging import judge
from zhengban.evaluate.metrics.registry import METRICS
from zhengban.evaluate.pairs import Pair, strata_of
from zhengban.evaluate.result import result_of_document, result_of_text
from zhengban.evaluate.truth import Truth, read_truth
from zhengban.model.page import Page
from zhengban.propose import Proposal, propose
from zhengban.readers.registry import reader_for

Strata = tuple[tuple[str, str], ...]


class Judged(NamedTuple):
    """A finding after the truth: what it is and does, how sure it was, what the policy said, whether it was right."""

    kind: str
    act: str
    score: float
    decision: str
    right: bool


@dataclass(frozen=True)
class PageMeasures:
    """The sums, misses and judged findings of a page, and the seconds that the tool took for it.

    ``failure`` is the reason why there are none, in one line.
    """

    name: str
    strata: Strata = ()
    tallies: Mapping[str, Tally] = field(default_factory=dict)
    misses: tuple[Miss, ...] = ()
    judged: tuple[Judged, ...] = ()
    seconds: float = 0.0
    characters: int = 0
    failure: str = ""


def measure_pair(pair: Pair) -> PageMeasures:
    """Return the measures of our engine on a page at the default policy; what goes wrong is told in ``failure``."""
    try:
        truth = read_truth(pair.gold)
        page = read_page(pair)
        started = time.perf_counter()
        proposal = propose(page)
        document = proposal.document
        seconds = time.perf_counter() - started
    except ZhengbanError as error:
        return PageMeasures(str(pair.page), failure=str(error))
    dump = align(page.text, truth)
    asked = frozenset(_asked(proposal))
    strata = strata_of(truth, pair.extractor)
    case = Case(pair.page.stem, truth, dump, result_of_document(document, dump), asked, strata)
    judged = tuple(
        Judged(str(one.kind), str(one.act), one.score, one.decision, one.right)
        for one in judge(page, proposal, truth)
    )
    return measure_case(case, seconds, judged, str(pair.page))


def measure_text(
    name: str, text: str, truth: Truth, strata: Strata = (), seconds: float = 0.0
) -> PageMeasures:
    """Return the measures of any tool's plain text, a paragraph a line; ``seconds`` is what the tool took."""
    return measure_case(Case(name, truth, None, result_of_text(text, truth), frozenset(), strata), seconds)


def measure_case(
    case: Case, seconds: float = 0.0, judged: Sequence[Judged] = (), name: str = ""
) -> PageMeasures:
    """Return what all metrics say of a case."""
    tallies: dict[str, Tally] = {}
    misses: list[Miss] = []
    for metric in METRICS:
        measured = metric.measure(case)
        tallies.update(measured.tallies)
        misses.extend(measured.misses)
    size = len(case.truth.text)
    return PageMeasures(name or case.name, case.strata, tallies, tuple(misses), tuple(judged), seconds, size)


def read_page(pair: Pair) -> Page:
    """Return the input page; raises ``InputError`` when it cannot be read or is more than one page."""
    name = str(pair.page)
    pages = reader_for(pair.page).read(pair.page, name, None).pages
    if len(pages) != 1:
        raise InputError(f"{name} holds {len(pages)} pages, its truth only one: split it")
    return pages[0]


def _asked(proposal: Proposal) -> set[int]:
    """Return the source offsets that an open question touches."""
    return {
        offset
        for finding in proposal.findings
        if proposal.decisions[finding.id] == "ask"
        for span in finding.spans
        for offset in range(*span)
    }
