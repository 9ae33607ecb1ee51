"""What is written holds the document, whatever the text; and the check sees it when it does not."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from writers.samples import characters, dense, sample
from writers.strategies import documents
from zhengban.errors import ConservationError
from zhengban.model.document import Document
from zhengban.writers.change_report import write_report
from zhengban.writers.html import write_html
from zhengban.writers.json_document import write_json
from zhengban.writers.markdown import write_markdown
from zhengban.writers.plain_text import write_text
from zhengban.writers.registry import WRITERS, Writer
from zhengban.writers.verify import check_written

BY_NAME: dict[str, Callable[[Document], str]] = {
    "txt": write_text,
    "md": write_markdown,
    "html": write_html,
    "json": write_json,
}


@pytest.mark.parametrize("writer", WRITERS, ids=lambda writer: writer.name)
@given(document=documents())
def test_every_format_holds_every_character(writer: Writer, document: Document) -> None:
    check_written(writer.name, writer.write(document), document)


@given(document=documents())
def test_the_report_holds_both_sides(document: Document) -> None:
    check_written("report", write_report(document, [], {}), document)


@pytest.mark.parametrize("writer", WRITERS, ids=lambda writer: writer.name)
def test_sample_passes(writer: Writer) -> None:
    document = sample()
    check_written(writer.name, writer.write(document), document)


@given(document=documents())
def test_text_without_white_space_is_the_document(document: Document) -> None:
    assert dense(write_text(document)) == characters(document)


@given(document=documents())
def test_commonmark_shows_the_document(document: Document) -> None:
    """A real parser finds all of the newspaper in the Markdown, and nothing else."""
    rendered = MarkdownIt("commonmark").render(write_markdown(document))
    shown = html.unescape(re.sub(r"<!--.*?-->|<[^>]*>", "", rendered))
    # CommonMark prescribes U+FFFD for U+0000, which no page should hold and the file itself does.
    assert dense(shown) == dense(characters(document).replace("\x00", "\ufffd"))


def _json(change: Callable[[dict[str, Any]], Any]) -> Callable[[str], str]:
    def damage(text: str) -> str:
        value = json.loads(text)
        change(value)
        return json.dumps(value, ensure_ascii=False)

    return damage


DAMAGES: dict[str, tuple[str, Callable[[str], str]]] = {
    "txt: a character lost": ("txt", lambda text: text.replace("正文第一", "正文第")),
    "txt: a line lost": ("txt", lambda text: text.replace("张三\n", "\n")),
    "txt: a character doubled": ("txt", lambda text: text.replace("小标题", "小标标题")),
    "txt: lines in another order": ("txt", lambda text: text.replace("张三\n\u3000李四", "李四\n\u3000张三")),
    "txt: a deleted character is back": ("txt", lambda text: text.replace("段，完", "段，第一段，完")),
    "txt: cut short": ("txt", lambda text: text[:-3]),
    "txt: empty": ("txt", lambda text: ""),
    "md: an escape lost": ("md", lambda text: text.replace("\\*二\\*", "*二*")),
    "md: a mark of the newspaper taken for markup": ("md", lambda text: text.replace("\\# 不是", "# 不是")),
    "md: a paragraph lost": ("md", lambda text: text.replace("第三段", "")),
    "md: a comment too many": ("md", lambda text: text.replace("编者按", "\n<!-- 编者按 -->")),
    "html: an element lost": ("html", lambda text: text.replace('<p class="paragraph">第三段完</p>', "")),
    "html: not escaped": ("html", lambda text: text.replace("&lt;b&gt;", "<b>")),
    "html: escaped twice": ("html", lambda text: text.replace("&amp;", "&amp;amp;")),
    "html: text of its own": ("html", lambda text: text.replace("<article", "稿件<article")),
    "json: not JSON": ("json", lambda text: text[:-4]),
    "json: another schema": ("json", lambda text: '{"schema": "other"}'),
    "json: a span lost": ("json", _json(lambda value: value["articles"][0]["headline_spans"].clear())),
    "json: a span too many": ("json", _json(lambda value: value["articles"][0]["deck_spans"].append([0, 2]))),
    "json: a text altered": ("json", _json(lambda value: value["unplaced"][0].update(text="没有去处的两行"))),
    "json: a caption lost": ("json", _json(lambda value: value["articles"][0]["captions"].pop())),
    "json: a deletion not told": ("json", _json(lambda value: value["changes"]["deleted"].clear())),
    "json: an insertion not told": ("json", _json(lambda value: value["changes"]["inserted"].clear())),
    "json: a substitution not told": ("json", _json(lambda value: value["changes"]["substituted"].clear())),
    "json: wrong numbers": ("json", _json(lambda value: value["conservation"].update(kept=1))),
    "json: a masthead of its own": ("json", _json(lambda value: value["masthead"]["text"].append("日报"))),
    "json: a byline of its own": ("json", _json(lambda value: value["articles"][0].update(byline="新华社"))),
    "json: another owner": (
        "json",
        _json(lambda value: value["changes"]["deleted"][0].__setitem__(2, "nobody")),
    ),
    "report: a mark lost": ("report", lambda text: text.replace("第三段", "第三", 1)),
    "report: the rebuilt side lost": ("report", lambda text: text.replace('data-pane="rebuilt"', "")),
}


@pytest.mark.parametrize(("format", "damage"), DAMAGES.values(), ids=DAMAGES.keys())
def test_damage_is_seen(format: str, damage: Callable[[str], str]) -> None:
    document = sample()
    whole = write_report(document, [], {}) if format == "report" else BY_NAME[format](document)
    broken = damage(whole)
    assert broken != whole
    with pytest.raises(ConservationError, match=f"^{format}"):
        check_written(format, broken, document)


@given(place=st.integers(0, 10**6), format=st.sampled_from(["txt", "md", "html"]))
def test_any_lost_ideograph_is_seen(place: int, format: str) -> None:
    document = sample()
    whole = BY_NAME[format](document)
    body = whole.index("<body>") if format == "html" else 0
    # Comments in Markdown and attributes in HTML hold ideographs that are not the newspaper's.
    ours = [match.span() for match in re.finditer(r"<[^>]*>", whole)]
    places = [
        index
        for index, character in enumerate(whole)
        if index > body and "\u4e00" <= character <= "\u9fff" and not any(a <= index < b for a, b in ours)
    ]
    index = places[place % len(places)]
    with pytest.raises(ConservationError):
        check_written(format, whole[:index] + whole[index + 1 :], document)


def test_the_message_says_what_and_where() -> None:
    document = sample()
    with pytest.raises(ConservationError, match=r"^txt: .*should be '乙）正文.*1 lost, 0 too many"):
        check_written("txt", write_text(document).replace("记者甲乙", "记者甲"), document)


def test_unknown_format() -> None:
    with pytest.raises(ValueError, match="odt"):
        check_written("odt", "", sample())
