"""The only door to the tables, profiles and other data that ship with the program."""

from __future__ import annotations

import hashlib
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from zhengban.errors import TableError

# The tables that are words for people, or say how a result looks: no page is read by them, so that better wording
# makes no kept plan useless. Whatever is not named here counts as a rule, a new table too.
FOR_PEOPLE = (
    "batch_words",  # what batches say, and advice on faults
    "command_words",  # what the commands say
    "evidence_words",  # kinds and reasons in Chinese; a plan keeps their codes
    "explanations_zh",  # what explain prints
    "issue_words",  # what is told of issues, and their jump lines: issues are collected of plans, not the reverse
    "programs",  # which program a command starts
    "report_words",  # what the change report says
    "word_styles",  # paragraph styles of DOCX files
)


@cache
def load_table(name: str) -> dict[str, Any]:
    """Return ``tables/NAME.toml`` as a dictionary; treat it as read-only, it is shared.

    Raises ``TableError`` when the table is missing or is not valid TOML.
    """
    path = files("zhengban_resources") / "tables" / f"{name}.toml"
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise TableError(f"table {name}.toml is missing: reinstall zhengban") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise TableError(f"table {name}.toml is damaged ({error}): reinstall zhengban") from error


@cache
def tables_digest() -> str:
    """Return a hash of the tables that pages are read by: a plan that was made with others may be different now."""
    folder = files("zhengban_resources") / "tables"
    told = {f"{name}.toml" for name in FOR_PEOPLE}
    digest = hashlib.sha256()
    for table in sorted(folder.iterdir(), key=lambda table: table.name):
        if table.name not in told:
            digest.update(table.name.encode() + b"\0" + table.read_bytes() + b"\0")
    return digest.hexdigest()


@cache
def load_text(path: str) -> str:
    """Return a text file of the resources; ``path`` is relative to them: ``templates/page.css``.

    Raises ``TableError`` when it is missing.
    """
    try:
        return files("zhengban_resources").joinpath(*path.split("/")).read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise TableError(f"{path} is missing: reinstall zhengban") from error


@cache
def shipped_profiles() -> tuple[str, ...]:
    """Return the names of the profiles that ship with the program, in order."""
    folder = files("zhengban_resources") / "profiles"
    return tuple(sorted(entry.name[:-5] for entry in folder.iterdir() if entry.name.endswith(".toml")))
