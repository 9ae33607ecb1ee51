"""Jump lines read: case by case (tests/cases/jump_lines.yml)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from zhengban.collecting.jump import jumps_in, read_jump, without_jumps

_CASES = yaml.safe_load((Path(__file__).parents[1] / "cases" / "jump_lines.yml").read_text(encoding="utf-8"))
_SHORTEST_JUMP = 4  # characters: what is shorter in a case is a page


@pytest.mark.parametrize("case", _CASES, ids=lambda case: case["label"])
def test_a_case(case: dict[str, Any]) -> None:
    text = case["text"]
    reads = [entry if len(entry[-1]) >= _SHORTEST_JUMP else [*entry, text] for entry in case["reads"]]
    found = jumps_in(text)
    assert [[jump.way, *map(str, jump.labels), text[jump.start : jump.end]] for jump in found] == reads
    assert [jump.title for jump in found] == [case.get("title", "")] * len(found)


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("秋收顺利（上接第1版）", "秋收顺利"),
        ("（上接第1版）他指出，要落实。（下转第4版）", "他指出，要落实。"),
        ("秋收顺利", "秋收顺利"),
        ("下转第3版", ""),
    ],
)
def test_a_text_without_its_jump_lines(text: str, rest: str) -> None:
    assert without_jumps(text) == rest


def test_what_is_known_to_be_a_jump_line_is_read_wherever_its_words_stand() -> None:
    jump = read_jump("更多内容转A3版")
    assert jump is not None
    assert (jump.way, jump.labels) == ("on", (("A", 3),))
    assert read_jump("下转中缝") is None
