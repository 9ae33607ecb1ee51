"""What is proposed from the pages of one paper, and above all what is not."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
import regex

from zhengban.errors import InputError
from zhengban.model.role import Role
from zhengban.profiles.learning import learn_profile
from zhengban.profiles.line_shapes import line_shape
from zhengban.profiles.profile import Profile
from zhengban.profiles.reading import read_profile
from zhengban.profiles.telling import profile_told

# Twenty lines of an article on each page, no two pages alike.
SUBJECTS = ("读书会", "老街改造", "菜市场", "自行车道", "少年足球")
EDITORS = (("王一", "李二"), ("赵三", "钱四"), ("孙五", "周六六"), ("吴七", "郑八"), ("冯九", "陈十"))


def _articles(number: int) -> list[str]:
    subject = SUBJECTS[number]
    return [
        f"关于{subject}的第{'甲乙丙丁戊己庚辛壬癸'[place % 10]}段文字在这一栏里排得满满当当"
        for place in range(20)
    ]


def _pages(
    head: Callable[[int], str] | None = None, inside: Callable[[int], str] | None = None
) -> list[list[str]]:
    """Return five pages; ``head`` gives the first line of each, ``inside`` one in the middle of its article."""
    pages = []
    for number in range(5):
        lines = _articles(number)
        if inside is not None:
            lines.insert(10, inside(number))
        pages.append(([head(number)] if head is not None else []) + lines)
    return pages


def _furniture(pages: Sequence[Sequence[str]]) -> dict[Role, tuple[str, ...]]:
    return dict(learn_profile(pages).profile.furniture)


HEADS = {
    "a date and a page number": lambda number: f"河间视窗 2023-09-1{number} 第{number + 1}页",
    "the date in Chinese": lambda number: (
        f"河间视窗 二〇二三年九月{'一二三四五'[number]}日 {'一二三四五'[number]}版"
    ),
    "labels that are unknown": lambda number: f"统筹：{EDITORS[number][0]} 视效：{EDITORS[number][1]}",
    "editors as all papers write them": lambda number: (
        f"责任编辑：{EDITORS[number][0]} 美编：{EDITORS[number][1]}"
    ),
    "the paper with date and folio": lambda number: f"河间日报 2023年9月1{number}日 第{number + 1}版",
}


@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS)
def test_a_line_at_the_edge_of_every_page_is_proposed(head: Callable[[int], str]) -> None:
    (patterns,) = _furniture(_pages(head)).values()
    assert len(patterns) == 1
    assert all(regex.fullmatch(patterns[0], head(number)) for number in range(5))
    assert not any(regex.fullmatch(patterns[0], line) for number in range(5) for line in _articles(number))


def test_who_edited_is_told_from_a_running_head() -> None:
    assert [*_furniture(_pages(HEADS["labels that are unknown"]))] == [Role.EDITORS]
    assert [*_furniture(_pages(HEADS["editors as all papers write them"]))] == [Role.EDITORS]
    assert [*_furniture(_pages(HEADS["a date and a page number"]))] == [Role.RUNNING_HEAD]


REPEATED_INSIDE = {
    "a byline": lambda number: f"本报记者 {EDITORS[number][0]}",
    "a credit": lambda number: f"{EDITORS[number][0]} 摄",
    "a labelled name": lambda number: f"主讲：{EDITORS[number][0]}",
    "a date": lambda number: f"2023年9月1{number}日",
    "a telephone number": lambda number: f"咨询电话：0318-888888{number}",
    "a title": lambda number: "相关链接",
    "a number and a title": lambda number: f"链接{number}号线",
    "a weekday": lambda number: f"星期{'一二三四五'[number]}",
    "a jump line": lambda number: f"（下转第{number + 1}版）",
    "a year in a title": lambda number: f"202{number}年大事记",
}


@pytest.mark.parametrize("inside", REPEATED_INSIDE.values(), ids=REPEATED_INSIDE)
def test_nothing_is_proposed_that_repeats_inside_articles(inside: Callable[[int], str]) -> None:
    assert _furniture(_pages(inside=inside)) == {}
    # Nor does it keep back what is proposed.
    assert [*_furniture(_pages(HEADS["a date and a page number"], inside))] == [Role.RUNNING_HEAD]


def test_what_stands_at_the_edge_and_inside_an_article_is_not_proposed() -> None:
    head = HEADS["labels that are unknown"]
    pages = _pages(head)
    pages[3].insert(10, "统筹：欧阳修 视效：司马光")
    assert _furniture(_pages(head)) != {}
    assert _furniture(pages) == {}


AT_EDGES = {
    "the title of a column": lambda number: "今日看点",
    "an instalment": lambda number: f"连载小说 {number + 12}",
    "the number of the page alone": lambda number: f"{number + 1}",
    "the name of the paper alone": lambda number: "河间日报",
    "a lone date": lambda number: f"2023年9月1{number}日",
    "a sentence": lambda number: f"2023年9月1{number}日，读书会开幕",
    "a byline with a date": lambda number: f"本报讯（记者{EDITORS[number][0]}）",
}


@pytest.mark.parametrize("head", AT_EDGES.values(), ids=AT_EDGES)
def test_what_may_be_text_is_not_proposed_even_at_the_edge(head: Callable[[int], str]) -> None:
    assert _furniture(_pages(head)) == {}


def test_three_pages_are_needed_of_each_shape() -> None:
    def head(number: int) -> str:
        return HEADS["a date and a page number"](number) if number < 2 else f"另外的第{number}页报头"

    assert _furniture(_pages(head)) == {}
    with pytest.raises(InputError, match="a profile is learnt from 3 pages or more, not 2"):
        learn_profile(_pages()[:2])


def test_what_stands_on_a_page_again_and_again_is_no_running_head() -> None:
    pages = [[HEADS["a date and a page number"](number)] * 3 + _articles(number) for number in range(5)]
    assert _furniture(pages) == {}


def test_names_of_the_paper_come_from_its_mastheads() -> None:
    learnt = learn_profile(_pages(HEADS["the paper with date and folio"]))
    assert (learnt.profile.name, learnt.profile.papers) == ("河间日报", ("河间日报",))
    assert learnt.remarks["papers", "河间日报"] == "5 of 5 pages"


def _captioned(ending: Callable[[int], str], is_glued: bool = False) -> list[list[str]]:
    pages = _pages()
    for number, lines in enumerate(pages):
        caption = f"图为市民在{SUBJECTS[number]}现场。"
        lines[10:10] = [caption + ending(number)] if is_glued else [caption, ending(number)]
    return pages


@pytest.mark.parametrize("is_glued", [False, True], ids=["a line of its own", "behind the caption"])
def test_a_form_of_credit_that_nobody_knows_is_proposed(is_glued: bool) -> None:
    learnt = learn_profile(_captioned(lambda number: f"{EDITORS[number][0]} 影像", is_glued))
    assert learnt.profile.credits == (r"\p{Han}{2,4}\s+影像",)
    assert learnt.remarks["credits", r"\p{Han}{2,4}\s+影像"].startswith("5 pages: ")


NO_CREDITS = {
    "one that zhengban knows": lambda number: f"{EDITORS[number][0]} 摄",
    "always the same name": lambda number: "王一 影像",
    "words": lambda number: "这里 热闹",
    "a byline": lambda number: f"记者 {EDITORS[number][0]}",
}


@pytest.mark.parametrize("ending", NO_CREDITS.values(), ids=NO_CREDITS)
def test_what_is_no_new_credit_is_not_proposed(ending: Callable[[int], str]) -> None:
    assert learn_profile(_captioned(ending)).profile.credits == ()


def test_a_form_that_also_stands_elsewhere_is_no_credit() -> None:
    pages = _captioned(lambda number: f"{EDITORS[number][0]} 先生")
    assert learn_profile(pages).profile.credits != ()
    pages[0].append("王一 先生")
    assert learn_profile(pages).profile.credits == ()


def test_the_width_is_that_of_most_lines_that_run_on() -> None:
    learnt = learn_profile(_pages())
    assert [len(subject) for subject in SUBJECTS] == [3, 4, 3, 4, 4], "so that three pages agree"
    assert learnt.profile.column_width == len(_articles(1)[0])
    assert learnt.remarks["column_width", ""] == "60 of 100 lines that run on"
    assert learn_profile([["短。"]] * 3).profile.column_width is None


def test_the_proposal_can_be_used_as_it_is() -> None:
    learnt = learn_profile(_pages(HEADS["the paper with date and folio"]))
    told = profile_told(learnt.profile, learnt.remarks)
    assert read_profile(told, "x") == learnt.profile
    assert "# 5 of 5 pages: 河间日报 2023年9月10日 第1版" in told


def test_pages_without_anything_in_common_give_nothing() -> None:
    pages = [
        [f"{'天地玄黄宇宙洪荒'[number]}字{'句' * place}" for place in range(1, 9)] for number in range(5)
    ]
    assert learn_profile(pages).profile == Profile()


@pytest.mark.parametrize(
    ("text", "also", "never"),
    [
        ("第6版 2023.9.20", "第12版  2024.10.1", "第6版 9.20"),
        ("星期三 统筹：王一 李二", "星期日 统筹：欧阳修", "星期三 统筹：王"),
        ("A.B(C) 1", "A.B(C) 22", "AxB(C) 1"),
        ("二〇二三年九月二十日", "二〇二四年十月一日", "二〇二三年九月"),
    ],
)
def test_a_shape_fits_what_differs_in_numbers_days_and_names(text: str, also: str, never: str) -> None:
    shape = line_shape(text)
    assert regex.fullmatch(shape, text)
    assert regex.fullmatch(shape, also)
    assert not regex.fullmatch(shape, never)
