"""The review of a project: every decision goes through here, is written down first and can be taken back."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import NamedTuple, Protocol, TypedDict, Unpack

from zhengban.errors import ZhengbanError
from zhengban.model.edit import Edit
from zhengban.model.span import Span
from zhengban.propose import Rejections
from zhengban.review.by_hand import concerned
from zhengban.review.log import OperationLog
from zhengban.review.operation import Deed, Operation, Scope, Target, time_now
from zhengban.review.outlived import last_reread
from zhengban.review.page_review import PageReview, review_page, with_manual
from zhengban.review.plan import Plan


class Store(Protocol):
    """Where operations are kept. ``append`` returns when the operation is safe, or raises ``ZhengbanError``.

    ``listen`` asks to be told of operations that the store itself writes down, when they are safe.
    """

    def append(self, operation: Operation) -> None: ...

    def listen(self, listener: Callable[[Operation], object]) -> None: ...


class What(TypedDict, total=False):
    """What an operation says beside its number, its time and who did it."""

    page: int
    targets: tuple[Target, ...]
    edits: tuple[Edit, ...]
    spans: tuple[Span, ...]
    undoes: tuple[int, ...]
    restores: tuple[int, ...]
    field: str
    text: str
    scope: Scope


class Happened(NamedTuple):
    """What listeners are told: the operation, and the pages that may look different now."""

    operation: Operation
    pages: frozenset[int]


Listener = Callable[[Happened], None]


class ReviewSession:
    """Plans of pages and the log of what was decided on them.

    Pages go by the project's number, from 1. An operation is stored before it counts; when the store refuses,
    nothing has happened. ``store`` None keeps nothing.
    """

    def __init__(
        self, store: Store | None = None, operations: Iterable[Operation] = (), reviewer: str = ""
    ) -> None:
        self.reviewer = reviewer
        self.log = OperationLog(operations)
        self._store = store
        self._plans: dict[int, Plan] = {}
        self._reviews: dict[int, PageReview] = {}
        self._outdated: set[int] = set()
        self._listeners: list[Listener] = []
        if store:
            store.listen(self._count)

    def listen(self, listener: Listener) -> None:
        """Call the listener after every operation."""
        self._listeners.append(listener)

    def set_plan(self, page: int, plan: Plan) -> None:
        """Take a new plan for a page; decisions stay with the findings that they fit."""
        self._plans[page] = plan
        self._reviews.pop(page, None)

    def drop_plan(self, page: int) -> None:
        """Forget the plan of a page that nobody looks at, so that memory does not grow with the project."""
        self._plans.pop(page, None)
        self._reviews.pop(page, None)

    def has_plan(self, page: int) -> bool:
        """Tell whether the page can be reviewed now."""
        return page in self._plans

    def review(self, page: int) -> PageReview:
        """Return the page as it stands; raises ``KeyError`` when it has no plan yet."""
        if page in self._outdated or page not in self._reviews:
            before = self._reviews.get(page)
            self._reviews[page] = review_page(self._plans[page], self.log.on_page(page), page, before)
            self._outdated.discard(page)
        return self._reviews[page]

    def rejections(self, page: int) -> Rejections:
        """Return the rejected findings of a page with their edits, as the next plan has to know them.

        Edits of an earlier text are left out: they name other characters now.
        """
        decided: dict[str, Target] = {}
        deeds = self.log.on_page(page)
        reread = last_reread(deeds)
        for deed in deeds:
            for target in deed.targets:
                if target.page != page:
                    continue
                decided.pop(target.finding, None)
                if deed.deed is Deed.REJECT:
                    edits = target.edits if deed.number > reread else ()
                    decided[target.finding] = target._replace(edits=edits)
        return {identity: target.edits for identity, target in decided.items()}

    def accept(self, page: int, findings: Collection[str], scope: Scope = "one") -> Operation:
        """Apply findings."""
        return self.decide(Deed.ACCEPT, {page: findings}, scope)

    def reject(self, page: int, findings: Collection[str], scope: Scope = "one") -> Operation:
        """Leave findings out, for good: no later plan applies them unasked."""
        return self.decide(Deed.REJECT, {page: findings}, scope)

    def doubt(self, page: int, findings: Collection[str], note: str = "") -> Operation:
        """Leave findings out for now, with a note that is exported."""
        return self.decide(Deed.DOUBT, {page: findings}, note=note)

    def reopen(self, page: int, findings: Collection[str]) -> Operation:
        """Take the decisions on findings back."""
        return self.decide(Deed.REOPEN, {page: findings})

    def decide(
        self, deed: Deed, findings: Mapping[int, Collection[str]], scope: Scope = "one", note: str = ""
    ) -> Operation:
        """Decide findings of one or more pages in one step that is undone as one; all pages need a plan."""
        targets = [self._target(page, identity) for page, wanted in findings.items() for identity in wanted]
        if deed is not Deed.REJECT:
            # Later plans have to know only the edits that were refused; the others would fill the log.
            targets = [target._replace(edits=()) for target in targets]
        only = next(iter(findings)) if len(findings) == 1 else 0
        return self._do(deed, page=only, targets=tuple(targets), scope=scope, text=note)

    def decide_targets(self, deed: Deed, targets: Sequence[Target], scope: Scope = "bulk") -> Operation:
        """Decide findings on pages that need no plan here: who calls has seen what the findings do now."""
        pages = {target.page for target in targets}
        return self._do(deed, page=pages.pop() if len(pages) == 1 else 0, targets=tuple(targets), scope=scope)

    def take(self, page: int, finding: str, alternative: int) -> Operation:
        """Put an alternative of the finding, counted from 0, in its place."""
        chosen = self.review(page).by_id[finding].finding.alternatives[alternative]
        return self.amend(page, finding, chosen.edits, chosen.label)

    def amend(
        self, page: int, finding: str, edits: Sequence[Edit], name: str = "", what: str = ""
    ) -> Operation:
        """Put other edits in the place of the finding's own; ``what`` is the field of an ``EditName``."""
        targets = (self._target(page, finding)._replace(edits=()),)
        return self._do(Deed.AMEND, page=page, targets=targets, edits=tuple(edits), text=name, field=what)

    def edit(self, page: int, edits: Sequence[Edit], name: str = "", what: str = "") -> Operation:
        """Add the reviewer's own edits; the latest is the strongest. ``what`` is the field of an ``EditName``.

        The operation keeps the characters of the blocks that got another role or place: what was asked of them is
        settled.
        """
        told: What = {"page": page, "edits": tuple(edits), "text": name, "field": what}
        if not self.has_plan(page):
            return self._do(Deed.EDIT, **told)
        before = self.review(page)
        trial = with_manual(before, edits, self.log.next_number)
        told["spans"] = concerned(before.document, trial.document, edits)
        # Its document is the one that the review after the operation needs.
        self._reviews[page] = trial
        try:
            return self._do(Deed.EDIT, **told)
        except ZhengbanError:
            self._reviews[page] = before
            raise

    def lock(self, page: int, spans: Sequence[Span], name: str = "") -> Operation:
        """Print the spans as in the source: no proposal changes a character in them any more."""
        return self._do(Deed.LOCK, page=page, spans=tuple(spans), text=name)

    def unlock(self, page: int, spans: Sequence[Span], name: str = "") -> Operation:
        """Take every lock back that shares a character with the spans."""
        return self._do(Deed.UNLOCK, page=page, spans=tuple(spans), text=name)

    def describe(self, page: int, field: str, value: str) -> Operation:
        """Set a field of the page's metadata by hand."""
        return self._do(Deed.DESCRIBE, page=page, field=field, text=value)

    def settle(self, page: int) -> Operation:
        """Mark the page as reviewed."""
        return self._do(Deed.SETTLE, page=page)

    def dismiss(
        self, page: int, operations: Collection[int] = (), findings: Collection[str] = ()
    ) -> Operation:
        """Dismiss decisions that fit nothing any more: ``unfit`` ones by number, ``unmatched`` ones by finding."""
        targets = tuple(target for target in self.review(page).unmatched if target.finding in findings)
        numbers = " ".join(map(str, sorted(operations)))
        return self._do(Deed.DISMISS, page=page, targets=targets, text=numbers)

    def undo(self) -> Operation | None:
        """Take the last deed back that counts; None when there is none."""
        deed = self.log.undoable()
        return self._do(Deed.UNDO, undoes=(deed.number,)) if deed else None

    def redo(self) -> Operation | None:
        """Take the last undo back; None when there is none, or something was done since."""
        undo = self.log.redoable()
        return self._do(Deed.REDO, undoes=undo.restores, restores=undo.undoes) if undo else None

    def go_to(self, number: int) -> Operation | None:
        """Return to what counted after an operation; what came after stays in the log and can be redone."""
        undoes, restores = self.log.way_to(number)
        return self._do(Deed.UNDO, undoes=undoes, restores=restores) if undoes or restores else None

    def _target(self, page: int, identity: str) -> Target:
        entry = self.review(page).by_id[identity]
        return entry.target._replace(page=page)

    def _do(self, deed: Deed, **what: Unpack[What]) -> Operation:
        """Number, sign and store an operation; only then does it count."""
        number = self.log.next_number
        operation = Operation(number, deed, reviewer=self.reviewer, time=time_now(), **what)
        if self._store:
            self._store.append(operation)
        return self._count(operation)

    def _count(self, operation: Operation) -> Operation:
        pages = self.log.add(operation)
        self._outdated |= pages
        for page in pages if operation.deed is Deed.REREAD else ():
            self.drop_plan(page)  # it was made from another text
        for listener in tuple(self._listeners):
            listener(Happened(operation, pages))
        return operation
