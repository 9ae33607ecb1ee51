"""The damage that extractors and shadow printing do to a line, made on purpose."""

from __future__ import annotations

import random
import re
from typing import Literal

from support.typesetting import COMPRESSIBLE, width_of

Doubling = Literal["none", "runs", "lines", "characters", "misread"]

# One character for another that looks like it, as a bad glyph table or an OCR engine writes it.
LOOK_ALIKES = {
    "未": "末", "末": "未", "己": "已", "已": "己", "土": "士", "士": "土", "人": "入", "入": "人",
    "大": "太", "太": "大", "日": "曰", "天": "夭", "千": "干", "干": "千", "午": "牛", "牛": "午",
    "木": "本", "本": "木", "目": "日", "田": "由", "由": "田", "王": "玉", "玉": "王", "主": "王",
    "生": "主", "市": "巾", "水": "永", "永": "水", "平": "乎", "刀": "力", "力": "刀", "小": "少",
    "看": "着", "着": "看", "书": "节", "村": "材", "民": "艮", "学": "字", "字": "学", "正": "止",
    "在": "任", "任": "在", "问": "间", "间": "问", "名": "各", "各": "名", "免": "兔", "斤": "斥",
    "侯": "候", "候": "侯", "微": "徽", "拔": "拨", "拨": "拔", "折": "拆", "拆": "折", "治": "冶",
    "风": "凤", "凤": "风", "师": "帅", "历": "厉", "厂": "广", "广": "厂", "几": "儿", "儿": "几",
    "开": "井", "井": "开", "今": "令", "令": "今", "白": "自", "自": "白", "享": "亨", "提": "捉",
    "持": "特", "特": "持", "孩": "该", "该": "孩", "城": "域", "域": "城", "堂": "常", "常": "堂",
    "复": "夏",
}  # fmt: skip
_RUN = re.compile(r"[，。、；：！？（）“”‘’《》]|[^\s，。、；：！？（）“”‘’《》]+|\s+")


def runs_of_line(line: str) -> list[str]:
    """Return the text runs of a line as a printer draws them: a mark is a run of its own, spaces stand
    between.
    """
    return _RUN.findall(line)


def doubled_lines(line: str, how: Doubling, chance: random.Random) -> list[str]:
    """Return the line drawn twice, as one or two printed lines.

    *runs*: each run and at once again (甲甲。。乙乙); *lines*: the whole line again; *characters*: each
    character (衡衡水水); *misread*: as *runs*, and one character of one copy is read as one that looks like
    it.
    """
    if how == "lines":
        return [line, line]
    if how == "characters":
        return ["".join(mark if mark == " " else mark * 2 for mark in line)]
    if how in ("runs", "misread"):
        pairs = [[run, run] for run in runs_of_line(line)]
        if how == "misread":
            _misread(pairs, chance)
        return ["".join(pair[0] if pair[0].isspace() else "".join(pair) for pair in pairs)]
    return [line]


def _misread(pairs: list[list[str]], chance: random.Random) -> None:
    places = [
        (number, at)
        for number, pair in enumerate(pairs)
        for at, mark in enumerate(pair[0])
        if mark in LOOK_ALIKES and len(pair[0]) >= 4
    ]
    if places:
        number, at = chance.choice(places)
        copy = chance.randrange(2)
        run = pairs[number][copy]
        pairs[number][copy] = run[:at] + LOOK_ALIKES[run[at]] + run[at + 1 :]


def justified(line: str, width: float) -> str:
    """Return a short line of a narrow column spread to its width, as ``pdftotext`` shows it: 等 各 个 领."""
    if len(line) < 2 or width_of(line) > width - 1 or any(mark in COMPRESSIBLE for mark in line):
        return line
    return " ".join(line) if all(ord(mark) > 0x2E80 for mark in line) else line


def with_stray_spaces(line: str, chance: random.Random, rate: float) -> str:
    """Return the line with spaces set beside some of its numbers, where Chinese stands on the other side."""

    def spaced(match: re.Match[str]) -> str:
        return match.group(1) + " " + match.group(2) if chance.random() < rate else match.group()

    line = re.sub(r"([\u4e00-\u9fff。])(\d)", spaced, line)
    return re.sub(r"(\d)([\u4e00-\u9fff])", spaced, line)


def with_half_width_comma(line: str) -> str:
    """Return the line with its first full-width comma between Han characters printed as ``, ``."""
    return re.sub(r"([\u4e00-\u9fff])，([\u4e00-\u9fff])", r"\1, \2", line, count=1)
