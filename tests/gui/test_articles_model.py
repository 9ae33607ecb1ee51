"""The article tree's model: rows named by offsets, and drops that ask and never change anything."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from support.article_samples import ASKED, at, sample_review
from zhengban.model.edit import ReplaceText, StartArticle
from zhengban.model.role import Role
from zhengban.model.span import Span
from zhengban.review.operation import Deed, Operation
from zhengban_gui.item_models.article_rows import worst
from zhengban_gui.item_models.articles_model import BLOCK_MIME, ArticlesModel, TreeRole, walk

MOVE = Qt.DropAction.MoveAction
LOCK = Operation(1, Deed.LOCK, 1, spans=(Span(at("孩子们"), at("孩子们") + 2),))
# One article less: the second one's start is taken back.
MERGED = Operation(1, Deed.EDIT, 1, edits=(StartArticle(at(ASKED), on=False),))


@pytest.fixture
def model() -> ArticlesModel:
    model = ArticlesModel()
    model.set_review(sample_review())
    return model


def mime(model: ArticlesModel, kind: str, text: str) -> QMimeData:
    """Return what is carried when the row of that text is."""
    index = model.index_of(kind, at(text))
    assert index.isValid()
    return model.mimeData([index])


def article(model: ArticlesModel, number: int) -> QModelIndex:
    return model.index(number - 1, 0)


def test_the_model_keeps_the_rules(qtmodeltester: ModelTester, model: ArticlesModel) -> None:
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]


def test_it_keeps_the_rules_while_it_changes(model: ArticlesModel) -> None:
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.set_collapsed(True)
    model.set_review(sample_review([LOCK]))
    model.set_review(sample_review([MERGED]))
    model.set_review(None)
    model.set_collapsed(False)
    model.set_review(sample_review())
    assert model.rowCount() == len(model.rows)


def test_articles_come_first_then_the_bins(model: ArticlesModel) -> None:
    assert [(row.kind, row.number, row.count) for row in model.rows] == [
        ("article", 1, 7),
        ("article", 2, 3),
        ("photos", 0, 1),
        ("furniture", 0, 4),
        ("unplaced", 0, 1),
    ]
    assert [row.text for row in model.articles] == ["市图书馆周六开馆", ASKED]
    assert [row.role for row in model.articles[1].children] == [Role.HEADLINE, Role.PARAGRAPH, Role.VERSE]
    assert model.rows[2].children[0].text == "王鑫 摄"


def test_rows_are_named_by_the_offset_of_what_they_show(model: ArticlesModel) -> None:
    for index in walk(model):
        row = model.row_at(index)
        assert row is not None
        assert model.index_of(*row.key) == index
        assert index.data(TreeRole.ROW) is row
    assert not model.index_of("block", 1).isValid()


def test_neighbouring_paragraphs_stand_in_one_row_where_room_is_short(model: ArticlesModel) -> None:
    model.set_collapsed(True)
    index = model.index_of_block(at("读者"))
    row = model.row_at(index)
    assert row is not None
    assert (row.kind, row.count, row.start, row.last) == ("paragraphs", 3, at("本报讯（"), at("读者"))
    assert row.characters == 63
    assert not model.flags(index) & Qt.ItemFlag.ItemIsDragEnabled
    assert index.data() == "3 paragraph(s) · 63 character(s)"


def test_a_row_shows_the_worst_state_of_what_touches_it(model: ArticlesModel) -> None:
    states = {row.text: row.state for row in model.articles}
    assert states == {"市图书馆周六开馆": "automatic", ASKED: "waiting"}
    assert worst(["automatic", "doubt", None, "waiting"]) == "doubt"
    assert worst([None]) is None


def test_locked_text_is_shown_as_locked(model: ArticlesModel) -> None:
    model.set_review(sample_review([LOCK]))
    row = model.row_at(model.index_of_block(at("孩子们")))
    assert row is not None
    assert (row.is_locked, row.state) == (True, "locked")


def test_a_review_with_the_same_rows_changes_data_only(qtbot: QtBot, model: ArticlesModel) -> None:
    accepted = Operation(1, Deed.DESCRIBE, 1, field="paper", text="x")
    with qtbot.assertNotEmitted(model.dataChanged), qtbot.assertNotEmitted(model.modelReset):
        model.set_review(sample_review([accepted]))
    doubted = sample_review().by_id["asked"].target
    with qtbot.waitSignal(model.dataChanged), qtbot.assertNotEmitted(model.modelReset):
        model.set_review(sample_review([Operation(1, Deed.DOUBT, 1, targets=(doubted,))]))
    assert model.articles[1].state == "doubt"
    with qtbot.waitSignal(model.modelReset):
        model.set_review(sample_review([MERGED]))


def test_a_screen_reader_hears_role_text_and_state(model: ArticlesModel) -> None:
    told = model.index_of_block(at(ASKED)).data(Qt.ItemDataRole.AccessibleTextRole)
    assert told == f"Headline, {ASKED}, To review"
    told = model.index(4, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert told == "Unplaced, 没有归处的一行, Automatic"


def test_a_block_dropped_on_an_article_asks_for_that_article(qtbot: QtBot, model: ArticlesModel) -> None:
    data = mime(model, "block", "孩子们")
    before = model.rows
    assert model.canDropMimeData(data, MOVE, -1, -1, article(model, 2))
    with qtbot.waitSignal(model.to_article_requested) as asked:
        assert model.dropMimeData(data, MOVE, -1, -1, article(model, 2))
    assert asked.args == [at("孩子们"), 2]
    assert model.rows == before


@pytest.mark.parametrize(
    ("place", "anchor", "side"),
    [(0, ASKED, "before"), (1, ASKED, "after"), (2, "本报讯 村里", "after"), (3, "春眠", "after")],
)
def test_a_block_dropped_between_blocks_names_its_neighbour(
    qtbot: QtBot, model: ArticlesModel, place: int, anchor: str, side: str
) -> None:
    with qtbot.waitSignal(model.move_requested) as asked:
        assert model.dropMimeData(mime(model, "block", "孩子们"), MOVE, place, 0, article(model, 2))
    assert asked.args == [at("孩子们"), at(anchor), side]


def test_a_drop_behind_collapsed_paragraphs_is_behind_the_last(qtbot: QtBot, model: ArticlesModel) -> None:
    model.set_collapsed(True)
    with qtbot.waitSignal(model.move_requested) as asked:
        model.dropMimeData(mime(model, "block", ASKED), MOVE, 3, 0, article(model, 1))
    assert asked.args == [at(ASKED), at("读者"), "after"]


@pytest.mark.parametrize(
    ("number", "place", "anchor", "side"), [(1, 2, ASKED, "after"), (2, 0, "秋日", "before")]
)
def test_an_article_dropped_between_articles_changes_their_order(
    qtbot: QtBot, model: ArticlesModel, number: int, place: int, anchor: str, side: str
) -> None:
    start = model.articles[number - 1].start
    with qtbot.waitSignal(model.article_move_requested) as asked:
        assert model.dropMimeData(model.mimeData([article(model, number)]), MOVE, place, 0, QModelIndex())
    assert asked.args == [start, at(anchor), side]


def test_a_homeless_line_can_be_given_a_home(qtbot: QtBot, model: ArticlesModel) -> None:
    with qtbot.waitSignal(model.to_article_requested):
        assert model.dropMimeData(mime(model, "block", "没有"), MOVE, -1, -1, article(model, 1))


def test_a_block_dropped_on_the_unplaced_ones_is_taken_out_of_its_article(
    qtbot: QtBot, model: ArticlesModel
) -> None:
    with qtbot.waitSignal(model.role_requested) as asked:
        assert model.dropMimeData(mime(model, "block", "孩子们"), MOVE, -1, -1, model.index(4, 0))
    assert asked.args == [at("孩子们"), "unplaced"]


def test_only_texts_of_photos_go_into_a_photo(qtbot: QtBot, model: ArticlesModel) -> None:
    photo = model.index_of("photo", at("近日"))
    assert model.canDropMimeData(mime(model, "block", "孩子们"), MOVE, -1, -1, photo)
    with qtbot.waitSignal(model.refused) as told:
        assert not model.canDropMimeData(mime(model, "block", "读者"), MOVE, 1, 0, photo)
    assert told.args == ["Only captions and credits belong to a photo"]


@pytest.mark.parametrize(
    ("kind", "text", "row", "parent", "reason"),
    [
        ("block", "孩子们", 5, 0, "already"),
        ("block", "孩子们", 6, 0, "already"),
        ("block", "孩子们", -1, 0, "already"),
        ("block", "孩子们", -1, 3, "role"),
        ("block", "没有归处", -1, 4, "already"),
        ("block", "孩子们", 1, None, "nowhere"),
        ("article", "秋日", 0, None, "already"),
        ("article", "秋日", 1, None, "already"),
        ("article", "秋日", 4, None, "between"),
        ("article", "秋日", 1, 1, "between"),
    ],
)
def test_a_drop_that_means_nothing_is_refused_with_a_reason(
    qtbot: QtBot, model: ArticlesModel, kind: str, text: str, row: int, parent: int | None, reason: str
) -> None:
    data = mime(model, kind, text)
    index = QModelIndex() if parent is None else model.index(parent, 0)
    assert model.drop_of(data, row, index).refusal == reason
    with qtbot.waitSignal(model.refused) as told:
        assert not model.canDropMimeData(data, MOVE, row, 0, index)
    assert told.args[0]
    assert not model.dropMimeData(data, MOVE, row, 0, index)
    with qtbot.waitSignal(model.refused) as taken_back:
        model.end_drag()
    assert taken_back.args == [""]


def test_locked_text_does_not_move(model: ArticlesModel) -> None:
    model.set_review(sample_review([LOCK]))
    data = mime(model, "block", "孩子们")
    assert model.drop_of(data, -1, article(model, 2)).refusal == "locked"


@pytest.mark.parametrize(
    "payload", [b"", b"{", b"[]", b'{"kind": "block"}', b'{"kind": "block", "start": 1}']
)
def test_what_is_not_of_this_page_is_refused(model: ArticlesModel, payload: bytes) -> None:
    data = QMimeData()
    data.setData(BLOCK_MIME, payload)
    assert model.drop_of(data, -1, article(model, 2)).refusal == "unknown"


def test_only_moving_is_offered(model: ArticlesModel) -> None:
    assert model.supportedDropActions() == MOVE
    assert model.mimeTypes() == [BLOCK_MIME]
    assert not model.canDropMimeData(
        mime(model, "block", "孩子们"), Qt.DropAction.CopyAction, -1, -1, article(model, 2)
    )


def test_an_emptied_block_has_no_row(model: ArticlesModel) -> None:
    line = Span(at("没有归处"), at("没有归处") + 7)
    model.set_review(sample_review([Operation(1, Deed.EDIT, 1, edits=(ReplaceText(line, ""),))]))
    assert not model.index_of_block(line.start).isValid()
    assert model.index(4, 0).data() == "Empty is good"
