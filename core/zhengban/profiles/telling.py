"""Profiles as plain values, and as TOML for people: what ``reading`` reads back to the same profile."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from zhengban.profiles.profile import NEVER, Profile

_LISTS = ("papers", "datelines", "captions", "credits", "names_never_to_touch", "words_to_add")
Remarks = Mapping[tuple[str, str], str]


def profile_as_table(profile: Profile) -> dict[str, Any]:
    """Return the profile as plain values, without the keys that say nothing."""
    table: dict[str, Any] = {"name": profile.name} if profile.name else {}
    table.update({key: list(getattr(profile, key)) for key in _LISTS if getattr(profile, key)})
    if profile.column_width is not None:
        table["column_width"] = profile.column_width
    if profile.furniture:
        table["furniture"] = {str(role): list(patterns) for role, patterns in profile.furniture.items()}
    if profile.thresholds:
        thresholds = profile.thresholds.items()
        table["thresholds"] = {str(kind): "never" if line == NEVER else line for kind, line in thresholds}
    return table


def profile_told(profile: Profile, remarks: Remarks | None = None, head: Sequence[str] = ()) -> str:
    """Return the profile as TOML; ``head`` are lines of comment above it, a remark stands behind its entry.

    Remarks are found by key and entry: ``("furniture.editors", pattern)``.
    """
    lines = [f"# {line}".rstrip() for line in head]
    tables = []
    for key, value in profile_as_table(profile).items():
        if isinstance(value, dict):
            tables += ["", f"[{key}]", *_entries(value, f"{key}.", remarks or {})]
        else:
            lines += _entries({key: value}, "", remarks or {})
    return "\n".join([*lines, *tables]) + "\n"


def _entries(table: Mapping[str, Any], prefix: str, remarks: Remarks) -> Iterator[str]:
    for key, value in table.items():
        if not isinstance(value, list):
            remark = remarks.get((prefix + key, ""), "")
            yield f"{key} = {_value(value)}{_remark(remark)}"
            continue
        yield f"{key} = ["
        for entry in value:
            yield f"    {_value(entry)},{_remark(remarks.get((prefix + key, entry), ''))}"
        yield "]"


def _remark(text: str) -> str:
    return f"  # {_one_line(text)}" if text else ""


def _one_line(text: str) -> str:
    return "".join(character for character in text if character.isprintable())


def _value(value: str | float) -> str:
    """Return a value as TOML: literal in single quotes, which no pattern needs to escape, where that can be."""
    if not isinstance(value, str):
        return f"{value:g}"
    if "'" not in value and value.isprintable() and "\\" in value:
        return f"'{value}'"
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(mark if mark.isprintable() else _escape(mark) for mark in escaped) + '"'


def _escape(mark: str) -> str:
    return f"\\U{ord(mark):08x}"
