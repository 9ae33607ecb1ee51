"""The seed page with other people in other places: nothing may hang on the words of one page."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence

from support.page_spec import PageSpec, map_texts

PLACES = (
    "衡水", "冀州", "武强", "深州", "桃城", "武邑", "衡湖", "贾庄",
    "街关", "湖滨", "春风", "景芝源", "西军卫", "阿卡丽亚",
)  # fmt: skip
PEOPLE = (
    "卢婉凤", "苏志强", "樊加伟", "王永双", "毕丽丽", "刘霞", "张文婧", "周津",
    "张正阳", "焦明瑞", "刘鲜", "张梅胜", "付英", "王鑫铭", "邢梅智", "贾枭梦",
    "苏小立", "贾占辉", "王永宏", "王翔",
)  # fmt: skip
PAPER = "河北经济日报"
# Short names of events that begin with the first character of a place.
NICKNAMES = {"衡马": "衡水", "冀信": "冀州"}

OTHER_PLACES = {
    2: "临渠 安泽 永岭 泰川 昌浦 丰垣 宁溪 广岚 清淮 云坪 通洛 嘉峰 和济 定沙 平桥 望潮 秀岳 石埠",
    3: "柳河口 石门渡 白马关 青龙桥 三岔湾 古榆营 大王店 红岩岭 黑水滩 金沙坪 东阳堡 双塔坡 九里墩 枣林沟",
    4: "莱茵半岛 金色年华 碧海云天 翠竹雅居 乌兰哈达 上林春晓",
}
OTHER_PAPERS = {True: ("淮南经济日报", "陇东文化周报"), False: ("赣江晚报", "闽西日报", "西部商业信息导报")}
SURNAMES = "赵钱孙李郑冯陈褚卫蒋沈韩杨朱秦许何吕施孔曹严华金魏陶姜谢邹喻柏窦章潘葛范彭郎鲁韦马方俞任袁柳"
GIVEN = "志远晓宁立群建华海涛秀兰国庆玉珍文彬雅琴少峰淑敏振东春燕德厚佳音景行若曦伯年思齐"


def with_other_names(spec: PageSpec, seed: int, *, same_length: bool) -> PageSpec:
    """Return the page with every place, person and the paper replaced throughout.

    With ``same_length`` each by one of as many characters, so that no line changes its length; else by
    others.
    """
    chance = random.Random(seed)
    names = _new_places(chance, same_length) | _new_people(chance, same_length)
    names[PAPER] = chance.choice(OTHER_PAPERS[same_length])
    names |= {nickname: names[place][0] + nickname[1] for nickname, place in NICKNAMES.items()}
    pattern = re.compile("|".join(sorted(names, key=len, reverse=True)))
    return map_texts(spec, lambda text: pattern.sub(lambda match: names[match.group()], text))


def _new_places(chance: random.Random, same_length: bool) -> dict[str, str]:
    pools = {length: _shuffled(words.split(), chance) for length, words in OTHER_PLACES.items()}
    if same_length:
        return {place: pools[len(place)].pop() for place in PLACES}
    longer = {2: 3, 3: 2, 4: 2}
    return {place: pools[longer[len(place)]].pop() for place in PLACES}


def _new_people(chance: random.Random, same_length: bool) -> dict[str, str]:
    surnames = _shuffled(SURNAMES, chance)
    names = {}
    for person in PEOPLE:
        length = len(person) if same_length else 5 - len(person)
        names[person] = surnames.pop() + "".join(chance.sample(GIVEN, length - 1))
    return names


def _shuffled(items: Sequence[str], chance: random.Random) -> list[str]:
    return chance.sample(items, len(items))
