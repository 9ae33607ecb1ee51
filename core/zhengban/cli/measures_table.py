"""Measures for people: a table of figures a set, of findings by class, of errors, and of what changed."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from zhengban.cli.console import is_terminal, one_line
from zhengban.cli.finding_table import PIPE_WIDTH
from zhengban.evaluate.baseline import Change
from zhengban.evaluate.figure import Figure, Value, is_measured
from zhengban.evaluate.findings_summary import FindingClass, finding_classes
from zhengban.evaluate.html_report import shown_number
from zhengban.evaluate.measures_json import errors_by_class, stratum_name
from zhengban.evaluate.measuring import ALL, Measures

_BESIDE = ("extractor", "columns")  # strata that stand beside the whole; the JSON and the report have all
_ERRORS = 12


def print_measures(measures: Measures) -> None:
    """Print the tables of one set; figures that do not apply have a dash or are left out, never 0."""
    console = _console()
    seconds = sum(page.seconds for page in measures.measured) / max(len(measures.measured), 1)
    size = f"{len(measures.measured)} pages, {measures.characters} characters, {seconds:.2f} s a page"
    title = f"{measures.title}: {size}; micro averages, 95 % intervals after Wilson"
    console.print(Text(title, style="bold"))
    console.print(_figures(measures))
    classes = finding_classes(measures.judged)
    if classes:
        console.print(_findings(classes))
    for kind, count in errors_by_class(measures.measured)[:_ERRORS]:
        console.print(Text(f"{count:7d}  {one_line(kind)}"))
    console.print()


def print_changes(changes: Sequence[Change]) -> None:
    """Print what got better and what worse than the baseline, real losses marked in words."""
    console = _console()
    if not changes:
        console.print("as the baseline")
        return
    table = Table("set", "stratum", "figure", "before", "now", "", box=None, pad_edge=False)
    for change in changes:
        word = "better" if change.is_better else "LOSS" if change.is_loss else "worse"
        style = {"better": "green", "LOSS": "bold red"}.get(word, "yellow")
        numbers = [shown_number(change.form, number) for number in (change.before, change.after)]
        names = (change.set_title, change.stratum, change.title.removeprefix("· "))
        table.add_row(*(Text(one_line(name)) for name in names), *numbers, Text(word, style=style))
    console.print(table)


def _console() -> Console:
    width = None if is_terminal(sys.stdout) else PIPE_WIDTH
    return Console(file=sys.stdout, width=width, highlight=False)


def _figures(measures: Measures) -> Table:
    beside = [stratum for stratum in measures.strata() if stratum[0] in _BESIDE]
    if sum(stratum[0] == "extractor" for stratum in beside) < 2:
        beside = [stratum for stratum in beside if stratum[0] != "extractor"]
    table = Table("", "all", "95 %", "n", box=None, pad_edge=False)
    for stratum in beside:
        table.add_column(one_line(stratum_name(stratum).partition("=")[2]))
    for column in table.columns[1:]:
        column.justify = "right"
    for figure in measures.figures:
        values = [measures.value(figure, stratum) for stratum in (ALL, *beside)]
        if any(map(is_measured, values)):
            table.add_row(*_row(figure, values))
    return table


def _row(figure: Figure, values: Sequence[Value]) -> list[str]:
    whole, *others = [shown_number(figure.form, one.value) if is_measured(one) else "–" for one in values]
    value = values[0]
    reach = "–"
    if value.low == value.low:
        reach = f"{shown_number(figure.form, value.low)}–{shown_number(figure.form, value.high)}"
    return [figure.title.replace("· ", "  "), whole, reach, f"{value.n:.0f}", *others]


def _findings(classes: Sequence[FindingClass]) -> Table:
    heads = ("findings", "does", "n", "right", "auto", "ask", "hidden", "auto right", "95 %", "calibration")
    table = Table(*heads, box=None, pad_edge=False)
    for some in classes:
        right, n, _ = some.precision()
        shares = [f"{100 * some.share(decision):.0f} %" for decision in ("auto", "ask", "hidden")]
        error = f"error {some.calibration_error:.3f}" if some.is_measured else "not measured"
        cells = (some.kind, some.act, str(n), f"{100 * right / n:.2f} %", *shares)
        table.add_row(*cells, *_automatic(some), error)
    for column in table.columns[2:]:
        column.justify = "right"
    return table


def _automatic(some: FindingClass) -> tuple[str, str]:
    right, n, reach = some.precision("auto")
    if not n:
        return "–", "–"
    return f"{100 * right / n:.2f} %", f"{100 * reach.low:.2f}–{100 * reach.high:.2f} %"
