"""What the export dialog is given and what it hands back."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class ExportQuestion:
    """What is to be exported: its name in words, the pages, and how many findings wait on them.

    Of ``unknown`` pages nobody has looked at yet, so that more may wait there.
    """

    name: str
    pages: int
    waiting: int
    forms: frozenset[str]
    folder: Path
    unknown: int = 0


@dataclass(frozen=True, slots=True)
class ExportChoice:
    """What the user wants: formats, folder, and whether waiting findings count as accepted."""

    forms: tuple[str, ...]
    folder: Path
    as_proposed: bool = False


@dataclass(frozen=True, slots=True)
class ExportFile:
    """A file that will be written; ``replaces`` says in words what is there already, as "11-24 10:31"."""

    name: str
    replaces: str = ""


@dataclass(frozen=True, slots=True)
class ExportResult:
    """What was written where, and what failed, each with its reason in one line."""

    folder: Path
    written: tuple[str, ...]
    failed: tuple[str, ...] = ()
