"""Is the text right? Errors in reading order, and the characters whatever their order."""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict

from rapidfuzz.distance import Levenshtein

from zhengban.evaluate.case import Case
from zhengban.evaluate.figure import Figure, Measured, Metric, Tally


def measure(case: Case) -> Measured:
    """Measure the text, punctuation and all, NFC, white space left out.

    *Character error rate*: (insertions + deletions + substitutions) / truth characters, 0 up (above 1 when more is
    invented than there is). Once for the page as printed, where every article that stands elsewhere counts as lost
    and invented; once *with articles in any order*: each output article (of plain text: each paragraph) goes to the
    article that most of its characters belong to, since a page has no one order of articles. Definition as in
    dinglehopper; unlike OmniDocBench's, punctuation counts.

    *Character F1*: 2 · common / (truth + output characters) as bags, 0 to 1 (hip21_ocrevaluation).
    """
    truth, found = _nfc(case.truth.text), _nfc(case.result.text)
    sorted_truth, sorted_found = _by_article(case)
    common = (Counter(truth) & Counter(found)).total()
    return Measured(
        {
            "text.cer": Tally(Levenshtein.distance(truth, found), len(truth)),
            "text.cer_articles": Tally(Levenshtein.distance(sorted_truth, sorted_found), len(sorted_truth)),
            "text.characters_f1": Tally(2 * common, len(truth) + len(found)),
        }
    )


def _nfc(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def _by_article(case: Case) -> tuple[str, str]:
    """Return truth and output, the output's articles in the truth's order; what is of no article stands last."""
    pieces: defaultdict[object, list[int]] = defaultdict(list)
    for number, unit in enumerate(case.result.units):
        pieces[number if unit.group is None else ("group", unit.group)].append(number)
    placed = [(_article_of(case, numbers), numbers) for numbers in pieces.values()]
    placed.sort(key=lambda pair: pair[0])
    found = "".join(
        mark.text for _, numbers in placed for n in numbers for mark in case.result.units[n].marks
    )
    units = sorted(case.truth.units, key=lambda unit: -1 if unit.article is None else unit.article)
    return _nfc("".join(unit.dense for unit in units)), _nfc(found)


def _article_of(case: Case, numbers: list[int]) -> float:
    articles = Counter(
        case.truth.units[case.truth.unit_numbers[place]].article
        for number in numbers
        for place in case.result.units[number].places
        if place >= 0
    )
    if not articles:
        return float("inf")
    article = max(articles, key=lambda one: (articles[one], -1 if one is None else -one))
    return -1 if article is None else article


METRIC = Metric(
    "text",
    (
        Figure("text.cer", "character errors, page as printed", "error", rises=False),
        Figure("text.cer_articles", "character errors, articles in any order", "error", rises=False),
        Figure("text.characters_f1", "characters F1, order-free"),
    ),
    measure,
)
