"""What a window reads of a whole project at once: what waits, samples of series, and pages with rejections."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from support.spec_pages import spec_pages
from zhengban.model.finding import Kind
from zhengban.review.bulk import plan_bulk, waiting_in_project
from zhengban.review.operation import Deed
from zhengban.review.project_file import ProjectFile
from zhengban.review.project_plans import bring_plan, open_session
from zhengban.review.project_series import sample_in_project, series_in_project, series_of_project
from zhengban.review.session import ReviewSession

PAPERS = ("county_paper · drawing order", "evening_paper · ordered", "party_front_page · ordered")


@pytest.fixture
def project(tmp_path: Path) -> Iterator[ProjectFile]:
    """Return a project of pages of three papers, all analysed."""
    for number, name in enumerate(PAPERS):
        (tmp_path / f"{number}.txt").write_bytes(spec_pages()[name](0).data)
    with ProjectFile.create(tmp_path / "papers.zhengban") as project:
        project.add_sources([tmp_path])
        session = open_session(project)
        for page in project.pages():
            bring_plan(project, session, page.id)
        yield project


@pytest.fixture
def session(project: ProjectFile) -> ReviewSession:
    """Return a session with no plan in memory, in which one waiting finding of each page was accepted by hand."""
    session = open_session(project)
    for page in project.pages():
        bring_plan(project, session, page.id)
    waiting = {
        page.id: [e.id for e in session.review(page.id).entries if e.state == "waiting" and e.finding.edits][
            :1
        ]
        for page in project.pages()
    }
    session.decide(Deed.ACCEPT, waiting)
    for page in project.pages():
        session.drop_plan(page.id)
    return session


@pytest.mark.parametrize("line", [0.3, 0.6, 0.9, 1.0])
@pytest.mark.parametrize("kinds", [(), (Kind.LINE_WRAP,), (Kind.MISATTACHED_CAPTION, Kind.SPACING)])
def test_lines_are_tried_without_reading_again(
    project: ProjectFile, session: ReviewSession, kinds: tuple[Kind, ...], line: float
) -> None:
    assert waiting_in_project(project, session).plan(kinds, line) == plan_bulk(project, session, kinds, line)


def test_something_waits_and_something_was_kept(project: ProjectFile, session: ReviewSession) -> None:
    plan = waiting_in_project(project, session).plan((), 0.0)
    assert plan.targets
    assert plan.kept == len(session.log.operations[-1].targets)
    assert plan.kept > 0


def test_a_sample_is_a_member_of_its_series(project: ProjectFile, session: ReviewSession) -> None:
    for outline in series_of_project(project, session).series:
        series, sample = (
            series_in_project(project, session, outline),
            sample_in_project(project, session, outline),
        )
        assert series is not None
        assert sample is not None
        assert sample.key in {member.key for member in series.members}


def test_a_series_that_was_rejected_everywhere_is_still_there(
    project: ProjectFile, session: ReviewSession
) -> None:
    """No page has the plan that it should have then; each rejection goes back one plan more."""
    before = series_of_project(project, session)
    for outline in before.series[:3]:
        series = series_in_project(project, session, outline)
        assert series is not None
        targets = [member.entry.target._replace(page=member.page) for member in series.members]
        session.decide_targets(Deed.REJECT, targets, "series")
    after = series_of_project(project, session)
    assert after.unplanned == ()
    assert {one.key: one.counts.all for one in after.series} == {
        one.key: one.counts.all for one in before.series
    }
    again = series_in_project(project, session, before.series[0])
    assert again is not None
    assert {member.entry.state for member in again.members} == {"rejected"}
