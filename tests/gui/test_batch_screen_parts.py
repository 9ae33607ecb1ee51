"""What a batch of the window is made of: its sources, its pace, and processes that can be ended at any moment."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from support.batch_faults import CRASH, HANG, faulty_work, files_in, run_batch, write_pages
from zhengban.batch.executors import SerialExecutor
from zhengban.batch.runner import BatchRun, Event, Order
from zhengban.review.project_file import ProjectFile
from zhengban_gui.batch_sources import project_sources
from zhengban_gui.controllers.batch_control import BatchControl
from zhengban_gui.controllers.batch_job import BatchJob
from zhengban_gui.controllers.batch_pace import BatchPace
from zhengban_gui.controllers.batch_relay import RelayExecutor


def test_a_part_of_the_pages_has_the_names_of_all(tmp_path: Path) -> None:
    write_pages(tmp_path, ["a/1.txt", "a/1.text", "b/2.txt"])
    with ProjectFile.in_memory() as project:
        project.add_sources([tmp_path])
        every = project_sources(project.pages(), project.load, lambda: None)
        names = {source.path: source.relative for source in every}
        assert len(set(names.values())) == len(every) == 3
        for page in project.pages():
            (alone,) = project_sources(project.pages(), project.load, lambda: None, {page.id})
            assert alone.relative == names[page.path]


def test_a_source_that_is_gone_is_made_from_the_text_that_the_project_keeps(tmp_path: Path) -> None:
    write_pages(tmp_path / "in", ["1.txt"])
    with ProjectFile.in_memory() as project:
        project.add_sources([tmp_path / "in"])
        (source,) = project_sources(project.pages(), project.load, lambda: None)
        (tmp_path / "in" / "1.txt").unlink()
        assert source.read(None).pages == (project.load(1),)


def test_a_file_that_lost_a_page_loses_nothing_that_is_known_of_the_others(tmp_path: Path) -> None:
    """The page that is gone keeps the hash of the file in which it was."""
    file = tmp_path / "in" / "1.txt"
    write_pages(file.parent, [file.name], {file.name: "甲\n\f乙\n\f丙\n"})
    with ProjectFile.in_memory() as project:
        project.add_sources([file])
        file.write_text("丁\n\f乙\n", encoding="utf-8")
        project.accept_source(1)
        for _ in range(2):
            sources = project_sources(project.pages(), project.load, lambda: None)
            BatchRun(project, Order(tmp_path / "out"), sources, SerialExecutor()).run()
        assert [state.has_plan for state in project.page_states()] == [True] * 3


def test_the_pace_is_that_of_what_was_made() -> None:
    pace = BatchPace(100)
    for number in range(40):
        pace.add(number / 4, is_made=number % 4 != 0, is_failed=number == 20)
    assert (pace.made, pace.failed, pace.unchanged) == (30, 1, 9)
    assert pace.rate(10) == 3.1
    assert pace.seconds_left(10) == 60 / 3.1
    points = pace.points()
    assert [point.failed for point in points].index(1) == 5
    assert all(point.rate in (3, 4) for point in points)


def test_a_long_run_has_no_more_points_than_a_short_one() -> None:
    pace = BatchPace(10_000)
    for second in range(10_000):
        pace.add(second, is_made=True)
    points = pace.points()
    assert 20 < len(points) <= 60
    assert {point.rate for point in points} == {1.0}


class TestRelay:
    """Pages made by processes of a process."""

    def test_it_gives_the_bytes_of_the_serial_executor(self, tmp_path: Path) -> None:
        write_pages(tmp_path / "in", ["1.txt", "2.txt", "3.txt"])
        run_batch(tmp_path, Order(tmp_path / "serial"))
        begun: list[int] = []
        executor = RelayExecutor(BatchControl(), 2, tell_begun=begun.append)
        summary = run_batch(tmp_path, Order(tmp_path / "relay"), executor)
        assert summary.done == 3
        assert sorted(begun) == [1, 2, 3]
        assert files_in(tmp_path / "relay") == files_in(tmp_path / "serial")

    def test_a_page_that_crashes_costs_one_page(self, tmp_path: Path) -> None:
        write_pages(tmp_path / "in", ["1.txt", "crash.txt"], {"crash.txt": CRASH})
        summary = run_batch(tmp_path, executor=RelayExecutor(BatchControl(), 1, faulty_work))
        assert (summary.done, [failure.fault for failure in summary.failures]) == (1, ["crash"])

    def test_a_page_that_hangs_is_ended_with_the_batch(self, tmp_path: Path, qtbot: QtBot) -> None:
        """Whoever ends a batch waits for nobody."""
        write_pages(tmp_path / "in", ["hang.txt"], {"hang.txt": HANG})
        job = BatchJob(lambda control, begun: RelayExecutor(control, 1, faulty_work, tell_begun=begun))
        with ProjectFile.create(tmp_path / "p.zhengban") as project:
            project.add_sources([tmp_path / "in"])
            sources = project_sources(project.pages(), project.load, job.prepare().check)
            with qtbot.waitSignal(job.begun, timeout=60_000):
                job.start(project, Order(tmp_path / "out"), lambda: sources)
            with qtbot.waitSignal(job.finished, timeout=10_000):
                job.end()
        assert not job.is_running

    def test_held_it_finishes_what_is_under_way_and_goes_on(self, tmp_path: Path, qtbot: QtBot) -> None:
        write_pages(tmp_path / "in", [f"{number}.txt" for number in range(12)])
        job, made = (
            BatchJob(lambda control, begun: RelayExecutor(control, 1, tell_begun=begun)),
            list[Event](),
        )
        job.happened.connect(made.append)
        with ProjectFile.create(tmp_path / "p.zhengban") as project:
            project.add_sources([tmp_path / "in"])
            control = job.prepare()
            job.begun.connect(lambda _page: control.pause() if not made else None)
            sources = project_sources(project.pages(), project.load, control.check)
            job.start(project, Order(tmp_path / "out"), lambda: sources)
            qtbot.waitUntil(lambda: bool(made) and control.is_paused, timeout=60_000)
            with qtbot.waitSignal(job.finished, timeout=60_000):
                control.go_on()
        assert [event.result for event in made] == ["done"] * 12
