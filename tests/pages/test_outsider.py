"""The outsider accepts the gold's document, and refuses it with any damage."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pages.outsider import READERS, overlay_problems, problems, written_problems
from support.gold_edits import gold_edits
from zhengban.model.document import Document
from zhengban.model.page import Page
from zhengban.model.rebuild import rebuild
from zhengban.writers.json_document import document_as_json
from zhengban.writers.registry import WRITERS

SEED = Path(__file__).parents[2] / "seeds" / "hengshui-2023-09-20-p6.txt"
Values = dict[str, Any]


@pytest.fixture(scope="module")
def document() -> Document:
    """Return the seed page as its gold has it."""
    text = SEED.read_bytes().decode("utf-8")
    gold = json.loads(SEED.with_suffix(".gold.json").read_text(encoding="utf-8"))
    return rebuild(Page(text), gold_edits(gold, text))


def test_accepts_the_gold(document: Document) -> None:
    values = document_as_json(document)
    assert problems(document.page.text, values) == []
    assert overlay_problems(document.page.text, values) == []


def test_accepts_every_format_for_reading(document: Document) -> None:
    written = {writer.name: str(writer.write(document)) for writer in WRITERS if writer.name in READERS}
    assert written.keys() == {"txt", "md", "html"}
    assert written_problems(document_as_json(document), written) == []


@pytest.mark.parametrize("form", ["txt", "md", "html"])
def test_refuses_a_format_that_lost_a_character(document: Document, form: str) -> None:
    written = {writer.name: str(writer.write(document)) for writer in WRITERS if writer.name in READERS}
    shorter = written[form].replace("梅", "", 1)
    assert shorter != written[form]
    assert written_problems(document_as_json(document), {form: shorter}) == [
        f"{form}: lost {{'梅': 1}}, too many {{}}"
    ]


def drop_paragraph(values: Values) -> None:
    values["articles"][1]["body"].pop()


def shift_span(values: Values) -> None:
    values["articles"][3]["body"][0]["spans"][0][0] += 1


def retype(values: Values) -> None:
    block = values["articles"][0]["body"][0]
    block["text"] = block["text"].replace("民政局", "民政厅", 1)


def drop_deletion(values: Values) -> None:
    values["changes"]["deleted"].pop()


def drop_substitution(values: Values) -> None:
    values["changes"]["substituted"].pop()


def repeat_credit(values: Values) -> None:
    caption = values["articles"][6]["captions"][1]
    values["articles"][6]["captions"][0]["credit"] = caption["credit"]
    values["articles"][6]["captions"][0]["credit_spans"] = caption["credit_spans"]


def lose_title(values: Values) -> None:
    values["articles"][2]["headline"] = None


def swap_figures(values: Values) -> None:
    values["conservation"]["kept"], values["conservation"]["source"] = 5464, 5406


@pytest.mark.parametrize(
    "damage",
    [
        drop_paragraph,
        shift_span,
        retype,
        drop_deletion,
        drop_substitution,
        repeat_credit,
        lose_title,
        swap_figures,
    ],
)
def test_refuses_damage(document: Document, damage: Callable[[Values], None]) -> None:
    values = copy.deepcopy(document_as_json(document))
    damage(values)
    assert problems(document.page.text, values) != []
