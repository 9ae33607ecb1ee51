"""JSON Lines, CSV and TEI: their fields, where they come from, and that damage is seen."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from typing import Any
from xml.etree import ElementTree

import pytest

from writers.samples import characters, compose, dense, sample
from zhengban.errors import ConservationError
from zhengban.model.document import Document
from zhengban.writers.csv_table import guarded, write_csv
from zhengban.writers.json_lines import write_json_lines
from zhengban.writers.remarks import Remarks
from zhengban.writers.tei import write_tei
from zhengban.writers.verify import check_written

TEI = "{http://www.tei-c.org/ns/1.0}"


def _rows(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


def test_a_line_an_article() -> None:
    rows = _rows(write_json_lines(sample()))
    assert [row["id"] for row in rows] == ["a1", "p1", "a2", "unplaced", "furniture"]
    first = rows[0]
    assert {
        name: first[name] for name in ("paper", "date", "page", "kicker", "headline", "deck", "lead")
    } == {
        "paper": "河北经济日报",
        "date": "2023-09-20",
        "page": "6",
        "kicker": "引题在上",
        "headline": "主题 <b> & *二*",
        "deck": "——副题",
        "lead": "提要一段",
    }
    assert first["byline"] == "本报讯（记者甲乙）"
    assert first["text"].splitlines()[:2] == ["本报讯（记者甲乙）正文第一段，完。", "小标题"]
    assert first["captions"] == ["图片标题", "图为甲。", "王五 摄", "图为乙。", "赵六供图"]
    assert first["source"] == "sample.txt"


def test_spans_are_the_source(everything: Document) -> None:
    source = everything.page.text
    row = _rows(write_json_lines(everything))[2]
    assert dense("".join(source[start:end] for start, end in row["spans"])) == "-第二稿#不是标题"


def test_hand_set_data_are_in_every_record() -> None:
    rows = _rows(write_json_lines(sample(), Remarks(described={"paper": "湖城晚报"})))
    assert {row["paper"] for row in rows} == {"湖城晚报"}


def test_a_page_without_text_has_no_records() -> None:
    assert write_json_lines(compose([])) == ""


def test_a_spreadsheet_finds_the_same_records(everything: Document) -> None:
    rows = list(csv.DictReader(io.StringIO(write_csv(everything).removeprefix("\ufeff"), newline="")))
    assert [row["id"] for row in rows] == ["a1", "p1", "a2", "unplaced", "furniture"]
    assert rows[2]["headline"] == "'- 第二稿"
    assert rows[1]["captions"] == "图为丙。\n孙七 摄"


@pytest.mark.parametrize("cell", ["=1+1", "+86", "-x", "@a", "＝1", "＋1", "－1", "＠a", "'a", "\tx"])
def test_what_a_spreadsheet_would_calculate_is_quoted(cell: str) -> None:
    assert guarded(cell) == "'" + cell


@pytest.mark.parametrize("cell", ["", "——副题", "1+1", "甲=乙", "“引”"])
def test_what_it_would_not_is_left_alone(cell: str) -> None:
    assert guarded(cell) == cell


@pytest.mark.parametrize("headline", ["=HYPERLINK(1)", "'=1", "''", "@", "＝甲"])
def test_a_formula_is_conserved(headline: str) -> None:
    document = compose([("*headline", headline), ("paragraph", "-正文")])
    check_written("csv", write_csv(document), document)


def test_tei_has_the_parts_of_an_edition() -> None:
    root = ElementTree.fromstring(write_tei(sample()).encode())
    body = root.find(f"{TEI}text/{TEI}body")
    assert body is not None
    assert dense("".join(body.itertext())) == characters(sample())
    divisions = [division.get("type") for division in body.findall(f"{TEI}div")]
    assert divisions == ["article", "photo", "article", "unplaced"]
    heads = [head.get("type") for head in body.find(f"{TEI}div") or () if head.tag == f"{TEI}head"]
    assert heads == ["kicker", "main", "sub"]
    names = {element.tag.removeprefix(TEI) for element in body.iter()}
    assert {"pb", "lb", "fw", "p", "figure", "figDesc", "lg", "l", "list", "item", "note", "seg"} <= names
    assert root.findtext(f".//{TEI}sourceDesc/{TEI}bibl/{TEI}date") == "2023-09-20"


def test_a_paragraph_that_is_all_byline_is_one() -> None:
    assert "本报记者 甲乙</byline>" in write_tei(
        compose([("*headline", "主题"), ("paragraph", "【本报记者 甲乙】")])
    )


def test_tei_names_lines_and_characters_of_the_source() -> None:
    written = write_tei(sample())
    assert '<p source="#char=99,112 #char=113,115 #char=119,121">' in written
    assert '正文第一<lb n="22"/>段，完。' in written


def test_a_subheading_begins_a_division() -> None:
    written = write_tei(sample())
    assert '<div type="section">\n<head type="subheading"' in written


def _json(change: Callable[[list[dict[str, Any]]], Any]) -> Callable[[str], str]:
    def damage(text: str) -> str:
        rows = _rows(text)
        change(rows)
        return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)

    return damage


WRITE: dict[str, Callable[[Document], str]] = {"tei": write_tei, "jsonl": write_json_lines, "csv": write_csv}
DAMAGES: dict[str, tuple[str, Callable[[str], str]]] = {
    "jsonl: a record lost": ("jsonl", _json(lambda rows: rows.pop())),
    "jsonl: records in another order": ("jsonl", _json(lambda rows: rows.reverse())),
    "jsonl: a character lost": ("jsonl", lambda text: text.replace("第二段", "第段")),
    "jsonl: a field in the place of another": (
        "jsonl",
        _json(lambda rows: rows[0].update(kicker=rows[0]["deck"], deck=rows[0]["kicker"])),
    ),
    "jsonl: a byline of its own": ("jsonl", _json(lambda rows: rows[0].update(byline="新华社"))),
    "jsonl: a span lost": ("jsonl", _json(lambda rows: rows[0]["spans"].pop())),
    "jsonl: another source": ("jsonl", _json(lambda rows: rows[0].update(sha256="1" * 64))),
    "jsonl: cut short": ("jsonl", lambda text: text[:-9]),
    "csv: no byte order mark": ("csv", lambda text: text[1:]),
    "csv: a character doubled": ("csv", lambda text: text.replace("小标题", "小标标题")),
    "csv: a row lost": ("csv", lambda text: text[: text.index("\r\nunplaced")] + "\r\n"),
    "csv: a guard too many": ("csv", lambda text: text.replace("'- 第二稿", "''- 第二稿")),
    "tei: a character altered": ("tei", lambda text: text.replace("春眠", "春天")),
    "tei: a paragraph lost": ("tei", lambda text: text.replace("第三段完", "")),
    "tei: not well-formed": ("tei", lambda text: text.replace("&lt;b&gt;", "<b>")),
    "tei: another source place": ("tei", lambda text: text.replace("#char=256,261", "#char=255,260")),
    "tei: no body": ("tei", lambda text: text.replace("<body>", "<back>").replace("</body>", "</back>")),
}


@pytest.mark.parametrize(("format", "damage"), DAMAGES.values(), ids=DAMAGES.keys())
def test_damage_is_seen(format: str, damage: Callable[[str], str]) -> None:
    whole = WRITE[format](sample())
    broken = damage(whole)
    assert broken != whole
    with pytest.raises(ConservationError, match=f"^{format}"):
        check_written(format, broken, sample())
