"""Names of sources and headlines that file systems or other systems do not take: all are made, none doubled."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from support.batch_faults import files_in, run_batch, write_pages
from zhengban.batch.executors import Executor, ProcessExecutor, SerialExecutor
from zhengban.batch.runner import Order
from zhengban.model.role import Role
from zhengban.review.manual_articles import start_article
from zhengban.review.manual_blocks import set_role
from zhengban.review.project_file import ProjectFile
from zhengban.review.project_plans import bring_plan, open_session

LONGEST = "版" * 83 + "ab"  # with .txt as many bytes as a file system takes
NAMES = [
    f"{LONGEST}.txt",
    f"{LONGEST[:-1]}c.txt",
    f"{'x' * 251}.txt",
    "😀报.txt",
    "👨‍👩‍👧报.txt",
    "cafe\u0301.txt",
    "caf\u00e9.txt",
    "版\u0301\u0302\u0303.txt",
    "CON.txt",
    "尾 .txt",
    "尾. .txt",
    "ß.txt",
    "ss.txt",
    "1.p2.txt",
    "1.txt",
    "1.certificate.txt",
]
ONLY_BY_CASE = ["a.txt", "A.txt", "ab/1.txt", "aB/1.txt"]

HEADLINE = "读书会今日在市文化馆开幕" * 25
ARTICLE = "本报讯（记者王小明）昨日，记者从市文化馆获悉，第{number}届读书会将于本周六开幕，欢迎市民参加。\n"
EXECUTORS = {"serial": SerialExecutor(), "processes": ProcessExecutor(2)}


def _keeps_case(place: Path) -> bool:
    (place / "case").touch()
    return not (place / "CASE").exists()


@pytest.mark.parametrize("executor", EXECUTORS.values(), ids=EXECUTORS)
@pytest.mark.parametrize(
    "order",
    [
        Order(Path()),
        Order(Path(), template="同名"),
        Order(Path(), template="{headline}", is_per_article=True),
    ],
    ids=["mirror", "one name for all", "articles by headline"],
)
def test_all_are_made_and_none_doubled(tmp_path: Path, executor: Executor, order: Order) -> None:
    names = NAMES + (ONLY_BY_CASE if _keeps_case(tmp_path) else [])
    write_pages(tmp_path / "in", names)
    wanted = Order(tmp_path / "out", template=order.template, is_per_article=order.is_per_article)
    summary = run_batch(tmp_path, wanted, executor)
    assert (summary.done, summary.failed) == (len(names), 0)
    made = files_in(tmp_path / "out")
    assert len({name.casefold() for name in made}) == len(made) == summary.files == len(names)
    assert all(len(part.encode()) <= 255 for name in made for part in name.split("/"))
    texts = {"".join(data.decode().split()) for data in made.values()}
    assert texts == {ARTICLE.format(number=number).strip() for number in range(1, len(names) + 1)}
    assert run_batch(tmp_path, wanted, executor).unchanged == len(names)
    assert files_in(tmp_path / "out") == made


def _make_it_the_headline(place: Path) -> None:
    """Give the long line its role by hand on each page, and have an article begin there."""
    with ProjectFile.open(place / "p.zhengban") as project:
        session = open_session(project, "王编辑")
        for page in project.pages():
            bring_plan(project, session, page.id)
            for edits in (start_article, partial(set_role, role=Role.HEADLINE)):
                session.edit(page.id, edits(session.review(page.id).document, 0))


def test_a_headline_of_300_characters_is_a_name(tmp_path: Path) -> None:
    assert len(HEADLINE) == 300
    text = f"{HEADLINE}\n\n　　{ARTICLE.format(number=1)}"
    write_pages(tmp_path / "in", ["1.txt", "2.txt"], {"1.txt": text, "2.txt": text})
    order = Order(tmp_path / "out", template="{headline}", is_per_article=True)
    run_batch(tmp_path, order)
    _make_it_the_headline(tmp_path)
    summary = run_batch(tmp_path, order)
    assert (summary.done, summary.failed) == (2, 0)
    made = files_in(tmp_path / "out")
    headed = {name: data.decode() for name, data in made.items() if name.startswith(HEADLINE[:20])}
    assert [*headed] == [f"{HEADLINE[:53]}-2.txt", f"{HEADLINE[:53]}.txt"]
    assert all(HEADLINE in text for text in headed.values())
    assert sum(data.decode().count("本报讯") for data in made.values()) == 2
