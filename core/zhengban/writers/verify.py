"""Checks what each writer wrote, character by character, by code that shares nothing with writers or builder.

The check of the document alone is not enough: a writer that forgets a kind of block loses text all the same.
Formats for reading must give back, without markup and white space, the document's characters in printed order.
JSON must speak for each character of the source exactly once (``verify_json``), records field by field.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping
from html.parser import HTMLParser
from typing import NoReturn

from zhengban.errors import ConservationError
from zhengban.model.document import Document
from zhengban.writers.verify_json import json_problem
from zhengban.writers.verify_records import csv_problem, json_lines_problem
from zhengban.writers.verify_tei import tei_offsets, tei_text
from zhengban.writers.verify_word import word_paragraphs

_MARKDOWN_COMMENT = re.compile(r"^<!-- [^<>]* -->$", re.MULTILINE)
_MARKDOWN_RULE = re.compile(r"^---$", re.MULTILINE)
_MARKDOWN_LINE_MARK = re.compile(r"^(?:#{1,2}|>|-) ", re.MULTILINE)
_MARKDOWN_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])|\*")


def check_written(format: str, written: str | bytes, document: Document) -> None:
    """Make sure that ``written``, in a format of the registry, holds the document.

    Raises ``ConservationError`` naming the format and the first difference, ``ValueError`` for other formats.
    """
    if format in _WORD:
        _check_word(format, written, document)
        return
    text = written if isinstance(written, str) else written.decode("utf-8")
    if format in _PROBLEMS:
        problem = _PROBLEMS[format](text, document)
        if problem:
            _fail(format, problem)
    elif format == "report":
        _compare("report (source side)", _html_text(text, "source"), document.page.text)
        _compare("report (rebuilt side)", _html_text(text, "rebuilt"), _printed(document))
    elif format in _PLAIN:
        _compare(format, _PLAIN[format](text), _printed(document))
    else:
        raise ValueError(f"no check for the format {format!r}")


def plain_text_of(format: str, content: bytes) -> str | None:
    """Return the newspaper's text of a file in printed order; None for formats that have it in another order.

    Raises ``ValueError`` when it is no such file.
    """
    if format in _WORD:
        return "\n".join(word_paragraphs(content))
    text = content.decode("utf-8")
    if format == "report":
        return _html_text(text, "rebuilt")
    if format == "tei":
        return tei_text(text)
    return _PLAIN[format](text) if format in _PLAIN else None


def _check_word(format: str, written: str | bytes, document: Document) -> None:
    """Revisions accepted, it is the document; rejected, the source as well."""
    content = written if isinstance(written, bytes) else written.encode("utf-8")
    try:
        accepted, rejected = (word_paragraphs(content, view) for view in ("accepted", "rejected"))
    except ValueError as error:
        _fail(format, str(error))
    _compare(format, "\n".join(accepted), _printed(document))
    if format == "docx-changes":
        _compare(f"{format} (revisions rejected)", "\n".join(rejected), document.page.text)


def _tei_problem(text: str, document: Document) -> str:
    """Each character that is printed and has a source is named by an element, and only once."""
    try:
        _compare("tei", tei_text(text), _printed(document))
        found = tei_offsets(text)
    except ValueError as error:
        return str(error)
    shown = [block for block in document.blocks() if block.text.strip()]
    wanted = sorted(at for block in shown for run in block.runs for at in range(run.start, run.end))
    return "" if found == wanted else "its elements do not name the source characters that are printed"


def _printed(document: Document) -> str:
    """The order of print: furniture, articles and photos, then what has no place."""
    settled = [block for unit in document.units if unit.kind != "front" for block in unit.blocks]
    unsettled = [block for unit in document.units if unit.kind == "front" for block in unit.blocks]
    order = [*document.furniture, *settled, *unsettled, *document.unplaced]
    return "\n".join("".join(run.text for run in block.runs) for block in order)


def _markdown_text(text: str) -> str:
    """Source marks are escaped, so what is not escaped is markup; comments and rules stand alone."""
    for pattern in (_MARKDOWN_COMMENT, _MARKDOWN_RULE, _MARKDOWN_LINE_MARK):
        text = pattern.sub("", text)
    return _MARKDOWN_ESCAPE.sub(lambda match: match.group(1) or "", text)


class _Reader(HTMLParser):
    """Collects the text inside the element with an id, or inside ``<body>`` when there is none."""

    _VOID = frozenset({"br", "hr", "img", "input", "link", "meta", "wbr"})

    def __init__(self, wanted: str) -> None:
        super().__init__(convert_charrefs=True)
        self._wanted = wanted
        self._open: list[str | None] = []
        self._inside = 0
        self.parts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in self._VOID:
            return
        values: Mapping[str, str | None] = dict(attrs)
        code = values.get("data-code")
        begins = values.get("data-pane") == self._wanted if self._wanted else tag == "body"
        self._inside += begins or self._inside > 0
        if self._inside and code:
            self.parts.append(chr(int(code, 16)))
        self._open.append(code)

    def handle_endtag(self, tag: str) -> None:
        if tag not in self._VOID and self._open:
            self._open.pop()
            self._inside -= self._inside > 0

    def handle_data(self, data: str) -> None:
        # A control character is named by its element; the picture inside it is not text of the newspaper.
        if self._inside and not self._open[-1]:
            self.parts.append(data)


def _html_text(text: str, wanted: str = "") -> str:
    reader = _Reader(wanted)
    reader.feed(text)
    reader.close()
    return "".join(reader.parts)


def _plain_text(text: str) -> str:
    return text


_PLAIN: Mapping[str, Callable[[str], str]] = {
    "txt": _plain_text,
    "md": _markdown_text,
    "html": _html_text,
}
_PROBLEMS: Mapping[str, Callable[[str, Document], str]] = {
    "json": json_problem,
    "jsonl": json_lines_problem,
    "csv": csv_problem,
    "tei": _tei_problem,
}
_WORD = frozenset({"docx", "docx-changes"})


def _compare(format: str, written: str, expected: str) -> None:
    found, wanted = "".join(written.split()), "".join(expected.split())
    if found == wanted:
        return
    place = next((i for i, (a, b) in enumerate(zip(found, wanted, strict=False)) if a != b), -1)
    place = place if place >= 0 else min(len(found), len(wanted))
    difference = f"character {place} is {_excerpt(found, place)}, should be {_excerpt(wanted, place)}"
    _fail(format, f"{difference}; {_surplus(found, wanted)}")


def _surplus(found: str, wanted: str) -> str:
    """Tell loss from disorder: the first is far worse."""
    lost, invented = Counter(wanted), Counter(found)
    lost, invented = lost - invented, invented - lost
    return f"{lost.total()} lost, {invented.total()} too many" if lost or invented else "order only"


def _excerpt(text: str, place: int) -> str:
    return repr(text[place : place + 12]) if place < len(text) else "the end"


def _fail(format: str, problem: str) -> NoReturn:
    raise ConservationError(f"{format}: what was written is not the document: {problem}; nothing is exported")
