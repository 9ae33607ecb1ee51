"""A review killed at fifty moments loses nothing that it had said was done."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import IO

import pytest

from support.review_samples import TEXT, sample_plan
from support.scripted_review import PLAN_KEY, STEPS, review
from zhengban.review.export import export_page, history_lines
from zhengban.review.log import OperationLog
from zhengban.review.operation import Operation
from zhengban.review.plan import Plan
from zhengban.review.project_file import ProjectFile
from zhengban.review.session import ReviewSession

pytestmark = pytest.mark.skipif(os.name == "nt", reason="processes are forked and killed")

KILLS = 50
ROOT = Path(__file__).resolve().parents[2]
LONGEST_WAIT = 20_000  # turns of a loop: about the time of a step, so that a kill falls inside of one


class Reviewer:
    """Runs scripted reviews in processes of their own."""

    def __init__(self) -> None:
        roots = os.pathsep.join(str(ROOT / room) for room in ("core", "resources", "tests"))
        self._process = subprocess.Popen(
            [sys.executable, "-m", "support.scripted_review"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": roots},
            text=True,
            bufsize=1,
        )

    def killed(self, path: Path, after: int, wait: int) -> int:
        """Review a project, kill it some time after that operation, and return the last that was acknowledged."""
        print(path, file=self._input, flush=True)
        process = int(self._output.readline())
        acknowledged = 0
        while acknowledged < after:
            acknowledged = int(self._output.readline())
        for _ in range(wait):
            pass
        os.kill(process, signal.SIGKILL)
        return max([acknowledged, *map(int, iter(lambda: self._output.readline().strip(), ""))])

    def close(self) -> None:
        """End the process."""
        self._input.close()
        self._output.close()
        assert self._process.wait() == 0

    @property
    def _input(self) -> IO[str]:
        assert self._process.stdin
        return self._process.stdin

    @property
    def _output(self) -> IO[str]:
        assert self._process.stdout
        return self._process.stdout


@pytest.fixture(scope="module")
def reviewer() -> Iterator[Reviewer]:
    """The process that starts reviews."""
    started = Reviewer()
    yield started
    started.close()


@pytest.fixture(scope="module")
def whole() -> Sequence[Operation]:
    """The operations of a review that nobody kills."""
    session = ReviewSession(reviewer="王编辑")
    session.set_plan(1, sample_plan())
    review(session)
    assert len(session.log.operations) == STEPS
    return session.log.operations


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A project with the sample page, in which nothing was done yet."""
    folder = tmp_path_factory.mktemp("fresh")
    (folder / "湖城.txt").write_text(TEXT, encoding="utf-8")
    with ProjectFile.create(folder / "六月.zhengban") as project:
        project.add_sources([folder / "湖城.txt"])
        project.keep_plan(1, PLAN_KEY, sample_plan())
    return (folder / "六月.zhengban").read_bytes()


def _moments() -> list[tuple[int, int]]:
    chance = random.Random(9)
    return [(chance.randrange(STEPS - 2), chance.randrange(LONGEST_WAIT)) for _ in range(KILLS)]


def _told(operations: Sequence[Operation], plan: Plan) -> tuple[dict[str, str], str]:
    """Return the states of the findings and the page as it would be exported."""
    session = ReviewSession(operations=operations)
    session.set_plan(1, plan)
    review = session.review(1)
    return {entry.id: entry.state for entry in review.entries}, str(export_page(review, ["md"])["md"])


@pytest.mark.parametrize(("after", "wait"), _moments())
def test_nothing_decided_is_lost(
    reviewer: Reviewer, whole: Sequence[Operation], fresh: bytes, tmp_path: Path, after: int, wait: int
) -> None:
    path = tmp_path / "六月.zhengban"
    path.write_bytes(fresh)
    acknowledged = reviewer.killed(path, after, wait)
    with ProjectFile.open(path) as project:
        assert not project.is_read_only
        found = project.operations()
        plan = project.kept_plan(1, PLAN_KEY)
        left_open = project.was_left_open
    assert acknowledged <= len(found) <= acknowledged + 1
    assert [replace(operation, time="") for operation in found] == [
        replace(operation, time="") for operation in whole[: len(found)]
    ]
    assert plan is not None
    assert _told(found, plan) == _told(whole[: len(found)], sample_plan())
    assert left_open is None or left_open.decisions == len(found)


def test_another_program_reads_what_was_decided(
    reviewer: Reviewer, whole: Sequence[Operation], fresh: bytes, tmp_path: Path
) -> None:
    path = tmp_path / "六月.zhengban"
    path.write_bytes(fresh)
    acknowledged = reviewer.killed(path, STEPS // 2, 0)
    lines = _history(path)
    assert acknowledged <= len(lines) <= acknowledged + 1
    expected = history_lines(OperationLog(whole[: len(lines)]))
    assert [_timeless(line) for line in lines] == [_timeless(line) for line in expected]


def _history(path: Path) -> list[str]:
    roots = os.pathsep.join(str(ROOT / room) for room in ("core", "resources"))
    done = subprocess.run(
        [sys.executable, "-m", "zhengban.cli", "history", str(path), "--format", "jsonl"],
        env={**os.environ, "PYTHONPATH": roots, "PYTHONUTF8": "1"},
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    return done.stdout.splitlines()


def _timeless(line: str) -> dict[str, object]:
    return {name: value for name, value in json.loads(line).items() if name != "time"}
