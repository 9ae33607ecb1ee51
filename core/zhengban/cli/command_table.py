"""The commands, in the order in which help shows them: a new one is a line here."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import NamedTuple

from zhengban.cli.batch_arguments import add_batch
from zhengban.cli.evaluate_arguments import add_compose, add_evaluate
from zhengban.cli.issue_arguments import add_issue
from zhengban.cli.page_arguments import add_check, add_explain, add_fix, add_review
from zhengban.cli.profile_arguments import add_profile
from zhengban.cli.project_arguments import add_accept, add_decide, add_export, add_history, add_verify


class Command(NamedTuple):
    """A command: its name, what it does, the module with its ``run``, and what adds its arguments.

    The module is named and not imported, since it brings the engine with it, which ``--help`` must not wait for.
    """

    name: str
    help: str
    module: str
    add_arguments: Callable[[argparse.ArgumentParser], None]


# Each group with its heading: first what a newcomer needs.
GROUPS = (
    (
        "Pages",
        (
            Command("check", "show what is wrong with pages", "zhengban.cli.check", add_check),
            Command("fix", "write pages in order", "zhengban.cli.fix", add_fix),
            Command("review", "open pages or a project in the window", "zhengban.cli.review", add_review),
            Command("explain", "explain a kind of finding", "zhengban.cli.explain", add_explain),
        ),
    ),
    (
        "Archives",
        (
            Command("batch", "write folders of pages in order", "zhengban.cli.batch", add_batch),
            Command("issue", "collect pages to issues", "zhengban.cli.issue", add_issue),
            Command("verify", "check certificates", "zhengban.cli.verify", add_verify),
            Command(
                "profile", "learn, check or list newspapers' profiles", "zhengban.cli.profile", add_profile
            ),
        ),
    ),
    (
        "Projects",
        (
            Command("accept", "accept findings of all pages", "zhengban.cli.accept", add_accept),
            Command("decide", "decide findings of one page", "zhengban.cli.decide", add_decide),
            Command("export", "write the pages as they were decided", "zhengban.cli.export", add_export),
            Command("history", "show what was done or changed", "zhengban.cli.history", add_history),
        ),
    ),
    (
        "Measuring",
        (
            Command("evaluate", "measure how good it is", "zhengban.cli.evaluate", add_evaluate),
            Command("compose", "make pages whose truth is known", "zhengban.cli.compose", add_compose),
        ),
    ),
)
COMMANDS = tuple(command for _, commands in GROUPS for command in commands)
