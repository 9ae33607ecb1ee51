"""Is an edit right? One rule for each kind of edit; what is wrong comes back as faults, nothing for a right one.

An edit is judged alone, against what the page was composed of; whether other findings were accepted does not matter,
but for text that is deleted already and for articles that two starts claim.
"""

from __future__ import annotations

from collections.abc import Iterator

from zhengban.evaluate.judging_order import join_faults, move_faults, start_faults
from zhengban.evaluate.judging_roles import role_faults
from zhengban.evaluate.judging_text import deletion_faults, text_faults
from zhengban.evaluate.question import Fault, Question
from zhengban.model.edit import Edit, Join, MoveBlock, ReplaceText, SetRole, StartArticle


def faults(question: Question) -> tuple[Fault, ...]:
    """Return all that is wrong with the edits: what they delete, then edit by edit."""
    others = (fault for edit in question.edits for fault in _faults(question, edit))
    return (*deletion_faults(question), *others)


def _faults(question: Question, edit: Edit) -> Iterator[Fault]:
    match edit:
        case ReplaceText():
            return text_faults(question, edit)
        case Join():
            return join_faults(question, edit)
        case SetRole():
            return role_faults(question, edit)
        case MoveBlock():
            return move_faults(question, edit)
        case StartArticle():
            return start_faults(question, edit)
