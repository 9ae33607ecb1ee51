"""Series over all pages of a project, from kept plans: the same as those of all pages at once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from support.spec_pages import spec_pages
from zhengban.model.role import Role
from zhengban.policy import Policy
from zhengban.review.manual_blocks import set_role
from zhengban.review.operation import Deed
from zhengban.review.project_file import ProjectFile
from zhengban.review.project_plans import bring_plan, open_session
from zhengban.review.project_series import series_in_project, series_of_project
from zhengban.review.series import Series, bulk_targets, series_of
from zhengban.review.session import ReviewSession

PAPERS = ("county_paper · drawing order", "evening_paper · ordered", "party_front_page · ordered")


@pytest.fixture
def project(tmp_path: Path) -> Iterator[ProjectFile]:
    """Return a project of pages of three papers."""
    for number, name in enumerate(PAPERS):
        (tmp_path / f"{number}.txt").write_bytes(spec_pages()[name](0).data)
    with ProjectFile.create(tmp_path / "papers.zhengban") as project:
        project.add_sources([tmp_path])
        yield project


@pytest.fixture
def decided(project: ProjectFile) -> ReviewSession:
    """Return a session that decided and edited something, with all plans kept and none in memory."""
    session = open_session(project)
    for page in project.pages():
        bring_plan(project, session, page.id)
    waiting = {
        page.id: [e.id for e in session.review(page.id).entries if e.state == "waiting"][:1]
        for page in project.pages()
    }
    session.decide(Deed.ACCEPT, waiting)
    document = session.review(1).document
    start = next(block.start for block in document.blocks() if block.text.startswith("让路"))
    session.edit(1, set_role(document, start, Role.HEADLINE))
    session.lock(2, [session.review(2).plan.page.lines[4]])
    return session


def whole(project: ProjectFile, session: ReviewSession) -> tuple[Series, ...]:
    """Return the series of all pages at once."""
    return series_of({page.id: session.review(page.id).entries for page in project.pages()})


def test_the_series_of_kept_plans_are_those_of_all_pages(
    project: ProjectFile, decided: ReviewSession
) -> None:
    expected = whole(project, decided)
    for page in project.pages():
        decided.drop_plan(page.id)
    gathered = series_of_project(project, decided)
    assert gathered.unplanned == ()
    assert [(told.key, told.kind, told.shape, told.counts) for told in gathered.series] == [
        (one.key, one.kind, one.shape, one.counts) for one in expected
    ]
    for told, one in zip(gathered.series, expected, strict=True):
        assert told.pages == tuple(sorted({member.page for member in one.members}))
        again = series_in_project(project, decided, told)
        assert again is not None
        assert [(m.key, m.entry.state, m.odd) for m in again.members] == [
            (m.key, m.entry.state, m.odd) for m in one.members
        ]
        assert bulk_targets(again) == bulk_targets(one)
    assert not any(decided.has_plan(page.id) for page in project.pages())


def test_a_page_without_the_plan_that_it_should_have_is_told(
    project: ProjectFile, decided: ReviewSession
) -> None:
    for page in project.pages():
        decided.drop_plan(page.id)
    project.keep_policy(Policy(automatic=0.99))
    gathered = series_of_project(project, decided)
    assert gathered.series == ()
    assert gathered.unplanned == tuple(page.id for page in project.pages())
    bring_plan(project, decided, 2)
    assert series_of_project(project, decided).unplanned == (1, 3)
