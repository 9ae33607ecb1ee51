"""Series: what is alike, what is odd, what a bulk decision is about and what it changes."""

from __future__ import annotations

import pytest

from zhengban.model.edit import Edit, Join, MoveBlock, ReplaceText, SetRole, StartArticle
from zhengban.model.finding import Evidence, Finding, Kind
from zhengban.model.page import Page
from zhengban.model.role import Role
from zhengban.model.span import Span
from zhengban.policy import Decision
from zhengban.review import series as series_module
from zhengban.review.operation import Deed, Operation
from zhengban.review.page_review import Entry, State, review_page
from zhengban.review.plan import Plan
from zhengban.review.series import Series, bulk_targets, effect, series_of
from zhengban.review.session import ReviewSession
from zhengban.review.shapes import shape


def doubled(
    text: str, number: int = 0, confidence: float = 0.9, before: str = "", after: str = ""
) -> Finding:
    """Return a finding of a text that stands twice, with what stands around it."""
    span = Span(number, number + len(text))
    return Finding(
        Kind.DUPLICATE_RUN,
        (span,),
        (ReplaceText(span, ""),),
        confidence,
        before=f"{before}{text}{text}{after}",
        after=f"{before}{text}{after}",
        id=f"f{number}",
    )


def spaced(before: str, after: str) -> Finding:
    """Return a finding of stray spaces."""
    return Finding(
        Kind.SPACING, (Span(0, 1),), (ReplaceText(Span(0, 1), ""),), 0.9, before=before, after=after, id="s"
    )


def entry(finding: Finding, state: State = "waiting", policy: Decision = "ask") -> Entry:
    """Return an entry; one that is accepted or rejected was decided by hand."""
    decided = Operation(1, Deed.ACCEPT) if state in ("accepted", "rejected") else None
    return Entry(finding, policy, state, finding.edits, decided)


def the_series(*entries: Entry) -> Series:
    """Return the only series of a page's entries."""
    (series,) = series_of({1: entries})
    return series


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("。", "mark"),
        ("村", "text 1"),
        ("村民", "text 2-4"),
        ("村民带孩子在书屋看书", "text 5-12"),
        ("张三摄", "credit"),
    ],
)
def test_duplicates_are_alike_by_length_and_by_what_stands_twice(text: str, expected: str) -> None:
    assert shape(doubled(text)) == f"duplicate_run:{expected}"


def test_spaces_are_alike_by_the_characters_beside_them() -> None:
    assert shape(spaced("全市 12名", "全市12名")) == "spacing:han␣digit"
    assert shape(spaced("全市 12 名", "全市12名")) == "spacing:digit␣han han␣digit"
    assert shape(spaced("a 字", "a字")) == "spacing:latin␣han"


def test_marks_are_alike_by_what_becomes_of_them() -> None:
    finding = Finding(Kind.PUNCTUATION, (Span(1, 2),), (ReplaceText(Span(1, 2), "，"),), 0.9)
    told = [shape(Finding(finding.kind, finding.spans, finding.edits, 0.9, before=b, after=a)) for b, a in
            (("甲,乙", "甲，乙"), ("丙,丁", "丙，丁"), ("丙;丁", "丙；丁"))]  # fmt: skip
    assert told[0] == told[1] != told[2]


def test_headings_are_alike_by_role_and_distance() -> None:
    def moved(anchor: int) -> str:
        edits: tuple[Edit, ...] = (
            SetRole(Span(0, 4), Role.HEADLINE),
            MoveBlock(Span(0, 4), anchor, "before"),
        )
        return shape(Finding(Kind.DETACHED_HEADLINE, (Span(0, 4),), edits, 0.9))

    assert moved(100) == moved(200) != moved(2000) != moved(9000)


def test_captions_are_alike_by_what_marks_them() -> None:
    def caption(before: str, *edits: Edit) -> str:
        return shape(Finding(Kind.MISATTACHED_CAPTION, (Span(0, 4),), edits, 0.9, before=before))

    assert caption("→村民看书。", SetRole(Span(0, 6), Role.CAPTION)).endswith("arrow")
    assert caption("村民看书。", SetRole(Span(0, 3), Role.CREDIT)).endswith("credit")
    assert caption("村民看书。", StartArticle(0)).endswith("standalone")
    assert caption("村民看书。", SetRole(Span(0, 5), Role.CAPTION)).endswith("plain")
    assert caption("") == "misattached_caption:plain"


def test_every_finding_of_the_seed_page_is_in_one_series(seed_plan: Plan) -> None:
    review = review_page(seed_plan, ())
    found = series_of({1: review.entries})
    members = [member.entry.id for series in found for member in series.members]
    assert sorted(members) == sorted(entry.id for entry in review.entries)
    assert all(series.key == shape(member.entry.finding) for series in found for member in series.members)


def test_the_same_series_runs_across_pages() -> None:
    series = series_of({2: [entry(doubled("丙丁", 1))], 1: [entry(doubled("甲乙"))]})
    assert [member.page for member in series[0].members] == [1, 2]


def test_series_with_open_members_come_first() -> None:
    found = series_of({1: [entry(doubled("甲乙"), "accepted"), entry(doubled("。"))]})
    assert [series.shape for series in found] == ["mark", "text 2-4"]


def test_a_quotation_is_odd_and_comes_first() -> None:
    usual = [entry(doubled("村民看书喝茶", 20 * n)) for n in range(1, 5)]
    series = the_series(*usual, entry(doubled("村民看书喝茶", 900, before="他说：“", after="”")))
    assert [member.entry.id for member in series.odd] == ["f900"]
    assert series.members[0].odd is not None
    assert series.members[0].odd.code == "quoted"


def test_a_reduplication_is_odd_but_not_where_all_are() -> None:
    names = [entry(doubled("丽", n)) for n in range(4)]
    assert the_series(*names).odd == ()
    longer = [entry(doubled("村民看", 10 * n)) for n in range(1, 4)]
    series = the_series(*longer, entry(doubled("研究", 99)))
    assert [(m.entry.id, m.odd.code) for m in series.members if m.odd] == [("f99", "reduplication")]


def test_what_is_less_sure_or_longer_than_its_fellows_is_odd() -> None:
    usual = [entry(doubled("村民看书喝茶", 20 * n, 0.95)) for n in range(1, 6)]
    series = the_series(*usual, entry(doubled("村民看书喝茶", 900, 0.6)))
    assert [(m.entry.id, m.odd.code) for m in series.members if m.odd] == [("f900", "lower_confidence")]
    long = [entry(doubled("一二三四五六七八九十甲乙丙", 99 * n)) for n in range(1, 4)]
    series = the_series(*long, entry(doubled("一二三四五六七八九十甲乙丙" * 5, 900)))
    assert [(m.entry.id, m.odd.code) for m in series.members if m.odd] == [("f900", "other_length")]


def test_what_speaks_against_a_finding_is_said_in_its_words() -> None:
    usual = [entry(doubled("村民看书喝茶", 20 * n)) for n in range(1, 5)]
    doubtful = doubled("村民看书喝茶", 900)
    against = Evidence("echo", "a headline says it too", supports=False)
    doubtful = Finding(**{**{n: getattr(doubtful, n) for n in doubtful.__slots__}, "evidence": (against,)})
    (member,) = the_series(*usual, entry(doubtful)).odd
    assert member.odd == ("speaks_against", "a headline says it too")


def test_a_bulk_decision_leaves_out_what_is_odd_decided_locked_or_to_be_confirmed() -> None:
    states: list[State] = ["waiting", "automatic", "accepted", "rejected", "locked", "confirm", "waiting"]
    entries = [entry(doubled("村民看书喝茶", 20 * n), state) for n, state in enumerate(states)]
    quoted = entry(doubled("村民看书喝茶", 900, before="“"))
    series = the_series(*entries, quoted)
    assert {page: set(ids) for page, ids in bulk_targets(series).items()} == {1: {"f0", "f20", "f120"}}
    ticked = {(1, "f900"), (1, "f0"), (1, "f40")}
    assert {page: set(ids) for page, ids in bulk_targets(series, ticked).items()} == {1: {"f0", "f900"}}


def test_what_was_decided_with_others_is_not_by_hand() -> None:
    finding, other = doubled("甲乙"), doubled("甲乙", 9)
    session = ReviewSession()
    session.set_plan(1, Plan(Page("甲乙甲乙" * 5), (finding, other), {finding.id: "ask", other.id: "ask"}))
    session.decide(Deed.ACCEPT, {1: [finding.id]}, scope="series")
    session.accept(1, [other.id])
    (series,) = series_of({1: session.review(1).entries})
    by_hand = {member.entry.id: member.is_by_hand for member in series.members}
    assert by_hand == {finding.id: False, other.id: True}
    assert series.counts == (2, 1, 0)
    assert bulk_targets(series) == {1: (finding.id,)}
    assert effect({1: session.review(1)}, series, bulk_targets(series)).kept_by_hand == 1


@pytest.mark.parametrize("state", ["locked", "confirm"])
def test_what_needs_a_look_is_never_decided_with_others(state: State) -> None:
    finding = doubled("甲乙")
    decided = Operation(1, Deed.ACCEPT, scope="series")
    series = the_series(Entry(finding, "ask", state, finding.edits, decided))
    assert bulk_targets(series, {(1, finding.id)}) == {}


def test_counts_tell_decided_and_open() -> None:
    states: list[State] = ["waiting", "automatic", "accepted", "doubt", "confirm"]
    series = the_series(*(entry(doubled("甲乙丙", 9 * n), state) for n, state in enumerate(states)))
    assert series.counts == (5, 1, 3)


def test_the_effect_is_what_the_document_then_shows() -> None:
    text = "村民看书村民看书，甲乙。\n子,丑"
    edits: list[tuple[Edit, ...]] = [
        (ReplaceText(Span(4, 8), ""),),
        (ReplaceText(Span(9, 11), "甲子丑"),),
        (ReplaceText(Span(14, 15), "，"),),
    ]
    findings = tuple(
        Finding(Kind.DUPLICATE_RUN, (Span(0, 1),), edit, 0.9, id=f"f{number}")
        for number, edit in enumerate(edits)
    )
    session = ReviewSession()
    decisions: dict[str, Decision] = {finding.id: "ask" for finding in findings}
    session.set_plan(1, Plan(Page(text), findings, decisions))
    review = session.review(1)
    found = series_of({1: review.entries})
    results = [effect({1: review}, series, bulk_targets(series)) for series in found]
    assert sum(result.findings for result in results) == 3
    assert sum(result.deleted for result in results) == 5
    assert sum(result.inserted for result in results) == 2
    assert sum(result.substituted for result in results) == 1


def test_the_effect_counts_pages_and_what_is_kept() -> None:
    finding = doubled("甲乙")
    session = ReviewSession()
    for page in (1, 2, 3):
        session.set_plan(page, Plan(Page("甲乙甲乙"), (finding,), {finding.id: "ask"}))
    session.reject(2, [finding.id])
    reviews = {page: session.review(page) for page in (1, 2, 3)}
    (series,) = series_of({page: review.entries for page, review in reviews.items()})
    assert effect(reviews, series, bulk_targets(series)) == (2, 2, 4, 0, 0, 1)
    session.decide(Deed.ACCEPT, bulk_targets(series), scope="series")
    assert session.review(2).entries[0].state == "rejected"
    session.undo()
    assert session.review(1).entries[0].state == "waiting"


def test_ten_thousand_findings_are_looked_at_once_each(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[Finding] = []

    def counting(finding: Finding) -> str:
        seen.append(finding)
        return shape(finding)

    monkeypatch.setattr(series_module, "shape", counting)
    entries = [entry(doubled("村民看书"[: 1 + n % 4] + str(n), 30 * n)) for n in range(10_000)]
    found = series_of({1: entries})
    assert len(seen) == sum(series.counts.all for series in found) == 10_000


def test_line_ends_are_alike_by_what_is_asked() -> None:
    def wrapped(joins: int, *evidence: Evidence) -> str:
        edits = tuple(Join(9 * n, 9 * n + 2) for n in range(joins))
        return shape(Finding(Kind.LINE_WRAP, (Span(0, 9),), edits, 0.5, evidence))

    assert wrapped(1, Evidence("last_line_full", "")).endswith("last_line_full")
    assert wrapped(3) != wrapped(9)
