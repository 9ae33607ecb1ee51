"""Where the jump lines of an issue stand: on which page, in which article, and whether that can be right."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from zhengban.collecting.body_types import AFTER_TYPES, HEADS, RUNNING_TYPES
from zhengban.collecting.collected_page import CollectedPage, article_texts, caption_texts
from zhengban.collecting.issue import Issue
from zhengban.collecting.jump import JumpText, jumps_in, read_jump
from zhengban.resources import load_table


@dataclass(frozen=True)
class Jump:
    """A jump line of an issue: index of its page, of its article there (None outside of all) and of its body entry.

    ``entry`` is None in a head. ``line`` is the text that it stands in; it *is whole* when nothing else is in that.
    *In place* it leads on from the end of an article or back from the beginning of one; elsewhere the article is not
    known to be the one that goes on.
    """

    page: int
    article: int | None
    entry: int | None
    line: str
    text: JumpText
    is_whole: bool
    is_in_place: bool

    @property
    def shown(self) -> str:
        """Return the jump line itself."""
        return self.line[self.text.start : self.text.end].strip()


def jumps_of(issue: Issue) -> Iterator[Jump]:
    """Yield the jump lines, page by page; jump lines without a page number are left out."""
    for page, collected in enumerate(issue.pages):
        for number, article in enumerate(collected.articles):
            yield from _in_article(page, number, article)
        for text in _outside(collected):
            for jump in jumps_in(text):
                yield Jump(page, None, None, text, _resolved(jump, False), _is_whole(text, jump), False)


def _outside(collected: CollectedPage) -> Iterator[str]:
    """Yield texts that belong to no article's text; a jump line read as furniture may be cut: 上接第, 1版."""
    document = collected.document
    captions = [caption for article in collected.articles for caption in article["captions"]]
    captions += [caption for photo in document["standalone_photos"] for caption in photo["captions"]]
    yield from (text.text for caption in captions for text in caption_texts(caption))
    yield from (entry["text"] for entry in document["unplaced"])
    entries = [entry for entry in document["furniture"] if entry["spans"]]
    for first, second in pairwise((*entries, {"text": "", "spans": [[0, 0]]})):
        yield first["text"]
        is_one = first["spans"][-1][1] == second["spans"][0][0]
        if is_one and not any(jumps_in(entry["text"]) for entry in (first, second)):
            yield first["text"] + second["text"]


def unread_jumps(issue: Issue) -> Iterator[tuple[int, str]]:
    """Yield page and text of the jump lines that lead on or back, but to no page: 下转中缝."""
    words = load_table("issue_words")["jumps"]
    told = [word for word in (*words["on"], *words["from"], *words["either"]) if len(word) > 1]
    for page, collected in enumerate(issue.pages):
        for article in collected.articles:
            for text in article_texts(article):
                is_jump = text.place == "jump_line" and any(word in text.text for word in told)
                if is_jump and read_jump(text.text) is None:
                    yield page, text.text


def _in_article(page: int, number: int, article: Mapping[str, Any]) -> Iterator[Jump]:
    body = article["body"]
    for index, entry in enumerate(body):
        for read in _of_entry(entry):
            jump = _resolved(read, _has_text(read, index, body))
            is_right = _is_right(jump, index, article)
            yield Jump(page, number, index, entry["text"], jump, _is_whole(entry["text"], jump), is_right)
    for head in HEADS:
        text = article.get(head) or ""
        for jump in (_resolved(read, False) for read in jumps_in(text)):
            yield Jump(page, number, None, text, jump, _is_whole(text, jump), _is_alone(jump, body))


def _resolved(jump: JumpText, has_text: bool) -> JumpText:
    """紧接第2版 leads on behind the text of an article, and back before it."""
    return jump._replace(way="on" if has_text else "from") if jump.way == "either" else jump


def _has_text(jump: JumpText, index: int, body: Sequence[Mapping[str, Any]]) -> bool:
    is_within = bool(body[index]["text"][: jump.start].strip())
    return is_within or any(entry["type"] in RUNNING_TYPES for entry in body[:index])


def _of_entry(entry: Mapping[str, Any]) -> tuple[JumpText, ...]:
    if entry.get("role") == "jump_line":
        jump = read_jump(entry["text"])
        return (jump,) if jump else ()
    return jumps_in(entry["text"])


def _is_whole(text: str, jump: JumpText) -> bool:
    return not (text[: jump.start] + text[jump.end :]).strip()


def _is_alone(jump: JumpText, body: Sequence[Mapping[str, Any]]) -> bool:
    """In a head, 上接 is at home where text follows; 下转 only where nothing but the head is printed here."""
    if jump.way == "from":
        return any(entry["type"] in RUNNING_TYPES for entry in body)
    return not any(entry["type"] in AFTER_TYPES for entry in body)


def _is_right(jump: JumpText, index: int, article: Mapping[str, Any]) -> bool:
    body, text = article["body"], article["body"][index]["text"]
    behind = bool(text[jump.end :].strip())
    if jump.way == "from":
        has_text_behind = behind or any(entry["type"] in RUNNING_TYPES for entry in body[index + 1 :])
        return has_text_behind and not _has_text(jump, index, body)
    has_text = _has_text(jump, index, body) or _head_before(article, body[index])
    return has_text and not behind and not any(entry["type"] in AFTER_TYPES for entry in body[index + 1 :])


def _head_before(article: Mapping[str, Any], entry: Mapping[str, Any]) -> bool:
    """A teaser is a headline and a jump line. One that was printed above the headline is another article's."""
    starts = [start for head in HEADS for start, _ in article.get(f"{head}_spans") or ()]
    return bool(starts and entry["spans"]) and min(starts) < entry["spans"][0][0]
