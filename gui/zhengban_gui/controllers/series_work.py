"""The series view: findings that are alike, decided together, over the pages that are in memory."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject, QTimer, Signal

from zhengban.review.operation import Deed
from zhengban.review.page_review import PageReview
from zhengban.review.series import Member, Series, bulk_targets, effect, series_of
from zhengban.review.shapes import shape
from zhengban_gui.controllers.desk import Desk
from zhengban_gui.diff.side import BREAK_SIGN
from zhengban_gui.document_script import document_script
from zhengban_gui.item_models.change_notes import Homes
from zhengban_gui.item_models.change_segments import change_of
from zhengban_gui.item_models.series_list_model import SeriesRow
from zhengban_gui.item_models.series_model import CellKey, SeriesCell
from zhengban_gui.naming import title_of
from zhengban_gui.views.series_footer import EffectText
from zhengban_gui.views.series_screen import SeriesContent, SeriesScreen
from zhengban_gui.wording import QUIET_KINDS, kind_icon, kind_name, shape_of, wrong_ones

_CELL_LENGTH = 24  # code points of a side of a cell
_ODD_WORDS = {
    "speaks_against": QT_TRANSLATE_NOOP("Series", "something speaks against it"),
    "quoted": QT_TRANSLATE_NOOP("Series", "inside quotation marks"),
    "reduplication": QT_TRANSLATE_NOOP("Series", "may be a name or a doubled word"),
    "lower_confidence": QT_TRANSLATE_NOOP("Series", "less sure than the others"),
    "other_length": QT_TRANSLATE_NOOP("Series", "much longer or shorter"),
}


class SeriesWork(QObject):
    """Feeds the screen while it is seen; ``context_wanted`` carries page and finding, ``told`` is for the status line."""

    context_wanted = Signal(int, str)
    told = Signal(str)

    def __init__(self, desk: Desk, screen: SeriesScreen) -> None:
        super().__init__(screen)
        self._desk = desk
        self._screen = screen
        self._series: tuple[Series, ...] = ()
        self._key = ""
        screen.series_chosen.connect(self._choose)
        screen.accept_requested.connect(lambda keys: self._decide(Deed.ACCEPT, keys))
        screen.reject_requested.connect(lambda keys: self._decide(Deed.REJECT, keys))
        screen.doubt_requested.connect(lambda keys: self._decide(Deed.DOUBT, keys))
        screen.context_requested.connect(self.context_wanted)
        screen.ticks_changed.connect(self._tell_effect)
        screen.refused.connect(self.told)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self.refresh)
        desk.review_changed.connect(lambda _review: self.refresh())
        for changed in (desk.happened, desk.page_changed, desk.planner.planned):
            changed.connect(lambda _what: self._later.start())

    def refresh(self) -> None:
        """Group the findings anew, if anybody sees them."""
        self._later.stop()
        if not self._screen.isVisible():
            return
        entries = {
            page: [entry for entry in review.entries if entry.finding.kind not in QUIET_KINDS]
            for page, review in self._reviews().items()
        }
        self._series = series_of(entries)
        if self._key not in {series.key for series in self._series}:
            self._key = self._series[0].key if self._series else ""
        self._screen.set_series([self._row(series) for series in self._series], self._key)
        self._show()

    def show_series_of(self, identity: str) -> None:
        """Show the series that a finding of the current page belongs to."""
        review = self._desk.review
        if review is not None and identity in review.by_id:
            self._key = shape(review.by_id[identity].finding)
        self.refresh()

    def _reviews(self) -> dict[int, PageReview]:
        session = self._desk.session
        return {page.id: session.review(page.id) for page in self._desk.pages if session.has_plan(page.id)}

    def _current(self) -> Series | None:
        return next((series for series in self._series if series.key == self._key), None)

    def _choose(self, key: str) -> None:
        self._key = key
        self._show()

    def _show(self) -> None:
        series = self._current()
        if series is None:
            self._screen.show_content(SeriesContent("", "", "", "", 0, 0, ()))
            return
        reviews = self._reviews()
        review = self._desk.review
        remaining = sum(other.counts.open > 0 for other in self._series) - (series.counts.open > 0)
        self._screen.show_content(
            SeriesContent(
                series.key,
                kind_name(series.kind),
                shape_of(series.members[0].entry.finding),
                self._explanation(len(reviews)),
                series.counts.all,
                series.counts.all - series.counts.open,
                tuple(self._cell(member, reviews[member.page]) for member in series.members),
                remaining,
                document_script(review.plan.page.text) if review else "hans",
            )
        )
        self._tell_effect(self._screen.ticked())

    def _explanation(self, seen: int) -> str:
        told = self.tr("Findings of one kind that do the same. What you decided by hand stays as it is.")
        of_all = self.tr("On {seen} of {all} pages").format(seen=seen, all=len(self._desk.pages))
        return told if seen == len(self._desk.pages) else f"{of_all} · {told}"

    def _row(self, series: Series) -> SeriesRow:
        first = series.members[0].entry
        example = first.finding.before.split("\n")[0].strip().replace("⏎", BREAK_SIGN)[:_CELL_LENGTH]
        shaped = shape_of(first.finding)
        title = f"{kind_name(series.kind)} · {shaped}" if shaped else kind_name(series.kind)
        return SeriesRow(
            series.key, kind_icon(series.kind), title, example, series.counts.open, series.counts.all
        )

    def _cell(self, member: Member, review: PageReview) -> SeriesCell:
        entry = member.entry
        change = change_of(entry, review.plan.page.text, Homes(review.document), _CELL_LENGTH)
        page = self._desk.page_with(member.page)
        odd = QCoreApplication.translate("Series", str(_ODD_WORDS[member.odd.code])) if member.odd else ""
        return SeriesCell(
            member.page,
            entry.id,
            title_of(page) if page else "",
            change.before,
            change.after,
            entry.finding.confidence,
            entry.state,
            odd,
        )

    def _tell_effect(self, ticked: Sequence[CellKey]) -> None:
        series = self._current()
        if series is not None:
            targets = self._targets(series, ticked)
            told = effect(self._reviews(), series, targets)
            self._screen.set_effect(EffectText(*told, wrong=self._wrong_told(targets)))

    def _wrong_told(self, targets: Mapping[int, Sequence[str]]) -> str:
        """Return how many of the findings may be wrong, as far as that was measured."""
        reviews = self._reviews()
        findings = [reviews[page].by_id[one].finding for page, ids in targets.items() for one in ids]
        return wrong_ones(self._desk.planner.policy.calibration.expected_wrong(findings))

    def _targets(self, series: Series, ticked: Sequence[CellKey]) -> Mapping[int, Sequence[str]]:
        """What somebody decided by hand is never among them, nor what a page left long ago or a new plan took away."""
        reviews = self._reviews()
        held = {key for key in ticked if key[0] in reviews and key[1] in reviews[key[0]].by_id}
        return bulk_targets(series, held)

    def _decide(self, deed: Deed, keys: Sequence[CellKey]) -> None:
        series = self._current()
        targets = self._targets(series, keys) if series else {}
        if targets:
            self._desk.try_deed(lambda session, _page: session.decide(deed, targets, "series"))
