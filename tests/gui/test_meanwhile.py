"""What was opened for one thing is never done to another that came meanwhile."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from support.window import SMALL_PAGE, Hand, Later, Workplace
from zhengban.model.document import Block
from zhengban.model.finding import Kind
from zhengban.review.manual_text import retype
from zhengban.review.page_review import PageReview
from zhengban_gui.main_window import MainWindow
from zhengban_gui.views.find_panel import SearchQuestion


@pytest.fixture
def window(workplace: Workplace) -> MainWindow:
    """A window with two small pages, the first under review."""
    workplace.put_small_pages(2)
    return workplace.start(workplace.pages)


@pytest.fixture
def hand(window: MainWindow, qtbot: QtBot) -> Hand:
    """What presses the keys."""
    return Hand(window, qtbot)


def test_a_text_that_changed_under_the_editor_is_not_overwritten(window: MainWindow) -> None:
    """The editor comes back with what was typed, over the text as it is now."""
    block = _doubled(window)
    window.review.tree.text_requested.emit(block.start)
    editor = window.arranging.retyping.editor
    editor.area.setPlainText("孩子们在看书。")
    _plan_without(window, {Kind.DUPLICATE_RUN})
    assert _doubled(window).text != block.text
    editor.accept()
    assert not window.desk.session.log.operations
    assert editor.isVisible()
    assert editor.area.text() == "孩子们在看书。"
    assert "meanwhile" in window.status.message()
    editor.accept()
    assert _doubled(window).text == "孩子们在看书。"


def test_what_was_typed_for_another_page_is_kept_for_pasting(window: MainWindow) -> None:
    window.review.tree.text_requested.emit(_doubled(window).start)
    editor = window.arranging.retyping.editor
    editor.area.setPlainText("孩子们在看书。")
    window.desk.open_page(window.desk.pages[1].id)
    editor.accept()
    assert not window.desk.session.log.operations
    assert QApplication.clipboard().text() == "孩子们在看书。"


@pytest.mark.parametrize("key", ["P", "M", "Shift+A", "T"])
def test_choices_go_with_the_page_they_are_about(window: MainWindow, hand: Hand, key: str) -> None:
    hand.press("J", key)
    assert _overlays(window)
    hand.press("Ctrl+Alt+PgDown")
    assert window.desk.place == 1
    assert not _overlays(window)
    hand.press("1", "0")
    assert not window.desk.session.log.operations


@pytest.mark.parametrize("key", ["P", "M", "Shift+A", "T"])
def test_choices_go_with_the_plan_they_are_about(window: MainWindow, hand: Hand, key: str) -> None:
    hand.press("J", key)
    _plan_without(window, set())
    assert not _overlays(window)


def test_a_note_stays_with_its_finding(window: MainWindow) -> None:
    first, second = [entry.id for entry in _review(window).entries][:2]
    window.reviewing.go_to(first)
    window.reviewing.note()
    window.reviewing.go_to(second)
    window.reviewing._note.field.setText("这条可疑")
    window.reviewing._note.accept()
    (operation,) = window.desk.session.log.operations
    assert [target.finding for target in operation.targets] == [first]


def test_a_note_on_a_finding_that_is_gone_is_on_no_other(window: MainWindow) -> None:
    entry = next(entry for entry in _review(window).entries if entry.finding.kind is Kind.DUPLICATE_RUN)
    window.reviewing.go_to(entry.id)
    window.reviewing.note()
    window.reviewing._note.field.setText("这条可疑")
    _plan_without(window, {Kind.DUPLICATE_RUN})
    window.reviewing._note.accept()
    assert not window.desk.session.log.operations
    assert "gone" in window.status.message()


def test_page_details_are_those_of_the_page_they_were_typed_on(window: MainWindow, hand: Hand) -> None:
    hand.press("Alt+2")
    first, second = (page.id for page in window.desk.pages)
    field = window.articles.metadata.field("paper")
    before = field.text()
    field.setFocus()
    field.setText("某某日报")
    hand.press("Ctrl+Alt+PgDown")
    assert window.desk.page_number == second
    assert window.articles.metadata.field("paper").text() == before
    window.articles.tree.setFocus()
    QApplication.processEvents()
    told = [(operation.page, operation.text) for operation in window.desk.session.log.operations]
    assert told == [(first, "某某日报")]


def test_a_page_that_is_not_analysed_yet_is_not_another_page(workplace: Workplace, qtbot: QtBot) -> None:
    workplace.put_small_pages(2)
    workplace.store.set("prefetch_pages", 0)
    window = workplace.start(workplace.pages)
    Hand(window, qtbot).press("Alt+2")
    window.desk.planner._analyst._executor = Later()
    window.desk.open_page(window.desk.pages[1].id)
    assert window.desk.review is None
    assert not window.articles.tree.article_model.rows
    with pytest.raises(KeyError):
        window.articles.metadata.field("paper")


def test_hits_of_one_project_are_not_replaced_in_another(workplace: Workplace, qtbot: QtBot) -> None:
    first, second = (
        workplace.put("a/第1版.txt", SMALL_PAGE),
        workplace.put("b/第1版.txt", "另一版\n　　没有的。\n"),
    )
    window = workplace.start(first)
    _replace_with(window, qtbot, "读书会", "朗诵会")
    window.open_paths([second])
    assert not window.review.find_panel.ticked()
    window.review.find_panel.apply_requested.emit([])
    assert not window.desk.session.log.operations


def test_hits_follow_what_changes(window: MainWindow, qtbot: QtBot) -> None:
    _replace_with(window, qtbot, "孩子们", "儿童")
    panel = window.review.find_panel
    document = _review(window).document
    edits = retype(document, _doubled(window).start, "学生们在看书。")
    window.desk.try_deed(lambda session, page: session.edit(page, edits))
    panel.apply()
    assert "学生们" in "".join(block.text for block in _review(window).document.blocks())
    assert "meanwhile" in window.status.message()
    qtbot.waitUntil(lambda: not panel.ticked())


def test_in_a_project_only_the_page_that_changed_is_searched_again(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    panel, looking_up = window.review.find_panel, window.looking_up
    panel.fields.reach.set_current(1)
    _replace_with(window, qtbot, "孩子们", "儿童")
    qtbot.waitUntil(lambda: len({place.page for place in looking_up._places}) == 2)
    searched: list[int] = []
    search = looking_up._search

    def counted(page: int, question: SearchQuestion) -> object:
        searched.append(page)
        return search(page, question)

    monkeypatch.setattr(looking_up, "_search", counted)
    first, second = (page.id for page in window.desk.pages)
    edits = retype(_review(window).document, _doubled(window).start, "学生们在看书。")
    window.desk.try_deed(lambda session, page: session.edit(page, edits))
    qtbot.waitUntil(lambda: {place.page for place in looking_up._places} == {second})
    assert searched == [first]
    panel.apply()
    assert "儿童" in "".join(b.text for b in window.desk.session.review(second).document.blocks())


def test_a_search_on_the_page_is_one_on_the_page_in_front(
    window: MainWindow, hand: Hand, qtbot: QtBot
) -> None:
    _replace_with(window, qtbot, "读书会", "朗诵会")
    hand.press("Ctrl+Alt+PgDown")
    qtbot.waitUntil(lambda: {place.page for place in window.looking_up._places} == {window.desk.page_number})


def test_a_series_is_of_all_pages_whatever_is_in_memory(workplace: Workplace, qtbot: QtBot) -> None:
    """A decision on another page is seen at once, an undo too, and a page that was dropped counts all the same."""
    workplace.put("第1版.txt", "湖城日报\n市图书馆\n　　没有什么要改的一页。\n")
    workplace.put("第2版.txt", SMALL_PAGE)
    window = workplace.start(workplace.pages)
    window.going.show("series")
    members = _members(window)
    assert {page for page, _id in members} == {window.desk.pages[1].id}
    window.series.accept_requested.emit(members)
    assert _states(window) == {"accepted"}
    window.going.undo()
    window.desk.session.drop_plan(window.desk.pages[1].id)
    qtbot.waitUntil(lambda: "accepted" not in _states(window))
    assert _members(window) == members


def _states(window: MainWindow) -> set[str]:
    return {row.state for row in window.series_work.rows}


def _members(window: MainWindow) -> list[tuple[int, str]]:
    return [row.key for row in window.series_work.rows]


def _replace_with(window: MainWindow, qtbot: QtBot, pattern: str, replacement: str) -> None:
    panel = window.review.find_panel
    panel.open_replace(pattern)
    panel.fields.replacement.setText(replacement)
    qtbot.waitUntil(lambda: panel._is_current() and bool(panel.ticked()))


def _review(window: MainWindow) -> PageReview:
    assert window.desk.review is not None
    return window.desk.review


def _doubled(window: MainWindow) -> Block:
    """The paragraph that says a sentence twice."""
    return next(block for block in _review(window).document.blocks() if "孩子们" in block.text)


def _plan_without(window: MainWindow, kinds: set[Kind]) -> None:
    """Let a plan come that finds nothing of these kinds."""
    plan = _review(window).plan
    findings = tuple(finding for finding in plan.findings if finding.kind not in kinds)
    window.desk.session.set_plan(window.desk.page_number, replace(plan, findings=findings))
    window.desk.review_changed.emit(_review(window))


def _overlays(window: MainWindow) -> list[str]:
    cards = (window.chooser.overlay, window.arranging._roles)
    return [card.accessibleName() for card in cards if card.isVisible()]
