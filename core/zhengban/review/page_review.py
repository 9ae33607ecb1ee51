"""A page under review: what was proposed, what was decided, and the document that follows from both."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Literal

from zhengban.model.document import Document, Outcome
from zhengban.model.edit import Edit, OwnedEdit
from zhengban.model.finding import Finding
from zhengban.model.rebuild import rebuild
from zhengban.model.span import Span
from zhengban.policy import Decision
from zhengban.review.by_hand import Settled
from zhengban.review.locks import acts_on, locks_of
from zhengban.review.operation import Deed, Operation, Target
from zhengban.review.outlived import last_reread, unfit_of
from zhengban.review.plan import Plan, fingerprint

State = Literal[
    "waiting",
    "automatic",
    "accepted",
    "rejected",
    "doubt",
    "amended",
    "settled_by_hand",
    "locked",
    "conflict",
    "confirm",
]

ON_STATES = frozenset({"automatic", "accepted", "amended", "conflict"})
OPEN_STATES = frozenset({"waiting", "doubt", "confirm"})  # what a reviewer still has to look at

_STATE_OF: Mapping[Deed, State] = {
    Deed.ACCEPT: "accepted",
    Deed.REJECT: "rejected",
    Deed.DOUBT: "doubt",
    Deed.AMEND: "amended",
}


@dataclass(frozen=True)
class Entry:
    """A finding and where it stands. ``edits`` are those that count: a reviewer may have put others in its place.

    ``decided`` is the operation that decided it, ``reason`` says why an edit that is on has no effect. One that waited
    and whose question the reviewer has answered with an edit is *settled by hand*: it is off, and nothing is asked.
    """

    finding: Finding
    policy: Decision
    state: State
    edits: tuple[Edit, ...]
    decided: Operation | None = None
    reason: str = ""

    @property
    def id(self) -> str:
        """Return the finding's id."""
        return self.finding.id

    @property
    def is_on(self) -> bool:
        """Tell whether the finding is in the document: automatic and accepted ones are, waiting ones are not."""
        return self.state in ON_STATES

    @property
    def is_open(self) -> bool:
        """Tell whether the finding still needs a person."""
        return self.state in OPEN_STATES

    @property
    def strength(self) -> int:
        """Return the strength of a reviewer's edits in the place of the finding's own, 0 for proposed ones."""
        return self.decided.number if self.decided and self.decided.deed is Deed.AMEND else 0

    @property
    def settled_by(self) -> int:
        """Return the number of the operation that settled by hand what was asked, 0 when none did."""
        return self.decided.number if self.decided and self.state == "settled_by_hand" else 0

    @property
    def target(self) -> Target:
        """Return what an operation names when it decides the finding; the page is filled in by the session."""
        return Target(0, self.finding.id, fingerprint(self.finding), self.finding.edits)


@dataclass(frozen=True)
class PageReview:
    """A pure function of a plan and the deeds in force on its page.

    ``entries`` hold the findings in plan order, hidden ones only if somebody decided them. ``edits`` are those of the
    document, ``manual`` the reviewer's own among them. ``locks`` are the locked spans, ``unmatched`` the decisions that
    fit no finding any more, ``unfit`` the edits and locks that were made on an earlier text of the page and are off:
    to be shown, never dropped. ``described`` holds metadata set by hand, by field.
    """

    plan: Plan
    entries: tuple[Entry, ...]
    document: Document
    edits: tuple[OwnedEdit, ...] = ()
    manual: tuple[OwnedEdit, ...] = ()
    locks: tuple[Span, ...] = ()
    unmatched: tuple[Target, ...] = ()
    unfit: tuple[Operation, ...] = ()
    described: Mapping[str, str] = field(default_factory=dict)
    is_settled: bool = False

    @cached_property
    def by_id(self) -> Mapping[str, Entry]:
        """Return the entries by the id of their finding."""
        return {entry.id: entry for entry in self.entries}

    @cached_property
    def counts(self) -> Mapping[State, int]:
        """Return how many findings are in each state."""
        return Counter(entry.state for entry in self.entries)

    @property
    def open_count(self) -> int:
        """Return how many findings still need a person."""
        return sum(entry.is_open for entry in self.entries)

    @cached_property
    def document_as_proposed(self) -> Document:
        """Return the document with the waiting findings on as well: only for those who ask for it."""
        waiting = [
            replace(entry, state="accepted") if entry.state == "waiting" else entry for entry in self.entries
        ]
        return rebuild(self.plan.page, _edits_on(waiting, self.manual))

    @cached_property
    def decisions(self) -> Mapping[str, Decision]:
        """Return what was done with each finding in the words of the change report: ``auto`` is what is on."""
        done: dict[str, Decision] = {finding.id: "hidden" for finding in self.plan.findings}
        for entry in self.entries:
            done[entry.id] = "auto" if entry.is_on else "ask"
        return done


def review_page(
    plan: Plan, deeds: Sequence[Operation], page: int = 0, before: PageReview | None = None
) -> PageReview:
    """Return the review of a page; ``deeds`` are those in force that touch it, in order.

    A deed may decide findings on other pages as well: ``page`` is the project's number of this one, 0 when there is
    no other. ``before`` is an earlier review of it, whose document is taken where the same edits are on: accepting what
    is automatic changes nothing in it.
    """
    reread = last_reread(deeds)
    decided = _decided(deeds, page)
    present = [deed for deed in deeds if deed.number > reread]
    manual = _manual(present)
    locks = locks_of(present)
    entries = _entries(plan, decided, locks, reread)
    edits = _edits_on(entries, manual)
    is_same = before is not None and before.plan is plan and before.edits == edits
    document = before.document if before is not None and is_same else rebuild(plan.page, edits)
    met = {finding.id for finding in plan.findings}
    return PageReview(
        plan,
        tuple(_with_conflicts(_settled(entries, document, present), document, manual)),
        document,
        edits,
        tuple(manual),
        locks,
        tuple(target for identity, (target, _) in decided.items() if identity not in met),
        unfit_of(deeds, reread),
        {deed.field: deed.text for deed in deeds if deed.deed is Deed.DESCRIBE},
        any(deed.deed is Deed.SETTLE for deed in present),
    )


def with_manual(review: PageReview, edits: Sequence[Edit], number: int) -> PageReview:
    """Return a review with further edits of the reviewer's in its document, as operation ``number`` will have them.

    It is only good for being the ``before`` of the review that follows: its entries are those of before.
    """
    owner = Operation(number, Deed.EDIT).owner
    manual = (*review.manual, *(OwnedEdit(edit, owner, number) for edit in edits))
    whole = (*manual, *review.edits[len(review.manual) :])
    return replace(review, manual=manual, edits=whole, document=rebuild(review.plan.page, whole))


def entries_by_decision(plan: Plan, deeds: Sequence[Operation], page: int = 0) -> list[Entry]:
    """Return the entries of a page without making its document: conflicts and answers by hand are not told."""
    reread = last_reread(deeds)
    locks = locks_of([deed for deed in deeds if deed.number > reread])
    return _entries(plan, _decided(deeds, page), locks, reread)


_Decided = Mapping[str, tuple[Target, Operation]]


def _decided(deeds: Iterable[Operation], page: int) -> _Decided:
    """Return the last decision on each finding of the page."""
    decided: dict[str, tuple[Target, Operation]] = {}
    for deed in deeds:
        for target in deed.targets:
            if page and target.page != page:
                continue
            if deed.deed in (Deed.REOPEN, Deed.DISMISS):
                decided.pop(target.finding, None)
            elif deed.deed in _STATE_OF:
                decided[target.finding] = (target, deed)
    return decided


def _entries(plan: Plan, decided: _Decided, locks: Sequence[Span], reread: int) -> list[Entry]:
    """Return the entries in plan order, hidden ones only if somebody decided them."""
    entries = [
        _entry(finding, plan.decisions[finding.id], decided.get(finding.id), locks, reread)
        for finding in plan.findings
    ]
    return [entry for entry in entries if entry.policy != "hidden" or entry.decided]


def _entry(
    finding: Finding,
    policy: Decision,
    decided: tuple[Target, Operation] | None,
    locks: Sequence[Span],
    reread: int,
) -> Entry:
    target, deed = decided or (None, None)
    if target is None or deed is None:
        if locks and any(acts_on(edit, locks) for edit in finding.edits):
            return Entry(finding, policy, "locked", finding.edits)
        return Entry(finding, policy, "automatic" if policy == "auto" else "waiting", finding.edits)
    if deed.deed is Deed.AMEND and deed.number > reread:
        return Entry(finding, policy, "amended", deed.edits, deed)
    # A finding that now does something else was never decided: it is not applied before somebody has looked. Nor are
    # edits in its place that name characters of an earlier text.
    if deed.deed is Deed.AMEND or target.fingerprint != fingerprint(finding):
        return Entry(finding, policy, "confirm", finding.edits, deed)
    if deed.deed is Deed.ACCEPT and locks and any(acts_on(edit, locks) for edit in finding.edits):
        return Entry(finding, policy, "locked", finding.edits, deed)
    return Entry(finding, policy, _STATE_OF[deed.deed], finding.edits, deed)


def _settled(entries: list[Entry], document: Document, deeds: Sequence[Operation]) -> list[Entry]:
    """Return the entries, those that wait for an answer which the reviewer has given otherwise as settled."""
    settled = Settled(document, deeds, (entry.finding for entry in entries))
    answers = [settled.by(entry.finding) if entry.state == "waiting" else None for entry in entries]
    return [
        replace(entry, state="settled_by_hand", decided=answer) if answer else entry
        for entry, answer in zip(entries, answers, strict=True)
    ]


def _manual(deeds: Iterable[Operation]) -> list[OwnedEdit]:
    return [
        OwnedEdit(edit, deed.owner, deed.number)
        for deed in deeds
        if deed.deed is Deed.EDIT
        for edit in deed.edits
    ]


def _edits_on(entries: Iterable[Entry], manual: Iterable[OwnedEdit]) -> tuple[OwnedEdit, ...]:
    """Proposed edits are weaker the later they stand in the plan; a reviewer's have the number of their operation."""
    edits = list(manual)
    place = 0
    for entry in entries:
        for edit in entry.edits if entry.is_on else ():
            place += 1
            edits.append(OwnedEdit(edit, entry.id, entry.strength or -place))
    return tuple(edits)


def _with_conflicts(entries: Iterable[Entry], document: Document, manual: Sequence[OwnedEdit]) -> list[Entry]:
    """An entry of which every edit lost is in conflict, or amended where the reviewer's own edits stand in its place.

    The reason names the winner.
    """
    lost: dict[str, list[Outcome]] = {}
    applied = {outcome.edit.owner for outcome in document.outcomes if outcome.state == "applied"}
    for outcome in document.outcomes:
        if outcome.state == "lost":
            lost.setdefault(outcome.edit.owner, []).append(outcome)
    return [
        _beaten(entry, lost[entry.id], entry.id in applied, manual)
        if entry.is_on and entry.id in lost
        else entry
        for entry in entries
    ]


def _beaten(entry: Entry, lost: Sequence[Outcome], in_part: bool, manual: Sequence[OwnedEdit]) -> Entry:
    by_hand = any(acts_on(owned.edit, entry.finding.spans) for owned in manual)
    state: State = entry.state if in_part else "amended" if by_hand else "conflict"
    return replace(entry, state=state, reason=lost[0].reason)
