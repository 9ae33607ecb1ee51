"""Articles parted where a jump line shows that two of them were taken for one.

Behind 下转第3版 an article does not go on, and before 上接第1版 it does not begin. Parted is only where what stands there
looks like an end and a beginning, too; everything else stays as it is, and the jump line is told to be out of place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

from zhengban.collecting.body_types import (
    HEADING_TYPES,
    HEADS,
    RUNNING_TYPES,
    ends_sentence,
)
from zhengban.collecting.jump import Way, jumps_in

Article = Mapping[str, Any]

_NO_BYLINE: Mapping[str, Any] = {"byline": None, "byline_spans": []}
_LONGEST_HEADING = 32  # code points
_HEADING_ENDS = frozenset("？！?!”’」』》")
_SENTENCE = re.compile(r"[。；;]")
_PAUSE = re.compile(r"[，！？,!?]")
_MOST_HEADINGS = 3  # kicker, headline, deck


def parted(articles: Sequence[Article]) -> tuple[Article, ...]:
    """Return the articles, each that was made of several as these: the others get ids like a1-2.

    The first keeps head and captions. A headline that is all of the last goes to the next article where that has none.
    """
    found: list[Article] = []
    known = {article["id"] for article in articles}
    for article in articles:
        is_cut_off = bool(found) and found[-1]["id"] not in known
        alone = found.pop() if is_cut_off and _is_head_alone(found[-1], article) else None
        found += _pieces(article if alone is None else _with_headline(article, alone))
    return tuple(found)


def _pieces(article: Article) -> list[Article]:
    body = article["body"]
    cuts = (0, *_cuts(body), len(body))
    pieces = [body[start:end] for start, end in pairwise(cuts)]
    if len(pieces) == 1:
        return [_with_own_headline(article)]
    signed = _signed(article, pieces)
    return [_piece(article, number, piece, number == signed) for number, piece in enumerate(pieces, 1)]


def _is_head_alone(piece: Article, article: Article) -> bool:
    """Nothing but a headline was cut off, and the article that is printed behind it has no head of its own."""
    spans = [span for entry in article["body"] for span in entry["spans"]]
    if piece["body"] or not (spans and piece["headline_spans"]) or any(article[head] for head in HEADS):
        return False
    return bool(piece["headline_spans"][-1][1] <= min(spans)[0])


def _with_headline(article: Article, alone: Article) -> Article:
    return {**article, "headline": alone["headline"], "headline_spans": alone["headline_spans"]}


def is_heading(entry: Mapping[str, Any]) -> bool:
    """Tell whether a text is a heading, or may be one that was not seen: short, without the marks of a sentence.

    That which ends with a quotation of a whole sentence is running text: “好！”
    """
    if entry["type"] in HEADING_TYPES:
        return True
    text = entry["text"].strip()
    is_short = entry["type"] == "paragraph" and 0 < len(text) <= _LONGEST_HEADING
    if not is_short or jumps_in(text) or _SENTENCE.search(text):
        return False
    return text[-1].isalnum() or (text[-1] in _HEADING_ENDS and not _PAUSE.search(text[:-1]))


def _cuts(body: Sequence[Mapping[str, Any]]) -> tuple[int, ...]:
    """Return the indexes at which a piece begins, that of the first left out."""
    cuts = [0]
    for index, entry in enumerate(body):
        has_text = any(other["type"] in RUNNING_TYPES for other in body[cuts[-1] : index])
        way = _way(entry)
        if not (way and has_text):
            continue
        if way == "from":
            cuts += _cut_before(body, cuts[-1], index)
        elif _begins_anew(body[index + 1 :]):
            cuts.append(index + 1)
    return tuple(cuts[1:])


def _way(entry: Mapping[str, Any], has_text: bool = True) -> Way | None:
    """Return where a jump line that fills the whole entry leads; 紧接 leads on behind text, and back before it."""
    jumps = jumps_in(entry["text"])
    if len(jumps) != 1 or jumps[0].end - jumps[0].start < len(entry["text"].strip()):
        return None
    (jump,) = jumps
    return ("on" if has_text else "from") if jump.way == "either" else jump.way


def _begins_anew(rest: Sequence[Mapping[str, Any]]) -> bool:
    """A text without a heading may have been printed before the jump line, and drawn behind it."""
    return bool(rest) and is_heading(rest[0])


def _cut_before(body: Sequence[Mapping[str, Any]], first: int, index: int) -> Iterator[int]:
    """Yield where the part begins that goes on at the index: before its headings, behind a text that has ended."""
    start = index
    while start > first and index - start < _MOST_HEADINGS and is_heading(body[start - 1]):
        start -= 1
    if start == first:
        return
    before = body[start - 1]
    if _way(before) == "on" or (before["type"] in RUNNING_TYPES and ends_sentence(before["text"])):
        yield start


def _piece(article: Article, number: int, body: Sequence[Mapping[str, Any]], is_signed: bool) -> Article:
    byline = {name: article[name] if is_signed else none for name, none in _NO_BYLINE.items()}
    if number == 1:
        return _with_own_headline({**article, **byline, "body": list(body)})
    heads: dict[str, Any] = {}
    for head in HEADS:
        heads |= {head: None, f"{head}_spans": []}
    return {"id": f"{article['id']}-{number}", **heads, **byline, **_headed(body), "captions": []}


def _signed(article: Article, pieces: Sequence[Sequence[Mapping[str, Any]]]) -> int:
    """Return the number of the piece in which the byline stands, which is an overlay on a text; the first has the head."""
    start = next((start for start, _ in article["byline_spans"]), -1)
    for number, body in enumerate(pieces, 1):
        if any(first <= start < last for entry in body for first, last in entry["spans"]):
            return number
    return 1


def _with_own_headline(article: Article) -> Article:
    """What stands between the beginning of an article and 上接第1版 is its headline, if it was not seen to be one."""
    body = article["body"]
    is_headed = any(article[head] for head in HEADS) or not _leads_back(body, _leading_headings(body))
    return article if is_headed else {**article, **_headed(body)}


def _leading_headings(body: Sequence[Mapping[str, Any]]) -> int:
    headings = 0
    while headings < min(len(body), _MOST_HEADINGS) and is_heading(body[headings]):
        headings += 1
    return headings


def _leads_back(body: Sequence[Mapping[str, Any]], headings: int) -> bool:
    return 0 < headings < len(body) and _way(body[headings], has_text=False) == "from"


def _headed(body: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """Return the headline, where the text begins with one, and the rest; between it and 上接第1版 is no running text."""
    headings = _leading_headings(body)
    if not headings:
        return {"body": list(body)}
    last = headings if _leads_back(body, headings) else 1
    below = [{**entry, "type": _below(entry)} for entry in body[1:last]]
    return {"headline": body[0]["text"], "headline_spans": body[0]["spans"], "body": [*below, *body[last:]]}


def _below(entry: Mapping[str, Any]) -> str:
    return "deck" if entry["type"] in RUNNING_TYPES else str(entry["type"])
