"""Arbitrary pages with arbitrary edits: whatever the builder makes of them, a writer must write it."""

from __future__ import annotations

from hypothesis import strategies as st

from zhengban.model.document import Document
from zhengban.model.edit import Edit, Join, MoveBlock, OwnedEdit, ReplaceText, SetRole, StartArticle
from zhengban.model.page import Page
from zhengban.model.rebuild import rebuild
from zhengban.model.role import Role
from zhengban.model.span import Span

# Marks that mean something to one of the formats, bidirectional controls, joiners, a flag, a byte order mark,
# control characters, white space that is none elsewhere, and line ends of all sorts.
HOSTILE = (
    "<>&*_#`|\\[](){}!~$-+=.:;\"'/12"
    "\u202e\u202d\u2066\u2069\u200b\u200d\ufeff\u00ad"
    "😀👩🏽\U0001f1e8\U0001f1f3"
    "\x00\x01\x07\x08\x0e\x1b\x7f\x80\x9f\ufffd\uffff"
    "\u3000\u00a0\u2003\x1f\t 字甲。，“”"
    "\n\n\n\r\n\u2028\x0c\x85\x1c"
)
MARKUP = [
    *("<!-- x -->", "---", "===", "# 题", "## ", "1. 一", "12)", "> 引", "- 项", "+ 项", "```", "~~~"),
    *("<br>", "&lt;", "&#0;", "</body>", "</style>", "<del>", "<a@b.cn>", "http://a.cn/?b=1&c", "`a`"),
    *("\\", "\\*", "[a]: b", "![图](u)", "| a | b |", "**粗**", "*斜*", "图 #", "\tcode", "    code"),
]
hostile_text = st.one_of(
    st.text(st.sampled_from(HOSTILE), max_size=60),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=40),
    st.lists(st.sampled_from(MARKUP), max_size=8).map("\n".join),
)


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """Draw a page of hostile text and rebuild it with edits that may or may not make sense."""
    text = draw(hostile_text)
    place = st.integers(0, max(len(text) - 1, 0))
    span = st.tuples(place, place).map(lambda pair: Span(min(pair), max(pair) + 1))
    new = st.text(st.sampled_from("字<&*_\\#😀\x00 "), max_size=4)
    edit: st.SearchStrategy[Edit] = st.one_of(
        st.builds(SetRole, span, st.sampled_from(Role)),
        st.builds(SetRole, span, st.sampled_from(Role)),
        st.builds(StartArticle, place, st.just(True)),
        st.builds(Join, place, place, st.sampled_from(["", " ", "\n", None])),
        st.builds(ReplaceText, span, new),
        st.builds(MoveBlock, span, place, st.sampled_from(["before", "after"])),
    )
    edits = draw(st.lists(edit, max_size=12))
    return rebuild(Page(text), [OwnedEdit(edit, f"o{n}", -n) for n, edit in enumerate(edits, 1)])
