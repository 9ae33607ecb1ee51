"""Text drawn twice: the cases of ``duplicate_run.yml``, and what must hold for any text."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from zhengban.detectors.duplicate_run import DETECTOR, detect
from zhengban.model.draft import Draft
from zhengban.model.edit import Join, OwnedEdit, ReplaceText
from zhengban.model.finding import Finding, Kind
from zhengban.model.page import Page

AUTOMATIC, ASK = 0.95, 0.3
CASES: dict[str, list[dict[str, Any]]] = yaml.safe_load(
    (Path(__file__).parents[1] / "cases" / "duplicate_run.yml").read_text(encoding="utf-8")
)
PROSE_BEFORE = [
    "近年来，城南区持续推进湿地公园建",
    "设，新增绿地百余处，推窗见绿、出",
    "门进园成为现实，群众满意度提升。",
]
PROSE_AFTER = ["据了解，该区今年计划再建口袋公园", "二十个，完善步道、座椅等设施，方", "便群众休闲。"]
COMPANY = ["全区绿道总里程全区绿道总里程，，位居前列位居前列。。", "市市民民乐乐享享绿绿色色生生活活"]


def page_of(case: dict[str, Any]) -> Page:
    lines = list(case["lines"])
    if case.get("within") == "prose":
        lines = [*PROSE_BEFORE, *lines, *PROSE_AFTER]
    if case.get("company"):
        lines = [*lines, *COMPANY]
    return Page("\n".join(lines))


def automatic(findings: list[Finding]) -> list[OwnedEdit]:
    return [
        OwnedEdit(edit, str(number), -number)
        for number, finding in enumerate(findings, 1)
        if finding.confidence >= AUTOMATIC
        for edit in finding.edits
    ]


def repaired(page: Page) -> list[str]:
    """The printed blocks once everything automatic is done; joined lines are one block."""
    document = Draft(page, tuple(automatic(list(detect(Draft(page)))))).document
    return [block.text for block in document.blocks() if block.text]


@pytest.mark.parametrize("case", CASES["mended"], ids=lambda case: case["name"])
def test_mended(case: dict[str, Any]) -> None:
    blocks = repaired(page_of(case))
    if case.get("within") == "prose":
        assert blocks[:3] == PROSE_BEFORE
        blocks = blocks[3:]
    assert blocks[: len(case["becomes"])] == case["becomes"]
    rest = blocks[len(case["becomes"]) :]
    assert rest[:3] == (PROSE_AFTER if case.get("within") == "prose" else rest[:3])
    assert len(rest) == 3 * (case.get("within") == "prose") + 2 * bool(case.get("company"))


@pytest.mark.parametrize("case", CASES["mended"], ids=lambda case: case["name"])
def test_mended_text_is_left_alone(case: dict[str, Any]) -> None:
    again = Page("\n".join(repaired(page_of(case))))
    assert automatic(list(detect(Draft(again)))) == []


@pytest.mark.parametrize("case", CASES["asked"], ids=lambda case: case["name"])
def test_asked(case: dict[str, Any]) -> None:
    length = sum(len(line) + 1 for line in (PROSE_BEFORE if case.get("within") else [])) + sum(
        len(line) + 1 for line in case["lines"]
    )
    findings = [
        finding
        for finding in detect(Draft(page_of(case)))
        if finding.edits and finding.spans[0].start < length
    ]
    assert [ASK <= finding.confidence < AUTOMATIC for finding in findings] == [True]


@pytest.mark.parametrize("case", CASES["untouched"], ids=lambda case: case["name"])
@pytest.mark.parametrize("company", [False, True], ids=["alone", "beside doubled lines"])
def test_untouched(case: dict[str, Any], company: bool) -> None:
    findings = list(detect(Draft(page_of(case | {"company": company}))))
    length = sum(len(line) + 1 for line in case["lines"])
    touched = [finding for finding in findings if finding.spans[0].start < length]
    assert not [finding.before for finding in touched if finding.confidence >= AUTOMATIC]
    if not company and not case.get("asks"):
        assert not [finding.before for finding in touched if finding.confidence >= ASK]


def test_seed_page(seed_text: str, seed_gold: dict[str, Any]) -> None:
    """The six tandem copies of the caption line and nothing else, not even a question."""
    findings = [finding for finding in detect(Draft(Page(seed_text))) if finding.confidence >= ASK]
    deleted = [
        tuple(edit.span) for finding in findings for edit in finding.edits if isinstance(edit, ReplaceText)
    ]
    fixes = [fix for fix in seed_gold["fixes"] if fix["kind"] == "duplicate_run"]
    assert sorted(deleted) == sorted((fix["start"], fix["end"]) for fix in fixes)
    assert len(findings) == 1


def test_finding_shows_its_reasons() -> None:
    text = "市民在公园赏花市民在公园赏花。。周若兰供图周若兰供图"
    (finding,) = detect(Draft(Page(text)))
    assert finding.kind is Kind.DUPLICATE_RUN
    assert (finding.before, finding.after) == (text, "市民在公园赏花。周若兰供图")
    copies = [
        tuple(text[span.start : span.end] for span in evidence.spans) for evidence in finding.evidence[:3]
    ]
    assert copies == [("市民在公园赏花",) * 2, ("。",) * 2, ("周若兰供图",) * 2]


def test_misread_copy_is_an_alternative() -> None:
    text = "市民在公园赏花市民在公圆赏花。。周若兰供图周若兰供图"
    (finding,) = detect(Draft(Page(text)))
    (alternative,) = finding.alternatives
    spans = [edit.span for edit in alternative.edits if isinstance(edit, ReplaceText)]
    assert text[slice(*spans[0])] == "市民在公园赏花"


def test_beside_a_lone_mark_an_undecided_reading_is_asked_for() -> None:
    """Neither 凤尾 nor 风尾 stands elsewhere: the mark goes by itself, which copy stays is for a person to say."""
    text = "桂婆婆在凤尾村里散步桂婆婆在风尾村里散步。。"
    findings = list(detect(Draft(Page(text))))
    kinds = {("misread_copy" in {one.code for one in found.evidence}): found.confidence for found in findings}
    assert set(kinds) == {True, False}
    assert ASK <= kinds[True] < AUTOMATIC <= kinds[False]


def test_beside_a_lone_mark_the_reading_of_the_page_stays() -> None:
    text = "桂婆婆在凤尾村里散步桂婆婆在风尾村里散步。。\n\n从凤尾村到镇上，要走两个小时。凤尾人说，凤尾的路通了。"
    (finding,) = detect(Draft(Page(text)))
    deleted = {text[slice(*edit.span)] for edit in finding.edits if isinstance(edit, ReplaceText)}
    assert deleted == {"桂婆婆在风尾村里散步", "。"}


def test_struck_characters_that_nothing_decides_are_asked_for() -> None:
    """Of 讨 and 对 neither is known beside 到 and 岸: the line goes by itself, the character is a question."""
    text = "清清晨晨村村民民乘乘船船到到讨对岸岸为为老老人人看看病病。。"
    findings = list(detect(Draft(Page(text))))
    confidences = {
        ("misread_copy" in {one.code for one in found.evidence}): found.confidence for found in findings
    }
    assert set(confidences) == {True, False}
    assert ASK <= confidences[True] < AUTOMATIC <= confidences[False]


def test_copies_misread_in_different_places_are_asked_for() -> None:
    """Each copy holds a character that the other has lost: to keep either would be wrong."""
    text = "志愿者未到社区志愿者来到杜区，，为老人理发为老人理发。。"
    findings = [found for found in detect(Draft(Page(text))) if found.spans[0].start == 0]
    assert [ASK <= found.confidence < AUTOMATIC for found in findings] == [True]


@pytest.mark.parametrize("pair", ["日前|目前", "大人|夫人"])
def test_two_words_are_no_misreading_even_beside_doubled_lines(pair: str) -> None:
    """Both are words in use, though 日 and 目, 大 and 夫 look alike."""
    line = "".join(f"{word}在新修的湿地公园里拍照" for word in pair.split("|"))
    findings = list(detect(Draft(Page("\n".join([line, *COMPANY])))))
    beside = [found for found in findings if found.spans[0].start > len(line)]
    assert beside
    assert all(found.confidence >= AUTOMATIC for found in beside)
    assert not [found for found in findings if found not in beside and found.confidence >= AUTOMATIC]


def test_doubt_is_shown_against_the_finding() -> None:
    (finding,) = detect(Draft(Page("湖湖边边湿湿地地")))
    assert [evidence.code for evidence in finding.evidence if not evidence.supports] == [
        "few_pairs",
        "company",
    ]


def test_chain_deletes_only_together_with_its_joins() -> None:
    page = page_of(next(case for case in CASES["mended"] if case["name"].startswith("shuffled")))
    (finding,) = detect(Draft(page))
    assert sum(isinstance(edit, Join) for edit in finding.edits) == 2


def test_explanation_is_the_module_text() -> None:
    assert DETECTOR.explanation.startswith("Text drawn twice")


RUNS = st.lists(
    st.tuples(st.text("湖边湿地候鸟归来市民公园", min_size=1, max_size=6), st.sampled_from("，。、； ")),
    max_size=5,
)
LINES = st.lists(
    st.one_of(
        st.text("湖边湿地，。“”2A \u3000", max_size=12),
        RUNS.map(lambda runs: "".join(run * 2 + mark * 2 for run, mark in runs)),
        RUNS.map(lambda runs: "".join(character * 2 for run, mark in runs for character in run + mark)),
    ),
    max_size=8,
)


@given(LINES)
def test_edits_stay_within_their_lines(lines: list[str]) -> None:
    """Deletions are within one printed line, without overlap, and start and end on kept lines' characters."""
    page = Page("\n".join(lines))
    spans = [
        edit.span
        for finding in detect(Draft(page))
        if finding.confidence >= AUTOMATIC
        for edit in finding.edits
        if isinstance(edit, ReplaceText)
    ]
    assert all(any(line.start <= span.start < span.end <= line.end for line in page.lines) for span in spans)
    ordered = sorted(spans)
    assert all(one.end <= other.start for one, other in pairwise(ordered))


@given(LINES)
def test_evidence_can_be_looked_up(lines: list[str]) -> None:
    page = Page("\n".join(lines))
    for finding in detect(Draft(page)):
        assert finding.spans == tuple(sorted(finding.spans))
        assert finding.evidence
        shown = [span for evidence in finding.evidence for span in evidence.spans]
        assert all(0 <= span.start < span.end <= len(page.text) for span in [*finding.spans, *shown])
