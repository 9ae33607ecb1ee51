"""What waits in a whole project, accepted by kind and confidence in one step; one page is in memory at a time."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from zhengban.calibration import Expected
from zhengban.model.collector import collector_paused
from zhengban.model.edit import ReplaceText
from zhengban.model.finding import Kind
from zhengban.policy import Policy
from zhengban.review.kept_plan import plan_key
from zhengban.review.operation import Deed, Operation, Target
from zhengban.review.page_review import Entry, review_page
from zhengban.review.project_file import ProjectFile
from zhengban.review.series import counted_changes
from zhengban.review.session import ReviewSession


@dataclass
class BulkPlan:
    """What a bulk acceptance would do. Characters are non-space code points, counted by each edit alone.

    ``kept`` are findings of the same kinds and confidence that somebody decided on. ``unplanned`` pages have no plan
    that fits, and are left out. ``measured`` findings have a measured share of wrong ones, ``wrong`` is its sum.
    """

    targets: list[Target] = field(default_factory=list)
    pages: int = 0
    deleted: int = 0
    inserted: int = 0
    substituted: int = 0
    kept: int = 0
    unplanned: int = 0
    wrong: float = 0.0
    measured: int = 0
    unmeasured: int = 0

    def expect(self, expected: Expected) -> None:
        """Add what was measured of some of the findings."""
        self.wrong += expected.wrong
        self.measured += expected.measured
        self.unmeasured += expected.unmeasured


def plan_bulk(
    project: ProjectFile, session: ReviewSession, kinds: Collection[Kind], min_confidence: float
) -> BulkPlan:
    """Return what accepting all that waits would do; no ``kinds`` stand for all. Raises ``InputError``."""
    found, policy = BulkPlan(), project.policy
    for page in project.pages():
        _add_page(found, project, session, policy, page.id, kinds, min_confidence)
    return found


class Waiting(NamedTuple):
    """A finding that waits, with what accepting it does; ``wrong`` is its measured share of wrong ones, if any.

    One that somebody decided on counts only as kept: ``target`` is None.
    """

    kind: Kind
    confidence: float
    page: int
    target: Target | None
    deleted: int = 0
    inserted: int = 0
    substituted: int = 0
    wrong: float | None = None


class WaitingInProject(NamedTuple):
    """What waits in a project, so that lines of confidence can be tried without reading it again."""

    findings: tuple[Waiting, ...]
    unplanned: int

    def plan(self, kinds: Collection[Kind], min_confidence: float) -> BulkPlan:
        """Return what accepting would do, as ``plan_bulk`` does; no ``kinds`` stand for all."""
        wanted = [
            one
            for one in self.findings
            if one.confidence >= min_confidence and (not kinds or one.kind in kinds)
        ]
        waiting = [one for one in wanted if one.target is not None]
        measured = [one.wrong for one in waiting if one.wrong is not None]
        return BulkPlan(
            [one.target for one in waiting if one.target is not None],
            len({one.page for one in waiting}),
            sum(one.deleted for one in waiting),
            sum(one.inserted for one in waiting),
            sum(one.substituted for one in waiting),
            len(wanted) - len(waiting),
            self.unplanned,
            sum(measured),
            len(measured),
            len(waiting) - len(measured),
        )


def waiting_in_project(project: ProjectFile, session: ReviewSession) -> WaitingInProject:
    """Return what waits on all pages, and what was decided on; raises ``InputError``."""
    policy, found, unplanned = project.policy, list[Waiting](), 0
    for page in project.pages():
        on_page = _waiting_on(project, session, policy, page.id)
        unplanned += on_page is None
        found.extend(on_page or ())
    return WaitingInProject(tuple(found), unplanned)


@collector_paused()
def _waiting_on(
    project: ProjectFile, session: ReviewSession, policy: Policy, page_id: int
) -> Sequence[Waiting] | None:
    page = project.load(page_id)
    kept = project.kept_plan(page_id, plan_key(page, policy, session.rejections(page_id)))
    if kept is None:
        return None
    review = review_page(kept, session.log.on_page(page_id), page_id)
    return list(_told_of(page_id, page.text, policy, review.entries))


def _told_of(page_id: int, source: str, policy: Policy, entries: Sequence[Entry]) -> Iterator[Waiting]:
    for entry in entries:
        finding = entry.finding
        if entry.state == "waiting" and finding.edits:
            target = entry.target._replace(page=page_id, edits=())
            promise = policy.calibration.promise_of(finding)
            characters = BulkPlan()
            _add_characters(characters, source, [entry])
            changed = (characters.deleted, characters.inserted, characters.substituted)
            wrong = 1 - promise.precision if promise else None
            yield Waiting(finding.kind, finding.confidence, page_id, target, *changed, wrong)
        elif entry.decided is not None:
            yield Waiting(finding.kind, finding.confidence, page_id, None)


def accept_bulk(session: ReviewSession, plan: BulkPlan) -> Operation:
    """Accept the findings in one operation, which is undone as one."""
    return session.decide_targets(Deed.ACCEPT, plan.targets)


@collector_paused()
def _add_page(
    found: BulkPlan,
    project: ProjectFile,
    session: ReviewSession,
    policy: Policy,
    page_id: int,
    kinds: Collection[Kind],
    min_confidence: float,
) -> None:
    page = project.load(page_id)
    kept = project.kept_plan(page_id, plan_key(page, policy, session.rejections(page_id)))
    if kept is None:
        found.unplanned += 1
        return
    entries = [
        entry
        for entry in review_page(kept, session.log.on_page(page_id), page_id).entries
        if entry.finding.confidence >= min_confidence and (not kinds or entry.finding.kind in kinds)
    ]
    waiting = [entry for entry in entries if entry.state == "waiting" and entry.finding.edits]
    found.kept += sum(entry.decided is not None for entry in entries)
    found.pages += bool(waiting)
    found.targets.extend(entry.target._replace(page=page_id, edits=()) for entry in waiting)
    found.expect(policy.calibration.expected_wrong(entry.finding for entry in waiting))
    _add_characters(found, page.text, waiting)


def _add_characters(found: BulkPlan, source: str, waiting: list[Entry]) -> None:
    for entry in waiting:
        for edit in entry.edits:
            if isinstance(edit, ReplaceText):
                gone, come, changed = counted_changes(source, edit)
                found.deleted += gone
                found.inserted += come
                found.substituted += changed
