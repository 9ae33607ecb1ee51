"""Poppler's pdftotext, in its own reading order and in content order."""

from __future__ import annotations

from collections.abc import Sequence

from zhengban.evaluate.pages import extracting
from zhengban.evaluate.peers.peer import Reader, Reading, one_by_one

_LICENCE = "GPL-2.0, run as a program"
_TIMING = "its time has the start of the program in it"


def read(pdfs: Sequence[bytes]) -> list[Reading]:
    """Return the text in reading order as poppler finds it."""
    return one_by_one(extracting.pdftotext, pdfs)


def read_raw(pdfs: Sequence[bytes]) -> list[Reading]:
    """Return the text in content order."""
    return one_by_one(extracting.raw, pdfs)


PEER = Reader(
    name="pdftotext",
    title="pdftotext",
    package="",
    licence=_LICENCE,
    read=read,
    cannot="removes a copy only where it is a word of its own, and Chinese has no blanks between words; joins no "
    "paragraphs, tells no headlines or articles",
    programs=("pdftotext",),
    timing=_TIMING,
)
RAW_PEER = Reader(
    name="raw",
    title="pdftotext -raw",
    package="",
    licence=_LICENCE,
    read=read_raw,
    cannot="removes no copies, joins no paragraphs, orders no columns, tells no headlines or articles",
    programs=("pdftotext",),
    timing=_TIMING,
)
