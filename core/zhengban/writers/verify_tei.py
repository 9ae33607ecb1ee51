"""Reads TEI back and proves its provenance, by code that shares nothing with the writer."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

_TEI = "{http://www.tei-c.org/ns/1.0}"


def tei_text(written: str) -> str:
    """Return the text of the body; raises ``ValueError`` when it is no TEI."""
    return "".join(_texts(_body(written)))


def tei_offsets(written: str) -> list[int]:
    """Return the source characters that the elements of the body name, ascending; raises ``ValueError``."""
    found: list[int] = []
    for element in _body(written).iter():
        for place in element.get("source", "").split():
            start, end = place.removeprefix("#char=").split(",")
            found.extend(range(int(start), int(end)))
    return sorted(found)


def _body(written: str) -> Element:
    try:
        body = ElementTree.fromstring(written.encode("utf-8")).find(f"{_TEI}text/{_TEI}body")
    except ElementTree.ParseError as error:
        raise ValueError(f"it is not well-formed XML ({error})") from error
    if body is None:
        raise ValueError("it has no body")
    return body


def _texts(parent: Element) -> Iterator[str]:
    yield parent.text or ""
    for element in parent:
        if element.tag == f"{_TEI}g":
            yield chr(int(element.get("n", "").removeprefix("U+"), 16))
        yield from _texts(element)
        yield element.tail or ""
