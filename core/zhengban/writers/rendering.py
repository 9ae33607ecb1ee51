"""From a document to the text of a format, checked before anybody sees it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from zhengban.model.document import Document
from zhengban.model.finding import Finding
from zhengban.writers.change_report import write_report
from zhengban.writers.registry import WRITERS
from zhengban.writers.remarks import NO_REMARKS, Remarks
from zhengban.writers.verify import check_written

REPORT = "report"


def render(
    form: str,
    document: Document,
    findings: Sequence[Finding],
    decisions: Mapping[str, str],
    remarks: Remarks = NO_REMARKS,
) -> str:
    """Return the document in a format; raises ``ConservationError`` when a character was lost on the way."""
    text = _written(form, document, findings, decisions, remarks)
    check_written(form, text, document)
    return text


def _written(
    form: str,
    document: Document,
    findings: Sequence[Finding],
    decisions: Mapping[str, str],
    remarks: Remarks,
) -> str:
    if form == REPORT:
        return write_report(document, findings, decisions, remarks)
    return next(writer for writer in WRITERS if writer.name == form).write(document, remarks)
