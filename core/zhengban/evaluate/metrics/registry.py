"""All metrics, in the order of the report. A new family is one line here."""

from __future__ import annotations

from zhengban.evaluate.figure import Figure, Metric
from zhengban.evaluate.metrics import (
    duplicates,
    harm,
    headings,
    links,
    order,
    paragraphs,
    segmentation,
    text,
    whole_articles,
)

# What an editor notices first stands first: then the text, then the structure.
METRICS: tuple[Metric, ...] = (
    whole_articles.METRIC,
    harm.METRIC,
    duplicates.METRIC,
    paragraphs.METRIC,
    headings.METRIC,
    links.METRIC,
    segmentation.METRIC,
    order.METRIC,
    text.METRIC,
)

FIGURES: tuple[Figure, ...] = tuple(figure for metric in METRICS for figure in metric.figures)
