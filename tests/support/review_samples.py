"""A small page with findings of every state, for tests of the review: no engine runs."""

from __future__ import annotations

from collections.abc import Mapping

from zhengban.model.edit import Edit, Join, MoveBlock, ReplaceText, SetRole, StartArticle
from zhengban.model.finding import Alternative, Evidence, Finding, Kind
from zhengban.model.page import Page
from zhengban.model.role import Role
from zhengban.model.span import Span
from zhengban.policy import Decision
from zhengban.review.plan import Plan
from zhengban.review.session import ReviewSession

TEXT = (
    "湖城日报\n"
    "市图书馆周六开馆\n"
    "本报讯（记者王小明）昨日，,记者从市文化馆\n"
    "获悉，秋季读书会将于本周六开幕。\n"
    "孩子们在图书馆里看书。孩子们在图书馆里看书。\n"
    "李强摄\n"
)

# By name: what a finding is, the text that it starts at, its edits by offset, and the policy's word.
STATES: Mapping[str, Decision] = {
    "wrap": "auto",
    "double": "auto",
    "headline": "auto",
    "comma": "ask",
    "paper": "auto",
    "faint": "hidden",
}


def sample_page() -> Page:
    """Return the page."""
    return Page(TEXT, name="湖城.txt", sha256="5" * 64)


def _at(text: str) -> int:
    return TEXT.index(text)


def _finding(name: str, kind: Kind, start: str, edits: tuple[Edit, ...], confidence: float) -> Finding:
    span = Span(_at(start), _at(start) + len(start))
    owners = (Alternative((SetRole(span, Role.DECK),), 0.2, "副题"),) if name == "headline" else ()
    evidence = (Evidence("sample", f"because of {name}", (span,)),)
    return Finding(kind, (span,), edits, confidence, evidence, owners, start, start, name)


def sample_plan() -> Plan:
    """Return the page with six findings: four automatic, one that asks, one hidden."""
    seam, copy, comma = _at("馆\n获") + 2, _at("书。孩") + 2, _at(",")
    paper, headline, lead = (Span(_at(text), _at(text) + 4) for text in ("湖城日报", "市图书馆", "本报讯（"))
    findings = (
        _finding("double", Kind.DUPLICATE_RUN, "孩子们在", (ReplaceText(Span(copy, copy + 11), ""),), 0.99),
        _finding("comma", Kind.PUNCTUATION, "，,", (ReplaceText(Span(comma, comma + 1), ""),), 0.6),
        _finding("wrap", Kind.LINE_WRAP, "文化馆", (Join(seam - 2, seam, ""),), 0.98),
        _finding("paper", Kind.PAGE_FURNITURE, "湖城日报", (SetRole(paper, Role.MASTHEAD),), 0.97),
        _finding(
            "headline",
            Kind.DETACHED_HEADLINE,
            "市图书馆",
            (
                SetRole(Span(headline.start, headline.start + 8), Role.HEADLINE),
                StartArticle(lead.start),
                MoveBlock(headline, lead.start, "before"),
            ),
            0.96,
        ),
        _finding(
            "faint", Kind.SPACING, "李强", (ReplaceText(Span(_at("强摄") + 1, _at("强摄") + 1), " "),), 0.1
        ),
    )
    return Plan(sample_page(), findings, {finding.id: STATES[finding.id] for finding in findings})


def sample_session() -> ReviewSession:
    """Return a session on page 1, which keeps nothing."""
    session = ReviewSession(reviewer="王编辑")
    session.set_plan(1, sample_plan())
    return session
