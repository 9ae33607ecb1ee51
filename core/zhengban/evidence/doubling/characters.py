"""Kinds of characters that matter when copies are looked for, and the cue words of the table ``doubling``."""

from __future__ import annotations

import re
from functools import cache

from zhengban.resources import load_table

# Radicals are in: PDF writers leave them where the Han character should be.
HAN_CLASS = "〇\u2e80-\u2fdf\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_HAN = re.compile(f"[{HAN_CLASS}]")
_LETTER = re.compile("[A-Za-z]")
_WORD = re.compile(f"[{HAN_CLASS}0-9A-Za-z]")


def is_han(character: str) -> bool:
    """Tell whether the character is a Han character (or a radical that stands for one)."""
    return _HAN.match(character) is not None


def is_word(character: str) -> bool:
    """Tell whether the character is Han, a digit or a Latin letter: what a run of text is made of."""
    return _WORD.match(character) is not None


def is_wordless(text: str) -> bool:
    """Tell whether the text holds nothing that a run of text is made of: marks and white space alone."""
    return _WORD.search(text) is None


def is_without_han(text: str) -> bool:
    """Tell whether the text holds no Han character."""
    return _HAN.search(text) is None


def count_han(text: str) -> int:
    """Return the number of Han characters in the text."""
    return len(_HAN.findall(text))


def weight(text: str) -> float:
    """Return how much a repetition of the text tells, in Han characters.

    A Latin letter counts half. Digits count nothing: telephone numbers and tables repeat by chance.
    """
    return count_han(text) + len(_LETTER.findall(text)) / 2


@cache
def mark_set(name: str) -> frozenset[str]:
    """Return the marks listed under ``marks.NAME`` in the table."""
    return frozenset(load_table("doubling")["marks"][name])


@cache
def ornament_set(name: str) -> frozenset[str]:
    """Return the characters listed under ``ornament.NAME`` in the table."""
    return frozenset(load_table("doubling")["ornament"][name])


@cache
def cue_pattern(name: str) -> re.Pattern[str]:
    """Return a pattern that finds any of the cue words listed under ``cues.NAME``."""
    return re.compile("|".join(map(re.escape, load_table("doubling")["cues"][name])))


@cache
def _reduplicated_words() -> frozenset[str]:
    return frozenset(load_table("doubling")["reduplication"]["words"].split())


def is_reduplication(text: str) -> bool:
    """Tell whether the text, two by two, is words that Chinese doubles (高兴: 高高兴兴)."""
    words = [text[place : place + 2] for place in range(0, len(text), 2)]
    return bool(words) and _reduplicated_words().issuperset(words)


def ends_like_credit(text: str) -> bool:
    """Tell whether the text ends as a picture credit does."""
    return text.endswith(tuple(load_table("doubling")["cues"]["credit_endings"]))


def has_cue(name: str, text: str) -> bool:
    """Tell whether the text holds a cue word of that name."""
    return cue_pattern(name).search(text) is not None
