"""Forms of photo credits that a paper has and that zhengban does not know: 张三 影像."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import regex

from zhengban.evidence.cues import byline_line, caption_score, credit_at_end, is_credit, person_name
from zhengban.profiles.line_shapes import NAME

_LEAST_PAGES, _LEAST_NAMES = 3, 2
_CAPTION = 0.7
_WORD_LAST = regex.compile(rf"(?P<name>{NAME})(?P<between>\s*[\s/／]\s*)(?P<word>\p{{Han}}{{1,4}})")
_WORD_FIRST = regex.compile(rf"(?P<word>\p{{Han}}{{1,4}})(?P<between>\s*[：:/／丨｜]\s*)(?P<name>{NAME})")
_TAIL = regex.compile(r"(?<=[。！？”])\s*(?P<tail>[^。！？”，、；]{3,14})$")


class CreditForm(NamedTuple):
    """A form of credit: its pattern, on how many pages it stands, and one of them."""

    pattern: str
    pages: int
    example: str


class _Seen(NamedTuple):
    page: int
    name: str
    text: str


def repeated_credits(pages: Sequence[Sequence[str]]) -> list[CreditForm]:
    """Return the forms that stand behind captions on three pages with different names, the commonest first."""
    forms: dict[str, list[_Seen]] = defaultdict(list)
    elsewhere: set[str] = set()
    for number, lines in enumerate(pages):
        for text, is_behind_caption in _endings(lines):
            form, name = _form(text)
            if form and is_behind_caption:
                forms[form].append(_Seen(number, name, text))
            elif form:
                elsewhere.add(form)
    found = [
        CreditForm(form, len({seen.page for seen in alike}), alike[0].text)
        for form, alike in forms.items()
        # 张三 先生 may stand behind a caption too; what stands elsewhere as well is no credit.
        if form not in elsewhere and len({seen.name for seen in alike}) >= _LEAST_NAMES
    ]
    kept = [form for form in found if form.pages >= _LEAST_PAGES]
    return sorted(kept, key=lambda form: (-form.pages, form.pattern))


def _endings(lines: Sequence[str]) -> Iterator[tuple[str, bool]]:
    """Yield what may be credits: short lines, and ends of lines; each with whether a caption stands in front of it."""
    before = ""
    for line in lines:
        if tail := _TAIL.search(line):
            yield tail["tail"], caption_score(line[: tail.start()]) >= _CAPTION
        elif len(line) <= 14:
            yield line, caption_score(before) >= _CAPTION and credit_at_end(before) < 0
        before = line


def _form(text: str) -> tuple[str, str]:
    """Return a pattern for credits like this one and the name in it; empty where it is none, or is known anyway."""
    stripped = text.strip()
    match = _WORD_LAST.fullmatch(stripped) or _WORD_FIRST.fullmatch(stripped)
    if match is None or not person_name(match["name"]) or person_name(match["word"]):
        return "", ""
    if is_credit(stripped) or byline_line(stripped):
        return "", ""
    between = r"\s+" if match["between"].isspace() else rf"\s*{match['between'].strip()}\s*"
    parts = (NAME, between, match["word"])
    return "".join(parts if match.start("name") == 0 else reversed(parts)), match["name"]
