"""An operation of a project in words."""

from __future__ import annotations

from zhengban.cli.wording import Wording
from zhengban.review.operation import Deed, Operation


def deed_told(wording: Wording, operation: Operation) -> str:
    """Return what an operation did, with its note or name, without who, when and where."""
    count = len(operation.targets or operation.spans) or len(operation.undoes) + len(operation.restores)
    told = wording.operation(operation.deed, count=count, field=operation.field)
    is_noted = operation.text and operation.deed is not Deed.REREAD
    return told + (wording.say("noted", text=operation.text) if is_noted else "")
