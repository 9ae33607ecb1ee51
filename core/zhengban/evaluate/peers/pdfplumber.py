"""pdfplumber, with the call that its maintainers answer complaints about double text with."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from io import BytesIO

from zhengban.evaluate.peers.peer import Reader, Reading, one_by_one


def read(pdfs: Sequence[bytes]) -> list[Reading]:
    """Return the text after ``dedupe_chars``, both with their defaults."""
    return one_by_one(_read, pdfs)


def _read(pdf: bytes) -> str:
    with import_module("pdfplumber").open(BytesIO(pdf)) as document:
        return str(document.pages[0].dedupe_chars().extract_text())


PEER = Reader(
    name="pdfplumber",
    title="pdfplumber, `dedupe_chars`",
    package="pdfplumber",
    licence="MIT",
    read=read,
    cannot="removes copies up to a point away, without telling; reads straight across columns, joins no "
    "paragraphs, tells no headlines or articles",
    modules=("pdfplumber",),
)
