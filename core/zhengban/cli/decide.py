"""``zhengban decide``: decide findings of a project from the command line, as the window does."""

from __future__ import annotations

import argparse
from pathlib import Path

from zhengban.cli.console import one_line
from zhengban.cli.deed_words import deed_told
from zhengban.cli.language import language_for
from zhengban.cli.wording import Wording
from zhengban.errors import InputError, OutputError
from zhengban.review.operation import Deed
from zhengban.review.project_file import ProjectFile
from zhengban.review.project_plans import bring_plan, open_session


def run(options: argparse.Namespace) -> int:
    """Decide the findings in one step that is undone as one, and say what is left."""
    with ProjectFile.open(Path(options.project), options.reviewer) as project:
        if project.is_read_only:
            raise OutputError(f"{project.read_only_reason}: nothing can be decided here")
        session = open_session(project, options.reviewer or project.owner_name)
        bring_plan(project, session, options.page)
        findings = tuple(dict.fromkeys(options.findings))
        known = session.review(options.page).by_id
        unknown = [identity for identity in findings if identity not in known]
        if unknown:
            raise InputError(f"{options.project}: page {options.page} has no finding {', '.join(unknown)}")
        operation = session.decide(Deed(options.deed), {options.page: findings}, note=options.note)
        bring_plan(project, session, options.page)  # without what is rejected now, other things are proposed
        review = session.review(options.page)
        project.keep_counts(options.page, review.counts, review.is_settled)
    wording = Wording(language_for(options.language))
    told = wording.say(
        "decided",
        project=options.project,
        what=deed_told(wording, operation),
        page=options.page,
        open=review.open_count,
        all=len(review.entries),
    )
    print(one_line(told))
    return 0
