"""Where paragraphs end."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from zhengban.evaluate.case import Case
from zhengban.evaluate.figure import Figure, Measured, Metric, Miss, Tally
from zhengban.evaluate.matching import NONE


class Seam(NamedTuple):
    """A place between two truth characters that are neighbours in the text of one article.

    ``is_edge``: a paragraph, subheading or kept line ends there. ``is_hidden``: nothing in any dump shows the break.
    ``found``: the output breaks there.
    """

    place: int
    is_edge: bool
    is_hidden: bool
    found: bool


def measure(case: Case) -> Measured:
    """Measure paragraph boundaries over all seams whose two characters the output has.

    A seam is predicted to be a boundary unless both characters stand in one line of one text of the output.
    *Precision* = right / predicted, *recall* = right / true, *F1* = 2 · right / (predicted + true), each 0 to 1
    (standard text segmentation). *Hidden breaks*, which the printed lines cannot show, are left out and scored apart.
    """
    seams = [seam for article in case.units_by_article for seam in seams_of(case, article)]
    shown = [seam for seam in seams if not seam.is_hidden]
    right = sum(seam.is_edge and seam.found for seam in shown)
    true, predicted = sum(seam.is_edge for seam in shown), sum(seam.found for seam in shown)
    hidden = [seam.found for seam in seams if seam.is_hidden]
    return Measured(
        {
            "paragraphs.precision": Tally(right, predicted),
            "paragraphs.recall": Tally(right, true),
            "paragraphs.f1": Tally(2 * right, predicted + true, (predicted + true) / 2),
            "paragraphs.hidden": Tally(sum(hidden), len(hidden)),
        },
        tuple(_misses(case, shown)),
    )


def seams_of(case: Case, article: int) -> Iterator[Seam]:
    """Yield the seams of an article's text: lead, paragraphs, subheadings and the like, no headlines or captions."""
    before: tuple[int, int, int] | None = None  # truth offset, unit, line of the unit
    for unit in case.body_units(article):
        for place, line in zip(case.truth.range_of(unit), _lines(case.truth.units[unit].text), strict=True):
            if case.result.position_of[place] == NONE:
                continue
            if before is not None:
                yield _seam(case, before, (place, unit, line))
            before = (place, unit, line)


def _lines(text: str) -> list[int]:
    """Return the number of the printed line of each character that is no white space."""
    return [number for number, line in enumerate(text.split("\n")) for mark in line if not mark.isspace()]


def _seam(case: Case, before: tuple[int, int, int], here: tuple[int, int, int]) -> Seam:
    is_edge = before[1:] != here[1:]
    is_hidden = before[1] != here[1] and here[1] in case.truth.hidden
    positions = case.result.position_of[before[0]], case.result.position_of[here[0]]
    (first, first_mark), (second, second_mark) = (case.result.flat[position] for position in positions)
    return Seam(here[0], is_edge, is_hidden, first != second or first_mark.line != second_mark.line)


def _misses(case: Case, seams: list[Seam]) -> Iterator[Miss]:
    text = case.truth.text
    for seam in seams:
        if seam.is_edge != seam.found:
            word = "missed" if seam.is_edge else "invented"
            around = text[max(0, seam.place - 12) : seam.place], text[seam.place : seam.place + 12]
            yield Miss(f"paragraph break {word}", f"{case.name}: {around[0]}|{around[1]}")


METRIC = Metric(
    "paragraphs",
    (
        Figure("paragraphs.f1", "paragraph boundaries F1"),
        Figure("paragraphs.precision", "· precision"),
        Figure("paragraphs.recall", "· recall"),
        Figure("paragraphs.hidden", "hidden breaks found"),
    ),
    measure,
)
