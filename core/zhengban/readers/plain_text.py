"""The reader of plain text: what a PDF extractor, an OCR engine or an editor has written as ``.txt``.

``Page.text`` is the decoded text exactly as it stands, carriage returns, NULs and other controls included;
only the byte order mark and the form feeds between pages belong to no page.
"""

from __future__ import annotations

from pathlib import Path

from zhengban.errors import InputError
from zhengban.model.page import Page
from zhengban.readers.encoding import Decoded, decode
from zhengban.readers.page_breaks import page_extents
from zhengban.readers.source import ReadResult, as_one_line, load, sha256_of


def read_pages(source: Path | bytes, name: str, encoding: str | None = None) -> ReadResult:
    """Return the pages of a text file, or of its bytes when they come from standard input.

    ``name`` is what the pages and the messages call it. Raises ``InputError``, in one line, when the source
    cannot be opened, is empty or blank, is no plain text, or does not fit its encoding.
    """
    name = as_one_line(name)
    data = load(source, name)
    decoded = decode(data, encoding, name)
    digest = sha256_of(data)
    pages = pages_of(decoded, name, digest)
    if not pages:
        raise InputError(f"{name} is blank: it holds {len(data)} bytes of white space and no text")
    return ReadResult(pages, digest, decoded.encoding, decoded.certain, decoded.note)


def pages_of(decoded: Decoded, name: str, sha256: str) -> tuple[Page, ...]:
    """Return the pages that have text; a blank page has a number but is not among them."""
    return tuple(
        Page(decoded.text[start:end], name, sha256, number, decoded.encoding)
        for number, start, end in page_extents(decoded.text)
    )
