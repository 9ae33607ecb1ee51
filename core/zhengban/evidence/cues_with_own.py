"""The cues that all papers share, and those of the paper at hand where its profile has any."""

from __future__ import annotations

from zhengban.evidence import cues_byline, cues_photo
from zhengban.evidence.own_cues import own_caption, own_credit, own_dateline

# As sure as the forms that all papers have: a person wrote the pattern down.
_OPENS, _CAPTION, _CREDIT = 0.97, 0.85, 0.7


def opening_byline(text: str) -> int:
    """Return the length in code points of the byline or dateline that the paragraph opens with, 0 for none.

    White space in front of it counts in; what follows it (a colon, a space) does not.
    """
    return max(cues_byline.opening_byline(text), own_dateline(text))


def opens_article(text: str) -> float:
    """Return how surely (0 to 1) the opening of the paragraph starts a news article; 0 without a byline."""
    sure = cues_byline.opens_article(text)
    return max(sure, _OPENS) if own_dateline(text) else sure


def is_credit(text: str) -> bool:
    """Tell whether the whole line is a photo credit: 付英 摄, 贾枭梦供图, 新华社发, 摄影：张三."""
    return cues_photo.is_credit(text) or own_credit(text.strip()) == 0


def credit_at_end(text: str) -> int:
    """Return where the photo credit at the end of a caption starts, or -1."""
    start = cues_photo.credit_at_end(text)
    return start if start >= 0 else own_credit(text)


def caption_score(text: str) -> float:
    """Return how much (0 to 1) the line or paragraph looks like a photo caption by its words alone.

    Forms of the paper add to the others, each as an independent reason.
    """
    score = cues_photo.caption_score(text)
    if len(text) > cues_photo.LONGEST_CAPTION:
        return score
    begins = own_caption(text, cues_photo.pointer_mark(text))
    credited = own_credit(text) >= 0 and cues_photo.credit_at_end(text) < 0
    if not begins and not credited:
        return score
    return round(1.0 - (1.0 - score) * (1.0 - _CAPTION * begins) * (1.0 - _CREDIT * credited), 3)
