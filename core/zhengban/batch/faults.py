"""What can go wrong with one page of a batch; what a person does about it is in the table ``batch_words``."""

from __future__ import annotations

from enum import StrEnum

from zhengban.errors import ConservationError, EncodingError, InputError, OutputError


class Fault(StrEnum):
    """Why a page failed."""

    INPUT = "input"
    ENCODING = "encoding"
    TOO_LARGE = "too_large"
    OUTPUT = "output"
    TIME = "time"
    MEMORY = "memory"
    CRASH = "crash"
    CONSERVATION = "conservation"
    BUG = "bug"


def fault_of(error: BaseException) -> Fault:
    """Return what kind of fault an exception is."""
    match error:
        case MemoryError():
            return Fault.MEMORY
        case EncodingError():
            return Fault.ENCODING
        case InputError():
            return Fault.INPUT
        case OutputError():
            return Fault.OUTPUT
        case ConservationError():
            return Fault.CONSERVATION
        case _:
            return Fault.BUG


def reason_of(error: BaseException) -> str:
    """Return the reason in one line; that of a bug of ours begins with what Python calls it."""
    told = " ".join(str(error).split())
    match fault_of(error):
        case Fault.MEMORY:
            return "the page needs more memory than allowed"
        case Fault.BUG:
            return f"{type(error).__name__}: {told}" if told else type(error).__name__
        case _:
            return told
