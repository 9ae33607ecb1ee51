"""What a dump should come back as, field by field."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class PrintedText(NamedTuple):
    """A text as printed. ``soft`` are offsets of its spaces that the dump cannot show (they fell on a line
    end).
    """

    text: str
    soft: frozenset[int] = frozenset()

    def is_read_as(self, read: str | None) -> bool:
        """Tell whether ``read`` is this text, soft spaces present or not."""
        if read is None:
            return not self.text
        if read == self.text:
            return True
        at = 0
        for offset, mark in enumerate(self.text):
            if read[at : at + 1] == mark:
                at += 1
            elif offset not in self.soft:
                return False
        return at == len(read)


NO_TEXT = PrintedText("")


class TruthBlock(NamedTuple):
    """A block of a body. ``hidden``: nothing in the dump shows that a paragraph begins here."""

    type: str
    text: PrintedText
    hidden: bool = False


class TruthCaption(NamedTuple):
    """A caption and its credit (may be empty)."""

    text: str
    credit: str = ""
    title: str = ""


@dataclass(frozen=True)
class TruthArticle:
    """An article, in the order of the specification whatever the order in the dump."""

    headline: tuple[str, ...]
    body: tuple[TruthBlock, ...]
    kicker: str = ""
    deck: str = ""
    lead: PrintedText = NO_TEXT
    byline: str = ""
    byline_line: bool = False
    jump: str = ""
    captions: tuple[TruthCaption, ...] = ()
    second_line_may_be_deck: bool = False


@dataclass(frozen=True)
class Truth:
    """A page. ``masthead`` holds pairs of key and value, as in ``FurnitureField``."""

    masthead: tuple[tuple[str, str], ...]
    articles: tuple[TruthArticle, ...]
    photos: tuple[TruthCaption, ...]


class Dump(NamedTuple):
    """The text of a page as an extractor left it, and what it should come back as."""

    text: str
    truth: Truth
