"""Is each character with the others of its article?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable

from zhengban.evaluate.case import Case
from zhengban.evaluate.figure import Figure, Measured, Metric, Tally
from zhengban.evaluate.matching import NONE

_Counts = Counter[tuple[int, Hashable]]


def measure(case: Case) -> Measured:
    """Measure the article segmentation over the truth characters of articles and standalone photos that are printed,
    where the tool tells articles. What the output gave no place is an article by itself, text by text.

    *B³* (Bagga & Baldwin 1998; by characters as Naoum et al. 2019): the mean over characters of |same true article ∩
    same output article| / |output article| (precision) or / |true article| (recall), F their harmonic mean.
    *NewsEye article separation* (CITlab): true and output articles are paired one to one, greedily by shared
    characters; recall = Σ shared / true characters, precision = Σ shared / output characters. All are 0 to 1;
    intervals count the true articles, since the characters of one go together.
    """
    if not case.result.tells_structure:
        return Measured({})
    counts: _Counts = Counter()
    for number, unit in enumerate(case.result.units):
        cluster: Hashable = ("text", number) if unit.group is None else unit.group
        for place in unit.places:
            article = case.truth.units[case.truth.unit_numbers[place]].article if place != NONE else None
            if article is not None:
                counts[article, cluster] += 1
    total, articles = counts.total(), len({article for article, _ in counts})
    true, output = _sums(counts)
    precision = sum(count * count / output[cluster] for (_, cluster), count in counts.items())
    recall = sum(count * count / true[article] for (article, _), count in counts.items())
    shared = _shared(counts)
    return Measured(
        {
            "articles.b3_precision": Tally(precision, total, articles),
            "articles.b3_recall": Tally(recall, total, articles),
            "articles.newseye_precision": Tally(shared, total, articles),
            "articles.newseye_recall": Tally(shared, total, articles),
        }
    )


def _sums(counts: _Counts) -> tuple[Counter[int], Counter[Hashable]]:
    true: Counter[int] = Counter()
    output: Counter[Hashable] = Counter()
    for (article, cluster), count in counts.items():
        true[article] += count
        output[cluster] += count
    return true, output


def _shared(counts: _Counts) -> int:
    """Return the characters that paired articles share."""
    articles: set[int] = set()
    clusters: set[Hashable] = set()
    shared = 0
    for (article, cluster), count in counts.most_common():
        if article not in articles and cluster not in clusters:
            articles.add(article)
            clusters.add(cluster)
            shared += count
    return shared


METRIC = Metric(
    "segmentation",
    (
        Figure(
            "articles.b3_f",
            "article segmentation, B³ F",
            harmonic=("articles.b3_precision", "articles.b3_recall"),
        ),
        Figure("articles.b3_precision", "· B³ precision"),
        Figure("articles.b3_recall", "· B³ recall"),
        Figure(
            "articles.newseye_f",
            "article separation, NewsEye F",
            harmonic=("articles.newseye_precision", "articles.newseye_recall"),
        ),
        Figure("articles.newseye_precision", "· NewsEye precision"),
        Figure("articles.newseye_recall", "· NewsEye recall"),
    ),
    measure,
)
