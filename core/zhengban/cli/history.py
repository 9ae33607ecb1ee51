"""``zhengban history``: everything that was ever done in a project, or every change that came of it."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from zhengban.cli.console import complain, one_line, write_result
from zhengban.cli.deed_words import deed_told
from zhengban.cli.language import language_for
from zhengban.cli.wording import Wording
from zhengban.errors import ZhengbanError
from zhengban.review.applied_changes import applied_changes
from zhengban.review.export import history_lines
from zhengban.review.log import OperationLog
from zhengban.review.operation import Deed, Operation
from zhengban.review.project_file import ProjectFile
from zhengban.review.project_plans import bring_plan, open_session
from zhengban.writers.change_log import CHANGE_LOGS, AppliedChange


def run(options: argparse.Namespace) -> int:
    """Print a line for each operation, in order, or the change log; return 0, or what went wrong with a page."""
    if options.changes:
        return _print_changes(options)
    with ProjectFile.look(Path(options.project)) as project:
        log = OperationLog(project.operations())
    if options.format == "jsonl":
        sys.stdout.writelines(history_lines(log))
        return 0
    wording = Wording(language_for(options.language))
    for operation in log.operations:
        print(f"{operation.number:>5}  {one_line(_line(wording, log, operation))}")
    return 0


def _print_changes(options: argparse.Namespace) -> int:
    """A page that cannot be read any more is complained of, and the changes of the others are printed."""
    changes: list[AppliedChange] = []
    failures: list[int] = []
    with ProjectFile.look(Path(options.project)) as project:
        session = open_session(project)
        for page in project.pages():
            try:
                bring_plan(project, session, page.id)
                deeds = session.log.on_page(page.id)
                changes += applied_changes(session.review(page.id), page.id, deeds)
            except ZhengbanError as error:
                failures.append(complain(str(error), error.exit_code))
            finally:
                session.drop_plan(page.id)
    write_result(CHANGE_LOGS[options.changes](changes))
    return max(failures, default=0)


def _line(wording: Wording, log: OperationLog, operation: Operation) -> str:
    is_undone = operation.deed not in (Deed.UNDO, Deed.REDO) and not log.is_in_force(operation)
    several = wording.say("several_pages") if operation.targets else wording.say("nobody")
    return wording.say(
        "operation",
        time=operation.time[:19].replace("T", " "),
        who=operation.reviewer or wording.say("nobody"),
        place=wording.say("page_number", page=operation.page) if operation.page else several,
        what=(wording.say("undone") if is_undone else "") + deed_told(wording, operation),
    )
