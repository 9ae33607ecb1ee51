"""Text as HTML: escaped so that a browser shows every character and the file gives each one back."""

from __future__ import annotations

import re
from html import escape

from zhengban.model.document import Block
from zhengban.model.role import INLINE_ROLES
from zhengban.writers.parts import marked

# A browser drops U+0000 without a word and shows nothing for the others, so they are shown as pictures.
_CONTROL = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]")


def escape_text(text: str) -> str:
    """Return the text for the inside of an element; line breaks become ``<br>``."""
    shown = _CONTROL.sub(_picture, escape(text, quote=False))
    return "<br>\n".join(shown.splitlines()) if "\n" in shown else shown


def escape_attribute(text: str) -> str:
    """Return the text for a quoted attribute, control characters replaced: nothing is counted there."""
    return escape(_CONTROL.sub("\ufffd", text), quote=True)


def inline(block: Block) -> str:
    """Return the block's text with its byline and dateline as spans of those classes."""
    ranges = sorted((*place, str(role)) for role in INLINE_ROLES for place in marked(block, role))
    parts: list[str] = []
    position = 0
    for start, end, role in ranges:
        # Where two marks overlap, the earlier one keeps what it has.
        start = max(start, position)
        if start < end:
            parts.append(escape_text(block.text[position:start]))
            parts.append(f'<span class="{role}">{escape_text(block.text[start:end])}</span>')
            position = end
    return "".join((*parts, escape_text(block.text[position:])))


def _picture(match: re.Match[str]) -> str:
    code = ord(match.group())
    picture = chr(0x2400 + code) if code < 0x20 else "\u2421" if code == 0x7F else "\ufffd"
    return f'<span class="control" data-code="{code:04X}">{picture}</span>'
