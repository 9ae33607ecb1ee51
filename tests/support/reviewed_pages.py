"""Hand-written newspaper pages under review, as the engine proposes them."""

from __future__ import annotations

from functools import cache

from support.spec_pages import spec_pages
from zhengban.model.document import Unit
from zhengban.model.role import Role
from zhengban.readers.plain_text import read_pages
from zhengban.review.page_review import Entry
from zhengban.review.plan import Plan, make_plan
from zhengban.review.session import ReviewSession
from zhengban.review.trial import unit_with


@cache
def plan_of(name: str, seed: int = 0) -> Plan:
    """Return the plan of a hand-written page in one of its ways, such as ``county_paper · ordered``."""
    (page,) = read_pages(spec_pages()[name](seed).data, "made.txt").pages
    return make_plan(page)


def reviewed(name: str, seed: int = 0) -> ReviewSession:
    """Return a session with the page as number 1."""
    session = ReviewSession()
    session.set_plan(1, plan_of(name, seed))
    return session


def block(session: ReviewSession, text: str) -> int:
    """Return the start of the first block that reads like this from its beginning."""
    return next(b.start for b in session.review(1).document.blocks() if b.text.startswith(text))


def asked(session: ReviewSession, before: str) -> Entry:
    """Return the finding that waits and is about a text that begins like this."""
    found = (entry for entry in session.review(1).entries if entry.state == "waiting")
    return next(entry for entry in found if entry.finding.before.startswith(before))


def unit(session: ReviewSession, text: str) -> Unit:
    """Return the article or photo with the block that begins like this."""
    found = unit_with(session.review(1).document, block(session, text))
    assert found is not None
    return found


def told(unit: Unit, length: int = 4) -> list[tuple[Role, str]]:
    """Return the roles of a unit's blocks with their first characters."""
    return [(block.role, block.text[:length]) for block in unit.blocks]
