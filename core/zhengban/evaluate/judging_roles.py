"""Is a role right? Of the class that the truth has; that the name within the class is another one is told apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from zhengban.evaluate.judged_page import FOREIGN
from zhengban.evaluate.question import Fault, Question
from zhengban.model.edit import SetRole
from zhengban.model.role import FURNITURE_ROLES, INLINE_ROLES, LINE_KEEPING_ROLES, Role
from zhengban.model.span import Span

HEADINGS = frozenset({Role.KICKER, Role.HEADLINE, Role.DECK})
# What a person would call the same thing: without sizes the text cannot show which of them it is.
_CLASSES = (HEADINGS, LINE_KEEPING_ROLES)


def role_faults(question: Question, edit: SetRole) -> Iterator[Fault]:
    """Each letter must have a role of the class; a mark at a seam may have been matched with another one."""
    if edit.role in INLINE_ROLES:
        yield from _inline_faults(question, edit.span)
        return
    wrong = Counter(found for found, _ in _roles(question, edit.span) if not _is_class(found, edit.role))
    if wrong:
        at = next(offset for found, offset in _roles(question, edit.span) if found in wrong)
        yield Fault("other_role", at, f"{wrong.most_common(1)[0][0]} for {edit.role}")


def mislabelled(question: Question) -> int:
    """Return how many roles are of the right class but not the truth's own (deck for headline)."""
    painted = [edit for edit in question.edits if isinstance(edit, SetRole) and edit.role not in INLINE_ROLES]
    return sum(any(role != edit.role for role, _ in _roles(question, edit.span)) for edit in painted)


def _roles(question: Question, span: Span) -> Iterator[tuple[Role, int]]:
    """Yield the truth's role of each letter that stays, and where it stands."""
    for offset in range(*span):
        place = question.page.places[offset]
        if place != FOREIGN and offset not in question.gone and question.page.text[offset].isalnum():
            yield question.page.unit_at(place).role, offset


def _inline_faults(question: Question, span: Span) -> Iterator[Fault]:
    """Who wrote it stands at the beginning or at the end of a text: gold documents tell no more.

    What is broken over two lines is painted by two edits.
    """
    place = question.page.place_after(span.start, question.gone)
    if place == FOREIGN:
        return
    unit = question.page.truth.unit_of(place)
    around = question.page.truth.range_of(unit)
    if not {around.start, around.stop - 1} & _inline_places(question):
        yield Fault("inside_a_text", span.start, question.page.truth.units[unit].place)


def _inline_places(question: Question) -> set[int]:
    painted = [
        edit.span for edit in question.edits if isinstance(edit, SetRole) and edit.role in INLINE_ROLES
    ]
    return {question.page.places[offset] for span in painted for offset in range(*span)}


def _is_class(found: Role, given: Role) -> bool:
    """Tell whether the truth's role and the given one are of one class; a running head may be any furniture."""
    if found == Role.RUNNING_HEAD:
        return given in FURNITURE_ROLES
    return found == given or any(found in group and given in group for group in _CLASSES)
