"""Page furniture: case by case (tests/cases/page_furniture.yml), on the real page, and what holds for any
page.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from zhengban.detectors.page_furniture import DETECTOR
from zhengban.model.draft import Draft
from zhengban.model.edit import Join, OwnedEdit, SetRole
from zhengban.model.finding import Finding, Kind
from zhengban.model.page import Page
from zhengban.model.rebuild import rebuild
from zhengban.model.role import FURNITURE_ROLES, Role

_ROOT = Path(__file__).parent.parent.parent
_CASES = yaml.safe_load((_ROOT / "tests" / "cases" / "page_furniture.yml").read_text(encoding="utf-8"))
_AUTOMATIC = 0.95
_GOLD_ROLES = {
    "executive_editor": Role.EDITORS,
    "responsible_editor": Role.EDITORS,
    "page_number": Role.FOLIO,
    "date": Role.DATE,
    "newspaper": Role.MASTHEAD,
    "section": Role.SECTION,
    "email": Role.CONTACT,
}
_PIECES = st.sampled_from(
    [
        "责任编辑：李明",
        "6",
        "2021.3.4",
        "江城晚报",
        "要闻",
        "第3版",
        "（下转第3版）",
        "本市召开会议",
        "星期四",
        " ",
        "　",
        "|",
        "\n",
        "。",
        "E-mail：a@b.com",
    ]
)


def _found(text: str) -> list[Finding]:
    return list(DETECTOR.detect(Draft(Page(text))))


def _owned(findings: list[Finding]) -> list[OwnedEdit]:
    return [
        OwnedEdit(edit, "f", -place) for place, edit in enumerate((e for f in findings for e in f.edits), 1)
    ]


def _shown(text: str, finding: Finding) -> list[Any]:
    fields = [
        [str(edit.role), text[slice(*edit.span)]] for edit in finding.edits if isinstance(edit, SetRole)
    ]
    return ["auto" if finding.confidence >= _AUTOMATIC else "ask", *fields]


@pytest.mark.parametrize("case", _CASES, ids=[case["label"] for case in _CASES])
def test_case(case: dict[str, Any]) -> None:
    page = case["page"]
    assert [_shown(page, finding) for finding in _found(page)] == case["finds"]


@pytest.mark.parametrize("case", [case for case in _CASES if case["finds"]], ids=lambda case: case["label"])
def test_each_field_becomes_a_block_of_its_own(case: dict[str, Any]) -> None:
    findings = _found(case["page"])
    document = rebuild(Page(case["page"]), _owned(findings))
    wanted = [
        tuple(field) for finding in case["finds"] for field in finding[1:] if field[0] != Role.JUMP_LINE
    ]
    blocks = [(str(block.role), block.text) for block in document.furniture]
    assert sorted(blocks) == sorted(wanted)


def test_the_masthead_of_the_real_page_comes_out_exactly() -> None:
    gold = json.loads((_ROOT / "seeds" / "hengshui-2023-09-20-p6.gold.json").read_text(encoding="utf-8"))
    text = (_ROOT / "seeds" / "hengshui-2023-09-20-p6.txt").read_bytes().decode("utf-8-sig")
    findings = _found(text)
    painted = [(*edit.span, edit.role) for f in findings for edit in f.edits if isinstance(edit, SetRole)]
    assert painted == [(*field["spans"][0], _GOLD_ROLES[name]) for name, field in gold["masthead"].items()]
    assert [edit for f in findings for edit in f.edits if isinstance(edit, Join)] == [Join(8, 10, None)]
    assert all(finding.confidence >= _AUTOMATIC for finding in findings)


@given(st.lists(_PIECES, max_size=14).map("".join))
def test_any_page(text: str) -> None:
    findings = _found(text)
    for finding in findings:
        assert finding.kind is Kind.PAGE_FURNITURE
        assert finding.evidence
        for edit in finding.edits:
            if isinstance(edit, SetRole):
                assert edit.role in FURNITURE_ROLES | {Role.JUMP_LINE}
                assert not text[edit.span.start].isspace()
                assert not text[edit.span.end - 1].isspace()
    rebuild(Page(text), _owned(findings))  # raises when a character is lost
    visible = sum(not character.isspace() for character in text)
    painted = [place for f in findings for e in f.edits if isinstance(e, SetRole) for place in range(*e.span)]
    assert len(painted) == len(set(painted))
    assert visible or not findings


def _splits(text: str) -> list[str]:
    """Return the lines in which two fields of one role are parted."""
    return [f.before for f in _found(text) if any(isinstance(edit, Join) for edit in f.edits)]


@given(st.lists(_PIECES.filter(lambda piece: piece != "\n"), max_size=14).map("".join))
def test_nothing_is_split_any_more_when_each_block_has_a_line_of_its_own(text: str) -> None:
    lines = Draft(Page(text), tuple(_owned(_found(text)))).lines
    assert _splits("\n".join(line.text for line in lines)) == []


@given(st.lists(_PIECES, max_size=14).map("".join))
def test_a_block_of_furniture_is_never_split_again(text: str) -> None:
    """A line that was left alone may be: where furniture is lifted out, it gets other neighbours."""
    document = rebuild(Page(text), _owned(_found(text)))
    made = {block.text for block in document.furniture}
    assert made.isdisjoint(_splits("\n".join(block.text for block in document.blocks())))


def test_what_stands_behind_a_jump_line_is_read_as_a_line() -> None:
    text = "（下转第3版）责任编辑：李明 责任编辑：王芳（下转第4版）"
    document = rebuild(Page(text), _owned(_found(text)))
    assert [block.text for block in document.furniture] == ["责任编辑：李明", "责任编辑：王芳"]
    assert [block.text for unit in document.units for block in unit.blocks] == [
        "（下转第3版）",
        "（下转第4版）",
    ]
