"""Builds the regular expressions of the cue tables: words in TOML, patterns in TOML, nothing but the
joining here.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any

import regex

from zhengban.errors import TableError
from zhengban.resources import load_table

_PLACEHOLDER = regex.compile(r"%(\w+)%")
_LONGEST_WRITTEN_OUT = 500  # characters; longer ones take more time to compile than they save
# Placeholder → (table, group) for the words that stand in tables of their own.
_ELSEWHERE = {
    "compound": ("people", "compound_surnames"),
    "role": ("people", "roles"),
    "agency": ("agencies", "agencies"),
    "self": ("agencies", "self_names"),
    "ending": ("agencies", "outlet_endings"),
    "outlet_name": ("agencies", "outlet_names"),
}

# Placeholder → group of single characters in the table people.
_CLASSES = {"surname": "surnames", "not_given": "not_given"}


@cache
def words(name: str) -> frozenset[str]:
    """Return the words of one group of the cue tables, both script forms; raises ``TableError`` when
    unknown.
    """
    table, group = _ELSEWHERE.get(name, ("people" if name == "words_like_names" else "cues", name))
    content = load_table(table)
    groups = content["words"] if table == "cues" else content
    if group not in groups:
        raise TableError(f"table {table}.toml has no group {group}: reinstall zhengban")
    return frozenset((*groups[group]["simplified"], *groups[group]["traditional"]))


@cache
def characters(group: str) -> frozenset[str]:
    """Return a group of ``people.toml`` that is a string of characters, both script forms, white space left
    out.
    """
    forms: dict[str, Any] = load_table("people")[group]
    return frozenset("".join((forms["simplified"] + forms["traditional"]).split()))


@cache
def pattern(name: str) -> regex.Pattern[str]:
    """Return a pattern of ``cues.toml``, compiled; raises ``TableError`` when there is none of that name.

    What it refers to stands once, as a definition that is called, unless it is short: written out in every
    place, the patterns would be a hundred thousand characters long and take seconds to compile. Calls are
    slow, though: with the short ones written out, a byline is read three times as fast.
    """
    definitions: dict[str, str] = {}
    body = _with_calls(_source(name), definitions)
    defined = "".join(f"(?P<define_{key}>{content})" for key, content in definitions.items())
    return regex.compile(f"(?(DEFINE){defined}){body}" if defined else body, regex.VERBOSE | regex.VERSION0)


def _with_calls(source: str, definitions: dict[str, str]) -> str:
    def call(match: regex.Match[str]) -> str:
        name = match[1]
        content = _source(name)
        if content.startswith("[") and content.endswith("]"):
            return content  # a class of characters is shorter and faster in its place
        whole = _written_out(name)
        if len(whole) <= _LONGEST_WRITTEN_OUT and "(?P<" not in whole:
            return f"(?:{whole})"
        if name not in definitions:
            definitions[name] = ""  # keeps its place, in case it is met again on the way down
            definitions[name] = _with_calls(content, definitions)
        return f"(?&define_{name})"

    return _PLACEHOLDER.sub(call, source)


@cache
def _written_out(name: str) -> str:
    """Return the source with all that it refers to in its place."""
    return _PLACEHOLDER.sub(lambda match: f"(?:{_written_out(match[1])})", _source(name))


@cache
def _source(name: str) -> str:
    patterns: dict[str, str] = load_table("cues")["patterns"]
    if name in _CLASSES:
        return f"[{''.join(sorted(characters(_CLASSES[name])))}]"
    return patterns[name] if name in patterns else alternation(words(name))


def alternation(choices: Iterable[str]) -> str:
    """Return the words as one alternative each, the longest first, so that 责任编辑 is not read as 责任."""
    ordered = sorted(choices, key=lambda word: (-len(word), word))
    return "|".join(regex.escape(word) for word in ordered)
