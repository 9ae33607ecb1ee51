"""CSV for spreadsheets: a record a row; UTF-8 with a byte order mark, without which Excel takes it for GBK."""

from __future__ import annotations

import csv
import io

from zhengban.model.document import Document
from zhengban.writers.records import Record, records
from zhengban.writers.remarks import NO_REMARKS, Remarks

_BYTE_ORDER_MARK = "\ufeff"
# A spreadsheet takes a cell that begins so for a formula, full-width in Chinese and Japanese ones; an apostrophe in
# front makes it text. A cell that begins with an apostrophe gets one, too, so that taking one away undoes it.
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n", "'")


def write_csv(document: Document, remarks: Remarks = NO_REMARKS) -> str:
    """Return a table with a header, a row for each article, photo, the unplaced text and the furniture.

    Captions are lines of their cell, spans are written 12-40;55-60.
    """
    stream = io.StringIO(newline="")
    table = csv.writer(stream)
    table.writerow(Record._fields)
    for record in records(document, remarks):
        spans = ";".join(f"{start}-{end}" for start, end in record.spans)
        values = record._replace(captions=("\n".join(record.captions),))._asdict()
        table.writerow(
            guarded(str(value))
            for value in {**values, "captions": values["captions"][0], "spans": spans}.values()
        )
    return _BYTE_ORDER_MARK + stream.getvalue()


def guarded(cell: str) -> str:
    """Return the cell with an apostrophe in front when a spreadsheet would take it for more than text."""
    return "'" + cell if cell.startswith(_FORMULA) else cell
