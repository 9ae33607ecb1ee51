"""Reads DOCX back, with its revisions accepted or rejected, by code that shares nothing with the writers."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Literal
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

View = Literal["accepted", "rejected"]

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# What is not there when all revisions are accepted, and when all are rejected.
_HIDDEN: dict[View, set[str]] = {
    "accepted": {f"{_W}del", f"{_W}moveFrom"},
    "rejected": {f"{_W}ins", f"{_W}moveTo"},
}
_SPACES = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n"}


def word_paragraphs(content: bytes, view: View = "accepted") -> list[str]:
    """Return the text of each paragraph as it stands once all revisions are accepted, or rejected.

    Raises ``ValueError`` when it is no DOCX.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            root = ElementTree.fromstring(archive.read("word/document.xml"))
    except (
        zipfile.BadZipFile,
        KeyError,
        ElementTree.ParseError,
        OSError,
        EOFError,
        NotImplementedError,
    ) as error:
        raise ValueError(f"it is no DOCX ({type(error).__name__}: {error})") from error
    found = [""]
    for element in root.iter(f"{_W}p"):
        found[-1] += "".join(_texts(element, view))
        if not _hidden_mark(element, view):
            found.append("")
    return found[:-1] if not found[-1] else found


def _texts(parent: Element, view: View) -> Iterator[str]:
    for element in parent:
        if element.tag in _HIDDEN[view] or element.tag == f"{_W}pPr":
            continue
        if element.tag in (f"{_W}t", f"{_W}delText"):
            yield element.text or ""
        elif element.tag == f"{_W}sym":
            yield chr(int(element.get(f"{_W}char", ""), 16))
        else:
            yield _SPACES.get(element.tag, "")
            yield from _texts(element, view)


def _hidden_mark(element: Element, view: View) -> bool:
    mark = element.find(f"{_W}pPr/{_W}rPr")
    return mark is not None and any(child.tag in _HIDDEN[view] for child in mark)
