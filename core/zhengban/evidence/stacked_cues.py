"""Where something new begins in text of which neither lines nor gaps are left: told by words alone."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

import regex

from zhengban.evidence.cue_patterns import pattern
from zhengban.evidence.cues import closing_byline, credit_at_end, opening_byline, opens_article

_OPENS = 0.85  # a dateline or byline of this strength begins an article wherever it stands
_WINDOW = 160  # code points of a byline, and behind it
_HEADING = 60  # code points in front of a byline, at most, that are taken for its heading
_HINT = regex.compile(
    r"(?P<wire>\p{Han}{2}[網网]消息(?=[：:（(]))"
    r"|(?P<signed>本[報报]\p{Han}{0,4}?[記记]者(?![從从在向對对獲获了]))"
    r"|[本新中央路美法俄共塔（(【〔▲△●○◎]"
)
_SENTENCE_END = regex.compile(r"[。！？!?…][”’」』）)》】]*")
_PAUSES = regex.compile(r"[，、；：,;:]")
_STOP = regex.compile(r"[，、；。！？…]")
_BRACKETED = regex.compile(r"[（(〔][^（）()〔〕]{2,40}[）)〕]")
# 【新春走基层】 heads a series, □ and △ stand in front of a name or a caption; in running text they stand nowhere.
_HEADED = regex.compile(
    r"(?:【(?=[^【】]{2,16}】)|(?<![□■◎△▲▼▶◆★☆←→↑↓])[□■◎△▲▼▶◆★☆←→↑↓](?=\p{Han})|[圖图](?=[①-⑳]))"
)
_ROW = regex.compile(r"([^\p{L}\p{N}\s—…·])\1{3,}")
_CREDIT = regex.compile(r"(?:[攝摄]影?(?:報道|報導|报道)?|供[圖图]|提供)[）)]?")
_JUMP = regex.compile(r"(?<![（(])[▶►]?(?:下轉|下转|上接|轉接|转接|緊接|紧接)第?[\p{L}\p{N}]{1,4}版")
# A heading has no comma, and the text below it begins with when it was; 於 or 在 in front show a sentence.
_DATED = regex.compile(
    r"(?<![於于在從从自至到年以由前後后\d：）←→↑↓△▲])(?:(?:今天|今日|昨天|昨日|近日|日前|[當当]地[時时][間间]\d{1,2}日|\d{1,2}月\d{1,2}日)(?:（[^（）]{2,8}）)?，)"
)
_SHORTEST, _LONGEST = 7, 36  # code points of a heading that the beginning of its text tells
_WORDS = regex.compile(r"\p{Han}+")
_ECHO = 3  # code points with which a heading and the text below it both begin


def breaks_in(text: str) -> list[int]:
    """Return the places, in order, at which a heading, a byline or a paragraph surely begins."""
    found = {*_closings(text), *_jumps(text), *_credits(text)}
    ends = sorted({0, *found, *(match.end() for match in _SENTENCE_END.finditer(text))})
    openings = {*_openings(text, ends)}
    found |= openings | {*_headings(text, ends, sorted(openings))}
    found |= {match.start() for match in _HEADED.finditer(text)}
    found |= {place for match in _ROW.finditer(text) for place in match.span()}
    return sorted(place for place in found if 0 < place < len(text))


def _openings(text: str, ends: Sequence[int]) -> Iterator[int]:
    """Yield where bylines and datelines begin, and where the headings right in front of them do, behind an end."""
    passed = sentence = 0
    for match in _HINT.finditer(text):
        place = match.start()
        if place < passed:
            continue
        window = text[place : place + _WINDOW]
        if not match.lastgroup and (opens_article(window) < _OPENS or closing_at(text, place) > 0):
            continue
        while sentence + 1 < len(ends) and ends[sentence + 1] <= place:
            sentence += 1
        head = text[ends[sentence] : place]
        if len(head) <= _HEADING and len(_PAUSES.findall(head)) < 2:
            yield ends[sentence]
        elif match["signed"]:
            continue
        if place > passed or not place:
            yield place
        passed = place + max(opening_byline(window), len(match.group()))


def _headings(text: str, ends: Sequence[int], openings: Sequence[int]) -> Iterator[int]:
    """Yield where headings begin and end that stand behind an end and are told by how the text below them begins.

    None is looked for in front of an opening, which tells its heading by itself.
    """
    for start in ends:
        stop = _STOP.search(text, start)
        limit = min(stop.start() if stop else len(text), start + _LONGEST + _ECHO)
        dated = _DATED.search(text, start + _SHORTEST, limit + 1)
        below = dated.start() if dated else _echo(text, start, limit)
        opened = bisect_left(openings, start) < bisect_right(openings, below)
        if 0 < below <= start + _LONGEST and not opened:
            yield start
            yield below


def _echo(text: str, start: int, limit: int) -> int:
    """Return where the words with which a heading begins stand again, as its text begins; -1 for what is drawn twice."""
    words = text[start : start + _ECHO]
    place = text.find(words, start + _SHORTEST, limit) if _WORDS.fullmatch(words) else -1
    return -1 if text.startswith(text[start:place], place) else place


def closing_at(text: str, place: int) -> int:
    """Return where the bracket that closes an article ends, -1 where none stands here behind a full stop."""
    match = _BRACKETED.match(text, place)
    closes = match and closing_byline(text[max(place - _HEADING, 0) : match.end()]) >= 0
    return match.end() if match and closes else -1


def _closings(text: str) -> Iterator[int]:
    """Yield the places behind closing bylines."""
    ends = (closing_at(text, match.start()) for match in _BRACKETED.finditer(text))
    return (end for end in ends if end > 0)


def _jumps(text: str) -> Iterator[int]:
    """Yield where lines that send the reader on begin and end."""
    for match in [*pattern("jump_bracket").finditer(text), *_JUMP.finditer(text)]:
        yield from match.span()


def _credits(text: str) -> Iterator[int]:
    """Yield the places behind photo credits."""
    for match in _CREDIT.finditer(text):
        start = max(match.start() - _HEADING, 0)
        if credit_at_end(text[start : match.end()]) > 0:
            yield match.end()
