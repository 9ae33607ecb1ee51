"""From the reading of the page to where things stand: which heading is what, in place or moved, and where articles start."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from zhengban.evidence.cues import byline_line, opening_byline, opens_article
from zhengban.evidence.heading_lines import explains_headline, leads_into_headline
from zhengban.evidence.line_traits import signs
from zhengban.evidence.ownership import Owned
from zhengban.evidence.segments import Segment
from zhengban.evidence.structure import Picture, Structure
from zhengban.evidence.typography import HALF, half_width
from zhengban.model.role import Role

AUTOMATIC = 0.95
_ASKED = 0.9
_LIKELY, _SURELY = 0.3, 0.7  # chances from which a heading stays in front of, or is carried to, an article
_ALIKE = 0.6  # em
_TAIL = 3  # blocks
# What heading and body must share for a move: stretches of rare text, or one of so many characters.
_MOVING, _MOVING_LENGTH = 2, 7
# And points of margin by the part of the headline that the shared stretches make up: half of it at four points. Chosen
# on the made pages and on shuffled sentences of a newspaper (tests/measure/measure_clean.py): of 256 true moves it lets
# 253 through, of 31 false ones 5.
_MOVING_MARGIN = 2.0
_SURELY_BESIDE = 2.94  # nats: nineteen to one


@dataclass(frozen=True)
class HeadPlace:
    """A heading of an article: its block, its role, whether it already stands in front, and how sure all that is."""

    block: int
    role: Role
    article: int
    in_place: bool
    confidence: float
    owned: Owned


@lru_cache(maxsize=16)
def head_places(structure: Structure) -> tuple[HeadPlace, ...]:
    """Return the headings that have an article: headlines as assigned, kickers and decks beside them."""
    places: list[HeadPlace] = []
    main = {owned.owners[0].article: owned for owned in structure.headings if owned.chosen}
    beside = {
        owned.block: owned
        for owned in structure.headings
        if not owned.chosen and owned.block not in structure.beside
    }
    for article, owned in main.items():
        # The line that was assigned may be a kicker or deck by its wording; then the one beside it is the headline.
        text = structure.blocks[owned.block].text
        other = beside.get(owned.block + 1) if leads_into_headline(text) else None
        other = beside.get(owned.block - 1) if explains_headline(text) else other
        places.append(_place(structure, other or owned, article, Role.HEADLINE, owned))
        if other is not None:
            role = Role.KICKER if other.block > owned.block else Role.DECK
            places.append(_place(structure, owned, article, role, owned))
    taken = {place.block for place in places}
    headlines = {place.block for place in places if place.role == Role.HEADLINE}
    for owned in structure.headings:
        if owned.chosen or owned.block in taken:
            continue
        known = structure.beside.get(owned.block)
        headline_block = known.headline if known else _beside(owned.block, headlines)
        headline = next((place for place in places if place.block == headline_block), None)
        if headline is not None and headline_block is not None:
            role = known.role if known else Role.KICKER if owned.block < headline_block else Role.DECK
            places.append(_place(structure, owned, headline.article, role, headline.owned))
    return tuple(sorted(places, key=lambda place: place.block))


def _beside(block: int, headlines: set[int]) -> int | None:
    """Return the headline that a heading without an article stands directly above or below."""
    for other in (block + 1, block - 1):
        if other in headlines:
            return other
    return None


def _place(structure: Structure, owned: Owned, article: int, role: Role, headline: Owned) -> HeadPlace:
    segment = structure.segments[article]
    in_place = _stands_in_front(structure, owned.block, segment, article)
    confidence = head_confidence(headline, segment, in_place)
    if not in_place and not _may_be_carried(structure, headline, segment):
        confidence = min(confidence, _ASKED)
    if not in_place and _fills_column(structure, owned.block):
        confidence = min(confidence, _ASKED)
    if role != Role.HEADLINE:
        # It goes where its headline goes if it speaks of the same; left behind it would be a paragraph elsewhere.
        speaks = any(owner.article == article and owner.terms for owner in owned.owners)
        known = structure.beside.get(owned.block)
        speaks = speaks or (known is not None and known.log_odds >= _SURELY_BESIDE)
        confidence = min(confidence, 0.96 if in_place else 0.955 if speaks else 0.8)
    return HeadPlace(owned.block, role, article, in_place, confidence, owned)


def _stands_in_front(structure: Structure, block: int, segment: Segment, article: int) -> bool:
    """Tell whether only this article's other headings and pictures stand between the block and its body."""
    if block > segment.first:
        return False
    pictures = _picture_blocks(structure)
    others = {
        owned.block for owned in structure.headings if owned.chosen and owned.owners[0].article != article
    }
    between = range(block + 1, segment.first)
    heads = {owned.block for owned in structure.headings}
    return all((n in pictures or n in heads) and n not in others for n in between)


def _fills_column(structure: Structure, block: int) -> bool:
    """Tell whether a single line is just as wide as the column beside it, so that it may be running text after all.

    That is the column of the text below, unless a dateline opens that, or of the text above where another such line
    follows: two lines of one width are lines of a column.
    """
    lines, blocks = structure.blocks[block].lines, structure.blocks
    if len(lines) > 1 or block + 1 == len(blocks):
        return False
    width, below = half_width(lines[0].text, HALF), blocks[block + 1]
    if below.kind == "text":
        return abs(below.width - width) <= _ALIKE and not opens_article(below.text)
    above = blocks[block - 1] if block else None
    if above is None or above.kind != "text" or abs(above.width - width) > _ALIKE:
        return False
    return abs(half_width(below.lines[0].text, HALF) - width) <= _ALIKE


def head_confidence(owned: Owned, segment: Segment, in_place: bool) -> float:
    """Return the chance that a heading belongs to the article it was given."""
    certain = owned.chance
    if in_place and segment.cue:
        # A dateline right below: the form of the page itself says whose headline this is.
        certain = max(certain, 0.97)
    elif in_place and certain >= _LIKELY:
        # Nothing is moved: only said that the line right above a text is its headline.
        certain = max(certain, 0.96)
    elif certain >= _SURELY:
        certain = max(certain, 0.955)
    return round(min(certain, segment.opened if not in_place else 0.995), 4)


def _may_be_carried(structure: Structure, headline: Owned, segment: Segment) -> bool:
    """Tell whether a headline may be carried to its article without asking.

    A dateline or a reporter's name must prove a news article, the page must have columns to have come apart, and
    several words that make up much of the headline must agree, with no other article near: a line of a statute, a
    list or a digest shares a word with a paragraph elsewhere soon enough.
    """
    opening, text = structure.blocks[segment.body[0]].text, structure.blocks[headline.block].text
    if not segment.cue or not (opens_article(opening) or byline_line(opening)):
        return False
    if signs(text) or opening_byline(text) > 0:
        return False
    terms = headline.owners[0].terms
    if len(terms) < _MOVING and not (terms and len(terms[0]) >= _MOVING_LENGTH):
        return False
    return headline.chance >= _SURELY and not structure.unwrapped


def start_of(structure: Structure, article: int, places: Sequence[HeadPlace]) -> int:
    """Return the block at which an article starts: its first heading in place, else its lead or first paragraph."""
    heads = [place.block for place in places if place.article == article and place.in_place]
    return min([*heads, structure.segments[article].first])


def stray_tail(structure: Structure) -> tuple[int, ...]:
    """Return the blocks of headings that stand together behind all text and surely belong to no article there.

    A dump that draws all headlines last has them there; as paragraphs they would spoil the last article. Of 420 such
    blocks on made pages of the dev split 18 were text. One or two may be who signs an announcement.
    """
    blocks = structure.blocks
    last = max((number for segment in structure.segments for number in segment.inside), default=len(blocks))
    away = {place.block for place in head_places(structure) if place.confidence >= AUTOMATIC}
    away |= _picture_blocks(structure)
    away |= {picture.title for picture in structure.pictures if picture.title is not None}
    tail = [number for number in range(last + 1, len(blocks)) if blocks[number].kind == "display"]
    while tail and blocks[tail[0]].text[0] in "（(":
        tail.pop(0)
    stray = tuple(number for number in tail if number not in away)
    return stray if len(tail) >= _TAIL and not structure.unwrapped else ()


def stands_in_article(structure: Structure, picture: Picture, alone: set[int]) -> bool:
    """Tell whether a picture's text already stands in its article: inside it, or behind it with no photo between."""
    if not picture.owned.chosen:
        return False
    segment = structure.segments[picture.owned.owners[0].article]
    if segment.first < picture.block < segment.last:
        # A standalone photo holds all the text of pictures right behind it.
        above = picture.block - 1
        while above in alone or above in _picture_blocks(structure):
            if above in alone:
                return False
            above -= 1
        return True
    if picture.block < segment.first:
        return False
    passed = _picture_blocks(structure) | {owned.block for owned in structure.headings}
    in_place = {place.block for place in head_places(structure) if place.in_place}
    between = range(segment.last + 1, picture.block)
    return all(n in passed and n not in alone and n not in in_place for n in between)


@lru_cache(maxsize=16)
def _picture_blocks(structure: Structure) -> frozenset[int]:
    return frozenset(picture.block for picture in structure.pictures)


def picture_confidence(owned: Owned) -> float:
    """Return the chance that a picture's text belongs to the article it was given, or to none."""
    return round(1.0 / (1.0 + math.exp(-(1.1 + 1.0 * owned.margin))), 4)
