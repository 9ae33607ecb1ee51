"""What was changed on a reviewed page, finding by finding: only what is on and had an effect."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from zhengban.model.edit import Edit, Join, MoveBlock, ReplaceText, SetRole, StartArticle
from zhengban.model.span import Span
from zhengban.resources import load_table
from zhengban.review.operation import Operation
from zhengban.review.page_review import Entry, PageReview
from zhengban.writers.change_log import AppliedChange
from zhengban.writers.report_deeds import shown_after, shown_before, verbs
from zhengban.writers.report_places import Places, excerpt
from zhengban.writers.report_reasons import kind_name, merged, reason_told

BY_HAND = "by_hand"
_SHOWN = 40  # code points of a text that stays as it is


def applied_changes(review: PageReview, page: int, deeds: Iterable[Operation]) -> list[AppliedChange]:
    """Return the changes of a page in the order of the source; ``deeds`` are those in force on it.

    ``page`` is the project's number of it.
    """
    owned: dict[str, list[Edit]] = {}
    for (edit, owner, _), state, _ in review.document.outcomes:
        if state == "applied":
            owned.setdefault(owner, []).append(edit)
    operations = {deed.owner: deed for deed in deeds}
    changes = _Changes(review, page)
    found = [
        changes.of_finding(review.by_id[owner], edits)
        if owner in review.by_id
        else changes.by_hand(owner, operations.get(owner), edits)
        for owner, edits in owned.items()
    ]
    return sorted(found, key=lambda change: (change.spans[:1], change.finding))


class _Changes:
    """Holds what the changes of one page share."""

    def __init__(self, review: PageReview, page: int) -> None:
        self._page = page
        self._source = review.plan.page.name
        self._places = Places(review.plan.page.text)
        self._words: dict[str, Any] = load_table("report_words")

    def of_finding(self, entry: Entry, edits: Sequence[Edit]) -> AppliedChange:
        finding, decided = entry.finding, entry.decided
        before, after = shown_before(finding), shown_after(finding)
        if entry.state == "amended":
            before, after = self._texts(edits)
        kind = str(finding.kind)
        reasons = (reason_told(kind, reason, self._places) for reason in merged(kind, finding.evidence))
        return AppliedChange(
            page=self._page,
            source=self._source,
            finding=finding.id,
            kind=kind,
            kind_name=kind_name(kind),
            confidence=finding.confidence,
            spans=finding.spans,
            deeds=self._verbs(edits),
            before=before,
            after=after,
            reason="；".join(reasons),
            decision=entry.state,
            decided_by=decided.reviewer if decided else "",
            time=decided.time if decided else "",
            edits=tuple(edits),
        )

    def by_hand(self, owner: str, deed: Operation | None, edits: Sequence[Edit]) -> AppliedChange:
        before, after = self._texts(edits)
        return AppliedChange(
            page=self._page,
            source=self._source,
            finding=owner,
            kind=BY_HAND,
            kind_name=self._words["change_log"]["by_hand"],
            confidence=None,
            spans=tuple(sorted(span for edit in edits for span in _spans(edit))),
            deeds=self._verbs(edits),
            before=before,
            after=after,
            reason=" ".join(deed.text.split()) if deed else "",
            decision=BY_HAND,
            decided_by=deed.reviewer if deed else "",
            time=deed.time if deed else "",
            edits=tuple(edits),
        )

    def _verbs(self, edits: Sequence[Edit]) -> str:
        return verbs(edits, self._places.text, self._words["deeds"], self._words["roles"])

    def _texts(self, edits: Sequence[Edit]) -> tuple[str, str]:
        """Return the text before and after; what is only moved or named has its beginning on both sides."""
        text = self._places.text
        replaced = [edit for edit in edits if isinstance(edit, ReplaceText)]
        if replaced:
            before = " ".join(text[edit.span.start : edit.span.end] for edit in replaced)
            return before, " ".join(edit.text for edit in replaced)
        spans = [span for edit in edits for span in _spans(edit)]
        shown = excerpt(text[min(spans).start : max(spans).end], _SHOWN) if spans else ""
        return shown, shown


def _spans(edit: Edit) -> Iterator[Span]:
    match edit:
        case ReplaceText(span) | SetRole(span) | MoveBlock(span):
            yield span
        case Join(left, right):
            yield Span(min(left, right), max(left, right) + 1)
        case StartArticle(at):
            yield Span(at, at + 1)
