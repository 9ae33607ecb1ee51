"""Plans for the pages of a project: kept ones where they still fit, new ones otherwise."""

from __future__ import annotations

from zhengban.review.kept_plan import plan_key
from zhengban.review.plan import Plan, make_plan
from zhengban.review.project_file import ProjectFile
from zhengban.review.session import ReviewSession


def open_session(project: ProjectFile, reviewer: str = "") -> ReviewSession:
    """Return a session with everything that was ever done in the project."""
    return ReviewSession(project, project.operations(), reviewer)


def bring_plan(project: ProjectFile, session: ReviewSession, page_id: int) -> Plan:
    """Give the session the plan of a page that follows from its text, the policy and what was rejected.

    A kept plan is taken when it was made from the same; a new one takes as long as the engine needs, and is kept.
    """
    page, policy, rejected = project.load(page_id), project.policy, session.rejections(page_id)
    key = plan_key(page, policy, rejected)
    plan = project.kept_plan(page_id, key)
    if plan is None:
        plan = make_plan(page, policy, rejected)
        project.keep_plan(page_id, key, plan)
    session.set_plan(page_id, plan)
    return plan
