"""What is measured of peers besides the usual figures, so that a tool that tells little can be compared at all."""

from __future__ import annotations

from dataclasses import replace

from zhengban.evaluate.case import HEADLINES, Case
from zhengban.evaluate.figure import Figure, Tally
from zhengban.evaluate.metrics import text
from zhengban.model.role import Role

TEXTS = Figure("peers.cer", "character errors, texts in any order", "error", rises=False)
HEADINGS = Figure("peers.headings_f1", "headings F1, all kinds as one")
LOST = Figure("peers.lost", "characters lost", "per million", rises=False)
FIGURES = (TEXTS, HEADINGS, LOST)

_HEADINGS = frozenset((*HEADLINES, Role.SUBHEADING))


def peer_tallies(case: Case, lost: Tally) -> dict[str, Tally]:
    """Return the sums of the figures above; headings are left out where the tool tells no roles.

    *Texts in any order*: as ``text.cer_articles``, but each text of the output by itself goes to the article that most
    of its characters belong to, also where the tool puts texts together: else a tool would be the worse for trying.
    *Headings*: 2 · right / (output + true), a heading being right when one output heading holds exactly its
    characters; kicker, headline, deck and subheading are one class, since layout tools know one.
    """
    units = tuple(replace(unit, group=None) for unit in case.result.units)
    loose = replace(case, result=replace(case.result, units=units, tells_structure=False))
    tallies = {TEXTS.key: text.measure(loose).tallies["text.cer_articles"], LOST.key: lost}
    if any(unit.role is not None for unit in units):
        tallies[HEADINGS.key] = _headings(case)
    return tallies


def _headings(case: Case) -> Tally:
    output = [unit.places for unit in case.result.units if unit.role in _HEADINGS]
    true = [
        tuple(case.expected([number]))
        for number, unit in enumerate(case.truth.units)
        if unit.role in _HEADINGS
    ]
    true = [places for places in true if places]
    right = len(set(true) & set(output))
    return Tally(2 * right, len(output) + len(true), (len(output) + len(true)) / 2)
