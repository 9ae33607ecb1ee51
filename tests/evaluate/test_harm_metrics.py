"""Harm and doubling: what was deleted, changed, invented or left standing is counted, and nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from support import broken_results as broken
from support.broken_results import DOUBLED, FIRST, SECOND, TRUTH, perfect
from zhengban.evaluate.alignment import align
from zhengban.evaluate.case import Case
from zhengban.evaluate.metrics.surplus import removed_surplus, surplus_units
from zhengban.evaluate.result import Mark, result_of_document
from zhengban.evaluate.truth import Truth, TruthUnit
from zhengban.model.edit import OwnedEdit, ReplaceText
from zhengban.model.page import Page
from zhengban.model.rebuild import rebuild
from zhengban.model.role import Role
from zhengban.model.span import Span

LINES = (
    "春种一粒粟",
    "秋收万颗子",
    "四海无闲田",
    "农夫犹饿死",
    "锄禾日当午",
    "汗滴禾下土",
    "谁知盘中餐",
    "粒粒皆辛苦",
)


def test_deleted_right_text_is_harm() -> None:
    case = broken.without_marks(perfect(), SECOND, slice(3, 6))
    tallies = broken.figures(case)
    size = len(TRUTH.text)
    assert tallies["harm.edits"][:2] == (3, size)
    assert tallies["harm.lost"].hits == 3
    deleted = tallies["duplicates.precision"]
    assert deleted.n - deleted.hits == 3
    assert tallies["text.cer"][:2] == (3, size)
    assert tallies["text.characters_f1"][:2] == (2 * (size - 3), 2 * size - 3)


def _reading(case: Case, text: str, at: int, mark: str) -> Case:
    unit = case.result.units[broken.unit_of(case, text)]
    marks = list(unit.marks)
    marks[at] = marks[at]._replace(text=mark)
    return broken.with_unit(case, text, replace(unit, marks=tuple(marks)))


def test_a_changed_right_character_is_harm_and_a_mended_one_is_not() -> None:
    tallies = broken.figures(_reading(perfect(), SECOND, 2, "非"))
    assert (tallies["harm.changed"].hits, tallies["harm.lost"].hits, tallies["text.cer"].hits) == (1, 0, 1)
    case = perfect()
    assert case.dump is not None
    at = case.result.units[broken.unit_of(case, SECOND)].marks[2].source
    misread = case.dump.text[:at] + "非" + case.dump.text[at + 1 :]
    mended = replace(case, dump=replace(case.dump, text=misread))
    assert broken.figures(mended)["harm.changed"].hits == 0


def test_what_was_never_there_is_invented() -> None:
    case = perfect()
    unit = case.result.units[broken.unit_of(case, SECOND)]
    marks = (*unit.marks, Mark("啊", -1, -1, -1, 0))
    tallies = broken.figures(broken.with_unit(case, SECOND, replace(unit, marks=marks)))
    assert tallies["harm.invented"].hits == 1
    assert tallies["harm.edits"].hits == 0


def test_a_character_that_is_nowhere_is_unaccounted_for() -> None:
    case = broken.without_marks(perfect(), SECOND, slice(0, 1))
    silent = replace(case, result=replace(case.result, deleted=perfect().result.deleted))
    assert broken.figures(silent)["harm.unaccounted"].hits == 1


def _keeping_copies(case: Case) -> Case:
    """Nothing is deleted: the copies and the ornament stand where they stood."""
    assert case.dump is not None
    copies = [at for at, place in enumerate(case.dump.copy_of) if place >= 0]
    unit = case.result.units[broken.unit_of(case, DOUBLED)]
    marks = [Mark(case.dump.text[at], -1, case.dump.copy_of[at], at, 0) for at in copies]
    kept = broken.with_unit(case, DOUBLED, replace(unit, marks=(*unit.marks, *marks)))
    assert case.result.deleted is not None
    return replace(kept, result=replace(kept.result, deleted=case.result.deleted - set(copies)))


def test_copies_that_stay_are_missed() -> None:
    tallies = broken.figures(_keeping_copies(perfect()))
    copies = len(DOUBLED)
    assert tallies["duplicates.recall"][:2] == (0, 1)
    assert tallies["duplicates.recall.long"][:2] == (0, 1)
    assert tallies["duplicates.recall.sure"][:2] == (0, 1)
    assert tallies["duplicates.characters"][:2] == (0, copies)
    assert tallies["duplicates.left"].hits == copies
    assert tallies["duplicates.precision"][:2] == (4, 4), "the ornament was rightly deleted"
    assert tallies["harm.edits"].hits == 0


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("春种一粒粟春种一粒粟\n秋收万颗子", ["long"], id="a long run"),
        pytest.param("春春种种一一粒粒粟粟\n秋收万颗子", ["row"] * 5, id="characters in a row"),
        pytest.param("春种春种一粒粟\n秋收万颗子", ["lone"], id="a lone short one"),
        pytest.param("\n".join([*LINES, LINES[0]]), ["far"], id="a copy far away"),
        pytest.param(
            "\n".join([*LINES, *LINES]), ["long"], id="a block, however long, has its copy beside it"
        ),
    ],
)
def test_strata_of_surplus(text: str, expected: list[str]) -> None:
    truth = Truth((TruthUnit("".join(LINES), Role.PARAGRAPH, 0, "a1.body[0]"),), 1, 0)
    units = surplus_units(align(text, truth))
    assert [unit.stratum for unit in units] == expected


def test_of_equal_copies_it_does_not_matter_which_goes() -> None:
    line = LINES[0]
    truth = Truth((TruthUnit(line, Role.PARAGRAPH, 0, "a1.body[0]"),), 1, 0)
    dump = align(line * 3, truth)
    for first in (0, 5, 10):
        assert len(removed_surplus(dump, set(range(first, first + 5)))) == 5
    assert len(removed_surplus(dump, set(range(15)))) == 10


def test_a_copy_takes_the_place_of_what_it_repeats() -> None:
    text = f"{FIRST}\n{FIRST}\n{SECOND}"
    truth = Truth(tuple(TruthUnit(one, Role.PARAGRAPH, 0, "a1") for one in (FIRST, SECOND)), 1, 0)
    dump = align(text, truth)
    for gone in (Span(0, len(FIRST)), Span(len(FIRST) + 1, 2 * len(FIRST) + 1)):
        document = rebuild(Page(text), [OwnedEdit(ReplaceText(gone, ""), "f", 1)])
        result = result_of_document(document, dump)
        assert [unit.places for unit in result.units] == [
            tuple(range(len(FIRST))),
            tuple(range(len(FIRST), len(FIRST) + len(SECOND))),
        ]
