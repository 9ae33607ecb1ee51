"""Profiles from TOML: every mistake is told in one line with the file, the key and what to do about it."""

from __future__ import annotations

import difflib
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import regex

from zhengban.errors import InputError
from zhengban.model.finding import Kind
from zhengban.model.role import FURNITURE_ROLES
from zhengban.profiles.profile import NEVER, Profile
from zhengban.resources import load_text, shipped_profiles

# Furniture is lifted out of the text: a pattern that fits such lines would lift out the articles.
_TEXT_OF_ARTICLES = ("群众的精神文化需求", "昨日，记者从市文化馆获悉，读书会将于周六开幕。", "会议指出")
_PLAIN = ("papers", "names_never_to_touch", "words_to_add")
_PATTERNS = ("datelines", "captions", "credits")
KEYS = ("name", *_PLAIN, *_PATTERNS, "column_width", "furniture", "thresholds")
_LEAST_WIDTH, _MOST_WIDTH = 3, 60  # em
_LARGEST_FILE = 1_000_000  # bytes


def find_profile(name: str) -> Profile:
    """Return the profile of a file, or the shipped one of that name; raises ``InputError``."""
    path = Path(name)
    if path.suffix == ".toml" or "/" in name or "\\" in name or path.is_file():
        return read_profile(_text_of(path), name)
    shipped = shipped_profiles()
    if name not in shipped:
        advice = _nearest(name, shipped) or f"shipped are {', '.join(shipped)}"
        raise InputError(f"there is no profile {name!r}: {advice}, or name a .toml file")
    return read_profile(load_text(f"profiles/{name}.toml"), f"{name}.toml")


def read_profile(text: str, where: str) -> Profile:
    """Return the profile that the text of a TOML file describes; raises ``InputError`` that begins with ``where``."""
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        advice = "patterns stand in single quotes, so that \\ stays \\"
        raise InputError(f"{where}: this is no TOML: {error}; {advice}") from error
    return profile_from_table(table, where)


def profile_from_table(table: Mapping[str, Any], where: str) -> Profile:
    """Return the profile of a table as TOML or JSON gives it; raises ``InputError`` that begins with ``where``."""
    return _Checked(where).profile(table)


class _Checked:
    """Takes a table apart, and says of what is wrong where it is."""

    def __init__(self, where: str) -> None:
        self._where = where

    def profile(self, table: Mapping[str, Any]) -> Profile:
        """Return the profile; raises ``InputError``."""
        self._only_known(table, KEYS, "")
        words = {key: self._words(table.get(key, []), key) for key in _PLAIN}
        patterns = {key: self._patterns(table.get(key, []), key) for key in _PATTERNS}
        name = table.get("name", "")
        if not isinstance(name, str):
            raise self._wrong("name", "is a text in quotes")
        return Profile(
            name=name,
            column_width=self._width(table.get("column_width")),
            furniture=self._furniture(table.get("furniture", {})),
            thresholds=self._thresholds(table.get("thresholds", {})),
            **words,
            **patterns,
        )

    def _furniture(self, table: Any) -> dict[Any, tuple[str, ...]]:
        roles = {str(role): role for role in sorted(FURNITURE_ROLES)}
        self._only_known(self._table(table, "furniture"), roles, "furniture.")
        return {
            roles[key]: self._patterns(value, f"furniture.{key}", _TEXT_OF_ARTICLES)
            for key, value in table.items()
        }

    def _thresholds(self, table: Any) -> dict[Kind, float]:
        kinds = {str(kind): kind for kind in Kind}
        self._only_known(self._table(table, "thresholds"), kinds, "thresholds.")
        return {kinds[key]: self._threshold(value, f"thresholds.{key}") for key, value in table.items()}

    def _threshold(self, value: Any, key: str) -> float:
        if value == "never":
            return NEVER
        if not _is_number(value) or not 0 <= value <= 1:
            raise self._wrong(key, f'is a number from 0 to 1, or "never", not {value!r}')
        return float(value)

    def _width(self, value: Any) -> float | None:
        if value is None:
            return None
        if not _is_number(value) or not _LEAST_WIDTH <= value <= _MOST_WIDTH:
            raise self._wrong("column_width", f"is a number of em from {_LEAST_WIDTH} to {_MOST_WIDTH}")
        return float(value)

    def _words(self, value: Any, key: str) -> tuple[str, ...]:
        if not isinstance(value, list) or not all(isinstance(word, str) for word in value):
            raise self._wrong(key, 'is a list of texts in quotes: ["…", "…"]')
        for word in value:
            if len(word.strip()) < 2 or word != word.strip() or len(word.splitlines()) != 1:
                raise self._wrong(
                    key, f"has {word!r}: write two characters or more, in one line, no spaces around"
                )
        return tuple(dict.fromkeys(value))

    def _patterns(self, value: Any, key: str, never: Iterable[str] = ()) -> tuple[str, ...]:
        if not isinstance(value, list) or not all(isinstance(pattern, str) for pattern in value):
            raise self._wrong(key, "is a list of regular expressions: ['…', '…']")
        for pattern in value:
            self._check(pattern, key, never)
        return tuple(dict.fromkeys(value))

    def _check(self, pattern: str, key: str, never: Iterable[str]) -> None:
        try:
            compiled = regex.compile(pattern)
        except regex.error as error:
            raise self._wrong(key, f"has {pattern!r}, which is no regular expression: {error}") from error
        if compiled.groupindex or compiled.groups:
            raise self._wrong(key, f"has {pattern!r}: write groups as (?:…)")
        if compiled.match("") is not None:
            raise self._wrong(key, f"has {pattern!r}, which fits nothing at all: name what must be there")
        if fitting := next((text for text in never if compiled.fullmatch(text)), None):
            raise self._wrong(
                key, f"has {pattern!r}, which fits text of articles ({fitting}): make it narrower"
            )

    def _table(self, value: Any, key: str) -> Mapping[str, Any]:
        if not isinstance(value, Mapping):
            raise self._wrong(key, f"is a table: write [{key}] and its keys below")
        return value

    def _only_known(self, table: Mapping[str, Any], known: Iterable[str], prefix: str) -> None:
        names = list(known)
        for key in table:
            if key not in names:
                advice = _nearest(key, names) or f"known are {', '.join(names)}"
                raise InputError(f"{self._where}: there is no key {prefix}{key}: {advice}")

    def _wrong(self, key: str, what: str) -> InputError:
        return InputError(f"{self._where}: {key} {what}")


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _nearest(word: str, known: Iterable[str]) -> str:
    near = difflib.get_close_matches(word, list(known), n=1)
    return f"did you mean {near[0]}?" if near else ""


def _text_of(path: Path) -> str:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise InputError(f"{path}: the profile cannot be read: {error.strerror or error}") from error
    except ValueError as error:
        raise InputError(f"{path!s}: this is no name of a file") from error
    if len(data) > _LARGEST_FILE:
        raise InputError(f"{path}: this is too large for a profile: is it the right file?")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(f"{path}: a profile is UTF-8: save it as that") from error
