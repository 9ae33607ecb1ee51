"""Decisions as rules of a profile: which line is furniture on every page, which name nobody may change."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from zhengban.model.document import Block
from zhengban.model.edit import ReplaceText, SetRole
from zhengban.model.finding import Finding, Kind
from zhengban.model.role import FURNITURE_ROLES, Role
from zhengban.model.span import Span
from zhengban.profiles.line_shapes import kept_letters, line_shape
from zhengban.profiles.profile import Profile
from zhengban.profiles.reading import profile_from_table
from zhengban.profiles.telling import profile_as_table

PROTECTED = "names_never_to_touch"
_AROUND = 2  # code points on either side of a change that make it a name
_LONGEST_NAME = 20  # code points; what is longer is a sentence, and no name
_LONGEST_LINE = 160  # code points; longer lines are never furniture by a pattern
_LEAST_LETTERS = 2
_JOINT_ROLES = (Role.EDITORS, Role.CONTACT)  # a line with several fields is what a person looks for in it


class Rule(NamedTuple):
    """An entry of a profile: the list it goes into, as ``furniture.editors``, and its text."""

    key: str
    entry: str

    @property
    def role(self) -> Role | None:
        """Return the role of a furniture pattern, None for a protected name."""
        return Role(self.key.partition(".")[2]) if self.key.startswith("furniture.") else None


def rule_from(finding: Finding, text: str) -> Rule | None:
    """Return what a profile can say of a finding on the page ``text``, None where it can say nothing.

    Of furniture it is the pattern of the whole line, of changed text that it is never to be touched.
    """
    if finding.kind is Kind.PAGE_FURNITURE:
        return _furniture(finding, text)
    changes = [edit for edit in finding.edits if isinstance(edit, ReplaceText)]
    return _protected(changes, text) if changes else None


def rule_from_block(block: Block, text: str) -> Rule | None:
    """Return the pattern of the line that a block of furniture is, also of one that was painted by hand."""
    return _line_rule([(piece, block.role) for piece in block.pieces], text)


def with_rules(profile: Profile, rules: Iterable[Rule]) -> Profile:
    """Return the profile with these entries, each once; raises ``InputError`` for one that it may not hold."""
    furniture = {role: list(patterns) for role, patterns in profile.furniture.items()}
    names = list(profile.names_never_to_touch)
    for rule in rules:
        role = rule.role
        held = names if role is None else furniture.setdefault(role, [])
        if rule.entry not in held:
            held.append(rule.entry)
    lists = {role: tuple(patterns) for role, patterns in furniture.items()}
    grown = replace(profile, furniture=lists, names_never_to_touch=tuple(names))
    return profile_from_table(profile_as_table(grown), "profile")


def _furniture(finding: Finding, text: str) -> Rule | None:
    return _line_rule([(edit.span, edit.role) for edit in finding.edits if isinstance(edit, SetRole)], text)


def _line_rule(painted: Iterable[tuple[Span, Role]], text: str) -> Rule | None:
    """A part of a line is no rule: a pattern takes the whole line out of the articles."""
    fields = [(span, role) for span, role in sorted(painted) if role in FURNITURE_ROLES]
    if not fields:
        return None
    start = text.rfind("\n", 0, fields[0][0].start) + 1
    end = text.find("\n", fields[-1][0].end - 1)
    line = text[start : end if end >= 0 else len(text)]
    covered = {place for span, _ in fields for place in range(span.start, span.end)}
    is_whole = all(place in covered or mark.isspace() for place, mark in enumerate(line, start))
    if not is_whole or "\n" in line or len(line) > _LONGEST_LINE or kept_letters(line) < _LEAST_LETTERS:
        return None
    return Rule(f"furniture.{_role_of([role for _, role in fields])}", line_shape(line.strip()))


def _role_of(roles: Sequence[Role]) -> Role:
    if len(set(roles)) == 1:
        return roles[0]
    return next((role for role in _JOINT_ROLES if role in roles), Role.RUNNING_HEAD)


def _protected(changes: Sequence[ReplaceText], text: str) -> Rule | None:
    """A short stretch round the first change, within its line: a person makes a name of it."""
    span = changes[0].span
    before = text[max(span.start - _AROUND, 0) : span.start].rpartition("\n")[2]
    after = text[span.end : span.end + _AROUND].partition("\n")[0]
    name = "".join((before, text[span.start : span.end], after)).strip()
    is_name = 1 < len(name) <= _LONGEST_NAME and "\n" not in name
    return Rule(PROTECTED, name) if is_name else None
