"""The log against a naive model that remembers everything that was ever in force."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from model.strategies import PROFILE
from zhengban.review.log import OperationLog
from zhengban.review.operation import Deed, Operation, Target
from zhengban.review.session import ReviewSession

# A number below zero is a step of the history: undo, redo, or go to that operation; others are pages to settle.
# Page 1 may be read anew in between, which nothing takes back.
UNDO, REDO, GO_TO, REREAD = -1, -2, -3, -4
_steps = st.lists(
    st.tuples(st.sampled_from((1, 1, 2, 3, UNDO, UNDO, REDO, REDO, GO_TO, REREAD)), st.integers(0, 30)),
    max_size=30,
)


class NaiveLog:
    """Keeps what is in force after every operation, and does everything by looking it up."""

    def __init__(self) -> None:
        self.states: list[frozenset[int]] = [frozenset()]
        self.pages: dict[int, int] = {}
        self._taken_back: list[frozenset[int]] = []
        self._for_good: frozenset[int] = frozenset()

    def step(self, step: int, number: int) -> bool:
        """Do a step; False when there is nothing to do."""
        now, next_number = self.states[-1], len(self.states)
        if step > 0 or step == REREAD:
            self.pages[next_number] = max(step, 1)
            self._for_good |= {next_number} if step == REREAD else set()
            self._taken_back.clear()
            self.states.append(now | {next_number})
        elif step == REDO:
            if not self._taken_back:
                return False
            self.states.append(self._taken_back.pop())
        else:
            then = self._then(number) if step == GO_TO else now - {max(now - self._for_good, default=0)}
            if then == now:
                return False
            self._taken_back.append(now)
            self.states.append(then)
        return True

    def _then(self, number: int) -> frozenset[int]:
        return self.states[min(number, len(self.states) - 1)] | self._for_good

    def on_page(self, page: int) -> list[int]:
        """Return the numbers of the deeds in force on a page, in order."""
        return sorted(number for number in self.states[-1] if self.pages[number] == page)


class Shelf:
    """A store that keeps nothing and reads pages anew."""

    def append(self, operation: Operation) -> None:
        """Forget the operation."""

    def listen(self, listener: Callable[[Operation], object]) -> None:
        """Tell this listener from now on."""
        self._tell = listener

    def read_anew(self, number: int) -> None:
        """Write down that page 1 has another text."""
        self._tell(Operation(number, Deed.REREAD, page=1))


def _do(session: ReviewSession, shelf: Shelf, step: int, number: int) -> bool:
    if step == REREAD:
        shelf.read_anew(session.log.next_number)
        return True
    if step > 0:
        return bool(session.settle(step))
    last = len(session.log.operations)
    if step == GO_TO:
        return session.go_to(min(number, last)) is not None
    return (session.undo() if step == UNDO else session.redo()) is not None


@PROFILE
@given(_steps)
def test_undo_redo_and_go_to_agree_with_a_naive_model(steps: list[tuple[int, int]]) -> None:
    shelf, model = Shelf(), NaiveLog()
    session = ReviewSession(shelf)
    for step, number in steps:
        assert _do(session, shelf, step, number) == model.step(step, number)
        for page in (1, 2, 3):
            assert [deed.number for deed in session.log.on_page(page)] == model.on_page(page)


@PROFILE
@given(_steps)
def test_a_log_that_is_read_again_says_the_same(steps: list[tuple[int, int]]) -> None:
    shelf = Shelf()
    session = ReviewSession(shelf)
    for step, number in steps:
        _do(session, shelf, step, number)
    again = OperationLog(session.log.operations)
    assert [again.on_page(page) for page in (1, 2, 3)] == [session.log.on_page(page) for page in (1, 2, 3)]
    assert again.undoable() == session.log.undoable()
    assert again.redoable() == session.log.redoable()
    assert again.next_number == len(session.log.operations) + 1


def test_nothing_is_ever_taken_out() -> None:
    session = ReviewSession()
    session.settle(1)
    session.settle(2)
    session.go_to(0)
    session.settle(3)
    assert [operation.deed for operation in session.log.operations] == ["settle", "settle", "undo", "settle"]
    session.go_to(2)
    assert [deed.number for page in (1, 2, 3) for deed in session.log.on_page(page)] == [1, 2]


def test_an_undo_of_several_pages_touches_them_all() -> None:
    log = OperationLog()
    deed = Operation(1, Deed.ACCEPT, targets=(Target(2, "a", ""), Target(7, "b", "")))
    assert log.add(deed) == {2, 7}
    assert log.add(Operation(2, Deed.UNDO, undoes=(1,))) == {2, 7}
    assert log.add(Operation(3, Deed.REDO, restores=(1,))) == {2, 7}
    assert log.is_in_force(deed)


def test_a_page_carries_nothing_of_what_was_decided_on_others() -> None:
    """Results follow from the deeds on their page: with those on all pages, each page would cost what all do."""
    log = OperationLog()
    deed = Operation(1, Deed.ACCEPT, targets=(Target(2, "a", ""), Target(7, "b", ""), Target(2, "c", "")))
    log.add(deed)
    assert [told.targets for told in log.on_page(2)] == [(Target(2, "a", ""), Target(2, "c", ""))]
    assert [told.targets for told in log.on_page(7)] == [(Target(7, "b", ""),)]
    assert log.operations == [deed]


def test_something_new_ends_the_redoing() -> None:
    session = ReviewSession()
    session.settle(1)
    session.undo()
    session.settle(2)
    assert session.redo() is None


def test_numbers_that_nobody_knows_are_passed_over() -> None:
    log = OperationLog(
        [Operation(1, Deed.SETTLE, page=1), Operation(2, Deed.UNDO, undoes=(9,), restores=(8, 2))]
    )
    assert [deed.number for deed in log.on_page(1)] == [1]
