"""This program on a text that was read, at its default policy: only what is certain is done."""

from __future__ import annotations

from dataclasses import replace

from zhengban.evaluate.alignment import align
from zhengban.evaluate.case import Case
from zhengban.evaluate.page_measures import PageMeasures, measure_pair, read_page
from zhengban.evaluate.pairs import Pair
from zhengban.evaluate.peers.figures import peer_tallies
from zhengban.evaluate.result import result_of_document
from zhengban.evaluate.truth import read_truth
from zhengban.propose import propose

TITLE = "zhengban"


def measure_ours(pair: Pair) -> PageMeasures:
    """Return all measures of a page, those for the comparison with peers too; what goes wrong is in ``failure``."""
    measures = measure_pair(pair)
    if measures.failure:
        return measures
    truth, page = read_truth(pair.gold), read_page(pair)
    dump = align(page.text, truth)
    case = Case(pair.page.stem, truth, dump, result_of_document(propose(page).document, dump))
    tallies = {**measures.tallies, **peer_tallies(case, measures.tallies["harm.lost"])}
    return replace(measures, tallies=tallies)
