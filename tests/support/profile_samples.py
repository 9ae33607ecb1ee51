"""A profile with an entry of every kind, a text that each of them fits, and places in its form."""

from __future__ import annotations

from zhengban.model.finding import Kind
from zhengban.model.role import Role
from zhengban.profiles.profile import NEVER, Profile
from zhengban_gui.item_models.profile_model import ProfileModel

FULL = Profile(
    name="湖城日报",
    papers=("湖城日报", "HUCHENG RIBAO"),
    furniture={Role.RUNNING_HEAD: (r"湖城新闻 第\d+版",), Role.EDITORS: (r"版面：\p{Han}{2,4}",)},
    datelines=(r"本社\S{0,8}专稿",),
    captions=(r"图说[:：]",),
    credits=(r"\p{Han}{2,4} 影像",),
    column_width=14.5,
    thresholds={Kind.SPACING: NEVER, Kind.PUNCTUATION: 0.8},
    names_never_to_touch=("丁丁",),
    words_to_add=("滴滴",),
)
TEXT = (
    "湖城新闻 第3版\n"
    "　　本社王小明专稿 昨日开馆。\n"
    "图说：孩子们在看书。张三 影像\n"
    "版面：王小明\n"
    "丁丁看书，湖城日报报道。\n"
)


def heading(model: ProfileModel, key: str) -> int:
    """Return the row of a list's heading."""
    return next(
        place
        for place in range(model.rowCount())
        if model.row(place).form == "heading" and model.row(place).key == key
    )


def place_of(model: ProfileModel, text: str) -> int:
    """Return the row of the entry with this text."""
    return next(place for place in range(model.rowCount()) if model.row(place).text == text)
