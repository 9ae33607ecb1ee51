"""From a document to a file of a format, checked before anybody sees it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from zhengban.model.document import Document
from zhengban.model.finding import Finding
from zhengban.writers.registry import EXPLAINERS, WRITERS, Written
from zhengban.writers.remarks import NO_REMARKS, Remarks
from zhengban.writers.verify import check_written

REPORT = "report"


def render(
    form: str,
    document: Document,
    findings: Sequence[Finding],
    decisions: Mapping[str, str],
    remarks: Remarks = NO_REMARKS,
) -> Written:
    """Return the document in a format; raises ``ConservationError`` when a character was lost on the way."""
    written = _written(form, document, findings, decisions, remarks)
    check_written(form, written, document)
    return written


def _written(
    form: str,
    document: Document,
    findings: Sequence[Finding],
    decisions: Mapping[str, str],
    remarks: Remarks,
) -> Written:
    for explainer in EXPLAINERS:
        if explainer.name == form:
            return explainer.write(document, findings, decisions, remarks)
    return next(writer for writer in WRITERS if writer.name == form).write(document, remarks)
