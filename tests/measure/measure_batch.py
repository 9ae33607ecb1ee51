"""How fast batches are and how much memory the parent takes.

``python tests/measure/measure_batch.py throughput [pages]`` prints pages a second by executor and workers,
``… memory 1000 5000`` the most memory of the parent for so many pages.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from support.batch_faults import files_in, run_batch
from support.measured_pages import other_pages
from zhengban.batch.dask_executor import LOCAL, DaskExecutor
from zhengban.batch.executors import Executor, ProcessExecutor, SerialExecutor
from zhengban.batch.runner import Order

SEED = Path(__file__).parents[2] / "seeds" / "hengshui-2023-09-20-p6.txt"
FORMS = ("txt", "json")


def throughput(pages: int) -> None:
    """Print a table; all executors have to give the same bytes."""
    executors: dict[str, Executor] = {
        "serial": SerialExecutor(),
        "processes, 1 worker": ProcessExecutor(1, time_limit=120, memory_limit=2048),
        "processes, 2 workers": ProcessExecutor(2, time_limit=120, memory_limit=2048),
        "dask local, 2 workers": DaskExecutor(LOCAL, 2),
    }
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        write_seed_pages(place / "in", pages)
        first: dict[str, bytes] = {}
        for name, executor in executors.items():
            begun = time.monotonic()
            summary = run_batch(place, Order(place / name, FORMS), executor)
            seconds = time.monotonic() - begun
            found = files_in(place / name)
            first = first or found
            same = "same bytes" if found == first else "OTHER BYTES"
            print(
                f"{name:24} {summary.done / seconds:6.2f} pages/s  {summary.failed} failed  {same}",
                flush=True,
            )
            (place / "p.zhengban").unlink()


def memory(counts: list[int]) -> None:
    """Print the most memory of the parent, each count in a process of its own."""
    for count in counts:
        subprocess.run([sys.executable, __file__, "one", str(count)], check=True)


def one(pages: int) -> None:
    """Run a batch of so many pages and print what it took."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        subprocess.run([sys.executable, __file__, "write", str(place / "in"), str(pages)], check=True)
        before = _most_megabytes()
        begun = time.monotonic()
        summary = run_batch(place, Order(place / "out", ("txt",)), ProcessExecutor(2))
        seconds = time.monotonic() - begun
        files = sum(1 for path in (place / "out").rglob("*.txt"))  # read, they would count as memory
        again = run_batch(place, Order(place / "out", ("txt",)), ProcessExecutor(2))
        print(
            f"{pages} pages: {summary.done} made, {summary.failed} failed, {files} files, {seconds:.0f} s; parent "
            f"{before:.0f} MB before, at most {_most_megabytes():.0f} MB; again: {again.unchanged} unchanged in "
            f"{again.seconds:.1f} s",
            flush=True,
        )


def write_seed_pages(folder: Path, pages: int) -> None:
    """Write so many pages of the seed's shape."""
    text = SEED.read_text(encoding="utf-8")
    for number, page in enumerate(other_pages(text, pages), 1):
        place = folder / f"{number // 100:03}"
        place.mkdir(parents=True, exist_ok=True)
        (place / f"{number}.txt").write_text(page, encoding="utf-8")


def _most_megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["throughput", *count]:
            throughput(int(count[0]) if count else 100)
        case ["memory", *counts]:
            memory([int(count) for count in counts] or [1000, 5000])
        case ["one", count]:
            one(int(count))
        case ["write", folder, count]:
            write_seed_pages(Path(folder), int(count))
        case _:
            sys.exit(__doc__)
