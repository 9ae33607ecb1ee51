"""The queue of a project: where its pages stand, sorted and filtered by SQLite, and what they add up to."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from support.queue_project import PATTERN, TEXT, make_queue_project
from zhengban.batch.executors import SerialExecutor
from zhengban.batch.runner import BatchRun, Order
from zhengban.batch.sources import Wanted, find_batch
from zhengban.errors import InputError
from zhengban.model.finding import Kind
from zhengban.review.operation import Deed
from zhengban.review.project_file import ProjectFile
from zhengban.review.project_plans import bring_plan, open_session
from zhengban.review.project_queue import (
    Condition,
    ProjectQueue,
    QueueFilter,
    QueueOrder,
    QueuePage,
)
from zhengban.review.session import ReviewSession

PAGES = 40
NONE: frozenset[Condition] = frozenset()


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("queue") / "year.zhengban"
    make_queue_project(path, PAGES)
    return path


@pytest.fixture(scope="module")
def queue(made: Path) -> ProjectQueue:
    queue = ProjectQueue()
    queue.read(made)
    return queue


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Return a folder with a project of two pages of which a batch has made the results."""
    for name in ("第1版.txt", "第2版.txt"):
        (tmp_path / "in" / name).parent.mkdir(exist_ok=True)
        (tmp_path / "in" / name).write_text(TEXT + name, encoding="utf-8")
    _run(tmp_path)
    return tmp_path


@pytest.fixture
def project(place: Path) -> Iterator[ProjectFile]:
    with ProjectFile.open(place / "p.zhengban") as project:
        yield project


@pytest.fixture
def session(project: ProjectFile) -> ReviewSession:
    session = open_session(project)
    bring_plan(project, session, 1)
    return session


def test_every_page_stands_where_it_was_put(queue: ProjectQueue) -> None:
    found = Counter(page.condition for page in queue.pages(queue.ids()))
    assert found == {Condition(kind): 4 * count for kind, count in Counter(PATTERN).items()}


def test_what_needs_a_person_comes_first(queue: ProjectQueue) -> None:
    order = [page.condition for page in queue.pages(queue.ids())]
    assert list(dict.fromkeys(order)) == ["doubtful", "review", "failed", "done", "waiting"]
    assert sorted(order, key=list(Condition).index) == order


def test_pages_are_filtered_by_condition_and_words(queue: ProjectQueue) -> None:
    failed = queue.ids(QueueFilter(frozenset({Condition.FAILED})))
    assert {page.condition for page in queue.pages(failed)} == {Condition.FAILED}
    both = queue.ids(QueueFilter(frozenset({Condition.FAILED, Condition.WAITING})))
    assert len(both) == 8
    wanted = queue.pages(queue.ids(QueueFilter(NONE, "2004-01-02 第03版")))
    assert [(page.name, Path(page.path).parent.name) for page in wanted] == [("第03版.txt", "2004-01-02")]
    assert queue.ids(QueueFilter(NONE, "no such page")) == []


def test_pages_are_sorted_by_any_column(queue: ProjectQueue) -> None:
    assert queue.ids(order=QueueOrder("name")) == list(range(1, PAGES + 1))
    assert queue.ids(order=QueueOrder("name", is_descending=True)) == list(range(PAGES, 0, -1))
    for order in (
        QueueOrder("open", is_descending=True),
        QueueOrder(str(Kind.LINE_WRAP), is_descending=True),
    ):
        pages = queue.pages(queue.ids(order=order))
        numbers = [_number(page, order.column) for page in pages]
        assert numbers == sorted(numbers, reverse=True)
        assert numbers[0] > numbers[-1]
    with pytest.raises(ValueError, match="no_such_column"):
        queue.ids(order=QueueOrder("no_such_column"))


def test_a_page_that_runs_is_told_so_until_it_is_read_again(made: Path) -> None:
    queue = ProjectQueue()
    queue.read(made)
    queue.set_running({1, 2})
    queue.set_seconds(1, 0.4)
    assert [page.condition for page in queue.pages([1, 2])] == [Condition.RUNNING] * 2
    queue.read_pages(made, {1}, are_finished=True)
    first, second = queue.pages([1, 2])
    assert (first.condition, first.seconds) == (Condition.DONE, 0.4)
    assert second.condition == Condition.RUNNING
    assert queue.ids(order=QueueOrder("name")) == list(range(1, PAGES + 1))


def test_the_sums_are_those_of_the_pages(queue: ProjectQueue) -> None:
    totals, pages = queue.totals(), queue.pages(queue.ids())
    assert totals.pages == PAGES
    assert totals.made == PAGES - 8
    for kind, count in totals.kinds.items():
        of_pages = [page.kinds[kind] for page in pages if kind in page.kinds]
        assert count == (sum(one.all for one in of_pages), sum(one.open for one in of_pages))
    assert sum(totals.confidence) == sum(count.all for count in totals.kinds.values())


def test_a_failed_page_says_why(queue: ProjectQueue) -> None:
    (page, *_) = queue.pages(queue.ids(QueueFilter(frozenset({Condition.FAILED}))))
    assert (page.fault, page.reason, page.kinds) == ("time", "it took longer than 10 s", {})


def test_pages_without_a_run_are_counted_by_their_plan(tmp_path: Path) -> None:
    (tmp_path / "第1版.txt").write_text(TEXT, encoding="utf-8")
    with ProjectFile.create(tmp_path / "p.zhengban") as project:
        project.add_sources([tmp_path / "第1版.txt"])
        session = open_session(project)
        plan = bring_plan(project, session, 1)
        review = session.review(1)
        project.keep_counts(1, review.counts, is_settled=False)
        page = _page(tmp_path)
    assert page.condition == Condition.REVIEW
    assert page.open == review.open_count
    assert page.kinds == {
        kind: (len(found), sum(plan.decisions[finding.id] == "ask" for finding in found))
        for kind in {finding.kind for finding in plan.findings}
        if (found := [f for f in plan.findings if f.kind is kind and plan.decisions[f.id] != "hidden"])
    }


def test_results_older_than_a_decision_are_outdated(place: Path, session: ReviewSession) -> None:
    assert not _page(place).is_outdated
    session.accept(1, [_waiting(session)])
    assert _page(place).is_outdated
    assert not _page(place, 2).is_outdated
    queue = ProjectQueue()
    queue.read(place / "p.zhengban")
    assert queue.ids(QueueFilter(frozenset({Condition.OUTDATED}))) == [1]
    assert queue.totals().outdated == 1


def test_results_that_were_copied_are_no_newer(place: Path, session: ReviewSession) -> None:
    session.accept(1, [_waiting(session)])
    os.utime(place / "out" / "第1版.txt", (1 << 33, 1 << 33))
    assert _page(place).is_outdated


def test_what_was_undone_outdates_nothing(place: Path, session: ReviewSession) -> None:
    session.accept(1, [_waiting(session)])
    session.undo()
    assert not _page(place).is_outdated
    session.redo()
    assert _page(place).is_outdated


def test_a_new_run_brings_the_results_up_to_date(
    place: Path, project: ProjectFile, session: ReviewSession
) -> None:
    session.accept(1, [_waiting(session)])
    project.close()
    _run(place)
    assert not _page(place).is_outdated


def test_results_that_are_gone_are_outdated_once_somebody_decided(
    place: Path, session: ReviewSession
) -> None:
    session.accept(1, [_waiting(session)])
    os.unlink(place / "out" / "第1版.txt")
    session.undo()
    assert _page(place).is_outdated


def test_counts_that_are_older_than_the_decisions_are_made_up(place: Path, session: ReviewSession) -> None:
    """A program that was killed has stored the decisions and not what they add up to."""
    before = _page(place)
    first, second = [entry.id for entry in session.review(1).entries if entry.state == "waiting"][:2]
    session.accept(1, [first])
    session.doubt(1, [second])
    page = _page(place)
    assert page.open == before.open - 1
    assert (page.condition, page.doubtful) == (Condition.DOUBTFUL, 1)
    session.settle(1)
    assert _page(place).condition == Condition.DOUBTFUL


def test_what_people_accepted_is_counted_by_kind(place: Path, session: ReviewSession) -> None:
    entries = [entry for entry in session.review(1).entries if entry.state == "waiting"][:2]
    session.decide(Deed.ACCEPT, {1: [entries[0].id]})
    session.decide(Deed.REJECT, {1: [entries[1].id]})
    queue = ProjectQueue()
    queue.read(place / "p.zhengban")
    expected: dict[Kind, tuple[int, int]] = {}
    for entry, two in zip(entries, ((1, 0), (0, 1)), strict=True):
        right, wrong = expected.get(entry.finding.kind, (0, 0))
        expected[entry.finding.kind] = (right + two[0], wrong + two[1])
    assert queue.totals().judged == expected


def test_a_project_that_is_none_is_told_in_one_line(tmp_path: Path) -> None:
    path = tmp_path / "none.zhengban"
    path.write_text("no project", encoding="utf-8")
    with pytest.raises(InputError, match=r"^.*none\.zhengban .*$"):
        ProjectQueue().read(path)


def test_plans_that_cannot_be_read_stop_nothing(place: Path, project: ProjectFile) -> None:
    body = project.runs.packed_plan(1, _plan_key(project))
    assert body is not None
    with project._database.writing() as connection:  # no function of the project writes a damaged plan
        connection.execute("UPDATE plans SET body = ? WHERE page = 1", (body[:20],))
        connection.execute("DELETE FROM runs WHERE page = 1")
    assert _page(place).kinds == {}


def _run(place: Path) -> None:
    path = place / "p.zhengban"
    sources, _ = find_batch([place / "in"], Wanted())
    with ProjectFile.open(path, for_review=False) if path.exists() else ProjectFile.create(path) as project:
        BatchRun(project, Order(place / "out"), sources, SerialExecutor()).run()


def _page(place: Path, page: int = 1) -> QueuePage:
    queue = ProjectQueue()
    queue.read(place / "p.zhengban")
    (found,) = queue.pages([page])
    return found


def _waiting(session: ReviewSession) -> str:
    return next(entry.id for entry in session.review(1).entries if entry.state == "waiting")


def _plan_key(project: ProjectFile) -> str:
    with project._database.reading() as connection:
        return str(connection.execute("SELECT key FROM plans WHERE page = 1").fetchone()[0])


def _number(page: QueuePage, column: str) -> int:
    if column == "open":
        return page.open
    count = page.kinds.get(Kind(column))
    return count.all if count else 0
