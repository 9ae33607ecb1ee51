"""What holds for the plan as a whole: purity, ids, rejections, alternatives, and that no character is lost."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import replace
from functools import cache, partial
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from support.results import run_page
from support.spec_pages import spec_pages
from support.transformations import transformations
from zhengban.model.conservation import check
from zhengban.model.edit import Edit, Join, MoveBlock, OwnedEdit, ReplaceText, SetRole, StartArticle
from zhengban.model.finding import Finding, Kind
from zhengban.model.page import Page
from zhengban.model.rebuild import rebuild
from zhengban.model.span import Span
from zhengban.policy import Policy
from zhengban.propose import Proposal, propose

ROOT = Path(__file__).resolve().parent.parent
PAGES = [*sorted(spec_pages()), *sorted(transformations())]
FEW = [*sorted(spec_pages())[::7], "as the seed is set", "headlines anywhere"]
EVERYTHING = Policy(automatic=0.0)  # every finding that has edits is on
# Marks that mean something to some detector, white space of all kinds, line ends, and code points that break things.
NASTY = st.text(
    st.sampled_from(
        "本报讯记者摄图为→▲（）“”‘’《》，。：；、！？…—·0127.%A中国国一人 \u3000\t\n\r\f\x1c\x85\u2028\u00a0"
        "\u200b\ufeff\U00020000\u0301\ufffd\ue000⼦⺠■━‘.,:;-()[]|@/"
    ),
    max_size=160,
)
PIECES = st.lists(
    st.sampled_from(
        [
            "本报讯（记者何晓舟）",
            "新华社北京3月12日电",
            "昨天上午，新石桥正式通车，居民不必再绕行。",
            "据介绍，新石桥全长一百二十米，桥面宽十八米",
            "，双向四车道",
            "新石桥昨日通车",
            "图为新石桥。",
            "何晓舟 摄",
            "责任编辑：李明",
            "江城晚报 2021年3月4日 第3版",
            "（下转第4版）",
            "一、报名时间：",
            "K201 江城 北岭 07:15",
            "“",
            "””””””",
            "等 各 个 领 域",
            "\n",
            "\n",
            "\n\n\n",
            "\u3000\u3000",
            "\u3000\u3000\u3000\u3000",
        ]
    ),
    max_size=24,
).map("".join)


def page_named(name: str) -> Page:
    """Return a made page."""
    return run_page(name, 0).fixed.proposal.page


def fingerprint(proposal: Proposal) -> str:
    """Return everything that a proposal says as text."""
    decisions = [(finding.id, proposal.decisions[finding.id]) for finding in proposal.findings]
    return repr((proposal.findings, decisions, proposal.document))


def automatic(proposal: Proposal) -> list[Finding]:
    """Return the findings that are on."""
    return [finding for finding in proposal.findings if proposal.decisions[finding.id] == "auto"]


def places_of(edit: Edit) -> Iterable[int]:
    """Return the characters that the edit is about; a move's anchor is only where it goes."""
    match edit:
        case ReplaceText(span) | SetRole(span) | MoveBlock(span):
            return range(span.start, max(span.end, span.start + 1))
        case Join(left, right):
            return (left, right)
        case StartArticle(at):
            return (at,)


def is_marked(page: Page, place: int, spans: Iterable[Span]) -> bool:
    """Tell whether the character, if it is one, lies in or right at the edge of one of the spans."""
    return not page.text[place : place + 1].strip() or any(span.start <= place <= span.end for span in spans)


@pytest.mark.parametrize("name", FEW)
def test_the_same_page_gives_the_same_proposal(name: str) -> None:
    page = page_named(name)
    assert fingerprint(propose(page)) == fingerprint(propose(replace(page)))


def test_another_process_gives_the_same_proposal(tmp_path: Path) -> None:
    page = page_named("headlines anywhere")
    source = tmp_path / "page.txt"
    source.write_text(page.text, encoding="utf-8", newline="")
    script = (
        "import hashlib, sys, test_propose as t; from zhengban.model.page import Page; "
        "text = open(sys.argv[1], encoding='utf-8', newline='').read(); "
        "print(hashlib.sha256(t.fingerprint(t.propose(Page(text, 'made.txt'))).encode()).hexdigest())"
    )
    paths = [ROOT / "core", ROOT / "resources", ROOT / "tests"]
    digests = set()
    for seed in ("1", "2"):
        environment = {
            **os.environ, "PYTHONPATH": os.pathsep.join(map(str, paths)), "PYTHONHASHSEED": seed
        }  # fmt: skip
        command = [sys.executable, "-c", script, str(source)]
        run = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
        digests.add(run.stdout)
    assert len(digests) == 1


@pytest.mark.parametrize("name", PAGES)
def test_ids_are_unique(name: str) -> None:
    proposal = run_page(name, 0).fixed.proposal
    ids = [finding.id for finding in proposal.findings]
    assert all(ids)
    assert len(ids) == len(set(ids))
    assert set(proposal.decisions) == set(ids)


@pytest.mark.parametrize("name", FEW)
def test_ids_survive_a_change_far_away(name: str) -> None:
    page = page_named(name)
    before = {finding.id: finding.edits for finding in propose(page).findings}
    after = {
        finding.id for finding in propose(Page(f"{page.text}\n\n\n责任编辑：欧阳修远\n", page.name)).findings
    }
    # What stands beside the new line may be seen in another light; the rest of the page may not.
    near = len(page.text.rstrip()) - 80
    far = {key for key, edits in before.items() if edits and max(map(_last, edits)) < near}
    assert len(far - after) <= len(far) // 20


def _last(edit: Edit) -> int:
    return max(places_of(edit))


@pytest.mark.parametrize("name", FEW)
def test_a_rejected_finding_is_left_out(name: str) -> None:
    page = page_named(name)
    for rejected in automatic(propose(page))[::9]:
        again = propose(page, rejected={rejected.id: rejected.edits})
        assert {owned.edit for owned in again.draft.edits}.isdisjoint(rejected.edits)
        assert rejected.id not in {owned.owner for owned in again.draft.edits}
        check(again.document)


def test_a_rejection_that_fits_nothing_is_told() -> None:
    page = page_named("as the seed is set")
    edit = StartArticle(page.lines[0].start)
    assert propose(page, rejected={"no such finding": [edit]}).unmatched == ("no such finding",)
    assert propose(page).unmatched == ()


@pytest.mark.parametrize("kind", Kind)
def test_spans_cover_what_the_edits_touch(kind: Kind) -> None:
    outside = [
        (name, edit, place)
        for name in PAGES
        for proposal in [run_page(name, 0).fixed.proposal]
        for finding in proposal.findings
        if finding.kind is kind
        for edit in finding.edits
        for place in places_of(edit)
        if not is_marked(proposal.page, place, (*finding.spans, *deleted(name)))
    ]
    assert outside == []


@cache
def deleted(name: str) -> tuple[Span, ...]:
    """Return what the document of a page leaves out; a finding about what is left does not mark it."""
    return tuple(change.span for change in run_page(name, 0).fixed.proposal.document.deleted)


@pytest.mark.parametrize("name", PAGES)
def test_evidence_points_into_the_page(name: str) -> None:
    proposal = run_page(name, 0).fixed.proposal
    length = len(proposal.page.text)
    spans = [
        span
        for finding in proposal.findings
        for span in (*finding.spans, *(span for reason in finding.evidence for span in reason.spans))
    ]
    assert all(0 <= span.start <= span.end <= length for span in spans)


@pytest.mark.parametrize("name", PAGES)
def test_automatic_edits_never_conflict(name: str) -> None:
    document = run_page(name, 0).fixed.proposal.document
    assert [outcome for outcome in document.outcomes if outcome.state != "applied"] == []


@pytest.mark.parametrize("name", PAGES)
def test_alternatives_apply_instead_of_the_edits(name: str) -> None:
    """Each alternative of an automatic finding, taken as a reviewer would, is applied whole."""
    proposal = run_page(name, 0).fixed.proposal
    for finding in automatic(proposal):
        for alternative in finding.alternatives[:1]:
            others = [owned for owned in proposal.draft.edits if owned.owner != finding.id]
            own = [OwnedEdit(edit, "reviewer", 1 + n) for n, edit in enumerate(alternative.edits)]
            document = rebuild(proposal.page, [*others, *own])
            lost = [
                one for one in document.outcomes if one.edit.owner == "reviewer" and one.state != "applied"
            ]
            assert lost == []
            check(document)


@pytest.mark.parametrize("name", FEW)
def test_a_finding_that_is_asked_can_be_accepted(name: str) -> None:
    proposal = run_page(name, 0).fixed.proposal
    for finding in proposal.findings:
        if proposal.decisions[finding.id] == "ask" and finding.edits:
            taken = {finding.id, *(one.id for one in automatic(proposal))}
            check(proposal.document_with(partial(_is_taken, frozenset(taken))))


def _is_taken(taken: frozenset[str], finding: Finding) -> bool:
    return finding.id in taken


def test_a_stricter_policy_asks_what_it_does_not_do(seed_text: str) -> None:
    page = Page(seed_text.removeprefix("\ufeff"))
    proposal = propose(page, Policy(automatic=1.1))
    assert automatic(proposal) == []
    assert proposal.document == propose(page, replace(Policy(), automatic=2.0)).document
    assert "ask" in proposal.decisions.values()


@settings(max_examples=150)
@given(st.one_of(NASTY, PIECES))
def test_nothing_raises_and_nothing_is_lost(text: str) -> None:
    page = Page(text)
    for policy in (Policy(), EVERYTHING):
        proposal = propose(page, policy)
        account = check(proposal.document)
        assert account.source == sum(not mark.isspace() for mark in text)


@settings(max_examples=60)
@given(PIECES)
def test_ids_are_unique_on_any_page(text: str) -> None:
    ids = [finding.id for finding in propose(Page(text)).findings]
    assert len(ids) == len(set(ids))


@settings(max_examples=60)
@given(PIECES)
def test_rejecting_everything_gives_the_page_back(text: str) -> None:
    page = Page(text)
    rejected: dict[str, tuple[Edit, ...]] = {}
    while on := automatic(proposal := propose(page, rejected=rejected)):
        rejected |= {finding.id: finding.edits for finding in on}
    assert [block.text for block in proposal.document.homeless] == [
        page.text[line.start : line.end] for line in page.lines
    ]


def test_a_report_of_findings_can_be_written(seed_text: str) -> None:
    """Nothing in a finding is bound to this process: what is shown is plain text."""
    for finding in propose(Page(seed_text)).findings:
        texts = [finding.before, finding.after, *(reason.text for reason in finding.evidence)]
        assert json.loads(json.dumps(texts)) == texts
