"""The preview: every character of the article is on the sheet, set as a newspaper sets it, and can be copied clean."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QFont, QGuiApplication
from pytestqt.qtbot import QtBot

from support.article_samples import ASKED, at, sample_review
from zhengban.model.document import Block, Run, Unit
from zhengban.model.role import Role
from zhengban.model.span import Span
from zhengban.readers.plain_text import read_pages
from zhengban.review.page_review import PageReview, review_page
from zhengban.review.plan import make_plan
from zhengban.writers.markdown import write_markdown
from zhengban.writers.plain_text import write_text
from zhengban_gui.theme import Theme
from zhengban_gui.views.article_text import article_html, article_text, written_markdown, written_text
from zhengban_gui.views.line_balance import balanced_lines, may_break, printed_breaks
from zhengban_gui.views.preview import Preview
from zhengban_gui.views.typesetting import squeezed_parts

SEED = Path(__file__).parents[2] / "seeds" / "hengshui-2023-09-20-p6.txt"


@pytest.fixture
def preview(qtbot: QtBot, theme: Theme) -> Preview:
    preview = Preview(theme)
    qtbot.addWidget(preview)
    preview.resize(760, 600)
    preview.show()
    preview.show_article(sample_review(), at("秋日"))
    return preview


@pytest.fixture(scope="module")
def seed_review() -> PageReview:
    return review_page(make_plan(read_pages(SEED, SEED.name).pages[0]), ())


def solid(text: str) -> str:
    return "".join(text.split())


def unit_of(preview: Preview) -> Unit:
    unit = preview.unit()
    assert unit is not None
    return unit


def test_every_character_of_each_unit_is_on_the_sheet(preview: Preview, seed_review: PageReview) -> None:
    for review in (sample_review(), seed_review):
        for unit in (*review.document.articles, *review.document.photos):
            preview.show_article(review, unit.start)
            expected = "".join(block.text for block in unit.blocks)
            assert solid(preview.sheet.toPlainText()) == solid(expected)


def test_characters_that_qt_keeps_for_itself_are_shown_as_unreadable(preview: Preview, theme: Theme) -> None:
    text = "一\ufdd0二\ufdd1三\ufffc四"
    block = Block(Role.PARAGRAPH, 0, (Span(0, 7),), (Run("keep", 0, 7, text),))
    preview.sheet.show_blocks((block,), "", "hans")
    assert preview.sheet.toPlainText() == "一\ufffd二\ufffd三\ufffd四"


@pytest.mark.parametrize("width", [400, 700, 1200])
def test_lines_of_body_text_hold_whole_characters(preview: Preview, width: int) -> None:
    preview.resize(width, 600)
    side = preview.sheet.document().rootFrame().frameFormat()
    column = preview.sheet.viewport().width() - side.leftMargin() - side.rightMargin()
    assert column % 16 == 0
    assert column <= 32 * 16


def test_the_text_follows_the_zoom_and_the_theme(preview: Preview, theme: Theme) -> None:
    before = preview.sheet.document().begin().charFormat().font().pixelSize()
    theme.set_text_zoom(28)
    sheet = preview.sheet.document()
    assert sheet.begin().charFormat().font().pixelSize() > before
    theme.set_mode("dark")
    assert sheet.begin().charFormat().foreground().color() == theme.color("ink2")
    preview.grab()


def test_touching_marks_are_squeezed(preview: Preview) -> None:
    squeezed = set()
    block = preview.sheet.document().begin()
    while block.isValid():
        for form in block.textFormats():
            if form.format.font().featureValue(QFont.Tag("halt")):
                squeezed.add(block.text()[form.start : form.start + form.length])
        block = block.next()
    assert {"：“", "》", "》”"} <= squeezed


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("“《新书》《旧书》”，都有。", ["“", "《新书", "》", "《旧书", "》", "”", "，都有。"]),
        ("没有", ["没有"]),
        ("他说……。", ["他说……。"]),
        ("", []),
    ],
)
def test_the_first_of_two_marks_is_set_apart(text: str, parts: list[str]) -> None:
    found = list(squeezed_parts(text))
    assert [part for part, _ in found] == parts
    assert all(len(part) == 1 for part, is_squeezed in found if is_squeezed)


def test_a_headline_breaks_where_the_newspaper_broke_it() -> None:
    text = "武强：打造乡村振兴“文化粮仓”238个村全部建起农家书屋"
    assert balanced_lines(text, {15}, len, 20, 1) == [text[:15], text[15:]]
    assert balanced_lines("短题", set(), len, 20, 1) == ["短题"]


def test_a_headline_breaks_at_a_pause_rather_than_in_a_clause() -> None:
    text = "一二三四五六七，八九十一二三四五六"
    assert balanced_lines(text, set(), len, 12, 1)[0] == "一二三四五六七，"


@pytest.mark.parametrize("text", ["2023衡水湖首届开渔节" * 4, "abcdefghij" * 5, "“" * 30, "一"])
def test_balanced_lines_lose_nothing(text: str) -> None:
    assert "".join(balanced_lines(text, set(), len, 10, 1)) == text


@pytest.mark.parametrize(
    ("text", "place", "may"), [("甲，乙", 1, False), ("“甲", 1, False), ("ab", 1, False), ("甲乙", 1, True)]
)
def test_marks_stay_on_their_side(text: str, place: int, may: bool) -> None:
    assert may_break(text, place) is may


def test_printed_breaks_are_where_the_pieces_meet(seed_review: PageReview) -> None:
    headline = next(block for block in seed_review.document.articles[-1].blocks if block.role == "headline")
    assert printed_breaks(headline) == {15}


def test_the_clean_article_is_copied_as_text_and_html(preview: Preview, qtbot: QtBot) -> None:
    with qtbot.waitSignal(preview.copied):
        preview.copy_article()
    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == (
        "秋日里的书香\n市图书馆周六开馆\n\n"
        "本报讯（记者王小明）昨日，记者从市文化馆获悉，读书会将于本周六开幕。\n"
        "他说：“《新书》《旧书》”，都有。\n读者𠮷先生带来了《𠮷》。\n"
        "孩子们在图书馆里看书。\u3000\u3000李强 摄"
    )
    assert "<h1>市图书馆周六开馆</h1>" in data.html()


def test_nothing_is_lost_on_the_clipboard(seed_review: PageReview) -> None:
    for unit in (*seed_review.document.articles, *seed_review.document.photos):
        expected = solid("".join(block.text for block in unit.blocks))
        assert solid(article_text(unit)) == expected
        assert "<script" not in article_html(unit)


def test_kept_lines_stay_lines_on_the_clipboard() -> None:
    article = sample_review().document.articles[1]
    assert "春眠不觉晓，\n处处闻啼鸟。" in article_text(article)
    assert "<p>春眠不觉晓，<br>处处闻啼鸟。</p>" in article_html(article)


def test_a_selection_is_copied_without_the_breaks_of_a_balanced_headline(
    preview: Preview, seed_review: PageReview
) -> None:
    preview.show_article(seed_review, seed_review.document.articles[-1].start)
    assert "\u2028" in preview.sheet.document().begin().text()
    preview.sheet.selectAll()
    text = preview.sheet.createMimeDataFromSelection().text()
    assert text.splitlines()[0] == "武强：打造乡村振兴“文化粮仓”238个村全部建起农家书屋"
    assert text.splitlines()[-2] == "村民带孩子在书屋看书。\u3000\u3000贾枭梦 苏小立供图"


def test_the_other_forms_show_what_the_writers_write(preview: Preview) -> None:
    forms = preview._forms
    document, unit = sample_review().document, unit_of(preview)
    for place, written in ((1, written_text(document, unit)), (2, written_markdown(document, unit))):
        forms.set_current(place)
        forms.chosen.emit(place)
        assert preview.sheet.toPlainText().splitlines() == written.splitlines()
    assert written_text(document, unit).strip() in write_text(document)
    assert written_markdown(document, unit).strip() in write_markdown(document)


def test_the_list_holds_every_article_and_photo(preview: Preview, qtbot: QtBot) -> None:
    menu = preview.choose_article()
    assert [action.text() for action in menu.actions()] == [
        "Article 1  市图书馆周六开馆",
        f"Article 2  {ASKED}",
        "Photo 1  王鑫 摄",
    ]
    with qtbot.waitSignal(preview.unit_shown) as shown:
        menu.actions()[2].trigger()
    assert shown.args == [at("近日")]
    assert unit_of(preview).kind == "photo"
    menu.close()


def test_a_block_on_its_way_is_framed_in_its_new_place(preview: Preview) -> None:
    preview.show_incoming(at("春眠"), at("本报讯（"), "before")
    assert solid("春眠不觉晓，处处闻啼鸟。本报讯（记者") in solid(preview.sheet.toPlainText())
    preview.grab()
    preview.clear_incoming()
    assert "春眠" not in preview.sheet.toPlainText()
    preview.show_incoming(at("孩子们"), at("读者"), "before")
    assert preview.sheet.toPlainText().count("孩子们") == 1


def test_no_page_and_a_gone_article_show_nothing(preview: Preview) -> None:
    preview.show_article(sample_review(), 1)
    assert preview.unit() is None
    preview.copy_article()
    preview.show_article(None, -1)
    assert not preview.sheet.isVisible()
    preview.grab()


def test_a_block_that_does_not_begin_a_unit_shows_the_one_it_stands_in(preview: Preview) -> None:
    preview.show_article(sample_review(), at("春眠"))
    assert unit_of(preview).start == at(ASKED)


def test_another_language_is_spoken_at_once(preview: Preview) -> None:
    preview._forms.set_current(1)
    QGuiApplication.sendEvent(preview, QEvent(QEvent.Type.LanguageChange))
    assert preview._forms.current() == 1
    assert preview._forms.parentWidget() is not None
