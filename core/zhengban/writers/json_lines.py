"""JSON Lines for search engines: a record a line, each complete without the others."""

from __future__ import annotations

import json
import re

from zhengban.model.document import Document
from zhengban.writers.records import Record, records
from zhengban.writers.remarks import NO_REMARKS, Remarks

# Line ends that JSON lets stand as they are, but by which some readers part lines.
_LINE_ENDS = re.compile("[\x7f-\x9f\u2028\u2029]")


def write_json_lines(document: Document, remarks: Remarks = NO_REMARKS) -> str:
    """Return a JSON object a line for each article, photo, the unplaced text and the furniture; nothing for no text."""
    return "".join(_line(record) for record in records(document, remarks))


def _line(record: Record) -> str:
    text = json.dumps(record._asdict(), ensure_ascii=False, separators=(",", ":"))
    return _LINE_ENDS.sub(lambda match: f"\\u{ord(match.group()):04x}", text) + "\n"
