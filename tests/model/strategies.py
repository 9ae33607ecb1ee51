"""Pages and edits for Hypothesis: short and nasty; the edits meet at the edges of lines and of each other."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from zhengban.model.edit import (
    Edit,
    Glue,
    Join,
    MoveBlock,
    OwnedEdit,
    Rank,
    ReplaceText,
    SetRole,
    Side,
    StartArticle,
)
from zhengban.model.role import Role
from zhengban.model.span import Span

LINE_ENDS = ("\n", "\r\n", "\r", "\f", "\v", "\x85", "\x1c", "\u2028", "\u2029", "\n\n", "\n \r\n")
WHITE_SPACE = (" ", "\u3000", "\t", "\x1f", "\u00a0")
# Han, marks, digits, Latin, an emoji outside of the basic plane, joiners and combining characters.
CHARACTERS = "甲乙丙丁子⼦，。“”（6a%\U0001f600\u0301\u200d\ufe0f\u200b"
ROLES = (
    *(Role.HEADLINE, Role.KICKER, Role.LEAD, Role.SUBHEADING, Role.PARAGRAPH, Role.CAPTION, Role.CREDIT),
    *(Role.VERSE, Role.LIST, Role.BYLINE, Role.DATELINE, Role.FOLIO, Role.MASTHEAD, Role.UNPLACED),
)
OWNERS = ("f1", "f2", "f3", "f4", "operation")

settings.register_profile(
    "zhengban-thorough",
    max_examples=5000,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
settings.register_profile(
    "zhengban-normal", settings.get_profile("zhengban-thorough"), max_examples=300, derandomize=True
)

# The same examples on every run of the suite; ZHENGBAN_PROFILE=thorough looks for new ones.
PROFILE = settings.get_profile(f"zhengban-{os.environ.get('ZHENGBAN_PROFILE', 'normal')}")

_STRENGTHS = st.one_of(st.integers(-9, -1), st.integers(1, 4))
_SIDES: st.SearchStrategy[Side] = st.sampled_from(("before", "after"))
_RANKS: st.SearchStrategy[Rank] = st.sampled_from(("block", "block", "article"))

_lines = st.lists(st.sampled_from((*CHARACTERS, *CHARACTERS, *WHITE_SPACE)), max_size=7).map("".join)


@st.composite
def page_texts(draw: st.DrawFn, max_lines: int = 7) -> str:
    """Draw the text of a page: short lines, blank ones too, with every kind of line end."""
    text = ""
    for line in draw(st.lists(_lines, min_size=1, max_size=max_lines)):
        text += line + draw(st.sampled_from(LINE_ENDS))
    return text if draw(st.booleans()) else text.rstrip("\r\n\f\v\x85\x1c\u2028\u2029")


def corners_of(text: str) -> list[int]:
    """Return the offsets where things happen: edges of white space, one before, one behind."""
    edges = {0, len(text)}
    for offset in range(1, len(text)):
        if text[offset].isspace() != text[offset - 1].isspace():
            edges |= {offset - 1, offset, offset + 1}
    return sorted(edge for edge in edges if 0 <= edge <= len(text))


@st.composite
def edit_lists(
    draw: st.DrawFn, text: str, max_size: int = 10, kinds: str = "tjrms", outside: bool = True
) -> list[OwnedEdit]:
    """Draw edits on the text, each at most once, that share a few offsets; some lie outside of the page.

    ``kinds`` are the first letters of: text, join, role, move, start.
    """
    last = len(text) + 2 if outside else len(text)
    offsets = st.one_of(
        st.sampled_from(corners_of(text)),
        st.sampled_from(draw(st.lists(st.integers(0, len(text)), min_size=1, max_size=4))),
        st.integers(-1, last) if outside else st.integers(0, last),
    )
    edits = st.one_of([_EDITS[kind](offsets, text, last) for kind in kinds])
    owned = st.builds(OwnedEdit, edits, st.sampled_from(OWNERS), _STRENGTHS)
    return draw(st.lists(owned, max_size=max_size, unique=True))


CROWDED = "甲\n乙\n丙丁\n戊 己\n庚"


def crowded(kinds: str) -> st.SearchStrategy[list[OwnedEdit]]:
    """Draw edits on ``CROWDED`` that all aim at the same few characters, so that they are seldom idle."""
    offsets = st.sampled_from([offset for offset, character in enumerate(CROWDED) if not character.isspace()])
    strategies = {
        **{kind: make(offsets, CROWDED, len(CROWDED)) for kind, make in _EDITS.items()},
        "m": st.builds(MoveBlock, _spans(offsets).map(_with_last), offsets, _SIDES, _RANKS),
        "r": st.builds(SetRole, _spans(offsets).map(_with_last), st.sampled_from(ROLES[:9])),
    }
    owned = st.builds(
        OwnedEdit, st.one_of([strategies[kind] for kind in kinds]), st.sampled_from(OWNERS), _STRENGTHS
    )
    return st.lists(owned, max_size=6, unique_by=lambda owned: owned.edit)


def _with_last(span: Span) -> Span:
    return Span(span.start, span.end + 1)


def _spans(offsets: st.SearchStrategy[int]) -> st.SearchStrategy[Span]:
    return st.tuples(offsets, offsets).map(lambda pair: Span(min(pair), max(pair)))


def _replacements(offsets: st.SearchStrategy[int], text: str, last: int) -> st.SearchStrategy[Edit]:
    """Draw replacements; half of them keep a part of what was there, as a detector's do."""
    characters = (*CHARACTERS[:8], " ", "\u3000")
    fresh = st.text(st.sampled_from(characters), max_size=4)

    def changed(span: Span) -> st.SearchStrategy[Edit]:
        old = "".join(text[max(span.start, 0) : max(span.end, 0)].split())
        part = st.tuples(st.integers(0, len(old)), st.integers(0, len(old)), fresh)
        kept = part.map(lambda cut: old[: cut[0]] + cut[2] + old[cut[1] :])
        shuffled = st.permutations(old).map("".join) if old else fresh
        return st.builds(
            ReplaceText, st.just(span), st.one_of(st.just(old), st.just(""), fresh, kept, shuffled)
        )

    return st.one_of(_spans(offsets), offsets.map(lambda at: Span(at, min(at + 1, last)))).flatmap(changed)


def _joins(offsets: st.SearchStrategy[int], text: str, last: int) -> st.SearchStrategy[Edit]:
    glue: st.SearchStrategy[Glue | None] = st.sampled_from(("", " ", "\n", None))
    neighbours = offsets.map(lambda at: (at, min(at + 1, last)))
    pairs = st.one_of(st.tuples(offsets, offsets), neighbours)
    return st.builds(lambda pair, between: Join(pair[0], pair[1], between), pairs, glue)


def _roles(offsets: st.SearchStrategy[int], text: str, last: int) -> st.SearchStrategy[Edit]:
    return st.builds(SetRole, _spans(offsets), st.sampled_from(ROLES))


def _moves(offsets: st.SearchStrategy[int], text: str, last: int) -> st.SearchStrategy[Edit]:
    return st.builds(MoveBlock, _spans(offsets), offsets, _SIDES, _RANKS)


def _starts(offsets: st.SearchStrategy[int], text: str, last: int) -> st.SearchStrategy[Edit]:
    return st.builds(StartArticle, offsets, st.sampled_from((True, True, False)))


_EDITS = {"t": _replacements, "j": _joins, "r": _roles, "m": _moves, "s": _starts}
