"""Checks JSON Lines and CSV against the document, by code that shares nothing with their writers."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping
from typing import Any

from zhengban.model.document import Block, Document

_HEADS = ("kicker", "headline", "deck", "lead")
_PHOTO_ROLES = {"photo_title", "caption", "credit"}

csv.field_size_limit(2**31 - 1)  # a page's text may be one cell


def json_lines_problem(written: str, document: Document) -> str:
    """Return the first thing that is wrong with the JSON Lines, or an empty text."""
    try:
        rows = [json.loads(line) for line in written.splitlines()]
        return _problem(rows, document)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        return f"it is no list of records ({type(error).__name__}: {error})"


def csv_problem(written: str, document: Document) -> str:
    """Return the first thing that is wrong with the CSV, or an empty text."""
    if not written.startswith("\ufeff"):
        return "it has no byte order mark"
    try:
        rows = [_read(row) for row in csv.DictReader(io.StringIO(written[1:], newline=""), strict=True)]
        return _problem(rows, document)
    except (ValueError, KeyError, TypeError, AttributeError, csv.Error) as error:
        return f"it is no table of records ({type(error).__name__}: {error})"


def _read(row: Mapping[str, str]) -> dict[str, Any]:
    cells = {name: cell[1:] if cell.startswith("'") else cell for name, cell in row.items()}
    pairs = [pair.split("-") for pair in cells["spans"].split(";") if pair]
    return {**cells, "captions": [cells["captions"]], "spans": [[int(a), int(b)] for a, b in pairs]}


def _problem(rows: list[dict[str, Any]], document: Document) -> str:
    wanted = list(_expected(document))
    if len(rows) != len(wanted):
        return f"there are {len(rows)} records, should be {len(wanted)}"
    for number, (row, (kind, fields, spans)) in enumerate(zip(rows, wanted, strict=True), 1):
        if row["kind"] != kind:
            return f"record {number} is of the kind {row['kind']!r}, should be {kind!r}"
        found = {**row, "captions": "".join(row["captions"])}
        for name, text in fields.items():
            if _dense(found[name]) != _dense(text):
                return f"{name} of record {number} is {found[name][:24]!r}, should be {text[:24]!r}"
        if _dense(row["byline"]) not in "\n".join(map(_dense, fields.values())):
            return f"the byline of record {number} stands in none of its texts"
        if [at for start, end in row["spans"] for at in range(start, end)] != spans:
            return f"the spans of record {number} are not those of its texts"
        if row["sha256"] != document.page.sha256:
            return f"record {number} is of another source"
    return ""


def _expected(document: Document) -> Iterator[tuple[str, dict[str, str], list[int]]]:
    for unit in document.units:
        if unit.kind != "front" and _has_text(unit.blocks):
            yield unit.kind, _fields(unit.blocks, with_heads=True), _offsets(unit.blocks)
    front = [block for unit in document.units if unit.kind == "front" for block in unit.blocks]
    for kind, blocks in (("unplaced", (*front, *document.unplaced)), ("furniture", document.furniture)):
        if _has_text(blocks):
            yield kind, _fields(blocks, with_heads=False), _offsets(blocks)


def _has_text(blocks: tuple[Block, ...]) -> bool:
    return any(_dense(run.text) for block in blocks for run in block.runs)


def _fields(blocks: tuple[Block, ...], with_heads: bool) -> dict[str, str]:
    fields = dict.fromkeys((*_HEADS, "text", "captions"), "")
    for block in blocks:
        text = "".join(run.text for run in block.runs)
        is_head = with_heads and block.role in _HEADS and not fields[block.role]
        name = str(block.role) if is_head else "captions" if block.role in _PHOTO_ROLES else "text"
        fields[name] += text if text.strip() else ""
    return fields


def _offsets(blocks: tuple[Block, ...]) -> list[int]:
    shown = [block for block in blocks if any(_dense(run.text) for run in block.runs)]
    return [at for block in shown for run in block.runs for at in range(run.start, run.end)]


def _dense(text: str) -> str:
    return "".join(text.split())
