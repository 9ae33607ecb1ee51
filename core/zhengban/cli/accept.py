"""``zhengban accept``: accept what waits over a whole project, with its promise, in one step."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from zhengban.batch.words import BatchWords
from zhengban.cli.console import one_line
from zhengban.cli.language import language_for
from zhengban.errors import InputError, OutputError
from zhengban.model.finding import Kind
from zhengban.review.bulk import BulkPlan, accept_bulk, plan_bulk
from zhengban.review.project_file import ProjectFile
from zhengban.review.project_plans import open_session


def run(options: argparse.Namespace) -> int:
    """Say what accepting does, and do it unless it is only asked for; return 0."""
    words = BatchWords(language_for(options.language))
    kinds = [_kind(name) for name in options.kind]
    path = Path(options.project)
    with ProjectFile.look(path) if options.dry_run else ProjectFile.open(path, options.reviewer) as project:
        if project.is_read_only and not options.dry_run:
            raise OutputError(f"{project.read_only_reason}: nothing can be decided here")
        session = open_session(project, options.reviewer or project.owner_name)
        plan = plan_bulk(project, session, kinds, options.min_confidence)
        if plan.targets and not options.dry_run:
            accept_bulk(session, plan)
    for line in _told(plan, words, options.dry_run):
        print(one_line(line))
    return 0


def _told(plan: BulkPlan, words: BatchWords, is_dry: bool) -> Iterator[str]:
    if plan.targets:
        changes = {"deleted": plan.deleted, "inserted": plan.inserted, "substituted": plan.substituted}
        name = "would_accept" if is_dry else "accepted"
        yield words.say(name, findings=len(plan.targets), pages=plan.pages, **changes)
    else:
        yield words.say("nothing")
    if plan.measured:
        yield words.say("expected", measured=plan.measured, wrong=plan.wrong)
    if plan.unmeasured:
        yield words.say("unmeasured", unmeasured=plan.unmeasured)
    if plan.kept:
        yield words.say("by_hand", kept=plan.kept)
    if plan.unplanned:
        yield words.say("unplanned", unplanned=plan.unplanned)


def _kind(name: str) -> Kind:
    try:
        return Kind(name)
    except ValueError as error:
        raise InputError(f"there is no kind {name!r}: zhengban explain lists them") from error
