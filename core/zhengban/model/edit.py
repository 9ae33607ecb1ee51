"""The five things that can be done to a page. An edit names characters of the source, never places in a result."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

from zhengban.model.role import Role
from zhengban.model.span import Span

Glue = Literal["", " ", "\n"]
Side = Literal["before", "after"]
Rank = Literal["block", "article"]


@dataclass(frozen=True, slots=True)
class ReplaceText:
    """Delete, insert or replace characters; ``text`` holds no line break, and lines are never joined.

    As many non-space characters as before are *substitutions*, each in its own place. Otherwise the common
    beginning and end are kept, the middle is deleted, and the rest inserted where the first deleted one stood.
    """

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Join:
    """The piece of the character at ``right`` follows that of ``left``, ``glue`` between them.

    ``glue=None`` says the contrary: they do not follow; in one line, between neighbours, that is a split.
    """

    left: int
    right: int
    glue: Glue | None = ""


@dataclass(frozen=True, slots=True)
class SetRole:
    """Paint a role on every character of the span; where several paint, the strongest counts."""

    span: Span
    role: Role


@dataclass(frozen=True, slots=True)
class MoveBlock:
    """Print the blocks whose first character lies in the span beside the anchor's block.

    Rank ``article`` moves the articles that start in the span, whole, beside the anchor's whole article.
    """

    span: Span
    anchor: int
    side: Side
    rank: Rank = "block"


@dataclass(frozen=True, slots=True)
class StartArticle:
    """An article begins at this character's block; ``on=False`` takes a weaker start back."""

    at: int
    on: bool = True


Edit = ReplaceText | Join | SetRole | MoveBlock | StartArticle


class OwnedEdit(NamedTuple):
    """An edit that is on, the finding (or manual operation) it belongs to, and its strength: higher wins.

    A reviewer's edits have their log number (positive, the latest strongest); a proposed one has minus its place
    in the plan. Edits of one strength are told apart by their content, so the order of reading never matters.
    """

    edit: Edit
    owner: str
    strength: int


def edit_as_json(edit: Edit) -> dict[str, Any]:
    """Return the edit in the form of ``zhengban-findings/1``."""
    match edit:
        case ReplaceText(span, text):
            return {"op": "replace_text", "span": list(span), "text": text}
        case Join(left, right, glue):
            return {"op": "join", "left": left, "right": right, "glue": glue}
        case SetRole(span, role):
            return {"op": "set_role", "span": list(span), "role": str(role)}
        case MoveBlock(span, anchor, side, rank):
            return {
                "op": "move_block",
                "span": list(span),
                "anchor": anchor,
                "side": side,
                "rank": rank,
            }
        case StartArticle(at, on):
            return {"op": "start_article", "at": at, "on": on}


def edit_from_json(value: dict[str, Any]) -> Edit:
    """Return the edit that ``edit_as_json`` wrote; raises ``KeyError`` or ``ValueError`` on anything else."""
    match value["op"]:
        case "replace_text":
            return ReplaceText(Span(*value["span"]), value["text"])
        case "join":
            return Join(value["left"], value["right"], value["glue"])
        case "set_role":
            return SetRole(Span(*value["span"]), Role(value["role"]))
        case "move_block":
            return MoveBlock(Span(*value["span"]), value["anchor"], value["side"], value["rank"])
        case "start_article":
            return StartArticle(value["at"], value["on"])
        case other:
            raise ValueError(f"unknown edit {other!r}")
