"""JSON Lines for search engines: a record a line, each complete without the others."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from zhengban.model.document import Document
from zhengban.writers.records import records
from zhengban.writers.remarks import NO_REMARKS, Remarks

# Line ends that JSON lets stand as they are, but by which some readers part lines.
_LINE_ENDS = re.compile("[\x7f-\x9f\u2028\u2029]")


def write_json_lines(document: Document, remarks: Remarks = NO_REMARKS) -> str:
    """Return a JSON object a line for each article, photo, the unplaced text and the furniture; nothing for no text."""
    return "".join(json_line(record._asdict()) for record in records(document, remarks))


def json_line(value: Mapping[str, Any]) -> str:
    """Return a JSON object as one line, whatever a reader takes for a line end."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return _LINE_ENDS.sub(lambda match: f"\\u{ord(match.group()):04x}", text) + "\n"
