"""What the pages of a project say of their paper, read in a worker: a proposal for a person to look at."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from zhengban.model.collector import collector_paused
from zhengban.model.draft import Draft
from zhengban.model.edit import OwnedEdit, ReplaceText
from zhengban.model.page import Page
from zhengban.policy import Policy
from zhengban.profiles.learning import Learnt, learn_profile
from zhengban.review.kept_plan import plan_key
from zhengban.review.project_file import ProjectFile
from zhengban.review.project_plans import open_session
from zhengban.review.session import ReviewSession

_MOST_PAGES = 200  # spread over the whole project: more say nothing new and take minutes


def read_proposals(path: Path) -> Learnt:
    """Return what repeats on the pages of a project; raises ``InputError`` where there are too few of them."""
    with ProjectFile.look(path) as project:
        session, policy = open_session(project), project.policy
        pages = project.pages()
        step = -(-len(pages) // _MOST_PAGES) or 1
        return learn_profile([_lines(project, session, policy, page.id) for page in pages[::step]])


@collector_paused()
def _lines(project: ProjectFile, session: ReviewSession, policy: Policy, page_id: int) -> Sequence[str]:
    """Return the lines of a page; doubled text is mended where the page was analysed."""
    page = project.load(page_id)
    kept = project.kept_plan(page_id, plan_key(page, policy, session.rejections(page_id)))
    if kept is None:
        return _texts(page, ())
    certain = [finding for finding in kept.findings if kept.decisions[finding.id] == "auto"]
    edits = [(edit, finding.id) for finding in certain for edit in finding.edits]
    changes = [(edit, owner) for edit, owner in edits if isinstance(edit, ReplaceText)]
    return _texts(page, [OwnedEdit(edit, owner, -place) for place, (edit, owner) in enumerate(changes)])


def _texts(page: Page, edits: Sequence[OwnedEdit]) -> Sequence[str]:
    return tuple(line.text for line in Draft(page, tuple(edits)).lines)
