"""Is a replacement right? What it deletes, inserts and exchanges, and the spaces that it opens and closes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from zhengban.evaluate.judged_page import FOREIGN, are_same
from zhengban.evaluate.question import Fault, Question
from zhengban.model.edit import ReplaceText


def deletion_faults(question: Question) -> Iterator[Fault]:
    """A deleted character must be in no text of the truth, or stay in another copy, as good as the deleted one.

    All deletions of the finding are one question: which of two copies goes is a matter of taste.
    """
    deleted = sorted({offset for edit in question.edits for offset in question.page.change(edit).deleted})
    runs = [run for run in _runs(question, deleted) if not question.reads_on(run[0] - 1, run[-1] + 1)]
    torn = [offset for run in runs for offset in _torn(question, run)]
    lost = [at for run in runs for at in run if at not in torn and not _stays(question, at)]
    count = len({question.page.places[offset] for offset in torn}) + (_uncovered(question) if lost else 0)
    if count:
        wrong = torn or lost
        yield Fault("last_copy", wrong[0], "".join(question.page.text[offset] for offset in wrong), count)


def text_faults(question: Question, edit: ReplaceText) -> Iterator[Fault]:
    """Yield what is wrong with a replacement, deletions apart."""
    change = question.page.change(edit)
    if change.inserted:
        yield from _insertion_faults(question, change.gap, change.inserted)
    for offset, new in change.exchanged:
        yield from _exchange_faults(question, offset, new)
    if not (change.deleted or change.inserted or change.exchanged):
        yield from _space_faults(question, edit)


def _runs(question: Question, deleted: Sequence[int]) -> Iterator[list[int]]:
    """Yield the deleted characters in runs between two that stay."""
    run: list[int] = []
    for offset in deleted:
        between = range(run[-1] + 1, offset) if run else ()
        if any(at not in question.gone and not question.page.text[at].isspace() for at in between):
            yield run
            run = []
        run.append(offset)
    if run:
        yield run


def _torn(question: Question, run: Sequence[int]) -> list[int]:
    """Return the characters that are missing between their neighbours, even if a copy stands elsewhere."""
    left = question.place(question.page.before(run[0] - 1, question.gone))
    right = question.place(question.page.after(run[-1] + 1, question.gone))
    if FOREIGN in (left, right):
        return []
    found = {question.page.places[offset]: offset for offset in run}
    missing = _between(question, left, right)
    return [found[place] for place in missing] if all(place in found for place in missing) else []


def _between(question: Question, left: int, right: int) -> Sequence[int]:
    """Return the truth characters between two: in their text, or up to the end of one and from the other's beginning."""
    truth = question.page.truth
    first, second = truth.unit_of(left), truth.unit_of(right)
    if first == second:
        return range(left + 1, right)
    return (*range(left + 1, truth.range_of(first).stop), *range(truth.starts[second], right))


def _uncovered(question: Question) -> int:
    """Return how many characters fewer of the truth stand in the text than without the finding."""
    before, after = (question.page.covered(gone) for gone in (question.gone_without, question.gone))
    return max(0, len(before) - len(after))


def _stays(question: Question, offset: int) -> bool:
    place = question.page.places[offset]
    if place == FOREIGN or not are_same(question.page.text[offset], question.page.truth.text[place]):
        return place == FOREIGN or _has_other_carrier(question, place, misread=True)
    return _has_other_carrier(question, place, misread=False)


def _has_other_carrier(question: Question, place: int, misread: bool) -> bool:
    wanted = question.page.truth.text[place]
    return any(
        offset not in question.gone and (misread or are_same(question.page.text[offset], wanted))
        for offset in question.page.carriers[place]
    )


def _insertion_faults(question: Question, gap: int, inserted: str) -> Iterator[Fault]:
    left, right = question.page.before(gap - 1, question.gone), question.page.after(gap, question.gone)
    start, end = question.place(left), question.place(right)
    expected = question.page.truth.text[start + 1 : end] if FOREIGN < start < end else ""
    if inserted != expected:
        yield Fault("other_text", gap, expected[:20])


def _exchange_faults(question: Question, offset: int, new: str) -> Iterator[Fault]:
    place = _implied_place(question, offset)
    expected = question.page.truth.text[place] if place != FOREIGN else ""
    if new != expected:
        yield Fault("other_character", offset, expected)


def _implied_place(question: Question, offset: int) -> int:
    """Return the truth character of an offset; of a misread one, the next to that of its neighbour in the text."""
    if question.page.places[offset] != FOREIGN:
        return question.page.places[offset]
    left = question.place(question.page.before(offset - 1, question.gone))
    right = question.place(question.page.after(offset + 1, question.gone))
    for neighbour, place in ((left, left + 1), (right, right - 1)):
        if neighbour != FOREIGN and place in question.page.truth.range_of(
            question.page.truth.unit_of(neighbour)
        ):
            return place
    return FOREIGN


def _space_faults(question: Question, edit: ReplaceText) -> Iterator[Fault]:
    """Of each gap that the edit opens or closes: the truth must have a space there, or none."""
    for left, right, is_open in _gaps(question, edit):
        start, end = question.place(left), question.place(right)
        if FOREIGN in (start, end):
            continue  # beside what no text has, a space is nobody's
        if not question.page.are_neighbours(start, end, question.gone):
            if not question.reads_on(left, right):
                yield Fault("other_unit", left, question.name(end))
        elif is_open != (start in question.page.breaks):
            yield Fault("space", left, "space" if start in question.page.breaks else "no space")


def _gaps(question: Question, edit: ReplaceText) -> Iterator[tuple[int, int, bool]]:
    """Yield the gaps that the edit changes: the characters on both sides, and whether white space is left."""
    text, (start, end) = question.page.text, edit.span
    first = next((at for at in range(start - 1, -1, -1) if not text[at].isspace()), -1)
    last = next((at for at in range(end, len(text)) if not text[at].isspace()), len(text))
    if first < 0 or last == len(text):
        return
    old = text[first : last + 1]
    new = text[first:start] + edit.text + text[end : last + 1]
    offsets = [at for at in range(first, last + 1) if not text[at].isspace()]
    for left, right, was, is_open in zip(offsets, offsets[1:], _open(old), _open(new), strict=False):
        if was != is_open:
            yield left, right, is_open


def _open(text: str) -> list[bool]:
    """Return for each gap between two characters that are no white space whether there is some in it."""
    gaps: list[bool] = []
    open_now = False
    for character in text[1:]:
        if character.isspace():
            open_now = True
        else:
            gaps.append(open_now)
            open_now = False
    return gaps
