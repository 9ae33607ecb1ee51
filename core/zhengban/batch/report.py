"""The report of a batch: one HTML file that needs nothing else, with plots that need no script."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from zhengban import __version__
from zhengban.batch.summary import CHARACTERS, Summary
from zhengban.batch.words import BatchWords
from zhengban.resources import load_text
from zhengban.review.sources import natural_key
from zhengban.writers.markup import escape_attribute, escape_text

_AT_ONCE = 15  # rows of a list that are seen before somebody opens the rest: what follows is to be found, too
_LABEL, _BAR, _ROW = 180, 420, 24
_PLOT_HEIGHT, _COLUMN = 160, 28


def write_batch_report(summary: Summary, words: BatchWords, about: str = "") -> str:
    """Return the report as HTML; ``about`` says in one line what it is of."""
    parts = [
        f'<p class="about">{escape_text(about)}</p>' if about else "",
        *_totals(summary, words),
        *_failures(summary, words),
        *_first(summary, words),
    ]
    parts += [*_kinds(summary, words), *_confidence(summary, words), *_folders(summary, words)]
    title = escape_text(words.say("title"))
    return "\n".join(
        [
            "<!doctype html>",
            f'<html lang="{words.language}"><head><meta charset="utf-8"><title>{title}</title>',
            f"<style>\n{load_text('templates/batch_report.css')}</style></head><body>",
            f"<h1>{title} <small>zhengban {escape_text(__version__)}</small></h1>",
            *parts,
            "</body></html>\n",
        ]
    )


def _totals(summary: Summary, words: BatchWords) -> Iterator[str]:
    yield _head(words, "totals")
    if summary.stopped:
        yield f'<p class="stopped">{escape_text(words.stopped(summary))}</p>'
    yield from (f"<p>{escape_text(line)}</p>" for line in words.sums(summary))


def _kinds(summary: Summary, words: BatchWords) -> Iterator[str]:
    """Bars of three parts: applied, to look at, and not applied (rejected, locked, settled otherwise)."""
    if not summary.kinds:
        return
    yield _head(words, "by_kind")
    names = {"applied": "applied", "open": "to_look_at", "other": "others"}
    legend = "".join(
        f'<span class="{part}">{escape_text(words.say(name))}</span>' for part, name in names.items()
    )
    yield f'<p class="legend">{legend}</p>'
    rows = sorted(summary.kinds.items(), key=lambda row: (-row[1][0], row[0]))
    most = max(counts[0] for _, counts in rows)
    bars = "".join(_bar(n, words.kind(kind), counts, most) for n, (kind, counts) in enumerate(rows))
    yield _svg(_LABEL + _BAR + 60, len(rows) * _ROW, words.say("by_kind"), bars)


def _bar(row: int, label: str, counts: Sequence[int], most: int) -> str:
    found, applied, waiting = counts
    parts = (("applied", applied), ("open", waiting), ("other", max(found - applied - waiting, 0)))
    x, y = float(_LABEL), row * _ROW
    drawn = [f'<text class="label" x="{_LABEL - 8}" y="{y + 16}">{escape_text(label)}</text>']
    for name, count in parts:
        width = _BAR * count / most
        drawn.append(
            f'<rect class="{name}" x="{x:.1f}" y="{y + 3}" width="{width:.1f}" height="{_ROW - 6}">'
            f"<title>{count}</title></rect>"
        )
        x += width
    return "".join([*drawn, f'<text x="{x + 6:.1f}" y="{y + 16}">{found}</text>'])


def _confidence(summary: Summary, words: BatchWords) -> Iterator[str]:
    if not any(summary.confidence):
        return
    yield _head(words, "confidence")
    bins, most = summary.confidence, max(summary.confidence)
    drawn = []
    for number, count in enumerate(bins):
        height = _PLOT_HEIGHT * count / most
        label = f"{number / len(bins):.2f}–{(number + 1) / len(bins):.2f}: {count}"
        drawn.append(
            f'<rect class="applied" x="{number * _COLUMN}" y="{_PLOT_HEIGHT - height:.1f}" width="{_COLUMN - 3}"'
            f' height="{height:.1f}"><title>{label}</title></rect>'
        )
        if count:
            x, y = number * _COLUMN + (_COLUMN - 3) / 2, _PLOT_HEIGHT - height - 4
            drawn.append(f'<text class="count" x="{x:.1f}" y="{y:.1f}">{count}</text>')
    ends = (
        f'<text x="{number * _COLUMN}" y="{_PLOT_HEIGHT + 16}">{number / len(bins):g}</text>'
        for number in range(0, len(bins) + 1, 4)
    )
    yield _svg(len(bins) * _COLUMN + 20, _PLOT_HEIGHT + 22, words.say("confidence"), "".join([*drawn, *ends]))


def _first(summary: Summary, words: BatchWords) -> Iterator[str]:
    yield _head(words, "first")
    if not summary.first:
        yield f"<p>{escape_text(words.say('nobody_first'))}</p>"
        return
    heads = [words.say(name) for name in ("page", "findings", "unplaced")]
    rows = [(look.name, f"{look.open:,}", f"{look.unplaced:,}") for look in summary.first]
    yield _table(heads, rows[:_AT_ONCE])
    if rows[_AT_ONCE:]:
        yield _folded(words, len(rows) - _AT_ONCE, _table(heads, rows[_AT_ONCE:]))


def _failures(summary: Summary, words: BatchWords) -> Iterator[str]:
    yield _head(words, "failures", summary.failed)
    if not summary.failures:
        yield f"<p>{escape_text(words.say('no_failures'))}</p>"
        return
    items = [f"<li>{escape_text(words.failure(failure))}</li>" for failure in summary.failures]
    yield f'<ul class="failures">{"".join(items[:_AT_ONCE])}</ul>'
    if items[_AT_ONCE:]:
        rest = f'<ul class="failures">{"".join(items[_AT_ONCE:])}</ul>'
        yield _folded(words, len(items) - _AT_ONCE, rest)


def _folders(summary: Summary, words: BatchWords) -> Iterator[str]:
    """The account of every character, with a line for each folder: what does not add up would be seen here."""
    if not summary.folders:
        return
    yield _head(words, "by_folder")
    yield f"<p>{escape_text(words.say('balanced'))}</p>"
    heads = [words.say(name) for name in ("folder", "pages", "source", *CHARACTERS[1:])]
    rows = sorted(summary.folders.items(), key=lambda row: natural_key(Path(row[0])))
    told = [(folder or ".", *(f"{count:,}" for count in counts)) for folder, counts in rows]
    sums = (f"{sum(column):,}" for column in zip(*summary.folders.values(), strict=True))
    yield _table(heads, [*told, (words.say("all"), *sums)] if len(told) > 1 else told)


def _folded(words: BatchWords, count: int, content: str) -> str:
    return f"<details><summary>{escape_text(words.say('more', count=count))}</summary>{content}</details>"


def _head(words: BatchWords, name: str, count: int = 0) -> str:
    told = f"{words.say(name)} ({count:,})" if count else words.say(name)
    return f"<h2>{escape_text(told)}</h2>"


def _svg(width: int, height: int, label: str, drawn: str) -> str:
    return f'<svg width="{width}" height="{height}" role="img" aria-label="{escape_attribute(label)}">{drawn}</svg>'


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    head = "".join(f"<th>{escape_text(text)}</th>" for text in heads)
    body = "".join(
        "<tr>" + "".join(f"<td>{escape_text(cell)}</td>" for cell in row) + "</tr>" for row in rows
    )
    return f"<table><tr>{head}</tr>{body}</table>"
