"""Names of results: safe on every system, no two alike, by a rule that does not depend on who was first."""

from __future__ import annotations

import re
import string
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from pathlib import PurePosixPath

from zhengban.errors import InputError

FIELDS = ("paper", "date", "page", "n", "headline", "stem", "kind")
ARTICLE_TEMPLATE = "{stem}-{n}-{headline}"
PAGE_TEMPLATE = "{stem}"

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]')
_RESERVED = re.compile(r"(?i)^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)")
_MOST_BYTES = (
    160  # of 255 in most file systems: "-99999", ".p12", the suffix and the name beside it have room
)
_SECOND_PAGE = re.compile(r"\.(p\d+|certificate)$")
_GAP = re.compile(r"(?<=[-_ ])[-_ ]+|^[-_ ]+|[-_ ]+$")


def check_template(template: str) -> str:
    """Return the template when every field in it is known; raises ``InputError``."""
    try:
        fields = [field for _, field, _, _ in string.Formatter().parse(template) if field is not None]
        template.format_map(dict.fromkeys(FIELDS, "x"))
    except (ValueError, KeyError, IndexError, AttributeError) as error:
        raise InputError(f"the template {template!r} is not understood: use {_known()}") from error
    if unknown := [field for field in fields if field not in FIELDS]:
        raise InputError(f"the template {template!r} has no field {unknown[0]!r} to fill: use {_known()}")
    if ".." in template.split("/") or template.startswith("/"):
        raise InputError(f"the template {template!r} leads out of the output folder")
    return template


def filled(template: str, values: Mapping[str, str]) -> str:
    """Return a name, with folders where the template has slashes; what is not known leaves no gap behind."""
    known = {field: _one_name(values.get(field, "")) for field in FIELDS}
    parts = (safe_name(_GAP.sub("", part.format_map(known))) for part in template.split("/") if part)
    return "/".join(parts)


def safe_name(text: str) -> str:
    """Return the text as the name of a file that every system takes; too long ones are cut between characters."""
    name = _cut(_one_name(text)).strip(" .") or "_"
    return f"_{name}" if _RESERVED.match(name) else name


def mirror_stem(relative: PurePosixPath) -> str:
    """Return where a source's results go, without suffix: as it lies in the input."""
    *folders, name = relative.parts
    stem = PurePosixPath(name).stem
    return "/".join(safe_name(part) for part in (*folders, stem))


def other_stems(stems: Callable[[], Iterator[str]]) -> dict[int, str]:
    """Return by place in the row what a source is called whose ``mirror_stem`` is taken: the second gets -2.

    ``stems`` gives the row as often as it is called; the order in it decides. A name that the second page or the
    certificate of another source would have counts as taken.
    """
    is_given = dict.fromkeys((stem.casefold() for stem in stems()), False)
    found: dict[int, str] = {}
    for place, stem in enumerate(stems()):
        is_second_page = _SECOND_PAGE.search(stem) and _SECOND_PAGE.sub("", stem).casefold() in is_given
        if is_second_page or is_given[stem.casefold()]:
            found[place] = stem = free_name(stem, lambda name: name.casefold() not in is_given)
        is_given[stem.casefold()] = True
    return found


def free_name(wanted: str, is_free: Callable[[str], bool]) -> str:
    """Return the name, or with -2, -3 … behind it the first that is free."""
    number = 1
    while not is_free(numbered(wanted, number)):
        number += 1
    return numbered(wanted, number)


def numbered(name: str, number: int) -> str:
    """Return what the first, second … of a name is called."""
    return name if number == 1 else f"{name}-{number}"


def _one_name(text: str) -> str:
    told = unicodedata.normalize("NFC", _FORBIDDEN.sub(" ", text))
    return " ".join(told.split())


def _cut(text: str) -> str:
    data = text.encode("utf-8")
    return text if len(data) <= _MOST_BYTES else data[:_MOST_BYTES].decode("utf-8", "ignore")


def _known() -> str:
    return ", ".join(f"{{{field}}}" for field in FIELDS)
