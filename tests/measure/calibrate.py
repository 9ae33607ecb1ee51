"""Calibrate the confidences: judge all findings of made pages of the dev split, fit, and write the table.

    zhengban compose -o DEV --pages 400 --split dev
    python tests/measure/calibrate.py DEV [--write] [--workers 2] [--wrong 5] [--by-extractor] [--interleaved]

Every input page with a gold document is taken (``NAME.EXTRACTOR.txt`` and ``NAME.gold.json``). Pages of another split
are refused: the engine is tuned on train, and test is only reported on. Dumps whose columns are interleaved line by
line are left out unless ``--interleaved`` takes them in: text alone cannot part them. ``--write`` writes
``tables/calibration.toml``; without it the figures are only printed. ``--wrong N`` prints N wrong findings of each kind
and act, ``--by-extractor`` the figures of each way of dumping, too. The same pages give the same table.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path[:0] = [str(ROOT / name) for name in ("core", "resources")]

from zhengban import __version__  # noqa: E402
from zhengban.calibration import NOT_CALIBRATED  # noqa: E402
from zhengban.evaluate.calibrating import Line, MeasuredScale, measured_scales, table_text  # noqa: E402
from zhengban.evaluate.findings_summary import finding_classes  # noqa: E402
from zhengban.evaluate.judging import Judgement, judge  # noqa: E402
from zhengban.evaluate.page_measures import Judged as PlainJudgement  # noqa: E402
from zhengban.evaluate.truth import gold_path, read_truth  # noqa: E402
from zhengban.policy import Policy  # noqa: E402
from zhengban.propose import propose  # noqa: E402
from zhengban.readers.plain_text import read_pages  # noqa: E402

TABLE = ROOT / "resources" / "zhengban_resources" / "tables" / "calibration.toml"
SPLIT = "dev"
CHUNK = 8  # pages handed to a worker at once


class Judged(NamedTuple):
    """A page: its name, seed, way of dumping, and the judgements of its findings."""

    name: str
    seed: int
    way: str
    judgements: tuple[Judgement, ...]


def main() -> int:
    """Judge, print, and write where that is asked for."""
    options = _options()
    found = sorted({page for path in options.paths for page in _pages(path)})
    pairs = [page for page in found if options.interleaved or not _is_interleaved(page)]
    if not pairs:
        print("no input page with a gold document there", file=sys.stderr)
        return 2
    judged = list(_judged(pairs, options.workers))
    judgements = [judgement for page in judged for judgement in page.judgements]
    scales = measured_scales(judgements)
    print(f"{len(judged)} dumps, {len(judgements)} findings with edits")
    _print_classes(judgements, scales)
    if options.by_extractor:
        _print_by_extractor(judged)
    _print_wrong(judged, options.wrong)
    if options.write:
        header = _header(TABLE.read_text(encoding="utf-8"))
        text = table_text(scales, header, _made(judged, len(judgements)), __version__)
        TABLE.write_text(text, encoding="utf-8", newline="\n")
        print(f"{TABLE}: {len(scales)} kinds and acts")
    return 0


def judge_page(path: Path) -> Judged:
    """Return the judgements of one input page, its scores as the detectors gave them.

    Raises ``ValueError`` when the page is not of the dev split.
    """
    gold = gold_path(path)
    truth = read_truth(gold) if gold else None
    if truth is None or truth.made.get("split") != SPLIT:
        split = truth.made.get("split", "unknown") if truth else "unknown"
        raise ValueError(f"{path} is of the split {split}: calibrate on {SPLIT} pages only")
    (page,) = read_pages(path.read_bytes(), path.name, "utf-8").pages
    proposal = propose(page, Policy(calibration=NOT_CALIBRATED))
    return Judged(path.name, int(truth.made["seed"]), _way(path), judge(page, proposal, truth))


def _pages(path: Path) -> Iterable[Path]:
    found = sorted(path.rglob("*.txt")) if path.is_dir() else [path]
    return (page for page in found if gold_path(page))


def _way(path: Path) -> str:
    """Return how the page was dumped: ``drawing`` for ``page-1.drawing.txt``."""
    return path.name.split(".")[-2]


def _is_interleaved(path: Path) -> bool:
    gold = gold_path(path)
    made = read_truth(gold).made if gold else {}
    return bool(made.get("dumps", {}).get(_way(path), {}).get("interleaved"))


def _judged(pairs: Sequence[Path], workers: int) -> Iterable[Judged]:
    """Yield the pages in the order of their names, whoever judges them."""
    if workers == 1:
        yield from map(judge_page, pairs)
        return
    with ProcessPoolExecutor(workers) as pool:
        yield from pool.map(judge_page, pairs, chunksize=CHUNK)


def _made(judged: Sequence[Judged], findings: int) -> str:
    """Return on what the table was made, in one line."""
    seeds = sorted({page.seed for page in judged})
    ways = ", ".join(f"{count} {way}" for way, count in sorted(Counter(page.way for page in judged).items()))
    return (
        f"{findings} findings with edits, of {len(seeds)} pages of the {SPLIT} split, "
        f"seeds {seeds[0]}–{seeds[-1]}, {len(judged)} dumps ({ways})"
    )


def _header(text: str) -> str:
    """Return the comment at the top of the table."""
    lines = text.splitlines()
    end = next((at for at, line in enumerate(lines) if line and not line.startswith("#")), len(lines))
    return "\n".join(lines[:end])


def _print_classes(judgements: Sequence[Judgement], scales: Iterable[MeasuredScale]) -> None:
    lines = {(str(scale.kind), str(scale.act)): scale.line for scale in scales}
    print(
        f"{'kind':20} {'act':11} {'n':>6} {'right':>7} {'95 %':>13} {'auto':>6} {'right':>7} {'95 %':>13}"
        f" {'ask':>6} {'hidden':>6} {'error':>6}  line"
    )
    for one in finding_classes(map(_plain, judgements)):
        decided = Counter(finding.decision for finding in one.findings)
        print(
            f"{one.kind:20} {one.act:11} {_shares(*one.precision())} {_shares(*one.precision('auto'))}"
            f" {decided['ask']:6} {decided['hidden']:6} {one.calibration_error:6.3f}"
            f"  {_line(lines.get((one.kind, one.act)))}"
        )
    deleted = sum(one.deleted for one in judgements if one.decision == "auto")
    wrongly = sum(one.wrongly_deleted for one in judgements if one.decision == "auto")
    print(f"characters deleted unasked: {deleted}, of them of the truth: {wrongly}")


def _plain(one: Judgement) -> PlainJudgement:
    return PlainJudgement(str(one.kind), one.act, one.score, one.decision, one.right)


def _line(line: Line | None) -> str:
    if line is None:
        return "not measured"
    return (
        "never" if line.confidence is None else f"{line.confidence} (n {line.n}, wrong {line.n - line.right})"
    )


def _print_by_extractor(judged: Sequence[Judged]) -> None:
    for way in sorted({page.way for page in judged}):
        print(f"\n{way}")
        found = [judgement for page in judged if page.way == way for judgement in page.judgements]
        _print_classes(found, measured_scales(found))


def _shares(right: int, n: int, interval: tuple[float, float]) -> str:
    share = f"{right / n:7.2%}" if n else f"{'–':>7}"
    return f"{n:6} {share} {interval[0]:6.1%}–{interval[1]:6.1%}"


def _print_wrong(judged: Iterable[Judged], most: int) -> None:
    shown: Counter[tuple[str, str]] = Counter()
    for page in judged:
        for one in page.judgements:
            if one.right or shown[one.kind, one.act] >= most:
                continue
            shown[one.kind, one.act] += 1
            fault = one.faults[0]
            told = f"{fault.code} at {fault.at}: {fault.told}"
            print(f"{page.name} {one.kind} {one.act} {one.score:.2f} {one.decision} {one.finding} {told}")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "paths", type=Path, nargs="+", metavar="PATH", help="page or folder of pages with gold"
    )
    parser.add_argument("--write", action="store_true", help="write tables/calibration.toml")
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--by-extractor", action="store_true", help="the figures of each way of dumping, too")
    parser.add_argument("--interleaved", action="store_true", help="take interleaved dumps in")
    parser.add_argument("--wrong", type=int, default=0, metavar="N")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
