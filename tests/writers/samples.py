"""Small documents for the tests of the writers, made by the builder itself from lines with roles."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from zhengban.model.document import Document
from zhengban.model.edit import Edit, Join, OwnedEdit, ReplaceText, SetRole, StartArticle
from zhengban.model.page import Page
from zhengban.model.rebuild import rebuild
from zhengban.model.role import LINE_KEEPING_ROLES, Role
from zhengban.model.span import Span


def compose(blocks: Sequence[Sequence[str]], extra: Iterable[Edit] = ()) -> Document:
    """Return a document with these (role, text) blocks; a role with a star in front begins an article.

    A block's text may hold line breaks: they are kept where the role keeps lines, else the lines are joined.
    ``【…】`` marks a byline, ``〔…〕`` something that is deleted; the brackets are not part of the page.
    """
    text = ""
    edits: list[Edit] = []
    for name, marked in blocks:
        role = Role(name.lstrip("*"))
        start = len(text)
        plain, inner = _unmark(marked, start)
        text += plain + "\n\n"
        end = start + len(plain)
        edits.append(SetRole(Span(start, end), role))
        edits += [StartArticle(start)] if name.startswith("*") else []
        edits += inner
        if role not in LINE_KEEPING_ROLES:
            breaks = [start + index for index, character in enumerate(plain) if character == "\n"]
            edits += [Join(offset - 1, offset + 1) for offset in breaks]
    owned = [OwnedEdit(edit, f"o{-place}", place) for place, edit in enumerate([*edits, *extra], -1000)]
    return rebuild(Page(text, name="sample.txt", sha256="0" * 64), owned)


def _unmark(marked: str, start: int) -> tuple[str, list[Edit]]:
    plain = ""
    edits: list[Edit] = []
    opened = 0
    for character in marked:
        if character in "【〔":
            opened = start + len(plain)
        elif character == "】":
            edits.append(SetRole(Span(opened, start + len(plain)), Role.BYLINE))
        elif character == "〕":
            edits.append(ReplaceText(Span(opened, start + len(plain)), ""))
        else:
            plain += character
    return plain, edits


def sample() -> Document:
    """Return a document with something of everything: all roles, and all kinds of change to the text."""
    blocks = [
        ("masthead", "河北经济日报"),
        ("section", "衡水"),
        ("date", "2023年9月20日"),
        ("folio", "6"),
        ("editors", "执行主编：王永宏 责任编辑：王翔"),
        ("contact", "E-mail：hb_jj@163.com"),
        ("*kicker", "引题在上"),
        ("headline", "主题 <b> & *二*"),
        ("deck", "——副题"),
        ("lead", "提要一段"),
        ("paragraph", "【本报讯（记者甲乙）】正文第一\n段，〔第一段，〕完。"),
        ("subheading", "小标题"),
        ("paragraph", "1. 第二段_下划线_"),
        ("verse", "春眠不觉晓，\n处处闻啼鸟。"),
        ("list", "张三\n李四"),
        ("table", "甲  1\n乙  2"),
        ("note", "编者按"),
        ("notice", "启事\n电话123"),
        ("column_title", "时评"),
        ("headline", "第二个主题"),
        ("jump_line", "（下转第三版）"),
        ("photo_title", "图片标题"),
        ("caption", "图为甲。"),
        ("credit", "王五 摄"),
        ("caption", "图为乙。"),
        ("paragraph", "第三段"),
        ("credit", "赵六供图"),
        ("*caption", "图为丙，"),
        ("credit", "孙七 摄"),
        ("*headline", "- 第二稿"),
        ("paragraph", "# 不是标题"),
        ("unplaced", "没有去处的一行"),
    ]
    first = compose(blocks)
    comma = first.page.text.index("图为丙，") + 3
    gap = first.page.text.index("第三段") + 3
    return compose(blocks, [ReplaceText(Span(comma, comma + 1), "。"), ReplaceText(Span(gap, gap), "完")])


def dense(text: str) -> str:
    """Return the text without white space."""
    return "".join(text.split())


def characters(document: Document) -> str:
    """Return the characters of the document in printed order, white space left out."""
    settled = [block for unit in document.units if unit.kind != "front" for block in unit.blocks]
    return dense("".join(block.text for block in (*document.furniture, *settled, *document.homeless)))
