"""Operations as values: what is written is read back, and what is empty is not written."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.strategies import PROFILE, ROLES
from zhengban.model.edit import Edit, Join, MoveBlock, ReplaceText, SetRole, StartArticle
from zhengban.model.span import Span
from zhengban.review.operation import Deed, Operation, Target, operation_as_json, operation_from_json

_offsets = st.integers(0, 99)
_spans = st.tuples(_offsets, _offsets).map(lambda pair: Span(min(pair), max(pair)))
_edits: st.SearchStrategy[Edit] = st.one_of(
    st.builds(ReplaceText, _spans, st.text(max_size=3)),
    st.builds(Join, _offsets, _offsets, st.sampled_from(("", " ", "\n", None))),
    st.builds(SetRole, _spans, st.sampled_from(ROLES)),
    st.builds(MoveBlock, _spans, _offsets, st.sampled_from(("before", "after"))),
    st.builds(StartArticle, _offsets, st.booleans()),
)
_many_edits = st.lists(_edits, max_size=3).map(tuple)
_pages = st.integers(0, 5)
_targets = st.builds(Target, _pages, st.text(max_size=4), st.text(max_size=4), _many_edits)
_numbers = st.lists(st.integers(1, 9), max_size=3).map(tuple)
operations = st.builds(
    Operation,
    number=st.integers(1, 99),
    deed=st.sampled_from(Deed),
    page=_pages,
    targets=st.lists(_targets, max_size=3).map(tuple),
    edits=_many_edits,
    spans=st.lists(_spans, max_size=3).map(tuple),
    undoes=_numbers,
    restores=_numbers,
    field=st.text(max_size=4),
    text=st.text(max_size=4),
    scope=st.sampled_from(("one", "series", "bulk")),
    reviewer=st.text(max_size=4),
    time=st.text(max_size=4),
)


@PROFILE
@given(operations)
def test_what_is_written_is_read_back(operation: Operation) -> None:
    written = json.dumps(operation_as_json(operation))
    assert operation_from_json(json.loads(written)) == operation


def test_what_is_empty_is_not_written() -> None:
    assert operation_as_json(Operation(7, Deed.SETTLE, page=3)) == {
        "number": 7,
        "deed": "settle",
        "page": 3,
        "scope": "one",
    }


@pytest.mark.parametrize(
    "value", [{}, {"number": 1, "deed": "bake"}, {"number": 1, "deed": "lock", "spans": 3}]
)
def test_anything_else_is_refused(value: dict[str, object]) -> None:
    with pytest.raises((KeyError, ValueError, TypeError)):
        operation_from_json(value)


def test_pages_are_those_of_the_targets_and_its_own() -> None:
    targets = (Target(2, "a", ""), Target(5, "b", ""))
    assert Operation(1, Deed.ACCEPT, targets=targets).pages == {2, 5}
    assert Operation(1, Deed.LOCK, page=4).pages == {4}
    assert Operation(1, Deed.UNDO, undoes=(3,)).pages == frozenset()
