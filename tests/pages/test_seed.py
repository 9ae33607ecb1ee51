"""The seed page at the defaults of ``zhengban fix``, field by field against its gold."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from pages.outsider import READERS, overlay_problems, problems, written_problems
from support.engine import Fixed, changes_unasked, fix_bytes, fix_text
from support.page_spec import seed_spec
from support.scorer import FieldResult, score
from support.transformations import SEED_SETTING, sample
from zhengban.writers.plain_text import write_text
from zhengban.writers.registry import WRITERS

SEED = Path(__file__).parents[2] / "seeds" / "hengshui-2023-09-20-p6.txt"
TRUTH = sample(seed_spec(), SEED_SETTING, 0).truth
EMPTY: dict[str, Any] = {"masthead": {}, "articles": [], "standalone_photos": []}


@cache
def seed() -> Fixed:
    """Return the seed page with the automatic edits on."""
    return fix_bytes(SEED.read_bytes())


@cache
def fields() -> dict[str, FieldResult]:
    """Return the seed's fields by name."""
    return {_key(result, number): result for number, result in enumerate(score(seed().document, TRUTH))}


def _key(result: FieldResult, number: int) -> str:
    return f"{number:02} {result.name}"


@pytest.mark.parametrize("name", [_key(result, number) for number, result in enumerate(score(EMPTY, TRUTH))])
def test_field(name: str) -> None:
    result = fields()[name]
    assert result.ok, f"expected {result.expected!r}, is {result.actual!r}"


def test_number_of_parts() -> None:
    document = seed().document
    assert [len(document[part]) for part in ("articles", "standalone_photos")] == [7, 3]
    assert document["unplaced"] == []


def test_the_articles_stand_in_the_order_of_the_dump() -> None:
    opening = [article["body"][0]["spans"][0][0] for article in seed().document["articles"]]
    assert opening == sorted(opening)


def test_conservation() -> None:
    assert seed().document["conservation"] == {
        "source": 5464,
        "kept": 5406,
        "substituted": 1,
        "deleted": 58,
        "inserted": 0,
    }


def test_legitimate_repeats_stay() -> None:
    gold = json.loads(SEED.with_suffix(".gold.json").read_text(encoding="utf-8"))
    source = SEED.read_text(encoding="utf-8")
    deleted = {at for start, end, _ in seed().document["changes"]["deleted"] for at in range(start, end)}
    places = [
        (repeat["text"], at)
        for repeat in gold["legit_repeats"]
        for start, end in repeat["occurrences"]
        for at in range(start, end)
        if not source[at].isspace()
    ]
    assert len(gold["legit_repeats"]) == 70
    assert [place for place in places if place[1] in deleted] == []


def test_an_outsider_finds_every_character() -> None:
    source = SEED.read_bytes().decode("utf-8")
    assert problems(source, seed().document) == []
    assert overlay_problems(source, seed().document) == []


def test_every_format_for_reading_holds_the_same_characters() -> None:
    document = seed().proposal.draft.document
    written = {writer.name: str(writer.write(document)) for writer in WRITERS if writer.name in READERS}
    assert written_problems(seed().document, written) == []


def test_the_json_writer_writes_this_document() -> None:
    (writer,) = (writer for writer in WRITERS if writer.name == "json")
    assert json.loads(writer.write(seed().proposal.draft.document)) == seed().document


def test_its_own_text_needs_no_more_edits() -> None:
    again = fix_text(write_text(seed().proposal.draft.document)).proposal
    assert changes_unasked(again) == []
