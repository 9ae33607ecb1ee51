"""A small page with findings of several kinds, and reviews of it, for the tests of the findings list."""

from __future__ import annotations

from collections.abc import Sequence

from zhengban.model.edit import Edit, Join, MoveBlock, ReplaceText, SetRole, StartArticle
from zhengban.model.finding import Alternative, Evidence, Finding, Kind
from zhengban.model.page import Page
from zhengban.model.role import Role
from zhengban.model.span import Span
from zhengban.policy import Policy
from zhengban.review.page_review import Entry, PageReview, review_page
from zhengban.review.plan import Plan
from zhengban.review.session import ReviewSession

LINES = (
    "村民看书村民看书。",  # 0: doubled
    "本报讯近日天气晴好，",  # 10: a paragraph of two lines
    "适合晒书。",
    "共有 3 人,到场。。",  # a space, a half-width comma, a doubled mark
    "衡水晒书",  # a headline behind its article
    "→村民在看书。",
)
TEXT = "\n".join(LINES)
STARTS = tuple(sum(len(line) + 1 for line in LINES[:n]) for n in range(len(LINES)))

DUPLICATE, WRAP, SPACING, PUNCTUATION, MARK, HEADLINE, CAPTION, STRUCTURE = (
    "duplicate",
    "wrap",
    "spacing",
    "punctuation",
    "mark",
    "headline",
    "caption",
    "structure",
)


def span(line: int, start: int, end: int) -> Span:
    """Return a span of characters of a line as one of the page."""
    return Span(STARTS[line] + start, STARTS[line] + end)


def finding(
    identity: str, kind: Kind, spans: Sequence[Span], edits: Sequence[Edit], confidence: float
) -> Finding:
    """Return a finding with a reason for it and one against it."""
    evidence = (
        Evidence("second_copy", "it stands twice", (spans[0],)),
        Evidence("doubt", "it may be meant so", (), supports=False),
    )
    before = TEXT[spans[0].start : spans[-1].end]
    other = Alternative(tuple(edits[:1]), 0.2, "another owner")
    return Finding(kind, tuple(spans), tuple(edits), confidence, evidence, (other,), before, before, identity)


def findings() -> tuple[Finding, ...]:
    """Return the findings in the order of a plan, which is not that of the source."""
    copy, mark, head = span(0, 4, 8), span(3, 10, 11), span(4, 0, 4)
    join = Join(STARTS[2] - 2, STARTS[2])
    return (
        finding(
            HEADLINE,
            Kind.DETACHED_HEADLINE,
            [head],
            [SetRole(head, Role.HEADLINE), MoveBlock(head, STARTS[1], "before")],
            0.7,
        ),
        finding(
            CAPTION, Kind.MISATTACHED_CAPTION, [span(5, 0, 7)], [SetRole(span(5, 0, 7), Role.CAPTION)], 0.5
        ),
        finding(DUPLICATE, Kind.DUPLICATE_RUN, [span(0, 0, 4), copy], [ReplaceText(copy, "")], 0.98),
        finding(MARK, Kind.DUPLICATE_RUN, [mark], [ReplaceText(mark, "")], 0.6),
        finding(WRAP, Kind.LINE_WRAP, [span(1, 0, 10), span(2, 0, 5)], [join], 0.99),
        finding(SPACING, Kind.SPACING, [span(3, 2, 3)], [ReplaceText(span(3, 2, 3), "")], 0.4),
        finding(PUNCTUATION, Kind.PUNCTUATION, [span(3, 6, 7)], [ReplaceText(span(3, 6, 7), "，")], 0.8),
        finding(STRUCTURE, Kind.ARTICLE_STRUCTURE, [span(1, 0, 10)], [StartArticle(STARTS[1])], 0.97),
    )


def make_plan(chosen: Sequence[Finding] | None = None) -> Plan:
    """Return a plan of the page with these findings, else with all."""
    taken, policy = tuple(findings() if chosen is None else chosen), Policy()
    return Plan(Page(TEXT), taken, {one.id: policy.decide(one) for one in taken})


def make_session(chosen: Sequence[Finding] | None = None) -> ReviewSession:
    """Return a session with the page as number 1."""
    session = ReviewSession(reviewer="王翔")
    session.set_plan(1, make_plan(chosen))
    return session


def many_findings(count: int) -> PageReview:
    """Return a review of a page of so many doubled lines, kinds and confidences mixed; nothing is rebuilt."""
    kinds = (Kind.DUPLICATE_RUN, Kind.SPACING, Kind.LINE_WRAP, Kind.PUNCTUATION)
    text = "\n".join("甲乙乙丙" for _ in range(count))
    entries = []
    for number in range(count):
        place = Span(5 * number + 2, 5 * number + 3)
        kind, confidence = kinds[number % len(kinds)], 0.3 + (number % 70) / 100
        one = Finding(kind, (place,), (ReplaceText(place, ""),), confidence, before="乙", id=f"f{number}")
        entries.append(Entry(one, "ask", "waiting", one.edits))
    plan = Plan(Page(text), (), {})
    return PageReview(plan, tuple(entries), review_page(Plan(Page("甲"), (), {}), ()).document)
