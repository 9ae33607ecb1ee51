"""The commands in Chinese: when they are, and that nothing is missing in either language."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from support.command_line import CommandLine
from zhengban.cli.explain import PARTS
from zhengban.cli.language import language_for
from zhengban.model.edit import ReplaceText
from zhengban.model.finding import Kind
from zhengban.model.role import Role
from zhengban.model.span import Span
from zhengban.resources import load_table
from zhengban.writers.report_deeds import verbs
from zhengban.writers.report_reasons import kind_name

HAN = re.compile("[一-鿿]")
SENTENCE_END = re.compile("[。！？]")
SHARED = {"decisions", "deeds", "moves"}  # the commands share these with the change report


@pytest.mark.parametrize(
    ("asked", "environment", "expected"),
    [
        ("zh", {"LANG": "en_US.UTF-8"}, "zh"),
        ("en", {"LANG": "zh_CN.UTF-8"}, "en"),
        (None, {"LANG": "zh_CN.UTF-8"}, "zh"),
        (None, {"LANG": "zh_TW"}, "zh"),
        (None, {"LANG": "de_DE.UTF-8"}, "en"),
        (None, {"LANG": "zh_CN.UTF-8", "LC_ALL": "C"}, "en"),
        (None, {"LANG": "zh_CN.UTF-8", "LC_MESSAGES": "en_GB"}, "en"),
        (None, {"LANG": "zh_CN.UTF-8", "LC_ALL": ""}, "zh"),
        (None, {"LC_ALL": "C", "ZHENGBAN_LANGUAGE": "zh"}, "zh"),
        (None, {"LANG": "zh_CN.UTF-8", "ZHENGBAN_LANGUAGE": "en"}, "en"),
    ],
)
def test_which_language(asked: str | None, environment: dict[str, str], expected: str) -> None:
    assert language_for(asked, environment) == expected


@pytest.mark.parametrize(
    ("system", "expected"),
    [("Chinese (Simplified)_China", "zh"), ("zh_CN", "zh"), ("English_United States", "en"), (None, "en")],
)
def test_the_system_decides_where_nothing_is_set(
    monkeypatch: pytest.MonkeyPatch, system: str | None, expected: str
) -> None:
    monkeypatch.setattr("locale.getlocale", lambda: (system, None))
    assert language_for(None, {}) == expected


def test_a_locale_that_python_does_not_know_is_english(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown() -> tuple[str, str]:
        raise ValueError("unknown locale: UTF-8")

    monkeypatch.setattr("locale.getlocale", unknown)
    assert language_for(None, {}) == "en"


def test_both_languages_have_the_same_words() -> None:
    words, shared = load_table("command_words"), load_table("report_words")
    chinese = words["zh"].keys() - set(PARTS)
    assert set(PARTS) <= words["zh"].keys()
    assert words["en"].keys() - SHARED == chinese
    assert len(words["en"]["columns"]) == len(words["zh"]["columns"])
    for table in SHARED:
        assert words["en"][table].keys() == shared[table].keys()
    fields = {name: re.findall(r"\{\w+\}", str(words["en"][name])) for name in chinese}
    assert {name: re.findall(r"\{\w+\}", str(words["zh"][name])) for name in chinese}.keys() == fields.keys()
    assert all(
        sorted(re.findall(r"\{\w+\}", str(words["zh"][name]))) == sorted(fields[name]) for name in chinese
    )
    assert shared["roles"].keys() == {str(role) for role in Role}


def test_every_kind_is_explained_in_chinese() -> None:
    explained = load_table("explanations_zh")
    assert explained.keys() == {str(kind) for kind in Kind}
    for kind, parts in explained.items():
        assert tuple(parts) == PARTS, kind
        assert all(HAN.search(text) and text.strip()[-1] in "。" for text in parts.values()), kind
        assert len(SENTENCE_END.findall("".join(parts.values()))) >= 3, kind


@pytest.mark.parametrize("kind", list(Kind))
def test_explain_in_chinese(zhengban: CommandLine, kind: Kind) -> None:
    result = zhengban("explain", kind, "--language", "zh")
    assert result.code == 0
    assert result.output.startswith(f"{kind}: {kind_name(kind)}\n")
    assert all(head in result.output for head in ("什么样子：", "应当怎样：", "容易与什么混淆："))
    assert zhengban("explain", kind_name(kind), "--language", "zh") == result


def test_the_list_of_kinds_in_chinese(zhengban: CommandLine) -> None:
    listed = zhengban("explain", "--language", "zh").output
    assert all(re.search(rf"^{kind} +{kind_name(kind)}$", listed, re.MULTILINE) for kind in Kind)


def test_check_in_chinese(zhengban: CommandLine, doubled_page: Path) -> None:
    table = zhengban("check", doubled_page, "--language", "zh")
    assert table.code == 1
    assert re.search("重复文字 .*自动 .*删字 .*同样的文字紧挨着又出现.*「孩子们在图书馆里看书", table.output)
    assert re.search(r"^共 \d+ 处：1 处有把握，\d+ 处待审；稿件 1 篇", table.output, re.MULTILINE)
    diff = zhengban("check", "--diff", doubled_page, "--language", "zh").output.splitlines()
    assert any(re.fullmatch(r"@@ 第 3 行 @@ 重复文字 0\.\d\d 自动：删字", line) for line in diff)
    assert "+ 孩子们在图书馆里看书。" in diff
    assert any(line.startswith("  依据：同样的文字紧挨着又出现") for line in diff)


def test_reasons_in_chinese_hold_no_english(zhengban: CommandLine, seed_path: Path) -> None:
    diff = zhengban("check", "--diff", seed_path, "--language", "zh").output.splitlines()
    reasons = [re.sub("「[^」]*」", "", line) for line in diff if line.startswith(("  依据：", "  存疑："))]
    assert len(reasons) > 40
    assert [line for line in reasons if re.search("[A-Za-z]", line)] == []


def test_json_is_the_same_in_every_language(zhengban: CommandLine, doubled_page: Path) -> None:
    english = zhengban("check", "--format", "json", doubled_page)
    chinese = zhengban("check", "--format", "json", doubled_page, "--language", "zh")
    assert chinese == english
    assert json.loads(english.output)


def test_fix_in_chinese(zhengban: CommandLine, doubled_page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ZHENGBAN_LANGUAGE", "zh_CN")
    result = zhengban("fix", doubled_page, "missing.txt", "-o", "新")
    assert re.search(r"版面\.txt：稿件 1 篇.*；删 11 字；\d+ 处待审；新建了文件夹 新\n", result.output)
    assert "2 个文件里有 1 个没有做成" in result.errors


def test_what_is_done_is_told_once() -> None:
    words = {
        "space": "去空格",
        "delete": "删字",
        "replace": "改字",
        "none": "只提示",
        "role": "",
        "and": "、",
    }
    space, letter, changed = (
        ReplaceText(Span(1, 2), ""),
        ReplaceText(Span(0, 1), ""),
        ReplaceText(Span(2, 3), "丙"),
    )
    assert verbs([space, space], "甲 乙", words, {}) == "去空格"
    assert verbs([letter, changed], "甲 乙", words, {}) == "删字 · 改字"
    assert verbs([], "甲 乙", words, {}) == "只提示"
