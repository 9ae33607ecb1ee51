"""Text as WordprocessingML runs: any character of a page goes in and comes out again."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape

# XML 1.0 has no way to hold these; as symbols they are named by their code.
_UNHOLDABLE = "\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff"
_PARTS = re.compile(f"[{_UNHOLDABLE}\n\r\t]|[^{_UNHOLDABLE}\n\r\t]+")
_EMPTY = {"\n": "<w:br/>", "\r": "<w:br/>", "\t": "<w:tab/>"}


def run_content(text: str, deleted: bool = False) -> str:
    """Return the elements inside a ``w:r``; line breaks become ``w:br``. Deleted text has an element of its own."""
    name = "w:delText" if deleted else "w:t"
    return "".join(_part(part, name) for part in _PARTS.findall(text))


def run(text: str, deleted: bool = False) -> str:
    """Return the text as one ``w:r``, or nothing for no text."""
    return f"<w:r>{run_content(text, deleted)}</w:r>" if text else ""


def attribute(text: str) -> str:
    """Return the text for a quoted attribute; what XML cannot hold is replaced, nothing is counted there."""
    return escape(
        re.sub(f"[{_UNHOLDABLE}]", "\ufffd", text), {'"': "&quot;", "\n": " ", "\r": " ", "\t": " "}
    )


def _part(part: str, name: str) -> str:
    if part in _EMPTY:
        return _EMPTY[part]
    if re.match(f"[{_UNHOLDABLE}]", part):
        return f'<w:sym w:font="Symbol" w:char="{ord(part):04X}"/>'
    return f'<{name} xml:space="preserve">{escape(part)}</{name}>'
