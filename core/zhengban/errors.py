"""Everything that can go wrong in a way a person can act on, with the exit code of each."""

from __future__ import annotations


class ZhengbanError(Exception):
    """A problem told in one line: what, where, and what to do about it."""

    exit_code = 2


class InputError(ZhengbanError):
    """The input cannot be read, or is not what it claims to be."""


class EncodingError(InputError):
    """The bytes are no text in the encoding that was found or named; another one may be right."""


class OutputError(ZhengbanError):
    """A result cannot be written; nothing was left half-written."""


class TableError(ZhengbanError):
    """A table or profile among the resources is malformed."""


class ConservationError(ZhengbanError):
    """Characters were lost or invented: a bug of ours, which stops the export."""

    exit_code = 3
