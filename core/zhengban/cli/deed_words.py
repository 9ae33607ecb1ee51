"""An operation of a project in words."""

from __future__ import annotations

from zhengban.cli.wording import Wording
from zhengban.review.edit_names import name_of
from zhengban.review.operation import Deed, Operation


def deed_told(wording: Wording, operation: Operation) -> str:
    """Return what an operation did, with its note or name, without who, when and where."""
    spans = () if operation.deed is Deed.EDIT else operation.spans
    count = len(operation.targets or spans) or len(operation.undoes) + len(operation.restores)
    told = wording.operation(operation.deed, count=count, field=operation.field)
    name = name_of(operation)
    if name is not None and operation.deed in (Deed.EDIT, Deed.AMEND):
        told += wording.say("between_deeds") + wording.edit(name.doing, name.detail)
    # Numbers and checksums are for machines.
    is_noted = operation.text and operation.deed not in (Deed.REREAD, Deed.DISMISS)
    return told + (wording.say("noted", text=operation.text) if is_noted else "")
