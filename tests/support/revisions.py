"""Accepts or rejects every tracked change of a DOCX on its XML, as ECMA-376 part 1, 17.13.5 says it is done."""

from __future__ import annotations

import io
import zipfile
from xml.dom.minidom import Element, Text, parseString

_TAKEN_OUT = {True: ("w:del", "w:moveFrom"), False: ("w:ins", "w:moveTo")}
_KEPT = {True: ("w:ins", "w:moveTo"), False: ("w:del", "w:moveFrom")}
_CHARACTERS = {"w:tab": "\t", "w:br": "\n"}


def settled(content: bytes, accept: bool) -> list[tuple[str, str]]:
    """Return style and text of each paragraph after all changes are accepted, or else rejected."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        root = parseString(archive.read("word/document.xml"))
    for name in _TAKEN_OUT[accept]:
        for element in list(root.getElementsByTagName(name)):
            if _parent(element).tagName != "w:rPr":
                _parent(element).removeChild(element)
    for name in _KEPT[accept]:
        for element in list(root.getElementsByTagName(name)):
            _unwrap(element)
    for paragraph in list(root.getElementsByTagName("w:p")):
        marks = [mark for name in _TAKEN_OUT[accept] for mark in paragraph.getElementsByTagName(name)]
        if marks:
            _join_with_next(paragraph)
    return [(_style(paragraph), _text(paragraph)) for paragraph in root.getElementsByTagName("w:p")]


def revision_names(content: bytes) -> list[tuple[str, str]]:
    """Return element and author of every revision, in order."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        root = parseString(archive.read("word/document.xml"))
    names = (*_KEPT[True], *_KEPT[False])
    return [
        (element.tagName, element.getAttribute("w:author"))
        for element in root.getElementsByTagName("*")
        if element.tagName in names
    ]


def _parent(element: Element) -> Element:
    parent = element.parentNode
    assert isinstance(parent, Element)
    return parent


def _unwrap(element: Element) -> None:
    parent = _parent(element)
    for child in list(element.childNodes):
        parent.insertBefore(child, element)
    parent.removeChild(element)


def _join_with_next(paragraph: Element) -> None:
    """The mark is gone: the text goes to the front of the next paragraph, whose properties count."""
    following = paragraph.nextSibling
    while following is not None and following.nodeName != "w:p":
        following = following.nextSibling
    assert isinstance(following, Element), "the last paragraph mark cannot be taken out"
    children = list(following.childNodes)
    first = children[1] if len(children) > 1 else None  # behind its properties
    for child in list(paragraph.childNodes):
        if child.nodeName != "w:pPr":
            following.insertBefore(child, first)
    _parent(paragraph).removeChild(paragraph)


def _style(paragraph: Element) -> str:
    styles = paragraph.getElementsByTagName("w:pStyle")
    return str(styles[0].getAttribute("w:val")) if styles else ""


def _text(element: Element) -> str:
    found = ""
    for child in element.getElementsByTagName("*"):
        if child.tagName in ("w:t", "w:delText"):
            found += "".join(node.data for node in child.childNodes if isinstance(node, Text))
        elif child.tagName == "w:sym":
            found += chr(int(child.getAttribute("w:char"), 16))
        else:
            found += _CHARACTERS.get(child.tagName, "")
    return found
