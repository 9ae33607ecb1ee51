"""Reasons in Chinese: every code has its sentence, and a reader is shown the text that it speaks of."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import zhengban as package
from zhengban.model.edit import Join, MoveBlock, ReplaceText, SetRole
from zhengban.model.finding import Evidence, Finding, Kind
from zhengban.model.role import Role
from zhengban.model.span import Span
from zhengban.propose import PLAN
from zhengban.resources import load_table
from zhengban.writers.report_deeds import deeds, shown_after
from zhengban.writers.report_places import Places, excerpt
from zhengban.writers.report_reasons import (
    alternative_label,
    kind_name,
    merged,
    outcome_reason,
    reason_sentence,
    reason_told,
)

ROOM = Path(package.__file__).parent
WORDS = load_table("evidence_words")
CODE = re.compile("[a-z]+(?:_[a-z]+)*")
MAKERS = {"Evidence", "Reason", "Change", "_gap", "_fold"}  # what a detector builds a reason with
ENGLISH = re.compile("[A-Za-z]")


def _trees(*rooms: str) -> Iterator[ast.AST]:
    """Yield every node of the rooms' sources."""
    for room in rooms:
        for path in sorted((ROOM / room).rglob("*.py")):
            yield from ast.walk(ast.parse(path.read_text(encoding="utf-8")))


def _strings(nodes: list[ast.expr]) -> list[str]:
    return [node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)]


def _is_confidence(node: ast.expr) -> bool:
    return isinstance(node, ast.Name) and node.id.startswith("_") and node.id.isupper()


def _codes() -> set[str]:
    """Return the codes of all reasons: the first word among a maker's arguments, the second of (_SURE, code, doubt)."""
    found: set[str] = set()
    for node in _trees("detectors", "evidence"):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in MAKERS:
            found.update([text for text in _strings(node.args) if CODE.fullmatch(text)][:1])
        elif isinstance(node, ast.Tuple) and len(node.elts) == 3 and _is_confidence(node.elts[0]):
            found.update(_strings(node.elts[1:2]))
    return found | {"turned", "unclosed", "unopened"}  # a mark's fault is its code


def test_every_code_has_a_sentence() -> None:
    codes = _codes()
    assert {
        "lines_full",
        "every_character",
        "half_width",
        "beside_number",
        "radical",
        "stray_script",
    } <= codes
    assert (
        codes - WORDS["reasons"].keys() - {code for only in WORDS["only"].values() for code in only} == set()
    )


def test_no_sentence_is_for_a_code_that_is_gone() -> None:
    named = [WORDS["reasons"], WORDS["against"], *WORDS["only"].values()]
    assert {code for table in named for code in table} | set(WORDS["without"]["places"]) == _codes()


def test_every_kind_has_a_name() -> None:
    assert WORDS["kinds"].keys() == {str(kind) for kind in Kind}
    assert len(set(WORDS["kinds"].values())) == len(Kind)
    assert WORDS["only"].keys() <= WORDS["kinds"].keys()
    assert {str(detector.kind) for stage in PLAN for detector in stage} == WORDS["kinds"].keys()


def test_every_outcome_is_told_in_chinese() -> None:
    found: set[str] = set()
    for node in _trees("model/rebuild"):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "off":
            found.update(_strings(node.args[1:]))
        elif isinstance(node, ast.Return) and node.value is not None:
            inside = [part for part in ast.walk(node.value) if isinstance(part, ast.expr)]
            found.update(text for text in _strings(inside) if " " in text.strip())
    assert len(found) > 15
    assert found == WORDS["outcomes"].keys()


def test_the_sentences_are_chinese() -> None:
    tables = ("kinds", "reasons", "against", "alternatives", "outcomes")
    told = [text for table in tables for text in WORDS[table].values()]
    told += [text for only in WORDS["only"].values() for text in only.values()]
    assert [text for text in told if ENGLISH.search(text) or not text] == []


@pytest.mark.parametrize(
    ("kind", "reason", "expected"),
    [
        ("line_wrap", Evidence("ends_sentence", "x"), "reasons"),
        ("column_fragment", Evidence("ends_sentence", "x", supports=False), "against"),
        ("page_furniture", Evidence("whole_line", "x"), "only"),
        ("duplicate_run", Evidence("whole_line", "x"), "reasons"),
    ],
)
def test_a_sentence_depends_on_kind_and_side(kind: str, reason: Evidence, expected: str) -> None:
    table = WORDS["only"][kind] if expected == "only" else WORDS[expected]
    assert reason_sentence(kind, reason) == table[reason.code]


def test_what_is_not_in_the_table_keeps_its_own_words() -> None:
    assert reason_sentence("spacing", Evidence("new_code", "a new reason")) == "a new reason"
    assert (kind_name("new"), outcome_reason("new"), alternative_label("本报讯")) == ("new", "new", "本报讯")


def test_a_reason_shows_the_text_it_speaks_of() -> None:
    places = Places("一行排满了\n两行排满了\n\n水利水利\n")
    shared = Evidence("shared_terms", "x", (Span(0, 2), Span(6, 8), Span(13, 15), Span(15, 17)))
    assert reason_told("detached_headline", shared, places).endswith("：「一行」「两行」「水利」")
    spaces = Evidence("before_mark", "x", (Span(5, 6),))
    assert reason_told("spacing", spaces, places) == WORDS["reasons"]["before_mark"]
    silent = Evidence("whole_line", "x", (Span(0, 5),))
    assert "「" not in reason_told("page_furniture", silent, places)


def test_what_runs_on_is_shown_as_one() -> None:
    places = Places("日日报报社社\n上一行的半个词\n组在这里")
    kept = (Span(0, 1), Span(2, 3), Span(4, 5))
    assert places.excerpts(kept) == "「日报社」"
    assert places.excerpts((Span(13, 14), Span(15, 16))) == "「词组」"
    assert places.excerpts((Span(0, 1), Span(1, 2))) == "「日」"


def test_reasons_of_one_sentence_are_one() -> None:
    first, second = Evidence("field", "a", (Span(0, 1),)), Evidence("field", "b", (Span(3, 4),))
    other = Evidence("alone", "c", supports=False)
    (both, last) = merged("page_furniture", (first, other, second))
    assert (both.code, both.spans, last) == ("field", (Span(0, 1), Span(3, 4)), other)


@pytest.mark.parametrize(
    ("seen", "expected"),
    [
        ([], ""),
        (["一"], "第 1 行"),
        (["一", "二", "三"], "第 1–5 行"),
        (["一\n\n二\r\n\r\n三"], "第 1–5 行"),
        (["一", "四"], "第 1、10 行"),
        (["一", "四", "五", "六", "七"], "第 1、10、14、18… 行"),
    ],
)
def test_lines(seen: list[str], expected: str) -> None:
    text = "一\n\n二\r\n\r\n三\n\n\n\n\n四\n\n\n\n五五\n\n\n\n六六\n\n\n\n七七七\n\n\n"
    spans = [Span(text.index(part), text.index(part) + len(part)) for part in seen]
    assert Places(text).lines(spans) == expected


def test_excerpts_end_when_enough_is_shown() -> None:
    text = "".join(f"{number:02}甲乙丙丁戊己庚辛。" for number in range(9))
    told = Places(text).excerpts(Span(start, start + 11) for start in range(0, 99, 11))
    assert told == "「00甲乙丙丁戊己庚辛。」「01甲乙丙丁戊己庚辛。」「02甲乙丙丁戊己庚辛。」等 9 处"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("九月\n十二日", "九月十二日"),
        ("甲\u200b　 乙", "甲 乙"),
        ("““““““““““““““““办好", "““…办好"),
        ("一二三四五六七八九十", "一二三四五六七八九十"),
        ("一二三四五六七八九十甲", "一二三四五六七八…"),
        ("\n \x00", ""),
    ],
)
def test_excerpt(text: str, expected: str) -> None:
    assert excerpt(text, 8) == expected


def test_deeds_tell_where_a_text_goes() -> None:
    text = "标题一\n标题二\n\n本报讯 昨日"
    edits = (SetRole(Span(0, 7), Role.HEADLINE), Join(2, 4), MoveBlock(Span(0, 7), 9, "before"))
    finding = Finding(Kind.MISPLACED_TEXT, (Span(0, 7),), (*edits, ReplaceText(Span(0, 1), "")), 0.9)
    assert deeds(finding, text) == "定为主题 · 连行 · 移到「本报讯 昨日」之前"


def test_signs_of_detectors_are_not_shown_as_text() -> None:
    heading = Finding(Kind.DETACHED_HEADLINE, (), (), 0.9, before="甲⏎乙", after="甲乙 ⇢ 本报讯…")
    assert shown_after(heading) == "甲乙"
    caption = Finding(Kind.MISATTACHED_CAPTION, (), (), 0.9, before="图为甲。乙摄", after="图为甲。 ｜ 乙摄")
    assert shown_after(caption) == "图为甲。\n乙摄"
    printed = Finding(Kind.MISATTACHED_CAPTION, (), (), 0.9, before="甲 ｜ 乙", after="甲 ｜ 乙")
    assert shown_after(printed) == "甲 ｜ 乙"
