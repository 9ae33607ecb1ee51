"""What each edit means: the cases of ``tests/cases/edits.yml``, each of them a page of a few characters."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from zhengban.model.conservation import check
from zhengban.model.document import Block, Change, Document
from zhengban.model.edit import Edit, Join, MoveBlock, OwnedEdit, ReplaceText, SetRole, StartArticle
from zhengban.model.page import Page
from zhengban.model.rebuild import rebuild
from zhengban.model.role import Role
from zhengban.model.span import Span

Case = dict[str, Any]

CASES: list[Case] = yaml.safe_load(
    (Path(__file__).parents[1] / "cases" / "edits.yml").read_text(encoding="utf-8")
)


def offset_of(place: str | int, text: str) -> int:
    """Return the offset of a character that is named by itself (or by its offset)."""
    return place if isinstance(place, int) else text.index(place)


def span_of(place: str | list[int], text: str) -> Span:
    """Return the span that a case names: ``乙``, ``乙..丁``, ``<乙``, ``乙>`` or ``[1, 3]``."""
    if isinstance(place, list):
        return Span(*place)
    if place.startswith("<"):
        return Span(text.index(place[1:]), text.index(place[1:]))
    if place.endswith(">"):
        return Span(text.index(place[:-1]) + 1, text.index(place[:-1]) + 1)
    first, _, last = place.partition("..")
    return Span(text.index(first), text.index(last or first) + 1)


def edit_of(words: list[Any], text: str) -> Edit:
    """Return the edit that a case spells as a list."""
    match words:
        case ["replace", place, new]:
            return ReplaceText(span_of(place, text), new)
        case ["join", left, right, glue]:
            return Join(offset_of(left, text), offset_of(right, text), glue)
        case ["role", place, role]:
            return SetRole(span_of(place, text), Role(role))
        case ["move", place, side, anchor, *rank]:
            return MoveBlock(span_of(place, text), offset_of(anchor, text), side, *rank)
        case ["start" | "unstart" as verb, place]:
            return StartArticle(offset_of(place, text), verb == "start")
    raise ValueError(f"no edit is spelt {words}")


def edits_of(case: Case) -> list[OwnedEdit]:
    """Return the edits of a case; those without a strength of their own stand in plan order."""
    edits = []
    for place, words in enumerate(case.get("edits", []), 1):
        strength, spelt = (words[0], words[1:]) if isinstance(words[0], int) else (-place, words)
        edits.append(OwnedEdit(edit_of(spelt, case["page"]), f"owner {place}", strength))
    return edits


def printed(blocks: tuple[Block, ...]) -> str:
    """Return blocks in the notation of the cases."""
    shown = [block for block in blocks if block.text]
    roles = ["" if block.role is Role.PARAGRAPH else f"{block.role} " for block in shown]
    texts = [block.text.replace("\n", "¶") for block in shown]
    return " | ".join(role + text for role, text in zip(roles, texts, strict=True))


def notation(document: Document) -> str:
    """Return a document in the notation of the cases."""
    parts: list[tuple[str, tuple[Block, ...]]] = [(unit.kind, unit.blocks) for unit in document.units]
    parts += [("furniture", document.furniture), ("unplaced", document.unplaced)]
    spelt = [("" if kind == "front" else f"{kind}: ") + printed(blocks) for kind, blocks in parts]
    return " || ".join(part for part in spelt if part.split(": ")[-1])


def states_of(document: Document, edits: list[OwnedEdit]) -> list[str]:
    """Return what became of each edit, in the order of the case."""
    found = {outcome.edit: outcome.state for outcome in document.outcomes}
    return [found[edit] for edit in edits]


def rebuilt(label: str) -> Document:
    """Return the document of the case with this label."""
    case = next(case for case in CASES if case["label"] == label)
    return rebuild(Page(case["page"]), edits_of(case))


def changes(listed: tuple[Change, ...]) -> list[tuple[Span, str]]:
    """Return changes without their owners."""
    return [(change.span, change.text) for change in listed]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["label"])
def test_the_document(case: Case) -> None:
    document = rebuild(Page(case["page"]), edits_of(case))
    assert notation(document) == case["gives"]
    check(document)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["label"])
def test_the_outcomes(case: Case) -> None:
    edits = edits_of(case)
    document = rebuild(Page(case["page"]), edits)
    expected = case.get("states", ["applied"] * len(edits))
    if expected == "any":
        expected = ["any"] * len(edits)
    meant = {"any": {"applied", "lost", "idle"}, "unused": {"lost", "idle"}}
    for state, wanted in zip(states_of(document, edits), expected, strict=True):
        assert state in meant.get(wanted, {wanted})
    assert all(outcome.reason for outcome in document.outcomes if outcome.state != "applied")


CHANGING = [case for case in CASES if {"deleted", "inserted", "substituted", "marks"} & case.keys()]


@pytest.mark.parametrize("case", CHANGING, ids=lambda case: case["label"])
def test_the_changes(case: Case) -> None:
    document = rebuild(Page(case["page"]), edits_of(case))
    start, end = case.get("deleted", (0, 0))
    assert [change.span for change in document.deleted] == [Span(start, end)] * (end > start)
    assert changes(document.inserted) == [(Span(at, at), text) for at, text in pairs(case, "inserted")]
    expected = [(Span(at, at + 1), text) for at, text in pairs(case, "substituted")]
    assert changes(document.substituted) == expected
    marks = [[mark.role, *mark.span] for block in document.blocks() for mark in block.marks]
    assert marks == case.get("marks", [])


def pairs(case: Case, name: str) -> list[list[Any]]:
    """Return the one expected change of this kind, or none."""
    return [case[name]] if name in case else []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["label"])
def test_the_order_of_reading_does_not_matter(case: Case) -> None:
    edits = edits_of(case)
    assert rebuild(Page(case["page"]), edits[::-1]) == rebuild(Page(case["page"]), edits)


def test_a_change_names_its_owner() -> None:
    document = rebuilt("another length keeps the common beginning and end")
    assert {change.owner for change in (*document.deleted, *document.inserted)} == {"owner 1"}
    (block,) = document.blocks()
    assert [(run.kind, run.start, run.end, run.text) for run in block.runs] == [
        ("keep", 0, 1, "甲"),
        ("insert", 1, 1, "戊"),
        ("keep", 3, 4, "丁"),
    ]


def test_a_block_knows_its_pieces_and_its_source() -> None:
    first, second = rebuilt("the first piece may stand below the second").blocks()
    assert (first.start, first.pieces, first.spans) == (2, (Span(2, 3),), (Span(2, 3),))
    assert (second.start, second.pieces, second.spans) == (
        4,
        (Span(4, 5), Span(0, 1)),
        (Span(4, 5), Span(0, 1)),
    )


def test_a_block_with_nothing_left_starts_at_its_deleted_character() -> None:
    document = rebuilt("a deleted first character is still the first")
    assert [(block.start, block.text) for block in document.blocks()] == [(3, "丙"), (0, "乙")]


def test_a_unit_knows_where_it_starts() -> None:
    document = rebuilt("a headline belongs to the article that it stands before")
    assert [unit.start for unit in document.units] == [0, 2]
    assert rebuilt("an article begins").units[0].start == -1


def test_of_equal_edits_each_has_its_outcome() -> None:
    outcomes = rebuilt("equal edits agree").outcomes
    assert [(outcome.edit.owner, outcome.state) for outcome in outcomes] == [
        ("owner 1", "applied"),
        ("owner 2", "applied"),
    ]


def test_only_the_line_end_differs() -> None:
    edit = OwnedEdit(SetRole(Span(0, 1), Role.HEADLINE), "owner", -1)
    blocks = [rebuild(Page(f"甲{end}乙"), [edit]).blocks() for end in ("\n", "\r", "\x85", "\u2028")]
    assert blocks == [blocks[0]] * 4
