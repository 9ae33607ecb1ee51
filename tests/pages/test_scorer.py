"""The scorer gives the gold's own document full marks, and names what is wrong in another."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from typing import Any

import pytest

from support.gold_edits import gold_edits
from support.page_spec import SEED_GOLD
from support.scorer import FieldResult, score
from support.transformations import transformations
from zhengban.model.page import Page
from zhengban.model.rebuild import rebuild
from zhengban.writers.json_document import document_as_json

Values = dict[str, Any]


@pytest.fixture(scope="module")
def document() -> Values:
    """Return the seed page as its gold has it."""
    text = SEED_GOLD.with_name("hengshui-2023-09-20-p6.txt").read_bytes().decode("utf-8")
    return document_as_json(rebuild(Page(text), gold_edits(json.loads(SEED_GOLD.read_text("utf-8")), text)))


def results(document: Values) -> list[FieldResult]:
    """Return the seed's fields scored."""
    return score(document, transformations()["as the seed is set"](0).truth)


def test_the_gold_has_full_marks(document: Values) -> None:
    assert [result for result in results(document) if not result.ok] == []


def test_number_of_fields(document: Values) -> None:
    kinds = [result.kind for result in results(document)]
    wanted = {"headline": 7, "paragraph": 32, "subheading": 3, "lead": 1, "byline": 7, "masthead": 7}
    wanted |= {"caption": 3, "credit": 1, "photo caption": 3, "photo credit": 3, "foreign": 7}
    assert {kind: kinds.count(kind) for kind in set(kinds)} == wanted


def merge_paragraphs(values: Values) -> None:
    body = values["articles"][1]["body"]
    body[2]["text"] += body.pop(3)["text"]


def swap_headlines(values: Values) -> None:
    first, second = values["articles"][2], values["articles"][6]
    first["headline"], second["headline"] = second["headline"], first["headline"]


def keep_a_copy(values: Values) -> None:
    caption = values["articles"][6]["captions"][2]
    caption["text"] *= 2


def keep_a_space(values: Values) -> None:
    body = values["articles"][3]["body"]
    body[0]["text"] = body[0]["text"].replace("9月16", "9月 16")


def make_paragraph(values: Values) -> None:
    values["articles"][0]["body"][1]["type"] = "paragraph"


def lose_article(values: Values) -> None:
    lost = values["articles"].pop(3)
    values["articles"][3]["body"] = lost["body"] + values["articles"][3]["body"]


@pytest.mark.parametrize(
    ("damage", "wrong"),
    [
        (merge_paragraphs, {"a2.body[2]", "a2.body[3]", "a2.foreign"}),
        (swap_headlines, {"a3.headline", "a7.headline"}),
        (keep_a_copy, {"a7.captions[2].caption"}),
        (keep_a_space, {"a4.body[0]", "a4.foreign"}),
        (make_paragraph, {"a1.body[1]", "a1.foreign"}),
        (
            lose_article,
            {"a4.headline", "a4.byline", "a4.body[0]", "a4.body[1]", "a4.body[2]", "a5.foreign"},
        ),
    ],
)
def test_damage_is_named(document: Values, damage: Callable[[Values], None], wrong: set[str]) -> None:
    values = copy.deepcopy(document)
    damage(values)
    assert {result.name for result in results(values) if not result.ok} == wrong


def space_in_heading(values: Values) -> None:
    values["articles"][6]["headline"] = values["articles"][6]["headline"].replace(" ", "")


def second_line_as_deck(values: Values) -> None:
    article = values["articles"][6]
    article["headline"], article["deck"] = article["headline"].split(" ")


def drop_pointer(values: Values) -> None:
    caption = values["articles"][6]["captions"][0]
    caption["text"] = caption["text"].lstrip("→")


def credit_elsewhere(values: Values) -> None:
    captions = values["articles"][6]["captions"]
    captions[2]["credit"], captions[1]["credit"] = captions[1]["credit"], None


@pytest.mark.parametrize("freedom", [space_in_heading, second_line_as_deck, drop_pointer, credit_elsewhere])
def test_ambiguities_may_go_either_way(document: Values, freedom: Callable[[Values], None]) -> None:
    values = copy.deepcopy(document)
    freedom(values)
    assert [result for result in results(values) if not result.ok] == []
