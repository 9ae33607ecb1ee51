"""The formats that a document can be written in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple, Protocol

from zhengban.model.document import Document
from zhengban.model.finding import Finding
from zhengban.writers.change_report import write_report
from zhengban.writers.csv_table import write_csv
from zhengban.writers.docx import write_docx
from zhengban.writers.docx_changes import write_docx_changes
from zhengban.writers.html import write_html
from zhengban.writers.json_document import write_json
from zhengban.writers.json_lines import write_json_lines
from zhengban.writers.markdown import write_markdown
from zhengban.writers.plain_text import write_text
from zhengban.writers.remarks import Remarks
from zhengban.writers.tei import write_tei

# What a writer gives: text, which is stored as UTF-8, or the bytes of a file.
Written = str | bytes


class Write(Protocol):
    """Writes a document, with what a reviewer remarks on it where the format has a place for that."""

    def __call__(self, document: Document, remarks: Remarks = ..., /) -> Written: ...


class Explain(Protocol):
    """Writes a document together with the findings that made it; ``decisions`` are by finding id."""

    def __call__(
        self,
        document: Document,
        findings: Sequence[Finding],
        decisions: Mapping[str, str],
        remarks: Remarks = ...,
        /,
    ) -> Written: ...


class Writer(NamedTuple):
    """A format: its name on the command line, the suffix of its files, the pure function that writes it."""

    name: str
    suffix: str
    write: Write


class Explainer(NamedTuple):
    """A format that shows what was changed and why."""

    name: str
    suffix: str
    write: Explain


# In the order in which help and menus show them: for reading, for editing, for the web, for machines.
WRITERS = (
    Writer("txt", ".txt", write_text),
    Writer("md", ".md", write_markdown),
    Writer("html", ".html", write_html),
    Writer("json", ".json", write_json),
    Writer("docx", ".docx", write_docx),
    Writer("tei", ".tei.xml", write_tei),
    Writer("jsonl", ".jsonl", write_json_lines),
    Writer("csv", ".csv", write_csv),
)
EXPLAINERS = (
    Explainer("docx-changes", ".changes.docx", write_docx_changes),
    Explainer("report", ".report.html", write_report),
)
