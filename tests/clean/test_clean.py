"""Clean text stays clean: the automatic edits delete nothing, change nothing, move nothing, and join true
lines only.

Every text is taken as found and set anew at 14 and 23 em, each of its lines by itself. What is wrong all
the same is listed in ``known_failures.yml`` with the reason, and must stay wrong until it is taken out of
the list.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

from support.engine import Fixed, fix_text
from support.typesetting import Measure, wrap
from zhengban.model.edit import Edit, Join, MoveBlock, ReplaceText
from zhengban.model.page import Page

HERE = Path(__file__).parent
FILES = sorted(path.stem for path in HERE.glob("*.txt"))
WIDTHS = (0, 14, 23)
DOUBLED = """\
志愿者在河堤清理杂物志愿者在河堤清理杂物。。葛天明葛天明 摄摄
古镇灯会吸引八方来客古镇灯会吸引八方来客
孩孩子子们们在在操操场场放放风风筝筝
"""
KNOWN: dict[str, str] = yaml.safe_load((HERE / "known_failures.yml").read_text(encoding="utf-8")) or {}


class SetText(NamedTuple):
    """A text in lines. ``owners`` are the offsets at which the lines of the text as found begin."""

    text: str
    owners: tuple[int, ...]


def set_text(name: str, width: int) -> SetText:
    """Return a clean text, each of its lines set by itself to ``width`` em; as found when that is 0."""
    text = ""
    owners: list[int] = []
    for line in (HERE / f"{name}.txt").read_text(encoding="utf-8").split("\n"):
        owners.append(len(text))
        indent = line[: len(line) - len(line.lstrip())]
        if width and line.strip():
            text += indent + "\n".join(wrap(line.strip(), Measure(width, "push")).lines) + "\n"
        else:
            text += line + "\n"
    return SetText(text, tuple(owners))


@cache
def fixed(name: str, width: int) -> Fixed:
    """Return the text with the automatic edits on."""
    return fix_text(set_text(name, width).text)


def automatic_edits(name: str, width: int) -> Iterator[Edit]:
    """Yield the edits of all automatic findings."""
    proposal = fixed(name, width).proposal
    for finding in proposal.findings:
        if proposal.decisions[finding.id] == "auto":
            yield from finding.edits


def is_wrong(edit: Edit, owners: tuple[int, ...]) -> bool:
    """Tell whether the edit changes or moves text, or joins what stood on two lines as found."""
    if isinstance(edit, Join):
        return edit.glue in ("", " ") and bisect_right(owners, edit.left) != bisect_right(owners, edit.right)
    return isinstance(edit, ReplaceText | MoveBlock)


def shown(edit: Edit, page: Page) -> str:
    """Return the edit with the text around it, for the message."""
    at = edit.left if isinstance(edit, Join) else edit.span.start if hasattr(edit, "span") else 0
    return f"{edit} at {page.text[max(0, at - 8) : at + 12]!r}"


def cases() -> Iterator[object]:
    """Yield every text at every width; the known failures as strict expected ones."""
    for name in FILES:
        for width in WIDTHS:
            key = f"{name} {width}"
            marks = [pytest.mark.xfail(reason=KNOWN[key], strict=True)] if key in KNOWN else []
            yield pytest.param(name, width, id=key, marks=marks)


@pytest.mark.parametrize(("name", "width"), list(cases()))
def test_stays_clean(name: str, width: int) -> None:
    page = fixed(name, width).proposal.page
    owners = set_text(name, width).owners
    wrong = [shown(edit, page) for edit in automatic_edits(name, width) if is_wrong(edit, owners)]
    assert wrong == []


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("width", [0, 14])
def test_true_doubling_licenses_nothing_elsewhere(name: str, width: int) -> None:
    """Three lines drawn twice stand on the page besides: what is deleted is theirs."""
    text = DOUBLED + "\n" + set_text(name, width).text
    document = fix_text(text).document
    beyond = [text[start:end] for start, end, _ in document["changes"]["deleted"] if end > len(DOUBLED)]
    assert beyond == []


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("width", WIDTHS)
def test_no_character_is_lost(name: str, width: int) -> None:
    figures = fixed(name, width).document["conservation"]
    assert (figures["deleted"], figures["inserted"], figures["substituted"]) == (0, 0, 0)
    assert figures["kept"] == len("".join(set_text(name, width).text.split()))


def test_there_are_enough_texts() -> None:
    lengths = {name: len("".join(set_text(name, 0).text.split())) for name in FILES}
    assert len(lengths) >= 60
    assert {name: length for name, length in lengths.items() if length < 300} == {}
