"""A file that changed since it was read: asked about, taken or left, and told truly."""

from __future__ import annotations

from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from support.window import SMALL_PAGE, Hand, Workplace
from zhengban.review.page_review import PageReview
from zhengban_gui.main_window import MainWindow


def test_a_changed_source_is_taken_only_when_asked_for(workplace: Workplace, qtbot: QtBot) -> None:
    """Who keeps the old text is asked again when the page is opened again."""
    page = workplace.put("第1版.txt", SMALL_PAGE)
    workplace.put("第2版.txt", SMALL_PAGE)
    window = workplace.start(workplace.pages)
    hand = Hand(window, qtbot)
    hand.press("Ctrl+Alt+PgDown")
    page.write_text(SMALL_PAGE.replace("秋季", "冬季"), encoding="utf-8")
    hand.press("Ctrl+PgUp")
    qtbot.waitUntil(window.chooser.overlay.isVisible)
    assert "秋季" in _review(window).plan.page.text
    hand.press("2")
    assert not window.chooser.overlay.isVisible()
    assert "秋季" in _review(window).plan.page.text
    hand.press("Ctrl+Alt+PgDown", "Ctrl+PgUp")
    qtbot.waitUntil(window.chooser.overlay.isVisible)
    hand.press("1")
    assert "冬季" in _review(window).plan.page.text
    assert "source changed" in window.status.message()


def test_a_page_that_its_file_has_no_more_is_refused_and_nothing_else_is_told(workplace: Workplace) -> None:
    workplace.put("两页.txt", f"{SMALL_PAGE}\f{SMALL_PAGE}")
    window = workplace.start(workplace.pages)
    workplace.put("两页.txt", SMALL_PAGE)
    told = QSignalSpy(window.source_changes.told)
    window.desk.open_page(window.desk.pages[1].id)
    QApplication.processEvents()
    assert window.chooser.overlay.isVisible()
    window.chooser.overlay.chosen.emit(0)
    window.desk.open_page(window.desk.pages[1].id)
    assert told.count() == 0
    assert "两页.txt" in window.status.message()


def test_what_fits_nothing_any_more_is_listed(workplace: Workplace, qtbot: QtBot) -> None:
    page = workplace.put("第1版.txt", SMALL_PAGE)
    workplace.put("第2版.txt", SMALL_PAGE)
    window = workplace.start(workplace.pages)
    hand = Hand(window, qtbot)
    hand.press("Ctrl+Home", "R", "L", "Ctrl+Alt+PgDown")
    page.write_text("湖城日报\n　　今日无事。\n", encoding="utf-8")
    hand.press("Ctrl+PgUp")
    qtbot.waitUntil(window.chooser.overlay.isVisible)
    hand.press("1", "Alt+2")
    review = _review(window)
    listed = [link.text() for link in window.articles.metadata.loose_ends()]
    lost = len(review.unmatched) + len(review.unfit)
    assert lost >= 2
    assert sum("fits nothing" in text.casefold() for text in listed) == lost


def test_what_fits_nothing_any_more_is_dismissed_by_a_key(workplace: Workplace, qtbot: QtBot) -> None:
    page = workplace.put("第1版.txt", SMALL_PAGE)
    workplace.put("第2版.txt", SMALL_PAGE)
    window = workplace.start(workplace.pages)
    hand = Hand(window, qtbot)
    hand.press("Ctrl+Home", "R", "L", "Ctrl+Alt+PgDown")
    page.write_text("湖城日报\n　　今日无事。\n", encoding="utf-8")
    hand.press("Ctrl+PgUp")
    qtbot.waitUntil(window.chooser.overlay.isVisible)
    hand.press("1", "Alt+2")
    before = len(_review(window).unmatched), len(_review(window).unfit)
    for _ in range(sum(before)):
        hand.tab_to("Del dismisses")
        hand.press("Del")
    assert (_review(window).unmatched, _review(window).unfit) == ((), ())
    assert "Ctrl+Z" in window.status.message()
    window.articles.tree.setFocus()
    hand.press(*["Ctrl+Z"] * sum(before))
    assert (len(_review(window).unmatched), len(_review(window).unfit)) == before


def _review(window: MainWindow) -> PageReview:
    assert window.desk.review is not None
    return window.desk.review
