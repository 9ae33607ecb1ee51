"""A review of two hundred steps by a script, to be killed: ``python -m support.scripted_review``.

Reads paths of projects from standard input, a line each; for each a process of its own makes the review and prints
its number, then the number of every operation once it returned, then an empty line.
"""

from __future__ import annotations

import os
import random
import sys
from pathlib import Path

from support.review_samples import TEXT
from zhengban.model.edit import ReplaceText, SetRole
from zhengban.model.role import Role
from zhengban.model.span import Span
from zhengban.review.operation import Operation
from zhengban.review.project_file import ProjectFile
from zhengban.review.session import ReviewSession

STEPS = 200
PLAN_KEY = "sample"  # under which the project keeps the plan that is reviewed
_IDS = ("double", "comma", "wrap", "paper", "headline")


def review(session: ReviewSession) -> None:
    """Make the steps; the same ones each time."""
    chance = random.Random(20230920)
    while len(session.log.operations) < STEPS:
        _step(session, chance)


def _step(session: ReviewSession, chance: random.Random) -> Operation | None:
    finding = [chance.choice(_IDS)]
    start = chance.randrange(len(TEXT) - 4)
    match chance.randrange(12):
        case 0 | 1:
            return session.accept(1, finding)
        case 2 | 3:
            return session.reject(1, finding)
        case 4:
            return session.doubt(1, finding, "再查")
        case 5:
            return session.reopen(1, finding)
        case 6:
            return session.edit(1, [ReplaceText(Span(start, start + 2), "改")], "改字")
        case 7:
            return session.edit(1, [SetRole(Span(start, start + 4), Role.SUBHEADING)])
        case 8:
            return session.lock(1, [Span(start, start + 1)])
        case 9:
            return session.redo()
        case 10:
            return session.go_to(chance.randrange(len(session.log.operations) + 1))
        case _:
            return session.undo()


def _work(path: Path) -> None:
    project = ProjectFile.open(path, "王编辑")
    session = ReviewSession(project, project.operations(), "王编辑")
    plan = project.kept_plan(1, PLAN_KEY)
    assert plan is not None
    session.set_plan(1, plan)
    session.listen(lambda happened: _say(happened.operation.number))
    review(session)
    project.close()


def _say(what: object) -> None:
    os.write(1, f"{what}\n".encode())


def main() -> None:
    """Serve one project after another."""
    for line in sys.stdin:
        child = os.fork()
        if not child:
            _say(os.getpid())
            _work(Path(line.rstrip("\n")))
            os._exit(0)
        os.waitpid(child, 0)
        _say("")


if __name__ == "__main__":
    main()
