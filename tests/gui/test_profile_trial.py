"""Entries of a profile tried on a text: what they find is what the engine would find."""

from __future__ import annotations

from support.profile_samples import FULL, TEXT
from zhengban.evidence.own_cues import (
    OwnCues,
    cues_in_force,
    own_caption,
    own_credit,
    own_dateline,
    own_furniture,
)
from zhengban_gui.profile_trial import Entry, try_on


def test_a_trial_finds_what_the_engine_finds() -> None:
    entries = [Entry(f"furniture.{role}", one) for role, them in FULL.furniture.items() for one in them]
    entries += [Entry(key, getattr(FULL, key)[0]) for key in ("datelines", "captions", "credits")]
    by_line: dict[int, set[str]] = {}
    for hit in try_on(entries, TEXT).hits:
        by_line.setdefault(hit.line, set()).add(hit.entry.key)
    furniture = tuple((role, one) for role, them in FULL.furniture.items() for one in them)
    with cues_in_force(OwnCues((), furniture, FULL.datelines, FULL.captions, FULL.credits)):
        for number, line in enumerate(TEXT.splitlines(), 1):
            role = own_furniture(line)
            expected = {f"furniture.{role}"} if role else set()
            expected |= {"datelines"} if own_dateline(line) else set()
            expected |= {"captions"} if own_caption(line) else set()
            expected |= {"credits"} if own_credit(line) >= 0 else set()
            assert by_line.get(number, set()) == expected


def test_places_are_code_points_of_the_text() -> None:
    text = "𠮷𠮷丁丁\r\n丁丁"
    assert [text[hit.start : hit.end] for hit in try_on([Entry("words_to_add", "丁丁")], text).hits] == [
        "丁丁",
        "丁丁",
    ]


def test_a_pattern_that_takes_for_ever_is_given_up() -> None:
    slow = Entry("datelines", r"(?:\w|\w\w)+\d")
    assert try_on([slow], "字" * 150).slow == (slow,)
