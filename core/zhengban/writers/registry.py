"""The formats that a document can be written in."""

from __future__ import annotations

from typing import NamedTuple, Protocol

from zhengban.model.document import Document
from zhengban.writers.html import write_html
from zhengban.writers.json_document import write_json
from zhengban.writers.markdown import write_markdown
from zhengban.writers.plain_text import write_text
from zhengban.writers.remarks import Remarks


class Write(Protocol):
    """Writes a document, with what a reviewer remarks on it where the format has a place for that."""

    def __call__(self, document: Document, remarks: Remarks = ..., /) -> str: ...


class Writer(NamedTuple):
    """A format: its name on the command line, the suffix of its files, the pure function that writes it."""

    name: str
    suffix: str
    write: Write


# In the order in which help and menus show them: for reading, for editing, for the web, for machines.
WRITERS = (
    Writer("txt", ".txt", write_text),
    Writer("md", ".md", write_markdown),
    Writer("html", ".html", write_html),
    Writer("json", ".json", write_json),
)
