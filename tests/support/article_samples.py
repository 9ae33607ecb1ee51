"""A page with articles, a standalone photo, furniture and a homeless line, for tests of the article tree and preview.

No engine runs: the page's structure is one automatic finding for each line that has a role.
"""

from __future__ import annotations

from collections.abc import Sequence

from zhengban.model.edit import Edit, Join, SetRole, StartArticle
from zhengban.model.finding import Finding, Kind
from zhengban.model.page import Page
from zhengban.model.role import Role
from zhengban.model.span import Span
from zhengban.policy import Decision
from zhengban.review.operation import Operation
from zhengban.review.page_review import PageReview, review_page
from zhengban.review.plan import Plan

# Role, line, and whether an article or a photo begins with it.
LINES: tuple[tuple[Role, str, bool], ...] = (
    (Role.MASTHEAD, "湖城日报", False),
    (Role.EDITORS, "责任编辑：王翔6", False),
    (Role.DATE, "2023.9.20", False),
    (Role.KICKER, "秋日里的书香", True),
    (Role.HEADLINE, "市图书馆周六开馆", False),
    (Role.PARAGRAPH, "本报讯（记者王小明）昨日，记者从市文化馆获悉，读书会将于本周六开幕。", False),
    (Role.PARAGRAPH, "他说：“《新书》《旧书》”，都有。", False),
    (Role.PARAGRAPH, "读者𠮷先生带来了《𠮷》。", False),
    (Role.CAPTION, "孩子们在图书馆里看书。", False),
    (Role.CREDIT, "李强 摄", False),
    (Role.HEADLINE, "农家书屋建到村头", True),
    (Role.PARAGRAPH, "本报讯 村里的书屋开门了。", False),
    (Role.VERSE, "春眠不觉晓，", False),
    (Role.VERSE, "处处闻啼鸟。", False),
    (Role.CAPTION, "近日，湖城荷花盛开。", True),
    (Role.CREDIT, "王鑫 摄", False),
    (Role.UNPLACED, "没有归处的一行", False),
)
TEXT = "\n".join(line for _, line, _ in LINES) + "\n"
# Findings that nobody has decided, by the line that they are about.
ASKED = "农家书屋建到村头"


def at(text: str) -> int:
    """Return where a text begins on the page."""
    return TEXT.index(text)


def sample_plan(text: str = TEXT) -> Plan:
    """Return the page's plan; a finding goes by the line that it is about."""
    findings = [_finding(*line) for line in LINES]
    verse = at("春眠")
    joined = Join(verse, at("处处"), "\n")
    findings.append(Finding(Kind.LINE_WRAP, (Span(verse, verse + 6),), (joined,), 0.98, id="verse"))
    decisions: dict[str, Decision] = {finding.id: "auto" for finding in findings}
    asked = Span(at(ASKED), at(ASKED) + 1)
    findings.append(Finding(Kind.PUNCTUATION, (asked,), (SetRole(asked, Role.HEADLINE),), 0.5, id="asked"))
    return Plan(Page(text, name="湖城.txt", sha256="6" * 64), tuple(findings), {**decisions, "asked": "ask"})


def sample_review(deeds: Sequence[Operation] = (), text: str = TEXT) -> PageReview:
    """Return the page with two articles, one photo and one line in no article."""
    return review_page(sample_plan(text), deeds)


def _finding(role: Role, line: str, starts: bool) -> Finding:
    start = at(line)
    span = Span(start, start + len(line))
    edits: list[Edit] = [SetRole(span, role)]
    if role is Role.EDITORS:
        edits = [SetRole(Span(start, span.end - 1), role), SetRole(Span(span.end - 1, span.end), Role.FOLIO)]
    if starts:
        edits.append(StartArticle(start))
    return Finding(Kind.ARTICLE_STRUCTURE, (span,), tuple(edits), 0.99, id=line)
