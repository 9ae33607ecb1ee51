"""Continued articles joined: one body, each text with the page and spans that it comes from.

The head is that of the first part, or where that has none, of the first that has. What stands between two parts on paper,
the jump lines and the headline that is repeated, is kept in ``seams``, so that the body reads on and no character is lost.
A deck that only a later part has is no repetition: it stays in the body.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from zhengban.collecting.body_types import HEADS, RUNNING_TYPES, ends_sentence
from zhengban.collecting.chains import Chain, Part
from zhengban.collecting.continuing import Link
from zhengban.collecting.cutting import cut_before, cut_behind
from zhengban.collecting.issue import Issue
from zhengban.collecting.jump import jumps_in, without_jumps
from zhengban.collecting.jump_places import Jump

_HEAD_TYPES = frozenset(HEADS)

Value = dict[str, Any]


class _Split(NamedTuple):
    """The texts of a part: those of the seam before it, its own, those of the seam behind it."""

    before: list[Value]
    own: list[Value]
    after: list[Value]


def joined_article(issue: Issue, chain: Chain, links: Sequence[Link]) -> Value:
    """Return the parts of a chain, which may be a single one, as an article of ``zhengban-issue/1``.

    ``links`` are those of the issue. A sentence that goes on on the other page becomes one paragraph again.
    """
    articles = [issue.pages[part.page].articles[part.article] for part in chain]
    ids = [issue.ids[part.page] for part in chain]
    head = _head_place(articles)
    value: Value = {"id": f"{ids[0]}-{articles[0]['id']}", "page": ids[0], "head_page": ids[head]}
    for field in HEADS:
        value |= {name: articles[head][name] for name in (field, f"{field}_spans")}
    value |= {name: articles[0][name] for name in ("byline", "byline_spans")}
    body, seams = _body(issue, chain, links)
    pairs = list(zip(articles, ids, strict=True))
    captions = [{**caption, "page": name} for article, name in pairs for caption in article["captions"]]
    parts = [
        {"page": name, "article": article["id"], "byline": article.get("byline")} for article, name in pairs
    ]
    return {**value, "body": body, "seams": seams, "captions": captions, "parts": parts}


def _head_place(articles: Sequence[Mapping[str, Any]]) -> int:
    return next((place for place, article in enumerate(articles) if any(article[head] for head in HEADS)), 0)


def _body(issue: Issue, chain: Chain, links: Sequence[Link]) -> tuple[list[Value], list[Value]]:
    body: list[Value] = []
    seams: list[Value] = []
    after: list[Value] = []
    for place, part in enumerate(chain):
        split = _split(issue, chain, place, links)
        own = split.own
        if place:
            link = next(link for link in links if link.is_joinable and _part(link.back) == part)
            is_within = _part(link.on) == chain[place - 1] and _goes_on(body, own)
            if is_within:
                body[-1:] = [_merged(body[-1], own.pop(0))]
            seams.append(_seam(issue, link, is_within, after + split.before))
        body += own
        after = split.after
    return body, seams


def _seam(issue: Issue, link: Link, is_within: bool, texts: list[Value]) -> Value:
    return {
        "from": issue.ids[link.on.page],
        "to": issue.ids[link.back.page],
        "matched_by": link.by,
        "is_within_sentence": is_within,
        "texts": texts,
    }


def _split(issue: Issue, chain: Chain, place: int, links: Sequence[Link]) -> _Split:
    articles = [issue.pages[part.page].articles[part.article] for part in chain]
    head_place, part = _head_place(articles), chain[place]
    article, first, name = articles[place], articles[head_place], issue.ids[part.page]
    inner = [link for link in links if link.is_joinable and {_part(link.on), _part(link.back)} <= set(chain)]
    split = _Split([], [], [])
    for value in _head_entries(article, name) if place != head_place else ():
        is_repeated = first[value["type"]] or not without_jumps(value["text"])
        (split.before if is_repeated else split.own).append(value)
    jumps = {jump for link in inner for jump in (link.on, link.back) if _part(jump) == part}
    gaps = [gap for gap, _, _ in issue.pages[part.page].document["changes"]["inserted"]]
    is_running = place == head_place
    for index, entry in enumerate(article["body"]):
        is_running = is_running or entry["type"] in RUNNING_TYPES
        if not is_running and entry["type"] in _HEAD_TYPES and first[entry["type"]]:
            split.before.append(_entry(entry, name))
            continue
        before, own, after = _parted(entry, [jump for jump in jumps if jump.entry == index], gaps)
        split.before.extend(_entry(value, name) for value in before)
        split.own.extend(_entry(value, name) for value in own)
        split.after.extend(_entry(value, name) for value in after)
    return split


def _parted(entry: Mapping[str, Any], jumps: Sequence[Jump], gaps: Sequence[int]) -> _Split:
    """Return the jump lines before and behind the rest of the entry; all in one where they cannot be told apart."""
    split = _Split([], [dict(entry)], [])
    for jump in sorted(jumps, key=lambda jump: -jump.text.start):  # the last first, so that places stay right
        is_back, rest = jump.text.way == "from", split.own[0]
        if jump.is_whole:
            return _Split([rest], [], []) if is_back else _Split([], [], [rest])
        pair = cut_behind(rest, jump.text.end, gaps) if is_back else cut_before(rest, jump.text.start, gaps)
        if pair is None:
            continue
        first, second = map(dict, pair)
        split = (
            split._replace(before=[first], own=[second])
            if is_back
            else split._replace(own=[first], after=[second])
        )
    return split


def _part(jump: Jump) -> Part | None:
    return None if jump.article is None else Part(jump.page, jump.article)


def _head_entries(article: Mapping[str, Any], name: str) -> Iterator[Value]:
    for head in HEADS:
        if article[head]:
            yield _entry({"type": head, "text": article[head], "spans": article[f"{head}_spans"]}, name)


def _entry(entry: Mapping[str, Any], name: str) -> Value:
    value = {"type": entry["type"], "text": entry["text"]}
    value |= {"role": entry["role"]} if "role" in entry else {}
    return {**value, "provenance": [{"page": name, "spans": entry["spans"]}]}


def _goes_on(body: Sequence[Value], own: Sequence[Value]) -> bool:
    """Only a paragraph without an end is certain to go on; one that ends may be followed by a new one."""
    if not (body and own) or any(jumps_in(text["text"]) for text in (body[-1], own[0])):
        return False
    is_text = body[-1]["type"] == own[0]["type"] == "paragraph"
    return is_text and not ends_sentence(body[-1]["text"])


def _merged(first: Value, second: Value) -> Value:
    ends = first["text"][-1:] + second["text"][:1]
    glue = " " if ends.isascii() and ends.isalnum() else ""
    text = f"{first['text']}{glue}{second['text']}"
    return {**first, "text": text, "provenance": [*first["provenance"], *second["provenance"]]}
