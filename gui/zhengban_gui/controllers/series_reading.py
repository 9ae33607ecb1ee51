"""What is read of a whole project for the series view, in a worker: plain values that a window only has to show.

The worker opens the project to read from it, so nobody is kept from deciding meanwhile; ``through`` numbers the last
operation that it saw. Findings come in packed parts: unpacking ten thousand at once would hold the window up.
"""

from __future__ import annotations

import json
import pickle
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtCore import QCoreApplication

from zhengban.model.edit import Edit, ReplaceText, edit_as_json, edit_from_json
from zhengban.model.page import Page
from zhengban.policy import Policy
from zhengban.review.bulk import waiting_in_project
from zhengban.review.page_review import State
from zhengban.review.project_file import ProjectFile
from zhengban.review.project_plans import open_session
from zhengban.review.project_series import (
    SeriesOutline,
    sample_in_project,
    series_in_project,
    series_of_project,
)
from zhengban.review.series import Member, counted_changes
from zhengban.review.session import ReviewSession
from zhengban_gui.diff.side import BREAK_SIGN
from zhengban_gui.i18n import Translators
from zhengban_gui.item_models.change_notes import Lines
from zhengban_gui.item_models.change_segments import change_of
from zhengban_gui.item_models.segments import Segments
from zhengban_gui.profile_rules import Rule, rule_from
from zhengban_gui.wording import QUIET_KINDS, shape_of

_CELL_LENGTH = 24  # code points of a side of a cell
_PART = 200  # findings that are unpacked in one turn of the window


class MemberRow(NamedTuple):
    """A finding of a series; ``edits`` is JSON, ``wrong`` the measured share of wrong ones, if any.

    ``rule`` is what a profile could say so that it need not be decided again.
    """

    page: int
    finding: str
    fingerprint: str
    before: Segments
    after: Segments
    confidence: float
    state: State
    odd: str
    is_free: bool
    deleted: int
    inserted: int
    substituted: int
    wrong: float | None
    rule: Rule | None
    edits: str

    @property
    def key(self) -> tuple[int, str]:
        """Return what names the finding in the project."""
        return self.page, self.finding

    def edits_read(self) -> tuple[Edit, ...]:
        """Return the edits, as a rejection has to keep them."""
        return tuple(map(edit_from_json, json.loads(self.edits)))


class OutlineTold(NamedTuple):
    """A series with its shape in words and an example in the newspaper's own."""

    outline: SeriesOutline
    shape: str
    example: str


class ListTold(NamedTuple):
    """All series of a project, the pages that nobody has analysed yet, and all pages."""

    series: tuple[OutlineTold, ...]
    unplanned: tuple[int, ...]
    pages: int
    through: int


class SeriesTold(NamedTuple):
    """The findings of one series, packed in parts."""

    key: str
    parts: tuple[bytes, ...]
    through: int


class BulkTold(NamedTuple):
    """What waits in the whole project, packed in parts, and the number of pages without a plan."""

    parts: tuple[bytes, ...]
    unplanned: int
    through: int


def unpacked(part: bytes) -> list[Any]:
    """Return what is in a part: rows of a series, or what waits; it comes from our own worker and nowhere else."""
    rows: list[Any] = pickle.loads(part)
    return rows


def read_list(path: Path, language: str) -> ListTold:
    """Return all series of a project; raises ``InputError``."""
    speak(language)
    with ProjectFile.look(path) as project:
        session = open_session(project)
        found = series_of_project(project, session)
        wanted = [outline for outline in found.series if outline.kind not in QUIET_KINDS]
        told = tuple(_outline_told(project, session, outline) for outline in wanted)
        return ListTold(told, found.unplanned, len(project.pages()), session.log.next_number - 1)


def read_series(path: Path, language: str, outline: SeriesOutline) -> SeriesTold:
    """Return one series with its findings, the odd ones first; raises ``InputError``."""
    speak(language)
    with ProjectFile.look(path) as project:
        session = open_session(project)
        series = series_in_project(project, session, outline)
        rows = list(_rows(project, series.members if series else ()))
        return SeriesTold(outline.key, _packed(rows), session.log.next_number - 1)


def read_bulk(path: Path) -> BulkTold:
    """Return what waits in a project; raises ``InputError``."""
    with ProjectFile.look(path) as project:
        session = open_session(project)
        found = waiting_in_project(project, session)
        return BulkTold(_packed(found.findings), found.unplanned, session.log.next_number - 1)


_SPOKEN: list[tuple[str, Translators, QCoreApplication]] = []


def speak(language: str) -> None:
    """Let a worker say what it says in the window's language; inside the window itself it is spoken already."""
    if not _SPOKEN and QCoreApplication.instance() is not None:
        return
    if not _SPOKEN or _SPOKEN[-1][0] != language:
        application = _SPOKEN[-1][2] if _SPOKEN else QCoreApplication([])
        translators = _SPOKEN[-1][1] if _SPOKEN else Translators()
        translators.install(language)
        _SPOKEN[:] = [(language, translators, application)]


def _outline_told(project: ProjectFile, session: ReviewSession, outline: SeriesOutline) -> OutlineTold:
    sample = sample_in_project(project, session, outline)
    if sample is None:
        return OutlineTold(outline, "", "")
    finding = sample.entry.finding
    example = finding.before.split("\n")[0].strip().replace("⏎", BREAK_SIGN)[:_CELL_LENGTH]
    return OutlineTold(outline, shape_of(finding), example)


def _rows(project: ProjectFile, members: Iterable[Member]) -> Iterator[MemberRow]:
    """Pages are read once each, however the findings are ordered."""
    policy, pages = project.policy, dict[int, tuple[Page, Lines]]()
    for member in members:
        if member.page not in pages:
            page = project.load(member.page)
            pages[member.page] = page, Lines(page.text)
        yield _row(member, *pages[member.page], policy)


def _row(member: Member, page: Page, lines: Lines, policy: Policy) -> MemberRow:
    entry, finding = member.entry, member.entry.finding
    change = change_of(entry, page.text, lines, _CELL_LENGTH)
    changes = [counted_changes(page.text, edit) for edit in entry.edits if isinstance(edit, ReplaceText)]
    gone, come, changed = (sum(counts) for counts in zip((0, 0, 0), *changes, strict=True))
    promise = policy.calibration.promise_of(finding)
    return MemberRow(
        member.page,
        entry.id,
        entry.target.fingerprint,
        change.before,
        change.after,
        finding.confidence,
        entry.state,
        member.odd.code if member.odd else "",
        member.is_free,
        gone,
        come,
        changed,
        1 - promise.precision if promise else None,
        rule_from(finding, page.text),
        json.dumps([edit_as_json(edit) for edit in finding.edits], ensure_ascii=False),
    )


def _packed(rows: Sequence[tuple[Any, ...]]) -> tuple[bytes, ...]:
    return tuple(pickle.dumps(rows[start : start + _PART]) for start in range(0, len(rows), _PART))
