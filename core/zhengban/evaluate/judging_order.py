"""Is a join, a move or a start right? What follows what, in one text, in one article, and where one begins."""

from __future__ import annotations

from collections.abc import Iterator

from zhengban.evaluate.judged_page import FOREIGN
from zhengban.evaluate.judging_roles import HEADINGS
from zhengban.evaluate.question import Fault, Question
from zhengban.evaluate.truth import is_photo
from zhengban.model.document import Unit
from zhengban.model.edit import Join, MoveBlock, StartArticle
from zhengban.model.role import HEAD_ROLES, PHOTO_ROLES, Role

_ASTRAY = 2  # characters
_OPENING = frozenset(HEAD_ROLES) | {Role.COLUMN_TITLE}


def join_faults(question: Question, edit: Join) -> Iterator[Fault]:
    """Both sides must be neighbours in one text, with the white space that is printed; of a split, they must not."""
    start = question.page.place_before(edit.left, question.gone)
    end = question.page.place_after(edit.right, question.gone)
    if FOREIGN in (start, end):
        return
    follow = question.page.are_neighbours(start, end, question.gone)
    if edit.glue is None:
        if follow:
            yield Fault("one_unit", edit.right, question.name(start))
    elif not follow:
        follow = _is_one_head(question, start, end) or _is_astray(question, start, end)
        follow = follow or _is_credit_behind(question, start, end)
        if not (follow or question.reads_on(edit.left, edit.right)):
            yield Fault(
                _seam_code(question, start, end), edit.right, f"{question.name(start)} | {question.name(end)}"
            )
    elif not _is_glue(question, edit.glue, start):
        yield Fault("glue", edit.right, repr(question.page.breaks.get(start, "")))


def move_faults(question: Question, edit: MoveBlock) -> Iterator[Fault]:
    """What is moved and its anchor must be of one article; running text must stand in its order."""
    moved = question.page.place_after(edit.span.start, question.gone)
    anchor = question.page.place_after(edit.anchor, question.gone)
    if FOREIGN in (moved, anchor):
        return
    unit, beside = question.page.unit_at(moved), question.page.unit_at(anchor)
    if edit.rank == "article":
        yield from _article_move_faults(question, edit, unit.article, beside.article)
    elif unit.article is None or unit.article != beside.article:
        yield Fault(
            "other_article", edit.span.start, f"{question.name(moved)} beside {question.name(anchor)}"
        )
    elif (moved < anchor) != (edit.side == "before") and _is_running(unit.role, beside.role):
        yield Fault("order", edit.span.start, f"{question.name(moved)} {edit.side} {question.name(anchor)}")


def start_faults(question: Question, edit: StartArticle) -> Iterator[Fault]:
    """An article of the truth must begin there, and the rebuilt one must be the greatest part of it."""
    place = question.page.place_after(edit.at, question.gone)
    if place == FOREIGN:
        return
    begins = _begins_article(question, place)
    if not edit.on:
        if begins:
            yield Fault("begins_here", edit.at, question.name(place))
        return
    unit = _rebuilt_unit(question, edit.at)
    if unit is None:
        yield Fault("no_unit", edit.at, question.name(place))
    elif not begins:
        yield Fault("not_the_beginning", edit.at, question.name(place))
    elif (unit.blocks[0].role in PHOTO_ROLES) != is_photo(question.page.unit_at(place).role):
        yield Fault("photo_or_article", edit.at, question.name(place))
    elif not _has_most_of(question, unit, question.page.unit_at(place).article):
        yield Fault("second_start", edit.at, question.name(place))


def _is_one_head(question: Question, start: int, end: int) -> bool:
    """Tell whether kicker, headline and deck of one article follow each other: without sizes they look alike."""
    first, second = question.page.unit_at(start), question.page.unit_at(end)
    return question.page.truth.unit_of(end) == question.page.truth.unit_of(start) + 1 and (
        first.article == second.article and {first.role, second.role} <= HEADINGS
    )


def _is_credit_behind(question: Question, start: int, end: int) -> bool:
    """Tell whether a credit follows its caption: papers set it in the same line, and its role parts it, not a break."""
    truth = question.page.truth
    roles = (question.page.unit_at(start).role, question.page.unit_at(end).role)
    return truth.unit_of(end) == truth.unit_of(start) + 1 and roles == (Role.CAPTION, Role.CREDIT)


def _is_astray(question: Question, start: int, end: int) -> bool:
    """Tell whether only a character or two stand elsewhere on their line, as extractors leave a flat 一 or ——.

    The lines do run on; that the character stands wrong was so before, and no fault of who joined them.
    """
    truth = question.page.truth
    return truth.unit_of(start) == truth.unit_of(end) and abs(end - start - 1) <= _ASTRAY


def _is_glue(question: Question, glue: str, start: int) -> bool:
    """Tell whether the white space is right; a space at a line's end is lost unless it parts Latin words."""
    expected = question.page.breaks.get(start, "")
    if glue == expected:
        return True
    sides = question.page.truth.text[start : start + 2]
    return "\n" not in (glue + expected) and not (sides.isascii() and sides.isalnum())


def _seam_code(question: Question, start: int, end: int) -> str:
    """Tell a break that no dump can show from one that was overlooked."""
    truth = question.page.truth
    first, second = truth.unit_of(start), truth.unit_of(end)
    if second != first + 1 or truth.units[first].article != truth.units[second].article:
        return "other_unit"
    return "hidden_break" if second in truth.hidden else "paragraph_break"


def _article_move_faults(
    question: Question, edit: MoveBlock, moved: int | None, anchor: int | None
) -> Iterator[Fault]:
    step = -1 if edit.side == "before" else 1
    if moved is None or anchor is None or moved != anchor + step:
        yield Fault("order", edit.span.start, f"article {moved} {edit.side} {anchor}")


def _begins_article(question: Question, place: int) -> bool:
    """Tell whether a unit begins at the truth character that only headings of its article stand in front of.

    A photo of an article begins nothing; a standalone photo begins with its title or caption.
    """
    truth = question.page.truth
    number = truth.unit_of(place)
    article = truth.units[number].article
    if article is None or truth.starts[number] != place:
        return False
    if is_photo(truth.units[number].role) and article < truth.articles:
        return False
    earlier = [unit for unit in truth.units[:number] if unit.article == article]
    return all(unit.role in _OPENING or unit.role == Role.PHOTO_TITLE for unit in earlier)


def _rebuilt_unit(question: Question, at: int) -> Unit | None:
    """Return the rebuilt article or photo that begins with the block of a character."""
    for unit in question.document.units:
        for block in unit.blocks:
            if any(piece.start <= at < piece.end for piece in block.pieces):
                return unit if unit.start == block.start else None
    return None


def _has_most_of(question: Question, unit: Unit, article: int | None) -> bool:
    """Tell whether no other rebuilt article has more of the truth's: of two starts the smaller one splits it."""
    own = question.page.articles_of(unit)[article]
    others = [other for other in question.document.units if other.kind != "front" and other is not unit]
    return own > 0 and all(question.page.articles_of(other)[article] <= own for other in others)


def _is_running(*roles: Role) -> bool:
    """Tell whether the order of such texts means something: headings stand in front anyway, photos anywhere."""
    return not any(role in _OPENING or is_photo(role) for role in roles)
