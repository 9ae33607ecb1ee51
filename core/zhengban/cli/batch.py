"""``zhengban batch``: folders, archives and lists of pages in, an archive of results out."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import replace
from functools import partial
from pathlib import Path

from zhengban.batch.executors import Executor, ProcessExecutor, SerialExecutor
from zhengban.batch.faults import Fault
from zhengban.batch.journal import Journal
from zhengban.batch.limits import can_limit_memory
from zhengban.batch.naming import ARTICLE_TEMPLATE, check_template
from zhengban.batch.preview import preview
from zhengban.batch.report import write_batch_report
from zhengban.batch.runner import BatchRun, Event, Order
from zhengban.batch.sources import Source, Wanted, find_batch
from zhengban.batch.summary import Summary
from zhengban.batch.words import BatchWords
from zhengban.cli.batch_progress import shown_progress
from zhengban.cli.console import complain, one_line
from zhengban.cli.language import language_for
from zhengban.errors import InputError, OutputError
from zhengban.files import write_file
from zhengban.policy import Policy
from zhengban.profiles.reading import find_profile
from zhengban.readers.source import as_one_line
from zhengban.review.operation import time_now
from zhengban.review.project_file import ProjectFile

STANDARD_INPUT = "-"


def run(options: argparse.Namespace) -> int:
    """Run the batch and return 0 when all is done, 1 when some failed, 2 when nothing was made, 130 interrupted."""
    words = BatchWords(language_for(options.language))
    order = _order(options)
    if options.profile is not None:
        find_profile(options.profile)  # a wrong one is told of before there is a project
    wanted = Wanted(tuple(options.include), tuple(options.exclude), (order.output,))
    sources, failures = find_batch(_inputs(options.inputs), wanted)
    if not sources:
        for _, reason in failures:
            complain(reason)
        raise InputError("there is nothing to do: no input holds a page")
    if options.dry_run:
        return _preview(order, sources, failures, options, words)
    report = _report(options.report)
    summary = _made(order, sources, failures, options, words)
    _say(summary, words)
    if report:
        try:
            told = write_batch_report(summary, words, _about(options, words))
            write_file(report, told, (source.path for source in sources))
        except OutputError as error:  # what came of the pages counts, and was told
            complain(str(error))
            return summary.exit_code or 1
    return summary.exit_code


def _about(options: argparse.Namespace, words: BatchWords) -> str:
    """Return when and where the batch was: reports lie about for years."""
    places = {"output": os.path.abspath(options.output), "project": os.path.abspath(options.project)}
    return as_one_line(words.say("about", time=time_now()[:16].replace("T", " ") + " UTC", **places))


def _report(name: str | None) -> Path | None:
    """Return where the report goes; raises ``OutputError`` before hours of work rather than after them."""
    path = Path(name) if name else None
    if path and not path.absolute().parent.is_dir():
        raise OutputError(f"the report {as_one_line(str(path))} has no folder to lie in: make it first")
    return path


def _made(
    order: Order,
    sources: Sequence[Source],
    failures: Sequence[tuple[Path, str]],
    options: argparse.Namespace,
    words: BatchWords,
) -> Summary:
    with ExitStack() as things:
        project = things.enter_context(_project(Path(options.project), options))
        journal = things.enter_context(Journal(Path(options.log) if options.log else None))
        show = things.enter_context(shown_progress(words))
        batch = BatchRun(project, order, sources, _executor(options, words))
        batch.listen(partial(_write_down, journal))
        batch.listen(lambda event: show(batch))
        for place, reason in failures:
            batch.summary.fail(as_one_line(str(place)), Fault.INPUT, reason)
        journal.tell("start", files=len(sources), **order.layout)
        summary = batch.run()
        totals = {"done": summary.done, "unchanged": summary.unchanged, "failed": summary.failed}
        stopped = {"stopped": summary.stopped, "problem": summary.problem, "left": summary.left}
        journal.tell("end", **totals, **stopped, seconds=round(summary.seconds, 1))
    return summary


def _write_down(journal: Journal, event: Event) -> None:
    values: dict[str, object] = {"page": event.page, "name": event.name, "seconds": round(event.seconds, 3)}
    if event.reason:
        journal.tell(event.result, **values, reason=event.reason)
        return
    outputs = [{"path": str(o.path), "format": o.form, "sha256": o.sha256} for o in event.outputs]
    journal.tell(event.result, **values, open=event.open, outputs=outputs)


def _preview(
    order: Order,
    sources: Sequence[Source],
    failures: Sequence[tuple[Path, str]],
    options: argparse.Namespace,
    words: BatchWords,
) -> int:
    """Say what would be done; nothing is written, not even the project."""
    path = Path(options.project)
    with ProjectFile.look(path) if path.exists() else ProjectFile.in_memory() as project:
        plan = preview(project, _policy(project, options), order, sources, failures)
    for failure in plan.failures:
        complain(failure)
    counts = {"made": plan.to_make, "unchanged": plan.unchanged, "failed": len(plan.failures)}
    print(words.say("would", files=len(sources), **counts))
    return plan.exit_code


def _order(options: argparse.Namespace) -> Order:
    is_per_article = options.per == "article"
    if is_per_article and options.certificates:
        raise InputError(
            "--certificates needs --per page: an article does not hold the characters of its page"
        )
    template = options.name or (ARTICLE_TEMPLATE if is_per_article else "")
    return Order(
        Path(options.output),
        options.to,
        check_template(template) if template else "",
        is_per_article,
        options.encoding,
        options.resume,
        options.fail_fast,
        options.limit,
        options.certificates,
    )


def _inputs(names: list[str]) -> list[Path]:
    """Return the places that were named, those on standard input for ``-``."""
    found: list[str] = []
    for name in names:
        found.extend(_listed() if name == STANDARD_INPUT else [name])
    return [Path(name) for name in dict.fromkeys(found)]


def _listed() -> list[str]:
    """Return the paths of standard input, a line each, or with NUL between them as ``find -print0`` writes."""
    data = sys.stdin.buffer.read()
    lines = data.split(b"\0") if b"\0" in data else data.splitlines()
    return [os.fsdecode(line) for line in lines if line.strip()]


def _project(path: Path, options: argparse.Namespace) -> ProjectFile:
    """Open or make the project; raises ``OutputError`` when another program has it open."""
    project = ProjectFile.open(path, for_review=False) if path.exists() else ProjectFile.create(path)
    if project.is_read_only:
        reason = project.read_only_reason
        project.close()
        raise OutputError(f"{reason}: a batch has to write to its project")
    if options.threshold is not None or options.profile is not None:
        project.keep_policy(_policy(project, options))
    return project


def _policy(project: ProjectFile, options: argparse.Namespace) -> Policy:
    """Return the project's policy with what was chosen now; raises ``InputError`` for a profile that is none."""
    policy = project.policy
    if options.threshold is not None:
        policy = Policy(automatic=options.threshold, profile=policy.profile)
    return policy if options.profile is None else replace(policy, profile=find_profile(options.profile))


def _executor(options: argparse.Namespace, words: BatchWords) -> Executor:
    workers = options.workers if options.workers is not None else os.cpu_count() or 1
    if options.scheduler:
        from zhengban.batch.dask_executor import DaskExecutor

        def tell(is_working: bool) -> None:
            complain(words.say("worker_came" if is_working else "no_worker", address=options.scheduler))

        return DaskExecutor(options.scheduler, workers, tell=tell)
    if options.memory_limit and not can_limit_memory():
        complain("note: this system cannot limit the memory of a process: --memory-limit has no effect")
    if workers == 0:
        return SerialExecutor()
    time_limit, memory_limit = options.time_limit or None, options.memory_limit or None
    return ProcessExecutor(workers, time_limit=time_limit, memory_limit=memory_limit)


def _say(summary: Summary, words: BatchWords) -> None:
    """Name every failure with its reason and what to do, then the sums."""
    for failure in summary.failures:
        complain(words.failure(failure))
    if summary.stopped:
        complain(words.stopped(summary))
    for line in words.sums(summary):
        print(one_line(line))
