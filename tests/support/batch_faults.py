"""Pages that hang, crash or eat memory, and folders of small pages, for the tests of batches."""

from __future__ import annotations

import os
import threading
from collections.abc import Mapping, Sequence
from pathlib import Path

from zhengban.batch.executors import Executor, SerialExecutor
from zhengban.batch.faults import fault_of, reason_of
from zhengban.batch.runner import BatchRun, Order
from zhengban.batch.sources import Wanted, find_batch
from zhengban.batch.summary import Summary
from zhengban.batch.worker import Outcome, Task, failed, work_on
from zhengban.review.project_file import ProjectFile

HANG, CRASH, CRASH_ONCE, MEMORY = "此版挂起。\n", "此版崩溃。\n", "此版先崩溃。\n", "此版占满内存。\n"
MARK = "ZHENGBAN_TEST_MARK"  # names the file that tells a second try from the first

_ARTICLE = "本报讯（记者王小明）昨日，记者从市文化馆获悉，第{number}届读书会将于本周六开幕，欢迎市民参加。\n"


def faulty_work(task: Task) -> Outcome:
    """Do what the page's text says; every other page is made as usual."""
    match task.page.text:
        case text if text == CRASH or (text == CRASH_ONCE and _is_first_try()):
            os._exit(9)
        case text if text == HANG:
            threading.Event().wait()
        case text if text == MEMORY:
            return _eating(task)
    return work_on(task)


def _is_first_try() -> bool:
    mark = Path(os.environ[MARK])
    is_first = not mark.exists()
    mark.touch()
    return is_first


def _eating(task: Task) -> Outcome:
    eaten = []
    try:
        for _ in range(64):
            eaten.append(bytearray(1 << 26))
    except MemoryError as error:
        return failed(task, fault_of(error), reason_of(error))
    return work_on(task)


def write_pages(folder: Path, names: Sequence[str], texts: Mapping[str, str] | None = None) -> None:
    """Write a small page for each name, with a number of its own unless its text is given."""
    for number, name in enumerate(names, 1):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text((texts or {}).get(name, _ARTICLE.format(number=number)), encoding="utf-8")


def run_batch(
    place: Path, order: Order | None = None, executor: Executor | None = None, inputs: str = "in"
) -> Summary:
    """Run a batch over a folder ``in`` of the place into ``out``, with the project beside them."""
    order = order or Order(place / "out")
    sources, failures = find_batch([place / inputs], Wanted(outputs=(order.output,)))
    assert not failures
    path = place / "p.zhengban"
    with ProjectFile.open(path, for_review=False) if path.exists() else ProjectFile.create(path) as project:
        return BatchRun(project, order, sources, executor or SerialExecutor()).run()


def files_in(folder: Path) -> dict[str, bytes]:
    """Return the bytes of every file below a folder by its path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
