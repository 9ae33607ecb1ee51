"""Before any detector exists: the gold's own spans, turned into edits, rebuild the gold exactly."""

from __future__ import annotations

import json
import random
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from support.gold_edits import gold_edits, gold_fields
from zhengban.model.document import Block, Change, Document, Unit
from zhengban.model.edit import (
    Edit,
    Join,
    MoveBlock,
    OwnedEdit,
    ReplaceText,
    SetRole,
    StartArticle,
    edit_as_json,
    edit_from_json,
)
from zhengban.model.page import Page
from zhengban.model.rebuild import rebuild
from zhengban.model.role import Role

SEEDS = Path(__file__).parents[2] / "seeds"
STEM = "hengshui-2023-09-20-p6"


@pytest.fixture(scope="module")
def gold() -> dict[str, Any]:
    """Return the hand-made gold of the seed page."""
    result: dict[str, Any] = json.loads((SEEDS / f"{STEM}.gold.json").read_text(encoding="utf-8"))
    return result


@pytest.fixture(scope="module")
def page() -> Page:
    """Return the seed page."""
    return Page((SEEDS / f"{STEM}.txt").read_bytes().decode("utf-8"), name=STEM)


@pytest.fixture(scope="module")
def edits(gold: dict[str, Any], page: Page) -> list[OwnedEdit]:
    """Return the gold as edits."""
    return gold_edits(gold, page.text)


@pytest.fixture(scope="module")
def document(page: Page, edits: list[OwnedEdit]) -> Document:
    """Return the page rebuilt with the gold's edits."""
    return rebuild(page, edits)


def texts(blocks: tuple[Block, ...], *roles: Role) -> list[str]:
    """Return the printed texts of the blocks of these roles, in order."""
    return [block.text for block in blocks if block.role in roles and block.text]


def body(unit: Unit) -> list[tuple[str, str]]:
    """Return type and text of the paragraphs and subheadings."""
    roles = (Role.PARAGRAPH, Role.SUBHEADING)
    return [(str(block.role), block.text) for block in unit.blocks if block.role in roles and block.text]


def test_number_of_edits(edits: list[OwnedEdit]) -> None:
    counted = Counter(type(owned.edit) for owned in edits)
    assert counted == {Join: 313, SetRole: 35, ReplaceText: 16, StartArticle: 10, MoveBlock: 6}


def test_every_edit_is_applied(document: Document) -> None:
    assert [outcome for outcome in document.outcomes if outcome.state != "applied"] == []


def test_articles(document: Document, gold: dict[str, Any]) -> None:
    assert len(document.articles) == len(gold["articles"])
    for unit, article in zip(document.articles, gold["articles"], strict=True):
        assert texts(unit.blocks, Role.HEADLINE) == [article["headline"]]
        assert texts(unit.blocks, Role.LEAD) == ([article["lead"]["text"]] if article["lead"] else [])
        assert body(unit) == [(block["type"], block["text"]) for block in article["body"]]
        assert texts(unit.blocks, Role.CAPTION) == [caption["text"] for caption in article["captions"]]
        credits = [caption["credit"] for caption in article["captions"] if caption["credit"]]
        assert texts(unit.blocks, Role.CREDIT) == credits


def test_headlines_come_first(document: Document) -> None:
    assert {unit.blocks[0].role for unit in document.articles} == {Role.HEADLINE}


def test_bylines(document: Document, page: Page, gold: dict[str, Any]) -> None:
    for unit, article in zip(document.articles, gold["articles"], strict=True):
        marks = [mark for block in unit.blocks for mark in block.marks]
        assert {mark.role for mark in marks} == {Role.BYLINE}
        printed = "".join(page.text[mark.span.start : mark.span.end] for mark in marks)
        assert "".join(printed.split()) == "".join(article["byline"].split())


def test_standalone_photos(document: Document, gold: dict[str, Any]) -> None:
    found = [[(str(block.role), block.text) for block in unit.blocks] for unit in document.photos]
    photos = gold["standalone_photos"]
    assert found == [[("caption", photo["caption"]), ("credit", photo["credit"])] for photo in photos]


def test_furniture(document: Document, gold: dict[str, Any]) -> None:
    fields = (field for field in gold_fields(gold) if field.name.startswith("masthead."))
    expected = [(field.role, gold["masthead"][field.name.split(".")[1]]["text"]) for field in fields]
    assert [(block.role, block.text) for block in document.furniture] == expected
    assert [block.text for block in document.homeless if block.text] == []


def test_conservation(document: Document, page: Page, gold: dict[str, Any]) -> None:
    printed = sum(not character.isspace() for block in document.blocks() for character in block.text)
    deleted = sum(not character.isspace() for change in document.deleted for character in _of(page, change))
    assert (printed, deleted, len(document.substituted), document.inserted) == (5406, 58, 1, ())
    assert printed + deleted == gold["source_nonspace_chars"]


def test_deletions_are_the_golds(document: Document, gold: dict[str, Any]) -> None:
    fixes = (fix for fix in gold["fixes"] if fix["op"] == "delete")
    expected = {offset for fix in fixes for offset in range(fix["start"], fix["end"])}
    assert {offset for change in document.deleted for offset in range(*change.span)} == expected


@pytest.mark.parametrize("seed", range(5))
def test_order_of_the_edits_does_not_matter(
    page: Page, edits: list[OwnedEdit], document: Document, seed: int
) -> None:
    shuffled = list(edits)
    random.Random(seed).shuffle(shuffled)
    assert rebuild(page, shuffled).blocks() == document.blocks()


@pytest.mark.parametrize("line_end", ["\r\n", "\x85", "\u2028"])
def test_line_ends_do_not_matter(
    page: Page, edits: list[OwnedEdit], document: Document, line_end: str
) -> None:
    places = [0]
    for character in page.text:
        places.append(places[-1] + (len(line_end) if character == "\n" else 1))
    moved = [owned._replace(edit=_moved(owned.edit, places)) for owned in edits]
    rebuilt = rebuild(Page(page.text.replace("\n", line_end)), moved)
    assert [block.text for block in rebuilt.blocks()] == [block.text for block in document.blocks()]


def _moved(edit: Edit, places: list[int]) -> Edit:
    """Return the edit with every offset looked up in ``places``."""
    value = edit_as_json(edit)
    for key in value.keys() & {"left", "right", "at", "anchor"}:
        value[key] = places[value[key]]
    if "span" in value:
        start, end = value["span"]
        value["span"] = [places[start], places[end - 1] + 1]
    return edit_from_json(value)


def _of(page: Page, change: Change) -> str:
    return page.text[change.span.start : change.span.end]
