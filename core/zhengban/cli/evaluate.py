"""``zhengban evaluate``: measure the engine on pages whose truth is known, and on real sets."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from zhengban.cli import peers
from zhengban.cli.console import complain, is_terminal
from zhengban.cli.measures_table import print_changes, print_measures
from zhengban.errors import InputError
from zhengban.evaluate.baseline import baseline_text, compare, read_baseline
from zhengban.evaluate.corpora.registry import find_corpora
from zhengban.evaluate.html_report import write_html_report
from zhengban.evaluate.measures_json import measures_as_json
from zhengban.evaluate.measuring import Measures, measure_all, measure_pairs
from zhengban.evaluate.pairs import Pair, find_pairs
from zhengban.files import write_file

LOSS = 1


def run(options: argparse.Namespace) -> int:
    """Measure, print and write; return 2 when a page could not be measured, else 1 when something got really worse
    than the baseline, else 0. A bad page is complained of and the others are still measured.
    """
    peers.refuse_mixed(options)
    if options.peers:
        return peers.run(options, _progress)
    if not options.paths and not options.corpus:
        raise InputError("nothing to measure: name folders of pages with their truth, or --corpus DIR")
    pairs = find_pairs([Path(path) for path in options.paths]) if options.paths else ()
    baseline = read_baseline(Path(options.compare)) if options.compare else None
    sets = _measure(pairs, options)
    failed = _complain_of_failures(sets)
    for measures in sets:
        print_measures(measures)
    _write(sets, pairs, options)
    if baseline is None:
        return failed
    changes = compare(sets, baseline)
    print_changes(changes)
    return failed or (LOSS if any(change.is_loss for change in changes) else 0)


def _measure(pairs: Sequence[Pair], options: argparse.Namespace) -> tuple[Measures, ...]:
    corpora = find_corpora([Path(folder) for folder in options.corpus], options.every)
    sets = [measure_pairs(pairs, options.workers, _progress("pages"))] if pairs else []
    for corpus, title, jobs in corpora:
        pages = measure_all(corpus.measure, jobs, options.workers, _progress(title))
        sets.append(Measures(title, corpus.figures, pages))
    return tuple(sets)


def _progress(title: str) -> Callable[[int, int], None]:
    """Return what tells how far it is: on a terminal in one line that is written over, else every tenth part."""
    terminal = is_terminal(sys.stderr)

    def told(done: int, of: int) -> None:
        if terminal:
            print(f"\r{title}: {done} of {of}", end="\n" if done == of else "", file=sys.stderr, flush=True)
        elif done == of or done * 10 // of > (done - 1) * 10 // of:
            print(f"{title}: {done} of {of}", file=sys.stderr, flush=True)

    return told


def _complain_of_failures(sets: Sequence[Measures]) -> int:
    failures = [page.failure for measures in sets for page in measures.pages if page.failure]
    return max((complain(failure) for failure in failures), default=0)


def _write(sets: Sequence[Measures], pairs: Sequence[Pair], options: argparse.Namespace) -> None:
    """Write what was asked for; no page and no gold is ever overwritten."""
    inputs = [path for pair in pairs for path in pair]
    if options.json:
        text = json.dumps(measures_as_json(sets), ensure_ascii=False, indent=1) + "\n"
        write_file(Path(options.json), text, inputs)
    if options.html:
        by_name = {str(pair.page): pair for pair in pairs}
        write_file(Path(options.html), write_html_report(sets, by_name), inputs)
    if options.save:
        write_file(Path(options.save), baseline_text(sets), inputs)
