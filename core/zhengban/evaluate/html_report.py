"""The report for people: one HTML file that needs nothing else, with figures, curves, errors and the worst pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from zhengban import __version__
from zhengban.evaluate.figure import Figure, Form, Value, is_measured
from zhengban.evaluate.findings_summary import MEASURED, FindingClass, finding_classes
from zhengban.evaluate.measures_json import errors_by_class, spread, stratum_name
from zhengban.evaluate.measuring import ALL, Measures, worst
from zhengban.evaluate.pairs import Pair
from zhengban.evaluate.plots import bar_plot, reliability_plot
from zhengban.evaluate.side_by_side import sides_of
from zhengban.resources import load_text
from zhengban.writers.markup import escape_attribute, escape_text

_WORST, _BARS, _EXAMPLES = 5, 25, 4
_NOTE = (
    "Figures are micro averages: sums over all pages, so that long pages count more. In small print: 95 % intervals "
    "after Wilson, and n. Where a figure does not apply there is a dash, never 0."
)


def write_html_report(sets: Sequence[Measures], pairs: Mapping[str, Pair]) -> str:
    """Return the report; ``pairs`` are the pages by name, of which the worst are shown side by side."""
    body = [part for measures in sets for part in _set(measures, pairs)]
    return "\n".join(
        [
            "<!doctype html>",
            '<html lang="en"><head><meta charset="utf-8"><title>zhengban evaluate</title>',
            f"<style>\n{load_text('templates/measures.css')}</style></head><body>",
            f'<h1>zhengban {escape_text(__version__)}: measures</h1><p class="note">{_NOTE}</p>',
            *body,
            "</body></html>\n",
        ]
    )


def shown_number(form: Form, number: float) -> str:
    """Return a number as its figure is read: shares in per cent, errors too, rates per million, τ as it is."""
    if form == "per million":
        return f"{number:.1f}"
    return f"{number:.3f}" if form == "tau" else f"{100 * number:.2f} %"


def _set(measures: Measures, pairs: Mapping[str, Pair]) -> Iterator[str]:
    size = f"{len(measures.measured)} pages, {measures.characters} characters"
    yield f"<h2>{escape_text(measures.title)}: {size}</h2>"
    failures = [page for page in measures.pages if page.failure]
    yield from (f"<p>{escape_text(page.failure)}</p>" for page in failures)
    yield _figures(measures)
    yield from _findings(finding_classes(measures.judged))
    yield from _errors(measures)
    for page in worst(measures.measured, _WORST):
        if page.name in pairs:
            yield from _sides(page.name, pairs[page.name], len(page.misses))


def _figures(measures: Measures) -> str:
    strata = [ALL, *measures.strata()]
    heads = "".join(
        f"<th>{escape_text(stratum_name(one))}<br><small>{measures.pages_in(one)} pages</small></th>"
        for one in strata
    )
    rows = [
        _row(figure, [measures.value(figure, stratum) for stratum in strata]) for figure in measures.figures
    ]
    return f'<div class="wide"><table><tr><th></th>{heads}</tr>{"".join(rows)}</table></div>'


def _row(figure: Figure, values: Sequence[Value]) -> str:
    part = ' class="part"' if figure.title.startswith("·") else ""
    cells = "".join(f"<td>{_cell(figure.form, value)}</td>" for value in values)
    title = escape_text(figure.title.removeprefix("· "))
    return f'<tr title="{escape_attribute(figure.key)}"><td{part}>{title}</td>{cells}</tr>'


def _cell(form: Form, value: Value) -> str:
    if not is_measured(value):
        return "–"
    reach = ""
    if value.low == value.low:
        reach = f"{shown_number(form, value.low)}–{shown_number(form, value.high)}, "
    return f"{shown_number(form, value.value)}<br><small>{reach}n {value.n:.0f}</small>"


def _findings(classes: Sequence[FindingClass]) -> Iterator[str]:
    if not classes:
        return
    yield "<h2>Findings: precision and calibration</h2>"
    yield f'<p class="note">Classes of fewer than {MEASURED} findings count as not measured.</p>'
    heads = (
        "kind",
        "does",
        "n",
        "right",
        "auto",
        "ask",
        "hidden",
        "automatic precision",
        "calibration error",
    )
    cells = "".join(f"<th>{head}</th>" for head in heads)
    yield f'<div class="wide"><table><tr>{cells}</tr>{"".join(map(_finding_row, classes))}</table></div>'
    yield from (
        reliability_plot(f"{some.kind}, {some.act} (n {len(some.findings)})", some.scores, some.outcomes)
        for some in classes
        if some.is_measured
    )


def _finding_row(some: FindingClass) -> str:
    right, n, _ = some.precision()
    auto_right, auto_n, interval = some.precision("auto")
    automatic = "–"
    if auto_n:
        reach = f"{100 * interval.low:.2f}–{100 * interval.high:.2f} %, n {auto_n}"
        automatic = f"{100 * auto_right / auto_n:.2f} %<br><small>{reach}</small>"
    error = f"{some.calibration_error:.3f}" if some.is_measured else "not measured"
    shares = [f"{100 * some.share(decision):.0f} %" for decision in ("auto", "ask", "hidden")]
    cells = (some.kind, some.act, str(n), f"{100 * right / n:.2f} %", *shares, automatic, error)
    return "<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"


def _errors(measures: Measures) -> Iterator[str]:
    classes = errors_by_class(measures.measured)[:_BARS]
    if not classes:
        return
    yield f"<h2>Errors by class: {escape_text(measures.title)}</h2>"
    yield bar_plot(classes)
    for kind, count in classes:
        examples = [miss.example for page in measures.measured for miss in page.misses if miss.kind == kind]
        yield f"<b>{escape_text(kind)}</b> ({count}){_list(spread(examples, _EXAMPLES))}"


def _list(examples: Iterable[str]) -> str:
    return '<ul class="examples">' + "".join(f"<li>{escape_text(one)}</li>" for one in examples) + "</ul>"


def _sides(name: str, pair: Pair, misses: int) -> Iterator[str]:
    sides = sides_of(pair)
    yield f"<h2>{escape_text(name)}: {misses} misses</h2>"
    yield '<p class="note">Dump, result, truth. Double underline: a copy; wavy: foreign; struck out: not printed.</p>'
    yield '<div class="sides">' + "".join(f"<div>{side}</div>" for side in sides) + "</div>"
