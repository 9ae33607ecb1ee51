"""The diff as a widget: what it shows, what it says when clicked, and that it never moves on its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from support.diff_pages import analysed, edited_page, of_kind, shown_page
from support.diff_views import copied, opened_view, paragraphs, settle
from zhengban.model.edit import Join, SetRole, StartArticle
from zhengban.model.finding import Kind
from zhengban.model.role import Role
from zhengban.model.span import Span
from zhengban.propose import Proposal
from zhengban_gui.diff.inputs import DiffInput, ShownFinding
from zhengban_gui.diff.layout import lay_out
from zhengban_gui.diff.side import BREAK_SIGN
from zhengban_gui.theme import Theme
from zhengban_gui.views.diff_view import DiffView
from zhengban_gui.views.pane_rows import PaneDocument, PaneRow


@pytest.fixture(scope="module")
def proposal(seed_text: str) -> Proposal:
    return analysed(seed_text)


@pytest.fixture(scope="module")
def seed(proposal: Proposal) -> DiffInput:
    return shown_page(proposal)


@pytest.fixture
def view(theme: Theme, qtbot: QtBot) -> DiffView:
    return opened_view(theme, qtbot)


def test_both_panes_show_the_rows(view: DiffView, seed: DiffInput) -> None:
    view.show_page(seed)
    for pane in (view.source, view.rebuilt):
        assert paragraphs(pane) == [row.text for row in pane.rows()]
    view.unfold_all()
    assert all(row.stretch is None for row in view.source.rows())
    assert paragraphs(view.source) == [row.text for row in view.source.rows()]
    view.fold_all()
    assert any(row.stretch is not None for row in view.source.rows())


def test_what_did_not_move_stands_on_one_baseline(view: DiffView, seed: DiffInput) -> None:
    view.show_page(seed)
    settle()
    for unfold in (False, True):
        if unfold:
            view.unfold_all()
        pairs = view.row_pairs()
        assert len(pairs) > 5
        for left, right in pairs:
            here, there = view.source.placed(left), view.rebuilt.placed(right)
            assert here.baseline == pytest.approx(there.baseline, abs=0.1)
    assert view.source.verticalScrollBar().maximum() == view.rebuilt.verticalScrollBar().maximum()


def test_copying_yields_the_newspapers_text_only(view: DiffView, seed: DiffInput) -> None:
    view.show_page(seed)
    document = "".join(block.text for block in seed.document.blocks())
    for _ in ("folded", "unfolded"):
        source, rebuilt = copied(view.source), copied(view.rebuilt)
        assert BREAK_SIGN not in source
        assert "".join(source.split()) == "".join(seed.page.text.split())
        assert sorted("".join(rebuilt.split())) == sorted("".join(document.split()))
        view.unfold_all()


def test_a_sign_of_the_newspapers_own_is_copied(view: DiffView) -> None:
    edits = (Join(1, 3, ""),)
    joined = ShownFinding("f", Kind.LINE_WRAP, (), edits, "accepted", True)
    view.show_page(edited_page("衡↵\n𠮷日", joined))
    assert paragraphs(view.source) == ["衡↵↵𠮷日"]
    assert copied(view.source) == "衡↵𠮷日"
    cursor = view.source.textCursor()
    cursor.setPosition(3)
    cursor.setPosition(5, QTextCursor.MoveMode.KeepAnchor)
    view.source.setTextCursor(cursor)
    assert view.source.createMimeDataFromSelection().text() == "𠮷"


def test_showing_the_same_again_moves_nothing(view: DiffView, seed: DiffInput) -> None:
    view.show_page(seed)
    settle()
    view.source.verticalScrollBar().setValue(330)
    before = [placed.box for placed in view.source.placed_in_sight()]
    assert view.rebuilt.verticalScrollBar().value() == 330
    view.show_page(replace(seed))
    settle()
    assert view.source.verticalScrollBar().value() == 330
    assert [placed.box for placed in view.source.placed_in_sight()] == before


def test_a_decision_leaves_the_current_finding_where_it_is(
    view: DiffView, proposal: Proposal, seed: DiffInput
) -> None:
    duplicate = of_kind(seed, Kind.DUPLICATE_RUN)
    view.show_page(seed)
    view.set_current(duplicate.id)
    settle()
    (before,) = view.source.bands()
    view.show_page(shown_page(proposal, {duplicate.id: "rejected"}))
    settle()
    (after,) = view.source.bands()
    assert after.top() == pytest.approx(before.top(), abs=1)


def test_unchanged_paragraphs_are_left_alone(view: DiffView, proposal: Proposal, seed: DiffInput) -> None:
    view.show_page(seed)
    view.unfold_all()
    settle()
    changed: list[int] = []
    view.rebuilt.document().contentsChange.connect(lambda place, gone, come: changed.append(gone + come))
    punctuation = of_kind(seed, Kind.PUNCTUATION)
    view.show_page(shown_page(proposal, {punctuation.id: "rejected"}))
    assert paragraphs(view.rebuilt) == [row.text for row in view.rebuilt.rows()]
    assert 0 < changed[0] < 500  # the texts; then come the margins


def test_the_current_finding_is_unfolded_and_lit_on_both_sides(view: DiffView, seed: DiffInput) -> None:
    view.show_page(seed)
    for finding in seed.findings[::4]:
        view.set_current(finding.id)
        settle()
        for pane in (view.source, view.rebuilt):
            rows = [row for row in pane.rows() if row.holds(finding.id)]
            assert all(row.stretch is None for row in rows)
        assert view.source.bands()
    view.set_current(None)
    assert view.source.bands() == []


def test_both_sides_scroll_as_one(view: DiffView, seed: DiffInput) -> None:
    view.show_page(seed)
    settle()
    view.rebuilt.verticalScrollBar().setValue(200)
    assert view.source.verticalScrollBar().value() == 200
    view.overview.wanted.emit(90.0)
    assert view.rebuilt.verticalScrollBar().value() == 90


def test_the_printed_lines_have_their_numbers(view: DiffView, seed: DiffInput) -> None:
    view.show_page(seed)
    view.unfold_all()
    view.set_source_mode("printed")
    assert view.source_mode() == "printed"
    labels = [row.label for row in view.source.rows()]
    assert len(labels) == len(seed.page.lines)
    assert labels[:3] == ["2", "3", "5"]
    assert "".join(copied(view.source).split()) == "".join(seed.page.text.split())


def test_one_side_alone_and_back(view: DiffView, seed: DiffInput, qtbot: QtBot) -> None:
    view.show_page(seed)
    view.set_inline(True)
    assert (view.source.isVisible(), view.rebuilt.isVisible()) == (True, False)
    view.source.setFocus()
    QTest.keyClick(view.source, Qt.Key.Key_Tab)
    assert (view.source.isVisible(), view.rebuilt.isVisible()) == (False, True)
    assert any(row.label == "Art. 7" for row in view.source.rows())
    view.set_inline(False)
    assert view.source.isVisible()
    assert view.rebuilt.isVisible()
    assert view.connectors.isVisible()


def test_input_methods_stay_off_and_the_text_read_only(view: DiffView, seed: DiffInput, qtbot: QtBot) -> None:
    view.show_page(seed)
    for pane in (view.source, view.rebuilt):
        pane.setFocus()
        before = pane.toPlainText()
        QTest.keyClicks(pane, "ar")
        for widget in (pane, pane.viewport()):
            assert not widget.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        assert pane.isReadOnly()
        assert pane.toPlainText() == before
        assert pane.accessibleName()


def test_another_script_keeps_the_place_of_everything(view: DiffView, seed: DiffInput) -> None:
    view.show_page(seed)
    settle()
    before = view.source.placed(3).box
    view.set_script("hant")
    settle()
    assert view.source.placed(3).box == before
    assert paragraphs(view.rebuilt) == [row.text for row in view.rebuilt.rows()]


def test_another_theme_leaves_text_and_place(view: DiffView, seed: DiffInput, theme: Theme) -> None:
    view.show_page(seed)
    settle()
    view.source.verticalScrollBar().setValue(150)
    light = view.grab().toImage()
    theme.set_mode("dark")
    settle()
    assert view.source.verticalScrollBar().value() == 150
    assert view.grab().toImage() != light


def test_evidence_and_punctuation_can_be_lit(view: DiffView, seed: DiffInput) -> None:
    view.show_page(seed)
    view.set_current(of_kind(seed, Kind.DUPLICATE_RUN).id)
    settle()
    plain = view.grab().toImage()
    view.light((Span(6112, 6122),))
    lit = view.grab().toImage()
    assert lit != plain
    view.light(())
    assert view.grab().toImage() == plain
    view.set_punctuation_visible(True)
    assert view.grab().toImage() != plain


def test_the_overview_has_each_kind_of_change(view: DiffView, seed: DiffInput) -> None:
    view.show_page(seed)
    settle()
    ticks = view.overview.ticks()
    assert {tick.color for tick in ticks} == {"dele", "sub", "mov_line"}
    assert all(0 <= tick.top <= tick.bottom <= 1 for tick in ticks)


def test_an_empty_page_and_another_one(view: DiffView, seed: DiffInput) -> None:
    view.show_page(edited_page(""))
    settle()
    assert view.source.rows() == ()
    assert view.current_blocks() == ()
    view.grab()
    view.show_page(seed)
    settle()
    assert view.source.verticalScrollBar().value() == 0
    view.show_page(edited_page(""))
    assert paragraphs(view.source) == []


def test_articles_have_their_line_and_roles_their_name(view: DiffView) -> None:
    start = ShownFinding("f", Kind.ARTICLE_STRUCTURE, (), (StartArticle(0),), "accepted", True)
    view.show_page(edited_page("衡水日报\n第二行", start))
    view.unfold_all()
    first, second = view.rebuilt.rows()
    assert (first.unit, first.label) == ("Article 1", "Text")
    assert (second.unit, second.label) == ("", "Text")


def test_a_role_that_was_changed_tells_the_former_one(view: DiffView) -> None:
    read = ShownFinding(
        "r", Kind.ARTICLE_STRUCTURE, (), (SetRole(Span(0, 4), Role.HEADLINE),), "automatic", True
    )
    found = ShownFinding(
        "f", Kind.MISATTACHED_CAPTION, (), (SetRole(Span(5, 8), Role.CAPTION),), "accepted", True
    )
    view.show_page(edited_page("衡水日报\n第二行", read, found))
    view.unfold_all()
    first, second = view.rebuilt.rows()
    assert (first.label, first.former_role) == ("Headline", None)
    assert (second.label, second.former_role) == ("Caption", Role.PARAGRAPH)
    baseline = view.rebuilt.placed(1).baseline
    assert view.rebuilt.tip_at(QPointF(20, baseline - 4)) == "<s>Text</s> → Caption"
    assert view.source.tip_at(QPointF(20, baseline - 4)) == ""


ROWS = st.lists(st.sampled_from(["衡水", "日报\u2028二", "𠮷", "", "长" * 40]), max_size=7)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(ROWS, min_size=2, max_size=5))
def test_the_document_follows_any_change_of_rows(theme: Theme, stages: Sequence[Sequence[str]]) -> None:
    (block,) = lay_out(edited_page("衡")).left
    document = QTextDocument()
    shown = PaneDocument(document, theme)
    for texts in stages:
        rows = [PaneRow(text, "text", (block,)) for text in texts]
        shown.show(rows)
        shown.set_margins(rows, [8.0] * len(rows), 0)
        assert document.toRawText().split("\u2029") == (list(texts) or [""])
