"""Reading articles, and keeping the splits apart."""

from __future__ import annotations

from pathlib import Path

import pytest

from zhengban.errors import InputError
from zhengban.evaluate.pages.articles import (
    SPLITS,
    BodyPart,
    articles_of_folder,
    in_traditional,
    split_of_article,
    split_of_seed,
    written_articles,
)
from zhengban.evaluate.pages.maker import LEAST_ARTICLES, seeds_of

BROADCAST = """# 某日新闻

## 摘要

1.头一条；

### 村里修了新桥 两岸往来方便

<p><strong>本台消息</strong>：青石桥昨日通车，老人孩子都来走一走，看一看，从此过河不必绕行十二里山路，赶集只要一刻钟。</p><p>施工队长说，桥长八十六米，用时五个月，冬天也没有停过工。</p>

[查看原文](https://example.org/1)

### 太短

<p>不足六十个字的不要。</p>
"""


def test_markdown_articles_have_a_headline_and_paragraphs(tmp_path: Path) -> None:
    (tmp_path / "day.md").write_text(BROADCAST, encoding="utf-8")
    (article,) = articles_of_folder(tmp_path)
    assert article.headlines == ("村里修了新桥 两岸往来方便",)
    assert [part.kind for part in article.body] == ["paragraph", "paragraph"]
    assert article.body[0].text.startswith("本台消息：青石桥")
    assert article.body[1] == BodyPart(
        "paragraph", "施工队长说，桥长八十六米，用时五个月，冬天也没有停过工。"
    )


def test_a_file_of_one_level_has_its_articles_there(tmp_path: Path) -> None:
    text = "# 一座桥的五个月\n\n" + "桥长八十六米。" * 10 + "\n\n## 冬天\n\n没有停工。\n"
    (tmp_path / "bridge.md").write_text(text.replace("## 冬天", "#### 冬天"), encoding="utf-8")
    (article,) = articles_of_folder(tmp_path)
    assert [part.kind for part in article.body] == ["paragraph", "subheading", "paragraph"]


@pytest.mark.parametrize("content", ["", "没有标题的文字", "### 标题而已\n"])
def test_a_folder_without_articles_is_told(tmp_path: Path, content: str) -> None:
    (tmp_path / "empty.md").write_text(content, encoding="utf-8")
    with pytest.raises(InputError, match="no articles: name a folder of Markdown files"):
        articles_of_folder(tmp_path)


def test_the_written_articles_come_in_one_order_with_ids_of_their_own() -> None:
    names = [article.id for article in written_articles()]
    assert names == sorted(set(names))


def test_every_split_has_articles_enough() -> None:
    splits = [split_of_article(article.id) for article in written_articles()]
    assert all(splits.count(split) >= LEAST_ARTICLES for split in SPLITS)


def test_no_text_is_in_two_splits() -> None:
    where: dict[str, str] = {}
    for article in written_articles():
        split = split_of_article(article.id)
        for part in article.body:
            if len(part.text) >= 12:  # what is shorter is a turn of speech
                assert where.setdefault(part.text, split) == split


@pytest.mark.parametrize(
    ("seed", "split"), [(0, "train"), (9_999, "train"), (10_000, "dev"), (20_000, "test"), (99_999, "test")]
)
def test_seeds_belong_to_splits(seed: int, split: str) -> None:
    assert split_of_seed(seed) == split


def test_seeds_of_a_split_stay_in_it() -> None:
    assert seeds_of("dev", 5, 3) == range(10_005, 10_008)
    with pytest.raises(InputError, match=r"train has 10000 seeds: 9999 \+ 2 goes beyond"):
        seeds_of("train", 9_999, 2)


def test_a_traditional_article_has_traditional_marks() -> None:
    article = next(
        article for article in written_articles() if any("“" in part.text for part in article.body)
    )
    text = "".join(part.text for part in in_traditional(article).body)
    assert "「" in text
    assert not set("“”‘’") & set(text)
