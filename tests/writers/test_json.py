"""``zhengban-document/1``: the fields that tools rely on, on small documents and on the seed page."""

from __future__ import annotations

import json
from typing import Any

import pytest

from writers.samples import compose
from zhengban.model.document import Document
from zhengban.writers.json_document import write_json

TOP_KEYS = [
    *("schema", "source", "masthead", "articles", "standalone_photos"),
    *("furniture", "unplaced", "changes", "conservation"),
]
ARTICLE_KEYS = [
    *("id", "kicker", "kicker_spans", "headline", "headline_spans", "deck", "deck_spans"),
    *("lead", "lead_spans", "byline", "byline_spans", "body", "captions"),
]
BODY_TYPES = {
    *("paragraph", "subheading", "verse", "list", "table", "note"),
    *("headline", "kicker", "deck", "lead"),
}


def read(document: Document) -> dict[str, Any]:
    value: dict[str, Any] = json.loads(write_json(document))
    return value


def test_keys(everything: Document) -> None:
    value = read(everything)
    assert list(value) == TOP_KEYS
    assert value["schema"] == "zhengban-document/1"
    assert value["source"] == {"name": "sample.txt", "sha256": "0" * 64, "page": 1}
    assert [list(article) for article in value["articles"]] == [ARTICLE_KEYS] * 2
    assert [list(photo) for photo in value["standalone_photos"]] == [
        ["captions", "title", "caption", "credit"]
    ]
    assert [list(block) for block in value["furniture"]] == [["role", "text", "spans"]] * 6
    assert [list(block) for block in value["unplaced"]] == [["text", "spans"]]


def test_first_head_fills_its_field_and_further_ones_stay_in_the_body(everything: Document) -> None:
    article = read(everything)["articles"][0]
    heads = [article[name] for name in ("kicker", "headline", "deck", "lead")]
    assert heads == ["引题在上", "主题 <b> & *二*", "——副题", "提要一段"]
    assert [block["text"] for block in article["body"] if block["type"] == "headline"] == ["第二个主题"]


def test_body_types_are_those_of_the_schema(everything: Document) -> None:
    body = [block for article in read(everything)["articles"] for block in article["body"]]
    assert {block["type"] for block in body} <= BODY_TYPES
    finer = {(block["type"], block["role"]) for block in body if "role" in block}
    assert finer == {("kicker", "column_title"), ("note", "jump_line"), ("note", "notice")}


def test_byline_is_an_overlay(everything: Document) -> None:
    article = read(everything)["articles"][0]
    assert article["byline"] == "本报讯（记者甲乙）"
    assert article["body"][0]["text"].startswith(article["byline"])
    (start, end), *_ = article["byline_spans"]
    assert everything.page.text[start:end] == article["byline"]


def test_captions(everything: Document) -> None:
    found = [(c["title"], c["text"], c["credit"]) for c in read(everything)["articles"][0]["captions"]]
    assert found == [
        ("图片标题", "图为甲。", "王五 摄"),
        (None, "图为乙。", None),
        (None, None, "赵六供图"),
    ]


def test_a_photo_repeats_its_first_caption() -> None:
    blocks = [("*photo_title", "题"), ("caption", "图为甲。"), ("credit", "王五 摄"), ("caption", "图为乙。")]
    (photo,) = read(compose(blocks))["standalone_photos"]
    assert (photo["title"], photo["caption"], photo["credit"]) == ("题", "图为甲。", "王五 摄")
    assert [caption["text"] for caption in photo["captions"]] == ["图为甲。", "图为乙。"]


def test_spans_leave_out_what_was_deleted() -> None:
    value = read(compose([("*headline", "主〔主〕题"), ("paragraph", "甲\n乙")]))
    article = value["articles"][0]
    assert (article["headline"], article["headline_spans"]) == ("主题", [[0, 1], [2, 3]])
    assert article["body"] == [{"type": "paragraph", "text": "甲乙", "spans": [[5, 6], [7, 8]]}]
    ((start, end, owner),) = value["changes"]["deleted"]
    assert (start, end) == (1, 2)
    assert owner


def test_changes(everything: Document) -> None:
    value = read(everything)
    text = everything.page.text
    ((offset, comma, owner),) = value["changes"]["substituted"]
    assert (text[offset], comma, bool(owner)) == ("，", "。", True)
    ((gap, inserted, _),) = value["changes"]["inserted"]
    assert (text[gap - 3 : gap], inserted) == ("第三段", "完")
    stated = value["conservation"]
    assert stated["source"] == stated["kept"] + stated["deleted"]
    assert (stated["substituted"], stated["inserted"]) == (1, 1)


def test_one_text_to_a_line(everything: Document) -> None:
    lines = [line.rstrip(",") for line in write_json(everything).splitlines()]
    spans = [line for line in lines if 'spans": [' in line]
    assert len(spans) > 40
    assert all(line.endswith("]") for line in spans)


def test_articles_of_the_seed_page(gold_document: Document, gold: dict[str, Any]) -> None:
    articles = read(gold_document)["articles"]
    for found, wanted in zip(articles, gold["articles"], strict=True):
        assert found["id"] == wanted["id"]
        assert found["headline"] == wanted["headline"]
        assert found["headline_spans"] == wanted["headline_spans"]
        assert found["lead"] == (wanted["lead"]["text"] if wanted["lead"] else None)
        assert found["byline"] == wanted["byline"]
        assert found["byline_spans"] == wanted["byline_spans"]
        assert [(b["type"], b["text"]) for b in found["body"]] == [
            (b["type"], b["text"]) for b in wanted["body"]
        ]
        assert [(c["text"], c["credit"], c["credit_spans"]) for c in found["captions"]] == [
            (c["text"], c["credit"], c["credit_spans"]) for c in wanted["captions"]
        ]


def test_photos_and_masthead_of_the_seed_page(gold_document: Document, gold: dict[str, Any]) -> None:
    value = read(gold_document)
    photos = [(photo["caption"], photo["credit"]) for photo in value["standalone_photos"]]
    assert photos == [(photo["caption"], photo["credit"]) for photo in gold["standalone_photos"]]
    assert value["masthead"] | {"text": []} == {
        "paper": "河北经济日报",
        "section": "衡水",
        "date": "2023-09-20",
        "page_number": "6",
        "editors": [{"label": "执行主编", "name": "王永宏"}, {"label": "责任编辑", "name": "王翔"}],
        "email": "hbjjrbhs@163.com",
        "text": [],
    }
    assert value["unplaced"] == []
    assert value["conservation"] == {
        "source": 5464,
        "kept": 5406,
        "substituted": 1,
        "deleted": 58,
        "inserted": 0,
    }


@pytest.mark.parametrize("blocks", [[], [("paragraph", "甲")]])
def test_pages_without_articles(blocks: list[tuple[str, str]]) -> None:
    value = read(compose(blocks))
    assert value["articles"] == value["standalone_photos"] == []
    assert [block["text"] for block in value["unplaced"]] == [text for _, text in blocks]
