"""What the series screen says: the list, the head, the cells and the sentence before a decision."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject

from zhengban.review.page_review import OPEN_STATES
from zhengban_gui.controllers.desk import Desk
from zhengban_gui.controllers.series_reading import ListTold, MemberRow, OutlineTold
from zhengban_gui.controllers.series_sums import Sums, parted, sums_of
from zhengban_gui.document_script import document_script
from zhengban_gui.item_models.pages_model import group_of
from zhengban_gui.item_models.series_list_model import SeriesRow
from zhengban_gui.item_models.series_model import SeriesCell
from zhengban_gui.naming import title_of
from zhengban_gui.views.series_screen import SeriesContent, SeriesScreen
from zhengban_gui.wording import kind_icon, kind_name

_ODD_WORDS = {
    "speaks_against": QT_TRANSLATE_NOOP("Series", "something speaks against it"),
    "quoted": QT_TRANSLATE_NOOP("Series", "inside quotation marks"),
    "reduplication": QT_TRANSLATE_NOOP("Series", "may be a name or a doubled word"),
    "lower_confidence": QT_TRANSLATE_NOOP("Series", "less sure than the others"),
    "other_length": QT_TRANSLATE_NOOP("Series", "much longer or shorter"),
}


class SeriesShowing(QObject):
    """Puts what was read on the screen, in the language of the window."""

    def __init__(self, desk: Desk, screen: SeriesScreen) -> None:
        super().__init__(screen)
        self._desk, self._screen = desk, screen
        self._beyond = Sums()
        self._by_hand = 0

    def show_list(self, told: ListTold | None, key: str) -> None:
        """List all series, the one of the key lit."""
        self._screen.set_series([_series_row(one) for one in told.series] if told else [], key)

    def show_nothing(self, is_being_read: bool) -> None:
        """Say that there is no series, or not yet."""
        self._screen.show_content(SeriesContent("", "", "", "", 0, 0, (), is_being_read=is_being_read))

    def show_series(self, told: ListTold, one: OutlineTold, rows: Sequence[MemberRow], is_read: bool) -> None:
        """Show a series with its findings; while they are not read yet, the numbers of the list."""
        counts = one.outline.counts
        open_count = sum(row.state in OPEN_STATES for row in rows) if is_read else counts.open
        total = len(rows) if is_read else counts.all
        shown, rest = parted(rows)
        beyond = [row for row in rest if row.state == "automatic"]
        self._beyond, self._by_hand = sums_of(beyond), counts.decided
        self._screen.show_content(
            SeriesContent(
                one.outline.key,
                kind_name(one.outline.kind),
                one.shape,
                self._explanation(told),
                total,
                total - open_count,
                tuple(self._cells(shown)),
                sum(other.outline.counts.open > 0 for other in told.series if other is not one),
                document_script(self._desk.review.plan.page.text) if self._desk.review else "hans",
                not is_read,
                tuple(row.key for row in beyond),
                len(rest) - len(beyond),
            )
        )

    def show_effect(self, ticked: Sequence[MemberRow]) -> None:
        """Say what accepting these changes, with those that have no cell."""
        self._screen.set_effect(sums_of(ticked).with_others(self._beyond).effect(self._by_hand))

    def _explanation(self, read: ListTold) -> str:
        told = self.tr("Findings of one kind that do the same. What you decided by hand stays as it is.")
        if not read.unplanned:
            return told
        seen, pages = read.pages - len(read.unplanned), read.pages
        of_all = self.tr("On {seen} of {all} pages so far; the others are being analysed")
        return f"{of_all.format(seen=seen, all=pages)} · {told}"

    def _cells(self, rows: Sequence[MemberRow]) -> Iterable[SeriesCell]:
        titles = self._titles({row.page for row in rows})
        for row in rows:
            odd = QCoreApplication.translate("Series", str(_ODD_WORDS[row.odd])) if row.odd else ""
            change = (row.before, row.after)
            yield SeriesCell(row.page, row.finding, titles[row.page], *change, row.confidence, row.state, odd)

    def _titles(self, numbers: Iterable[int]) -> dict[int, str]:
        """Pages of several issues are named with theirs: each has a page 6."""
        pages = {number: self._desk.page_with(number) for number in numbers}
        issues = {number: group_of(page.path) for number, page in pages.items() if page}
        several = len(set(issues.values())) > 1
        return {
            number: " ".join(([issues[number]] if several else []) + [title_of(page)]) if page else ""
            for number, page in pages.items()
        }


def _series_row(told: OutlineTold) -> SeriesRow:
    outline = told.outline
    name = kind_name(outline.kind)
    title = f"{name} · {told.shape}" if told.shape else name
    counts = outline.counts
    return SeriesRow(outline.key, kind_icon(outline.kind), title, told.example, counts.open, counts.all)
