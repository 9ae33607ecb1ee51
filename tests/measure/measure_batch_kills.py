"""Kill a batch at random moments, parent or worker, resume it, and compare with a run that nobody killed.

``python tests/measure/measure_batch_kills.py [kills] [pages]`` prints a line for each kill and fails at the first
difference: an output missing, half-written, doubled or with other bytes.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from support.batch_faults import files_in
from support.measured_pages import other_pages

SEED = Path(__file__).parents[2] / "seeds" / "hengshui-2023-09-20-p6.txt"
LAYOUTS: dict[str, Sequence[str]] = {
    "page": ("--to", "txt,json"),
    "article": ("--to", "txt", "--per", "article", "--name", "{date}-{headline}"),
}


def main(kills: int = 20, pages: int = 60) -> int:
    """Return 0 when every resumed run gave the bytes of an undisturbed one."""
    chance = random.Random(11)
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        _write_pages(place / "in", pages)
        for layout, options in LAYOUTS.items():
            whole = _undisturbed(place, layout, options)
            for number in range(kills // len(LAYOUTS)):
                whom = ("parent", "worker")[number % 2]
                told = _killed(place, whole, options, chance.randrange(len(whole)), whom)
                print(f"{layout} {number + 1}: {told}", flush=True)
                if not told.startswith("same"):
                    return 1
    return 0


def _write_pages(folder: Path, pages: int) -> None:
    folder.mkdir()
    for number, text in enumerate(other_pages(SEED.read_text(encoding="utf-8"), pages), 1):
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")


def _undisturbed(place: Path, layout: str, options: Sequence[str]) -> dict[str, bytes]:
    process = _start(place, f"whole-{layout}", f"whole-{layout}.zhengban", options)
    if process.wait() != 0:
        raise SystemExit("the undisturbed run failed")
    return files_in(place / f"whole-{layout}")


def _killed(place: Path, whole: dict[str, bytes], options: Sequence[str], files: int, whom: str) -> str:
    """Kill a run when so many files are there, resume it, and return how the outputs compare."""
    process = _start(place, "out", "p.zhengban", options)
    while process.poll() is None and _count(place / "out") < files:
        time.sleep(random.uniform(0.0, 0.02))  # so that kills fall between any two steps
    _kill(process, whom)
    code = process.wait()
    made = _count(place / "out")
    if whom == "parent":
        _wait_for_children_to_end(place)
        code = _start(place, "out", "p.zhengban", options).wait()
    found = files_in(place / "out")
    shutil.rmtree(place / "out")
    for left in place.glob("p.zhengban*"):
        left.unlink()
    state = f"{whom} killed at {files} of {len(whole)} files ({made} when it was over), exit code {code}"
    if code != 0 or found != whole:
        missing, extra = whole.keys() - found.keys(), found.keys() - whole.keys()
        other = sum(found[name] != whole[name] for name in found.keys() & whole.keys())
        return f"DIFFERENT: {state}: {len(missing)} missing, {len(extra)} too many, {other} with other bytes"
    return f"same {len(found)} files: {state}"


def _count(folder: Path) -> int:
    return sum(1 for path in folder.rglob("*") if path.suffix != ".part")


def _start(place: Path, output: str, project: str, options: Sequence[str]) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "zhengban.cli", "batch", "in", "-o", output, "--project", project]
    return subprocess.Popen(
        [*command, "--workers", "2", *options], cwd=place, env=_environment(), stdout=subprocess.DEVNULL
    )


def _environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": os.pathsep.join(os.path.abspath(path) for path in sys.path if path)}


def _kill(process: subprocess.Popen[bytes], whom: str) -> None:
    if process.poll() is None:
        victims = [process.pid] if whom == "parent" else _spawned(process.pid)[:1]
        for victim in victims:
            os.kill(victim, signal.SIGKILL)


def _spawned(parent: int) -> list[int]:
    """Return the processes of the parent that make pages, on Linux."""
    children = Path(f"/proc/{parent}/task/{parent}/children").read_text(encoding="ascii").split()
    return [
        int(child)
        for child in children
        if b"spawn_main" in Path(f"/proc/{child}/cmdline").read_bytes()
        and b"resource_tracker" not in Path(f"/proc/{child}/cmdline").read_bytes()
    ]


def _wait_for_children_to_end(place: Path) -> None:
    """Workers of a killed parent end by themselves; one that does not would be a fault worth seeing."""
    limit = time.monotonic() + 10
    while time.monotonic() < limit:
        if not any(_works_in(process, place) for process in Path("/proc").glob("[0-9]*")):
            return
        time.sleep(0.05)
    raise SystemExit("workers outlived their parent by 10 s")


def _works_in(process: Path, place: Path) -> bool:
    try:
        return (process / "cwd").readlink() == place and b"spawn_main" in (process / "cmdline").read_bytes()
    except OSError:
        return False


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
