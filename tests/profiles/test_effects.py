"""What a profile changes in the plan of a page, each part for itself, and that it changes nothing else."""

from __future__ import annotations

import threading
from dataclasses import replace

import pytest

from zhengban.calibration import NOT_CALIBRATED
from zhengban.evidence.cues import caption_score, credit_at_end, is_credit, opening_byline, opens_article
from zhengban.evidence.own_cues import OwnCues, cues_in_force
from zhengban.model.finding import Finding, Kind
from zhengban.model.page import Page
from zhengban.model.role import Role
from zhengban.policy import Policy
from zhengban.profiles.profile import Profile
from zhengban.profiles.reading import read_profile
from zhengban.propose import Proposal, propose
from zhengban.review.kept_plan import plan_key, policy_as_json, policy_from_json


def _proposed(text: str, told: str) -> Proposal:
    return propose(Page(text), Policy(profile=read_profile(told, "x")))


def _blocks(proposal: Proposal) -> list[list[tuple[Role, str]]]:
    return [[(block.role, block.text) for block in unit.blocks] for unit in proposal.document.units]


def test_with_the_profile_of_its_paper_a_page_is_read(page: str, told: str) -> None:
    proposal = _proposed(page, told)
    read = [dict(blocks) for blocks in _blocks(proposal)]
    assert [(article[Role.HEADLINE], Role.CREDIT in article) for article in read] == [
        ("秋季读书会周六开幕", True),
        ("老街新貌", False),
    ]
    assert "".join(block.text for block in proposal.document.furniture).startswith("河间新闻")


def test_furniture_is_lifted_out_unasked(page: str, told: str) -> None:
    head = page.splitlines()[0]
    assert not any(head in block.text for block in propose(Page(page)).document.furniture)
    proposal = _proposed(page, told)
    (finding,) = [found for found in proposal.findings if found.evidence[0].code == "profile"]
    assert (finding.kind, finding.confidence, finding.before) == (Kind.PAGE_FURNITURE, 1.0, head)
    assert proposal.decisions[finding.id] == "auto"
    assert "".join("".join(block.text.split()) for block in proposal.document.furniture) == "".join(
        head.split()
    )


def test_what_the_profile_says_is_not_for_the_calibration_to_doubt(page: str, told: str) -> None:
    calibrated, raw = (
        propose(Page(page), replace(policy, profile=read_profile(told, "x")))
        for policy in (Policy(), Policy(calibration=NOT_CALIBRATED))
    )
    for proposal in (calibrated, raw):
        (finding,) = [found for found in proposal.findings if found.evidence[0].code == "profile"]
        assert (finding.confidence, proposal.decisions[finding.id]) == (1.0, "auto")


def test_a_line_of_fields_keeps_them(page: str) -> None:
    head = "河间新闻 责编/王一 视觉/李二 第6版"
    proposal = _proposed(f"{head}\n{page}", "[furniture]\nrunning_head = ['河间新闻 .* 第6版']")
    roles = [block.role for block in proposal.document.furniture if block.text in head]
    assert roles == [Role.SECTION, Role.EDITORS, Role.EDITORS, Role.FOLIO]


def test_furniture_is_a_whole_line(page: str) -> None:
    inside = page.replace("欢迎\n", "欢迎河间新闻 统筹/王一 视觉/李二 周末\n")
    pattern = "[furniture]\nrunning_head = ['河间新闻 统筹/王一 视觉/李二 周末']"
    found = [
        finding for finding in _proposed(inside, pattern).findings if finding.evidence[0].code == "profile"
    ]
    assert [finding.before for finding in found] == [page.splitlines()[0]]


def test_the_name_of_the_paper_is_its_masthead_beside_a_date(page: str) -> None:
    head = "河间之窗 2023年9月20日"
    assert Role.MASTHEAD not in {block.role for block in propose(Page(f"{head}\n{page}")).document.furniture}
    proposal = _proposed(f"{head}\n{page}", 'papers = ["河间之窗"]')
    found = [(block.role, block.text) for block in proposal.document.furniture]
    assert (Role.MASTHEAD, "河间之窗") in found
    assert (Role.DATE, "2023年9月20日") in found


def test_a_dateline_of_the_paper_opens_an_article(page: str) -> None:
    without, with_it = propose(Page(page)), _proposed(page, "datelines = ['本社专稿']")
    assert not any(_is_byline(finding) for finding in without.findings)
    assert sum(_is_byline(finding) for finding in with_it.findings) == 2
    assert all(with_it.decisions[found.id] == "auto" for found in with_it.findings if _is_byline(found))


def _is_byline(finding: Finding) -> bool:
    return any(getattr(edit, "role", None) is Role.BYLINE for edit in finding.edits)


def test_a_credit_of_the_paper_is_one(page: str) -> None:
    texts = {text: role for blocks in _blocks(propose(Page(page))) for role, text in blocks}
    assert texts["张三 影像"] is not Role.CREDIT
    proposal = _proposed(page, r"credits = ['\p{Han}{2,4} 影像']")
    assert (Role.CREDIT, "张三 影像") in [block for blocks in _blocks(proposal) for block in blocks]


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("张三 影像", 0),
        ("孩子们在看书。张三 影像", 7),
        ("孩子们在看书 张三 影像。", 7),
        ("这是张三三的 影像", -1),
        ("张三 影像资料", -1),
    ],
)
def test_a_credit_stands_by_itself_at_the_end(text: str, start: int) -> None:
    assert credit_at_end(text) == -1
    with cues_in_force(OwnCues(credits=(r"\p{Han}{2,3} 影像",))):
        assert credit_at_end(text) == start
        assert is_credit(text) is (start == 0)


def test_a_caption_of_the_paper_looks_like_one() -> None:
    text = "镜头：孩子们在图书馆里看书。"
    assert caption_score(text) == 0
    with cues_in_force(OwnCues(captions=("镜头[:：]",))):
        assert (caption_score(text), caption_score(f"▲{text}")) == (0.85, 0.925)
        assert caption_score("他把镜头：对准了孩子。") == 0
        assert caption_score(text * 20) == 0, "too long for a caption, whatever it says"


def test_cues_count_only_where_they_are_in_force() -> None:
    text, seen = "本社专稿 昨日，老街的改造完工。", []
    with cues_in_force(OwnCues(datelines=("本社专稿",))):
        assert (opening_byline(text), opens_article(text)) == (4, 0.97)
        other = threading.Thread(target=lambda: seen.append(opening_byline(text)))
        other.start()
        other.join()
    assert seen == [0], "another thread plans a page of another paper"
    assert (opening_byline(text), opens_article(text)) == (0, 0.0)


def test_a_plan_leaves_no_cues_behind(page: str, told: str) -> None:
    before = propose(Page(page))
    _proposed(page, told)
    after = propose(Page(page))
    assert (after.findings, after.decisions, after.document) == (
        before.findings,
        before.decisions,
        before.document,
    )


def test_a_profile_that_says_nothing_changes_nothing(seed_text: str) -> None:
    page = Page(seed_text)
    usual, named = propose(page), propose(page, Policy(profile=Profile(name="某报", column_width=14)))
    assert (named.findings, named.decisions, named.document) == (
        usual.findings,
        usual.decisions,
        usual.document,
    )


DOUBLED = "孩子们在图书馆里看书。孩子们在图书馆里看书。\n"


@pytest.mark.parametrize(
    ("line", "expected"), [('"never"', "ask"), ("1.0", "ask"), ("0.5", "auto")], ids=["never", "high", "low"]
)
def test_a_threshold_is_the_line_of_its_kind(line: str, expected: str) -> None:
    text = "本报讯（记者王小明）昨日，读书会开幕。\n\n" + DOUBLED
    proposal = _proposed(text, f"[thresholds]\nduplicate_run = {line}")
    (finding,) = [found for found in proposal.findings if found.kind is Kind.DUPLICATE_RUN]
    assert 0.5 < finding.confidence < 1.0
    assert proposal.decisions[finding.id] == expected


def test_who_chose_a_line_by_hand_is_heard_first() -> None:
    profile = Profile(thresholds={Kind.SPACING: 0.5, Kind.LINE_WRAP: 0.6})
    policy = Policy(by_kind={Kind.SPACING: 0.9}, calibration=NOT_CALIBRATED, profile=profile)
    lines = {
        kind: policy.automatic_for(Finding(kind, (), (), 1.0)) for kind in (Kind.SPACING, Kind.LINE_WRAP)
    }
    assert lines == {Kind.SPACING: 0.9, Kind.LINE_WRAP: 0.6}


def test_a_policy_keeps_its_profile(told: str) -> None:
    policy = Policy(automatic=0.9, profile=read_profile(told, "x"))
    assert policy_from_json(policy_as_json(policy)) == policy
    assert "profile" not in policy_as_json(Policy())


def test_another_profile_is_another_plan(told: str) -> None:
    page = Page("本社专稿 昨日，老街的改造完工。", sha256="0")
    keys = [
        plan_key(page, policy, {})
        for policy in (
            Policy(),
            Policy(profile=read_profile(told, "x")),
            Policy(profile=Profile(credits=("影",))),
        )
    ]
    assert len(set(keys)) == 3
