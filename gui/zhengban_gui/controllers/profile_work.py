"""What is known of the paper: decisions that become rules of the project's profile, and the editor of it all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from zhengban.errors import InputError, OutputError
from zhengban.files import write_file
from zhengban.model.document import Block
from zhengban.model.role import FURNITURE_ROLES
from zhengban.profiles.profile import Profile
from zhengban.profiles.reading import find_profile
from zhengban.profiles.telling import profile_told
from zhengban.review.page_review import Entry
from zhengban_gui.controllers.desk import Desk
from zhengban_gui.controllers.profile_reading import read_proposals
from zhengban_gui.controllers.series_reader import SeriesReader
from zhengban_gui.dialogs.profile_editor import ProfileEditor
from zhengban_gui.dialogs.profile_rule_dialog import ProfileRuleDialog
from zhengban_gui.error_words import error_told
from zhengban_gui.profile_rules import Rule, rule_from, rule_from_block, with_rules
from zhengban_gui.profile_words import profile_error_told
from zhengban_gui.theme import Theme

_PROPOSALS = "proposals"


class ProfileWork(QObject):
    """Shows what will be kept before it is; ``told`` is for the status line."""

    told = Signal(str)

    def __init__(self, theme: Theme, desk: Desk, reader: SeriesReader, window: QWidget) -> None:
        super().__init__(window)
        self._theme, self._desk, self._reader, self._window = theme, desk, reader, window
        self.rule_dialog: ProfileRuleDialog | None = None
        self.editor: ProfileEditor | None = None
        reader.told.connect(self._take)
        reader.failed.connect(self._take_failure)

    @property
    def profile(self) -> Profile:
        """Return the profile that the project has."""
        return self._desk.planner.policy.profile

    def offer_rule_of(self, entry: Entry | None) -> None:
        """Offer what a profile can say of a finding of the page in front."""
        review = self._desk.review
        rule = rule_from(entry.finding, review.plan.page.text) if entry and review else None
        self.offer_rules([rule] if rule else [])

    def offer_rule_of_block(self, block: Block | None) -> bool:
        """Offer the pattern of a block of furniture; return whether the block is any."""
        review = self._desk.review
        if block is None or review is None or block.role not in FURNITURE_ROLES:
            return False
        rule = rule_from_block(block, review.plan.page.text)
        self.offer_rules([rule] if rule else [])
        return True

    def offer_rules(self, rules: Sequence[Rule]) -> None:
        """Show the rules, so that they can be changed and then added."""
        held = {(key, entry) for key, entry in _entries(self.profile)}
        new = [rule for rule in rules if rule not in held]
        if not self._may_be_kept():
            return
        if not new:
            already = self.tr("The profile says that already") if rules else self._no_rule_told()
            self.told.emit(already)
            return
        self.rule_dialog = ProfileRuleDialog(self._theme, new, self.profile.name, self._window)
        self.rule_dialog.chosen.connect(self._add)
        self.rule_dialog.finished.connect(self.rule_dialog.deleteLater)
        self.rule_dialog.open()

    def open_editor(self) -> None:
        """Show all that the project's profile says, to be changed and tried on the page in front."""
        if not self._may_be_kept():
            return
        self.editor = editor = ProfileEditor(self._theme, self._window)
        editor.kept.connect(self.keep)
        editor.import_requested.connect(self._import)
        editor.export_requested.connect(self._export)
        editor.proposals_requested.connect(self._ask_proposals)
        editor.lines_wanted.connect(lambda: editor.try_on.show_text(self._page_text()))
        editor.finished.connect(self._forget_editor)
        editor.open_for(self.profile, self._page_text())

    def keep(self, profile: Profile) -> None:
        """Keep the profile with the project; pages are analysed anew when they are shown."""
        if profile == self.profile:
            self.told.emit(self.tr("The profile is as it was"))
            return
        self._desk.set_policy(replace(self._desk.planner.policy, profile=profile))
        if self.profile == profile:
            others = len(self._desk.pages) - 1
            told = self.tr("Profile kept. This page is analysed anew")
            later = self.tr("%n other(s) when they are opened or in a batch", "", others)
            self.told.emit(f"{told} · {later}" if others > 0 else told)

    def _page_text(self) -> str:
        review = self._desk.review
        return review.plan.page.text if review is not None else ""

    def _import(self, name: str) -> None:
        if self.editor is None:
            return
        try:
            self.editor.take(find_profile(name))
        except InputError as error:
            told = profile_error_told(str(error).removeprefix(f"{name}: "))
            self.editor.tell(f"{Path(name).name} · {told}", is_warning=True)

    def _export(self, name: str) -> None:
        """What is in the editor is written, kept or not."""
        if self.editor is None:
            return
        try:
            write_file(Path(name), profile_told(self.editor.model.profile()))
            self.editor.tell(self.tr("Written to {name}").format(name=name))
        except InputError as error:
            self.editor.tell(profile_error_told(str(error)), is_warning=True)
        except OutputError as error:
            self.editor.tell(error_told(str(error)), is_warning=True)

    def _ask_proposals(self) -> None:
        path = self._desk.project.path if self._desk.project is not None else None
        if path is not None:
            self._reader.ask(_PROPOSALS, read_proposals, path)

    def _take(self, name: str, answer: Any) -> None:
        if name == _PROPOSALS and self.editor is not None:
            self.editor.propose(answer.profile, answer.remarks, answer.pages)

    def _take_failure(self, name: str, reason: str) -> None:
        if name == _PROPOSALS and self.editor is not None:
            self.editor.proposals_failed(error_told(reason))

    def _forget_editor(self) -> None:
        self._reader.forget(_PROPOSALS)
        if self.editor is not None:
            self.editor.deleteLater()
        self.editor = None

    def _add(self, rules: list[Rule]) -> None:
        try:
            self.keep(with_rules(self.profile, rules))
        except InputError as error:
            self.told.emit(profile_error_told(str(error)))

    def _may_be_kept(self) -> bool:
        project = self._desk.project
        if project is None or project.is_read_only:
            self.told.emit(error_told(project.read_only_reason) if project else "")
            return False
        return True

    def _no_rule_told(self) -> str:
        return self.tr("A profile can say whole lines of furniture, and text that is never touched")


def _entries(profile: Profile) -> list[tuple[str, str]]:
    """Return what rules could be in the profile, by list and text."""
    furniture = [(f"furniture.{role}", text) for role, texts in profile.furniture.items() for text in texts]
    return furniture + [("names_never_to_touch", name) for name in profile.names_never_to_touch]
