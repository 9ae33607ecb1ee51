"""Measures peers and this program on the same made pages in one run, in this process, one after the other.

Every text is written as a dump beside the page's gold and then measured from there, so that all start from the very
same characters. Pages are only reported on here: nothing is tuned by these figures.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import median

from zhengban.errors import InputError, ZhengbanError
from zhengban.evaluate.alignment import align
from zhengban.evaluate.case import Case
from zhengban.evaluate.figure import Figure, Tally, Value
from zhengban.evaluate.matching import NONE
from zhengban.evaluate.measuring import Measures
from zhengban.evaluate.metrics import harm
from zhengban.evaluate.metrics.registry import FIGURES as USUAL
from zhengban.evaluate.page_measures import PageMeasures, measure_case, measure_pair, read_page
from zhengban.evaluate.pairs import Pair
from zhengban.evaluate.peers import identity
from zhengban.evaluate.peers.figures import FIGURES, peer_tallies
from zhengban.evaluate.peers.ours import TITLE, measure_ours
from zhengban.evaluate.peers.peer import Reader, Reading, Treatment
from zhengban.evaluate.peers.registry import READERS, TREATMENTS
from zhengban.evaluate.result import Result, ResultUnit, result_of_document, result_of_text
from zhengban.evaluate.truth import read_truth
from zhengban.files import write_file
from zhengban.model.edit import OwnedEdit, ReplaceText
from zhengban.model.rebuild import rebuild
from zhengban.model.role import Role

AS_IT_IS = identity.PEER.title
DRAWN = "text as drawn"

Told = Callable[[int, int], None]


@dataclass(frozen=True)
class Row:
    """One tool on all pages. ``source`` is the title of what the text came from, ``tool`` what was done to it then.

    ``seconds`` is the median of a page for this step alone.
    """

    source: str
    tool: str
    measures: Measures
    seconds: float

    def value(self, figure: Figure) -> Value:
        """Return a figure over all pages."""
        return self.measures.value(figure)


@dataclass(frozen=True)
class Comparison:
    """All rows; the readers that were used; and why others have no row, by title."""

    rows: tuple[Row, ...]
    used: tuple[Reader, ...]
    left_out: tuple[tuple[str, str], ...]


class Dumps:
    """The made pages of a folder: ``NAME.pdf``, ``NAME.gold.json`` and the dumps of one simulated extractor."""

    def __init__(self, folder: Path, names: Sequence[str], simulated: str) -> None:
        self.folder = folder
        self.names = names
        self.simulated = simulated

    def pdfs(self) -> list[bytes]:
        """Return the bytes of all pages."""
        return [(self.folder / f"{name}.pdf").read_bytes() for name in self.names]

    def pairs(self, extractor: str) -> list[Pair]:
        """Return the dumps of an extractor with their gold."""
        return [
            Pair(self.folder / f"{name}.{extractor}.txt", self.folder / f"{name}.gold.json")
            for name in self.names
        ]

    def add(self, extractor: str, readings: Sequence[Reading]) -> None:
        """Write what a reader read, as it read it."""
        for pair, reading in zip(self.pairs(extractor), readings, strict=True):
            write_file(pair.page, reading.text)


def compare_peers(dumps: Dumps, told: Told, readers: Sequence[Reader] = READERS) -> Comparison:
    """Return how all readers and treatments that can be used do on these pages; ``told`` hears how far it is."""
    rows: list[Row] = []
    used: list[Reader] = []
    left_out: list[tuple[str, str]] = []
    steps = len(readers) + 1
    rows += _treated(dumps, dumps.simulated, DRAWN, TREATMENTS)
    told(1, steps)
    for number, reader in enumerate(readers, 2):
        reason = _why_not(reader)
        if not reason:
            try:
                rows += tuple(_read_and_treated(dumps, reader))  # all of its rows, or none
                used.append(reader)
            except ZhengbanError as error:
                reason = str(error)
        if reason:
            left_out.append((reader.title, reason))
        told(number, steps)
    return Comparison(tuple(rows), tuple(used), tuple(left_out))


def _why_not(reader: Reader) -> str:
    return f"not installed ({', '.join(reader.missing)})" if reader.missing else ""


def _read_and_treated(dumps: Dumps, reader: Reader) -> Iterator[Row]:
    """Yield the row of a reader, then those of what is done to its text."""
    readings = reader.read(dumps.pdfs())
    dumps.add(reader.name, readings)
    pairs = zip(dumps.pairs(reader.name), readings, strict=True)
    yield _row(reader.title, AS_IT_IS, [_measure_reading(pair, reading) for pair, reading in pairs])
    yield from _treated(dumps, reader.name, reader.title, TREATMENTS[1:])


def _treated(dumps: Dumps, extractor: str, source: str, treatments: Sequence[Treatment]) -> Iterator[Row]:
    pairs = dumps.pairs(extractor)
    for treatment in treatments:
        yield _row(source, treatment.title, [_measure_treatment(pair, treatment) for pair in pairs])
    measure_pair(pairs[0])  # tables are read and words are cached once, which is no page's time
    yield _row(source, TITLE, [measure_ours(pair) for pair in pairs])


def _row(source: str, tool: str, pages: Sequence[PageMeasures]) -> Row:
    for page in pages:
        if page.failure:
            raise InputError(f"{source}, {tool}: {page.failure}")
    measures = Measures(f"{source}, {tool}", (*USUAL, *FIGURES), tuple(pages))
    return Row(source, tool, measures, median(page.seconds for page in pages))


def _measure_reading(pair: Pair, reading: Reading) -> PageMeasures:
    """Return the measures of a reader's text. Of its source nothing is known: lost is what the truth has and it has
    not.
    """
    truth = read_truth(pair.gold)
    result = result_of_text(read_page(pair).text, truth)
    if reading.headings is not None:
        result = replace(result, units=tuple(_with_roles(result.units, reading.headings)))
    case = Case(pair.page.stem, truth, None, result)
    lost = Tally(sum(position == NONE for position in result.position_of), len(truth.text))
    return _with_peer_figures(case, lost, reading.seconds)


def _with_roles(units: Iterable[ResultUnit], headings: frozenset[int]) -> Iterator[ResultUnit]:
    for number, unit in enumerate(units):
        yield replace(unit, role=Role.HEADLINE if number in headings else Role.PARAGRAPH)


def _measure_treatment(pair: Pair, treatment: Treatment) -> PageMeasures:
    """Return the measures of treated text: its deletions as edits, so that every character is followed. Lost is what
    the dump had: what a reader lost before is in its own row.
    """
    truth, page = read_truth(pair.gold), read_page(pair)
    started = time.perf_counter()
    spans = treatment.deletions(page.text)
    seconds = time.perf_counter() - started
    # White space is in none of the figures, and blanks at the edge of a line are no part of a page's lines.
    edits = [ReplaceText(span, "") for span in spans if page.text[slice(*span)].strip()]
    owned = [OwnedEdit(edit, treatment.name, -number) for number, edit in enumerate(edits, 1)]
    dump = align(page.text, truth)
    result = plain(result_of_document(rebuild(page, owned), dump))
    case = Case(pair.page.stem, truth, dump, result)
    return _with_peer_figures(case, harm.measure(case).tallies["harm.lost"], seconds)


def plain(result: Result) -> Result:
    """Return the result without roles and articles, which a treatment of text knows nothing of."""
    units = tuple(replace(unit, role=None, group=None) for unit in result.units)
    return replace(result, units=units, tells_structure=False)


def _with_peer_figures(case: Case, lost: Tally, seconds: float) -> PageMeasures:
    measures = measure_case(case, seconds)
    return replace(measures, tallies={**measures.tallies, **peer_tallies(case, lost)})
