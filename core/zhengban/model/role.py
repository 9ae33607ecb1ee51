"""What a stretch of text is on a newspaper page."""

from __future__ import annotations

from enum import StrEnum


class Role(StrEnum):
    """The roles of text, named as ALTO, PAGE or TEI name them where they do."""

    KICKER = "kicker"  # 引题
    HEADLINE = "headline"  # 主题
    DECK = "deck"  # 副题
    LEAD = "lead"  # 提要
    SUBHEADING = "subheading"  # 小标题
    PARAGRAPH = "paragraph"  # 正文
    NOTE = "note"  # 编者按
    COLUMN_TITLE = "column_title"  # 栏题
    JUMP_LINE = "jump_line"  # 转 / 接第×版
    PHOTO_TITLE = "photo_title"  # 图片标题
    CAPTION = "caption"  # 图片说明
    CREDIT = "credit"  # 图片署名
    VERSE = "verse"  # 诗歌
    LIST = "list"  # 名单
    TABLE = "table"  # 表格
    NOTICE = "notice"  # 启事、广告
    BYLINE = "byline"  # 署名
    DATELINE = "dateline"  # 电头
    MASTHEAD = "masthead"  # 报头
    SECTION = "section"  # 版名
    DATE = "date"  # 日期
    FOLIO = "folio"  # 版次
    RUNNING_HEAD = "running_head"  # 报眉
    EDITORS = "editors"  # 编辑
    CONTACT = "contact"  # 联系方式
    UNPLACED = "unplaced"  # 未归置


INLINE_ROLES = frozenset({Role.BYLINE, Role.DATELINE})
PHOTO_ROLES = frozenset({Role.PHOTO_TITLE, Role.CAPTION, Role.CREDIT})
LINE_KEEPING_ROLES = frozenset({Role.VERSE, Role.LIST, Role.TABLE, Role.NOTICE})
HEAD_ROLES = (Role.KICKER, Role.HEADLINE, Role.DECK, Role.LEAD)
FURNITURE_ROLES = frozenset(
    {
        Role.MASTHEAD,
        Role.SECTION,
        Role.DATE,
        Role.FOLIO,
        Role.RUNNING_HEAD,
        Role.EDITORS,
        Role.CONTACT,
    }
)
LIFTED_ROLES = FURNITURE_ROLES | {Role.UNPLACED}
