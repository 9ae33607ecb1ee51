"""The change report: every change is marked, every link leads somewhere, nothing is hidden by accident."""

from __future__ import annotations

import re
from collections import Counter
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from writers.samples import sample
from writers.strategies import documents
from zhengban.model.document import Document
from zhengban.model.finding import Alternative, Evidence, Finding, Kind
from zhengban.model.span import Span
from zhengban.writers.change_report import write_report
from zhengban.writers.html import write_html
from zhengban.writers.report_findings import change_line
from zhengban.writers.report_layout import longest_rise

VOID = {"meta", "br", "wbr", "input"}


class Outline(HTMLParser):
    """Collects ids and targets, and whether every element that is opened is closed in order."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.faults: list[str] = []
        self.ids: Counter[str] = Counter()
        self.targets: set[str] = set()
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self.ids.update(name for key, name in attrs if key == "id" and name)
        if (values.get("href") or "").startswith("#"):
            self.targets.add(str(values["href"])[1:])
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.faults.append(tag)


def findings_of(document: Document) -> list[Finding]:
    """Return one finding for each edit, so that every change has somewhere to link to."""
    owners = sorted({outcome.edit.owner for outcome in document.outcomes})
    evidence = (
        Evidence("code", "看 <得> 见", (Span(0, 1),)),
        Evidence("other", "看不见", (), supports=False),
    )
    alternative = Alternative((), 0.3, "另一种")
    return [
        Finding(Kind.SPACING, (Span(0, 1),), (), 0.9, evidence, (alternative,), "前", "后", owner)
        for owner in owners
    ]


@given(document=documents(), decision=st.sampled_from(["auto", "ask", "hidden"]))
def test_links_lead_somewhere_and_elements_are_closed(document: Document, decision: str) -> None:
    findings = findings_of(document)
    outline = Outline(write_report(document, findings, {finding.id: decision for finding in findings}))
    assert outline.faults == []
    assert outline.open == []
    assert [name for name, count in outline.ids.items() if count > 1] == []
    assert outline.targets - set(outline.ids) == set()


@given(document=documents())
def test_elements_of_the_page_are_closed(document: Document) -> None:
    outline = Outline(write_html(document))
    assert (outline.faults, outline.open) == ([], [])


def test_every_text_change_is_marked_on_both_sides() -> None:
    document = sample()
    findings = findings_of(document)
    written = write_report(document, findings, {finding.id: "auto" for finding in findings})
    rows = [line for line in written.splitlines() if 'data-pane="source"' in line]
    changes = (*document.deleted, *document.substituted, *document.inserted)
    assert len(changes) == 3
    for change in changes:
        number = [finding.id for finding in sorted(findings, key=lambda f: f.id)].index(change.owner) + 1
        (row,) = [row for row in rows if f'href="#f{number}"' in row and f'id="m{number}"' in row]
        _, source, rebuilt = re.split(r'data-pane="(?:source|rebuilt)"', row)
        assert f'href="#f{number}"' in source
        assert f'href="#f{number}"' in rebuilt


def test_doubts_are_marked_but_hidden_findings_are_not(everything: Document) -> None:
    start = everything.page.text.index("第三段")
    finding = Finding(Kind.PUNCTUATION, (Span(start, start + 3),), (), 0.5, id="q")
    asked = write_report(everything, [finding], {"q": "ask"})
    hidden = write_report(everything, [finding], {"q": "hidden"})
    assert '<a class="ask" href="#f1"' in asked
    assert '<a class="ask"' not in hidden
    assert 'id="f1"' in hidden


def test_a_long_doubt_is_a_sign_where_it_begins(everything: Document) -> None:
    finding = Finding(Kind.MISPLACED_TEXT, (Span(0, 60),), (), 0.5, id="q")
    written = write_report(everything, [finding], {"q": "ask"})
    assert '<a class="doubt" href="#f1"' in written
    assert '<a class="ask"' not in written


def test_a_finding_says_what_why_and_how_sure(everything: Document) -> None:
    evidence = (Evidence("a", "同一行另有成对"), Evidence("b", "无坐标", supports=False))
    finding = Finding(Kind.DUPLICATE_RUN, (Span(0, 2),), (), 0.98, evidence, (), "看书看书", "看书", "q")
    written = write_report(everything, [finding], {"q": "auto"})
    item = written[written.index('<li class="finding') : written.index("</aside>")]
    for part in (
        'class="finding k-duplicate_run d-auto" id="f1"',
        '<b class="kind">重复文字</b>',
        "0.98",
        "<span>看书<del>看书</del></span> <b>→</b> <span>看书</span>",
        '<li class="for" title="a">同一行另有成对</li>',
        '<li class="against" title="b">无坐标</li>',
        "自动",
    ):
        assert part in item


def test_lost_edits_are_told_with_their_reason() -> None:
    document = sample()
    lost = [outcome for outcome in document.outcomes if outcome.state != "applied"]
    written = write_report(document, findings_of(document), {})
    assert written.count('class="trouble"') == len(lost)


def test_nothing_found(everything: Document) -> None:
    written = write_report(everything, [], {})
    assert "这一版没有要改的" in written
    assert "人工修改" in written  # the changes are there and belong to no finding


def test_report_is_self_contained_and_pure(gold_document: Document) -> None:
    written = write_report(gold_document, [], {})
    assert written == write_report(gold_document, [], {})
    for outside in ("<script", "<link", "src=", "url(", "@import", "http"):
        assert outside not in written
    assert "prefers-color-scheme: dark" in written


def test_moved_headlines_have_rows_of_their_own(gold_document: Document) -> None:
    written = write_report(gold_document, [], {})
    assert written.count('class="row moved"') == 12
    assert "⇄" in written


def test_change_line_cuts_what_both_have_in_common() -> None:
    line = change_line("一二三四五六七八九十甲乙，丙", "一二三四五六七八九十甲乙。丙")
    assert line == (
        '<p class="change"><span>…三四五六七八九十甲乙<del>，</del>丙</span> <b>→</b> '
        "<span>…三四五六七八九十甲乙<ins>。</ins>丙</span></p>"
    )


def test_change_line_shows_joined_lines_once() -> None:
    assert change_line("甲\n\n乙", "甲乙") == '<p class="change">甲↵乙</p>'
    assert change_line("甲⏎乙", "甲乙") == '<p class="change">甲↵乙</p>'


@given(values=st.lists(st.integers(0, 30), max_size=30, unique=True))
def test_longest_rise(values: list[int]) -> None:
    rise = longest_rise(values)
    chosen = [values[place] for place in rise]
    assert rise == sorted(rise)
    assert chosen == sorted(chosen)
    best = [0] * (len(values) + 1)
    for place, value in enumerate(values):
        best[place + 1] = 1 + max((best[i + 1] for i in range(place) if values[i] < value), default=0)
    assert len(rise) == max(best)
