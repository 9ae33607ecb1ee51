"""Names that are never touched: what is inside of them, and what goes around them."""

from __future__ import annotations

import pytest

from zhengban.evidence.protected_text import ProtectedText
from zhengban.model.edit import Edit, Join, ReplaceText, SetRole
from zhengban.model.finding import Finding, Kind
from zhengban.model.page import Page
from zhengban.model.role import Role
from zhengban.model.span import Span
from zhengban.policy import Policy
from zhengban.profiles.reading import profile_from_table
from zhengban.propose import propose

TEXT = "记者见到丁丁丁和喜羊羊。丁丁丁和喜羊羊在。"
NAMES = ("丁丁丁", "喜羊羊")
CASES: dict[str, tuple[list[Edit], str]] = {
    "one of its characters is deleted": ([ReplaceText(Span(4, 5), "")], "丁丁丁"),
    "one of its characters is replaced": ([ReplaceText(Span(8, 10), "喜洋")], "喜羊羊"),
    "it is replaced by more": ([ReplaceText(Span(8, 11), "喜洋洋洋")], "喜羊羊"),
    "something is put into it": ([ReplaceText(Span(9, 9), "，")], "喜羊羊"),
    "it is deleted and nothing else": ([ReplaceText(Span(4, 7), "")], "丁丁丁"),
    "it is deleted in two parts": ([ReplaceText(Span(4, 5), ""), ReplaceText(Span(5, 7), "")], "丁丁丁"),
    "two names are touched": ([ReplaceText(Span(6, 9), "")], "丁丁丁、喜羊羊"),
    "a copy goes with the text around it": ([ReplaceText(Span(12, 20), "")], ""),
    "a copy goes with its neighbour, edit by edit": (
        [ReplaceText(Span(12, 15), ""), ReplaceText(Span(15, 20), "")],
        "",
    ),
    "what stands beside it is replaced": ([ReplaceText(Span(3, 4), "道")], ""),
    "something is put in front of it": ([ReplaceText(Span(4, 4), "，")], ""),
    "it is replaced by itself": ([ReplaceText(Span(4, 7), "丁丁丁")], ""),
    "the text around it changes, not the name": ([ReplaceText(Span(3, 8), "道丁丁丁与")], ""),
    "nothing of the text is changed": ([SetRole(Span(4, 7), Role.HEADLINE), Join(6, 7, "")], ""),
}


@pytest.mark.parametrize(("edits", "names"), CASES.values(), ids=CASES)
def test_what_touches_a_name(edits: list[Edit], names: str) -> None:
    finding = Finding(Kind.DUPLICATE_RUN, (), tuple(edits), 0.99)
    doubt = ProtectedText(TEXT, NAMES).doubt(finding)
    assert (doubt.text if doubt else "") == (f"the profile protects {names}" if names else "")
    assert doubt is None or (doubt.supports is False and doubt.spans)


def test_nothing_is_touched_without_names() -> None:
    finding = Finding(Kind.DUPLICATE_RUN, (), (ReplaceText(Span(0, 3), ""),), 0.99)
    assert ProtectedText(TEXT, ()).doubt(finding) is None
    assert ProtectedText(TEXT, ("不在",)).doubt(finding) is None


@pytest.mark.parametrize("key", ["names_never_to_touch", "words_to_add"])
def test_what_would_change_a_name_unasked_is_asked(key: str) -> None:
    text = "本报讯（记者王小明）昨日，孩子们从⼦夜书店出发，到图书馆看书，老师说大家都很高兴。\n"
    page = Page(text)
    plain = propose(page)
    (before,) = [found for found in plain.findings if found.kind is Kind.LOOKALIKE_CHARACTER]
    assert plain.decisions[before.id] == "auto"
    proposal = propose(page, Policy(profile=profile_from_table({key: ["⼦夜书店"]}, "x")))
    (finding,) = [found for found in proposal.findings if found.kind is Kind.LOOKALIKE_CHARACTER]
    assert (finding.id, finding.edits) == (before.id, before.edits)
    assert proposal.decisions[finding.id] == "ask"
    assert finding.evidence[-1].code == "protected"
    assert "⼦夜书店" in "".join(block.text for block in proposal.document.blocks())
