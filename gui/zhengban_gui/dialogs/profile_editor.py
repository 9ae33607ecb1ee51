"""The profile of the paper as a form, with a text to try it on; nothing of it counts before it is kept."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from zhengban.errors import InputError
from zhengban.profiles.profile import Profile
from zhengban_gui.dialogs.profile_try_on import ProfileTryOn
from zhengban_gui.item_models.profile_model import ProfileModel
from zhengban_gui.profile_trial import Entry
from zhengban_gui.profile_words import profile_error_told, remark_told
from zhengban_gui.theme import Theme
from zhengban_gui.tokens import (
    PANE_INSET,
    RADIUS_CARD,
    SCREEN_EDGE,
    SPACE,
    SPACE_DOUBLE,
    SPACE_HALF,
    TEXT_SECONDARY,
    TEXT_TITLE,
    WEIGHT_MEDIUM,
)
from zhengban_gui.views.profile_list import ProfileList
from zhengban_gui.widgets.boxes import tight_column
from zhengban_gui.widgets.elided_label import ElidedLabel
from zhengban_gui.widgets.hairline import Hairline
from zhengban_gui.widgets.keys import is_enter
from zhengban_gui.widgets.painting import paint_body
from zhengban_gui.widgets.push_button import PushButton
from zhengban_gui.widgets.speaking import in_each_language, said

_SIZE = (1120, 720)
_KEEP_KEY = "Ctrl+Enter"
_FILES = "*.toml"


class ProfileEditor(QDialog):
    """Ctrl+Enter sends ``kept`` with the profile; Esc leaves, and asks once more where something was changed.

    ``import_requested`` and ``export_requested`` bring a file's name, ``proposals_requested`` asks what the project's
    pages say, ``lines_wanted`` for the text of the page in front.
    """

    kept = Signal(object)
    import_requested = Signal(str)
    export_requested = Signal(str)
    proposals_requested = Signal()
    lines_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._before = Profile()
        self._is_asking = False
        self._typed: tuple[int, str] | None = None
        self.model = ProfileModel(self)
        self.list = ProfileList(theme, self.model)
        self.try_on = ProfileTryOn(theme)
        self._title = said(
            ElidedLabel(theme, "", TEXT_TITLE, "ink", WEIGHT_MEDIUM), lambda: self.tr("Profile of the paper")
        )
        self._import = said(PushButton(theme, "", "open"), lambda: self.tr("Import…"))
        self._export = said(PushButton(theme, "", "export"), lambda: self.tr("Export…"))
        self._propose = said(PushButton(theme, "", "search"), lambda: self.tr("Propose from the pages"))
        self._said = ElidedLabel(theme, "", TEXT_SECONDARY, "ink2")
        self._keep = said(PushButton(theme, "", "check", _KEEP_KEY, "primary"), lambda: self.tr("Keep"))
        self._cancel = said(PushButton(theme, "", key="Esc"), lambda: self.tr("Cancel"))
        self._connect()
        self._lay_out(theme)
        self.resize(QSize(*_SIZE).boundedTo(self.screen().availableSize()))
        in_each_language(self, self._say)
        theme.changed.connect(self.update)

    def open_for(self, profile: Profile, text: str) -> None:
        """Edit a profile, and try it on the text of a page."""
        self._before = profile
        self.model.set_profile(profile)
        self.list.go_to(0)
        self.try_on.show_text(text)
        self.open()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def take(self, profile: Profile) -> None:
        """Show an imported profile; it still has to be kept."""
        self.model.set_profile(profile)
        self.list.go_to(0)

    def propose(self, profile: Profile, remarks: Mapping[tuple[str, str], str], pages: int) -> None:
        """Add what repeats on the pages, unticked, each with how often it was seen."""
        told = {key: remark_told(remark) for key, remark in remarks.items()}
        count = self.model.propose(profile, told)
        self._propose.setEnabled(True)
        seen = self.tr("Seen on %n page(s)", "", pages)
        new = self.tr("%n proposal(s), not ticked: look at each", "", count)
        self.tell(f"{new} · {seen}" if count else self.tr("Nothing new repeats on the pages"))

    def tell(self, words: str, is_warning: bool = False) -> None:
        """Say something in the foot."""
        self._said.set_text(words)
        self._said.set_color("dele" if is_warning else "ink2")

    def message(self) -> str:
        """Return what the foot says."""
        return self._said.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep with Ctrl+Enter from anywhere, leave with Esc."""
        if is_enter(event) and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._go_on()
        elif not is_enter(event):
            super().keyPressEvent(event)

    def reject(self) -> None:
        """Leave; what was changed is not lost by one key."""
        if self._is_changed() and not self._is_asking:
            self._is_asking = True
            self.tell(
                self.tr("Not kept yet: {key} keeps it, Esc again leaves it").format(key=_KEEP_KEY), True
            )
            return
        super().reject()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the surface, and the sheet of paper under each half."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("panel"))
        for half in (self._left, self._right):
            sheet = half.geometry().toRectF()
            paint_body(painter, sheet, RADIUS_CARD, self._theme.color("paper"), self._theme.color("hair"))

    def _is_changed(self) -> bool:
        try:
            return self.model.profile() != self._before
        except InputError:
            return True

    def _follow(self) -> None:
        """Say what is wrong, and try what is ticked."""
        self._is_asking, self._typed = False, None
        place = self.model.first_problem()
        told = self.model.row(place).problem if place >= 0 else self._keys_told()
        self.tell(told, is_warning=place >= 0)
        self._keep.setEnabled(place < 0)
        self._try()

    def _keys_told(self) -> str:
        return self.tr("Enter edits or adds · Space ticks · Del takes away")

    def _follow_typed(self, place: int, text: str) -> None:
        """What is being typed is judged and tried before it is kept."""
        self._typed = (place, text)
        problem = self.model.problem_of(place, text)
        self.tell(problem, is_warning=bool(problem))
        self._try()

    def _try(self) -> None:
        entries = self.model.entries()
        row = self.list.current_row()
        typed = self._typed
        if typed is not None and row is not None and row.form != "value":
            current = Entry(row.key, row.text)
            entries = [Entry(row.key, typed[1]) if one == current else one for one in entries]
            if row.form == "heading" or not row.is_ticked:
                entries.append(Entry(row.key, typed[1]))
        elif row is not None and row.form == "entry" and not row.is_ticked:
            entries.append(Entry(row.key, row.text))  # a proposal is looked at before it is ticked
        self.try_on.set_entries([one for one in entries if one.text.strip()])

    def _go_on(self) -> None:
        """What is still in a field belongs to it."""
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        place = self.model.first_problem()
        if place >= 0:
            self.list.go_to(place)
            return
        try:
            profile = self.model.profile()
        except InputError as error:
            self.tell(profile_error_told(str(error)), is_warning=True)
            return
        self.kept.emit(profile)
        self.accept()

    def _ask_proposals(self) -> None:
        self._propose.setEnabled(False)
        self.tell(self.tr("Reading the pages…"))
        self.proposals_requested.emit()

    def proposals_failed(self, reason: str) -> None:
        """Say why there are no proposals."""
        self._propose.setEnabled(True)
        self.tell(reason, is_warning=True)

    def _ask_import(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, "", "", _FILES)
        if name:
            self.import_requested.emit(name)

    def _ask_export(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self, "", "", _FILES)
        if name:
            self.export_requested.emit(name if name.endswith(".toml") else f"{name}.toml")

    def _say(self) -> None:
        self.setWindowTitle(self.tr("Profile of the paper"))
        self.model.changed.emit()

    def _connect(self) -> None:
        self.model.changed.connect(self._follow)
        self.list.current_changed.connect(lambda _place: self._try())
        self.list.typed.connect(self._follow_typed)
        self.try_on.lines_wanted.connect(self.lines_wanted)
        self.try_on.area.finished.connect(self._go_on)
        self.try_on.area.left.connect(self.reject)
        self._import.clicked.connect(self._ask_import)
        self._export.clicked.connect(self._ask_export)
        self._propose.clicked.connect(self._ask_proposals)
        self._keep.clicked.connect(self._go_on)
        self._cancel.clicked.connect(self.reject)

    def _lay_out(self, theme: Theme) -> None:
        head = QHBoxLayout()
        head.setSpacing(SPACE_HALF)
        head.addWidget(self._title, 1)
        for button in (self._propose, self._import, self._export):
            head.addWidget(button)
        self._left, self._right = QWidget(), QWidget()
        left, right = tight_column(self._left), tight_column(self._right)
        left.setContentsMargins(1, SPACE_HALF, 1, SPACE_HALF)
        right.setContentsMargins(PANE_INSET, SPACE, PANE_INSET, SPACE)
        left.addWidget(self.list)
        right.addWidget(self.try_on)
        halves = QHBoxLayout()
        halves.setSpacing(SPACE_DOUBLE)
        halves.addWidget(self._left, 1)
        halves.addWidget(self._right, 1)
        foot = QHBoxLayout()
        foot.setSpacing(SPACE_HALF)
        foot.addWidget(self._said, 1)
        for button in (self._cancel, self._keep):
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(SCREEN_EDGE, SPACE_DOUBLE, SCREEN_EDGE, SPACE_DOUBLE)
        column.setSpacing(SPACE)
        column.addLayout(head)
        column.addWidget(Hairline(theme))
        column.addLayout(halves, 1)
        column.addLayout(foot)
