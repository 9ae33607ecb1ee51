"""The change log: every change that was made to pages, what by, why, and who decided; as JSON Lines, CSV or HTML."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from zhengban.model.edit import Edit, edit_as_json
from zhengban.model.span import Span
from zhengban.resources import load_table, load_text
from zhengban.writers.csv_table import guarded
from zhengban.writers.json_lines import json_line
from zhengban.writers.markup import escape_attribute, escape_text

_IN_ORDER = (
    "page",
    "source",
    "finding",
    "kind",
    "kind_name",
    "confidence",
    "spans",
    "deeds",
    "before",
    "after",
)
_COLUMNS = (*_IN_ORDER, "reason", "decision", "decided_by", "time")


class AppliedChange(NamedTuple):
    """All edits of one finding, or of one operation of a reviewer's, that are in force and had an effect.

    ``page`` is the project's number, ``finding`` the id of what did it. ``confidence`` is None for a change by hand.
    ``spans`` are code points of the page. ``deeds`` are verbs, ``kind_name`` and ``reason`` sentences, in Chinese.
    ``decision`` is the state of the finding or ``by_hand``; ``decided_by`` is empty where nobody had to decide,
    ``time`` then, too, else ISO 8601 in UTC.
    """

    page: int
    source: str
    finding: str
    kind: str
    kind_name: str
    confidence: float | None
    spans: tuple[Span, ...]
    deeds: str
    before: str
    after: str
    reason: str
    decision: str
    decided_by: str
    time: str
    edits: tuple[Edit, ...]


def change_lines(changes: Sequence[AppliedChange]) -> str:
    """Return a JSON object a line, with the edits as ``zhengban-findings/1`` has them."""
    values = ({**change._asdict(), "edits": [*map(edit_as_json, change.edits)]} for change in changes)
    return "".join(map(json_line, values))


def change_table(changes: Sequence[AppliedChange]) -> str:
    """Return a CSV for spreadsheets: with a byte order mark, nothing in it is taken for a formula."""
    stream = io.StringIO(newline="")
    table = csv.writer(stream)
    table.writerow(_COLUMNS)
    for change in changes:
        cells = _cells(change)
        table.writerow([guarded(cells[name]) for name in _COLUMNS])
    return "\ufeff" + stream.getvalue()


def change_page(changes: Sequence[AppliedChange]) -> str:
    """Return a self-contained HTML page with a table, a row a change."""
    words = load_table("report_words")["change_log"]
    heads = "".join(f"<th>{escape_text(words[name])}</th>" for name in words["columns"])
    rows = "\n".join(_row(change, words) for change in changes)
    title = escape_text(words["title"].format(changes=len(changes)))
    return load_text("templates/change_log.html").format(
        title=title, style=load_text("templates/change_log.css"), heads=heads, rows=rows
    )


# By the name of the format.
CHANGE_LOGS: Mapping[str, Callable[[Sequence[AppliedChange]], str]] = {
    "jsonl": change_lines,
    "csv": change_table,
    "html": change_page,
}


def _cells(change: AppliedChange) -> dict[str, str]:
    spans = ";".join(f"{start}-{end}" for start, end in change.spans)
    confidence = "" if change.confidence is None else f"{change.confidence:.3f}"
    return {
        **{name: str(value) for name, value in change._asdict().items()},
        "spans": spans,
        "confidence": confidence,
    }


def _row(change: AppliedChange, words: Mapping[str, Any]) -> str:
    cells = _cells(change) | {"decision": words["decisions"].get(change.decision, change.decision)}
    shown = "".join(f'<td class="{name}">{escape_text(cells[name])}</td>' for name in words["columns"])
    return f'<tr id="{escape_attribute(f"p{change.page}-{change.finding}")}">{shown}</tr>'
