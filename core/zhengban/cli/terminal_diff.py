"""A change as two groups of lines, what goes and what comes, character by character.

Chinese has no spaces, so a word diff would show whole lines as changed: each character is a token of its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from rapidfuzz.distance import Indel
from rich.text import Text

from zhengban.cli.console import visible

# Longer changes are whole columns that moved; marking single characters there costs much and shows nothing.
LONGEST_MARKED = 4000


class Part(NamedTuple):
    """A stretch of text, and whether the other side lacks it."""

    text: str
    changed: bool


def changes(before: str, after: str) -> Iterator[Text]:
    """Yield the lines of a terminal diff: ``-`` lines of *before*, then ``+`` lines of *after*.

    Line breaks are also taken where a detector shows one as ⏎.
    """
    before, after = before.replace("⏎", "\n"), after.replace("⏎", "\n")
    if before == after:
        yield from _lines("  ", [Part(before, False)], "", "")
        return
    gone, come = parts(before, after)
    yield from _lines("- ", gone, "red", "bold white on red")
    yield from _lines("+ ", come, "green", "bold white on green")


def parts(before: str, after: str) -> tuple[list[Part], list[Part]]:
    """Return both texts cut into stretches that they share and stretches that only one has."""
    if max(len(before), len(after)) > LONGEST_MARKED:
        return [Part(before, False)], [Part(after, False)]
    gone: list[Part] = []
    come: list[Part] = []
    for operation in Indel.opcodes(before, after):
        changed = operation.tag != "equal"
        gone.append(Part(before[operation.src_start : operation.src_end], changed))
        come.append(Part(after[operation.dest_start : operation.dest_end], changed))
    return [part for part in gone if part.text], [part for part in come if part.text]


def _lines(sign: str, stretches: list[Part], style: str, mark: str) -> Iterator[Text]:
    """Yield one line of output for each line of the stretches; nothing for no text at all."""
    line = Text(sign, style=style)
    for text, changed in stretches:
        for index, piece in enumerate(text.split("\n")):
            if index:
                yield line
                line = Text(sign, style=style)
            line.append("".join(map(visible, piece)), style=mark if changed else None)
    if stretches:
        yield line
