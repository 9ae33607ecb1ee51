"""How far a batch is, on standard error when somebody is looking: counts by state, rate, time left."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from zhengban.batch.runner import BatchRun
from zhengban.batch.words import BatchWords
from zhengban.cli.console import is_terminal


@contextmanager
def shown_progress(words: BatchWords) -> Iterator[Callable[[BatchRun], None]]:
    """Give what shows the state of a batch, nothing where nobody looks."""
    if not is_terminal(sys.stderr):
        yield lambda batch: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]:.1f}/s"),
        TimeRemainingColumn(),
        TextColumn("{task.fields[counts]}"),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        bar = progress.add_task("", total=None, rate=0.0, counts="")
        begun = progress.get_time()

        def show(batch: BatchRun) -> None:
            summary = batch.summary
            seen = summary.done + summary.unchanged + summary.failed
            seconds = progress.get_time() - begun
            progress.update(
                bar,
                completed=seen,
                total=seen + batch.under_way + batch.sources_left,
                rate=summary.done / seconds if seconds else 0.0,
                counts=words.say(
                    "progress",
                    done=summary.done,
                    unchanged=summary.unchanged,
                    doubtful=summary.doubtful,
                    failed=summary.failed,
                ),
            )

        yield show
