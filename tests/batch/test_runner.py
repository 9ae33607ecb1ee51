"""What a batch does, skips, takes away and puts in its summary."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from support.batch_faults import files_in, run_batch, write_pages
from zhengban.batch.executors import SerialExecutor
from zhengban.batch.runner import BatchRun, Order
from zhengban.batch.sources import Wanted, find_batch
from zhengban.batch.worker import Outcome, Task, work_on
from zhengban.errors import OutputError
from zhengban.review.operation import Deed
from zhengban.review.project_file import ProjectFile
from zhengban.review.project_plans import bring_plan, open_session

NAMES = ["9.txt", "10.txt", "六月/1.txt"]
DOUBLED = "孩子们在图书馆里看书。孩子们在图书馆里看书。\n"


@pytest.fixture
def place(tmp_path: Path) -> Path:
    write_pages(tmp_path / "in", NAMES)
    return tmp_path


class _Stopping(SerialExecutor):
    """Is interrupted when it comes to a page."""

    def __init__(self, at: int) -> None:
        self.made: list[int] = []

        def work(task: Task) -> Outcome:
            if len(self.made) == at:
                raise KeyboardInterrupt
            self.made.append(task.page_id)
            return work_on(task)

        super().__init__(work)


def test_the_output_mirrors_the_input(place: Path) -> None:
    summary = run_batch(place, Order(place / "out", ("txt", "json")))
    assert (summary.done, summary.failed, summary.exit_code) == (3, 0, 0)
    assert [*files_in(place / "out")] == [
        "10.json",
        "10.txt",
        "9.json",
        "9.txt",
        "六月/1.json",
        "六月/1.txt",
    ]


def test_what_is_done_is_skipped(place: Path) -> None:
    run_batch(place)
    before = files_in(place / "out")
    again = run_batch(place)
    assert (again.done, again.unchanged) == (0, 3)
    assert files_in(place / "out") == before
    assert run_batch(place, Order(place / "out", is_resuming=False)).done == 3


def test_an_output_that_was_changed_or_removed_is_made_again(place: Path) -> None:
    run_batch(place)
    before = files_in(place / "out")
    (place / "out" / "9.txt").write_text("别的", encoding="utf-8")
    (place / "out" / "10.txt").unlink()
    summary = run_batch(place)
    assert (summary.done, summary.unchanged) == (2, 1)
    assert files_in(place / "out") == before


def test_a_source_that_was_changed_is_made_again(place: Path) -> None:
    run_batch(place)
    write_pages(place / "in", ["10.txt"], {"10.txt": DOUBLED})
    assert run_batch(place).done == 1
    assert "孩子们" in (place / "out" / "10.txt").read_text(encoding="utf-8")


def test_a_decision_is_in_the_next_run(place: Path) -> None:
    write_pages(place / "in", ["10.txt"], {"10.txt": DOUBLED})
    run_batch(place)
    assert (place / "out" / "10.txt").read_text(encoding="utf-8").count("孩子们") == 1
    with ProjectFile.open(place / "p.zhengban") as project:
        page = next(page.id for page in project.pages() if page.name == "10.txt")
        session = open_session(project, "王编辑")
        bring_plan(project, session, page)
        session.decide(Deed.REJECT, {page: [entry.id for entry in session.review(page).entries]})
    summary = run_batch(place)
    assert (summary.done, summary.unchanged) == (1, 2)
    assert (place / "out" / "10.txt").read_text(encoding="utf-8").count("孩子们") == 2


@pytest.mark.parametrize("at", range(3))
def test_an_interrupted_run_is_resumed_to_the_same_bytes(place: Path, at: int) -> None:
    run_batch(place, Order(place / "whole"))
    (place / "p.zhengban").unlink()
    stopping = _Stopping(at)
    summary = run_batch(place, executor=stopping)
    assert (summary.stopped, summary.done, summary.exit_code) == ("interrupted", at, 130)
    (place / "out" / ".zhengban-0123456789abcdef.part").write_bytes(b"half")
    rest = run_batch(place)
    assert (rest.done, rest.unchanged) == (3 - at, at)
    assert files_in(place / "out") == files_in(place / "whole")


def test_a_run_that_wrote_files_and_died_before_it_wrote_that_down_doubles_nothing(place: Path) -> None:
    order = Order(place / "out", template="{headline}-{n}", is_per_article=True)
    run_batch(place, order)
    before = files_in(place / "out")
    (place / "p.zhengban").unlink()
    run_batch(place, order)
    assert files_in(place / "out") == before


def test_results_in_another_folder_stay(place: Path) -> None:
    run_batch(place)
    run_batch(place, Order(place / "other"))
    assert files_in(place / "out") == files_in(place / "other")


def test_a_limit_leaves_the_rest_for_the_next_run(place: Path) -> None:
    summary = run_batch(place, Order(place / "out", limit=2))
    assert (summary.done, summary.stopped) == (2, "limit")
    assert run_batch(place, Order(place / "out", limit=2)).done == 1


def test_the_first_failure_stops_when_asked_to(place: Path) -> None:
    for name in ("0.txt", "1.txt"):
        (place / "in" / name).write_bytes(b"")
    summary = run_batch(place, Order(place / "out", is_fail_fast=True))
    assert summary.left == 4
    assert (summary.failed, summary.done, summary.stopped, summary.exit_code) == (1, 0, "fail_fast", 2)


def test_names_from_templates_do_not_depend_on_who_was_first(place: Path) -> None:
    class Backwards(SerialExecutor):
        def run(self, tasks):  # type: ignore[no-untyped-def]
            yield from [work_on(task) for task in tasks][::-1]

    order = Order(place / "out", template="版面", is_per_article=True)
    run_batch(place, order)
    other = Order(place / "other", template="版面", is_per_article=True)
    (place / "p.zhengban").unlink()
    run_batch(place, other, Backwards())
    assert files_in(place / "out") == files_in(place / "other")
    assert [*files_in(place / "out")] == ["版面-2.txt", "版面-3.txt", "版面.txt"]


def test_pages_of_one_name_keep_their_numbers_when_they_are_made_again(place: Path) -> None:
    order = Order(place / "out", template="版面")
    run_batch(place, order)
    before = files_in(place / "out")
    assert run_batch(place, replace(order, is_resuming=False)).done == 3
    assert files_in(place / "out") == before


def test_the_number_of_a_page_that_is_gone_is_not_given_to_another(place: Path) -> None:
    run_batch(place, Order(place / "out", template="版面"))
    (place / "in" / "六月" / "1.txt").unlink()
    (place / "in" / "六月" / "2.txt").write_text(DOUBLED, encoding="utf-8")
    summary = run_batch(place, Order(place / "out", template="版面", is_resuming=False))
    assert summary.done == 3
    assert [*files_in(place / "out")] == ["版面-2.txt", "版面-3.txt", "版面-4.txt", "版面.txt"]


def test_results_with_another_name_now_take_the_old_ones_away_but_not_what_somebody_changed(
    place: Path,
) -> None:
    run_batch(place, Order(place / "out", template="a-{stem}"))
    (place / "out" / "a-9.txt").write_text("我改过", encoding="utf-8")
    run_batch(place, Order(place / "out", template="b-{stem}"))
    assert [*files_in(place / "out")] == ["a-9.txt", "b-1.txt", "b-10.txt", "b-9.txt"]


# Faults: each is named, and the rest is done


def _faults(place: Path) -> dict[str, str]:
    summary = run_batch(place)
    assert summary.done == 3
    assert summary.exit_code == 1
    return {Path(failure.name).name: failure.fault for failure in summary.failures}


def test_files_that_are_no_pages_fail_alone(place: Path) -> None:
    (place / "in" / "empty.txt").write_bytes(b"")
    (place / "in" / "binary.txt").write_bytes(b"%PDF-1.7\n" + bytes(999))
    (place / "in" / "gone.txt").symlink_to(place / "nowhere.txt")
    assert _faults(place) == {"empty.txt": "input", "binary.txt": "input", "gone.txt": "input"}


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_fails_alone(place: Path) -> None:
    write_pages(place / "in", ["closed.txt"])
    (place / "in" / "closed.txt").chmod(0)
    assert _faults(place) == {"closed.txt": "input"}


def test_a_file_that_is_deleted_while_the_batch_runs_fails_alone(place: Path) -> None:
    sources, _ = find_batch([place / "in"], Wanted())
    (place / "in" / "9.txt").unlink()
    with ProjectFile.create(place / "p.zhengban") as project:
        summary = BatchRun(project, Order(place / "out"), sources, SerialExecutor()).run()
    assert summary.done == 2
    assert "does not exist" in summary.failures[0].reason


def test_a_full_disk_is_named_and_leaves_nothing_half_written(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rename = os.replace

    def full(source: Path, target: Path) -> None:
        if Path(target).name == "9.txt":
            raise OSError(28, "No space left on device")
        rename(source, target)

    monkeypatch.setattr("zhengban.files.os.replace", full)
    summary = run_batch(place)
    assert [(failure.fault, failure.name) for failure in summary.failures] == [("output", "9.txt")]
    assert "No space left on device" in summary.failures[0].reason
    assert [*files_in(place / "out")] == ["10.txt", "六月/1.txt"]
    monkeypatch.undo()
    assert run_batch(place).done == 1


def test_a_file_where_a_folder_should_be_fails_its_pages_alone(place: Path) -> None:
    (place / "out").mkdir()
    (place / "out" / "六月").write_text("没有位置", encoding="utf-8")
    summary = run_batch(place)
    assert (summary.done, [failure.fault for failure in summary.failures]) == (2, ["output"])


def test_an_output_inside_the_input_is_not_read_again(place: Path) -> None:
    order = Order(place / "in" / "done")
    run_batch(place, order)
    assert run_batch(place, order).unchanged == 3
    assert len(files_in(place / "in" / "done")) == 3


def test_an_input_inside_the_output_is_refused(place: Path) -> None:
    with pytest.raises(OutputError, match="lies in the output folder"):
        run_batch(place, Order(place))


def test_a_bug_of_ours_costs_one_page(place: Path) -> None:
    write_pages(place / "in", ["bug.txt"], {"bug.txt": DOUBLED})

    def work(task: Task) -> Outcome:
        return work_on(replace(task, forms=("nothing",)) if task.page.text == DOUBLED else task)

    summary = run_batch(place, executor=SerialExecutor(work))
    assert (summary.done, [failure.fault for failure in summary.failures]) == (3, ["bug"])
