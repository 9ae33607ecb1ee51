"""Tells names of persons from words: a surname in front, two to four characters, none that stands only in
words.
"""

from __future__ import annotations

import regex

from zhengban.evidence.cue_patterns import characters, pattern, words

_SEPARATORS = regex.compile(r"[\s、，,/／]+")
_PROSE = regex.compile(r"[。！？；：“”（）《》]")
_SET_APART = regex.compile(r"(?<!\S)(\S)\s{1,4}(\S)(?!\S)")


def person_name(text: str) -> bool:
    """Tell whether the text can be the name of one person: 张国强, 欧阳修, 王　磊, 阿卜杜拉·买买提.

    Everyday words that begin with a surname (高兴, 江苏) are refused, and so is a given name with a
    character that stands only in words. Names without a Chinese surname and without a dot are not known
    here.
    """
    return _is_name(text.strip())


def _is_name(text: str) -> bool:
    if not 2 <= len(text) <= 20 or not pattern("strict_name").fullmatch(text):
        return False
    if "·" in text or "•" in text:
        return True
    if text in words("words_like_names"):
        return False
    return not any(character in characters("not_given") for character in text[1:])


def names_only(text: str) -> bool:
    """Tell whether the text is nothing but names, set apart by spaces, 、 or commas.

    A single two-character piece proves little (江水, 高山 are words too): it counts only beside another name.
    """
    if len(text) > 80 or _PROSE.search(text):
        return False
    pieces = [piece for piece in _SEPARATORS.split(_SET_APART.sub(r"\1\2", text.strip())) if piece]
    if not pieces or not all(_is_name(piece) for piece in pieces):
        return False
    return len(pieces) > 1 or len(pieces[0]) > 2
