"""Reads the furniture of a page as data: paper, section, date, page number, editors, e-mail.

Everything here is derived: the characters themselves stand in ``furniture``, and nothing is taken from them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from typing import Any

from zhengban.model.document import Block, Document
from zhengban.model.role import Role
from zhengban.resources import load_table
from zhengban.writers.parts import one_line, printed
from zhengban.writers.remarks import EDITORS, FIELDS, NO_REMARKS, Remarks

_EMAIL = re.compile(r"[A-Za-z0-9][A-Za-z0-9._%+-]*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
_DATE = re.compile(r"(?<!\d)(\d{4})\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})(?!\d)")
_FOLIO = re.compile(r"第?\s*([A-Za-z]?\d{1,3})\s*[版页]?(?!\d)")
_SEPARATORS = " \t\u3000：:，,；;/／|｜·"


def masthead(furniture: Sequence[Block], remarks: Remarks = NO_REMARKS) -> dict[str, Any]:
    """Return the ``masthead`` of ``zhengban-document/1``: None for what is not printed, else as printed.

    What a reviewer set by hand stands in the place of what was read, and ``described`` names these fields.
    """
    described = {name: remarks.described[name] for name in FIELDS if name in remarks.described}
    given: dict[str, Any] = {name: _as_described(name, value) for name, value in described.items()}
    read = _read(furniture)
    names = list(described)
    if any(field.partition(":")[0] == EDITORS for field in remarks.described):
        given[EDITORS] = list(_described_editors(read[EDITORS], remarks))
        names.append(EDITORS)
    return {**read, **given, **({"described": names} if names else {})}


def page_title(document: Document, remarks: Remarks = NO_REMARKS) -> str:
    """Return what names the page: paper, date, page number and section, or else the file's name."""
    known = masthead(document.furniture, remarks)
    number = known["page_number"]
    parts = [known["paper"], known["date"], f"第{number}版" if number else None, known["section"]]
    return " ".join(part for part in parts if part) or document.page.name


def _described_editors(printed_ones: Sequence[dict[str, str]], remarks: Remarks) -> Iterator[dict[str, str]]:
    """Yield the editors with the names that a reviewer set; one whose name was emptied is left out."""
    for entry in printed_ones:
        field = f"{EDITORS}:{entry['label']}" if entry["label"] else EDITORS
        name = one_line(remarks.described.get(field, entry["name"]))
        if name:
            yield {**entry, "name": name}
    if not printed_ones and (name := one_line(remarks.described.get(EDITORS, ""))):
        yield {"label": "", "name": name}


def _as_described(name: str, value: str) -> str | None:
    told = one_line(value)
    return (iso_date(told) if name == "date" else None) or told or None


def _read(furniture: Sequence[Block]) -> dict[str, Any]:
    blocks = list(printed(furniture))
    texts = {role: one_line(block.text) for block in reversed(blocks) for role in (block.role,)}
    everything = [one_line(block.text) for block in blocks]
    return {
        "paper": texts.get(Role.MASTHEAD),
        "section": texts.get(Role.SECTION),
        "date": _date(texts.get(Role.DATE), everything),
        "page_number": _page_number(texts.get(Role.FOLIO)),
        "editors": [entry for block in blocks if block.role is Role.EDITORS for entry in editors(block.text)],
        "email": _email(everything),
        "text": everything,
    }


def iso_date(text: str) -> str | None:
    """Return the first date of the text as YYYY-MM-DD, or None.

    Read are 2023.9.20 (also with - or /), 2023年9月20日 and 二〇二三年九月二十日.
    """
    match = _DATE.search(text) or _written_date().search(text)
    if match is None:
        return None
    try:
        return date(*(_number(part) for part in match.groups())).isoformat()
    except ValueError:
        return None


def editors(text: str) -> Iterator[dict[str, str]]:
    """Yield label and name of each field of an editors' line; a line without a label has an empty one."""
    matches = list(_label().finditer(text))
    if not matches:
        yield {"label": "", "name": one_line(text)}
        return
    ends = [*(match.start() for match in matches[1:]), len(text)]
    for match, end in zip(matches, ends, strict=True):
        label = match.group().strip(_SEPARATORS)
        yield {"label": label, "name": one_line(text[match.end() : end]).strip(_SEPARATORS)}


def _date(printed_date: str | None, everything: Sequence[str]) -> str | None:
    """Another line may hold the date, too (a folio line); only a full date counts there."""
    if printed_date is not None:
        return iso_date(printed_date) or printed_date
    return next((found for text in everything if (found := iso_date(text))), None)


def _page_number(folio: str | None) -> str | None:
    if folio is None:
        return None
    without_date = _DATE.sub(" ", folio)
    match = _FOLIO.search(without_date)
    if match:
        return match.group(1)
    numeral = re.search(f"[{_numerals()}]+", without_date)
    return str(_number(numeral.group())) if numeral else folio


def _email(everything: Sequence[str]) -> str | None:
    return next((match.group() for text in everything if (match := _EMAIL.search(text))), None)


@cache
def _label() -> re.Pattern[str]:
    """A known word needs no colon but a break before or behind it: 编辑 is also what editors do."""
    labels = sorted(load_table("masthead")["editors"]["labels"], key=len, reverse=True)
    known = "|".join(map(re.escape, labels))
    other = r"(?<![^\s|｜/／])[^\s：:|｜/／]{2,8}\s?[：:]\s*"
    return re.compile(rf"(?:{known})\s*(?:[：:]\s*|\s+|$)|{other}")


@cache
def _numerals() -> str:
    table = load_table("masthead")["numerals"]
    return str(table["digits"] + table["zeros"] + "".join(table["tens"]))


@cache
def _written_date() -> re.Pattern[str]:
    one = f"[{_numerals()}]"
    return re.compile(rf"({one}{{4}})年({one}{{1,3}})月({one}{{1,3}})")


def _number(text: str) -> int:
    """Return the value of digits in any script, or of 二〇二三, 十二, 二十, 三十一, 廿一."""
    if text.isdecimal():
        return int(text)
    tens: dict[str, int] = load_table("masthead")["numerals"]["tens"]
    ten = next((character for character in text if character in tens), "")
    if not ten:
        return _digits(text)
    before, _, after = text.partition(ten)
    return tens[ten] * (_digits(before) or 1) + _digits(after)


def _digits(text: str) -> int:
    table = load_table("masthead")["numerals"]
    known = {character: str(value) for value, character in enumerate(table["digits"])}
    known |= dict.fromkeys(table["zeros"], "0")
    return int("".join(known.get(character, "") for character in text) or "0")
