"""Stray characters of the other script.

What it looks like: a traditional character in a simplified page (發展), left by a conversion or by the
recogniser, or a simplified one in a traditional page.

What it should be: the form of the script that the page is set in.

What it may be confused with: names, whose bearers choose the form (鍾, 於), titles and quotations,
calligraphy, a whole passage in the other script, and characters that both scripts use (著, 乾, 后, 里). A
page counts as set in one script only when 98 % of its telling characters are of that script. Then a stray
one is asked about; it is replaced without asking only when the page prints the same two-character word in
its own script again and again, and never in a name, in quotation marks or in a title. From simplified to
traditional one form may have several answers (发: 發, 髮), so there everything is asked.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from zhengban.detectors.detector import Detector
from zhengban.evidence.lookalikes import pairs
from zhengban.evidence.running_text import HAN, RunningText
from zhengban.evidence.text_changes import Change, findings_by_line
from zhengban.model.draft import Draft
from zhengban.model.finding import Finding, Kind
from zhengban.resources import load_table

_SENTENCE_MARK = re.compile("[，。；]")
_HAN = re.compile(f"[{HAN}]")
_OPENING, _CLOSING = "“‘《「『（〈【", "”’》」』）〉】"

# A page is of one script when so many of its telling characters are; below fifty nothing is told.
_SHARE = 0.98
_FEWEST = 50
# So many strays in one line are a passage in the other script.
_PASSAGE = 3
# So many times oftener must the page print the word in its own script, before a stray form is replaced
# unasked.
_WORD_REPEATS = 4
_CONTEXT = 40
_SURE, _ASK, _DOUBTFUL, _PASSAGE_CONFIDENCE = 0.96, 0.7, 0.6, 0.4


class _Scripts(NamedTuple):
    """The telling characters of each script with their forms in the other."""

    traditional: dict[str, str]
    simplified: dict[str, str]
    ambiguous: frozenset[str]
    popular: frozenset[str]

    def is_plain_pair(self, character: str, form: str) -> bool:
        """Tell whether the traditional character is the usual one for a form that simplified text alone has.

        So 鍾 (钟 is 鐘 first), 後 (后 is old too), 昇, 噹, 崑 are none: names and old texts keep them on
        purpose.
        """
        return self.simplified.get(form) == character


@cache
def _scripts() -> _Scripts:
    table = load_table("script_variants")
    return _Scripts(
        pairs(table["traditional"]),
        pairs(table["simplified"]),
        frozenset("".join(table["ambiguous"].split())),
        frozenset("".join(table["popular"].split())),
    )


def detect(draft: Draft) -> Iterator[Finding]:
    """Yield one finding for the strays of a line that are equally certain, in order; none where scripts
    mix.
    """
    running = RunningText.of(draft)
    strays, share = _strays(running.text)
    if strays:
        reason = f"{share:.1%} of the page's telling characters are of the other script"
        changes = _changes(running, strays, reason)
        yield from findings_by_line(running, Kind.SCRIPT_VARIANT, changes)


def _strays(text: str) -> tuple[dict[str, str], float]:
    """Return the stray characters of a text of one script with their proper forms, and the share of that
    script.
    """
    scripts, counts = _scripts(), Counter(text)
    traditional = counts.keys() & scripts.traditional.keys()
    simplified = (counts.keys() & scripts.simplified.keys()) - scripts.popular
    many, few = (sum(counts[character] for character in group) for group in (simplified, traditional))
    forms, strays = scripts.traditional, traditional
    if few > many:
        many, few, forms, strays = few, many, scripts.simplified, simplified
    if not few or many + few < _FEWEST or many < _SHARE * (many + few):
        return {}, 0.0
    return {character: forms[character] for character in strays}, many / (many + few)


def _changes(running: RunningText, strays: dict[str, str], reason: str) -> Iterator[Change]:
    """Yield the strays of the text with their chances."""
    places = [match.start() for match in re.finditer(f"[{''.join(sorted(strays))}]", running.text)]
    in_line = Counter(running.line_number(place) for place in places)
    for place in places:
        passage = in_line[running.line_number(place)] >= _PASSAGE
        confidence, code, doubt = _weigh(running, place, strays, passage)
        yield Change(place, place + 1, strays[running.text[place]], confidence, code, reason, doubt)


def _weigh(running: RunningText, place: int, strays: dict[str, str], passage: bool) -> tuple[float, str, str]:
    """Return the chance that a stray is one, the code of the reason for it, and what speaks against it."""
    character = running.text[place]
    if passage:
        return _PASSAGE_CONFIDENCE, "stray_script", "several in one line may be a passage in the other script"
    if character in _scripts().ambiguous:
        return _DOUBTFUL, "stray_script", f"{character} has several forms in the other script"
    if _in_quotation(running, place):
        return _DOUBTFUL, "stray_script", "it may be a name, a title or a quotation"
    form = strays[character]
    plain = _scripts().is_plain_pair(character, form)
    if plain and _in_prose(running, place) and _is_known_word(running, place, form):
        return _SURE, "word_in_own_script", ""
    return _ASK, "stray_script", "it may belong to a name"


def _in_quotation(running: RunningText, place: int) -> bool:
    """Tell whether the place lies between quotation marks or brackets, as far as its line and the one
    before show.
    """
    number = running.line_number(place)
    before = running.text[running.starts[max(0, number - 1)] : place]
    opened = max(map(before.rfind, _OPENING))
    return opened > max(map(before.rfind, _CLOSING))


def _in_prose(running: RunningText, place: int) -> bool:
    """Tell whether a sentence stands there; in a list of drugs a rare form is often right."""
    return running.in_sentences(place) and _SENTENCE_MARK.search(running.context(place, _CONTEXT)) is not None


def _is_known_word(running: RunningText, place: int, form: str) -> bool:
    """Tell whether the page prints the two characters about the place in its own script, and hardly ever as
    here.
    """
    text, character = running.text.replace("\n", ""), running.text[place]
    beside = running.beside(place, place + 1)
    for stray in (beside[:1] + character, character + beside[1:]):
        if len(stray) == 2 and all(map(_HAN.match, stray)):
            own = stray.replace(character, form)
            if text.count(own) >= _WORD_REPEATS * text.count(stray):
                return True
    return False


DETECTOR = Detector(
    kind=Kind.SCRIPT_VARIANT, title="Stray script variants", detect=detect, explanation=__doc__ or ""
)
