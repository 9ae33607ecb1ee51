"""What the texts of an article are, as far as it matters to where it begins and ends."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

HEADS = ("kicker", "headline", "deck", "lead")
# What an article's text is made of. A headline or an editor's note may stand before 上接, a caption anywhere.
RUNNING_TYPES = frozenset({"paragraph", "verse", "list", "table"})
AFTER_TYPES = RUNNING_TYPES | {"subheading", "lead"}
HEADING_TYPES = frozenset({"kicker", "headline", "deck", "subheading"})

_BEGINNING = 20  # code points of an article without a headline
_SENTENCE_ENDS = frozenset("。！？!?…；;：:”’」』）)】》.")


def ends_sentence(text: str) -> bool:
    """Tell whether nothing in the text shows that its last sentence goes on."""
    return text.rstrip()[-1:] in _SENTENCE_ENDS


def beginning(article: Mapping[str, Any]) -> str:
    """Return the headline, else the first words that are no jump line."""
    texts = [article.get(head) or "" for head in ("headline", "kicker", "deck", "lead")]
    texts += [entry["text"] for entry in article["body"] if entry.get("role") != "jump_line"]
    text = next((text for text in texts if text.strip()), "")
    return " ".join(text.split()) if article.get("headline") else shortened(text, _BEGINNING)


def shortened(text: str, length: int) -> str:
    """Return the text in one line, and no more of it than so many code points."""
    line = " ".join(text.split())
    return line if len(line) <= length else f"{line[:length]}…"
