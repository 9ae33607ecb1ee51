"""Articles that need no hand any more, and wrong ones that nobody would look at."""

from __future__ import annotations

from collections.abc import Iterator

from zhengban.evaluate.case import HEADLINES, Case
from zhengban.evaluate.figure import Figure, Measured, Metric, Miss, Tally
from zhengban.evaluate.metrics.headings import heads_are_right
from zhengban.evaluate.metrics.paragraphs import seams_of
from zhengban.evaluate.result import ResultUnit
from zhengban.model.role import PHOTO_ROLES


def measure(case: Case) -> Measured:
    """Measure whole articles (standalone photos apart), where the tool tells articles.

    *Entirely right*: its home (``Case.homes``) holds its kicker, headline and deck in order; its text, all of it, in
    order, with nothing else in between and every paragraph edge right (hidden breaks either way); and its photo
    titles, captions and credits, each a text of its own; and no more. *Silently wrong*: not entirely right, and no
    open question touches any of its characters. Both are shares of all articles, 0 to 1: what an editor suffers from.
    """
    if not case.result.tells_structure:
        return Measured({})
    right = silent = 0
    misses: list[Miss] = []
    articles = [article for article in range(case.truth.articles) if case.units_by_article.get(article)]
    for article in articles:
        faults = list(_faults(case, article))
        asked = case.is_asked(case.expected(case.units_by_article[article]))
        right += not faults
        silent += bool(faults) and not asked
        how = "asked" if asked else "silently"
        misses += [
            Miss(f"article wrong, {how}: {fault}", case.shown(case.units_by_article[article][0]))
            for fault in faults
        ]
    tallies = {
        "articles.right": Tally(right, len(articles)),
        "articles.silently_wrong": Tally(silent, len(articles)),
    }
    return Measured(tallies, tuple(misses))


def _faults(case: Case, article: int) -> Iterator[str]:
    """Yield what is wrong with an article, in a word each."""
    home = case.homes.get(article)
    if home is None or home in case.result.photos:
        yield "no article of its own"
        return
    if not heads_are_right(case, article, home):
        yield "headline"
    inside = [unit for unit in case.result.units if unit.group == home and unit.role not in HEADLINES]
    text = [unit for unit in inside if unit.role not in PHOTO_ROLES]
    if not case.reads_as(text, case.body_units(article)):
        yield "text"
    if any(seam.is_edge != seam.found and not seam.is_hidden for seam in seams_of(case, article)):
        yield "paragraph edges"
    if not _has_captions(case, article, [unit for unit in inside if unit.role in PHOTO_ROLES]):
        yield "captions"


def _has_captions(case: Case, article: int, output: list[ResultUnit]) -> bool:
    """The captions of an article may stand in any order, and nobody can see which photo each is of."""
    true = sorted(tuple(case.expected([unit])) for unit in case.units_of(article, PHOTO_ROLES))
    return sorted(unit.places for unit in output) == true


METRIC = Metric(
    "whole articles",
    (
        Figure("articles.right", "articles entirely right"),
        Figure("articles.silently_wrong", "articles silently wrong", rises=False),
    ),
    measure,
)
