"""Series over all pages of a project, from the plans that it keeps: one page after the other, never all at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from zhengban.model.collector import collector_paused
from zhengban.model.finding import Kind
from zhengban.model.page import Page
from zhengban.policy import Policy
from zhengban.review.kept_plan import plan_key
from zhengban.review.operation import Deed
from zhengban.review.page_review import Entry, entries_by_decision, review_page
from zhengban.review.project_file import ProjectFile
from zhengban.review.series import Member, Series, SeriesCounts, series_of
from zhengban.review.session import ReviewSession
from zhengban.review.shapes import shape

_EARLIER = 8  # rejecting deeds before which the kept plan of a page may have been made
_NEEDS_DOCUMENT = frozenset({Deed.EDIT, Deed.AMEND})  # only then is anything else known by its document


class SeriesOutline(NamedTuple):
    """A series without its members: how many there are, and the pages that have any, in the project's order."""

    key: str
    kind: Kind
    shape: str
    counts: SeriesCounts
    pages: tuple[int, ...]


class ProjectSeries(NamedTuple):
    """The series of a project, the one with the most open members first; ``unplanned`` are the pages without a plan."""

    series: tuple[SeriesOutline, ...]
    unplanned: tuple[int, ...]


def series_of_project(project: ProjectFile, session: ReviewSession) -> ProjectSeries:
    """Return the series over all pages that have a plan, in memory or kept.

    Where something was rejected since the plan was made, and no new one has come, the findings at hand count. A page
    takes some milliseconds, and only one is in memory at a time. Raises ``InputError`` when a page's text is damaged.
    """
    outlines: dict[str, _Outline] = {}
    unplanned: list[int] = []
    policy = project.policy
    for page in project.pages():
        members = _members(project, session, page.id, policy)
        if members is None:
            unplanned.append(page.id)
        for key, is_by_hand, is_open in members or ():
            outlines.setdefault(key, _Outline()).add(page.id, is_by_hand, is_open)
    found = [outline.told(key) for key, outline in outlines.items()]
    ranked = sorted(found, key=lambda told: (-told.counts.open, -told.counts.all, told.key))
    return ProjectSeries(tuple(ranked), tuple(unplanned))


def series_in_project(project: ProjectFile, session: ReviewSession, outline: SeriesOutline) -> Series | None:
    """Return one series with its members and what is odd about them; None when it has none any more.

    Its findings have no alternatives, and their evidence no places, on pages that are not in memory.
    """
    return next(iter(series_of(_of_shape(project, session, outline))), None)


def sample_in_project(project: ProjectFile, session: ReviewSession, outline: SeriesOutline) -> Member | None:
    """Return one member of a series, as ``series_in_project`` tells it; None when its first page has none any more."""
    found = _of_shape(project, session, outline._replace(pages=outline.pages[:1]))
    return next((Member(page, entry) for page, entries in found.items() for entry in entries), None)


def _of_shape(
    project: ProjectFile, session: ReviewSession, outline: SeriesOutline
) -> Mapping[int, Sequence[Entry]]:
    policy = project.policy
    pages = ((page, _entries(project, session, page, policy, outline.key) or ()) for page in outline.pages)
    return {page: [e for e in entries if shape(e.finding) == outline.key] for page, entries in pages}


class _Outline:
    """A series in the making."""

    def __init__(self) -> None:
        self._all = self._decided = self._open = 0
        self._pages: dict[int, None] = {}

    def add(self, page: int, is_by_hand: bool, is_open: bool) -> None:
        self._all += 1
        self._decided += is_by_hand
        self._open += is_open
        self._pages[page] = None

    def told(self, key: str) -> SeriesOutline:
        kind, _, form = key.partition(":")
        counts = SeriesCounts(self._all, self._decided, self._open)
        return SeriesOutline(key, Kind(kind), form, counts, tuple(self._pages))


_Told = tuple[str, bool, bool]  # the key of a member, whether it was decided by hand, whether it is open


def _members(
    project: ProjectFile, session: ReviewSession, page_id: int, policy: Policy
) -> list[_Told] | None:
    """Return what is counted of a page, None when it has no plan that fits what is rejected now."""
    if session.has_plan(page_id) or session.log.on_page(page_id):
        entries = _entries(project, session, page_id, policy)
        if entries is None:
            return None
        return [(shape(e.finding), Member(page_id, e).is_by_hand, e.is_open) for e in entries]
    sketches = project.kept_sketches(page_id, plan_key(project.load(page_id), policy, {}))
    if sketches is None:
        return None
    return [(sketch.shape, False, sketch.policy == "ask") for sketch in sketches if sketch.policy != "hidden"]


@collector_paused()
def _entries(
    project: ProjectFile, session: ReviewSession, page_id: int, policy: Policy, key: str = ""
) -> Sequence[Entry] | None:
    """Return the entries of a page, of one nobody has decided on only those with the shape ``key``, if there is one."""
    if session.has_plan(page_id):
        return session.review(page_id).entries
    deeds, page = session.log.on_page(page_id), project.load(page_id)
    under = _plan_keys(page, policy, session, page_id)
    kept = ((name, project.kept_sketches(page_id, name)) for name in under)
    wanted, sketches = next((found for found in kept if found[1] is not None), ("", None))
    if sketches is None:
        return None
    only = {sketch.id for sketch in sketches if not key or deeds or sketch.shape == key}
    plan = project.kept_plan(page_id, wanted, only)
    if plan is None:
        return None
    if any(deed.deed in _NEEDS_DOCUMENT for deed in deeds):
        return review_page(plan, deeds, page_id).entries
    return entries_by_decision(plan, deeds, page_id)


def _plan_keys(page: Page, policy: Policy, session: ReviewSession, page_id: int) -> Iterator[str]:
    """Yield the key of the plan that the page should have, then those before its latest rejections, the last first.

    A series that is rejected on a thousand pages would be gone else until all of them are analysed anew.
    """
    yield plan_key(page, policy, session.rejections(page_id))
    deeds = session.log.on_page(page_id)
    rejecting = [place for place, deed in enumerate(deeds) if deed.deed is Deed.REJECT]
    for place in rejecting[: -_EARLIER - 1 : -1]:
        yield plan_key(page, policy, ReviewSession(operations=deeds[:place]).rejections(page_id))
