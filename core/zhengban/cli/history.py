"""``zhengban history``: everything that was ever done in a project, for people or as JSON Lines."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from zhengban.cli.console import one_line
from zhengban.cli.deed_words import deed_told
from zhengban.cli.language import language_for
from zhengban.cli.wording import Wording
from zhengban.review.export import history_lines
from zhengban.review.log import OperationLog
from zhengban.review.operation import Deed, Operation
from zhengban.review.project_file import ProjectFile


def run(options: argparse.Namespace) -> int:
    """Print a line for each operation, in order."""
    with ProjectFile.look(Path(options.project)) as project:
        log = OperationLog(project.operations())
    if options.format == "jsonl":
        sys.stdout.writelines(history_lines(log))
        return 0
    wording = Wording(language_for(options.language))
    for operation in log.operations:
        print(f"{operation.number:>5}  {one_line(_line(wording, log, operation))}")
    return 0


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
