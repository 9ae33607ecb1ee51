"""``zhengban-certificate/1``: what became of every character of a page, for somebody who trusts nobody.

``printed`` says for each character of the document, in printed order, which one of the source it is: [start, end] as it
was, [start, end, text, finding] something else in its place (nothing, where start and end are one: it was inserted).
With ``deleted`` each character of the source that is no white space stands there once. Offsets are code points of
the page, which is ``[start, end)`` of the file, decoded, without its byte order mark.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from zhengban.model.conservation import Conservation, account
from zhengban.model.document import Document, Run
from zhengban.writers.json_document import layout
from zhengban.writers.report_layout import printed_order

SCHEMA = "zhengban-certificate/1"


class OutputFile(NamedTuple):
    """A result: its path as seen from the certificate, with /, its format, and its bytes."""

    name: str
    format: str
    content: bytes


def certified_page(document: Document, start: int, outputs: Iterable[OutputFile]) -> dict[str, Any]:
    """Return a page's part of a certificate; ``start`` is where the page begins in its file, in code points."""
    page = document.page
    return {
        "source": {
            "name": page.name,
            "sha256": page.sha256,
            "encoding": page.encoding,
            "page": page.number,
            "start": start,
            "end": start + len(page.text),
        },
        "characters": account(document)._asdict(),
        "printed": [entry for block in printed_order(document) for entry in _entries(block.runs)],
        "deleted": [[*change.span, change.owner] for change in document.deleted],
        "outputs": [_output(output) for output in outputs],
    }


def certificate(pages: Sequence[Mapping[str, Any]]) -> str:
    """Return the certificate of these pages with their sums, as JSON."""
    sums = {name: sum(page["characters"][name] for page in pages) for name in Conservation._fields}
    return layout({"schema": SCHEMA, "characters": sums, "pages": list(pages)}) + "\n"


def _entries(runs: Iterable[Run]) -> list[list[int | str]]:
    """Glue is white space without a source: nothing is said of it."""
    entries: list[list[int | str]] = []
    for run in runs:
        if run.kind == "keep":
            entries.append([run.start, run.end])
        elif run.kind != "glue":
            entries.append([run.start, run.end, run.text, run.owner])
    return entries


def _output(output: OutputFile) -> dict[str, str]:
    digest = hashlib.sha256(output.content).hexdigest()
    return {"name": output.name, "format": output.format, "sha256": digest}
