"""OpenDataLoader PDF, the layout tool: columns by recursive cuts, paragraphs and headings by rules, without a model.

Of the layout tools that install without a model download it was the only one that read columns apart and joined their
lines to paragraphs on such pages. Tried beside it: kreuzberg (the text is PDFium's; its Markdown runs columns
together), pdf_oxide, pdf-inspector and liteparse (straight across columns). markitdown and unstructured's fast strategy
read with pdfminer.six, which is here. docling, marker and MinerU need a model, and PyMuPDF4LLM a licence that a
dependency cannot have (AGPL).
"""

from __future__ import annotations

import json
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import redirect_stderr, redirect_stdout
from importlib import import_module
from io import StringIO
from pathlib import Path
from typing import Any

from zhengban.errors import InputError
from zhengban.evaluate.peers.peer import Reader, Reading

_ADVICE = "run it by itself to see why"


def read(pdfs: Sequence[bytes]) -> list[Reading]:
    """Return the plain text of pages, all converted in one run of Java.

    The seconds are those of a further page: all pages but the first in one run, less a run of the first one. With one
    page, the start of Java is in them.
    """
    with tempfile.TemporaryDirectory(prefix="zhengban-") as name:
        folder = Path(name)
        paths = [folder / f"page-{number}.pdf" for number in range(len(pdfs))]
        for path, pdf in zip(paths, pdfs, strict=True):
            path.write_bytes(pdf)
        alone, together = (_convert(some, folder) for some in (paths[:1], paths))
        seconds = (together - alone) / (len(paths) - 1) if len(paths) > 1 else alone
        return [_reading(path, max(seconds, 0.0)) for path in paths]


def _reading(path: Path, seconds: float) -> Reading:
    try:
        text = path.with_suffix(".txt").read_text(encoding="utf-8")
        layout = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    except OSError as error:
        raise InputError(f"opendataloader-pdf wrote nothing for a page: {_ADVICE}") from error
    headings = {_dense(heading) for heading in _headings(layout)}
    lines = [line for line in text.splitlines() if line.strip()]
    numbers = (number for number, line in enumerate(lines) if _dense(line) in headings)
    return Reading(text, seconds, frozenset(numbers))


def _headings(node: Any) -> Iterator[str]:
    """Yield the texts of the headings among the elements, which hold others under many names."""
    if isinstance(node, dict):
        if node.get("type") == "heading":
            yield str(node.get("content", ""))
        node = list(node.values())
    if isinstance(node, list):
        for part in node:
            yield from _headings(part)


def _dense(text: str) -> str:
    return "".join(text.split())


def _convert(paths: Sequence[Path], folder: Path) -> float:
    """Write text and layout of each page into the folder and return the seconds."""
    files, formats = [str(path) for path in paths], ["text", "json"]
    started = time.perf_counter()
    said = StringIO()
    try:
        with redirect_stdout(said), redirect_stderr(said):
            import_module("opendataloader_pdf").convert(files, str(folder), format=formats, quiet=True)
    except (OSError, subprocess.SubprocessError) as error:
        last = (said.getvalue().strip() or str(error)).splitlines()[-1]
        raise InputError(f"opendataloader-pdf failed ({last}): {_ADVICE}") from error
    return time.perf_counter() - started


PEER = Reader(
    name="opendataloader",
    title="OpenDataLoader PDF",
    package="opendataloader-pdf",
    licence="Apache-2.0, a program for Java",
    read=read,
    cannot="removes near copies, and what it takes for header, footer or hidden text, without telling; puts a blank "
    "at each line end that it joins, joins nothing across columns; tells headings, no articles",
    modules=("opendataloader_pdf",),
    programs=("java",),
    timing="its time is the mean of many pages in one run of Java, without its start",
)
