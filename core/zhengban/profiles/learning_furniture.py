"""Running heads and editors' lines that stand on several pages of a paper, and never inside its articles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import regex

from zhengban.errors import InputError
from zhengban.evidence.cues import (
    byline_line,
    caption_score,
    column_title,
    is_credit,
    jump_line,
    list_item,
    opens_article,
)
from zhengban.evidence.cues_fields import Field, Proof, furniture_fields
from zhengban.evidence.line_habits import ends_sentence
from zhengban.model.role import Role
from zhengban.profiles.line_shapes import has_names, is_dated, kept_letters, line_shape
from zhengban.profiles.reading import profile_from_table

LEAST_PAGES = 3
_EDGE = 3  # lines at the top and at the foot of a page
_SHORTEST_PAGE = 4 * _EDGE  # with fewer lines everything is an edge
_LONGEST, _LEAST_LETTERS = 60, 2  # code points; letters that are the same on every page
_MOST_ON_A_PAGE = 2  # a head above and one below; what stands there more often is a part of articles


class Repeated(NamedTuple):
    """Lines of one shape: the role they have, a pattern for them, on how many pages they stand, and one of them."""

    role: Role
    pattern: str
    pages: int
    example: str


class _Line(NamedTuple):
    """A line of a page: which page, its text and fields, and whether it stands where furniture stands."""

    page: int
    text: str
    fields: tuple[Field, ...]
    is_outside: bool


def repeated_furniture(pages: Sequence[Sequence[str]]) -> list[Repeated]:
    """Return the shapes of furniture, the commonest first; a page is its lines in source order."""
    lines = [line for number, texts in enumerate(pages) for line in _read(number, texts)]
    shapes: dict[str, list[_Line]] = defaultdict(list)
    for line in lines:
        if _may_be_furniture(line.text):
            shapes[line_shape(line.text)].append(line)
    found = [
        _repeated(shape, alike)
        for shape, alike in shapes.items()
        if len({line.page for line in alike}) >= LEAST_PAGES and _holds(shape, lines)
    ]
    return sorted(filter(_is_accepted, found), key=lambda entry: (-entry.pages, entry.pattern))


def _read(page: int, texts: Sequence[str]) -> Iterator[_Line]:
    fields = [furniture_fields(text) for text in texts]
    for place, text in enumerate(texts):
        at_edge = len(texts) >= _SHORTEST_PAGE and not _EDGE <= place < len(texts) - _EDGE
        # A date, a page number or a name tells a running head from the title of a column, which may open every page.
        unknown = not fields[place] and at_edge and (is_dated(text) or has_names(text))
        yield _Line(page, text, fields[place], unknown or _proves_itself(fields[place]))


def _proves_itself(fields: Sequence[Field]) -> bool:
    """Tell whether the line is furniture wherever it stands: a lone date or name of a paper may close a notice."""
    fair = {field.role for field in fields if field.proof >= Proof.FAIR}
    return len(fair) > 1 or any(field.proof is Proof.STRONG for field in fields)


def _may_be_furniture(text: str) -> bool:
    """Tell whether the line is none of what repeats inside articles: bylines, credits, captions, titles of columns."""
    if len(text) > _LONGEST or kept_letters(text) < _LEAST_LETTERS or ends_sentence(text):
        return False
    if "，" in text or byline_line(text) or is_credit(text) or jump_line(text) or list_item(text):
        return False
    return not column_title(text) and opens_article(text) == 0 and caption_score(text) < 0.5


def _holds(shape: str, lines: Sequence[_Line]) -> bool:
    """Tell whether whatever the shape fits, on all pages, stands outside of articles, and not again and again."""
    pattern = regex.compile(shape)
    fitting = [line for line in lines if pattern.fullmatch(line.text)]
    on_page: dict[int, int] = defaultdict(int)
    for line in fitting:
        on_page[line.page] += 1
    return all(line.is_outside for line in fitting) and max(on_page.values(), default=0) <= _MOST_ON_A_PAGE


def _repeated(shape: str, alike: Sequence[_Line]) -> Repeated:
    roles = [field.role for field in alike[0].fields]
    role = next((role for role in (Role.EDITORS, Role.CONTACT) if role in roles), Role.RUNNING_HEAD)
    if not roles and has_names(alike[0].text):
        role = Role.EDITORS
    return Repeated(role, shape, len({line.page for line in alike}), alike[0].text)


def _is_accepted(found: Repeated) -> bool:
    """Tell whether a profile may hold the pattern: what fits text of articles is refused there."""
    try:
        profile_from_table({"furniture": {str(found.role): [found.pattern]}}, "")
    except InputError:
        return False
    return True
