"""The session: stored before it counts, told to listeners, one step an operation."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from support.review_samples import sample_plan, sample_session
from zhengban.errors import OutputError
from zhengban.model.edit import ReplaceText
from zhengban.model.span import Span
from zhengban.review.operation import Deed, Operation
from zhengban.review.session import Happened, ReviewSession


class Shelf:
    """A store that can be full."""

    def __init__(self) -> None:
        self.operations: list[Operation] = []
        self.is_full = False

    def append(self, operation: Operation) -> None:
        """Keep the operation, or refuse it."""
        if self.is_full:
            raise OutputError("the disk is full")
        self.operations.append(operation)

    def listen(self, listener: Callable[[Operation], object]) -> None:
        """Nothing is ever written down here that a session did not do."""


def _session(shelf: Shelf) -> ReviewSession:
    session = ReviewSession(shelf, shelf.operations, "王编辑")
    session.set_plan(1, sample_plan())
    return session


def test_an_operation_says_who_and_when() -> None:
    shelf = Shelf()
    operation = _session(shelf).accept(1, ["comma"])
    assert shelf.operations == [operation]
    assert operation.reviewer == "王编辑"
    assert operation.time.endswith("+00:00")
    assert (operation.number, operation.page, operation.scope) == (1, 1, "one")


def test_what_is_not_stored_did_not_happen() -> None:
    shelf = Shelf()
    session = _session(shelf)
    before = session.review(1)
    shelf.is_full = True
    with pytest.raises(OutputError, match="disk is full"):
        session.accept(1, ["comma"])
    assert session.review(1) is before
    assert session.log.next_number == 1
    shelf.is_full = False
    assert session.accept(1, ["comma"]).number == 1


def test_listeners_hear_which_pages_changed() -> None:
    session = sample_session()
    session.set_plan(2, sample_plan())
    heard: list[Happened] = []
    session.listen(heard.append)
    session.decide(Deed.ACCEPT, {1: ["comma"], 2: ["comma"]}, "series")
    session.undo()
    session.lock(2, [])
    assert [happened.pages for happened in heard] == [{1, 2}, {1, 2}, {2}]


def test_a_series_is_one_step() -> None:
    session = sample_session()
    session.set_plan(2, sample_plan())
    session.decide(Deed.REJECT, {1: ["double", "wrap"], 2: ["double"]}, "series")
    assert [session.review(page).counts["rejected"] for page in (1, 2)] == [2, 1]
    session.undo()
    assert [session.review(page).counts["rejected"] for page in (1, 2)] == [0, 0]
    session.redo()
    assert [session.review(page).counts["rejected"] for page in (1, 2)] == [2, 1]


def test_undo_survives_a_restart() -> None:
    shelf = Shelf()
    session = _session(shelf)
    session.accept(1, ["comma"])
    session.reject(1, ["double"])
    session.undo()
    again = _session(shelf)
    assert again.review(1) == session.review(1)
    assert again.redo() is not None
    assert again.review(1).by_id["double"].state == "rejected"
    assert again.undo() is not None
    assert again.undo() is not None
    assert again.undo() is None
    assert again.review(1).counts["automatic"] == 4


def test_only_refused_edits_are_written_down() -> None:
    """The next plan has to know them; the others would fill the log."""
    session = sample_session()
    accepted = session.accept(1, ["comma"])
    rejected = session.reject(1, ["double"])
    assert [target.edits for target in accepted.targets] == [()]
    assert session.rejections(1) == {"double": sample_plan().findings[0].edits}
    assert rejected.targets[0].fingerprint == session.review(1).by_id["double"].target.fingerprint


def test_a_page_without_a_plan_cannot_be_reviewed() -> None:
    session = sample_session()
    session.drop_plan(1)
    assert not session.has_plan(1)
    with pytest.raises(KeyError):
        session.review(1)
    session.set_plan(1, sample_plan())
    assert session.has_plan(1)


def test_an_edit_that_cannot_be_stored_leaves_the_page_as_it_was() -> None:
    shelf = Shelf()
    shelf.is_full = True
    session = ReviewSession(shelf)
    session.set_plan(1, sample_plan())
    before = session.review(1)
    with pytest.raises(OutputError):
        session.edit(1, [ReplaceText(Span(0, 2), "山城")])
    assert session.review(1) is before
