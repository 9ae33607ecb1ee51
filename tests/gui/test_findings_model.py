"""The findings model and its filter: rows that stay, ticks that are what is in the document."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from support import findings_page as page
from zhengban.model.edit import StartArticle
from zhengban.model.finding import Kind
from zhengban.review.page_review import PageReview
from zhengban_gui.item_models.change_notes import Homes
from zhengban_gui.item_models.change_segments import Change, change_of
from zhengban_gui.item_models.findings_filter import FindingsFilter, Wanted
from zhengban_gui.item_models.findings_model import Column, FindingsModel, Role
from zhengban_gui.item_models.segments import Segment

_SOURCE_ORDER = [
    page.DUPLICATE,
    page.WRAP,
    page.STRUCTURE,
    page.SPACING,
    page.PUNCTUATION,
    page.MARK,
    page.HEADLINE,
    page.CAPTION,
]


@pytest.fixture
def model(qtbot: QtBot) -> FindingsModel:
    """Return the model of the small page, nothing decided."""
    model = FindingsModel()
    model.set_review(page.make_session().review(1))
    return model


@pytest.fixture
def rows(model: FindingsModel) -> FindingsFilter:
    """Return the filter over it."""
    return FindingsFilter(model)


def _ids(model: FindingsModel | FindingsFilter) -> list[str]:
    return [model.index(row, 0).data(Role.ID) for row in range(model.rowCount())]


def _change(identity: str) -> Change:
    review = page.make_session().review(1)
    return change_of(review.by_id[identity], page.TEXT, Homes(review.document))


def test_models_pass_the_model_tester(
    qtmodeltester: ModelTester, model: FindingsModel, rows: FindingsFilter
) -> None:
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    qtmodeltester.check(rows)  # type: ignore[no-untyped-call]


def test_models_stay_valid_through_changes(model: FindingsModel, rows: FindingsFilter) -> None:
    fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
    testers = [QAbstractItemModelTester(model, fatal), QAbstractItemModelTester(rows, fatal)]
    session = page.make_session()
    session.accept(1, [page.SPACING])
    model.set_review(session.review(1))
    rows.set_wanted(Wanted(frozenset({Kind.DUPLICATE_RUN})))
    rows.sort(Column.CONFIDENCE, Qt.SortOrder.DescendingOrder)
    model.set_review(page.make_session(page.findings()[:3]).review(1))
    model.set_review(None)
    assert rows.rowCount() == 0
    assert testers


def test_rows_stand_in_the_order_of_the_source(model: FindingsModel) -> None:
    assert _ids(model) == _SOURCE_ORDER


def test_a_decision_tells_of_the_rows_that_it_changes_and_moves_nothing(model: FindingsModel) -> None:
    session = page.make_session()
    model.set_review(session.review(1))
    told, resets, ends = (
        QSignalSpy(signal) for signal in (model.dataChanged, model.modelReset, model.rows_changed)
    )
    session.accept(1, [page.SPACING, page.MARK])
    model.set_review(session.review(1))
    assert [(told.at(n)[0].row(), told.at(n)[1].row()) for n in range(told.count())] == [(3, 3), (5, 5)]
    assert (resets.count(), ends.count()) == (0, 1)
    assert _ids(model) == _SOURCE_ORDER


def test_the_same_review_again_says_nothing(model: FindingsModel) -> None:
    spy = QSignalSpy(model.dataChanged)
    model.set_review(page.make_session().review(1))
    assert spy.count() == 0


def test_rows_follow_when_articles_get_other_numbers(model: FindingsModel) -> None:
    session = page.make_session()
    model.set_review(session.review(1))
    headline = model.row_of(page.HEADLINE) or 0
    assert "Article 1" in model.index(headline, Column.AFTER).data()
    spy = QSignalSpy(model.dataChanged)
    session.edit(1, [StartArticle(page.STARTS[0])])
    model.set_review(session.review(1))
    assert "Article 2" in model.index(headline, Column.AFTER).data()
    assert spy.at(0)[1].row() == model.rowCount() - 1


def test_ticks_are_what_is_in_the_document(model: FindingsModel) -> None:
    review = model.review
    assert review is not None
    for row, identity in enumerate(_SOURCE_ORDER):
        ticked = model.index(row, Column.TICK).data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        assert ticked == review.by_id[identity].is_on


def test_cells_are_never_edited_in_place(model: FindingsModel) -> None:
    flags = model.flags(model.index(0, 0))
    assert not flags & (Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsUserCheckable)
    assert model.flags(QModelIndex()) == Qt.ItemFlag.NoItemFlags


def test_the_numbers_leave_the_structure_out(model: FindingsModel) -> None:
    numbers = [model.index(row, Column.NUMBER).data() for row in range(model.rowCount())]
    assert numbers == ["1", "2", "1", "3", "4", "5", "6", "7"]


def test_alike_are_those_of_a_kind_unless_counted_elsewhere(model: FindingsModel) -> None:
    assert model.index(0, Column.SERIES).data() == "2"
    model.set_review(page.make_session().review(1), {page.DUPLICATE: 7})
    assert model.index(0, Column.SERIES).data() == "7"
    assert model.index(1, Column.SERIES).data() == "1"


def test_a_row_is_read_aloud_with_its_change_and_state(model: FindingsModel) -> None:
    told = model.index(0, Column.TICK).data(Qt.ItemDataRole.AccessibleTextRole)
    assert told == "No. 1 Duplicate: 村民看书村民看书。 → 村民看书。, Automatic"


def test_a_deletion_shows_the_copy_that_goes() -> None:
    change = _change(page.DUPLICATE)
    assert change.before == (
        Segment("kept", "村民看书"),
        Segment("deleted", "村民看书"),
        Segment("context", "。"),
    )
    assert "".join(segment.text for segment in change.after) == "村民看书。"


def test_a_lone_mark_and_a_space_have_signs_of_their_own() -> None:
    assert Segment("deleted_mark", "。") in _change(page.MARK).before
    assert Segment("deleted_space", "␣") in _change(page.SPACING).before


def test_a_substitution_is_marked_on_both_sides() -> None:
    change = _change(page.PUNCTUATION)
    assert Segment("substituted", ",") in change.before
    assert Segment("substituted", "，") in change.after


def test_a_removed_break_is_a_sign_and_no_change_of_text() -> None:
    change = _change(page.WRAP)
    assert [segment.style for segment in change.before] == ["note", "kept", "break", "kept"]
    assert change.after[1:] == (Segment("kept", "本报讯近日天气晴好，适合晒书。"),)


def test_a_move_says_where_to() -> None:
    after = _change(page.HEADLINE).after
    assert after[0].style == "moved_note"
    assert "Article 1" in after[0].text
    assert "Headline" in after[0].text


def test_the_structure_stands_behind_its_own_chip(rows: FindingsFilter) -> None:
    assert page.STRUCTURE not in _ids(rows)
    rows.set_wanted(Wanted(frozenset({Kind.ARTICLE_STRUCTURE})))
    assert _ids(rows) == [page.STRUCTURE]


def test_the_filter_takes_kind_confidence_and_state(rows: FindingsFilter) -> None:
    rows.set_wanted(Wanted(frozenset({Kind.DUPLICATE_RUN}), confidence=0.9))
    assert _ids(rows) == [page.DUPLICATE]
    rows.set_wanted(Wanted(state="open"))
    assert _ids(rows) == [page.SPACING, page.PUNCTUATION, page.MARK, page.HEADLINE, page.CAPTION]
    rows.set_wanted(Wanted(state="automatic"))
    assert _ids(rows) == [page.DUPLICATE, page.WRAP]


def test_counts_are_of_ticked_and_all_whatever_is_listed(rows: FindingsFilter) -> None:
    rows.set_wanted(Wanted(confidence=1.0))
    assert rows.rowCount() == 0
    assert rows.count() == (2, 7)
    assert rows.count(Kind.DUPLICATE_RUN) == (1, 2)


def test_filter_and_order_never_change_ticks(model: FindingsModel, rows: FindingsFilter) -> None:
    spy = QSignalSpy(model.dataChanged)
    for column in Column:
        for order in (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder):
            rows.sort(column, order)
            assert sorted(_ids(rows)) == sorted(set(_SOURCE_ORDER) - {page.STRUCTURE})
            ticked = {row.entry.id for row in rows.visible_rows() if row.entry.is_on}
            assert ticked == {page.DUPLICATE, page.WRAP}
    assert spy.count() == 0


def test_a_row_that_a_decision_takes_out_of_the_filter_stays_until_it_is_chosen_anew(
    model: FindingsModel, rows: FindingsFilter
) -> None:
    session = page.make_session()
    rows.set_wanted(Wanted(state="waiting"))
    before = _ids(rows)
    session.accept(1, [page.SPACING])
    model.set_review(session.review(1))
    assert _ids(rows) == before
    rows.set_wanted(rows.wanted)
    assert page.SPACING not in _ids(rows)


def test_ten_thousand_findings_are_filtered_without_asking_the_cells(
    monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    review: PageReview = page.many_findings(10_000)
    model = FindingsModel()
    model.set_review(review)
    rows = FindingsFilter(model)

    def asked(*arguments: object) -> object:
        raise AssertionError("a filter reads rows, not cells")

    monkeypatch.setattr(FindingsModel, "data", asked)
    rows.set_wanted(Wanted(frozenset({Kind.SPACING}), confidence=0.9))
    rows.sort(Column.CONFIDENCE)
    assert 0 < rows.rowCount() < 2500
